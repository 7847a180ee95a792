// The documents of a page: one that several charts name is fetched and read once, and let go with the last of them.
import { Reading, TextBuffer } from './core.js';
import { patiently } from './more.js';
import { page } from './page.js';

/** The longest document, in bytes: one that stands in the page, and one that was fetched or given. */
const MOST_INLINE = 20 * 2 ** 20;
const MOST = 512 * 2 ** 20;
/** A document that joins others is short; a longer one is not searched for them. */
const MOST_JOINING = 2 ** 20;

/** Those that are named by an address, by it and by the columns that a page names. */
const shared = new Map();

const encode = (text) => new TextEncoder().encode(text);

/** A document on its way: `reading` resolves when it is read; it is freed when nobody holds it any more. */
class Held {
  #users = 0;
  constructor(reading, key) { Object.assign(this, { reading, key }); }
  hold() { this.#users++; return this; }
  release() {
    if (--this.#users > 0) return;
    if (shared.get(this.key) === this) shared.delete(this.key);
    this.reading.then((reading) => { try { reading.free(); } catch { /* the instance has gone */ } }, () => {});
  }
}

/** Forgets the documents of an instance that has trapped: its memory is gone. */
export function forget() { shared.clear(); }

/** The document of an element; `ready` gives the instance's memory. */
export function held(element, data, columns, ready) {
  const named = columns.map((name) => element.getAttribute(name) ?? '');
  const source = element.getAttribute('src');
  if (data !== undefined || source === null) {
    return new Held(read(data === undefined ? inline(element) : given(data), named, element, ready)).hold();
  }
  const address = new URL(source, document.baseURI).href;
  const key = JSON.stringify([address, ...named]);
  const known = shared.get(key);
  if (known) return known.hold();
  const coming = fetched(source, document.baseURI);
  const made = new Held(read(coming, named, element, ready), key);
  shared.set(key, made);
  // what could not be fetched may be there the next time
  const drop = () => { if (shared.get(key) === made) shared.delete(key); };
  coming.then((found) => { if (!found.bytes) drop(); });
  made.reading.catch(drop);
  return made.hold();
}

async function read(source, columns, element, ready) {
  const [found, memory] = await Promise.all([source, ready]);
  if (found.unread) return patiently(() => Reading.unread(found.unread), () => {});
  if (!found.bytes && !found.text) return patiently(() => Reading.notFetched(found.address, found.status), () => {});
  const joined = found.bytes?.length <= MOST_JOINING ? await joinedTo(found, element) : [];
  const about = { most: found.most ?? MOST, isText: !found.object, columns, joined };
  return patiently(() => (found.text ? readText(found.text, about, memory()) : Reading.read(found.bytes, about)), () => {});
}

/** Encodes a long text right into the memory of the WebAssembly, and reads it there. */
function readText(text, about, memory) {
  const buffer = new TextBuffer();
  const encoder = new TextEncoder();
  let [size, read, written] = [Math.ceil(text.length * 1.25), 0, 0];
  for (;;) {
    // the memory's buffer is another one after it has grown
    const place = buffer.room(size);
    const done = encoder.encodeInto(text.slice(read), new Uint8Array(memory.buffer, place + written, size - written));
    read += done.read;
    written += done.written;
    if (read >= text.length) return buffer.read(written, about);
    size = written + 3 * (text.length - read);
  }
}

/** What a page gave. */
function given(data) {
  if (typeof data === 'string') return data.length > MOST_JOINING ? { text: data } : { bytes: encode(data) };
  if (data instanceof ArrayBuffer) return { bytes: new Uint8Array(data) };
  if (ArrayBuffer.isView(data)) return { bytes: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
  // a number that JSON does not know becomes a text, so that the fault names what was found
  const known = (_, value) => typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)) ? String(value) : value;
  try { return { bytes: encode(JSON.stringify(data, known) ?? ''), object: true }; } catch (error) { return { unread: error.message }; }
}

/** What stands in the element. */
async function inline(element) {
  const found = () => element.querySelector(':scope > :is(script[type="application/json"], script[type="text/csv"]):not([data-src])');
  // the parser connects an element before it has read its children
  if (!found() && document.readyState === 'loading') await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
  return { bytes: encode(found()?.textContent ?? ''), most: MOST_INLINE };
}

/** Fetches an address relative to a base: its bytes and where they are from, or the status of the answer. */
async function fetched(address, base) {
  const bytes = page.packed(address);
  if (bytes) return { address, bytes, base };
  try {
    const response = await fetch(new URL(address, base));
    if (!response.ok) return { address, status: response.status };
    return { address, bytes: new Uint8Array(await response.arrayBuffer()), base: response.url || base };
  } catch {
    return { address };
  }
}

/** Finds the documents that a document joins: in the page beside it, or relative to it. */
async function joinedTo({ bytes, base }, element) {
  const addresses = await patiently(() => Reading.joinedDocuments(bytes), () => {});
  return Promise.all(addresses.map(async (address) => {
    const inline = element.querySelector(`:scope > script[type="application/json"][data-src="${CSS.escape(address)}"]`);
    if (inline) return { address, bytes: encode(inline.textContent) };
    // the core lets only relative addresses through; a page's own rewriting of them must not lead elsewhere either
    const from = base ?? document.baseURI;
    return new URL(address, from).origin === new URL(from).origin ? fetched(address, from) : { address };
  }));
}
