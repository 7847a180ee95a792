//! What is in doubt about a table as a whole, and what it says of itself.

use duibi_scan::Interner;

use super::doubts::Doubts;
use super::melter::Melter;
use super::money::currency;
use super::numbers::{Decided, DecimalMark, Printed, figure, is_bare_m, normal};
use super::periods::PeriodGrammar;
use super::totals::{is_total, totals_by_size};
use super::unit_words::is_of_rate;
use crate::calendar::civil;
use crate::data::{Dataset, Entity, Source};
use crate::error::DoubtKind;
use crate::number::plain;
use crate::text::Text;

impl Melter<'_, '_> {
    /// Tells what is in doubt before any figure is read.
    pub(super) fn tell_table(&mut self) {
        let (shape, layout) = (self.shape, self.layout);
        if !shape.has_header {
            self.doubts.add(0, "", DoubtKind::NoHeader);
        }
        for (line, text, cells) in &shape.odd {
            let kind = if text.is_empty() {
                DoubtKind::Cells(*cells, shape.columns.len())
            } else {
                DoubtKind::Group(text.clone())
            };
            self.doubts.add(*line, "", kind);
        }
        if let Some((line, title)) = &shape.another {
            self.doubts.add(*line, "", DoubtKind::Another(title.clone()));
        }
        for &column in &layout.roles.unread {
            self.doubts.add(0, &self.header(column), DoubtKind::LeftOut);
        }
        if layout.are_unlike {
            self.doubts.add(0, "", DoubtKind::UnlikeColumns);
        }
        if layout.is_numbered {
            self.doubts.add(0, "", DoubtKind::Numbered(shape.lines.len()));
        }
        self.tell_given();
        self.tell_same_heads();
        if let Some(grammar) = layout.header_periods {
            for column in &shape.columns {
                for head in &column.heads {
                    self.tell_period(grammar, 0, head, head);
                }
            }
        }
        self.tell_parts();
        self.tell_tenth();
        self.tell_mixed();
        self.tell_other_unit();
        self.tell_fractions();
        self.tell_bands();
        let Some(column) = layout.roles.period else { return };
        match layout.facts.get(column).and_then(|facts| facts.periods) {
            Some(grammar) => {
                for row in 0..shape.lines.len() {
                    let text = self.cell(row, column).trim();
                    if self.tell_period(grammar, self.line(row), &self.header(column), text) {
                        break;
                    }
                }
            }
            None if super::headers::is_one_of(&self.header(column), &super::headers::MONTH) => {
                self.doubts.add(0, &self.header(column), DoubtKind::NoYear);
            }
            None => self.tell_counted(column),
        }
    }

    /// Tells of columns of figures beside each other that have the same header, once.
    fn tell_same_heads(&mut self) {
        let header = |column: &usize| self.layout.facts.get(*column).map_or("", |f| &*f.header);
        let is_same = |pair: &&[usize]| match **pair {
            [one, other] => one + 1 == other && header(&one) == header(&other),
            _ => false,
        };
        let found = self.layout.roles.values.windows(2).find(is_same);
        let head = found.and_then(<[usize]>::first).map(header).filter(|head| !head.is_empty());
        if let Some(head) = head.map(str::to_owned) {
            self.doubts.add(0, &head, DoubtKind::Alike(head.clone(), head.clone()));
        }
    }

    /// Tells that figures have the period above the table, where that was a guess.
    fn tell_given(&mut self) {
        if let Some(given) = self.layout.given.filter(|given| !given.is_plain) {
            let plain = given.period.text();
            let year: Option<u32> = plain.get(..4).and_then(|year| year.parse().ok());
            let kind = match year.filter(|year| given.is_republic && *year > 1911) {
                Some(year) => {
                    let year = (year - 1911).to_string();
                    DoubtKind::Period([&year, "年"].concat(), plain, year)
                }
                None => DoubtKind::GivenPeriod(plain),
            };
            self.doubts.add(0, "", kind);
        }
    }

    /// Tells of numbers under a header of dates that may be years of the Republic or days as
    /// spreadsheets count them.
    fn tell_counted(&mut self, column: usize) {
        let is_date = super::headers::is_one_of(&self.header(column), &super::headers::PERIOD);
        let text = self.cell(0, column).trim();
        let Some(number) = text.parse::<i32>().ok().filter(|_| is_date) else { return };
        let other = match number {
            60..=150 => (number + 1911).to_string(),
            // the first of January 1970 is day 25569
            20_000..=80_000 => {
                let (year, month, day) = civil(number - 25_569);
                format!("{year}-{month:02}-{day:02}")
            }
            _ => return,
        };
        let kind = DoubtKind::Period(text.to_owned(), text.to_owned(), other);
        self.doubts.add(self.line(0), &self.header(column), kind);
    }

    /// Tells of columns in which some figures have a unit or a word that multiplies, and some none.
    fn tell_mixed(&mut self) {
        let layout = self.layout;
        for &column in &layout.roles.values {
            let has_unit = layout.label(column).is_some_and(|label| !label.unit.is_empty());
            let around = [layout.roles.unit, layout.roles.multiplier, layout.roles.metric];
            if has_unit || around.iter().any(Option::is_some) || !self.shape.around.unit.is_empty()
            {
                continue;
            }
            let (mut bare, mut others) = (None, 0);
            let (mut bares, mut rates) = (0, 0);
            for row in 0..self.shape.lines.len() {
                let text = normal(self.cell(row, column));
                let Some(found) = figure(&text, DecimalMark::Point) else { continue };
                if found.power != 0 || !found.unit.is_empty() {
                    others += 1;
                    rates += usize::from(is_of_rate(found.unit));
                } else if found.value != 0.0 {
                    bare = bare.or(Some(row));
                    bares += 1;
                }
            }
            if bares > 0 && rates > bares {
                self.apart.push(column);
            }
            if let Some(row) = bare.filter(|_| others > 0) {
                let cell = self.cell(row, column).trim().to_owned();
                self.doubts.add(self.line(row), &self.header(column), DoubtKind::Mixed(cell));
            }
        }
    }

    /// Whether what stands around the figures of a column says that they are money.
    fn is_money(&self, column: usize) -> bool {
        let of_header = self.layout.label(column).map_or("", |label| &label.unit);
        [of_header, &self.shape.around.unit].iter().any(|unit| currency(unit).is_some())
    }

    /// Tells the other reading of a period, if the evidence left one open.
    fn tell_period(
        &mut self,
        grammar: PeriodGrammar,
        line: usize,
        column: &str,
        text: &str,
    ) -> bool {
        if grammar.open.is_none() {
            return false;
        }
        let Some((own, other)) = grammar.read(text).zip(grammar.other(text)) else { return false };
        let kind = DoubtKind::Period(text.to_owned(), own.text(), other.text());
        self.doubts.add(line, column, kind);
        true
    }

    /// Tells of a figure that could be read in another way, once a column.
    pub(super) fn tell_open(
        &mut self,
        row: usize,
        column: usize,
        printed: &Printed,
        mark: Decided,
    ) {
        let header = self.header(column);
        let told: Vec<&str> = self
            .doubts
            .found
            .iter()
            .filter(|d| d.column == header)
            .map(|d| d.kind.word())
            .collect();
        let is_told = |word: &str| told.contains(&word);
        let cell = self.cell(row, column).trim();
        if mark.is_open && printed.run.contains(['.', ',']) && !is_told("mark") {
            let other = figure(cell, mark.mark.other()).map(|other| plain(other.value));
            if let Some(other) = other.filter(|other| *other != plain(printed.value)) {
                let kind = DoubtKind::Mark(cell.to_owned(), plain(printed.value), other);
                self.doubts.add(self.line(row), &header, kind);
            }
        }
        let may_be_length = is_bare_m(printed, cell) && !self.is_money(column);
        if may_be_length && !is_told("magnitude") {
            self.doubts.add(self.line(row), &header, DoubtKind::Magnitude(cell.to_owned()));
        }
        let falls = |cell: &&str| cell.contains(['▼', '▽', '↓']);
        let cells = self.shape.columns.get(column).map(|c| &*c.cells).unwrap_or_default();
        if cell.contains(['▲', '△']) && !cells.iter().any(falls) && !is_told("arrow") {
            self.doubts.add(self.line(row), &header, DoubtKind::Arrow(cell.to_owned()));
        }
    }
}

/// Tells of names that differ only in how they are written.
fn tell_alike(dataset: &Dataset, doubts: &mut Doubts) {
    let mut known = Interner::default();
    let mut first: Vec<&str> = Vec::new();
    for entity in &dataset.entities {
        let bare: String = normal(&entity.id).chars().filter(|c| !c.is_whitespace()).collect();
        let symbol = known.intern(bare.to_ascii_lowercase().as_bytes()) as usize;
        match first.get(symbol) {
            Some(other) => {
                let kind = DoubtKind::Alike((*other).to_owned(), entity.id.to_string());
                doubts.add(0, "", kind);
            }
            None => first.push(&entity.id),
        }
    }
}

/// Makes the others parts of the one total that there is, so that it is not ranked among them.
fn contain(entities: &mut [Entity]) {
    let is_total = |index: &usize| entities.get(*index).is_some_and(|entity| entity.is_total);
    let totals: Vec<usize> = (0..entities.len()).filter(is_total).collect();
    let [total] = *totals.as_slice() else { return };
    for (index, entity) in entities.iter_mut().enumerate() {
        if index != total && entity.part_of.is_none() {
            entity.part_of = Some(total);
        }
    }
}

/// The dataset with what the table says of itself, its totals and its doubts.
pub(super) fn finish(mut melter: Melter) -> Dataset {
    let dataset = &mut melter.builder.dataset;
    let count = dataset.entities.len();
    for entity in &mut dataset.entities {
        if count > 1 && is_total(&entity.id) {
            entity.is_total = true;
            melter.doubts.add(0, "", DoubtKind::Total(entity.id.to_string()));
        }
    }
    let totals = totals_by_size(dataset);
    for &index in &totals {
        if let Some(entity) = dataset.entities.get_mut(index) {
            entity.is_total = true;
            melter.doubts.add(0, "", DoubtKind::Total(entity.id.to_string()));
        }
    }
    contain(&mut dataset.entities);
    tell_alike(dataset, &mut melter.doubts);
    let around = &melter.shape.around;
    if !around.title.is_empty() {
        dataset.title = Text::plain(&around.title);
    }
    if !around.notes.is_empty() {
        dataset.notes = Text::plain(&around.notes.join(" "));
    }
    if !around.source.is_empty() {
        let source = Text::plain(&around.source);
        dataset.sources = vec![Source { id: "source".into(), title: source, ..Source::default() }];
        dataset.observations.set_source();
    }
    dataset.doubts = melter.doubts.all();
    melter.builder.dataset
}
