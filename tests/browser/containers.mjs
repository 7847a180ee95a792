// Where charts are put, and what a page does to them: ordinary containers, hostile hosts. Each function runs in the page, in any engine.

/** Its name, the place's style, the style of what is around it. */
export const CONTAINERS = [
  ['block', 'display: block'], ['float', 'float: left'], ['inline-block', 'display: inline-block'],
  ['fit-content', 'width: fit-content'], ['max-content', 'width: max-content'], ['min-content', 'width: min-content'],
  ['absolute', 'position: absolute; top: 0; left: 0'], ['table cell', 'display: table-cell'],
  ['flex row child', 'display: block', 'display: flex'], ['flex column', 'display: flex; flex-direction: column; align-items: center'],
  ['grid auto', 'display: grid; grid-template-columns: auto; justify-items: start'], ['dialog', ''], ['hidden then shown', ''],
];

const LARGE = 'span { font-size: 60px !important } * { letter-spacing: 3px !important; line-height: 3 !important; direction: rtl }';
/** What a hostile page has done before any script of ours runs. */
export const polluted = () => {
  Object.prototype.x = 'x';
  Array.prototype.toJSON = () => 'broken';
};

/** The rules of a page, the direction of its text, whether it has changed what all objects have, and its zoom. */
export const HOSTS = {
  plain: {},
  'all unset': { css: '* { all: unset !important }' },
  'large spans': { css: LARGE, polluted },
  'right to left': { dir: 'rtl' },
  'patched prototypes': { polluted },
  'zoomed to 400 %': { zoom: 4 },
};

/** Puts an element into a place of this sort, of which there is none other then; `markup` is that of a prepared figure. */
export async function placed([name, style, outer], text, markup, width) {
  document.body.replaceChildren();
  const around = document.body.appendChild(document.createElement('section'));
  const place = around.appendChild(document.createElement(name === 'dialog' ? 'dialog' : 'div'));
  around.style.cssText = outer ?? '';
  place.style.cssText = style;
  if (width) place.style.width = `${width}px`;
  if (name === 'hidden then shown') place.style.display = 'none';
  if (markup) place.setHTMLUnsafe(markup);
  else {
    const e = document.createElement('duibi-chart');
    e.setAttribute('lang', 'zh-Hans');
    e.data = text;
    place.append(e);
  }
  if (name === 'dialog') place.showModal();
  await customElements.whenDefined('duibi-chart');
  if (name === 'hidden then shown') setTimeout(() => { place.style.display = ''; }, 100);
  await document.querySelector('duibi-chart').ready;
  await new Promise((done) => setTimeout(done, 150));
  for (let frame = 0; frame < 4; frame++) await new Promise((done) => requestAnimationFrame(done));
}

/** The picture as it was painted, how wide the text of it and the place are, and how its words are set. */
export function seen() {
  const root = document.querySelector('duibi-chart').shadowRoot;
  const inside = root.querySelector('.body');
  const { width, height } = inside.getBoundingClientRect();
  const { fontSize, letterSpacing, direction, paddingLeft } = getComputedStyle(inside);
  const picture = root.querySelector('[part=chart]')?.toDataURL?.() ?? '';
  // one text: the lists of a page that has patched them cannot be handed over
  return [width, height, root.querySelector('[part=stage]').clientWidth, picture, `${fontSize} ${letterSpacing} ${direction} ${paddingLeft}`].join('|');
}

/** What was seen, by names. */
export function told(words) {
  const [width, height, stage, picture, style] = words.split('|');
  return { width: +width, height: +height, stage: +stage, picture, style };
}
