// How long a million observations take from text to a drawn chart, beside JSON.parse of the same text in the same page.
import { BLANK, open, settled } from '../tests/browser/support.mjs';

const ms = (time) => time.toFixed(0).padStart(6);
const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
const sizes = process.argv.slice(2).map(Number);

/** Runs in the page: makes a text, then reads it again and again. */
async function measure(shape, rows, rounds) {
  const names = ['清江浦区', '淮阴区', '淮安区', '洪泽区', '涟水县', '盱眙县', '金湖县', '经济技术开发区', '生态文旅区'];
  let state = 7;
  const chance = () => { state = (state * 1103515245 + 12345) % 2147483648; return state / 2147483648; };
  const parts = [];
  if (shape === 'records') {
    for (let i = 0; i < rows; i++) parts.push(`{"entity":"${names[i % 4]}","period":${i >> 2},"value":${(120 + 400 * chance()).toFixed(2)}}`);
  } else {
    const metrics = [['signed', '个'], ['money', '万元'], ['rate', '%']];
    for (let i = 0; i < rows; i++) {
      const [metric, unit] = metrics[i % 3], k = Math.floor(i / 27);
      parts.push(`{"entity": "e${Math.floor(i / 3) % 9}", "metric": "${metric}", "period": "${1900 + Math.floor(k / 12) % 200}-${String(1 + k % 12).padStart(2, '0')}", "value": ${(1000 * chance()).toFixed(2)}, "unit": "${unit}"}`);
    }
  }
  const head = () => `{"format": "duibi/1", "id": "made", "entities": [${names.map((name, i) => `{"id": "e${i}", "name": "${name}"}`)}], "metrics": [{"id": "signed", "unit": "个"}, {"id": "money", "unit": "亿元"}, {"id": "rate", "unit": "%"}], "observations": [\n`;
  const text = shape === 'records' ? `[${parts.join(',')}]` : `${head()}${parts.join(',\n')}\n]}`;
  parts.length = 0;
  const bytes = new TextEncoder().encode(text);
  const clock = async (act) => { const from = performance.now(); await act(); return performance.now() - from; };
  const draw = async (data) => {
    const e = document.createElement('duibi-chart');
    e.data = data;
    document.body.append(e);
    await e.ready;
    const shown = e.rows().length;
    e.remove();
    await new Promise((done) => setTimeout(done));
    if (shown === 0) throw new Error('nothing is shown');
  };
  const out = { characters: text.length, bytes: bytes.length, parse: [], decode: [], fromBytes: [], fromString: [], memory: 0 };
  for (let i = 0; i < rounds; i++) {
    let parsed;
    out.parse.push(await clock(() => { parsed = JSON.parse(text); }));
    parsed = undefined;
    out.decode.push(await clock(() => { parsed = JSON.parse(new TextDecoder().decode(bytes)); }));
    parsed = undefined;
    out.fromBytes.push(await clock(() => draw(bytes)));
    out.fromString.push(await clock(() => draw(text)));
  }
  return out;
}

const host = await open();
console.log('reading, ms (median of 5)      MB   JSON.parse  TextDecoder and JSON.parse  bytes to drawn  string to drawn  bytes to drawn : JSON.parse   WebAssembly memory : text');
for (const shape of ['records', 'document']) {
  for (const rows of sizes.length ? sizes : [10_000, 100_000, 1_000_000]) {
    const page = await host.page(BLANK, {});
    // the memories of WebAssembly that the page makes
    await settled(page);
    const result = await page.evaluate(measure, shape, rows, 5);
    const client = await page.createCDPSession();
    const { result: prototype } = await client.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
    const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
    const { result: memory } = await client.send('Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration: 'function () { return this.reduce((sum, m) => sum + m.buffer.byteLength, 0); }', returnByValue: true });
    const [parse, decode, bytes, string] = ['parse', 'decode', 'fromBytes', 'fromString'].map((name) => median(result[name]));
    console.log(shape.padEnd(9), String(rows).padStart(9), (result.bytes / 1e6).toFixed(1).padStart(12), ms(parse).padStart(12), ms(decode).padStart(20), ms(bytes).padStart(20), ms(string).padStart(16), (bytes / parse).toFixed(2).padStart(20), (memory.value / result.bytes).toFixed(2).padStart(26));
    await page.close();
  }
}
await host.close();
