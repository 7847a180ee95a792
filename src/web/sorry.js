// What stands in the place of a chart that could not be drawn: a sentence, the page's own fallback, and the data as they came.

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

/** What has the chart's own style, whatever the page does to the element. */
export function body(...content) {
  const element = make('div', ...content);
  element.className = 'body';
  return element;
}

/** `found` resolves with the document. */
export function sorry({ heading, failed, data }, found) {
  const message = make('div', make('strong', heading), ' ', failed);
  message.setAttribute('part', 'message');
  message.setAttribute('role', 'alert');
  // whoever came for the figures finds them
  Promise.resolve(found).then(({ bytes } = {}) => {
    if (bytes?.length && bytes.length < MOST_SHOWN) message.after(make('details', make('summary', data), make('pre', new TextDecoder().decode(bytes))));
  }, () => {});
  return body(message, make('slot'));
}

export function button(words, act) {
  const element = make('button', words);
  element.type = 'button';
  element.setAttribute('part', 'again');
  element.addEventListener('click', act);
  return element;
}
