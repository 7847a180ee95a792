// The whole view of a reader in the page's address: document, view and language, and what was changed of the view, key by key.

/** Of another version nothing is read. */
const VERSION = '1';
/** Keys of a view that hold lists, and those that hold one word. */
const LISTS = ['x', 'entities', 'basis', 'highlight'];
const WORDS = ['form', 'y', 'size', 'period', 'period_kind', 'rows', 'colour', 'facet', 'axes', 'show', 'scale', 'sort'];
/** The longest address that is read, in characters. */
const MOST = 4000;

const list = (value) => [value].flat().map((item) => item.replaceAll('%', '%25').replaceAll(',', '%2C')).join();
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What was changed of a view, as parameters; an empty one takes a key away. */
export function written(asked, base) {
  const out = {};
  for (const key of LISTS) if (!same(asked[key], base[key])) out[key] = asked[key] === undefined ? '' : list(asked[key]);
  for (const key of WORDS) if (asked[key] !== base[key]) out[key] = asked[key] ?? '';
  return out;
}

/** What an address asks to be changed of the view; nothing where it is of another version. */
export function read(search) {
  const asked = new URLSearchParams(search.length > MOST ? '' : search);
  const changes = {};
  if ((asked.get('v') ?? VERSION) !== VERSION) return changes;
  for (const key of LISTS) if (asked.has(key)) changes[key] = asked.get(key) === '' ? null : asked.get(key).split(',').map(decoded);
  for (const key of WORDS) if (asked.has(key)) changes[key] = asked.get(key) || null;
  return changes;
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

/** The address of a view: `at` has document, view and language. */
export function address(at, changes) {
  const url = new URL(location.pathname, location.href);
  for (const [key, value] of Object.entries(at)) if (value) url.searchParams.set(key, value);
  for (const [key, value] of Object.entries(changes)) url.searchParams.set(key, value);
  if (Object.keys(changes).length > 0) url.searchParams.set('v', VERSION);
  return url;
}
