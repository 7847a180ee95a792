// A dark page is printed light, and finer than the screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { BLANK, DOCUMENT, inside, open, put } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

test('a chart of a dark page is light on paper, at 150 dpi or more, and dark again after it', async () => {
  const page = await host.page(BLANK, { scheme: 'dark' });
  await put(page, (text) => { const e = document.createElement('duibi-chart'); e.data = text; document.body.append(e); }, readFileSync(DOCUMENT, 'utf8'));
  const seen = () => inside(page, (e, root) => {
    const canvas = root.querySelector('[part=chart]');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    // the lightness of what is painted fully: text and bars
    let [light, all] = [0, 0];
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) { all++; if (data[i] + data[i + 1] + data[i + 2] > 600) light++; }
    return [getComputedStyle(root.querySelector('.body')).backgroundColor, 96 * canvas.width / canvas.getBoundingClientRect().width, light / all];
  });
  const screen = await seen();
  assert.deepEqual(screen.slice(0, 2), ['rgb(22, 24, 28)', 96]);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = await seen();
  assert.equal(paper[0], 'rgb(255, 255, 255)');
  assert.ok(paper[1] >= 150, `${paper[1]} dpi`);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.deepEqual(await seen(), screen);
  await page.close();
});
