//! Views whose rows, colors or facets are told apart by a dimension that no figure has.

use super::findings::Findings;
use crate::data::{Axis, View};
use crate::error::Warning;
use crate::near::nearest;

pub(super) fn check(found: &mut Findings) {
    let dataset = found.dataset;
    let mut dimensions: Vec<&str> = Vec::new();
    for (dimension, _) in dataset.observations.iter().flat_map(|o| &o.scope.0) {
        if !dimensions.contains(&&**dimension) {
            dimensions.push(dimension);
        }
    }
    for (index, View { query, .. }) in dataset.views.iter().enumerate() {
        let axes = [
            ("rows", Some(&query.rows)),
            ("colour", query.color.as_ref()),
            ("facet", query.facet.as_ref()),
        ];
        for (key, axis) in axes {
            let Some(Axis::Scope(word)) = axis else { continue };
            if !dimensions.contains(&&**word) {
                let near =
                    nearest(word, Axis::WORDS.iter().copied().chain(dimensions.iter().copied()))
                        .map(str::to_owned);
                found.add(format!("views[{index}].{key}"), Warning::NoAxis(word.to_string(), near));
            }
        }
    }
}
