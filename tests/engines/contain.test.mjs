// Any container, any host, any engine: the chart is as wide as its place, and its picture is that of a plain page, pixel for pixel.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { CONTAINERS, HOSTS, placed, seen, told } from '../browser/containers.mjs';
import { DOCUMENT } from '../browser/support.mjs';
import { complaining, everywhere } from './support.mjs';

const text = readFileSync(DOCUMENT, 'utf8');
/** A page that has done this to whatever is put into it. */
const hostile = ({ css = '', dir = 'ltr', polluted }) => complaining(`<!doctype html><html lang="zh-Hans" dir="${dir}"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>contain</title><link rel="icon" href="data:,"><style>body{margin:8px}</style><style>${css}</style>
  ${polluted ? `<script>(${polluted})()</script>` : ''}<script type="module" src="/pkg/duibi.js"></script><body>`);
/** A window, and one of as many pixels where each is four times as large. */
const [WIDTH, HEIGHT] = [720, 900];
const figure = { asked: 0, equal: 0 };
after(() => console.log(`yardstick: R18: hosts × containers × engines: ${figure.equal} of ${figure.asked} pictures equal to the plain host's`));

everywhere((host, test) => {
  /** What a plain page of this zoom shows where the place has this width. */
  const plains = {};
  async function onPlain(width, size) {
    const key = `${width} at ${size.zoom}`;
    if (!plains[key]) {
      host.pages['/plain.html'] = hostile({});
      const page = await host.open('plain.html', size);
      await page.run(placed, ['block', ''], text, '', width);
      plains[key] = told(await page.run(seen));
      await page.close();
    }
    return plains[key];
  }

  for (const [sort, { zoom = 1, ...rest }] of Object.entries(HOSTS)) {
    test(`13 containers of a host: ${sort}`, async () => {
      host.pages['/contain.html'] = hostile(rest);
      const size = { width: Math.max(320, WIDTH / zoom), height: Math.max(320, HEIGHT / zoom), zoom };
      const page = await host.open('contain.html', size);
      const all = [];
      for (const container of CONTAINERS) {
        await page.run(placed, container, text, '');
        all.push([container[0], told(await page.run(seen))]);
      }
      // as one text, for the same reason as above
      assert.equal(await page.run(() => globalThis.complaints.join('\n')), '');
      await page.close();
      for (const [name, found] of all) {
        const same = await onPlain(found.width, size);
        figure.asked++;
        assert.ok(found.width >= 240 && found.width <= size.width && found.height < 1600, `${name}: ${found.width} × ${found.height}`);
        assert.ok(same.picture.length > 5000);
        assert.deepEqual([found.style, found.stage, found.picture === same.picture], [same.style, same.stage, true], name);
        figure.equal++;
      }
    });
  }
});
