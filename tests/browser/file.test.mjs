// This view as one offline file, made by the explorer in the browser: saved as a reader saves it, opened from disk without a network,
// it shows the same view.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { withoutViews } from '../../www/offline.js';
import { inside, open, settled } from './support.mjs';

/** The most that a file may weigh, in bytes; those of `duibi bundle`, which packs the documents better, are a twentieth smaller. */
const MOST = 465_000;

let host;
before(async () => { host = await open(); });
after(() => host.close());

/** All that a view shows. */
const shown = (page) => inside(page, (e, root) => ({ rows: e.rows(), picture: e.svg().replace(/width="\d+" height="[\d.]+"|viewBox="[^"]*"/g, ''), asked: e.asked, title: root.querySelector('[part=title]').textContent }));

/** The explorer at an address; gives what it shows, and the file that it saves. */
async function saved(folder, query) {
  const page = await host.page(`index.html${query}`, { width: 760, height: 900 });
  await settled(page);
  await page.waitForFunction(() => !document.getElementById('panel').hidden);
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  // an open sheet of evidence stands at the edge of the screen
  await page.$eval('#actions [name=file]', (button) => button.scrollIntoView({ block: 'center' }));
  await page.click('#actions [name=file]');
  await page.waitForFunction(() => document.getElementById('said').textContent !== '');
  assert.equal(await page.$eval('#said', (p) => p.textContent), '已保存。');
  let name;
  for (let i = 0; i < 200 && !(name && existsSync(join(folder, name)) && statSync(join(folder, name)).size > 0); i++) {
    name = readdirSync(folder).find((one) => one.endsWith('.html'));
    await new Promise((done) => setTimeout(done, 50));
  }
  const before = await shown(page);
  assert.deepEqual(page.complaints, []);
  await page.close();
  return { before, name, file: join(folder, name) };
}

for (const [what, query, wanted] of [
  ['changed by the reader', '?v=1&view=signed-and-money&entities=hongze,xuyi,lianshui&sort=ascending&form=dot', 'huaian-2022-q1-signed-and-money.html'],
  ['of a document that joins others', '?data=huainan-huaian-2021-2023', /^huainan-huaian-2021-2023-/],
]) {
  test(`a view ${what}: the file from disk, without a network, shows the same`, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'duibi 离线 '));
    try {
      const { before, name, file } = await saved(folder, query);
      assert.match(name, wanted instanceof RegExp ? wanted : new RegExp(`^${wanted}$`));
      t.diagnostic(`${name}: ${statSync(file).size} bytes`);
      assert.ok(statSync(file).size < MOST, `${statSync(file).size} bytes`);
      const page = await host.page(pathToFileURL(file).href, { width: 760, height: 900, offline: true });
      await settled(page);
      const wish = JSON.stringify(before.asked);
      await page.waitForFunction((wish) => JSON.stringify(document.querySelector('duibi-chart').asked) === wish, { timeout: 5000 }, wish).catch(() => {});
      const after = await shown(page);
      assert.deepEqual(after.asked, before.asked);
      assert.deepEqual(after.rows, before.rows);
      assert.equal(after.title, before.title);
      await page.click('input[value=en]');
      await page.waitForFunction(() => document.querySelector('h1').textContent.includes('Huai'));
      assert.deepEqual(await inside(page, (e) => e.asked), before.asked, 'in another language too');
      assert.deepEqual(page.requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:')), []);
      assert.deepEqual(page.complaints, []);
      await page.close();
    } finally { rmSync(folder, { recursive: true }); }
  });
}

test('evidence that is open is open in the file, and without scripts its picture stands', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibi '));
  try {
    const { file } = await saved(folder, '?v=1&view=signed&pin=hongze+signed');
    const page = await host.page(pathToFileURL(file).href, { offline: true });
    await settled(page);
    await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=evidence]').textContent.includes('34个'));
    await page.close();
    const still = await host.browser.newPage();
    await still.setJavaScriptEnabled(false);
    await still.goto(pathToFileURL(file).href);
    assert.ok(await still.$eval('duibi-chart svg', (svg) => svg.getBoundingClientRect().width > 300));
    await still.close();
  } finally { rmSync(folder, { recursive: true }); }
});

test('a document that is only joined goes along without its views, its numbers as they were written', () => {
  for (const [text, wanted] of [
    ['{"a": 1.50, "views": [{"x,": "}"}, 2], "b": {"views": 3}}', '{"a":1.50,"b":{"views":3}}'],
    ['{"views": [], "b": "a \\" views"}', '{"b":"a \\" views"}'],
    ['{"b": ["views", 1e3], "views": 2}', '{"b":["views",1e3]}'],
    ['{"views": {}}', '{}'],
  ]) assert.equal(withoutViews(text), wanted);
});
