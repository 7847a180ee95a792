// Other shapes in a page: records, CSV and JSON-stat drawn with no conversion, documents joined by reference, long texts, limits.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BLANK, inside, notOurs, open, put, settled } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

/** Makes a chart of some data, with attributes, and gives its rows as [name, metric, value, unit]. */
async function drawn(data, attributes = {}) {
  const page = await host.page(BLANK);
  await put(page, (data, attributes) => {
    const e = document.createElement('duibi-chart');
    for (const [name, value] of Object.entries(attributes)) e.setAttribute(name, value);
    e.data = data;
    document.body.append(e);
  }, data, attributes);
  const found = await inside(page, (e, root) => ({
    state: e.getAttribute('state'),
    rows: e.rows().map(({ name, metric, value, unit }) => [name, metric, value, unit]),
    message: root.querySelector('[part=message]')?.textContent,
    height: root.querySelector('[part=chart]').clientHeight,
  }));
  assert.deepEqual(page.complaints.filter(notOurs), []);
  await page.close();
  return found;
}

const RECORDS = [{ 地区: '甲', '签约（个）': 46, 年份: 2022 }, { 地区: '乙', '签约（个）': 27, 年份: 2022 }];

test('a list of records is drawn, as an object and as a text', async () => {
  const expected = [['甲', '签约', 46, '个'], ['乙', '签约', 27, '个']];
  for (const data of [RECORDS, JSON.stringify(RECORDS), '地区;年份;签约（个）\n甲;2022;46\n乙;2022;27\n']) {
    const { state, rows, height } = await drawn(data, { lang: 'zh-Hans' });
    assert.equal(state, 'ready');
    assert.deepEqual(rows, expected);
    assert.ok(height > 60, `${height} px`);
  }
});

test('columns are named by attributes, and one that there is not is told with those that there are', async () => {
  const data = 'code,who,x,y\n1,甲,3,4\n2,乙,5,6\n';
  assert.deepEqual((await drawn(data, { lang: 'zh-Hans', 'entity-column': 'who', 'value-columns': 'y' })).rows, [['乙', 'y', 6, ''], ['甲', 'y', 4, '']]);
  const wrong = await drawn(data, { lang: 'zh-Hans', 'entity-column': 'nobody' });
  assert.equal(wrong.state, 'error');
  assert.match(wrong.message, /找不到“地区等实体”一列，已有的列：code, who, x, y；可用 entity-column 指明/);
});

test('a JSON-stat dataset is drawn', async () => {
  const { state, rows } = await drawn({
    version: '2.0', class: 'dataset', id: ['area', 'time'], size: [2, 1], role: { geo: ['area'], time: ['time'] }, label: 'Homes',
    dimension: { area: { category: { index: ['A', 'B'], label: { A: 'Aland', B: 'Bland' } } }, time: { category: { label: { '2022M01': '2022M01' } } } },
    value: [3, 7],
  }, { lang: 'en' });
  assert.equal(state, 'ready');
  assert.deepEqual(rows, [['Bland', 'Homes', 7, ''], ['Aland', 'Homes', 3, '']]);
});

test('a long text of characters that UTF-8 writes in three bytes is read to its end', async () => {
  const page = await host.page(BLANK);
  await put(page, () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `{"地区":"${'长'.repeat(12)}${i % 7}","时期":"2022","新签约项目的个数":${i}}`);
    const e = document.createElement('duibi-chart');
    e.data = `[${rows}]`;
    document.body.append(e);
  });
  assert.deepEqual(await inside(page, (e) => [e.getAttribute('state'), e.rows().length, e.rows()[0].name.length]), ['ready', 30_000, 5]);
  await page.close();
});

test('a document that stands in the page has a limit of 20 MB', async () => {
  const page = await host.page(BLANK);
  await put(page, () => {
    const e = document.createElement('duibi-chart');
    e.lang = 'en';
    const script = document.createElement('script');
    script.type = 'application/json';
    script.append(' '.repeat(20 * 2 ** 20 + 1));
    e.append(script);
    document.body.append(e);
  });
  assert.match(await inside(page, (e, root) => root.querySelector('[part=message]').textContent), /expected at most 20971520 bytes, found 20971521/);
  await page.close();
});

test('a document joins others: fetched beside it, in the page, and one that is missing is told while the others are shown', async () => {
  const page = await host.page('index.html?data=huainan-huaian-2021-2023');
  await settled(page);
  const [state, sources] = await inside(page, (e) => [e.getAttribute('state'), e.rows().map((row) => row.source)]);
  assert.equal(state, 'ready');
  assert.ok(new Set(sources.filter(Boolean).map((source) => source.split('》')[0])).size >= 2, `figures of several articles: ${sources}`);
  assert.deepEqual(page.complaints, []);
  await page.close();

  const blank = await host.page(BLANK);
  await put(blank, () => {
    const part = (entity, value) => JSON.stringify({ format: 'duibi/1', id: entity, entities: [{ id: entity }], metrics: [{ id: 'n', unit: '个' }], observations: [{ entity, metric: 'n', period: '2022', value, unit: '个' }] });
    const e = document.createElement('duibi-chart');
    e.lang = 'en';
    const put = (text, source) => {
      const script = document.createElement('script');
      script.type = 'application/json';
      if (source) script.dataset.src = source;
      script.append(text);
      e.append(script);
    };
    put(part('a', 1), 'a.json');
    put(part('b', 2), 'b.json');
    put(JSON.stringify({ format: 'duibi/1', documents: ['a.json', 'none.json', 'b.json'], views: [{ id: 'v', x: 'n' }] }));
    document.body.append(e);
  });
  const [message, rows] = await inside(blank, (e, root) => [root.querySelector('[part=message]').textContent, e.rows().map((row) => [row.entity, row.value])]);
  assert.match(message, /documents\[1\] \(line 1, column \d+\): the data file none\.json could not be fetched: the server answered 404/);
  assert.deepEqual(rows, [['b', 2], ['a', 1]]);
  await blank.close();
});
