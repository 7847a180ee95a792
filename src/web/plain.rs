//! Plain values for the page: rows, and the details of events.

use serde::Serialize;
use wasm_bindgen::JsValue;

use super::widget::{Widget, cell};
use crate::error::Fault;
use crate::say::{self, Lang};
use crate::scene::Target;

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
        view: Option<String>,
        form: &'static str,
        metrics: Vec<String>,
        sort: &'static str,
        doubts: Vec<String>,
    },
    Faults {
        faults: Vec<Wrong>,
    },
    Selected {
        /// The name by which the figure is found again; empty where it has none.
        name: String,
        row: Option<Box<PlainFigure>>,
        pair: Option<Box<PlainPair>>,
    },
}

/// A second figure that is held against the selected one.
#[derive(Debug, Serialize)]
struct PlainPair {
    row: PlainFigure,
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
struct PlainFigure {
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
    pub(super) fn ready(widget: &Widget) -> Self {
        Self { r#type: "duibi-ready", detail: shown(widget) }
    }

    pub(super) fn view(widget: &Widget) -> Self {
        Self { r#type: "duibi-view", detail: shown(widget) }
    }

    pub(super) fn select(widget: &mut Widget) -> Self {
        let (pinned, paired) = (widget.state.pinned, widget.state.paired);
        let pair = pinned.zip(paired).and_then(|(pinned, paired)| {
            widget.ask_pair(pinned, paired);
            let row = row(widget, paired)?;
            let found = widget.exhibit.pair(cell(pinned), cell(paired))?;
            Some(Box::new(PlainPair { row, sentence: found.sentence.clone() }))
        });
        let row = pinned.and_then(|pinned| row(widget, pinned)).map(Box::new);
        let name = widget.alone();
        Self { r#type: "duibi-select", detail: Detail::Selected { name, row, pair } }
    }

    pub(super) fn error(faults: &[Fault], lang: Lang) -> Self {
        let wrong = |fault: &Fault| Wrong {
            path: fault.path.clone(),
            line: fault.position.map(|at| at.line),
            column: fault.position.map(|at| at.column),
            message: say::fault(fault, lang),
        };
        Self {
            r#type: "duibi-error",
            detail: Detail::Faults { faults: faults.iter().map(wrong).collect() },
        }
    }
}

fn shown(widget: &Widget) -> Detail {
    let (dataset, state) = (&widget.reading.dataset, &widget.state);
    let metric = |&index: &usize| dataset.metrics.get(index).map(|metric| metric.id.to_string());
    let view = state.view.and_then(|index| dataset.views.get(index));
    let doubt = |doubt| say::doubt_told(doubt, state.lang);
    Detail::Shown {
        id: dataset.id.to_string(),
        view: view.map(|view| view.id.to_string()),
        form: widget.exhibit.form.word(),
        metrics: state.query.metrics.iter().filter_map(metric).collect(),
        sort: state.query.sort.word(),
        doubts: dataset.doubts.iter().map(doubt).collect(),
    }
}

/// Turns the events into a JavaScript array of `{type, detail}`.
pub(super) fn events(out: &[Out]) -> Result<JsValue, JsValue> {
    Ok(serde_wasm_bindgen::to_value(out)?)
}

/// Gives every figure of the chart, row by row; what is not reported has the value `undefined`.
#[inline(never)]
pub(super) fn rows(widget: &mut Widget) -> Result<JsValue, JsValue> {
    let mut out = Vec::new();
    for index in 0..widget.exhibit.rows.len() {
        for series in 0..widget.exhibit.series.len() {
            out.extend(row(widget, Target { row: index, series }));
        }
    }
    Ok(serde_wasm_bindgen::to_value(&out)?)
}

fn row(widget: &mut Widget, target: Target) -> Option<PlainFigure> {
    widget.ask(target);
    let (dataset, comparison) = (&widget.reading.dataset, &widget.comparison);
    let series = widget.exhibit.series.get(target.series)?;
    let evidence = widget.exhibit.evidence(cell(target))?.clone();
    let datum = widget.exhibit.datum(cell(target));
    let figure = comparison.figure(target.row, target.series);
    let observation = figure.and_then(|figure| dataset.observations.get(figure.observation));
    let entity = comparison
        .entity(dataset, target.row, target.series)
        .and_then(|entity| dataset.entities.get(entity));
    let derived = datum.filter(|datum| datum.is_derived);
    Some(PlainFigure {
        row: widget.exhibit.rows.get(target.row)?.name.clone(),
        series: series.name.clone(),
        entity: entity.map_or_else(String::new, |entity| entity.id.to_string()),
        name: evidence.entity,
        metric: series.metric_id.clone(),
        value: datum.map(|datum| datum.value),
        unit: series.unit.plain_name.clone(),
        text: evidence.value,
        qualifier: observation.map_or("", |o| o.qualifier.word()),
        derived: derived.is_some(),
        formula: evidence.derived,
        interval: derived.map(|datum| [datum.interval.0, datum.interval.1]),
        printed: evidence.printed,
        period: evidence.period,
        scope: evidence.scope,
        caveat: evidence.caveat,
        source: evidence.source,
    })
}
