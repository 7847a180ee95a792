// S6: the iframe and the page around it are sent messages by whoever: neither throws, and no height changes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { ROOT, open } from '../browser/support.mjs';
import { count, figure } from './support.mjs';

const COUNT = count('DUIBI_MESSAGES', 5000);
/** The ten lines that a page around it needs, as the documentation has them. */
const LISTENER = /<!-- listener -->\s*```html\n<script>\n([\s\S]*?)<\/script>/.exec(readFileSync(`${ROOT}www/embedding.md`, 'utf8'))[1];
const pages = {};
let host, around;
before(async () => { host = await open(); around = await serve(0, pages); });
after(async () => { await host.close(); around.server.closeAllConnections(); around.server.close(); });

/** Sends so many messages to a window; what they hold takes turns. */
const storm = async (count, at) => {
  const target = at === 'frame' ? document.querySelector('iframe').contentWindow : window;
  const heights = [NaN, -1, 1e9, Infinity, '100px;position:fixed', '9'.repeat(1000), null, undefined, {}, [], true, 9n, new Date(), /x/, new Map([[1, 2]]), new Uint8Array(9)];
  const forms = [
    (height) => ({ type: 'duibi-height', height }), (height) => ({ 'datawrapper-height': { signed: height } }), (height) => ({ sentinel: 'amp', type: 'embed-size', height }),
    (height) => JSON.stringify({ context: 'iframe.resize', height: String(height) }), (height) => height, () => '{', () => ({ type: 'duibi-height', get height() { return 5; } }),
    (height) => ({ __proto__: { type: 'duibi-height' }, height }), (height) => ({ type: ['duibi-height'], height }), () => 'navigateTo https://evil.example/', () => ({ type: 'upgrade', view: '<img>' }),
  ];
  for (let i = 0; i < count; i++) {
    target.postMessage(i % 5000 === 4999 ? { type: 'duibi-height', height: 'x'.repeat(1e7) } : forms[i % forms.length](heights[(i * 7) % heights.length]), '*');
    if (i % 500 === 499) await new Promise((done) => setTimeout(done));
  }
  await new Promise((done) => setTimeout(done, 200));
};

test(`${COUNT} hostile messages to the iframe and to the page around it`, async () => {
  pages['/around.html'] = `<!doctype html><meta charset="utf-8"><title>around</title><link rel="icon" href="data:,">
    <iframe title="chart" src="${host.address}pkg/embed.html?src=/data/huaian-2022-q1.json&view=signed&lang=zh-Hans" style="width:100%;height:100px;border:0"></iframe><script>${LISTENER}</script>`;
  const page = await host.page(`${around.address}around.html`, { width: 700 });
  await page.waitForFunction(() => document.querySelector('iframe').getBoundingClientRect().height > 300);
  await new Promise((done) => setTimeout(done, 400));
  const state = async () => [await page.$eval('iframe', (frame) => frame.getBoundingClientRect().height), await page.frames()[1].evaluate(() => {
    const e = document.querySelector('duibi-chart');
    return [location.href, e.getAttribute('state'), e.view, JSON.stringify(e.asked), document.querySelectorAll('*').length, document.body.getBoundingClientRect().height].join();
  })];
  const before = await state();
  for (const at of ['frame', 'page']) await page.evaluate(storm, Math.ceil(COUNT / 2), at);
  assert.deepEqual(await state(), before);
  assert.deepEqual(page.complaints, []);
  figure('S6', `${COUNT} hostile messages, half of them to the page around: 0 changes, 0 throws`);
  await page.close();
});
