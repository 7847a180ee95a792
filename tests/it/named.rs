//! Whatever there is one of a closed set of has a name in every language, in that language's script.

use duibi::data::Unit;
use duibi::say::{Lang, shown, unit_name};
use duibi::units::{PREFIXES, UNITS};

use crate::han::assert_written_as;

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
                assert_written_as(lang.tag(), &text, &name);
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
        for lang in [Lang::ZhHans, Lang::ZhHant] {
            let again = Unit::parse(&unit_name(&unit, lang));
            assert_eq!((&again.dimension, again.factor), (&unit.dimension, unit.factor), "{name}");
        }
    }
}
