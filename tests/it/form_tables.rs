//! Documents made of a table: rows of names and values, a metric a column.

use duibi::data::{Dataset, read};
use serde_json::{Value, json};

/// Two names that are longer than there is room for.
pub(crate) const LONG: [&str; 2] = [
    "Huai'an Economic and Technological Development Zone, northern part",
    "淮安经济技术开发区综合保税区及其周边产业配套园区",
];

/// The parts of a whole.
const PARTS: [&str; 3] = ["不足1亿元", "1亿至5亿元", "5亿元以上"];

/// A row: a name, a period, and a value a metric, which may be nothing, a number, or an object of
/// more fields.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) period: &'static str,
    pub(crate) values: Vec<Value>,
}

impl Row {
    pub(crate) fn new(name: &str, values: &[Value]) -> Self {
        Self { name: name.to_owned(), period: "2022", values: values.to_vec() }
    }
}

/// What a document is made of.
pub(crate) struct Table<'t> {
    /// The names of a metric in Chinese and English, and its unit.
    pub(crate) metrics: Vec<(&'t str, &'t str, &'t str)>,
    pub(crate) rows: &'t [Row],
    /// The only view, without its id and title.
    pub(crate) view: Value,
    /// Whether the values of a row are parts of a whole, of 100 more than their sum, of the first
    /// metric.
    pub(crate) is_stacked: bool,
}

impl Table<'_> {
    /// Reads the document.
    pub(crate) fn dataset(&self) -> Dataset {
        let names = self.names();
        let entities: Vec<Value> = (0..)
            .zip(&names)
            .map(|(i, name)| json!({"id": format!("e{i}"), "name": name}))
            .collect();
        let metric = |(i, (chinese, english, unit)): (usize, &(&str, &str, &str))| {
            let name = json!({"zh-Hans": chinese, "en": english});
            json!({"id": format!("m{i}"), "unit": unit, "summable": true, "name": name})
        };
        let mut view = json!({"id": "v", "title": {"zh-Hans": "题目", "en": "A title"}});
        extend(&mut view, &self.view);
        let document = json!({
            "format": "duibi/1", "id": "made", "exclusive": [PARTS], "entities": entities,
            "metrics": self.metrics.iter().enumerate().map(metric).collect::<Vec<_>>(),
            "observations": self.observations(), "views": [view],
        });
        let reading = read(document.to_string().as_bytes());
        assert_eq!(reading.faults, []);
        reading.dataset
    }

    /// The names of the entities: rows of one name and other periods are one.
    fn names(&self) -> Vec<&str> {
        let is_new = |at: usize| at == 0 || !self.is_like_the_one_before(at);
        let rows = self.rows.iter().enumerate().filter(|(at, _)| is_new(*at));
        rows.map(|(_, row)| row.name.as_str()).collect()
    }

    fn is_like_the_one_before(&self, at: usize) -> bool {
        let (row, before) = (&self.rows[at], &self.rows[at - 1]);
        row.name == before.name && row.period != before.period
    }

    fn observations(&self) -> Vec<Value> {
        let (mut out, mut entity) = (Vec::new(), 0);
        for (at, row) in self.rows.iter().enumerate() {
            entity += usize::from(at > 0 && !self.is_like_the_one_before(at));
            let found = row.values.iter().enumerate().filter(|(_, value)| !value.is_null());
            if self.is_stacked && found.clone().next().is_some() {
                let sum: f64 = found.clone().filter_map(|(_, value)| value.as_f64()).sum();
                let mut whole = self.observation(entity, 0, row.period);
                extend(&mut whole, &json!({"id": format!("w{at}"), "value": sum + 100.0}));
                out.push(whole);
            }
            for (place, value) in found {
                let metric = if self.is_stacked { 0 } else { place };
                let mut one = self.observation(entity, metric, row.period);
                let fields =
                    if value.is_object() { value.clone() } else { json!({"value": value}) };
                extend(&mut one, &fields);
                if self.is_stacked {
                    let scope = json!({"size": PARTS[place]});
                    extend(&mut one, &json!({"part_of": format!("w{at}"), "scope": scope}));
                }
                out.push(one);
            }
        }
        out
    }

    fn observation(&self, entity: usize, metric: usize, period: &str) -> Value {
        json!({
            "entity": format!("e{entity}"), "metric": format!("m{metric}"), "period": period,
            "unit": self.metrics[metric].2,
        })
    }
}

/// Adds the fields of one object to another.
fn extend(object: &mut Value, more: &Value) {
    object.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
}
