// Prepared figures in every engine: read, pointed at, asked by keys, made live; under a strict policy; without scripts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ROOT, box, complaining, complaints, everywhere, files, settled, until, words } from './support.mjs';

const ARTICLE = complaining(readFileSync(`${ROOT}www/article.html`, 'utf8'));
/** The first figure of the article, as it stands there. */
const FIGURE = /<duibi-chart.*?<\/duibi-chart>/s.exec(ARTICLE)[0];

/** The states of the article's four figures, of which the first are these. */
const ALL = (...first) => [...first, 'prepared', 'prepared', 'prepared', 'prepared'].slice(0, 4);
const states = (page) => page.run(() => [...document.querySelectorAll('duibi-chart')].map((e) => e.getAttribute('state')));
/** Where everything of the article stands, but what is inside the charts. */
const places = (page) => page.run(() => {
  const all = [...document.querySelectorAll('article > *')].map((e) => e.getBoundingClientRect().y);
  return all.map((y) => Math.round((y - all[0]) * 4) / 4);
});
/** A point of the picture: the row so many places down, in the bars. */
const row = (page, at) => page.run((at) => {
  const picture = [...document.querySelector('duibi-chart').shadowRoot.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width);
  const { x, y, width } = picture.getBoundingClientRect();
  const drawn = Number(picture.dataset.at);
  const [first, step] = drawn < 560 ? [52.6, 46.55] : [35, 29];
  return { x: x + width / 3, y: y + (first + at * step) * width / drawn };
}, at);
/** The names of the menus that are shown. */
const menus = (page) => page.run(() => [...document.querySelector('duibi-chart').shadowRoot.querySelectorAll('[part=controls]:not([hidden]) select')].map((select) => select.name));

everywhere((host, test) => {
  for (const width of [360, 800]) {
    test(`the article at ${width} is read, pointed at, asked by keys and made live without a shift`, async () => {
      host.pages['/article.html'] = ARTICLE;
      const page = await host.open('article.html', { width });
      await settled(page);
      assert.deepEqual(await states(page), ALL('prepared'));
      assert.deepEqual(await files(page), ['duibi.js', 'style.css']);
      const before = await places(page);
      await page.run(() => document.querySelector('duibi-chart').scrollIntoView());
      // the pointer
      await page.move(await row(page, 0));
      assert.match(await words(page, 'tip'), /^清江浦区；新签约项目：46个；原文：“46个”/);
      const hint = await box(page, '.hint');
      const picture = await box(page, '[part=chart]');
      assert.ok(hint.width > 100 && hint.x >= picture.x && hint.x + hint.width <= picture.x + picture.width + 1, 'the tip stands inside the picture');
      await page.move(await row(page, 2));
      assert.match(await words(page, 'tip'), /^洪泽区/);
      await page.click(await row(page, 2));
      assert.match(await words(page, 'evidence'), /洪泽区 34个.*“34个”.*第1段/);
      await page.run(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=close]').click());
      // the keys
      await page.press('ArrowDown');
      assert.match(await words(page, 'tip'), /^盱眙县/);
      await page.press('Enter');
      assert.match(await words(page, 'evidence'), /盱眙县 32个.*第2段/);
      await page.press('Escape');
      await page.press('Escape');
      assert.deepEqual([await words(page, 'evidence'), await words(page, 'tip')], ['', '']);
      assert.deepEqual(await files(page), ['duibi.js', 'style.css'], 'nothing more was loaded');
      // the keys are explained below the chart as long as it has their focus
      await page.run(() => document.activeElement.blur());
      assert.deepEqual(await places(page), before);
      // the menus
      await page.click(await box(page, '[part=choose]').then(({ x, y, height }) => ({ x: x + 20, y: y + height / 2 })));
      await until(page, () => Boolean(document.querySelector('duibi-chart[state=ready]')));
      await settled(page);
      assert.deepEqual(await states(page), ALL('ready'));
      assert.deepEqual(await menus(page), ['view', 'metric', 'form', 'sort']);
      await until(page, () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('duibi_more.wasm')));
      assert.deepEqual(await files(page), ['duibi.js', 'duibi_bg.wasm', 'duibi_live.js', 'duibi_more.wasm', 'duibi_rare.js', 'huaian-2022-q1.json', 'style.css']);
      await page.click(await box(page, '[part=choose]').then(({ x, y, height }) => ({ x: x + 20, y: y + height / 2 })));
      assert.deepEqual(await places(page), before, 'when they are hidden again, nothing below has moved');
      await page.run(() => document.querySelectorAll('duibi-chart')[1].upgrade());
      assert.deepEqual(await states(page), ALL('ready', 'ready'));
      assert.deepEqual(await places(page), before, 'nor by the second');
      assert.deepEqual(await complaints(page), []);
      await page.close();
    });
  }

  test('the menus are asked for by a key', async () => {
    host.pages['/article.html'] = ARTICLE;
    const page = await host.open('article.html');
    await settled(page);
    await page.run(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=choose]').focus());
    await page.press('Enter');
    await until(page, () => document.querySelector('duibi-chart').getAttribute('state') === 'ready');
    await settled(page);
    assert.deepEqual(await menus(page), ['view', 'metric', 'form', 'sort']);
    assert.deepEqual(await complaints(page), []);
    await page.close();
  });

  test('under a policy that forbids WebAssembly a prepared figure answers, and stays when it cannot be made live', async () => {
    host.pages['/strict.html'] = complaining(`<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'">
      <title>strict</title><link rel="icon" href="data:,"><body>${FIGURE}<script type="module" src="/pkg/duibi.js"></script>`);
    const page = await host.open('strict.html');
    await settled(page);
    assert.deepEqual(await states(page), ['prepared']);
    await page.move(await row(page, 0));
    assert.match(await words(page, 'tip'), /^清江浦区/);
    await page.click(await row(page, 0));
    assert.match(await words(page, 'evidence'), /清江浦区 46个/);
    assert.deepEqual([await files(page), await complaints(page)], [['duibi.js'], []]);
    const refused = await page.run(() => document.querySelector('duibi-chart').upgrade().then(() => '', String));
    assert.match(refused, /Error/);
    assert.ok((await box(page, 'svg')).width > 300, 'the picture stays');
    await page.move(await row(page, 2));
    assert.match(await words(page, 'tip'), /^洪泽区/, 'and still answers');
    await page.close();
  });

  test('without any script the picture and the table stand', async () => {
    // in such a frame no engine runs a script, and the page around it may look in
    host.pages['/still.html'] = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>still</title><body>${FIGURE}<script>document.title = 'run'</script>`;
    host.pages['/around.html'] = complaining(`<!doctype html><meta charset="utf-8"><title>around</title><link rel="icon" href="data:,">
      <body><iframe sandbox="allow-same-origin" src="still.html" style="width:720px;height:800px"></iframe>`);
    const page = await host.open('around.html');
    const found = await until(page, () => {
      const inner = document.querySelector('iframe').contentDocument;
      if (inner?.readyState !== 'complete' || !inner.title) return undefined;
      const root = inner.querySelector('duibi-chart').shadowRoot;
      return {
        title: inner.title, heading: root.querySelector('[part=title]').textContent, rows: root.querySelectorAll('tr').length,
        pictures: [...root.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 300).length,
        row: inner.defaultView.getComputedStyle(root.querySelector('[part=row]')).display,
      };
    });
    // buttons that would do nothing are not shown
    assert.deepEqual(found, { title: 'still', heading: '清江浦今年以来新签约46个，金湖截至发稿亦为46个', rows: 10, pictures: 1, row: 'none' });
    await page.close();
  });
});
