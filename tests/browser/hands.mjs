// A reader's hands: mouse, finger and keys do the same things on a page, each as its own device does. Whatever drives the page gives
// `run`, `click`, `move`, `tap`, `press`, `type`; what is pressed is found as a reader finds it, in the page or in a chart, and must
// not be covered by anything else.
import assert from 'node:assert/strict';

export const WAYS = ['mouse', 'finger', 'keys'];
/** The most stops of the keys on the way to something. */
const MOST_STOPS = 260;

/** Runs in the page: the first thing that is seen and matches, brought into view. */
function locate(selector, text) {
  const roots = [document, ...[...document.querySelectorAll('duibi-chart')].map((e) => e.shadowRoot)];
  const all = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const isSeen = (e) => e.checkVisibility({ visibilityProperty: true }) || e.closest('label')?.checkVisibility({ visibilityProperty: true });
  const found = all.find((e) => isSeen(e) && (!text || (e.closest('label') ?? e).textContent.includes(text)));
  if (!found) return { missing: true };
  const target = found.closest('label') ?? found;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  // words may go on in another line
  const [box] = target.getClientRects();
  const at = { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 };
  let hit = document.elementFromPoint(at.x, at.y);
  for (let inner = hit; inner?.shadowRoot; hit = inner) {
    inner = inner.shadowRoot.elementFromPoint(at.x, at.y);
    if (!inner || inner === hit) break;
  }
  const covered = !(target.contains(hit) || hit?.contains(target) && hit.localName === 'summary') && `${hit?.localName}.${hit?.className}#${hit?.id} ${hit?.getAttribute('part')}`;
  return { ...at, covered, isRadio: found.type === 'radio', isBox: found.type === 'checkbox', isField: found.matches('input[type=search], textarea') };
}

/** Runs in the page: how far the focus is from it; of several buttons of one choice the arrows lead on. */
function away(selector, text) {
  const roots = [document, ...[...document.querySelectorAll('duibi-chart')].map((e) => e.shadowRoot)];
  const all = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const found = all.find((e) => (e.checkVisibility({ visibilityProperty: true }) || e.closest('label')?.checkVisibility({ visibilityProperty: true })) && (!text || (e.closest('label') ?? e).textContent.includes(text)));
  let now = document.activeElement;
  while (now?.shadowRoot?.activeElement) now = now.shadowRoot.activeElement;
  if (now === found) return { steps: 0 };
  if (found?.type !== 'radio' || now?.type !== 'radio' || now.name !== found.name) return { isAway: true };
  const choices = [...found.getRootNode().querySelectorAll(`input[type=radio][name=${found.name}]:enabled`)];
  return { steps: choices.indexOf(found) - choices.indexOf(now) };
}

const words = (part) => document.querySelector('duibi-chart').shadowRoot.querySelector(`[part=${part}]`)?.textContent ?? '';

export class Hand {
  constructor(page, way) { Object.assign(this, { page, way }); }

  /** Where something is that a reader wants to touch. */
  async at(selector, text) {
    const found = await this.page.run(locate, selector, text ?? null);
    assert.ok(!found.missing, `nobody sees ${selector} ${text ?? ''}`);
    assert.ok(!found.covered, `${selector} ${text ?? ''} is covered by ${found.covered}`);
    return found;
  }

  /** Presses a button, a choice, a head of a column, a name. */
  async press(selector, text) {
    const found = await this.at(selector, text);
    if (this.way === 'mouse') return this.page.click(found);
    if (this.way === 'finger') return this.page.tap(found);
    await this.reach(selector, text);
    // the arrows have chosen it
    if (found.isRadio || found.isField) return undefined;
    return this.page.press(found.isBox ? ' ' : 'Enter');
  }

  /** Goes there by the keys alone. */
  async reach(selector, text) {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const { steps, isAway } = await this.page.run(away, selector, text ?? null);
      if (steps === 0) return;
      await this.page.press(isAway ? 'Tab' : steps > 0 ? 'ArrowDown' : 'ArrowUp');
    }
    assert.fail(`the keys do not reach ${selector} ${text ?? ''}`);
  }

  /** Writes into a field. */
  async type(selector, text) {
    await this.press(selector);
    await this.page.type(text);
  }

  /** Points at the figure of the first chart whose words begin so; gives where it is. */
  async point(name) {
    if (this.way === 'keys') {
      await this.reach('[part=stage]');
      await this.page.press('Home');
      if ((await this.page.run(words, 'tip')).startsWith(name)) return undefined;
      for (let key = 0; key < 80; key++) {
        await this.page.press('ArrowDown');
        if ((await this.page.run(words, 'tip')).startsWith(name)) return undefined;
      }
      return assert.fail(`the keys do not come to ${name}`);
    }
    const box = await this.page.run(() => {
      const canvas = [...document.querySelector('duibi-chart').shadowRoot.querySelectorAll('[part=chart], svg')].find((one) => one.getBoundingClientRect().width);
      canvas.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = canvas.getBoundingClientRect();
      return { x, y, width, height };
    });
    for (let dy = 4; dy < box.height; dy += 5) {
      const at = { x: Math.round(box.x + box.width * 0.3), y: Math.round(box.y + dy) };
      await this.page.move(at);
      if (!(await this.page.run(words, 'tip')).startsWith(name)) continue;
      if (this.way === 'mouse') return at;
      // a finger has no way to point without touching: what was found is forgotten
      await this.page.move({ x: 2, y: 2 });
      return at;
    }
    return assert.fail(`no figure of ${name}`);
  }

  /** Opens the evidence of a figure, or holds it against the open one. */
  async open(name) {
    const at = await this.point(name);
    if (this.way === 'mouse') return this.page.click(at);
    if (this.way === 'finger') return this.page.tap(at);
    return this.page.press('Enter');
  }

  /** Chooses in a native list. */
  async choose(selector, value) {
    if (this.way !== 'keys') return this.page.run((selector, value) => {
      const list = document.querySelector(selector);
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }, selector, value);
    await this.reach(selector);
    for (let key = 0; key < 20 && await this.page.run((selector) => document.querySelector(selector).value, selector) !== value; key++) await this.page.press('ArrowDown');
    return undefined;
  }
}

/** What is saved and copied is kept in the page: no file is written, and the clipboard is the test's. */
export function keep() {
  globalThis.saved = [];
  let last;
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => { last = blob; return make(blob); };
  HTMLAnchorElement.prototype.click = function () {
    const { download } = this;
    last.text().then((text) => globalThis.saved.push([download, text]));
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { globalThis.copied = text; } }, configurable: true });
}
