// What others build pages with: each is really used on the package as npm packs it, and its outcome opened in Chromium.
// www/compatibility.md holds what was found; UPDATE_GOLDEN=1 writes it anew.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { DOCUMENT, ROOT, open, settled } from '../browser/support.mjs';
import { PKG, SPACE, development, ending, prepare, run, serve, tool, version } from './workspace.mjs';

const TABLE = `${ROOT}www/compatibility.md`;
const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>compat</title>';
const CHART = '<duibi-chart src="/data.json" view="signed"></duibi-chart>';
const WASM = ['duibi_bg.wasm', 'duibi_more.wasm', 'duibi_tables.wasm'];

let host;
before(async () => {
  prepare();
  host = await open();
});
after(() => host.close());

/** Opens a page and sees that `count` charts are drawn, all with the same two halves of the WebAssembly, and that nothing complains. */
async function drawn(address, { count = 1, said } = {}) {
  const page = await host.page(address);
  try {
    const over = (count) => document.querySelectorAll('duibi-chart:is([state=ready], [state=error])').length === count;
    await page.waitForFunction(over, { timeout: 20_000 }, count).catch(() => {});
    const faults = await page.evaluate(() => [...document.querySelectorAll('duibi-chart:not([state=ready])')].map((e) => e.shadowRoot?.textContent));
    assert.deepEqual([faults, page.complaints], [[], []]);
    await settled(page);
    const found = await page.evaluate(() => [...document.querySelectorAll('duibi-chart')].map((e) => {
      const canvas = e.shadowRoot.querySelector('canvas');
      const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
      // rows() and csv() are in the second half of the WebAssembly
      return [e.constructor.name, e.rows().length, e.csv().split('\r\n').length > 9, pixels.some((value) => value !== pixels[0]) && canvas.width > 300];
    }));
    assert.deepEqual(found, Array(count).fill(['DuibiChart', 9, true, true]));
    if (said) await page.waitForFunction((said) => document.querySelector('output').textContent === said, { timeout: 5000 }, said);
    const halves = new Set(page.requests.filter((url) => new URL(url).pathname.endsWith('.wasm')));
    assert.equal(halves.size, 2, [...halves].join('\n'));
    assert.deepEqual(page.complaints, []);
  } finally { await page.close(); }
}

/** Draws what was built into a folder of a program; `script` is what a page written by hand loads. */
async function built(app, folder, { script, ...wanted } = {}) {
  const pages = script ? { '/': `${HEAD}<body></body>${script}` } : {};
  const server = await serve({ '/': `${SPACE}apps/${app}/${folder}/` }, { pages });
  try { await drawn(server.address, wanted); } finally { server.close(); }
}

/** Draws a page written by hand that has the package under /pkg/. */
async function written(body, options = {}, wanted = {}) {
  const server = await serve({ '/pkg/': PKG, '/copy/': PKG }, { ...options, pages: { '/': HEAD + body } });
  try { await drawn(server.address, wanted); } finally { server.close(); }
}

const beside = (folder) => {
  mkdirSync(`${SPACE}apps/plain/${folder}`, { recursive: true });
  for (const name of WASM) cpSync(PKG + name, `${SPACE}apps/plain/${folder}/${name}`);
};
const taken = (folder) => assert.equal(ending(`${SPACE}apps/plain/${folder}`, '.wasm').length, 2, 'the bundler takes both halves along');

const module = '<script type="module" src="main.js"></script>';
const dark = { said: 'bar: 9' };

/** How, with which version, what is checked, what to know, and the check; one that fails makes it a `no`. */
const ROWS = [
  ['Vite, build', 'vite', 'build, page', 'takes the WebAssembly along', async () => {
    tool('vite', ['build', '--logLevel', 'warn', '--outDir', 'vite'], 'plain');
    taken('vite');
    await built('plain', 'vite');
  }],
  ["Vite, developer's server", 'vite', 'page', '', async () => {
    const server = await development('plain');
    try { await drawn(server.address); } finally { server.close(); }
  }],
  ['webpack', 'webpack', 'build, page', 'takes the WebAssembly along', async () => {
    run(process.execPath, ['webpack.mjs', `${SPACE}apps/plain/webpack`], `${SPACE}apps/plain`);
    taken('webpack');
    await built('plain', 'webpack', { script: '<script src="main.js"></script>' });
  }],
  ['Rollup', 'rollup', 'build with @rollup/plugin-node-resolve, page', 'copy the `.wasm` beside the bundle', async () => {
    tool('rollup', ['main.js', '--silent', '-p', '@rollup/plugin-node-resolve', '-d', 'rollup'], 'plain');
    beside('rollup');
    await built('plain', 'rollup', { script: module });
  }],
  ['Rollup, `--format iife`', 'rollup', 'build, page', 'copy the `.wasm` beside the bundle; `--inlineDynamicImports`', async () => {
    tool('rollup', ['main.js', '--silent', '-p', '@rollup/plugin-node-resolve', '-f', 'iife', '--inlineDynamicImports', '-o', 'script/main.js'], 'plain');
    beside('script');
    await built('plain', 'script', { script: '<script src="main.js" defer></script>' });
  }],
  ['Rollup, nothing copied', 'rollup', 'build, page', 'the page shows its fallback, and hears `duibi-error`', async () => {
    tool('rollup', ['main.js', '--silent', '-p', '@rollup/plugin-node-resolve', '-d', 'alone'], 'plain');
    await built('plain', 'alone', { script: module });
  }],
  ['esbuild', 'esbuild', 'build as one file and with `--splitting`, pages', '`--format=esm`; copy the `.wasm` beside the bundle', async () => {
    for (const [folder, ...more] of [['one'], ['split', '--splitting']]) {
      tool('esbuild', ['main.js', '--bundle', '--minify', '--format=esm', '--log-level=warning', `--outdir=${folder}`, ...more], 'plain');
      beside(folder);
      await built('plain', folder, { script: module });
    }
  }],
  ['esbuild, without a format (a classic script)', 'esbuild', 'build, page', 'copy the `.wasm` beside the bundle; esbuild warns of `import.meta`', async () => {
    tool('esbuild', ['main.js', '--bundle', '--log-level=error', '--outdir=iife'], 'plain');
    beside('iife');
    await built('plain', 'iife', { script: '<script src="main.js" defer></script>' });
  }],
  ['React, TSX', 'react', 'types (`strict`), build with Vite, page: ref, `data`, `onduibi-ready`, strict mode', "`import 'duibi/react'`", async () => {
    tool('tsc', ['-p', '.'], 'react');
    tool('vite', ['build', '--logLevel', 'warn'], 'react');
    await built('react', 'dist', dark);
  }],
  ['Vue', 'vue', 'types (vue-tsc, strict templates), build with Vite, page: ref, `data`, `@duibi-ready`', "`import 'duibi/vue'`, `isCustomElement`", async () => {
    tool('vue-tsc', ['-p', '.'], 'vue');
    tool('vite', ['build', '--logLevel', 'warn'], 'vue');
    await built('vue', 'dist', dark);
  }],
  ['Svelte', 'svelte', 'types (svelte-check), build with Vite, page: `bind:this`, `data`, `onduibi-ready`', "`import 'duibi/svelte'`", async () => {
    tool('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings'], 'svelte');
    assert.throws(() => tool('svelte-check', ['--tsconfig', './tsconfig.wrong.json'], 'svelte'), /2 errors/);
    tool('vite', ['build', '--logLevel', 'warn'], 'svelte');
    await built('svelte', 'dist', dark);
  }],
  ['Node', '20 and later', '`import` and its class', 'it does nothing there', () => {
    const said = run(process.execPath, ['--input-type=module', '-e', "import { DuibiChart } from 'duibi'; console.log(DuibiChart.name)"], `${SPACE}apps`);
    assert.equal(said, 'DuibiChart\n');
  }],
  ['Node, a server', '20 and later', '`duibi/static`', 'gives SVG, table and prepared figure', () => {
    const document = JSON.stringify(readFileSync(DOCUMENT, 'utf8'));
    const said = run(process.execPath, ['--input-type=module', '-e', `import { svg, table, figure } from 'duibi/static';
      const written = await Promise.all([svg, table, figure].map((write) => write(${document}, { src: '/data.json' })));
      console.log(written.map((text) => /^<[a-z-]+/.exec(text)[0] + text.includes('Qingjiangpu')).join(' '));`], `${SPACE}apps`);
    assert.equal(said, '<svgtrue <tabletrue <duibi-charttrue\n');
  }],
  ['Script from another origin', '', 'page', 'the other host sends `Access-Control-Allow-Origin`', async () => {
    const other = await serve({ '/pkg/': PKG }, { anyone: true });
    try { await written(`${CHART}<script type="module" src="${other.address}pkg/duibi.js"></script>`); } finally { other.close(); }
  }],
  ['Classic script from another origin', '', 'page', 'the same', async () => {
    const other = await serve({ '/pkg/': PKG }, { anyone: true });
    try { await written(`${CHART}<script src="${other.address}pkg/duibi.classic.js"></script>`); } finally { other.close(); }
  }],
  ['Import map', '', "page with `import 'duibi'`", '', () => written(
    `<script type="importmap">{ "imports": { "duibi": "/pkg/duibi.js" } }</script>${CHART}<script type="module">import 'duibi';</script>`)],
  ['Classic `<script>`', '', 'page, in the head and at the end', '`duibi.classic.js`', async () => {
    await written(`<script src="pkg/duibi.classic.js"></script>${CHART}`);
    await written(`${CHART}<script src="pkg/duibi.classic.js"></script>`);
  }],
  ['Twice on one page', '', 'pages: two copies of the module; a module and a classic script', 'the first one stays', async () => {
    const both = CHART + CHART;
    await written(`${both}<script type="module" src="pkg/duibi.js"></script><script type="module" src="copy/duibi.js"></script>`, {}, { count: 2 });
    await written(`${both}<script src="pkg/duibi.classic.js"></script><script type="module" src="copy/duibi.js"></script>`, {}, { count: 2 });
  }],
  ['WebAssembly as `application/octet-stream`', '', 'page', '', () => written(
    `${CHART}<script type="module" src="pkg/duibi.js"></script>`, { wasm: 'application/octet-stream' })],
  ['Sanitised HTML', 'sanitize-html', '`duibi embed --static`, five views: the picture before and after, pixel by pixel; every cell of the table', 'SVG, tables and inline styles let through', sanitised],
];

/** What editors let through that allow SVG, tables and inline styles: no script, style sheet, class, id, link or reference. */
const ALLOWED = {
  allowedTags: ['section', 'p', 'strong', 'b', 'em', 'span', 'br', 'a', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td',
    'svg', 'g', 'path', 'text', 'tspan', 'rect', 'line', 'circle', 'polyline', 'polygon'],
  allowedAttributes: {
    '*': ['style', 'lang', 'role', 'aria-label', 'x', 'y', 'd', 'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin',
      'stroke-linecap', 'stroke-opacity', 'opacity', 'text-anchor', 'font-size', 'font-weight', 'font-family', 'font-style', 'transform'],
    svg: ['width', 'height', 'viewBox', 'xmlns'],
    circle: ['cx', 'cy', 'r'],
    rect: ['width', 'height', 'rx'],
    line: ['x1', 'y1', 'x2', 'y2'],
    polyline: ['points'],
    polygon: ['points'],
    tspan: ['dx', 'dy'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    a: ['href'],
  },
  parser: { lowerCaseTags: false, lowerCaseAttributeNames: false },
};

async function sanitised() {
  const sanitize = createRequire(`${SPACE}package.json`)('sanitize-html');
  const views = JSON.parse(readFileSync(DOCUMENT, 'utf8')).views.map(({ id }) => id);
  for (const view of ['signed', ...views.filter((id) => id !== 'signed').slice(0, 4)]) {
    const before = run(`${ROOT}target/release/duibi`, ['embed', '--static', DOCUMENT, '--view', view, '--lang', 'en'], ROOT);
    const after = sanitize(before, ALLOWED);
    const [was, is] = await Promise.all([look(before), look(after)]);
    assert.ok(was.cells.length > 8 && was.picture.length > 5000, view);
    assert.deepEqual(is, was, view);
  }
}

/** The picture as it is painted, the cells of the table, and all words. */
async function look(html) {
  const server = await serve({}, { pages: { '/': `${HEAD}<body style="width:640px">${html}</body>` } });
  const page = await host.page(server.address);
  try {
    const cells = await page.evaluate(() => [...document.querySelectorAll('th,td')].map((cell) => cell.textContent));
    const words = await page.evaluate(() => document.body.innerText);
    return { cells, words, picture: await (await page.$('svg')).screenshot({ encoding: 'base64' }) };
  } finally {
    await page.close();
    server.close();
  }
}

const found = new Map();
for (const [how, , , , check] of ROWS) {
  test(how, async (t) => {
    try {
      await check();
      found.set(how, 'yes');
    } catch (error) {
      // whether that is a fault the table says
      t.diagnostic(`no: ${error.message ?? error}`);
      found.set(how, 'no');
    }
  });
}

test('www/compatibility.md says what was found', () => {
  const rows = ROWS.map(([how, what, checked, note]) => {
    const tried = what === '' || /^\d/.test(what) ? what : version(what);
    return `| ${how} | ${tried} | ${checked} | ${[found.get(how), note].filter(Boolean).join('; ')} |`;
  });
  const text = readFileSync(TABLE, 'utf8');
  const [, head, , tail] = /^([^]*\n\| --- .*\n)((?:\|.*\n)*)([^]*)$/.exec(text);
  const now = `${head}${rows.join('\n')}\n${tail}`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(TABLE, now);
  else assert.equal(text, now, 'what was found is not what www/compatibility.md says; see above');
});
