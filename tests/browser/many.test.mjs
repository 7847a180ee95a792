// Any size: a page of a thousand charts, and charts of ten and a hundred thousand rows. What is not looked at is not there: no
// pixels far from the viewport, no rows in a closed table; what is looked at is sharp.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BLANK, frames, inside, open, openTables, put, tip } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

/** Puts a chart of so many places, or so many charts of nine places, into a page. */
const place = (page, rows, count = 1) => put(page, async (rows, count) => {
  const entities = Array.from({ length: rows }, (_, i) => ({ id: `e${i}`, name: `第${i}县` }));
  const observations = entities.map(({ id }, i) => ({ entity: id, metric: 'm', period: '2022', value: rows - i, unit: '个' }));
  const text = JSON.stringify({ format: 'duibi/1', id: 'many', entities, metrics: [{ id: 'm', name: '项目', unit: '个' }], observations });
  for (let i = 0; i < count; i++) {
    const e = document.createElement('duibi-chart');
    e.lang = 'zh-Hans';
    e.data = text;
    document.body.append(e);
  }
}, rows, count);

/** The canvases that have pixels: their number, their pixels, how many pixels of the canvas are one of the screen. */
const pixels = (page) => page.evaluate(() => {
  const all = [...document.querySelectorAll('duibi-chart')].flatMap((e) => [...e.shadowRoot.querySelectorAll('canvas')]).filter((c) => c.width * c.height);
  const ratios = all.flatMap((c) => { const box = c.getBoundingClientRect(); return [c.width / box.width, c.height / box.height]; });
  return { count: all.length, sum: all.reduce((sum, c) => sum + c.width * c.height, 0), sharp: ratios.every((ratio) => Math.abs(ratio - devicePixelRatio) < 0.01) };
});

/** The share of the first chart's canvas that is painted. */
const painted = (page) => inside(page, (e, root) => {
  const canvas = root.querySelector('[part=chart]');
  if (!canvas.width) return 0;
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
  let full = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]) full++;
  return full / (data.length / 4);
});

test('of a thousand charts those near the viewport have pixels, and the others their place, their words and their rows', async () => {
  const page = await host.page(BLANK, { width: 720, height: 900, ratio: 2 });
  await place(page, 9, 1000);
  await frames(page);
  const states = await page.evaluate(() => [...document.querySelectorAll('duibi-chart')].map((e) => {
    const stage = e.shadowRoot.querySelector('[part=stage]');
    return [e.getAttribute('state'), stage.offsetHeight > 250, stage.getAttribute('aria-label').includes('第0县'), e.shadowRoot.querySelectorAll('table').length].join();
  }));
  assert.deepEqual([states.length, ...new Set(states)], [1000, 'ready,true,true,0']);
  assert.equal(await page.evaluate(() => document.querySelectorAll('duibi-chart')[999].rows().length), 9);
  const top = await pixels(page);
  assert.ok(top.count >= 3 && top.count < 12 && top.sharp, JSON.stringify(top));
  const height = await page.evaluate(() => document.body.scrollHeight);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await frames(page);
  await frames(page);
  const middle = await pixels(page);
  assert.ok(middle.count >= 3 && middle.count < 16 && middle.sharp, JSON.stringify(middle));
  const seen = await page.evaluate(() => {
    const e = document.querySelector('duibi-chart');
    const near = document.elementFromPoint(300, 450);
    return [e.shadowRoot.querySelector('[part=chart]').width, near.shadowRoot.querySelector('[part=chart]').width > 0];
  });
  assert.deepEqual(seen, [0, true], 'the first gave its pixels back, what is looked at has them');
  assert.equal(await page.evaluate(() => document.body.scrollHeight), height, 'nothing has moved');
  // a page that is printed has them all
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal((await pixels(page)).count, 1000);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.ok((await pixels(page)).count < 16);
  await page.evaluate(async () => {
    for (const e of document.querySelectorAll('duibi-chart')) e.remove();
    await new Promise((done) => setTimeout(done, 50));
  });
  assert.deepEqual(page.complaints, []);
  await page.close();
});

for (const [rows, ratio] of [[10_000, 1], [10_000, 2], [100_000, 2]]) {
  test(`${rows} rows at ratio ${ratio}: the first of them, then all through a window, always sharp`, async () => {
    const page = await host.page(BLANK, { width: 720, height: 900, ratio });
    await place(page, rows);
    const rest = () => inside(page, (e, root) => root.querySelector('[part=rest]').textContent);
    const all = rows.toLocaleString('en').replaceAll(',', '').replace(/\B(?=(\d{3})+$)/g, ',');
    assert.equal(await rest(), `此处为前50项，共${all}项显示全部`);
    assert.ok((await pixels(page)).sharp);
    assert.ok(await painted(page) > 0.1);
    assert.equal(await inside(page, (e) => e.rows().length), rows, 'a program has them all');
    await inside(page, (e, root) => root.querySelector('[part=all]').click());
    await frames(page);
    const long = await pixels(page);
    assert.ok(long.sharp && long.sum <= 720 * 720 * ratio * ratio, JSON.stringify(long));
    assert.equal(await rest(), '只看前50项');
    const at = async (by) => {
      await inside(page, (e, root, by) => { root.querySelector('[part=stage]').scrollTop = by; }, by);
      await frames(page);
      const box = await inside(page, (e, root) => { const { x, y } = root.querySelector('[part=stage]').getBoundingClientRect(); return { x, y }; });
      await page.mouse.move(box.x + 200, box.y + 200);
      return [await painted(page) > 0.05, /^第(\d+)县/.exec(await tip(page))?.[1]];
    };
    const end = await inside(page, (e, root) => { const stage = root.querySelector('[part=stage]'); return stage.scrollHeight - stage.clientHeight; });
    assert.deepEqual((await at(0))[0], true);
    const [blank, middle] = await at(end / 2);
    assert.ok(blank && Math.abs(middle - rows / 2) < 20, `${middle} in the middle`);
    const [, last] = await at(end);
    assert.ok(rows - last < 25, `${last} at the end`);
    // the keys go on where nothing is seen yet, and what they reach comes into view
    await inside(page, (e, root) => root.querySelector('[part=stage]').focus());
    for (const [key, name] of [['Home', '第0县'], ['ArrowDown', '第1县'], ['End', `第${rows - 1}县`], ['ArrowUp', `第${rows - 2}县`]]) {
      await page.keyboard.press(key);
      await frames(page);
      assert.ok((await tip(page)).startsWith(name), `${key}: ${await tip(page)}`);
    }
    assert.equal(await inside(page, (e, root) => { const stage = root.querySelector('[part=stage]'); return stage.scrollTop > stage.scrollHeight / 2; }), true);
    assert.ok((await pixels(page)).sharp);
    // the first again: a page of ordinary length
    await inside(page, (e, root) => root.querySelector('[part=all]').click());
    assert.equal(await rest(), `此处为前50项，共${all}项显示全部`);
    assert.ok((await pixels(page)).sharp);
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('of a long table those rows are written that are in view, and the others are counted', async () => {
  const page = await host.page(BLANK, { width: 320, height: 700 });
  await place(page, 10_000);
  assert.equal(await inside(page, (e, root) => root.querySelectorAll('tr').length), 0);
  await openTables(page);
  const found = () => inside(page, (e, root) => {
    const [table, scroll] = [root.querySelector('table'), root.querySelector('[part=scroll]')];
    const rows = [...table.querySelectorAll('tr[aria-rowindex]')];
    const box = scroll.getBoundingClientRect();
    const seen = rows.filter((row) => { const r = row.getBoundingClientRect(); return r.bottom > box.top + 40 && r.top < box.bottom; });
    return { count: table.getAttribute('aria-rowcount'), written: rows.length, first: seen.find((row) => row.closest('tbody'))?.getAttribute('aria-rowindex'), last: seen.at(-1)?.textContent, tall: scroll.clientHeight, all: scroll.scrollHeight };
  });
  const first = await found();
  assert.deepEqual([first.count, first.first], ['10001', '2']);
  assert.ok(first.written < 300 && first.all > 200_000 && first.tall < 600, JSON.stringify(first));
  await inside(page, (e, root) => { const scroll = root.querySelector('[part=scroll]'); scroll.scrollTop = scroll.scrollHeight; });
  await frames(page);
  const last = await found();
  assert.ok(last.written < 300 && last.last.startsWith('第9999县'), JSON.stringify(last));
  await inside(page, (e, root) => { root.querySelector('details').open = false; });
  await frames(page);
  assert.equal(await inside(page, (e, root) => root.querySelectorAll('tr').length), 0);
  assert.deepEqual(page.complaints, []);
  await page.close();
});
