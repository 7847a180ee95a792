// LICENSE and THIRD-PARTY.md say what is inside the WebAssembly, and pkg/ carries both.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FILE, crates, linked, notices } from '../../.ci/notices.mjs';
import { FILES, manifest } from '../../.ci/package.mjs';
import { read } from './support.mjs';

test('THIRD-PARTY.md is what .ci/notices.mjs makes of Cargo.lock and the crates', () => {
  assert.equal(readFileSync(FILE, 'utf8'), notices(), 'run: node .ci/notices.mjs');
});

test('every crate in it has the version of Cargo.lock', () => {
  const lock = read('Cargo.lock');
  const all = crates();
  assert.ok(all.length > 10, `${all.length} crates`);
  for (const { name, version } of all) assert.ok(lock.includes(`name = "${name}"\nversion = "${version}"`), name);
});

test('what is compiled and not linked is told by the names in the module', () => {
  const module = (names) => {
    const content = Buffer.from(`\x04name${names}`);
    return Buffer.concat([Buffer.from('\0asm\x01\0\0\0\0'), Buffer.from([content.length]), content]);
  };
  assert.deepEqual(linked(module('memchr::find, core::slab::nothing')), []);
  assert.deepEqual(linked(module('slab::Slab::insert, futures_util[0a1b]::future')), ['futures-util', 'slab']);
  assert.throws(() => linked(Buffer.from('\0asm\x01\0\0\0')), /no names/);
});

test('the licence is named the same everywhere', () => {
  for (const file of ['Cargo.toml', 'src/page/Cargo.toml', 'src/scan/Cargo.toml']) assert.match(read(file), /^license = "MIT"$/m, file);
  assert.match(read('LICENSE'), /^MIT License\n\nCopyright \(c\) \d{4} Duibi contributors\n/);
  assert.equal(manifest().license, 'MIT');
  for (const file of ['LICENSE', 'THIRD-PARTY.md']) assert.equal(FILES[file], file);
});
