// The explorer page: switches the language of page and chart, and keeps the view and the language in the address.
const WORDS = {
  'zh-Hans': {
    title: '淮安九地，一季度招商数字怎么比', article: '报道示例',
    help: '选图表、指标和次序；点一根柱，看原文怎么写、口径是什么。没有公布的写作“未公布”，不画成零。',
    offline: '同一张图也可以存成一个文件，断网打开：',
  },
  'zh-Hant': {
    title: '淮安九地，一季度招商數字怎麼比', article: '報道示例',
    help: '選圖表、指標和次序；點一根柱，看原文怎麼寫、口徑是什麼。沒有公布的寫作「未公布」，不畫成零。',
    offline: '同一張圖也可以存成一個檔案，斷網打開：',
  },
  en: {
    title: 'Nine districts of Huai\'an: comparing a quarter\'s investment figures', article: 'An article with charts',
    help: 'Choose a chart, a metric and an order; touch a bar to see how its figure was printed and what it covers. What was not reported says so, and is never drawn as zero.',
    offline: 'The same chart as one file that opens without a network: ',
  },
};
const chart = document.getElementById('chart');

function speak(lang) {
  document.documentElement.lang = lang;
  for (const [name, words] of Object.entries(WORDS[lang])) {
    // the first node is the text; a link may follow it
    const place = document.querySelector(`[data-text=${name}]`);
    place.firstChild.data = words;
  }
  document.title = `Duibi 对比 · ${WORDS[lang].title}`;
  chart.setAttribute('lang', lang);
}

/** Sandboxed and file pages refuse a change of address; the page works all the same. */
function remember(changes) {
  const address = new URL(location);
  for (const [name, value] of Object.entries(changes)) value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
  try { history.replaceState(null, '', address); } catch { /* nothing to keep it in */ }
}

const asked = new URLSearchParams(location.search);
if (asked.has('view')) chart.setAttribute('view', asked.get('view'));
if (WORDS[asked.get('lang')]) {
  document.querySelector(`[value=${asked.get('lang')}]`).checked = true;
  speak(asked.get('lang'));
}
document.getElementById('lang').addEventListener('change', (event) => {
  speak(event.target.value);
  remember({ lang: event.target.value });
});
chart.addEventListener('duibi-view', (event) => remember({ view: event.detail.view }));
