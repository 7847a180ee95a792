// Twenty questions about the data and the page, answered by whoever hears it only: from Chromium's accessibility tree alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, settled } from './support.mjs';

let host, page, client;
before(async () => {
  host = await open();
  page = await host.page('index.html?view=signed-and-money', { width: 1200, height: 1000 });
  client = await page.createCDPSession();
  await settled(page);
  await page.waitForFunction(() => !document.getElementById('panel').hidden);
});
after(() => host.close());

const value = (one) => one?.value ?? '';

/** What is told of the page: each node with its role, its name, what describes it, its state and what is in it. */
async function heard() {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (node) => {
    const inner = (node.childIds ?? []).map((id) => known.get(id)).filter(Boolean).flatMap((child) => build(child));
    if (node.ignored) return inner;
    const states = Object.fromEntries((node.properties ?? []).map(({ name, value: { value } }) => [name, value]));
    return [{ role: value(node.role), name: value(node.name), description: value(node.description), value: value(node.value), ...states, inner }];
  };
  return build(nodes[0])[0];
}

const all = (node, role, name) => node.inner.flatMap((one) => [...(one.role === role && (!name || name.test(one.name)) ? [one] : []), ...all(one, role, name)]);
const one = (node, role, name) => {
  const found = all(node, role, name);
  assert.ok(found.length > 0, `nobody hears a ${role} ${name ?? ''}`);
  return found[0];
};
/** All that is said inside a node. */
const words = (node) => (node.role === 'StaticText' ? node.name : node.inner.map(words).join(''));
/** The lines of the table, as what each cell says. */
const lines = (tree) => all(one(tree, 'table'), 'row').map((row) => row.inner.map((cell) => cell.name || words(cell)));
/** The figure of a place in a column, by the words of both. */
function cell(tree, place, column) {
  const [heads, ...rows] = lines(tree);
  return rows.find(([name]) => name === place)?.[heads.findIndex((head) => column.test(head))];
}
/** What the evidence says of something. */
function evidence(tree, term) {
  const region = one(tree, 'region', /\d/);
  const list = region.inner.flatMap(function flat(node) { return ['term', 'definition'].includes(node.role) ? [node] : node.inner.flatMap(flat); });
  const at = list.findIndex((node) => node.role === 'term' && words(node) === term);
  return words(list[at + 1] ?? { inner: [] });
}
const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
/** Goes by the Tab key until what has the focus is called so. */
async function reach(role, name) {
  for (let stop = 0; stop < 200; stop++) {
    await press('Tab');
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const node = nodes.find(({ properties = [] }) => properties.some((p) => p.name === 'focused' && p.value.value) && value(nodes.role) !== 'RootWebArea');
    const focused = nodes.filter(({ properties = [] }) => properties.some((p) => p.name === 'focused' && p.value.value)).at(-1) ?? node;
    if (focused && value(focused.role) === role && name.test(value(focused.name))) return;
  }
  assert.fail(`the keys do not come to a ${role} ${name}`);
}

const QUESTIONS = [
  ['What does the chart say?', async (tree) => one(tree, 'figure').name, /洪泽报34个项目、协议投资291\.63亿元/],
  ['What is it, and what does it show first?', async (tree) => one(tree, 'application').name, /新签约项目/],
  ['How many places report, and which does not?', async (tree) => one(tree, 'application').name + one(tree, 'application').description, /9项中8项有数据，缺淮安区/],
  ['Which article is it of?', async (tree) => one(tree, 'combobox').value || words(one(tree, 'combobox')), /淮安九地/],
  ['What is the source?', async (tree) => words(tree), /来源：.*项目拉练再发力/],
  ['In which language is it read?', async (tree) => all(tree, 'radio').find(({ checked, name }) => checked === 'true' && /简体|繁體|English/.test(name)).name, /简体/],
  ['Which charts are there beside it?', async (tree) => all(tree, 'radio').filter(({ name }) => name.length > 8).length, (count) => count > 25],
  ['Which of them is shown?', async (tree) => all(tree, 'radio').filter(({ name, checked }) => name.length > 8 && checked === 'true').map(({ name }) => name).join(), /^洪泽报34个项目/],
  ['What can be taken along?', async (tree) => all(tree, 'button').map(({ name }) => name).join(), /PNG.*SVG.*CSV.*JSON.*离线文件.*链接.*引文.*嵌入代码/],
];

const TABLE = [
  ['What is in the columns, and in which units?', async (tree) => lines(tree)[0].join('|'), /^地区\|新签约项目（个）\|签约项目投资额（亿元）$/],
  ['How many projects did Hongze sign?', async (tree) => cell(tree, '洪泽区', /新签约/), /^34/],
  ['What money does Qingjiangpu report?', async (tree) => cell(tree, '清江浦区', /投资额/), /^165\.93/],
  ['What does Huai\'an District report?', async (tree) => cell(tree, '淮安区', /新签约/), /未公布/],
];

const ask = (list, tree) => Promise.all(list.map(async ([question, answer, wanted]) => {
  const found = await answer(await tree());
  assert.ok(wanted instanceof RegExp ? wanted.test(found) : wanted(found), `${question} ${JSON.stringify(found)}`);
}));

test('nine questions of what the page is', () => ask(QUESTIONS, heard));

test('four of the table, when it is opened', async () => {
  await reach('DisclosureTriangle', /数据表/);
  await press('Enter');
  await page.waitForFunction(() => document.querySelector('duibi-chart').shadowRoot.querySelector('tbody tr'));
  await ask(TABLE, heard);
});

test('two of an order: by what is it sorted, and who has the most money', async () => {
  await reach('button', /签约项目投资额/);
  await press('Enter');
  const tree = await heard();
  assert.match(all(tree, 'status').map(words).join(), /签约项目投资额：降序/);
  assert.equal(lines(tree)[1][0], '洪泽区');
});

test('three of a figure: what is it, how was it printed, where', async () => {
  await page.evaluate(() => document.querySelector('duibi-chart').focus());
  await press('ArrowDown');
  assert.match(all(await heard(), 'status').map(words).join(), /新签约项目：\d+个/);
  await press('Enter');
  const tree = await heard();
  assert.match(evidence(tree, '原文'), /“\d+个”/);
  assert.match(evidence(tree, '来源'), /第\d+段/);
});

test('two of choices: which form is drawn, and why not lines', async () => {
  await reach('DisclosureTriangle', /图形/);
  await press('Enter');
  const tree = await heard();
  assert.equal(all(tree, 'radio').filter(({ checked, name }) => checked === 'true' && /条形|柱|图/.test(name)).length > 0, true);
  assert.match(one(tree, 'radio', /折线/).name + one(tree, 'radio', /折线/).description, /折线.{6,}/);
});
