// What the tests in other engines share: one way to drive Chromium, Firefox (both by puppeteer) and WebKit (by its own
// WebDriver, in plain requests), so that one and the same test is run in each.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serve } from '../../.ci/serve.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { CHROME, FIREFOX, WEBKIT_DRIVER } = process.env;
const CHROME_FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];
/** Scroll bars as on a phone, which take no room: the column is as wide as the pictures were drawn for. */
const FIREFOX_PREFS = { 'ui.useOverlayScrollbars': 1 };
/** A window of WebKit's browser is not narrower than its tool bar: what is, is shown in a frame. */
const LEAST = 480;
/** As WebDriver writes keys. */
const KEYS = { Enter: '\uE007', Escape: '\uE00C', Shift: '\uE008', ArrowDown: '\uE015', ArrowUp: '\uE013', Tab: '\uE004', Home: '\uE011', Backspace: '\uE003', ' ': ' ' };

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const whole = ({ x, y }) => ({ x: Math.round(x), y: Math.round(y) });

/** A page that puppeteer drives. */
async function puppet(browser) {
  const page = await browser.newPage();
  return {
    async go(url, { width, height, zoom }) {
      await page.setViewport({ width, height, deviceScaleFactor: zoom });
      await page.goto(url);
    },
    run: (act, ...args) => page.evaluate(act, ...args),
    async move(at) { const { x, y } = whole(at); await page.mouse.move(x, y); },
    async click(at) { const { x, y } = whole(at); await page.mouse.click(x, y); },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    shot: () => page.screenshot(),
    close: () => page.close(),
  };
}

async function puppets(options) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  return { version: await browser.version(), page: () => puppet(browser), close: () => browser.close() };
}

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => done(port)); });
});

/** WebKit's browser, which has one window; what its pages are zoomed by is the screen's. */
async function webkit(pages, zoom) {
  const port = await freePort();
  const env = { ...process.env, NO_AT_BRIDGE: '1', GDK_SCALE: String(zoom) };
  const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`], { stdio: 'ignore', env });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  let session;
  for (let i = 0; !session; i++) {
    try { session = await call('POST', '', { capabilities: { alwaysMatch: {} } }); } catch (error) {
      if (i === 50 || !(error.cause?.code === 'ECONNREFUSED')) { driver.kill(); throw error; }
      await pause(100);
    }
  }
  const path = `/${session.sessionId}`;
  const ask = (method, name, body) => call(method, path + name, body);
  const pointer = (...actions) => ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  const strike = (value) => ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }] });
  const to = (at) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', ...whole(at) });
  const page = {
    async go(url, { width, height }) {
      await ask('POST', '/frame', { id: null }).catch(() => {});
      const chrome = (await ask('GET', '/window/rect')).height - await this.run(() => innerHeight);
      await ask('POST', '/window/rect', { width: Math.max(width, LEAST), height: height + chrome });
      const inFrame = width < LEAST;
      if (inFrame) pages['/frame.html'] = `<!doctype html><style>body{margin:0}iframe{border:0;width:${width}px;height:${height}px}</style><iframe src="${url}"></iframe>`;
      await ask('POST', '/url', { url: inFrame ? new URL('/frame.html', url).href : url });
      if (inFrame) await ask('POST', '/frame', { id: 0 });
    },
    async run(act, ...args) {
      const script = `const done = arguments[1]; (async () => (${act})(...arguments[0]))().then((value) => done({ value }), (error) => done({ error: String(error) }))`;
      const { value, error } = await ask('POST', '/execute/async', { script, args: [args] });
      if (error) throw new Error(error);
      // what is undefined in a list is null by either driver
      return value;
    },
    move: (at) => pointer(to(at)),
    click: (at) => pointer(to(at), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }),
    press: (key) => strike(KEYS[key]),
    async type(text) { for (const letter of text) await strike(letter); },
    shot: async () => Buffer.from(await ask('GET', '/screenshot'), 'base64'),
    close: async () => {},
  };
  await ask('POST', '/timeouts', { script: 20000, pageLoad: 30000 });
  return {
    version: `${session.capabilities.browserName} with WebKitGTK ${session.capabilities.browserVersion}`,
    page: async () => page,
    async close() {
      await ask('DELETE', '').catch(() => {});
      driver.kill();
    },
  };
}

/** The engines that are here, by their names. */
export const ENGINES = {
  ...CHROME && { Chromium: () => puppets({ executablePath: CHROME, args: CHROME_FLAGS }) },
  ...FIREFOX && { Firefox: () => puppets({ browser: 'firefox', executablePath: FIREFOX, extraPrefsFirefox: FIREFOX_PREFS }) },
  ...WEBKIT_DRIVER && { WebKit: webkit },
};

/** The page's complaints are kept by a script of its own host: not every driver hands them over. */
const COMPLAINTS = '<script src="/tests/engines/complaints.js"></script>';
export const complaining = (page) => page.replace('<meta charset="utf-8">', (found) => found + COMPLAINTS);

/** Waits until something is so in the page. */
export async function until(page, act, ...args) {
  for (let i = 0; i < 100; i++) {
    const found = await page.run(act, ...args);
    if (found) return found;
    await pause(100);
  }
  const state = await page.run(() => [location.href, ...[...document.querySelectorAll('duibi-chart')].map((e) => e.getAttribute('state')), ...globalThis.complaints ?? []]);
  assert.fail(`it never came: ${act}; ${state}`);
}

/** Waits for every chart of a page to be prepared, ready or refused. */
export const settled = async (page) => {
  await until(page, () => document.querySelector('duibi-chart[state]') !== null && document.readyState === 'complete');
  await page.run(() => Promise.all([...document.querySelectorAll('duibi-chart')].map((e) => e.ready.catch(() => {}))));
};

/** Runs the tests of a file in each engine; `pages` are what the host has besides its files. */
export function everywhere(tests) {
  assert.ok(existsSync(`${ROOT}pkg/duibi.js`), 'pkg/ is missing: run make pkg');
  assert.ok(Object.keys(ENGINES).length, 'no engine is named: run make engines');
  for (const [name, launch] of Object.entries(ENGINES)) {
    const pages = {};
    const host = { name, pages };
    let browser, server, zoomed;
    before(async () => {
      ({ server, address: host.address } = await serve(0, pages));
      browser = await launch(pages, 1);
    });
    after(async () => {
      await browser?.close();
      await zoomed?.close();
      server.closeAllConnections();
      server.close();
    });
    /** Opens a page of the host, or an address; `zoom` is how many pixels of the screen are one of its own. */
    host.open = async (path, { width = 800, height = 900, zoom = 1 } = {}) => {
      if (zoom > 1) zoomed ??= await launch(pages, zoom);
      const page = await (zoom > 1 ? zoomed : browser).page();
      await page.go(path.includes(':') ? path : host.address + path, { width, height, zoom });
      return page;
    };
    test(`${name} is there`, (context) => context.diagnostic(browser.version));
    tests(host, (what, act) => test(`${name}: ${what}`, act));
  }
}

/** What stands where on the screen: a part of the first chart, or anything else. */
export const box = (page, selector) => page.run((selector) => {
  const root = document.querySelector('duibi-chart').shadowRoot;
  const found = [...root.querySelectorAll(selector), ...document.querySelectorAll(selector)].find((one) => one.getBoundingClientRect().width > 0);
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x, y, width, height };
}, selector);

/** The text of a part of the first chart. */
export const words = (page, part) => page.run((part) => document.querySelector('duibi-chart').shadowRoot.querySelector(`[part=${part}]`)?.textContent ?? '', part);

/** The files that a page has asked for since it was opened, but the page itself. */
export const files = (page) => page.run(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)).filter((name) => !/^(data:|complaints)/.test(name)).sort());

export const complaints = (page) => page.run(() => globalThis.complaints);
