//! Which column of a table is what: by name where one was given, else by its header and by what its
//! cells are.

use super::facts::Facts;
use super::header_kinds::{
    names_band, names_date, names_flag, names_index, names_multiplier, names_since, names_status,
    names_technical,
};
use super::headers::{
    ENTITY, METRIC, MONTH, PERIOD, QUARTER, UNIT, VALUE, WEEK, is_one_of, names_code, names_year,
};
use crate::data::read::options::ColumnNames;
use crate::error::Role;

/// What each column is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Roles {
    pub(super) entity: Option<usize>,
    pub(super) period: Option<usize>,
    /// The month and the quarter, or week, of the year in the period's column.
    pub(super) month: Option<usize>,
    pub(super) quarter: Option<usize>,
    pub(super) metric: Option<usize>,
    pub(super) unit: Option<usize>,
    /// The power of ten that multiplies the figures of a row.
    pub(super) multiplier: Option<usize>,
    /// The flag of the figures of a row.
    pub(super) status: Option<usize>,
    /// Columns without a header that hold the flags of the figures before them, as Eurostat has it.
    pub(super) flags: Vec<usize>,
    pub(super) values: Vec<usize>,
    /// Columns that limit a figure.
    pub(super) scope: Vec<usize>,
    /// Columns of which nothing is read.
    pub(super) unread: Vec<usize>,
    /// Columns that say nothing of any figure: indices, codes, what is technical.
    passed: Vec<usize>,
}

/// Whether a column holds the numbers of places rather than figures.
fn is_place(facts: &Facts) -> bool {
    let codes = ["sex", "gender", "cluster", "zone"];
    (is_one_of(&facts.header, &ENTITY) || is_one_of(&facts.header, &codes)) && facts.is_whole()
}

/// Whether a column counts months or quarters.
fn is_part(facts: &Facts) -> bool {
    (is_one_of(&facts.header, &MONTH) || is_one_of(&facts.header, &QUARTER))
        && facts.is_whole()
        && facts.distinct <= 12
}

/// Whether a column says since when something is, or until when.
fn is_since(facts: &Facts) -> bool {
    (facts.is_years() || facts.is_dotted()) && names_since(&facts.header)
}

/// Whether a column is the first of a table without a header, whose columns are numbered.
fn is_bare_first(column: usize, facts: &Facts) -> bool {
    column == 0 && facts.header == "1"
}

impl Roles {
    fn is_taken(&self, column: usize) -> bool {
        let single = [
            self.entity,
            self.period,
            self.month,
            self.quarter,
            self.metric,
            self.unit,
            self.multiplier,
            self.status,
        ];
        let lists = [&self.values, &self.passed, &self.flags];
        single.contains(&Some(column)) || lists.iter().any(|list| list.contains(&column))
    }

    /// Finds the role of each column; `are_periods` tells of each whether its header is a period.
    ///
    /// # Errors
    ///
    /// The role that no column can have.
    pub(super) fn of(
        facts: &[Facts],
        are_periods: &[bool],
        names: &ColumnNames,
    ) -> Result<Self, Role> {
        let mut out = Self::default();
        out.named(facts, names)?;
        out.technical(facts);
        let find = |out: &Self, words: &[&str], fits: &dyn Fn(&Facts) -> bool| {
            words.iter().find_map(|word| {
                let is = |(column, facts): (usize, &Facts)| {
                    !out.is_taken(column) && is_one_of(&facts.header, &[word]) && fits(facts)
                };
                facts.iter().enumerate().position(is)
            })
        };
        let words = facts.iter().filter(|facts| facts.is_words()).count();
        let is_unit = |facts: &Facts| {
            facts.is_words()
                && (facts.units > 0 || words > 1)
                // dollar and forint are names of currencies, in which nothing need be
                && (facts.is_units() || !is_one_of(&facts.header, &["currency", "货币", "币种"]))
        };
        out.unit = out.unit.or_else(|| find(&out, &UNIT, &is_unit));
        let unnamed = |facts: &Facts| facts.header.is_empty() && facts.is_units();
        out.unit = out.unit.or_else(|| facts.iter().position(unnamed));
        out.metric = out.metric.or_else(|| find(&out, &METRIC, &Facts::is_words));
        // beside parts of a year the column of the year has their sums
        let has_parts = are_periods.iter().filter(|is_period| **is_period).count() > 1;
        let may_date = |facts: &Facts| {
            facts.periods.is_some() || facts.is_whole() && (!has_parts || facts.is_years())
        };
        out.period = out.period.or_else(|| find(&out, &PERIOD, &may_date));
        out.period = out.period.or_else(|| out.dated(facts, are_periods));
        let is_year = out.period.and_then(|p| facts.get(p)).is_some_and(Facts::has_years);
        if is_year {
            out.month = find(&out, &MONTH, &Facts::is_part_of_year);
            out.quarter = find(&out, &QUARTER, &Facts::is_part_of_year)
                .or_else(|| find(&out, &WEEK, &Facts::is_whole));
            // 2024 | 12 Jun.
            let next = out.period.map(|period| period + 1).filter(|next| !out.is_taken(*next));
            let is_part = |column: &usize| {
                facts.get(*column).is_some_and(|f| f.header.is_empty() && f.has_parts())
            };
            out.month = out.month.or(next.filter(is_part));
        }
        out.labels(facts, are_periods);
        out.figures(facts, are_periods)?;
        Ok(out)
    }

    /// The columns that were named.
    fn named(&mut self, facts: &[Facts], names: &ColumnNames) -> Result<(), Role> {
        let position = |name: Option<&String>, role: Role| match name {
            None => Ok(None),
            Some(name) => facts.iter().position(|f| f.header == *name).map(Some).ok_or(role),
        };
        self.unit = position(names.unit.as_ref(), Role::Unit)?;
        self.metric = position(names.metric.as_ref(), Role::Metric)?;
        self.period = position(names.period.as_ref(), Role::Period)?;
        self.entity = position(names.entity.as_ref(), Role::Entity)?;
        for name in &names.values {
            self.values.extend(position(Some(name), Role::Value)?);
        }
        Ok(())
    }

    /// Columns that number the rows, or serve machines.
    fn technical(&mut self, facts: &[Facts]) {
        for (column, facts) in facts.iter().enumerate() {
            if self.is_taken(column) {
                continue;
            }
            if facts.is_flags() && column > 0 {
                self.flags.push(column);
            } else if names_multiplier(&facts.header) && facts.is_scale() || facts.is_magnitudes() {
                self.multiplier = Some(column);
            } else if names_status(&facts.header) {
                self.status = Some(column);
            } else if names_technical(&facts.header)
                && (facts.is_words() || !is_one_of(&facts.header, &["freq"]))
                || facts.is_index() && (names_index(&facts.header) || is_bare_first(column, facts))
                || facts.is_empty() && facts.header.is_empty()
            {
                self.passed.push(column);
            }
        }
    }

    /// The first column of dates, or of years that follow one another beside figures.
    fn dated(&self, facts: &[Facts], are_periods: &[bool]) -> Option<usize> {
        let is_begun = |column: usize| {
            facts.get(column).is_some_and(|f| names_since(&f.header) && !names_year(&f.header))
        };
        let free = |column: &usize| {
            !self.is_taken(*column)
                && are_periods.get(*column) == Some(&false)
                && !is_begun(*column)
        };
        let columns = || (0..facts.len()).filter(free);
        let fits = |test: &dyn Fn(&Facts) -> bool| {
            columns().find(|&column| facts.get(column).is_some_and(test))
        };
        let others = columns().filter(|&c| facts.get(c).is_some_and(Facts::is_figures)).count();
        fits(&|f| f.periods.is_some() && !f.is_whole())
            .or_else(|| fits(&|f| f.is_years() && names_year(&f.header)))
            .or_else(|| fits(&|f| f.is_years() && names_index(&f.header)))
            .or_else(|| fits(&|f| f.is_compact_dates() && !names_code(&f.header)))
            .or_else(|| fits(&|f| f.periods.is_some() && names_date(&f.header)))
            .or_else(|| {
                let first = columns().find(|&c| facts.get(c).is_some_and(Facts::is_figures))?;
                let is_run = facts.get(first).is_some_and(Facts::is_run_of_years);
                let no_words = facts.get(first).is_some_and(|f| f.header.is_empty() || first == 0);
                (is_run && no_words && others > 1).then_some(first)
            })
    }

    /// The column that says who reports.
    fn labels(&mut self, facts: &[Facts], are_periods: &[bool]) {
        if self.entity.is_some() {
            return;
        }
        let find = |test: &dyn Fn(&Facts) -> bool| {
            let is = |(column, facts): (usize, &Facts)| {
                !self.is_taken(column) && are_periods.get(column) == Some(&false) && test(facts)
            };
            facts.iter().enumerate().position(is)
        };
        let by_header =
            ENTITY.iter().find_map(|word| find(&|f| f.is_words() && is_one_of(&f.header, &[word])));
        let is_code = |f: &Facts| f.is_code() || names_code(&f.header);
        let is_dated = |f: &Facts| f.periods.is_some() && !f.is_whole();
        // a column of one and the same word, or of codes, names nobody as long as there is another
        let by_header = by_header.filter(|&c| facts.get(c).is_none_or(|f| !f.is_group));
        let is_name = |f: &Facts| f.is_words() && !is_code(f) && !f.is_group && !is_dated(f);
        let found = by_header
            .or_else(|| find(&|f| is_name(f) && f.distinct > 1))
            .or_else(|| find(&|f| f.is_words() && !is_code(f) && f.distinct > 1 && !is_dated(f)))
            .or_else(|| find(&|f| f.is_words() && !is_dated(f)));
        let by_code = find(&|f| names_code(&f.header) && f.is_distinct());
        // names of lines may be numbers: 12, 27, K5
        let is_mixed = |f: &&Facts| {
            f.texts > 0 && f.figures > 0 && !f.is_figures() && f.is_distinct() && !is_code(f)
        };
        let first =
            facts.first().filter(|_| !self.is_taken(0) && are_periods.first() == Some(&false));
        let found = first.filter(is_mixed).map(|_| 0).or(found);
        self.entity = found;
        if found.is_some() || self.metric.is_some() || self.period.is_some() {
            return;
        }
        // ages and the like are names although they are numbers
        let figures = facts.iter().filter(|f| f.is_figures()).count();
        let first = facts.first().filter(|_| !self.is_taken(0) && figures > 1);
        let is_band = |f: &Facts| {
            f.is_numerals() || f.is_banded() || names_band(&f.header) && f.is_distinct()
        };
        self.entity = first.filter(|f| is_band(f)).map(|_| 0).or(by_code);
    }

    /// The columns of figures, and those that limit them.
    fn figures(&mut self, facts: &[Facts], are_periods: &[bool]) -> Result<(), Role> {
        let is_period = |column: usize| are_periods.get(column) == Some(&true);
        // several columns of 0 and 1 beside others tell what rows are
        let are_flags = facts.iter().filter(|f| f.is_binary()).count() > 1
            && facts.iter().any(|f| f.is_figures() && !f.is_binary());
        let figures = |column: usize| {
            facts.get(column).is_some_and(|f| {
                let is_code = f.is_code()
                    || f.is_binary() && (are_flags || names_flag(&f.header))
                    || names_code(&f.header)
                    || is_since(f)
                    || is_place(f)
                    || is_part(f);
                f.is_figures() && !is_code
                    || is_period(column) && f.figures > 0 && f.texts <= f.figures
            })
        };
        let all: Vec<usize> =
            (0..facts.len()).filter(|&c| !self.is_taken(c) && figures(c)).collect();
        let named =
            |column: &usize| facts.get(*column).is_some_and(|f| is_one_of(&f.header, &VALUE));
        let value = all.iter().copied().find(named);
        if self.values.is_empty() {
            self.values = value.map_or_else(|| all.clone(), |value| vec![value]);
        }
        if self.values.is_empty() {
            return Err(Role::Value);
        }
        // whole numbers limit a figure only where nothing else tells the rows apart
        let named = [self.entity, self.period].into_iter().flatten();
        let is_told = named.filter_map(|c| facts.get(c)).any(Facts::is_distinct);
        for (column, facts) in facts.iter().enumerate() {
            if self.is_taken(column) || facts.is_empty() {
                continue;
            }
            if facts.distinct < 2 && facts.count > 1 {
                self.passed.push(column);
            } else if facts.is_words()
                || value.is_some() && facts.is_whole() && (!is_told || facts.header.is_empty())
                || facts.is_years()
            {
                self.scope.push(column);
            } else if value.is_some() && all.contains(&column) {
                self.values.push(column);
            } else if facts.is_code() || names_code(&facts.header) {
                self.passed.push(column);
            } else {
                self.unread.push(column);
            }
        }
        self.scope
            .retain(|&c| facts.get(c).is_none_or(|f| !names_code(&f.header) || value.is_some()));
        Ok(())
    }
}
