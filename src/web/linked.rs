//! Prose beside a chart that speaks of its figures, each named by the ids of entity and metric.

use wasm_bindgen::JsValue;

use super::plain::Out;
use super::widget::{Widget, cell};
use crate::geometry::Rect;
use crate::scene::Target;
use crate::state::{Change, Rewrite};

/// Names the figure that is pointed at, else that whose evidence is open; an empty text where
/// there is none.
pub(super) fn pointed(widget: &Widget) -> String {
    let target = widget.state.pointed.or(widget.state.pinned);
    let named = target.and_then(|target| widget.maker().key(cell(target)));
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

/// Whether a name goes on behind a key.
fn starts(name: &str, key: &str) -> bool {
    name.strip_prefix(key).is_some_and(|rest| rest.starts_with(' '))
}

/// Finds what is drawn of a figure by its name, with its period where several are called so, or the
/// first of an entity, whose name ends with the space before the metric.
fn find(widget: &Widget, name: &str) -> Option<Target> {
    let maker = widget.maker();
    let is_named = |key: &str| {
        key == name
            || name.ends_with(' ')
                && key.rfind(' ').map(|at| at + 1) == Some(name.len())
                && key.starts_with(name)
    };
    // with more than one space, it names one figure of several
    let is_alone = name.trim_end().bytes().filter(|&byte| byte == b' ').count() > 1;
    let named = |target: &Target| {
        let alone = || maker.key_alone(cell(*target));
        let key = maker.key(cell(*target));
        key.is_some_and(|key| {
            is_named(&key) || is_alone && starts(name, &key) && alone().as_deref() == Some(name)
        })
    };
    let mut found = widget.scene.hotspots.iter().map(|spot| spot.target).filter(named);
    // of one that is reported over time it is the latest
    if widget.exhibit.form.is_over_time() { found.next_back() } else { found.next() }
}
