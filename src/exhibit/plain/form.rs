//! What the plain form is made of.

use serde::{Deserialize, Serialize};

use crate::compare::Cell;
use crate::exhibit::cell::BasisKind;
use crate::exhibit::head::Role;

/// The index of a text among those of the plain form.
pub(super) type Text = usize;

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
    /// `free`, `asks_derived`, `lists_figures`, `is_mixed`, one bit each.
    pub(super) flags: u8,
    pub(super) rows: Vec<(Text, Text, Option<(i32, i32)>)>,
    pub(super) units: Vec<(Text, Number, i32, Text, Text, bool)>,
    pub(super) series: Vec<PlainSeries>,
    pub(super) panels: Vec<(usize, Option<Text>, Vec<usize>)>,
    pub(super) bases: Vec<Text>,
    pub(super) prose: (Text, Text, Text, Text, Vec<Text>, Text, Text, bool),
    pub(super) cells: Vec<Option<PlainDatum>>,
    pub(super) evidence: Vec<Option<[Text; 11]>>,
    pub(super) pairs: Vec<(Cell, Cell, bool, Text, Vec<Text>)>,
    pub(super) texts: Vec<String>,
}

/// Name, metric and its id, names and definition of the metric, key, role, unit, the word for
/// nothing, color, whether it is derived.
#[derive(Serialize, Deserialize)]
pub(super) struct PlainSeries(
    pub(super) Text,
    pub(super) usize,
    pub(super) Text,
    pub(super) (Text, Text, Text),
    pub(super) Option<Text>,
    pub(super) u8,
    pub(super) usize,
    pub(super) Text,
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
    pub(super) (bool, bool),
    pub(super) Option<(i32, i32)>,
    pub(super) Option<Text>,
);

/// The version of the plain form.
pub(super) const VERSION: u32 = 1;
pub(super) const ROLES: [Role; 3] = [Role::Usual, Role::Target, Role::Remainder];
pub(super) const KINDS: [BasisKind; 3] = [BasisKind::Done, BasisKind::Planned, BasisKind::Target];
