//! Rates against what they are rates of.

use duibi_scan::Names;

use super::{Findings, key, said};
use crate::data::{
    Base, Basis, Dimension, Observation, Qualifier, shares, wholes_above, wholes_below,
};
use crate::error::Warning;

/// The dimension of scope that says which target a rate is measured against; its base has none.
const TARGET: &str = "target";

pub(super) fn check(found: &mut Findings) {
    let dataset = found.dataset;
    let bases: Vec<usize> =
        dataset.metrics.iter().filter_map(|metric| metric.base).map(Base::metric).collect();
    let mut keys = Names::default();
    let mut reported: Vec<Vec<usize>> = Vec::new();
    for (index, base) in dataset
        .observations
        .iter()
        .enumerate()
        .filter(|(_, o)| bases.contains(&o.metric) && *o.basis != Basis::Target)
    {
        let symbol = keys.intern(&key(&base, base.metric, TARGET, false)) as usize;
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
            .find(&key(&rate, base.metric(), TARGET, false))
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
        found.at(index, Warning::NoWholeNumber(said(&rate), said(first)));
    }
}

/// Tells whether some whole number, with a count above or below the line, prints as the rate.
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
    use crate::data::{Dataset, read};

    fn warnings(count: &str, rate: &str, key: &str) -> Vec<String> {
        let text = format!(
            r#"{{"format": "duibi/1", "entities": [{{"id": "e"}}],
            "metrics": [{{"id": "n", "unit": "个"}}, {{"id": "r", "unit": "%", "{key}": "n"}}],
            "observations": [{{"entity": "e", "metric": "n", "period": "2022", "value": {count}, "unit": "个"}},
            {{"entity": "e", "metric": "r", "period": "2022", "value": {rate}, "unit": "%", "basis": "completion rate", "scope": {{"target": "x"}}}}]}}"#
        );
        let dataset: Dataset = read(text.as_bytes()).dataset;
        super::super::check(&dataset, text.as_bytes()).iter().map(ToString::to_string).collect()
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
            assert_eq!(warnings(count, rate, "numerator"), [""; 0], "{count} at {rate}");
        }
        let said = "observations[1] (line 4, column 13): no whole number gives 61.37% with 46个: the rate may refer to another figure";
        assert_eq!(warnings("46", "61.37", "numerator"), [said]);
        assert_eq!(warnings("47", "83.3", "denominator").len(), 1);
        assert_eq!(warnings("48", "83.3", "denominator"), [""; 0]);
    }
}
