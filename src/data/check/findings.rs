//! The warnings so far, and the places of what they are about.

use crate::data::Dataset;
use crate::data::read::place_of;
use crate::error::{Fault, Problem, Warning};

/// The most warnings that are listed.
const MOST: usize = 200;

/// The warnings so far.
pub(super) struct Findings<'d> {
    pub(super) dataset: &'d Dataset,
    bytes: &'d [u8],
    list: Vec<Fault>,
}

impl<'d> Findings<'d> {
    pub(super) fn new(dataset: &'d Dataset, bytes: &'d [u8]) -> Self {
        Self { dataset, bytes, list: Vec::new() }
    }

    /// All warnings, in the order in which they were found.
    pub(super) fn into_list(self) -> Vec<Fault> {
        self.list
    }
}

impl Findings<'_> {
    /// Notes a doubt about a figure.
    pub(super) fn at(&mut self, index: usize, warning: Warning) {
        let is_document = self.bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
        let own = index.checked_sub(self.dataset.joined).filter(|_| is_document);
        let path = match own {
            None if !is_document => self.named(index),
            Some(own) => format!("observations[{}]", self.item(own)),
            // a joined figure has its place in another document, and is known here by its id
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
    pub(super) fn add(&mut self, path: String, warning: Warning) {
        if self.list.len() < MOST {
            let position = place_of(self.bytes, &path);
            self.list.push(Fault { path, position, problem: Problem::Warning(warning) });
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
