// The page of documentation: its examples are drawn from the text that it shows, in either language, at any width.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, settled } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

test('every example is drawn, and its text stands above it', async () => {
  const page = await host.page('format.html');
  await settled(page);
  assert.deepEqual([...new Set(await page.$$eval('duibi-chart', (all) => all.map((e) => e.getAttribute('state'))))], ['ready']);
  const texts = await page.$$eval('duibi-chart', (all) => all.map((e) => [e.previousElementSibling.textContent.trim(), e.querySelector('script').textContent.trim()]));
  assert.equal(texts.length, 8);
  for (const [shown, drawn] of texts) assert.equal(shown, drawn);
  assert.deepEqual(await page.$$eval('.step', (all) => all.map((e) => e.querySelector('mark') !== null)), [false, true, true, true, true, true, false, true]);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a link switches the language of page and charts, and an address with it opens there', async () => {
  const page = await host.page('format.html');
  await settled(page);
  const heading = () => page.$$eval('h1', (all) => all.filter((e) => e.checkVisibility()).map((e) => e.textContent));
  const titles = () => page.$$eval('duibi-chart', (all) => all.map((e) => e.shadowRoot.querySelector('[part=title]').textContent).at(5));
  assert.deepEqual(await heading(), ['文档格式 duibi/1']);
  assert.match(await titles(), /^青禾签约38个/);
  await page.click('a[href="#en"]');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  assert.deepEqual(await heading(), ['The document format duibi/1']);
  assert.match(await titles(), /^Qinghe signed 38/);
  await page.close();
  const other = await host.page('format.html#en-limits');
  await settled(other);
  assert.deepEqual(await other.$$eval('h1', (all) => all.filter((e) => e.checkVisibility()).map((e) => e.lang)), ['en']);
  await other.close();
});

test('nothing is wider than a small screen', async () => {
  for (const hash of ['#zh', '#en']) {
    const page = await host.page(`format.html${hash}`, { width: 320 });
    await settled(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.close();
  }
});
