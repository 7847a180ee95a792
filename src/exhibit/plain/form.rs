//! What the plain form is made of.

use serde::{Deserialize, Serialize};

use crate::compare::Cell;
use crate::exhibit::cell::BasisKind;
use crate::exhibit::head::SeriesRole;

/// The index of a text among those of the plain form.
pub(super) type TextIndex = usize;

/// Symbol, factor, decimals, name, plain name, whether it is percent.
pub(super) type PlainUnit = (TextIndex, Number, i32, TextIndex, TextIndex, bool);

/// Name, name among those of its panel, first and last day.
pub(super) type PlainRow = (TextIndex, TextIndex, Option<(i32, i32)>);

/// Title, subtitle, caption, and the summary and its beginning; notes, sources, document, whether
/// they are the editors'.
pub(super) type PlainProse = ([TextIndex; 5], Vec<TextIndex>, TextIndex, TextIndex, bool);

/// A number: itself where the short way of reading gives it back, else the hexadecimal digits of
/// its bits.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Number {
    Short(f64),
    Bits(String),
}

/// The plain form.
#[derive(Serialize, Deserialize)]
pub(super) struct Plain {
    pub(super) duibi: u32,
    pub(super) lang: String,
    pub(super) form: String,
    pub(super) curve: String,
    pub(super) references: Vec<(String, Option<Number>)>,
    /// `free`, `asks_derived`, `lists_figures`, `is_mixed`, `is_unranked`, and `is_of_all` of
    /// the prose, one bit each.
    pub(super) flags: u8,
    pub(super) rows: Vec<PlainRow>,
    pub(super) units: Vec<PlainUnit>,
    pub(super) series: Vec<PlainSeries>,
    pub(super) panels: Vec<(usize, Option<TextIndex>, Vec<usize>)>,
    pub(super) bases: Vec<TextIndex>,
    pub(super) prose: PlainProse,
    pub(super) tongues: Vec<(Box<str>, Box<str>)>,
    pub(super) cells: Vec<Option<PlainDatum>>,
    pub(super) evidence: Vec<Option<[TextIndex; 11]>>,
    pub(super) pairs: Vec<(Cell, Cell, bool, TextIndex, Vec<TextIndex>)>,
    pub(super) texts: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) hand: Option<PlainHand>,
}

/// The name of a band, and its ends: two values or two days.
pub(super) type PlainBand = (TextIndex, Option<(Number, Number)>, Option<(i32, i32)>);

/// Texts at marks, each with its cell and the index of its side; bands; names of reference lines;
/// the height.
#[derive(Serialize, Deserialize)]
pub(super) struct PlainHand(
    pub(super) Vec<(TextIndex, Cell, Option<u8>)>,
    pub(super) Vec<PlainBand>,
    pub(super) Vec<(Number, TextIndex)>,
    pub(super) Option<Number>,
);

/// Name, metric and its id, names and definition of the metric, key, role, unit, the word for
/// nothing, color, whether it is derived.
#[derive(Serialize, Deserialize)]
pub(super) struct PlainSeries(
    pub(super) TextIndex,
    pub(super) usize,
    pub(super) TextIndex,
    pub(super) (TextIndex, TextIndex, TextIndex),
    pub(super) Option<TextIndex>,
    pub(super) u8,
    pub(super) usize,
    pub(super) TextIndex,
    pub(super) usize,
    pub(super) bool,
);

/// Value, decimals, qualifier, interval, kind and name of the basis, whether it is derived and
/// unlike the others, days, words.
#[derive(Serialize, Deserialize)]
pub(super) struct PlainDatum(
    pub(super) Number,
    pub(super) usize,
    pub(super) u8,
    pub(super) Option<(Number, Number)>,
    pub(super) u8,
    pub(super) usize,
    pub(super) (bool, bool, bool),
    pub(super) Option<(i32, i32)>,
    pub(super) Option<TextIndex>,
);

/// The version of the plain form.
pub(super) const VERSION: u32 = 1;
pub(super) const ROLES: [SeriesRole; 3] =
    [SeriesRole::Usual, SeriesRole::Target, SeriesRole::Remainder];
pub(super) const KINDS: [BasisKind; 3] = [BasisKind::Done, BasisKind::Planned, BasisKind::Target];
