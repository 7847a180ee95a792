// target/compat: the tools of tests/compat/package.json, the package as npm packs it, and a copy of the programs of apps/.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../browser/support.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
export const SPACE = `${ROOT}target/compat/`;
export const PKG = `${SPACE}node_modules/duibi/`;

/** Runs a command; its failure is the test's, with all that it said. */
export function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

/** Runs a tool that is installed there, in the folder of a program. */
export const tool = (name, args, app) => run(`${SPACE}node_modules/.bin/${name}`, args, `${SPACE}apps/${app}`);

/** The version of a tool that is installed there. */
export const version = (name) => `${name} ${JSON.parse(readFileSync(`${SPACE}node_modules/${name}/package.json`, 'utf8')).version}`;

/** Lays it all out; the tools are installed again only where others are asked for. */
export function prepare() {
  mkdirSync(SPACE, { recursive: true });
  const lock = (folder) => (existsSync(`${folder}package-lock.json`) ? readFileSync(`${folder}package-lock.json`, 'utf8') : '');
  if (lock(SPACE) !== lock(HERE) || !existsSync(`${SPACE}node_modules/.package-lock.json`)) {
    for (const name of ['package.json', 'package-lock.json']) cpSync(HERE + name, SPACE + name);
    run('npm', ['ci', '--silent', '--ignore-scripts', '--no-audit', '--no-fund'], SPACE);
  }
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', SPACE], `${ROOT}pkg`));
  rmSync(PKG, { recursive: true, force: true });
  mkdirSync(PKG);
  run('tar', ['-xzf', join(SPACE, filename), '-C', PKG, '--strip-components', '1'], SPACE);
  rmSync(`${SPACE}apps`, { recursive: true, force: true });
  cpSync(`${HERE}apps`, `${SPACE}apps`, { recursive: true });
  // what Vite has made of an older package
  rmSync(`${SPACE}node_modules/.vite`, { recursive: true, force: true });
}

/** Starts Vite's own server for a program; gives its address and how it ends. */
export async function development(app) {
  mkdirSync(`${SPACE}apps/${app}/public`, { recursive: true });
  cpSync(`${ROOT}www/data/huaian-2022-q1.json`, `${SPACE}apps/${app}/public/data.json`);
  const child = spawn(process.execPath, ['dev.mjs'], { cwd: `${SPACE}apps/${app}`, stdio: ['pipe', 'pipe', 'inherit'] });
  const address = await new Promise((yes, no) => {
    child.stdout.on('data', (text) => yes(String(text).trim()));
    child.on('exit', () => no(new Error('it did not start')));
  });
  return { address, close: () => child.stdin.end() };
}

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.wasm': 'application/wasm' };

/** Serves folders by the beginnings of paths, and pages by their paths; `wasm` is the type that WebAssembly is said to have. */
export async function serve(folders, { pages = {}, wasm = TYPES['.wasm'], anyone = false } = {}) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const headers = anyone ? { 'access-control-allow-origin': '*' } : {};
    const answer = (type, bytes) => response.writeHead(200, { 'content-type': type, ...headers }).end(bytes);
    if (pages[path]) return answer(TYPES['.html'], pages[path]);
    if (path === '/data.json') return answer(TYPES['.json'], readFileSync(`${ROOT}www/data/huaian-2022-q1.json`));
    const [start, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
    const file = folder && join(folder, path.slice(start.length) || 'index.html');
    if (!file || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    answer(extname(file) === '.wasm' ? wasm : TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

/** The files of a folder that end so. */
export const ending = (folder, end) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(end));
