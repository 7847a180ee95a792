// The widget in one script, where nothing may be fetched: in a frame that is sandboxed, by an address and with the script inside.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ROOT, complaining, complaints, everywhere, until } from './support.mjs';

const SCRIPT = readFileSync(`${ROOT}pkg/duibi.one.js`, 'utf8');
const DATA = readFileSync(`${ROOT}www/data/huaian-2022-q1.json`, 'utf8');
const TABLE = '地区,年份,人口（万人）\n甲,2022,46\n乙,2022,27\n';

/** Runs in the frame: tells the page around it what is shown, of a document and of a table, and what was asked of the network. */
const tell = async (table) => {
  const heard = [];
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(type, (event) => heard.push(`${type} ${event.message ?? event.reason ?? event.violatedDirective}`));
  const e = document.querySelector('duibi-chart');
  await customElements.whenDefined('duibi-chart');
  const seen = async () => [await e.ready.then(() => 'ready', String), e.rows().length, e.shadowRoot.querySelector('[part=chart]').width > 300];
  const first = await seen();
  // a form that is in the second module, at once
  e.view = 'completion';
  const second = [e.getAttribute('state'), e.svg().length > 1000];
  e.removeAttribute('view');
  e.view = null;
  e.data = table;
  const third = await seen();
  const asked = performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1));
  parent.postMessage({ first, second, third, asked, heard }, '*');
};

/** A page that may fetch nothing, with a chart of what stands in it. */
const strict = (sources, script) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>one</title><link rel="icon" href="data:,">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'none'; script-src ${sources} 'nonce-told' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:">
  <body><duibi-chart view="signed"><script type="application/json">${DATA.replaceAll('<', '\\u003c')}</script></duibi-chart>${script}
  <script nonce="told">(${tell})(${JSON.stringify(TABLE)})</script>`;

everywhere((host, test) => {
  const frames = {
    'by its address': () => [strict(host.address, '<script src="/pkg/duibi.one.js"></script>'), ['duibi.one.js']],
    'standing in the page': () => [strict('', `<script nonce="told">${SCRIPT}</script>`), []],
  };
  for (const [name, made] of Object.entries(frames)) {
    test(`one script, ${name}, shows documents and tables in a sandboxed frame that may fetch nothing`, async () => {
      const [inside, files] = made();
      host.pages['/one.html'] = inside;
      host.pages['/around.html'] = complaining(`<!doctype html><meta charset="utf-8"><title>around</title><link rel="icon" href="data:,"><body>
        <script>addEventListener('message', ({ data }) => { globalThis.told = data; })</script>
        <iframe sandbox="allow-scripts" src="one.html" style="width:720px;height:800px"></iframe>`);
      const page = await host.open('around.html');
      const told = await until(page, () => globalThis.told);
      assert.deepEqual(told, { first: ['ready', 9, true], second: ['ready', true], third: ['ready', 2, true], asked: files, heard: [] });
      assert.deepEqual(await complaints(page), []);
      await page.close();
    });
  }
});
