//! The exhibit itself.

use super::cell::Datum;
use super::handwriting::Handwriting;
use super::head::{PanelHead, Prose, RowHead, SeriesHead};
use crate::compare::Cell;
use crate::data::{Curve, Form, Qualifier, Reference};
use crate::number::grouped;
use crate::say::{Evidence, Lang, Tongues, Word};

/// Marks a figure that the notes speak of.
const BADGE: &str = " *";
/// The most series that are told beside another.
const MOST_OTHERS: usize = 8;

/// What is shown of a view, in one language.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is told by the query or the figures alone")]
pub struct Exhibit {
    /// The language of its words.
    pub lang: Lang,
    /// The form in which it is drawn.
    pub form: Form,
    /// How values become lengths.
    pub curve: Curve,
    /// Lines to read values against.
    pub references: Vec<Reference>,
    /// Whether each of the small multiples has a scale of its own.
    pub free: bool,
    /// Whether derived values were asked for.
    pub asks_derived: bool,
    /// Whether each row is one figure.
    pub lists_figures: bool,
    /// Whether its figures are not to be ranked.
    pub is_unranked: bool,
    /// Whether figures of several kinds of basis stand beside one another.
    pub is_mixed: bool,
    /// The rows, in order.
    pub rows: Vec<RowHead>,
    /// The series: by facet, then by metric, then by what tells series apart.
    pub series: Vec<SeriesHead>,
    /// Series that share a frame; each series is in one panel.
    pub panels: Vec<PanelHead>,
    /// The names of the sorts of figures that occur.
    pub bases: Vec<String>,
    /// The words around the chart; empty where nobody asked for them.
    pub prose: Prose,
    /// Which of its names are written in another language; empty where nobody asked for its words.
    pub tongues: Tongues,
    /// What an editor writes into the chart, if anything.
    pub hand: Option<Box<Handwriting>>,
    /// Row by row, one a series; nothing where nothing is reported.
    pub(super) cells: Vec<Option<Datum>>,
    /// What was told of cells so far, as `cells`; shorter where the last ones have not been asked
    /// for.
    pub(super) evidence: Vec<Option<Box<Evidence>>>,
    /// What was told of pairs of cells so far.
    pub(super) pairs: Vec<PairWords>,
}

/// What two cells are beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct PairWords {
    /// The one.
    pub one: Cell,
    /// The other.
    pub other: Cell,
    /// Whether there is something by which they can be compared.
    pub is_comparable: bool,
    /// How they compare, or why they cannot be compared.
    pub sentence: String,
    /// What is computed of the two, each as an equation.
    pub computed: Vec<String>,
}

impl Exhibit {
    /// Gives the datum of a row and series.
    #[must_use]
    pub fn datum(&self, (row, series): Cell) -> Option<&Datum> {
        self.cells.get(self.index((row, series))?)?.as_ref()
    }

    /// Goes through the data that there are, row by row.
    pub fn data(&self) -> impl Iterator<Item = (Cell, &Datum)> {
        let columns = self.series.len().max(1);
        let cell = move |(at, datum): (usize, &'_ Option<Datum>)| {
            datum.as_ref().map(|_| (at / columns, at % columns))
        };
        let found = self.cells.iter().enumerate();
        found.filter_map(move |(at, datum)| Some((cell((at, datum))?, datum.as_ref()?)))
    }

    /// Writes a cell as the chart does: value, qualifier and the mark of a caveat, or the word for
    /// nothing.
    #[must_use]
    pub fn text(&self, cell: Cell) -> String {
        let Some((datum, series)) = self.datum(cell).zip(self.series.get(cell.1)) else {
            return self.nothing(cell.1).to_owned();
        };
        let mut text = if let Some(text) = &datum.text {
            text.to_string()
        } else {
            let unit = &series.unit;
            let number =
                |value: f64| grouped(value * unit.factor, unit.places_of(value, datum.decimals));
            if datum.qualifier == Qualifier::Between {
                crate::say::ends_text(datum.interval, &number)
            } else {
                crate::say::qualified(&number(datum.value), datum.qualifier, self.lang)
            }
        };
        text.push_str(self.badge(datum));
        text
    }

    /// The name that an editor gave to the reference line at a value.
    #[must_use]
    pub fn line_name(&self, value: f64) -> &str {
        let lines = self.hand.iter().flat_map(|hand| &hand.lines);
        let mut found = lines.filter(|(own, _)| own.total_cmp(&value).is_eq());
        found.next().map_or("", |(_, name)| name)
    }

    /// The mark of a figure that the notes speak of; none where they speak of every one.
    #[must_use]
    pub fn badge(&self, datum: &Datum) -> &'static str {
        if datum.is_unlike && !self.prose.is_of_all { BADGE } else { "" }
    }

    /// What the other series of a chart over time are at the time of a cell, the highest first;
    /// empty in other charts.
    #[must_use]
    pub fn at_same_time(&self, (row, series): Cell) -> String {
        if self.form.is_over_time() && self.series.len() > 1 {
            self.others((row, series))
        } else {
            String::new()
        }
    }

    #[inline(never)]
    fn others(&self, (row, series): Cell) -> String {
        let is_beside =
            |panel: &&PanelHead| panel.series.contains(&series) && panel.series.len() > 1;
        let Some(panel) = self.panels.iter().find(is_beside) else { return String::new() };
        let others = panel.series.iter().filter(|&&other| other != series);
        let mut found: Vec<(f64, usize)> =
            others.filter_map(|&other| Some((self.datum((row, other))?.value, other))).collect();
        found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let said = found.iter().take(MOST_OTHERS).filter_map(|(_, other)| {
            Some([&*self.series.get(*other)?.name, " ", &self.text((row, *other))].concat())
        });
        let more = (found.len() > MOST_OTHERS).then(|| "…".to_owned());
        let said: Vec<String> = said.chain(more).collect();
        said.join(self.lang.word(Word::Separator))
    }

    /// The word for a cell of a series that has no figure.
    #[must_use]
    pub fn nothing(&self, series: usize) -> &str {
        self.series.get(series).map_or("", |series| &series.nothing)
    }

    /// The index of the metric of a series.
    #[must_use]
    pub fn metric(&self, series: usize) -> Option<usize> {
        self.series.get(series).map(|series| series.metric)
    }

    /// What was told of a cell, if it was asked for.
    #[must_use]
    pub fn evidence(&self, cell: Cell) -> Option<&Evidence> {
        self.evidence.get(self.index(cell)?)?.as_deref()
    }

    /// What was told of two cells held against each other, if it was asked for.
    #[must_use]
    pub fn pair(&self, one: Cell, other: Cell) -> Option<&PairWords> {
        self.pairs.iter().find(|pair| (pair.one, pair.other) == (one, other))
    }

    pub(super) fn index(&self, (row, series): Cell) -> Option<usize> {
        (series < self.series.len()).then(|| row * self.series.len() + series)
    }
}
