// The second and the third module of the WebAssembly: rarer forms and export, and what reads tables. A page fetches one when a
// reader first touches a chart or a document needs it; where the first calls it before it is there, it is fetched while that call
// waits, so that nothing of the reader's is lost. The cuts are made by src/split.
import { crc32 } from './sum.js';
import { page } from './page.js';

const FIRST = 'duibi_bg.wasm';
const SECOND = 'duibi_more.wasm';
const THIRD = 'duibi_tables.wasm';

/** The compiled modules, kept for an instance that is made anew after a trap. */
const compiled = {};
/** The exports of the first module's instance, and the modules that were put to it. */
let first;
let linked;

/** Whether a module is never fetched: an offline page has the second in the first. */
const isWithin = (name) => name === SECOND && page.packed(FIRST) && !page.packed(SECOND);

/** Fetches a module ahead of need, and tells whether it is there. Where it is not, the call that needs it tries again and says why. */
export async function ahead(name = SECOND) {
  if (compiled[name] || isWithin(name)) return true;
  return page.wasm(name).then((module) => { compiled[name] ??= module; return true; }, () => false);
}

/** Takes in a new instance of the first module. */
export function attach(exports) { [first, linked] = [exports, new Set()]; }

/** What is thrown out of a call that can be made again, and the modules that it needs. */
const LATER = new Error('another module comes');
let canWait = false;
let wanted;

/** Whether a call was stopped only to be made again. */
export const isLater = (error) => error === LATER;

/** Makes a call whose outcome may be forgotten: where it needs another module, it is made again when that has come. */
export async function patiently(act, forget) {
  for (let isThere = true; ;) {
    const stack = first.stack?.value;
    // what could not be fetched is asked for once more by a call that does not wait
    canWait = isThere;
    try { return act(); } catch (error) { if (!isLater(error)) throw error; } finally { canWait = false; }
    // the call was left in its midst, with its part of the stack
    first.stack.value = stack;
    forget();
    isThere = (await Promise.all(wanted.map(ahead))).every(Boolean);
  }
}

/** Puts modules to the instance, each once; the first calls for one when it first needs a function that it lacks. */
function link(names) {
  if (canWait && names.some((name) => !compiled[name] && !page.packed(name))) {
    wanted = names;
    throw LATER;
  }
  for (const name of names.filter((other) => !linked.has(other))) {
    compiled[name] ??= new WebAssembly.Module(page.packed(name) ?? fetched(name));
    const shared = {};
    // functions lie in the table of all, at the place that is their name
    for (const { name: place, kind } of WebAssembly.Module.imports(compiled[name])) shared[place] = kind === 'function' ? first.table.get(+place) : first[place];
    new WebAssembly.Instance(compiled[name], { m: shared });
    linked.add(name);
  }
}

export const more = () => link([SECOND]);
/** What reads tables counts on the data of the second. */
export const tables = () => link(isWithin(SECOND) ? [THIRD] : [SECOND, THIRD]);

/** The bytes of a module, at once: the call that needs them cannot wait otherwise. Others than were built are refused here as well. */
function fetched(name) {
  const request = new XMLHttpRequest();
  try {
    request.open('GET', page.address(name), false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
  } catch { /* the status stays 0 */ }
  const bytes = Uint8Array.from(request.responseText, (c) => c.charCodeAt(0));
  // the element takes it for a trap: the call cannot go on
  if (crc32(bytes) !== page.sums[name]) throw new WebAssembly.RuntimeError(`${name}: ${request.status}`);
  return bytes;
}
