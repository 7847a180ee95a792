// Where the files of the widget are: beside its script, or in the pack of an offline page.

const own = globalThis.document?.currentScript?.src || import.meta.url;

/** The address of a file beside the script. */
export const address = (name) => new URL(name, own);

/** The bytes of a file in the pack of an offline page, if there is one and it holds the file. */
export const packed = (name) => globalThis.duibiPack?.get(name);

/** The compiled modules, by their names: kept, so that an instance can be replaced without another request. */
const modules = new Map();

/** Fetches and compiles a module of WebAssembly; once, unless it fails. */
export function wasm(name) {
  if (!modules.has(name)) {
    const module = compile(name);
    modules.set(name, module);
    module.catch(() => modules.delete(name));
  }
  return modules.get(name);
}

async function compile(name) {
  const bytes = packed(name);
  if (bytes) return WebAssembly.compile(bytes);
  const response = await fetch(address(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // streaming fails where a server names another type, and in some WebViews
  const kept = response.clone();
  try { return await WebAssembly.compileStreaming(response); } catch { return WebAssembly.compile(await kept.arrayBuffer()); }
}
