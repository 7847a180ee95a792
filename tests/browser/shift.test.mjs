// Nothing moves under a reader: while the pages come, when the keys reach a chart, when evidence is opened and scrolled away from.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { frames, inside, open, settled } from './support.mjs';

/** The most that a page may shift, by the measure of Web Vitals. */
const MOST = 0.01;

let host;
before(async () => { host = await open(); });
after(() => host.close());

/** Gathers every shift, those that follow a reader's touch as well. */
function watch() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) globalThis.shifts.push([value, sources.map(({ node }) => `${node?.nodeName}.${node?.id || node?.className || node?.getAttribute?.('part') || ''}`).join()]);
  }).observe({ type: 'layout-shift', buffered: true });
}
const moved = async (page) => {
  await frames(page);
  const all = await page.evaluate(() => globalThis.shifts.splice(0));
  return [all.reduce((sum, [value]) => sum + value, 0), JSON.stringify(all)];
};

for (const path of ['index.html', 'index.html?v=1&lang=en&view=signed-and-money&entities=hongze,xuyi&form=dot', 'article.html', 'article.en.html']) {
  test(`${path} does not shift while it comes, at 320, 720 and 1200 px`, async (t) => {
    for (const width of [320, 720, 1200]) {
      const page = await host.page(path, { width, height: 900, before: watch });
      await settled(page);
      await new Promise((done) => setTimeout(done, 700));
      const [shift, where] = await moved(page);
      t.diagnostic(`${width} px: ${shift.toFixed(4)}`);
      assert.ok(shift < MOST, `${width} px: ${shift} ${where}`);
      await page.close();
    }
  });
}

test('help for the keys and evidence move no text, in the explorer and in an article', async (t) => {
  for (const path of ['index.html', 'article.html']) {
    for (const width of [360, 1200]) {
      const page = await host.page(path, { width, height: 800, before: watch });
      await settled(page);
      await new Promise((done) => setTimeout(done, 500));
      await moved(page);
      const below = () => inside(page, (e, root) => root.querySelector('[part=caption]').getBoundingClientRect().y + scrollY);
      const at = await below();
      for (let stop = 0; stop < 60 && !await inside(page, (e, root) => root.activeElement?.matches('[part=stage]')); stop++) await page.keyboard.press('Tab');
      // how it is dressed comes when the chart is first reached
      await page.waitForFunction(() => getComputedStyle(document.querySelector('duibi-chart').shadowRoot.querySelector('[part=help]')).display === 'block');
      const help = await inside(page, (e, root) => { const box = root.querySelector('[part=help]').getBoundingClientRect(); return [box.height, box.right <= innerWidth, getComputedStyle(root.querySelector('[part=help]')).display]; });
      assert.ok(help[0] > 10 && help[1], `the help is shown: ${help}`);
      assert.equal(await below(), at);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await frames(page);
      assert.equal(await inside(page, (e, root) => root.querySelector('[part=evidence]').hidden), false);
      assert.equal(await below(), at);
      const [shift, where] = await moved(page);
      t.diagnostic(`${path} ${width} px: ${shift.toFixed(4)}`);
      assert.ok(shift < MOST, `${path} ${width}: ${shift} ${where}`);
      await page.close();
    }
  }
});

test('evidence goes with its chart when that is scrolled away, and comes back with it', async () => {
  for (const path of ['index.html', 'article.html']) {
    const page = await host.page(path, { width: 360, height: 640, touch: true });
    await settled(page);
    await inside(page, (e) => { e.focus(); });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const seen = () => inside(page, (e, root) => root.querySelector('[part=evidence]').checkVisibility({ visibilityProperty: true }));
    await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=evidence]').matches(':popover-open'));
    assert.equal(await seen(), true, path);
    await page.evaluate(() => scrollTo(0, document.querySelector('duibi-chart').getBoundingClientRect().bottom + scrollY + 700));
    await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=evidence]').hasAttribute('away'));
    assert.equal(await seen(), false, path);
    await page.evaluate(() => document.querySelector('duibi-chart').scrollIntoView());
    await page.waitForFunction(() => !document.querySelector('duibi-chart').shadowRoot.querySelector('[part=evidence]').hasAttribute('away'));
    assert.equal(await seen(), true, path);
    await page.close();
  }
});
