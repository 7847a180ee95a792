// Tables in a page: what is in doubt is told and can be accepted; a head, a table of the page and one inside the element are data.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inside, notOurs, open, settled } from './support.mjs';

const DOUBTED = '县,产值（亿元）\n甲县,12.5\n乙县,8?\n合计,20.7\n';
const CLEAR = '县,产值（亿元）\n甲县,12.5\n乙县,8\n';
const TABLE = `<table id="t"><caption>各县产值</caption><thead><tr><th rowspan="2">县</th><th colspan="2">产值（亿元）</th></tr>
  <tr><th>2022</th><th>2023</th></tr></thead><tbody><tr><td>甲县</td><td>12</td><td>13</td></tr><tr><td>乙县<style>a{}</style></td><td>8</td><td>9</td></tr></tbody></table>`;
const HEADED = `<duibi-chart head="unit: 亿元; source: 市统计局; title: 别的"><script type="text/csv"># title: 各区产值（月报）
# order: ascending
县,产值
甲县,12
乙县,8
</script></duibi-chart>`;

const written = (lang, body) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>tables</title><link rel="icon" href="data:,"><body>${body}<script type="module" src="/pkg/duibi.js"></script></html>`;
const doubted = `<duibi-chart><script type="text/csv">${DOUBTED}</script></duibi-chart>`;
const PAGES = {
  '/zh-Hans.html': written('zh-Hans', doubted),
  '/zh-Hant.html': written('zh-Hant', doubted),
  '/en.html': written('en', doubted),
  '/accepted.html': written('zh-Hans', doubted.replace('<duibi-chart', '<duibi-chart doubts="accepted"')),
  '/from.html': written('zh-Hans', `${TABLE}<duibi-chart from="#t"></duibi-chart>`),
  '/inside.html': written('zh-Hans', `<duibi-chart>${TABLE}</duibi-chart>`),
  '/head.html': written('zh-Hans', HEADED),
};

let host;
before(async () => { host = await open(PAGES); });
after(() => host.close());

/** Opens one of the pages. */
async function shown(name) {
  const page = await host.page(`${name}.html`);
  await settled(page);
  return page;
}

const look = (page) => inside(page, (e, root) => {
  const place = root.querySelector('[part=doubts]');
  return {
    words: place && !place.hidden && getComputedStyle(place).display !== 'none' ? place.querySelector('summary').textContent : '',
    list: [...place?.querySelectorAll('li') ?? []].map((item) => item.textContent),
    rows: e.rows().map(({ name, value, unit }) => [name, value, unit]),
    title: root.querySelector('[part=title]').textContent,
    source: root.querySelector('[part=source]').textContent,
  };
});

test('doubts are counted under the chart, and spelt out with row and column', async () => {
  for (const [lang, words, item] of [
    ['zh-Hans', '读取时存疑2处', '第3行、“产值（亿元）”列：“8?”无法读取，未采用'],
    ['zh-Hant', '讀取時存疑2處', '第3列、「產值（億元）」欄：「8?」無法讀取，未採用'],
    ['en', 'read with 2 doubts', 'line 3, column 产值（亿元）: "8?" is left out: it cannot be read'],
  ]) {
    const page = await shown(lang);
    const found = await look(page);
    assert.equal(found.words, words);
    assert.equal(found.list.length, 2);
    assert.equal(found.list[0].replaceAll('產值（億元）', '产值（亿元）'), item.replaceAll('產值（億元）', '产值（亿元）'));
    assert.deepEqual(page.complaints.filter(notOurs), []);
    await page.close();
  }
});

test('a document without doubts has no line, nor has one whose doubts the author accepts', async () => {
  const page = await shown('accepted');
  const accepted = await look(page);
  assert.equal(accepted.words, '');
  await inside(page, (e) => { e.removeAttribute('doubts'); });
  assert.equal((await look(page)).words, '读取时存疑2处');
  await inside(page, async (e, root, text) => {
    e.data = text;
    await e.ready;
  }, CLEAR);
  const clear = await look(page);
  assert.equal(clear.words, '');
  assert.deepEqual(page.complaints.filter(notOurs), []);
  await page.close();
});

test('a table of the page is data, named by from or inside the element', async () => {
  for (const name of ['from', 'inside']) {
    const page = await shown(name);
    const { rows, words } = await look(page);
    assert.deepEqual(rows, [['甲县', 13, '亿元'], ['乙县', 9, '亿元']]);
    assert.equal(words, '');
    assert.deepEqual(page.complaints.filter(notOurs), []);
    await page.close();
  }
});

test('what a table does not say is said by its head, and by the attribute where the file does not', async () => {
  const page = await shown('head');
  const found = await look(page);
  assert.deepEqual(found.rows, [['乙县', 8, '亿元'], ['甲县', 12, '亿元']]);
  assert.deepEqual([found.title, found.source], ['各区产值（月报）', '来源：《市统计局》']);
  assert.deepEqual(page.complaints.filter(notOurs), []);
  await page.close();
});
