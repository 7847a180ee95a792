//! Makes an exhibit of a document and a comparison.

use duibi_scan::Interner;

use super::cell::{BasisKind, Datum};
use super::head::{PanelHead, Prose, RowHead, SeriesHead, SeriesRole, UnitHead};
use super::value::{Exhibit, PairWords};
use crate::compare::Cell;
use crate::compare::{Comparison, Distinct, Figure, Key, Panel};
use crate::data::{Basis, Dataset, Dimension, Observation, Qualifier, Query, Show, Unit, View};
use crate::say::{self, Lang, Later, Teller, Tongues, Word, basis_name, shown_of, unit_name};

/// What an exhibit is made of.
#[derive(Clone, Copy, Debug)]
pub struct Maker<'a> {
    /// The document.
    pub dataset: &'a Dataset,
    /// What is compared.
    pub comparison: &'a Comparison,
    /// What was asked for.
    pub query: &'a Query,
    /// The index of the editor's view whose words stand around the chart, if there is one.
    pub view: Option<usize>,
    /// The language.
    pub lang: Lang,
}

impl<'a> Maker<'a> {
    /// Tells of the comparison.
    pub(super) fn teller(&self) -> Teller<'a> {
        Teller::new(self.dataset, self.comparison, self.lang)
    }

    /// Makes all that a chart draws: without prose, and without the evidence of its cells.
    #[must_use]
    pub fn exhibit(&self) -> Exhibit {
        let comparison = self.comparison;
        let (mut known, mut bases) = (Interner::default(), Vec::<&Basis>::new());
        let mut kinds: Vec<BasisKind> = Vec::new();
        let mut last = (None, 0);
        let mut cell = |row: usize, series: usize| {
            let figure = comparison.figure(row, series)?;
            let o = self.dataset.observations.get(figure.observation)?;
            if last.0.is_none_or(|known| !std::ptr::eq(known, o.basis)) {
                let named = known.intern(o.basis.word().as_bytes()) as usize;
                if named == bases.len() {
                    bases.push(o.basis);
                }
                last = (Some(o.basis), named);
            }
            let largest = comparison.series.get(series).map_or(0.0, |series| series.largest);
            let datum = self.datum(figure, &o, (last.1, largest));
            if !kinds.contains(&datum.kind) {
                kinds.push(datum.kind);
            }
            Some(datum)
        };
        let count = comparison.series.len();
        let mut cells = Vec::with_capacity(comparison.rows.len() * count);
        for row in 0..comparison.rows.len() {
            cells.extend((0..count).map(|series| cell(row, series)));
        }
        let named = |basis: &&Basis| basis_name(self.dataset, basis, self.lang).to_owned();
        let mut out = Exhibit {
            lang: self.lang,
            form: comparison.form,
            curve: self.query.curve,
            references: self.references(),
            free: self.query.free,
            asks_derived: self.query.show != Show::Value,
            is_unranked: comparison.unranked,
            lists_figures: matches!(comparison.rows.first(), Some(Key::Figure(..))),
            is_mixed: kinds.len() > 1,
            rows: self.rows(),
            series: (0..comparison.series.len()).map(|index| self.series(index)).collect(),
            panels: comparison.panels.iter().map(|panel| self.panel(panel)).collect(),
            bases: bases.iter().map(named).collect(),
            cells,
            ..Exhibit::default()
        };
        out.prose.is_of_all =
            out.data().nth(1).is_some() && out.data().all(|(_, one)| one.is_unlike);
        let view = self.view.and_then(|index| self.dataset.views.get(index));
        if let Some(hand) = view.and_then(|view| view.hand.as_ref()) {
            self.write_by_hand(hand, &mut out);
        }
        out
    }

    /// Makes the same with the words around the chart.
    #[must_use]
    pub fn with_prose(&self) -> Exhibit {
        let tongues = Tongues::of(self.dataset, self.lang);
        let mut out = self.exhibit();
        let is_of_all = out.prose.is_of_all;
        out.tongues = tongues;
        out.prose = Prose { is_of_all, ..self.prose() };
        if out.hand.is_some() {
            self.said_by_hand(&mut out);
        }
        out
    }

    /// Makes the same with the evidence of every cell: complete in itself.
    #[must_use]
    pub fn complete(&self) -> Exhibit {
        let mut out = self.with_prose();
        for row in 0..out.rows.len() {
            for series in 0..out.series.len() {
                self.tell(&mut out, (row, series));
            }
        }
        out
    }

    /// Adds the evidence of a cell, if it is not there yet.
    pub fn tell(&self, exhibit: &mut Exhibit, cell: Cell) {
        let Some(index) = exhibit.index(cell).filter(|_| cell.0 < exhibit.rows.len()) else {
            return;
        };
        if exhibit.evidence.len() <= index {
            exhibit.evidence.resize(index + 1, None);
        }
        if let Some(slot @ None) = exhibit.evidence.get_mut(index) {
            let told = self.teller().evidence(cell.0, cell.1);
            *slot = Some(Box::new(told));
        }
    }

    /// Adds what two cells are beside each other, if it is not there yet.
    pub fn tell_pair(&self, exhibit: &mut Exhibit, one: Cell, other: Cell) {
        if exhibit.pair(one, other).is_none() {
            let (dataset, comparison, lang) = (self.dataset, self.comparison, self.lang);
            let missing = [one, other].iter().any(|&(row, s)| comparison.figure(row, s).is_none());
            let none =
                if missing { Word::Later(Later::NoOther) } else { Word::Later(Later::NoPair) };
            let found = self.teller().pair(one, other);
            let values = comparison.pair_values(dataset, one, other);
            exhibit.pairs.push(PairWords {
                one,
                other,
                is_comparable: found.is_some(),
                sentence: found.unwrap_or_else(|| lang.word(none).to_owned()),
                computed: values
                    .iter()
                    .map(|v| say::derived(v, lang) + &say::derived_range(v, lang))
                    .collect(),
            });
        }
    }

    fn rows(&self) -> Vec<RowHead> {
        let comparison = self.comparison;
        let named = |key: &Key| RowHead {
            name: self.teller().key_name(key),
            short: String::new(),
            days: if let Key::Period(period) = key { period.days() } else { None },
        };
        let mut rows: Vec<RowHead> = comparison.rows.iter().map(named).collect();
        if matches!(comparison.rows.first(), Some(Key::Figure(..))) {
            for panel in &comparison.panels {
                self.shorten(panel, &mut rows);
            }
        }
        rows
    }

    /// Names single figures by what tells them from the others of their panel.
    #[inline(never)]
    fn shorten(&self, panel: &Panel, rows: &mut [RowHead]) {
        let own = |row: usize| {
            let mut found = panel.series.iter().filter_map(|&s| self.comparison.figure(row, s));
            found.next().map(|figure| figure.observation)
        };
        let found: Vec<(usize, usize)> =
            (0..rows.len()).filter_map(|row| Some((row, own(row)?))).collect();
        let list: Vec<usize> = found.iter().map(|(_, index)| *index).collect();
        let apart = Distinct::among(self.dataset, &list);
        for (row, index) in found {
            if let Some(head) = rows.get_mut(row) {
                head.short = self.teller().key_name(&Key::Figure(index, apart));
            }
        }
    }

    fn series(&self, index: usize) -> SeriesHead {
        let (dataset, comparison, lang) = (self.dataset, self.comparison, self.lang);
        let Some(own) = comparison.series.get(index) else { return SeriesHead::default() };
        let metric = dataset.metrics.get(own.metric);
        SeriesHead {
            name: self.teller().series_name(index),
            metric: own.metric,
            metric_name: self.teller().metric_name(index).to_owned(),
            definition: metric.map_or("", |metric| metric.definition.get(lang.reads())).to_owned(),
            metric_id: metric.map_or("", |metric| &metric.id).to_owned(),
            shown_name: self.teller().shown_metric(index),
            key: own.key.as_ref().map(|key| self.teller().key_name(key)),
            role: match own.key {
                Some(Key::Basis(Basis::Target)) => SeriesRole::Target,
                Some(Key::Remainder) => SeriesRole::Remainder,
                _ => SeriesRole::Usual,
            },
            unit: unit_head(&own.unit, own.largest, lang),
            nothing: lang.word(self.teller().nothing(index)).to_owned(),
            color: own.color,
            is_derived: own.show != Show::Value,
        }
    }

    fn panel(&self, panel: &Panel) -> PanelHead {
        let first = panel.series.first().and_then(|&first| self.comparison.series.get(first));
        let largest = first.map_or(0.0, |series| series.largest);
        PanelHead {
            unit: unit_head(&panel.unit, largest, self.lang),
            facet: panel.facet.as_ref().map(|facet| self.teller().key_name(facet)),
            series: panel.series.clone(),
        }
    }

    fn datum(&self, figure: &Figure, o: &Observation, (basis, largest): (usize, f64)) -> Datum {
        let derived = figure.derived.as_deref();
        let qualifier = derived.map_or(o.qualifier, |derived| derived.qualifier);
        let interval = match derived {
            Some(derived) => (derived.interval.low, derived.interval.high),
            None if qualifier == Qualifier::Exact => (figure.value, figure.value),
            None => {
                let interval = o.quantity().interval();
                // in the unit of the series
                let factor = if o.value == 0.0 { 1.0 } else { figure.value / o.value };
                (interval.low * factor, interval.high * factor)
            }
        };
        let text = match derived {
            Some(value) => Some(say::derived_number(value, largest, self.lang)),
            None => say::own_words(self.dataset, figure, self.lang),
        };
        let text = text.map(String::into_boxed_str);
        Datum {
            value: figure.value,
            decimals: figure.decimals,
            qualifier,
            interval,
            kind: BasisKind::from(o.basis),
            basis,
            is_derived: derived.is_some(),
            is_unlike: !figure.caveats.is_empty(),
            is_muted: !self.query.highlight.is_empty() && !self.query.highlight.contains(&o.entity),
            days: o.period.days().filter(|_| o.period.kind().has_days()),
            text,
        }
    }

    fn prose(&self) -> Prose {
        let (dataset, reads) = (self.dataset, self.lang.reads());
        let view = self.view.and_then(|index| dataset.views.get(index));
        let metric = self.query.metrics.first().and_then(|&index| dataset.metrics.get(index));
        let of_view = |text: fn(&View) -> &crate::text::Text| {
            view.map_or("", |view| text(view).get(reads)).to_owned()
        };
        let title = of_view(|view| &view.title);
        let name = || metric.map_or("", |metric| say::metric_name(metric, self.lang)).to_owned();
        let definition = || metric.map_or("", |metric| metric.definition.get(reads)).to_owned();
        let (called, summary) = self.teller().name_and_summary();
        Prose {
            title: if title.is_empty() { name() } else { title },
            subtitle: if view.is_some() { of_view(|view| &view.subtitle) } else { definition() },
            caption: of_view(|view| &view.caption),
            summary,
            name: called,
            notes: self.notes(),
            sources: self.teller().source_names(),
            document: dataset.title.get(reads).to_owned(),
            is_editors: view.is_some(),
            is_of_all: false,
        }
    }
}

fn unit_head(unit: &Unit, largest: f64, lang: Lang) -> UnitHead {
    let shown = shown_of(unit, largest, lang);
    UnitHead {
        symbol: unit.name.to_string(),
        factor: shown.factor,
        decimals: shown.decimals,
        name: shown.name,
        plain_name: unit_name(unit, lang),
        is_percent: unit.dimension == Dimension::Percent,
    }
}
