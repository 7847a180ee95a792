//! Sums of figures, and why some may not be added.

use super::derived::Derived;
use super::formula::Formula;
use super::input::Input;
use super::likeness::counts_alike;
use super::refusal::Refusal;
use super::relation::{Relation, relation};
use super::seen::{Seen, Suspects};
use crate::data::{Dataset, Interval};

/// Adds figures of one metric, period and basis that count different things.
///
/// Figures of different entities must have the same scope, so that their sum can be named.
///
/// # Errors
///
/// Why they may not be added: the first reason that is found, the most obvious ones first.
pub fn sum(dataset: &Dataset, indices: &[usize]) -> Result<Derived, Refusal> {
    let inputs: Vec<Input> =
        indices.iter().filter_map(|&index| Input::of(dataset, index)).collect();
    let (Some((first, rest)), true) = (inputs.split_first(), inputs.len() == indices.len()) else {
        return Err(Refusal::TooFew);
    };
    let x = &first.observation;
    for input in rest {
        let y = &input.observation;
        if !x.unit.converts_to(y.unit) || !counts_alike(x.unit, y.unit) {
            return Err(Refusal::Units(Box::new(x.unit.clone()), Box::new(y.unit.clone())));
        }
        if x.metric != y.metric {
            return Err(Refusal::Metrics(x.metric, y.metric));
        }
    }
    if !first.metric.summable {
        return Err(Refusal::NotSummable(x.metric));
    }
    for input in rest {
        let y = &input.observation;
        if x.period != y.period {
            return Err(Refusal::Periods(x.period, y.period));
        }
        if x.basis != y.basis {
            return Err(Refusal::Bases(x.basis.clone(), y.basis.clone()));
        }
    }
    disjoint(dataset, &inputs)?;
    let terms = inputs.iter().map(Input::term).collect();
    let (value, interval) = total(&inputs);
    Derived::new(value, interval, Formula::Sum(terms), indices.to_vec(), first.metric.unit.clone())
        .map(|derived| derived.qualified_by(&inputs.iter().collect::<Vec<_>>()))
        .ok_or(Refusal::TooFew)
}

/// The sum of values and of intervals.
pub(super) fn total(inputs: &[Input]) -> (f64, Interval) {
    let interval = inputs.iter().fold(Interval::point(0.0), |sum, input| sum.plus(&input.interval));
    (inputs.iter().map(|input| input.value).sum(), interval)
}

/// Refuses figures of which two do not count disjoint sets: the first two that are found.
fn disjoint(dataset: &Dataset, inputs: &[Input]) -> Result<(), Refusal> {
    let mut seen = Seen::default();
    for (place, a) in inputs.iter().enumerate() {
        // of many, only those are held against one another that may meet
        let is_many = inputs.len() > FEW;
        let suspects = if is_many { seen.suspects(dataset, a)? } else { Suspects::All };
        let mut all = inputs.iter().take(place);
        match suspects {
            Suspects::All => all.try_for_each(|b| check_disjoint(dataset, b, a))?,
            Suspects::Some(places) => places
                .iter()
                .filter_map(|&place| inputs.get(place))
                .try_for_each(|b| check_disjoint(dataset, b, a))?,
        }
    }
    Ok(())
}

/// So few figures are held against one another, each against each.
const FEW: usize = 16;

/// Refuses two figures that do not count disjoint sets, or are of two entities with different
/// scopes.
fn check_disjoint(dataset: &Dataset, a: &Input, b: &Input) -> Result<(), Refusal> {
    match relation(dataset, a.index, b.index) {
        Relation::Disjoint
            if a.observation.entity != b.observation.entity
                && a.observation.scope != b.observation.scope =>
        {
            Err(Refusal::Scopes(a.index, b.index))
        }
        Relation::Disjoint => Ok(()),
        other => Err(refusal_for(other, a.index, b.index)),
    }
}

/// The refusal for two figures that are not disjoint.
pub(super) const fn refusal_for(relation: Relation, one: usize, other: usize) -> Refusal {
    match relation {
        Relation::Same => Refusal::Same(one, other),
        Relation::Within => Refusal::Within(one, other),
        Relation::Nested => Refusal::Nested(one, other),
        Relation::Disjoint | Relation::Overlap => Refusal::Overlap(one, other),
    }
}

#[cfg(test)]
mod tests {
    use super::super::refusal::MOST_FIGURES;
    use super::super::samples::{Lang, at, etdz, huaian, made, say, six};
    use super::*;
    use crate::data::read;

    #[test]
    fn districts_may_be_added() {
        let data = six([46, 34, 32, 1, 2, 3]);
        let found = sum(&data, &["p0", "p1", "p2"].map(|id| at(&data, id))).unwrap();
        assert_eq!(say::derived(&found, Lang::ZH_HANS), "46个 + 34个 + 32个 = 112个");
        let data = huaian();
        let found =
            sum(&data, &["hongze-signed-1-10", "hongze-signed-10-50"].map(|id| at(&data, id)))
                .unwrap();
        assert_eq!(say::derived(&found, Lang::EN), "26 + 6 = 32");
        assert_eq!(sum(&data, &[]), Err(Refusal::TooFew));
        assert_eq!(sum(&data, &[usize::MAX]), Err(Refusal::TooFew));
    }

    #[test]
    fn nonsense_is_refused_with_its_reason() {
        let data = huaian();
        let refused = |ids: &[&str]| {
            let refusal =
                sum(&data, &ids.iter().map(|id| at(&data, id)).collect::<Vec<_>>()).unwrap_err();
            say::refusal(&refusal, &data, Lang::ZH_HANS)
        };
        assert_eq!(
            refused(&["qingjiangpu-signed-industrial", "qingjiangpu-signed-hightech"]),
            "“工业项目”与“高新技术产业项目”可能重叠，相加会重复计算"
        );
        assert_eq!(
            refused(&["qingjiangpu-signed", "qingjiangpu-signed-hightech"]),
            "“全部”与“高新技术产业项目”一个包含另一个，相加会重复计算"
        );
        assert_eq!(
            refused(&["huaian-district-signed-goal-10", "huaian-district-signed-goal-50"]),
            "“10亿元以上”与“50亿元以上”层层包含，相加会重复计算"
        );
        assert_eq!(
            refused(&["qingjiangpu-signed", "jinhu-signed"]),
            "“2022年以来”与“截至2022年4月”时期不同，不能相加"
        );
        assert_eq!(
            refused(&["hongze-signed-investment", "lianshui-signed-investment"]),
            "“协议数”与“总投资”性质不同，不能相加"
        );
        assert!(
            refused(&["qingjiangpu-signed-completion", "lianshui-signed-completion"])
                .ends_with("”不能相加")
        );
        assert_eq!(
            refused(&["qingjiangpu-signed", "qingjiangpu-signed-investment"]),
            "“个”与“亿元”单位不同，不能相加"
        );
        assert!(
            refused(&["qingjiangpu-signed", "qingjiangpu-started"]).ends_with("指标不同，不能相加")
        );
        assert!(
            refused(&["qingjiangpu-started", "huaiyin-started"]).ends_with("口径不同，不能相加")
        );
        assert!(refused(&["qingjiangpu-signed", "qingjiangpu-signed"]).contains("同一数字"));
    }

    #[test]
    fn of_many_the_same_two_are_refused_as_where_each_is_held_against_each() {
        let data = huaian();
        let pairwise = |inputs: &[Input]| {
            (0..inputs.len()).try_for_each(|place| {
                inputs[..place].iter().try_for_each(|b| check_disjoint(&data, b, &inputs[place]))
            })
        };
        let (mut sound, mut refused) = (0, 0);
        for metric in 0..data.metrics.len() {
            let own: Vec<usize> = data.observations.of_metric(metric).map(|o| o.index).collect();
            for from in 0..own.len() {
                // without those that the last ones were refused for, and so on
                let mut left = own[from..].to_vec();
                while left.len() > FEW {
                    let inputs: Vec<Input> =
                        left.iter().filter_map(|&index| Input::of(&data, index)).collect();
                    let found = disjoint(&data, &inputs);
                    assert_eq!(found, pairwise(&inputs), "{left:?}");
                    let Err(
                        Refusal::Same(_, b)
                        | Refusal::Within(_, b)
                        | Refusal::Nested(_, b)
                        | Refusal::Overlap(_, b)
                        | Refusal::Scopes(_, b),
                    ) = found
                    else {
                        sound += 1;
                        break;
                    };
                    refused += 1;
                    left.retain(|&index| index != b);
                }
            }
        }
        // the districts and their parts leave few that may be added
        assert!(refused > 100, "{sound} {refused}");
    }

    #[test]
    fn too_many_of_one_entity_are_not_added_and_as_many_entities_are() {
        let rows = |of: &dyn Fn(usize) -> (usize, String)| {
            let row = |i: usize| {
                let (entity, scope) = of(i);
                format!(
                    r#"{{"entity": "e{entity}", "metric": "m", "period": "2022", "value": 1,
                        "unit": "个", "scope": {{{scope}}}}}"#
                )
            };
            let rows: Vec<String> = (0..=MOST_FIGURES).map(row).collect();
            let entities: Vec<String> =
                (0..=MOST_FIGURES).map(|i| format!(r#"{{"id": "e{i}"}}"#)).collect();
            let text = format!(
                r#"{{"format": "duibi/1", "entities": [{}], "metrics":
                    [{{"id": "m", "unit": "个", "summable": true}}], "observations": [{}]}}"#,
                entities.join(","),
                rows.join(",")
            );
            let data = read(text.as_bytes()).dataset;
            sum(&data, &(0..data.observations.len()).collect::<Vec<_>>())
        };
        let of_one = rows(&|i| (0, format!(r#""size": "{i}–{}亿元""#, i + 1)));
        assert_eq!(of_one, Err(Refusal::TooMany(MOST_FIGURES + 1)));
        let of_all = rows(&|i| (i, String::new())).unwrap();
        assert_eq!(of_all.interval, Interval::point(401.0));
    }

    #[test]
    fn dollars_and_yuan_do_not_add_up() {
        let data =
            made(&[("money", "2023", 1.52, "亿元", ""), ("dollars", "2023", 480.0, "万美元", "")]);
        let refusal = sum(&data, &[0, 1]).unwrap_err();
        let expected = [
            "“亿元”与“万美元”单位不同，不能相加",
            "「億元」與「萬美元」單位不同，不能相加",
            "“billion yuan” and “million US dollars” are units that do not add up",
        ];
        assert_eq!(Lang::SPELT_OUT.map(|lang| say::refusal(&refusal, &data, lang)), expected);
        assert_eq!(say::instead(&refusal, Lang::EN), "show them in panels, each on its own axis");
        let zone = etdz();
        let [support, fdi] = ["etdz-subsidies-paid", "etdz-fdi"].map(|id| at(&zone, id));
        assert!(matches!(sum(&zone, &[support, fdi]), Err(Refusal::Units(..))));
    }
}
