//! Which dimension of a cube is what.

use super::dimension::{Category, CubeDimension};
use crate::data::read::fields::Fields;
use crate::data::read::node::Node;
use crate::data::read::table::headers::names_entity;

/// Which dimension is what, each by its index.
pub(super) struct DimensionRoles {
    pub(super) entity: Option<usize>,
    pub(super) time: Option<usize>,
    pub(super) metric: Option<usize>,
    /// Those that limit a figure.
    pub(super) scope: Vec<usize>,
}

impl DimensionRoles {
    /// The roles as the publisher states them; what is not stated is guessed.
    pub(super) fn of(fields: &Fields, dimensions: &[CubeDimension]) -> Self {
        let stated = |role: &str| stated(fields, role, dimensions);
        let widest = |among: &[usize]| {
            let size = |&index: &usize| dimensions.get(index).map_or(0, |d| d.categories.len());
            among.iter().copied().rev().max_by_key(size)
        };
        let says_place = |index: usize| {
            dimensions.get(index).is_some_and(|d| names_entity(&d.id) || names_entity(&d.label))
        };
        let is_time = |index: usize| {
            let all_dated = |d: &CubeDimension| d.categories.iter().all(is_dated);
            !says_place(index) && dimensions.get(index).is_some_and(all_dated)
        };
        let time =
            widest(&stated("time")).or_else(|| (0..dimensions.len()).find(|&index| is_time(index)));
        let metric = widest(&stated("metric"));
        let is_free = |index: &usize| Some(*index) != time && Some(*index) != metric;
        let others: Vec<usize> = (0..dimensions.len()).filter(is_free).collect();
        let mut places: Vec<usize> = stated("geo").into_iter().filter(is_free).collect();
        if places.is_empty() {
            places = others.iter().copied().filter(|&index| says_place(index)).collect();
        }
        let entity = places.first().copied().or_else(|| widest(&others));
        let scope = others.into_iter().filter(|index| Some(*index) != entity).collect();
        Self { entity, time, metric, scope }
    }
}

/// The dimensions to which the publisher gives a role.
fn stated(fields: &Fields, role: &str, dimensions: &[CubeDimension]) -> Vec<usize> {
    let of_version = || fields.optional("dimension")?.child("role");
    let list = fields.optional("role").or_else(of_version).and_then(|at| at.child(role));
    let Some(Node::List(items)) = list.map(|at| at.node) else { return Vec::new() };
    let by_id = |id: &str| dimensions.iter().position(|dimension| dimension.id == id);
    items.iter().filter_map(|item| by_id(item.text())).collect()
}

fn is_dated(category: &Category) -> bool {
    category.period().is_some()
}
