//! Which column of a table is what: by name where one was given, else by its header and the values of the first rows.

use duibi_scan::Names;

use super::sample::Sample;
use crate::data::{Dimension, Period, Unit};
use crate::error::Role;

/// The names of columns, where a table leaves doubt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Who reports.
    pub entity: Option<String>,
    /// When.
    pub period: Option<String>,
    /// What is measured, where each row has one metric.
    pub metric: Option<String>,
    /// In which unit.
    pub unit: Option<String>,
    /// The figures; of several columns each is a metric.
    pub values: Vec<String>,
}

impl Columns {
    /// Nothing is named.
    pub const NONE: Self =
        Self { entity: None, period: None, metric: None, unit: None, values: Vec::new() };
}

/// What each column is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Roles {
    /// Nothing where rows are metrics of one entity that no column names.
    pub(super) entity: Option<usize>,
    pub(super) period: Option<usize>,
    /// Whether a number in the period's column is a year rather than a step.
    pub(super) years: bool,
    /// Whether it is a year and a month.
    pub(super) months: bool,
    pub(super) metric: Option<usize>,
    pub(super) unit: Option<usize>,
    /// Columns of figures, each with its period where the header is one.
    pub(super) values: Vec<(usize, Option<Period>)>,
    /// Columns that limit a figure.
    pub(super) scope: Vec<usize>,
    /// Columns that differ from row to row and have no role: nothing of them is read, and that is told.
    pub(super) unread: Vec<usize>,
    /// The month, or the quarter, of the year in the period's column.
    pub(super) month: Option<usize>,
    pub(super) quarter: Option<usize>,
}

const ENTITY: [&str; 24] = [
    "entity",
    "name",
    "region",
    "area",
    "country",
    "district",
    "city",
    "province",
    "state",
    "geo",
    "geography",
    "country name",
    "place",
    "地区",
    "地區",
    "区县",
    "縣區",
    "县区",
    "城市",
    "省份",
    "地方",
    "名称",
    "名稱",
    "国家",
];
const PERIOD: [&str; 22] = [
    "period",
    "time",
    "date",
    "year",
    "quarter",
    "month",
    "time period",
    "time_period",
    "ref_date",
    "tid",
    "tlist(a1)",
    "年份",
    "年度",
    "年",
    "时期",
    "時期",
    "时间",
    "時間",
    "季度",
    "月份",
    "日期",
    "jahr",
];
const METRIC: [&str; 13] = [
    "metric",
    "indicator",
    "indicator name",
    "measure",
    "variable",
    "statistic",
    "statistic label",
    "series",
    "series title",
    "item",
    "指标",
    "指標",
    "项目",
];
const UNIT: [&str; 8] =
    ["unit", "units", "uom", "unit of measure", "unit_measure", "单位", "單位", "计量单位"];
const VALUE: [&str; 8] = ["value", "obs_value", "val", "amount", "数值", "數值", "值", "wert"];
const MONTH: [&str; 4] = ["月份", "月", "month", "mon"];
const QUARTER: [&str; 3] = ["季度", "季", "quarter"];
/// Columns of numbers that measure nothing.
const CODES: [&str; 14] = [
    "id",
    "code",
    "no",
    "no.",
    "index",
    "rank",
    "序号",
    "序號",
    "编号",
    "lat",
    "lon",
    "latitude",
    "longitude",
    "zip",
];

/// Whether a dimension or column with this name says who reports.
pub(in crate::data::read) fn names_entity(name: &str) -> bool {
    ENTITY.iter().any(|word| name.trim().eq_ignore_ascii_case(word))
}

/// Finds the role of each column.
///
/// # Errors
///
/// The role that no column can have.
pub(super) fn roles(samples: &[Sample], named: &Columns) -> Result<Roles, Role> {
    let by_name = |name: &Option<String>, role: Role| match name {
        None => Ok(None),
        Some(name) => samples.iter().position(|sample| sample.name == *name).map(Some).ok_or(role),
    };
    let called = |words: &[&str], fits: &dyn Fn(&Sample) -> bool| {
        // in the order of the words: "name" is an entity only where nothing says so better
        words.iter().find_map(|word| samples.iter().position(|s| is_called(s, &[word]) && fits(s)))
    };
    let unit =
        by_name(&named.unit, Role::Unit)?.or_else(|| called(&UNIT, &|s| !s.texts.is_empty()));
    let metric =
        by_name(&named.metric, Role::Metric)?.or_else(|| called(&METRIC, &|s| !s.texts.is_empty()));
    let dated = |s: &Sample| {
        s.numbers == 0
            && !s.texts.is_empty()
            && s.other == 0
            && s.texts.iter().all(|text| Period::guess(text).is_some())
    };
    let counted = |s: &Sample| s.texts.is_empty() && s.numbers > 0 && s.whole;
    let period = by_name(&named.period, Role::Period)?
        .or_else(|| called(&PERIOD, &|s| dated(s) || counted(s)))
        .or_else(|| samples.iter().position(dated));
    let years = period.and_then(|index| samples.get(index)).is_some_and(|s| s.years);
    let months = period.and_then(|index| samples.get(index)).is_some_and(|s| s.months);
    // a year in one column and its month or quarter in another
    let within =
        |words: &[&str]| called(words, &counted).filter(|&index| years && Some(index) != period);
    let (month, quarter) = (within(&MONTH), within(&QUARTER));
    let taken = |index: usize| [unit, metric, period, month, quarter].contains(&Some(index));
    let is_name = |index: usize, s: &Sample| {
        !taken(index) && !s.texts.is_empty() && s.texts.len() >= s.numbers
    };
    let named_so = |word: &&str| {
        samples.iter().enumerate().position(|(i, s)| is_called(s, &[word]) && is_name(i, s))
    };
    let mut entity = by_name(&named.entity, Role::Entity)?
        .or_else(|| ENTITY.iter().find_map(named_so))
        // a column of one and the same word, or of codes, names nobody as long as there is another
        .or_else(|| {
            samples
                .iter()
                .enumerate()
                .position(|(i, s)| is_name(i, s) && !is_code(s) && distinct(&s.texts) > 1)
        })
        .or_else(|| samples.iter().enumerate().position(|(i, s)| is_name(i, s)));
    let values = values(samples, named, &|index| taken(index) || Some(index) == entity)?;
    // with several columns of figures each is a metric by itself, unless they are periods; a column of metrics then says
    // whom they are of
    let several = values.len() > 1 && values.iter().any(|(_, period)| period.is_none());
    if several && entity.is_none() {
        entity = metric;
    }
    if entity.is_none() && metric.is_none() {
        return Err(Role::Entity);
    }
    let mut roles = Roles {
        entity,
        period,
        years,
        months,
        month,
        quarter,
        metric: metric.filter(|_| !several),
        unit,
        values,
        ..Roles::default()
    };
    let is_long = roles.metric.is_some()
        || roles
            .values
            .first()
            .and_then(|(index, _)| samples.get(*index))
            .is_some_and(|s| is_called(s, &VALUE));
    roles.limit(samples, is_long);
    Ok(roles)
}

impl Roles {
    /// Gives the columns that are left the role of limits, or none.
    fn limit(&mut self, samples: &[Sample], is_long: bool) {
        let names =
            self.entity.and_then(|entity| samples.get(entity)).map_or(&[][..], |s| &s.words);
        for (index, sample) in samples.iter().enumerate() {
            let has_role =
                [self.entity, self.period, self.month, self.quarter, self.metric, self.unit]
                    .contains(&Some(index));
            if has_role
                || self.values.iter().any(|(value, _)| *value == index)
                || distinct(&sample.words) < 2
            {
                // one and the same word in all rows tells nothing apart
                continue;
            }
            let pairs: Vec<String> = names
                .iter()
                .zip(&sample.words)
                .map(|(name, word)| format!("{name}\n{word}"))
                .collect();
            let measures = sample.numbers > 0 && !is_code(sample) && !names_year(sample);
            if !measures && names.len() == sample.words.len() && distinct(&pairs) == distinct(names)
            {
                // another name of the entity, or what is always true of it
                continue;
            }
            let words = distinct(&sample.texts);
            let again = sample.texts.len() <= 8 || words * 2 <= sample.texts.len();
            let is_word =
                sample.numbers + sample.other == 0 && words > 1 && again && !is_code(sample);
            if is_word || is_long || names_year(sample) {
                self.scope.push(index);
            } else {
                self.unread.push(index);
            }
        }
    }
}

/// Whether the header of a column is one of some words.
fn is_called(sample: &Sample, words: &[&str]) -> bool {
    words.iter().any(|word| sample.name.trim().eq_ignore_ascii_case(word))
}

/// Whether a column that a period heads holds figures.
fn mostly_figures(sample: &Sample) -> bool {
    sample.other == 0 && sample.texts.len() <= sample.numbers
}

/// Whether a column holds codes for what another one names.
fn is_code(sample: &Sample) -> bool {
    let name = sample.name.trim().to_ascii_lowercase();
    let says_so = [
        "代码", "代碼", "编码", "編碼", "编号", "編號", "邮编", "郵編", "电话", "電話", "经度",
        "經度", "纬度", "緯度", "排名", "序号", "序號",
    ];
    sample.codes > 0
        || name.ends_with("code")
        || name.ends_with("_id")
        || CODES.contains(&name.as_str())
        || says_so.iter().any(|word| name.contains(word))
}

/// Whether a column of whole numbers holds years, as its header says.
fn names_year(sample: &Sample) -> bool {
    let name = sample.name.trim().to_ascii_lowercase();
    sample.numbers > 0
        && sample.years
        && sample.whole
        && (name.ends_with('年') || name.ends_with("年份") || name.ends_with("year"))
}

/// Counts different texts.
fn distinct(texts: &[String]) -> usize {
    let mut all = Names::default();
    for text in texts {
        all.intern(text.as_bytes());
    }
    all.len()
}

/// The columns of figures.
fn values(
    samples: &[Sample],
    named: &Columns,
    taken: &dyn Fn(usize) -> bool,
) -> Result<Vec<(usize, Option<Period>)>, Role> {
    if !named.values.is_empty() {
        let found: Option<Vec<usize>> =
            named.values.iter().map(|name| samples.iter().position(|s| s.name == *name)).collect();
        return Ok(found.ok_or(Role::Value)?.into_iter().map(|index| (index, None)).collect());
    }
    let of_period = |s: &Sample| Period::guess(&s.name).filter(|_| s.name.trim().len() >= 4);
    let periods: Vec<(usize, Option<Period>)> = samples
        .iter()
        .enumerate()
        .filter(|(index, s)| !taken(*index) && mostly_figures(s))
        .filter_map(|(index, s)| Some((index, Some(of_period(s)?))))
        .collect();
    if periods.len() > 1 {
        return Ok(periods);
    }
    let figures = |index: usize, s: &Sample| {
        !taken(index)
            && s.numbers > 0
            && s.texts.len() * 2 <= s.numbers
            && s.other == 0
            && !is_code(s)
            && !names_year(s)
    };
    let all: Vec<usize> = samples
        .iter()
        .enumerate()
        .filter(|(index, s)| figures(*index, s))
        .map(|(index, _)| index)
        .collect();
    let value =
        all.iter().copied().find(|&index| samples.get(index).is_some_and(|s| is_called(s, &VALUE)));
    match value {
        Some(value) => Ok(vec![(value, None)]),
        None if all.is_empty() => Err(Role::Value),
        None => Ok(all.into_iter().map(|index| (index, None)).collect()),
    }
}

/// Parts the unit from a header: 投资额（亿元） is 投资额 in 亿元; what is no unit, as in 签约（一季度）, stays in the name.
pub(in crate::data::read) fn name_and_unit(header: &str) -> (&str, &str) {
    let header = header.trim();
    for (open, close) in [("（", "）"), ("(", ")"), ("[", "]")] {
        let parts = header.strip_suffix(close).and_then(|inside| inside.rsplit_once(open));
        let known = parts.filter(|(name, unit)| {
            !name.trim().is_empty() && !matches!(Unit::parse(unit).dimension, Dimension::Other(_))
        });
        if let Some((name, unit)) = known {
            return (name.trim(), unit.trim());
        }
    }
    (header, "")
}

#[cfg(test)]
mod tests {
    use super::super::sample::is_missing;
    use super::*;

    fn sample(name: &str, cells: &[&str]) -> Sample {
        let mut out = Sample { name: name.into(), years: true, whole: true, ..Sample::default() };
        for cell in cells {
            out.words.push((*cell).into());
            match cell.parse::<f64>() {
                Ok(number) => {
                    out.numbers += 1;
                    out.years &= (1000.0..3000.0).contains(&number);
                    out.whole &= number.fract() == 0.0;
                }
                Err(_) if is_missing(cell) => out.missing += 1,
                Err(_) => out.texts.push((*cell).into()),
            }
        }
        out
    }

    #[test]
    fn a_wide_table_has_a_metric_a_column_and_a_long_one_a_row() {
        let wide = [
            sample("地区", &["甲", "乙"]),
            sample("签约（个）", &["46", "27"]),
            sample("投资额", &["1.5", "-"]),
        ];
        let found = roles(&wide, &Columns::NONE).unwrap();
        assert_eq!((found.entity, found.period, found.values.len()), (Some(0), None, 2));
        let long = [
            sample("year", &["2021", "2022"]),
            sample("indicator", &["a", "b"]),
            sample("country", &["X", "X"]),
            sample("value", &["1", "2"]),
        ];
        let found = roles(&long, &Columns::NONE).unwrap();
        assert_eq!(
            (found.entity, found.period, found.metric, found.years),
            (Some(2), Some(0), Some(1), true)
        );
    }

    #[test]
    fn headers_that_are_periods_are_columns_of_figures() {
        let table = [
            sample("Country Name", &["X", "Y"]),
            sample("Indicator Name", &["a", "b"]),
            sample("2019", &["1", "2"]),
            sample("2020", &["", "3"]),
        ];
        let found = roles(&table, &Columns::NONE).unwrap();
        assert_eq!(found.values, [(2, Some(Period::year(2019))), (3, Some(Period::year(2020)))]);
        assert_eq!(found.metric, Some(1));
    }

    #[test]
    fn what_is_named_wins_and_what_is_missing_is_told() {
        let table = [sample("a", &["X"]), sample("b", &["Y"]), sample("c", &["1"])];
        let named = Columns { entity: Some("b".into()), ..Columns::NONE };
        assert_eq!(roles(&table, &named).unwrap().entity, Some(1));
        assert_eq!(roles(&table[2..], &Columns::NONE), Err(Role::Entity));
        assert_eq!(roles(&table[..2], &Columns::NONE), Err(Role::Value));
        assert_eq!(
            roles(&table, &Columns { entity: Some("z".into()), ..Columns::NONE }),
            Err(Role::Entity)
        );
    }

    #[test]
    fn a_header_may_hold_its_unit() {
        assert_eq!(name_and_unit("投资额（亿元）"), ("投资额", "亿元"));
        assert_eq!(name_and_unit("GDP (million) [亿元]"), ("GDP (million)", "亿元"));
        assert_eq!(name_and_unit("(none)"), ("(none)", ""));
        assert_eq!(name_and_unit("签约（一季度）"), ("签约（一季度）", ""));
    }
}
