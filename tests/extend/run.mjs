// Adds a throw-away form, derived value, unit, dimension, language and format to a scratch copy, as a stranger would: does the
// first step of each, asks the compiler and the tests what is missing, does what they name, and so on until all is green.
// Prints the steps. Fails where a step is needed that nobody names, or something is named for which there is no step.
//
//   node tests/extend/run.mjs [form] [value] [unit] [dimension] [language] [format]     (all of them, one after the other)
//
// The scratch copy is target/extend; it stays, to be looked at. CONTRIBUTING.md has the lists of steps.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TREE = join(ROOT, 'target/extend');
/** A target of its own: crates of two trees have the same names in a shared one, and stale ones pass for fresh. */
const TARGET = join(ROOT, 'target/extend-build');
const LOG = join(ROOT, 'target/extend.log');
const KINDS = ['form', 'value', 'unit', 'dimension', 'format', 'language'];
/** The tests that are asked at each step; the others run once, when all is done. */
const QUICK = ['lists', 'named', 'said', 'faults', 'golden', 'every_form', 'layers', 'circles', 'names', 'sizes', 'sentences', 'exhibit', 'units', 'words', 'lang', 'read'];
/** More rounds than any addition takes. */
const MOST_ROUNDS = 12;

function run(command, args, { quiet = true, env = {} } = {}) {
  const done = spawnSync(command, args, {
    cwd: TREE, encoding: 'utf8', maxBuffer: 2 ** 28,
    env: { ...process.env, CARGO_TARGET_DIR: TARGET, CARGO_TERM_COLOR: 'never', RUST_BACKTRACE: '0', ...env },
  });
  const said = (done.stdout ?? '') + (done.stderr ?? '');
  appendFileSync(LOG, `\n$ ${command} ${args.join(' ')}\n${said}`);
  if (!quiet && done.status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${said.slice(-4000)}`);
  return { status: done.status, stdout: done.stdout ?? '', said };
}

/** Copies what git knows and what is new, and commits it there, so that changes can be told. */
function scratch() {
  const list = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' });
  rmSync(TREE, { recursive: true, force: true });
  for (const file of list.stdout.split('\0').filter((name) => name && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(TREE, file)), { recursive: true });
    cpSync(join(ROOT, file), join(TREE, file));
  }
  writeFileSync(LOG, '');
  run('git', ['init', '-q'], { quiet: false });
  commit('before');
}

function commit(message) {
  run('git', ['add', '-A'], { quiet: false });
  run('git', ['-c', 'user.name=stranger', '-c', 'user.email=stranger@localhost', 'commit', '-qm', message], { quiet: false });
}

/** What the compiler refuses, a text each. */
function refused() {
  const { stdout, status, said } = run('cargo', ['check', '--locked', '--workspace', '--all-targets', '--message-format=json']);
  const messages = stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line).message);
  const errors = messages.filter((message) => message?.level === 'error' && message.spans.length > 0);
  if (status !== 0 && errors.length === 0) throw new Error(said.slice(-4000));
  return [...new Set(errors.map((error) => error.rendered))].map((text) => ({ by: 'the compiler', title: text.split('\n')[0], text }));
}

/** The tests that fail before anything is added; they can tell nothing. */
let failing = [];

/** What tests fail, a text each. */
function failed(filters) {
  const { status, said } = run('cargo', ['test', '--locked', '--workspace', '--lib', '--test', 'it', '--no-fail-fast', '--', ...filters]);
  const blocks = said.split(/^---- (\S+) stdout ----$/m).slice(1);
  const found = [];
  for (let i = 0; i < blocks.length; i += 2) {
    if (failing.includes(blocks[i])) continue;
    found.push({ name: blocks[i], by: `the test ${blocks[i]}`, title: blocks[i + 1].trim().split('\n').slice(1, 2).join(''), text: blocks[i + 1].split('\nfailures:')[0] });
  }
  if (status !== 0 && blocks.length === 0) throw new Error(said.slice(-4000));
  return found;
}

/** Does one edit of a kind. A text that is given is that of a new file; what is approved is written by the tests. */
function apply({ file, edit, text, approve }) {
  const path = join(TREE, file);
  if (approve) return run('cargo', ['test', '--locked', '--test', 'it', '--', ...approve], { env: { UPDATE_GOLDEN: '1' } });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof text === 'function' ? text(TREE) : text ?? edit(readFileSync(path, 'utf8')));
}

/** All files of an edit. */
const files = ({ file, also = [] }) => [file, ...also];

/** Whether what was said names a file of an edit; an approved file is named by its own name. */
const names = ({ text }, edit) => files(edit).some((file) => text.includes(file) || text.includes(file.replace('tests/golden/', '')));

function add({ what, edits }) {
  console.log(`\n${what}`);
  let count = 0;
  const done = (edit, by) => {
    apply(edit);
    console.log(`  ${++count}. ${files(edit).join(', ')}: ${edit.does}${by ? `   [${by}]` : ''}`);
  };
  edits.filter((edit) => edit.first).forEach((edit) => done(edit));
  let left = edits.filter((edit) => !edit.first);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let said = refused();
    if (said.length === 0) {
      run('cargo', ['fmt']);
      said = failed(QUICK);
    }
    if (said.length === 0) break;
    // what was approved before another step changed it is approved again
    const again = edits.filter((edit) => edit.approve && !left.includes(edit) && said.some((one) => names(one, edit)));
    again.forEach(apply);
    const named = left.filter((edit) => said.some((one) => names(one, edit)));
    if (named.length === 0 && again.length === 0) {
      throw new Error(`${what}: named, but there is no step for it:\n${said.map(({ by, text }) => `${by}\n${text}`).join('\n').slice(0, 6000)}`);
    }
    for (const edit of named) {
      done(edit, said.find((one) => names(one, edit)).by);
    }
    left = left.filter((edit) => !named.includes(edit));
  }
  if (left.length > 0) throw new Error(`${what}: needed, and named by nobody:\n${left.map(({ file, does }) => `  ${file}: ${does}`).join('\n')}`);
  const changed = run('git', ['status', '--porcelain', '-uall']).stdout.split('\n').filter(Boolean).map((line) => line.slice(3));
  const unexpected = changed.filter((file) => !edits.some((edit) => files(edit).includes(file)));
  if (unexpected.length > 0) throw new Error(`${what}: changed as well: ${unexpected.join(', ')}`);
  commit(what);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((kind) => !KINDS.includes(kind));
if (unknown.length > 0) {
  console.error(`not one of ${KINDS.join(', ')}: ${unknown.join(', ')}`);
  process.exit(2);
}
/** Does something; says what went wrong, and tells whether nothing did. */
async function tried(what) {
  try {
    await what();
    return true;
  } catch (error) {
    console.error(`\n${error.message}\n(all that was said: ${LOG})`);
    process.exitCode = 1;
    return false;
  }
}

scratch();
failing = failed([]).map(({ name }) => name);
if (failing.length > 0) console.log(`failing before anything is added: ${failing.join(', ')}`);
for (const kind of KINDS.filter((kind) => wanted.length === 0 || wanted.includes(kind))) {
  const { default: addition } = await import(`./${kind}.mjs`);
  if (await tried(() => add(addition))) continue;
  // the others are added without it
  run('git', ['reset', '-q', '--hard'], { quiet: false });
  run('git', ['clean', '-qfd'], { quiet: false });
}
console.log('\nall tests, with everything added');
await tried(() => {
  const left = failed([]);
  if (left.length > 0) throw new Error(left.map(({ by, text }) => `${by}\n${text}`).join('\n').slice(0, 6000));
});
