// Prints what a page pays, in bytes of brotli 11, as one line of JSON: `script`, the element's module; `live`, all that a page asks
// for to show the first chart of Huai'an from `src`, its document apart; `all`, everything that it can ask for.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { BLANK, ROOT, frames, open, settled } from '../tests/browser/support.mjs';

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
const weight = (names) => names.reduce((sum, name) => sum + brotli(readFileSync(`${ROOT}pkg/${name}`)), 0);

/** Measures by the requests of a page with one chart. */
export async function sizes() {
  const host = await open();
  try {
    const page = await host.page(BLANK);
    await page.evaluate(() => {
      const e = document.createElement('duibi-chart');
      for (const [name, value] of [['src', '/data/huaian-2022-q1.json'], ['view', 'signed'], ['lang', 'zh-Hans']]) e.setAttribute(name, value);
      document.body.append(e);
    });
    await settled(page);
    await frames(page);
    const state = await page.$eval('duibi-chart', (e) => e.getAttribute('state'));
    if (state !== 'ready') throw new Error(`the chart is in the state ${state}`);
    const asked = [...new Set(page.requests.filter((url) => url.includes('/pkg/')).map((url) => url.split('/').pop()))];
    return { script: weight(['duibi.js']), live: weight(asked), all: weight(['duibi.js', 'duibi_bg.wasm', 'duibi_more.wasm']) };
  } finally { await host.close(); }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await sizes()));
