// The schema of duibi/1: what it admits, what it refuses, and what it cannot see.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { accepts, changed, faults, good, read, schema } from './support.mjs';

const small = JSON.parse(read('tests/documents/small.json'));
const cases = JSON.parse(read('tests/documents/bad.json'));

test('the schema is valid in strict mode, and relies on no format', () => {
  const ajv = new Ajv({ strict: true });
  assert.ok(ajv.validateSchema(schema), ajv.errorsText());
  ajv.compile(schema);
  assert.doesNotMatch(JSON.stringify(schema), /"format":"/);
});

test('every key has a title and a description', () => {
  const bare = [];
  (function look(node, path) {
    for (const [key, child] of Object.entries(node.properties ?? {})) {
      // a bare word in a condition describes nothing
      if (child !== true && !/\/(if|then|else)(\/|$)/.test(path) && !(child.title && child.description)) bare.push(`${path}/${key}`);
    }
    for (const [key, child] of Object.entries(node)) if (child && typeof child === 'object') look(child, `${path}/${key}`);
  })(schema, '#');
  assert.deepEqual(bare, []);
});

for (const [name, document] of good()) {
  test(`accepts ${name}`, () => assert.ok(accepts(document), faults()));
}

test('bad.json is a list of changes, each with a name of its own', () => {
  assert.equal(new Set(cases.map((c) => c.name)).size, cases.length);
  for (const c of cases) {
    assert.match(c.schema, /^(accepts|refuses)$/, c.name);
    assert.equal(['value', 'long', 'delete'].filter((key) => Object.hasOwn(c, key)).length, 1, c.name);
    assert.notDeepEqual(changed(small, c), small, `${c.name} changes nothing`);
  }
  const count = (verdict) => cases.filter((c) => c.schema === verdict).length;
  assert.ok(count('refuses') >= 80 && count('accepts') >= 40);
});

test('what a schema can see is refused', () => {
  for (const c of cases.filter((c) => c.schema === 'refuses')) assert.ok(!accepts(changed(small, c)), c.name);
});

test('what a schema cannot see is left to the reader', () => {
  for (const c of cases.filter((c) => c.schema === 'accepts')) assert.ok(accepts(changed(small, c)), `${c.name}: ${faults()}`);
});

test('the limits themselves are within the limits', () => {
  const most = [
    { pointer: '/entities/0/name', long: 200 }, { pointer: '/title', long: 10000 }, { pointer: '/title', value: '' },
    { pointer: '/entities/0/id', value: '𠮷'.repeat(200) }, { pointer: '/views/0/x', value: Array(8).fill('signed') },
    { pointer: '/documents', value: Array.from({ length: 20 }, (_, i) => `${i}.json`) }, { pointer: '/entities/1/aliases', value: [] },
    { pointer: '/observations/0/value', value: -1e300 }, { pointer: '/observations/0/basis', value: '申报' },
    { pointer: '/observations/0/scope', value: {} }, { pointer: '/sources', value: [] }, { pointer: '/views', value: [] },
    { pointer: '/views/0', value: { id: 'v', form: 'matrix', x: Array(60).fill('signed') } },
    { pointer: '/views/0', value: { id: 'v', form: 'scatter', x: 'signed', y: 'money', size: 'signed' } },
    ...[[], ['mean', 'median', 0, -1.5]].map((value) => ({ pointer: '/views/0/reference', value })),
    ...['target', [], ['target', '申报']].map((value) => ({ pointer: '/views/0/basis', value })),
    { pointer: '/$schema', value: 'duibi-1.schema.json' }, { pointer: '/anything', value: null },
    ...['0000', '2022-Q4', '2022-12', '2022-12-31', '2022/2023', '2022-Q1/2022-06-30'].map((value) => ({ pointer: '/views/0/period', value })),
  ];
  for (const change of most) assert.ok(accepts(changed(small, change)), `${JSON.stringify(change).slice(0, 80)}: ${faults()}`);
});

test('a document that joins others needs no figures of its own', () => {
  const joining = { format: 'duibi/1', documents: ['a.json', '../b.json'] };
  assert.ok(accepts(joining), faults());
  assert.ok(accepts({ ...joining, entities: [], metrics: [], observations: [] }), faults());
  assert.ok(!accepts({ ...joining, entities: {} }));
  assert.ok(!accepts({ format: 'duibi/1' }));
});
