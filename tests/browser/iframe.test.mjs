// The chart in an iframe: it sizes itself by messages, also from another origin and in a sandbox; the listener of the
// documentation is the one that is tested.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { ROOT, open } from './support.mjs';

let host;
let around;
const pages = {};
before(async () => { host = await open(); around = await serve(0, pages); });
after(async () => { await host.close(); around.server.closeAllConnections(); around.server.close(); });

/** The ten lines that a page around it needs, as the documentation has them. */
const LISTENER = /<!-- listener -->\s*```html\n<script>\n([\s\S]*?)<\/script>/.exec(readFileSync(`${ROOT}www/embedding.md`, 'utf8'))[1];

/** A page of one origin with an iframe of another. */
async function framed(query, sandbox = '') {
  pages['/around.html'] = `<!doctype html><meta charset="utf-8"><title>around</title><link rel="icon" href="data:,">
    <iframe title="chart" ${sandbox} src="${host.address}pkg/embed.html?${query}" style="width:100%;height:100px;border:0"></iframe>
    <script>globalThis.all = []; addEventListener('message', (event) => all.push(event.data));</script><script>${LISTENER}</script>`;
  return host.page(`${around.address}around.html`, { width: 700 });
}

const height = (page) => page.$eval('iframe', (frame) => frame.getBoundingClientRect().height);

for (const [name, sandbox] of [['from another origin', ''], ['in a sandbox that lets only scripts run', 'sandbox="allow-scripts"']]) {
  test(`an iframe ${name} is as high as its chart, by our message and those of others, on change only`, async () => {
    const page = await framed('src=/data/huaian-2022-q1.json&view=signed&lang=zh-Hans', sandbox);
    await page.waitForFunction(() => document.querySelector('iframe').getBoundingClientRect().height > 300);
    await new Promise((done) => setTimeout(done, 400));
    const inner = await page.frames()[1].evaluate(() => [Math.ceil(document.body.getBoundingClientRect().height), document.querySelector('duibi-chart').getAttribute('state')]);
    assert.deepEqual([await height(page), 'ready'], inner);
    const all = await page.evaluate(() => globalThis.all);
    const own = all.filter((data) => data.type === 'duibi-height');
    assert.ok(own.length >= 1 && own.every((data, i) => data.height !== own[i - 1]?.height), 'told on change only');
    const last = own.at(-1).height;
    assert.ok(all.some((data) => data['datawrapper-height']?.signed === last));
    assert.ok(all.some((data) => data.sentinel === 'amp' && data.type === 'embed-size' && data.height === last));
    assert.ok(all.some((data) => typeof data === 'string' && JSON.parse(data).context === 'iframe.resize' && JSON.parse(data).height === last));
    // narrower: higher, and told again
    const before = await height(page);
    await page.setViewport({ width: 340, height: 800 });
    await page.waitForFunction((before) => document.querySelector('iframe').getBoundingClientRect().height > before + 50, {}, before);
    await new Promise((done) => setTimeout(done, 400));
    // somebody else's message changes nothing
    const now = await height(page);
    await page.evaluate(() => { postMessage({ type: 'duibi-height', height: 9 }, '*'); });
    await new Promise((done) => setTimeout(done, 100));
    assert.equal(await height(page), now);
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('it shows documents of its own host only', async () => {
  const page = await framed(`src=${encodeURIComponent(`${around.address}data/huaian-2022-q1.json`)}`);
  await page.waitForFunction(() => globalThis.all.length > 0);
  await page.frames()[1].waitForSelector('duibi-chart[state=error]');
  assert.equal(page.requests.filter((url) => new URL(url).pathname.endsWith('.json')).length, 0);
  await page.close();
});
