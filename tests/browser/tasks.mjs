// What readers of Our World in Data or Datawrapper do, thirty tasks: each as its way to do it, by any hand, and what is seen then.
// tasks.test.mjs does them in Chromium by mouse, finger and keys; tests/engines does them in each engine.
import assert from 'node:assert/strict';

/** Where a task begins. */
const EXPLORER = 'index.html';
const ARTICLE = 'article.html';

/** What is drawn: the words of the picture, from its top. */
const drawn = (page) => page.run(() => [...new DOMParser().parseFromString(document.querySelector('duibi-chart').svg(), 'image/svg+xml').querySelectorAll('text')].map((one) => one.textContent));
const part = (page, name) => page.run((name) => {
  const found = document.querySelector('duibi-chart').shadowRoot.querySelector(`[part=${name}]`);
  return found && !found.hidden ? found.textContent : '';
}, name);
const said = (page) => page.run(() => document.getElementById('said').textContent);
const search = (page) => page.run(() => location.search);
/** The lines of the table, each as the words of its cells. */
const table = (page) => page.run(() => [...document.querySelector('duibi-chart').shadowRoot.querySelectorAll('tbody tr')].map((tr) => [...tr.children].map((cell) => cell.textContent)));
/** The places that are drawn, from the top. */
const PLACES = ['清江浦区', '金湖县', '洪泽区', '盱眙县', '涟水县', '淮阴区', '淮安经开区', '淮安工业园区', '淮安区', '经开区', '工业园区'];
const places = async (page) => (await drawn(page)).filter((words) => PLACES.includes(words));
const group = (hand, name) => hand.press(`[data-group=${name}] summary`);
const choice = (name, value) => `[data-group=${name}] input[value="${value}"]`;
const choose = async (hand, name, value) => { await group(hand, name); await hand.press(choice(name, value)); };
/** The colours of the marks, and how many have each. */
const colours = (page) => page.run(() => document.querySelector('duibi-chart').svg().match(/fill="#[0-9a-f]{6}"/g).sort().join());
/** Files that were saved, once there is one of such a name. */
const saved = async (page, end) => {
  for (let i = 0; i < 100; i++) {
    const found = await page.run((end) => globalThis.saved?.find(([name]) => name.endsWith(end)), end);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  return assert.fail(`nothing ${end} is saved: ${await said(page)}`);
};
/** Waits until something is seen. */
const until = async (page, see, wanted) => {
  let found;
  for (let i = 0; i < 60; i++) {
    found = await see(page);
    if (wanted instanceof RegExp ? wanted.test(found) : wanted(found)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`not seen: ${wanted}, but ${JSON.stringify(found)}`);
};

export const TASKS = {
  'find a place by its pinyin or its initials': [EXPLORER, async (hand, page) => {
    const found = () => page.run(() => [...document.querySelectorAll('[data-group=places] li')].filter((one) => one.checkVisibility()).map((one) => one.querySelector('span').textContent).join());
    await group(hand, 'places');
    await hand.type('[data-group=places] input[type=search]', 'hongze');
    assert.equal(await found(), '洪泽区');
    for (let i = 0; i < 6; i++) await page.press('Backspace');
    await page.type('xy');
    assert.match(await found(), /盱眙县/);
  }],
  'add two places, take one away': [`${EXPLORER}?v=1&view=signed&entities=jinhu,xuyi`, async (hand, page) => {
    assert.deepEqual((await places(page)).sort(), ['盱眙县', '金湖县'].sort());
    await choose(hand, 'places', 'hongze');
    await hand.press(choice('places', 'lianshui'));
    await hand.press(choice('places', 'xuyi'));
    assert.deepEqual((await places(page)).sort(), ['洪泽区', '涟水县', '金湖县'].sort());
  }],
  'show another metric': [EXPLORER, async (hand, page) => {
    await choose(hand, 'metrics', 'signed-investment');
    assert.match(await part(page, 'title'), /签约项目投资额/);
    assert.ok((await drawn(page)).some((words) => words.startsWith('291.63')));
  }],
  'show two metrics beside each other': [EXPLORER, async (hand, page) => {
    await choose(hand, 'metrics', 'started');
    const words = (await drawn(page)).join();
    assert.match(words, /新签约项目/);
    assert.match(words, /新开工项目/);
  }],
  'choose a period': [EXPLORER, async (hand, page) => {
    await choose(hand, 'periods', '2022-Q1 span');
    assert.match(await part(page, 'caption'), /2022年第一季度/);
    const words = await drawn(page);
    assert.equal(words[words.indexOf('洪泽区') + 1] !== '未公布' && words.filter((one) => one === '未公布').length > 3, true, 'the others report another period');
  }],
  'draw it in another form': [EXPLORER, async (hand, page) => {
    const circles = () => page.run(() => document.querySelector('duibi-chart').svg().includes('<circle'));
    assert.equal(await circles(), false);
    await choose(hand, 'forms', 'lollipop');
    assert.equal(await circles(), true);
  }],
  'put the lowest first': [EXPLORER, async (hand, page) => {
    const before = await places(page);
    await choose(hand, 'sorts', 'ascending');
    const after = await places(page);
    assert.equal(after[0], before.at(-2), 'what is not reported stays last');
    assert.equal(after.at(-1), before.at(-1));
  }],
  'set the axis to a logarithm': [EXPLORER, async (hand, page) => {
    await group(hand, 'forms');
    await hand.press(choice('forms', 'dot'));
    const before = await drawn(page);
    await choose(hand, 'scales', 'log');
    assert.notDeepEqual(await drawn(page), before);
    assert.match(await search(page), /scale=log/);
  }],
  'see shares of the goal in place of values': [EXPLORER, async (hand, page) => {
    await choose(hand, 'shows', 'completion');
    const words = (await drawn(page)).join();
    assert.match(words, /目标完成率/);
    assert.match(words, /,31,|31\.00|31%|,31 /);
  }],
  'make a place stand out, from the list': [EXPLORER, async (hand, page) => {
    const before = await colours(page);
    await group(hand, 'places');
    await hand.press('[data-group=places] button[value=hongze]');
    assert.notEqual(await colours(page), before);
  }],
  'make a place stand out, from its mark': [EXPLORER, async (hand, page) => {
    const before = await colours(page);
    await hand.open('洪泽区');
    await hand.press('[part=highlight]');
    assert.notEqual(await colours(page), before);
    assert.match(await part(page, 'evidence'), /洪泽区 34个/, 'the evidence stays');
  }],
  'make a place stand out, from the table': [EXPLORER, async (hand, page) => {
    const before = await colours(page);
    await hand.press('[part=data] summary');
    await until(page, (page) => page.run(() => document.querySelector('duibi-chart').shadowRoot.querySelectorAll('tbody th button').length), (count) => count > 5);
    await hand.press('tbody button', '洪泽区');
    assert.notEqual(await colours(page), before);
  }],
  'read a figure': [EXPLORER, async (hand, page) => {
    if (hand.way === 'finger') await hand.open('洪泽区');
    else await hand.point('洪泽区');
    assert.match(await part(page, 'tip'), /洪泽区；新签约项目：34个/);
  }],
  'read the evidence of a figure as it was printed, and close it': [EXPLORER, async (hand, page) => {
    await hand.open('洪泽区');
    const words = await part(page, 'evidence');
    for (const wanted of ['“34个”', '2022年第一季度', '洪泽区，第1段', '项目拉练再发力']) assert.ok(words.includes(wanted), `${wanted} in ${words}`);
    await hand.press('[part=close]');
    assert.equal(await part(page, 'evidence'), '');
  }],
  'compare two figures': [EXPLORER, async (hand, page) => {
    await hand.open('清江浦区');
    await hand.press('[part=pair] button');
    await hand.open('洪泽区');
    await until(page, () => part(page, 'pair'), /清江浦区.*洪泽区/);
  }],
  'sort the table by value, the other way, and back': [`${EXPLORER}?view=signed-and-money`, async (hand, page) => {
    await hand.press('[part=data] summary');
    await until(page, table, (lines) => lines.length > 5);
    const before = await table(page);
    const column = (lines) => lines.map((line) => parseFloat(line[2]));
    const numbers = (lines) => column(lines).filter((value) => !Number.isNaN(value));
    const sort = () => page.run(() => document.querySelector('duibi-chart').shadowRoot.querySelectorAll('thead th')[2].getAttribute('aria-sort'));
    await hand.press('thead button', '签约项目投资额');
    const down = await table(page);
    assert.deepEqual(numbers(down), [...numbers(before)].sort((a, b) => b - a));
    assert.ok(Number.isNaN(column(down).at(-1)), 'what is missing is last');
    assert.equal(await sort(), 'descending');
    await hand.press('thead button', '签约项目投资额');
    const up = await table(page);
    assert.deepEqual(numbers(up), [...numbers(before)].sort((a, b) => a - b));
    assert.ok(Number.isNaN(column(up).at(-1)), 'what is missing is last');
    assert.equal(await sort(), 'ascending');
    await hand.press('thead button', '签约项目投资额');
    assert.deepEqual(await table(page), before);
  }],
  'list figures one by one, with what was printed, when and where': [EXPLORER, async (hand, page) => {
    await hand.press('[part=data] summary');
    await until(page, table, (lines) => lines.length > 5);
    await hand.press('[part=listing] button');
    const heads = await page.run(() => [...document.querySelector('duibi-chart').shadowRoot.querySelectorAll('thead th')].map((one) => one.textContent));
    for (const wanted of ['单位', '原文', '时期', '来源']) assert.ok(heads.includes(wanted), heads.join());
    const line = (await table(page)).find(([name]) => name === '洪泽区').join();
    assert.match(line, /34.*个.*“34个”.*2022年第一季度.*洪泽区，第1段/);
  }],
  'take the picture along': [EXPLORER, async (hand, page) => {
    await hand.press('#actions [name=png]');
    assert.match((await saved(page, '.png'))[1], /^.PNG/);
    await hand.press('#actions [name=svg]');
    assert.match((await saved(page, '.svg'))[1], /^<svg.*清江浦区/s);
  }],
  'take the numbers along, and the view': [EXPLORER, async (hand, page) => {
    await hand.press('#actions [name=csv]');
    assert.match((await saved(page, '.csv'))[1], /洪泽区,新签约项目,.*34,个/);
    await hand.press('#actions [name=json]');
    assert.deepEqual(JSON.parse((await saved(page, '.json'))[1]).x, ['signed']);
  }],
  'take this view along as one offline file': [EXPLORER, async (hand, page) => {
    await choose(hand, 'sorts', 'ascending');
    await hand.press('#actions [name=file]');
    const [name, text] = await saved(page, '.html');
    assert.equal(name, 'huaian-2022-q1-signed.html');
    assert.match(text, /^<!doctype html>.*duibi-pack.*"sort":"ascending"/s);
    await until(page, said, /已保存/);
  }],
  'copy a link that leads back to this view': [EXPLORER, async (hand, page) => {
    await choose(hand, 'forms', 'dot');
    await hand.press('#actions [name=link]');
    await until(page, said, /已复制|自行复制/);
    assert.match(await page.run(() => globalThis.copied), /form=dot/);
  }],
  'copy a citation of one figure': [EXPLORER, async (hand, page) => {
    await hand.open('洪泽区');
    await hand.press('[part=close]');
    await hand.open('洪泽区');
    await hand.press('#actions [name=cite]');
    await until(page, said, /已复制|自行复制/);
    assert.match(await page.run(() => globalThis.copied), /洪泽区，新签约项目：34个（2022年第一季度/);
  }],
  'copy the code that embeds it': [EXPLORER, async (hand, page) => {
    await hand.press('#actions [name=embed]');
    await until(page, said, /已复制|自行复制/);
    assert.match(await page.run(() => globalThis.copied), /<duibi-chart src="http.*view="signed" lang="zh-Hans">/);
  }],
  'undo a step by Back, and do it again': [EXPLORER, async (hand, page) => {
    const before = await places(page);
    await choose(hand, 'sorts', 'ascending');
    const after = await places(page);
    await page.back();
    await until(page, places, (now) => now.join() === before.join());
    await page.forward();
    await until(page, places, (now) => now.join() === after.join());
  }],
  'go back to the editor\'s view': [EXPLORER, async (hand, page) => {
    const before = await drawn(page);
    await choose(hand, 'forms', 'column');
    await choose(hand, 'sorts', 'name');
    assert.notDeepEqual(await drawn(page), before);
    await hand.press('#actions [name=reset]');
    assert.deepEqual(await drawn(page), before);
  }],
  'read it in another language, as it is': [EXPLORER, async (hand, page) => {
    await choose(hand, 'sorts', 'name');
    const before = (await places(page)).length;
    await hand.press('#lang [value=en]');
    const words = await drawn(page);
    assert.ok(words.includes('Hongze') && words.findIndex((one) => one === 'Hongze') < words.findIndex((one) => one === 'Xuyi'), words.join());
    assert.equal((await search(page)).includes('sort=name'), true);
    assert.ok(before > 7);
  }],
  'see why a form does not fit': [EXPLORER, async (hand, page) => {
    await group(hand, 'forms');
    const why = await page.run(() => {
      const label = document.querySelector('[data-group=forms] input[value=line]').closest('label');
      const small = label.querySelector('small');
      return [small.textContent, small.scrollWidth <= small.clientWidth + 1 && small.checkVisibility(), label.querySelector('input').disabled || label.querySelector('input').ariaDisabled];
    });
    assert.ok(why[0].length > 4 && why[1] && why[2], why.join());
    if (hand.way === 'keys') await hand.reach(choice('forms', 'bar'));
    else await hand.press(choice('forms', 'column'));
  }],
  'follow a number of the text to its mark': [ARTICLE, async (hand, page) => {
    await hand.press('data[value="hongze signed"]');
    await until(page, () => part(page, 'evidence'), /洪泽区 34个/);
  }],
  'follow a mark to the text that speaks of it': [ARTICLE, async (hand, page) => {
    await hand.open('洪泽区');
    await until(page, () => page.run(() => document.querySelector('data[lit]')?.textContent ?? ''), /洪泽区34个/);
  }],
  'choose another chart by its picture, and another article': [EXPLORER, async (hand, page) => {
    await hand.press('[data-group=views] input', '六地同时报了签约个数和金额');
    assert.match(await part(page, 'title'), /^六地同时报了/);
    await hand.choose('#document', 'tianjiaan-2023');
    // the keys come by the others
    await until(page, search, /data=tianjiaan-2023/);
    await until(page, () => part(page, 'source'), /田家庵/);
  }],
};
