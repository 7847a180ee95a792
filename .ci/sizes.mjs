// What a reader loads, in bytes by brotli 11 (offline files: as they are), measured by the requests of real pages:
//   prepared  the figure `signed` of Huai'an, from nothing to its first tip: its snippet and what it loads
//   script    the element's own script, of which that figure needs no other
//   live      the same view from `src`, until it is drawn; the document is not counted
//   all       every file of the widget that a page may ever load
//   offline   each file
// Prints one line of JSON. tests/browser/sizes.test.mjs holds the budgets.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT, inside, open, settled } from '../tests/browser/support.mjs';

const packed = (bytes) => brotliCompressSync(bytes, { params: {
  [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
} }).length;
const file = (name) => packed(readFileSync(`${ROOT}pkg/${name}`));

/** The files of the widget that a page has requested, each once. */
const requested = (page) => [...new Set(page.requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/pkg/')))].map((path) => path.slice(5));

/** The prepared figure, as a newsroom pastes it. */
export function snippet(...more) {
  const args = ['embed', 'www/data/huaian-2022-q1.json', '--view', 'signed', '--lang', 'zh-Hans', '--src', '/data/huaian-2022-q1.json', ...more];
  const { stdout, stderr, status } = spawnSync(`${ROOT}target/release/duibi`, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

export const page = (body) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>figure</title><link rel="icon" href="data:,"><body>${body}<script type="module" src="/pkg/duibi.js"></script></html>`;

export async function sizes() {
  const figure = snippet();
  const pages = { '/prepared.html': page(figure), '/live.html': page('<duibi-chart src="/data/huaian-2022-q1.json" view="signed"></duibi-chart>') };
  const host = await open(pages);
  try {
    const prepared = await host.page('prepared.html');
    await settled(prepared);
    const at = await inside(prepared, (e, root) => {
      const box = [...root.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width).getBoundingClientRect();
      return { x: box.x + 200, y: box.y + 35 };
    });
    await prepared.mouse.move(at.x, at.y);
    if (!await inside(prepared, (e, root) => root.querySelector('[part=tip]').textContent)) throw new Error('the prepared figure has no tip');
    const live = await host.page('live.html');
    await settled(live);
    const loaded = requested(live);
    if (await inside(live, (e) => e.rows().length) !== 9) throw new Error('the live chart has no rows');
    const sum = (files) => files.reduce((total, name) => total + file(name), 0);
    const offline = readdirSync(`${ROOT}pkg/offline`).filter((name) => name.endsWith('.html'));
    return {
      prepared: packed(Buffer.from(figure)) + sum(requested(prepared)),
      script: file('duibi.js'),
      live: sum(loaded),
      all: sum(readdirSync(`${ROOT}pkg`).filter((name) => /^duibi(_(?!static)\w+)?\.(js|wasm)$/.test(name))),
      offline: Object.fromEntries(offline.map((name) => [name.replace('.html', ''), statSync(`${ROOT}pkg/offline/${name}`).size])),
    };
  } finally { await host.close(); }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await sizes()));
