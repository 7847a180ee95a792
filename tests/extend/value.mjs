// A derived value: half of a figure.
import { before, behind, all } from './edit.mjs';

const named = (file, name) => ({
  file: `src/say/locales/${file}.rs`,
  does: 'its name',
  edit: before('Show::Rank => ', `Show::Half => "@0${name}",\n            `),
});

export default {
  what: 'A derived value: half',
  edits: [
    {
      first: true,
      file: 'src/compare/derive/half.rs',
      does: 'how it is computed',
      text: `//! Half of a figure.

use super::derived::Derived;
use super::formula::Formula;
use super::input::Input;
use crate::data::Dataset;

/// Half of a figure, in its unit.
#[must_use]
pub fn half(dataset: &Dataset, index: usize) -> Option<Derived> {
    let input = Input::of(dataset, index)?;
    let (value, interval) = (input.value / 2.0, input.interval.times(0.5));
    Derived::new(value, interval, Formula::Half(input.term()), vec![index], input.metric.unit.clone())
}
`,
    },
    {
      first: true,
      file: 'src/compare/derive/mod.rs',
      does: 'its module',
      edit: all(
        before('mod implied;', 'mod half;\n'),
        before('pub use self::implied::', 'pub use self::half::half;\n'),
      ),
    },
    {
      first: true,
      file: 'src/data/query.rs',
      does: 'its variant, with its word of the format',
      edit: behind('Rank = "rank",\n', '        /// Half of it.\n        Half = "half",\n'),
    },
    {
      file: 'src/compare/derive/formula.rs',
      does: 'its formula',
      edit: before('    /// The rank among this many figures.', '    /// A figure by two.\n    Half(Term),\n'),
    },
    {
      file: 'src/compare/show.rs',
      does: 'what it is computed from',
      edit: before('        Show::Growth => {', '        Show::Half => derive::half(dataset, index),\n'),
    },
    {
      file: 'src/compare/related.rs',
      does: 'which other figures it needs',
      edit: behind('            Show::Value | Show::Rank', ' | Show::Half'),
    },
    {
      file: 'src/say/formula.rs',
      does: 'how its formula is written',
      edit: before('        Formula::Rank(count) => ', '        Formula::Half(whole) => term(whole, lang) + " ÷ 2",\n'),
    },
    named('zh_hans', '的一半'),
    named('zh_hant', '的一半'),
    named('en', ': half'),
    {
      file: 'tests/it/derive.rs',
      does: 'its formula, worked out by the test',
      edit: before('        Formula::Sum(_) => total,', '        Formula::Half(_) => x[0] / 2.0,\n'),
    },
    {
      file: 'tests/it/sentences.rs',
      does: 'the same, computed by the test',
      edit: before('            Show::Growth => (x[0]', '            Show::Half => x[0] / 2.0,\n'),
    },
    {
      file: 'www/duibi-1.schema.json',
      does: 'its word in the schema',
      edit: behind('"growth", "rank"', ', "half"'),
    },
    {
      file: 'src/web/duibi.d.ts',
      does: 'its word in the types',
      edit: behind("'growth' | 'rank'", " | 'half'"),
    },
    {
      file: 'www/format.html',
      does: 'its row on the reference page',
      edit: behind('<span class="words" lang="en">place in the order of values</span></td></tr>\n',
        '<tr><th scope="row"><code>half</code></th><td><span class="words" lang="zh-Hans">一半</span><span class="words" lang="en">half of it</span></td></tr>\n'),
    },
    {
      file: 'tests/golden/bad-documents.en.txt',
      also: ['tests/golden/bad-documents.zh-Hans.txt', 'tests/golden/bad-documents.zh-Hant.txt'],
      does: 'the list of values in a fault, approved',
      approve: ['faults::'],
    },
  ],
};
