// One scene, two outputs: the picture that the command line writes is the one that Chromium shows, within a stated difference.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { BLANK, ROOT, frames, inside, open, put, settled } from './support.mjs';

/** The margin of a picture around its chart, in CSS pixels. */
const MARGIN = 16;
/**
 * The most that two pictures of one scene differ, and the least that pictures of two scenes do: the share of pixels of which a
 * channel is off by more than 64 of 255, and the mean. Hatches are smoothed in two ways, which shows pixel by pixel.
 */
const PIXELS = { same: { share: 0.01, mean: 2 }, other: { share: 0.02, mean: 4 } };
const REDUCED = { same: { share: 0.005, mean: 2.3 }, other: { share: 0.01, mean: 2.5 } };

let host, folder;
before(async () => {
  host = await open();
  folder = mkdtempSync(join(tmpdir(), 'duibi-'));
});
after(async () => {
  rmSync(folder, { recursive: true });
  await host.close();
});

/** What the command line writes, as bytes; `kind` is svg or png. */
function rendered({ id, view, width, ratio = 2, lang, theme }, kind) {
  const out = join(folder, `picture.${kind}`);
  execFileSync(`${ROOT}target/release/duibi`, ['render', `www/data/${id}.json`, '--view', view,
    '--width', width, '--scale', ratio, '--lang', lang, '--theme', theme, '-o', out], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  return readFileSync(out);
}

/** A page with one chart. */
async function shown({ id, view, width, ratio, lang, theme }) {
  const page = await host.page(BLANK, { width: 1200, ratio });
  await put(page, (id, view, width, lang, theme) => {
    const e = document.createElement('duibi-chart');
    for (const [name, value] of Object.entries({ src: `/data/${id}.json`, view, lang, theme })) e.setAttribute(name, value);
    e.style.display = 'block';
    e.style.width = `${width}px`;
    document.body.append(e);
  }, id, view, width, lang, theme);
  await frames(page);
  return page;
}

/** Defines in the page how pictures are read and compared. */
const tools = (page) => page.evaluate(() => {
  const pixels = (source, width, height, ground, drawn = [width, height]) => {
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
    context.drawImage(source, 0, 0, ...drawn);
    return context.getImageData(0, 0, width, height);
  };
  globalThis.tools = {
    png: async (base64) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: 'image/png' }));
      return pixels(bitmap, bitmap.width, bitmap.height, '#f0f');
    },
    svg: async (text, ratio, width, height) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      await image.decode();
      const [, wide, high] = text.match(/ width="([^"]*)" height="([^"]*)"/);
      return pixels(image, width, height, '#f0f', [wide * ratio, high * ratio]);
    },
    canvas: (canvas, ground) => pixels(canvas, canvas.width, canvas.height, ground),
    cut: (whole, left, top, width, height) => {
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      context.putImageData(whole, -left, -top);
      return context.getImageData(0, 0, width, height);
    },
    /** The mean of every four by four pixels, so that the edges of letters count for little. */
    reduced: ({ data, width, height }) => {
      const small = new ImageData(Math.floor(width / 4), Math.floor(height / 4));
      for (let y = 0; y < small.height; y++) {
        for (let x = 0; x < small.width; x++) {
          for (let c = 0; c < 4; c++) {
            let sum = 0;
            for (let i = 0; i < 16; i++) sum += data[4 * ((4 * y + (i >> 2)) * width + 4 * x + (i & 3)) + c];
            small.data[4 * (y * small.width + x) + c] = sum / 16;
          }
        }
      }
      return small;
    },
    /** Compares all of `part` with the place of `whole` at (left, top); `every` skips rows. */
    difference: (part, whole, left = 0, top = 0, every = 1) => {
      let [count, off, sum] = [0, 0, 0];
      for (let y = 0; y < part.height; y += every) {
        for (let x = 0; x < part.width; x++) {
          const a = 4 * (y * part.width + x), b = 4 * ((y + top) * whole.width + x + left);
          const inside = x + left < whole.width && y + top < whole.height;
          let most = 0;
          for (let c = 0; c < 3; c++) {
            const d = inside ? Math.abs(part.data[a + c] - whole.data[b + c]) : 255;
            most = Math.max(most, d);
            sum += d;
          }
          count++;
          if (most > 64) off++;
        }
      }
      return { share: off / count, mean: sum / count / 3 };
    },
  };
});

/** Compares the chart on the page with a picture of it: where the chart begins in the picture is sought, unless it is told. */
const compared = (page, png, ratio, top) => inside(page, async (e, root, png, left, ratio, top) => {
  const { tools } = globalThis;
  const picture = await tools.png(png);
  const chart = tools.canvas(root.querySelector('[part=chart]'), `rgb(${picture.data.slice(0, 3)})`);
  let least = Infinity;
  for (let css = 0; css < 240 && top === null; css++) {
    const { mean } = tools.difference(chart, picture, left * ratio, Math.round(css * ratio), 16);
    if (mean < least) [least, globalThis.top_of_chart] = [mean, Math.round(css * ratio)];
  }
  top ??= globalThis.top_of_chart;
  return { top, ...tools.difference(chart, picture, left * ratio, top) };
}, png.toString('base64'), MARGIN, ratio, top ?? null);

/** Shows the same chart with its view changed. */
const changed = (page, id, view, change) => inside(page, async (e, root, id, view, change) => {
  const document = await (await fetch(`/data/${id}.json`)).json();
  Object.assign(document.views.find((v) => v.id === view), change);
  e.data = document;
  await e.ready;
}, id, view, change).then(() => frames(page));

const said = ({ share, mean }) => `${(100 * share).toFixed(2)} % of the pixels off by more than 64, ${mean.toFixed(2)} in the mean`;

const holds = (t, what, difference, { same }) => {
  t.diagnostic(`${what}: ${said(difference)}`);
  assert.ok(difference.share <= same.share && difference.mean <= same.mean, `${what}: ${said(difference)}`);
};
const fails = (t, what, difference, { other }) => {
  t.diagnostic(`${what}: ${said(difference)}`);
  assert.ok(difference.share > other.share && difference.mean > other.mean, `${what} passes for the same: ${said(difference)}`);
};

/** Each with another metric or another order, which must be told apart from it. */
const CASES = [
  { id: 'huaian-2022-q1', view: 'signed', width: 720, ratio: 2, lang: 'zh-Hans', theme: 'light', other: [{ sort: 'ascending' }, { x: 'started' }] },
  { id: 'huaian-2022-q1', view: 'signed-and-money', width: 720, ratio: 1, lang: 'en', theme: 'light', other: [{ x: ['started', 'signed-investment'] }] },
  { id: 'huaian-2022-q1', view: 'started-and-completed', width: 320, ratio: 3, lang: 'zh-Hant', theme: 'dark', other: [{ x: ['completed', 'started'] }] },
  { id: 'huaian-2022-q1', view: 'overlapping-sets', width: 600, ratio: 2, lang: 'zh-Hans', theme: 'dark', other: [{ sort: 'ascending' }] },
  { id: 'huainan-etdz-2023', view: 'signed-nested', width: 720, ratio: 2, lang: 'en', theme: 'light', other: [{ sort: 'ascending' }] },
  { id: 'tianjiaan-2023', view: 'signed-and-started', width: 480, ratio: 2, lang: 'zh-Hans', theme: 'light', other: [{ x: ['started', 'signed'] }], bars: false },
  { id: 'huaian-2022-q1', view: 'money-against-projects', width: 600, ratio: 2, lang: 'zh-Hans', theme: 'light', other: [{ y: 'started' }], bars: false },
  { id: 'huaian-2022-q1', view: 'industrial-signed-to-started', width: 480, ratio: 1, lang: 'en', theme: 'dark', other: [{ ranking: true, sort: 'ascending' }], bars: false },
  { id: 'huaian-2022-q1', view: 'hongze-starts-by-size', width: 600, ratio: 1.5, lang: 'zh-Hant', theme: 'light', other: [{ x: 'signed' }], bars: false },
  { id: 'huaian-2022-q1', view: 'signed-against-goals', width: 600, ratio: 2, lang: 'zh-Hans', theme: 'dark', other: [{ sort: 'ascending' }], bars: false },
  { id: 'huaian-2022-q1', view: 'coverage', width: 720, ratio: 2, lang: 'zh-Hans', theme: 'light', other: [{ sort: 'name' }], bars: false },
];

for (const wanted of CASES) {
  const { id, view, width, ratio, lang, theme, other, bars = true } = wanted;
  test(`${id}, ${view}: ${width} px × ${ratio}, ${lang}, ${theme}`, async (t) => {
    const page = await shown(wanted);
    await tools(page);
    // the element has a padding of its own
    const [inner, text] = await inside(page, (e, root) => [root.querySelector('[part=chart]').clientWidth, e.svg()]);
    assert.equal(rendered({ ...wanted, width: inner }, 'svg').toString(), text, 'the page and the command line write the same SVG');
    const picture = { ...wanted, width: inner + 2 * MARGIN };
    const png = rendered(picture, 'png');
    const canvas = await compared(page, png, ratio);
    holds(t, 'canvas and PNG', canvas, PIXELS);
    for (const change of other) {
      await changed(page, id, view, change);
      fails(t, `canvas of ${JSON.stringify(change)} and PNG`, await compared(page, png, ratio, canvas.top), PIXELS);
    }
    const svg = rendered(picture, 'svg').toString();
    // bars are the broadest rectangles but the ground
    const wrong = svg.replaceAll(/(" width=")(\d{2,})(" height="\d{2,}")/g, (_, before, width, after) => before + Math.round(0.8 * width) + after);
    const seen = await inside(page, async (e, root, texts, png, ratio, left, top) => {
      const { tools } = globalThis;
      const picture = await tools.png(png);
      const { width, height } = root.querySelector('[part=chart]');
      const part = (whole) => tools.reduced(tools.cut(whole, left * ratio, top, width, height));
      const drawn = await Promise.all(texts.map((text) => tools.svg(text, ratio, picture.width, picture.height)));
      return drawn.map((drawn) => tools.difference(part(drawn), part(picture)));
    }, [svg, wrong], png.toString('base64'), ratio, MARGIN, canvas.top);
    holds(t, 'SVG in Chromium and PNG, a quarter of their size', seen[0], REDUCED);
    if (bars) fails(t, 'the same with bars a fifth shorter', seen[1], REDUCED);
    await page.close();
  });
}
