//! Whatever there is one of a closed set of has a name in every language, in that language's
//! script.

use std::collections::BTreeMap;

use duibi::data::{Basis, Form, Period, PeriodKind, Qualifier, Show, Sort, Unit};
use duibi::say::{self, Lang, form_name, form_title, qualified, shown, shown_name, unit_name};
use duibi::units::{PREFIXES, UNITS};

use crate::han::{assert_written_as, literals};
use crate::support::{locale_file, path};

/// Every known unit, bare and behind every prefix, in every spelling.
fn units() -> impl Iterator<Item = (String, bool)> {
    let prefixes = PREFIXES.iter().flat_map(|p| p.spellings.iter().chain([&p.symbol]));
    prefixes.chain([&""]).flat_map(|prefix| {
        UNITS.iter().flat_map(move |unit| {
            let spellings = unit.spellings.iter().chain([&unit.symbol]);
            spellings.map(move |base| ([prefix, *base].concat(), unit.is_classifier()))
        })
    })
}

#[test]
fn every_unit_is_named_in_every_language() {
    let mut seen = 0;
    for (name, is_classifier) in units() {
        let unit = Unit::parse(&name);
        assert!(unit.known.is_some(), "{name}");
        for lang in Lang::ALL {
            let names = [unit_name(&unit, lang), shown(&unit, lang).name];
            for text in names {
                let needs_none = is_classifier && !lang.locale().says_classifiers();
                assert!(needs_none || !text.is_empty(), "{name} in {}", lang.tag());
                assert_eq!(text.trim(), text, "{name} in {}", lang.tag());
                assert_written_as(lang.tag(), &text, &format!("{name} of src/units.rs"));
                seen += 1;
            }
        }
    }
    assert!(seen > 2000, "only {seen} names were looked at");
}

#[test]
fn every_unit_by_every_other_is_named_in_every_language() {
    for top in UNITS {
        for below in UNITS {
            let unit = Unit::quotient(&Unit::parse(top.symbol), &Unit::parse(below.symbol));
            for lang in Lang::ALL {
                for text in [unit_name(&unit, lang), shown(&unit, lang).name] {
                    assert!(!text.is_empty());
                    assert_written_as(lang.tag(), &text, &unit.name);
                }
            }
        }
    }
}

#[test]
fn units_of_one_language_are_told_apart_as_those_of_the_document_are() {
    for lang in Lang::ALL {
        for unit in UNITS.iter().filter(|unit| !unit.is_classifier()) {
            let unit = Unit::parse(unit.symbol);
            let name = unit_name(&unit, lang);
            let alike = UNITS
                .iter()
                .map(|other| Unit::parse(other.symbol))
                .filter(|other| unit_name(other, lang) == name);
            for other in alike {
                assert_eq!(unit.convert(1.0, &other), Some(1.0), "{name} in {}", lang.tag());
            }
        }
    }
}

#[test]
fn a_unit_that_is_named_reads_as_itself() {
    for (name, _) in units() {
        let unit = Unit::parse(&name);
        for lang in [Lang::ZH_HANS, Lang::ZH_HANT] {
            let again = Unit::parse(&unit_name(&unit, lang));
            assert_eq!((&again.dimension, again.factor), (&unit.dimension, unit.factor), "{name}");
        }
    }
}

/// Fails where a name is missing, is not in the language's script, or is that of two things.
fn assert_names(lang: Lang, what: &str, names: impl Iterator<Item = (&'static str, String)>) {
    let mut seen: Vec<(&str, String)> = Vec::new();
    for (word, name) in names {
        let tag = lang.tag();
        assert!(!name.trim().is_empty(), "the {what} {word} has no name in {tag}");
        assert_written_as(tag, &name, &format!("{what} {word}"));
        if let Some((other, _)) = seen.iter().find(|(_, known)| *known == name) {
            panic!("the {what}s {other} and {word} are both called {name} in {tag}");
        }
        seen.push((word, name));
    }
}

#[test]
fn every_member_of_a_closed_set_has_a_name_of_its_own_in_every_language() {
    for lang in Lang::ALL {
        let forms = Form::ALL.into_iter();
        let name = |form: Form| (form.word(), form_name(form, lang).to_owned());
        assert_names(lang, "form", forms.clone().map(name));
        assert_names(lang, "item of the menu", forms.map(|f| (f.word(), form_title(f, lang))));
        let shows = Show::ALL.into_iter();
        assert_names(lang, "value", shows.map(|s| (s.word(), shown_name("1", s, "2", lang))));
        let qualifiers = Qualifier::ALL.into_iter();
        assert_names(lang, "qualifier", qualifiers.map(|q| (q.word(), qualified("1", q, lang))));
        let sorts = Sort::ALL.into_iter();
        assert_names(lang, "order", sorts.map(|s| (s.word(), lang.locale().sort(s).to_owned())));
        let bases = Basis::WORDS.iter().map(|word| {
            let name = lang.locale().basis(&Basis::from_word(word));
            (*word, name.unwrap_or_default().to_owned())
        });
        assert_names(lang, "basis", bases);
    }
}

#[test]
fn every_kind_of_period_has_a_name_of_its_own_in_every_language() {
    let mut written: Vec<String> = vec!["2022".into(), "2021/2023".into(), "2022-04-15".into()];
    written.extend((1..=4).map(|quarter| format!("2022-Q{quarter}")));
    written.extend((1..=12).map(|month| format!("2022-{month:02}")));
    written.extend((2..=12).map(|month| format!("2022-01/2022-{month:02}")));
    written.extend(["2022-Q1/2022-Q3", "2021-12/2022-02", "2022-01-02/2022-03-04"].map(Into::into));
    for lang in Lang::ALL {
        let dated = written.iter().map(|text| Period::parse(text).unwrap());
        let of_kind = |kind: PeriodKind| Period::year(2022).of_kind(kind);
        let kinds = PeriodKind::ALL.into_iter().skip(1).map(of_kind);
        let all = dated.chain(kinds).chain([Period::default(), Period::step(7)]);
        let mut seen: Vec<String> = Vec::new();
        for period in all {
            let name = say::period(&period, lang);
            assert!(!name.is_empty() && !name.contains("  "), "{period:?} in {}", lang.tag());
            assert_written_as(lang.tag(), &name, "a period");
            assert!(!seen.contains(&name), "two periods are called {name} in {}", lang.tag());
            seen.push(name);
        }
    }
}

/// The source of a locale.
fn locale(lang: Lang) -> String {
    let file = locale_file(lang);
    std::fs::read_to_string(path(&file)).unwrap_or_else(|_| panic!("there is no {file}"))
}

#[test]
fn every_wording_of_a_locale_is_in_its_script() {
    for lang in Lang::ALL {
        let wordings = literals(&locale(lang));
        assert!(wordings.len() > 50, "{} wordings in {}", wordings.len(), lang.tag());
        for wording in wordings {
            assert_written_as(lang.tag(), &wording, "a wording");
        }
    }
}

/// The words of a locale, each with the gaps of its wording, in order.
fn gaps(lang: Lang) -> BTreeMap<String, Vec<char>> {
    let mut found = BTreeMap::new();
    let source = locale(lang).replace("Later::", "Word::");
    for arms in source.split("Word::").skip(1).collect::<Vec<_>>().chunk_by(|a, _| {
        // several words have one wording
        !a.contains('"')
    }) {
        let wording = literals(arms.last().unwrap()).into_iter().next().unwrap_or_default();
        let mut gaps: Vec<char> =
            wording.split('@').skip(1).filter_map(|rest| rest.chars().next()).collect();
        gaps.sort_unstable();
        gaps.dedup();
        for arm in arms {
            let word = arm.split(|c: char| !c.is_alphanumeric()).next().unwrap();
            found.insert(word.to_owned(), gaps.clone());
        }
    }
    found
}

#[test]
fn a_wording_has_only_gaps_that_it_has_in_another_language_too() {
    let all = Lang::ALL.map(gaps);
    assert!(all[0].len() > 50, "only {} words were found", all[0].len());
    for (own, lang) in Lang::ALL.into_iter().enumerate() {
        for (word, gaps) in &all[own] {
            let others = || all.iter().enumerate().filter(|(other, _)| *other != own);
            let known = |gap| others().any(|(_, words)| words[word].contains(gap));
            let strange = gaps.iter().find(|gap| !known(*gap));
            assert_eq!(strange, None, "a gap of {word} in {}", lang.tag());
        }
    }
}
