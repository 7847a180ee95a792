//! Bands: stretches of an axis of values or of time, behind all else, and their names.

use super::free::{PlacedText, Taken, color};
use crate::chart::context::Context;
use crate::chart::periods::Periods;
use crate::chart::style::{LEADING, TICK};
use crate::data::Stretch;
use crate::geometry::Rect;
use crate::number::float;
use crate::scale::Scale;
use crate::scene::{Anchor, Scene};

/// From the edge of a band to its name.
const INSET: f64 = 4.0;
/// From one try to the next.
const STEP: f64 = 5.0;
/// The least width to which a name is broken, where its band is narrow.
const LEAST: f64 = 64.0;

/// Draws the bands of an upright axis of values: through the whole width of a plot.
#[inline(never)]
pub(in crate::chart) fn level(context: &Context, scale: &Scale, plot: Rect, scene: &mut Scene) {
    of_values(context, scale, scene, |from, to| Rect::new(plot.x0, from, plot.x1, to));
}

/// Draws the bands of a level axis of values: through the whole height of a plot.
#[inline(never)]
pub(in crate::chart) fn upright(context: &Context, scale: &Scale, plot: Rect, scene: &mut Scene) {
    of_values(context, scale, scene, |from, to| Rect::new(from, plot.y0, to, plot.y1));
}

fn of_values(context: &Context, scale: &Scale, scene: &mut Scene, rect: impl Fn(f64, f64) -> Rect) {
    let (low, high) = scale.domain();
    let (low, high) = (low.min(high), low.max(high));
    for (index, stretch) in stretches(context) {
        let Stretch::Values(from, to) = stretch else { continue };
        // what lies outside of the axis is not drawn
        let (from, to) = (from.max(low), to.min(high));
        if from < to {
            add(context, rect(scale.map(from), scale.map(to)), index, scene);
        }
    }
}

/// Draws the bands of an axis of time: through the whole height of a plot.
#[inline(never)]
pub(in crate::chart) fn over_time(
    context: &Context,
    periods: &Periods,
    extent: (f64, f64),
    plot: Rect,
    scene: &mut Scene,
) {
    for (index, stretch) in stretches(context) {
        let Stretch::Days(first, last) = stretch else { continue };
        let (from, to) = (periods.of_day(first, extent), periods.of_day(last + 1, extent));
        let Some((from, to)) = from.zip(to) else { continue };
        let (from, to) = (from.max(plot.x0), to.min(plot.x1));
        if from < to {
            add(context, Rect::new(from, plot.y0, to, plot.y1), index, scene);
        }
    }
}

fn stretches(context: &Context) -> Vec<(usize, Stretch)> {
    let bands = context.exhibit.hand.iter().flat_map(|hand| &hand.bands);
    bands.enumerate().map(|(index, (_, stretch))| (index, *stretch)).collect()
}

fn add(context: &Context, rect: Rect, index: usize, scene: &mut Scene) {
    scene.rect(rect, color(context.theme()));
    scene.bands.push((rect, index));
}

/// Writes the name of a band inside it, at the first place where nothing lies; false where there is
/// none.
pub(super) fn name(
    context: &Context,
    name: &str,
    band: Rect,
    taken: &mut Taken,
    scene: &mut Scene,
) -> bool {
    let lines = TICK.wrapped(name, (band.width() - 2.0 * INSET).max(LEAST), 2);
    let width = lines.iter().map(|line| TICK.width(line)).fold(0.0, f64::max);
    let height = (float(lines.len()) - 1.0) * TICK.size * LEADING + TICK.size;
    let across = [band.x0 + INSET, band.x1 - INSET - width, band.x0 + (band.width() - width) / 2.0];
    let room = band.height() - 2.0 * INSET - height;
    let mut down = vec![band.y0 + INSET];
    let mut along = STEP;
    while along <= room {
        down.push(band.y0 + INSET + along);
        along += STEP;
    }
    // of a band that is lower than its name: on its upper or its lower edge
    if room < 0.0 {
        down = vec![band.y0 - 2.0 - height, band.y1 + 2.0];
    }
    for y in down {
        for x in across {
            let rect = Rect::new(x, y, x + width, y + height);
            if taken.is_free(rect) {
                let place = PlacedText { rect, lines: lines.clone() };
                place.write(context.theme().muted, (TICK, Anchor::Start), taken, scene);
                return true;
            }
        }
    }
    false
}
