//! What a table leaves in doubt.

use super::phrase::{colon, filled};
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
        DoubtKind::Alike(one, other)
        | DoubtKind::OtherUnit(one, other)
        | DoubtKind::Sheets(one, other) => filled(wording, &[one, other]),
        DoubtKind::GivenPeriod(one)
        | DoubtKind::Magnitude(one)
        | DoubtKind::Arrow(one)
        | DoubtKind::Unreadable(one)
        | DoubtKind::Failed(one)
        | DoubtKind::Repeated(one)
        | DoubtKind::Total(one)
        | DoubtKind::Mixed(one)
        | DoubtKind::Another(one)
        | DoubtKind::Band(one)
        | DoubtKind::Encoding(one)
        | DoubtKind::Group(one) => filled(wording, &[one]),
        DoubtKind::Cells(found, expected) => {
            filled(wording, &[&found.to_string(), &expected.to_string()])
        }
        DoubtKind::Numbered(count) | DoubtKind::More(count) => {
            filled(wording, &[&count.to_string()])
        }
        DoubtKind::LeftOut
        | DoubtKind::NoHeader
        | DoubtKind::NoYear
        | DoubtKind::Fractions
        | DoubtKind::UnlikeColumns => wording.to_owned(),
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

/// Says a doubt after its place.
#[must_use]
pub fn doubt_told(doubt: &Doubt, lang: Lang) -> String {
    let (place, said) = (doubt_place(doubt, lang), self::doubt(doubt, lang));
    if place.is_empty() { said } else { [&place, colon(lang), &said].concat() }
}

/// Says with how many doubts a table was read, those that are not listed among them.
#[must_use]
pub fn doubts_counted(doubts: &[Doubt], lang: Lang) -> String {
    let count = |kind: &DoubtKind| if let DoubtKind::More(count) = kind { *count } else { 1 };
    let all: usize = doubts.iter().map(|doubt| count(&doubt.kind)).sum();
    let words = if all == 1 { Later::DoubtsOne } else { Later::DoubtsMany };
    filled(lang.word(words), &[&all.to_string()])
}
