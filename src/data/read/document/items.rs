//! The sources, entities and metrics of a document, one by one.

use crate::data::read::faults::Faults;
use crate::data::read::fields::Fields;
use crate::data::read::ids::Ids;
use crate::data::{Base, Better, Entity, Metric, Source, Unit};
use crate::error::{Expected, ItemKind, Problem};
use crate::text::Text;

const METRIC_KEYS: [&str; 9] = [
    "id",
    "name",
    "unit",
    "definition",
    "better",
    "summable",
    "numerator",
    "denominator",
    "growth_of",
];

pub(super) fn source<'n>(
    fields: &Fields<'n>,
    index: usize,
    ids: &mut Ids,
    faults: &mut Faults<'n>,
) -> Option<Source> {
    fields.known(&["id", "title", "publisher", "published", "url"], faults);
    let id = fields.id("id", faults)?;
    ids.add(id, index, &fields.at, faults)?;
    Some(Source {
        id: id.into(),
        title: fields.wording("title", faults),
        publisher: fields.wording("publisher", faults),
        published: fields.word("published", faults).into(),
        url: fields
            .optional("url")
            .and_then(|at| at.parsed(Expected::Url, web, faults))
            .filter(|url| !url.is_empty()),
    })
}

/// An address in the web, if it is one; empty for one that leads astray.
#[inline(never)]
fn web(text: &str) -> Option<Box<str>> {
    let place = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    // a name before the host is taken for the host
    let host = place.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    Some(if host.contains('@') { Box::default() } else { text.into() })
}

pub(super) fn entity<'n>(id: &str, fields: &Fields<'n>, faults: &mut Faults<'n>) -> Entity {
    fields.known(&["id", "name", "part_of", "aliases", "pinyin"], faults);
    Entity {
        id: id.into(),
        name: named(id, fields, faults),
        part_of: None,
        pinyin: fields.word("pinyin", faults).into(),
        aliases: fields
            .items("aliases", faults)
            .iter()
            .filter_map(|at| at.text(faults))
            .map(Into::into)
            .collect(),
        is_total: false,
    }
}

pub(super) fn metric<'n>(id: &str, fields: &Fields<'n>, faults: &mut Faults<'n>) -> Metric {
    fields.known(&METRIC_KEYS, faults);
    Metric {
        id: id.into(),
        name: named(id, fields, faults),
        unit: Unit::parse(fields.id("unit", faults).unwrap_or_default()),
        definition: fields.wording("definition", faults),
        better: fields
            .optional("better")
            .and_then(|at| at.parsed(Expected::OneOf(Better::WORDS), Better::from_word, faults))
            .unwrap_or_default(),
        summable: fields.optional("summable").and_then(|at| at.flag(faults)).unwrap_or_default(),
        base: None,
    }
}

/// What a rate is a rate of; the first of the three keys that is given.
pub(super) fn base<'n>(
    fields: &Fields<'n>,
    own: usize,
    metrics: &Ids,
    faults: &mut Faults<'n>,
) -> Option<Base> {
    let mut find = |key: &'static str| {
        let at = fields.optional(key)?;
        let found = metrics.find(&at, faults)?;
        if found == own {
            faults.push(&at.path, Problem::OwnPart(ItemKind::Metric, at.node.text().to_owned()));
        }
        Some(found).filter(|found| *found != own)
    };
    let bases = [
        find("numerator").map(Base::Numerator),
        find("denominator").map(Base::Denominator),
        find("growth_of").map(Base::Growth),
    ];
    bases.into_iter().flatten().next()
}

/// The name; the id where there is none.
fn named<'n>(id: &str, fields: &Fields<'n>, faults: &mut Faults<'n>) -> Text {
    let name = fields.label("name", faults);
    if name.is_empty() { Text::plain(id) } else { name }
}
