//! Prose beside a chart that speaks of its figures, each named by the ids of entity and metric.

use wasm_bindgen::JsValue;

use super::plain::Out;
use super::widget::{Widget, cell};
use crate::geometry::Rect;
use crate::scene::Target;
use crate::state::{Change, Rewrite};

/// Names the figure that is pointed at; an empty text where none is.
pub(super) fn pointed(widget: &Widget) -> String {
    let named = widget.state.pointed.and_then(|target| widget.maker().key(cell(target)));
    named.unwrap_or_default()
}

/// Left, top, right and bottom of the mark whose evidence is open.
pub(super) fn spot(widget: &Widget) -> Vec<f64> {
    let spot = widget.state.pinned.and_then(|target| widget.painted().hotspot(target));
    spot.map_or_else(Vec::new, |spot| {
        let Rect { x0, y0, x1, y1 } = spot.mark;
        vec![x0, y0, x1, y1]
    })
}

/// Points at the figure of a name, or at none; where asked, opens its evidence.
pub(super) fn light(widget: &mut Widget, name: &str, opens: bool) -> Result<Vec<Out>, JsValue> {
    let target = find(widget, name);
    let opened = target.filter(|_| opens);
    widget.change(|state, _| {
        let (pinned, paired) = match opened {
            Some(_) if state.pinned != opened => (opened, None),
            _ => (state.pinned, state.paired),
        };
        let change = state.resume(target, pinned, paired, state.pairing);
        // what has been read out already stays as it is
        let evidence = if opened.is_some() { Rewrite::Whole } else { Rewrite::Pair };
        Change { evidence, is_chosen: opened.is_some(), ..change }
    })
}

/// Finds what is drawn of a figure by its name.
fn find(widget: &Widget, name: &str) -> Option<Target> {
    let maker = widget.maker();
    let named = |target: &Target| maker.key(cell(*target)).as_deref() == Some(name);
    widget.scene.hotspots.iter().map(|spot| spot.target).find(named)
}
