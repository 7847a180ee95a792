// A chart form: a strip, which is dots by another name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, before, behind } from './edit.mjs';

const named = (file, name) => ({
  file: `src/say/locales/${file}.rs`,
  does: 'its name',
  edit: before('Form::Box => ', `Form::Strip => "${name}",\n            `),
});

export default {
  what: 'A form: strip',
  edits: [
    {
      first: true,
      file: 'src/data/query.rs',
      does: 'its variant, with its word of the format',
      edit: behind('Box = "box",\n', '        /// A tick at each value.\n        Strip = "strip",\n'),
    },
    {
      file: 'src/chart/forms/mod.rs',
      does: 'its module, and which of the two families it is of',
      edit: all(
        before('mod waffle;', 'mod strip;\n'),
        behind('Form::Box => Family::Rows(&boxes::Boxes),\n', '        Form::Strip => Family::Rows(&strip::Strips { stems: false }),\n'),
      ),
    },
    {
      file: 'src/chart/forms/strip.rs',
      does: 'how it is drawn',
      text: (tree) => readFileSync(join(tree, 'src/chart/forms/dot.rs'), 'utf8').replaceAll('Dots', 'Strips'),
    },
    {
      file: 'src/compare/offer.rs',
      does: 'which figures it fits',
      edit: behind('Form::Dot | Form::Lollipop', ' | Form::Strip'),
    },
    {
      file: 'src/chart/draw.rs',
      does: 'whether each of its rows stands for itself',
      edit: behind('        | Form::Dot\n', '        | Form::Strip\n'),
    },
    named('zh_hans', '带状图'),
    named('zh_hant', '帶狀圖'),
    named('en', 'a strip plot'),
    {
      file: 'tests/it/made.rs',
      does: 'a view that shows what it is for',
      edit: behind('Form::Bullet | Form::Dot', ' | Form::Strip'),
    },
    {
      file: 'www/duibi-1.schema.json',
      does: 'its word in the schema',
      edit: behind('"histogram", "box"', ', "strip"'),
    },
    {
      file: 'src/web/duibi.d.ts',
      does: 'its word in the types',
      edit: behind("'histogram' | 'box'", " | 'strip'"),
    },
    {
      file: 'www/format.html',
      does: 'its row on the reference page',
      edit: before('</tbody>\n</table>\n<table class="short" id="axes">',
        '<tr><th scope="row"><code>strip</code></th><td><span class="words" lang="zh-Hans">每个数值一划</span><span class="words" lang="en">a tick at each value</span></td></tr>\n'),
    },
    {
      file: 'tests/golden/bad-documents.en.txt',
      also: ['tests/golden/bad-documents.zh-Hans.txt', 'tests/golden/bad-documents.zh-Hant.txt'],
      does: 'the list of forms in a fault, approved',
      approve: ['faults::'],
    },
    {
      file: 'tests/golden/forms/strip.svg',
      does: 'its pictures, approved',
      approve: ['every_form'],
    },
    {
      file: 'tests/documents/gallery.json',
      does: 'a view where it fits, and one where it does not',
      edit: before('    {"id": "no-waffle"', '    {"id": "strip", "form": "strip", "title": {"zh-Hans": "签约项目", "en": "Projects signed"}, "x": "signed", "period": "2024"},\n    {"id": "no-strip", "form": "strip", "title": {"zh-Hans": "不合适", "en": "Does not fit"}, "x": "money", "show": "completion", "entities": ["qinghe", "yunshan", "bailu", "shiqiao", "nanpu", "dongling"]},\n'),
    },
    {
      file: 'www/gallery.html',
      does: 'its place in the gallery, approved',
      approve: ['gallery'],
    },
  ],
};
