//! What all cells of one column share: its decimal mark, and the name of its metric.

use std::collections::BTreeMap;

use super::layout::SheetLayout;
use super::numbers::{Decided, DecimalMark, MarkEvidence, Script, figure, normal};
use super::shape::SheetShape;
use crate::data::Period;

/// The mark of each column.
pub(super) fn marks(shape: &SheetShape, layout: &SheetLayout, script: Script) -> Vec<Decided> {
    let evidence = |column: usize| {
        let mut own = MarkEvidence::default();
        let Some(column) = shape.columns.get(column).filter(|column| !column.is_typed) else {
            return own;
        };
        for cell in &column.cells {
            let text = normal(cell);
            let found =
                figure(&text, DecimalMark::Point).or_else(|| figure(&text, DecimalMark::Comma));
            if let Some(found) = found {
                own.take(found.run);
            }
        }
        own
    };
    let all: Vec<MarkEvidence> =
        (0..shape.columns.len())
            .map(|c| {
                if layout.roles.values.contains(&c) { evidence(c) } else { MarkEvidence::default() }
            })
            .collect();
    let mut table = MarkEvidence::default();
    for own in &all {
        table.add(own);
        table.add_large(own);
    }
    // columns of one name and unit decide together
    let kin_of = |column: usize| {
        let label = layout.label(column).filter(|_| !layout.has_entities_across);
        label.map(|label| (&*label.name, &*label.unit))
    };
    let mut kin: BTreeMap<_, MarkEvidence> = BTreeMap::new();
    for &column in &layout.roles.values {
        if let Some(own) = all.get(column) {
            kin.entry(kin_of(column)).or_default().join(own);
        }
    }
    let none = MarkEvidence::default();
    (0..all.len())
        .map(|column| kin.get(&kin_of(column)).unwrap_or(&none).decide(&table, script))
        .collect()
}

/// The name of the metric of each column; two of one name are told apart by all that their headers
/// say.
pub(super) fn metric_names(layout: &SheetLayout) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut known: Vec<(String, Option<Period>)> = Vec::new();
    for (column, label) in layout.labels.iter().enumerate() {
        let is_value = layout.roles.values.contains(&column);
        let mut name = label.name.clone();
        let header = || layout.facts.get(column).map_or_else(String::new, |f| f.header.clone());
        let is_known = |known: &[(String, Option<Period>)], name: &str| {
            known.iter().any(|(other, period)| other == name && *period == label.period)
        };
        if is_value && is_known(&known, &name) {
            name = header();
        }
        if is_value && is_known(&known, &name) {
            name = format!("{name} ({})", known.len() + 1);
        }
        if is_value {
            known.push((name.clone(), label.period));
        }
        out.push(name);
    }
    out
}
