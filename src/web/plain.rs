//! Plain values for the page: rows, and the details of events.

use serde::Serialize;
use wasm_bindgen::JsValue;

use super::evidence::sentence;
use crate::compare::{Comparison, unit_name};
use crate::data::{Dataset, Qualifier};
use crate::error::Fault;
use crate::say::{Lang, Teller};
use crate::scene::Target;
use crate::state::State;

/// An event for the element to dispatch.
#[derive(Debug, Serialize)]
pub(super) struct Out {
    r#type: &'static str,
    detail: Detail,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Detail {
    Shown {
        id: String,
        state: Option<String>,
        form: &'static str,
        metrics: Vec<String>,
        sort: &'static str,
    },
    Faults {
        faults: Vec<Wrong>,
    },
    Selected {
        row: Option<Box<Cell>>,
        pair: Option<Box<Pair>>,
    },
}

/// A second figure that is held against the selected one.
#[derive(Debug, Serialize)]
struct Pair {
    row: Cell,
    sentence: String,
}

#[derive(Debug, Serialize)]
struct Wrong {
    path: String,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
}

/// A figure of the chart, or its absence.
#[derive(Debug, Serialize)]
struct Cell {
    row: String,
    series: String,
    entity: String,
    name: String,
    metric: String,
    value: Option<f64>,
    unit: String,
    text: String,
    qualifier: &'static str,
    derived: bool,
    formula: String,
    interval: Option<[f64; 2]>,
    printed: String,
    period: String,
    scope: String,
    caveat: String,
    source: String,
}

impl Out {
    pub(super) fn ready(dataset: &Dataset, comparison: &Comparison, state: &State) -> Self {
        Self { r#type: "duibi-ready", detail: shown(dataset, comparison, state) }
    }

    pub(super) fn view(dataset: &Dataset, comparison: &Comparison, state: &State) -> Self {
        Self { r#type: "duibi-view", detail: shown(dataset, comparison, state) }
    }

    pub(super) fn select(dataset: &Dataset, comparison: &Comparison, state: &State) -> Self {
        let own = |target: Target| row(dataset, comparison, target, state.lang);
        let pair = state.pinned.zip(state.paired).and_then(|(pinned, paired)| {
            Some(Box::new(Pair {
                row: own(paired)?,
                sentence: sentence(dataset, comparison, (pinned, paired), state.lang),
            }))
        });
        Self {
            r#type: "duibi-select",
            detail: Detail::Selected { row: state.pinned.and_then(own).map(Box::new), pair },
        }
    }

    pub(super) fn error(faults: &[Fault], lang: Lang) -> Self {
        let wrong = |fault: &Fault| Wrong {
            path: fault.path.clone(),
            line: fault.position.map(|at| at.line),
            column: fault.position.map(|at| at.column),
            message: fault.sentence(lang),
        };
        Self {
            r#type: "duibi-error",
            detail: Detail::Faults { faults: faults.iter().map(wrong).collect() },
        }
    }
}

fn shown(dataset: &Dataset, comparison: &Comparison, state: &State) -> Detail {
    let metric = |&index: &usize| dataset.metrics.get(index).map(|metric| metric.id.to_string());
    Detail::Shown {
        id: dataset.id.to_string(),
        state: state
            .view
            .and_then(|index| dataset.views.get(index))
            .map(|view| view.id.to_string()),
        form: comparison.form.word(),
        metrics: state.query.metrics.iter().filter_map(metric).collect(),
        sort: state.query.sort.key(),
    }
}

/// Turns the events into a JavaScript array of `{type, detail}`.
pub(super) fn events(out: &[Out]) -> Result<JsValue, JsValue> {
    Ok(serde_wasm_bindgen::to_value(out)?)
}

/// Gives every figure of the chart, row by row; what is not reported has the value `undefined`.
pub(super) fn rows(
    dataset: &Dataset,
    comparison: &Comparison,
    lang: Lang,
) -> Result<JsValue, JsValue> {
    let mut out = Vec::new();
    for index in 0..comparison.rows.len() {
        for series in 0..comparison.series.len() {
            out.extend(row(dataset, comparison, Target { row: index, series }, lang));
        }
    }
    Ok(serde_wasm_bindgen::to_value(&out)?)
}

fn row(dataset: &Dataset, comparison: &Comparison, target: Target, lang: Lang) -> Option<Cell> {
    let series = comparison.series.get(target.series)?;
    let entity = comparison
        .entity(dataset, target.row, target.series)
        .and_then(|entity| dataset.entities.get(entity));
    let figure = comparison.figure(target.row, target.series);
    let qualifier =
        figure.and_then(|figure| dataset.observations.get(figure.observation)).map(|o| o.qualifier);
    let teller = Teller::new(dataset, comparison, lang);
    let evidence = teller.evidence(target.row, target.series);
    let derived = figure.and_then(|figure| figure.derived.as_ref());
    Some(Cell {
        row: teller.row_name(target.row),
        series: teller.series_name(target.series),
        entity: entity.map_or_else(String::new, |entity| entity.id.to_string()),
        name: evidence.entity,
        metric: dataset.metrics.get(series.metric)?.id.to_string(),
        value: figure.map(|figure| figure.value),
        unit: unit_name(&series.unit, lang),
        text: evidence.value,
        qualifier: qualifier.map_or("", Qualifier::word),
        derived: derived.is_some(),
        formula: evidence.derived,
        interval: derived.map(|derived| [derived.interval.low, derived.interval.high]),
        printed: evidence.printed,
        period: evidence.period,
        scope: evidence.scope,
        caveat: evidence.caveat,
        source: evidence.source,
    })
}
