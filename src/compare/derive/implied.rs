//! The whole that a figure and its completion rate imply: 46 at 61.33 % are of 75, the only whole
//! number that prints so.

use super::derived::Derived;
use super::formula::{Formula, Term};
use super::input::Input;
use super::likeness::Unlike;
use super::target::{is_rate, scopes_agree};
use crate::data::{Base, Basis, Dataset, Interval, Qualifier, shares, wholes_above, wholes_below};
use crate::number::clamp;

/// What a figure and a rate imply.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Implied {
    /// No whole number prints as the rate: figure and rate do not belong together after all.
    None,
    /// One whole number prints as the rate.
    Unique(u64),
    /// The whole numbers from the first to the second print as the rate.
    Several(u64, u64),
    /// Any whole number prints as the rate, as 0 of anything is 0 %.
    Any,
    /// An interval, in the unit of the figure's metric, where the figure is no exact count.
    Amount(Interval),
}

/// A figure and a rate that belong together.
struct Rated<'d> {
    figure: Input<'d>,
    rate: Input<'d>,
    /// The figure is the numerator of the rate, else its denominator.
    is_numerator: bool,
    /// The shares (not percent) that print as the rate.
    shares: Interval,
    /// Both are exact and the figure is a count, so that it implies whole numbers.
    is_whole: bool,
}

/// Puts a figure and its rate together: entity, period and scope agree but for the dimension
/// `target`, and the rate's metric names the figure's.
#[inline(never)]
fn rated(dataset: &Dataset, figure: usize, rate: usize) -> Option<Rated<'_>> {
    let (figure, rate) = Input::two(dataset, figure, rate)?;
    let (x, y) = (&figure.observation, &rate.observation);
    let base = rate
        .metric
        .base
        .filter(|base| base.metric() == x.metric && !matches!(base, Base::Growth(_)))?;
    let alike =
        x.entity == y.entity && !Unlike::printed(x, y).in_time() && scopes_agree(x.scope, y.scope);
    if !alike || !is_rate(y) || *x.basis == Basis::Target {
        return None;
    }
    let is_whole =
        figure.interval.is_point() && x.quantity().counted && y.qualifier == Qualifier::Exact;
    let is_numerator = matches!(base, Base::Numerator(_));
    Some(Rated { figure, rate, is_numerator, shares: shares(&y.quantity()), is_whole })
}

impl Rated<'_> {
    /// The least and the greatest whole number that print as the rate; the greatest may be
    /// infinite.
    fn wholes(&self) -> Option<(f64, f64)> {
        let (least, most) = if self.is_numerator {
            wholes_below(self.figure.value, self.shares)
        } else {
            wholes_above(self.figure.value, self.shares)
        }?;
        // no end is −0
        Some((least + 0.0, most + 0.0))
    }

    /// The interval of the amounts that print as the rate.
    fn amounts(&self) -> Option<Interval> {
        if self.is_numerator {
            return self.figure.interval.over(&self.shares);
        }
        let (a, b) = (
            self.figure.interval.times(self.shares.low),
            self.figure.interval.times(self.shares.high),
        );
        Some(Interval { low: a.low.min(b.low), high: a.high.max(b.high) })
    }

    /// What the printed figure and the printed rate give, without their intervals.
    fn estimate(&self) -> f64 {
        let share = self.rate.value / 100.0;
        if self.is_numerator { self.figure.value / share } else { self.figure.value * share }
    }
}

/// What a figure and its rate imply: the denominator, such as the target, where the figure is the
/// numerator, and the numerator where it is the denominator. Nothing where the two do not belong
/// together: entity, period and scope agree but for the dimension `target`, and the rate's metric
/// names the figure's.
#[must_use]
pub fn implied(dataset: &Dataset, figure: usize, rate: usize) -> Option<Implied> {
    let rated = rated(dataset, figure, rate)?;
    if !rated.is_whole {
        return rated.amounts().map(Implied::Amount);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, not negative, and too large ones stop at the end"
    )]
    Some(match rated.wholes() {
        None => Implied::None,
        Some((_, most)) if most.is_infinite() => Implied::Any,
        Some((least, most)) if least < most => Implied::Several(least as u64, most as u64),
        Some((only, _)) => Implied::Unique(only as u64),
    })
}

/// What a figure and its rate imply, as a derived value with its formula; nothing where no whole
/// number prints as the rate, or any would.
#[must_use]
#[inline(never)]
pub fn implied_whole(dataset: &Dataset, figure: usize, rate: usize) -> Option<Derived> {
    let rated = rated(dataset, figure, rate)?;
    let (value, interval) = if rated.is_whole {
        let (least, most) = rated.wholes().filter(|(_, most)| most.is_finite())?;
        (clamp(rated.estimate().round(), least, most), Interval { low: least, high: most })
    } else {
        (rated.estimate(), rated.amounts()?)
    };
    let formula: fn(Term, Term) -> Formula = match (rated.is_whole, rated.is_numerator) {
        (true, true) => Formula::WholeDenominator,
        (true, false) => Formula::WholeNumerator,
        (false, true) => Formula::Denominator,
        (false, false) => Formula::Numerator,
    };
    let formula = formula(rated.figure.term(), rated.rate.term());
    let unit = rated.figure.metric.unit.clone();
    let mut derived = Derived::new(value, interval, formula, vec![figure, rate], unit)?;
    if rated.is_whole {
        derived.decimals = 0;
    }
    Some(derived.qualified_by(&[&rated.figure, &rated.rate]))
}

/// The figure that a rate is a rate of, if the document has one for the same entity, period and
/// scope. No chart shows it: it is public for tests.
#[must_use]
pub fn figure_of_rate(dataset: &Dataset, rate: usize) -> Option<usize> {
    let metric = dataset.metrics.get(dataset.observations.get(rate)?.metric)?.base?.metric();
    dataset
        .observations
        .of_metric(metric)
        .map(|brief| brief.index)
        .find(|&index| rated(dataset, index, rate).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::samples::{Lang, at, etdz, huaian, made, say};
    use super::*;

    #[test]
    fn a_count_and_its_rate_imply_the_target() {
        let data = huaian();
        let found = |rate: &str| {
            let rate = at(&data, rate);
            let figure = figure_of_rate(&data, rate).unwrap();
            (
                implied(&data, figure, rate).unwrap(),
                implied_whole(&data, figure, rate).map(|d| say::derived(&d, Lang::ZH_HANS)),
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
        assert!(matches!(money, Implied::Amount(i) if (279.96..279.98).contains(&i.low)
                && (280.03..280.04).contains(&i.high)));
        assert_eq!(text.as_deref(), Some("165.93亿元 ÷ 59.26% = 280.0亿元"));
    }

    #[test]
    fn several_whole_numbers_are_a_range() {
        let data = etdz();
        let [figure, rate] =
            ["etdz-requests-solved", "etdz-requests-solved-rate"].map(|id| at(&data, id));
        assert_eq!(implied(&data, figure, rate), Some(Implied::Several(375, 377)));
        assert_eq!(
            say::derived(&implied_whole(&data, figure, rate).unwrap(), Lang::EN),
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
        assert!(matches!(implied(&made, 2, 3), Some(Implied::Amount(i))
                if i.low < 991.0 && i.high > 1210.0));
    }
}
