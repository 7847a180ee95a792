// Where the files of the widget are: beside its script, or in the pack of an offline page.

/* global CLASSIC, HASH_duibi_bg, HASH_duibi_more, HASH_duibi_tables, SUM_duibi_more, SUM_duibi_tables
   -- by .ci/build: whether this is the script that is no module; hashes; sums */
export const sums = { 'duibi_more.wasm': SUM_duibi_more, 'duibi_tables.wasm': SUM_duibi_tables };
const hashes = { 'duibi_bg.wasm': HASH_duibi_bg, 'duibi_more.wasm': HASH_duibi_more, 'duibi_tables.wasm': HASH_duibi_tables };
// only while a script runs does a page tell which one it is
const script = globalThis.document?.currentScript?.src;

/** The address of a file beside the script: written out, for bundlers look for these very words and take the file along. */
export function address(name) {
  // a module that was made a plain script has no address of its own
  if (CLASSIC || !import.meta.url) return new URL(name, script);
  if (name === 'duibi_tables.wasm') return new URL('./duibi_tables.wasm', import.meta.url);
  return name === 'duibi_bg.wasm' ? new URL('./duibi_bg.wasm', import.meta.url) : new URL('./duibi_more.wasm', import.meta.url);
}

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
  // another file than was built with this script is refused, whether it was changed or belongs to another version
  const response = await fetch(address(name), { integrity: hashes[name] });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // as it is checked it has come as a whole: streaming would gain nothing, and fail where a server names another type
  return WebAssembly.compile(await response.arrayBuffer());
}
