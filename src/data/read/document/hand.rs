//! What an editor writes into the chart of a view. Rare: what a first chart reads has none of it.

use super::known::Known;
use super::value::scope;
use crate::data::read::faults::Faults;
use crate::data::read::fields::{At, Fields, MOST_LABEL};
use crate::data::read::node::Node;
use crate::data::{Annotation, AxisBand, Basis, Hand, MarkSide, Period, Stretch, Which};
use crate::error::Expected;
use crate::text::Text;

/// The least and the greatest height of a plot, in CSS pixels.
const HEIGHTS: (u32, u32) = (80, 1600);

/// By what figures are meant.
const WHICH: [&str; 7] = ["entity", "metric", "period", "basis", "scope", "from", "to"];

/// Whether a key of a view has something that is read here.
pub(super) fn is_by_hand(key: &str, node: &Node) -> bool {
    match key {
        "annotations" | "bands" | "height" => true,
        "highlight" | "reference" => match node {
            Node::List(items) => items.iter().any(|item| matches!(item, Node::Object(_))),
            node => matches!(node, Node::Object(_)),
        },
        _ => false,
    }
}

/// Reads what an editor does to a chart; with a fault in a part, that part is left out.
#[inline(never)]
pub(super) fn read<'n>(fields: &Fields<'n>, known: &Known, faults: &mut Faults<'n>) -> Hand {
    let annotations = fields.items("annotations", faults);
    let annotations = annotations.iter().filter_map(|at| annotation(at, known, faults)).collect();
    let bands = fields.items("bands", faults);
    let bands = bands.iter().filter_map(|at| band(at, faults)).collect();
    let lines = fields.one_or_more("reference", faults);
    let lines = lines.iter().filter_map(|at| line(at, faults)).collect();
    let accents = fields.one_or_more("highlight", faults);
    let accents = accents.iter().filter(|at| matches!(at.node, Node::Object(_)));
    let accents = accents.filter_map(|at| which(at, known, faults)).collect();
    let height = fields.optional("height").and_then(|at| pixels(&at, faults));
    Hand { annotations, bands, lines, accents, height }
}

/// The value of a reference line that has a name.
#[inline(never)]
pub(super) fn value<'n>(at: &At<'n>, faults: &mut Faults<'n>) -> Option<f64> {
    let fields = at.object(faults)?;
    fields.known(&["value", "name"], faults);
    number(&fields.required("value", Expected::Number, faults)?, faults)
}

/// The name of a reference line and its value; the faults of the value were told before.
fn line<'n>(at: &At<'n>, faults: &mut Faults<'n>) -> Option<(f64, Text)> {
    let Node::Object(entries) = at.node else { return None };
    let fields = Fields { entries, at: at.clone() };
    let name = fields.label("name", faults);
    match fields.optional("value")?.node {
        Node::Number(value) => Some((*value, name)),
        _ => None,
    }
}

fn annotation<'n>(at: &At<'n>, known: &Known, faults: &mut Faults<'n>) -> Option<Annotation> {
    let fields = at.object(faults)?;
    fields.known(&["text", "at", "place"], faults);
    let text = fields.required("text", Expected::Wording, faults);
    let text = text.and_then(|at| at.wording(MOST_LABEL, faults));
    let mark = fields.required("at", Expected::Which, faults);
    let mark = mark.and_then(|at| which(&at, known, faults));
    let place = given(&fields, "place", |at| {
        at.parsed(Expected::OneOf(MarkSide::WORDS), MarkSide::from_word, faults)
    });
    Some(Annotation { text: text?, at: mark?, place: place? })
}

fn which<'n>(at: &At<'n>, known: &Known, faults: &mut Faults<'n>) -> Option<Which> {
    let fields = at.object(faults)?;
    fields.known(&WHICH, faults);
    if WHICH.iter().all(|key| fields.optional(key).is_none()) {
        return at.refuse(Expected::Which, faults);
    }
    let entity = given(&fields, "entity", |at| known.entities.find(at, faults));
    let metric = given(&fields, "metric", |at| known.metrics.find(at, faults));
    let period = given(&fields, "period", |at| at.parsed(Expected::Period, Period::parse, faults));
    let basis = given(&fields, "basis", |at| at.text(faults).map(Basis::from_word));
    let limits = given(&fields, "scope", |at| scope(at, faults));
    let from = given(&fields, "from", |at| number(at, faults));
    let to = given(&fields, "to", |at| number(at, faults));
    let scope = limits?.unwrap_or_default();
    Some(Which {
        entity: entity?,
        metric: metric?,
        period: period?,
        basis: basis?,
        scope,
        from: from?,
        to: to?,
    })
}

/// What a key holds that may be absent; nothing where it is a fault.
#[expect(clippy::option_option, reason = "a fault is not the same as no key")]
fn given<'n, T>(
    fields: &Fields<'n>,
    key: &'static str,
    read: impl FnOnce(&At<'n>) -> Option<T>,
) -> Option<Option<T>> {
    fields.optional(key).map_or(Some(None), |at| read(&at).map(Some))
}

fn band<'n>(at: &At<'n>, faults: &mut Faults<'n>) -> Option<AxisBand> {
    let fields = at.object(faults)?;
    fields.known(&["from", "to", "name"], faults);
    let name = fields.label("name", faults);
    let (from, to) = (
        fields.required("from", Expected::BandEnd, faults),
        fields.required("to", Expected::BandEnd, faults),
    );
    let (from, to) = (from?, to?);
    let first = end(&from, faults);
    let (first, last) = (first?, end(&to, faults)?);
    let stretch = match (first, last) {
        (Stretch::Values(from, _), Stretch::Values(_, to)) if from < to => {
            Stretch::Values(from, to)
        }
        (Stretch::Days(from, _), Stretch::Days(_, to)) if from <= to => Stretch::Days(from, to),
        _ => return at.refuse(Expected::Band, faults),
    };
    Some(AxisBand { name, stretch })
}

/// An end of a band, as the stretch from it to itself.
fn end<'n>(at: &At<'n>, faults: &mut Faults<'n>) -> Option<Stretch> {
    let found = match at.node {
        Node::Number(value) => Some(Stretch::Values(*value, *value)),
        Node::Text(text) => Period::parse(text)
            .and_then(|period| period.days())
            .map(|(first, last)| Stretch::Days(first, last)),
        _ => None,
    };
    found.or_else(|| at.refuse(Expected::BandEnd, faults))
}

fn pixels<'n>(at: &At<'n>, faults: &mut Faults<'n>) -> Option<f64> {
    let (least, most) = HEIGHTS;
    match at.node {
        Node::Number(height) if (f64::from(least)..=f64::from(most)).contains(height) => {
            Some(*height)
        }
        _ => at.refuse(Expected::Within(least, most), faults),
    }
}

fn number<'n>(at: &At<'n>, faults: &mut Faults<'n>) -> Option<f64> {
    match at.node {
        Node::Number(number) => Some(*number),
        _ => at.refuse(Expected::Number, faults),
    }
}
