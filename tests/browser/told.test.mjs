// What assistive technology is told: names that are short, one announcement a key, the language and the bounds of names.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { BLANK, ROOT, article, frames, inside, open, put } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

/** Puts every view of every document into the blank page, in a language. */
async function putAll(page, lang) {
  const documents = readdirSync(`${ROOT}www/data`).filter((name) => name.endsWith('.json'));
  await put(page, async (documents, lang) => {
    for (const document of documents) {
      const { views = [] } = await (await fetch(`/data/${document}`)).json();
      for (const { id } of views) {
        const e = window.document.createElement('duibi-chart');
        for (const [name, value] of Object.entries({ src: `/data/${document}`, view: id, lang })) e.setAttribute(name, value);
        window.document.body.append(e);
      }
    }
  }, documents, lang);
}

test('every chart has a name of at most 150 characters, and its description says the rest', async () => {
  for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
    const page = await host.page(BLANK, { width: 720, height: 900 });
    await putAll(page, lang);
    const named = await page.evaluate(() => [...document.querySelectorAll('duibi-chart')].map((e) => {
      const stage = e.shadowRoot.querySelector('[part=stage]');
      return [stage.getAttribute('aria-label'), stage.getAttribute('aria-description')];
    }));
    assert.equal(named.length, 75);
    for (const [name, more] of named) assert.ok(name && [...name].length <= 150 && more !== null, JSON.stringify([name, more]));
    assert.ok(named.filter(([, more]) => more).length > 10, String(named.filter(([, more]) => more).length));
    // and the browser hands both on
    const client = await page.createCDPSession();
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const stages = nodes.filter((node) => node.role?.value === 'application');
    assert.deepEqual(stages.map((node) => [node.name.value, node.description?.value ?? '']).sort(), named.sort());
    await page.close();
  }
});

/** Watches what is announced; `announced` gives what was since it was asked last: the region and its words, once a change. */
const listen = (page) => inside(page, (e, root) => {
  const heard = [];
  const region = (node) => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const found = element?.closest('[aria-live],[role=status],[role=alert]');
    return found?.getAttribute('aria-live') === 'off' ? undefined : found;
  };
  const seen = (records) => {
    for (const { target } of records) {
      const of = region(target);
      if (of && !of.closest('[hidden]') && of.textContent) heard.push([of.getAttribute('part'), of.textContent]);
    }
  };
  const observer = new MutationObserver(seen);
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  window.announced = () => {
    seen(observer.takeRecords());
    return heard.splice(0);
  };
});

test('a key is announced once: the figure that it leads to, with how it compares with the chosen one', async () => {
  const page = await article(host, 'signed');
  await listen(page);
  const press = async (key) => {
    await page.keyboard.press(key);
    await frames(page);
    return page.evaluate(() => window.announced());
  };
  await inside(page, (e, root) => root.querySelector('[part=stage]').focus());
  const tip = () => inside(page, (e, root) => root.querySelector('[part=tip]').textContent);
  const keys = ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Home', 'End', 'ArrowUp'];
  for (const key of keys) {
    const before = await tip();
    const announced = await press(key);
    assert.deepEqual(announced, (await tip()) === before ? [] : [['tip', await tip()]], key);
  }
  // its evidence is one region, and nothing else is said
  const opened = await press('Enter');
  assert.deepEqual([...new Set(opened.map(([part]) => part))], ['evidence']);
  for (const key of keys) {
    const before = await tip();
    const announced = await press(key);
    assert.deepEqual(announced, (await tip()) === before ? [] : [['tip', await tip()]], `${key} beside the chosen one`);
    const sentence = await inside(page, (e, root) => root.querySelector('[part=pair] p')?.textContent);
    if (sentence) assert.ok((await tip()).includes(sentence), `${await tip()} / ${sentence}`);
  }
  const held = await press('ArrowDown').then(() => page.evaluate(() => window.announced())).then(async () => {
    await page.keyboard.down('Shift');
    const heard = await press('Enter');
    await page.keyboard.up('Shift');
    return heard;
  });
  assert.ok(new Set(held.map(([part]) => part)).size <= 1, JSON.stringify(held));
  await press('Escape');
  // nothing is said where nothing happens
  await new Promise((done) => setTimeout(done, 500));
  assert.deepEqual(await page.evaluate(() => window.announced()), []);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

const MIXED = {
  format: 'duibi/1',
  entities: [{ id: 'a', name: { 'zh-Hans': '清江浦区', en: 'Qingjiangpu' } }, { id: 'b', name: { 'zh-TW': '臺北' } }, { id: 'c', name: 'القاهرة (مصر)' }, { id: 'd', name: '東京タワー' }],
  metrics: [{ id: 'm', unit: '个', name: { fr: 'Projets signés' }, definition: { en: 'What was signed.' } }],
  sources: [{ id: 's', title: { 'zh-Hans': '淮安日报' } }],
  observations: ['a', 'b', 'c', 'd'].map((entity, index) => ({ entity, metric: 'm', period: '2022', value: 7 + index, unit: '个', printed: `${7 + index}个`, source: 's' })),
};

test('a name in another language says so, and no name turns what stands around it', async () => {
  for (const [lang, rows, definition] of [
    ['en', [[null, 'Qingjiangpu'], ['zh-TW', '臺北'], ['ar', 'القاهرة (مصر)'], ['ja', '東京タワー']], null],
    ['zh-Hans', [[null, '清江浦区'], ['zh-TW', '臺北'], ['ar', 'القاهرة (مصر)'], ['ja', '東京タワー']], 'en'],
  ]) {
    const page = await host.page(BLANK, { width: 720, height: 900 });
    await put(page, (data, lang) => {
      const e = document.createElement('duibi-chart');
      e.setAttribute('lang', lang);
      e.data = data;
      document.body.append(e);
    }, MIXED, lang);
    await inside(page, (e, root) => {
      root.querySelector('details').open = true;
      root.querySelector('[part=stage]').focus();
    });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await frames(page);
    const found = await inside(page, (e, root) => {
      const names = (selector) => [...root.querySelectorAll(`${selector} bdi`)].map((name) => [name.getAttribute('lang'), name.textContent]);
      const all = ['tbody th', 'thead th', '[part=tip]', '[part=evidence] strong', '[part=evidence] dd'].map(names);
      return [root.querySelector('.body').lang, ...all, getComputedStyle(root.querySelector('bdi')).unicodeBidi, root.querySelector('[part=title]').lang];
    });
    const [own, body, head, tip, strong, items, bidi, title] = found;
    assert.deepEqual([own, body.toSorted(), bidi, title], [lang, rows.toSorted(), 'isolate', 'fr'], JSON.stringify(found));
    assert.deepEqual(head, [['fr', 'Projets signés']]);
    assert.deepEqual([tip[0], tip[1], strong], [strong[0], head[0], [tip[0]]]);
    assert.ok(rows.some(([tag, name]) => tag === tip[0][0] && name === tip[0][1]));
    assert.ok(items.some(([tag, words]) => tag === definition && words === 'What was signed.'), JSON.stringify(items));
    assert.deepEqual(page.complaints, []);
    await page.close();
  }
});
