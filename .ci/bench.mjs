// Prints sizes and speeds; asserts nothing. Sizes are of the files that a page with one chart loads.
import { readFileSync, statSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { BLANK, DOCUMENT, ROOT, open, settled } from '../tests/browser/support.mjs';

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
const ms = (time) => time.toFixed(2).padStart(8);

console.log('size, bytes                    raw     gzip   brotli');
let total = 0;
for (const name of ['duibi.js', 'duibi_live.js', 'duibi_bg.wasm', 'duibi_more.wasm', 'duibi_tables.wasm']) {
  const bytes = readFileSync(`${ROOT}pkg/${name}`);
  if (!['duibi_more.wasm', 'duibi_tables.wasm'].includes(name)) total += brotli(bytes);
  console.log(name.padEnd(24), String(bytes.length).padStart(9), String(gzipSync(bytes, { level: 9 }).length).padStart(8), String(brotli(bytes)).padStart(8));
}
console.log('loaded for a first chart'.padEnd(42), String(total).padStart(8), ' (budget 150,000)');
for (const name of readdirSync(`${ROOT}pkg/offline`).filter((name) => name.endsWith('.html'))) console.log(`offline/${name}`.padEnd(34), statSync(`${ROOT}pkg/offline/${name}`).size, ' (budget 500,000)');

const host = await open();
const page = await host.page(BLANK, { ratio: 2 });
await settled(page);
const text = readFileSync(DOCUMENT, 'utf8');
const times = await page.evaluate(async (text) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const clock = async (act) => { await frame(); const from = performance.now(); await act(); return performance.now() - from; };
  const out = { parse: [], drawn: [], metric: [], sort: [], move: [] };
  const make = async () => {
    const e = document.createElement('duibi-chart');
    e.data = text;
    document.body.append(e);
    await e.ready;
    return e;
  };
  out.first = await clock(async () => (await make()).remove());
  for (let i = 0; i < 40; i++) {
    out.parse.push(await clock(() => JSON.parse(text)));
    let e;
    out.drawn.push(await clock(async () => { e = await make(); }));
    const choose = (name, value) => {
      const select = e.shadowRoot.querySelector(`select[name=${name}]`);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    out.metric.push(await clock(() => choose('metric', select(e, 2))));
    out.sort.push(await clock(() => choose('sort', 'ascending')));
    const canvas = e.shadowRoot.querySelector('[part=chart]');
    let y = 40;
    const move = () => canvas.dispatchEvent(new PointerEvent('pointermove', { clientX: canvas.getBoundingClientRect().x + 200, clientY: canvas.getBoundingClientRect().y + (y += 30), bubbles: true, composed: true }));
    await clock(move);
    out.move.push(await clock(move));
    e.remove();
    await frame();
  }
  function select(e, index) { return e.shadowRoot.querySelector('select[name=metric]').options[index].value; }
  return out;
}, text);
console.log(`\ntime, ms (medians of ${times.drawn.length}; ${text.length} characters, ${JSON.parse(text).observations.length} observations, 720 px at ratio 2)`);
console.log('first text to drawn, WebAssembly compiled already ', ms(times.first));
console.log('text to drawn, warm                               ', ms(median(times.drawn)));
console.log('  of it, what JSON.parse alone would take         ', ms(median(times.parse)));
console.log('change of metric                                  ', ms(median(times.metric)));
console.log('change of order                                   ', ms(median(times.sort)));
console.log('pointer move to another figure                    ', ms(median(times.move)));

// from navigation to a drawn chart on a throttled processor, as a reader's first visit
const visits = [];
for (let i = 0; i < 5; i++) {
  const fresh = await host.browser.createBrowserContext();
  const visit = await fresh.newPage();
  await visit.emulateCPUThrottling(4);
  const from = performance.now();
  await visit.goto(`${host.address}index.html`);
  await settled(visit);
  visits.push(performance.now() - from);
  await fresh.close();
}
console.log('fresh page to ready, processor throttled 4 times  ', ms(median(visits)));
await host.close();
