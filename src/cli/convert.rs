//! What was understood of a table, as a document of `duibi/1` from which an editor goes on: figures
//! as they are, and every doubt as a note.

use duibi::data::{Dataset, Metric, Observation, Period, PeriodKind, Qualifier};
use duibi::say::{self, Lang};
use duibi::text::Text;
use serde_json::Value;

/// The keys of an object, in their order, with what they hold.
type Members = Vec<(&'static str, Value)>;

/// Writes a dataset as a document, an item a line.
pub(super) fn json(dataset: &Dataset, lang: Lang) -> String {
    let mut head: Members = vec![("format", "duibi/1".into())];
    put(&mut head, "id", &dataset.id);
    words(&mut head, "title", &dataset.title);
    if dataset.doubts.is_empty() {
        words(&mut head, "notes", &dataset.notes);
    } else {
        head.push(("notes", notes(dataset, lang).into()));
    }
    let head = object(&head);
    let sources = dataset.sources.iter().map(|source| {
        let mut out: Members = vec![("id", (*source.id).into())];
        words(&mut out, "title", &source.title);
        words(&mut out, "publisher", &source.publisher);
        put(&mut out, "published", &source.published);
        put(&mut out, "url", source.url.as_deref().unwrap_or_default());
        object(&out)
    });
    let lists = [
        ("sources", sources.collect()),
        ("entities", dataset.entities.iter().map(|entity| entity_of(dataset, entity)).collect()),
        ("metrics", dataset.metrics.iter().map(metric).collect()),
        ("observations", dataset.observations.iter().map(|o| figure(dataset, &o)).collect()),
        ("views", views(dataset)),
    ];
    let lists = lists.into_iter().filter(|(_, items): &(_, Vec<String>)| !items.is_empty());
    let lists: Vec<String> =
        lists.map(|(key, items)| format!(" \"{key}\": [\n  {}\n ]", items.join(",\n  "))).collect();
    format!("{},\n{}\n}}\n", head.trim_end_matches('}'), lists.join(",\n"))
}

/// The notes of the document, and a sentence of each doubt.
fn notes(dataset: &Dataset, lang: Lang) -> String {
    let own = dataset.notes.get(lang.reads());
    let doubts = dataset.doubts.iter().map(|doubt| say::doubt_told(doubt, lang));
    let own = (!own.is_empty()).then(|| own.to_owned());
    own.into_iter().chain(doubts).collect::<Vec<_>>().join("\n")
}

fn entity_of(dataset: &Dataset, entity: &duibi::data::Entity) -> String {
    let mut out: Members = vec![("id", (*entity.id).into())];
    name(&mut out, &entity.id, &entity.name);
    let whole = entity.part_of.and_then(|index| dataset.entities.get(index));
    put(&mut out, "part_of", whole.map_or("", |whole| &whole.id));
    put(&mut out, "pinyin", &entity.pinyin);
    if !entity.aliases.is_empty() {
        out.push(("aliases", entity.aliases.iter().map(|alias| &**alias).collect()));
    }
    object(&out)
}

fn metric(metric: &Metric) -> String {
    let mut out: Members = vec![("id", (*metric.id).into())];
    name(&mut out, &metric.id, &metric.name);
    out.push(("unit", unit(&metric.unit.name)));
    words(&mut out, "definition", &metric.definition);
    if metric.better != duibi::data::Better::default() {
        put(&mut out, "better", metric.better.word());
    }
    if metric.summable {
        out.push(("summable", true.into()));
    }
    object(&out)
}

fn figure(dataset: &Dataset, o: &Observation) -> String {
    let id = |found: Option<&str>| Value::from(found.unwrap_or_default());
    let mut out: Members = vec![
        ("entity", id(dataset.entities.get(o.entity).map(|entity| &*entity.id))),
        ("metric", id(dataset.metrics.get(o.metric).map(|metric| &*metric.id))),
        ("period", period(&o.period).into()),
        ("value", super::understood::number(o.value)),
        ("unit", unit(&o.unit.name)),
    ];
    if o.period.kind() != PeriodKind::default() {
        put(&mut out, "period_kind", o.period.kind().word());
    }
    if o.inferred {
        put(&mut out, "period_note", "inferred");
    }
    if o.qualifier != Qualifier::default() {
        put(&mut out, "qualifier", o.qualifier.word());
    }
    if *o.basis != duibi::data::Basis::default() {
        put(&mut out, "basis", o.basis.word());
    }
    if !o.scope.0.is_empty() {
        let pairs = o.scope.0.iter().map(|(key, value)| (key.to_string(), Value::from(&**value)));
        out.push(("scope", Value::Object(pairs.collect())));
    }
    put(&mut out, "printed", o.printed);
    let source = o.source.and_then(|index| dataset.sources.get(index));
    put(&mut out, "source", source.map_or("", |source| &source.id));
    words(&mut out, "note", o.note);
    object(&out)
}

/// The views in the words of the format.
fn views(dataset: &Dataset) -> Vec<String> {
    let view = |view: &duibi::data::View| {
        let mut out: Members = vec![("id", (*view.id).into())];
        words(&mut out, "title", &view.title);
        words(&mut out, "subtitle", &view.subtitle);
        words(&mut out, "caption", &view.caption);
        let query = serde_json::to_string(&view.query.written(dataset)).unwrap_or_default();
        let query = query.trim_start_matches('{');
        format!("{}, {query}", object(&out).trim_end_matches('}'))
    };
    dataset.views.iter().map(view).collect()
}

/// A period as the format writes it: a week by its days.
fn period(period: &Period) -> String {
    if !period.is_stated() {
        return "unstated".into();
    }
    let text = period.text();
    if Period::parse(&text).as_ref() == Some(&period.of_kind(PeriodKind::default())) {
        return text;
    }
    let Some((from, to)) = period.days() else { return ["step ", &text].concat() };
    let day = |day: i32| {
        let (year, month, of_month) = duibi::calendar::civil(day);
        format!("{year:04}-{month:02}-{of_month:02}")
    };
    [day(from), day(to)].join("/")
}

/// A unit as the format writes it: 1 of a plain number.
fn unit(name: &str) -> Value {
    if name.is_empty() { "1".into() } else { name.into() }
}

fn put(out: &mut Members, key: &'static str, text: &str) {
    if !text.is_empty() {
        out.push((key, text.into()));
    }
}

/// A name, where it is another than the id.
fn name(out: &mut Members, id: &str, name: &Text) {
    if *name != Text::plain(id) {
        words(out, "name", name);
    }
}

fn words(out: &mut Members, key: &'static str, text: &Text) {
    let all: Vec<(&str, &str)> = text.wordings().collect();
    match *all.as_slice() {
        [] => {}
        [("", wording)] => put(out, key, wording),
        _ => {
            let all = all.iter().map(|(tag, wording)| ((*tag).to_owned(), Value::from(*wording)));
            out.push((key, Value::Object(all.collect())));
        }
    }
}

fn object(members: &Members) -> String {
    let members = members.iter().map(|(key, value)| format!("\"{key}\": {value}"));
    format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
}
