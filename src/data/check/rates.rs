//! Rates against what they are rates of.

use duibi_scan::Interner;

use super::figures::{base_identity, printed};
use super::findings::Findings;
use crate::data::{
    Base, Basis, Dimension, Observation, Qualifier, shares, wholes_above, wholes_below,
};
use crate::error::Warning;

pub(super) fn check(found: &mut Findings) {
    let dataset = found.dataset;
    let bases: Vec<usize> =
        dataset.metrics.iter().filter_map(|metric| metric.base).map(Base::metric).collect();
    let mut keys = Interner::default();
    let mut reported: Vec<Vec<usize>> = Vec::new();
    for (index, base) in dataset
        .observations
        .iter()
        .enumerate()
        .filter(|(_, o)| bases.contains(&o.metric) && *o.basis != Basis::Target)
    {
        let symbol = keys.intern(&base_identity(&base, base.metric)) as usize;
        match reported.get_mut(symbol) {
            Some(all) => all.push(index),
            None => reported.push(vec![index]),
        }
    }
    let mut told: Vec<usize> = Vec::new();
    for (index, rate) in dataset.observations.iter().enumerate() {
        let Some(metric) = dataset.metrics.get(rate.metric) else { continue };
        let is_rate = matches!(rate.basis, Basis::CompletionRate | Basis::GrowthRate);
        let Some(base) = metric.base else {
            if is_rate
                && metric.unit.dimension == Dimension::Percent
                && !told.contains(&rate.metric)
            {
                told.push(rate.metric);
                found.at(index, Warning::NoBase(metric.id.to_string()));
            }
            continue;
        };
        if *rate.basis == Basis::Target {
            continue;
        }
        let candidates = keys
            .find(&base_identity(&rate, base.metric()))
            .and_then(|symbol| reported.get(symbol as usize));
        let Some(candidates) = candidates else {
            let id = dataset.metrics.get(base.metric()).map_or("", |metric| &metric.id);
            found.at(index, Warning::BaseMissing(id.to_owned()));
            continue;
        };
        let figures: Vec<Observation> =
            candidates.iter().filter_map(|&index| dataset.observations.get(index)).collect();
        let Some(first) =
            figures.first().filter(|_| figures.iter().all(|figure| !gives(&rate, figure, base)))
        else {
            continue;
        };
        found.at(index, Warning::NoWholeNumber(printed(&rate), printed(first)));
    }
}

/// Tells whether some whole number gives the rate as printed, with a count as its numerator or
/// denominator.
fn gives(rate: &Observation, figure: &Observation, base: Base) -> bool {
    let count = figure.quantity();
    let exact =
        count.counted && count.qualifier == Qualifier::Exact && rate.qualifier == Qualifier::Exact;
    if !exact || matches!(base, Base::Growth(_)) {
        return true;
    }
    let share = shares(&rate.quantity());
    match base {
        Base::Numerator(_) => wholes_below(count.value, share).is_some(),
        Base::Denominator(_) => wholes_above(count.value, share).is_some(),
        Base::Growth(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::read;
    use crate::error::Problem;

    /// The rates and counts of which a document with one of each is told that no whole number fits.
    fn doubted(count: &str, rate: &str, key: &str) -> Vec<(String, String)> {
        let figure = |metric: &str, value: &str, unit: &str, more: &str| {
            format!(
                r#"{{"entity": "e", "metric": "{metric}", "period": "2022", "value": {value},
                "unit": "{unit}"{more}}}"#
            )
        };
        let rated = r#", "basis": "completion rate", "scope": {"target": "x"}"#;
        let text = format!(
            r#"{{"format": "duibi/1", "entities": [{{"id": "e"}}],
            "metrics": [{{"id": "n", "unit": "个"}}, {{"id": "r", "unit": "%", "{key}": "n"}}],
            "observations": [{}, {}]}}"#,
            figure("n", count, "个", ""),
            figure("r", rate, "%", rated)
        );
        let dataset = read(text.as_bytes()).dataset;
        let mut found = Findings::new(&dataset, text.as_bytes());
        check(&mut found);
        let doubts = found.into_list().into_iter().map(|fault| match fault.problem {
            Problem::Warning(Warning::NoWholeNumber(rate, count)) => {
                assert_eq!(fault.path, "observations[1]");
                (rate, count)
            }
            other => panic!("{other:?}"),
        });
        doubts.collect()
    }

    #[test]
    fn a_rate_needs_a_whole_number() {
        for (count, rate) in [
            ("46", "61.33"),
            ("19", "42.22"),
            ("3", "10.7"),
            ("1", "33.3"),
            ("376", "100"),
            ("0", "0"),
        ] {
            assert_eq!(doubted(count, rate, "numerator"), [], "{count} at {rate}");
        }
        assert_eq!(doubted("46", "61.37", "numerator"), [("61.37%".into(), "46个".into())]);
        assert_eq!(doubted("47", "83.3", "denominator").len(), 1);
        assert_eq!(doubted("48", "83.3", "denominator"), []);
    }
}
