//! The dimensions of a cube and their categories.

use crate::data::Period;
use crate::data::read::faults::Faults;
use crate::data::read::fields::At;
use crate::data::read::node::Node;
use crate::error::Expected;
use crate::number::shortest;

/// A dimension of a cube.
pub(super) struct CubeDimension {
    pub(super) id: String,
    /// What it is called; its id where it has no label.
    pub(super) label: String,
    /// In the order of the values; at least one.
    pub(super) categories: Vec<Category>,
}

/// A category of a dimension.
pub(super) struct Category {
    pub(super) id: String,
    /// What it is called; its id where it has no label.
    pub(super) label: String,
    /// The unit of its values; empty where none is stated.
    pub(super) unit: String,
}

impl Category {
    /// The period that it stands for, if it stands for one.
    pub(super) fn period(&self) -> Option<Period> {
        Period::guess(&self.id).or_else(|| Period::guess(&self.label))
    }
}

/// Reads a dimension of so many categories; their order is that of its index, and one alone needs
/// none.
pub(super) fn dimension<'n>(
    at: &At<'n>,
    id: &str,
    size: usize,
    faults: &mut Faults<'n>,
) -> Option<CubeDimension> {
    let fields = at.object(faults)?;
    let label = fields.optional("label").map_or("", |at| at.node.text());
    let category = fields.required("category", Expected::Object, faults)?;
    let labels = category.child("label");
    let ids = ids(&category, labels.as_ref());
    if ids.len() != size || ids.iter().any(String::is_empty) {
        return category.refuse(Expected::Values(size), faults);
    }
    let units = category.child("unit");
    let categories = ids.into_iter().map(|id| {
        let label = labels.as_ref().and_then(|labels| text(labels, &id)).unwrap_or(&id);
        let unit = units.as_ref().and_then(|units| units.child(&id));
        let unit = unit.and_then(|unit| unit_name(&unit)).unwrap_or_default();
        Category { label: label.to_owned(), unit, id }
    });
    Some(CubeDimension {
        id: id.to_owned(),
        label: if label.is_empty() { id } else { label }.to_owned(),
        categories: categories.collect(),
    })
}

/// The ids of the categories, in order; an empty one where the index leaves a gap.
fn ids(category: &At, labels: Option<&At>) -> Vec<String> {
    let index = category.child("index");
    match index.map(|at| at.node) {
        Some(Node::List(items)) => items.iter().map(|item| item.text().to_owned()).collect(),
        Some(Node::Object(entries)) => {
            let mut ids = vec![String::new(); entries.len()];
            for (id, place) in entries {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a place beyond the list is none of its slots"
                )]
                let place =
                    if let Node::Number(place) = place { *place as usize } else { usize::MAX };
                if let Some(slot) = ids.get_mut(place) {
                    id.as_ref().clone_into(slot);
                }
            }
            ids
        }
        _ => match labels.map(|at| at.node) {
            Some(Node::Object(entries)) => entries.iter().map(|(id, _)| id.to_string()).collect(),
            _ => Vec::new(),
        },
    }
}

/// The unit of a category: its label, or its base with its multiplier, or its symbol.
fn unit_name(unit: &At) -> Option<String> {
    // a multiplier makes another unit of the base; a label has it in it
    let multiplier = unit.child("multiplier").map(|at| at.node);
    let base = text(unit, "base").map(|base| match multiplier {
        Some(Node::Number(power)) if *power != 0.0 => {
            ["×10^", &shortest(*power), " ", base].concat()
        }
        _ => base.to_owned(),
    });
    let label = text(unit, "label").map(str::to_owned);
    label.or(base).or_else(|| text(unit, "symbol").map(str::to_owned))
}

/// The text of a key, unless it is empty.
fn text<'n>(at: &At<'n>, key: &str) -> Option<&'n str> {
    at.child(key).map(|at| at.node.text()).filter(|text| !text.is_empty())
}
