// Of what was built no other bit is run: a module that was changed on its way is refused, whether it is waited for or stops the page,
// and the data stand in the chart's place.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { BLANK, DOCUMENT, ROOT, inside, open, put, settled } from './support.mjs';

/** So many changed bits are tried, of all modules. */
const COUNT = Number(process.env.DUIBI_BITS ?? 45);
const text = readFileSync(DOCUMENT, 'utf8');
const TABLE = '地区,年份,人口（万人）\n甲,2022,46\n乙,2022,27\n';
const rarer = JSON.parse(text).views.find(({ form }) => form !== 'bar').id;
const tally = { tried: 0, refused: 0 };
let host;
before(async () => { host = await open(); });
after(async () => {
  console.log(`yardstick: S10: ${tally.refused} of ${tally.tried} flipped bits refused, in three modules`);
  await host.close();
});

/** A page that is handed a module with one bit changed, as long as one is named. */
async function changing(name) {
  const file = readFileSync(`${ROOT}pkg/${name}`);
  const page = await host.page(BLANK);
  await page.setRequestInterception(true);
  page.changed = { bit: 0, bits: file.length * 8 };
  page.on('request', (request) => {
    const { bit } = page.changed;
    if (!bit || !request.url().endsWith(name)) return request.continue();
    const changed = Buffer.from(file);
    changed[bit >> 3] ^= 1 << (bit & 7);
    return request.respond({ status: 200, contentType: 'application/wasm', body: changed });
  });
  return page;
}

/** Bits all over a module, the first eight bytes, which say what it is, included. */
const spread = (count, bits) => Array.from({ length: count }, (_, i) => Math.max(1, Math.floor(i * bits / count) + i % 8));

/** What a page shows of what it is given while a bit is changed: with the module ahead, `ready` and a view, at once. */
const shown = (page, data, view) => page.evaluate(async (data, view) => {
  document.querySelector('duibi-chart')?.remove();
  const e = document.createElement('duibi-chart');
  e.lang = 'zh-Hans';
  e.data = data;
  document.body.append(e);
  const outcome = await e.ready.then(() => 'shown', () => 'refused');
  if (outcome === 'refused' || !view) return outcome;
  e.view = view;
  // what has trapped is begun anew once, and then set aside
  for (let i = 0; i < 200 && (e.getAttribute('state') !== 'error' && !e.svg().includes('<svg')); i++) await new Promise((done) => setTimeout(done, 10));
  await new Promise((done) => setTimeout(done, 20));
  await e.ready.catch(() => {});
  return e.getAttribute('state') === 'error' ? 'refused' : 'shown';
}, data, view);

for (const [name, data, view, way] of [
  ['duibi_bg.wasm', text, undefined, 'that every chart waits for'],
  ['duibi_more.wasm', text, rarer, 'that a call cannot wait for'],
  ['duibi_tables.wasm', TABLE, undefined, 'that a table waits for'],
]) {
  test(`${name}, ${way}, is refused with any bit changed, and taken as it was built`, async () => {
    const page = await changing(name);
    const outcomes = new Map();
    for (const bit of spread(Math.ceil(COUNT / 3), page.changed.bits)) {
      page.changed.bit = bit;
      const outcome = await shown(page, data, view);
      outcomes.set(outcome, [...outcomes.get(outcome) ?? [], bit]);
      tally.tried++;
      if (outcome === 'refused') tally.refused++;
    }
    assert.deepEqual([...outcomes.keys()], ['refused'], JSON.stringify(outcomes.get('shown')));
    await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=message]'));
    assert.match(await inside(page, (e, root) => root.querySelector('[part=message]').textContent), /图表无法显示/);
    page.changed.bit = 0;
    await put(page, (data) => { document.querySelector('duibi-chart').remove(); const e = document.createElement('duibi-chart'); e.data = data; document.body.append(e); }, data);
    await settled(page);
    assert.equal(await shown(page, data, view), 'shown');
    await page.close();
  });
}
