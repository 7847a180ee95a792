//! Annotations at figures that no observation is.

use super::findings::Findings;
use crate::data::Which;
use crate::error::Warning;

pub(super) fn check(found: &mut Findings) {
    let dataset = found.dataset;
    for (index, view) in dataset.views.iter().enumerate() {
        let annotations = view.hand.iter().flat_map(|hand| &hand.annotations);
        for (place, annotation) in annotations.enumerate() {
            // in which unit an axis counts is not known here
            let which = Which { from: None, to: None, ..annotation.at.clone() };
            if !dataset.observations.iter().any(|figure| which.means(&figure, figure.value)) {
                let says = annotation.text.get(&[]).to_owned();
                let path = format!("views[{index}].annotations[{place}].at");
                found.add(path, Warning::NoMark(says));
            }
        }
    }
}
