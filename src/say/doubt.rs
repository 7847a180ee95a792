//! What a table leaves in doubt.

use super::phrase::filled;
use super::{Lang, Later, Word};
use crate::error::{Doubt, DoubtKind};

/// Says a doubt in one sentence without a full stop.
#[must_use]
pub fn doubt(doubt: &Doubt, lang: Lang) -> String {
    let wording = lang.locale().doubt(&doubt.kind);
    match &doubt.kind {
        DoubtKind::Mark(one, two, three)
        | DoubtKind::Period(one, two, three)
        | DoubtKind::Conflict(one, two, three) => filled(wording, &[one, two, three]),
        DoubtKind::Alike(one, other) => filled(wording, &[one, other]),
        DoubtKind::GivenPeriod(one)
        | DoubtKind::Magnitude(one)
        | DoubtKind::Arrow(one)
        | DoubtKind::Unreadable(one)
        | DoubtKind::Failed(one)
        | DoubtKind::Repeated(one)
        | DoubtKind::Total(one)
        | DoubtKind::Mixed(one)
        | DoubtKind::Group(one) => filled(wording, &[one]),
        DoubtKind::Cells(found, expected) => {
            filled(wording, &[&found.to_string(), &expected.to_string()])
        }
        DoubtKind::Numbered(count) | DoubtKind::More(count) => {
            filled(wording, &[&count.to_string()])
        }
        DoubtKind::LeftOut | DoubtKind::NoHeader | DoubtKind::NoYear | DoubtKind::UnlikeColumns => {
            wording.to_owned()
        }
    }
}

/// Says where a doubt is: line 4, column Growth; empty where it is about the whole table.
#[must_use]
pub fn doubt_place(doubt: &Doubt, lang: Lang) -> String {
    let line =
        (doubt.line > 0).then(|| filled(lang.word(Later::DoubtLine), &[&doubt.line.to_string()]));
    let column =
        (!doubt.column.is_empty()).then(|| filled(lang.word(Later::DoubtColumn), &[&doubt.column]));
    let both: Vec<String> = line.into_iter().chain(column).collect();
    both.join(lang.word(Word::Comma))
}
