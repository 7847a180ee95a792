// The table sorts by each of its columns, short or long, live or prepared, and stays in its box.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BLANK, frames, inside, open, openTables, put, settled } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

/** What is written of the table: heads with how they are sorted, the first cells of each line, what was announced. */
const table = (page) => inside(page, (e, root) => ({
  sorts: [...root.querySelectorAll('thead th')].map((th) => th.getAttribute('aria-sort')),
  lines: [...root.querySelectorAll('tbody tr:not([aria-hidden])')].map((tr) => [...tr.children].slice(0, 2).map((cell) => cell.textContent)),
  said: root.querySelector('[part=listing] [role=status]').textContent,
  focus: root.activeElement?.textContent ?? '',
}));
const press = (page, at) => inside(page, (e, root, at) => root.querySelectorAll('thead button')[at].click(), at);

test('Enter and Space sort as a click does, the focus stays, the order is announced, and the third press undoes it', async () => {
  const page = await host.page('index.html?view=signed');
  await settled(page);
  await openTables(page);
  const before = await table(page);
  await inside(page, (e, root) => root.querySelectorAll('thead button')[1].focus());
  await page.keyboard.press('Enter');
  const down = await table(page);
  assert.deepEqual([down.sorts, down.said], [[null, 'descending'], '新签约项目：降序']);
  assert.match(down.focus, /新签约项目/);
  await page.keyboard.press('Space');
  const up = await table(page);
  assert.deepEqual([up.sorts, up.said], [[null, 'ascending'], '新签约项目：升序']);
  assert.deepEqual(up.lines[0], ['淮安工业园区', '7']);
  assert.deepEqual(up.lines.at(-1), ['淮安区', '未公布']);
  await page.keyboard.press('Enter');
  const after = await table(page);
  assert.deepEqual([after.lines, after.sorts, after.said], [before.lines, [null, null], '与图同序']);
  await press(page, 0);
  assert.deepEqual((await table(page)).lines.map(([name]) => name), ['洪泽区', '淮安工业园区', '淮安经济技术开发区', '淮安区', '淮阴区', '金湖县', '涟水县', '清江浦区', '盱眙县'], 'by pinyin');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('figures of unlike units stand behind one another', async () => {
  const page = await host.page('index.html?view=signed-and-money');
  await settled(page);
  await openTables(page);
  await inside(page, (e, root) => root.querySelector('[part=listing] button').click());
  await press(page, 2);
  const lines = await inside(page, (e, root) => [...root.querySelectorAll('tbody tr')].map((tr) => [...tr.children].map((cell) => cell.textContent)));
  const units = lines.map((line) => line[3]);
  assert.deepEqual(units, [...units.filter((unit) => unit === '个'), ...units.filter((unit) => unit === '亿元'), ...units.filter((unit) => unit === '')]);
  for (const unit of ['个', '亿元']) {
    const values = lines.filter((line) => line[3] === unit).map((line) => parseFloat(line[2]));
    assert.deepEqual(values, [...values].sort((a, b) => b - a));
  }
  await page.close();
});

test('a long table is sorted as a whole, and written where it is in view', async () => {
  const page = await host.page(BLANK);
  await put(page, () => {
    const e = document.createElement('duibi-chart');
    e.setAttribute('lang', 'zh-Hans');
    e.data = `地区,甲（个）,乙（个）\n${Array.from({ length: 3000 }, (_, at) => `第${at}县,${(at * 7919) % 3001},${at}`).join('\n')}\n`;
    document.body.append(e);
  });
  await openTables(page);
  await press(page, 1);
  await frames(page);
  let found = await table(page);
  assert.ok(found.lines.length < 400, `${found.lines.length} are written`);
  assert.equal(found.lines[0][1], '3,000');
  await press(page, 1);
  await inside(page, (e, root) => { root.querySelector('[part=scroll]').scrollTop = 1e6; });
  await frames(page);
  await frames(page);
  found = await table(page);
  assert.equal(found.lines.at(-1)[1], '3,000');
  assert.equal(await inside(page, (e, root) => root.querySelector('tr[aria-rowindex="3001"]') !== null), true);
  await page.close();
});

test('on a phone a wide table scrolls inside its box, and names stay in view', async () => {
  for (const path of ['index.html?view=signed-and-money', 'index.html?view=other-figures']) {
    const page = await host.page(path, { width: 320, touch: true });
    await settled(page);
    await openTables(page);
    await inside(page, (e, root) => root.querySelector('[part=listing] button').click());
    const found = await inside(page, (e, root) => {
      const box = root.querySelector('[part=scroll]');
      box.scrollLeft = 9999;
      const name = root.querySelector('tbody th').getBoundingClientRect();
      return [box.scrollWidth > box.clientWidth, document.documentElement.scrollWidth, Math.round(name.x - box.getBoundingClientRect().x)];
    });
    assert.deepEqual(found, [true, 320, 0]);
    await page.close();
  }
});

test('a prepared table goes live when a head is pressed, and is sorted then', async () => {
  for (const [part, wanted] of [['thead th:nth-child(2) button', /降序/], ['[part=listing] button', /^(?!.*序：)/]]) {
    const page = await host.page('article.html', { width: 720 });
    await settled(page);
    await openTables(page);
    assert.equal(await inside(page, (e) => e.getAttribute('state')), 'prepared');
    await inside(page, (e, root, part) => { const button = root.querySelector(part); button.scrollIntoView({ block: 'center' }); button.focus(); }, part);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('duibi-chart').getAttribute('state') === 'ready');
    await page.waitForFunction((part) => {
      const { shadowRoot: root } = document.querySelector('duibi-chart');
      return part.includes('listing') ? root.querySelector('[aria-pressed=true]') : root.querySelector('[aria-sort=descending]');
    }, { timeout: 5000 }, part);
    const { said, focus } = await table(page);
    assert.match(said, wanted);
    assert.ok(focus.length > 1, 'the focus is on the button');
    assert.deepEqual(page.complaints, []);
    await page.close();
  }
});
