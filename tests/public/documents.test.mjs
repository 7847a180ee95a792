// What the documents of the repository say of it: links, the picture, the ten lines of HTML, commands.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ROOT, read } from './support.mjs';

const DOCUMENTS = readdirSync(ROOT).filter((name) => name.endsWith('.md'));

test('every link inside the repository leads somewhere', () => {
  let count = 0;
  for (const name of DOCUMENTS) {
    for (const [, address] of read(name).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(address)) continue;
      const [file, fragment] = address.split('#');
      assert.ok(existsSync(join(ROOT, dirname(name), file)), `${name}: ${address}`);
      if (fragment && (file === '' || file.endsWith('.md'))) {
        const headings = [...read(file || name).matchAll(/^#+ (.+)$/gm)].map(([, text]) => text.toLowerCase().replace(/[^\w\s-]/g, '').replaceAll(' ', '-'));
        assert.ok(headings.includes(fragment), `${name}: ${address}`);
      }
      count += 1;
    }
  }
  assert.ok(count > 15, `${count} links`);
});

test('the README shows a small picture, and ten lines of HTML that are those of the example', () => {
  const readme = read('README.md');
  const [, picture] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme);
  assert.ok(statSync(ROOT + picture).size < 20_000, picture);
  const [, lines] = /```html\n([^]*?)```/.exec(readme);
  assert.ok(lines.trim().split('\n').length <= 10, lines);
  const page = read('tests/examples/element.html').replaceAll('../../pkg/', '').replaceAll('../../www/data/', '');
  assert.ok(page.endsWith(lines), lines);
});

test('every make command that is named is in the Makefile', () => {
  const targets = new Set([...read('Makefile').matchAll(/^([a-z]+):/gm)].map(([, name]) => name));
  for (const name of DOCUMENTS) {
    for (const [, target] of read(name).matchAll(/(?:`|^ {4})make ([a-z]+)/gm)) assert.ok(targets.has(target), `${name}: make ${target}`);
  }
});

test('the nightly run knows every number and folder that tests take from the environment', () => {
  const nightly = read('.ci/nightly');
  const files = readdirSync(`${ROOT}tests`, { recursive: true }).filter((name) => /\.(rs|mjs)$/.test(name)).map((name) => read(`tests/${name}`));
  const names = new Set(files.flatMap((text) => [...text.matchAll(/["'.](DUIBI_[A-Z_]+)\b/g)].map(([, name]) => name)));
  assert.ok(names.size > 8, [...names].join(' '));
  for (const name of names) assert.ok(nightly.includes(name), name);
});

test('nothing that is written for readers names a place on the machine of its author', () => {
  for (const name of [...DOCUMENTS, 'src/lib.rs']) assert.doesNotMatch(read(name), /\/(?:work|root|home|tmp)\//, name);
});
