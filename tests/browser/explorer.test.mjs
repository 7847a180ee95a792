// The explorer: what a reader chooses in the panel is drawn, stands in the address, is undone by Back, and can be taken away.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { address, inside, open, settled } from './support.mjs';

let host;
before(async () => { host = await open(); });
after(() => host.close());

const WIDE = { width: 1200, height: 1000 };
/** Opens the explorer, and every group of its panel. */
async function explorer(query = '', options = WIDE) {
  const page = await host.page(`index.html${query}`, options);
  await settled(page);
  await page.waitForFunction(() => !document.getElementById('panel').hidden && document.querySelectorAll('#panel li').length > 5);
  await page.evaluate(() => { for (const group of document.querySelectorAll('#panel details')) group.open = true; });
  return page;
}
/** Chooses as a reader does: by a click on the words. */
const choose = (page, group, value) => page.evaluate((group, value) => {
  const input = [...document.querySelectorAll(`#panel [data-group=${group}] input`)].find((one) => one.value === value);
  input.closest('label').click();
}, group, value);
const names = (page) => inside(page, (e) => [...new Set(e.rows().filter((row) => row.value !== undefined).map((row) => row.name))]);
const asked = (page) => inside(page, (e) => e.asked);
const said = (page) => page.$eval('#said', (p) => p.textContent);

test('places are found by 汉字, pinyin and initials, and those that are ticked are drawn', async () => {
  const page = await explorer();
  for (const [typed, found] of [['洪泽', ['洪泽区']], ['hongze', ['洪泽区']], ['qjp', ['清江浦区']], ['Xuyi', ['盱眙县']]]) {
    await page.$eval('#panel input[type=search]', (input, typed) => { input.value = typed; input.dispatchEvent(new Event('input')); }, typed);
    const left = await page.$$eval('#panel [data-group=places] li:not([hidden]) span', (all) => all.map((one) => one.textContent));
    assert.deepEqual(left, found, typed);
  }
  await page.$eval('#panel input[type=search]', (input) => { input.value = ''; input.dispatchEvent(new Event('input')); });
  const before = await names(page);
  await choose(page, 'places', 'hongze');
  const after = await names(page);
  assert.deepEqual(after, before.filter((name) => name !== '洪泽区'));
  await choose(page, 'places', 'hongze');
  assert.deepEqual(new Set(await names(page)), new Set(before));
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('metric, value, form, order and axis are chosen, and what does not fit says why', async () => {
  const page = await explorer();
  await choose(page, 'metrics', 'started');
  assert.deepEqual((await asked(page)).x, ['signed', 'started']);
  await choose(page, 'metrics', 'signed-investment');
  assert.deepEqual((await asked(page)).x, ['signed-investment'], 'another unit is another chart');
  await choose(page, 'forms', 'lollipop');
  await choose(page, 'sorts', 'ascending');
  await choose(page, 'scales', 'log');
  const { form, sort, scale } = await asked(page);
  assert.deepEqual([form, sort, scale], ['lollipop', 'ascending', 'log']);
  const values = await inside(page, (e) => e.rows().map((row) => row.value).filter((value) => value !== undefined));
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
  const refused = await page.$$eval('#panel [data-group=forms] input:disabled', (all) => all.map((one) => one.closest('label').querySelector('small').textContent));
  assert.ok(refused.length > 3 && refused.every((why) => why.length > 4), refused.join());
  await page.close();
});

test('a period is chosen as the source words it: 2022 to date is not 2022, whose goals are', async () => {
  const page = await explorer();
  const periods = () => inside(page, (e) => [...new Set(e.rows().filter((row) => row.value !== undefined).map((row) => row.period))]);
  const offered = await page.$$eval('#panel [data-group=periods] input', (all) => all.map((one) => one.value));
  assert.equal(new Set(offered).size, offered.length, offered.join());
  await choose(page, 'periods', '2022 to date');
  assert.deepEqual(await periods(), ['2022年以来']);
  assert.match(await address(page), /period=2022&period_kind=to\+date/);
  const again = await explorer(new URL(await address(page)).search);
  assert.deepEqual(await asked(again), await asked(page));
  await again.close();
  await choose(page, 'periods', '2022-Q1 span');
  assert.ok((await periods()).every((period) => period.startsWith('2022年第一季度')));
  await choose(page, 'periods', '');
  assert.equal((await asked(page)).period, undefined);
  await page.close();
});

test('the address holds the whole view: opened again it shows the same, and Back undoes one step', async () => {
  const page = await explorer();
  await choose(page, 'views', 'signed-and-money');
  await choose(page, 'places', 'hongze');
  await choose(page, 'forms', 'dot');
  await choose(page, 'sorts', 'name');
  const url = await address(page);
  const rows = await inside(page, (e) => e.rows());
  const again = await explorer(new URL(url).search);
  assert.deepEqual(await inside(again, (e) => e.rows()), rows);
  assert.deepEqual(await asked(again), await asked(page));
  assert.equal(await address(again), url);
  await again.close();
  assert.equal((await asked(page)).sort, 'name');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('duibi-chart').asked.sort === undefined);
  assert.equal((await asked(page)).form, 'dot');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('duibi-chart').asked.form === 'bar');
  await page.goForward();
  await page.waitForFunction(() => document.querySelector('duibi-chart').asked.form === 'dot');
  await page.click('#actions [name=reset]');
  assert.equal(new URL(await address(page)).search, '?data=huaian-2022-q1&view=signed-and-money&lang=zh-Hans');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('an address that is stale or hostile shows the first view and says so', async () => {
  const many = `?v=1&x=signed&entities=${'a,'.repeat(900)}`;
  for (const [query, words] of [['?view=nonsense', /没有/], ['?v=1&entities=nowhere', /没有.*nowhere/s], ['?v=1&form=pie', /没有.*pie/s], [many, /没有/],
    ['?v=1&x=%E0%A4%A&period=%00&scope=[]', /没有/], ['?v=1&pin=nowhere+signed', /没有.*nowhere/s], ['?v=9&form=pie', /^$/], ['?data=..%2F..%2Fetc&lang=__proto__', /^$/]]) {
    const page = await explorer(query);
    assert.match(await said(page), words, query);
    assert.equal(await inside(page, (e) => e.getAttribute('state')), 'ready', query);
    assert.equal((await names(page)).length, 8, query);
    await page.close();
  }
});

test('pictures, table and view are taken away, with title and source inside', async () => {
  const page = await explorer('?view=signed-and-money&lang=en');
  await page.evaluate(() => {
    globalThis.saved = [];
    let last;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { last = blob; return make(blob); };
    HTMLAnchorElement.prototype.click = function () { globalThis.saved.push([this.download, last.arrayBuffer().then((b) => [...new Uint8Array(b)])]); };
  });
  for (const name of ['png', 'svg', 'csv', 'json']) {
    await page.click(`#actions [name=${name}]`);
    await page.waitForFunction((name) => globalThis.saved.some(([file]) => file.endsWith(name)), {}, name);
  }
  const files = Object.fromEntries(await page.evaluate(() => Promise.all(globalThis.saved.map(async ([name, bytes]) => [name, await bytes]))));
  const file = (end) => Buffer.from(files[`huaian-2022-q1-signed-and-money.${end}`]);
  const png = file('png');
  const width = await inside(page, (e, root) => Math.floor(root.querySelector('[part=figure]').getBoundingClientRect().width));
  assert.equal(png.readUInt32BE(16), 2 * width, 'two pixels for each of CSS');
  const texts = {};
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    const [key, ...rest] = png.toString('utf8', at + 8, at + 8 + png.readUInt32BE(at)).split('\0');
    texts[key] = rest.at(-1);
  }
  assert.match(texts.Title, /Hongze/);
  assert.match(texts.Source, /2022-04/);
  assert.match(texts.URL, /view=signed-and-money/);
  assert.equal(await page.evaluate(async (bytes) => (await createImageBitmap(new Blob([new Uint8Array(bytes)]))).width, [...png]), 2 * width, 'the browser reads it');
  assert.match(file('svg').toString(), /^<svg.*Hongze/s);
  assert.deepEqual([...file('csv').subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.deepEqual(JSON.parse(file('json')).x, ['signed', 'signed-investment']);
  await page.click('#actions [name=embed]');
  await page.waitForFunction(() => document.getElementById('said').textContent !== '');
  const copied = await page.$eval('#field', (field) => field.value);
  if (copied) assert.match(copied, /<duibi-chart src="http.*view="signed-and-money" lang="en">/);
  await page.close();
});

test('language, width and keys: the state stays, nothing scrolls sideways, and a key chooses', async () => {
  const page = await explorer('', { width: 320, height: 900 });
  await choose(page, 'places', 'hongze');
  const before = await asked(page);
  await page.click('#lang [value=en]');
  assert.deepEqual(await asked(page), before);
  assert.match(await address(page), /entities=.*lang=en|lang=en.*entities=/);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
  await page.focus('#panel [data-group=forms] input:checked');
  await page.keyboard.press('ArrowDown');
  assert.equal((await asked(page)).form, 'column');
  assert.equal(await page.evaluate(() => document.activeElement.value), 'column', 'the focus stays on the choice');
  await page.close();
});

test('a place that stands out keeps its colour, the others turn grey, and the address has it', async () => {
  const page = await explorer();
  const colours = () => inside(page, (e) => e.svg().match(/fill="#[0-9a-f]{6}"/g).reduce((all, one) => ({ ...all, [one]: (all[one] ?? 0) + 1 }), {}));
  const before = await colours();
  await page.evaluate(() => document.querySelector('#panel li button[value=hongze]').click());
  // beside those of the editor
  assert.deepEqual((await asked(page)).highlight, ['qingjiangpu', 'jinhu', 'hongze']);
  assert.notDeepEqual(await colours(), before);
  assert.match(await address(page), /highlight=[^&]*hongze/);
  assert.match(await inside(page, (e, root) => root.querySelector('[part=title]').textContent), /清江浦今年以来/, "the editor's title stays");
  assert.equal(await page.$eval('#panel li button[value=hongze]', (button) => button.ariaPressed), 'true');
  await page.evaluate(() => document.querySelector('#panel li button[value=hongze]').click());
  assert.deepEqual(await colours(), before);
  await page.close();
});

test('a chart that is ready before the page listens is followed all the same', async () => {
  // its first word is lost, as where the page's own script comes late
  const before = () => addEventListener('duibi-ready', (event) => event.stopImmediatePropagation(), true);
  const page = await explorer('', { ...WIDE, before });
  await page.evaluate(() => document.querySelector('#panel li button[value=hongze]').click());
  assert.match(await address(page), /highlight=[^&]*hongze/);
  await page.close();
});

test('evidence that is open stands in the address: opened again it is open, and Back closes it', async () => {
  const page = await explorer();
  const evidence = (page) => inside(page, (e, root) => { const place = root.querySelector('[part=evidence]'); return place.hidden ? '' : place.getAttribute('aria-label'); });
  await inside(page, (e) => e.light('hongze signed', true));
  await page.waitForFunction(() => location.search.includes('pin='));
  assert.equal(await evidence(page), '洪泽区 34个');
  const again = await explorer(new URL(await address(page)).search);
  await again.waitForFunction(() => !document.querySelector('duibi-chart').shadowRoot.querySelector('[part=evidence]').hidden);
  assert.equal(await evidence(again), '洪泽区 34个');
  assert.equal(await address(again), await address(page));
  await again.close();
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('[part=evidence]').hidden);
  await page.goForward();
  await page.waitForFunction(() => !document.querySelector('duibi-chart').shadowRoot.querySelector('[part=evidence]').hidden);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('evidence of one figure of several of its place stands in the address, too, and a name that is none is told', async () => {
  const page = await explorer('?data=world-investment&view=into-china');
  const evidence = (page) => inside(page, (e, root) => { const place = root.querySelector('[part=evidence]'); return place.hidden ? '' : place.textContent; });
  await inside(page, (e) => e.focus());
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.waitForFunction(() => location.search.includes('pin='));
  const [words, at] = [await evidence(page), await address(page)];
  assert.match(new URL(at).searchParams.get('pin'), /^chn fdi \d{4}$/);
  const again = await explorer(new URL(at).search);
  await again.waitForFunction(() => !document.querySelector('duibi-chart').shadowRoot.querySelector('[part=evidence]').hidden);
  assert.deepEqual([await evidence(again), await address(again), await again.$eval('#said', (p) => p.textContent)], [words, at, '']);
  await again.close();
  const stale = await explorer(new URL(at).search.replace(/pin=[^&]*/, 'pin=chn+fdi+1066'));
  await stale.waitForFunction(() => document.getElementById('said').textContent.includes('chn fdi 1066'));
  assert.equal(await evidence(stale), '');
  assert.deepEqual([...page.complaints, ...stale.complaints], []);
  await stale.close();
  await page.close();
});

test('the views are a list with pictures, drawn when it is seen, and not before the first chart', async () => {
  const page = await explorer('', { width: 320, height: 900 });
  const found = () => page.evaluate(() => [...document.querySelectorAll('[data-group=views] li')].map((item) => {
    const [picture, words] = [item.querySelector('.picture'), item.querySelector('label > span:last-child')];
    const { width, right } = words.getBoundingClientRect();
    return { name: words.textContent, width, right, drawn: picture.localName === 'canvas' && picture.getContext('2d').getImageData(0, 0, picture.width, picture.height).data.some((byte) => byte > 0) };
  }));
  assert.equal((await found()).filter(({ drawn }) => drawn).length, 0, 'the list is below the screen');
  await page.evaluate(() => document.querySelector('[data-group=views]').scrollIntoView());
  await page.waitForFunction(() => document.querySelectorAll('canvas.picture').length === 32 && !document.querySelector('.unseen'));
  const all = await found();
  assert.deepEqual(all.filter(({ drawn, name, width, right }) => !drawn || name.length < 5 || width < 140 || right > 320), []);
  await choose(page, 'views', 'completion');
  assert.equal((await found()).filter(({ drawn }) => drawn).length, 32, 'they are kept');
  // that the test reads so many pixels is its own doing
  assert.deepEqual(page.complaints.filter((words) => !words.includes('willReadFrequently')), []);
  await page.close();
});
