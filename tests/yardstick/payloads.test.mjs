// S1: a text of a document that is written to run, in every place for texts at once, under a policy that lets nothing be written:
// nothing runs, no element comes that is not the chart's own, and the picture that is taken along is well formed.
import assert from 'node:assert/strict';
import { everywhere } from '../engines/support.mjs';
import { count, figure, randomly } from './support.mjs';

const COUNT = count('DUIBI_PAYLOADS', 40);
const RUN = 'pwned=1';
const SEEDS = [
  `<script>${RUN}</script>`, `<img src=x onerror=${RUN}>`, `<svg onload=${RUN}>`, `<svg><script>${RUN}</script></svg>`, `"><script>${RUN}</script>`, `'><img src=x onerror=${RUN}>`,
  `</script><script>${RUN}</script>`, `</title><script>${RUN}</script>`, `</style><script>${RUN}</script>`, `</textarea><script>${RUN}</script>`, `<!--<script>${RUN}//-->`, `<![CDATA[<script>${RUN}</script>]]>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`, `<iframe src="javascript:parent.${RUN}">`, `<object data="javascript:${RUN}">`, `<embed src="javascript:${RUN}">`, `<a href="javascript:${RUN}">x</a>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`, `<details open ontoggle=${RUN}>`, `<video><source onerror=${RUN}>`, `<body onload=${RUN}>`, `<input autofocus onfocus=${RUN}>`, `<form><button formaction="javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`, `<link rel=import href="data:text/html,<script>${RUN}</script>">`, `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`, `<template shadowrootmode=open><script>${RUN}</script></template>`,
  `javascript:${RUN}`, `JaVaScRiPt:${RUN}`, `java\tscript:${RUN}`, `\u0001javascript:${RUN}`, `data:text/html,<script>${RUN}</script>`, `vbscript:${RUN}`, `//evil.example/x.js`, `https://good@evil.example/`, `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`, `]]><script>${RUN}</script>`, `&lt;script&gt;${RUN}&lt;/script&gt;`, `&#60;script&#62;${RUN}&#60;/script&#62;`, `\\u003cscript\\u003e${RUN}`, `<x onpointerenter=${RUN} style="position:fixed;inset:0">`, `" onpointerenter="${RUN}" x="`, `' style='x:expression(${RUN})`,
  `<foreignObject><script>${RUN}</script></foreignObject>`, `<use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>#x">`, `<animate attributeName=href values=javascript:${RUN}>`, `<set attributeName=onload to=${RUN}>`,
];
const random = randomly(5);
/** A payload, or one changed as filters are got around. */
function payload(at) {
  const seed = SEEDS[at % SEEDS.length];
  if (at < SEEDS.length) return seed;
  const ways = [
    (text) => [...text].map((c) => (random(3) ? c : c.toUpperCase())).join(''), (text) => text.replace(/ /g, '/'), (text) => text.replace(/ /g, '\n'), (text) => text.replace(/=/, '\t=\r'), (text) => text.replace(/</g, '<\0'),
    (text) => `${text}${SEEDS[random(SEEDS.length)]}`, (text) => text.replace(/[<>]/g, (c) => `${c}${c}`), (text) => `\u202e${text}`, (text) => text.replace(/script/gi, 'scr\u0000ipt'), (text) => encodeURIComponent(text), (text) => text.slice(0, 1 + random(text.length)),
    (text) => text.replace(/</g, '＜'), (text) => `${'a'.repeat(random(400))}${text}`,
  ];
  let text = seed;
  for (let i = random(3); i >= 0; i--) text = ways[random(ways.length)](text);
  return text;
}

/** A document with a text in each of its places; `isBare` puts it where no text may stand, so that the fault shows it. */
const filled = (text, isBare) => ({
  format: 'duibi/1', id: text, title: text, notes: text,
  sources: [{ id: 's', title: text, publisher: text, url: isBare ? text : `https://example.org/${text}` }, { id: 't', title: { en: text, [text]: text }, url: `https://example.org/${text}` }],
  entities: [{ id: 'a', name: text }, { id: text, name: { 'zh-Hans': text, en: text }, aliases: [text], pinyin: text, part_of: 'a' }],
  metrics: [{ id: 'm', name: text, unit: '个', definition: text }, { id: 'n', name: text, unit: text }],
  terms: { [text]: text },
  observations: [
    { entity: 'a', metric: 'm', period: '2022', value: 46, unit: '个', printed: text, note: text, scope: { [text]: text }, source: 's', place: { section: text } },
    { entity: text, metric: 'm', period: '2022', value: 7, unit: '个', printed: text, note: text, ...(isBare && { period_note: text }), source: 't' },
  ],
  views: [{ id: 'v', title: text, subtitle: text, caption: text, x: 'm', annotations: [{ at: { entity: 'a' }, text }] }],
});

/** Shows documents one after another, with all that opens open; gives what should not be there. */
const shown = async (documents) => {
  const OWN = 'a bdi button canvas caption col colgroup dd details div dl dt em figcaption figure i label li ol optgroup option p pre section select slot span strong summary table tbody td textarea th thead tr ul h1 h2 h3 h4 small b dfn style'.split(' ');
  const [wrong, pictures] = [[], []];
  let refused = 0;
  for (const data of documents) {
    const e = document.createElement('duibi-chart');
    e.lang = 'en';
    e.setAttribute('controls', '');
    e.data = data;
    document.body.replaceChildren(e);
    const outcome = await e.ready.then(() => 'ready', () => 'refused');
    const root = e.shadowRoot;
    if (outcome === 'ready') {
      root.querySelector('details').open = true;
      root.querySelector('[part=stage]').focus();
      for (const key of ['ArrowDown', 'Enter']) root.querySelector('[part=stage]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      pictures.push(e.svg());
      e.csv();
    }
    await new Promise((done) => requestAnimationFrame(done));
    for (const one of root.querySelectorAll('*')) {
      if (!OWN.includes(one.localName)) wrong.push([one.localName, data.id]);
      for (const { name, value } of one.attributes) {
        if (name.startsWith('on') || name === 'srcdoc' || (/^(href|src|action|formaction)$/.test(name) && !/^https?:\/\/[^/@]+(\/|$)/.test(value))) wrong.push([name, value]);
      }
    }
    if (outcome === 'refused') refused++;
  }
  await new Promise((done) => setTimeout(done, 30));
  return { wrong, pictures, refused, ran: String(globalThis.pwned), heard: globalThis.heard };
};

/** Whether a picture has elements that are none of a drawing, attributes that run, or is cut by a text. */
function isActive(picture) {
  const bare = picture.replace(/"[^"]*"/g, '""');
  const tags = [...bare.matchAll(/<\/?([^\s>/]*)([^<>]*)>/g)];
  const others = tags.filter(([, name, rest]) => !/^(svg|g|path|text|tspan|rect|circle|line|title|desc|defs|pattern|clipPath)$/.test(name) || /\son|href/i.test(rest));
  return others.length > 0 || /[<>]/.test(bare.replace(/<[^<>]*>/g, ''));
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>payloads</title><link rel="icon" href="data:,">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'nonce-own' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'">
  <script nonce="own">globalThis.heard = []; globalThis.alert = () => heard.push('alert');
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(type, (event) => heard.push(type + ' ' + (event.message ?? event.reason ?? event.violatedDirective)));</script>
  <script type="module" src="/pkg/duibi.js"></script><body>`;

everywhere((host, test) => {
  test(`${COUNT} payloads in every place for a text do nothing`, async () => {
    host.pages['/payloads.html'] = page;
    const open = await host.open('payloads.html');
    await open.run(() => customElements.whenDefined('duibi-chart').then(() => true));
    const all = Array.from({ length: COUNT }, (_, at) => filled(payload(at), at % 4 === 3));
    let refused = 0;
    for (let at = 0; at < COUNT; at += 25) {
      const found = await open.run(shown, all.slice(at, at + 25));
      assert.deepEqual([found.wrong, found.ran, found.heard], [[], 'undefined', []], `from ${at}`);
      assert.deepEqual(found.pictures.filter(isActive), [], `from ${at}`);
      refused += found.refused;
    }
    figure('S1', `${host.name}: ${COUNT} payloads in 30 places each, ${refused} documents refused in words: 0 ran, 0 foreign elements, 0 reports of the policy`);
    assert.ok(refused < COUNT / 2, 'most are shown');
    await open.close();
  });
});
