//! All that can be wrong or doubtful, one of each, in every language.

use duibi::data::{Better, PeriodNote, Qualifier};
use duibi::error::{
    Doubt, DoubtKind, Expected, Fault, Found, ItemKind, Position, Problem, Role, Syntax, Tool,
    Warning,
};
use duibi::say::{self, Lang};

use crate::han::assert_written_as;
use crate::support::golden;

fn text(text: &str) -> String {
    text.to_owned()
}

fn syntaxes() -> Vec<Syntax> {
    vec![
        Syntax::End,
        Syntax::Value,
        Syntax::CommaOrBracket,
        Syntax::CommaOrBrace,
        Syntax::Colon,
        Syntax::Key,
        Syntax::TrailingComma,
        Syntax::Trailing,
        Syntax::Control,
        Syntax::Escape,
        Syntax::Number,
        Syntax::Range,
        Syntax::Twice(text("k@0")),
        Syntax::Deep,
        Syntax::TooManyKeys,
        Syntax::Other(text("own words")),
    ]
}

const EXPECTED: [Expected; 27] = [
    Expected::Object,
    Expected::List,
    Expected::SomeItems,
    Expected::Number,
    Expected::Text,
    Expected::Wording,
    Expected::Flag,
    Expected::Format,
    Expected::Period,
    Expected::OneOf(Qualifier::WORDS),
    Expected::OneOf(&["one"]),
    Expected::OneOf(&["one", "two"]),
    Expected::OneOf(&["one", "two", "three"]),
    Expected::Reference,
    Expected::OneOf(Better::WORDS),
    Expected::Url,
    Expected::OneOf(PeriodNote::WORDS),
    Expected::Whole,
    Expected::FewItems(8),
    Expected::Values(6),
    Expected::Address,
    Expected::OtherAxis,
    Expected::Which,
    Expected::BandEnd,
    Expected::Band,
    Expected::Within(80, 1600),
    Expected::Dataset,
];

fn found() -> Vec<Found> {
    vec![
        Found::Nothing,
        Found::Null,
        Found::Flag,
        Found::Number(text("4.6")),
        Found::Text(text("46")),
        Found::EmptyList,
        Found::List,
        Found::Object,
    ]
}

const KINDS: [ItemKind; 6] = [
    ItemKind::Entity,
    ItemKind::Metric,
    ItemKind::Source,
    ItemKind::Observation,
    ItemKind::View,
    ItemKind::Document,
];

const ROLES: [Role; 5] = [Role::Entity, Role::Period, Role::Metric, Role::Unit, Role::Value];

fn warnings() -> Vec<Warning> {
    let mut all = vec![
        Warning::PartExceeds(text("5"), text("4")),
        Warning::Remainder(text("sector"), 3, text("7"), text("9"), text("2")),
        Warning::Excess(text("sector"), 3, text("9"), text("7")),
        Warning::EntityExcess(3, text("9"), text("7")),
        Warning::NoWholeNumber(text("61%"), text("46")),
        Warning::Contradiction(text("5"), text("4")),
        Warning::NoBase(text("rate")),
        Warning::BaseMissing(text("base")),
        Warning::Unread(text("a, b")),
        Warning::UnknownKey(text("unti"), None),
        Warning::UnknownKey(text("unti"), Some(text("unit"))),
        Warning::NoAxis(text("sectr"), None),
        Warning::NoAxis(text("sectr"), Some(text("sector"))),
        Warning::Misspelt(text("kn"), text("km")),
    ];
    all.extend(KINDS.map(|kind| Warning::Unused(kind, text("id"))));
    all
}

fn problems() -> Vec<Problem> {
    let mut all = vec![
        Problem::Encoding(None),
        Problem::Encoding(Some("GBK")),
        Problem::Empty,
        Problem::Html,
        Problem::NoDocument,
        Problem::OfTool(Tool::ECharts),
        Problem::OfTool(Tool::ChartJs),
        Problem::OfTool(Tool::Pandas),
        Problem::OpenQuote,
        Problem::Cells(3, 2),
        Problem::WrongUnit(text("kn"), text("kg"), None),
        Problem::WrongUnit(text("kn"), text("kg"), Some(text("km"))),
        Problem::Overflow(text("1e308"), text("t"), text("kg")),
        Problem::TooLongText(201, 200),
        Problem::JoinsOthers,
        Problem::More(5),
        Problem::NotFetched(text("a.json"), None),
        Problem::NotFetched(text("a.json"), Some(404)),
        Problem::TooLong(9, 8),
    ];
    all.extend(syntaxes().into_iter().map(Problem::NotJson));
    all.extend(EXPECTED.map(|expected| Problem::Expected(expected, Found::Nothing)));
    all.extend(found().into_iter().map(|found| Problem::Expected(Expected::Number, found)));
    all.extend(ROLES.map(|role| Problem::NoColumn(role, text("a, b"))));
    for kind in KINDS {
        all.push(Problem::OwnPart(kind, text("id")));
        all.push(Problem::DuplicateId(kind, text("id")));
        all.push(Problem::UnknownId(kind, text("ib"), None));
        all.push(Problem::UnknownId(kind, text("ib"), Some(text("id"))));
    }
    all.extend(warnings().into_iter().map(Problem::Warning));
    all
}

/// Each of them without a place, and one at each kind of place.
pub(crate) fn faults() -> Vec<Fault> {
    let mut all: Vec<_> = problems().into_iter().map(|problem| Fault::new("", problem)).collect();
    let position = Some(Position { line: 3, column: 4 });
    all.push(Fault::new("a.b", Problem::Empty));
    all.push(Fault { position, ..Fault::new("a.b", Problem::Empty) });
    all.push(Fault { position, ..Fault::new("", Problem::Empty) });
    all
}

/// The names of the goldens of this file.
pub(crate) fn goldens() -> impl Iterator<Item = String> {
    let of = |name: &'static str| Lang::ALL.map(|lang| format!("{name}.{}.txt", lang.tag()));
    of("faults").into_iter().chain(of("doubts"))
}

#[test]
fn every_fault_and_doubt_is_said_in_every_language_as_approved() {
    for lang in Lang::ALL {
        let mut said = String::new();
        for fault in faults() {
            said += &say::fault(&fault, lang);
            said.push('\n');
        }
        assert_written_as(lang.tag(), &said, "a fault");
        assert!(said.lines().all(|line| !line.is_empty()), "{said}");
        // what a document says is not filled, even if it looks like a gap
        assert_eq!(said.matches('@').count(), said.matches("k@0").count(), "{said}");
        golden([(format!("faults.{}.txt", lang.tag()), said)]);
    }
}

/// A doubt of each kind.
fn doubts() -> [DoubtKind; 26] {
    [
        DoubtKind::Mark(text("1,085"), text("1,085"), text("1.085")),
        DoubtKind::Period(text("2007-08"), text("2007/2008"), text("2007-08")),
        DoubtKind::GivenPeriod(text("2023-Q1")),
        DoubtKind::Magnitude(text("3m")),
        DoubtKind::Arrow(text("▲3")),
        DoubtKind::Unreadable(text("7?")),
        DoubtKind::Failed(text("#N/A")),
        DoubtKind::Conflict(text("1"), text("46"), text("64")),
        DoubtKind::Repeated(text("1")),
        DoubtKind::Total(text("1")),
        DoubtKind::Alike(text("1"), text("1 ")),
        DoubtKind::LeftOut,
        DoubtKind::NoHeader,
        DoubtKind::Cells(3, 2),
        DoubtKind::Group(text("1")),
        DoubtKind::Numbered(12),
        DoubtKind::NoYear,
        DoubtKind::UnlikeColumns,
        DoubtKind::Mixed(text("12")),
        DoubtKind::Band(text("1月5日")),
        DoubtKind::Fractions,
        DoubtKind::OtherUnit(text("亿元"), text("万元")),
        DoubtKind::Sheets(text("2022"), text("2021, 2020")),
        DoubtKind::Another(text("6")),
        DoubtKind::Encoding(text("GBK")),
        DoubtKind::More(5),
    ]
}

#[test]
fn every_doubt_about_a_table_is_said_in_every_language_as_approved() {
    for lang in Lang::ALL {
        let mut said = String::new();
        for kind in doubts() {
            let doubt = Doubt { line: 4, column: text("5"), kind };
            said += &format!("{}: {}\n", say::doubt_place(&doubt, lang), say::doubt(&doubt, lang));
        }
        golden([(format!("doubts.{}.txt", lang.tag()), said)]);
    }
}

#[test]
fn a_fault_is_an_error_that_speaks_english() {
    for fault in faults() {
        let said = say::fault(&fault, Lang::EN);
        assert!(said.is_ascii(), "{said}");
        let error: Box<dyn std::error::Error> = Box::new(fault);
        assert_eq!(error.to_string(), said);
    }
}
