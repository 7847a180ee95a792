//! Which observation stands for an entity, and what is said of it, on the built-in document.

use duibi::compare::{Comparison, Query, compare};
use duibi::data::{Dataset, Metric, Show, Sort};
use duibi::say::{Lang, Teller};

use crate::support::{SPELT_OUT, built_in, huaian};

fn metric(dataset: &Dataset, id: &str) -> Comparison {
    let index = dataset.metrics.iter().position(|metric| &*metric.id == id).unwrap();
    compare(dataset, &Query { sort: Sort::Document, ..Query::of_metric(index) })
}

fn value(dataset: &Dataset, comparison: &Comparison, entity: &str) -> Option<f64> {
    let row = comparison
        .rows
        .iter()
        .position(|row| &*dataset.entities[row.entity(dataset).unwrap()].id == entity)?;
    comparison.figure(row, 0).map(|figure| figure.value)
}

#[test]
fn the_whole_stands_for_a_district_and_not_a_part_or_a_goal() {
    let dataset = huaian();
    let signed = metric(&dataset, "signed");
    let found = |entity: &str| value(&dataset, &signed, entity);
    assert_eq!(
        [
            "huaian-etdz",
            "qingjiangpu",
            "huaian-district",
            "huaiyin",
            "hongze",
            "lianshui",
            "xuyi",
            "jinhu",
            "huaian-industrial-park"
        ]
        .map(found),
        [
            Some(12.0),
            Some(46.0),
            None,
            Some(27.0),
            Some(34.0),
            Some(31.0),
            Some(32.0),
            Some(46.0),
            Some(7.0)
        ]
    );
    // the city is the whole of the nine, not one of them
    assert_eq!(signed.rows.len(), 9);
}

#[test]
fn of_several_rates_the_one_that_compares_best_is_chosen() {
    let dataset = huaian();
    let rates = metric(&dataset, "started-completion");
    // 33.3 % would be of the projects of 5 billion yuan and more only
    assert_eq!(value(&dataset, &rates, "huaiyin"), Some(25.6));
    assert_eq!(value(&dataset, &rates, "qingjiangpu"), Some(10.7));
}

#[test]
fn an_entity_that_is_named_twice_is_one_row() {
    let dataset = huaian();
    let entities = ["hongze", "jinhu", "hongze"].map(|id| dataset.entity(id).unwrap()).to_vec();
    let signed = compare(
        &dataset,
        &Query { entities, ..Query::of_metric(dataset.metric("signed").unwrap()) },
    );
    assert_eq!((signed.rows.len(), signed.figures().count()), (2, 2));
}

#[test]
fn what_differs_is_said_and_what_has_no_majority_is_said_of_all() {
    let dataset = huaian();
    let notes =
        Teller::new(&dataset, &metric(&dataset, "signed"), Lang::ZH_HANS).notes().join("\n");
    assert_eq!(
        notes,
        "金湖县：未写明是否限于“亿元以上”，多数有此限\n淮安工业园区：口径为“工业项目”，与多数不同\n\
         各地口径不一：淮安经济技术开发区、洪泽区、涟水县、淮安工业园区2022年第一季度，\
         清江浦区、淮阴区、盱眙县2022年以来，金湖县截至2022年4月"
    );
    let notes =
        Teller::new(&dataset, &metric(&dataset, "signed-completion"), Lang::EN).notes().join("\n");
    assert_eq!(
        notes,
        "Huaiyin: industrial projects only, unlike most others\nLianshui: covers Q1 2022, most \
            others 2022 to date\nNo common basis: Qingjiangpu \
            (“target not specified”); \
         Huaiyin (“against the target for the year”); \
         Lianshui (“against the target set by the city”)"
    );
}

#[test]
fn a_summary_names_all_who_share_the_highest_and_the_lowest_value() {
    let dataset = huaian();
    let summary = |metric: &Comparison| Teller::new(&dataset, metric, Lang::EN).summary();
    assert_eq!(
        summary(&metric(&dataset, "signed")),
        "Projects signed, periods differ. Figures for 8 of 9, none for Huai'an District. Not like \
         for like: 8 figures; see the notes.",
        "nobody is first where the periods differ"
    );
    let text = "city,n\na,46\nb,46\nc,7\n";
    let made = duibi::data::read(text.as_bytes()).dataset;
    let shown = compare(&made, &Query::of_metric(0));
    let said = Teller::new(&made, &shown, Lang::EN).summary();
    assert!(said.contains("Highest: a and b, 46; lowest: c, 7; a gap of 39"), "{said}");
}

#[test]
fn english_counts_money_in_billions_of_the_same_digits() {
    let dataset = huaian();
    let money = metric(&dataset, "signed-investment");
    let row = money
        .rows
        .iter()
        .position(|row| &*dataset.entities[row.entity(&dataset).unwrap()].id == "hongze")
        .unwrap();
    assert_eq!(Teller::new(&dataset, &money, Lang::EN).cell_text(row, 0), "29.163 *");
    assert_eq!(Teller::new(&dataset, &money, Lang::ZH_HANT).cell_text(row, 0), "291.63 *");
}

#[test]
fn every_view_of_every_built_in_document_shows_figures_and_is_named_in_three_languages() {
    for dataset in built_in() {
        assert!(dataset.views.len() >= 3, "{}", dataset.id);
        for state in &dataset.views {
            let comparison = compare(&dataset, &Query::of_view(state));
            let figures = comparison.figures().count();
            // one derived value may be the whole point of a view
            let least = if state.query.show == Show::Value { 2 } else { 1 };
            assert!(figures >= least, "{}/{} shows {figures}", dataset.id, state.id);
            let titles = SPELT_OUT.map(|lang| state.title.get(lang.reads()));
            assert!(
                titles.iter().all(|title| !title.is_empty()) && titles[0] != titles[2],
                "{}/{}",
                dataset.id,
                state.id
            );
        }
    }
}

#[test]
fn a_metric_that_documents_share_is_the_same_in_all() {
    let documents = built_in();
    // the index of a base differs from document to document; what counts is its metric
    let by_id = |dataset: &Dataset, metric: &Metric| {
        let base = metric.base.map(|base| dataset.metrics[base.metric()].id.clone());
        (Metric { base: None, ..metric.clone() }, base)
    };
    let metrics: Vec<_> = documents
        .iter()
        .flat_map(|dataset| dataset.metrics.iter().map(|metric| by_id(dataset, metric)))
        .collect();
    let mut shared = 0;
    for (i, one) in metrics.iter().enumerate() {
        for other in metrics.iter().skip(i + 1).filter(|other| other.0.id == one.0.id) {
            assert_eq!(other, one);
            shared += 1;
        }
    }
    assert!(shared >= 5, "{shared}");
}
