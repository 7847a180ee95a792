//! What the cells of a table mean, each text once for all rows that share it.

use duibi_scan::{Cell, Kind};

use super::figure::figure;
use super::flat::Flat;
use super::guess::name_and_unit;
use super::sample::is_no_figure;
use super::{Decode, Raw};
use crate::data::read::faults::Faults;
use crate::data::read::fields::{MOST_LABEL, too_long};
use crate::data::{Period, Qualifier};
use crate::error::{Expected, Found, Problem};
use crate::text::Text;

/// What the text of a cell means in its column.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Meaning {
    #[default]
    Unseen,
    Bad,
    Missing,
    Index(u32),
    /// A figure; unit and note are numbers of the columns.
    Figure {
        value: f64,
        unit: u32,
        qualifier: Qualifier,
        note: u32,
    },
    Dated(Period),
}

impl Meaning {
    /// A number and nothing more.
    pub(super) const fn number(value: f64) -> Self {
        Self::Figure { value, unit: 0, qualifier: Qualifier::Exact, note: 0 }
    }
}

impl Flat {
    /// What a cell means; what is new is looked at, and what is bad is a fault in each row that has it.
    #[expect(clippy::too_many_arguments, reason = "the table's functions travel with each row")]
    pub(super) fn look_up(
        &mut self,
        column: usize,
        cell: Cell,
        row: usize,
        expected: Expected,
        decode: Decode,
        raw: Raw,
        faults: &mut Faults,
    ) -> Meaning {
        let found = match cell.kind {
            Kind::Text => {
                let index = cell.symbol as usize;
                let known = self
                    .meanings
                    .get(column)
                    .and_then(|meanings| meanings.get(index))
                    .copied()
                    .unwrap_or_default();
                if known != Meaning::Unseen && known != Meaning::Bad {
                    return known;
                }
                let text = decode(&raw(column, cell)).unwrap_or_default();
                let (meaning, found) = self.interpret(column, &text);
                if let Some(meanings) = self.meanings.get_mut(column) {
                    if meanings.len() <= index {
                        meanings.resize(index + 1, Meaning::Unseen);
                    }
                    if let Some(slot) = meanings.get_mut(index) {
                        *slot = meaning;
                    }
                }
                match found {
                    None => return meaning,
                    Some(problem) => return self.fault(column, cell.start, problem, faults),
                }
            }
            Kind::Number if expected == Expected::Period => match self.numbered(cell.number) {
                Some(period) => return Meaning::Dated(period),
                None => Found::Number(cell.number.to_string()),
            },
            // a code may be a name
            Kind::Number if expected == Expected::Text => {
                return self.interpret(column, &cell.number.to_string()).0;
            }
            Kind::Number => Found::Number(cell.number.to_string()),
            Kind::Absent => Found::Nothing,
            Kind::Null => Found::Null,
            Kind::Flag => Found::Flag,
            Kind::Nested => Found::Object,
        };
        if matches!(cell.kind, Kind::Absent | Kind::Null) && Some(column) == self.roles.unit {
            return Meaning::Missing;
        }
        let at = if cell.kind == Kind::Absent { row } else { cell.start };
        self.fault(column, at, Problem::Expected(expected, found), faults)
    }

    fn fault(&self, column: usize, at: usize, problem: Problem, faults: &mut Faults) -> Meaning {
        let (item, header) = (self.item, self.headers.get(column).map_or("", String::as_str));
        faults.push_at(at, || format!("[{item}].{header}"), problem);
        Meaning::Bad
    }

    /// A number in the period's column: a year, or a step of a series without dates.
    pub(super) fn numbered(&self, number: f64) -> Option<Period> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is whole and in range"
        )]
        let whole =
            (number.fract() == 0.0 && (0.0..4e9).contains(&number)).then_some(number as u32)?;
        if self.roles.years {
            return u16::try_from(whole).ok().map(Period::year);
        }
        if self.roles.months {
            return Period::guess(&whole.to_string());
        }
        Some(Period::step(whole))
    }

    /// Reads the text of a cell by the role of its column, and says what is wrong with it.
    fn interpret(&mut self, column: usize, text: &str) -> (Meaning, Option<Problem>) {
        let refused = |expected: Expected| {
            (Meaning::Bad, Some(Problem::Expected(expected, Found::text(text))))
        };
        let roles = &self.roles;
        if Some(column) == roles.period {
            return Period::guess(text).map_or_else(
                || refused(Expected::Period),
                |period| (Meaning::Dated(period), None),
            );
        }
        if roles.values.iter().any(|(value, _)| *value == column) {
            return match figure(text, self.decimal_comma) {
                Some(found) => {
                    let note = if found.flag.is_empty() {
                        0
                    } else {
                        self.dataset.observations.add_note(Text::plain(found.flag))
                    };
                    let unit = self.unit(found.unit);
                    (
                        Meaning::Figure {
                            value: found.value,
                            unit,
                            qualifier: found.qualifier,
                            note,
                        },
                        None,
                    )
                }
                None if is_no_figure(text) => (Meaning::Missing, None),
                None => refused(Expected::Number),
            };
        }
        if let Some(problem) = too_long(text, MOST_LABEL) {
            return (Meaning::Bad, Some(problem));
        }
        if text.trim().is_empty() {
            return refused(Expected::Text);
        }
        let is = |role: Option<usize>| Some(column) == role;
        let (metric, unit) = (is(roles.metric), is(roles.unit));
        let index = if metric {
            let (name, unit) = name_and_unit(text);
            // the row's own unit column says it better
            if self.roles.unit.is_some() { self.metric(text, "") } else { self.metric(name, unit) }
        } else if unit {
            self.unit(text.trim())
        } else {
            self.entity(text.trim())
        };
        (Meaning::Index(index), None)
    }
}
