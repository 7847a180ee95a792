//! From rows and columns to figures: each cell with who, what and when, and what is in doubt.

use super::columns::{marks, metric_names};
use super::given::of_name;
use super::header_kinds::names_length;
use super::headers::{names_absolute, names_rate};
use super::label::{HeaderLabel, name_and_unit, part_name};
use super::layout::SheetLayout;
use super::melter::Melter;
use super::numbers::{Printed, Script, figure, is_bare_m, is_missing, times};
use super::shape::SheetShape;
use super::tell;
use super::totals::is_total;
use super::unit_words::is_of_rate;
use super::value::value_of;
use super::when::When;
use crate::data::observations::NewObservation;
use crate::data::{Dataset, Period};
use crate::error::DoubtKind;
use crate::text::Text;

/// What all figures of a row share.
#[derive(Default)]
struct RowKey {
    entity: Option<u32>,
    period: Period,
    /// The name and the unit of the metric that the row names.
    metric: Option<(String, String)>,
    unit: String,
    /// The unit in the name of the row: Cost/income ratio (%).
    of_name: String,
    scope: u32,
    power: i32,
    status: u32,
}

/// Reads the figures of a table that is laid out.
pub(super) fn melt(shape: &SheetShape, layout: &SheetLayout, is_semicolon: bool) -> Dataset {
    let has_han = shape.columns.iter().any(|column| {
        column
            .heads
            .iter()
            .map(String::as_str)
            .chain(column.cells.iter().take(50).copied())
            .any(is_han)
    });
    let mut melter = Melter::new(shape, layout, has_han);
    melter.marks = marks(shape, layout, Script { is_semicolon, has_han });
    melter.names = metric_names(layout);
    if layout.has_parts_across() {
        melter.names.clear();
    }
    melter.tell_table();
    let when = When::of(layout);
    for row in 0..shape.lines.len() {
        let Some(key) = melter.key(row, &when) else { continue };
        for index in 0..layout.roles.values.len() {
            melter.figure(row, index, &key, &when);
        }
    }
    tell::finish(melter)
}

fn is_han(text: &str) -> bool {
    text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
}

impl Melter<'_, '_> {
    /// Reads what all figures of a row share; nothing where its period cannot be read.
    fn key(&mut self, row: usize, when: &When) -> Option<RowKey> {
        let roles = &self.layout.roles;
        let text = |column: Option<usize>| column.map(|column| self.cell(row, column).trim());
        let unit = text(roles.unit);
        let power = text(roles.multiplier)
            .and_then(|text| text.parse().ok().or_else(|| times(text)))
            .unwrap_or(0);
        let status = text(roles.status).filter(|flag| !is_missing(flag) && *flag != "A");
        let metric = roles.metric.map(|column| {
            let raw = self.cell(row, column);
            self.metrics.take(raw)
        });
        let unit = unit.filter(|unit| !is_missing(unit)).unwrap_or("").to_owned();
        let has_figures =
            roles.values.iter().any(|&column| !self.cell(row, column).trim().is_empty());
        // a name without anything beside it is that of a group, or of somebody who reports nothing
        if !has_figures {
            if self.says_more_than_a_name(row) {
                self.row_entity(row);
            }
            return None;
        }
        let period = match when.of_row(&|column| self.cell(row, column)) {
            Ok(period) => period,
            Err(column) => {
                let kind = DoubtKind::Unreadable(self.cell(row, column).trim().to_owned());
                self.doubts.add(self.line(row), &self.header(column), kind);
                return None;
            }
        };
        let status = match status {
            Some(flag) => self.builder.dataset.observations.add_note(Text::plain(flag)),
            None => 0,
        };
        let entity = self.row_entity(row);
        let scope = self.scope(row);
        let name = roles.entity.map_or("", |column| self.cell(row, column).trim());
        let is_bracketed = name.ends_with([')', '）']) && !name.ends_with("n (%)");
        let of_name = if is_bracketed { name_and_unit(name).1 } else { String::new() };
        Some(RowKey { entity, period, metric, unit, of_name, scope, power, status })
    }

    /// The entity of a row, if rows have one.
    fn row_entity(&mut self, row: usize) -> Option<u32> {
        if self.layout.is_numbered {
            return Some(self.builder.entity(&(row + 1).to_string()));
        }
        let column = self.layout.roles.entity?;
        let mut raw = self.cell(row, column);
        if let Some(before) = column.checked_sub(1).filter(|_| raw.trim().is_empty()) {
            let name = self.cell(row, before);
            raw = if is_total(name) { name } else { raw };
        }
        if raw.trim().is_empty() {
            let kind = DoubtKind::Unreadable(String::new());
            self.doubts.add(self.line(row), &self.header(column), kind);
            return Some(self.builder.entity("–"));
        }
        let (name, is_part) = part_name(raw);
        let Some((whole, of)) = self.whole.clone().filter(|_| is_part) else {
            let entity = self.builder.entity(name);
            if !is_part {
                self.whole = Some((entity, name.to_owned()));
            }
            return Some(entity);
        };
        // a part of another whole has a name of its own
        let known = self.builder.known_entity(name);
        let is_same =
            known.is_none_or(|entity| self.builder.whole_of(entity) == Some(whole as usize));
        let entity = if is_same {
            self.builder.entity(name)
        } else {
            self.builder.entity(&[&of, "·", name].concat())
        };
        self.builder.set_whole(entity, whole);
        Some(entity)
    }

    /// Whether a row without figures holds something beside its name, as its period or its number:
    /// then it is of somebody who reports nothing, and no heading.
    fn says_more_than_a_name(&self, row: usize) -> bool {
        let roles = &self.layout.roles;
        let known = [roles.period, roles.month, roles.quarter, roles.unit];
        let mut others = known.into_iter().flatten().chain(roles.unread.iter().copied());
        others.any(|column| !self.cell(row, column).trim().is_empty())
    }

    /// Takes the m of 12.5 m for metres where the names beside it are those of lengths.
    fn in_metres<'t>(
        &self,
        printed: Printed<'t>,
        text: &str,
        label: &HeaderLabel,
        key: &RowKey,
    ) -> Printed<'t> {
        let of_row = key.metric.as_ref().map_or("", |(name, _)| name);
        let units = [&*label.unit, &key.unit, &self.shape.around.unit];
        let is_length = names_length(&label.name)
            || names_length(of_row)
            || units.iter().any(|unit| ["m", "km", "米", "公里"].contains(unit));
        if is_bare_m(&printed, text) && is_length {
            return Printed { power: 0, unit: "m", ..printed };
        }
        printed
    }

    /// Gives a figure the flag that stands in a column of its own behind it.
    fn flagged<'t>(&self, printed: Printed<'t>, row: usize, column: usize) -> Printed<'t> {
        let flag = self.cell(row, column + 1).trim();
        if !self.layout.roles.flags.contains(&(column + 1)) || is_missing(flag) {
            return printed;
        }
        Printed { note: [&*printed.note, flag].join(" ").trim_start().to_owned(), ..printed }
    }

    /// The name of the metric of a figure, and the unit that its row gives it.
    fn metric_of<'k>(&self, name: String, key: &'k RowKey) -> (String, &'k str) {
        let layout = self.layout;
        let Some((row_name, unit)) = &key.metric else {
            return (if layout.has_entities_across { String::new() } else { name }, "");
        };
        let is_alone = layout.has_entities_across
            || name.is_empty()
            || names_absolute(&name)
            || layout.roles.values.len() == 1;
        (if is_alone { row_name.clone() } else { [row_name, "·", &*name].concat() }, unit)
    }

    /// Whether a row is excepted from the unit of the table: in millions, except per share amounts.
    fn is_per_share(&self, key: &RowKey) -> bool {
        let names = |entity| self.entity_name(entity).to_ascii_lowercase().contains("per share");
        self.says.excepts_shares && key.entity.is_some_and(names)
    }

    /// Reads the figure of a column of a row, if there is one.
    fn figure(&mut self, row: usize, index: usize, key: &RowKey, when: &When) {
        let layout = self.layout;
        let Some(&column) = layout.roles.values.get(index) else { return };
        let Some(label) = layout.label(column) else { return };
        let text = self.text_of(row, column);
        if text.is_empty() {
            self.builder.dataset.has_gaps = true;
            return;
        }
        let mark = self.marks.get(column).copied().unwrap_or_default();
        let found = figure(&text, mark.mark).or_else(|| self.by_other(row, column, &text, mark));
        let Some(printed) = found else {
            self.no_figure(row, column, &text);
            return;
        };
        let printed = self.in_metres(printed, &text, label, key);
        let printed = self.flagged(printed, row, column);
        self.tell_open(row, column, &printed, mark);
        let name = self.names.get(column).cloned().unwrap_or_default();
        let (name, of_row) = self.metric_of(name, key);
        let of_table = self.table_unit(&name, label).to_owned();
        let of_table = if self.is_per_share(key) { String::new() } else { of_table };
        let is_own_rate = is_of_rate(&key.of_name) && !is_of_rate(&label.unit);
        let of_label = if is_own_rate { "" } else { &*label.unit };
        let around = [of_label, of_row, &key.unit, &key.of_name, &of_table];
        // beside a column of units, what is a rate is not in them
        let is_rate = label.unit.is_empty()
            && of_row.is_empty()
            && names_rate(&label.name)
            && !is_of_rate(&of_table)
            && (layout.roles.unit.is_some() || !self.shape.around.unit.is_empty());
        let unit = if is_rate {
            "%"
        } else {
            around.into_iter().find(|unit| !unit.is_empty()).unwrap_or("")
        };
        let value = value_of(&printed, unit, key.power, self.has_han);
        let is_apart = unit.is_empty() && printed.unit.is_empty() && self.apart.contains(&column);
        let entity = match key.entity {
            Some(entity) => entity,
            None if layout.has_entities_across => self.builder.entity(&label.name),
            None => self.builder.entity("–"),
        };
        // a figure without a unit is no percentage because those above it are
        let name = if is_apart { [&*name, " (–)"].concat() } else { name };
        let metric = self.builder.metric(&name, unit);
        let part = layout.roles.month.map_or("", |column| self.cell(row, column));
        let mut period = when.of_column(label, key.period, part);
        if let Some(given) = layout.given.filter(|given| given.period == period)
            && key.metric.is_some()
        {
            period = of_name(&name, given.period).unwrap_or_default();
        }
        let (scope, note) = (key.scope, key.status);
        let new = NewObservation { entity, metric, period, scope, note, ..Default::default() };
        self.push(row, column, &value, new);
    }
}
