//! Bullets (Few 2006): what is done, as a bar on the stretch up to its target, and where the target
//! would stand by now.

use crate::chart::context::Context;
use crate::chart::heading::Sign;
use crate::chart::marks::fill::{self, Bar};
use crate::chart::rows::{Row, RowCell, RowForm, RowPlace, from_zero, missing, spot};
use crate::chart::style::{GAP, HALF_CAPITAL, VALUE};
use crate::exhibit::PanelHead;
use crate::exhibit::SeriesRole;
use crate::geometry::{Point, Rect};
use crate::number::grouped;
use crate::say::Later;
use crate::say::phrase::bracketed;
use crate::scale::{Kind, Scale};
use crate::scene::Scene;

/// The height of the stretch up to the target, and of the bar on it.
const TRACK: f64 = 22.0;
const BAR: f64 = 10.0;

/// The words of a row may take so much room beyond the axis.
const WORDS: f64 = 220.0;

/// The form.
#[derive(Debug)]
pub(super) struct Bullets;

impl RowForm for Bullets {
    fn thickness(&self, _: &Context, _: &[Row]) -> f64 {
        TRACK
    }

    fn domain(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        from_zero(context, rows)
    }

    fn padding(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        let widest =
            rows.iter().map(|row| VALUE.width(&words(context, row, WORDS))).fold(0.0, f64::max);
        (0.0, widest + GAP + 4.0 + fill::OPEN)
    }

    fn kind(&self, _: &Context) -> Kind {
        Kind::Linear
    }

    fn swatch(&self, context: &Context, color_index: usize, square: Rect, scene: &mut Scene) {
        let theme = context.theme();
        if color_index.is_multiple_of(2) {
            scene
                .rect(Rect { y0: square.y0 + 2.0, y1: square.y1 - 2.0, ..square }, theme.series(0));
        } else {
            scene.rect(square, track(context));
            scene.rect(Rect { x0: square.x1 - 2.0, ..square }, theme.text);
        }
    }

    fn signs(&self, context: &Context, panel: &PanelHead) -> Vec<(Sign, String)> {
        let any = self.rows(context, panel).iter().any(|row| pace(context, row).is_some());
        if any {
            vec![(Sign::Pace, context.lang().word(Later::Pace).to_owned())]
        } else {
            Vec::new()
        }
    }

    fn marks(
        &self,
        context: &Context,
        row: &Row,
        place: &RowPlace,
        scale: &Scale,
        scene: &mut Scene,
    ) {
        let theme = context.theme();
        let (zero, middle) = (scale.map(0.0), place.middle());
        let (done, target) = parts(context, row);
        let x = |cell: Option<&RowCell>| {
            cell.and_then(|cell| context.value(cell.target)).map(|value| scale.map(value))
        };
        let (done_x, target_x) = (x(done), x(target));
        if let Some(end) = target_x {
            scene.rect(Rect::new(zero, place.y0, end, place.y1), track(context));
        }
        if let Some((cell, end)) = done.zip(done_x) {
            let rect = Rect::new(zero, middle - BAR / 2.0, end, middle + BAR / 2.0);
            let bar = Bar {
                target: cell.target,
                color: context.color(cell.target, 0),
                rect,
                points_back: end < zero,
                ends: context.interval_ends(cell.target, scale),
            };
            fill::bar(context, &bar, scene);
        }
        if let Some(end) = target_x {
            scene.rect(Rect::new(end - 2.0, place.y0, end, place.y1), theme.text);
        }
        if let Some(share) =
            pace(context, row).zip(target.and_then(|cell| context.value(cell.target)))
        {
            fill::pace(
                context,
                scale.map(share.0 * share.1),
                (place.y0 - 2.0, place.y1 + 2.0),
                scene,
            );
        }
        let end = done_x.unwrap_or(zero).max(target_x.unwrap_or(zero));
        let words = words(context, row, WORDS.min(place.frame.width() - GAP - fill::OPEN));
        let nothing = (done_x.is_none() && target_x.is_none())
            .then(|| missing(context, zero, place.frame, middle, scene));
        if nothing.is_none() {
            let over =
                target.is_some_and(|cell| crate::chart::rows::beyond(context, cell.target) > 0.0);
            let start = end + GAP + if over { fill::OPEN } else { 0.0 };
            if over {
                fill::open(theme.text, Point::new(end, middle), scene);
            }
            let start = start.min(place.frame.x1 - VALUE.width(&words));
            context.label(Point::new(start, middle + VALUE.size * HALF_CAPITAL), words, scene);
        }
        spots(place, [(done, done_x), (target, target_x)], (zero, nothing), scene);
    }
}

/// Lets a pointer find what is done in the upper half of a row, and the target in the lower half:
/// each with the place of its end. `nothing` is the word that stands where there is neither.
fn spots(
    place: &RowPlace,
    [done, target]: [(Option<&RowCell>, Option<f64>); 2],
    (zero, nothing): (f64, Option<Rect>),
    scene: &mut Scene,
) {
    let middle = place.middle();
    let (upper, lower) = (Rect { y1: middle, ..place.area() }, Rect { y0: middle, ..place.area() });
    for ((cell, end), area, half) in [(done, upper, BAR / 2.0), (target, lower, TRACK / 2.0)] {
        let Some(cell) = cell else { continue };
        let x = end.unwrap_or_else(|| nothing.map_or(zero, |mark| mark.x0));
        let mark = if end.is_some() {
            Rect::new(zero, middle - half, x, middle + half)
        } else {
            let point = Rect::new(zero, middle - 1.0, zero, middle + 1.0);
            nothing.unwrap_or_else(|| point.grown(2.0))
        };
        spot(scene, cell.target, area, mark, Point::new(x, f64::midpoint(area.y0, area.y1)));
    }
}

fn track(context: &Context) -> crate::color::Color {
    let theme = context.theme();
    theme.grid.mix(theme.axis, 0.12)
}

/// The cells of what is done and of its target.
fn parts<'l>(context: &Context, row: &'l Row) -> (Option<&'l RowCell>, Option<&'l RowCell>) {
    let is_target = |cell: &&RowCell| {
        let series = context.exhibit.series.get(cell.target.series);
        series.is_some_and(|series| series.role == SeriesRole::Target)
    };
    (row.cells.iter().find(|cell| !is_target(cell)), row.cells.iter().find(is_target))
}

/// The share of the target's period that had passed at the end of what is done; nothing if the
/// periods do not nest.
fn pace(context: &Context, row: &Row) -> Option<f64> {
    let (done, target) = parts(context, row);
    let days = |cell: Option<&RowCell>| context.datum(cell?.target)?.days;
    let ((from, to), (begin, now)) = (days(target)?, days(done)?);
    let passed = f64::from(now - from + 1) / f64::from((to - from + 1).max(1));
    (from <= begin && now <= to && passed < 1.0).then_some(passed)
}

/// What stands at the end of a row, as much of it as fits: 12 / 100（12%）.
fn words(context: &Context, row: &Row, width: f64) -> String {
    let (done, target) = parts(context, row);
    let text =
        |cell: Option<&RowCell>| cell.map_or_else(String::new, |cell| context.text(cell.target));
    let value = |cell: Option<&RowCell>| cell.and_then(|cell| context.value(cell.target));
    let mut out = format!("{} / {}", text(done), text(target));
    if let Some((done, target)) = value(done).zip(value(target)).filter(|(_, target)| *target > 0.0)
    {
        let share = grouped(done / target * 100.0, 0);
        let brief = out.clone();
        out += &bracketed("", &[&share, "%"].concat(), context.lang());
        if share.len() > 5 || VALUE.width(&out) > width {
            out = brief;
        }
    }
    if VALUE.width(&out) > width { VALUE.truncated(&text(done), width) } else { out }
}
