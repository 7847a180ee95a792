//! Units: what is measured, and by what factor two units of one dimension differ.

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

/// One mu is 2000/3 square metres.
const MU: f64 = 2000.0 / 3.0;

const CLASSIFIERS: [&str; 17] = ["个", "家", "次", "批次", "批", "场", "人", "名", "户", "项", "条", "件", "套", "支", "只", "包", "座"];

impl Unit {
    /// Reads a unit; 万, 百万 and 亿 before a base unit multiply it, and an unknown unit is its own dimension.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        let name = name.trim();
        let (scale, base) = [("万亿", 1e12), ("亿", 1e8), ("百万", 1e6), ("万", 1e4), ("億", 1e8), ("萬", 1e4)]
            .into_iter()
            .find_map(|(prefix, scale)| name.strip_prefix(prefix).map(|base| (scale, base)))
            .unwrap_or((1.0, name));
        let (dimension, factor) = match base {
            "元" | "人民币" => (Dimension::Yuan, scale),
            "美元" => (Dimension::Dollar, scale),
            "平方米" | "㎡" => (Dimension::Area, scale),
            "亩" | "畝" => (Dimension::Area, scale * MU),
            "%" | "％" => (Dimension::Percent, 1.0),
            _ if CLASSIFIERS.contains(&base) => (Dimension::Count(base.into()), scale),
            // the whole name, so that an unknown 万X and 亿X stay apart
            _ => (Dimension::Other(name.into()), 1.0),
        };
        Self { name: name.into(), dimension, factor }
    }

    /// Tells whether values in this unit can be given in another. What is counted is the metric's affair: 3个 and 3条
    /// are both three of it.
    #[must_use]
    pub fn converts_to(&self, to: &Self) -> bool {
        self.dimension == to.dimension || matches!((&self.dimension, &to.dimension), (Dimension::Count(_), Dimension::Count(_)))
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
    fn counts_keep_their_classifier_and_unknown_units_stay_apart() {
        assert_eq!(Unit::parse("个").dimension, Dimension::Count("个".into()));
        assert_ne!(Unit::parse("个").dimension, Unit::parse("家").dimension);
        assert_eq!(Unit::parse("个").convert(3.0, &Unit::parse("条")), Some(3.0));
        assert_ne!(Unit::parse("万标箱").dimension, Unit::parse("标箱").dimension);
    }
}
