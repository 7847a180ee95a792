// A unit of a dimension of its own: the cubic metre.
import { all, before, behind } from './edit.mjs';

export default {
  what: 'A unit of a new dimension: 立方米',
  edits: [
    {
      first: true,
      file: 'src/units.rs',
      does: 'its row: symbol, other spellings, dimension, factor, names',
      edit: behind('unit("GWh", &[], Energy, 1e6, &[]),\n', '    unit("立方米", &[], Volume, 1.0, &[("en", "m³")]),\n'),
    },
    {
      file: 'src/units.rs',
      does: 'the dimension',
      edit: all(
        before('    /// Percent.\n    Percent,', '    /// Room, in cubic metres.\n    Volume,\n'),
        behind('Dimension::{Area, Dollar, Energy, Mass, Months, Percent,', ' Volume,'),
      ),
    },
    {
      file: 'src/units.rs',
      does: 'whether it is money, and whether it is counted in 万 and 亿',
      edit: all(
        before('            | Self::Area\n            | Self::Percent', '            | Self::Volume\n'),
        behind('| Self::Area | Self::Mass', ' | Self::Volume'),
      ),
    },
    {
      file: 'www/format.html',
      does: 'its row on the reference page',
      edit: before('<tr><th scope="row"><span class="words" lang="zh-Hans">电量</span>',
        '<tr><th scope="row"><span class="words" lang="zh-Hans">体积</span><span class="words" lang="en">Volume</span></th><td><code>立方米</code></td></tr>\n'),
    },
  ],
};
