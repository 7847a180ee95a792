// The types in src/web/duibi.d.ts: every good document is a Document to the compiler, and what is wrong is not.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, good, read, schema } from './support.mjs';

/** Compiles TypeScript files; gives what the compiler says. */
function compile(sources) {
  const folder = mkdtempSync(join(tmpdir(), 'duibi-types-'));
  try {
    const names = Object.entries(sources).map(([name, text]) => {
      const head = `import type { Document, DuibiChart, FlatRecord, JsonStat } from ${JSON.stringify(`${ROOT}src/web/duibi.d.ts`)};\n`;
      writeFileSync(join(folder, `${name}.ts`), head + text);
      return `${name}.ts`;
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}node_modules/typescript/bin/tsc`, '--noEmit', '--strict',
      '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', ...names], { cwd: folder, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  } finally { rmSync(folder, { recursive: true }); }
}

test('every good document is a Document', () => {
  const { status, said } = compile(Object.fromEntries(
    good().map(([name, document]) => [name, `export const d: Document = ${JSON.stringify(document, null, 1)};\n`])));
  assert.equal(said, '');
  assert.equal(status, 0);
});

test('what is wrong is not a Document', () => {
  const wrong = [
    [/"value": 46,/, '"value": "46",'], [/"value": 46, /, ''], [/"nearly"/, '"roughly"'], [/"2022-01\/2022-03"/, '"2022-Q5"'],
    [/"descending"/, '"random"'], [/"duibi\/1"/, '"duibi/2"'], [/"https:\/\/example.org\/a"/, '"example.org/a"'],
    [/"paragraph": 1/, '"paragraph": "1"'], [/"summable": true/, '"summable": 1'], [/"unit": "亿元"\}/, '"units": "亿元"}'],
    [/"x": \[[^\]]*\], /, ''], [/"entities": \[/, '"places": ['],
    [/"form": "bar"/, '"form": "pie"'], [/"form": "bar"/, '"form": "scatter"'], [/"form": "bar"/, '"rows": 1'], [/"form": "bar"/, '"colour": ["basis"]'],
    [/"form": "bar"/, '"axes": "own"'], [/"form": "bar"/, '"show": "sum"'], [/"form": "bar"/, '"scale": "cube"'], [/"form": "bar"/, '"basis": 1'],
    [/"form": "bar"/, '"reference": {"name": "x"}'], [/"form": "bar"/, '"highlight": {"metric": 1}'], [/"form": "bar"/, '"annotations": [{"text": "x"}]'],
    [/"form": "bar"/, '"annotations": [{"text": "x", "at": {"entity": "north"}, "place": "there"}]'], [/"form": "bar"/, '"bands": [{"from": 1}]'], [/"form": "bar"/, '"height": "tall"'],
    [/"form": "bar"/, '"reference": "mode"'], [/"form": "bar"/, '"reference": [true]'],
  ];
  const small = read('tests/documents/small.json');
  const sources = Object.fromEntries(wrong.map(([from, to], i) => {
    const text = small.replace(from, to);
    assert.notEqual(text, small, String(from));
    return [`wrong${i}`, `export const d: Document = ${text};\n`];
  }));
  const { said } = compile(sources);
  for (const [i, [from]] of wrong.entries()) assert.ok(said.includes(`wrong${i}.ts`), `${from} is not noticed`);
});

test('every word of the schema is a word of the types, and a scatter takes y and size', () => {
  const words = schema.$defs.view.properties;
  const views = ['form', 'axes', 'show', 'scale', 'sort'].flatMap((key) => words[key].enum.map((word) => ({ [key]: word })))
    .concat(words.basis.examples.map((basis) => ({ basis })), words.reference.examples.map((reference) => ({ reference })), words.highlight.examples.map((highlight) => ({ highlight })))
    .concat(schema.$defs.axis.examples.map((axis) => ({ rows: axis, colour: axis, facet: axis })))
    .map((view, i) => ({ id: `${i}`, x: 'm', ...(view.form === 'scatter' ? { y: 'm', size: 'm' } : {}), ...view }));
  const { said } = compile({ views: `export const v: Document['views'] = ${JSON.stringify(views, null, 1)};\n` });
  assert.equal(said, '');
});

test('the element takes documents, tables, texts and bytes', () => {
  const { said } = compile({ element: `
    declare const e: DuibiChart, document: Document, records: FlatRecord[], stat: JsonStat, parsed: object;
    e.data = document; e.data = records; e.data = stat; e.data = parsed; e.data = '{}'; e.data = undefined;
    e.data = new ArrayBuffer(8); e.data = new Uint8Array(8);
    e.data = [{ district: '青禾区', value: 38 }];
    document.documents?.map((address) => address.length);
    // @ts-expect-error: a number is no document
    e.data = 1;
  ` });
  assert.equal(said, '');
});
