// The explorer page: switches the language of page and chart, and keeps document, view, form and language in the address.
const WORDS = {
  'zh-Hans': {
    title: '招商数字，怎么比', choose: '报道', article: '报道示例', format: '文档格式',
    help: '选图表、指标和次序；点一根柱，看原文怎么写、口径是什么。没有公布的写作“未公布”，不画成零。',
    offline: '同一张图也可以存成一个文件，断网打开：',
  },
  'zh-Hant': {
    title: '招商數字，怎麼比', choose: '報導', article: '報導示例', format: '文件格式',
    help: '選圖表、指標和次序；點一根柱，看原文怎麼寫、口徑是什麼。沒有公布的寫作「未公布」，不畫成零。',
    offline: '同一張圖也可以存成一個檔案，斷網打開：',
  },
  en: {
    title: 'Comparing reported investment figures', choose: 'Article', article: 'An article with charts', format: 'The format',
    help: 'Choose a chart, a metric and an order; touch a bar to see how its figure was printed and what it covers. What was not reported says so, and is never drawn as zero.',
    offline: 'The same chart as one file that opens without a network: ',
  },
};
/** The built-in documents, in the order in which they are offered. */
const DOCUMENTS = {
  'huaian-2022-q1': ['淮安九地，2022年一季度', '淮安九地，2022年一季度', 'Nine districts, counties and parks of Huai\'an, Q1 2022'],
  'huainan-etdz-2023': ['淮南经开区，2023年', '淮南經開區，2023年', 'Huainan Economic and Technological Development Zone, 2023'],
  'huainan-2021': ['淮南市，2021年', '淮南市，2021年', 'Huainan, 2021'],
  'huainan-huaian-2021-2023': ['四篇报道合看，2021至2023年', '四篇報導合看，2021至2023年', 'Four articles side by side, 2021 to 2023'],
  'tianjiaan-2023': ['田家庵区，2023年', '田家庵區，2023年', 'Tianjia\'an District, 2023'],
};
const chart = document.getElementById('chart');
const menu = document.getElementById('document');
const offline = document.getElementById('offline');

function speak(lang) {
  document.documentElement.lang = lang;
  for (const [name, words] of Object.entries(WORDS[lang])) {
    // the first node is the text; a link may follow it
    const place = document.querySelector(`[data-text=${name}]`);
    place.firstChild.data = words;
  }
  const shown = menu.value;
  menu.replaceChildren(...Object.entries(DOCUMENTS).map(([id, names]) => new Option(names[Object.keys(WORDS).indexOf(lang)], id, false, id === shown)));
  document.title = `Duibi 对比 · ${WORDS[lang].title}`;
  chart.setAttribute('lang', lang);
}

/** Sandboxed and file pages refuse a change of address; the page works all the same. */
function remember(changes) {
  const address = new URL(location);
  for (const [name, value] of Object.entries(changes)) value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
  try { history.replaceState(null, '', address); } catch { /* nothing to keep it in */ }
}

/** Shows another document, and offers its offline file. */
function read(id) {
  menu.value = id;
  offline.href = `../pkg/offline/${id}.html`;
  offline.textContent = `${id}.html`;
  chart.setAttribute('src', `data/${id}.json`);
}

const asked = new URLSearchParams(location.search);
for (const name of ['view', 'form']) if (asked.has(name)) chart.setAttribute(name, asked.get(name));
const lang = Object.hasOwn(WORDS, asked.get('lang')) ? asked.get('lang') : 'zh-Hans';
document.querySelector(`[value=${lang}]`).checked = true;
speak(lang);
if (Object.hasOwn(DOCUMENTS, asked.get('data')) && asked.get('data') !== menu.value) read(asked.get('data'));
menu.addEventListener('change', () => {
  // a view and its form belong to their document
  for (const name of ['view', 'form']) chart.removeAttribute(name);
  remember({ data: menu.value, view: null, form: null });
  read(menu.value);
});
document.getElementById('lang').addEventListener('change', (event) => {
  speak(event.target.value);
  remember({ lang: event.target.value });
});
chart.addEventListener('duibi-view', (event) => remember({ view: event.detail.view, form: event.detail.view && event.detail.form }));
