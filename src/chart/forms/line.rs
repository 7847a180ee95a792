//! Lines over periods: a stroke a series with its name at the end, gaps where nothing is reported; of one series also filled to zero.

mod words;

use self::words::LEADER;
use crate::chart::absent;
use crate::chart::context::Context;
use crate::chart::frame::{self, Frame, Wanted};
use crate::chart::marks::coincident;
use crate::chart::marks::decimate::kept;
use crate::chart::marks::fill::{HATCHED_POINT, inside};
use crate::chart::marks::whisker::{Along, Whisker};
use crate::chart::periods::Periods;
use crate::chart::reference;
use crate::chart::rows::spot;
use crate::chart::style::{GAP, LABEL, LEADING, TICK, VALUE};
use crate::color::Color;
use crate::data::Form;
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect, Size};
use crate::say::Lang;
use crate::say::Word;
use crate::say::phrase::{bracketed, filled};
use crate::scale::{Kind, Scale};
use crate::scene::{Anchor, Mark, Scene, Symbol, Target};

/// The thickness of a stroke, and of one that is only context.
const STROKE: f64 = 2.0;
const THIN: f64 = 1.0;
/// The radius of a symbol at a point.
const RADIUS: f64 = 3.5;
/// Up to so many points a series each has its symbol.
const FEW_POINTS: usize = 24;
/// At most so many series are coloured.
const COLOURED: usize = 8;
/// The largest share of the width that names at the ends take.
const ENDS_SHARE: f64 = 0.35;
/// More points a pixel than this and those that cannot be seen are left out.
const CROWDED: f64 = 2.0;
/// Up to so many missing cells are listed by their names.
const LISTED: usize = 60;
/// How far around a point a pointer still means it.
const NEAR: f64 = 14.0;

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

/// One series in pixels.
struct Stroke {
    series: usize,
    color_index: usize,
    is_coloured: bool,
    /// The rows that are drawn and their places, in stretches without a gap.
    runs: Vec<Vec<(usize, Point)>>,
}

impl Stroke {
    fn points(&self) -> impl Iterator<Item = &(usize, Point)> {
        self.runs.iter().flatten()
    }

    fn color(&self, context: &Context) -> Color {
        let theme = context.theme();
        if self.is_coloured {
            theme.series(self.color_index)
        } else {
            theme.muted.mix(theme.background, 0.5)
        }
    }
}

fn one(
    context: &Context,
    panel: &PanelHead,
    periods: &Periods,
    width: f64,
    domain: Option<(f64, f64)>,
) -> Scene {
    let (theme, lang) = (context.theme(), context.lang());
    let is_area = context.exhibit.form == Form::Area;
    let single = panel.series.len() == 1;
    let kind = if is_area { Kind::Linear } else { frame::kind(context) };
    let references = reference::values(context, panel);
    let values = domain.map_or_else(|| context.values(panel), |(low, high)| vec![low, high]);
    let all: Vec<f64> =
        values.into_iter().chain(references.iter().map(|(value, _)| *value)).collect();
    let domain = vertical(kind, is_area, frame::ends(&all).unwrap_or((0.0, 1.0)));

    // names stand at the ends where they leave room for the strokes
    let named: Vec<usize> = panel.series.iter().copied().take(COLOURED).collect();
    let longest =
        named.iter().map(|&series| LABEL.width(&context.series_name(series))).fold(0.0, f64::max);
    let padding = longest + LEADER + GAP;
    let height = frame::plot_height(width);
    #[expect(clippy::cast_precision_loss, reason = "at most eight series are named")]
    let tall = named.len() as f64 * LABEL.size * LEADING;
    let at_ends = !single && padding <= width * ENDS_SHARE && tall <= height;
    let coloured = PanelHead { series: named.clone(), ..panel.clone() };
    let heading = frame::heading(context, &coloured, !single && !at_ends);
    let values_above = if single { VALUE.size * LEADING } else { RADIUS };
    let frame = Frame::plan(Wanted {
        heading: &heading,
        unit: &panel.unit,
        kind,
        domain,
        top: 0.0,
        width,
        height,
        inset: (if domain.0 < 0.0 { values_above } else { 0.0 }, values_above),
        right: if at_ends { padding } else { 0.0 },
        references,
        beside: !at_ends,
        whole: false,
        note: "",
    });
    let plot = frame.plot;
    let extent = (plot.x0 + RADIUS + 1.0, (plot.x1 - RADIUS - 1.0).max(plot.x0 + RADIUS + 2.0));
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    let strokes: Vec<Stroke> = panel
        .series
        .iter()
        .enumerate()
        .map(|(place, &series)| stroke(context, (place, series), periods, &frame.scale, extent))
        .collect();
    let color_index_of = |series: usize| {
        strokes.iter().find(|stroke| stroke.series == series).map_or(0, |stroke| stroke.color_index)
    };
    let swatch = |series: usize, square: Rect, scene: &mut Scene| {
        let (color_index, middle) = (color_index_of(series), f64::midpoint(square.y0, square.y1));
        let color = theme.series(color_index);
        scene.rule(
            Point::new(square.x0 + 1.0, middle),
            Point::new(square.x1 + 2.0, middle),
            color,
            STROKE,
        );
        let at = Point::new(f64::midpoint(square.x0, square.x1 + 2.0), middle);
        scene.marks.push(Mark::Dot {
            at,
            radius: RADIUS,
            symbol: Symbol::of(color_index),
            fill: color,
            edge: color,
        });
    };
    frame.behind(context, &swatch, &mut scene);
    periods.draw(context, extent, plot, width, &mut scene);

    // what is only context lies behind
    let mut gaps = false;
    for stroke in strokes.iter().rev() {
        gaps |= color(context, stroke, &frame, is_area && single, &mut scene);
    }
    frame.before(context, &mut scene);
    if at_ends {
        words::names(context, &strokes, plot, &mut scene);
    } else if single && let Some(stroke) = strokes.first() {
        words::values(context, stroke, &frame, &mut scene);
    }
    spots(&strokes, extent, &mut scene);

    let mut below = frame::tick_line(plot) + TICK.size * (LEADING - 1.0);
    let more = panel.series.len().saturating_sub(COLOURED);
    let dashes = gaps.then(|| lang.word(Word::DashedNotReported).to_owned());
    for note in (more > 0).then(|| others(more, lang)).into_iter().chain(dashes) {
        for line in TICK.wrapped(&note, width, 2) {
            scene.text(
                Point::new(0.0, below + GAP + TICK.size),
                line,
                TICK,
                Anchor::Start,
                theme.muted,
            );
            below += TICK.size * LEADING;
        }
    }
    let word = panel.series.first().map_or("", |&series| context.exhibit.nothing(series));
    below = absent::list(context, word, &missing(context, panel), below, width, &mut scene);
    scene.size.height = below + GAP / 2.0;
    scene.hotspots = frame::in_reading_order(scene.hotspots);
    scene
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

/// Says how many series are drawn without a name.
fn others(count: usize, lang: Lang) -> String {
    let word = if count == 1 { Word::GreyLineOne } else { Word::GreyLineMany };
    filled(lang.word(word), &[&count.to_string()])
}

/// Puts a series into pixels; of very many points only those that can be seen.
fn stroke(
    context: &Context,
    (place, series): (usize, usize),
    periods: &Periods,
    scale: &Scale,
    extent: (f64, f64),
) -> Stroke {
    let mut runs: Vec<Vec<(usize, Point)>> = Vec::new();
    let mut open = None;
    for &row in &periods.order {
        match context.value(Target { row, series }) {
            Some(value) => {
                let point = (row, Point::new(periods.place(row, extent), scale.map(value)));
                match runs
                    .last_mut()
                    .filter(|_| open.is_some_and(|before| !periods.skips(before, row)))
                {
                    Some(run) => run.push(point),
                    None => runs.push(vec![point]),
                }
                open = Some(row);
            }
            None => open = None,
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of rows is far below 2^52")]
    let is_crowded = periods.order.len() as f64 > CROWDED * (extent.1 - extent.0);
    if is_crowded {
        for run in &mut runs {
            let points: Vec<Point> = run.iter().map(|(_, point)| *point).collect();
            *run = kept(&points).into_iter().filter_map(|index| run.get(index).copied()).collect();
        }
    }
    Stroke { series, color_index: context.color_index(series), is_coloured: place < COLOURED, runs }
}

/// Draws a series; tells whether it has gaps that are bridged.
fn color(
    context: &Context,
    stroke: &Stroke,
    frame: &Frame,
    filled: bool,
    scene: &mut Scene,
) -> bool {
    let color = stroke.color(context);
    let background = context.theme().background;
    let thickness = if stroke.is_coloured { STROKE } else { THIN };
    if filled {
        let zero = frame.scale.map(0.0);
        for run in stroke.runs.iter().filter(|run| run.len() > 1) {
            let mut points: Vec<Point> = run.iter().map(|(_, point)| *point).collect();
            let ends = points.first().zip(points.last()).map(|(first, last)| (first.x, last.x));
            let Some((left, right)) = ends else { continue };
            points.extend([Point::new(right, zero), Point::new(left, zero)]);
            scene.marks.push(Mark::Area { points, color: color.mix(background, 0.7) });
        }
    }
    let mut bridged = false;
    if stroke.is_coloured {
        for pair in stroke.runs.windows(2) {
            let ends = pair
                .first()
                .and_then(|run| run.last())
                .zip(pair.last().and_then(|run| run.first()));
            let Some((from, to)) = ends else { continue };
            scene.marks.push(Mark::Path {
                points: vec![from.1, to.1],
                color: color.mix(background, 0.35),
                width: THIN,
                dashed: true,
            });
            bridged = true;
        }
    }
    let count = stroke.points().count();
    for run in &stroke.runs {
        if run.len() > 1 {
            let points = run.iter().map(|(_, point)| *point).collect();
            scene.marks.push(Mark::Path { points, color, width: thickness, dashed: false });
        }
        for (row, at) in run {
            let target = Target { row: *row, series: stroke.series };
            // a point without neighbours has no stroke to be seen by
            if !(stroke.is_coloured && count <= FEW_POINTS || run.len() == 1) {
                continue;
            }
            let radius = if stroke.is_coloured { RADIUS } else { RADIUS / 2.0 };
            let (scale, along) = (&frame.scale, Along::Y);
            let whisker = Whisker { target, at: *at, radius, scale, along, color };
            whisker.draw(context, scene);
            let fill = inside(context.fill(target), color, background, HATCHED_POINT);
            scene.marks.push(Mark::Dot {
                at: *at,
                radius,
                symbol: Symbol::of(stroke.color_index),
                fill,
                edge: color,
            });
        }
    }
    bridged
}

/// Lets a pointer find the points that are drawn.
fn spots(strokes: &[Stroke], extent: (f64, f64), scene: &mut Scene) {
    let points: Vec<(Target, Point)> = strokes
        .iter()
        .flat_map(|stroke| {
            stroke.points().map(|(row, at)| (Target { row: *row, series: stroke.series }, *at))
        })
        .collect();
    let places: Vec<Point> = points.iter().map(|(_, at)| *at).collect();
    let most = strokes.iter().map(|stroke| stroke.points().count()).max().unwrap_or(1).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a count of points is far below 2^52")]
    let step = (extent.1 - extent.0) / most as f64;
    let reach = (step / 2.0).clamp(2.0, NEAR);
    for ((target, centre), at) in points.iter().zip(coincident::parted(&places, &|_| RADIUS * 0.8))
    {
        let area = Rect::new(at.x - reach, at.y - NEAR, at.x + reach, at.y + NEAR);
        let mark =
            Rect::new(centre.x - RADIUS, centre.y - RADIUS, centre.x + RADIUS, centre.y + RADIUS);
        spot(scene, *target, area, mark, at);
    }
}

/// What is not reported: by period, and by series where there are several; of very many only how many a series.
fn missing(context: &Context, panel: &PanelHead) -> Vec<(String, Vec<Target>)> {
    let cells = context.cells(panel);
    let missing: Vec<Target> =
        cells.into_iter().filter(|&target| context.datum(target).is_none()).collect();
    let single = panel.series.len() == 1;
    if missing.len() <= LISTED {
        let name = |target: &Target| {
            let period = context.row_name(target.row);
            let series = if single { String::new() } else { context.series_name(target.series) };
            if single { period } else { bracketed(&series, &period, context.lang()) }
        };
        return missing.iter().map(|target| (name(target), vec![*target])).collect();
    }
    let of = |series: usize| {
        missing
            .iter()
            .copied()
            .filter(move |target| target.series == series)
            .collect::<Vec<Target>>()
    };
    let counted = |&series: &usize| {
        let cells = of(series);
        let name = context.series_name(series);
        let count = cells.len().to_string();
        let words = filled(context.lang().word(Word::PeriodsMissing), &[&name, &count]);
        (words, cells)
    };
    panel.series.iter().map(counted).filter(|(_, cells)| !cells.is_empty()).collect()
}
