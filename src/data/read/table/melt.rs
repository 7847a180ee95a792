//! From rows and columns to figures: each cell with who, what and when, and what is in doubt.

use super::builder::DatasetBuilder;
use super::doubts::Doubts;
use super::headers::names_rate;
use super::label::{Label, name_and_unit};
use super::layout::Layout;
use super::numbers::{
    Decided, DecimalMark, MarkEvidence, Script, figure, is_error, is_missing, is_no_figure, normal,
    times,
};
use super::same::{Same, Seen};
use super::shape::Shape;
use super::value::{CellValue, value_of};
use super::when::When;
use crate::data::observations::NewObservation;
use crate::data::read::overflow::overflow;
use crate::data::read::scopes::ScopeNumbers;
use crate::data::{Dataset, Period};
use crate::error::DoubtKind;
use crate::number::plain;
use crate::text::Text;

/// A table on its way to figures.
pub(super) struct Melter<'m, 'g> {
    pub(super) shape: &'m Shape<'g>,
    pub(super) layout: &'m Layout,
    pub(super) builder: DatasetBuilder,
    pub(super) doubts: Doubts,
    /// One a column.
    marks: Vec<Decided>,
    names: Vec<String>,
    scopes: ScopeNumbers,
    seen: Seen,
    has_han: bool,
    /// The entity of which the next indented or 其中 row is a part, and its name.
    whole: Option<(u32, String)>,
}

/// What all figures of a row share.
#[derive(Default)]
struct RowKey {
    entity: Option<u32>,
    period: Period,
    /// The name and the unit of the metric that the row names.
    metric: Option<(String, String)>,
    unit: String,
    scope: u32,
    power: i32,
    status: u32,
}

/// Reads the figures of a table that is laid out.
pub(super) fn melt(shape: &Shape, layout: &Layout, is_semicolon: bool) -> Dataset {
    let has_han = shape.columns.iter().any(|column| {
        column
            .heads
            .iter()
            .map(String::as_str)
            .chain(column.cells.iter().take(50).copied())
            .any(is_han)
    });
    let mut melter = Melter {
        shape,
        layout,
        builder: DatasetBuilder::default(),
        doubts: Doubts::default(),
        marks: marks(shape, layout, Script { is_semicolon, has_han }),
        names: metric_names(layout),
        scopes: ScopeNumbers::default(),
        seen: Seen::default(),
        has_han,
        whole: None,
    };
    melter.tell_table();
    let when = When::of(layout);
    for row in 0..shape.lines.len() {
        let Some(key) = melter.key(row, &when) else { continue };
        for index in 0..layout.roles.values.len() {
            melter.figure(row, index, &key, &when);
        }
    }
    melter.finish()
}

fn is_han(text: &str) -> bool {
    text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
}

impl<'g> Melter<'_, 'g> {
    pub(super) fn cell(&self, row: usize, column: usize) -> &'g str {
        self.shape.columns.get(column).and_then(|c| c.cells.get(row)).copied().unwrap_or("")
    }

    pub(super) fn header(&self, column: usize) -> String {
        self.layout.facts.get(column).map_or_else(String::new, |facts| facts.header.clone())
    }

    pub(super) fn line(&self, row: usize) -> usize {
        self.shape.lines.get(row).copied().unwrap_or(0)
    }

    /// Reads what all figures of a row share; nothing where its period cannot be read.
    fn key(&mut self, row: usize, when: &When) -> Option<RowKey> {
        let roles = &self.layout.roles;
        let text = |column: Option<usize>| column.map(|column| self.cell(row, column).trim());
        let (metric, unit) = (text(roles.metric), text(roles.unit));
        let power = text(roles.multiplier)
            .and_then(|text| text.parse().ok().or_else(|| times(text)))
            .unwrap_or(0);
        let status = text(roles.status).filter(|flag| !is_missing(flag) && *flag != "A");
        let metric = metric.map(|name| {
            let (name, unit) = name_and_unit(name);
            (name.to_owned(), unit)
        });
        let unit = unit.filter(|unit| !is_missing(unit)).unwrap_or("").to_owned();
        let has_figures =
            roles.values.iter().any(|&column| !self.cell(row, column).trim().is_empty());
        // a name without anything beside it is that of a group, or of somebody who reports nothing
        if !has_figures {
            return None;
        }
        let period = match when.of_row(self, row) {
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
        Some(RowKey { entity, period, metric, unit, scope, power, status })
    }

    /// The entity of a row, if rows have one.
    fn row_entity(&mut self, row: usize) -> Option<u32> {
        if self.layout.is_numbered {
            return Some(self.builder.entity(&(row + 1).to_string()));
        }
        let column = self.layout.roles.entity?;
        let raw = self.cell(row, column);
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

    /// Reads the figure of a column of a row, if there is one.
    fn figure(&mut self, row: usize, index: usize, key: &RowKey, when: &When) {
        let layout = self.layout;
        let Some(&column) = layout.roles.values.get(index) else { return };
        let Some(label) = layout.label(column) else { return };
        let text = normal(self.cell(row, column));
        if text.is_empty() {
            return;
        }
        let mark = self.marks.get(column).copied().unwrap_or_default();
        let Some(printed) = figure(&text, mark.mark) else {
            self.no_figure(row, column, &text);
            return;
        };
        self.tell_open(row, column, &printed, mark);
        let name = self.names.get(column).filter(|_| !when.has_parts_across());
        let name = name.cloned().unwrap_or_default();
        let (name, of_row) = match &key.metric {
            Some((row_name, unit)) => {
                let is_alone =
                    layout.has_entities_across || name.is_empty() || layout.roles.values.len() == 1;
                (
                    if is_alone { row_name.clone() } else { [row_name, "·", &name].concat() },
                    unit.as_str(),
                )
            }
            None => (if layout.has_entities_across { String::new() } else { name }, ""),
        };
        let of_table = self.table_unit(&name, label).to_owned();
        let around = [&*label.unit, of_row, &key.unit, &of_table];
        // beside a column of units, what is a rate is not in them
        let is_rate = label.unit.is_empty()
            && of_row.is_empty()
            && names_rate(&label.name)
            && (layout.roles.unit.is_some() || !self.shape.around.unit.is_empty());
        let unit = if is_rate {
            "%"
        } else {
            around.into_iter().find(|unit| !unit.is_empty()).unwrap_or("")
        };
        let value = value_of(&printed, unit, key.power, self.has_han);
        let entity = match key.entity {
            Some(entity) => entity,
            None if layout.has_entities_across => self.builder.entity(&label.name),
            None => self.builder.entity("–"),
        };
        let metric = self.builder.metric(&name, unit);
        let period = when.of_column(label, key.period);
        self.push(
            row,
            column,
            value,
            NewObservation {
                entity,
                metric,
                period,
                scope: key.scope,
                note: key.status,
                ..NewObservation::default()
            },
        );
    }

    /// Adds a figure, unless it was there already.
    fn push(&mut self, row: usize, column: usize, value: CellValue, mut new: NewObservation) {
        let unit = self.builder.unit(&value.unit);
        let (metric, unit) = self.builder.in_unit(new.metric, unit);
        (new.metric, new.unit, new.value, new.qualifier) =
            (metric, unit, value.value, value.qualifier);
        let line = self.line(row);
        if overflow(&self.builder.dataset, metric, value.value, unit).is_some() {
            let kind = DoubtKind::Unreadable(self.cell(row, column).trim().to_owned());
            self.doubts.add(line, &self.header(column), kind);
            self.builder.dataset.has_gaps = true;
            return;
        }
        match self.seen.add(&new, value.value) {
            Same::Not => {}
            Same::Again => {
                let who = self.entity_name(new.entity);
                self.doubts.add(line, &self.header(column), DoubtKind::Repeated(who));
                return;
            }
            Same::Other(before) => {
                let kind = DoubtKind::Conflict(
                    self.entity_name(new.entity),
                    plain(before),
                    plain(value.value),
                );
                self.doubts.add(line, &self.header(column), kind);
            }
        }
        let observations = &mut self.builder.dataset.observations;
        if !value.note.is_empty() {
            new.note = observations.add_note(Text::plain(&value.note));
        }
        if !value.printed.is_empty() {
            new.printed = observations.add_text(&value.printed);
        }
        observations.push(&new);
    }

    /// Tells of a cell that holds no figure.
    fn no_figure(&mut self, row: usize, column: usize, text: &str) {
        self.builder.dataset.has_gaps = true;
        if is_error(text) {
            let kind = DoubtKind::Failed(text.to_owned());
            self.doubts.add(self.line(row), &self.header(column), kind);
        } else if !is_no_figure(text) {
            let kind = DoubtKind::Unreadable(self.cell(row, column).trim().to_owned());
            self.doubts.add(self.line(row), &self.header(column), kind);
        }
    }

    /// The unit of the table for a figure of a name: a rate is not in it.
    fn table_unit(&self, name: &str, label: &Label) -> &str {
        let unit = &*self.shape.around.unit;
        let mut units =
            unit.split(['、', ',', ';', '/']).map(str::trim).filter(|unit| !unit.is_empty());
        let is_rate = names_rate(name) || names_rate(&label.name);
        if is_rate || unit.contains(['、', ',', ';']) {
            let percent = |unit: &&str| unit.contains('%');
            let all: Vec<&str> = units.by_ref().filter(|unit| percent(unit) == is_rate).collect();
            return if let [one] = *all.as_slice() { one } else { "" };
        }
        unit
    }

    fn scope(&mut self, row: usize) -> u32 {
        let columns = &self.layout.roles.scope;
        if columns.is_empty() {
            return 0;
        }
        let mut pairs: Vec<(Box<str>, Box<str>)> = Vec::new();
        for &column in columns {
            let value = self.cell(row, column).trim();
            if !is_missing(value) {
                pairs.push((self.header(column).into(), value.into()));
            }
        }
        let key: Vec<u8> = pairs
            .iter()
            .flat_map(|(d, v)| [d.as_bytes(), b"\0", v.as_bytes(), b"\0"].concat())
            .collect();
        self.scopes.number(&key, || pairs.clone(), &mut self.builder.dataset.observations)
    }

    fn entity_name(&self, entity: u32) -> String {
        let found = self.builder.dataset.entities.get(entity as usize);
        found.map_or_else(String::new, |entity| entity.id.to_string())
    }
}

/// The name of a row without 其中 and the space before it, and whether it is a part of one above.
fn part_name(raw: &str) -> (&str, bool) {
    let name = raw.trim();
    let words = ["其中：", "其中:", "其中", "#", "of which: ", "of which:", "of which "];
    let lower = name.get(..9).unwrap_or_default().to_ascii_lowercase();
    for word in words {
        let is_word = name.starts_with(word) || lower.starts_with(word);
        if let Some(rest) = name.get(word.len()..).filter(|rest| is_word && !rest.trim().is_empty())
        {
            return (rest.trim_start_matches([':', '：', ' ', '\u{3000}']).trim(), true);
        }
    }
    (name, raw.starts_with([' ', '\u{3000}', '\u{A0}', '\t']))
}

/// The mark of each column.
fn marks(shape: &Shape, layout: &Layout, script: Script) -> Vec<Decided> {
    let evidence = |column: usize| {
        let mut own = MarkEvidence::default();
        let Some(column) = shape.columns.get(column).filter(|column| !column.is_typed) else {
            return own;
        };
        for cell in &column.cells {
            let text = normal(cell);
            let found =
                figure(&text, DecimalMark::Point).or_else(|| figure(&text, DecimalMark::Comma));
            if let Some(found) = found {
                own.take(found.run);
            }
        }
        own
    };
    let all: Vec<MarkEvidence> =
        (0..shape.columns.len())
            .map(|c| {
                if layout.roles.values.contains(&c) { evidence(c) } else { MarkEvidence::default() }
            })
            .collect();
    let mut table = MarkEvidence::default();
    all.iter().for_each(|own| table.add(own));
    all.iter().map(|own| own.decide(&table, script)).collect()
}

/// The name of the metric of each column; two of one name are told apart by all that their headers
/// say.
fn metric_names(layout: &Layout) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut known: Vec<(String, Option<Period>)> = Vec::new();
    for (column, label) in layout.labels.iter().enumerate() {
        let is_value = layout.roles.values.contains(&column);
        let mut name = label.name.clone();
        let header = || layout.facts.get(column).map_or_else(String::new, |f| f.header.clone());
        let is_known = |known: &[(String, Option<Period>)], name: &str| {
            known.iter().any(|(other, period)| other == name && *period == label.period)
        };
        if is_value && is_known(&known, &name) {
            name = header();
        }
        if is_value && is_known(&known, &name) {
            name = format!("{name} ({})", known.len() + 1);
        }
        if is_value {
            known.push((name.clone(), label.period));
        }
        out.push(name);
    }
    out
}
