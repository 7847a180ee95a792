// What a reader takes away, made in the browser: files to save and texts to copy.

/** Saves a file. */
export function save(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  // the browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Copies a text; where the clipboard is refused, it is selected in a field to be copied by hand, which tells false. */
export async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    field.hidden = true;
    return true;
  } catch {
    field.hidden = false;
    field.value = text;
    field.focus();
    field.select();
    return false;
  }
}

/** A picture as PNG, with texts about it inside: title, source and address, as the PNG standard names them. */
export async function png(canvas, texts) {
  const blob = await new Promise((done) => { canvas.toBlob(done, 'image/png'); });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // after the signature and the header come the texts
  const head = 8 + 25;
  const chunks = Object.entries(texts).filter(([, text]) => text).map(([key, text]) => chunk(key, text));
  return new Blob([bytes.subarray(0, head), ...chunks, bytes.subarray(head)], { type: 'image/png' });
}

/** A chunk of text in UTF-8: keyword, no compression, no language. */
function chunk(key, text) {
  const body = new TextEncoder().encode(`iTXt${key}\0\0\0\0\0${text}`);
  const out = new DataView(new ArrayBuffer(body.length + 8));
  out.setUint32(0, body.length - 4);
  body.forEach((byte, at) => out.setUint8(at + 4, byte));
  out.setUint32(body.length + 4, crc(body));
  return out.buffer;
}

/** The check sum of ISO 3309, bit by bit: the texts are short. */
function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
