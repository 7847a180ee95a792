//! Comparisons of the four articles, fair and unfair: each with the caveat or the refusal that it
//! must and must not get.

use duibi::compare::derive::{self, Unlike};
use duibi::compare::{Caveat, Query, compare};
use duibi::data::{Dataset, Form, Show, read};
use duibi::say::{Lang, Teller};

use crate::support::{SPELT_OUT, built_in};

fn document(id: &str) -> Dataset {
    built_in().into_iter().find(|dataset| &*dataset.id == id).unwrap()
}

fn at(dataset: &Dataset, id: &str) -> usize {
    dataset.observations.iter().position(|o| o.id == id).unwrap_or_else(|| panic!("no {id}"))
}

/// In what two figures are unlike, a letter each: period, inferred, scope, basis, counted, within.
fn flags(unlike: Unlike) -> String {
    let Unlike { period, inferred, scope, basis, counted, within } = unlike;
    let all =
        [(period, 'p'), (inferred, 'i'), (scope, 's'), (basis, 'b'), (counted, 'c'), (within, 'w')];
    all.into_iter().filter(|(is, _)| *is).map(|(_, letter)| letter).collect()
}

/// Two figures, and in what they are unlike.
type Pair = (&'static str, &'static str, &'static str);

const HUAIAN: [Pair; 51] = [
    // fair
    ("hongze-signed", "lianshui-signed", ""),
    ("qingjiangpu-signed", "huaiyin-signed", ""),
    ("qingjiangpu-signed", "xuyi-signed", ""),
    ("huaiyin-signed", "xuyi-signed", ""),
    ("hongze-signed-industrial", "lianshui-signed-industrial", ""),
    ("huaian-industrial-park-signed", "hongze-signed-industrial", ""),
    ("qingjiangpu-signed-industrial", "huaiyin-signed-industrial", ""),
    ("xuyi-signed-industrial", "huaiyin-signed-industrial", ""),
    ("qingjiangpu-signed-hightech", "huaiyin-signed-hightech", ""),
    ("qingjiangpu-signed-advanced", "huaiyin-signed-advanced", ""),
    ("hongze-started", "lianshui-started", ""),
    ("lianshui-signed-goal", "huaian-district-signed-goal", ""),
    ("lianshui-signed-goal-10", "huaian-district-signed-goal-10", ""),
    ("huaian-etdz-started-goal", "huaian-etdz-completed-goal", ""),
    ("huaian-district-started-goal", "huaian-district-completed-goal", ""),
    ("jinhu-completed", "huaian-industrial-park-completed", ""),
    ("jinhu-started-hightech", "huaian-industrial-park-started", ""),
    ("huaiyin-started-completion-industrial", "huaiyin-signed-completion-industrial", ""),
    ("qingjiangpu-signed-completion", "qingjiangpu-signed-investment-completion", ""),
    ("lianshui-signed-completion", "lianshui-signed-investment-completion", ""),
    (
        "qingjiangpu-signed-completion-industrial",
        "qingjiangpu-signed-investment-completion-industrial",
        "",
    ),
    ("huaiyin-started", "huaiyin-completed", ""),
    // unfair
    ("qingjiangpu-signed", "hongze-signed", "p"),
    ("qingjiangpu-signed", "jinhu-signed", "ps"),
    ("jinhu-signed", "hongze-signed", "ps"),
    ("xuyi-signed", "lianshui-signed", "p"),
    ("huaiyin-signed", "lianshui-signed", "p"),
    ("hongze-signed", "huaian-industrial-park-signed", "s"),
    ("huaian-etdz-signed", "hongze-signed", "i"),
    ("hongze-signed-investment", "lianshui-signed-investment", "b"),
    // planned and total are one sort
    ("huaian-etdz-signed-investment", "lianshui-signed-investment", "i"),
    ("qingjiangpu-signed-investment", "hongze-signed-investment", "p"),
    ("xuyi-signed-investment", "lianshui-signed-investment", "p"),
    ("jinhu-signed-investment", "hongze-signed-investment", "ps"),
    ("qingjiangpu-signed-completion", "lianshui-signed-completion", "ps"),
    ("huaiyin-signed-completion-industrial", "qingjiangpu-signed-completion-industrial", "s"),
    ("lianshui-signed", "lianshui-signed-goal", "pb"),
    ("lianshui-signed", "lianshui-signed-industrial", "sw"),
    ("qingjiangpu-signed", "qingjiangpu-signed-hightech", "sw"),
    ("qingjiangpu-signed-industrial", "qingjiangpu-signed-hightech", "s"),
    ("hongze-signed", "hongze-signed-50", "sw"),
    ("huaian-district-signed-goal", "huaian-district-signed-goal-10", "sw"),
    ("huaian-district-signed-goal-10", "huaian-district-signed-goal-50", "sw"),
    ("xuyi-effective-investment", "huaian-industrial-park-effective-investment", "ps"),
    ("jinhu-leads", "jinhu-signed", "b"),
    ("jinhu-started", "huaiyin-started", "p"),
    ("jinhu-completed", "huaiyin-completed", "p"),
    ("hongze-started", "xuyi-started", "ps"),
    ("huaian-etdz-signed-goal", "lianshui-signed-goal", "is"),
    ("huaian-etdz-cloud-meetings", "huaian-etdz-staff", "psc"),
    ("hongze-started-investment", "hongze-started-annual-plan", "p"),
];

const ETDZ: [Pair; 20] = [
    // fair
    ("etdz-started", "etdz-continued", ""),
    ("etdz-started-investment", "etdz-continued-investment", ""),
    ("etdz-firms-cleared", "etdz-firms-settled", ""),
    ("etdz-land-acquired", "etdz-land-put-forward", ""),
    ("etdz-land-acquired", "etdz-land-sold", ""),
    ("jinyusheng-ic-line-signed-investment", "hebang-pharma-line-signed-investment", ""),
    ("hebang-pharma-line-signed-investment", "haweiwei-chip-base-signed-investment", ""),
    ("etdz-subsidies-paid", "etdz-tax-relief", ""),
    ("etdz-financing", "etdz-fund-contribution", ""),
    ("etdz-trade-growth", "etdz-budget-revenue-growth", ""),
    ("etdz-outreach-trips", "etdz-visitors-received", ""),
    // unfair
    ("etdz-financing", "etdz-non-special-bond-quota", "b"),
    ("etdz-bank-loans", "etdz-guaranteed-loans", "b"),
    ("etdz-planned-projects", "etdz-signed", "ib"),
    ("etdz-started", "etdz-completed", "s"),
    ("etdz-special-bond-projects", "etdz-special-bond-projects-passed", "bw"),
    ("etdz-signed", "etdz-signed-industrial", "sw"),
    ("etdz-signed-industrial", "etdz-signed-industrial-3", "sw"),
    ("etdz-planned-projects-industrial", "etdz-planned-projects-services", "s"),
    ("etdz-events", "etdz-outreach-trips", "c"),
];

const TIANJIAAN: [Pair; 3] = [
    ("tianjiaan-outreach-trips", "tianjiaan-visitors-received", "c"),
    ("tianjiaan-external-funds", "tianjiaan-project-fixed-asset-investment", "s"),
    ("zhida-capacity-cells", "zhida-capacity-packs", "s"),
];

#[test]
fn every_comparison_of_the_table_has_the_caveats_that_it_must_have_and_no_others() {
    let documents: [(&str, &[Pair]); 3] =
        [("huaian-2022-q1", &HUAIAN), ("huainan-etdz-2023", &ETDZ), ("tianjiaan-2023", &TIANJIAAN)];
    let (mut wrong, mut fair, mut unfair) = (Vec::new(), 0, 0);
    for (id, pairs) in documents {
        let dataset = document(id);
        for (one, other, expected) in pairs {
            let (a, b) = (at(&dataset, one), at(&dataset, other));
            let found = flags(Unlike::of(&dataset, a, b));
            let back = flags(Unlike::of(&dataset, b, a));
            if found != *expected || back != found {
                wrong.push(format!("{one}, {other}: {found} for {expected}"));
            }
            if expected.is_empty() { fair += 1 } else { unfair += 1 }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(fair >= 30 && unfair >= 30, "{fair} fair, {unfair} unfair");
}

/// The pair sentence of two figures of one metric and two entities, as a reader asks for it.
fn pair(dataset: &Dataset, metric: &str, a: &str, b: &str, lang: Lang) -> String {
    let entities = [a, b].map(|id| dataset.entity(id).unwrap()).to_vec();
    let query = Query { entities, ..Query::of_metric(dataset.metric(metric).unwrap()) };
    Teller::new(dataset, &compare(dataset, &query), lang).pair((0, 0), (1, 0)).unwrap()
}

#[test]
fn a_pair_says_its_caveat_and_a_fair_one_says_none() {
    let dataset = document("huaian-2022-q1");
    let unlike = ["口径不同", "口徑不同", "not like for like"];
    for (lang, word) in SPELT_OUT.into_iter().zip(unlike) {
        let said = |a, b| pair(&dataset, "signed", a, b, lang).to_lowercase().contains(word);
        assert!(
            said("qingjiangpu", "jinhu"),
            "{}",
            pair(&dataset, "signed", "qingjiangpu", "jinhu", lang)
        );
        assert!(said("huaiyin", "hongze"));
        assert!(!said("qingjiangpu", "huaiyin") && !said("hongze", "lianshui"));
    }
}

#[test]
fn no_pace_is_computed_of_all_projects_with_a_rate_of_some() {
    let dataset = document("huaian-2022-q1");
    let query = Query { show: Show::Pace, ..Query::of_metric(dataset.metric("signed").unwrap()) };
    let found = compare(&dataset, &query);
    let huaiyin = dataset.entity("huaiyin");
    assert!(found.figures().next().is_some());
    assert!(found.figures().all(|(row, ..)| found.rows[row].entity(&dataset) != huaiyin));
}

#[test]
fn a_target_of_a_city_beside_one_of_a_district_is_told() {
    let dataset = document("huaian-2022-q1");
    let view = dataset.views.iter().find(|view| &*view.id == "implied-signing-targets").unwrap();
    let found = compare(&dataset, &view.query);
    assert_eq!(found.figures().count(), 2);
    for (.., figure) in found.figures() {
        let is_limit = |caveat: &&Caveat| matches!(caveat, Caveat::Limited(..));
        assert!(figure.caveats.iter().find(is_limit).is_some(), "{figure:?}");
    }
    let text = Teller::new(&dataset, &found, Lang::ZH_HANS).summary();
    assert!(!text.contains("倍") && !text.contains("最高"), "{text}");
}

#[test]
fn means_are_of_one_metric_and_of_no_rates_and_ranks_of_what_is_alike() {
    let dataset = document("huaian-2022-q1");
    let all = |ids: &[&str]| ids.iter().map(|id| at(&dataset, id)).collect::<Vec<_>>();
    let rates = all(&["qingjiangpu-signed-completion", "lianshui-signed-completion"]);
    assert_eq!(derive::mean(&dataset, &rates), None, "rates have denominators of their own");
    let metrics = all(&["huaiyin-started", "huaiyin-completed"]);
    assert_eq!(derive::mean(&dataset, &metrics), None, "two metrics");
    let parts = all(&["lianshui-signed", "lianshui-signed-industrial"]);
    assert_eq!(derive::median(&dataset, &parts), None, "a part and its whole");
    let fair = all(&["qingjiangpu-signed", "huaiyin-signed", "xuyi-signed"]);
    assert_eq!(derive::mean(&dataset, &fair).map(|mean| mean.value), Some(35.0));

    let query = Query { show: Show::Rank, ..Query::of_metric(dataset.metric("signed").unwrap()) };
    let found = compare(&dataset, &query);
    assert_ne!(found.refused, None, "no period is that of most");
    let text = "city,year,n\na,2021,3\nb,2021,5\nc,2021,4\nd,2020,9\n";
    let made = read(text.as_bytes()).dataset;
    let query = Query { show: Show::Rank, ..Query::of_metric(0) };
    let found = compare(&made, &query);
    let ranks: Vec<f64> = found.figures().map(|(.., figure)| figure.value).collect();
    assert_eq!(ranks, [1.0, 2.0, 3.0], "the best first, and none of another year");
}

#[test]
fn a_share_of_what_is_above_and_below_zero_and_growth_below_zero_are_refused() {
    let text = "city,profit,loss\na,12,-2\nb,3,4\n";
    let made = read(text.as_bytes()).dataset;
    for form in [Form::Percent, Form::PercentColumn] {
        let query = Query { form, metrics: vec![0, 1], ..Query::of_metric(0) };
        let found = compare(&made, &query);
        let shares = found.figures().filter(|(.., figure)| figure.derived.is_some());
        assert!(shares.into_iter().all(|(.., figure)| (0.0..=100.0).contains(&figure.value)));
    }
    let rows = r#"{"format": "duibi/1", "entities": [{"id": "e"}], "metrics": [{"id": "m",
        "unit": "亿元"}], "observations": [
        {"entity": "e", "metric": "m", "period": "2021", "value": 10, "unit": "亿元"},
        {"entity": "e", "metric": "m", "period": "2022", "value": -5, "unit": "亿元"},
        {"entity": "e", "metric": "m", "period": "2023", "value": 5, "unit": "亿元"}]}"#;
    let made = read(rows.as_bytes()).dataset;
    assert_eq!(derive::growth(&made, 1, 0), None, "to below zero");
    assert_eq!(derive::growth(&made, 2, 1), None, "from below zero");
}
