// SHA-256 (FIPS 180-4), at once: what browsers have of it answers later, and a call that waits for its module cannot.

const turned = (x, by) => x >>> by | x << 32 - by;
/** The first bits of what follows the point. */
const bits = (root) => root % 1 * 2 ** 32 | 0;

/** The hash of bytes, as `integrity` has it. */
export function sha256(bytes) {
  const [sum, keys, words, { length }] = [[], [], new Int32Array(64), bytes];
  for (let n = 2; keys.length < 64; n++) {
    let d = 2;
    while (n % d) d++;
    if (d < n) continue;
    if (keys.length < 8) sum.push(bits(n ** 0.5));
    keys.push(bits(n ** (1 / 3)));
  }
  const all = new DataView(new ArrayBuffer((length + 8 >> 6) + 1 << 6));
  new Uint8Array(all.buffer).set(bytes);
  all.setUint8(length, 128);
  all.setUint32(all.byteLength - 4, length * 8);
  for (let at = 0; at < all.byteLength; at += 64) {
    const now = [...sum];
    keys.forEach((key, i) => {
      const [a, b, c, , e, f, g, h] = now;
      const [x, y] = [words[i - 15], words[i - 2]];
      words[i] = i < 16 ? all.getInt32(at + 4 * i) : words[i - 16] + (turned(x, 7) ^ turned(x, 18) ^ x >>> 3) + words[i - 7] + (turned(y, 17) ^ turned(y, 19) ^ y >>> 10);
      const next = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (g ^ e & (f ^ g)) + key + words[i];
      now.unshift(next + (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + (a & b ^ c & (a ^ b)) | 0);
      now[4] = now[4] + next | 0;
      now.pop();
    });
    now.forEach((one, i) => { sum[i] = sum[i] + one | 0; });
  }
  sum.forEach((one, i) => all.setInt32(4 * i, one));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(all.buffer, 0, 32)))}`;
}
