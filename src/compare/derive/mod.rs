//! Values that follow from reported figures, each with its interval, its formula and the figures that it was made of.
//!
//! Pure functions of a dataset and of indices of observations. They give nothing, or a [`Refusal`], where the result would
//! be nonsense. What is only unlike (another scope, say) is left to the caveats, unless it makes the result wrong.

mod correlation;
mod derived;
mod formula;
mod given;
mod implied;
mod pair;
mod partition;
mod range;
mod refusal;
mod relation;
mod spread;
mod sum;
mod target;

pub use self::correlation::{Correlation, correlation};
pub use self::derived::{Derived, supported};
pub(super) use self::derived::{is_points, is_times};
pub use self::formula::{Formula, Quartile, Term};
pub use self::implied::{Implied, figure_of_rate, implied, implied_whole};
pub use self::pair::{difference, growth, per, ratio, share};
pub(super) use self::pair::{share_of, share_of_rest};
pub use self::partition::{Partition, Verdict, partition, partitions};
pub use self::range::Range;
pub use self::refusal::Refusal;
pub use self::relation::{Relation, relation};
pub use self::spread::{interquartile, mean, median, quantile, quartile, ranks};
pub use self::sum::sum;
pub(super) use self::target::TARGET;
pub use self::target::{completion, gap, pace, pace_of_rate, target_period};

/// What the tests of this room share.
#[cfg(test)]
mod samples {
    use crate::data::{Dataset, read};

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

    /// A document of one entity that reports these: metric, period, value, unit, and more keys.
    pub(super) fn made(rows: &[(&str, &str, f64, &str, &str)]) -> Dataset {
        let rows: Vec<String> = rows
            .iter()
            .map(|(metric, period, value, unit, more)| {
                let head = format!(r#"{{"entity": "e", "metric": "{metric}", "period": "{period}", "value": {value}, "unit": "{unit}""#);
                if more.is_empty() { format!("{head}}}") } else { format!("{head}, {more}}}") }
            })
            .collect();
        let text = format!(
            r#"{{"format": "duibi/1", "entities": [{{"id": "e"}}], "metrics": [{{"id": "n", "unit": "个", "summable": true}},
            {{"id": "money", "unit": "亿元", "summable": true}}, {{"id": "dollars", "unit": "万美元", "summable": true}},
            {{"id": "rate", "unit": "%", "numerator": "n"}}, {{"id": "land", "unit": "亩"}}], "observations": [{}]}}"#,
            rows.join(",\n")
        );
        let reading = read(text.as_bytes());
        assert_eq!(reading.faults, []);
        reading.dataset
    }
}
