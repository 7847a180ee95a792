// The lists of steps in CONTRIBUTING.md are those that tests/extend tries: each file of a step is named, and no other.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT, read } from './support.mjs';

const SECTIONS = {
  'Adding a form': ['form'],
  'Adding a derived value': ['value'],
  'Adding a unit': ['unit', 'dimension'],
  'Adding a language': ['language'],
  'Adding a foreign format': ['format'],
};

/** Whether a path is what a list calls it: `tests/golden/faults.*.txt`. */
const matches = (pattern, file) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(file);

/** The files that the numbered steps of a section name. */
function named(heading) {
  const [, section] = read('CONTRIBUTING.md').split(`\n## ${heading}\n`);
  assert.ok(section, `a section "${heading}" in CONTRIBUTING.md`);
  const steps = section.split('\n## ')[0].match(/^\d+\. [^]*?(?=\n\d+\. |\n\n|\n*$(?![^]))/gm) ?? [];
  return steps.flatMap((step) => [...step.matchAll(/`([\w./*-]+)`/g)].map(([, name]) => name)).filter((name) => /\.(rs|mjs|js|ts|json|html|txt|svg|md)$/.test(name));
}

for (const [heading, kinds] of Object.entries(SECTIONS)) {
  test(`${heading}: CONTRIBUTING.md and tests/extend have the same steps`, async () => {
    const known = await Promise.all(kinds.map((kind) => import(`../extend/${kind}.mjs`)));
    const files = known.flatMap(({ default: { edits } }) => edits.flatMap(({ file, also = [] }) => [file, ...also]));
    const patterns = named(heading);
    for (const file of files) assert.ok(patterns.some((pattern) => matches(pattern, file)), `${file} is no step of "${heading}" in CONTRIBUTING.md`);
    for (const pattern of patterns) assert.ok(files.some((file) => matches(pattern, file)), `${pattern} is a step of "${heading}" in CONTRIBUTING.md, and of none of ${kinds.join(', ')}.mjs`);
  });
}

test('every kind that is tried has a section', () => {
  const tried = readdirSync(`${ROOT}tests/extend`).map((name) => name.replace('.mjs', '')).filter((name) => !['run', 'edit'].includes(name));
  assert.deepEqual(tried.sort(), Object.values(SECTIONS).flat().sort());
});
