//! What a table leaves in doubt, and how it was read: values only, as [`crate::say`] says them.

/// A choice that the evidence of a table did not force, or something left out, conflicting, or
/// taken for a total.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The line of the text, from 1; 0 where it is about a whole column or the table.
    pub line: usize,
    /// The header of the column; empty where it is about a row or the table.
    pub column: String,
    /// What it is.
    pub kind: DoubtKind,
}

/// What can be in doubt.
#[derive(Clone, Debug, PartialEq)]
pub enum DoubtKind {
    /// A mark may part groups or decimals: a cell as printed, as read, and by the other reading.
    Mark(String, String, String),
    /// A period can be read in two ways: as printed, as read, and by the other reading, both as the
    /// format writes them.
    Period(String, String, String),
    /// Figures have the period that stands above the table, where nothing in it names one: as the
    /// format writes it.
    GivenPeriod(String),
    /// A letter that may multiply is taken to do so: the cell as printed.
    Magnitude(String),
    /// A triangle is taken for a plus, which some take for a minus: the cell as printed.
    Arrow(String),
    /// A cell that is no figure is left out, as printed.
    Unreadable(String),
    /// An error of a spreadsheet is left out, as printed.
    Failed(String),
    /// The same figure stands twice with other values: whose it is, and both.
    Conflict(String, String, String),
    /// The same figure stands twice; it is read once: whose it is.
    Repeated(String),
    /// A row or column is taken for a total of the others, by its name.
    Total(String),
    /// Two names differ in case, spaces or width only, and may be one: both.
    Alike(String, String),
    /// Nothing is read of a column.
    LeftOut,
    /// The first line is read as figures, for it looks like no header.
    NoHeader,
    /// A row has more or fewer cells than the header: found, expected.
    Cells(usize, usize),
    /// A row that only groups those below it is left out, by its name.
    Group(String),
    /// Rows that nothing tells apart are numbered: how many.
    Numbered(usize),
    /// Months without a year are only counted.
    NoYear,
    /// Columns of very unlike size are taken for metrics; they may be places.
    UnlikeColumns,
    /// A figure has no unit where others of its column have one: the cell as printed.
    Mixed(String),
    /// A header names another unit than the line above the table: the line's, and the header's,
    /// which counts.
    OtherUnit(String, String),
    /// The name of a group looks like a range that a spreadsheet made a date of, as printed.
    Band(String),
    /// The figures of a column of percentages add up to 1: they may be shares of it.
    Fractions,
    /// One sheet of a workbook is read: its name, and those of the others.
    Sheets(String, String),
    /// Another table stands below the one that is read: its title.
    Another(String),
    /// A text that is not UTF-8 is read in the encoding that its bytes look like: its name.
    Encoding(String),
    /// More of the same are not listed: how many.
    More(usize),
}

impl DoubtKind {
    /// The word that names the kind to programs.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Mark(..) => "mark",
            Self::Period(..) => "period",
            Self::GivenPeriod(_) => "given period",
            Self::Magnitude(_) => "magnitude",
            Self::Arrow(_) => "arrow",
            Self::Unreadable(_) => "unreadable",
            Self::Failed(_) => "failed",
            Self::Conflict(..) => "conflict",
            Self::Repeated(_) => "repeated",
            Self::Total(_) => "total",
            Self::Alike(..) => "alike",
            Self::LeftOut => "left out",
            Self::NoHeader => "no header",
            Self::Cells(..) => "cells",
            Self::Group(_) => "group",
            Self::Numbered(_) => "numbered",
            Self::NoYear => "no year",
            Self::UnlikeColumns => "unlike columns",
            Self::Mixed(_) => "mixed",
            Self::OtherUnit(..) => "other unit",
            Self::Band(_) => "band",
            Self::Fractions => "fractions",
            Self::Sheets(..) => "sheets",
            Self::Another(_) => "another table",
            Self::Encoding(_) => "encoding",
            Self::More(_) => "more",
        }
    }
}
