//! What deserves a second look in a document that can be read: sums, rates, contradictions, things that nothing uses.
//!
//! Part of the command line only: it is asked for by editors, and costs readers nothing.

mod axes;
mod parts;
mod rates;
mod unused;

use duibi_scan::Names;

use super::read::place_of;
use super::{Dataset, Observation, Unit};
use crate::error::{Fault, Warning};
use crate::number::plain;

/// The most warnings that are listed.
const MOST: usize = 200;

/// Looks a dataset through; the text that it was read from gives the places.
#[must_use]
pub fn check(dataset: &Dataset, bytes: &[u8]) -> Vec<Fault> {
    let mut found = Findings { dataset, bytes, list: Vec::new() };
    axes::check(&mut found);
    unused::check(&mut found);
    parts::check(&mut found);
    rates::check(&mut found);
    contradictions(&mut found);
    found.list
}

/// The warnings so far.
struct Findings<'d> {
    dataset: &'d Dataset,
    bytes: &'d [u8],
    list: Vec<Fault>,
}

impl Findings<'_> {
    /// Notes a doubt about a figure.
    fn at(&mut self, index: usize, warning: Warning) {
        let is_document = self.bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
        let own = index.checked_sub(self.dataset.joined).filter(|_| is_document);
        let path = match own {
            None if !is_document => self.named(index),
            Some(own) => format!("observations[{}]", self.item(own)),
            // what is joined has its place in another document, and is known here by its id
            None => self
                .dataset
                .observations
                .get(index)
                .map_or_else(String::new, |found| found.id.to_owned()),
        };
        self.add(path, warning);
    }

    /// A figure of a table, by its entity and metric.
    fn named(&self, index: usize) -> String {
        let names = self.dataset.observations.get(index).and_then(|found| {
            let (entity, metric) =
                (self.dataset.entities.get(found.entity)?, self.dataset.metrics.get(found.metric)?);
            Some(format!("{}, {}", entity.id, metric.id))
        });
        names.unwrap_or_default()
    }

    /// Notes a doubt about something else.
    fn add(&mut self, path: String, warning: Warning) {
        if self.list.len() < MOST {
            let position = place_of(self.bytes, &path);
            self.list.push(Fault {
                path,
                position,
                problem: crate::error::Problem::Warning(warning),
            });
        }
    }

    /// The item of the document's list for a figure, past those that were left out.
    fn item(&self, index: usize) -> usize {
        let mut item = index;
        for &left_out in &self.dataset.left_out {
            if left_out > item {
                break;
            }
            item += 1;
        }
        item
    }
}

/// A figure as a sentence gives it: 46个.
fn said(found: &Observation) -> String {
    amount(found.value, found.unit)
}

fn amount(value: f64, unit: &Unit) -> String {
    // sums of decimals carry errors far behind the printed digits
    format!("{}{}", plain((value * 1e6).round() / 1e6), unit.name)
}

/// What figures that claim to be the same have in common, as bytes: entity, metric, period and scope, and the basis if asked for.
fn key(found: &Observation, metric: usize, without: &str, basis: bool) -> Vec<u8> {
    let mut key = format!("{}|{metric}|{:?}|", found.entity, found.period.days());
    if found.period.days().is_none() {
        key += &format!("{:?}", found.period);
    }
    for (dimension, value) in found.scope.0.iter().filter(|(dimension, _)| &**dimension != without)
    {
        key += &format!("{dimension}={value}|");
    }
    if basis {
        key += found.basis.word();
    }
    key.into_bytes()
}

/// Finds figures that are given twice with different values.
fn contradictions(found: &mut Findings) {
    let dataset = found.dataset;
    let mut keys = Names::default();
    let mut first: Vec<usize> = Vec::new();
    for (index, observation) in dataset.observations.iter().enumerate() {
        let symbol = keys.intern(&key(&observation, observation.metric, "", true)) as usize;
        let Some(before) = first.get(symbol).and_then(|&before| dataset.observations.get(before))
        else {
            first.push(index);
            continue;
        };
        // the same sum in 亿元 and in 万元 differs only by rounding
        let (own, other) = (observation.quantity().interval(), before.quantity().interval());
        let here = |value: f64| before.unit.convert(value, observation.unit).unwrap_or(value);
        let slack = observation.value.abs() * 1e-9;
        let meet = own.low <= here(other.high) + slack && here(other.low) <= own.high + slack;
        let exact = observation.unit.name != before.unit.name
            || observation.value.total_cmp(&before.value).is_eq();
        if !(meet && exact) || observation.qualifier != before.qualifier {
            found.at(index, Warning::Contradiction(said(&observation), said(&before)));
        }
    }
}
