//! Sums of figures, and why some may not be added.

use super::derived::Derived;
use super::formula::Formula;
use super::input::Input;
use super::refusal::Refusal;
use super::relation::{Relation, relation};
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
        if !x.unit.converts_to(y.unit) {
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
    for (place, a) in inputs.iter().enumerate() {
        for b in inputs.iter().take(place) {
            check_disjoint(dataset, b, a)?;
        }
    }
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
    use super::super::samples::{Lang, at, etdz, huaian, made, say};
    use super::*;

    #[test]
    fn districts_may_be_added() {
        let data = huaian();
        let found = sum(
            &data,
            &["qingjiangpu-signed", "hongze-signed", "xuyi-signed"].map(|id| at(&data, id)),
        )
        .unwrap();
        assert_eq!(say::derived(&found, Lang::ZH_HANS), "46个 + 34个 + 32个 = 112个");
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
            "“2022年第一季度”与“2022年1月至4月”时期不同，不能相加"
        );
        assert_eq!(
            refused(&["qingjiangpu-signed-investment", "lianshui-signed-investment"]),
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
