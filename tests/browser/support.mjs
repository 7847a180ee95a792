// What the browser tests share: a browser, a server, and a page whose every complaint is kept.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serve } from '../../.ci/serve.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const DOCUMENT = `${ROOT}www/data/huaian-2022-q1.json`;

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/** Opens a browser and serves the pages, and others by their paths. */
export async function open(pages) {
  assert.ok(existsSync(`${ROOT}pkg/duibi.js`), 'pkg/ is missing: run make pkg');
  // without a locale Chromium saves nothing below a folder whose name is not ASCII
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const browser = await puppeteer.launch({ executablePath: process.env.CHROME, args: FLAGS, headless: true, env });
  const { server, address } = await serve(0, pages);
  return {
    browser, address,
    /** Opens a page; `complaints` gathers errors of page and console, `requests` every request. */
    async page(path, { width = 720, height = 900, ratio = 1, scheme = 'light', touch = false, offline = false, before } = {}) {
      const page = await browser.newPage();
      page.complaints = [];
      page.requests = [];
      page.on('pageerror', (error) => page.complaints.push(`pageerror: ${error.message}`));
      page.on('console', (message) => { if (['error', 'warn'].includes(message.type())) page.complaints.push(message.text()); });
      page.on('request', (request) => page.requests.push(request.url()));
      await page.setViewport({ width, height, deviceScaleFactor: ratio, hasTouch: touch });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      if (offline) await page.setOfflineMode(true);
      if (before) await page.evaluateOnNewDocument(before);
      await page.goto(path.includes(':') ? path : address + path);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Waits for every chart of a page to be shown or refused. */
export const settled = (page) => page.evaluate(async () => {
  // an offline page has to be unpacked first
  await customElements.whenDefined('duibi-chart');
  await Promise.all([...document.querySelectorAll('duibi-chart')].map((e) => e.ready.catch(() => {})));
});

/** Runs a function in the page on the first chart and its shadow root. */
export const inside = (page, act, ...args) => page.evaluate(
  `((e) => (${act})(e, e.shadowRoot, ...${JSON.stringify(args)}))(document.querySelector('duibi-chart'))`);

/** The page's address; `page.url()` is told of a pushed one only a while later. */
export const address = (page) => page.evaluate(() => location.href);

/** Opens the table of each chart, which is written then. */
export const openTables = (page) => page.evaluate(() => new Promise((done) => {
  for (const e of document.querySelectorAll('duibi-chart')) e.shadowRoot.querySelector('details').open = true;
  requestAnimationFrame(() => requestAnimationFrame(done));
}));

/** The chart's canvas on the screen. */
export const box = (page) => inside(page, (e, root) => {
  const r = root.querySelector('[part=chart]').getBoundingClientRect();
  return { x: r.x, y: r.y, width: r.width, height: r.height };
});

export const tip = (page) => inside(page, (e, root) => root.querySelector('[part=tip]').textContent);

/** Moves the pointer down the chart until the tip names what is wanted; gives the point. */
export async function find(page, wanted, share = 0.25) {
  const { x, y, width, height } = await box(page);
  for (let dy = 4; dy < height; dy += 4) {
    await page.mouse.move(x + width * share, y + dy);
    if ((await tip(page)).startsWith(wanted)) return { x: x + width * share, y: y + dy };
  }
  assert.fail(`no tip of ${wanted} on the chart`);
}

/** The colour of a pixel of the screen. */
export async function pixel(page, { x, y }) {
  const data = await page.screenshot({ encoding: 'base64', clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } });
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, data);
}

/** A page of the test server that holds this body and the element's module. */
export const BLANK = 'tests/browser/blank.html';

/** Puts charts into the blank page. */
export async function put(page, build, ...args) {
  await page.evaluate(build, ...args);
  await settled(page);
}

/** Waits for two frames: whatever was asked for has been drawn. */
export const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The blank page forbids scripts to be written; that a test writes a data script is the test's doing. */
export const notOurs = (words) => !words.includes('TrustedScript');

/** Has the menus of a chart shown, as its button does; the explorer has others in their place. */
export const showMenus = (page) => inside(page, (e, root) => { if (!root.querySelector('select')) root.querySelector('[part=choose]').click(); });

/** Opens a page with the chart of an article that has its menus from the start. */
export async function article(host, view, options) {
  const page = await host.page(BLANK, options);
  await put(page, (view) => {
    const e = document.createElement('duibi-chart');
    e.setAttribute('src', '/data/huaian-2022-q1.json');
    if (view) e.setAttribute('view', view);
    e.setAttribute('controls', '');
    document.body.append(e);
  }, view);
  await settled(page);
  return page;
}
