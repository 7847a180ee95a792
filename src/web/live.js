// The live chart of an element: loads the WebAssembly once for the page, passes events in, dispatches what comes out, and
// guards the page against a trap: the instance is re-made from the kept module.
import init, { Chart, reset } from './core.js';
import { forget, held } from './documents.js';
import { ahead, attach, isLater, patiently } from './more.js';
import { awaitPlace, forgetPlace, isPrinting, placeOf, watchPlace } from './near.js';
import { page } from './page.js';
import css from './style.css';

/** A constructed sheet belongs to the document of a window. */
function sheetOf(text, { CSSStyleSheet } = globalThis) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
const sheets = [sheetOf(css)];

const DOM_EVENTS = ['pointermove', 'pointerout', 'pointerdown', 'pointercancel', 'click', 'keydown', 'change', 'blur', 'focusin', 'toggle', 'scroll'];

/** The charts that are in a document, by their elements. */
const charts = new Map();
/** Resolves with a way to its memory once there is an instance. */
let instance;

function core() {
  instance ??= (async () => {
    const exports = await init({ module_or_path: await page.wasm('duibi_bg.wasm') });
    attach(exports);
    return () => exports.memory;
  })();
  instance.catch(() => { instance = undefined; });
  return instance;
}

/** What a first chart does not run, once it is there. */
let rare;
let coming;
function fetchRare() {
  coming ??= import('./rare.js').then((found) => {
    rare = found;
    sheets.push(sheetOf(rare.css));
    for (const chart of charts.values()) chart.adopted();
  }, () => { coming = undefined; });
  return coming;
}

/** After so many traps a chart is set aside, until it has another document. */
const TRAPS = 2;

/** Paper is finer than most screens. */
const ratio = () => (isPrinting() ? Math.max(2, devicePixelRatio) : devicePixelRatio);
const isTrap = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

/** Replaces a trapped instance and redraws every chart from what it had, but for those that trap again and again. */
function restart(culprit, error) {
  console.error('duibi: a chart failed and was stopped', error);
  for (const chart of charts.values()) chart.abandon();
  forget();
  reset();
  instance = undefined;
  if (++culprit.traps === TRAPS) culprit.fail(error);
  for (const chart of charts.values()) if (chart.traps < TRAPS) chart.start(true);
}

const sizes = new ResizeObserver((entries) => {
  const other = entries.map(({ target, contentRect: { width } }) => [charts.get(target.getRootNode().host), width]).filter(([chart, width]) => chart?.isOther(width));
  // the chart's own height changes with its width; writing in the observer's callback would loop
  if (other.length) requestAnimationFrame(() => { for (const [chart, width] of other) chart.resized(width); });
});

/** No event tells that the device pixel ratio has changed, but a query for the present one stops matching. */
function watchRatio() {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
    for (const chart of charts.values()) chart.resized();
    watchRatio();
  }, { once: true });
}

const SYSTEM = 'Canvas CanvasText LinkText Highlight GrayText';
/** In the order in which src/color/theme.rs has them. */
const OWN = 'background text muted grid axis ring tip tip-edge remainder 1 2 3 4 5 6 7 8';

/** The colours of a system that forces them, or of a page that sets its own: four bytes each, the last tells whether it is set. */
function colours(root) {
  const isForced = !isPrinting() && page.forced?.matches;
  if (!isForced && !getComputedStyle(root.host).getPropertyValue('--duibi-theme')) return new Uint8Array();
  const probe = document.createElement('i');
  probe.style.forcedColorAdjust = 'none';
  root.append(probe);
  const bytes = (isForced ? SYSTEM : OWN).split(' ').flatMap((color) => {
    probe.style.color = isForced ? color : `var(--duibi-${color},#0000)`;
    return getComputedStyle(probe).color.match(/\d+/g).concat(1).slice(0, 4);
  });
  probe.remove();
  return Uint8Array.from(bytes);
}

/** Takes what the element's script has; gives the class of live charts. */
export function live(tools) {
  if (!page.look) {
    Object.assign(page, tools);
    page.watch(() => { for (const chart of charts.values()) chart.themed(); });
    watchRatio();
  }
  return Live;
}

class Live {
  #host;
  #root;
  #chart;
  #document;
  #left;
  #listens = false;
  #width = 0;
  #ratio = 1;
  #turn = 0;
  #busy = false;
  #near = true;
  #observed;
  #pinned;
  /** What the reader had in hand when the chart went. */
  #kept;
  traps = 0;

  /** `host` is what the element keeps: its data, its promise, and the player of a prepared figure. */
  constructor(element, host) {
    this.element = element;
    this.#host = host;
    this.#root = element.shadowRoot;
    // whoever is about to touch the chart may want what its first picture did not need
    for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, () => { ahead(); fetchRare(); }, { once: true });
  }

  /** What a method of the chart gives, if there is one. */
  read(method, ...args) { return this.#chart && this.#guard(() => this.#chart[method](...args)); }
  show(id) { this.#call('show', id); }
  /** Asks for a view by its JSON; gives what is wrong with it. */
  ask(view) {
    let wrong = '';
    const { highlight } = this.element.asked;
    this.#send(this.#guard(() => {
      try { return this.#chart?.ask(view); } catch (error) {
        // what is wrong is told in words; all else is a trap
        if (typeof error !== 'string') throw error;
        wrong = error;
        return [];
      }
    }));
    // what stands out does so in all charts of a group
    rare?.share(this.element, highlight);
    return wrong;
  }

  connected() {
    charts.set(this.element, this);
    if (!this.#chart) this.start(true);
  }

  disconnected() {
    // an element that is only moved is back before this runs
    queueMicrotask(() => {
      if (this.element.isConnected) return;
      charts.delete(this.element);
      this.#observe();
      forgetPlace(this);
      this.#turn++;
      this.#keep();
      this.#free();
    });
  }

  changed(name) {
    if (name === 'form') this.#call('form', this.element.getAttribute('form') ?? '');
    else if (name === 'lang') {
      this.#call('lang', this.#lang());
      // what is open there is in the other language
      if (this.#root.querySelector('[part=actions]')) this.#take();
    }
  }

  adopted() {
    const view = this.element.ownerDocument.defaultView;
    this.#root.adoptedStyleSheets = !view || view === window ? sheets : [css, rare?.css ?? ''].map((text) => sheetOf(text, view));
  }

  /** What a change of the DOM by the chart itself sets off, such as a blur, is not the reader's doing. */
  handleEvent(event) {
    if (!this.#chart || this.#busy) return;
    // from now on there is something to keep
    fetchRare();
    if (event.type === 'click' && event.target.matches?.('[part=take]')) this.#take();
    else this.#call('handle', event);
    this.#lit();
  }

  /** Lights the prose of the page that speaks of what is pointed at; what names it is in the second half. */
  async #lit() {
    if (page.isLinked(this.element) && await ahead()) page.lit(this.element, () => this.read('pointed'));
  }

  /** Points at a figure, by its name; what finds it is in the second half. */
  async light(name, opens, echo) {
    // without it the chart stays as it is
    if (!await ahead()) return;
    this.#call('light', name, opens);
    if (!echo) this.#lit();
  }

  /** Shows what a reader may take away, or closes it. */
  #take() { fetchRare().then(() => rare?.take(this.#root, this.#lang(), this.element)); }

  /** Puts the evidence where it hides nothing of what it speaks of. */
  #sheet() {
    const place = this.#root.querySelector('[part=evidence]');
    const spot = place && !place.hidden && this.read('spot');
    if (spot?.length) page.sheet(place, spot, this.#root.querySelector('canvas').getBoundingClientRect());
  }

  /** Reads the document and draws it; `again` what it was, as the reader had it. */
  async start(again) {
    const turn = ++this.#turn;
    if (!again) [this.traps, this.#kept] = [0, undefined];
    awaitPlace(this);
    if (this.#host.settled()) this.#host.promise();
    // a prepared figure stays what it is until the chart takes its place
    const goesOn = this.element.getAttribute('state') === 'prepared';
    if (!goesOn) this.#state('loading');
    const before = this.#document;
    const document = this.#document = (again && before) || held(this.element, this.#host.data(), this.#host.columns, core);
    if (before !== document) before?.release();
    try {
      const [reading] = await Promise.all([document.reading, (goesOn || this.element.matches('[controls],[group]')) && fetchRare()]);
      if (turn !== this.#turn || !this.element.isConnected) return;
      const open = () => this.#guard(() => (turn === this.#turn && this.element.isConnected ? this.#open(reading) : []));
      this.#send(await patiently(open, () => this.#forget()));
      const { address, bytes } = await document.found;
      if (turn !== this.#turn || !this.#chart) return;
      if (address && !bytes) this.#offer(); else this.#takeUp();
    } catch (error) {
      if (turn !== this.#turn) return;
      if (isTrap(error)) restart(this, error); else this.fail(error);
    }
  }

  #open(reading) {
    const left = this.#left ??= this.#host.taken();
    this.#listen();
    const chart = this.#chart ??= new Chart(this.#root);
    const { near, width, asked } = placeOf(this);
    // both tell what has changed since it was measured
    this.#observe(this.#root.querySelector('.body'));
    watchPlace(this);
    this.near(near);
    chart.lang(this.#lang());
    chart.look(...page.look(this.element, asked), colours(this.#root));
    const form = this.element.getAttribute('form');
    // what judges another form is in the second half
    if (form) chart.form(form);
    this.#fit(width);
    // the view is looked up now: it may have been set meanwhile
    const events = chart.open(reading, this.element.view ?? '');
    if (left) {
      rare?.resume(this.#root, this.#chart, left);
      this.#sheet();
      if (left.taking) this.#take();
      ahead();
    }
    this.#left = undefined;
    return events;
  }

  #listen() {
    if (this.#listens) return;
    this.#listens = true;
    this.adopted();
    // listeners of the element's own root go with the element
    for (const type of DOM_EVENTS) this.#root.addEventListener(type, this, true);
    // a canvas that has its context back is empty
    this.#root.addEventListener('contextrestored', () => { this.#call('near', false); this.near(); }, true);
  }

  #observe(inside) {
    if (this.#observed) sizes.unobserve(this.#observed);
    this.#observed = inside;
    if (inside) sizes.observe(inside);
  }

  /** Whether it was laid out for a width or a screen other than this. */
  isOther(width) { return this.#ratio !== ratio() || !(Math.abs(width - this.#width) < 1); }

  /** `about` is the width as the observer tells it: to ask for it costs more than all the others. */
  resized(about) {
    if (!this.isOther(about)) return;
    const width = this.inner();
    // nothing is laid out in a place without width, as in a closed tab
    if (this.#chart && width > 0 && this.isOther(width)) this.#fit(width);
  }

  /** Whether it is near, as the observer told last. */
  near(is = this.#near) {
    this.#near = is;
    this.#call('near', is || isPrinting());
  }

  themed() { this.#call('look', ...page.look(this.element), colours(this.#root)); }

  /** Forgets a chart whose instance has trapped: its memory is gone, so nothing is freed. */
  abandon() {
    this.#keep();
    this.#forget();
  }

  #of() { return [this.element.getAttribute('src'), this.element.view, this.#host.data()]; }

  /** Keeps what the reader has chosen. */
  #keep() { if (this.#chart && rare) this.#kept = rare.kept(this.#root, this.#of(), this.#pinned); }

  /** Goes on from what was kept, if it is of the same document. */
  #takeUp() {
    const before = this.#kept;
    this.#kept = undefined;
    if (!before || this.#of().some((one, at) => one !== before.of[at])) return;
    this.#pinned = before.pinned;
    rare.takeUp(this.#root, before, () => this.read('rows') ?? [], (pinned) => { this.#call('resume', { pinned, pairing: false, choosing: false }); this.#sheet(); });
  }

  #forget() {
    this.#chart?.__destroy_into_raw();
    this.#chart = undefined;
  }

  /** Shows that there is no chart, and the page's own fallback; a prepared figure stays. */
  async fail(error) {
    const turn = this.#turn;
    const isBare = this.element.getAttribute('state') !== 'prepared';
    this.#state('error');
    await fetchRare();
    if (turn !== this.#turn) return;
    const words = rare?.wordsOf(this.#lang());
    if (isBare && words) {
      this.#listen();
      page.look(this.element);
      this.#root.replaceChildren(rare.sorry(words, this.#document?.found));
    }
    this.#send([{ type: 'duibi-error', detail: { faults: [{ path: '', message: `${words?.failed ?? ''}: ${error?.message ?? error}` }] } }]);
  }

  /** A button to ask once more for what did not come. */
  #offer() { fetchRare().then(() => rare?.offer(this.#root, this.#lang(), () => this.start())); }

  #state(state) {
    this.element.setAttribute('state', state);
    this.element.ariaBusy = state === 'loading' || null;
  }

  #lang() { return (this.element.getAttribute('lang') || this.element.closest('[lang]')?.getAttribute('lang') || navigator.language || 'en'); }

  #fit(width) {
    this.#width = width;
    this.#ratio = ratio();
    this.#call('resize', width, this.#ratio);
    this.#sheet();
  }

  /** The width inside the padding, in CSS pixels. A page may have done anything to the element itself. */
  inner() {
    const inside = this.#root.querySelector('.body') ?? document.createElement('div');
    if (!inside.className) {
      this.#listen();
      inside.className = 'body';
      inside.append(...this.#root.childNodes);
      this.#root.append(inside);
    }
    // the padding of style.css
    return Math.max(0, inside.clientWidth - 28);
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
      if (isTrap(error)) restart(this, error);
      else { this.#free(); this.fail(error); }
    } finally { this.#busy = before; }
  }

  #send(events) {
    for (const { type, detail } of events ?? []) {
      const wrong = type === 'duibi-error';
      // how that is dressed comes with it
      if (wrong) fetchRare();
      if (wrong || type !== 'duibi-select') this.#state(wrong ? 'error' : 'ready');
      if (type === 'duibi-select') {
        this.#pinned = detail.row;
        // the sheet of what opens may not be there where a page opens it
        fetchRare();
        this.#sheet();
      }
      if (wrong) this.#host.settle(new Error(detail.faults.map((fault) => fault.message).join('\n')));
      else if (type === 'duibi-ready') this.#host.settle();
      this.element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }
  }

  #free() {
    const chart = this.#chart;
    this.#document?.release();
    this.#chart = this.#document = undefined;
    if (!chart) return;
    try { chart.free(); } catch { /* the instance has gone */ }
    this.#root.replaceChildren(document.createElement('slot'));
  }
}
