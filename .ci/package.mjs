// Makes of pkg/ a package for npm, when its scripts and WebAssembly are built.
//
//   node .ci/package.mjs            copies what is not built, writes README.md, integrity.json and package.json, prints the hashes
//   node .ci/package.mjs --defines  prints those of the WebAssembly as arguments of the bundler, which puts them into the scripts
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from '../src/web/sum.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PKG = join(ROOT, 'pkg');

/** What the package holds beside package.json, and where what is not built is copied from. A file more is a line more. */
export const FILES = {
  'duibi.js': 'built', // the element
  'duibi_live.js': 'built', // the live chart
  'duibi_rare.js': 'built', // what becomes of one that fails
  'duibi.classic.js': 'built', // both, as a script that is no module
  'duibi.one.js': 'built', // that script and its WebAssembly, which fetches nothing
  'duibi_bg.wasm': 'built', // the core
  'duibi_more.wasm': 'built', // what is asked for later
  'duibi_tables.wasm': 'built', // what reads tables
  'duibi_static.js': 'built', // what a server writes, and the whole core for it
  'duibi_static.wasm': 'built',
  'embed.html': 'src/web/embed.html', // the page for iframes
  'embed.js': 'built',
  'embed.css': 'src/web/embed.css',
  'duibi.d.ts': 'src/web/duibi.d.ts', // the types, and those of JSX and of templates
  'duibi.attributes.d.ts': 'src/web/duibi.attributes.d.ts',
  'duibi.react.d.ts': 'src/web/duibi.react.d.ts',
  'duibi.vue.d.ts': 'src/web/duibi.vue.d.ts',
  'duibi.svelte.d.ts': 'src/web/duibi.svelte.d.ts',
  'duibi.static.d.ts': 'src/web/duibi.static.d.ts',
  'themes/plain.css': 'www/themes/plain.css', // what a paper could take, for the page around
  'themes/daily.css': 'www/themes/daily.css',
  'themes/financial.css': 'www/themes/financial.css',
  'integrity.json': 'written',
  'README.md': 'written',
  LICENSE: 'LICENSE',
  'THIRD-PARTY.md': 'THIRD-PARTY.md',
};

/** Those that define the element; the others do nothing where nothing of them is used. */
const DEFINE = ['duibi.js', 'duibi.classic.js', 'duibi.one.js', 'embed.js'];

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
/** The element's script with the types of a framework beside it. */
const typed = (types) => ({ types, default: './duibi.js' });

export function manifest() {
  return {
    name: 'duibi',
    version: /^version = "(.+)"$/m.exec(read('Cargo.toml'))[1],
    description: 'Comparison charts of reported figures, as a custom element: every mark opens its evidence',
    keywords: ['chart', 'comparison', 'data-visualization', 'web-component', 'custom-element', 'webassembly'],
    license: 'MIT',
    type: 'module',
    main: './duibi.js',
    types: './duibi.d.ts',
    exports: {
      '.': typed('./duibi.d.ts'),
      './react': typed('./duibi.react.d.ts'),
      './vue': typed('./duibi.vue.d.ts'),
      './svelte': typed('./duibi.svelte.d.ts'),
      './static': { types: './duibi.static.d.ts', default: './duibi_static.js' },
      './classic': './duibi.classic.js',
      './one': './duibi.one.js',
      './embed.html': './embed.html',
      './integrity.json': './integrity.json',
      './package.json': './package.json',
      './*.js': './*.js',
      './*.wasm': './*.wasm',
      './themes/*.css': './themes/*.css',
    },
    sideEffects: DEFINE.map((name) => `./${name}`),
    files: Object.keys(FILES),
  };
}

/** The hash of a file of pkg/ as browsers check it. */
export const hash = (name) => `sha256-${createHash('sha256').update(readFileSync(join(PKG, name))).digest('base64')}`;

/** The hashes of files, by their names. */
export const hashes = (pattern) => Object.fromEntries(Object.keys(FILES).filter((name) => pattern.test(name)).map((name) => [name, hash(name)]));

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** What npm shows: how a program takes the package in, then all that www/embedding.md says of pages. */
const readme = () => `${read('src/web/npm.md')}\n${read('www/embedding.md').replace(/^#/gm, '##')}`;

function write() {
  mkdirSync(join(PKG, 'themes'), { recursive: true });
  for (const [name, from] of Object.entries(FILES)) if (!['built', 'written'].includes(from)) copyFileSync(join(ROOT, from), join(PKG, name));
  const all = hashes(/\.(js|wasm)$/);
  writeFileSync(join(PKG, 'integrity.json'), json(all));
  writeFileSync(join(PKG, 'README.md'), readme());
  writeFileSync(join(PKG, 'package.json'), json(manifest()));
  for (const [name, value] of Object.entries(all)) console.error(`integrity: ${name.padEnd(16)} ${value}`);
  const missing = Object.keys(FILES).filter((name) => !existsSync(join(PKG, name)));
  if (missing.length > 0) throw new Error(`the package lacks ${missing}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] !== '--defines') write();
  else for (const [name, value] of Object.entries(hashes(/\.wasm$/))) {
    console.log(`--define:HASH_${name.replace('.wasm', '')}="${value}"`);
    console.log(`--define:SUM_${name.replace('.wasm', '')}=${crc32(readFileSync(join(PKG, name)))}`);
  }
}
