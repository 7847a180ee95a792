// Takes contact sheets for eyes: every view of every document on one sheet, for each of two widths, two looks, three languages.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { ROOT, open } from '../tests/browser/support.mjs';

const OUT = `${ROOT}target/shots`;
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const views = readdirSync(`${ROOT}www/data`).flatMap((file) => JSON.parse(readFileSync(`${ROOT}www/data/${file}`, 'utf8')).views.map((view) => [file, view.id]));
const host = await open();
const sheets = [];
for (const [width, columns] of [[720, 4], [320, 8]]) {
  for (const scheme of ['light', 'dark']) {
    for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
      const page = await host.page('tests/browser/blank.html', { width: (width + 16) * columns, height: 400, ratio: 1, scheme });
      await page.evaluate(async (views, width, columns, lang) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`body{display:flex;gap:16px;align-items:flex-start;margin:8px}main{width:${width}px}duibi-chart{margin-bottom:24px}`);
        document.adoptedStyleSheets = [sheet];
        const place = Array.from({ length: columns }, () => document.createElement('main'));
        document.body.replaceChildren(...place);
        const lowest = () => place.reduce((a, b) => (b.offsetHeight < a.offsetHeight ? b : a));
        for (const [file, view] of views) {
          const e = document.createElement('duibi-chart');
          for (const [name, value] of [['src', `/data/${file}`], ['view', view], ['lang', lang]]) e.setAttribute(name, value);
          lowest().append(e);
          await e.ready;
          await new Promise(requestAnimationFrame);
        }
      }, views, width, columns, lang);
      const name = `${width}-${scheme}-${lang}.png`;
      await page.screenshot({ path: `${OUT}/${name}`, fullPage: true });
      sheets.push(name);
      await page.close();
    }
  }
}
await host.close();
writeFileSync(`${OUT}/index.html`, `<!doctype html><meta charset="utf-8"><title>Duibi, all views</title>${sheets.map((name) => `<h2>${name}</h2><img src="${name}" alt="">`).join('')}`);
console.log(`${views.length} views on each of ${sheets.length} sheets: ${OUT}/index.html`);
