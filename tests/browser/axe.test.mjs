// axe over every page and state, inside the shadow roots: all rules of WCAG 2.2 A and AA, the size of targets among them, find nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { ROOT, frames, inside, open, openTables, settled } from './support.mjs';

const AXE = readFileSync(`${ROOT}node_modules/axe-core/axe.min.js`, 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const CHART = (attributes) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>chart</title><link rel="icon" href="data:,"><main><h1>图</h1><duibi-chart ${attributes}></duibi-chart></main><script type="module" src="/pkg/duibi.js"></script></html>`;
/** Pages of one chart that is in no other page so. */
const PAGES = {
  '/error.html': CHART('src="/data/faults.json"'),
  '/data/faults.json': '{"format": "duibi/1", "entities": [{"id": "a"}], "metrics": [{"id": "m"}], "observations": [{"entity": "b", "metric": "m", "period": "2022", "value": "x"}]}',
  '/missing.html': CHART('src="/data/none.json"'),
  '/view.html': CHART('src="/data/huaian-2022-q1.json" view="none" controls'),
  '/loading.html': CHART('src="/data/never.json"'),
  '/menus.html': CHART('src="/data/huaian-2022-q1.json" view="signed" controls'),
  '/table.html': CHART('src="/data/table.csv"'),
  // more places than are drawn, and a table that is written where it is seen
  '/data/table.csv': `地区,甲（个）,乙（个）\n${Array.from({ length: 300 }, (_, at) => `第${at}县,${(at * 79) % 301},${at}`).join('\n')}\n`,
};

/** An answer that does not come. */
function hold() {
  const { fetch } = globalThis;
  globalThis.fetch = (address, ...more) => (`${address}`.includes('never') ? new Promise(() => {}) : fetch(address, ...more));
}

let host;
before(async () => { host = await open(PAGES); });
after(() => host.close());

const keys = async (page, ...all) => { for (const key of all) await page.keyboard.press(key); await frames(page); };
const focused = async (page, ...all) => { await inside(page, (e) => { e.scrollIntoView(); e.focus(); }); await keys(page, ...all); };
const press = async (page, part) => {
  await inside(page, (e, root, part) => root.querySelector(part).click(), part);
  await page.waitForFunction(() => document.querySelector('duibi-chart').getAttribute('state') !== 'loading');
  await frames(page);
};
const evidence = async (page) => {
  await focused(page, 'ArrowDown', 'Enter');
  await page.waitForFunction(() => !document.querySelector('duibi-chart').shadowRoot.querySelector('[part=evidence]').hidden);
};
const choosing = (...groups) => async (page) => {
  await page.waitForFunction(() => !document.getElementById('panel').hidden);
  for (const group of groups) await page.$eval(`[data-group=${group}]`, (details) => { details.open = true; });
  await frames(page);
};
const [nothing, tip] = [() => {}, (page) => focused(page, 'ArrowDown')];
const pair = async (page) => {
  await focused(page, 'ArrowDown', 'Enter', 'ArrowDown');
  await page.keyboard.down('Shift');
  await keys(page, 'Enter');
  await page.keyboard.up('Shift');
  await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=pair] p'));
};
const list = async (page) => { await openTables(page); await press(page, '[part=listing] button'); };

/** Pages and states: a name, the page, and what brings it into that state. */
const STATES = [
  ['explorer', 'index.html', nothing],
  ['explorer in English', 'index.html?lang=en', nothing],
  ['explorer: the keys are explained', 'index.html', (page) => focused(page)],
  ['explorer: tip', 'index.html', tip],
  ['explorer: evidence', 'index.html', evidence],
  ['explorer: two figures', 'index.html', pair],
  ['explorer: table', 'index.html?view=signed-and-money', openTables],
  ['explorer: sorted', 'index.html?view=signed-and-money', async (page) => { await openTables(page); await press(page, 'thead button'); }],
  ['explorer: list of figures', 'index.html?view=signed-and-money', list],
  ['explorer: places and metrics', 'index.html', choosing('places', 'metrics')],
  ['explorer: forms, periods, order, axis, shows', 'index.html', choosing('forms', 'periods', 'sorts', 'scales', 'shows')],
  ['explorer: a legend of places', 'index.html?v=1&view=signed&form=column&rows=metric&colour=entity&entities=hongze,xuyi,jinhu', nothing],
  ['explorer: a text to copy by hand', 'index.html', async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.click('#actions [name=link]');
    await page.waitForFunction(() => !document.getElementById('field').hidden);
  }],
  ['explorer: an address that is stale', 'index.html?v=1&view=nonsense&entities=nobody', nothing],
  ['explorer: matrix', 'index.html?view=huaiyin-completion-by-size', nothing],
  ['explorer: scatter', 'index.html?v=1&view=signed-and-money&form=scatter&x=signed&y=signed-investment', nothing],
  ['explorer: of several documents', 'index.html?data=huainan-huaian-2021-2023', nothing],
  ['explorer: over time', 'index.html?data=world-investment&view=neighbours', nothing],
  ['article', 'article.html', nothing],
  ['article in English', 'article.en.html', nothing],
  ['article: tip of a prepared figure', 'article.html', tip],
  ['article: evidence of a prepared figure', 'article.html', evidence],
  ['article: table', 'article.html', openTables],
  ['article: menus', 'article.html', (page) => press(page, '[part=choose]')],
  ['article: what may be taken away', 'article.html', async (page) => {
    await press(page, '[part=take]');
    await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=actions]'));
  }],
  ['article: a text to copy by hand', 'article.html', async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await press(page, '[part=take]');
    await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=actions]'));
    await press(page, '[part=actions] [name=cite]');
    await page.waitForFunction(() => !document.querySelector('duibi-chart').shadowRoot.querySelector('textarea').hidden);
  }],
  ['gallery', 'gallery.html', nothing],
  ['format', 'format.html', nothing],
  ['embed', 'pkg/embed.html?src=/data/huaian-2022-q1.json&view=signed&lang=zh-Hans', nothing],
  ['offline file', pathToFileURL(`${ROOT}pkg/offline/huaian-2022-q1.html`).href, nothing],
  ['offline file: evidence', pathToFileURL(`${ROOT}pkg/offline/huaian-2022-q1.html`).href, evidence],
  ['menus from the start', 'menus.html', nothing],
  ['a document with faults', 'error.html', nothing],
  ['a document that is not there', 'missing.html', nothing],
  ['a view that is not there', 'view.html', nothing],
  ['a document that does not come', 'loading.html', nothing],
  ['a long table', 'table.html', openTables],
];

/** What axe finds, each as its rule and where. */
const found = (page) => page.evaluate(async (tags) => {
  const { violations } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary.split('\n')[1]?.trim()}`));
}, TAGS);

for (const [name, path, act] of STATES) {
  test(name, async () => {
    for (const [width, scheme, touch] of [[320, 'light', true], [1200, 'dark', false]]) {
      const page = await host.page(path, { width, height: 900, scheme, touch, before: hold });
      // pictures only, and what never comes
      if (!['gallery.html', 'loading.html'].includes(path)) await settled(page);
      if (path.startsWith('index')) await page.waitForFunction(() => !document.getElementById('panel').hidden);
      await act(page);
      // as a script of the page no policy would let it in
      await page.evaluate(AXE);
      assert.deepEqual(await found(page), [], `${width} px, ${scheme}`);
      await page.close();
    }
  });
}
