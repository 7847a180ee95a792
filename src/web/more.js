// The second half of the WebAssembly: rarer forms, foreign formats, export. A page fetches it when a reader first touches a
// chart or a document needs it; where the first half calls it before it is there, it is fetched while that call waits, so that
// nothing of the reader's is lost. The cut is made by src/split.

const SECOND = 'duibi_more.wasm';
const address = (name) => new URL(name, import.meta.url);

/** The compiled module, kept for an instance that is made anew after a trap. */
let compiled;
/** Resolves once it is compiled. */
let coming;
/** The exports of the first module's instance. */
let first;

/** Compiles a module that lies beside this script, or that an offline page holds. */
export async function compile(name) {
  const inline = document.getElementById(name);
  if (inline) {
    const packed = new Blob([Uint8Array.from(atob(inline.textContent.trim()), (c) => c.charCodeAt(0))]);
    return WebAssembly.compile(await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  }
  const response = await fetch(address(name));
  if (!response.ok) throw new Error(`${address(name).pathname}: ${response.status}`);
  // streaming fails where a server names another type, and in some WebViews
  const kept = response.clone();
  try { return await WebAssembly.compileStreaming(response); } catch { return WebAssembly.compile(await kept.arrayBuffer()); }
}

/** Fetches the second module ahead of need. Where that fails, the call that needs it tries again and says why. */
export function more() {
  coming ??= compile(SECOND).then((module) => { compiled ??= module; }, () => { coming = undefined; });
  return coming;
}

/** Takes in a new instance of the first module. */
export function attach(exports) { first = exports; }

/** What is thrown out of a call that can be made again. */
const LATER = new Error('the second module comes');
let canWait = false;

/** Whether a call was stopped only to be made again. */
export const isLater = (error) => error === LATER;

/** Makes a call whose chart may be forgotten: where it needs the second module, it is made again when that has come. */
export async function patiently(act, forget) {
  const stack = first.stack.value;
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
  if (!compiled && canWait) throw LATER;
  compiled ??= new WebAssembly.Module(fetched());
  const shared = {};
  // functions lie in the table of both, at the place that is their name
  for (const { name, kind } of WebAssembly.Module.imports(compiled)) shared[name] = kind === 'function' ? first.table.get(+name) : first[name];
  new WebAssembly.Instance(compiled, { m: shared });
}

/** Its bytes, at once: the call that needs them cannot wait otherwise. */
function fetched() {
  const request = new XMLHttpRequest();
  try {
    request.open('GET', address(SECOND), false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
  } catch { /* the status stays 0 */ }
  // the element takes it for a trap: the call cannot go on
  if (request.status !== 200) throw new WebAssembly.RuntimeError(`${address(SECOND).pathname}: ${request.status}`);
  return Uint8Array.from(request.responseText, (c) => c.charCodeAt(0));
}
