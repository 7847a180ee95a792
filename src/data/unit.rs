//! Units: what is measured, and by what factor two units of one dimension differ.

use crate::near::nearest;

/// What a unit measures; values share an axis only inside one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Things counted; the classifier (个, 家, 次 …) tells which sort.
    Count(Box<str>),
    /// Yuan.
    Yuan,
    /// US dollars; no rate of exchange is assumed, so never on one axis with yuan.
    Dollar,
    /// Land and floor space, in square metres.
    Area,
    /// Percent.
    Percent,
    /// Mass, in tonnes.
    Mass,
    /// Energy, in kilowatt-hours.
    Energy,
    /// Time, in months; days are a dimension of their own, as months differ.
    Months,
    /// A unit that is not known here: a dimension of its own.
    Other(Box<str>),
}

/// A unit as a document prints it.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The unit as printed, such as 亿元.
    pub name: Box<str>,
    /// What it measures.
    pub dimension: Dimension,
    /// How many base units of its dimension one of it is.
    pub factor: f64,
}

impl Default for Unit {
    /// No unit: a plain number.
    fn default() -> Self {
        Self { name: "".into(), dimension: Dimension::Other("".into()), factor: 1.0 }
    }
}

/// One mu is 2000/3 square metres.
const MU: f64 = 2000.0 / 3.0;

const CLASSIFIERS: [&str; 18] = [
    "个", "家", "次", "批次", "批", "场", "人", "名", "户", "项", "条", "件", "套", "支", "只",
    "包", "座", "部",
];

/// The base units that are known, with their dimension and factor.
const BASES: [(&str, Dimension, f64); 26] = [
    ("元", Dimension::Yuan, 1.0),
    ("人民币", Dimension::Yuan, 1.0),
    ("美元", Dimension::Dollar, 1.0),
    ("平方米", Dimension::Area, 1.0),
    ("㎡", Dimension::Area, 1.0),
    ("m²", Dimension::Area, 1.0),
    ("亩", Dimension::Area, MU),
    ("畝", Dimension::Area, MU),
    ("公顷", Dimension::Area, 1e4),
    ("公頃", Dimension::Area, 1e4),
    ("平方公里", Dimension::Area, 1e6),
    ("%", Dimension::Percent, 1.0),
    ("％", Dimension::Percent, 1.0),
    ("percent", Dimension::Percent, 1.0),
    ("per cent", Dimension::Percent, 1.0),
    ("吨", Dimension::Mass, 1.0),
    ("噸", Dimension::Mass, 1.0),
    ("公斤", Dimension::Mass, 1e-3),
    ("Wh", Dimension::Energy, 1e-3),
    ("kWh", Dimension::Energy, 1.0),
    ("千瓦时", Dimension::Energy, 1.0),
    ("MWh", Dimension::Energy, 1e3),
    ("GWh", Dimension::Energy, 1e6),
    ("个月", Dimension::Months, 1.0),
    ("個月", Dimension::Months, 1.0),
    ("年", Dimension::Months, 12.0),
];

const SCALES: [(&str, f64); 6] =
    [("万亿", 1e12), ("亿", 1e8), ("百万", 1e6), ("万", 1e4), ("億", 1e8), ("萬", 1e4)];

impl Unit {
    /// Reads a unit; 万, 百万 and 亿 before a base unit multiply it, and an unknown unit is its own dimension.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        let name = name.trim();
        let (scale, base) = SCALES
            .into_iter()
            .find_map(|(prefix, scale)| name.strip_prefix(prefix).map(|base| (scale, base)))
            .unwrap_or((1.0, name));
        let known = BASES.iter().find(|(known, ..)| base.eq_ignore_ascii_case(known));
        let (dimension, factor) = match known {
            Some((_, dimension, factor)) => (dimension.clone(), scale * factor),
            None if CLASSIFIERS.contains(&base) => (Dimension::Count(base.into()), scale),
            // the whole name, so that an unknown 万X and 亿X stay apart
            None => (Dimension::Other(name.into()), 1.0),
        };
        Self { name: name.into(), dimension, factor }
    }

    /// Tells whether values in this unit can be given in another. What is counted is the metric's affair: 3个 and 3条
    /// are both three of it.
    #[must_use]
    pub fn converts_to(&self, to: &Self) -> bool {
        self.dimension == to.dimension
            || matches!(
                (&self.dimension, &to.dimension),
                (Dimension::Count(_), Dimension::Count(_))
            )
    }

    /// Converts a value in this unit to another, or gives nothing where the dimensions differ.
    #[must_use]
    pub fn convert(&self, value: f64, to: &Self) -> Option<f64> {
        if !self.converts_to(to) {
            return None;
        }
        // equal factors leave the printed digits untouched
        let same = (self.factor - to.factor).abs() <= f64::EPSILON * self.factor;
        Some(if same { value } else { value * self.factor / to.factor })
    }

    /// The known unit that an unknown one resembles: 亿元 for 亿园.
    #[must_use]
    pub fn meant(&self) -> Option<String> {
        if !matches!(&self.dimension, Dimension::Other(name) if !name.is_empty()) {
            return None;
        }
        let money = [
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
        nearest(&self.name, money.into_iter().chain(BASES.iter().map(|(known, ..)| *known)))
            .map(str::to_owned)
            .or_else(|| {
                // of two characters one wrong is too much for a general rule, but 亿 and 万 say what is meant
                let mut characters = self.name.chars();
                let (first, second, end) =
                    (characters.next()?, characters.next(), characters.next());
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
        assert_eq!(Unit::parse("个").dimension, Dimension::Count("个".into()));
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
