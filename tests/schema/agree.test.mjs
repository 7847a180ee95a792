// The schema and the reader agree: on every bad document that a schema can see, and on seeded mutants of every good one.
// What the reader alone refuses are references, as no schema can follow them.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT, accepts, changed, faults, good, mutants, read } from './support.mjs';

const BEYOND = /expected the id of|found a second|expected a unit that can be given|cannot be (a part|the base) of itself|could not be fetched|expected a period such as|expected a number or a period|from before to|more faults are not listed$/;
let folder;
before(() => {
  execFileSync('cargo', ['build', '--quiet', '--locked'], { cwd: ROOT, stdio: 'inherit' });
  folder = mkdtempSync(join(tmpdir(), 'duibi-agree-'));
  // what a document joins stands beside it
  for (const name of readdirSync(`${ROOT}www/data`)) copyFileSync(`${ROOT}www/data/${name}`, join(folder, name));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the reader says of each of many documents: its errors, by name. */
function said(documents) {
  const names = documents.map(([name, document]) => {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(document));
    return `${name}.json`;
  });
  const errors = new Map(names.map((name) => [name, []]));
  for (let i = 0; i < names.length; i += 500) {
    const { stderr, status } = spawnSync(`${ROOT}target/debug/duibi`, ['validate', '--lang', 'en', ...names.slice(i, i + 500)], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
    assert.ok(status === 0 || status === 1, `status ${status}`);
    for (const line of stderr.split('\n').filter(Boolean)) {
      const [, name, words] = line.match(/^(.*?\.json): (.*)$/) ?? [];
      if (words && !words.startsWith('warning: ')) errors.get(name)?.push(words);
    }
  }
  return documents.map(([name]) => errors.get(`${name}.json`));
}

test('the reader refuses each bad document, and the schema those that it can see', () => {
  const small = JSON.parse(read('tests/documents/small.json'));
  const cases = JSON.parse(read('tests/documents/bad.json'));
  const errors = said(cases.map((change, i) => [`bad-${i}`, changed(small, change)]));
  cases.forEach((change, i) => {
    assert.equal(accepts(changed(small, change)), change.schema === 'accepts', `${change.name}: ${faults()}`);
    assert.equal(errors[i].length > 0, change.reader !== 'warning', `${change.name}: ${errors[i]}`);
  });
});

test('the reader accepts every good document', () => {
  const documents = good();
  said(documents.map(([name, document]) => [`good-${name}`, document])).forEach((errors, i) => assert.deepEqual(errors, [], documents[i][0]));
});

test('on mutants of every good document the two agree but for references', () => {
  let [seen, beyond] = [0, 0];
  for (const [name, document] of good()) {
    const made = mutants(name, document);
    const errors = said(made.map((change, i) => [`${name}-${i}`, changed(document, change)]));
    made.forEach((change, i) => {
      seen++;
      const schema = accepts(changed(document, change));
      const only = schema && errors[i].length > 0 && errors[i].every((words) => BEYOND.test(words));
      beyond += only;
      assert.ok(only || schema === (errors[i].length === 0), `${name} ${JSON.stringify(change)}: schema ${faults() || 'accepts'}; reader ${errors[i].join('; ') || 'accepts'}`);
    });
  }
  assert.ok(seen > 3000 && beyond < seen / 5, `${beyond} of ${seen} beyond the schema`);
});
