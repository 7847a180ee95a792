// The second half of the WebAssembly comes when it is needed, and nothing of the reader's is lost.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { BLANK, DOCUMENT, box, frames, inside, notOurs, open, put, settled } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

const DOCUMENT_TEXT = readFileSync(DOCUMENT, 'utf8');
const modules = (page) => page.requests.filter((url) => url.endsWith('.wasm')).map((url) => url.split('/').pop());
/** Puts a chart of a document into the page, with attributes. */
const place = (page, text = DOCUMENT_TEXT, attributes = {}) => put(page, (text, attributes) => {
  const e = document.createElement('duibi-chart');
  for (const [name, value] of Object.entries(attributes)) e.setAttribute(name, value);
  e.data = text;
  document.body.append(e);
}, text, attributes);
/** All that a chart shows of a view. */
const drawn = (page, view) => inside(page, (e, root, view) => {
  if (view) e.view = view;
  return [e.getAttribute('state'), e.svg(), e.csv(), e.rows()];
}, view);
/** Notes every request that a page waits for without doing anything else. */
const WATCH = `{ const { open } = XMLHttpRequest.prototype; window.waits = 0;
  XMLHttpRequest.prototype.open = function (method, address, asynchronous) { if (asynchronous === false) waits++; return open.apply(this, arguments); }; }`;
const waits = (page) => page.evaluate('waits');

test('a live chart from its document is drawn by the first half alone; a pointer on it fetches the second', async () => {
  const page = await host.page(BLANK, { before: WATCH });
  await place(page);
  await frames(page);
  assert.deepEqual(modules(page), ['duibi_bg.wasm']);
  const { x, y, width } = await box(page);
  await page.mouse.move(x + width / 2, y + 40);
  await page.waitForNetworkIdle();
  assert.deepEqual(modules(page), ['duibi_bg.wasm', 'duibi_more.wasm']);
  assert.equal(await waits(page), 0);
  assert.deepEqual(page.complaints.filter(notOurs), []);
  await page.close();
});

const views = JSON.parse(DOCUMENT_TEXT).views;
const rarer = [...new Map(views.filter(({ form }) => form !== 'bar').map(({ id, form }) => [form, id]))];

test('a rarer form is drawn the same, whether the second half was there, is waited for, or stops the page', async () => {
  const ahead = await host.page(BLANK, { before: WATCH });
  await place(ahead);
  await inside(ahead, (e) => e.dispatchEvent(new PointerEvent('pointerenter')));
  await ahead.waitForNetworkIdle();
  assert.deepEqual(modules(ahead), ['duibi_bg.wasm', 'duibi_more.wasm']);
  for (const [form, view] of rarer) {
    const wanted = await drawn(ahead, view);
    assert.equal(wanted[0], 'ready', form);
    const first = await host.page(BLANK, { before: WATCH });
    await place(first, DOCUMENT_TEXT, { view });
    assert.equal(await waits(first), 0, `${form}: a chart that begins with it waits as all do`);
    assert.deepEqual(await drawn(first), wanted, form);
    const later = await host.page(BLANK, { before: WATCH });
    await place(later);
    assert.deepEqual(modules(later), ['duibi_bg.wasm'], form);
    assert.deepEqual(await drawn(later, view), wanted, form);
    assert.equal(await waits(later), 1, `${form}: a page that asks for it at once`);
    assert.deepEqual([...first.complaints, ...later.complaints], [], form);
    await first.close();
    await later.close();
  }
  assert.equal(await waits(ahead), 0);
  await ahead.close();
});

test('a table in another encoding is decoded, and a doubt says so', async () => {
  const page = await host.page(BLANK, { before: WATCH });
  // 地区,投资额 / 甲,12 / 乙,8 in GBK, España in Windows-1252, and marked UTF-16, which leaves no doubt
  const gbk = [0xB5, 0xD8, 0xC7, 0xF8, 0x2C, 0xCD, 0xB6, 0xD7, 0xCA, 0xB6, 0xEE, 0x0A, 0xBC, 0xD7, 0x2C, 0x31, 0x32, 0x0A, 0xD2, 0xD2, 0x2C, 0x38, 0x0A];
  const latin = [...'pays,valeur\nEspa', 0xF1, ...'a,1\nFran', 0xE7, ...'a,2\n'].map((c) => c.charCodeAt?.(0) ?? c);
  const wide = [0xFF, 0xFE, ...[...'地区,人口\n甲,3\n乙,4\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])];
  for (const [bytes, names, doubts] of [[gbk, ['甲', '乙'], ['GBK']], [latin, ['España', 'França'], ['Windows-1252']], [wide, ['甲', '乙'], []]]) {
    const found = await page.evaluate(async (bytes) => {
      const e = document.createElement('duibi-chart');
      e.data = new Uint8Array(bytes);
      document.body.replaceChildren(e);
      await e.ready;
      return [e.rows().map(({ name }) => name).toSorted(), [...e.shadowRoot.querySelectorAll('[part=doubts] li')].map((li) => /GBK|Windows-1252|UTF-16/.exec(li.textContent)?.[0])];
    }, bytes);
    assert.deepEqual(found, [names.toSorted(), doubts]);
  }
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a table is read by a third module, which no document of our own format fetches', async () => {
  const page = await host.page(BLANK, { before: WATCH });
  await place(page, '地区,年份,人口（万人）\n甲,2022,46\n乙,2022,27\n');
  assert.deepEqual((await inside(page, (e) => e.rows())).map(({ name, value }) => [name, value]), [['甲', 46], ['乙', 27]]);
  assert.equal(await waits(page), 0);
  assert.deepEqual(modules(page).toSorted(), ['duibi_bg.wasm', 'duibi_more.wasm', 'duibi_tables.wasm']);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('after a trap the second half serves the new instance', async () => {
  const page = await host.page(BLANK, { before: WATCH });
  await place(page);
  const wanted = await drawn(page, rarer[0][1]);
  await put(page, () => {
    const e = document.createElement('duibi-chart');
    e.id = 'trapped';
    // asked for within the call, whose failure the element takes for the WebAssembly's
    Object.defineProperty(e, 'view', { get() { throw new WebAssembly.RuntimeError('unreachable'); } });
    e.data = '{}';
    document.body.append(e);
  });
  assert.equal(await page.$eval('#trapped', (e) => e.getAttribute('state')), 'error');
  await settled(page);
  assert.deepEqual(await drawn(page, rarer[0][1]), wanted);
  await page.close();
});

test('where the second half cannot be had, the chart says so and the others stay', async () => {
  const page = await host.page(BLANK);
  await place(page);
  await page.setRequestInterception(true);
  page.on('request', (request) => (request.url().endsWith('duibi_more.wasm') ? request.respond({ status: 503 }) : request.continue()));
  await inside(page, (e, root, view) => { e.view = view; }, rarer[0][1]);
  // it is tried once more, and then set aside
  await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.textContent.includes('图表无法显示'));
  assert.equal(await inside(page, (e) => e.getAttribute('state')), 'error');
  await place(page);
  assert.equal(await page.evaluate(() => document.querySelectorAll('duibi-chart')[1].getAttribute('state')), 'ready');
  await page.close();
});
