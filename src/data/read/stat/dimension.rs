//! The dimensions of a cube and their categories.

use crate::data::read::faults::Faults;
use crate::data::read::fields::At;
use crate::data::read::node::Node;
use crate::error::Expected;

/// A dimension of the cube.
pub(super) struct Dimension {
    pub(super) label: String,
    /// Ids and labels of its categories, in order.
    pub(super) categories: Vec<(String, String)>,
    /// The unit of each category, where it has one.
    pub(super) units: Vec<String>,
}

impl Dimension {
    pub(super) fn name(&self, category: usize) -> &str {
        self.categories.get(category).map_or("", |(_, label)| label)
    }
}

/// Reads a dimension; the order of its categories is that of its index, and one alone needs none.
pub(super) fn dimension<'n>(
    at: &At<'n>,
    id: &str,
    size: usize,
    faults: &mut Faults<'n>,
) -> Option<Dimension> {
    let fields = at.object(faults)?;
    let label = fields.optional("label").map_or("", |at| at.node.text());
    let category = fields.required("category", Expected::Object, faults)?;
    let labels = category.child("label");
    let labelled = |id: &str| {
        labels
            .as_ref()
            .and_then(|at| at.child(id))
            .map(|at| at.node.text())
            .filter(|text| !text.is_empty())
    };
    let ids: Vec<String> = match category.child("index").map(|at| (at.node, at)) {
        Some((Node::List(items), _)) => items.iter().map(|item| item.text().to_owned()).collect(),
        Some((Node::Object(entries), _)) => {
            let mut ids = vec![String::new(); entries.len()];
            for (id, place) in entries {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "what is no place in the list is none of its slots"
                )]
                let place =
                    if let Node::Number(place) = place { *place as usize } else { usize::MAX };
                if let Some(slot) = ids.get_mut(place) {
                    id.as_ref().clone_into(slot);
                }
            }
            ids
        }
        _ => match labels.as_ref().map(|at| at.node) {
            Some(Node::Object(entries)) => entries.iter().map(|(id, _)| id.to_string()).collect(),
            _ => Vec::new(),
        },
    };
    if ids.len() != size || ids.iter().any(String::is_empty) {
        return category.refuse(Expected::Values(size), faults);
    }
    let unit = |id: &str| {
        let unit = category.child("unit")?.child(id)?;
        let text =
            |key: &str| unit.child(key).map(|at| at.node.text()).filter(|text| !text.is_empty());
        // a multiplier makes another unit of the base; a label has it in it
        let multiplier = unit
            .child("multiplier")
            .filter(|at| matches!(at.node, Node::Number(power) if *power != 0.0));
        let base = text("base").map(|base| match multiplier.map(|at| at.node) {
            Some(Node::Number(power)) => format!("×10^{power} {base}"),
            _ => base.to_owned(),
        });
        text("label").map(str::to_owned).or(base).or_else(|| text("symbol").map(str::to_owned))
    };
    let units = ids.iter().map(|id| unit(id).unwrap_or_default()).collect();
    let categories =
        ids.into_iter().map(|id| (id.clone(), labelled(&id).unwrap_or(&id).to_owned())).collect();
    Some(Dimension {
        label: if label.is_empty() { id } else { label }.to_owned(),
        categories,
        units,
    })
}
