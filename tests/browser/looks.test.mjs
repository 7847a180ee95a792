// What a reader's system asks of a chart's look: its colours where it forces them, its size of texts, a narrow viewport.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BLANK, article, frames, inside, open, put, settled } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

/** Lets the system force its colours, or no longer. */
async function force(page, value, scheme) {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }, { name: 'prefers-color-scheme', value: scheme }] });
  await frames(page);
  await frames(page);
}

/** The colours that fill more than a few pixels of the canvases, and what the system has. */
const colours = (page) => inside(page, (e, root) => {
  const system = {};
  const probe = document.createElement('i');
  probe.style.forcedColorAdjust = 'none';
  document.body.append(probe);
  for (const name of ['Canvas', 'CanvasText', 'LinkText', 'Highlight', 'GrayText']) {
    probe.style.color = name;
    system[name] = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).join();
  }
  probe.remove();
  const counts = new Map();
  for (const canvas of root.querySelectorAll('canvas')) {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const at = (i) => data.slice(i, i + 4).join();
    // what smooths an edge is between two colours: only what has the same to its right and below counts
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] < 255 || at(i) !== at(i + 4) || at(i) !== at(i + 4 * canvas.width) || at(i) !== at(i + 4 * canvas.width + 4)) continue;
      const color = data.slice(i, i + 3).join();
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  return { system, drawn: [...counts].filter(([, count]) => count > 200).map(([color]) => color) };
});

const luminance = (color) => {
  const [r, g, b] = color.split(',').map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (...two) => {
  const [high, low] = two.map(luminance).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

test('where the system forces its colours all that is drawn has them, and the change of it is followed', async () => {
  for (const view of ['signed', 'xuyi-by-size', 'completion', 'signed-against-goals', 'hongze-by-size']) {
    const page = await article(host, view, { width: 720, height: 900, ratio: 2 });
    const before = await colours(page);
    for (const scheme of ['light', 'dark']) {
      await force(page, 'active', scheme);
      await inside(page, (e, root) => root.querySelector('[part=stage]').focus());
      await page.keyboard.press('ArrowDown');
      await frames(page);
      const { system, drawn } = await colours(page);
      const all = Object.values(system);
      assert.ok(drawn.length > 1 && drawn.every((color) => all.includes(color)), `${view} ${scheme} ${JSON.stringify({ system, drawn })}`);
      for (const color of drawn.filter((color) => color !== system.Canvas)) assert.ok(contrast(color, system.Canvas) >= 4.5, `${view} ${scheme} ${color}`);
      assert.equal(system.Canvas, scheme === 'light' ? '255,255,255' : '0,0,0');
      const outline = await inside(page, (e, root) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(root.querySelector('[part=stage]'));
        return `${outlineWidth} ${outlineStyle}`;
      });
      assert.equal(outline, '2px solid');
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/forced-${view}-${scheme}.png` });
      await page.keyboard.press('Escape');
    }
    await force(page, 'none', 'light');
    assert.deepEqual((await colours(page)).drawn.sort(), before.drawn.sort());
    assert.deepEqual(page.complaints.filter((words) => !words.includes('willReadFrequently')), []);
    await page.close();
  }
});
