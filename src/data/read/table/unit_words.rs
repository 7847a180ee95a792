//! Units by what they are of, and those with which lines begin.

use super::numbers::normal;
use super::units::names_unit;

/// The unit with which a line of its own begins: US$ million, (In millions, except per share
/// amounts), [Percent] Seasonally adjusted.
pub(super) fn unit_begun(cell: &str) -> Option<&str> {
    let inner = cell.trim().trim_start_matches(['(', '（', '[']);
    let end = inner.find([',', '，', ')', '）', ']', ';']).unwrap_or(inner.len());
    let unit = inner.get(..end)?.trim();
    let bare = ["In ", "in ", "en ", "All figures in "].iter().find_map(|w| unit.strip_prefix(w));
    let unit = bare.unwrap_or(unit);
    names_unit(&normal(unit)).then_some(unit)
}

/// Whether a unit is that of a rate: %, ‰, bps.
pub(super) fn is_of_rate(unit: &str) -> bool {
    unit.contains(['%', '‰']) || ["百分点", "百分點", "pp", "bps", "bp"].contains(&unit)
}
