// The second half of the WebAssembly comes when it is needed, and nothing of the reader's is lost.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { BLANK, DOCUMENT, box, frames, inside, notOurs, open, put } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

const modules = (page) => page.requests.filter((url) => url.endsWith('.wasm')).map((url) => url.split('/').pop());
const place = (page) => put(page, (text) => {
  const e = document.createElement('duibi-chart');
  e.data = text;
  document.body.append(e);
}, readFileSync(DOCUMENT, 'utf8'));

test('a chart from its document is drawn by the first half alone; a pointer on it fetches the second', async () => {
  const page = await host.page(BLANK);
  await place(page);
  await frames(page);
  assert.deepEqual(modules(page), ['duibi_bg.wasm']);
  const { x, y, width } = await box(page);
  const second = page.waitForRequest((request) => request.url().endsWith('duibi_more.wasm'), { timeout: 5000 });
  await page.mouse.move(x + width / 2, y + 40);
  await second;
  assert.deepEqual(modules(page), ['duibi_bg.wasm', 'duibi_more.wasm']);
  assert.deepEqual(page.complaints.filter(notOurs), []);
  await page.close();
});

const views = JSON.parse(readFileSync(DOCUMENT, 'utf8')).views;
const rarer = [...new Map(views.filter(({ form }) => form !== 'bar').map(({ id, form }) => [form, id]))];

test('a rarer form draws the same whether the second half was waited for or called', async () => {
  const ahead = await host.page(BLANK);
  await place(ahead);
  await inside(ahead, (e) => e.dispatchEvent(new PointerEvent('pointerenter')));
  await ahead.waitForNetworkIdle();
  const asked = ahead.requests.length;
  for (const [form, view] of rarer) {
    const page = await host.page(BLANK);
    await place(page);
    assert.deepEqual(modules(page), ['duibi_bg.wasm'], form);
    const draw = (on) => inside(on, (e, root, view) => { e.view = view; return [e.getAttribute('state'), e.svg(), e.csv(), e.rows()]; }, view);
    const [state, ...drawn] = await draw(page);
    assert.equal(state, 'ready', form);
    assert.deepEqual(modules(page), ['duibi_bg.wasm', 'duibi_more.wasm'], form);
    assert.deepEqual(drawn, (await draw(ahead)).slice(1), form);
    assert.deepEqual(page.complaints.filter(notOurs), [], form);
    await page.close();
  }
  assert.equal(ahead.requests.length, asked, 'nothing was fetched twice');
  await ahead.close();
});
