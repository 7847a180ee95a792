// Which forms are offered, what two figures are beside one another, and how one chart gives way to the next.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { address, article, BLANK, box, find, frames, inside, notOurs, open, openTables, ROOT, settled, showMenus, tip } from './support.mjs';
import { readFileSync } from 'node:fs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

const choose = (page, name, value) => inside(page, (e, root, name, value) => {
  if (!root.querySelector('select')) root.querySelector('[part=choose]').click();
  const select = root.querySelector(`select[name=${name}]`);
  // a menu has its choices when it is opened
  select.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}, name, value);
/** The items of the menu of forms, once it has been opened: not before are the other forms judged. */
const forms = (page) => inside(page, (e, root) => {
  const select = root.querySelector('select[name=form]');
  select.blur();
  select.focus();
  return [...select.options].filter((o) => o.value).map((o) => ({ value: o.value, text: o.textContent, title: o.title, disabled: o.disabled, hidden: o.hidden }));
});
const drawn = (page) => inside(page, (e, root) => {
  const canvas = root.querySelector('[part=chart]');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let hash = 0;
  for (let i = 0; i < data.length; i += 4) hash = (hash * 31 + data[i] * 65536 + data[i + 1] * 256 + data[i + 2]) >>> 0;
  return hash;
});
const pair = (page) => inside(page, (e, root) => root.querySelector('[part=evidence]:not([hidden]) [part=pair] p')?.textContent ?? null);
const told = (page) => page.evaluate(() => {
  globalThis.told = [];
  document.addEventListener('duibi-select', (event) => globalThis.told.push(event.detail));
});
const last = (page) => page.evaluate(() => globalThis.told.at(-1));
/** Where two figures of the first view are: those of 清江浦区 and of 淮阴区. */
const two = async (page) => [await find(page, '清江浦区'), await find(page, '淮阴区')];
const SENTENCE = '清江浦区46个，是淮阴区27个的1.7倍。';

test('the menu offers what fits, and says of the rest why not', async () => {
  const page = await article(host, 'signed');
  const unopened = await inside(page, (e, root) => root.querySelectorAll('select[name=form] option').length);
  assert.equal(unopened, 2, 'a menu that nobody has opened is not worked out');
  const all = await forms(page);
  assert.equal(all.length, 18);
  assert.ok(all.every((form) => !form.hidden && form.disabled === (form.title !== '')));
  const by = Object.fromEntries(all.map((form) => [form.value, form]));
  for (const form of ['bar', 'dot', 'lollipop', 'waffle']) assert.equal(by[form].disabled, false, form);
  assert.deepEqual([by.line.text, by.line.title, by.scatter.text], ['折线图（数据不足两个时期）', '数据不足两个时期', '散点图（散点图需要两个指标都有数据）']);
  assert.match(by.stacked.title, /可能重叠/);
  assert.ok(by.stacked.text.endsWith('…）') && by.stacked.text.length < by.stacked.title.length + 8, by.stacked.text);
  await inside(page, (e) => e.setAttribute('lang', 'en'));
  const english = await forms(page);
  assert.deepEqual(english.slice(0, 2).map((form) => form.text), ['Bars', 'Columns']);
  assert.ok(english.find((form) => form.value === 'scatter').text.startsWith('Scatter plot (a scatter plot needs'));
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('every form that is offered is drawn, and each of its figures is reached by the keys', async () => {
  const page = await article(host, 'started-and-completed');
  await inside(page, (e) => { globalThis.told = []; e.addEventListener('duibi-view', (event) => globalThis.told.push(event.detail)); });
  const offered = (await forms(page)).filter((form) => !form.disabled).map((form) => form.value);
  assert.ok(offered.length >= 6, offered.join());
  const seen = new Map();
  for (const form of [...offered.slice(1), offered[0]]) {
    await choose(page, 'form', form);
    assert.deepEqual(await page.evaluate(() => [globalThis.told.at(-1).form, globalThis.told.at(-1).view]), [form, 'started-and-completed']);
    seen.set(form, await drawn(page));
    const rows = await inside(page, (e) => e.rows());
    await inside(page, (e) => e.focus());
    const reached = new Set();
    const count = new Set(rows.map((row) => row.row)).size;
    await page.keyboard.press('Home');
    await page.keyboard.press('Home');
    for (let row = 0; row < count; row++) {
      for (let series = 0; series < rows.length / count; series++) {
        reached.add(await tip(page));
        await page.keyboard.press('ArrowRight');
      }
      for (let series = 0; series < rows.length / count; series++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowDown');
    }
    // a bullet's target is told with what is held against it
    const own = form === 'bullet' ? rows.filter((row) => !row.series.includes('目标')) : rows;
    assert.equal(reached.size, own.length, `${form}: ${[...reached].join('\n')}`);
    await page.keyboard.press('Escape');
  }
  assert.notEqual(seen.get('bar'), seen.get('dot'));
  assert.deepEqual(page.complaints.filter((words) => !words.includes('willReadFrequently')), []);
  await page.close();
});

test('the form stays in the address, and belongs to its document', async () => {
  const page = await host.page('index.html');
  await settled(page);
  await choose(page, 'form', 'dot');
  const at = new URL(await address(page));
  assert.deepEqual([at.searchParams.get('view'), at.searchParams.get('form')], [await inside(page, (e, root) => 'signed'), 'dot']);
  const again = await host.page(await address(page));
  await settled(again);
  await showMenus(again);
  assert.equal(await inside(again, (e, root) => root.querySelector('select[name=form]').value), 'dot');
  assert.equal(await drawn(again), await drawn(page));
  await again.select('#document', 'huainan-2021');
  await again.waitForFunction(() => document.querySelector('duibi-chart').getAttribute('state') !== 'loading');
  assert.equal(new URL(await address(again)).searchParams.get('form'), null);
  await again.close();
  await inside(page, (e) => e.setAttribute('form', 'lollipop'));
  assert.equal(await inside(page, (e, root) => root.querySelector('select[name=form]').value), 'lollipop');
  await inside(page, (e) => e.setAttribute('form', 'stacked'));
  assert.equal(await inside(page, (e, root) => root.querySelector('select[name=form]').value), 'bar', 'what does not fit is drawn as bars');
  assert.match(await inside(page, (e, root) => root.querySelector('[part=notes]').textContent), /未画成堆叠条形图，改用条形图/);
  await inside(page, (e) => e.removeAttribute('form'));
  assert.equal(await inside(page, (e, root) => root.querySelector('[part=notes]').textContent.includes('未画成')), false);
  await page.close();
});

test('two figures are held against each other with Shift and the mouse', async () => {
  const page = await host.page('index.html');
  await settled(page);
  await told(page);
  const [one, other] = await two(page);
  await page.mouse.click(one.x, one.y);
  assert.equal(await pair(page), null);
  await page.mouse.move(other.x, other.y);
  assert.equal(await pair(page), SENTENCE, 'while the other is pointed at');
  await page.mouse.move(2, 2);
  assert.equal(await pair(page), null);
  assert.equal(await inside(page, (e, root) => root.querySelectorAll('[part=overlay]').length), 1, 'the pinned figure keeps its ring');
  await page.keyboard.down('Shift');
  await page.mouse.click(other.x, other.y);
  await page.keyboard.up('Shift');
  await page.mouse.move(2, 2);
  assert.equal(await pair(page), SENTENCE);
  const { row, pair: second } = await last(page);
  assert.deepEqual([row.entity, second.row.entity, second.sentence], ['qingjiangpu', 'huaiyin', SENTENCE]);
  const values = await inside(page, (e, root) => [...root.querySelectorAll('[part=pair] dl > *')].map((item) => item.textContent));
  assert.deepEqual(values, ['计算值', '46个 − 27个 = 19个', '46个 ÷ 27个 = 1.70倍']);
  await inside(page, (e, root) => root.querySelector('[part=close]').click());
  assert.equal(await inside(page, (e, root) => root.querySelector('[part=evidence]').hidden), true);
  assert.deepEqual(await last(page), { name: '' });
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('two figures are held against each other with the button and a finger', async () => {
  const page = await host.page('index.html', { touch: true, width: 360 });
  await settled(page);
  const { x, y, height } = await box(page);
  await page.touchscreen.tap(x + 60, y + 48);
  await frames(page);
  const size = await inside(page, (e, root) => {
    const { width, height } = root.querySelector('[part=pair] button').getBoundingClientRect();
    return Math.min(width, height);
  });
  assert.ok(size >= 24, `${size}`);
  const first = await inside(page, (e, root) => root.querySelector('[part=evidence] strong').textContent);
  const button = await page.evaluateHandle(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=pair] button'));
  await button.tap();
  assert.deepEqual([await pair(page), await button.evaluate((b) => b.ariaPressed)], ['请在图上选另一个数字', 'true']);
  const now = await box(page);
  // the sheet lies above the lower rows, and has shrunk to leave the others to be chosen
  const covered = await inside(page, (e, root) => root.querySelector('[part=evidence]').getBoundingClientRect().top);
  assert.ok(covered > now.y + height / 2, `${covered} of ${now.y} to ${now.y + height}`);
  await page.touchscreen.tap(now.x + 60, now.y + height / 3);
  await frames(page);
  const sentence = await pair(page);
  assert.match(sentence, /^清江浦区46个，是.+的.+倍（口径不同：.+）。$/);
  assert.equal(await inside(page, (e, root) => root.querySelector('[part=evidence] strong').textContent), first);
  assert.equal(await button.evaluate((b) => b.ariaPressed), 'false');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('two figures are held against each other with the keys, and Escape leaves step by step', async () => {
  const page = await host.page('index.html');
  await settled(page);
  await told(page);
  await inside(page, (e) => e.focus());
  for (const key of ['ArrowDown', 'Enter', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  const name = (await tip(page)).split('；')[0];
  assert.ok((await pair(page)).includes(name), 'the sentence follows the keys');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Shift');
  await page.keyboard.press('ArrowDown');
  assert.ok((await pair(page)).includes(name), 'and stays with the second figure that is pinned');
  assert.ok((await last(page)).pair.sentence.includes(name));
  await page.keyboard.press('Escape');
  assert.deepEqual(await last(page), { name: '' });
  // the button is reached with Tab, and gives the focus back to the chart
  for (const key of ['Home', 'Enter']) await page.keyboard.press(key);
  const focused = () => inside(page, (e, root) => root.activeElement?.getAttribute('part') ?? root.activeElement?.textContent);
  for (let i = 0; i < 3 && await focused() !== '与另一数字比较'; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'stage');
  await page.keyboard.press('Escape');
  assert.equal(await pair(page), null);
  assert.equal(await inside(page, (e, root) => root.querySelector('[part=evidence]').hidden), false, 'only the choosing has ended');
  await page.keyboard.press('Escape');
  assert.equal(await inside(page, (e, root) => root.querySelector('[part=evidence]').hidden), true);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('figures in units of two dimensions are not compared, in any language', async () => {
  const page = await host.page('index.html?view=signed-and-money');
  await settled(page);
  await inside(page, (e) => e.focus());
  for (const key of ['Home', 'Home', 'Enter', 'ArrowRight']) await page.keyboard.press(key);
  assert.equal(await pair(page), '这两个数字无法直接比较');
  await inside(page, (e) => e.setAttribute('lang', 'en'));
  assert.equal(await pair(page), 'These two figures cannot be compared directly');
  await page.keyboard.press('End');
  assert.equal(await pair(page), 'One of the two has no figure');
  await page.close();
});

const running = (page) => inside(page, (e, root) => root.getAnimations().length);

test('one chart gives way to the next within 300 ms, on the same canvas', async () => {
  const page = await host.page('index.html');
  await settled(page);
  await showMenus(page);
  assert.equal(await running(page), 0, 'the first chart replaces nothing');
  const run = await inside(page, async (e, root) => {
    const choose = (name, value) => {
      const select = root.querySelector(`select[name=${name}]`);
      select.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose('sort', 'ascending');
    choose('form', 'dot');
    choose('form', 'bar');
    const out = { canvases: root.querySelectorAll('canvas').length, styles: root.querySelectorAll('[style*=animation]').length,
      moving: root.getAnimations().map((a) => a.effect.getTiming().duration) };
    const from = performance.now();
    while (root.getAnimations().length && performance.now() - from < 2000) await new Promise((done) => requestAnimationFrame(done));
    return { ...out, took: performance.now() - from };
  });
  assert.deepEqual([run.canvases, run.moving, run.styles], [1, [200], 0]);
  assert.ok(run.took <= 300, `${run.took} ms`);
  // what is no other view of the data does not fade
  await inside(page, (e) => e.setAttribute('lang', 'en'));
  assert.equal(await running(page), 0);
  await choose(page, 'sort', 'name');
  await page.setViewport({ width: 500, height: 900 });
  await frames(page);
  await frames(page);
  assert.equal(await running(page), 0, 'another width ends it');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('nothing moves for a reader who wants it so', async () => {
  const page = await host.page('index.html');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await settled(page);
  await showMenus(page);
  const run = await inside(page, async (e, root) => {
    const select = root.querySelector('select[name=sort]');
    select.value = 'ascending';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const now = [root.querySelectorAll('canvas').length, root.getAnimations().length];
    let asked = 0;
    const plain = requestAnimationFrame;
    globalThis.requestAnimationFrame = (act) => { asked++; return plain(act); };
    await new Promise((done) => setTimeout(done, 300));
    return [...now, asked];
  });
  assert.deepEqual(run, [1, 0, 0]);
  await page.close();
});

test('a derived value is marked in the table, and its row has formula and interval', async () => {
  const page = await host.page(BLANK);
  await page.evaluate(async (data) => {
    const e = document.createElement('duibi-chart');
    e.data = data;
    document.body.append(e);
    await e.ready;
  }, JSON.parse(readFileSync(`${ROOT}tests/documents/forms.json`, 'utf8')));
  const views = JSON.parse(readFileSync(`${ROOT}tests/documents/forms.json`, 'utf8')).views.map((view) => view.id);
  await openTables(page);
  let derived = 0;
  for (const view of views) {
    await inside(page, (e, root, view) => { e.view = view; }, view);
    const [rows, marked, heads] = await inside(page, (e, root) => [e.rows(), root.querySelectorAll('td.derived[title]').length, root.querySelectorAll('th .derived').length]);
    const own = rows.filter((row) => row.derived);
    derived += own.length;
    assert.equal(marked, own.length, view);
    assert.equal(heads > 0, own.length > 0, view);
    for (const row of rows) {
      assert.ok(row.row && row.series, view);
      assert.equal(row.derived, row.formula !== '', view);
      if (row.derived) assert.ok(row.interval[0] <= row.value + 1e-9 && row.value <= row.interval[1] + 1e-9, `${row.formula}: ${row.interval}`);
      else assert.equal(row.interval, undefined);
    }
  }
  assert.ok(derived > 0);
  assert.deepEqual(page.complaints.filter(notOurs), []);
  await page.close();
});
