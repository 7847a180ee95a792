// Writes pkg/duibi.one.js: the widget and its WebAssembly as one script, which asks nothing of any network.
//
//   node .ci/one.mjs SCRIPT    SCRIPT is the widget as one script that is no module
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PKG = fileURLToPath(new URL('../pkg', import.meta.url));
/** A module that holds nothing, as a quick build has them. */
const EMPTY = 8;

const plain = join(PKG, 'offline/plain.wasm');
const isCut = statSync(join(PKG, 'duibi_more.wasm')).size > EMPTY;
if (isCut && !existsSync(plain)) throw new Error('pkg/offline/plain.wasm is missing');
// the first and the second module as one, and what reads tables
const modules = { 'duibi_bg.wasm': isCut ? plain : join(PKG, 'duibi_bg.wasm'), 'duibi_tables.wasm': join(PKG, 'duibi_tables.wasm') };

/** Runs in the page, before the widget: the pack in which it looks for its files. */
const unpack = (pack) => {
  const bytes = (letters) => Uint8Array.fromBase64?.(letters) ?? Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  globalThis.duibiPack ??= new Map(Object.entries(pack).map(([name, letters]) => [name, bytes(letters)]));
};

const pack = Object.fromEntries(Object.entries(modules).map(([name, path]) => [name, readFileSync(path).toString('base64')]));
// base64, and letters of ASCII only: a page of any encoding may hold it
writeFileSync(join(PKG, 'duibi.one.js'), `(${unpack})(${JSON.stringify(pack)});\n${readFileSync(process.argv[2], 'utf8')}`);
