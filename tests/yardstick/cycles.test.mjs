// R7: charts are made, drawn, pointed at and taken away again, many times, in every engine: nothing of them stays.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { BLANK, DOCUMENT, open } from '../browser/support.mjs';
import { everywhere } from '../engines/support.mjs';
import { count, figure } from './support.mjs';

const COUNT = count('DUIBI_CYCLES', 300);
/** Until then caches fill. */
const WARM = Math.min(100, COUNT / 3);
/** So many at once, so that no call of the driver takes long. */
const SOME = 100;
const text = readFileSync(DOCUMENT, 'utf8');

/** Runs before any script: keeps the memory of each instance. */
const watching = () => {
  const plain = WebAssembly.instantiate;
  globalThis.memories = [];
  globalThis.alive = 0;
  const registry = new FinalizationRegistry(() => { globalThis.alive--; });
  globalThis.counted = (e) => { globalThis.alive++; registry.register(e, 0); };
  WebAssembly.instantiate = async (...args) => {
    const made = await plain.apply(WebAssembly, args);
    globalThis.memories.push((made.instance ?? made).exports.memory);
    return made;
  };
};

/** Makes so many charts, one after another; gives the pages of memory, and how many elements the page and its charts have. */
const cycles = async (text, count) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let i = 0; i < count; i++) {
    const e = document.createElement('duibi-chart');
    globalThis.counted(e);
    e.lang = 'zh-Hans';
    e.data = text;
    document.body.append(e);
    await e.ready;
    const canvas = e.shadowRoot.querySelector('[part=chart]');
    const { x, y } = canvas.getBoundingClientRect();
    canvas.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, clientX: x + 150, clientY: y + 60 }));
    if (!e.shadowRoot.querySelector('[part=tip]').textContent) throw new Error(`no tip in cycle ${i}`);
    if (i % 10 === 9) e.shadowRoot.querySelector('details').open = true;
    e.remove();
    if (i % 10 === 9) await frame();
  }
  await frame();
  await new Promise((done) => setTimeout(done, 50));
  return [globalThis.memories.length, globalThis.memories.reduce((sum, memory) => sum + memory.buffer.byteLength / 65536, 0), document.querySelectorAll('*').length];
};

const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>cycles</title><link rel="icon" href="data:,">
  <script>(${watching})()</script><script src="/tests/engines/complaints.js"></script><script type="module" src="/pkg/duibi.js"></script><body>`;

everywhere((host, test) => {
  test(`${COUNT} life cycles leave no page of memory and no element`, async () => {
    host.pages['/cycles.html'] = page;
    const shown = await host.open('cycles.html');
    await shown.run(() => customElements.whenDefined('duibi-chart').then(() => true));
    const warm = await shown.run(cycles, text, WARM);
    let last = warm;
    for (let done = WARM; done < COUNT; done += SOME) last = await shown.run(cycles, text, Math.min(SOME, COUNT - done));
    // the engine collects when it likes: what is told is how many it has not yet
    const alive = await shown.run(async () => {
      for (let i = 0; i < 40 && globalThis.alive > 5; i++) { globalThis.pressed = Array.from({ length: 40 }, () => new Uint8Array(1e6)); await new Promise((done) => setTimeout(done, 50)); }
      return globalThis.alive;
    });
    figure('R7', `${host.name}: ${COUNT} life cycles, ${last[1] - warm[1]} pages of WebAssembly, ${last[2] - warm[2]} elements more than after ${WARM}; ${COUNT - alive} charts collected`);
    assert.deepEqual(last, warm);
    assert.equal(await shown.run(() => globalThis.complaints.join('\n')), '');
    await shown.close();
  });
});

if (process.env.CHROME) {
  let host;
  before(async () => { host = await open(); });
  after(() => host.close());
  test(`in Chromium the heap of scripts, its nodes and its listeners are after ${COUNT} cycles what they were`, async () => {
    const page = await host.page(BLANK, { before: watching });
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    const measured = async () => {
      for (let i = 0; i < 3; i++) { await client.send('HeapProfiler.collectGarbage'); await new Promise((done) => setTimeout(done, 100)); }
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      return ['JSHeapUsedSize', 'Nodes', 'JSEventListeners'].map(of);
    };
    const run = async (count) => { for (let done = 0; done < count; done += SOME) await page.evaluate(cycles, text, Math.min(SOME, count - done)); };
    // the first thousand fill what an engine keeps of its own
    const warm = Math.min(1000, COUNT / 2);
    await run(warm);
    const first = await measured();
    await run(COUNT - warm);
    const last = await measured();
    const growth = 100 * (last[0] - first[0]) / first[0];
    figure('R7 heap', `${COUNT} cycles: scripts' heap ${growth.toFixed(2)} % larger than after ${warm} (${(last[0] / 1e6).toFixed(2)} MB), ${last[1] - first[1]} nodes, ${last[2] - first[2]} listeners more`);
    assert.ok(growth < 1 || COUNT < 3000, `${growth} %`);
    assert.ok(last[1] - first[1] <= 20 && last[2] - first[2] <= 5, String([first, last]));
    await page.close();
  });
}
