// The element on a page: where its document comes from, its size, its looks, and its life.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { BLANK, box, DOCUMENT, frames, inside, notOurs, open, pixel, put, settled, showMenus } from './support.mjs';

const text = readFileSync(DOCUMENT, 'utf8');
let host;
before(async () => { host = await open(); });
after(() => host.close());

test('src, inline JSON and the property give the same rows, from one instance and one request for it', async () => {
  const page = await host.page(BLANK, {
    before: () => {
      globalThis.instances = 0;
      const plain = WebAssembly.instantiate;
      WebAssembly.instantiate = (...args) => { globalThis.instances++; return plain.apply(WebAssembly, args); };
    },
  });
  await put(page, (text) => {
    const make = (set) => { const e = document.createElement('duibi-chart'); set(e); document.body.append(e); };
    make((e) => e.setAttribute('src', '/data/huaian-2022-q1.json'));
    make((e) => { const s = document.createElement('script'); s.type = 'application/json'; s.append(text); e.append(s); });
    make((e) => { e.data = JSON.parse(text); });
    make((e) => { e.data = text; });
    make((e) => { e.data = new TextEncoder().encode(text); });
  }, text.replaceAll('<', '\\u003c'));
  const all = await page.evaluate(() => [...document.querySelectorAll('duibi-chart')].map((e) => e.rows()));
  assert.equal(all.length, 5);
  for (const rows of all) assert.deepEqual(rows, all[0]);
  assert.equal(all[0].length, 9);
  assert.deepEqual([all[0][0].name, all[0][0].value, all[0][0].unit, all[0][0].printed], ['清江浦区', 46, '个', '“46个”']);
  assert.equal(all[0][8].value, undefined);
  assert.equal(await page.evaluate(() => globalThis.instances), 1);
  assert.equal(page.requests.filter((url) => url.endsWith('_bg.wasm')).length, 1);
  assert.deepEqual(page.complaints.filter(notOurs), []);
  await page.close();
});

test('a data property that is set before the element is upgraded is kept', async () => {
  const page = await host.page(BLANK);
  await put(page, (text) => {
    // an element that is not upgraded yet: made in a document without a registry
    const e = document.implementation.createHTMLDocument().createElement('duibi-chart');
    e.data = text;
    document.body.append(e);
  }, text);
  assert.equal((await inside(page, (e) => e.rows())).length, 9);
  await page.close();
});

for (const ratio of [1, 1.5, 2, 3]) {
  test(`the canvas has the screen's own pixels at ratio ${ratio}`, async () => {
    const page = await host.page('index.html', { ratio });
    await settled(page);
    const [pixels, css] = await inside(page, (e, root) => {
      const canvas = root.querySelector('[part=chart]');
      return [[canvas.width, canvas.height], [canvas.getBoundingClientRect().width, canvas.getBoundingClientRect().height]];
    });
    assert.deepEqual(pixels, css.map((side) => Math.round(side * ratio)));
    await page.close();
  });
}

test('the canvas follows a change of the ratio', async () => {
  const page = await host.page('index.html', { ratio: 1 });
  await settled(page);
  let height = 900;
  for (const ratio of [2, 1.5, 3, 1]) {
    // zooming and another screen change the window as well; emulating the ratio alone wakes no query in Chromium
    await page.setViewport({ width: 720, height: ++height, deviceScaleFactor: ratio });
    await page.waitForFunction((ratio) => {
      const canvas = document.querySelector('duibi-chart').shadowRoot.querySelector('[part=chart]');
      return canvas.width === Math.round(canvas.getBoundingClientRect().width * ratio);
    }, { timeout: 3000 }, ratio);
  }
  await page.close();
});

test('the chart follows its container from 320 px up, and the page never scrolls sideways', async () => {
  const page = await host.page('index.html');
  await settled(page);
  for (const width of [320, 375, 479, 481, 640, 1000, 320]) {
    await page.setViewport({ width, height: 900 });
    await frames(page);
    await frames(page);
    const [chart, place, scroll] = await inside(page, (e, root) => [
      root.querySelector('[part=chart]').getBoundingClientRect().width, root.querySelector('[part=stage]').clientWidth, document.documentElement.scrollWidth]);
    assert.equal(chart, place, `at ${width}`);
    assert.ok(scroll <= width, `the page is ${scroll} wide at ${width}`);
  }
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a chart in a hidden place is drawn when the place opens', async () => {
  const page = await host.page(BLANK);
  await put(page, (text) => {
    const e = document.createElement('duibi-chart');
    e.data = text;
    const place = document.body.appendChild(document.createElement('div'));
    place.hidden = true;
    place.append(e);
  }, text);
  await page.evaluate(() => { document.querySelector('div').hidden = false; });
  await frames(page);
  await frames(page);
  const { width } = await box(page);
  assert.ok(width > 600, `drawn ${width} wide`);
  await page.close();
});

test('light and dark follow the reader, the page and the attribute', async () => {
  const page = await host.page('index.html', { scheme: 'dark' });
  await settled(page);
  const corner = async () => { const { x, y } = await box(page); return pixel(page, { x: x + 2, y: y + 30 }); };
  const [DARK, LIGHT] = [[22, 24, 28], [255, 255, 255]];
  assert.deepEqual(await corner(), DARK);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await frames(page);
  assert.deepEqual(await corner(), LIGHT);
  await inside(page, (e) => { e.setAttribute('theme', 'dark'); });
  assert.deepEqual(await corner(), DARK);
  await inside(page, (e) => { e.setAttribute('theme', 'auto'); document.documentElement.style.colorScheme = 'dark'; e.setAttribute('theme', 'auto '); });
  assert.deepEqual(await corner(), DARK, 'a page that is only dark');
  await page.close();
});

test('more contrast follows the reader, the attribute and forced colours', async () => {
  const page = await host.page('index.html');
  await settled(page);
  const client = await page.createCDPSession();
  const reader = async (features) => {
    await client.send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
    await frames(page);
  };
  // the background, a quiet word's colour, and whether anything on the canvas has all of black and white
  const seen = async () => {
    const { x, y } = await box(page);
    const words = await inside(page, (e, root) => {
      const canvas = root.querySelector('[part=chart]');
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
      copy.drawImage(canvas, 0, 0);
      const pixels = new Uint32Array(copy.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      return { black: pixels.includes(0xff000000), white: pixels.includes(0xffffffff), muted: getComputedStyle(root.querySelector('[part=source]')).color, scheme: getComputedStyle(e).colorScheme };
    });
    return { ground: await pixel(page, { x: x + 2, y: y + 30 }), ...words };
  };
  const LIGHT = { ground: [255, 255, 255], black: true, white: false, muted: 'rgb(64, 64, 64)', scheme: 'light' };
  const DARK = { ground: [0, 0, 0], black: false, white: true, muted: 'rgb(200, 200, 200)', scheme: 'dark' };
  const plain = await seen();
  assert.deepEqual(plain, { ...LIGHT, black: false, muted: 'rgb(92, 98, 106)' });
  await reader({ 'prefers-contrast': 'more' });
  assert.deepEqual(await seen(), LIGHT, 'the reader, in the light');
  await reader({ 'prefers-contrast': 'more', 'prefers-color-scheme': 'dark' });
  assert.deepEqual(await seen(), DARK, 'the reader, in the dark');
  await inside(page, (e) => e.setAttribute('theme', 'light'));
  assert.deepEqual(await seen(), plain, 'the attribute says light');
  await reader({});
  await inside(page, (e) => e.setAttribute('theme', 'contrast'));
  assert.deepEqual(await seen(), LIGHT, 'the attribute says contrast');
  await inside(page, (e) => e.setAttribute('theme', 'light'));
  await reader({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
  // the browser itself forces the words' colours and the scheme
  const { ground, black, white, muted } = await seen();
  assert.deepEqual([ground, black, white], [DARK.ground, false, true], 'forced colours');
  assert.notEqual(muted, DARK.muted);
  await reader({});
  assert.deepEqual(await seen(), plain, 'and back');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('the language follows the attribute, and the words with it', async () => {
  const page = await host.page('index.html');
  await settled(page);
  await showMenus(page);
  const words = () => inside(page, (e, root) => [root.querySelector('[part=source]').textContent.slice(0, 3), root.querySelector('select[name=sort]').selectedOptions[0].textContent, e.rows()[0].name]);
  assert.deepEqual(await words(), ['来源：', '由高到低', '清江浦区']);
  await inside(page, (e) => e.setAttribute('lang', 'zh-TW'));
  assert.deepEqual(await words(), ['來源：', '由高到低', '清江浦區']);
  await inside(page, (e) => e.setAttribute('lang', 'en-GB'));
  assert.deepEqual(await words(), ['Sou', 'highest first', 'Qingjiangpu']);
  await page.close();
});

test('an element that is moved keeps its state, and one that is removed and added again works', async () => {
  const page = await host.page('index.html');
  await settled(page);
  await showMenus(page);
  await inside(page, (e, root) => { const s = root.querySelector('select[name=sort]'); s.value = 'ascending'; s.dispatchEvent(new Event('change', { bubbles: true })); });
  await page.evaluate(() => { const e = document.querySelector('duibi-chart'); document.querySelector('main').append(e); });
  assert.equal((await inside(page, (e) => e.rows()))[0].name, '淮安工业园区');
  await page.evaluate(async () => {
    globalThis.kept = document.querySelector('duibi-chart');
    globalThis.kept.remove();
    await new Promise((done) => setTimeout(done, 50));
    document.querySelector('main').append(globalThis.kept);
  });
  await page.waitForFunction(() => globalThis.kept.getAttribute('state') === 'ready');
  assert.equal((await inside(page, (e) => e.rows())).length, 9);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('300 charts made and removed leave no memory, no node and no listener behind', async () => {
  // every instance's memory; the debugger's own search for them never ends where a table of functions is exported (Chromium 156)
  const page = await host.page(BLANK, {
    before: () => {
      globalThis.memories = [];
      const plain = WebAssembly.instantiate;
      WebAssembly.instantiate = async (...args) => {
        const made = await plain.apply(WebAssembly, args);
        globalThis.memories.push((made.instance ?? made).exports.memory);
        return made;
      };
    },
  });
  const cycle = (count) => page.evaluate(async (text, count) => {
    for (let i = 0; i < count; i++) {
      const e = document.createElement('duibi-chart');
      e.data = text;
      document.body.append(e);
      await e.ready;
      const canvas = e.shadowRoot.querySelector('[part=chart]').getBoundingClientRect();
      e.shadowRoot.querySelector('[part=chart]').dispatchEvent(new PointerEvent('pointermove', { clientX: canvas.x + 200, clientY: canvas.y + 60, bubbles: true, composed: true }));
      e.remove();
      await new Promise((done) => setTimeout(done));
    }
  }, text, count);
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  const measure = async () => {
    for (let i = 0; i < 3; i++) { await client.send('HeapProfiler.collectGarbage'); await frames(page); }
    const { metrics } = await client.send('Performance.getMetrics');
    const get = (name) => metrics.find((m) => m.name === name).value;
    const wasm = await page.evaluate(() => globalThis.memories.reduce((sum, m) => sum + m.buffer.byteLength, 0));
    return { nodes: get('Nodes'), listeners: get('JSEventListeners'), heap: get('JSHeapUsedSize'), wasm };
  };
  await cycle(50);
  const first = await measure();
  await cycle(250);
  const last = await measure();
  assert.equal(last.wasm, first.wasm, 'pages of WebAssembly memory');
  assert.ok(last.nodes <= first.nodes + 5, `nodes ${first.nodes} -> ${last.nodes}`);
  assert.ok(last.listeners <= first.listeners + 2, `listeners ${first.listeners} -> ${last.listeners}`);
  assert.ok(last.heap < first.heap * 1.1 + 100_000, `heap ${first.heap} -> ${last.heap}`);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('the page cannot break the chart by what its parts inherit, nor squeeze it away', async () => {
  const page = await host.page(BLANK);
  await put(page, (text) => {
    const rules = new CSSStyleSheet();
    rules.replaceSync('* { letter-spacing: 4px; word-spacing: 10px; text-transform: uppercase } html { text-indent: 4em; white-space: nowrap; direction: rtl }');
    document.adoptedStyleSheets = [rules];
    const e = document.createElement('duibi-chart');
    e.data = text;
    document.body.append(e);
  }, text);
  const style = await inside(page, (e, root) => {
    const { letterSpacing, wordSpacing, textTransform, textIndent, whiteSpace, direction } = getComputedStyle(root.querySelector('[part=caption]'));
    const canvas = getComputedStyle(root.querySelector('canvas'));
    return [letterSpacing, wordSpacing, textTransform, textIndent, whiteSpace, direction, canvas.letterSpacing, document.documentElement.scrollWidth];
  });
  assert.deepEqual(style, ['normal', '0px', 'none', '0px', 'normal', 'ltr', 'normal', 720]);
  for (const display of ['display: flex', 'display: grid; justify-items: center', 'display: flex; flex-direction: column; align-items: center', 'float: left']) {
    await page.evaluate((display) => {
      const rules = new CSSStyleSheet();
      rules.replaceSync(`body { ${display} }`);
      document.adoptedStyleSheets = [rules];
    }, display);
    await frames(page);
    await frames(page);
    const { width } = await box(page);
    assert.ok(width >= 240, `${width} wide in ${display}`);
  }
  await page.close();
});

test('an element that goes to another document and back keeps its style', async () => {
  const page = await host.page('index.html');
  await settled(page);
  const padding = await page.evaluate(async () => {
    const e = document.querySelector('duibi-chart'), frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentDocument.body.append(e);
    document.body.append(e);
    await new Promise((done) => setTimeout(done, 100));
    return getComputedStyle(e.shadowRoot.querySelector('.body')).paddingLeft;
  });
  assert.equal(padding, '14px');
  await page.close();
});
