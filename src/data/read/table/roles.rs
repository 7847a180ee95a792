//! Which column of a table is what: by name where one was given, else by its header and the values
//! of the first rows.

use super::headers::{ENTITY, METRIC, MONTH, PERIOD, QUARTER, UNIT, VALUE};
use super::sample::{ColumnSample, distinct};
use crate::data::Period;
use crate::data::read::options::ColumnNames;
use crate::error::Role;

/// What each column is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ColumnRoles {
    /// Nothing where rows are metrics of one entity that no column names.
    pub(super) entity: Option<usize>,
    pub(super) period: Option<usize>,
    /// Whether a number in the period's column is a year rather than a step.
    pub(super) years: bool,
    /// Whether it is a year and a month.
    pub(super) months: bool,
    pub(super) metric: Option<usize>,
    pub(super) unit: Option<usize>,
    pub(super) values: Vec<ValueColumn>,
    /// Columns that limit a figure.
    pub(super) scope: Vec<usize>,
    /// Columns that differ from row to row and have no role: nothing of them is read, and that is
    /// told.
    pub(super) unread: Vec<usize>,
    /// The month of the year in the period's column.
    pub(super) month: Option<usize>,
    /// The quarter of the year in the period's column.
    pub(super) quarter: Option<usize>,
}

/// A column of figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ValueColumn {
    pub(super) column: usize,
    /// The period of its figures, where the header is one.
    pub(super) period: Option<Period>,
}

impl ColumnRoles {
    /// The roles that one column has at most.
    fn single(&self) -> [Option<usize>; 6] {
        [self.entity, self.period, self.month, self.quarter, self.metric, self.unit]
    }

    /// Counts the columns that have a role.
    pub(super) fn count(&self) -> usize {
        self.single().iter().flatten().count() + self.values.len() + self.scope.len()
    }

    /// Tells whether rows have nothing but an entity, a period and figures.
    pub(super) fn is_plain(&self) -> bool {
        let others = [self.metric, self.unit, self.month, self.quarter];
        others.iter().all(Option::is_none)
            && self.scope.is_empty()
            && self.values.iter().all(|value| value.period.is_none())
    }

    /// Gives the columns that are left the role of limits, or none.
    fn limit(&mut self, samples: &[ColumnSample]) {
        let first = self.values.first().and_then(|value| samples.get(value.column));
        let is_long = self.metric.is_some() || first.is_some_and(|s| s.is_called(&VALUE));
        let entity = self.entity.and_then(|entity| samples.get(entity));
        let names = entity.map_or(&[][..], |entity| &entity.words);
        for (index, sample) in samples.iter().enumerate() {
            let has_role = self.single().contains(&Some(index))
                || self.values.iter().any(|value| value.column == index);
            // one and the same word in all rows tells nothing apart
            if has_role || distinct(&sample.words) < 2 || is_of_entity(sample, names) {
                continue;
            }
            let words = distinct(&sample.texts);
            let again = sample.texts.len() <= 8 || words * 2 <= sample.texts.len();
            let is_word =
                sample.numbers + sample.other == 0 && words > 1 && again && !sample.is_code();
            if is_word || is_long || sample.is_years() {
                self.scope.push(index);
            } else {
                self.unread.push(index);
            }
        }
    }
}

/// Tells whether a column is another name of the entity, or says what is always true of it; `names`
/// is what the column of entities says, row by row.
fn is_of_entity(sample: &ColumnSample, names: &[String]) -> bool {
    let measures = sample.numbers > 0 && !sample.is_code() && !sample.is_years();
    if measures || names.len() != sample.words.len() {
        return false;
    }
    let pairs: Vec<String> =
        names.iter().zip(&sample.words).map(|(name, word)| format!("{name}\n{word}")).collect();
    distinct(&pairs) == distinct(names)
}

/// Finds the role of each column.
///
/// # Errors
///
/// The role that no column can have.
pub(super) fn roles(samples: &[ColumnSample], names: &ColumnNames) -> Result<ColumnRoles, Role> {
    let table = Guess { samples, names };
    let unit = table
        .named(names.unit.as_ref(), Role::Unit)?
        .or_else(|| table.called(&UNIT, &ColumnSample::has_texts));
    let metric = table
        .named(names.metric.as_ref(), Role::Metric)?
        .or_else(|| table.called(&METRIC, &ColumnSample::has_texts));
    let period = table
        .named(names.period.as_ref(), Role::Period)?
        .or_else(|| table.called(&PERIOD, &|s| s.is_dated() || s.is_counted()))
        .or_else(|| samples.iter().position(ColumnSample::is_dated));
    let years = period.and_then(|index| samples.get(index)).is_some_and(|s| s.years);
    let months = period.and_then(|index| samples.get(index)).is_some_and(|s| s.months);
    // a year in one column and its month or quarter in another
    let within = |words: &[&str]| {
        let found = table.called(words, &ColumnSample::is_counted);
        found.filter(|&index| years && Some(index) != period)
    };
    let (month, quarter) = (within(&MONTH), within(&QUARTER));
    let mut taken = vec![unit, metric, period, month, quarter];
    let mut entity = table.entity(&taken)?;
    taken.push(entity);
    let values = table.values(&taken)?;
    // with several columns of figures each is a metric by itself, unless they are periods; a column
    // of metrics then says whom they are of
    let several = values.len() > 1 && values.iter().any(|value| value.period.is_none());
    if several && entity.is_none() {
        entity = metric;
    }
    if entity.is_none() && metric.is_none() {
        return Err(Role::Entity);
    }
    let mut roles = ColumnRoles {
        entity,
        period,
        years,
        months,
        month,
        quarter,
        metric: metric.filter(|_| !several),
        unit,
        values,
        ..ColumnRoles::default()
    };
    roles.limit(samples);
    Ok(roles)
}

/// A table whose columns are to be told apart.
struct Guess<'s> {
    samples: &'s [ColumnSample],
    names: &'s ColumnNames,
}

impl Guess<'_> {
    /// The column of a name that was given for a role; it is an error if there is none.
    fn named(&self, name: Option<&String>, role: Role) -> Result<Option<usize>, Role> {
        let Some(name) = name else { return Ok(None) };
        self.samples.iter().position(|sample| sample.name == *name).map(Some).ok_or(role)
    }

    /// The first column that is called by one of some words and fits; the first words count most:
    /// "name" is an entity only where nothing says so better.
    fn called(&self, words: &[&str], fits: &dyn Fn(&ColumnSample) -> bool) -> Option<usize> {
        words.iter().find_map(|word| {
            self.samples.iter().position(|sample| sample.is_called(&[word]) && fits(sample))
        })
    }

    /// The column that says who reports.
    fn entity(&self, taken: &[Option<usize>]) -> Result<Option<usize>, Role> {
        let named = self.named(self.names.entity.as_ref(), Role::Entity)?;
        let position = |fits: &dyn Fn(&ColumnSample) -> bool| {
            self.samples.iter().enumerate().position(|(index, s)| {
                let is_name = s.has_texts() && s.texts.len() >= s.numbers;
                is_name && !taken.contains(&Some(index)) && fits(s)
            })
        };
        let by_header = || ENTITY.iter().find_map(|word| position(&|s| s.is_called(&[word])));
        // a column of one and the same word, or of codes, names nobody as long as there is another
        let by_words = || position(&|s| !s.is_code() && distinct(&s.texts) > 1);
        Ok(named.or_else(by_header).or_else(by_words).or_else(|| position(&|_| true)))
    }

    /// The columns of figures: those that were named, those that periods head, the one that is
    /// called so, or all that hold figures.
    fn values(&self, taken: &[Option<usize>]) -> Result<Vec<ValueColumn>, Role> {
        let plain = |column: usize| ValueColumn { column, period: None };
        if !self.names.values.is_empty() {
            let names = self.names.values.iter();
            let found = names.filter_map(|name| self.named(Some(name), Role::Value).transpose());
            return found.map(|column| column.map(plain)).collect();
        }
        let free = |column: &usize| !taken.contains(&Some(*column));
        let sample = |column: usize| self.samples.get(column);
        let columns = || (0..self.samples.len()).filter(free);
        let of_period =
            |column| Some(ValueColumn { column, period: Some(sample(column)?.header_period()?) });
        let periods: Vec<ValueColumn> = columns().filter_map(of_period).collect();
        if periods.len() > 1 {
            return Ok(periods);
        }
        let is_figures = |&column: &usize| sample(column).is_some_and(ColumnSample::is_figures);
        let all: Vec<usize> = columns().filter(is_figures).collect();
        let is_value = |&column: &usize| sample(column).is_some_and(|s| s.is_called(&VALUE));
        match all.iter().copied().find(is_value) {
            Some(value) => Ok(vec![plain(value)]),
            None if all.is_empty() => Err(Role::Value),
            None => Ok(all.into_iter().map(plain).collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::is_missing;
    use super::*;

    fn sample(name: &str, cells: &[&str]) -> ColumnSample {
        let mut out =
            ColumnSample { name: name.into(), years: true, whole: true, ..ColumnSample::default() };
        for cell in cells {
            out.words.push((*cell).into());
            match cell.parse::<f64>() {
                Ok(number) => {
                    out.numbers += 1;
                    out.years &= (1000.0..3000.0).contains(&number);
                    out.whole &= number.fract() == 0.0;
                }
                Err(_) if is_missing(cell) => {}
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
        let found = roles(&wide, &ColumnNames::NONE).unwrap();
        assert_eq!((found.entity, found.period, found.values.len()), (Some(0), None, 2));
        let long = [
            sample("year", &["2021", "2022"]),
            sample("indicator", &["a", "b"]),
            sample("country", &["X", "X"]),
            sample("value", &["1", "2"]),
        ];
        let found = roles(&long, &ColumnNames::NONE).unwrap();
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
        let found = roles(&table, &ColumnNames::NONE).unwrap();
        let of_year = |column, year| ValueColumn { column, period: Some(Period::year(year)) };
        assert_eq!(found.values, [of_year(2, 2019), of_year(3, 2020)]);
        assert_eq!(found.metric, Some(1));
    }

    #[test]
    fn what_is_named_wins_and_what_is_missing_is_told() {
        let table = [sample("a", &["X"]), sample("b", &["Y"]), sample("c", &["1"])];
        let named = ColumnNames { entity: Some("b".into()), ..ColumnNames::NONE };
        assert_eq!(roles(&table, &named).unwrap().entity, Some(1));
        assert_eq!(roles(&table[2..], &ColumnNames::NONE), Err(Role::Entity));
        assert_eq!(roles(&table[..2], &ColumnNames::NONE), Err(Role::Value));
        assert_eq!(
            roles(&table, &ColumnNames { entity: Some("z".into()), ..ColumnNames::NONE }),
            Err(Role::Entity)
        );
    }
}
