// Any container, and any host: the chart is as wide as its place, and looks as it does on a plain page. tests/engines has the same
// for live charts in the other engines.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { CONTAINERS, HOSTS, placed, seen, told } from './containers.mjs';
import { BLANK, DOCUMENT, ROOT, open } from './support.mjs';

const text = readFileSync(DOCUMENT, 'utf8');
/** A page that forbids nothing. */
const FREE = '<!doctype html><meta charset="utf-8"><script type="module" src="/pkg/duibi.js"></script><body>';
let host;
before(async () => { host = await open({ '/free.html': FREE }); });
after(() => host.close());

const style = (page, css = '', dir = 'ltr') => page.evaluate((css, dir) => {
  const rules = new CSSStyleSheet();
  rules.replaceSync(css);
  document.adoptedStyleSheets = [rules];
  document.documentElement.dir = dir;
}, css, dir);

/** What is seen on a plain page where the place has this width. */
const plains = new Map();
async function onPlain(width, size) {
  const key = `${width} at ${size.ratio}`;
  if (!plains.has(key)) {
    const page = await host.page(BLANK, size);
    await page.evaluate(placed, ['block', ''], text, '', width);
    plains.set(key, told(await page.evaluate(seen)));
    await page.close();
  }
  return plains.get(key);
}

for (const [sort, { css, dir, polluted, zoom = 1 }] of Object.entries(HOSTS)) {
  test(`a live chart in 13 containers of a host: ${sort}`, async () => {
    const size = { width: Math.max(320, 720 / zoom), height: 900, ratio: zoom };
    const page = await host.page(BLANK, { ...size, before: polluted });
    await style(page, css, dir);
    for (const container of CONTAINERS) {
      await page.evaluate(placed, container, text, '');
      const [name, hostile] = [container[0], told(await page.evaluate(seen))];
      assert.ok(hostile.width >= 240 && hostile.width <= size.width && hostile.height < 1600, `${name}: ${hostile.width} × ${hostile.height}`);
      const same = await onPlain(hostile.width, size);
      assert.ok(same.picture.length > 5000);
      assert.deepEqual([hostile.style, hostile.stage, hostile.picture === same.picture], [same.style, same.stage, true], name);
    }
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('a prepared figure in 13 containers', async () => {
  const args = ['embed', 'www/data/huaian-2022-q1.json', '--view', 'signed', '--lang', 'zh-Hans', '--src', '/data/huaian-2022-q1.json'];
  const { stdout } = spawnSync(`${ROOT}target/release/duibi`, args, { cwd: ROOT, encoding: 'utf8' });
  const page = await host.page('free.html', { width: 720, height: 900 });
  for (const container of CONTAINERS) for (const css of ['', HOSTS['all unset'].css]) {
    await style(page, css);
    await page.evaluate(placed, container, text, stdout);
    const { width, height } = told(await page.evaluate(seen));
    assert.ok(width >= 240 && width <= 720 && height < 1600, `${container[0]}, ${css}: ${width} × ${height}`);
  }
  await page.close();
});
