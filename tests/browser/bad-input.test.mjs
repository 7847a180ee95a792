// Bad input: a sentence with its place, the fallback stays, the page is told, and the other charts go on.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { article, BLANK, DOCUMENT, inside, notOurs, open, openTables, put, ROOT, settled } from './support.mjs';

const good = readFileSync(DOCUMENT, 'utf8');
const changed = (from, to) => { assert.ok(good.includes(from), from); return good.replace(from, to); };
const CASES = [
  ['a missing file', { src: '/data/none.json' }, /无法取得数据文件 \/data\/none\.json：服务器答复 404/],
  ['a text that is not JSON', { text: '{"format": duibi}' }, /第 1 行第 12 列：不是有效的 JSON/],
  ['an empty text', { text: '' }, /文件是空的/],
  ['a wrong format version', { text: changed('duibi/1', 'duibi/7') }, /format（第 2 行第 13 列）：应为“duibi\/1”，实为文字“duibi\/7”/],
  ['an unknown metric', { text: changed('"x": "signed"', '"x": "singed"') }, /views\[0\]\.x（第 \d+ 行第 \d+ 列）：应为本文档中某个指标的 id，实为“singed”；是不是“signed”？/],
  ['a value that is a string', { text: changed('"value": 46,', '"value": "46",') }, /observations\[\d+\]\.value（第 \d+ 行第 \d+ 列）：应为数字，实为文字“46”/],
  ['an empty list', { text: JSON.stringify({ ...JSON.parse(good), observations: [] }) }, /observations（第 1 行第 \d+ 列）：应为至少有一项的列表，实为空列表/],
  ['an object with a fault', { data: { format: 'duibi/1', entities: [{ id: 'a' }], metrics: [{ id: 'm', unit: '个' }], observations: [{ entity: 'a', metric: 'm', period: '2022', value: null, unit: '个' }] } }, /observations\[0\]\.value：应为数字，实为null/],
  ['an unknown view', { text: good, view: 'nowhere' }, /view：应为本文档中某个视图的 id，实为“nowhere”/],
];
let host;
before(async () => { host = await open(); });
after(() => host.close());

for (const [name, given, expected] of CASES) {
  test(`${name} shows a sentence with its place`, async () => {
    const page = await host.page(BLANK);
    await put(page, (given, good) => {
      globalThis.told = [];
      document.addEventListener('duibi-error', (event) => globalThis.told.push(event.detail.faults));
      const bad = document.createElement('duibi-chart');
      const fallback = bad.appendChild(document.createElement('p'));
      fallback.textContent = 'the fallback';
      if (given.src) bad.setAttribute('src', given.src);
      if (given.view) bad.setAttribute('view', given.view);
      if (given.data) bad.data = given.data;
      if (given.text !== undefined) { const s = document.createElement('script'); s.type = 'application/json'; s.append(given.text); bad.append(s); }
      const other = document.createElement('duibi-chart');
      other.data = good;
      document.body.append(bad, other);
    }, given, good);
    const seen = await page.evaluate(() => {
      const [bad, other] = document.querySelectorAll('duibi-chart');
      const message = bad.shadowRoot.querySelector('[part=message]');
      return {
        state: bad.getAttribute('state'), message: message.textContent, visible: message.checkVisibility(), told: globalThis.told,
        fallback: bad.querySelector('p').checkVisibility(), other: [other.getAttribute('state'), other.rows().length],
        canvas: bad.shadowRoot.querySelector('[part=chart]')?.checkVisibility() ?? false,
      };
    });
    assert.match(seen.message, expected);
    assert.deepEqual([seen.state, seen.visible, seen.fallback, seen.canvas], ['error', true, true, false]);
    assert.equal(seen.told.length, 1);
    assert.match(seen.told[0][0].message, expected);
    assert.deepEqual(seen.other, ['ready', 9]);
    assert.deepEqual(page.complaints.filter((words) => !words.includes('404') && notOurs(words)), []);
    await page.close();
  });
}

test('validate says the same words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibi-'));
  try {
    for (const [name, { text }, expected] of CASES.filter(([, given]) => given.text && !given.view)) {
      const file = join(folder, 'bad.json');
      writeFileSync(file, text);
      let said;
      try {
        execFileSync(`${ROOT}target/release/duibi`, ['validate', file, '--lang', 'zh-Hans'], { stdio: 'pipe' });
      } catch (error) {
        assert.equal(error.status, 1);
        said = String(error.stderr);
      }
      assert.match(said ?? 'nothing', expected, name);
    }
  } finally { rmSync(folder, { recursive: true }); }
});

test('what is right of a faulty document is still in the table', async () => {
  const page = await host.page(BLANK);
  await put(page, (text) => { const e = document.createElement('duibi-chart'); e.data = text; document.body.append(e); }, changed('"value": 46,', '"value": "46",'));
  await openTables(page);
  const cells = await inside(page, (e, root) => {
    const details = root.querySelector('details');
    return [details.checkVisibility(), [...root.querySelectorAll('tbody tr')].map((tr) => tr.textContent)];
  });
  assert.equal(cells[0], true);
  assert.ok(cells[1].some((row) => row.startsWith('洪泽区34')), cells[1].join());
  await page.close();
});

test('a good document after a bad one is shown', async () => {
  const page = await host.page(BLANK);
  await put(page, () => { const e = document.createElement('duibi-chart'); e.data = 'no'; document.body.append(e); });
  assert.equal(await inside(page, (e) => e.getAttribute('state')), 'error');
  await inside(page, (e, root, text) => { e.data = text; }, good);
  await page.waitForFunction(() => document.querySelector('duibi-chart').getAttribute('state') === 'ready');
  assert.equal(await inside(page, (e, root) => root.querySelector('[part=chart]').checkVisibility()), true);
  await page.close();
});

test('a page that forbids WebAssembly keeps its fallback and shows a sentence', async () => {
  const page = await host.page('tests/browser/refused.html');
  await settled(page);
  const seen = await inside(page, (e, root) => [e.getAttribute('state'), e.querySelector('td').checkVisibility(), root.querySelector('[part=message]').textContent]);
  assert.deepEqual(seen, ['error', true, 'This chart cannot be shown the chart program could not run']);
  assert.deepEqual(page.complaints.filter((words) => words.startsWith('pageerror')), []);
  await page.close();
});

test('a trap stops no chart: all are redrawn by a new instance', async () => {
  const page = await host.page(BLANK, {
    before: () => {
      const plain = WebAssembly.instantiate;
      globalThis.instances = 0;
      WebAssembly.instantiate = async (module, imports) => {
        const { exports } = await plain.call(WebAssembly, module, imports);
        globalThis.instances++;
        const handle = (...args) => { if (globalThis.trap) { globalThis.trap = false; throw new WebAssembly.RuntimeError('unreachable'); } return exports.chart_handle(...args); };
        return { module, instance: { exports: { ...exports, chart_handle: handle } } };
      };
    },
  });
  await put(page, (text) => {
    for (let i = 0; i < 3; i++) { const e = document.createElement('duibi-chart'); e.data = text; e.append('fallback'); document.body.append(e); }
  }, good);
  await page.evaluate(() => {
    globalThis.trap = true;
    const [first] = document.querySelectorAll('duibi-chart');
    first.shadowRoot.querySelector('[part=chart]').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
  });
  await page.waitForFunction(() => [...document.querySelectorAll('duibi-chart')].every((e) => e.getAttribute('state') === 'ready' && e.rows().length === 9));
  const seen = await page.evaluate(() => [globalThis.instances, document.querySelector('duibi-chart').getAttribute('state')]);
  assert.deepEqual(seen, [2, 'ready']);
  assert.deepEqual(page.complaints.filter((words) => words.startsWith('pageerror')), []);
  await page.close();
});

test('an object that holds itself is a fault, and no trap', async () => {
  const page = await host.page(BLANK);
  await put(page, () => {
    const e = document.createElement('duibi-chart');
    const data = { format: 'duibi/1' };
    data.me = data;
    e.data = data;
    document.body.append(e);
  });
  assert.match(await inside(page, (e, root) => root.querySelector('[part=message]').textContent), /不是有效的 JSON：.*circular/s);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a view that there is not can be left again, by the page and by the reader', async () => {
  const page = await article(host, 'nowhere');
  const state = () => inside(page, (e, root) => [e.getAttribute('state'), root.querySelector('[part=chart]').checkVisibility(), root.querySelector('[part=controls]').checkVisibility()]);
  assert.deepEqual(await state(), ['error', false, true]);
  await inside(page, (e) => { e.view = 'signed'; });
  assert.deepEqual(await state(), ['ready', true, true]);
  await inside(page, (e) => { e.view = 'nowhere'; });
  assert.deepEqual(await state(), ['error', false, true]);
  await inside(page, (e, root) => { const s = root.querySelector('select[name=view]'); s.value = '1'; s.dispatchEvent(new Event('change', { bubbles: true })); });
  assert.deepEqual(await state(), ['ready', true, true]);
  await page.close();
});

test('choosing another view does not hide the faults of a document', async () => {
  const page = await host.page(BLANK);
  await put(page, (text) => { const e = document.createElement('duibi-chart'); e.data = text; document.body.append(e); }, changed('"value": 46,', '"value": "46",'));
  await openTables(page);
  await inside(page, (e) => { e.view = 'completion'; e.view = 'signed'; });
  const seen = await inside(page, (e, root) => [e.getAttribute('state'), root.querySelector('[part=message]').checkVisibility(), root.querySelector('tbody').textContent.includes('未公布')]);
  assert.deepEqual(seen, ['error', true, false], 'and what could not be read is not called unreported');
  await page.close();
});

test('ready is of the document that was given last', async () => {
  const page = await host.page(BLANK);
  const seen = await page.evaluate(async (text) => {
    const e = document.createElement('duibi-chart');
    e.data = 'no';
    document.body.append(e);
    const out = [await e.ready.then(() => 'yes', () => 'no')];
    e.data = text;
    out.push(await e.ready.then(() => `yes ${e.rows().length}`, () => 'no'));
    e.data = '{}';
    out.push(await e.ready.then(() => 'yes', () => 'no'));
    return out;
  }, good);
  assert.deepEqual(seen, ['no', 'yes 9', 'no']);
  await page.close();
});
