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

/** The instances so far. */
let instances = 0;
/** How long an answer may take, in ms, and how long it is until the address is asked once more. */
const PATIENCE = 20_000;
const PAUSE = 400;

/** A document on its way, and its bytes, from which another instance can read it. It is freed when nobody holds it any more. */
class Held {
  #users = 0;
  #of;
  #reading;
  constructor(found, read, { key, stop } = {}) { Object.assign(this, { found, read, key, stop }); }
  hold() { this.#users++; return this; }
  /** Resolves when the present instance has read it. */
  get reading() {
    if (this.#of !== instances) [this.#of, this.#reading] = [instances, this.read(this.found)];
    return this.#reading;
  }

  release() {
    if (--this.#users > 0) return;
    this.stop?.abort();
    if (shared.get(this.key) === this) shared.delete(this.key);
    if (this.#of === instances) this.#reading.then((reading) => { try { reading.free(); } catch { /* the instance has gone */ } }, () => {});
  }
}

/** Has the documents read anew, of an instance that has trapped: its memory is gone. */
export function forget() { instances++; }

/** The document of an element; `ready` gives the instance's memory. */
export function held(element, data, columns, ready) {
  const named = columns.map((name) => element.getAttribute(name) ?? '');
  const source = element.getAttribute('src');
  if (data !== undefined || source === null) {
    return new Held(data === undefined ? inline(element) : given(data), (found) => read(found, named, element, ready())).hold();
  }
  const address = new URL(source, document.baseURI).href;
  const key = JSON.stringify([address, ...named]);
  const known = shared.get(key);
  if (known) return known.hold();
  const stop = new AbortController();
  const coming = fetched(source, document.baseURI, stop.signal);
  const made = new Held(coming, (found) => read(found, named, element, ready(), stop.signal), { key, stop });
  shared.set(key, made);
  // what could not be fetched may be there the next time
  const drop = () => { if (shared.get(key) === made) shared.delete(key); };
  coming.then((found) => { if (!found.bytes) drop(); });
  made.reading.catch(drop);
  return made.hold();
}

async function read(source, columns, element, ready, signal) {
  const [found, memory] = await Promise.all([source, ready]);
  if (found.unread) return patiently(() => Reading.unread(found.unread), () => {});
  if (!found.bytes && !found.text) return patiently(() => Reading.notFetched(found.address, found.status), () => {});
  const joined = found.bytes?.length <= MOST_JOINING ? await (found.joined ??= joinedTo(found, element, signal)) : [];
  const guess = (bytes) => patiently(() => Reading.encoding(bytes), () => {});
  // another instance reads what was decoded for this one
  if (found.bytes && isTable(found.bytes)) Object.assign(found, await (await import('./rare.js')).decoded(found.bytes, guess));
  const names = found.head ? [...columns.slice(0, -1), `${columns.at(-1)}\n${found.head}`] : columns;
  const about = { most: found.most ?? MOST, isText: !found.object, columns: names, joined };
  // few pages give a text that long
  const long = found.text && (await import('./rare.js')).readLong;
  return patiently(() => (long ? long(new TextBuffer(), found.text, about, memory()) : Reading.read(found.bytes, about)), () => {});
}

/** Whether bytes begin as no JSON does. */
const isTable = (bytes) => !'{['.includes(String.fromCharCode(bytes.find((byte) => byte > 32)));

/** What a page gave. */
function given(data) {
  if (typeof data === 'string') return data.length > MOST_JOINING ? { text: data } : { bytes: encode(data) };
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return { bytes: new Uint8Array(data.buffer ?? data, data.byteOffset, data.byteLength) };
  // a number that JSON does not know becomes a text, so that the fault names what was found
  const known = (_, value) => typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)) ? String(value) : value;
  try { return { bytes: encode(JSON.stringify(data, known) ?? ''), object: true }; } catch (error) { return { unread: error.message }; }
}

/** What stands in the element. */
async function inline(element) {
  const found = () => element.querySelector(':scope > :is(script[type="application/json"], script[type="text/csv"]):not([data-src])');
  // the parser connects an element before it has read its children
  if (!found() && document.readyState === 'loading') await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
  return { bytes: encode(found()?.textContent ?? (await import('./rare.js')).besides(element)), most: MOST_INLINE };
}

/** Fetches an address relative to a base: its bytes and where they are from, or the status of the answer, of which there is none
    in time; what a server or the line is at fault for is asked once more. */
async function fetched(address, base, signal, again = true) {
  const bytes = page.packed(address);
  if (bytes) return { address, bytes, base };
  const inTime = AbortSignal.timeout(PATIENCE);
  let status;
  try {
    const response = await fetch(new URL(address, base), { signal: AbortSignal.any([inTime, ...signal ? [signal] : []]) });
    if (response.ok) return { address, bytes: new Uint8Array(await response.arrayBuffer()), base: response.url || base };
    status = response.status;
  } catch { /* no answer */ }
  if (!again || status < 500 || inTime.aborted || signal?.aborted) return { address, status };
  await new Promise((done) => setTimeout(done, PAUSE));
  return signal?.aborted ? { address } : fetched(address, base, signal, false);
}

/** Finds the documents that a document joins; few do. */
async function joinedTo({ bytes, base = document.baseURI }, element, signal) {
  const addresses = await patiently(() => Reading.joinedDocuments(bytes), () => {});
  return addresses.length ? (await import('./rare.js')).joined(addresses, base, element, (address) => fetched(address, base, signal)) : [];
}
