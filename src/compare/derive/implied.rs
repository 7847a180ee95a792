//! The whole that a figure and its completion rate imply: 46 at 61.33 % are of 75, and of nothing else.

use super::derived::Derived;
use super::formula::Formula;
use super::given::Given;
use super::target::{is_rate, scopes_agree};
use crate::data::{Base, Basis, Dataset, Interval, Qualifier, shares, wholes_above, wholes_below};

/// What a figure and a rate imply.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Implied {
    /// No whole number prints as the rate: one of the two refers to something else.
    None,
    /// One whole number does.
    Unique(u64),
    /// The whole numbers from the first to the second do.
    Several(u64, u64),
    /// Any would, as 0 of anything is 0 %.
    Any,
    /// Of what is not counted, or not exactly, an interval, in the unit of the figure's metric.
    Amount(Interval),
}

/// What goes into the arithmetic.
struct Pair<'d> {
    figure: Given<'d>,
    rate: Given<'d>,
    base: Base,
    shares: Interval,
    /// Both are exact, and the figure is a count.
    whole: bool,
}

fn pair(dataset: &Dataset, figure: usize, rate: usize) -> Option<Pair<'_>> {
    let (figure, rate) = Given::two(dataset, figure, rate)?;
    let (x, y) = (&figure.observation, &rate.observation);
    let base = rate
        .metric
        .base
        .filter(|base| base.metric() == x.metric && !matches!(base, Base::Growth(_)))?;
    let alike = (x.entity, x.period) == (y.entity, y.period) && scopes_agree(x, y);
    if !alike || !is_rate(y) || *x.basis == Basis::Target {
        return None;
    }
    let whole =
        figure.interval.is_point() && x.quantity().counted && y.qualifier == Qualifier::Exact;
    Some(Pair { figure, rate, base, shares: shares(&y.quantity()), whole })
}

/// What a figure and its rate imply: the target where the figure is above the line of the rate, the count above the line
/// where it is below. Nothing where the two do not belong together: entity, period and scope agree but for the dimension
/// `target`, and the rate's metric names the figure's.
#[must_use]
pub fn implied(dataset: &Dataset, figure: usize, rate: usize) -> Option<Implied> {
    let pair = pair(dataset, figure, rate)?;
    if !pair.whole {
        return amount(&pair).map(Implied::Amount);
    }
    let ends = match pair.base {
        Base::Numerator(_) => wholes_below(pair.figure.value, pair.shares),
        _ => wholes_above(pair.figure.value, pair.shares),
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, not negative, and too large ones stop at the end"
    )]
    Some(match ends {
        None => Implied::None,
        Some((_, most)) if most.is_infinite() => Implied::Any,
        Some((least, most)) if least < most => Implied::Several(least as u64, most as u64),
        Some((only, _)) => Implied::Unique(only as u64),
    })
}

fn amount(pair: &Pair) -> Option<Interval> {
    if matches!(pair.base, Base::Numerator(_)) {
        return pair.figure.interval.over(&pair.shares);
    }
    let (a, b) =
        (pair.figure.interval.times(pair.shares.low), pair.figure.interval.times(pair.shares.high));
    Some(Interval { low: a.low.min(b.low), high: a.high.max(b.high) })
}

/// The same as a derived value with its formula; nothing where no whole number or any prints as the rate.
#[must_use]
pub fn implied_whole(dataset: &Dataset, figure: usize, rate: usize) -> Option<Derived> {
    let found = implied(dataset, figure, rate)?;
    let pair = pair(dataset, figure, rate)?;
    let (a, b) = (pair.figure.term(), pair.rate.term());
    let below = matches!(pair.base, Base::Numerator(_));
    let share = pair.rate.value / 100.0;
    let value = if below { pair.figure.value / share } else { pair.figure.value * share };
    #[expect(clippy::cast_precision_loss, reason = "counts of things are far below 2^53")]
    let (value, interval) = match found {
        Implied::None | Implied::Any => return None,
        Implied::Unique(only) => (only as f64, Interval::point(only as f64)),
        Implied::Several(least, most) => (
            value.round().clamp(least as f64, most as f64),
            Interval { low: least as f64, high: most as f64 },
        ),
        Implied::Amount(interval) => (value, interval),
    };
    let formula = match (found, below) {
        (Implied::Amount(_), true) => Formula::AmountBelow(a, b),
        (Implied::Amount(_), false) => Formula::AmountAbove(a, b),
        (_, true) => Formula::WholesBelow(a, b),
        (_, false) => Formula::WholesAbove(a, b),
    };
    let mut derived = Derived::new(
        value,
        interval,
        formula,
        vec![figure, rate],
        pair.figure.metric.unit.clone(),
    )?;
    if pair.whole {
        derived.decimals = 0;
    }
    Some(derived.doubting(&[&pair.figure, &pair.rate]))
}

/// The figure that a rate is a rate of, if the document has one for the same entity, period and scope.
#[must_use]
pub fn figure_of_rate(dataset: &Dataset, rate: usize) -> Option<usize> {
    let metric = dataset.metrics.get(dataset.observations.get(rate)?.metric)?.base?.metric();
    dataset
        .observations
        .of_metric(metric)
        .map(|brief| brief.index)
        .find(|&index| pair(dataset, index, rate).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::samples::{at, etdz, huaian, made};
    use super::*;
    use crate::say::Lang;

    #[test]
    fn a_count_and_its_rate_imply_the_target() {
        let data = huaian();
        let found = |rate: &str| {
            let rate = at(&data, rate);
            let figure = figure_of_rate(&data, rate).unwrap();
            (
                implied(&data, figure, rate).unwrap(),
                implied_whole(&data, figure, rate).map(|d| d.text(Lang::ZhHans)),
            )
        };
        assert_eq!(
            found("qingjiangpu-signed-completion"),
            (Implied::Unique(75), Some("46个 ÷ 61.33% = 75个".to_owned()))
        );
        assert_eq!(found("qingjiangpu-signed-completion-industrial").0, Implied::Unique(45));
        assert_eq!(found("lianshui-signed-completion").0, Implied::Unique(90));
        assert_eq!(found("xuyi-library-start-rate"), (Implied::None, None));
        let (money, text) = found("qingjiangpu-signed-investment-completion");
        assert!(
            matches!(money, Implied::Amount(i) if i.low > 279.96 && i.low < 279.98 && i.high > 280.03 && i.high < 280.04)
        );
        assert_eq!(text.as_deref(), Some("165.93亿元 ÷ 59.26% = 280.0亿元"));
    }

    #[test]
    fn several_whole_numbers_are_a_range() {
        let data = etdz();
        let [figure, rate] =
            ["etdz-requests-solved", "etdz-requests-solved-rate"].map(|id| at(&data, id));
        assert_eq!(implied(&data, figure, rate), Some(Implied::Several(375, 377)));
        assert_eq!(
            implied_whole(&data, figure, rate).unwrap().text(Lang::En),
            "376 ÷ 100% = 375–377"
        );
    }

    #[test]
    fn what_does_not_belong_together_implies_nothing() {
        let data = huaian();
        let rate = at(&data, "qingjiangpu-signed-completion");
        assert_eq!(implied(&data, at(&data, "huaiyin-signed"), rate), None);
        assert_eq!(implied(&data, at(&data, "qingjiangpu-signed-industrial"), rate), None);
        assert_eq!(implied(&data, at(&data, "qingjiangpu-signed-investment"), rate), None);
        let made = made(&[
            ("n", "2022", 0.0, "个", ""),
            ("rate", "2022", 0.0, "%", r#""basis": "completion rate""#),
            ("n", "2023", 500.0, "个", r#""qualifier": "over""#),
            ("rate", "2023", 50.0, "%", r#""basis": "completion rate""#),
        ]);
        assert_eq!(implied(&made, 0, 1), Some(Implied::Any));
        assert_eq!(implied_whole(&made, 0, 1), None);
        assert!(
            matches!(implied(&made, 2, 3), Some(Implied::Amount(i)) if i.low < 991.0 && i.high > 1210.0)
        );
    }
}
