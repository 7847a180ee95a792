// What a first chart does not run: what stands in the place of one that failed, and what is kept of one whose instance is gone, in
// the page's own terms, as that cannot be asked any more. It is fetched when a reader first touches a chart, or one fails.
import css from './rare.css';
import { copy, png, save } from './take.js';

export { copy, css, png, save };

const WORDS = {
  'zh-Hans': { heading: '图表无法显示', failed: '图表程序未能运行', data: '数据原文', again: '再试一次' },
  'zh-Hant': { heading: '圖表無法顯示', failed: '圖表程式未能運行', data: '資料原文', again: '再試一次' },
  en: { heading: 'This chart cannot be shown', failed: 'the chart program could not run', data: 'The data as they came', again: 'Try again' },
};
/** What a reader may take away, and what is said then. */
const TAKEN = {
  'zh-Hans': { png: '图片 PNG', svg: '图片 SVG', csv: '数据 CSV', cite: '复制引文', copied: '已复制。', byHand: '浏览器不许复制，请自行复制：' },
  'zh-Hant': { png: '圖片 PNG', svg: '圖片 SVG', csv: '資料 CSV', cite: '複製引文', copied: '已複製。', byHand: '瀏覽器不許複製，請自行複製：' },
  en: { png: 'Picture (PNG)', svg: 'Picture (SVG)', csv: 'Data (CSV)', cite: 'Copy citation', copied: 'Copied.', byHand: 'The browser does not allow copying; please copy this:' },
};
/**
 * A text that is not UTF-8 as one that is, and how its head says what it was, where that is a guess; nothing where it is UTF-8, or
 * cannot be told. `guess` names the encoding.
 */
export async function decoded(bytes, guess) {
  try {
    if (!bytes.includes(0)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes) && undefined;
  } catch { /* it is in another encoding */ }
  const name = await guess(bytes);
  if (!name) return undefined;
  const [first, second] = bytes;
  const isMarked = first + second === 0x1FD && (first === 0xFE || first === 0xFF);
  const label = name !== 'UTF-16' ? name : first === 0xFE || (first === 0 && second) ? 'utf-16be' : 'utf-16le';
  return { bytes: new TextEncoder().encode(new TextDecoder(label).decode(bytes)), head: isMarked ? '' : `encoding: ${name}` };
}

/** The longest source that is shown, in bytes. */
const MOST_SHOWN = 2 ** 20;

const locale = (lang) => (Object.hasOwn(WORDS, lang) ? lang : lang.startsWith('zh') ? (/hant|tw|hk|mo/i.test(lang) ? 'zh-Hant' : 'zh-Hans') : 'en');
export const wordsOf = (lang) => WORDS[locale(lang)];

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

/** Shows what a reader may take away of a chart, or closes it. */
export function take(root, lang, chart) {
  const open = root.querySelector('[part=actions]');
  root.querySelector('[part=take]').setAttribute('aria-expanded', String(!open));
  if (open) return open.remove();
  const words = TAKEN[locale(lang)];
  const part = (name) => root.querySelector(`[part=${name}]`)?.textContent ?? '';
  const said = make('p');
  said.setAttribute('role', 'status');
  const field = Object.assign(make('textarea'), { readOnly: true, hidden: true, rows: 3, ariaLabel: words.byHand });
  const name = [/([^/.]+)[^/]*$/.exec(chart.getAttribute('src') ?? '')?.[1], chart.view].filter(Boolean).join('-') || 'duibi';
  const acts = {
    png: async () => save(`${name}.png`, await png(chart.picture(2), { Title: part('title'), Source: part('source'), Software: 'Duibi', URL: location.href })),
    svg: () => save(`${name}.svg`, chart.svg(), 'image/svg+xml'),
    csv: () => save(`${name}.csv`, chart.csv(), 'text/csv'),
    cite: async () => {
      const copied = await copy([part('title'), part('caption'), part('source'), location.href].filter(Boolean).join('\n'), field);
      said.textContent = copied ? words.copied : words.byHand;
    },
  };
  const buttons = Object.entries(acts).map(([key, act]) => {
    const button = Object.assign(make('button', words[key]), { type: 'button', name: key });
    button.addEventListener('click', act);
    return button;
  });
  const place = make('div', ...buttons, said, field);
  place.setAttribute('part', 'actions');
  root.querySelector('[part=data]').after(place);
}

/** Charts that were asked for another's sake. */
const echoed = new WeakSet();

/**
 * Lets what stands out in a chart, and did not `before`, stand out in all charts of its group, as far as their documents have it;
 * prepared figures become charts.
 */
export function share(element, before) {
  const [group, now] = [element.getAttribute('group'), [element.asked.highlight ?? []].flat()];
  if (!group || echoed.delete(element) || `${before ?? []}` === `${now}`) return;
  for (const fellow of element.ownerDocument.querySelectorAll(`${element.localName}[group]`)) {
    if (fellow === element || fellow.getAttribute('group') !== group) continue;
    fellow.upgrade().then(() => {
      const highlight = now.filter((id) => fellow.choices()?.entities.some((known) => known.id === id));
      echoed.add(fellow);
      fellow.ask({ highlight: highlight.length > 0 ? highlight : null });
    }, () => {});
  }
}

/** Goes on where a prepared figure was left. */
export function resume(root, chart, { pointed, pinned, paired, pairing, choosing, focus, open, press }) {
  if (open) root.querySelector('details').open = true;
  chart.resume({ pointed, pinned, paired, pairing: Boolean(pairing), choosing: Boolean(choosing) });
  const name = pairing ? '[part=pair] button' : focus && `[part=${focus}]`;
  if (name) root.querySelector(name)?.focus({ preventScroll: true });
  // a button of the table, in the reader's own turn
  const button = root.querySelectorAll('[part=data] button')[press];
  if (button) setTimeout(() => { button.focus(); button.click(); });
}

/** What is kept of a chart: whose it is, the menus, the open table, the figure whose evidence is open. */
export function kept(root, of, pinned) {
  const menus = [...root.querySelectorAll('[part=controls] select')].map(({ name, value }) => [name, value]);
  return { of, menus, open: root.querySelector('details').open, pinned };
}

/** Chooses in a new chart what was chosen. */
export function takeUp(root, { menus, open, pinned }, rows, resume) {
  // menus that were hidden again are shown: they say what was chosen in them
  const choose = root.querySelector('[part=choose]');
  if (menus.length > 0 && choose?.ariaExpanded === 'false') choose.click();
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

/** The documents that a document joins: in the page beside it, or relative to it. */
export const joined = (addresses, from, element, fetched) => Promise.all(addresses.map(async (address) => {
  const inline = element.querySelector(`:scope > script[type="application/json"][data-src="${CSS.escape(address)}"]`);
  if (inline) return { address, bytes: new TextEncoder().encode(inline.textContent) };
  // the core lets only relative addresses through; a page's own rewriting of them must not lead elsewhere either
  return new URL(address, from).origin === new URL(from).origin ? fetched(address) : { address };
}));

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

/** Encodes a long text right into the memory of the WebAssembly, and reads it there. */
export function readLong(buffer, text, about, memory) {
  const encoder = new TextEncoder();
  let [size, read, written] = [Math.ceil(text.length * 1.25), 0, 0];
  for (;;) {
    // the memory's buffer is another one after it has grown
    const place = buffer.room(size);
    const done = encoder.encodeInto(text.slice(read), new Uint8Array(memory.buffer, place + written, size - written));
    read += done.read;
    written += done.written;
    if (read >= text.length) return buffer.read(written, about);
    size = written + 3 * (text.length - read);
  }
}
