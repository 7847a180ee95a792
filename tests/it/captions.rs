//! Summaries beside what editors wrote: no extreme among figures that are flagged, no part ranked
//! against its whole, nothing ranked where the caption forbids it, and no name twice.

use duibi::compare::derive::{Unlike, within};
use duibi::compare::{Comparison, Key, Query, compare};
use duibi::data::{Basis, Dataset, Form, Period, PeriodKind, View};
use duibi::say::{Lang, Teller};

use crate::support::{SPELT_OUT, built_in};

/// What says that figures are ranked.
const RANKED: [&[&str]; 3] =
    [&["最高为", "最低为"], &["最高為", "最低為"], &["ighest: ", "lowest: "]];
/// What a caption says where figures are not to be ranked.
const FORBIDDEN: [&str; 7] = [
    "不能排名",
    "不宜直接排名",
    "不能互比",
    "不宜细比",
    "高低不能细比",
    "高低不可直接相比",
    "不能直接相比",
];

fn every_view(check: &mut dyn FnMut(&Dataset, &View, &Comparison, Lang, &str)) {
    for dataset in built_in() {
        for view in &dataset.views {
            let found = compare(&dataset, &view.query);
            for lang in SPELT_OUT {
                let summary = Teller::new(&dataset, &found, lang).summary();
                check(&dataset, view, &found, lang, &summary);
            }
        }
    }
}

fn is_ranked(lang: Lang, summary: &str) -> bool {
    let place = SPELT_OUT.iter().position(|known| *known == lang).unwrap();
    RANKED[place].iter().any(|word| summary.contains(word))
}

#[test]
fn no_summary_ranks_what_is_flagged_nor_parts_with_their_wholes() {
    let mut seen = 0;
    every_view(&mut |dataset, view, found, lang, summary| {
        if !is_ranked(lang, summary) {
            return;
        }
        seen += 1;
        // some series has two figures that may be ranked
        let may = (0..found.series.len()).any(|series| {
            let figures = (0..found.rows.len()).filter_map(|row| found.figure(row, series));
            let alike: Vec<usize> = figures
                .filter(|figure| figure.caveats.is_empty())
                .map(|figure| figure.observation)
                .collect();
            within(dataset, &alike).iter().filter(|is_within| !**is_within).count() >= 2
        });
        assert!(may, "{}/{}: {summary}", dataset.id, view.id);
    });
    assert!(seen > 20, "{seen}");
}

#[test]
fn no_summary_ranks_where_the_caption_forbids_it() {
    let mut seen = 0;
    every_view(&mut |dataset, view, _, lang, summary| {
        let caption = view.caption.get(Lang::ZH_HANS.reads());
        if FORBIDDEN.iter().any(|word| caption.contains(word)) {
            seen += 1;
            assert!(!is_ranked(lang, summary), "{}/{}: {summary}", dataset.id, view.id);
        }
    });
    assert!(seen >= 12, "{seen}");
}

#[test]
fn what_a_caption_forbids_to_compare_shares_no_axis() {
    let mut seen = 0;
    every_view(&mut |dataset, view, found, lang, _| {
        let caption = view.caption.get(Lang::ZH_HANS.reads());
        if lang != Lang::ZH_HANS || !FORBIDDEN.iter().any(|word| caption.contains(word)) {
            return;
        }
        seen += 1;
        let in_panel = |series: &[usize]| {
            let shown = |(_, column, _): &(usize, usize, _)| series.contains(column);
            found.figures().filter(shown).count()
        };
        // a table, or a number alone in its panel
        let apart = found.panels.iter().all(|panel| in_panel(&panel.series) <= 1);
        assert!(apart || found.form == Form::Matrix, "{}/{}: {caption}", dataset.id, view.id);
    });
    assert!(seen >= 12, "{seen}");
}

#[test]
fn no_title_has_a_superlative_among_flagged_figures() {
    let words: [&[&str]; 3] = [
        &["最多", "最高", "最大", "最少", "最低", "居首", "多于", "高于", "多过"],
        &["最多", "最高", "最大", "最少", "最低", "居首", "多於", "高於", "多過"],
        &[
            " most ",
            "the most",
            "highest",
            "largest",
            "fewest",
            "lowest",
            " more than the other",
            "leads",
        ],
    ];
    every_view(&mut |dataset, view, found, lang, _| {
        let place = SPELT_OUT.iter().position(|known| *known == lang).unwrap();
        let title = view.title.get(lang.reads());
        let is_flagged = found.figures().any(|(.., figure)| !figure.caveats.is_empty());
        let is_said = words[place].iter().any(|word| title.contains(word));
        assert!(!(is_flagged && is_said), "{}/{}: {title}", dataset.id, view.id);
    });
}

#[test]
fn no_summary_says_a_name_twice_in_a_row() {
    every_view(&mut |dataset, view, _, lang, summary| {
        let stops = ['。', '；', '，', '：', '、', '.', ';', ',', ':', '（', '）', '(', ')'];
        let pieces: Vec<&str> = summary.split(stops).map(str::trim).collect();
        for pair in pieces.windows(2) {
            let is_name = pair[0].chars().any(char::is_alphabetic);
            assert!(
                !(is_name && pair[0] == pair[1]),
                "{}/{} in {}: {} twice in {summary}",
                dataset.id,
                view.id,
                lang.tag(),
                pair[0]
            );
        }
    });
}

#[test]
fn figures_that_are_listed_one_by_one_are_ranked_only_where_they_are_alike() {
    let mut seen = 0;
    every_view(&mut |dataset, view, found, lang, summary| {
        if !matches!(found.rows.first(), Some(Key::Figure(..))) {
            return;
        }
        seen += 1;
        let all: Vec<usize> = found.figures().map(|(.., figure)| figure.observation).collect();
        let is_like = |a: usize, b: usize| !Unlike::of(dataset, a, b).is_any();
        let may = all.iter().enumerate().any(|(place, &a)| {
            let metric = |index: usize| dataset.observations.get(index).unwrap().metric;
            all.iter().skip(place + 1).any(|&b| metric(a) == metric(b) && is_like(a, b))
        });
        assert!(may || !is_ranked(lang, summary), "{}/{}: {summary}", dataset.id, view.id);
    });
    assert!(seen > 15, "{seen}");
}

#[test]
fn no_sentence_or_note_says_the_name_of_a_metric_twice_for_one_thing() {
    every_view(&mut |dataset, view, found, lang, summary| {
        let name = format!("{}/{} in {}", dataset.id, view.id, lang.tag());
        let metrics = dataset.metrics.iter().map(|metric| metric.name.get(lang.reads()));
        let mut metrics: Vec<&str> = metrics.filter(|name| name.chars().count() > 3).collect();
        // a name may have another one in it
        metrics.sort_by_key(|name| std::cmp::Reverse(name.len()));
        for sentence in summary.split('。').flat_map(|text| text.split(". ")) {
            let mut sentence = sentence.to_owned();
            for metric in &metrics {
                let said = sentence.matches(metric).count();
                assert!(said < 2, "{name}: {metric} twice in {sentence}");
                sentence = sentence.replace(metric, "");
            }
        }
        for note in Teller::new(dataset, found, lang).notes() {
            for inside in
                note.split(['（', '(']).skip(1).filter_map(|t| t.split(['）', ')']).next())
            {
                let mut labels: Vec<&str> =
                    inside.split(['、', '；', ';']).map(str::trim).collect();
                labels.sort_unstable();
                let count = labels.len();
                labels.dedup();
                assert_eq!(labels.len(), count, "{name}: {note}");
            }
        }
    });
}

#[test]
fn nothing_planned_or_aimed_at_is_said_to_be_done() {
    let done: [&[&str]; 3] =
        [&["已完成", "实绩"], &["已完成", "實績"], &["completed so far", "achieved", "actual"]];
    every_view(&mut |dataset, view, found, lang, summary| {
        let place = SPELT_OUT.iter().position(|known| *known == lang).unwrap();
        let is_done = |basis: &Basis| matches!(basis, Basis::Actual | Basis::CompletionRate);
        let none_is_done = found.figures().all(|(.., figure)| {
            dataset.observations.get(figure.observation).is_some_and(|o| !is_done(o.basis))
        });
        let is_said = done[place].iter().any(|word| summary.contains(word));
        assert!(!(none_is_done && is_said), "{}/{}: {summary}", dataset.id, view.id);
    });
}

#[test]
fn a_title_names_only_periods_that_its_view_shows() {
    let quarter = Period::parse("2022-Q1").unwrap();
    let mut seen = 0;
    every_view(&mut |dataset, view, found, lang, _| {
        if lang != Lang::ZH_HANS {
            return;
        }
        let periods: Vec<Period> = found
            .figures()
            .flat_map(|(.., figure)| figure.inputs().to_vec())
            .filter_map(|index| dataset.observations.get(index).map(|o| o.period))
            .collect();
        let title = view.title.get(lang.reads());
        let is_kind = |kind: PeriodKind| periods.iter().any(|period| period.kind() == kind);
        let named: [(&str, bool); 3] = [
            ("一季度", periods.contains(&quarter)),
            ("以来", is_kind(PeriodKind::ToDate)),
            ("截至", is_kind(PeriodKind::AsOf)),
        ];
        for (word, is_shown) in named.into_iter().filter(|(word, _)| title.contains(word)) {
            seen += 1;
            assert!(is_shown, "{}/{}: {word} in {title}", dataset.id, view.id);
        }
    });
    assert!(seen >= 5, "{seen}");
}

#[test]
fn a_document_of_several_periods_opens_on_the_latest_and_says_what_is_left_out() {
    let text = "city,year,n\na,2020,3\nb,2020,4\na,2021,5\nb,2021,6\na,2022,9\nb,2022,7\n";
    let made = duibi::data::read(text.as_bytes()).dataset;
    let found = compare(&made, &Query::first(&made));
    let values: Vec<f64> = found.figures().map(|(.., figure)| figure.value).collect();
    assert_eq!(values, [9.0, 7.0]);
    let left = ["另有2020年、2021年的数字未列入", "另有2020年、2021年的數字未列入"];
    for (lang, note) in SPELT_OUT.into_iter().zip(left) {
        let notes = Teller::new(&made, &found, lang).notes();
        assert!(notes.iter().any(|text| text == note), "{notes:?}");
    }
    let lead = Teller::new(&made, &found, Lang::EN).summary();
    assert!(lead.contains("2022"), "{lead}");
}
