//! Values that follow from reported figures, each with its interval, its formula and its inputs.
//!
//! Pure functions of a dataset and of indices of observations. They give nothing, or a [`Refusal`],
//! where the result would be nonsense. Where figures only differ (in scope, say), the result stands
//! and the difference is for the caveats, unless it makes the result wrong. How a value, its
//! formula and a refusal are worded is for `say`.

mod correlation;
mod derived;
mod exclusions;
mod formula;
mod implied;
mod input;
mod likeness;
mod pair;
mod partition;
mod range;
mod refusal;
mod relation;
mod reports;
mod seen;
mod share;
mod statistics;
mod sum;
mod target;

pub use self::correlation::{Correlation, correlation};
pub use self::derived::{Derived, Inexact, Rounded, supported};
pub(super) use self::derived::{is_points, is_times, two_digits};
pub use self::formula::{Formula, Quartile, Term};
pub use self::implied::{Implied, figure_of_rate, implied, implied_whole};
pub(super) use self::likeness::are_alike_but;
pub use self::likeness::{Unlike, are_alike, are_of_reports, counts_alike, within};
pub(super) use self::pair::is_base;
pub use self::pair::{difference, growth, per, ratio};
pub(super) use self::partition::PartsOfWholes;
pub use self::partition::{Partition, Verdict, partition, partitions};
pub use self::range::Range;
pub use self::refusal::{MOST_FIGURES, Refusal};
pub(in crate::compare) use self::relation::may_nest;
pub use self::relation::{Relation, relation};
pub(super) use self::reports::{Rival, is_later, reported_again, settled, standing};
pub use self::share::share;
pub(super) use self::share::{has_negative, share_of, share_of_rest};
pub use self::statistics::{interquartile, mean, median, quantile, quartile, ranks};
pub use self::sum::sum;
pub(super) use self::target::{TARGET, scopes_agree};
pub use self::target::{completion, gap, pace, pace_of_rate, target_period};

/// What the tests of this room share.
#[cfg(test)]
mod samples {
    use crate::data::{Dataset, read};
    // the equation of a value is the shortest way to tell all of it; only tests of this room say it
    pub(super) use crate::say::{self, Lang};

    pub(super) fn huaian() -> Dataset {
        read(include_bytes!("../../../www/data/huaian-2022-q1.json")).dataset
    }

    pub(super) fn etdz() -> Dataset {
        read(include_bytes!("../../../www/data/huainan-etdz-2023.json")).dataset
    }

    pub(super) fn huainan() -> Dataset {
        read(include_bytes!("../../../www/data/huainan-2021.json")).dataset
    }

    /// The observation with this id.
    pub(super) fn at(dataset: &Dataset, id: &str) -> usize {
        dataset.observations.iter().position(|o| o.id == id).unwrap_or_else(|| panic!("no {id}"))
    }

    /// Six places that report figures of one metric for one quarter, `p0` to `p5`.
    pub(super) fn six(values: [u8; 6]) -> Dataset {
        let entities = [0, 1, 2, 3, 4, 5].map(|i| format!(r#"{{"id": "e{i}"}}"#)).join(", ");
        let one = |(i, value)| {
            format!(
                r#"{{"id": "p{i}", "entity": "e{i}", "metric": "m", "period": "2022-Q1",
                    "value": {value}, "unit": "个"}}"#
            )
        };
        let all: Vec<String> = values.iter().enumerate().map(one).collect();
        let text = format!(
            r#"{{"format": "duibi/1", "metrics": [{{"id": "m", "unit": "个", "summable": true}}],
                "entities": [{entities}], "observations": [{}]}}"#,
            all.join(", ")
        );
        read(text.as_bytes()).dataset
    }

    /// A document of one entity that reports these: metric, period, value, unit, and more keys.
    pub(super) fn made(rows: &[(&str, &str, f64, &str, &str)]) -> Dataset {
        let rows: Vec<String> = rows
            .iter()
            .map(|(metric, period, value, unit, more)| {
                let separator = if more.is_empty() { "" } else { ", " };
                format!(
                    r#"{{"entity": "e", "metric": "{metric}", "period": "{period}",
                    "value": {value}, "unit": "{unit}"{separator}{more}}}"#
                )
            })
            .collect();
        let text = format!(
            r#"{{"format": "duibi/1", "entities": [{{"id": "e"}}], "metrics": [
                {{"id": "n", "unit": "个", "summable": true}},
                {{"id": "money", "unit": "亿元", "summable": true}},
                {{"id": "dollars", "unit": "万美元", "summable": true}},
                {{"id": "rate", "unit": "%", "numerator": "n"}},
                {{"id": "land", "unit": "亩"}}
            ], "observations": [{}]}}"#,
            rows.join(",\n")
        );
        let reading = read(text.as_bytes());
        assert_eq!(reading.faults, []);
        reading.dataset
    }
}
