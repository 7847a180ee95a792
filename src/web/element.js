// <duibi-chart>: what Rust cannot say. Extends HTMLElement, loads the WebAssembly once for the page, passes events in,
// dispatches what comes out, and guards the page against a trap: the instance is re-made from the kept module.
import init, { Chart, reset } from './core.js';
import { attach, compile, isLater, more as second, patiently } from './more.js';
import css from './style.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const DOM_EVENTS = ['pointermove', 'pointerout', 'pointerdown', 'click', 'keydown', 'change', 'blur', 'focusin'];
const COLUMNS = ['entity-column', 'period-column', 'metric-column', 'unit-column', 'value-columns'];
const WORDS = {
  'zh-Hans': ['图表无法显示', '图表程序未能运行'],
  'zh-Hant': ['圖表無法顯示', '圖表程式未能運行'],
  en: ['This chart cannot be shown', 'the chart program could not run'],
};

/** The longest document, in bytes: one that stands in the page, and one that was fetched or given. */
const MOST_INLINE = 20 * 2 ** 20;
const MOST = 512 * 2 ** 20;
/** A document that joins others is short; a longer one is not searched for them. */
const MOST_JOINING = 2 ** 20;

/** The elements that are in a document. */
const live = new Set();
/** The compiled WebAssembly, kept so that a trapped instance can be replaced without another request. */
let compiled;
/** Resolves once there is an instance. */
let instance;
/** Its memory. */
let memory;

function core() {
  instance ??= (async () => {
    compiled ??= await compile('duibi_bg.wasm');
    const exports = await init({ module_or_path: compiled });
    ({ memory } = exports);
    attach(exports);
    // an offline page has it with it, packed so that nobody can wait for it later
    if (document.getElementById('duibi_more.wasm')) await second();
  })();
  instance.catch(() => { instance = undefined; });
  return instance;
}

/** Encodes a long text right into the memory of the WebAssembly; gives the count of bytes. */
function write(chart, text) {
  const encoder = new TextEncoder();
  let [size, read, written] = [Math.ceil(text.length * 1.25), 0, 0];
  for (;;) {
    // the memory's buffer is another one after it has grown
    const place = chart.buffer(size);
    const done = encoder.encodeInto(text.slice(read), new Uint8Array(memory.buffer, place + written, size - written));
    read += done.read;
    written += done.written;
    if (read >= text.length) return written;
    size = written + 3 * (text.length - read);
  }
}

/** Replaces a trapped instance and redraws every chart but the one that trapped. */
function restart(culprit, error) {
  console.error('duibi: a chart failed and was stopped', error);
  for (const element of live) element.abandon();
  reset();
  instance = undefined;
  culprit.fail(error);
  for (const element of live) if (element !== culprit) element.start();
}

const sizes = new ResizeObserver((entries) => {
  // the chart's own height changes with its width; writing in the observer's callback would loop
  requestAnimationFrame(() => { for (const entry of entries) entry.target.resized(); });
});

// what the reader has set in the system
const [dark, more, forced, still] = ['prefers-color-scheme: dark', 'prefers-contrast: more', 'forced-colors: active', 'prefers-reduced-motion: reduce']
  .map((feature) => matchMedia(`(${feature})`));
for (const query of [dark, more, forced, still]) query.addEventListener('change', () => { for (const element of live) element.themed(); });

// no event tells that the device pixel ratio has changed, but a query for the present one stops matching
(function watchRatio() {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
    for (const element of live) element.resized();
    watchRatio();
  }, { once: true });
})();

export class DuibiChart extends HTMLElement {
  static observedAttributes = ['src', 'view', 'form', 'lang', 'theme', ...COLUMNS];

  #chart;
  #data;
  #view;
  #width = 0;
  #ratio = 1;
  #turn = 0;
  #settle;
  #settled = false;
  #busy = false;
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

  /** Resolves with the element when a document is shown; rejects with the first fault when it cannot be. */
  get ready() { return this.#ready; }

  /** The document: an object, a JSON text, or its UTF-8 bytes. */
  get data() { return this.#data; }
  set data(value) { this.#data = value ?? undefined; if (this.isConnected) this.start(); }

  /** The id of the view that is asked for. */
  get view() { return this.#view ?? this.getAttribute('view') ?? undefined; }
  set view(id) {
    this.#view = id ?? undefined;
    if (this.#chart && id) this.#call('show', String(id));
  }

  /** The numbers that the chart shows: `[{row, series, entity, name, metric, value, unit, text, qualifier, derived, formula, interval, printed, …}]`. */
  rows() { return this.#chart ? this.#guard(() => this.#chart.rows()) ?? [] : []; }
  /** The numbers as CSV. */
  csv() { return this.#chart ? this.#guard(() => this.#chart.csv()) ?? '' : ''; }
  /** The chart with title, notes and source, as SVG. */
  svg() { return this.#chart ? this.#guard(() => this.#chart.svg()) ?? '' : ''; }

  /** Puts the keyboard's focus on the chart. */
  focus(options) { (this.shadowRoot?.querySelector('[part=stage]') ?? this).focus(options); }

  connectedCallback() {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('slot'));
      // listeners of the element's own root go with the element
      for (const type of DOM_EVENTS) root.addEventListener(type, this, true);
      for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, second, { once: true });
    }
    live.add(this);
    sizes.observe(this);
    if (!this.#chart) this.start();
  }

  disconnectedCallback() {
    // an element that is only moved is back before this runs
    queueMicrotask(() => {
      if (this.isConnected) return;
      live.delete(this);
      sizes.unobserve(this);
      this.#turn++;
      this.#free();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected || !this.shadowRoot) return;
    if (name === 'src' || name.includes('-column')) this.start();
    else if (name === 'view') this.view = now;
    else if (name === 'form') this.#call('form', now ?? '');
    else if (name === 'lang') this.#call('lang', this.#lang());
    else this.themed();
  }

  adoptedCallback() {
    // a constructed sheet belongs to one document
    const theirs = new this.ownerDocument.defaultView.CSSStyleSheet();
    theirs.replaceSync(css);
    if (this.shadowRoot) this.shadowRoot.adoptedStyleSheets = [theirs];
  }

  /** What a change of the DOM by the chart itself sets off, such as a blur, is not the reader's doing. */
  handleEvent(event) { if (this.#chart && !this.#busy) this.#call('handle', event); }

  /** Reads the document and draws it. */
  async start() {
    const turn = ++this.#turn;
    if (this.#settled) this.#promise();
    this.setAttribute('state', 'loading');
    try {
      const [source] = await Promise.all([this.#source(), core()]);
      const joined = source.bytes?.length <= MOST_JOINING ? await this.#joined(source) : [];
      if (turn !== this.#turn || !this.isConnected) return;
      const read = () => this.#guard(() => {
        if (turn !== this.#turn || !this.isConnected) return [];
        const chart = this.#chart ??= new Chart(this.shadowRoot);
        chart.lang(this.#lang());
        chart.look(...this.#look());
        chart.form(this.getAttribute('form') ?? '');
        this.#fit(this.#inner());
        if (source.unread) return chart.unread(source.unread);
        if (!source.bytes && !source.text) return chart.notFetched(source.address, source.status);
        // the view is looked up now: it may have been set meanwhile
        const given = { view: this.view, most: source.most ?? MOST, isText: !source.object, columns: COLUMNS.map((name) => this.getAttribute(name) ?? ''), joined };
        return source.text ? chart.readBuffer(write(chart, source.text), given) : chart.read(source.bytes, given);
      });
      this.#send(await patiently(read, () => this.abandon()));
    } catch (error) {
      if (turn === this.#turn) this.fail(error);
    }
  }

  resized() {
    const width = this.#inner();
    // nothing is laid out in a place without width, as in a closed tab
    if (!this.#chart || width === 0 || (this.#ratio === devicePixelRatio && Math.abs(width - this.#width) < 1)) return;
    this.#fit(width);
  }

  themed() { this.#call('look', ...this.#look()); }

  /** Forgets a chart whose instance has trapped: its memory is gone, so nothing is freed. */
  abandon() {
    this.#chart?.__destroy_into_raw();
    this.#chart = undefined;
  }

  /** Shows that there is no chart, and the page's own fallback. */
  fail(error) {
    const lang = this.#lang();
    const [heading, what] = WORDS[lang] ?? WORDS[lang.startsWith('zh') ? (/hant|tw|hk|mo/i.test(lang) ? 'zh-Hant' : 'zh-Hans') : 'en'];
    const message = document.createElement('div');
    message.setAttribute('part', 'message');
    message.setAttribute('role', 'alert');
    const strong = document.createElement('strong');
    strong.textContent = heading;
    message.append(strong, ' ', what);
    this.#look();
    this.shadowRoot.replaceChildren(message, document.createElement('slot'));
    this.#send([{ type: 'duibi-error', detail: { faults: [{ path: '', message: `${what}: ${error?.message ?? error}` }] } }]);
  }

  /** Finds the document: its bytes and where it is from, or the status of the answer. */
  async #source() {
    const encode = (text) => new TextEncoder().encode(text);
    const data = this.#data;
    if (typeof data === 'string') return data.length > MOST_JOINING ? { text: data } : { bytes: encode(data) };
    if (data instanceof ArrayBuffer) return { bytes: new Uint8Array(data) };
    if (ArrayBuffer.isView(data)) return { bytes: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
    if (data !== undefined) {
      // a number that JSON does not know becomes a text, so that the fault names what was found
      const known = (_, value) => typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)) ? String(value) : value;
      try { return { bytes: encode(JSON.stringify(data, known) ?? ''), object: true }; } catch (error) { return { unread: error.message }; }
    }
    const address = this.getAttribute('src');
    if (address !== null) return this.#fetched(address, document.baseURI);
    const inline = () => this.querySelector(':scope > :is(script[type="application/json"], script[type="text/csv"]):not([data-src])');
    // the parser connects an element before it has read its children
    if (!inline() && document.readyState === 'loading') await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
    return { bytes: encode(inline()?.textContent ?? ''), most: MOST_INLINE };
  }

  /** Fetches an address relative to a base. */
  async #fetched(address, base) {
    try {
      const response = await fetch(new URL(address, base));
      if (!response.ok) return { address, status: response.status };
      return { address, bytes: new Uint8Array(await response.arrayBuffer()), base: response.url || base };
    } catch {
      return { address };
    }
  }

  /** Finds the documents that a document joins: in the page beside it, or relative to it. */
  async #joined({ bytes, base }) {
    const addresses = await patiently(() => Chart.joinedDocuments(bytes), () => {});
    return Promise.all(addresses.map(async (address) => {
      const inline = this.querySelector(`:scope > script[type="application/json"][data-src="${CSS.escape(address)}"]`);
      if (inline) return { address, bytes: new TextEncoder().encode(inline.textContent) };
      // the core lets only relative addresses through; a page's own rewriting of them must not lead elsewhere either
      const from = base ?? document.baseURI;
      return new URL(address, from).origin === new URL(from).origin ? this.#fetched(address, from) : { address };
    }));
  }

  #lang() { return (this.getAttribute('lang') || this.closest('[lang]')?.getAttribute('lang') || navigator.language || 'en'); }

  #fit(width) {
    this.#width = width;
    this.#ratio = devicePixelRatio;
    this.#call('resize', width, this.#ratio);
  }

  /** The width inside the padding, in CSS pixels. */
  #inner() {
    const { paddingLeft, paddingRight } = getComputedStyle(this);
    return Math.max(0, this.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
  }

  /** Tells whether the chart is dark, whether it has more contrast, and whether it may move, and lets the style sheet know. */
  #look() {
    const theme = this.getAttribute('theme');
    const chosen = theme === 'light' || theme === 'dark';
    // where colours are forced, the page's own are not seen
    const look = forced.matches ? [dark.matches, true]
      : chosen ? [theme === 'dark', false]
        : [this.#dark(), theme === 'contrast' || more.matches];
    ['dark', 'contrast'].forEach((name, at) => this.toggleAttribute(name, look[at]));
    return [...look, !still.matches];
  }

  /** Tells whether the page around is dark. */
  #dark() {
    // the element sets its own scheme; the page's is its parent's
    const scheme = getComputedStyle(this.parentElement ?? document.documentElement).colorScheme;
    if (scheme === 'light' || scheme === 'dark') return scheme === 'dark';
    return dark.matches;
  }

  #call(method, ...args) {
    // sent when the call has ended: the page may ask for something else at once
    if (this.#chart) this.#send(this.#guard(() => this.#chart[method](...args)));
  }

  /** Runs a call into the WebAssembly; whatever is thrown stops here. */
  #guard(act) {
    const before = this.#busy;
    this.#busy = true;
    try { return act(); } catch (error) {
      if (isLater(error)) throw error;
      if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) restart(this, error);
      else { this.#free(); this.fail(error); }
    } finally { this.#busy = before; }
  }

  #send(events) {
    for (const { type, detail } of events ?? []) {
      const wrong = type === 'duibi-error';
      if (wrong || type === 'duibi-ready') this.#settled = true;
      if (wrong || type !== 'duibi-select') this.setAttribute('state', wrong ? 'error' : 'ready');
      if (wrong) this.#settle.no(new Error(detail.faults.map((fault) => fault.message).join('\n')));
      if (type === 'duibi-ready') this.#settle.yes(this);
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }
  }

  #promise() {
    this.#settled = false;
    this.#ready = new Promise((yes, no) => { this.#settle = { yes, no }; });
    // nobody has to wait for it
    this.#ready.catch(() => {});
  }

  #free() {
    const chart = this.#chart;
    this.#chart = undefined;
    try { chart?.free(); } catch { /* the instance has gone */ }
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
  }
}

customElements.get('duibi-chart') ?? customElements.define('duibi-chart', DuibiChart);
