// What the schema tests share: the documents, the schema's verdict, JSON pointers, and a seeded source of chance.
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const read = (path) => readFileSync(ROOT + path, 'utf8');

export const schema = JSON.parse(read('www/duibi-1.schema.json'));
export const accepts = new Ajv({ strict: true, allErrors: true }).compile(schema);

/** What is wrong, in one line a fault. */
export const faults = () => (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join('\n');

const files = (folder) => readdirSync(ROOT + folder).filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`);

/** The JSON blocks of the documentation, both those that are drawn and those that are only shown. */
function blocks() {
  const found = [...read('www/format.html').matchAll(/<(script type="application\/json"|pre data-json)[^>]*>([^]*?)<\/(?:script|pre)>/g)];
  return found.map(([, , text], i) => [`format-${i + 1}`, JSON.parse(text)]);
}

/** Every good document of the repository: [name, document]. */
export const good = () => [
  ...[...files('www/data'), ...files('tests/documents')]
    .map((path) => [basename(path, '.json'), JSON.parse(read(path))])
    .filter(([, document]) => !Array.isArray(document)),
  ...blocks(),
];

const steps = (pointer) => pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
const LONG = '长';

/** Gives a copy of a document with one change; the step "-" stands for the place after a list's last item. */
export function changed(document, { pointer, value, long, delete: gone }) {
  const put = long === undefined ? value : LONG.repeat(long);
  const path = steps(pointer);
  if (path.length === 0) return put;
  const copy = structuredClone(document);
  const last = path.pop();
  const parent = path.reduce((node, step) => node[step], copy);
  if (gone) delete parent[last];
  else parent[Array.isArray(parent) && last === '-' ? parent.length : last] = put;
  return copy;
}

/** Every place of a document but its root: [pointer, whether it is a key of an object]. */
export function places(node, pointer = '') {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [[at, !Array.isArray(node)], ...places(child, at)];
  });
}

/** Gives whole numbers below a limit, the same for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const COUNT = Number(process.env.DUIBI_MUTANT_COUNT ?? 300);
const VALUES = [null, true, 0, -1, '', ' ', 'x', [], {}];

/** Seeded changes of a document (DUIBI_MUTANT_COUNT, or 300): chooses the kind of place first, so that the many observations leave a turn to the rest. */
export function mutants(name, document) {
  const kinds = new Map();
  for (const [pointer, key] of places(document)) {
    const kind = pointer.replace(/\/\d+(?=\/|$)/g, '/*').replace(/^\/terms\/[^/]+/, '/terms/*');
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind).push([pointer, key]);
  }
  const pick = chance([...name].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) | 0, 1));
  const groups = [...kinds.values()];
  return Array.from({ length: COUNT }, () => {
    const group = groups[pick(groups.length)];
    const [pointer, key] = group[pick(group.length)];
    const turn = pick(VALUES.length + (key ? 1 : 0));
    return turn < VALUES.length ? { pointer, value: VALUES[turn] } : { pointer, delete: true };
  });
}
