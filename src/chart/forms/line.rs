//! Lines over periods: a stroke a series with its name at the end, gaps where nothing is reported;
//! of one series also filled to zero.

mod notes;
mod stroke;
mod words;

use self::stroke::{COLOURED, RADIUS, STROKE, Stroke};
use self::words::LEADER;
use crate::chart::absent;
use crate::chart::context::Context;
use crate::chart::frame::{self, Frame, Wanted};
use crate::chart::hand;
use crate::chart::marks::coincident;
use crate::chart::periods::Periods;
use crate::chart::reference;
use crate::chart::rows::spot;
use crate::chart::style::{GAP, LABEL, LEADING, TICK, VALUE};
use crate::data::Form;
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect, Size};
use crate::number::float;
use crate::scale::{Kind, Scale};
use crate::scene::{Mark, Scene, Symbol, Target};

/// The largest share of the width that names at the ends take.
const ENDS_SHARE: f64 = 0.35;
/// How far beside a point a pointer means it, at least, where no other one is nearer.
const LEAST_REACH: f64 = 2.0;

/// Draws panels below one another.
pub(super) fn draw(
    context: &Context,
    panels: &[&PanelHead],
    width: f64,
    domain: Option<(f64, f64)>,
) -> Scene {
    let periods = Periods::of(context);
    frame::below_one_another(panels, width, |panel| one(context, panel, &periods, width, domain))
}

fn one(
    context: &Context,
    panel: &PanelHead,
    periods: &Periods,
    width: f64,
    domain: Option<(f64, f64)>,
) -> Scene {
    let is_single = panel.series.len() == 1;
    let is_filled = is_single && context.exhibit.form == Form::Area;
    let (frame, ends) = planned(context, panel, periods, width, domain);
    let plot = frame.plot;
    let extent = (plot.x0 + RADIUS + 1.0, (plot.x1 - RADIUS - 1.0).max(plot.x0 + RADIUS + 2.0));
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    let each = panel.series.iter().copied().enumerate();
    let strokes: Vec<Stroke> =
        each.map(|series| Stroke::of(context, series, periods, &frame.scale, extent)).collect();
    let swatch = |series: usize, square: Rect, scene: &mut Scene| {
        let stroke = strokes.iter().find(|stroke| stroke.series == series);
        draw_swatch(context, stroke.map_or(0, |stroke| stroke.color_index), square, scene);
    };
    hand::over_time(context, periods, extent, plot, &mut scene);
    frame.behind(context, &swatch, &mut scene);
    periods.draw(context, extent, plot, width, &mut scene);

    // the first series lie before the others, which are grey
    let mut has_gaps = false;
    for stroke in strokes.iter().rev() {
        has_gaps |= stroke.draw(context, &frame, is_filled, &mut scene);
    }
    frame.before(context, &mut scene);
    if let Some(words) = &ends {
        words::names(context, (&strokes, words), plot, &mut scene);
    } else if is_single && let Some(stroke) = strokes.first() {
        words::values(context, stroke, &frame, &mut scene);
    }
    spots(&strokes, extent, plot, &mut scene);

    let below = frame::tick_line(plot) + TICK.size * (LEADING - 1.0);
    let below = notes::draw(context, panel, has_gaps, below, &mut scene);
    let word = panel.series.first().map_or("", |&series| context.exhibit.nothing(series));
    let missing = notes::missing(context, panel);
    let bottom = absent::list(context, word, &missing, below, width, &mut scene);
    scene.size.height = bottom + GAP / 2.0;
    scene.put_in_reading_order();
    scene
}

/// Lays out the frame of a panel; gives what stands at the ends of the strokes, names with the last
/// values or names alone, where that leaves room for the strokes.
fn planned(
    context: &Context,
    panel: &PanelHead,
    periods: &Periods,
    width: f64,
    domain: Option<(f64, f64)>,
) -> (Frame, Option<Vec<String>>) {
    let is_area = context.exhibit.form == Form::Area;
    let is_single = panel.series.len() == 1;
    let kind = if is_area { Kind::Linear } else { frame::kind(context) };
    let references = reference::values(context, panel);
    let values = domain.map_or_else(|| context.values(panel), |(low, high)| vec![low, high]);
    let all: Vec<f64> =
        values.into_iter().chain(references.iter().map(|(value, _)| *value)).collect();
    let domain = vertical(kind, is_area, frame::ends(&all).unwrap_or((0.0, 1.0)));

    let named: Vec<usize> = panel.series.iter().copied().take(COLOURED).collect();
    let height = frame::plot_height(context, width);
    let tall = float(named.len()) * LABEL.size * LEADING;
    let wide = |words: &[String]| {
        words.iter().map(|word| LABEL.width(word)).fold(0.0, f64::max) + LEADER + GAP
    };
    let fit = |has_values: bool| {
        let word = |&series: &usize| words::end(context, series, periods, has_values);
        let words: Vec<String> = named.iter().map(word).collect();
        (!is_single && wide(&words) <= width * ENDS_SHARE && tall <= height).then_some(words)
    };
    let ends = fit(true).or_else(|| fit(false));
    let at_ends = ends.is_some();
    let padding = ends.as_ref().map_or(0.0, |words| wide(words));
    let coloured = PanelHead { series: named, ..panel.clone() };
    let values_above = if is_single { VALUE.size * LEADING } else { RADIUS };
    let frame = Frame::plan(Wanted {
        heading: &frame::heading(context, &coloured, !is_single && !at_ends),
        unit: &panel.unit,
        kind,
        domain,
        top: 0.0,
        width,
        height,
        inset: (if domain.0 < 0.0 { values_above } else { 0.0 }, values_above),
        right: padding,
        references,
        beside: !at_ends,
        whole: false,
        note: "",
    });
    (frame, ends)
}

/// Draws the sign of a series in a heading: a piece of its stroke with its symbol.
fn draw_swatch(context: &Context, color_index: usize, square: Rect, scene: &mut Scene) {
    let color = context.theme().series(color_index);
    let (left, right) = (square.x0 + 1.0, square.x1 + 2.0);
    let middle = f64::midpoint(square.y0, square.y1);
    scene.rule(Point::new(left, middle), Point::new(right, middle), color, STROKE);
    scene.marks.push(Mark::Dot {
        at: Point::new(f64::midpoint(square.x0, right), middle),
        radius: RADIUS,
        symbol: Symbol::of(color_index),
        fill: color,
        edge: color,
    });
}

/// The domain of values: that of an area counts from zero; that of a stroke ends at ticks.
fn vertical(kind: Kind, is_area: bool, ends: (f64, f64)) -> (f64, f64) {
    if kind == Kind::Log && ends.0 > 0.0 {
        return frame::fitted(kind, ends);
    }
    let (low, high) = frame::near_zero(ends);
    let domain = if is_area || low >= high { frame::from_zero(ends) } else { (low, high) };
    Scale::new(kind, domain, (0.0, 1.0)).nice(5).domain()
}

/// Lets a pointer find the points that are drawn: wherever it is in the plot, it means a time, the
/// nearest, and of the points at that time the nearest one.
fn spots(strokes: &[Stroke], extent: (f64, f64), plot: Rect, scene: &mut Scene) {
    let points: Vec<(Target, Point)> = strokes
        .iter()
        .flat_map(|stroke| {
            stroke.points().map(|(row, at)| (Target { row: *row, series: stroke.series }, *at))
        })
        .collect();
    let places: Vec<Point> = points.iter().map(|(_, at)| *at).collect();
    let mut times: Vec<f64> = places.iter().map(|at| at.x).collect();
    times.sort_by(f64::total_cmp);
    times.dedup();
    // halfway to the times before and after
    let reach = |x: f64| {
        let own = times.partition_point(|time| *time < x);
        let before = own.checked_sub(1).and_then(|at| times.get(at));
        let after = times.get(own + 1);
        (
            before.map_or(plot.x0.min(extent.0), |time| f64::midpoint(*time, x)),
            after.map_or(plot.x1.max(extent.1), |time| f64::midpoint(*time, x)),
        )
    };
    for ((target, centre), at) in points.iter().zip(coincident::parted(&places, &|_| RADIUS * 0.8))
    {
        let (left, right) = reach(centre.x);
        // of many times each is still met by a whole pixel
        let (left, right) = (left.min(centre.x - LEAST_REACH), right.max(centre.x + LEAST_REACH));
        let area = Rect::new(left, plot.y0, right, plot.y1);
        let mark =
            Rect::new(centre.x - RADIUS, centre.y - RADIUS, centre.x + RADIUS, centre.y + RADIUS);
        spot(scene, *target, area, mark, at);
    }
}
