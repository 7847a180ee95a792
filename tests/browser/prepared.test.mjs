// Prepared figures: what a reader sees, points at and hears before any WebAssembly is what the live chart shows.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ROOT, inside, open, settled } from './support.mjs';

const DUIBI = `${ROOT}target/release/duibi`;
const LANGS = ['zh-Hans', 'zh-Hant', 'en'];
/** The padding of the element at both sides. */
const PADDING = 28;

let host;
before(async () => {
  assert.ok(existsSync(DUIBI), 'the command line is missing: run make pkg');
  host = await open();
});
after(() => host.close());

function embed(id, view, lang, ...more) {
  const args = ['embed', `www/data/${id}.json`, '--view', view, '--lang', lang, '--src', `/data/${id}.json`, ...more];
  const { stdout, stderr, status } = spawnSync(DUIBI, args, { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'";
const STRICT = CSP.replace(" 'wasm-unsafe-eval'", '');

/** Opens a page that holds these snippets in a column as wide as the pictures are drawn. */
async function show(snippets, { width = 692, csp = CSP, script = true, ...options } = {}) {
  const body = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta http-equiv="Content-Security-Policy" content="${csp}"><link rel="icon" href="data:,"><title>prepared</title>
    <style>body{margin:0}main{width:${width + PADDING}px}</style><main>${snippets.join('\n')}</main>${script ? '<script type="module" src="/pkg/duibi.js"></script>' : ''}</html>`;
  const page = await host.page('tests/browser/blank.html', { width: Math.max(width + PADDING, 320), ...options });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().endsWith('/prepared.html')) request.respond({ contentType: 'text/html; charset=utf-8', body }); else request.continue();
  });
  page.requests.length = page.complaints.length = 0;
  await page.goto(`${host.address}prepared.html`);
  if (script) await settled(page);
  return page;
}

/** All that a reader can get of each chart of a page: words, sizes, tips by pointer, tips by keys, evidence. */
const everything = (page) => page.evaluate(async () => {
  const out = [];
  for (const e of document.querySelectorAll('duibi-chart')) {
    const root = e.shadowRoot;
    root.querySelector('details').open = true;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const part = (name) => root.querySelector(`[part=${name}]`);
    const words = (name) => part(name).textContent;
    const stage = part('stage');
    const picture = [...root.querySelectorAll('[part=chart]')].find((one) => one.getBoundingClientRect().width > 0);
    const height = (one) => Math.round(one.getBoundingClientRect().height * 4) / 4;
    const told = {
      view: e.view, title: words('title'), subtitle: words('subtitle'), caption: words('caption'), notes: words('notes'), source: words('source'),
      table: root.querySelector('table').outerHTML, label: stage.getAttribute('aria-label'), more: stage.getAttribute('aria-description'), role: stage.getAttribute('aria-roledescription'), help: words('help'),
      shown: ['subtitle', 'caption', 'notes', 'source'].filter((name) => !part(name).hidden),
      row: part('row').outerHTML,
      picture: height(picture), height: height(e),
    };
    const press = (key) => stage.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    const tips = [];
    press('Escape');
    // down and right until nothing new comes
    for (const key of ['ArrowDown', 'Home', 'End']) {
      press(key);
      for (let i = 0; i < 40; i++) {
        tips.push(words('tip'));
        press('ArrowRight');
        tips.push(words('tip'));
        press(i % 3 ? 'ArrowDown' : 'ArrowUp');
        if (i % 7 === 0) press('ArrowLeft');
      }
    }
    press('Enter');
    const evidence = part('evidence');
    told.evidence = [evidence.hidden, evidence.getAttribute('aria-label'), evidence.textContent, [...evidence.querySelectorAll('a')].map((a) => a.href)];
    press('Escape');
    press('Escape');
    const box = picture.getBoundingClientRect();
    for (let y = 6; y < box.height; y += 23) {
      for (const share of [0.02, 0.3, 0.55, 0.8, 0.97]) {
        // between whole pixels of the picture: on an edge a fraction would decide
        const [clientX, clientY] = [box.x + Math.round(box.width * share) + 0.4, box.y + y + 0.4];
        picture.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true, composed: true, pointerType: 'mouse' }));
        tips.push(words('tip'));
      }
    }
    picture.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, composed: true, pointerType: 'mouse' }));
    stage.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    tips.push(words('tip'));
    out.push({ ...told, tips, different: new Set(tips).size });
  }
  return out;
});

for (const file of readdirSync(`${ROOT}www/data`).filter((name) => name.endsWith('.json'))) {
  const id = file.replace('.json', '');
  const { views } = JSON.parse(readFileSync(`${ROOT}www/data/${file}`, 'utf8'));
  for (const lang of LANGS) {
    test(`${id}, ${lang}: words, tips, keys, evidence and heights of ${views.length} views are those of the live chart`, async () => {
      const page = await show(views.map((view) => embed(id, view.id, lang)));
      assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('duibi-chart')].filter((e) => e.getAttribute('state') !== 'prepared').length), 0);
      const prepared = await everything(page);
      assert.deepEqual(page.requests.filter((url) => /wasm|json|live/.test(url)), [], 'nothing more is loaded');
      await page.evaluate(() => Promise.all([...document.querySelectorAll('duibi-chart')].map((e) => e.upgrade())));
      assert.equal(await page.evaluate(() => document.querySelectorAll('duibi-chart[state=ready]').length), views.length);
      const live = await everything(page);
      for (const [at, one] of prepared.entries()) assert.deepEqual(one, live[at], one.view);
      assert.ok(prepared.reduce((sum, one) => sum + one.different, 0) > 2 * views.length, 'the tips differ from figure to figure');
      assert.deepEqual(page.complaints, []);
      await page.close();
    });
  }
}

test('under a policy that forbids WebAssembly a prepared figure answers to pointer, keys and finger', async () => {
  const page = await show([embed('huaian-2022-q1', 'signed', 'zh-Hans')], { csp: STRICT, touch: true });
  const at = await inside(page, (e, root) => {
    const box = [...root.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width).getBoundingClientRect();
    return { x: box.x + 200, y: box.y + 35 };
  });
  await page.mouse.move(at.x, at.y);
  assert.match(await inside(page, (e, root) => root.querySelector('[part=tip]').textContent), /^清江浦区；新签约项目：46个；原文：“46个”/);
  assert.deepEqual(await inside(page, (e, root) => [root.querySelectorAll('.ring').length, root.querySelector('.hint').textContent.includes('亿元以上')]), [1, true]);
  await page.mouse.click(at.x, at.y);
  assert.match(await inside(page, (e, root) => root.querySelector('[part=evidence]').textContent), /清江浦区 46个.*“46个”.*第1段/);
  await inside(page, (e, root) => root.querySelector('[part=close]').click());
  assert.deepEqual(await inside(page, (e, root) => [root.querySelector('[part=evidence]').hidden, root.activeElement.getAttribute('part')]), [true, 'stage']);
  await page.keyboard.press('ArrowDown');
  assert.match(await inside(page, (e, root) => root.querySelector('[part=tip]').textContent), /^金湖县/);
  await page.touchscreen.tap(at.x, at.y + 2 * 29);
  assert.match(await inside(page, (e, root) => root.querySelector('[part=evidence]').textContent), /洪泽区 34个/);
  assert.deepEqual([page.requests.filter((url) => /wasm|json|live/.test(url)), page.complaints], [[], []]);
  await page.close();
});

test('in a column that gets narrower the ring stays around its mark, and nothing is announced again', async () => {
  const page = await show([embed('huaian-2022-q1', 'signed', 'zh-Hans')]);
  const apart = () => inside(page, (e, root) => {
    const svg = [...root.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width);
    const { charts } = JSON.parse(root.querySelector('script').textContent);
    const [, , , , , x0, y0, x1] = charts.find(({ at }) => at === +svg.dataset.at).spots[1];
    const [box, ring] = [svg.getBoundingClientRect(), root.querySelector('.ring').getBoundingClientRect()];
    const scale = box.width / svg.dataset.at;
    return [ring.x - box.x - x0 * scale, ring.y - box.y - y0 * scale, ring.right - box.x - x1 * scale].map(Math.round);
  });
  await inside(page, (e, root) => {
    const stage = root.querySelector('[part=stage]');
    stage.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) stage.dispatchEvent(new KeyboardEvent('keydown', { key }));
    globalThis.said = 0;
    new MutationObserver(() => { globalThis.said++; }).observe(root.querySelector('[part=tip]'), { childList: true, characterData: true, subtree: true });
  });
  const wide = await apart();
  assert.deepEqual(wide, [-2, -2, 2]);
  for (const width of [560, 400, 300]) {
    await page.evaluate(async (width) => {
      document.querySelector('main').style.width = `${width}px`;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, width);
    assert.deepEqual(await apart(), wide, `at ${width}`);
  }
  assert.equal(await page.evaluate(() => globalThis.said), 0);
  await page.close();
});

test('without any script the picture and the table stand', async () => {
  const page = await show([embed('huaian-2022-q1', 'signed', 'zh-Hans')], { script: false, csp: "default-src 'none'; style-src 'unsafe-inline'; img-src data:" });
  const found = await inside(page, (e, root) => [
    [...root.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 300).length, root.querySelectorAll('tr').length, root.querySelector('[part=title]').textContent,
  ]);
  assert.deepEqual(found, [1, 10, '清江浦今年以来新签约46个，金湖截至发稿亦为46个']);
  await page.close();
});

const press = async (page, part) => {
  const at = await inside(page, (e, root, part) => { const r = root.querySelector(`[part=${part}]`).getBoundingClientRect(); return { x: r.x + 10, y: r.y + 10 }; }, part);
  await page.mouse.click(at.x, at.y);
};
/** What becomes of a figure when the reader asks for more: it is live, and what was in hand still is. */
const INTENTS = {
  'the menus are asked for': (page) => press(page, 'choose'),
  'what can be taken away is asked for': (page) => press(page, 'take'),
  'a second figure is held against the first': async (page) => {
    const at = await inside(page, (e, root) => { const r = [...root.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width).getBoundingClientRect(); return { x: r.x + 200, y: r.y + 35 }; });
    await page.mouse.click(at.x, at.y);
    await page.keyboard.down('Shift');
    await page.mouse.click(at.x, at.y + 29 * 2);
    await page.keyboard.up('Shift');
  },
  'another language is asked for': (page) => inside(page, (e) => { e.setAttribute('lang', 'en'); }),
  'another view is asked for': (page) => inside(page, (e) => { e.view = 'signed-and-money'; }),
};
for (const [name, act] of Object.entries(INTENTS)) {
  test(`${name}: the live chart takes over, without a shift of what is below`, async () => {
    const page = await show([embed('huaian-2022-q1', 'signed', 'zh-Hans'), '<p id="below">below</p>']);
    const below = () => page.evaluate(() => document.getElementById('below').getBoundingClientRect().y);
    const before = await below();
    await act(page);
    await page.waitForSelector('duibi-chart[state=ready]');
    await inside(page, (e) => e.ready);
    if (name.startsWith('the menus')) {
      assert.deepEqual(await inside(page, (e, root) => [root.activeElement.getAttribute('part'), root.activeElement.ariaExpanded, root.querySelectorAll('[part=controls] select').length]), ['choose', 'true', 4]);
      await press(page, 'choose');
      assert.equal(await below(), before, 'and hidden again');
    } else if (name.startsWith('what can')) {
      await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=actions]'));
      assert.deepEqual(await inside(page, (e, root) => [...root.querySelectorAll('[part=actions] button')].map((button) => button.textContent)), ['图片 PNG', '图片 SVG', '数据 CSV', '复制引文']);
      await press(page, 'take');
      assert.equal(await below(), before, 'and hidden again');
    } else if (name.startsWith('a second')) {
      const pair = await inside(page, (e, root) => root.querySelector('[part=pair] p').textContent);
      assert.match(pair, /清江浦区.*洪泽区/);
    } else if (name.includes('language')) {
      assert.match(await inside(page, (e, root) => root.querySelector('[part=title]').textContent), /^Qingjiangpu/);
    } else {
      assert.equal(await inside(page, (e, root) => e.rows().length), 18);
    }
    assert.ok(page.requests.some((url) => url.endsWith('.wasm')));
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('a page may ask for the live chart when the figure comes into view', async () => {
  const page = await show([`<div style="height:3000px"></div>`, embed('huaian-2022-q1', 'signed', 'zh-Hans', '--upgrade', 'visible')]);
  assert.equal(page.requests.filter((url) => url.endsWith('.wasm')).length, 0);
  await page.evaluate(() => document.querySelector('duibi-chart').scrollIntoView());
  await page.waitForSelector('duibi-chart[state=ready]');
  await page.close();
});

test('dark pages, and pages that have a figure put in by a script', async () => {
  const snippet = embed('huaian-2022-q1', 'signed', 'zh-Hans');
  const page = await show([snippet], { scheme: 'dark' });
  const colours = (page) => inside(page, (e, root) => [getComputedStyle(root.querySelector('.body')).backgroundColor, getComputedStyle(root.querySelector('svg [fill], svg [class], svg path') ?? root.querySelector('svg *')).fill]);
  assert.equal((await colours(page))[0], 'rgb(22, 24, 28)');
  await page.close();
  const other = await show([]);
  await other.evaluate(async (snippet) => {
    document.querySelector('main').innerHTML = snippet;
    await document.querySelector('duibi-chart').ready;
  }, snippet);
  assert.deepEqual(await inside(other, (e, root) => [e.getAttribute('state'), root.querySelectorAll('svg').length, e.querySelector('template')]), ['prepared', 5, null]);
  await other.close();
});

test('the article is read, pointed at and made live without a shift, from its own host alone', async () => {
  for (const width of [360, 720, 1200]) {
    const page = await host.page('article.html', {
      width,
      before: () => {
        globalThis.shift = 0;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
      },
    });
    await settled(page);
    const states = () => page.$$eval('duibi-chart', (all) => all.map((e) => e.getAttribute('state')));
    assert.deepEqual(await states(), ['prepared', 'prepared', 'prepared', 'prepared']);
    const files = () => page.requests.map((url) => url.split('/').at(-1));
    assert.deepEqual(files().sort(), ['article.html', 'data:,', 'duibi.js', 'style.css'].filter((name) => files().includes(name)));
    const heights = () => page.$$eval('duibi-chart', (all) => all.map((e) => e.getBoundingClientRect().height));
    const before = await heights();
    await page.evaluate(() => document.querySelector('duibi-chart').upgrade());
    assert.deepEqual(await states(), ['ready', 'prepared', 'prepared', 'prepared']);
    const after = await heights();
    if (width !== 720) assert.deepEqual(after, before, `at ${width}`);
    await page.evaluate(() => document.querySelectorAll('duibi-chart')[1].upgrade());
    assert.equal(files().filter((name) => name === 'huaian-2022-q1.json').length, 1, 'one request for both');
    assert.ok(await page.evaluate(() => globalThis.shift) === 0 || width === 720);
    assert.deepEqual(page.requests.filter((url) => !url.startsWith(host.address) && !url.startsWith('data:')), []);
    assert.deepEqual(page.complaints, []);
    await page.close();
  }
});

test('prose and marks light one another, prepared and live, by pointer and by keys', async () => {
  for (const name of ['article.html', 'article.en.html']) {
    const page = await host.page(name, { width: 720 });
    await settled(page);
    const prose = await page.$$eval('data[data-chart]', (all) => all.map((e) => [e.dataset.chart, e.value, e.tabIndex, e.getAttribute('role')]));
    assert.ok(prose.length >= 10, `${prose.length}`);
    const at = (index) => page.evaluateHandle((index) => document.querySelectorAll('data[data-chart]')[index], index);
    const found = (chart) => page.evaluate((chart) => {
      const root = document.getElementById(chart).shadowRoot;
      return [root.querySelector('[part=tip]').textContent, [...document.querySelectorAll('data[lit]')].map((e) => e.value), root.querySelector('[part=evidence]').hidden];
    }, chart);
    const seen = async (chart) => {
      const told = [];
      for (const [index, [of, value, ...made]] of prose.entries()) {
        if (of !== chart) continue;
        assert.deepEqual(made, [0, 'button']);
        await (await at(index)).hover();
        await page.waitForFunction((chart) => document.getElementById(chart).shadowRoot.querySelector('[part=tip]').textContent, {}, chart);
        const [tip, lit, hidden] = await found(chart);
        assert.ok(lit.includes(value) && hidden, `${value}: ${tip}`);
        told.push(tip);
        await page.mouse.move(1, 1);
        await page.waitForFunction((chart) => !document.getElementById(chart).shadowRoot.querySelector('[part=tip]').textContent, {}, chart);
        assert.deepEqual((await found(chart)).slice(0, 2), ['', []]);
      }
      return told;
    };
    for (const chart of new Set(prose.map(([chart]) => chart))) {
      const prepared = await seen(chart);
      assert.equal(new Set(prepared).size, prepared.length, 'each lights another figure');
      await page.evaluate((chart) => document.getElementById(chart).upgrade(), chart);
      assert.deepEqual(await seen(chart), prepared, 'live as prepared');
    }
    // the mark lights its sentence, and Enter on the sentence opens the evidence
    await page.evaluate(() => document.getElementById('signed').focus());
    await page.keyboard.press('ArrowDown');
    assert.deepEqual((await found('signed'))[1], [prose[0][1]]);
    await (await at(0)).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.getElementById('signed').shadowRoot.querySelector('[part=evidence]').hidden);
    assert.deepEqual(page.complaints, []);
    await page.close();
  }
});

test('evidence moves no text, and never lies on the mark that it speaks of', async () => {
  for (const [width, height] of [[360, 640], [720, 900], [1400, 900]]) {
    const page = await host.page('article.html', { width, height });
    await settled(page);
    for (const isLive of [false, true]) {
      if (isLive) await inside(page, (e) => e.upgrade());
      for (const block of ['start', 'end']) {
        // the keys are explained below the chart while it has their focus
        const before = await inside(page, (e, root, block) => { e.focus({ focusVisible: true }); root.querySelector('[part=stage]').scrollIntoView({ block }); return [e.offsetHeight, document.documentElement.scrollHeight]; }, block);
        for (const key of ['ArrowDown', 'End']) {
          await inside(page, (e) => e.focus({ preventScroll: true }));
          for (const press of [key, 'Enter']) await page.keyboard.press(press);
          const { evidence, mark, now, hint } = await inside(page, (e, root) => {
            const box = (one) => { const { x, y, right, bottom } = one.getBoundingClientRect(); return [x, y, right, bottom]; };
            const [pinned] = [...root.querySelectorAll('.ring')].map(box);
            return { evidence: box(root.querySelector('[part=evidence]')), mark: pinned, now: [e.offsetHeight, document.documentElement.scrollHeight], hint: root.querySelector('.hint') };
          });
          assert.equal(hint, null);
          const which = `${width} ${block} ${key} ${isLive}`;
          assert.deepEqual(now, before, which);
          assert.ok(evidence[2] - evidence[0] > 240 && evidence[0] >= 0 && evidence[2] <= width, `${which}: ${evidence}`);
          if (mark) assert.ok(evidence[1] >= mark[3] - 1 || evidence[3] <= mark[1] + 1 || evidence[0] >= mark[2] - 1, `${which}: ${evidence} on ${mark}`);
          await page.keyboard.press('Escape');
          await page.keyboard.press('Escape');
        }
      }
    }
    await page.close();
  }
});
