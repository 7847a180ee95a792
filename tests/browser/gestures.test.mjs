// What a reader does: pointer, finger, keys and controls; and what the page is told.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readdirSync } from 'node:fs';
import { address, article, box, find, frames, inside, open, openTables, ROOT, settled, showMenus, tip } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

const overlays = (page) => inside(page, (e, root) => root.querySelectorAll('[part=overlay]').length);
const evidence = (page) => inside(page, (e, root) => { const p = root.querySelector('[part=evidence]'); return p.hidden ? null : p.textContent; });
const choose = (page, name, value) => inside(page, (e, root, name, value) => {
  if (!root.querySelector('select')) root.querySelector('[part=choose]').click();
  const select = root.querySelector(`select[name=${name}]`);
  select.value = [...select.options].find((o) => o.value === value || o.textContent === value).value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}, name, value);

test('the overlay exists only while something is pointed at, and is repainted alone', async () => {
  const page = await host.page('index.html');
  await settled(page);
  assert.equal(await overlays(page), 0);
  await inside(page, (e, root) => {
    globalThis.cleared = [];
    const plain = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function (...args) { globalThis.cleared.push(this.canvas.getAttribute('part')); return plain.apply(this, args); };
  });
  const at = await find(page, '洪泽区');
  assert.equal(await overlays(page), 1);
  const painted = await page.evaluate(() => globalThis.cleared);
  assert.ok(painted.length >= 2 && painted.every((part) => part === 'overlay'), painted.join());
  await page.mouse.move(at.x + 3, at.y);
  assert.equal((await page.evaluate(() => globalThis.cleared)).length, painted.length, 'a move inside the same figure paints nothing');
  await page.mouse.move(2, 2);
  assert.deepEqual([await overlays(page), await tip(page)], [0, '']);
  await page.close();
});

test('what is not reported says so under the pointer, and has no bar', async () => {
  const page = await host.page('index.html');
  await settled(page);
  await find(page, '淮安区');
  assert.equal(await tip(page), '淮安区；新签约项目：未公布');
  await page.close();
});

test('a click opens the evidence, tells the page, and a click on × closes it', async () => {
  const page = await host.page('index.html');
  await settled(page);
  await inside(page, (e) => { globalThis.told = []; document.addEventListener('duibi-select', (event) => globalThis.told.push(event.detail)); });
  const at = await find(page, '洪泽区');
  await page.mouse.click(at.x, at.y);
  const words = await evidence(page);
  for (const part of ['洪泽区 34个', '“34个”', '2022年第一季度', '亿元以上', '《项目拉练再发力 比学赶超谋发展》，[2022-04]，洪泽区，第1段']) assert.ok(words.includes(part), `${part} in ${words}`);
  const [told] = await page.evaluate(() => globalThis.told);
  assert.deepEqual([told.row.entity, told.row.metric, told.row.value, told.row.printed], ['hongze', 'signed', 34, '“34个”']);
  await inside(page, (e, root) => root.querySelector('[part=evidence] button').click());
  assert.equal(await evidence(page), null);
  await page.close();
});

test('a finger opens tip and evidence, and they stay when it is lifted', async () => {
  const page = await host.page('index.html', { touch: true, width: 360 });
  await settled(page);
  const { x, y } = await box(page);
  await page.touchscreen.tap(x + 60, y + 48);
  await frames(page);
  assert.equal(await overlays(page), 1);
  assert.match(await tip(page), /^清江浦区/);
  assert.match(await evidence(page), /46个/);
  const action = await inside(page, (e, root) => getComputedStyle(root.querySelector('[part=stage]')).touchAction);
  assert.equal(action, 'pan-y', 'the page scrolls with a finger on the chart');
  await page.close();
});

test('a swipe that begins on a mark scrolls the page and leaves no tip behind', async () => {
  for (const path of ['index.html', 'article.html']) {
    const page = await host.page(path, { touch: true, width: 360, height: 640 });
    await settled(page);
    await inside(page, (e, root) => root.querySelector('[part=stage]').scrollIntoView({ block: 'center', behavior: 'instant' }));
    await frames(page);
    const { x, y } = await inside(page, (e, root) => {
      const picture = [...root.querySelectorAll('[part=chart], svg')].find((one) => one.getBoundingClientRect().width);
      return picture.getBoundingClientRect().toJSON();
    });
    const before = await page.evaluate(() => scrollY);
    const at = { x: x + 60, y: y + 200 };
    const finger = await page.touchscreen.touchStart(at.x, at.y);
    for (let dy = 4; dy <= 160; dy += 12) {
      await finger.move(at.x, at.y - dy);
      await frames(page);
    }
    await finger.end();
    await page.waitForFunction((before) => scrollY > before + 50, { timeout: 3000 }, before);
    await frames(page);
    assert.equal(await tip(page), '', path);
    assert.equal(await inside(page, (e, root) => root.querySelectorAll('.hint').length), 0);
    assert.deepEqual(page.complaints, []);
    await page.close();
  }
});

test('the keys reach every figure, open the evidence and leave', async () => {
  const page = await host.page('index.html?view=started-and-completed');
  await settled(page);
  await inside(page, (e) => e.focus());
  const seen = new Set();
  await page.keyboard.press('ArrowDown');
  for (let row = 0; row < 9; row++) {
    seen.add(await tip(page));
    await page.keyboard.press('ArrowRight');
    seen.add(await tip(page));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
  }
  assert.equal(seen.size, 18);
  await page.keyboard.press('Home');
  assert.match(await tip(page), /^洪泽区；新开工项目：24个/);
  await page.keyboard.press('Enter');
  assert.match(await evidence(page), /洪泽区 24个/);
  await page.keyboard.press('Escape');
  assert.equal(await evidence(page), null);
  assert.equal(await overlays(page), 1);
  await page.keyboard.press('Escape');
  assert.equal(await overlays(page), 0);
  await page.keyboard.press('Tab');
  assert.notEqual(await inside(page, (e, root) => root.activeElement?.getAttribute('part')), 'stage', 'no keyboard trap');
  await page.close();
});

test('metric and order change the rows, the title and the address, and the page is told', async () => {
  const page = await host.page('index.html');
  await settled(page);
  await inside(page, (e) => { globalThis.told = []; e.addEventListener('duibi-view', (event) => globalThis.told.push(event.detail)); });
  await choose(page, 'metric', '签约项目投资额');
  let rows = await inside(page, (e) => e.rows());
  assert.deepEqual([rows[0].name, rows[0].value, rows[0].unit], ['洪泽区', 291.63, '亿元']);
  assert.equal(await inside(page, (e, root) => root.querySelector('[part=title]').textContent), '签约项目投资额');
  await choose(page, 'sort', 'ascending');
  rows = await inside(page, (e) => e.rows());
  const values = rows.map((row) => row.value).filter((value) => value !== undefined);
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
  assert.equal(values.length, 6);
  assert.equal(rows.at(-1).value, undefined, 'what is not reported comes last in either order');
  await choose(page, 'view', '3');
  assert.equal(new URL(await address(page)).searchParams.get('view'), 'signed-and-money');
  assert.deepEqual(await page.evaluate(() => globalThis.told.map((d) => [d.view ?? null, d.metrics.join(), d.sort])), [
    [null, 'signed-investment', 'descending'], [null, 'signed-investment', 'ascending'], ['signed-and-money', 'signed,signed-investment', 'descending']]);
  await page.close();
});

test('the table has the rows of the chart, with headers and units', async () => {
  const page = await host.page('index.html?view=signed-and-money');
  await settled(page);
  assert.equal(await inside(page, (e, root) => root.querySelectorAll('table, tr').length), 0, 'a closed table is not written');
  await openTables(page);
  const [head, body, rows] = await inside(page, (e, root) => [
    [...root.querySelectorAll('thead th[scope=col]')].map((th) => th.textContent),
    [...root.querySelectorAll('tbody tr')].map((tr) => [...tr.children].map((cell) => cell.textContent)),
    e.rows()]);
  assert.deepEqual(head, ['地区', '新签约项目（个）', '签约项目投资额（亿元）']);
  assert.equal(body.length, 9);
  body.forEach(([name, ...cells], i) => cells.forEach((cell, j) => {
    const row = rows[2 * i + j];
    assert.equal(row.name, name);
    assert.equal(parseFloat(cell) || undefined, row.value);
    if (row.value === undefined) assert.equal(cell, '未公布');
  }));
  await page.close();
});

test('CSV and SVG carry the same figures, and the chart has a name for who cannot see it', async () => {
  const page = await host.page('index.html');
  await settled(page);
  const [csv, svg, name, more] = await inside(page, (e, root) => [e.csv(), e.svg(), ...['aria-label', 'aria-description'].map((of) => root.querySelector('[part=stage]').getAttribute(of))]);
  assert.ok(csv.startsWith('\uFEFF地区,') && /清江浦区,新签约项目,[^\n]*,46,个,/.test(csv));
  assert.ok(svg.startsWith('<svg ') && svg.includes('<title>清江浦今年以来新签约46个'));
  assert.match(name + more, /9项中8项有数据，缺淮安区。8个数值口径不同/);
  await page.close();
});

test('menus and × work under a real keyboard and a real mouse, and the focus is never lost', async () => {
  const page = await article(host);
  const state = () => inside(page, (e, root) => [e.getAttribute('state'), root.activeElement?.name ?? root.activeElement?.getAttribute('part') ?? null]);
  await inside(page, (e, root) => root.querySelector('select[name=metric]').focus());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await state(), ['ready', 'metric']);
  assert.notEqual((await inside(page, (e) => e.rows()))[0].metric, 'signed');
  await inside(page, (e) => e.setAttribute('lang', 'en'));
  assert.equal((await state())[0], 'ready');
  await inside(page, (e, root) => root.querySelector('summary').focus());
  await inside(page, (e) => { e.view = 'completion'; });
  assert.equal((await state())[0], 'ready');
  await inside(page, (e) => { e.view = 'signed'; e.setAttribute('lang', 'zh-Hans'); });
  const at = await find(page, '洪泽区');
  await page.mouse.click(at.x, at.y + 8);
  const button = await page.evaluateHandle(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=evidence] button'));
  await button.click();
  assert.deepEqual([await evidence(page), ...await state()], [null, 'ready', 'stage']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.deepEqual([await evidence(page), ...await state()], [null, 'ready', 'stage'], 'Escape closes the evidence from inside');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.deepEqual([await evidence(page), ...await state()], [null, 'ready', 'stage'], 'so does its button');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a metric keeps the entities, period and scope of the view, and the way back leads to the view', async () => {
  const page = await host.page('tests/browser/blank.html');
  const o = (entity, metric, period, value) => ({ entity, metric, period, value, unit: '个' });
  await page.evaluate(async (data) => {
    const e = document.createElement('duibi-chart');
    e.data = data;
    document.body.append(e);
    await e.ready;
  }, {
    format: 'duibi/1', id: 'x', entities: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], metrics: [{ id: 'm', unit: '个' }, { id: 'n', unit: '个' }],
    observations: [o('a', 'm', '2021', 1), o('a', 'm', '2022', 2), o('b', 'm', '2022', 3), o('c', 'm', '2022', 4), o('a', 'n', '2022', 5), o('b', 'n', '2022', 6)],
    views: [{ id: 'v', title: 'the view', x: 'm', period: '2022', entities: ['a', 'b'] }],
  });
  const rows = () => inside(page, (e) => e.rows().map((row) => [row.entity, row.value]));
  assert.deepEqual(await rows(), [['b', 3], ['a', 2]]);
  await choose(page, 'metric', '1');
  assert.deepEqual(await rows(), [['b', 6], ['a', 5]]);
  await choose(page, 'metric', '0');
  assert.deepEqual(await rows(), [['b', 3], ['a', 2]]);
  assert.equal(await inside(page, (e, root) => root.querySelector('[part=title]').textContent), 'the view');
  await page.close();
});

test('the explorer shows every built-in document, and its address leads back to it', async () => {
  const page = await host.page('index.html');
  await settled(page);
  const ids = await page.$$eval('#document option', (all) => all.map((o) => o.value));
  assert.deepEqual(ids.toSorted(), readdirSync(`${ROOT}www/data`).map((name) => name.replace('.json', '')).toSorted());
  for (const id of ids) {
    await page.select('#document', id);
    await page.waitForFunction(() => document.querySelector('duibi-chart').getAttribute('state') !== 'loading');
    await settled(page);
    assert.equal(await inside(page, (e) => e.getAttribute('state')), 'ready', id);
    assert.equal((await page.$eval('#offline', (a) => a.getAttribute('href'))), `../pkg/offline/${id}.html`);
    const again = await host.page(await address(page));
    await settled(again);
    assert.deepEqual(await inside(again, (e) => e.rows()), await inside(page, (e) => e.rows()));
    await again.close();
  }
  assert.deepEqual(page.complaints, []);
  await page.close();
});
