// Takes a contact sheet for eyes: every view of every document, two widths, light and dark, three languages.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { ROOT, open, settled } from '../tests/browser/support.mjs';

const OUT = `${ROOT}target/shots`;
mkdirSync(OUT, { recursive: true });
const host = await open();
const cells = [];
for (const file of readdirSync(`${ROOT}www/data`)) {
  const { id, views } = JSON.parse(readFileSync(`${ROOT}www/data/${file}`, 'utf8'));
  for (const [width, scheme, lang] of [720, 320].flatMap((w) => ['light', 'dark'].flatMap((s) => ['zh-Hans', 'zh-Hant', 'en'].map((l) => [w, s, l])))) {
    const page = await host.page('tests/browser/blank.html', { width, height: 200, ratio: 1, scheme });
    for (const view of views) {
      await page.evaluate(async (file, view, lang) => {
        const e = document.createElement('duibi-chart');
        e.setAttribute('src', `/data/${file}`);
        e.setAttribute('view', view);
        e.setAttribute('lang', lang);
        document.body.replaceChildren(e);
        await e.ready;
      }, file, view.id, lang);
      const name = `${id}.${view.id}.${width}.${scheme}.${lang}.png`;
      const element = await page.$('duibi-chart');
      await element.screenshot({ path: `${OUT}/${name}` });
      cells.push([view.id, name]);
    }
    await page.close();
  }
}
await host.close();
writeFileSync(`${OUT}/index.html`, `<!doctype html><meta charset="utf-8"><body style="background:#777;margin:8px">${
  cells.map(([, name]) => `<img src="${name}" title="${name}" style="margin:4px;vertical-align:top">`).join('')}`);
console.log(`${cells.length} pictures: ${OUT}/index.html`);
