// Any container, and any host: the chart is as wide as its place, and looks as it does on a plain page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { BLANK, DOCUMENT, ROOT, frames, inside, open, settled } from './support.mjs';

const text = readFileSync(DOCUMENT, 'utf8');
const CONTAINERS = [
  ['block', 'display: block'], ['float', 'float: left'], ['inline-block', 'display: inline-block'],
  ['fit-content', 'width: fit-content'], ['max-content', 'width: max-content'], ['min-content', 'width: min-content'],
  ['absolute', 'position: absolute; top: 0; left: 0'], ['table cell', 'display: table-cell'],
  ['flex row child', 'display: block', 'display: flex'], ['flex column', 'display: flex; flex-direction: column; align-items: center'],
  ['grid auto', 'display: grid; grid-template-columns: auto; justify-items: start'], ['dialog', ''], ['hidden then shown', ''],
];
const HOSTS = {
  plain: '',
  'all unset': '* { all: unset !important }',
  'large spans': 'span { font-size: 60px !important } * { letter-spacing: 3px !important; line-height: 3 !important; direction: rtl }',
};
/** What a hostile page has done before any script of ours runs. */
const polluted = () => {
  Object.prototype.x = 'x';
  Array.prototype.toJSON = () => 'broken';
};
/** A page that forbids nothing. */
const FREE = '<!doctype html><meta charset="utf-8"><script type="module" src="/pkg/duibi.js"></script><body>';
let host;
before(async () => { host = await open({ '/free.html': FREE }); });
after(() => host.close());

/** Puts an element into a place of this sort; `markup` is that of a prepared figure. */
async function place(page, name, markup) {
  const found = CONTAINERS.find(([one]) => one === name);
  await page.evaluate((name, style, outer, text, markup) => {
    const around = document.body.appendChild(document.createElement('section'));
    const place = around.appendChild(document.createElement(name === 'dialog' ? 'dialog' : 'div'));
    around.style.cssText = outer ?? '';
    place.style.cssText = style;
    if (name === 'hidden then shown') place.style.display = 'none';
    if (markup) place.setHTMLUnsafe(markup);
    else {
      const e = document.createElement('duibi-chart');
      e.setAttribute('lang', 'zh-Hans');
      e.data = text;
      place.append(e);
    }
    if (name === 'dialog') place.showModal();
    if (name === 'hidden then shown') setTimeout(() => { place.style.display = ''; }, 100);
  }, name, found[1], found[2], text, markup);
  await settled(page);
  await new Promise((done) => setTimeout(done, 150));
  await frames(page);
  await frames(page);
}

/** The picture as it was painted, and how wide the text of it and the place are. */
const seen = (page) => inside(page, (e, root) => {
  const body = root.querySelector('.body').getBoundingClientRect();
  const canvas = root.querySelector('[part=chart]');
  const { fontSize, letterSpacing, direction, paddingLeft } = getComputedStyle(root.querySelector('[part=title]').closest('.body'));
  return { width: body.width, height: body.height, stage: root.querySelector('[part=stage]').clientWidth, picture: canvas?.toDataURL?.(), style: [fontSize, letterSpacing, direction, paddingLeft].join() };
});

/** What is seen on a plain page where the place has this width. */
const plains = new Map();
async function onPlain(width) {
  if (plains.has(width)) return plains.get(width);
  const page = await host.page(BLANK, { width: 720, height: 900 });
  await page.evaluate((width, text) => {
    const place = document.body.appendChild(document.createElement('div'));
    place.style.width = `${width}px`;
    const e = place.appendChild(document.createElement('duibi-chart'));
    e.setAttribute('lang', 'zh-Hans');
    e.data = text;
  }, width, text);
  await settled(page);
  await frames(page);
  plains.set(width, await seen(page));
  await page.close();
  return plains.get(width);
}

for (const [sort, css] of Object.entries(HOSTS)) {
  test(`a live chart in 13 containers of a host: ${sort}`, async () => {
    for (const [name] of CONTAINERS) {
      const page = await host.page(BLANK, { width: 720, height: 900, before: sort === 'large spans' ? polluted : undefined });
      await page.evaluate((css) => {
        const rules = new CSSStyleSheet();
        rules.replaceSync(css);
        document.adoptedStyleSheets = [rules];
      }, css);
      await place(page, name);
      const hostile = await seen(page);
      assert.ok(hostile.width >= 240 && hostile.width <= 720 && hostile.height < 1600, `${name}: ${hostile.width} × ${hostile.height}`);
      assert.deepEqual(page.complaints, [], name);
      await page.close();
      const same = await onPlain(hostile.width);
      assert.ok(same.picture.length > 5000);
      assert.deepEqual([hostile.style, hostile.stage, hostile.picture === same.picture], [same.style, same.stage, true], name);
    }
  });
}

test('a prepared figure in 13 containers', async () => {
  const args = ['embed', 'www/data/huaian-2022-q1.json', '--view', 'signed', '--lang', 'zh-Hans', '--src', '/data/huaian-2022-q1.json'];
  const { stdout } = spawnSync(`${ROOT}target/release/duibi`, args, { cwd: ROOT, encoding: 'utf8' });
  for (const [name] of CONTAINERS) for (const css of ['', HOSTS['all unset']]) {
    const page = await host.page('free.html', { width: 720, height: 900 });
    await page.evaluate((css) => {
      const rules = new CSSStyleSheet();
      rules.replaceSync(css);
      document.adoptedStyleSheets = [rules];
    }, css);
    await place(page, name, stdout);
    const { width, height } = await seen(page);
    assert.ok(width >= 240 && width <= 720 && height < 1600, `${name}, ${css}: ${width} × ${height}`);
    await page.close();
  }
});
