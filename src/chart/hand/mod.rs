//! What an editor writes into a chart: texts at marks, each with a leader, and the names of
//! stretches of an axis. They come last, when all else has its place, and touch none of it; what
//! finds no room is a number in the chart and a line below it.

mod bands;
mod below;
mod free;
mod mark;
mod remark;

pub(super) use self::bands::{level, over_time, upright};
use self::below::Below;
use self::free::Taken;
pub(super) use self::free::color;
use self::mark::Marked;
use super::context::Context;
use crate::scene::Scene;

/// Writes the names of bands and the texts at marks into a chart that is drawn.
#[inline(never)]
pub(super) fn write(context: &Context, scene: &mut Scene) {
    let Some(hand) = &context.exhibit.hand else { return };
    let mut taken = Taken::of(context, scene);
    let (mut below, drawn) = (Below::default(), scene.marks.len());
    for (rect, index) in scene.bands.clone() {
        let name = hand.bands.get(index).map_or("", |(name, _)| name);
        if !name.is_empty() && !bands::name(context, name, rect, &mut taken, scene) {
            below.sign(context, name, rect, &mut taken, scene);
        }
    }
    for remark in &hand.remarks {
        let Some(mark) = Marked::of(context, remark.cell, scene) else { continue };
        if !remark::write(context, remark, &mark, &mut taken, scene) {
            below.sign(context, &remark.text, mark.anchor, &mut taken, scene);
        }
    }
    // what stands below all else needs its room
    let written = scene.marks.iter().skip(drawn).map(|mark| mark.bounds().y1 + 2.0);
    scene.size.height = written.fold(scene.size.height, f64::max);
    below.write(context, scene);
}
