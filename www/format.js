// The page of documentation: shows the text of each chart's document with what is new in it, and switches the language.
const charts = document.querySelectorAll('duibi-chart');
const TITLES = { 'zh-Hans': '文档格式 duibi/1', en: 'The document format duibi/1' };

/** A line without its indent and the punctuation that follows from what comes after it. */
const bare = (line) => line.trim().replace(/[\s,[\]{}]+$/, '');

let known;
for (const chart of charts) {
  // a step follows another; the first of a series has nothing to be compared with
  if (!chart.closest('section').previousElementSibling.matches('section')) known = undefined;
  const lines = chart.querySelector('script').textContent.trim().split('\n');
  const place = chart.previousElementSibling;
  place.classList.toggle('grown', known !== undefined);
  for (const line of lines) {
    const fresh = known && bare(line) && !known.has(bare(line));
    const row = document.createElement(fresh ? 'mark' : 'span');
    // a short text in quotation marks is not broken
    for (const part of `${line}\n`.split(/("[^"]{1,24}")/)) {
      const whole = document.createElement('span');
      whole.textContent = part;
      row.append(part.startsWith('"') ? whole : part);
    }
    place.append(row);
  }
  known = new Set(lines.map(bare));
}

function speak(lang) {
  document.documentElement.lang = lang;
  document.title = `Duibi 对比 · ${TITLES[lang]}`;
  for (const chart of charts) chart.setAttribute('lang', lang);
  for (const link of document.querySelectorAll('header nav a')) {
    if (link.lang === lang) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** The address ends with #en, #en-limits and so on; what was hidden when the browser looked for it is looked for again. */
function follow() {
  const [, tongue] = location.hash.match(/^#(zh|en)(?:-|$)/) ?? [];
  speak(tongue === 'en' ? 'en' : 'zh-Hans');
  if (tongue) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
addEventListener('hashchange', follow);
follow();
