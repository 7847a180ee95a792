// This view as one file: the widget as `duibi bundle` packs it, which the build has done, and the documents and what the reader has
// chosen, packed by the browser itself. Opened from disk it asks nothing of any network.

/** The packed widget, and below it the script that unpacks it. */
const KIT = 'offline/kit.txt';
/** What reads tables, which a document of our own format needs only where it joins one. */
const TABLES = 'duibi_tables.wasm';
const built = (name) => new URL(`../pkg/${name}`, import.meta.url);

const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
/** A value that cannot end the script that it stands in. */
const literal = (value) => JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
/** A text of a document in a language, or in the first that it has. */
const told = (text, lang) => (typeof text === 'string' ? text : text?.[lang] ?? Object.values(text ?? {})[0] ?? '');

async function bytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A document of our own that is only joined: of it nobody asks for the views. Letter by letter: numbers stay as they are written. */
export function withoutViews(text) {
  const kept = [];
  let [depth, skips] = [0, false];
  for (const [token, after = ''] of text.matchAll(/"(?:[^"\\]|\\.)*"(?=\s*(:)?)|[^\s"]/g)) {
    if ('}]'.includes(token)) depth--;
    const ends = skips && (depth === 0 || depth === 1 && token === ',');
    if (ends) skips = false;
    // with the comma behind it; the last one with that before it
    if (ends && depth === 0 && kept.at(-1) === ',') kept.pop();
    skips ||= depth === 1 && token === '"views"' && after === ':';
    if (!skips && !(ends && depth === 1)) kept.push(token);
    if ('{['.includes(token)) depth++;
  }
  return kept.join('');
}

/** Files as one text: a line with the length and the name of each, an empty line, then their bytes; compressed, in letters. */
async function packed(files) {
  const head = `${files.map(([name, content]) => `${content.length} ${name}\n`).join('')}\n`;
  const all = new Blob([head, ...files.map(([, content]) => content)]).stream().pipeThrough(new CompressionStream('gzip'));
  const small = new Uint8Array(await new Response(all).arrayBuffer());
  let letters = '';
  // so many at once as a call may have arguments
  for (let at = 0; at < small.length; at += 0x6000) letters += btoa(String.fromCharCode(...small.subarray(at, at + 0x6000)));
  return letters;
}

/** Runs in the file: unpacks it, starts the widget, and shows what the reader had. It may use nothing of this script. */
async function unpack(start, asked, pin) {
  const letters = atob(document.getElementById('duibi-documents').textContent.trim());
  const small = Uint8Array.from(letters, (c) => c.charCodeAt(0));
  const stream = new Blob([small]).stream().pipeThrough(new DecompressionStream('gzip'));
  const all = new Uint8Array(await new Response(stream).arrayBuffer());
  const text = (part) => new TextDecoder().decode(part);
  let from = all.findIndex((c, at) => c === 10 && all[at + 1] === 10) + 2;
  globalThis.duibiPack = new Map(text(all.subarray(0, from)).trim().split('\n').map((line) => {
    const space = line.indexOf(' ');
    return [line.slice(space + 1), all.subarray(from, from += +line.slice(0, space))];
  }));
  start();
  const chart = document.querySelector('duibi-chart');
  document.querySelector('fieldset').addEventListener('change', ({ target }) => {
    document.documentElement.lang = target.value;
    chart.setAttribute('lang', target.value);
    for (const place of document.querySelectorAll('[data-told]')) place.textContent = place.getAttribute(`data-${target.value}`);
    document.title = document.querySelector('h1').textContent;
  });
  await customElements.whenDefined('duibi-chart');
  await chart.ready;
  if (Object.keys(asked).length > 0) chart.ask(asked);
  if (pin) chart.light(pin, true);
}

const STYLE = `:root{color-scheme:light dark;--page:#fff;--ink:#1a1d21;--quiet:#5c626a}
@media(prefers-color-scheme:dark){:root{--page:#16181c;--ink:#eceef1;--quiet:#a6acb4}}
body{margin:0 auto;max-width:760px;padding:16px;background:var(--page);color:var(--ink);font:16px/1.6 "Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:24px;line-height:1.3;margin:8px 0 16px}p{color:var(--quiet);font-size:14px}duibi-chart{margin:0 -14px}
fieldset{border:0;padding:0;margin:0;display:flex;gap:14px;font-size:14px}label{display:flex;gap:5px;align-items:center;min-height:28px}svg{max-width:100%;height:auto}`;

/**
 * The page: `source` is the address of the document, `asked` what the reader has changed of `view`, `pin` whose evidence is open,
 * `langs` the languages with their names, and `picture` the chart as SVG, for when scripts are off.
 */
export async function offline({ source, view, lang, langs, asked, pin, picture }) {
  const content = await bytes(source);
  const data = JSON.parse(new TextDecoder().decode(content));
  const name = new URL(source).pathname.split('/').pop();
  const isOwn = data.format?.startsWith('duibi/') && (data.documents ?? []).every((joined) => joined.endsWith('.json'));
  const others = [...(isOwn ? [] : [[TABLES, built(TABLES)]]), ...(data.documents ?? []).map((joined) => [joined, new URL(joined, source)])];
  const [kit, ...files] = await Promise.all([bytes(built(KIT)), ...others.map(async ([other, address]) => [other, await bytes(address)])]);
  for (const file of isOwn ? files : []) file[1] = new TextEncoder().encode(withoutViews(new TextDecoder().decode(file[1])));
  const [widget, ...start] = new TextDecoder().decode(kit).split('\n');
  const documents = await packed([...files, [name, content]]);
  const spoken = (tag, text) => `<${tag} data-told${langs.map(([lang]) => ` data-${lang}="${escaped(told(text, lang))}"`).join('')}>${escaped(told(text, lang))}</${tag}>`;
  const choice = ([tag, own]) => `<label lang="${tag}"><input type="radio" name="lang" value="${tag}"${tag === lang ? ' checked' : ''}> ${own}</label>`;
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:">
<title>${escaped(told(data.title, lang))}</title>
<style>${STYLE}</style>
<header><fieldset aria-label="语言 Language">${langs.map(choice).join('')}</fieldset>${spoken('h1', data.title)}</header>
<main><duibi-chart src="${escaped(name)}" view="${escaped(view)}" lang="${lang}">
${picture}</duibi-chart>
${spoken('p', data.notes)}</main>
<script type="application/octet-stream" id="duibi-pack">${widget}</script>
<script type="application/octet-stream" id="duibi-documents">${documents}</script>
<script>(${unpack})(()=>{${start.join('\n')}},${literal(asked)},${literal(pin ?? '')})</script>
</html>
`;
}
