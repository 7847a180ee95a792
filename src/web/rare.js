// What a first chart does not run: what stands in the place of one that failed, and what is kept of one whose instance is gone, in
// the page's own terms, as that cannot be asked any more. It is fetched when a reader first touches a chart, or one fails.

const WORDS = {
  'zh-Hans': { heading: '图表无法显示', failed: '图表程序未能运行', data: '数据原文', again: '再试一次' },
  'zh-Hant': { heading: '圖表無法顯示', failed: '圖表程式未能運行', data: '資料原文', again: '再試一次' },
  en: { heading: 'This chart cannot be shown', failed: 'the chart program could not run', data: 'The data as they came', again: 'Try again' },
};
/** The longest source that is shown, in bytes. */
const MOST_SHOWN = 2 ** 20;

export const wordsOf = (lang) => WORDS[lang] ?? WORDS[lang.startsWith('zh') ? (/hant|tw|hk|mo/i.test(lang) ? 'zh-Hant' : 'zh-Hans') : 'en'];

function make(tag, ...content) {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}

/** What stands in the place of a chart that could not be drawn: a sentence, the page's own fallback, and the data as they
    came; `found` resolves with the document. */
export function sorry({ heading, failed, data }, found) {
  const message = make('div', make('strong', heading), ' ', failed);
  message.setAttribute('part', 'message');
  message.setAttribute('role', 'alert');
  // whoever came for the figures finds them
  Promise.resolve(found).then(({ bytes } = {}) => {
    if (bytes?.length && bytes.length < MOST_SHOWN) {
      const source = make('pre', new TextDecoder().decode(bytes));
      source.style.cssText = 'max-height: 20em; overflow: auto; white-space: pre-wrap';
      message.after(make('details', make('summary', data), source));
    }
  }, () => {});
  const body = make('div', message, make('slot'));
  body.className = 'body';
  return body;
}

/** Puts a button into the message of a chart, to ask once more for what did not come. */
export function offer(root, lang, act) {
  const element = make('button', wordsOf(lang).again);
  element.type = 'button';
  element.setAttribute('part', 'again');
  element.addEventListener('click', act);
  root.querySelector('[part=message]')?.append(element);
}

/** What is kept of a chart: whose it is, the menus, the open table, the figure whose evidence is open. */
export function kept(root, of, pinned) {
  const menus = [...root.querySelectorAll('[part=controls] select')].map(({ name, value }) => [name, value]);
  return { of, menus, open: root.querySelector('details').open, pinned };
}

/** Chooses in a new chart what was chosen. */
export function takeUp(root, { menus, open, pinned }, rows, resume) {
  for (const [name, value] of menus) {
    const menu = root.querySelector(`select[name=${name}]`);
    if (!menu || menu.value === value) continue;
    menu.value = value;
    // the choices of some menus come when they are opened
    if (menu.value !== value) menu.add(new Option('', value, true, true));
    menu.dispatchEvent(new Event('change', { bubbles: true }));
  }
  // a chart that trapped once more has gone
  const table = open && root.querySelector('details');
  if (table) table.open = true;
  const place = pinned && placeIn(rows(), pinned);
  if (place) resume(place);
}

/** Where a figure stands among the rows of a chart: row and series. */
function placeIn(rows, figure) {
  const place = ['row', 'series'].map((name) => [...new Set(rows.map((one) => one[name]))].indexOf(figure[name]));
  return place.includes(-1) ? undefined : place;
}

/** The document that is no script in the element: what `from` names in the page, or a table in the element. */
export function besides(element) {
  const from = element.getAttribute('from');
  const at = from ? element.getRootNode().querySelector(from) : element.querySelector(':scope > table');
  return at?.rows ? rowsOf(at) : at?.textContent ?? '';
}

/** A table of the page as text in cells: its caption, then its rows; what spans several places stands in the first. */
function rowsOf(table) {
  const said = (node) => {
    const copy = node.cloneNode(true);
    for (const unseen of copy.querySelectorAll('script, style, template, [hidden]')) unseen.remove();
    const text = copy.textContent.replace(/\s+/g, ' ').trim();
    return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const below = [];
  const lines = [...table.rows].map((row) => {
    const line = [];
    const skip = () => { while (below[line.length] > 0) { below[line.length]--; line.push(''); } };
    for (const cell of row.cells) {
      skip();
      for (let place = 0; place < cell.colSpan; place++) {
        below[line.length] = cell.rowSpan - 1;
        line.push(place ? '' : said(cell));
      }
    }
    skip();
    return line.join('\t');
  });
  return [...table.caption ? [said(table.caption)] : [], ...lines, ''].join('\n');
}
