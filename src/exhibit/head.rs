//! What rows, series and panels are called, and the words around a chart.

use crate::say::phrase::colon;
use crate::say::{Lang, Word};

/// The head of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowHead {
    /// Its name.
    pub name: String,
    /// Where each row is one figure: its name among those of its panel.
    pub short: String,
    /// Where rows are periods: the first and the last day, counted from 1970-01-01.
    pub days: Option<(i32, i32)>,
}

/// The head of a series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeriesHead {
    /// What tells it from the other series.
    pub name: String,
    /// The index of its metric: series of one metric have the same.
    pub metric: usize,
    /// The name of its metric.
    pub metric_name: String,
    /// What its metric counts; empty where the document does not say.
    pub definition: String,
    /// The id of its metric in the document.
    pub metric_id: String,
    /// The name of its metric, or of what is derived from it.
    pub shown_name: String,
    /// The name of what it stands for besides its metric, if anything.
    pub key: Option<String>,
    /// What it is to the other series.
    pub role: SeriesRole,
    /// The unit of its values.
    pub unit: UnitHead,
    /// The word for a cell without a figure.
    pub nothing: String,
    /// Its place among the series of one panel, which gives its color and symbol.
    pub color: usize,
    /// Whether its values follow from reported ones.
    pub is_derived: bool,
}

/// What a series is to the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SeriesRole {
    /// A series like the others.
    #[default]
    Usual,
    /// What is aimed at.
    Target,
    /// What no part accounts for.
    Remainder,
}

/// A unit as a reader of the exhibit's language counts in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnitHead {
    /// The unit as printed: equal units have the same.
    pub symbol: String,
    /// What a value is multiplied by before it is shown.
    pub factor: f64,
    /// The decimals that this adds, or takes where it is below zero.
    pub decimals: i32,
    /// The name that goes with the result; empty for a count in English.
    pub name: String,
    /// The name that goes with values that are not multiplied.
    pub plain_name: String,
    /// Whether it is percent.
    pub is_percent: bool,
}

impl UnitHead {
    /// The decimals of a shown number that has so many in its own unit.
    #[must_use]
    pub fn places(&self, decimals: usize) -> usize {
        decimals.saturating_add_signed(self.decimals as isize)
    }

    /// The same of a value, without the zeros that only the unit brings.
    #[must_use]
    pub fn places_of(&self, value: f64, decimals: usize) -> usize {
        crate::say::places(self.decimals, value, decimals)
    }
}

/// The head of a panel: series in one frame, on one axis but for forms that mix units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PanelHead {
    /// The unit of the axis; of a form that mixes units, that of the first series.
    pub unit: UnitHead,
    /// What it stands for, if it is one of small multiples.
    pub facet: Option<String>,
    /// Indices of series.
    pub series: Vec<usize>,
}

/// The words around a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// The finding, or the name of what is measured.
    pub title: String,
    /// What is measured, when, in which unit.
    pub subtitle: String,
    /// What the editor says of it; empty where nothing was said.
    pub caption: String,
    /// What the chart shows, in a few sentences: its accessible name and description, and the
    /// caption where there is none.
    pub summary: String,
    /// The first of them, or the beginning of the first: its accessible name.
    pub name: String,
    /// In what figures are unlike one another, a sentence each.
    pub notes: Vec<String>,
    /// Where the figures come from.
    pub sources: String,
    /// The title of the document.
    pub document: String,
    /// Whether the notes speak of every figure, so that none is marked.
    pub is_of_all: bool,
    /// Whether title, subtitle and caption are those of an editor's view.
    pub is_editors: bool,
}

impl Prose {
    /// What a picture that stands alone is headed by: the editor's title, or that of the document.
    #[must_use]
    pub fn heading(&self) -> &str {
        if self.is_editors { &self.title } else { &self.document }
    }

    /// The notes as one line under a chart; empty where there are none.
    #[must_use]
    pub fn notes_line(&self, lang: Lang) -> String {
        if self.notes.is_empty() {
            return String::new();
        }
        let mark = if self.is_of_all { lang.word(Word::EveryFigure) } else { "* " };
        [mark, &self.notes.join(lang.word(Word::Separator))].concat()
    }

    /// Whether some place shows only the beginning of a line of notes: more than three lines of a
    /// phone, of letters half as wide as ideographs.
    #[must_use]
    pub fn is_cut(notes: &str) -> bool {
        notes.chars().map(|letter| 1 + usize::from(!letter.is_ascii())).sum::<usize>() > 96
    }

    /// The sources as one line under a chart; empty where there are none.
    #[must_use]
    pub fn sources_line(&self, lang: Lang) -> String {
        if self.sources.is_empty() {
            return String::new();
        }
        [lang.word(Word::Source), colon(lang), &self.sources].concat()
    }

    /// What the summary says beyond the name.
    #[must_use]
    pub fn description(&self) -> &str {
        self.summary.strip_prefix(&*self.name).unwrap_or(&self.summary).trim_start()
    }

    /// The caption, or the summary where there is none.
    #[must_use]
    pub fn caption_or_summary(&self) -> &str {
        if self.caption.is_empty() { &self.summary } else { &self.caption }
    }
}
