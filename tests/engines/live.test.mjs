// The live chart in every engine: from an address, from a file on disk, and in an iframe of another origin.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before } from 'node:test';
import { serve } from '../../.ci/serve.mjs';
import { ROOT, box, complaining, complaints, everywhere, settled, until, words } from './support.mjs';

const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'";
const page = (body) => complaining(`<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <meta http-equiv="Content-Security-Policy" content="${CSP}"><title>live</title><link rel="icon" href="data:,"><style>body{margin:0}</style><body>${body}
  <script type="module" src="/pkg/duibi.js"></script>`);
const LISTENER = /<!-- listener -->\s*```html\n<script>\n([\s\S]*?)<\/script>/.exec(readFileSync(`${ROOT}www/embedding.md`, 'utf8'))[1];

const rows = (page) => page.run(() => document.querySelector('duibi-chart').rows());
/** How many pixels of the chart's canvas have the colour of the bars that stand out or the grey of the others, and how many are painted at all. */
const painted = (page) => page.run(() => {
  const canvas = document.querySelector('duibi-chart').shadowRoot.querySelector('canvas[part=chart]');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let [bars, all] = [0, 0];
  const colours = [[26, 94, 155], [178, 183, 189]];
  for (let i = 0; i < data.length; i += 4) {
    if (colours.some((colour) => colour.every((value, at) => data[i + at] === value))) bars++;
    if (data[i + 3] > 0) all++;
  }
  return { bars, all };
});
/** A point in the first bar. */
const first = (page) => box(page, 'canvas[part=chart]').then(({ x, y }) => ({ x: x + 200, y: y + 35 }));

let around;
const outside = {};
before(async () => { around = await serve(0, outside); });
after(() => { around.server.closeAllConnections(); around.server.close(); });

everywhere((host, test) => {
  test('a live chart is drawn from its address, and told by pointer, keys and menu', async () => {
    host.pages['/live.html'] = page('<duibi-chart src="/data/huaian-2022-q1.json" view="signed" controls></duibi-chart>');
    const shown = await host.open('live.html');
    await settled(shown);
    assert.equal(await shown.run(() => document.querySelector('duibi-chart').getAttribute('state')), 'ready');
    const { bars, all } = await painted(shown);
    assert.ok(bars > 30_000 && all > bars, `${bars} of ${all}`);
    await shown.move(await first(shown));
    assert.match(await words(shown, 'tip'), /^清江浦区；新签约项目：46个；原文：“46个”；时期：2022年以来/);
    assert.ok((await box(shown, 'canvas[part=overlay]')).width > 300, 'the tip is painted');
    await shown.click(await first(shown));
    assert.match(await words(shown, 'evidence'), /清江浦区 46个.*第1段/);
    await shown.run(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=close]').click());
    await shown.press('ArrowDown');
    assert.match(await words(shown, 'tip'), /^金湖县/);
    await shown.press('Escape');
    assert.equal((await rows(shown))[0].text, '46个');
    await shown.run(() => {
      const select = document.querySelector('duibi-chart').shadowRoot.querySelector('select[name=metric]');
      // its choices are filled in when it is reached
      select.focus();
      select.selectedIndex = 2;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    assert.notEqual((await rows(shown))[0].text, '46个', 'another metric');
    assert.deepEqual(await complaints(shown), []);
    await shown.close();
  });

  test('the offline file, from disk, shows the rows of the hosted page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duibi 离线 '));
    const file = join(folder, '淮安 2022.html');
    copyFileSync(`${ROOT}pkg/offline/huaian-2022-q1.html`, file);
    try {
      const offline = await host.open(pathToFileURL(file).href);
      await settled(offline);
      const own = await rows(offline);
      assert.equal(own[0].text, '46个');
      assert.ok((await painted(offline)).bars > 30_000);
      await offline.move(await first(offline));
      assert.match(await words(offline, 'tip'), /^清江浦区；新签约项目：46个/);
      assert.deepEqual(await offline.run(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(file|data|blob):/.test(name))), []);
      await offline.close();
      const hosted = await host.open('index.html');
      await settled(hosted);
      assert.deepEqual(own, await rows(hosted));
      await hosted.close();
    } finally { rmSync(folder, { recursive: true }); }
  });

  for (const [name, sandbox] of [['of another origin', ''], ['in a sandbox that lets only scripts run', 'sandbox="allow-scripts"']]) {
    test(`an iframe ${name} is as high as its chart, at every width`, async () => {
      outside['/around.html'] = `<!doctype html><meta charset="utf-8"><title>around</title><link rel="icon" href="data:,"><script src="/tests/engines/complaints.js"></script>
        <iframe title="chart" ${sandbox} src="${host.address}pkg/embed.html?src=/data/huaian-2022-q1.json&view=signed&lang=zh-Hans" style="width:700px;height:100px;border:0"></iframe>
        <script>globalThis.all = []; addEventListener('message', (event) => all.push(event.data));</script><script>${LISTENER}</script>`;
      const shown = await host.open(`${around.address}around.html`);
      await until(shown, () => document.querySelector('iframe').getBoundingClientRect().height > 300);
      const wide = await shown.run(() => document.querySelector('iframe').getBoundingClientRect().height);
      await shown.run(() => { document.querySelector('iframe').style.width = '340px'; });
      await until(shown, (wide) => document.querySelector('iframe').getBoundingClientRect().height > wide + 50, wide);
      const told = await shown.run(() => globalThis.all.filter(({ type }) => type === 'duibi-height').map(({ height }) => height));
      assert.ok(told.every((height, at) => height !== told[at - 1]), 'told on change only');
      assert.deepEqual(await complaints(shown), []);
      await shown.close();
    });
  }
});
