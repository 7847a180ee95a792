// Unpacks the element `duibi-pack` into `duibiPack`, by names, and runs the widget that is in it.
(() => {
  // letters to bytes: basE91 (Henke 2006)
  const places = [];
  for (let c = 33, n = 0; c < 127; c++) if (c !== 39 && c !== 60 && c !== 92) places[c] = n++;
  const letters = document.getElementById('duibi-pack').textContent.trim();
  const src = new Uint8Array(letters.length);
  let end = 0, queue = 0, length = 0, first = -1;
  for (let i = 0; i < letters.length; i++) {
    const place = places[letters.charCodeAt(i)];
    if (first < 0) { first = place; continue; }
    const value = first + place * 91;
    queue |= value << length;
    length += (value & 8191) > 88 ? 13 : 14;
    first = -1;
    for (; length > 7; length -= 8, queue >>>= 8) src[end++] = queue;
  }
  if (first >= 0) src[end++] = queue | first << length;

  // bytes to files: LZMA (Pavlov, LZMA specification, 2015) of 3 bits of context of letters, none of position
  const size = src[5] | src[6] << 8 | src[7] << 16 | src[8] << 24;
  const out = new Uint8Array(size);
  const LITERAL = 2048;
  const chances = new Uint16Array(LITERAL + 768 * 8).fill(1024);
  let at = 13, code = 0, range = 2 ** 32 - 1;
  for (let i = 0; i < 5; i++) code = (code << 8 | src[at++]) >>> 0;
  const more = () => { if (range < 2 ** 24) { range = range * 256; code = (code << 8 | src[at++]) >>> 0; } };
  const bit = (i) => {
    const chance = chances[i], bound = (range >>> 11) * chance;
    const is = code < bound ? 0 : 1;
    if (is) { range -= bound; code -= bound; chances[i] -= chance >>> 5; } else { range = bound; chances[i] += 2048 - chance >>> 5; }
    more();
    return is;
  };
  const tree = (base, bits) => {
    let m = 1;
    for (let i = 0; i < bits; i++) m = m << 1 | bit(base + m);
    return m - (1 << bits);
  };
  const reversed = (base, bits) => {
    let m = 1, sum = 0;
    for (let i = 0; i < bits; i++) { const b = bit(base + m); m = m << 1 | b; sum |= b << i; }
    return sum;
  };
  // the length of a match: 2 to 9, to 17, to 273
  const long = (base) => (bit(base) ? bit(base + 1) ? 18 + tree(base + 18, 8) : 10 + tree(base + 10, 3) : 2 + tree(base + 2, 3));
  // where the chances of each choice stand
  const MATCH = 0, REP = 12, REP0 = 24, REP1 = 36, REP2 = 48, SHORT = 60, SLOT = 72, SPECIAL = 328, ALIGN = 456, LENGTH = 480, AGAIN = 760;
  let state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0, n = 0;
  while (n < size) {
    if (!bit(MATCH + state)) {
      const base = LITERAL + 768 * (n ? out[n - 1] >> 5 : 0);
      let m = 1;
      if (state > 6) {
        let byte = out[n - rep0 - 1];
        do {
          const b = byte >> 7 & 1, found = bit(base + (1 + b << 8) + m);
          byte <<= 1;
          m = m << 1 | found;
          if (b !== found) break;
        } while (m < 256);
      }
      while (m < 256) m = m << 1 | bit(base + m);
      out[n++] = m;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count;
    if (bit(REP + state)) {
      if (!bit(REP0 + state)) {
        if (!bit(SHORT + state)) {
          state = state < 7 ? 9 : 11;
          out[n] = out[n - rep0 - 1];
          n++;
          continue;
        }
      } else {
        let distance = rep1;
        if (bit(REP1 + state)) {
          distance = rep2;
          if (bit(REP2 + state)) { distance = rep3; rep3 = rep2; }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = distance;
      }
      count = long(AGAIN);
      state = state < 7 ? 8 : 11;
    } else {
      rep3 = rep2; rep2 = rep1; rep1 = rep0;
      count = long(LENGTH);
      state = state < 7 ? 7 : 10;
      const slot = tree(SLOT + 64 * Math.min(count - 2, 3), 6);
      rep0 = slot;
      if (slot > 3) {
        const bits = (slot >> 1) - 1;
        rep0 = (2 | slot & 1) << bits;
        if (slot < 14) rep0 += reversed(SPECIAL + rep0 - slot, bits);
        else {
          let straight = 0;
          for (let i = 4; i < bits; i++) {
            range >>>= 1;
            const b = code < range ? 0 : 1;
            if (b) code -= range;
            straight = straight << 1 | b;
            more();
          }
          rep0 += (straight << 4) + reversed(ALIGN, 4);
        }
      }
    }
    for (; count; count--, n++) out[n] = out[n - rep0 - 1];
  }

  const text = (bytes) => new TextDecoder().decode(bytes);
  let from = out.findIndex((c, i) => c === 10 && out[i + 1] === 10) + 2;
  // documents may be there already
  globalThis.duibiPack = new Map([...globalThis.duibiPack ?? [], ...text(out.subarray(0, from)).trim().split('\n').map((line) => {
    const space = line.indexOf(' ');
    return [line.slice(space + 1), out.subarray(from, from += +line.slice(0, space))];
  })]);
  const script = document.createElement('script');
  script.textContent = text(duibiPack.get('duibi.classic.js'));
  document.head.append(script);
})();
