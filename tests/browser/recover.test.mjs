// What goes wrong with one chart, or with the line, stays with it, and the reader goes on where the others were.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { BLANK, DOCUMENT, frames, inside, open, put, ROOT, settled, showMenus } from './support.mjs';

const text = readFileSync(DOCUMENT, 'utf8');
/** A page that forbids nothing. */
const FREE = '<!doctype html><meta charset="utf-8"><script type="module" src="/pkg/duibi.js"></script><body>';
let host;
before(async () => { host = await open({ '/free.html': FREE }); });
after(() => host.close());

/** Every call of these exports for which `globalThis.traps` says so is a trap. */
const trapping = () => {
  const plain = WebAssembly.instantiate;
  globalThis.instances = 0;
  WebAssembly.instantiate = async (module, imports) => {
    const { exports } = await plain.call(WebAssembly, module, imports);
    globalThis.instances++;
    const guarded = { ...exports };
    for (const name of ['chart_open', 'chart_handle']) guarded[name] = (...args) => {
      if (globalThis.traps?.(name)) throw new WebAssembly.RuntimeError('unreachable');
      return exports[name](...args);
    };
    return { module, instance: { exports: guarded } };
  };
};

/** Puts charts of the same document into the page, without waiting for them. */
const many = (page, count, src) => page.evaluate((count, text, src) => {
  for (let i = 0; i < count; i++) {
    const e = document.createElement('duibi-chart');
    e.lang = 'zh-Hans';
    if (src) e.setAttribute('src', src); else e.data = text;
    document.body.append(e);
  }
}, count, text, src);

const states = (page) => page.evaluate(() => [...document.querySelectorAll('duibi-chart')].map((e) => e.getAttribute('state')));

test('two charts that trap at every draw are set aside with a sentence and their data; the others are shown', async () => {
  const page = await host.page(BLANK, { before: trapping });
  await page.evaluate(() => {
    // whoever is opened first and second in an instance is a bad one, as long as there are fewer than two that were set aside
    globalThis.traps = (name) => name === 'chart_open' && [...document.querySelectorAll('duibi-chart')].filter((e) => e.getAttribute('state') === 'error').length < 2;
  });
  await many(page, 10);
  await page.waitForFunction(() => [...document.querySelectorAll('duibi-chart')].every((e) => ['ready', 'error'].includes(e.getAttribute('state'))), { timeout: 15_000 });
  const found = await states(page);
  assert.deepEqual([found.filter((s) => s === 'error').length, found.filter((s) => s === 'ready').length], [2, 8]);
  assert.ok(await page.evaluate(() => globalThis.instances) <= 12, 'restarts end');
  const said = await page.evaluate(() => {
    const root = [...document.querySelectorAll('duibi-chart')].find((e) => e.getAttribute('state') === 'error').shadowRoot;
    return [root.querySelector('[part=message]').textContent, root.querySelector('summary').textContent, root.querySelector('pre').textContent];
  });
  assert.deepEqual(said, ['图表无法显示 图表程序未能运行', '数据原文', text]);
  await page.close();
});

test('after a trap the charts come back without the network, with their menus, their table and their evidence', async () => {
  const page = await host.page(BLANK, { before: trapping, width: 720, height: 900 });
  await many(page, 3, '/data/huaian-2022-q1.json');
  await settled(page);
  await page.evaluate(() => {
    const root = document.querySelectorAll('duibi-chart')[1].shadowRoot;
    root.querySelector('[part=choose]').click();
    for (const [name, at] of [['view', 1], ['sort', 1]]) {
      const menu = root.querySelector(`select[name=${name}]`);
      menu.selectedIndex = at;
      menu.dispatchEvent(new Event('change', { bubbles: true }));
    }
    root.querySelector('details').open = true;
    root.querySelector('[part=stage]').focus();
  });
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await frames(page);
  const state = () => page.evaluate(() => {
    const root = document.querySelectorAll('duibi-chart')[1].shadowRoot;
    return [...root.querySelectorAll('[part=controls] select')].map((s) => `${s.name}=${s.value}`).concat(
      root.querySelector('details').open, root.querySelectorAll('tbody tr').length, root.querySelector('[part=evidence]').hidden, root.querySelector('[part=evidence]').textContent, root.querySelector('[part=title]').textContent);
  });
  const before = await state();
  assert.ok(before.includes(false) && before.at(-2).length > 20, before.join());
  await page.setOfflineMode(true);
  page.requests.length = 0;
  await page.evaluate(() => {
    let left = 1;
    globalThis.traps = (name) => name === 'chart_handle' && left-- > 0;
    document.querySelector('duibi-chart').shadowRoot.querySelector('[part=chart]').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
  });
  await page.waitForFunction(() => globalThis.instances === 2 && [...document.querySelectorAll('duibi-chart')].every((e) => e.getAttribute('state') === 'ready'));
  await frames(page);
  await frames(page);
  assert.deepEqual(await state(), before);
  assert.deepEqual(page.requests, []);
  await page.close();
});

test('an element that is moved, at once or later, keeps what the reader chose', async () => {
  const page = await host.page(BLANK);
  await many(page, 1);
  await settled(page);
  await showMenus(page);
  await inside(page, (e, root) => {
    const menu = root.querySelector('select[name=view]');
    menu.selectedIndex = 1;
    menu.dispatchEvent(new Event('change', { bubbles: true }));
    root.querySelector('details').open = true;
  });
  await frames(page);
  const state = () => inside(page, (e, root) => [root.querySelector('select[name=view]').value, root.querySelector('details').open, root.querySelector('[part=title]').textContent]);
  const before = await state();
  for (const pause of [0, 50]) {
    await page.evaluate(async (pause) => {
      const e = document.querySelector('duibi-chart');
      e.remove();
      if (pause) await new Promise((done) => setTimeout(done, pause));
      document.body.appendChild(document.createElement('section')).append(e);
    }, pause);
    await settled(page);
    await frames(page);
    assert.deepEqual(await state(), before, `after ${pause} ms`);
  }
  await page.close();
});

test('a canvas whose context was lost and came back is drawn again', async () => {
  const page = await host.page(BLANK);
  await many(page, 1);
  await settled(page);
  await frames(page);
  const full = await inside(page, async (e, root) => {
    const canvas = root.querySelector('[part=chart]');
    const before = canvas.toDataURL();
    canvas.getContext('2d').reset();
    const empty = canvas.toDataURL();
    canvas.dispatchEvent(new Event('contextrestored'));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return [empty !== before, root.querySelector('[part=chart]').toDataURL() === before];
  });
  assert.deepEqual(full, [true, true]);
  await page.close();
});

test('focus() while loading, after a failed start or after removal does nothing', async () => {
  const page = await host.page(BLANK);
  const seen = await page.evaluate(async () => {
    const e = document.createElement('duibi-chart');
    e.focus();
    e.setAttribute('src', '/none.json');
    document.body.append(e);
    e.focus();
    await e.ready.catch(() => {});
    e.focus();
    e.remove();
    await new Promise((done) => setTimeout(done, 20));
    e.focus();
    return 'quiet';
  });
  assert.equal(seen, 'quiet');
  assert.deepEqual(page.complaints.filter((words) => words.startsWith('pageerror')), []);
  await page.close();
});

/** A server that answers a document as it is told to; counts requests, and those that were cut off. */
async function server(answer) {
  const counts = { requests: 0, cut: 0 };
  const made = createServer((request, response) => {
    counts.requests++;
    response.setHeader('access-control-allow-origin', '*');
    response.on('close', () => { if (!response.writableEnded) counts.cut++; });
    answer(response, counts.requests);
  });
  await new Promise((done) => made.listen(0, '127.0.0.1', done));
  after(() => { made.closeAllConnections(); made.close(); });
  return { counts, address: `http://127.0.0.1:${made.address().port}/d.json` };
}

for (const [name, fail] of [['an answer of 503', (response) => { response.statusCode = 503; response.end(); }], ['a lost line', (response) => { response.writeHead(200, { 'content-length': 100 }).write('{'); setTimeout(() => response.destroy(), 20); }]]) {
  test(`${name} is asked once more; then there is a button`, async () => {
    let failing = 1;
    const there = await server((response, count) => { if (count <= failing) fail(response); else response.end(text); });
    const page = await host.page('free.html');
    await many(page, 1, there.address);
    await page.waitForFunction(() => document.querySelector('duibi-chart').getAttribute('aria-busy') === 'true', { polling: 'mutation' });
    await settled(page);
    assert.deepEqual([await states(page), await inside(page, (e) => e.getAttribute('aria-busy')), there.counts.requests], [['ready'], null, 2]);
    // now it fails twice
    failing = 4;
    await inside(page, (e, root, src) => { e.setAttribute('src', `${src}?2`); }, there.address);
    await settled(page);
    assert.deepEqual([await states(page), there.counts.requests], [['error'], 4]);
    await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=again]'));
    await inside(page, (e, root) => root.querySelector('[part=again]').click());
    await page.waitForFunction(() => document.querySelector('duibi-chart').getAttribute('state') === 'ready');
    assert.equal(there.counts.requests, 5);
    await page.close();
  });
}

test('a hundred quick changes of src abort what was under way, and so does removal', async () => {
  const there = await server(() => {});
  const page = await host.page('free.html');
  await put(page, (text) => { const e = document.createElement('duibi-chart'); e.data = text; document.body.append(e); }, text);
  const failed = [];
  page.on('requestfailed', (request) => failed.push(request.failure()?.errorText));
  await inside(page, (e, root, src) => {
    e.data = undefined;
    for (let i = 0; i < 100; i++) e.setAttribute('src', `${src}?${i}`);
  }, there.address);
  await new Promise((done) => setTimeout(done, 500));
  assert.equal(failed.filter((words) => words === 'net::ERR_ABORTED').length, 99, failed.join());
  await inside(page, (e) => e.remove());
  await new Promise((done) => setTimeout(done, 300));
  assert.equal(failed.length, 100);
  assert.deepEqual(page.complaints.filter((words) => words.startsWith('pageerror')), []);
  await page.close();
});

test('a server that does not answer in time is told of, with a button', async () => {
  const there = await server(() => {});
  const page = await host.page('free.html', { before: () => { const plain = AbortSignal.timeout; AbortSignal.timeout = () => plain.call(AbortSignal, 300); } });
  await many(page, 1, there.address);
  await settled(page);
  const said = await inside(page, (e, root) => root.querySelector('[part=message]').textContent);
  assert.match(said, /没有答复|未答复|无答复|没有回应/);
  await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=again]'));
  assert.equal(there.counts.requests, 1);
  await page.close();
});

test('what the collector finds of an instance that has trapped is not freed in the next one', () => {
  // it would free what lies at the same place there; `make nightly` has charts trap until the collector comes (tests/yardstick)
  assert.ok(!readFileSync(`${ROOT}pkg/duibi_live.js`, 'utf8').includes('FinalizationRegistry'));
});
