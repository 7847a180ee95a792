// CRC-32 (ISO 3309), at once: the hashes that browsers have answer later, and a call that waits for its module cannot. It tells every
// flipped bit and every file of another build; who can put another file beside the script can put another script.

/** The sum of bytes. */
export function crc32(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 8; bit--;) sum = sum >>> 1 ^ -(sum & 1) & 0xedb88320;
  }
  return ~sum >>> 0;
}
