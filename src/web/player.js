// Plays a prepared figure: pointer, finger and keys, the tip, the evidence and what is announced, of words that were
// written ahead. It computes nothing of figures; whatever it does not hold is asked of the live chart.

import { lit } from './linked.js';
import { sheet } from './sheet.js';

/** The keys that lead from one figure to another, in the order in which they were prepared. */
const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
/** As src/chart/style.rs has them. */
const [GAP, RING] = [6, 2];
/** What the evidence lists, and what the tip says, in order: a word of the reader's language and the text that goes with it. */
const EVIDENCE = ['metric', 'printed', 'derived', 'period', 'scope', 'caveat', 'definition', 'notes', 'source'];
const DETAILS = ['same', 'printed', 'derived', 'period', 'scope', 'caveat', 'source'];
/** Which of them are in the words of the document. */
const NAMES = ['metric', 'printed', 'scope', 'definition', 'notes', 'source'];
const FIELDS = ['row', 'series', 'entity', 'metric', 'value', 'printed', 'derived', 'period', 'scope', 'caveat', 'definition', 'notes', 'source', 'url', 'same'];

const withModifier = (event) => event.ctrlKey || event.metaKey || event.altKey;

function make(tag, words, { parent, ...attributes } = {}) {
  const element = document.createElement(tag);
  element.textContent = words ?? '';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent?.append(element);
  return element;
}

export class Player {
  #host;
  #root;
  #told;
  #ask;
  #cells;
  #stage;
  #pointed = -1;
  #pinned = -1;
  /** Whether it is pointed at in another chart of the group. */
  #echoed = false;
  #stop = new AbortController();
  /** A column of another width shows another picture. */
  #sizes = new ResizeObserver(() => { this.#mark(); this.#sheet(); });
  /** What the reader has in hand when the live chart takes over. */
  left = {};

  /** The player of a shadow root that holds a prepared figure; nothing where it holds none that this script knows. */
  static of(host, root, ask) {
    const told = root.querySelector('script[type="application/json"]')?.textContent;
    try {
      const prepared = JSON.parse(told ?? 'null');
      return prepared?.v === 1 ? new Player(host, root, prepared, ask) : undefined;
    } catch { return undefined; }
  }

  constructor(host, root, told, ask) {
    [this.#host, this.#root, this.#told, this.#ask] = [host, root, told, ask];
    this.#cells = told.cells.map((cell) => Object.fromEntries(FIELDS.map((name, at) => [name, at < 2 ? cell[at] : told.texts[cell[at]]])));
    this.#stage = this.#part('stage');
    const on = (target, type, act) => target.addEventListener(type, act, { signal: this.#stop.signal });
    this.#sizes.observe(this.#stage);
    on(this.#stage, 'pointermove', (event) => this.#point(this.#hit(event)));
    // a finger that is lifted leaves as well, but its tip stays
    on(this.#stage, 'pointerleave', (event) => { if (event.pointerType !== 'touch') this.#point(-1); });
    // a finger that swipes the page leaves, too
    for (const type of ['blur', 'pointercancel']) on(this.#stage, type, () => this.#point(-1));
    on(this.#stage, 'click', (event) => {
      this.#point(this.#hit(event));
      if (event.shiftKey) this.#beside(this.#pointed); else this.#pin(this.#pointed);
    });
    on(this.#stage, 'keydown', (event) => this.#key(event));
    on(this.#part('evidence'), 'keydown', (event) => { if (event.key === 'Escape') this.#close(); });
    on(this.#part('evidence'), 'click', ({ target }) => {
      if (target.matches('[part=close]')) this.#close();
      else if (target.matches('[aria-pressed]')) this.#more({ pairing: true });
    });
    on(this.#part('row'), 'click', ({ target }) => {
      if (target.matches('[part=choose]')) this.#more({ choosing: true });
      else if (target.matches('[part=take]')) this.#more({ taking: true });
    });
    on(this.#part('data'), 'click', ({ target }) => {
      const press = [...this.#root.querySelectorAll('[part=data] button')].indexOf(target.closest('button'));
      if (press >= 0) this.#more({ press });
    });
  }

  /** Ends, and tells what the reader has in hand. */
  end() {
    this.#stop.abort();
    this.#sizes.disconnect();
    const cell = (index) => { const found = this.#cells[index]; return found && [found.row, found.series]; };
    const { paired, ...left } = this.left;
    const focus = this.#root.activeElement?.closest('[part]')?.getAttribute('part');
    const open = this.#root.querySelector('details')?.open;
    return { pointed: cell(this.#pointed), pinned: cell(this.#pinned), paired: cell(paired), focus, open, ...left };
  }

  #part(name) { return this.#root.querySelector(`[part=${name}]`); }

  /** Asks for the live chart. */
  #more(left) { this.#ask(left); }

  /** The picture that is shown, with its places on the screen: of several the style sheet shows one. */
  #chart() {
    for (const chart of this.#told.charts) {
      const svg = this.#root.querySelector(`svg[data-at="${chart.at}"]`);
      const box = svg?.getBoundingClientRect();
      if (box?.width) return { spots: chart.spots, box, scale: box.width / chart.at };
    }
    return undefined;
  }

  /** The figure that a pointer means: inside its area; of several, the one whose point is nearest. */
  #hit({ clientX, clientY }) {
    const chart = this.#chart();
    if (!chart) return -1;
    // whole pixels, as browsers give the live chart
    const [x, y] = [clientX - chart.box.x, clientY - chart.box.y].map((at) => Math.trunc(at) / chart.scale);
    let [found, least] = [-1, Infinity];
    for (const [cell, x0, y0, x1, y1, , , , , atX, atY] of chart.spots) {
      const distance = Math.hypot(atX - x, atY - y);
      if (x >= x0 && x <= x1 && y >= y0 && y <= y1 && distance < least) [found, least] = [cell, distance];
    }
    return found;
  }

  #point(index, echo) {
    // what another chart has shown here the reader may now mean
    if (this.#pointed === index && (echo || !this.#echoed)) return;
    this.#echoed = echo;
    this.#pointed = index;
    if (!echo) {
      this.#lit();
      // beside the pinned figure another one is compared: that is computed
      if (index >= 0 && this.#pinned >= 0 && index !== this.#pinned) this.#more({});
    }
    this.#show();
  }

  #lit() { lit(this.#host, () => this.#told.names?.[this.#pointed < 0 ? this.#pinned : this.#pointed]); }

  /** Points at the figure of a name, at the first of an entity, whose name ends with a space, or at none, and opens its evidence. */
  light(name, opens, echo) {
    const isNamed = (other) => other && (other === name || other.slice(0, other.lastIndexOf(' ') + 1) === name);
    const found = this.#told.names?.map((other) => Boolean(isNamed(other))) ?? [];
    // of one that is reported over time it is the latest
    const index = this.#told.last ? found.lastIndexOf(true) : found.indexOf(true);
    this.#point(index, echo);
    if (opens && index >= 0 && index !== this.#pinned) this.#pin(index);
  }

  #pin(index) {
    this.#pinned = index === this.#pinned ? -1 : index;
    this.#open();
    this.#lit();
    this.#show();
    this.#send();
  }

  /** Holds a figure against the pinned one. */
  #beside(index) {
    if (this.#pinned < 0 || index < 0 || index === this.#pinned) return this.#pin(index);
    this.#more({ paired: index });
  }

  #close() {
    // the keys go on from the figure whose evidence it was
    this.#pointed = this.#pinned;
    this.#pin(this.#pinned);
    this.#stage.focus();
  }

  #key(event) {
    if (withModifier(event) || event.target !== this.#stage) return;
    const at = KEYS.indexOf(event.key);
    if (event.key === 'Escape') return this.#pinned >= 0 ? this.#pin(this.#pinned) : this.#point(-1);
    const enters = event.key === 'Enter' || event.key === ' ';
    if (at < 0 && !enters) return;
    event.preventDefault();
    if (this.#pointed < 0) return this.#point(this.#chart()?.spots.length ? 0 : -1);
    if (!enters) return this.#point(this.#told.keys[this.#pointed][at]);
    if (event.shiftKey) this.#beside(this.#pointed); else this.#pin(this.#pointed);
  }

  /** The lines of a tip: of which rank, and what it says before a name, the name, and after it. What is announced are the same words. */
  #lines(cell) {
    const { words } = this.#told;
    return [['name', '', cell.entity, ''], ['value', '', cell.metric, words.colon + cell.value],
      ...DETAILS.filter((name) => cell[name]).map((name) => {
        const lead = words[name] + words.colon;
        return NAMES.includes(name) ? ['detail', lead, cell[name], ''] : ['detail', lead + cell[name], '', ''];
      })];
  }

  /** A name of the document: it says in which language it is, and does not turn what stands around it. */
  #name(words, parent) {
    const { tongues = {} } = this.#told;
    return make('bdi', words, { parent, ...(Object.hasOwn(tongues, words) && { lang: tongues[words] }) });
  }

  /** What a line says, as nodes. */
  #nodes([, lead, name, rest]) { return [lead, name && this.#name(name), rest].filter(Boolean); }

  /** Announces what is pointed at, and shows it. */
  #show() {
    const cell = this.#cells[this.#pointed];
    const nodes = cell ? this.#lines(cell).flatMap((line) => [this.#told.words.separator, ...this.#nodes(line)]).slice(1) : [];
    const tip = this.#part('tip');
    // the same again would be announced again
    if (tip.textContent !== nodes.map((node) => node.textContent ?? node).join('')) tip.replaceChildren(...nodes);
    this.#mark();
  }

  /** Draws rings and the tip where the picture that is shown now has the marks. */
  #mark() {
    for (const old of this.#stage.querySelectorAll('.ring,.hint')) old.remove();
    const chart = this.#chart();
    if (!chart) return;
    const chosen = chart.spots.filter(([cell]) => cell === this.#pointed || cell === this.#pinned);
    for (const spot of chosen) this.#ring(chart, spot);
    const spot = chosen.find(([cell]) => cell === this.#pointed);
    // of whose evidence is open all is said there
    if (spot && this.#pointed !== this.#pinned) this.#hint(chart, spot, this.#lines(this.#cells[this.#pointed]));
  }

  #ring({ scale }, [, , , , , x0, y0, x1, y1]) {
    const { style } = make('div', '', { class: 'ring', parent: this.#stage });
    [style.left, style.top] = [`${x0 * scale - RING}px`, `${y0 * scale - RING}px`];
    [style.width, style.height] = [`${(x1 - x0) * scale + 2 * RING}px`, `${(y1 - y0) * scale + 2 * RING}px`];
    if (this.#told.round && Math.abs(x1 - x0 - y1 + y0) <= 0.5) style.borderRadius = '50%';
  }

  /** Puts the tip below the mark, else above, else beside it; always inside the picture. */
  #hint({ box, scale }, [, , , , , x0, y0, x1, y1, atX, atY], lines) {
    const hint = make('div', '', { class: 'hint', 'aria-hidden': 'true', parent: this.#stage });
    for (const line of lines) make('div', '', { class: line[0], parent: hint }).append(...this.#nodes(line));
    const { width, height } = hint.getBoundingClientRect();
    const [right, bottom, gap] = [box.width - 1, box.height - 1, GAP + RING];
    const left = (x) => Math.max(1, Math.min(x, right - width));
    let [x, y] = [left(atX * scale - width / 2), y1 * scale + gap];
    if (y + height > bottom) y = y0 * scale - gap - height;
    if (y < 1) {
      y = Math.max(1, Math.min(atY * scale - height / 2, bottom - height));
      x = x1 * scale + gap + width <= right ? x1 * scale + gap : left(x0 * scale - gap - width);
    }
    [hint.style.left, hint.style.top] = [`${x}px`, `${y}px`];
  }

  /** Shows the evidence of the pinned figure, or closes it. */
  #open() {
    const place = this.#part('evidence');
    const cell = this.#cells[this.#pinned];
    place.replaceChildren();
    place.hidden = !cell;
    if (!cell) return;
    const { words } = this.#told;
    const name = `${cell.entity} ${cell.value}`;
    place.setAttribute('aria-label', name);
    make('button', '×', { type: 'button', part: 'close', 'aria-label': words.close, parent: place });
    const head = make('strong', '', { parent: place });
    this.#name(cell.entity, head);
    head.append(` ${cell.value}`);
    make('button', words.compare, { type: 'button', 'aria-pressed': 'false', parent: make('div', '', { part: 'pair', parent: place }) });
    const list = make('dl', '', { parent: place });
    for (const key of EVIDENCE.filter((key) => cell[key])) {
      make('dt', words[key], { parent: list });
      const item = make('dd', NAMES.includes(key) ? '' : cell[key], { parent: list });
      const around = key === 'source' && cell.url ? make('a', '', { href: cell.url, rel: 'noopener', parent: item }) : item;
      if (NAMES.includes(key)) this.#name(cell[key], around);
    }
    this.#sheet();
  }

  /** Puts the evidence where it hides nothing of what it speaks of. */
  #sheet() {
    const chart = this.#chart();
    const spot = this.#pinned >= 0 && chart?.spots.find(([at]) => at === this.#pinned);
    if (spot) sheet(this.#part('evidence'), [5, 6, 7, 8].map((at) => spot[at] * chart.scale), chart.box);
  }

  /** Tells the page which figure was chosen. */
  #send() {
    const cell = this.#cells[this.#pinned];
    const row = cell && {
      row: cell.entity, name: cell.entity, text: cell.value, formula: cell.derived, derived: cell.derived !== '',
      printed: cell.printed, period: cell.period, scope: cell.scope, caveat: cell.caveat, source: cell.source,
    };
    this.#host.dispatchEvent(new CustomEvent('duibi-select', { detail: { row }, bubbles: true, composed: true }));
  }
}
