// The offline file: opened from disk with the network off, it shows the same chart.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { ROOT, find, inside, open, pixel, settled, tip } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

test('the file on disk, without a network, reads 46 for 清江浦区 under the pointer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibi 离线 '));
  const file = join(folder, '淮安 2022.html');
  copyFileSync(`${ROOT}pkg/offline/huaian-2022-q1.html`, file);
  try {
    const page = await host.page(pathToFileURL(file).href, { offline: true });
    await settled(page);
    const at = await find(page, '清江浦区');
    assert.match(await tip(page), /^清江浦区；新签约项目：46个；原文：“46个”；时期：2022年以来/);
    assert.deepEqual(await pixel(page, { x: at.x, y: at.y + 12 }), [26, 94, 155], 'the bar under the pointer has its colour');
    assert.deepEqual(page.requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:')), []);
    assert.deepEqual(page.complaints, []);
    // the same numbers as the hosted page
    const rows = await inside(page, (e) => e.rows());
    const hosted = await host.page('index.html');
    await settled(hosted);
    assert.deepEqual(rows, await inside(hosted, (e) => e.rows()));
    await page.close();
    await hosted.close();
  } finally { rmSync(folder, { recursive: true }); }
});

test('its language can be switched', async () => {
  const page = await host.page(pathToFileURL(`${ROOT}pkg/offline/huaian-2022-q1.html`).href, { offline: true });
  await settled(page);
  await page.click('input[value=en]');
  assert.match(await inside(page, (e, root) => root.querySelector('[part=title]').textContent), /^Qingjiangpu has signed 46/);
  await page.close();
});

test('without scripts it shows the picture and the table', async () => {
  const page = await host.browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(pathToFileURL(`${ROOT}pkg/offline/huaian-2022-q1.html`).href);
  const shown = await page.$eval('duibi-chart', (e) => [e.querySelector('svg').getBoundingClientRect().width > 300, e.querySelectorAll('tr').length]);
  assert.deepEqual(shown, [true, 10]);
  await page.close();
});

test('several documents in one file: a reader chooses one, in any language', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibi '));
  const file = join(folder, 'explorer.html');
  const names = ['huaian-2022-q1', 'tianjiaan-2023', 'huainan-huaian-2021-2023'].map((name) => `www/data/${name}.json`);
  try {
    const { status, stderr } = spawnSync(`${ROOT}target/release/duibi`, ['bundle', ...names, '--lang', 'zh-Hans', '-o', file], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const page = await host.page(pathToFileURL(file).href, { offline: true });
    await settled(page);
    const shown = () => inside(page, (e) => [e.rows().length, document.title, document.querySelector('h1:not([hidden])').textContent]);
    const first = await shown();
    for (const name of ['tianjiaan-2023', 'huainan-huaian-2021-2023']) {
      await page.select('select', `${name}.json`);
      await inside(page, (e) => e.ready);
      const other = await shown();
      assert.ok(other[0] > 0 && other[1] !== first[1] && other[1] === other[2], `${other}`);
    }
    await page.click('input[value=en]');
    assert.match((await shown())[1], /[A-Za-z]{4}/);
    assert.deepEqual([page.complaints, page.requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))], [[], []]);
    await page.close();
  } finally { rmSync(folder, { recursive: true }); }
});
