// Writes the prepared figures of the articles of www/ anew, as a newsroom's own system would: what stands between
// `<!-- duibi embed FILE --view ID … -->` and `<!-- /duibi -->`, and the hashes of their styles in the page's policy.
//
//   node .ci/article.mjs            writes it
//   node .ci/article.mjs --check    fails where it would write something else
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['article.html', 'article.en.html'].map((name) => `${ROOT}www/${name}`);
const DUIBI = `${ROOT}target/release/duibi`;

/** The page with its figures as the command line writes them now. */
export function written(page) {
  const filled = page.replace(/(<!-- duibi embed (.*?) -->\n).*?(<!-- \/duibi -->)/gs, (_, head, args, tail) =>
    head + execFileSync(DUIBI, ['embed', ...args.split(' ')], { cwd: ROOT, encoding: 'utf8' }).trimEnd() + '\n' + tail);
  const styles = [...filled.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return filled.replace(/style-src [^;]*;/, `style-src ${["'self'", ...new Set(styles)].join(' ')};`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of FILES) {
    const page = readFileSync(file, 'utf8');
    const now = written(page);
    if (now === page) continue;
    if (process.argv.includes('--check')) {
      console.error(`${file}: its figures are not those of this build; \`node .ci/article.mjs\` writes them`);
      process.exitCode = 1;
    } else writeFileSync(file, now);
  }
}
