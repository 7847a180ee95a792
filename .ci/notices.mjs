// Makes THIRD-PARTY.md: whose code is inside the WebAssembly, under which licence, and why it is there.
//
//   node .ci/notices.mjs              writes the file; a test holds it equal to what this makes
//   node .ci/notices.mjs MODULE.wasm  checks that a module with names has nothing of the crates of BESIDE
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const FILE = join(ROOT, 'THIRD-PARTY.md');
const TARGET = 'wasm32-unknown-unknown';

/** Why each crate is there; a crate of the tree that is neither here nor in BESIDE is an error. */
const INSIDE = {
  'csv-core': 'takes the quotes off CSV',
  itoa: 'writes whole numbers for serde_json',
  'js-sys': "JavaScript's own objects, as wasm-bindgen sees them",
  memchr: 'finds a byte, for csv-core and serde_json',
  'num-traits': 'numbers that plotters is generic over',
  plotters: 'colours, fonts and strokes of the drawing API through which every mark is painted',
  'plotters-backend': 'the trait that canvas and SVG share',
  serde: 'reads what is no row of a document, and writes plain values for the page',
  'serde-wasm-bindgen': 'hands plain values over to the page',
  serde_core: 'the traits of serde',
  serde_json: 'reads what is no row of a document, token by token',
  'wasm-bindgen': 'the border to JavaScript, in the module and in duibi.js',
  'web-sys': "the browser's interfaces, one feature an interface",
  zmij: 'shortest digits of a number, for serde_json',
};

const FUTURES = 'lets js-sys await promises, which is not used';

/** What cargo compiles beside them; nothing of it is in the module. */
const BESIDE = {
  'cfg-if': 'a macro', 'pin-project-lite': 'a macro',
  'futures-core': FUTURES, 'futures-task': FUTURES, 'futures-util': FUTURES, slab: FUTURES,
  'unicode-ident': 'checks names while wasm-bindgen is compiled', 'wasm-bindgen-shared': "wasm-bindgen's own version",
};

/** Where a package holds a dead link in place of its licence: the line that its repository's has. */
const REPOSITORY = {
  plotters: 'Copyright (c) 2019 Hao Hou <haohou302@gmail.com>',
  'plotters-backend': 'Copyright (c) 2019 Hao Hou <haohou302@gmail.com>',
};

/** The standard library comes with the compiler, which Cargo.lock does not know: [name, licence, why, copyright lines]. */
const STANDARD = [
  ['core, alloc, std', 'MIT OR Apache-2.0, the tables of characters Unicode-3.0', 'the standard library of Rust',
    ['Copyright (c) The Rust Project Contributors', 'Copyright (c) 1991-2024 Unicode, Inc.']],
  ['compiler_builtins', 'MIT', "arithmetic that WebAssembly lacks, from musl, FreeBSD's msun and CORE-MATH", [
    'Copyright (c) 2018 Jorge Aparicio', 'Copyright (c) 2005-2020 Rich Felker, et al.', 'Copyright (c) 2021-2022 Alexei Sibidanov.',
    'Copyright (c) 1993, 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this '
      + 'software is freely granted, provided that this notice is preserved.']],
  ['dlmalloc', 'MIT OR Apache-2.0', 'the allocator', ['Copyright (c) 2014 Alex Crichton']],
  ['hashbrown', 'MIT OR Apache-2.0', 'the hash map', ["Copyright (c) 2016 Amanieu d'Antras"]],
];

const cargo = (...args) => execFileSync('cargo', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });

/** The crates of others that are linked into the module's build, without macros of the compiler: [{ name, version, licence, folder }]. */
export function crates() {
  const described = cargo('metadata', '--format-version', '1', '--locked', '--filter-platform', TARGET);
  const folders = new Map(JSON.parse(described).packages.map((p) => [`${p.name} ${p.version}`, dirname(p.manifest_path)]));
  const tree = cargo('tree', '--locked', '-p', 'duibi-page', '--target', TARGET, '--edges', 'normal,no-proc-macro', '--prefix', 'none',
    '--format', '{p}|{l}|');
  const found = new Map();
  for (const line of tree.split('\n').filter(Boolean)) {
    const [crate, licence] = line.split('|');
    const [, name, version] = /^(\S+) v(\S+)/.exec(crate);
    if (name === 'duibi' || name.startsWith('duibi-')) continue;
    found.set(name, { name, version, licence: licence.replaceAll('/', ' OR '), folder: folders.get(`${name} ${version}`) });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The copyright lines of a crate's own licence; where it has none, its authors. */
function copyright({ name, folder }) {
  if (REPOSITORY[name]) return [REPOSITORY[name]];
  const file = ['LICENSE-MIT', 'LICENSE'].map((file) => join(folder, file)).find(existsSync);
  const lines = [...(file ? readFileSync(file, 'utf8') : '').matchAll(/^\s*(Copyright (?:\(c\)|©).*?)\s*$/gim)].map(([, line]) => line);
  if (lines.length > 0) return lines;
  const authors = /^authors = \[([^\]]*)\]/m.exec(readFileSync(join(folder, 'Cargo.toml'), 'utf8'))?.[1] ?? '';
  return [`no copyright line; by ${[...authors.matchAll(/"([^"<]*?)\s*(?:<[^"]*)?"/g)].map(([, who]) => who).join(', ') || `the authors of ${name}`}`];
}

const quoted = (text) => text.trim().split('\n').map((line) => `    ${line.trimEnd()}`.trimEnd()).join('\n');

/** What THIRD-PARTY.md says. */
export function notices() {
  const all = crates();
  const unknown = all.filter(({ name }) => !INSIDE[name] && !BESIDE[name]).map(({ name }) => name);
  const gone = Object.keys({ ...INSIDE, ...BESIDE }).filter((name) => !all.some((crate) => crate.name === name));
  if (unknown.length + gone.length > 0) {
    throw new Error(`.ci/notices.mjs does not say why these are there: [${unknown}]; names what is no longer there: [${gone}]`);
  }
  const inside = all.filter(({ name }) => INSIDE[name]);
  const stranger = inside.find(({ licence }) => !licence.split(' OR ').includes('MIT'));
  if (stranger) throw new Error(`${stranger.name} is under ${stranger.licence}: its text is not among the notices`);
  const beside = all.filter(({ name }) => BESIDE[name]);
  const rows = [
    ...inside.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} | ${INSIDE[name]} |`),
    ...STANDARD.map(([name, licence, why]) => `| ${name} | of the compiler | ${licence} | ${why} |`),
  ];
  const lines = [
    ...inside.map((crate) => [crate.name, copyright(crate)]),
    ...STANDARD.map(([name, , , lines]) => [name, lines]),
  ].map(([name, lines]) => `- ${name}: ${lines.join('; ')}`);
  const text = (name, file) => readFileSync(join(all.find((crate) => crate.name === name).folder, file), 'utf8');
  return `# Third-party code in Duibi's WebAssembly

Made by \`node .ci/notices.mjs\` from Cargo.lock and the crates' own files; a test holds it to what they say. Duibi itself is under
the MIT licence of [LICENSE](LICENSE). Where a crate is offered under a choice of licences, it is used here under MIT.

| crate | version | licence | why it is there |
| --- | --- | --- | --- |
${rows.join('\n')}

\`duibi.js\` is Duibi's own, beside the glue that wasm-bindgen writes.

Cargo compiles these as well for this target, and nothing of them is in the module:

${beside.map(({ name }) => `- ${name}: ${BESIDE[name]}`).join('\n')}

## Copyright

${lines.join('\n')}

## The MIT licence

${quoted(text('slab', 'LICENSE').replace(/^Copyright.*\n/, ''))}

## Unicode-3.0, of the tables of characters

${quoted(text('unicode-ident', 'LICENSE-UNICODE').replace('1991-2023', '1991-2024'))}
`;
}

/** The crates of BESIDE of which a module with a name section has functions. */
export function linked(bytes) {
  const [names] = WebAssembly.Module.customSections(new WebAssembly.Module(bytes), 'name');
  if (!names) throw new Error('the module has no names');
  const text = Buffer.from(names).toString('latin1');
  return Object.keys(BESIDE).filter((name) => new RegExp(`(?<![\\w:])${name.replaceAll('-', '_')}(?:\\[[0-9a-f]+\\])?::`).test(text));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [module] = process.argv.slice(2);
  const found = module ? linked(readFileSync(module)) : [];
  if (found.length > 0) {
    console.error(`notices: ${found} is in the module after all; move it to INSIDE in .ci/notices.mjs`);
    process.exit(1);
  }
  if (!module) writeFileSync(FILE, notices());
}
