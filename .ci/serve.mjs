// Serves www/ with pkg/ beside it on loopback; used by `make demo` and by the browser tests.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png',
};

/** Maps an address to a file: /pkg/…, /www/… and, for tests, /tests/… as they stand, all else under www/. */
function file(address) {
  const path = normalize(decodeURIComponent(new URL(address, 'http://x').pathname));
  if (path.includes('..') || path.includes('\0')) return undefined;
  const full = /^\/(pkg|tests|www)\//.test(path) ? join(ROOT, path) : join(ROOT, 'www', path);
  return full.endsWith('/') ? join(full, 'index.html') : full;
}

/** Starts at the first free port from `port` on (0: any); resolves with the server and its address. Tests may add pages, by path. */
export function serve(port = 8000, pages = {}) {
  const server = createServer((request, response) => {
    try {
      const page = pages[request.url];
      if (page) return response.writeHead(200, { 'content-type': TYPES['.html'] }).end(page);
      const path = file(request.url);
      const size = statSync(path).size;
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-length': size, 'cache-control': 'no-cache', 'access-control-allow-origin': '*' });
      createReadStream(path).pipe(response);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    }
  });
  return new Promise((done, failed) => {
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && port && port < 8100) server.listen(++port, '127.0.0.1');
      else failed(error);
    });
    server.listen(port, '127.0.0.1', () => done({ server, address: `http://127.0.0.1:${server.address().port}/` }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve(Number(process.argv[2] ?? 8000));
  console.log(`explorer:  ${address}\narticle:   ${address}article.html\noffline:   ${join(ROOT, 'pkg/offline/huaian-2022-q1.html')}\n(Ctrl-C ends)`);
}
