//! Documents that another one joins by reference: theirs become its entities, metrics, sources and
//! observations.

use super::known::Known;
use crate::data::observations::JoinMap;
use crate::data::read::faults::Faults;
use crate::data::read::fields::At;
use crate::data::read::node::Node;
use crate::data::read::reading::Reading;
use crate::data::read::request::Request;
use crate::data::{Base, Dataset, Entity, Metric, Source};
use crate::error::{Expected, Found, ItemKind, Problem};

/// The most documents that one joins.
const MOST: usize = 20;

/// The addresses of the documents that a document joins, so that they can be fetched before it is
/// read.
pub(in crate::data::read) fn joined_documents(bytes: &[u8]) -> Vec<String> {
    let list = duibi_scan::member(bytes, "documents")
        .and_then(|start| bytes.get(start..duibi_scan::skip(bytes, start)?));
    let Some(Node::List(items)) = list.and_then(|list| Node::parse(list).ok()) else {
        return Vec::new();
    };
    let addresses = items.iter().map(Node::text);
    let addresses = addresses.filter(|address| !address.is_empty() && is_relative(address));
    addresses.take(MOST).map(str::to_owned).collect()
}

/// Tells whether an address stays beside the document: no other host, no path from the root,
/// nothing that a browser would read as one of these.
fn is_relative(address: &str) -> bool {
    let odd = |c: char| c == ':' || c == '\\' || c.is_control() || c.is_whitespace();
    !address.starts_with('/') && !address.contains(odd)
}

/// Reads the documents that a list names, one after the other.
#[inline(never)]
pub(super) fn documents<'n>(
    at: &At<'n>,
    request: &Request,
    joiner: &mut Joiner,
    faults: &mut Faults<'n>,
) {
    let Some(read) = request.joined else {
        faults.push(&at.path, Problem::JoinsOthers);
        return;
    };
    let Some(items) = at.list(faults) else { return };
    if items.is_empty() || items.len() > MOST {
        at.refuse::<()>(Expected::FewItems(MOST), faults);
    }
    for at in items.iter().take(MOST) {
        let Some(address) = at.text(faults) else { continue };
        if !is_relative(address) {
            at.refuse::<()>(Expected::Address, faults);
            continue;
        }
        match read(address) {
            Ok(reading) => joiner.document(at, address, reading, faults),
            Err(status) => {
                faults.push(&at.path, Problem::NotFetched(address.to_owned(), status));
            }
        }
    }
}

/// A document that joins others.
pub(super) struct Joiner<'d> {
    dataset: &'d mut Dataset,
    known: &'d mut Known,
    /// The ids of the documents that were joined so far.
    seen: Vec<String>,
}

impl<'d> Joiner<'d> {
    pub(super) fn new(dataset: &'d mut Dataset, known: &'d mut Known) -> Self {
        Self { dataset, known, seen: Vec::new() }
    }

    /// Takes over the faults of a document and, once for each id, what it holds.
    fn document<'n>(
        &mut self,
        at: &At<'n>,
        address: &str,
        reading: Reading,
        faults: &mut Faults<'n>,
    ) {
        for fault in reading.faults {
            let path = if fault.path.is_empty() {
                address.to_owned()
            } else {
                format!("{address}: {}", fault.path)
            };
            faults.push_elsewhere(path, fault.position, fault.problem);
        }
        // ids of sources and observations are told apart by the document's
        let mut id = reading.dataset.id.to_string();
        // a table has no id of its own
        if id.is_empty() && !address.to_ascii_lowercase().ends_with("json") {
            address.clone_into(&mut id);
        }
        if id.is_empty() {
            let problem = Problem::Expected(Expected::Text, Found::Nothing);
            faults.push_elsewhere(format!("{address}: id"), None, problem);
        } else if self.seen.contains(&id) {
            faults.push(&at.path, Problem::DuplicateId(ItemKind::Document, id));
        } else {
            self.seen.push(id.clone());
            let dataset = Dataset { id: id.into(), ..reading.dataset };
            self.join(at, dataset, faults);
        }
    }

    fn join<'n>(&mut self, at: &At<'n>, other: Dataset, faults: &mut Faults<'n>) {
        let entities = self.entities(other.entities);
        let metrics = self.metrics(at, other.metrics, faults);
        let sources = self.sources(&other.id, other.sources);
        let dataset = &mut *self.dataset;
        dataset.add_terms(other.terms);
        dataset.exclusive.extend(other.exclusive);
        dataset.doubts.extend(other.doubts);
        dataset.has_gaps |= other.has_gaps || !other.left_out.is_empty();
        let from = dataset.observations.len();
        let map = JoinMap { id: &other.id, entities: &entities, metrics: &metrics, sources };
        dataset.observations.append(&other.observations, &map);
        dataset.joined = dataset.observations.len();
        for index in from..dataset.observations.len() {
            let id = dataset.observations.get(index).map_or("", |o| o.id);
            if !id.is_empty() {
                self.known.observations.join(id, index);
            }
        }
    }

    /// Takes over entities; gives the index here of each.
    fn entities(&mut self, entities: Vec<Entity>) -> Vec<usize> {
        let mut here = Vec::new();
        // the entities that are new here, with the index there of the whole of each
        let mut wholes: Vec<(usize, usize)> = Vec::new();
        for mut entity in entities {
            let known = self.known.entities.get(&entity.id);
            let index = known.unwrap_or(self.dataset.entities.len());
            here.push(index);
            if known.is_none() {
                self.known.entities.join(&entity.id, index);
                wholes.extend(entity.part_of.take().map(|whole| (index, whole)));
                self.dataset.entities.push(entity);
            }
        }
        for (index, whole) in wholes {
            if let Some(entity) = self.dataset.entities.get_mut(index) {
                entity.part_of = here.get(whole).copied();
            }
        }
        here
    }

    /// Takes over metrics; gives the index here of each, or nothing where one of the same id is
    /// here already and has another unit.
    fn metrics<'n>(
        &mut self,
        at: &At<'n>,
        metrics: Vec<Metric>,
        faults: &mut Faults<'n>,
    ) -> Vec<Option<usize>> {
        let mut here: Vec<Option<usize>> = Vec::new();
        let mut bases = Vec::new();
        for metric in metrics {
            if let Some(index) = self.known.metrics.get(&metric.id) {
                let known = self.dataset.metrics.get(index);
                here.push(shares_axis(at, &metric, known, faults).then_some(index));
                continue;
            }
            let index = self.dataset.metrics.len();
            self.known.metrics.join(&metric.id, index);
            bases.extend(metric.base.map(|base| (index, base)));
            self.dataset.metrics.push(Metric { base: None, ..metric });
            here.push(Some(index));
        }
        for (index, base) in bases {
            let metric = here.get(base.metric()).copied().flatten();
            if let Some(rate) = self.dataset.metrics.get_mut(index) {
                rate.base = metric.map(|metric| match base {
                    Base::Numerator(_) => Base::Numerator(metric),
                    Base::Denominator(_) => Base::Denominator(metric),
                    Base::Growth(_) => Base::Growth(metric),
                });
            }
        }
        here
    }

    /// Takes over sources of a document; gives the index here of the first.
    fn sources(&mut self, document: &str, sources: Vec<Source>) -> usize {
        let first = self.dataset.sources.len();
        for mut source in sources {
            source.id = format!("{document}/{}", source.id).into();
            self.known.sources.join(&source.id, self.dataset.sources.len());
            self.dataset.sources.push(source);
        }
        first
    }
}

/// Two documents may share a metric only if its figures can share an axis.
fn shares_axis<'n>(
    at: &At<'n>,
    metric: &Metric,
    known: Option<&Metric>,
    faults: &mut Faults<'n>,
) -> bool {
    let Some(known) = known else { return false };
    let converts = metric.unit.converts_to(&known.unit);
    if !converts {
        let unit = format!("{} ({})", metric.unit.name, metric.id);
        faults.push(&at.path, Problem::WrongUnit(unit, known.unit.name.to_string(), None));
    }
    converts
}
