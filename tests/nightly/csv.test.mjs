// Our CSV as LibreOffice opens it: the same numbers, the same words, and no formula. Each view of the documents of the pages is
// written by `duibi table`, opened and written again as a flat sheet, whose cells say of themselves what they are. Where LibreOffice
// is missing, nothing is tried, and that is said.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DUIBI = `${ROOT}target/release/duibi`;
const run = (program, args, options) => spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9, ...options });

const OFFICE = ['soffice', 'libreoffice'].find((name) => run(name, ['--version']).status === 0);
const skip = OFFICE ? false : 'LibreOffice is missing: the CSV was NOT opened (apt-get install libreoffice-calc)';
if (skip) console.error(`csv: ${skip}`);

/** Commas, quotation marks, UTF-8, from the first line: what its dialog proposes where a text begins with a byte order mark; a command has no dialog. */
const UTF_8 = '--infilter=CSV:44,34,76,1';

/** The views of the documents of the pages, as CSV in a language. */
function* tables() {
  for (const file of readdirSync(`${ROOT}www/data`)) {
    for (const { id } of JSON.parse(readFileSync(`${ROOT}www/data/${file}`)).views ?? []) {
      for (const lang of ['zh-Hans', 'en']) {
        const { stdout, stderr, status } = run(DUIBI, ['table', `www/data/${file}`, '--view', id, '--lang', lang]);
        assert.equal(status, 0, stderr);
        yield [`${file.replace('.json', '')} ${id} ${lang}`, stdout];
      }
    }
  }
}

/** The cells of a CSV, row by row. */
function cells(csv) {
  const rows = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

const unescaped = (xml) => xml.replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name]).replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));

/** The cells of a flat sheet: what each shows, its number if it is one, and its formula if it has one. */
function opened(fods) {
  return [...fods.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row]) => [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(([, attributes, content = '']) => {
    const of = (name) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
    const lines = [...content.matchAll(/<text:p[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)].map(([, words = '']) => unescaped(words.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = 1) => ' '.repeat(count)).replace(/<[^>]*>/g, '')));
    const cell = { shown: lines.join('\n'), number: of('office:value-type') === 'string' ? undefined : of('office:value'), formula: of('table:formula'), isDate: of('office:value-type') === 'date' };
    return Array.from({ length: Math.min(50, Number(of('table:number-columns-repeated') ?? 1)) }, () => cell);
  }));
}

test('LibreOffice shows the numbers and words of every view, and no formula', { skip, timeout: 1_200_000 }, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'duibi-csv-'));
  try {
    const all = [...tables()];
    all.forEach(([, csv], place) => writeFileSync(join(folder, `${place}.csv`), csv));
    const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`, UTF_8, '--convert-to', 'fods', '--outdir', folder, ...all.map((_, place) => join(folder, `${place}.csv`))];
    const { stderr } = run(OFFICE, args, { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    let [numbers, words, dates] = [0, 0, 0];
    const wrong = [];
    all.forEach(([name, csv], place) => {
      const file = join(folder, `${place}.fods`);
      assert.ok(existsSync(file), `${name} was not opened: ${stderr}`);
      const sheet = opened(readFileSync(file, 'utf8'));
      const [heads, ...rows] = cells(csv);
      // value, least and most
      const isNumber = heads.map((head) => /^(数值|不小于|不大于|value|at least|at most|no less|no more)/i.test(head));
      [heads, ...rows].forEach((row, at) => row.forEach((cell, column) => {
        const found = sheet[at]?.[column] ?? { shown: '' };
        const where = `${name}, line ${at + 1}, ${heads[column]}: ${cell}`;
        if (found.formula) wrong.push(`${where} is the formula ${found.formula}`);
        else if (at > 0 && isNumber[column] && cell !== '') {
          numbers++;
          if (Number(found.number) !== Number(cell)) wrong.push(`${where} is ${JSON.stringify(found)}`);
        } else if (found.isDate && heads[column] === 'Period') {
          // no text of a CSV keeps a month in English from being read as its first day
          dates++;
        } else if (cell !== '') {
          words++;
          if (found.shown !== cell && !(found.number !== undefined && Number(found.number) === Number(cell))) wrong.push(`${where} is ${JSON.stringify(found)}`);
        }
      }));
    });
    t.diagnostic(`${all.length} tables: ${numbers} numbers, ${words} words; ${dates} periods became dates`);
    assert.ok(numbers > 5000 && words > 20_000 && dates < 20, `${numbers} ${words} ${dates}`);
    assert.deepEqual([wrong.length, wrong.slice(0, 20)], [0, []]);
  } finally { rmSync(folder, { recursive: true }); }
});
