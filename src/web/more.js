// The second half of the WebAssembly: rarer forms, foreign formats, export. A page fetches it when a reader first touches a
// chart or a document needs it; where the first half calls it before it is there, it is fetched while that call waits, so that
// nothing of the reader's is lost. The cut is made by src/split.
import { page } from './page.js';

const FIRST = 'duibi_bg.wasm';
const SECOND = 'duibi_more.wasm';

/** The compiled module, kept for an instance that is made anew after a trap. */
let compiled;
/** The exports of the first module's instance. */
let first;

/** Whether there is no second module: an offline page has all in the first. */
const whole = () => page.packed(FIRST) && !page.packed(SECOND);

/** Fetches the second module ahead of need, and tells whether it is there. Where it is not, the call that needs it tries again and says why. */
export async function more() {
  if (compiled || whole()) return true;
  return page.wasm(SECOND).then((module) => { compiled ??= module; return true; }, () => false);
}

/** Takes in a new instance of the first module. */
export function attach(exports) { first = exports; }

/** What is thrown out of a call that can be made again. */
const LATER = new Error('the second module comes');
let canWait = false;

/** Whether a call was stopped only to be made again. */
export const isLater = (error) => error === LATER;

/** Makes a call whose outcome may be forgotten: where it needs the second module, it is made again when that has come. */
export async function patiently(act, forget) {
  const stack = first.stack?.value;
  canWait = true;
  try { return act(); } catch (error) { if (!isLater(error)) throw error; } finally { canWait = false; }
  // the call was left in its midst, with its part of the stack
  first.stack.value = stack;
  forget();
  await more();
  return act();
}

/** Puts the second module to the instance; the first calls it once, when it first needs a function that it lacks. */
export function link() {
  if (!compiled && canWait && !page.packed(SECOND)) throw LATER;
  compiled ??= new WebAssembly.Module(page.packed(SECOND) ?? fetched());
  const shared = {};
  // functions lie in the table of both, at the place that is their name
  for (const { name, kind } of WebAssembly.Module.imports(compiled)) shared[name] = kind === 'function' ? first.table.get(+name) : first[name];
  new WebAssembly.Instance(compiled, { m: shared });
}

/** Its bytes, at once: the call that needs them cannot wait otherwise. */
function fetched() {
  const address = page.address(SECOND);
  const request = new XMLHttpRequest();
  try {
    request.open('GET', address, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
  } catch { /* the status stays 0 */ }
  // the element takes it for a trap: the call cannot go on
  if (request.status !== 200) throw new WebAssembly.RuntimeError(`${address.pathname}: ${request.status}`);
  return Uint8Array.from(request.responseText, (c) => c.charCodeAt(0));
}
