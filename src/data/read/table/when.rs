//! The period of a figure: of its row, of its column, or of both, as a year down and months across.

use super::earlier::{Earlier, earlier, year_of};
use super::given::{names_present, names_to_date, of_name};
use super::headers::{WEEK, is_one_of};
use super::label::HeaderLabel;
use super::layout::SheetLayout;
use super::numbers::normal;
use super::periods::PeriodGrammar;
use crate::calendar::civil;
use crate::data::Period;

/// How rows and columns give their figures periods.
pub(super) struct When<'l> {
    layout: &'l SheetLayout,
    /// How the row's period is written.
    grammar: Option<PeriodGrammar>,
    /// Whether headers are parts of the year that a row names.
    has_parts_across: bool,
    /// Whether some columns are of each row's part of the year alone, and others of the year up to
    /// it: 当月, 累计.
    has_to_date: bool,
    /// Whether rows name weeks of a year.
    has_weeks: bool,
}

impl<'l> When<'l> {
    pub(super) fn of(layout: &'l SheetLayout) -> Self {
        let facts = layout.roles.period.and_then(|column| layout.facts.get(column));
        let grammar = facts.and_then(|facts| facts.periods);
        let names = || layout.roles.values.iter().filter_map(|&c| Some(&*layout.label(c)?.name));
        let has_to_date = names().any(names_present) && names().any(names_to_date);
        let part = layout.roles.quarter.and_then(|column| layout.facts.get(column));
        let has_weeks = part.is_some_and(|facts| is_one_of(&facts.header, &WEEK));
        let has_parts_across = layout.has_parts_across();
        Self { layout, grammar, has_parts_across, has_to_date, has_weeks }
    }

    /// The period of a row, of which `cell` gives what stands in a column.
    ///
    /// # Errors
    ///
    /// The column that holds none.
    pub(super) fn of_row<'g>(&self, cell: &dyn Fn(usize) -> &'g str) -> Result<Period, usize> {
        let roles = &self.layout.roles;
        let Some(column) = roles.period else { return Ok(Period::default()) };
        let text = normal(cell(column));
        let period = match self.grammar {
            Some(grammar) => grammar.read(&text),
            None => text.parse().ok().map(Period::step),
        };
        let period = period.ok_or(column)?;
        let number = |column: Option<usize>| -> Option<u8> { normal(cell(column?)).parse().ok() };
        if let Some(week) = number(roles.quarter).filter(|_| self.has_weeks)
            && let Some(year) = year_of(period)
        {
            let week = PeriodGrammar::default().read(&format!("{year}-W{week:02}"));
            return week.ok_or(column);
        }
        let part = roles.month.or(roles.quarter).map(|column| normal(cell(column)));
        if let Some((part, year)) = part.zip(year_of(period))
            && let Some(part) = PeriodGrammar::within(year).read(&part)
        {
            return Ok(part);
        }
        Ok(within_year(period, number(roles.month), number(roles.quarter)))
    }

    /// The period of a figure in a column, in a row of a period; `part` is what the row names of a
    /// year.
    pub(super) fn of_column(&self, label: &HeaderLabel, row: Period, part: &str) -> Period {
        if self.layout.roles.period.is_none()
            && let Some(year) = label.period.and_then(year_of)
            && let Some(part) = PeriodGrammar::within(year).read(part)
        {
            let to_date = Some(part).filter(|_| names_to_date(&label.name)).and_then(to_date);
            return to_date.unwrap_or(part);
        }
        if self.has_parts_across
            && let Some(year) = year_of(row)
            && let Some(part) = PeriodGrammar::within(year).read(&label.name)
        {
            return part;
        }
        label.period.unwrap_or_else(|| {
            if self.has_to_date && names_to_date(&label.name) {
                return of_name(&label.name, row).unwrap_or(row);
            }
            match earlier(&label.name, row) {
                Earlier::At(before) => before,
                Earlier::Not | Earlier::Unknown => row,
            }
        })
    }
}

/// The time from the beginning of the year to the end of a part of it.
fn to_date(part: Period) -> Option<Period> {
    let (year, month, _) = civil(part.days()?.1);
    Period::parse(&format!("{year}-01/{year}-{month:02}"))
}

/// The month or quarter of a year, where a row has one beside it.
fn within_year(period: Period, month: Option<u8>, quarter: Option<u8>) -> Period {
    let Some(year) = year_of(period) else { return period };
    let text = match (month, quarter) {
        (Some(month), _) => format!("{year}-{month:02}"),
        (None, Some(quarter)) => format!("{year}-Q{quarter}"),
        (None, None) => return period,
    };
    Period::parse(&text).unwrap_or(period)
}
