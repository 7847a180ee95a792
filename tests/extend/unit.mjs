// A unit of a known dimension: the acre.
import { behind } from './edit.mjs';

const PAGE = {
  file: 'www/format.html',
  does: 'its place on the reference page',
  edit: behind('<code>平方公里</code>', ' <code>英亩</code>'),
};

export default {
  what: 'A unit: 英亩',
  edits: [
    {
      first: true,
      file: 'src/units.rs',
      does: 'its row: symbol, other spellings, dimension, factor',
      edit: behind('unit("平方公里", &[], Area, 1e6, &[("en", "km²")]),\n', '    unit("英亩", &["英畝"], Area, 4046.86, &[]),\n'),
    },
    {
      file: 'src/units.rs',
      does: 'its names in languages that do not write it so',
      edit: behind('unit("英亩", &["英畝"], Area, 4046.86, &[', '("zh-Hant", "英畝"), ("en", "acres")'),
    },
    PAGE,
  ],
};
