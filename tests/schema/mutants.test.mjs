// Seeded mutants of every good document, and the schema's verdict on each. With DUIBI_MUTANTS=FOLDER they are written there,
// and FOLDER/verdicts.json lists them, to be compared with what `duibi validate` says; DUIBI_MUTANT_COUNT makes more (300).
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { accepts, chance, changed, faults, good, places } from './support.mjs';

const COUNT = Number(process.env.DUIBI_MUTANT_COUNT ?? 300);
const VALUES = [null, true, 0, -1, '', ' ', 'x', [], {}];
const folder = process.env.DUIBI_MUTANTS;

/** Chooses the kind of place first, so that the many observations leave a turn to the rest. */
function mutants(name, document) {
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

test(`${COUNT} mutants of each good document have a verdict`, () => {
  const verdicts = [];
  if (folder) mkdirSync(folder, { recursive: true });
  for (const [name, document] of good()) {
    const made = mutants(name, document);
    assert.deepEqual(made, mutants(name, document), 'the same seed gives the same mutants');
    made.forEach((change, i) => {
      const mutant = changed(document, change);
      const schema = accepts(mutant) ? 'accepts' : 'refuses';
      const file = `${name}-${String(i).padStart(4, '0')}.json`;
      verdicts.push({ file, ...change, schema, why: schema === 'refuses' ? faults().split('\n') : [] });
      if (folder) writeFileSync(join(folder, file), `${JSON.stringify(mutant, null, 1)}\n`);
    });
  }
  if (folder) writeFileSync(join(folder, 'verdicts.json'), `[\n${verdicts.map((v) => JSON.stringify(v)).join(',\n')}\n]\n`);
  const refused = verdicts.filter((v) => v.schema === 'refuses').length;
  assert.ok(refused > verdicts.length / 4 && refused < verdicts.length, `${refused} of ${verdicts.length} refused`);
});
