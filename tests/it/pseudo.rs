//! A language that nobody offers: English with accents. What is said in it without one was not said
//! by its locale, and what it says otherwise than English asks which language it is.

use std::collections::BTreeMap;
use std::sync::Mutex;

use duibi::compare::compare;
use duibi::data::{Basis, Dataset, Form, Qualifier, Show, Sort};
use duibi::error::{DoubtKind, Expected, Found, ItemKind, Role, Syntax, Warning};
use duibi::say::locales::En;
use duibi::say::{self, Lang, Later, Locale, RowKind, RowWords, Word};
use duibi::state::State;
use duibi::units::{PREFIXES, UNITS};
use serde_json::Value;

use crate::made::{Case, typical};
use crate::said::faults;
use crate::support::{built_in, path};

const PLAIN: [char; 10] = ['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U'];
const ACCENTED: [char; 10] = ['á', 'é', 'í', 'ó', 'ú', 'Á', 'É', 'Í', 'Ó', 'Ú'];

fn exchanged(text: &str, from: [char; 10], to: [char; 10]) -> String {
    let other = |c| from.iter().position(|known| *known == c).map_or(c, |at| to[at]);
    text.chars().map(other).collect()
}

/// A wording with accents, kept as long as the tests run.
fn accented(text: &'static str) -> &'static str {
    static KEPT: Mutex<BTreeMap<&'static str, &'static str>> = Mutex::new(BTreeMap::new());
    let mut kept = KEPT.lock().unwrap();
    kept.entry(text).or_insert_with(|| exchanged(text, PLAIN, ACCENTED).leak())
}

#[derive(Debug)]
struct Pseudo;

impl Locale for Pseudo {
    fn tag(&self) -> &'static str {
        "qps"
    }

    fn name(&self) -> &'static str {
        accented(En.name())
    }

    fn reads(&self) -> &'static [&'static str] {
        &["qps", "en"]
    }

    fn is_spaced(&self) -> bool {
        En.is_spaced()
    }

    fn counts_whole_lists(&self) -> bool {
        En.counts_whole_lists()
    }

    fn says_classifiers(&self) -> bool {
        En.says_classifiers()
    }

    fn powers(&self) -> &'static [(i32, &'static str)] {
        &[(6, "míllíón"), (9, "bíllíón"), (12, "tríllíón")]
    }

    fn unit(&self, symbol: &str) -> Option<&'static str> {
        let units = UNITS.iter().map(|unit| (unit.symbol, unit.names));
        let mut all = units.chain(PREFIXES.iter().map(|prefix| (prefix.symbol, prefix.names)));
        let (_, names) = all.find(|(known, _)| *known == symbol)?;
        names.iter().find(|(tag, _)| *tag == "en").map(|(_, name)| accented(name))
    }

    fn word(&self, word: Word) -> &'static str {
        accented(En.word(word))
    }

    fn later(&self, word: Later) -> &'static str {
        accented(En.later(word))
    }

    fn form(&self, form: Form) -> &'static str {
        accented(En.form(form))
    }

    fn articles(&self) -> &'static [&'static str] {
        &["á ", "án "]
    }

    fn basis(&self, basis: &Basis) -> Option<&'static str> {
        En.basis(basis).map(accented)
    }

    fn qualifier(&self, qualifier: Qualifier) -> &'static str {
        accented(En.qualifier(qualifier))
    }

    fn show(&self, show: Show) -> &'static str {
        accented(En.show(show))
    }

    fn sort(&self, sort: Sort) -> &'static str {
        accented(En.sort(sort))
    }

    fn item(&self, kind: ItemKind) -> &'static str {
        accented(En.item(kind))
    }

    fn some_item(&self, kind: ItemKind) -> &'static str {
        accented(En.some_item(kind))
    }

    fn role(&self, role: Role) -> &'static str {
        accented(En.role(role))
    }

    fn syntax(&self, why: &Syntax) -> &'static str {
        accented(En.syntax(why))
    }

    fn expected(&self, expected: Expected) -> &'static str {
        accented(En.expected(expected))
    }

    fn found(&self, found: &Found) -> &'static str {
        accented(En.found(found))
    }

    fn doubt(&self, doubt: &DoubtKind) -> &'static str {
        accented(En.doubt(doubt))
    }

    fn warning(&self, warning: &Warning) -> &'static str {
        accented(En.warning(warning))
    }

    fn month(&self, month: u8) -> &'static str {
        accented(En.month(month))
    }

    fn quarter(&self, quarter: u8) -> &'static str {
        accented(En.quarter(quarter))
    }

    fn rows(&self, kind: RowKind) -> RowWords {
        let RowWords { all, both, some } = En.rows(kind);
        RowWords { all: accented(all), both: accented(both), some: accented(some) }
    }
}

/// All texts of what is shown of a view: of a chart, its words, its evidence and one pair.
fn texts(dataset: &Dataset, view: usize, lang: Lang) -> Vec<String> {
    let state = State { lang, ..State::of(dataset, Some(view)) };
    let comparison = compare(dataset, &state.query);
    let maker = state.maker(dataset, &comparison);
    let mut exhibit = maker.complete();
    if exhibit.rows.len() > 1 && !exhibit.series.is_empty() {
        maker.tell_pair(&mut exhibit, (0, 0), (1, 0));
    }
    let plain: Value = serde_json::from_str(&exhibit.to_plain().unwrap()).unwrap();
    let texts = plain["texts"].as_array().unwrap().iter();
    texts.map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// Every word in Latin letters that a text has.
fn latin(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.contains(PLAIN))
}

/// Looks at a view; gives how many texts it has.
fn look(dataset: &Dataset, view: usize, own: &str) -> usize {
    let (english, said) =
        (texts(dataset, view, Lang::EN), texts(dataset, view, Lang::new(&Pseudo)));
    let case = format!("view {view} of {}", dataset.id);
    let without = |texts: &[String]| exchanged(&texts.join("\n"), ACCENTED, PLAIN);
    for (english, said) in without(&english).lines().zip(without(&said).lines()) {
        assert_eq!(said, english, "{case}");
    }
    assert_eq!(said.len(), english.len(), "{case}");
    for text in &said {
        // a word of the document may stand first in a sentence
        let strange = latin(text).find(|word| !own.contains(&word.to_lowercase()));
        assert_eq!(strange, None, "in no locale and not in the document: \"{text}\" of {case}");
    }
    said.len()
}

#[test]
fn a_language_more_says_all_that_english_says_in_its_own_words() {
    let mut seen = 0;
    for dataset in built_in() {
        let file = path(&format!("www/data/{}.json", dataset.id));
        let mut own = std::fs::read_to_string(file).unwrap();
        // a document may be joined to others
        for other in built_in().iter().filter(|_| dataset.id.contains("huainan-huaian")) {
            own += &std::fs::read_to_string(path(&format!("www/data/{}.json", other.id))).unwrap();
        }
        own.make_ascii_lowercase();
        for view in 0..dataset.views.len() {
            seen += look(&dataset, view, &own);
        }
    }
    let made = std::fs::read_to_string(path("tests/it/made.rs")).unwrap().to_lowercase();
    for form in Form::ALL {
        for case in [Case::Usual, Case::Missing, Case::Negative] {
            seen += look(&typical(form, case), 0, &made);
        }
    }
    assert!(seen > 3000, "only {seen} texts were looked at");
}

#[test]
fn a_language_more_says_every_fault_in_its_own_words() {
    for fault in faults() {
        let (english, said) =
            (say::fault(&fault, Lang::EN), say::fault(&fault, Lang::new(&Pseudo)));
        assert_eq!(exchanged(&said, ACCENTED, PLAIN), english);
        assert!(said.contains(ACCENTED), "{said}");
    }
}
