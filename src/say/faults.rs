//! What is wrong with a document, in one sentence.

use super::near::did_you_mean;
use super::phrase::{bracketed, colon, filled};
#[cfg(feature = "cli")]
use super::warnings::warning;
use super::{Lang, Later, Word};
use crate::data::Average;
use crate::error::{Expected, Fault, Found, ItemKind, Position, Problem, Role, Syntax, Tool};

/// Says a fault without a full stop: place, what was expected, what was found.
///
/// ```
/// use duibi::say::{self, Lang};
///
/// let reading = duibi::data::read(br#"{"format": "duibi/2"}"#);
/// let fault = &reading.faults[0];
/// let said = "format (line 1, column 12): expected \"duibi/1\", found the text \"duibi/2\"";
/// assert_eq!(say::fault(fault, Lang::EN), said);
/// assert_eq!(fault.to_string(), said);
///
/// let said = "format（第 1 行第 12 列）：应为“duibi/1”，实为文字“duibi/2”";
/// assert_eq!(say::fault(fault, Lang::ZH_HANS), said);
/// ```
#[must_use]
pub fn fault(fault: &Fault, lang: Lang) -> String {
    let (place, what) = (place(fault, lang), problem(&fault.problem, lang));
    if place.is_empty() { what } else { place + colon(lang) + &what }
}

/// In English, as programmers read it; [`fault`] has the other languages.
impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&fault(self, Lang::EN))
    }
}

impl std::error::Error for Fault {}

/// Says where a fault stands: by its path, by its line and column, or by both.
fn place(fault: &Fault, lang: Lang) -> String {
    let Some(Position { line, column }) = fault.position else { return fault.path.clone() };
    let at = with(Later::TextPlace, &[&line.to_string(), &column.to_string()], lang);
    if fault.path.is_empty() { at } else { bracketed(&fault.path, &at, lang) }
}

fn problem(problem: &Problem, lang: Lang) -> String {
    let word = |word: Later| lang.word(word).to_owned();
    let with = |word: Later, parts: &[&str]| with(word, parts, lang);
    let counts = |word: Later, counts: [usize; 2]| {
        let [found, expected] = counts.map(|count| count.to_string());
        with(word, &[&found, &expected])
    };
    match problem {
        Problem::NotJson(why) => with(Later::NotJson, &[&syntax(why, lang)]),
        Problem::Encoding(Some(name)) => with(Later::EncodingSeen, &[name]),
        Problem::Encoding(None) => word(Later::EncodingUnknown),
        Problem::Empty => word(Later::EmptyDocument),
        Problem::Html => word(Later::WebPage),
        Problem::NoDocument => word(Later::NoDocument),
        Problem::OfTool(Tool::ECharts) => word(Later::OfECharts),
        Problem::OfTool(Tool::ChartJs) => word(Later::OfChartJs),
        Problem::OfTool(Tool::Pandas) => word(Later::OfPandas),
        Problem::NoColumn(role, columns) => no_column(*role, columns, lang),
        Problem::OpenQuote => word(Later::OpenQuote),
        Problem::Cells(found, expected) => counts(Later::WrongCells, [*found, *expected]),
        Problem::Expected(expected, found) => with(
            Later::ExpectedFound,
            &[&self::expected(*expected, lang), &self::found(found, lang)],
        ),
        Problem::WrongUnit(found, metric, near) => {
            with(Later::WrongUnit, &[found, metric]) + &did_you_mean(near.as_deref(), lang)
        }
        Problem::Overflow(value, unit, metric) => with(Later::Overflow, &[value, unit, metric]),
        Problem::OwnPart(ItemKind::Metric, id) => with(Later::OwnBase, &[id]),
        Problem::OwnPart(kind, id) => with(Later::OwnPart, &[lang.locale().item(*kind), id]),
        Problem::TooLongText(found, most) => counts(Later::TooLongText, [*found, *most]),
        Problem::JoinsOthers => word(Later::JoinsOthers),
        Problem::More(count) => with(Later::MoreFaults, &[&count.to_string()]),
        #[cfg(feature = "cli")]
        Problem::Warning(of) => warning(of, lang),
        // no reader is told of doubts; see `data::check`
        #[cfg(not(feature = "cli"))]
        Problem::Warning(_) => String::new(),
        Problem::UnknownId(kind, id, near) => {
            let some = lang.locale().some_item(*kind);
            with(Later::UnknownId, &[some, id]) + &did_you_mean(near.as_deref(), lang)
        }
        Problem::DuplicateId(kind, id) => {
            with(Later::DuplicateId, &[lang.locale().item(*kind), id])
        }
        Problem::NotFetched(address, status) => {
            let why = match status {
                Some(status) => with(Later::ServerAnswered, &[&status.to_string()]),
                None => word(Later::NoAnswer),
            };
            with(Later::NotFetched, &[address, &why])
        }
        Problem::TooLong(found, most) => counts(Later::TooLongDocument, [*found, *most]),
    }
}

fn with(word: Later, parts: &[&str], lang: Lang) -> String {
    filled(lang.word(word), parts)
}

/// Says which column is missing, which there are, and how to name one.
fn no_column(role: Role, columns: &str, lang: Lang) -> String {
    with(Later::NoColumn, &[lang.locale().role(role), columns, role.attribute()], lang)
}

fn syntax(why: &Syntax, lang: Lang) -> String {
    let part = match why {
        Syntax::Twice(part) | Syntax::Other(part) => part,
        _ => "",
    };
    filled(lang.locale().syntax(why), &[part])
}

fn expected(expected: Expected, lang: Lang) -> String {
    let part = match expected {
        Expected::FewItems(count) | Expected::Values(count) => count.to_string(),
        Expected::OneOf(words) => one_of(words, lang),
        Expected::Within(least, most) => {
            let wording = lang.locale().expected(expected);
            return filled(wording, &[&least.to_string(), &most.to_string()]);
        }
        Expected::Reference => Average::WORDS.join(lang.word(Word::Comma)),
        _ => String::new(),
    };
    filled(lang.locale().expected(expected), &[&part])
}

fn found(found: &Found, lang: Lang) -> String {
    let part = match found {
        Found::Number(part) | Found::Text(part) => part,
        _ => "",
    };
    filled(lang.locale().found(found), &[part])
}

/// Lists words: a, b or c.
fn one_of(words: &[&str], lang: Lang) -> String {
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => {
            before.join(lang.word(Word::Comma)) + lang.word(Later::Or) + last
        }
        _ => words.concat(),
    }
}
