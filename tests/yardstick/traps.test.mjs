// R5: of twenty charts one traps, at any call into the core. The others answer the next pointer, soon, and nothing else is heard of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { BLANK, DOCUMENT, open, put } from '../browser/support.mjs';
import { count, figure, randomly } from './support.mjs';

const COUNT = count('DUIBI_TRAPS', 12);
const CHARTS = 20;
/** All others answer within this time, in ms. */
const SOON = 500;
const text = readFileSync(DOCUMENT, 'utf8');
let host;
before(async () => { host = await open(); });
after(() => host.close());

/** The call into the core that `globalThis.fuse` counts down to is a trap; it tells which that was. */
const fused = () => {
  const plain = WebAssembly.instantiate;
  WebAssembly.instantiate = async (module, imports) => {
    const { exports } = await plain.call(WebAssembly, module, imports);
    const guarded = { ...exports };
    for (const name of Object.keys(exports).filter((name) => /^(chart|reading)_/.test(name))) {
      guarded[name] = (...args) => {
        if (globalThis.fuse > 0 && --globalThis.fuse === 0) {
          [globalThis.blown, globalThis.at] = [name, performance.now()];
          throw new WebAssembly.RuntimeError('unreachable');
        }
        return exports[name](...args);
      };
    }
    return { module, instance: { exports: guarded } };
  };
};

/** Does something to a chart, as a reader or a page does, until the fuse has blown; gives what every other chart says next, and when. */
const trial = async (fuse, victim, acts, charts) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const all = [...document.querySelectorAll('duibi-chart')];
  const point = (e, y) => {
    const canvas = e.shadowRoot.querySelector('[part=chart]');
    // it is drawn again just now
    if (!canvas) return;
    const { x, y: top } = canvas.getBoundingClientRect();
    canvas.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, clientX: x + 150, clientY: top + y }));
  };
  const said = (e) => e.shadowRoot.querySelector('[part=tip]')?.textContent ?? '';
  const e = all[victim];
  const doing = [
    () => point(e, 30), () => point(e, 200), () => { e.view = 'completion'; }, () => { e.view = 'signed'; },
    () => e.rows(), () => e.csv(), () => e.svg(), () => e.ask({ sort: 'ascending' }), () => { e.lang = e.lang === 'en' ? 'zh-Hans' : 'en'; },
    () => { e.shadowRoot.querySelector('details').open = true; },
    () => e.shadowRoot.querySelector('[part=stage]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true })),
    () => { e.style.width = `${400 + 13 * acts[0] % 200}px`; }, () => e.setAttribute('theme', acts[1] % 2 ? 'dark' : 'light'), () => e.choices(),
  ];
  [globalThis.fuse, globalThis.blown] = [fuse, undefined];
  for (const act of acts) {
    if (globalThis.blown) break;
    // what a trap leaves behind may be missing until the chart is drawn again
    try { doing[act % doing.length](); } catch (error) { if (!(error instanceof TypeError)) throw error; }
    await frame();
  }
  globalThis.fuse = 0;
  if (!globalThis.blown) return { blown: undefined };
  const others = all.filter((one) => one !== e);
  const answered = new Set();
  while (performance.now() - globalThis.at < 5000 && answered.size < others.length) {
    for (const one of others) if (!answered.has(one) && one.getAttribute('state') === 'ready') { point(one, 60); if (said(one)) answered.add(one); }
    await frame();
  }
  const took = performance.now() - globalThis.at;
  await e.ready.catch(() => {});
  // of a chart that has trapped twice there is no more than its data: a new one for the next
  const fresh = document.createElement('duibi-chart');
  fresh.lang = 'zh-Hans';
  fresh.data = e.data;
  e.replaceWith(fresh);
  await fresh.ready;
  for (const one of others) point(one, 4000);
  return { blown: globalThis.blown, answered: answered.size, took, charts };
};

test(`${COUNT} traps among ${CHARTS} charts`, async () => {
  const page = await host.page(BLANK, { before: fused, width: 720, height: 900 });
  await put(page, (text, charts) => {
    for (let i = 0; i < charts; i++) { const e = document.createElement('duibi-chart'); e.lang = 'zh-Hans'; e.data = text; document.body.append(e); }
  }, text, CHARTS);
  const random = randomly(7);
  const [calls, wrong, times] = [new Map(), [], []];
  for (let seed = 0; times.length < COUNT && seed < 3 * COUNT; seed++) {
    const acts = Array.from({ length: 40 }, () => random(1000));
    const found = await page.evaluate(trial, 1 + random(40), random(CHARTS), acts, CHARTS);
    if (!found.blown) continue;
    calls.set(found.blown, (calls.get(found.blown) ?? 0) + 1);
    times.push(found.took);
    if (found.answered < CHARTS - 1 || found.took > SOON) wrong.push(`${seed}, ${found.blown}: ${found.answered} after ${Math.round(found.took)} ms`);
  }
  times.sort((a, b) => a - b);
  const uncaught = page.complaints.filter((words) => words.startsWith('pageerror'));
  figure('R5', `${times.length} traps in ${calls.size} calls, among ${CHARTS} charts: in ${times.length - wrong.length} all ${CHARTS - 1} others answered within ${SOON} ms (half within ${Math.round(times[times.length >> 1])} ms, all within ${Math.round(times.at(-1))} ms); ${uncaught.length} uncaught errors`);
  assert.equal(times.length, COUNT);
  assert.deepEqual(uncaught, []);
  assert.deepEqual(wrong.filter((words) => !words.includes(`: ${CHARTS - 1} after`)), []);
  await page.close();
});
