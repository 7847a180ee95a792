// Charts of one group: what a reader points at in one of them is shown in all that have a figure of the same entity.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inside, open, settled } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

/** The words of the tips of all charts of the page, and whether a reader of screens is told them. */
const tips = (page) => page.$$eval('duibi-chart', (all) => all.map((e) => {
  const tip = e.shadowRoot.querySelector('[part=tip]');
  return [tip.textContent, tip.ariaLive];
}));
const entities = async (page) => (await tips(page)).map(([words]) => words.split('；')[0]);

test('one entity is shown in all charts of a group, prepared, live and mixed, and announced once', async () => {
  const page = await host.page('article.html', { width: 720 });
  await settled(page);
  for (const upgraded of [[], [1], [0, 2, 3]]) {
    for (const index of upgraded) await page.evaluate((index) => document.querySelectorAll('duibi-chart')[index].upgrade(), index);
    await page.evaluate(() => document.querySelector('duibi-chart').focus());
    // Lianshui has a figure in all four
    for (let key = 0; key < 9 && (await entities(page))[0] !== '涟水县'; key++) await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => [...document.querySelectorAll('duibi-chart')].filter((e) => e.shadowRoot.querySelector('[part=tip]').textContent).length > 2, { timeout: 5000 });
    const found = await tips(page);
    const shown = found.filter(([words]) => words);
    assert.ok(shown.every(([words]) => words.startsWith('涟水县')), JSON.stringify(found));
    assert.deepEqual([found[0][1], ...shown.slice(1).map(([, live]) => live)], [null, ...shown.slice(1).map(() => 'off')]);
    // what is pinned stays, when the reader leaves
    await page.keyboard.press('Enter');
    await page.evaluate(() => document.activeElement.blur());
    await new Promise((done) => setTimeout(done, 100));
    assert.deepEqual((await entities(page)).slice(1), found.slice(1).map(([words]) => words.split('；')[0]));
    // what the reader then does in another chart is announced there
    await page.evaluate(() => document.querySelectorAll('duibi-chart')[1].focus());
    await page.keyboard.press('ArrowDown');
    assert.equal((await tips(page))[1][1], null);
    await page.evaluate(() => document.querySelector('duibi-chart').focus());
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => ![...document.querySelectorAll('duibi-chart')].some((e) => e.shadowRoot.querySelector('[part=tip]').textContent), { timeout: 5000 });
    await page.evaluate(() => document.activeElement.blur());
  }
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a chart without the group is left alone', async () => {
  const page = await host.page('article.html', { width: 720 });
  await settled(page);
  await page.evaluate(() => document.querySelectorAll('duibi-chart')[1].removeAttribute('group'));
  await page.evaluate(() => document.querySelector('duibi-chart').focus());
  for (let key = 0; key < 5; key++) await page.keyboard.press('ArrowDown');
  const found = await tips(page);
  assert.ok(found[0][0] && found[1][0] === '', JSON.stringify(found));
  await page.close();
});

test('of long notes three lines are shown, and the rest when they are touched or reached by keys', async () => {
  const page = await host.page('index.html', { width: 320 });
  await settled(page);
  const lines = () => inside(page, (e, root) => {
    const notes = root.querySelector('[part=notes]');
    return Math.round(notes.getBoundingClientRect().height / parseFloat(getComputedStyle(notes).lineHeight));
  });
  assert.equal(await lines(), 3);
  await inside(page, (e, root) => root.querySelector('[part=notes]').focus());
  const all = await lines();
  assert.ok(all > 3, `${all}`);
  await inside(page, (e, root) => root.querySelector('[part=stage]').focus());
  assert.equal(await lines(), 3);
  await (await page.evaluateHandle(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=notes]'))).click();
  await inside(page, (e, root) => root.querySelector('[part=stage]').focus());
  assert.equal(await lines(), all);
  await page.emulateMediaType('print');
  await page.evaluate(() => document.querySelector('duibi-chart').removeAttribute('whole'));
  assert.equal(await lines(), all, 'on paper nobody can ask for more');
  await page.close();
});
