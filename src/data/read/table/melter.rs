//! A table on its way to figures: what was made of it so far.

use std::borrow::Cow;

use super::builder::DatasetBuilder;
use super::doubts::Doubts;
use super::headers::names_rate;
use super::label::HeaderLabel;
use super::layout::SheetLayout;
use super::numbers::{Decided, is_error, is_missing, is_no_figure, normal};
use super::parts::RowMetrics;
use super::same::{Same, SeenFigures};
use super::shape::SheetShape;
use super::unit_words::is_of_rate;
use super::value::CellValue;
use super::written::WrittenAs;
use crate::data::observations::NewObservation;
use crate::data::read::overflow::overflow;
use crate::data::read::scopes::ScopeNumbers;
use crate::error::DoubtKind;
use crate::number::plain;
use crate::text::Text;

/// A table on its way to figures.
pub(super) struct Melter<'m, 'g> {
    pub(super) shape: &'m SheetShape<'g>,
    pub(super) layout: &'m SheetLayout,
    pub(super) builder: DatasetBuilder,
    pub(super) doubts: Doubts,
    /// One a column.
    pub(super) marks: Vec<Decided>,
    pub(super) names: Vec<String>,
    scopes: ScopeNumbers,
    seen: SeenFigures,
    pub(super) has_han: bool,
    /// The entity of which the next indented or 其中 row is a part, and its name.
    pub(super) whole: Option<(u32, String)>,
    pub(super) metrics: RowMetrics,
    /// Columns of percentages in which a figure without a sign is none.
    pub(super) apart: Vec<usize>,
    /// What the table says of how its figures are written.
    pub(super) says: WrittenAs,
}

impl<'m, 'g> Melter<'m, 'g> {
    pub(super) fn new(shape: &'m SheetShape<'g>, layout: &'m SheetLayout, has_han: bool) -> Self {
        Self {
            shape,
            layout,
            builder: DatasetBuilder::default(),
            doubts: Doubts::default(),
            marks: Vec::new(),
            names: Vec::new(),
            scopes: ScopeNumbers::default(),
            seen: SeenFigures::default(),
            has_han,
            whole: None,
            metrics: RowMetrics::default(),
            apart: Vec::new(),
            says: WrittenAs::of(shape),
        }
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> &'g str {
        self.shape.columns.get(column).and_then(|c| c.cells.get(row)).copied().unwrap_or("")
    }

    /// A cell in plain signs, with the sign that the table's own words give it.
    pub(super) fn text_of(&self, row: usize, column: usize) -> Cow<'g, str> {
        let text = normal(self.cell(row, column));
        if self.says.has_falling && text.starts_with(['△', '▲']) {
            return ["-", text.trim_start_matches(['△', '▲'])].concat().into();
        }
        let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
        match inside.filter(|_| self.says.limits_brackets) {
            Some(inside) => [inside, " ( )"].concat().into(),
            None => text,
        }
    }

    pub(super) fn header(&self, column: usize) -> String {
        self.layout.facts.get(column).map_or_else(String::new, |facts| facts.header.clone())
    }

    pub(super) fn line(&self, row: usize) -> usize {
        self.shape.lines.get(row).copied().unwrap_or(0)
    }

    /// Adds a figure, unless it was there already.
    pub(super) fn push(
        &mut self,
        row: usize,
        column: usize,
        value: &CellValue,
        mut new: NewObservation,
    ) {
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
    pub(super) fn no_figure(&mut self, row: usize, column: usize, text: &str) {
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
    pub(super) fn table_unit(&self, name: &str, label: &HeaderLabel) -> &str {
        let unit = &*self.shape.around.unit;
        let mut units =
            unit.split(['、', ',', ';', '/']).map(str::trim).filter(|unit| !unit.is_empty());
        let is_rate = names_rate(name) || names_rate(&label.name);
        if is_rate || unit.contains(['、', ',', ';']) {
            let percent = |unit: &&str| is_of_rate(unit);
            let all: Vec<&str> = units.by_ref().filter(|unit| percent(unit) == is_rate).collect();
            return if let [one] = *all.as_slice() { one } else { "" };
        }
        unit
    }

    pub(super) fn scope(&mut self, row: usize) -> u32 {
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

    pub(super) fn entity_name(&self, entity: u32) -> String {
        let found = self.builder.dataset.entities.get(entity as usize);
        found.map_or_else(String::new, |entity| entity.id.to_string())
    }
}
