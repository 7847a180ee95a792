// Charts that name one document: one request and one reading, let go with the last of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BLANK, notOurs, open, put, settled } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

const ADDRESS = '/data/huaian-2022-q1.json';
const asked = (page) => page.requests.filter((url) => url.endsWith(ADDRESS)).length;
const make = (page, count) => put(page, (address, count) => {
  for (let i = 0; i < count; i++) {
    const e = document.createElement('duibi-chart');
    e.setAttribute('src', address);
    document.body.append(e);
  }
}, ADDRESS, count);

test('34 charts of one article ask for it once, each shows its own view, and the last of them lets it go', async () => {
  const page = await host.page(BLANK);
  await make(page, 34);
  assert.equal(asked(page), 1);
  const ids = await page.evaluate(async () => {
    const charts = [...document.querySelectorAll('duibi-chart')];
    const ids = [];
    charts[0].addEventListener('duibi-view', ({ detail }) => ids.push(detail.view));
    charts[0].view = 'signed-and-money';
    charts[1].addEventListener('duibi-view', ({ detail }) => ids.push(detail.view));
    charts[1].setAttribute('form', 'dot');
    return [...ids, charts[0].rows().length > charts[2].rows().length];
  });
  assert.deepEqual(ids, ['signed-and-money', 'signed', true]);

  // one that comes later finds it still there
  await make(page, 1);
  assert.equal(asked(page), 1);
  await page.evaluate(() => { for (const e of [...document.querySelectorAll('duibi-chart')].slice(1)) e.remove(); });
  await make(page, 1);
  assert.equal(asked(page), 1);
  // and after the last one it is fetched anew
  await page.evaluate(async () => {
    for (const e of document.querySelectorAll('duibi-chart')) e.remove();
    await new Promise((done) => setTimeout(done));
  });
  await make(page, 1);
  assert.equal(asked(page), 2);
  assert.deepEqual(page.complaints.filter(notOurs), []);
  await page.close();
});

test('the memory of one document does not grow with the charts that show it', async () => {
  const page = await host.page(BLANK, {
    before: () => {
      const plain = WebAssembly.instantiate;
      WebAssembly.instantiate = async (...args) => {
        const made = await plain.apply(WebAssembly, args);
        globalThis.memory ??= (made.instance ?? made).exports.memory;
        return made;
      };
    },
  });
  const rows = Array.from({ length: 60000 }, (_, i) => `place ${i % 20},${1900 + Math.floor(i / 20) % 100},m${Math.floor(i / 2000)},${i}`);
  const text = ['entity,period,metric,value', ...rows].join('\n');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().endsWith('/large.csv')) request.respond({ contentType: 'text/csv', body: text }); else request.continue();
  });
  const grown = await page.evaluate(async () => {
    const add = async (count) => {
      const made = Array.from({ length: count }, () => document.createElement('duibi-chart'));
      for (const e of made) { e.setAttribute('src', '/large.csv'); document.body.append(e); }
      await Promise.all(made.map((e) => e.ready));
      return globalThis.memory.buffer.byteLength;
    };
    return [await add(1), await add(7)];
  });
  // eight readings would take more than twice what one does
  assert.ok(grown[1] < 1.5 * grown[0], `${grown}`);
  await page.close();
});

test('what could not be fetched is asked for again by the next chart', async () => {
  const page = await host.page(BLANK);
  const missing = () => page.evaluate(async () => {
    const e = document.createElement('duibi-chart');
    e.setAttribute('src', '/data/none.json');
    document.body.append(e);
    return e.ready.catch((error) => error.message);
  });
  assert.match(await missing(), /404/);
  assert.match(await missing(), /404/);
  assert.equal(page.requests.filter((url) => url.endsWith('none.json')).length, 2);
  await page.close();
});
