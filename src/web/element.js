// <duibi-chart>: what every page pays for. A prepared figure is played as it is; the live chart, and the WebAssembly with
// it, is loaded where there is none, or when the reader or the page asks for more than was prepared.
import { isLinked, listen, lit, offer } from './linked.js';
import { asked, forced, look, watch } from './looks.js';
import { address, packed, sums, wasm } from './place.js';
import { Player } from './player.js';
import { sheet } from './sheet.js';

const COLUMNS = ['entity-column', 'period-column', 'metric-column', 'unit-column', 'value-columns', 'head'];
/** Where there is no browser the class is there, and does nothing. */
const Base = globalThis.HTMLElement ?? class {};

/** The live chart's code, asked for once. */
let code;
function live() {
  // the WebAssembly is asked for at once: the live chart's code will want it
  code ??= (wasm('duibi_bg.wasm').catch(() => {}), import('./live.js').then(({ live }) => live({ asked, forced, look, watch, address, packed, sums, wasm, sheet, isLinked, lit })));
  code.catch(() => { code = undefined; });
  return code;
}

/** Prepared figures that are in a document. */
const players = new Set();

/** What a reader does in a chart itself is announced, whatever was shown for another one before. */
function own({ currentTarget }) {
  const tip = currentTarget.querySelector('[part=tip]');
  if (tip?.ariaLive) tip.ariaLive = null;
}

/** Shows all of the notes, of which three lines are shown. */
function whole({ target, currentTarget }) {
  if (target.matches('[part=notes]')) currentTarget.host.toggleAttribute('whole', true);
}

const seen = globalThis.IntersectionObserver && new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) target.upgrade();
});

export class DuibiChart extends Base {
  static observedAttributes = ['src', 'from', 'view', 'form', 'lang', 'theme', ...COLUMNS];

  #player;
  #live;
  #going;
  #data;
  #view;
  #settle;
  #settled = false;
  #ready;

  constructor() {
    super();
    this.#promise();
    // a property that was set before the element was defined hides the accessor
    for (const name of ['data', 'view']) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  /** Resolves with the element when a figure or document is shown; rejects with the first fault when it cannot be. */
  get ready() { return this.#ready; }

  /** The document: an object, a JSON text, or its UTF-8 bytes. */
  get data() { return this.#data; }
  set data(value) {
    this.#data = value ?? undefined;
    if (this.isConnected) this.#again();
  }

  /** The id of the view that is asked for. */
  get view() { return this.#view ?? this.getAttribute('view') ?? undefined; }
  set view(id) {
    this.#view = id ?? undefined;
    if (id) this.#ask((chart) => chart.show(String(id)));
  }

  /** The numbers that a live chart shows: `[{row, series, entity, name, metric, value, unit, text, …}]`. */
  rows() { return this.#live?.read('rows') ?? []; }
  /** The numbers as CSV. */
  csv() { return this.#live?.read('csv') ?? ''; }
  /** The chart with title, notes and source, as SVG. */
  svg() { return this.#live?.read('svg') ?? ''; }
  /** The same on a canvas of its own, with so many pixels a CSS pixel. */
  picture(ratio = 2) { return this.#live?.read('picture', ratio); }
  /** What is asked for, with the keys of a view of the format. */
  get asked() { return this.#live?.read('asked') ?? {}; }
  /** Asks for something else: what is given replaces those keys, and null takes one away. Gives what is wrong; then nothing changes. */
  ask(changes) {
    const entries = Object.entries({ ...this.asked, ...changes }).filter(([, value]) => value != null);
    return this.#live?.ask(JSON.stringify(Object.fromEntries(entries))) ?? '';
  }
  /** What a reader may choose, and why not the rest. */
  choices() { return this.#live?.read('choices'); }

  /** Points at the figure of an entity and a metric, by their ids with a space between, or at none; `opens` shows its evidence. An echo of another chart is not announced. */
  light(name = '', opens = false, echo = false) {
    if (opens) this.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const tip = this.shadowRoot?.querySelector('[part=tip]');
    if (tip) tip.ariaLive = echo && name ? 'off' : null;
    return (this.#player ?? this.#live)?.light(name, opens, echo);
  }

  /** Makes a prepared figure a live chart; resolves with the element when it is. */
  async upgrade() {
    if (this.#player) this.#go();
    await this.#going;
    return this.#ready;
  }

  /** Puts the keyboard's focus on the chart. */
  focus(options) { this.shadowRoot?.querySelector('[part=stage]')?.focus(options); }

  connectedCallback() {
    offer(this);
    if (this.#live) return this.#live.connected();
    if (this.#player) return players.add(this);
    const root = this.shadowRoot ?? this.#declared() ?? this.attachShadow({ mode: 'open' });
    root.addEventListener('click', whole);
    for (const type of ['focusin', 'keydown', 'pointermove', 'pointerdown']) root.addEventListener(type, own, true);
    this.#player = this.#data === undefined && !this.#view ? Player.of(this, root, (left) => this.#go(left)) : undefined;
    if (!this.#player) {
      if (!root.firstChild) root.append(document.createElement('slot'));
      return this.#go();
    }
    players.add(this);
    this.setAttribute('state', 'prepared');
    // what was not drawn ahead is drawn now
    if (look(this)[1]) return this.#go();
    this.#settled = true;
    this.#settle.yes(this);
    if (this.getAttribute('upgrade') === 'visible') seen.observe(this);
  }

  disconnectedCallback() {
    players.delete(this);
    this.#live?.disconnected();
  }

  attributeChangedCallback(name, before, now) {
    // those that the parser found are looked up when the element is connected
    if (before === now || !this.isConnected || !(this.#player || this.#going)) return;
    if (name === 'view') this.view = now;
    else if (name === 'theme') this.themed();
    else if (name === 'form' || name === 'lang') this.#ask((chart) => chart.changed(name));
    else this.#again();
  }

  adoptedCallback() { this.#live?.adopted(); }

  themed() {
    if (this.#live) this.#live.themed();
    else if (this.#player && look(this)[1]) this.#go();
  }

  /** A template that a parser left as it is: it did not know shadow roots, or the figure was put in by a script. */
  #declared() {
    const template = this.querySelector(':scope > template[shadowrootmode]');
    if (!template) return undefined;
    const root = this.attachShadow({ mode: 'open' });
    root.append(template.content);
    template.remove();
    return root;
  }

  /** Reads another document. */
  #again() {
    if (this.#live) this.#live.start();
    else if (this.shadowRoot) this.#go();
  }

  /** Asks the live chart for something; a prepared figure becomes one, and looks up what is asked for itself. */
  #ask(act) {
    if (this.#live) act(this.#live);
    else if (this.#player) this.#go();
  }

  /** Loads the live chart and lets it take over; `left` is what the reader has in hand. */
  #go(left) {
    this.#going ??= this.#start();
    if (left) this.#player.left = left;
  }

  async #start() {
    seen?.unobserve(this);
    if (this.#settled) this.#promise();
    try {
      const Live = await live();
      this.#live = new Live(this, {
        columns: COLUMNS,
        data: () => this.#data,
        settled: () => this.#settled,
        promise: () => this.#promise(),
        settle: (error) => {
          this.#settled = true;
          if (error) this.#settle.no(error); else this.#settle.yes(this);
        },
        taken: () => {
          const player = this.#player;
          this.#player = undefined;
          players.delete(this);
          return player?.end();
        },
      });
      if (this.isConnected) this.#live.connected();
    } catch (error) {
      this.#going = undefined;
      this.setAttribute('state', 'error');
      this.#settle.no(error);
      this.dispatchEvent(new CustomEvent('duibi-error', { detail: { faults: [{ path: '', message: String(error?.message ?? error) }] }, bubbles: true, composed: true }));
    }
  }

  #promise() {
    this.#settled = false;
    this.#ready = new Promise((yes, no) => { this.#settle = { yes, no }; });
    // nobody has to wait for it
    this.#ready.catch(() => {});
  }
}

// minified, a class has another name
Object.defineProperty(DuibiChart, 'name', { value: 'DuibiChart' });

if (globalThis.customElements && !customElements.get('duibi-chart')) {
  watch(() => { for (const element of players) element.themed(); });
  listen();
  customElements.define('duibi-chart', DuibiChart);
}
