// S8: what readers take away is opened by LibreOffice, with each separator, formulas evaluated: it finds none.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from '../browser/support.mjs';
import { count, figure } from './support.mjs';

const COUNT = count('DUIBI_FORMULAS', 96);
const { OFFICE } = process.env;
/** What parts cells, as its letter's number: of LibreOffice's own list of how a text is read, whose last says that formulas are. */
const SEPARATORS = { comma: 44, semicolon: 59, tab: 9 };
const reading = (separator) => `CSV:${separator},34,76,1,,0,false,true,false,false,false,-1,true`;
let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), 'duibi-sheets-')); });
after(() => rmSync(folder, { recursive: true }));

/** Opens the files of a folder and writes them as flat documents; gives the texts. */
function opened(from, name, separator) {
  const to = join(folder, name);
  mkdirSync(to);
  const files = readdirSync(from).filter((file) => file.endsWith('.csv')).map((file) => join(from, file));
  const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`, `--infilter=${reading(separator)}`, '--convert-to', 'fods', '--outdir', to, ...files];
  const { status, stderr } = spawnSync(OFFICE, args, { encoding: 'utf8', timeout: 500_000 });
  assert.equal(status, 0, stderr);
  const made = readdirSync(to).map((file) => readFileSync(join(to, file), 'utf8'));
  assert.equal(made.length, files.length);
  return made;
}

const formulas = (document) => document.match(/table:formula=/g)?.length ?? 0;
const cells = (document) => document.match(/<table:table-cell [^>]*office:value-type/g)?.length ?? 0;

test(`${COUNT} names that would be formulas are none in LibreOffice`, { skip: OFFICE ? false : 'no LibreOffice is named' }, () => {
  const [own, control] = ['own', 'control'].map((name) => { mkdirSync(join(folder, name)); return join(folder, name); });
  const args = ['test', '--quiet', '--locked', '--test', 'it', ...(process.env.DUIBI_CARGO ?? '').split(' ').filter(Boolean), 'labels::no_cell'];
  const run = spawnSync('cargo', args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, DUIBI_FORMULAS: String(COUNT), DUIBI_CSV: own } });
  assert.equal(run.status, 0, run.stderr);
  writeFileSync(join(control, 'formula.csv'), 'a,b\n=1+1,2\n');
  assert.equal(formulas(opened(control, 'control-comma', SEPARATORS.comma)[0]), 1, 'a formula would be found');
  let [found, seen] = [0, 0];
  for (const [name, separator] of Object.entries(SEPARATORS)) {
    for (const document of opened(own, name, separator)) { found += formulas(document); seen += cells(document); }
  }
  figure('S8 office', `${COUNT} names in ${seen} cells of three separators, opened by LibreOffice: ${found} formulas`);
  assert.equal(found, 0);
  assert.ok(seen > COUNT);
});
