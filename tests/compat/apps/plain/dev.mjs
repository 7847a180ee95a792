// Vite's own server, as a developer starts it; ends with its standard input.
import { createServer } from 'vite';

const server = await createServer({ root: import.meta.dirname, configFile: false, logLevel: 'error', server: { port: 0, host: '127.0.0.1', hmr: false } });
await server.listen();
console.log(`http://127.0.0.1:${server.httpServer.address().port}/`);
process.stdin.resume().on('end', () => process.exit());
