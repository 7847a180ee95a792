//! Units as documents print them, and by what factor two units of one dimension differ.

use std::borrow::Cow;

use crate::near::nearest;
use crate::units::{Dimension, Prefix, PrefixedUnit, UNITS, find};

/// A unit as a document prints it.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The unit as printed, such as 亿元.
    pub name: Box<str>,
    /// What it measures.
    pub dimension: Dimension,
    /// How many base units of its dimension one of it is.
    pub factor: f64,
    /// The unit that is known by this name, if there is one.
    pub known: Option<PrefixedUnit>,
}

impl Default for Unit {
    /// No unit: a plain number.
    fn default() -> Self {
        Self::unknown("".into())
    }
}

impl Unit {
    /// Reads a unit; 万, 百万, 亿 and 万亿 before a unit multiply it, and an unknown unit is its own
    /// dimension.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        // the format's word for a plain number
        let name = if name == "1" { "" } else { name.trim() };
        let Some(known) = find(name) else {
            // the whole name, so that an unknown 万X and 亿X stay apart
            return Self::unknown(name.into());
        };
        let scale = known.prefix.map_or(1.0, Prefix::factor);
        Self {
            name: name.into(),
            dimension: known.unit.dimension.clone(),
            factor: scale * known.unit.factor,
            known: Some(known),
        }
    }

    /// One unit by another, 亿元/个: a dimension of its own.
    #[must_use]
    pub fn quotient(top: &Self, below: &Self) -> Self {
        Self::unknown([&*top.name, "/", &*below.name].concat().into())
    }

    fn unknown(name: Box<str>) -> Self {
        let dimension = Dimension::Other(Cow::Owned(name.to_string()));
        Self { name, dimension, factor: 1.0, known: None }
    }

    /// Tells whether values in this unit can be given in another. What is counted is the metric's
    /// affair: 3个 and 3条 are both three of it.
    #[must_use]
    pub fn converts_to(&self, to: &Self) -> bool {
        self.dimension == to.dimension
            || matches!(
                (&self.dimension, &to.dimension),
                (Dimension::Count(_), Dimension::Count(_))
            )
    }

    /// Converts a value in this unit to another, or gives nothing where the dimensions differ or
    /// the result is greater than a number can be.
    #[must_use]
    pub fn convert(&self, value: f64, to: &Self) -> Option<f64> {
        if !self.converts_to(to) {
            return None;
        }
        // equal factors leave the printed digits untouched
        let same = (self.factor - to.factor).abs() <= f64::EPSILON * self.factor;
        let given = if same { value } else { value * self.factor / to.factor };
        // an end that nobody printed stays none
        (given.is_finite() || value.is_infinite()).then_some(given)
    }

    /// The known unit that an unknown one resembles: 亿元 for 亿园.
    #[must_use]
    #[inline(never)]
    pub fn meant(&self) -> Option<String> {
        if self.known.is_some() || self.name.is_empty() {
            return None;
        }
        let prefixed = [
            "亿元",
            "万元",
            "亿美元",
            "万美元",
            "万平方米",
            "平方米",
            "万吨",
            "批次",
            "百万元",
            "percent",
        ];
        let known = UNITS
            .iter()
            .filter(|unit| !matches!(unit.dimension, Dimension::Count(_) | Dimension::Other(_)))
            .flat_map(|unit| unit.spellings.iter().chain([&unit.symbol]).copied());
        nearest(&self.name, prefixed.into_iter().chain(known)).map(str::to_owned).or_else(|| {
            // of two characters one wrong is too much for a general rule, but 亿 and 万 say what is
            // meant
            let mut characters = self.name.chars();
            let (first, second, end) = (characters.next()?, characters.next(), characters.next());
            let alike = second.is_none_or(|c| "园圆円原".contains(c)) && end.is_none();
            (alike && "亿万億萬".contains(first)).then(|| format!("{first}元"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_thousand_and_hundred_million_yuan_share_a_dimension_and_dollars_do_not() {
        let (wan, yi) = (Unit::parse("万元"), Unit::parse("亿元"));
        assert_eq!(wan.convert(759.5, &yi), Some(0.07595));
        assert_eq!(yi.convert(165.93, &yi), Some(165.93));
        assert_eq!(Unit::parse("万美元").convert(480.0, &yi), None);
    }

    #[test]
    fn land_mass_energy_and_time_convert_inside_their_dimension() {
        let convert = |value: f64, from: &str, to: &str| {
            Unit::parse(from).convert(value, &Unit::parse(to)).map(|v| (v * 1e6).round() / 1e6)
        };
        assert_eq!(convert(15.0, "亩", "公顷"), Some(1.0));
        assert_eq!(convert(2.0, "万吨", "吨"), Some(20_000.0));
        assert_eq!(convert(2.0, "GWh", "MWh"), Some(2000.0));
        assert_eq!(convert(500.0, "Wh", "kWh"), Some(0.5));
        assert_eq!(convert(0.5, "年", "个月"), Some(6.0));
        assert_eq!(convert(1.0, "吨", "GWh"), None);
    }

    #[test]
    fn counts_keep_their_classifier_and_unknown_units_stay_apart() {
        assert_eq!(Unit::parse("个").dimension, Dimension::Count("个"));
        assert_eq!(Unit::parse("個").dimension, Dimension::Count("个"));
        assert_ne!(Unit::parse("个").dimension, Unit::parse("家").dimension);
        assert_eq!(Unit::parse("个").convert(3.0, &Unit::parse("条")), Some(3.0));
        assert_ne!(Unit::parse("万标箱").dimension, Unit::parse("标箱").dimension);
    }

    #[test]
    fn an_unknown_unit_may_be_a_slip() {
        let meant = |name: &str| Unit::parse(name).meant();
        assert_eq!(meant("亿园").as_deref(), Some("亿元"));
        assert_eq!(meant("亿").as_deref(), Some("亿元"));
        assert_eq!(meant("万平米").as_deref(), Some("万平方米"));
        assert_eq!(meant("亿元"), None);
        assert_eq!(meant("标箱"), None);
    }
}
