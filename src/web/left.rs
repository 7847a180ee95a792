//! What a reader has in hand in a prepared figure when the live chart takes its place.

use wasm_bindgen::prelude::*;

use crate::scene::{Scene, Target};
use crate::state::{Change, Event, Rewrite, State};

#[wasm_bindgen]
extern "C" {
    /// Cells as `[row, series]`.
    pub type Left;

    #[wasm_bindgen(method, getter, structural)]
    fn pointed(this: &Left) -> Option<Vec<usize>>;

    #[wasm_bindgen(method, getter, structural)]
    fn pinned(this: &Left) -> Option<Vec<usize>>;

    #[wasm_bindgen(method, getter, structural)]
    fn paired(this: &Left) -> Option<Vec<usize>>;

    #[wasm_bindgen(method, getter, structural)]
    fn pairing(this: &Left) -> bool;

    #[wasm_bindgen(method, getter, structural)]
    fn choosing(this: &Left) -> bool;
}

/// Takes over what was left.
pub(super) fn resume(state: &mut State, left: &Left) -> Change {
    let change = state.resume(
        target(left.pointed()),
        target(left.pinned()),
        target(left.paired()),
        left.pairing(),
    );
    if left.choosing() && !state.choosing {
        return Change {
            evidence: Rewrite::Whole,
            ..state.update(&Scene::default(), &Event::Choosing)
        };
    }
    change
}

fn target(cell: Option<Vec<usize>>) -> Option<Target> {
    let cell = cell?;
    Some(Target { row: *cell.first()?, series: *cell.get(1)? })
}
