// The explorer: every choice of the chart in a panel, the reader's whole view in the address, and what a reader takes away.
import { address, read, written } from './address.js';
import { offerHighlights } from './highlight.js';
import { write } from './panel.js';
import { copy, png, save } from '../pkg/duibi_rare.js';

const WORDS = {
  'zh-Hans': {
    title: '招商数字，怎么比', choose: '报道', article: '报道示例', format: '文档格式', gallery: '图形样例',
    help: '选图表、地区、指标和图形；点一根柱，看原文怎么写、口径是什么。没有公布的写作“未公布”，不画成零。',
    offline: '整份报道也有一个文件，断网打开：',
    views: '图表', places: '地区', metrics: '指标', periods: '时期', shows: '看什么', forms: '图形', sorts: '排序', scales: '坐标',
    every: '全部', highlight: '突出', dim: '不再突出', search: '找地区：汉字、拼音或首字母', reported: '@0地', tools: '选择',
    png: '存图 PNG', svg: '存图 SVG', csv: '存表 CSV', json: '存视图 JSON', file: '存成离线文件', link: '复制链接', cite: '复制引文', embed: '复制嵌入代码', reset: '恢复原图',
    copied: '已复制。', byHand: '浏览器不许复制，请自行复制这段文字：', saved: '已保存。', notSaved: '没能保存：',
    noView: '网址里的图表在这份报道里没有，先看第一张。', noChoice: '网址里的选择这份报道里没有：',
  },
  'zh-Hant': {
    title: '招商數字，怎麼比', choose: '報導', article: '報導示例', format: '文件格式', gallery: '圖形樣例',
    help: '選圖表、地區、指標和圖形；點一根柱，看原文怎麼寫、口徑是什麼。沒有公布的寫作「未公布」，不畫成零。',
    offline: '整份報導也有一個檔案，斷網打開：',
    views: '圖表', places: '地區', metrics: '指標', periods: '時期', shows: '看什麼', forms: '圖形', sorts: '排序', scales: '座標',
    every: '全部', highlight: '突顯', dim: '不再突顯', search: '找地區：漢字、拼音或首字母', reported: '@0地', tools: '選擇',
    png: '存圖 PNG', svg: '存圖 SVG', csv: '存表 CSV', json: '存檢視 JSON', file: '存成離線檔案', link: '複製連結', cite: '複製引文', embed: '複製嵌入程式碼', reset: '恢復原圖',
    copied: '已複製。', byHand: '瀏覽器不許複製，請自行複製這段文字：', saved: '已儲存。', notSaved: '沒能儲存：',
    noView: '網址裡的圖表在這份報導裡沒有，先看第一張。', noChoice: '網址裡的選擇這份報導裡沒有：',
  },
  en: {
    title: 'Comparing reported investment figures', choose: 'Article', article: 'An article with charts', format: 'The format', gallery: 'Gallery',
    help: 'Choose a chart, places, metrics and a form; touch a bar to see how its figure was printed and what it covers. What was not reported says so, and is never drawn as zero.',
    offline: 'The whole article as one file that opens without a network: ',
    views: 'Charts', places: 'Places', metrics: 'Metrics', periods: 'Period', shows: 'Shown as', forms: 'Form', sorts: 'Order', scales: 'Axis',
    every: 'all', highlight: 'Highlight', dim: 'Remove highlight', search: 'Find a place: name, pinyin or initials', reported: 'places: @0', tools: 'Choose',
    png: 'Picture (PNG)', svg: 'Picture (SVG)', csv: 'Table (CSV)', json: 'View (JSON)', file: 'Offline file', link: 'Copy link', cite: 'Copy citation', embed: 'Copy embed code', reset: 'Back to the editor\'s view',
    copied: 'Copied.', byHand: 'The browser does not allow copying; please copy this text yourself:', saved: 'Saved.', notSaved: 'This could not be saved: ',
    noView: 'The address names a chart that this article does not have; this is the first one.', noChoice: 'The address asks for what this article does not have: ',
  },
};
/** The built-in documents, in the order in which they are offered. */
const DOCUMENTS = {
  'huaian-2022-q1': ['淮安九地，2022年一季度', '淮安九地，2022年一季度', 'Nine districts, counties and parks of Huai\'an, Q1 2022'],
  'huainan-etdz-2023': ['淮南经开区，2023年', '淮南經開區，2023年', 'Huainan Economic and Technological Development Zone, 2023'],
  'huainan-2021': ['淮南市，2021年', '淮南市，2021年', 'Huainan, 2021'],
  'huainan-huaian-2021-2023': ['四篇报道合看，2021至2023年', '四篇報導合看，2021至2023年', 'Four articles side by side, 2021 to 2023'],
  'world-investment': ['世界的投资率与外资，1970至2024年', '世界的投資率與外資，1970至2024年', 'Investment around the world, 1970 to 2024'],
  'tianjiaan-2023': ['田家庵区，2023年', '田家庵區，2023年', 'Tianjia\'an District, 2023'],
};
const chart = document.getElementById('chart');
const menu = document.getElementById('document');
const offline = document.getElementById('offline');
const panel = document.getElementById('panel');
const field = document.getElementById('field');
let words;

function speak(lang) {
  words = WORDS[lang];
  document.documentElement.lang = lang;
  for (const place of document.querySelectorAll('[data-text]')) {
    // the first node is the text; a link may follow it
    place.firstChild.data = words[place.dataset.text];
  }
  field.ariaLabel = words.byHand;
  const shown = menu.value;
  menu.replaceChildren(...Object.entries(DOCUMENTS).map(([id, names]) => new Option(names[Object.keys(WORDS).indexOf(lang)], id, false, id === shown)));
  document.title = `Duibi 对比 · ${words.title}`;
  chart.setAttribute('lang', lang);
  document.documentElement.dataset.told = '';
}

function tell(text) { document.getElementById('said').textContent = text; }

/** What each view asks for before the reader changes anything, by document and view. */
const bases = new Map();
const place = () => ({ data: menu.value, view: chosenView(), lang: document.documentElement.lang });
/** What is shown, and the figure whose evidence is open, as the chart told last. */
let shown, selected;
const chosenView = () => shown?.view;
/** The view from which the reader set out, and whether the address is being followed just now. */
let from;
let following = true;

/** The name of the figure whose evidence is open. */
const pin = () => selected?.name || undefined;

/** The reader's view as an address. */
function here() {
  const at = place();
  const view = at.view ?? from;
  return address({ ...at, view }, { ...written(chart.asked, bases.get(`${at.data} ${view}`) ?? {}), ...(pin() && { pin: pin() }) });
}

/** Opens the evidence that the address names, or closes what is open. */
async function pinned(name) {
  if (name === (pin() ?? null)) return;
  if (!name) chart.shadowRoot.querySelector('[part=close]')?.click();
  else {
    await chart.light(name, true);
    if (pin() !== name) tell(words.noChoice + name);
  }
}

/** Sandboxed and file pages refuse a change of address; the page works all the same. */
function remember() {
  const url = here();
  if (following || url.href === location.href) return;
  try { history.pushState(null, '', url); } catch { /* nothing to keep it in */ }
}

/** Shows another document, and offers its offline file. */
function open(id) {
  menu.value = id;
  offline.href = `../pkg/offline/${id}.html`;
  offline.textContent = `${id}.html`;
  chart.removeAttribute('form');
  chart.setAttribute('src', `data/${id}.json`);
}

/** Follows the address: language, document, view, and what was changed of it. */
async function follow() {
  following = true;
  const asked = new URLSearchParams(location.search);
  const lang = Object.hasOwn(WORDS, asked.get('lang')) ? asked.get('lang') : 'zh-Hans';
  document.querySelector(`[value=${lang}]`).checked = true;
  speak(lang);
  const id = Object.hasOwn(DOCUMENTS, asked.get('data')) ? asked.get('data') : Object.keys(DOCUMENTS)[0];
  chart.view = asked.get('view') || undefined;
  if (id !== menu.value || chart.getAttribute('src') !== `data/${id}.json`) open(id);
  tell('');
  await chart.ready.catch(() => {});
  const choices = chart.choices();
  if (choices && !choices.views.some((view) => view.id === asked.get('view'))) {
    if (asked.get('view')) tell(words.noView);
    chart.view = choices.views[0]?.id;
  }
  // a chart that was ready before this page listened has told nobody what it shows
  shown ??= { view: chart.view };
  settle();
  const wrong = chart.ask(read(location.search));
  if (wrong) tell(words.noChoice + wrong);
  document.documentElement.dataset.shown = '';
  pinned(new URLSearchParams(location.search).get('pin'));
  // evidence that has been asked for is told of a moment later
  setTimeout(() => { following = false; });
  offer();
}

/** Keeps what an editor's view asks for, as what the reader sets out from. */
function settle() {
  from = chosenView() ?? from;
  const key = `${menu.value} ${from}`;
  if (chosenView() && !bases.has(key)) bases.set(key, chart.asked);
}

/** The places that stand out. */
const lit = () => [chart.asked.highlight ?? []].flat();

/** Makes a place stand out, or no longer; its evidence stays open. */
function highlight(id) {
  const name = pin();
  const now = lit().includes(id) ? lit().filter((one) => one !== id) : [...lit(), id];
  tell(chart.ask({ highlight: now.length > 0 ? now : null }));
  if (name) chart.light(name, true);
}
let nameRows;

function offer() {
  nameRows ??= offerHighlights(chart, { words: () => words, lit, change: highlight });
  nameRows();
  const choices = chart.choices();
  panel.hidden = !choices;
  if (!choices) return;
  write(panel, choices, chart.asked, words, {
    ask: (changes) => { const wrong = chart.ask(changes); tell(wrong); if (wrong) offer(); },
    show: (id) => { chart.view = id; },
    id: menu.value,
    source: chart.getAttribute('src'),
  });
}

const ACTIONS = {
  png: async (name) => save(`${name}.png`, await png(chart.picture(2), { Title: title(), Source: sources(), Software: 'Duibi', URL: here().href })),
  svg: (name) => save(`${name}.svg`, chart.svg(), 'image/svg+xml'),
  csv: (name) => save(`${name}.csv`, chart.csv(), 'text/csv'),
  json: (name) => save(`${name}.json`, JSON.stringify({ id: 'reader', ...chart.asked }, null, 2), 'application/json'),
  file,
  link: () => copy(here().href, field),
  cite: () => copy(citation(), field),
  embed: () => copy(snippet(), field),
  reset: () => { chart.view = from; },
};
/** This view as a page of its own; what packs it is fetched when it is wanted. */
async function file(name) {
  const { offline } = await import('./offline.js');
  const { data, view = from, lang } = place();
  const base = bases.get(`${data} ${view}`) ?? {};
  const now = chart.asked;
  const changed = Object.keys({ ...base, ...now }).filter((key) => JSON.stringify(base[key]) !== JSON.stringify(now[key]));
  const asked = Object.fromEntries(changed.map((key) => [key, now[key] ?? null]));
  const source = new URL(chart.getAttribute('src'), location.href).href;
  const langs = [...document.querySelectorAll('#lang input')].map((input) => [input.value, input.parentElement.textContent.trim()]);
  save(`${name}.html`, await offline({ source, view, lang, langs, asked, pin: pin(), picture: chart.svg() }), 'text/html');
}
const COPIES = ['link', 'cite', 'embed'];

const part = (name) => chart.shadowRoot.querySelector(`[part=${name}]`)?.textContent ?? '';
const title = () => part('title');
const sources = () => part('source');

/** What is cited is the figure whose evidence is open, with all that belongs to it; else what the chart shows. */
function citation() {
  if (!selected?.row) return [title(), part('caption'), sources(), here().href].filter(Boolean).join('\n');
  const { name, metric, text, period, scope, caveat, source } = selected.row;
  const known = chart.choices().metrics.find((other) => other.id === metric)?.name ?? '';
  const limits = [period, scope, caveat].filter(Boolean).join(document.documentElement.lang === 'en' ? '; ' : '；');
  return document.documentElement.lang === 'en' ? `${name}, ${known}: ${text} (${limits}). ${source}` : `${name}，${known}：${text}（${limits}）。${source}`;
}

/** The lines that show this view in another page. */
function snippet() {
  const text = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const { data, view } = place();
  const file = (name) => text(new URL(name, location.href).href);
  return `<script type="module" src="${file('../pkg/duibi.js')}"></script>\n<duibi-chart src="${file(`data/${data}.json`)}" view="${text(view ?? from)}" lang="${document.documentElement.lang}"></duibi-chart>`;
}

document.getElementById('actions').addEventListener('click', async ({ target }) => {
  const button = target.closest('button');
  if (!button || !shown) return;
  try {
    const done = await ACTIONS[button.name]([menu.value, chosenView() ?? from].join('-'));
    tell(COPIES.includes(button.name) ? (done ? words.copied : words.byHand) : button.name === 'reset' ? '' : words.saved);
  } catch (error) { tell(words.notSaved + error.message); }
});
menu.addEventListener('change', async () => {
  following = true;
  chart.view = undefined;
  chart.removeAttribute('view');
  open(menu.value);
  await chart.ready.catch(() => {});
  settle();
  following = false;
  remember();
  offer();
});
document.getElementById('lang').addEventListener('change', (event) => {
  speak(event.target.value);
  remember();
  offer();
});
chart.addEventListener('duibi-ready', ({ detail }) => { shown = detail; });
chart.addEventListener('duibi-view', ({ detail }) => {
  shown = detail;
  if (chart.shadowRoot.querySelector('[part=evidence]')?.hidden) selected = undefined;
  if (following) return;
  settle();
  remember();
  offer();
});
chart.addEventListener('duibi-select', ({ detail }) => {
  selected = detail;
  remember();
});
addEventListener('popstate', follow);
follow();
