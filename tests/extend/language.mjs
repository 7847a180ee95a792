// A language: English with accents, as testers of translations use it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, behind } from './edit.mjs';

const ACCENTS = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
/** Accents for the vowels of a text, but not of its escapes and of the names of formats, which no language translates. */
const accented = (text) => text.replace(/duibi\/1|JSON-stat|records|\\u\{[^}]*\}|\\.|[aeiou]/gs, (found) => ACCENTS[found] ?? found);

/** The locale of English, with accents in all that it says. */
function locale(tree) {
  const english = readFileSync(join(tree, 'src/say/locales/en.rs'), 'utf8').split('#[cfg(test)]')[0];
  const [head, said] = english.split('    fn reads(&self)');
  const own = head.replace('//! English.', '//! English with accents.').replace('/// English.', '/// English with accents.')
    .replace('pub struct En;', 'pub struct Qps;').replace('for En {', 'for Qps {').replace('"en"', '"qps"').replace('"English"', '"Énglísh"');
  const texts = said.replace(/((?:reason|feature) = )?"((?:[^"\\]|\\.)*)"/gs, (whole, kept, text) => (kept ? whole : `"${accented(text)}"`));
  return `${own}    fn reads(&self)${texts.replace('&["én"]', '&["qps", "en"]')}`;
}

/** The explorer with the words of English once more, and the last name of each document. */
function explorer(text) {
  const [, english] = /\n {2}en: \{\n([^]*?)\n {2}\},\n/.exec(text);
  const own = english.replace(/'((?:[^'\\]|\\.)*)'/g, (whole) => accented(whole));
  return behind(`${english}\n  },\n`, `  qps: {\n${own}\n  },\n`)(text)
    .replace(/, ('(?:[^'\\]|\\.)*')\],$/gm, (whole, name) => `, ${name}, ${accented(name)}],`);
}

export default {
  what: 'A language: qps',
  edits: [
    {
      first: true,
      file: 'src/say/locales/qps.rs',
      does: 'all that it says: English, translated',
      text: locale,
    },
    {
      first: true,
      file: 'src/say/locales/mod.rs',
      does: 'its line',
      edit: behind('    en::En,\n', '    qps::Qps,\n'),
    },
    {
      file: 'src/web/rare.js',
      does: 'what is said while there is no WebAssembly to say it',
      edit: behind("again: 'Try again' },\n",
        "  qps: { heading: 'Thís chárt cánnót bé shówn', failed: 'thé chárt prógrám cóúld nót rún', data: 'Thé dátá ás théy cámé', again: 'Trý ágáín' },\n"),
    },
    {
      file: 'www/explorer.js',
      does: 'the words of the explorer, and the names of its documents',
      edit: explorer,
    },
    {
      file: 'www/index.html',
      does: 'its choice in the explorer',
      edit: behind('<input type="radio" name="lang" value="en"> English</label>', '<label lang="qps"><input type="radio" name="lang" value="qps"> Énglísh</label>'),
    },
    {
      file: 'tests/golden/faults.qps.txt',
      also: ['tests/golden/doubts.qps.txt'],
      does: 'its faults and doubts, approved',
      approve: ['said::'],
    },
    {
      file: 'tests/golden/bad-documents.qps.txt',
      does: 'the faults of bad documents, approved',
      approve: ['faults::'],
    },
  ],
};
