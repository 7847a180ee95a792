//! 万 and 亿: large values of one axis are counted in one large unit, so that a reader need not count
//! zeros.

use super::column::SeriesColumn;
use crate::data::Unit;
use crate::number::decimals;

/// The large units, with the least of the largest and the smallest value that each asks for, in the
/// plain unit.
const LARGE: [(&str, f64, f64, f64); 2] = [("亿", 1e8, 1e9, 1e6), ("万", 1e4, 1e5, 1e2)];

/// Counts the values of all series of one unit in 万 or 亿 of it, where the largest asks for it and
/// the smallest bears it.
pub(super) fn scaled(columns: &mut [SeriesColumn]) {
    let mut done: Vec<Unit> = Vec::new();
    let next = |columns: &[SeriesColumn], done: &[Unit]| {
        let mut units = columns.iter().map(|column| &column.series.unit);
        units.find(|unit| !done.contains(unit)).cloned()
    };
    while let Some(unit) = next(columns, &done) {
        done.push(unit.clone());
        if let Some(large) = large_unit(columns, &unit) {
            for column in columns.iter_mut().filter(|column| column.series.unit == unit) {
                for figure in column.figures.iter_mut().flatten() {
                    if let Some(value) = unit.convert(figure.value, &large) {
                        (figure.value, figure.decimals) = (value, decimals(value));
                    }
                }
                column.series.unit = large.clone();
            }
            done.push(large);
        }
    }
}

/// Tells each series of a unit with a prefix how large the largest value of its unit is.
pub(super) fn sized(columns: &mut [SeriesColumn]) {
    let has_prefix = |unit: &Unit| match unit.name.split_once('/') {
        Some((top, _)) => Unit::parse(top).known.is_some_and(|known| known.prefix.is_some()),
        None => unit.known.is_some_and(|known| known.prefix.is_some()),
    };
    let mut done = 0;
    while let Some(column) = columns.get(done) {
        let unit = column.series.unit.clone();
        let is_own = |column: &&SeriesColumn| column.series.unit == unit;
        if column.series.largest == 0.0 && has_prefix(&unit) {
            let figures = columns.iter().filter(is_own).flat_map(|column| &column.figures);
            let sizes = figures.flatten().map(|figure| figure.value.abs());
            let largest = sizes.fold(0.0, f64::max);
            for column in columns.iter_mut().filter(|column| column.series.unit == unit) {
                column.series.largest = largest;
            }
        }
        done += 1;
    }
}

/// The large unit that the figures of one unit ask for; a derived one keeps the unit of its
/// formula.
fn large_unit(columns: &[SeriesColumn], unit: &Unit) -> Option<Unit> {
    let own = columns.iter().filter(|column| column.series.unit == *unit);
    let figures = || own.clone().flat_map(|column| &column.figures).flatten();
    if figures().any(|figure| figure.derived.is_some()) {
        return None;
    }
    let sizes = figures().map(|figure| figure.value.abs()).filter(|size| *size > 0.0);
    let (least, most) = sizes.fold((f64::INFINITY, 0.0), |(least, most): (f64, f64), size| {
        (least.min(size), most.max(size))
    });
    larger(unit, least, most)
}

/// The large unit for values between these, if there is one that they ask for.
fn larger(unit: &Unit, least: f64, most: f64) -> Option<Unit> {
    let base = unit.name.trim_start_matches(['万', '萬', '亿', '億']);
    let plain = Unit::parse(base);
    if !unit.dimension.grows_large() || plain.name.is_empty() || !plain.converts_to(unit) {
        return None;
    }
    let times = unit.factor / plain.factor;
    LARGE.into_iter().find_map(|(prefix, factor, enough, small)| {
        let fits = times < factor && most * times >= enough && least * times >= small;
        let found = Unit::parse(&[prefix, base].concat());
        (fits && unit.convert(1.0, &found).is_some()).then_some(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_values_are_counted_in_wan_or_yi_and_small_ones_among_them_keep_the_plain_unit() {
        let named = |unit: &str, least: f64, most: f64| {
            larger(&Unit::parse(unit), least, most).map(|unit| unit.name.to_string())
        };
        assert_eq!(named("人", 120_000.0, 1_234_567.0).as_deref(), Some("万人"));
        assert_eq!(named("元", 5e7, 3e9).as_deref(), Some("亿元"));
        assert_eq!(named("万元", 759.5, 152_000.0).as_deref(), Some("亿元"));
        assert_eq!(named("万元", 759.5, 7000.0), None);
        assert_eq!(named("人", 3.0, 1_234_567.0), None);
        assert_eq!(named("人", 300.0, 9000.0), None);
        assert_eq!(named("亿元", 1.0, 1e9), None);
        assert_eq!(named("%", 1e6, 1e9), None);
        assert_eq!(named("标箱", 1e6, 1e9), None);
    }
}
