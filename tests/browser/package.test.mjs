// pkg/ as a package: what npm packs, what a program may import, and that changed WebAssembly is refused.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FILES, hash } from '../../.ci/package.mjs';
import { BLANK, ROOT, open, settled } from './support.mjs';

const PKG = `${ROOT}pkg/`;
const json = (name) => JSON.parse(readFileSync(PKG + name, 'utf8'));
let host;
before(async () => {
  const head = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">';
  const chart = '<duibi-chart src="/data/huaian-2022-q1.json" view="signed"></duibi-chart>';
  const { 'duibi.js': script, 'duibi_live.js': live } = json('integrity.json');
  host = await open({
    '/plain.html': `${head}${chart}<script type="module" src="/pkg/duibi.js"></script>`,
    '/preloaded.html': `${head}<link rel="modulepreload" href="/pkg/duibi_live.js">
      <link rel="preload" href="/pkg/duibi_bg.wasm" as="fetch" type="application/wasm" crossorigin>
      <script type="module" src="/pkg/duibi.js"></script>${chart}`,
    '/checked.html': `${head}<script type="importmap">{ "integrity": { "/pkg/duibi_live.js": "${live}" } }</script>
      <script type="module" src="/pkg/duibi.js" integrity="${script}" crossorigin></script>${chart}`,
    '/mixed.html': `${head}<script type="importmap">{ "integrity": { "/pkg/duibi_live.js": "${script}" } }</script>
      <script type="module" src="/pkg/duibi.js" integrity="${script}" crossorigin></script>${chart}`,
  });
});
after(() => host.close());

test('npm packs the files of the list and package.json, and nothing else', () => {
  const { stdout, stderr, status } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: PKG, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const [{ name, version, files }] = JSON.parse(stdout);
  assert.deepEqual(files.map(({ path }) => path).sort(), [...Object.keys(FILES), 'package.json'].sort());
  for (const { path, size } of files) assert.ok(size > 0, path);
  assert.equal(name, 'duibi');
  assert.match(readFileSync(`${ROOT}Cargo.lock`, 'utf8'), new RegExp(`name = "duibi"\nversion = "${version}"`));
});

test('every script and module of WebAssembly that is built is packed, and has its hash', () => {
  const { files } = json('package.json');
  const scripts = files.filter((name) => /\.(js|wasm)$/.test(name));
  assert.deepEqual(Object.entries(json('integrity.json')), scripts.map((name) => [name, hash(name)]));
  const used = readFileSync(`${PKG}duibi.js`, 'utf8').matchAll(/"\.\/(\w+\.(?:js|wasm))"/g);
  for (const [, name] of used) assert.ok(scripts.includes(name), name);
});

test('what package.json exports is packed, and so is what its own documents name', () => {
  const { exports, files, main, types, sideEffects } = json('package.json');
  const named = [main, types, ...sideEffects, ...Object.values(exports).flatMap((to) => (typeof to === 'string' ? [to] : Object.values(to)))];
  for (const path of named.filter((path) => !path.includes('*'))) assert.ok([...files, 'package.json'].includes(path.slice(2)), path);
  const readme = readFileSync(`${PKG}README.md`, 'utf8');
  for (const [, name] of readme.matchAll(/\b(duibi[\w.]*\.(?:js|wasm)|embed\.html)/g)) assert.ok(files.includes(name), name);
  for (const [, name] of readme.matchAll(/['"`](duibi\/\w+)['"`]/g)) assert.ok(exports[`./${name.slice(6)}`], name);
});

test('it is imported in Node, where it does nothing, and its class has a name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibi-package-'));
  try {
    const place = join(folder, 'node_modules/duibi');
    mkdirSync(place, { recursive: true });
    for (const name of [...Object.keys(FILES), 'package.json']) cpSync(PKG + name, join(place, name));
    const program = `
      import { DuibiChart } from 'duibi';
      import { createRequire } from 'node:module';
      for (const name of ['react', 'vue', 'svelte', 'classic', 'static', 'duibi_live.js', 'embed.html', 'duibi_bg.wasm', 'duibi_more.wasm', 'duibi_tables.wasm', 'package.json', 'integrity.json']) {
        import.meta.resolve('duibi/' + name);
        createRequire(import.meta.url).resolve('duibi/' + name);
      }
      for (const name of ['react', 'vue', 'svelte']) if ((await import('duibi/' + name)).DuibiChart !== DuibiChart) throw new Error(name);
      await import('duibi/classic');
      new DuibiChart();
      console.log(DuibiChart.name, Object.keys(globalThis).filter((name) => /duibi/i.test(name)).length);`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder, encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(stdout, 'DuibiChart 0\n');
  } finally { rmSync(folder, { recursive: true }); }
});

test('a server in Node writes what the command line writes', async () => {
  const { svg, table, figure, fixed } = await import(`${PKG}duibi_static.js`);
  const name = 'huaian-2022-q1.json';
  const document = readFileSync(`${ROOT}www/data/${name}`, 'utf8');
  const said = (...args) => {
    const { stdout, stderr, status } = spawnSync(`${ROOT}target/release/duibi`, args, { cwd: `${ROOT}www/data`, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  for (const [view, lang] of [['signed', 'zh-Hans'], ['signed', 'en'], ['completion', 'zh-Hant']]) {
    const asked = ['--view', view, '--lang', lang];
    assert.equal(await svg(document, { view, lang, width: 500, theme: 'dark' }), said('render', name, ...asked, '--width', '500', '--theme', 'dark'));
    assert.equal(await svg(new TextEncoder().encode(document), { view, lang }), said('render', name, ...asked));
    assert.equal(await figure(JSON.parse(document), { view, lang, src: name, upgrade: 'visible', nonce: 'n' }), said('embed', name, ...asked, '--upgrade', 'visible', '--nonce', 'n'));
    assert.equal(await fixed(document, { view, lang }), said('embed', '--static', name, ...asked));
    const rows = (await table(document, { view, lang })).match(/<tr>/g).length;
    assert.equal(rows, (await fixed(document, { view, lang })).match(/<tr[ >]/g).length);
  }
  const joining = 'huainan-huaian-2021-2023.json';
  const addresses = JSON.parse(readFileSync(`${ROOT}www/data/${joining}`, 'utf8')).documents;
  const joined = Object.fromEntries(addresses.map((address) => [address, readFileSync(`${ROOT}www/data/${address}`)]));
  assert.equal(await svg(readFileSync(`${ROOT}www/data/${joining}`), { joined, lang: 'en' }), said('render', joining, '--lang', 'en'));
  const csv = 'a,b,c\nx,1,2\ny,3,4\n';
  assert.match(await table(csv, { columns: { entity: 'a', values: ['c'] } }), /<th scope="row">y<\/th><td>4<\/td>/);
  await assert.rejects(svg(document, { view: 'no such' }), /no such/);
  await assert.rejects(svg('{"format":"duibi/1","entities":[{}]}'), (error) => error instanceof Error && /entities/.test(error.message));
  // after faults the next document is written all the same
  assert.match(await svg(document), /^<svg /);
});

/** A page where what is fetched under a name is changed on the way. */
async function changed(path, pattern, change) {
  const page = await host.page(BLANK);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.slice(5);
    if (!pattern.test(name) || !existsSync(PKG + name)) return request.continue();
    request.respond({ status: 200, contentType: 'application/wasm', body: change(readFileSync(PKG + name)) });
  });
  await page.goto(host.address + path);
  await settled(page);
  return page;
}
const state = (page) => page.evaluate(() => document.querySelector('duibi-chart').getAttribute('state'));

test('WebAssembly that is not what was built is refused, and the page hears of it', async () => {
  const same = await changed('plain.html', /^duibi_bg\.wasm$/, (bytes) => bytes);
  assert.equal(await state(same), 'ready');
  // a section of its own at the end changes nothing of what it does
  const other = await changed('plain.html', /^duibi_bg\.wasm$/, (bytes) => Buffer.concat([bytes, Buffer.from([0, 2, 1, 0x61])]));
  assert.equal(await state(other), 'error');
  assert.ok(other.complaints.some((words) => /integrity/.test(words)), other.complaints.join('\n'));
  await Promise.all([same.close(), other.close()]);
});

test('a preload without a hash is used: the WebAssembly comes once', async () => {
  const page = await host.page(BLANK);
  const client = await page.createCDPSession();
  await client.send('Network.enable');
  const came = [];
  client.on('Network.responseReceived', ({ response }) => came.push(new URL(response.url).pathname));
  await page.goto(`${host.address}preloaded.html`);
  await settled(page);
  assert.deepEqual(came.filter((path) => path.endsWith('.wasm')), ['/pkg/duibi_bg.wasm']);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a page can check the scripts by an import map, and a wrong hash stops them', async () => {
  const right = await host.page('checked.html');
  await settled(right);
  assert.equal(await state(right), 'ready');
  assert.deepEqual(right.complaints, []);
  const wrong = await host.page('mixed.html');
  await settled(wrong);
  assert.equal(await state(wrong), 'error');
  await Promise.all([right.close(), wrong.close()]);
});

