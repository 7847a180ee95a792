//! Values that are too great to be given in the unit of their metric.

use crate::data::Dataset;
use crate::error::Problem;
use crate::number::shortest;

/// A value below this, whatever its sign, can be given in any unit.
pub(super) const FITS_ANY_UNIT: f64 = 1e280;

/// What is wrong with a value in a unit, by its number, that is too great for its metric's.
pub(super) fn overflow(dataset: &Dataset, metric: u32, value: f64, unit: u32) -> Option<Problem> {
    if value.abs() < FITS_ANY_UNIT { None } else { beyond(dataset, metric, value, unit) }
}

#[inline(never)]
fn beyond(dataset: &Dataset, metric: u32, value: f64, unit: u32) -> Option<Problem> {
    let wanted = &dataset.metrics.get(metric as usize)?.unit;
    let own = dataset.observations.unit(unit);
    if !own.converts_to(wanted) || own.convert(value, wanted).is_some() {
        return None;
    }
    Some(Problem::Overflow(scientific(value), own.name.to_string(), wanted.name.to_string()))
}

/// Writes a great number with its power of ten: 1.5e300.
fn scientific(value: f64) -> String {
    let digits = shortest(value.abs());
    let (first, rest) = digits.split_at(digits.len().min(1));
    let fraction = rest.get(..MOST_DIGITS).unwrap_or(rest).trim_end_matches('0');
    let (sign, point) =
        (if value < 0.0 { "-" } else { "" }, if fraction.is_empty() { "" } else { "." });
    [sign, first, point, fraction, "e", &rest.len().to_string()].concat()
}

/// So many digits after the first one tell any two numbers apart.
const MOST_DIGITS: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_great_number_is_written_with_its_power_of_ten() {
        assert_eq!([1e308, -1.5e300, 2.25e280].map(scientific), ["1e308", "-1.5e300", "2.25e280"]);
    }
}
