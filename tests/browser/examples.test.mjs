// The pages of tests/examples: what the README and they tell a page to write is drawn, without a complaint.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ROOT, inside, open, settled } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

/** The page, and the values of its chart. */
const EXPECTED = {
  'csv.html': [46, 27, undefined],
  'element.html': [46, 165.93, 46],
  'frame.html': [46, 165.93, 46],
  'inline.html': [46, 27],
  'page.html': [46, 27],
};

test('every page of the examples is tried', () => {
  assert.deepEqual(readdirSync(`${ROOT}tests/examples`).filter((name) => name.endsWith('.html')).sort(), Object.keys(EXPECTED));
});

for (const [name, values] of Object.entries(EXPECTED)) {
  test(`${name} shows its figures`, async () => {
    const page = await host.page(`tests/examples/${name}`);
    const inner = page.frames().find((frame) => frame !== page.mainFrame()) ?? page;
    await inner.waitForSelector('duibi-chart[state=ready]', { timeout: 10_000 });
    await settled(inner);
    assert.deepEqual((await inside(inner, (e) => e.rows())).slice(0, 3).map(({ value }) => value), values);
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('the page hears of its chart', async () => {
  const page = await host.page('tests/examples/page.html');
  await page.waitForFunction(() => document.querySelector('#said').textContent.startsWith('2 rows; '), { timeout: 10_000 });
  await page.close();
});
