// A reader's first visit at 1.6 Mbit/s, 150 ms and a processor throttled 4 times, everything served by brotli: from navigation to
// nine bars that answer to a pointer, for a prepared figure, a live chart, and the libraries that can be installed beside.
// Prints a table, and writes a picture of each page to target/load/, to be looked at.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT, open } from '../tests/browser/support.mjs';
import { page as around, snippet } from './sizes.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const PEERS = { echarts: ['6.1.0', 'dist/echarts.min.js'], 'chart.js': ['4.5.1', 'dist/chart.umd.js'], uplot: ['1.6.32', 'dist/uPlot.iife.min.js'] };
const OUT = `${ROOT}target/load`;
mkdirSync(OUT, { recursive: true });

const folder = `${ROOT}target/peers`;
const wanted = Object.entries(PEERS).map(([name, [version]]) => `${name}@${version}`);
if (!Object.entries(PEERS).every(([name, [, path]]) => existsSync(join(folder, 'node_modules', name, path)))) {
  mkdirSync(folder, { recursive: true });
  spawnSync('npm', ['install', '--silent', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, ...wanted], { stdio: 'inherit' });
}
const peers = Object.fromEntries(Object.entries(PEERS).map(([name, [, path]]) => [name, join(folder, 'node_modules', name, path)]).filter(([, path]) => existsSync(path)));

const NAMES = ['清江浦区', '金湖县', '洪泽区', '盱眙县', '涟水县', '淮阴区', '淮安经济技术开发区', '淮安工业园区'];
const VALUES = [46, 46, 34, 32, 31, 27, 12, 7];
/** The same eight bars by each library; `done` is called when they are drawn. */
const DRAW = {
  echarts: `const c = echarts.init(box); c.on('finished', done); c.setOption({ animation: false, tooltip: {}, grid: { left: 150 }, xAxis: {}, yAxis: { type: 'category', inverse: true, data: names }, series: [{ type: 'bar', data: values }] });`,
  'chart.js': `const canvas = document.createElement('canvas'); box.append(canvas); new Chart(canvas, { type: 'bar', data: { labels: names, datasets: [{ data: values }] }, options: { indexAxis: 'y', animation: false } }); done();`,
  uplot: `new uPlot({ width: box.clientWidth, height: 304, scales: { x: { time: false } }, axes: [{ values: (u, all) => all.map((i) => names[i] ?? '') }, {}], series: [{}, { paths: uPlot.paths.bars(), fill: '#1a5e9b' }] }, [names.map((_, i) => i), values], box); done();`,
};
const peer = (name) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><body>
<div id="box" style="width:692px;height:304px"></div><script src="/peers/${name}.js"></script><script>
const box = document.getElementById('box'), names = ${JSON.stringify(NAMES)}, values = ${JSON.stringify(VALUES)};
const done = () => requestAnimationFrame(() => setTimeout(() => { globalThis.drawn = performance.now(); })); ${DRAW[name]}</script></html>`;
const ours = (body) => around(body).replace('</html>', `<script type="module">
const e = document.querySelector('duibi-chart'); await customElements.whenDefined('duibi-chart'); await e.ready;
requestAnimationFrame(() => setTimeout(() => { globalThis.drawn = performance.now(); }));</script></html>`);
const pages = {
  prepared: ours(snippet()),
  live: ours('<link rel="modulepreload" href="/pkg/duibi_live.js"><link rel="preload" href="/pkg/duibi_bg.wasm" as="fetch" crossorigin><duibi-chart src="/data/huaian-2022-q1.json" view="signed"></duibi-chart>'),
  ...Object.fromEntries(Object.keys(peers).map((name) => [name, peer(name)])),
};

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };
const kept = new Map();
/** What is at an address, compressed once. */
function served(path) {
  if (!kept.has(path)) {
    const name = path.slice(1).replace('.html', '');
    const bytes = pages[name] ? Buffer.from(pages[name])
      : readFileSync(path.startsWith('/peers/') ? peers[path.slice(7, -3)] : path.startsWith('/pkg/') ? ROOT + path.slice(1) : `${ROOT}www${path}`);
    kept.set(path, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
  return kept.get(path);
}
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname;
  try {
    const body = served(path);
    response.writeHead(200, { 'content-type': TYPES[extname(path)], 'content-encoding': 'br', 'content-length': body.length }).end(body);
  } catch { response.writeHead(404).end(); }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}`;

const host = await open();
const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
const bytes = {};
for (let run = 0; run < RUNS; run++) {
  for (const name of Object.keys(pages)) {
    const context = await host.browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 720, height: 700 });
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    let sum = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => { sum += encodedDataLength; });
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 });
    await page.emulateCPUThrottling(4);
    await page.goto(`${address}/${name}.html`, { waitUntil: 'commit' }).catch(() => page.goto(`${address}/${name}.html`));
    await page.waitForFunction(() => globalThis.drawn, { timeout: 60000, polling: 50 });
    const [drawn, painted] = await page.evaluate(() => [globalThis.drawn, performance.getEntriesByName('first-contentful-paint')[0]?.startTime]);
    times[name].push([drawn, painted]);
    bytes[name] = sum;
    if (run === 0) await page.screenshot({ path: `${OUT}/${name}.png` });
    await context.close();
  }
}
await host.close();
server.closeAllConnections();
server.close();
const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
const drawn = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all.map(([time]) => time))]));
const best = Math.min(...Object.keys(peers).map((name) => drawn[name]));
console.log(`first visit, 1.6 Mbit/s, 150 ms, 4x: median of ${RUNS}, pictures in target/load/`);
console.log('page           bytes   first paint   interactive   ÷ best peer');
for (const [name, all] of Object.entries(times)) {
  console.log(name.padEnd(12), String(bytes[name]).padStart(8), `${Math.round(median(all.map(([, time]) => time ?? NaN)))} ms`.padStart(13), `${Math.round(drawn[name])} ms`.padStart(13), (drawn[name] / best).toFixed(2).padStart(12));
}
