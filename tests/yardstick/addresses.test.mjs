// S7: whatever stands in the explorer's address, nothing is thrown, only keys of a view are read, what is read is written back, and the
// core takes no view that it does not offer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { BLANK, DOCUMENT, open, put } from '../browser/support.mjs';
import { read, written } from '../../www/address.js';
import { count, figure, randomly } from './support.mjs';

const COUNT = count('DUIBI_ADDRESSES', 100_000);
/** Of so many the core is asked in a page: the first of a document, and each that a fuzzer found to ask for something. */
const ASKED = Math.min(COUNT, count('DUIBI_ASKED', 300));
const KEYS = ['x', 'entities', 'basis', 'highlight', 'form', 'y', 'size', 'period', 'period_kind', 'rows', 'colour', 'facet', 'axes', 'show', 'scale', 'sort'];
const SCRAPS = ['signed', 'hongze', 'bar', 'slope', 'rank', '2022', 'target', 'descending', 'log', '__proto__', 'constructor', 'toString', '<img src=x onerror=alert(1)>', "'\"", '%', '%25', '%2C', '%ZZ', '%E6%B7', '\ud800', '\0', '‮', ',', ',,', '&', '=', '#', ';', 'null', '1e999', '[]', '{}', '../../x', 'javascript:alert(1)', '淮安', '🏳️‍🌈', ' ', ''];
const random = randomly(11);
const pick = (of) => of[random(of.length)];

/** An address as a mischief or a broken message makes one. */
function fuzzed() {
  const parts = [];
  for (let i = random(6); i >= 0; i--) {
    const key = random(5) ? pick(KEYS) : pick([...SCRAPS, 'v', 'data', 'view', 'lang', 'pin']);
    const value = Array.from({ length: random(4) }, () => pick(SCRAPS)).join(random(2) ? ',' : '');
    parts.push(random(3) ? `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}` : `${key}=${value}`);
  }
  let search = `?${parts.join('&')}`;
  if (random(20) === 0) search = search.slice(random(search.length));
  if (random(500) === 0) search += 'x'.repeat(random(9000));
  return search;
}

test(`${COUNT} addresses are read without a throw, key by key, and as they are written`, () => {
  let changed = 0;
  for (let i = 0; i < COUNT; i++) {
    const search = fuzzed();
    const changes = read(search);
    const keys = Object.keys(changes);
    assert.ok(keys.every((key) => KEYS.includes(key)), search);
    if (keys.length > 0) changed++;
    // an address that asks for nothing takes a key away; written against a view with all of them it is the same again
    const base = Object.fromEntries(KEYS.map((key) => [key, 'other']));
    const asked = Object.fromEntries(KEYS.map((key) => [key, key in changes ? changes[key] ?? undefined : 'other']));
    const again = read(`?${new URLSearchParams(written(asked, base))}`);
    assert.deepEqual(again, changes, search);
  }
  assert.equal({}.x, undefined);
  figure('S7', `${COUNT} addresses, of which ${changed} ask for something: 0 throws, 0 other keys, all read again as written`);
});

let host;
before(async () => { host = await open(); });
after(() => host.close());

test(`of ${ASKED} of them the core takes those that it offers, and traps at none`, async () => {
  const page = await host.page(BLANK);
  await put(page, (text) => { const e = document.createElement('duibi-chart'); e.lang = 'zh-Hans'; e.data = text; document.body.append(e); }, readFileSync(DOCUMENT, 'utf8'));
  let [taken, refused] = [0, 0];
  for (let i = 0; i < ASKED; i += 50) {
    const some = Array.from({ length: Math.min(50, ASKED - i) }, () => read(fuzzed()));
    const found = await page.evaluate((some) => some.map((changes) => {
      const e = document.querySelector('duibi-chart');
      const before = JSON.stringify(e.asked);
      const wrong = e.ask(changes);
      const out = [wrong !== '', wrong === '' || JSON.stringify(e.asked) === before, e.getAttribute('state')];
      e.ask(Object.fromEntries(Object.keys(e.asked).map((key) => [key, null])));
      e.view = 'signed';
      return out;
    }), some);
    for (const [isWrong, isKept, state] of found) {
      if (isWrong) refused++; else taken++;
      assert.ok(isKept, 'what is refused changes nothing');
      assert.ok(state === 'ready' || state === 'error', state);
    }
  }
  assert.deepEqual(page.complaints, []);
  figure('S7 core', `${ASKED} of them asked of the core: ${taken} taken, ${refused} refused in words, 0 traps`);
  await page.close();
});
