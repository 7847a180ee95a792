// What stands out is chosen where the drawing names places, too: in a legend, at the ends of lines, above panels; by mouse, by finger
// and by keys. And it is shared by the charts of a group.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hand, WAYS } from './hands.mjs';
import { inside, open, settled } from './support.mjs';

const LEGEND = 'index.html?v=1&view=started-and-completed&form=column&rows=metric&colour=entity&entities=qingjiangpu,hongze,xuyi,jinhu';

let host;
before(async () => { host = await open(); });
after(() => host.close());

async function explorer(path, options) {
  const page = await host.page(path, options);
  await settled(page);
  await page.waitForFunction(() => !document.getElementById('panel').hidden);
  return page;
}
const lit = (page) => inside(page, (e) => [e.asked.highlight ?? []].flat());
/** The names that can be pressed, and whether each stands out. */
const names = (page) => inside(page, (e, root) => [...root.querySelectorAll('[part=name]')].map((one) => [one.ariaLabel, one.ariaPressed]));
const colours = (page) => inside(page, (e) => e.svg().match(/fill="#[0-9a-f]{6}"/g).sort().join());

for (const way of WAYS) {
  test(`${way}: an entry of the legend makes its place stand out, and no longer`, async () => {
    const touch = way === 'finger';
    const page = await explorer(LEGEND, { width: touch ? 400 : 1200, touch });
    const hand = new Hand({
      run: (act, ...args) => page.evaluate(act, ...args), click: ({ x, y }) => page.mouse.click(x, y),
      tap: ({ x, y }) => page.touchscreen.tap(x, y), press: (key) => page.keyboard.press(key),
    }, way);
    const before = await colours(page);
    assert.deepEqual((await names(page)).map(([name]) => name).sort(), ['突出: 洪泽区', '突出: 清江浦区', '突出: 盱眙县', '突出: 金湖县']);
    await hand.press('[part=name][value=hongze]');
    assert.deepEqual(await lit(page), ['hongze']);
    assert.notEqual(await colours(page), before);
    assert.match(page.url() + await page.evaluate(() => location.search), /highlight=hongze/);
    assert.deepEqual((await names(page)).filter(([, pressed]) => pressed === 'true'), [['突出: 洪泽区', 'true']]);
    if (way === 'keys') assert.equal(await inside(page, (e, root) => root.activeElement.value), 'hongze', 'the focus stays');
    await hand.press('[part=name][value=hongze]');
    assert.deepEqual(await lit(page), []);
    assert.equal(await colours(page), before);
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('its buttons stand on the names, at every width, and go with the drawing', async () => {
  for (const width of [320, 720, 1200]) {
    const page = await explorer(LEGEND, { width });
    const places = () => inside(page, (e, root) => {
      const stage = root.querySelector('canvas').getBoundingClientRect();
      return [...root.querySelectorAll('[part=name]')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [Math.round(x - stage.x), Math.round(y - stage.y), width > 30 && height >= 17, x >= stage.x && x + width <= stage.right + 1];
      });
    });
    const before = await places();
    assert.equal(before.length, 4);
    assert.ok(before.every(([, y, isLarge, isInside]) => y < 60 && isLarge && isInside), JSON.stringify(before));
    await page.setViewport({ width: width + 60, height: 900 });
    await page.waitForFunction((width) => document.querySelector('duibi-chart').shadowRoot.querySelector('canvas').getBoundingClientRect().width > width - 500, {}, width);
    await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelectorAll('[part=name]').length === 4);
    await inside(page, (e) => { e.view = 'signed'; });
    await page.waitForFunction(() => !document.querySelector('duibi-chart').shadowRoot.querySelector('[part=name]'));
    await page.close();
  }
});

test('names at the ends of lines and above panels do the same; parts of a whole that are called like places are none', async () => {
  for (const [view, count] of [['peaks', 4], ['neighbours', 6], ['east-asia', 0]]) {
    const page = await explorer(`index.html?data=world-investment&view=${view}`, { width: 1200 });
    assert.equal((await names(page)).length, count, view);
    await inside(page, (e, root) => root.querySelector('[part=name]')?.click());
    assert.equal((await lit(page)).length > 0, count > 0);
    await page.close();
  }
});

test('what is asked to stand out in one chart of a group stands out in all that have it', async () => {
  const page = await host.page('article.html', { width: 720 });
  await settled(page);
  const all = () => page.$$eval('duibi-chart', (charts) => charts.map((e) => `${e.asked.highlight ?? ''}`));
  const grouped = await page.$$eval('duibi-chart', (charts) => charts.filter((e) => e.getAttribute('group')).length);
  assert.ok(grouped > 2);
  const first = await page.evaluate(async () => {
    const chart = document.querySelector('duibi-chart[group]');
    await chart.upgrade();
    return chart.ask({ highlight: ['lianshui'] });
  });
  assert.equal(first, '');
  await page.waitForFunction((count) => [...document.querySelectorAll('duibi-chart')].filter((e) => `${e.asked.highlight ?? ''}` === 'lianshui').length === count, { timeout: 8000 }, grouped);
  await page.evaluate(() => document.querySelectorAll('duibi-chart[group]')[1].ask({ highlight: null }));
  await page.waitForFunction(() => ![...document.querySelectorAll('duibi-chart')].some((e) => e.asked.highlight), { timeout: 8000 });
  assert.deepEqual((await all()).filter(Boolean), []);
  assert.deepEqual(page.complaints, []);
  await page.close();
});
