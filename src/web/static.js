// What a server writes of a document, by the same core: `svg`, `table`, `figure` and `fixed`. It needs no DOM.
import { Still, initSync, reset } from './server.js';

const MODULE = './duibi_static.wasm';
const COLUMNS = ['entity', 'period', 'metric', 'unit'];
const MOST = 2 ** 30;
const WIDTHS = [320, 400, 500, 600, 692];

/** Resolves when there is an instance. */
let ready;

/** Takes the module itself, or its bytes, where there are no files to read it from; else it is read when it is first needed. */
export function init(module) {
  ready = (async () => {
    const given = await (module ?? (await import('node:fs/promises')).readFile(new URL(MODULE, import.meta.url)));
    initSync({ module: given });
  })();
  ready.catch(() => { ready = undefined; });
  return ready;
}

const text = new TextEncoder();
/** A document as bytes: text, bytes, or a plain object. */
const bytes = (document) => (document instanceof Uint8Array ? document
  : text.encode(typeof document === 'string' ? document : JSON.stringify(document)));

async function still(document, options, usual, act) {
  await (ready ?? init());
  const { view = '', lang = 'en', width = usual, theme = 'light', columns = {}, joined = {} } = options;
  const given = {
    most: MOST,
    isText: typeof document === 'string' || document instanceof Uint8Array,
    columns: [...COLUMNS.map((name) => columns[name] ?? ''), (columns.values ?? []).join('|')],
    joined: Object.entries(joined).map(([address, found]) => ({ address, bytes: bytes(found) })),
  };
  let made;
  try {
    made = Still.read(bytes(document), given, view, lang, width, theme === 'dark');
    return act(made);
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
      // the instance is not to be trusted any more
      reset();
      ready = made = undefined;
    }
    throw error;
  } finally { made?.free(); }
}

/** The chart with its title, notes and source, as SVG. */
export const svg = (document, options = {}) => still(document, options, 720, (made) => made.svg());

/** The figures of the view, as a table of HTML. */
export const table = (document, options = {}) => still(document, options, 720, (made) => made.table());

/** The figure without script, style sheet or names, for places that let none through. */
export const fixed = (document, options = {}) => still(document, options, 640, (made) => made.fixed());

/** `<duibi-chart>` with the figure prepared inside, which the element's script then answers for. */
export const figure = (document, options = {}) => still(document, options, 640, (made) => {
  const { src, view, upgrade, attributes = {}, widths = WIDTHS, nonce } = options;
  const all = Object.entries({ src, view, upgrade, ...attributes }).filter(([, value]) => value !== undefined);
  return made.figure(all.flat().map(String), Float64Array.from(widths), nonce);
});
