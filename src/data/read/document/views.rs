//! The editors' views of a document.

use super::hand;
use super::known::Known;
use super::value::scope;
use crate::data::read::faults::Faults;
use crate::data::read::fields::{At, Fields};
use crate::data::read::ids::Ids;
use crate::data::read::node::Node;
use crate::data::{
    Average, Axis, Basis, Curve, FacetScales, Form, Period, PeriodKind, Query, Reference, Show,
    Sort, View,
};
use crate::error::{Expected, ItemKind};

/// The most metrics that one chart shows.
const MOST_METRICS: usize = 8;
/// The most that a matrix shows.
const MOST_COLUMNS: usize = 60;

const KEYS: [&str; 26] = [
    "id",
    "title",
    "subtitle",
    "caption",
    "form",
    "x",
    "y",
    "size",
    "entities",
    "period",
    "period_kind",
    "scope",
    "basis",
    "rows",
    "colour",
    "facet",
    "axes",
    "show",
    "scale",
    "reference",
    "sort",
    "ranking",
    "highlight",
    "annotations",
    "bands",
    "height",
];

/// Reads all views; one with a fault is left out.
pub(super) fn read<'n>(fields: &Fields<'n>, known: &Known, faults: &mut Faults<'n>) -> Vec<View> {
    let mut ids = Ids::new(ItemKind::View);
    let items = fields.items("views", faults);
    items.iter().filter_map(|at| view(&at.object(faults)?, &mut ids, known, faults)).collect()
}

fn view<'n>(
    fields: &Fields<'n>,
    ids: &mut Ids,
    known: &Known,
    faults: &mut Faults<'n>,
) -> Option<View> {
    fields.known(&KEYS, faults);
    let id = fields.id("id", faults)?;
    ids.add(id, 0, &fields.at, faults)?;
    let (title, subtitle, caption) = (
        fields.wording("title", faults),
        fields.wording("subtitle", faults),
        fields.wording("caption", faults),
    );
    let query = query(fields, known, faults);
    let by_hand = fields.entries.iter().any(|(key, node)| hand::is_by_hand(key, node));
    let hand = by_hand.then(|| Box::new(hand::read(fields, known, faults)));
    Some(View { id: id.into(), title, subtitle, caption, query: query?, hand })
}

/// Reads what is asked for; all faults are told before the view is given up.
pub(super) fn query<'n>(
    fields: &Fields<'n>,
    known: &Known,
    faults: &mut Faults<'n>,
) -> Option<Query> {
    let form = word(fields, "form", Form::WORDS, Form::from_word, faults);
    let metrics = metrics(fields, form.unwrap_or_default(), &known.metrics, faults);
    let period =
        fields.optional("period").map(|at| at.parsed(Expected::Period, Period::parse, faults));
    let kind = word(fields, "period_kind", PeriodKind::WORDS, PeriodKind::from_word, faults);
    let sort = word(fields, "sort", Sort::WORDS, Sort::from_word, faults);
    let show = word(fields, "show", Show::WORDS, Show::from_word, faults);
    let curve = word(fields, "scale", Curve::WORDS, Curve::from_word, faults);
    let scales = word(fields, "axes", FacetScales::WORDS, FacetScales::from_word, faults);
    let chosen = fields
        .optional("entities")
        .filter(|at| !matches!(at.node, Node::Text(text) if text == "all"));
    let chosen = chosen.and_then(|at| at.list(faults)).unwrap_or_default();
    let bases = fields
        .one_or_more("basis", faults)
        .iter()
        .filter_map(|at| at.text(faults).map(Basis::from_word))
        .collect();
    let references = fields
        .one_or_more("reference", faults)
        .iter()
        .filter_map(|at| reference(at, faults))
        .collect();
    let ranking = fields.optional("ranking").map_or(Some(true), |at| at.flag(faults));
    let axis = |key: &'static str, faults: &mut Faults<'n>| {
        fields.optional(key).and_then(|at| at.text(faults)).map(Axis::from_word)
    };
    let entities = chosen.iter().filter_map(|at| known.entities.find(at, faults)).collect();
    let highlight = highlight(fields, known, faults);
    let scope = fields.optional("scope").and_then(|at| scope(&at, faults)).unwrap_or_default();
    let rows = axis("rows", faults).unwrap_or(if form.is_some_and(Form::is_over_time) {
        Axis::Period
    } else {
        Axis::Entity
    });
    let (color, facet) = (axis("colour", faults), facet(fields, &rows, faults));
    Some(Query {
        form: form?,
        metrics: metrics?,
        entities,
        period: period.flatten().zip(kind).map(|(period, kind)| period.of_kind(kind)),
        scope,
        bases,
        rows,
        color,
        facet: facet?,
        free: scales? == FacetScales::Free,
        show: show?,
        curve: curve?,
        references,
        sort: sort?,
        highlight,
        unranked: !ranking?,
    })
}

/// The entities that stand out; which figures do so otherwise is read with what is by hand.
fn highlight<'n>(fields: &Fields<'n>, known: &Known, faults: &mut Faults<'n>) -> Vec<usize> {
    let lit = fields.one_or_more("highlight", faults);
    let entity = |at: &At<'n>| match at.node {
        Node::Object(_) => None,
        _ => known.entities.find(at, faults),
    };
    lit.iter().filter_map(entity).collect()
}

/// What small multiples are parted by: not what the rows are, as each would have a row.
#[expect(clippy::option_option, reason = "a fault is not the same as no small multiples")]
fn facet<'n>(fields: &Fields<'n>, rows: &Axis, faults: &mut Faults<'n>) -> Option<Option<Axis>> {
    let Some(at) = fields.optional("facet") else { return Some(None) };
    let axis = at.text(faults).map(Axis::from_word);
    if axis.as_ref() == Some(rows) { at.refuse(Expected::OtherAxis, faults) } else { Some(axis) }
}

/// A word out of a few; the first where the key is absent.
fn word<'n, T: Default>(
    fields: &Fields<'n>,
    key: &'static str,
    words: &'static [&'static str],
    parse: impl Fn(&str) -> Option<T>,
    faults: &mut Faults<'n>,
) -> Option<T> {
    fields
        .optional(key)
        .map_or_else(|| Some(T::default()), |at| at.parsed(Expected::OneOf(words), parse, faults))
}

fn reference<'n>(at: &At<'n>, faults: &mut Faults<'n>) -> Option<Reference> {
    match at.node {
        Node::Number(value) => Some(Reference::Value(*value)),
        Node::Text(word) if Average::WORDS.contains(&&**word) => {
            Average::from_word(word).map(Reference::Average)
        }
        Node::Object(_) => hand::value(at, faults).map(Reference::Value),
        _ => at.refuse(Expected::Reference, faults),
    }
}

/// The metrics of `x`, one or a list of a few; then those of `y` and `size`, which only a scatter
/// has.
fn metrics<'n>(
    fields: &Fields<'n>,
    form: Form,
    ids: &Ids,
    faults: &mut Faults<'n>,
) -> Option<Vec<usize>> {
    let x = fields.required("x", Expected::Text, faults)?;
    let most = if form == Form::Matrix { MOST_COLUMNS } else { MOST_METRICS };
    let mut named: Vec<At<'n>> = match x.node {
        Node::List(items) if items.is_empty() || items.len() > most => {
            return x.refuse(Expected::FewItems(most), faults);
        }
        Node::List(_) => x.list(faults)?,
        _ => vec![x],
    };
    let count = if form == Form::Scatter { 1 } else { named.len() };
    let y = if form == Form::Scatter {
        fields.required("y", Expected::Text, faults)
    } else {
        fields.optional("y")
    };
    let missing = form == Form::Scatter && y.is_none();
    let others = named.split_off(count);
    named.extend(y);
    named.extend(fields.optional("size"));
    let found: Vec<Option<usize>> = named.iter().map(|at| ids.find(at, faults)).collect();
    // unknown ids among them are faults, though only a scatter uses them
    let others: Option<Vec<usize>> = others.iter().map(|at| ids.find(at, faults)).collect();
    let found: Option<Vec<usize>> = found.into_iter().collect();
    let mut found = found.filter(|_| !missing && others.is_some())?;
    found.truncate(if form == Form::Scatter { 3 } else { count });
    Some(found)
}
