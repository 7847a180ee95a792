//! The words for caveats: in what a figure is unlike the others of its series.

use super::Lang;
use super::Word;
use super::figure::reported;
use super::period::period;
use super::phrase::{bracketed, filled, quoted};
use super::source::origin;
use super::unit_name;
use super::{basis_name, scope_text};
use crate::compare::{Caveat, Norm, Standing};
use crate::data::{Dataset, Unit};

/// Says a caveat in a few words, without naming the entity.
#[must_use]
pub fn caveat(dataset: &Dataset, caveat: &Caveat, lang: Lang) -> String {
    let said = |word: Word, parts: &[&str]| filled(lang.word(word), parts);
    let term = |limit| dataset.term(limit, lang.reads());
    match caveat {
        Caveat::Period(own, None) => period(own, lang),
        Caveat::Period(own, Some(common)) => {
            said(Word::CaveatPeriod, &[&period(own, lang), &period(common, lang)])
        }
        Caveat::Limited(limit, Norm::None) => quoted(term(limit), lang),
        Caveat::Limited(limit, Norm::Most) => said(Word::CaveatLimited, &[term(limit)]),
        Caveat::Unlimited(limit) => said(Word::CaveatUnlimited, &[term(limit)]),
        Caveat::Inputs(limit, is_quotient) => {
            let word = if *is_quotient { Word::CaveatNumerator } else { Word::CaveatFigure };
            said(word, &[&scope_text(dataset, limit, lang)])
        }
        Caveat::Inferred(is_inferred) => {
            let word = if *is_inferred { Word::CaveatInferred } else { Word::CaveatPrinted };
            lang.word(word).to_owned()
        }
        Caveat::Report(source, _) => to_report(dataset, *source, lang),
        Caveat::Rival(other, standing) => rival(dataset, *other, *standing, lang),
        Caveat::Span => lang.word(Word::CaveatSpan).to_owned(),
        Caveat::Within => lang.word(Word::CaveatWithin).to_owned(),
        Caveat::Counted(word) => said(Word::CaveatCounted, &[&unit_word(word, lang)]),
        Caveat::Basis(basis, Norm::None) => quoted(basis_name(dataset, basis, lang), lang),
        Caveat::Basis(basis, Norm::Most) => {
            said(Word::CaveatBasis, &[basis_name(dataset, basis, lang)])
        }
    }
}

/// Says that a figure runs up to the day of a report: when that was published, else its title.
pub(super) fn to_report(dataset: &Dataset, source: usize, lang: Lang) -> String {
    let name = dataset.sources.get(source).map_or("", |source| {
        if source.published.is_empty() { source.title.get(lang.reads()) } else { &source.published }
    });
    filled(lang.word(Word::CaveatReport), &[name])
}

/// Gives another report of a figure, where it stands, and why it is not the one that is shown.
#[inline(never)]
fn rival(dataset: &Dataset, other: usize, standing: Standing, lang: Lang) -> String {
    let Some(other) = dataset.observations.get(other) else { return String::new() };
    let (value, origin) = (reported(&other, lang), origin(dataset, &other, lang));
    let value = if origin.is_empty() { value } else { bracketed(&value, &origin, lang) };
    let word = match standing {
        Standing::Later => Word::CaveatRivalOlder,
        Standing::First => Word::CaveatRival,
    };
    filled(lang.word(word), &[&value])
}

/// The word in which a figure counts, as its language writes it; as printed where it has none.
fn unit_word(printed: &str, lang: Lang) -> String {
    let unit = Unit::parse(printed);
    let named = unit_name(&unit, lang);
    if named.is_empty() { printed.to_owned() } else { named }
}

/// Joins the caveats of one figure; where the series has no norm, that is said before.
pub(super) fn caveats(dataset: &Dataset, caveats: &[Caveat], lang: Lang) -> String {
    let own = |of: &Caveat| {
        let head = if of.is_split() { lang.word(Word::Differs) } else { "" };
        head.to_owned() + &caveat(dataset, of, lang)
    };
    let texts: Vec<String> = caveats.iter().map(own).collect();
    texts.join(lang.word(Word::Separator))
}
