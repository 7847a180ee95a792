// The rows of the yardstick, each with its figure: runs the checks at the counts that are asked for, and writes tests/yardstick.md.
//
//   node tests/yardstick/run.mjs          few of each, to try it
//   node tests/yardstick/run.mjs full     as many as the yardstick asks for: hours
//
// CHROME, FIREFOX, WEBKIT_DRIVER and OFFICE name what is there; DUIBI_CARGO has arguments of cargo, such as --release.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const isFull = process.argv[2] === 'full';
const cargo = (process.env.DUIBI_CARGO ?? '').split(' ').filter(Boolean);
const node = (file) => ['node', '--test', '--test-concurrency=1', file];
const native = (test) => ['cargo', 'test', '--quiet', '--locked', '--test', 'it', ...cargo, test, '--', '--nocapture'];

/** Row, what is asked, the variable of its count, a few and all of them, what runs it, and what a passed test says that prints no figure. */
const ROWS = [
  ['R1', 'scales and their ticks', 'DUIBI_DOMAINS', 20_000, 1_000_000, native('scales::'), (n) => `${n} ranges: 0 without an end, ticks in order and distinct`],
  ['R2', 'mutated documents, read and drawn', 'DUIBI_MUTATIONS', 20_000, 10_000_000, native('properties::mutated'), (n) => `${n} documents: 0 panics, every fault a sentence`],
  ['R2', 'charts', 'DUIBI_QUERIES', 3000, 1_000_000, native('views::every_combination'), (n) => `${n} queries along all axes, compared and drawn: 0 panics`],
  ['R5', 'traps among 20 charts', 'DUIBI_TRAPS', 12, 200, node('tests/yardstick/traps.test.mjs')],
  ['R7', 'life cycles, in each engine', 'DUIBI_CYCLES', 300, 10_000, node('tests/yardstick/cycles.test.mjs')],
  ['R17', 'names in every script, in 16 places, at 9 widths', 'DUIBI_NAMES', 96, 2000, native('labels::names')],
  ['R18', 'hostile hosts × 13 containers, in each engine', undefined, 6, 20, node('tests/engines/contain.test.mjs')],
  ['R22', 'a sandboxed frame that may fetch nothing, in each engine', undefined, 2, 2, node('tests/engines/one.test.mjs'), () => 'documents, tables and a form of the second module are shown by one script; 0 requests but for it'],
  ['S1', 'payloads × 30 places, in each engine', 'DUIBI_PAYLOADS', 96, 1000, node('tests/yardstick/payloads.test.mjs')],
  ['S6', 'hostile messages to the iframe', 'DUIBI_MESSAGES', 5000, 100_000, node('tests/yardstick/messages.test.mjs')],
  ['S7', 'fuzzed addresses', 'DUIBI_ADDRESSES', 100_000, 5_000_000, node('tests/yardstick/addresses.test.mjs')],
  ['S8', 'names that would be formulas, opened by LibreOffice', 'DUIBI_FORMULAS', 96, 1000, node('tests/yardstick/sheets.test.mjs')],
  ['S10', 'flipped bits', 'DUIBI_BITS', 45, 1000, node('tests/browser/bits.test.mjs')],
  ['S11', 'cargo deny', undefined, 1, 1, ['cargo', 'deny', '--locked', 'check'], () => 'advisories, bans, licences and sources: 0 findings'],
];

function run([row, what, variable, few, all, [command, ...args], said]) {
  // what has no count of its own is always the same
  const asked = isFull && variable ? all : few;
  const count = Number(process.env[variable] ?? asked);
  const begun = Date.now();
  const env = { ...process.env, ...variable && { [variable]: String(count) } };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  const lines = [...`${stdout}`.matchAll(/yardstick: [^:\n]+: ([^\n]*)/g)].map(([, figure]) => figure);
  const isThere = !/no such command|no LibreOffice/.test(`${stdout}${stderr}`);
  const figures = !isThere ? ['could not be had here: not run'] : lines.length > 0 ? lines : [status === 0 && said ? said(count.toLocaleString('en')) : 'no figure'];
  const outcome = !isThere ? 'skipped' : status === 0 ? 'passed' : '**failed**';
  const seconds = Math.round((Date.now() - begun) / 1000);
  for (const figure of figures) console.log(`${row} ${what}: ${figure} (${outcome}, ${seconds} s)`);
  if (outcome === '**failed**') console.log(`${stdout}${stderr}`.slice(-3000));
  return { row, what, count, all, outcome, figures, seconds };
}

const only = process.env.DUIBI_ROWS?.split(',');
const found = ROWS.filter(([row]) => !only || only.includes(row)).map(run);
const line = ({ row, what, count, all, outcome, figures, seconds }) =>
  `| ${row} | ${what} | ${all.toLocaleString('en')} | ${count.toLocaleString('en')}${count < all ? ' (fewer)' : ''} | ${figures.join('<br>').replaceAll('|', '\\|')} | ${outcome} | ${seconds} s |`;
const text = `# The yardstick, in figures

Written by \`node tests/yardstick/run.mjs\` on ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} cores that others may have used as well; \`make nightly\` runs it in full, and writes it anew.
Rows are those of the reference on reliability; where fewer were run than it asks for, the count says so.

| row | what | asked | run | found | outcome | took |
| --- | --- | ---: | ---: | --- | --- | ---: |
${found.map(line).join('\n')}
`;
writeFileSync(`${ROOT}tests/yardstick.md`, text);
process.exitCode = found.some(({ outcome }) => outcome === '**failed**') ? 1 : 0;
