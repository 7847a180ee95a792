//! Histograms: how many values lie in each of equal steps.

mod bins;
mod slices;

use self::bins::{Bins, edges};
use crate::chart::absent;
use crate::chart::context::Context;
use crate::chart::frame::{self, Frame, Wanted, tick_line};
use crate::chart::hand;
use crate::chart::heading::{Heading, Sign};
use crate::chart::reference;
use crate::chart::style::{GAP, LEADING, TICK, VALUE};
use crate::color::Theme;
use crate::exhibit::{Datum, PanelHead};
use crate::geometry::{Point, Rect, Size};
use crate::number::{float, grouped};
use crate::say::Later;
use crate::scale::{Kind, Scale};
use crate::scene::{Anchor, Mark, Scene, Target};

/// Between two columns.
const BETWEEN: f64 = 1.0;

/// Draws each series by itself, one below another.
pub(super) fn draw(
    context: &Context,
    panels: &[&PanelHead],
    width: f64,
    domain: Option<(f64, f64)>,
) -> Scene {
    let alone = |panel: &&PanelHead| {
        panel
            .series
            .iter()
            .map(|&series| PanelHead { series: vec![series], ..(*panel).clone() })
            .collect::<Vec<_>>()
    };
    let singles: Vec<PanelHead> = panels.iter().flat_map(alone).collect();
    let each: Vec<&PanelHead> = singles.iter().collect();
    frame::below_one_another(&each, width, |panel| one(context, panel, width, domain))
}

fn one(context: &Context, panel: &PanelHead, width: f64, domain: Option<(f64, f64)>) -> Scene {
    let theme = context.theme();
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    let Some(&series) = panel.series.first() else { return scene };
    let (bins, most) = counted(context, panel, series, domain.is_some());
    let references = reference::values(context, panel);
    let words_above = float(references.len()) * TICK.size * LEADING;
    let frame = Frame::plan(Wanted {
        heading: &heading(context, panel, series),
        unit: &panel.unit,
        kind: Kind::Linear,
        domain: (0.0, float(most.max(1))),
        top: 0.0,
        width,
        height: frame::plot_height(context, width),
        inset: (0.0, VALUE.size * LEADING + words_above),
        right: 0.0,
        references: Vec::new(),
        beside: false,
        whole: true,
        note: context.lang().word(Later::NumberInRange),
    });
    let plot = frame.plot;
    let last = bins.edges.values.len().saturating_sub(1);
    let scale = Scale::new(
        Kind::Linear,
        (bins.edge(0), bins.edge(last)),
        (plot.x0 + GAP, (plot.x1 - GAP).max(plot.x0 + GAP + 1.0)),
    );
    hand::upright(context, &scale, plot, &mut scene);
    frame.behind(context, &|_, _, _| {}, &mut scene);
    let drawn = columns(&bins, series, &frame, &scale, context, &mut scene);
    drawn.reference_lines(&references, &scale, plot, theme, &mut scene);
    edge_labels(&bins, &scale, plot, width, context, &mut scene);

    let below = tick_line(plot) + TICK.size * (LEADING - 1.0);
    let word = context.exhibit.nothing(series);
    let missing = listed(context, series, |datum| datum.is_none());
    let bottom = absent::list(context, word, &missing, below, width, &mut scene);
    let word = context.lang().word(Later::NotCounted);
    let unlike = listed(context, series, |datum| datum.is_some_and(|datum| datum.is_unlike));
    let bottom = if unlike.is_empty() {
        bottom
    } else {
        absent::list(context, word, &unlike, bottom, width, &mut scene)
    };
    scene.size.height = bottom + GAP / 2.0;
    scene.put_in_reading_order();
    scene
}

/// Puts the values of a series into steps, and gives the greatest count of a step. Small multiples
/// have the same edges, and the greatest count of them all.
fn counted(context: &Context, panel: &PanelHead, series: usize, is_shared: bool) -> (Bins, usize) {
    let reported = |series: usize| {
        // what is unlike the others makes no distribution with them
        let value = |row: usize| {
            let datum = context.datum(Target { row, series }).filter(|datum| !datum.is_unlike)?;
            Some((row, datum.value))
        };
        (0..context.exhibit.rows.len()).filter_map(value).collect::<Vec<(usize, f64)>>()
    };
    let factor = panel.unit.factor;
    let values = reported(series);
    let panels = context.exhibit.panels.iter();
    let alike = panels.filter(|other| is_shared && other.unit == panel.unit);
    let mut all: Vec<Vec<(usize, f64)>> =
        alike.flat_map(|other| &other.series).map(|&series| reported(series)).collect();
    all.push(values.clone());
    let shown: Vec<f64> = all.iter().flatten().map(|(_, value)| value * factor).collect();
    let edges = edges(&shown, frame::ends(&shown).unwrap_or((0.0, 1.0)));
    let most = all.iter().map(|values| Bins::of(values, edges.clone(), factor).most()).max();
    (Bins::of(&values, edges, factor), most.unwrap_or(0))
}

/// The facet, the name of the series where it does not go without saying, and the unit.
fn heading(context: &Context, panel: &PanelHead, series: usize) -> Heading {
    let facet = panel.facet.as_ref().map(|facet| (None, facet.clone()));
    let mut items: Vec<(Option<Sign>, String)> = facet.into_iter().collect();
    let own = metric(context, series);
    if items.is_empty() || context.exhibit.series.iter().any(|other| Some(other.metric) != own) {
        items.push((None, context.series_name(series)));
    }
    if let Some((_, last)) = items.last_mut() {
        last.push_str(&frame::unit_words(&panel.unit, context.lang()));
    }
    Heading { items }
}

/// The rows of a series whose data are of one sort.
fn listed(
    context: &Context,
    series: usize,
    is_listed: fn(Option<&Datum>) -> bool,
) -> Vec<(String, Vec<Target>)> {
    (0..context.exhibit.rows.len())
        .map(|row| Target { row, series })
        .filter(|&target| is_listed(context.datum(target)))
        .map(|target| (context.row_name(target.row), vec![target]))
        .collect()
}

impl Drawn {
    /// Draws upright reference lines: a line gives way to a count, and goes on in the color of the
    /// page on a column.
    fn reference_lines(
        &self,
        references: &[(f64, String)],
        scale: &Scale,
        plot: Rect,
        theme: &Theme,
        scene: &mut Scene,
    ) {
        let broken = |x: f64| {
            let count = self.counts.iter().find(|rect| rect.x0 <= x && x <= rect.x1);
            let mut columns = self.columns.iter().map(|(rect, _)| rect);
            let column = columns.find(|rect| rect.x0 <= x && x <= rect.x1 && rect.y0 < rect.y1);
            let from = count.into_iter().chain(column).map(|rect| rect.y0).reduce(f64::min)?;
            Some((from, column.or(count)?.y1))
        };
        let _ = frame::upright(references, scale, plot, theme.text, &broken, scene);
        let color = theme.background;
        for x in references.iter().map(|(value, _)| scale.map(*value)) {
            for (rect, _) in self.columns.iter().filter(|(rect, _)| rect.x0 <= x && x <= rect.x1) {
                let points = vec![Point::new(x, rect.y0), Point::new(x, rect.y1)];
                scene.marks.push(Mark::Path { points, color, width: 1.0, dashed: true });
            }
        }
    }
}

fn metric(context: &Context, series: usize) -> Option<usize> {
    context.exhibit.series.get(series).map(|series| series.metric)
}

/// What has been drawn of the columns.
struct Drawn {
    /// Each column with its count.
    columns: Vec<(Rect, f64)>,
    /// What the counts that are written cover.
    counts: Vec<Rect>,
}

/// Draws the columns, each with its count above.
fn columns(
    bins: &Bins,
    series: usize,
    frame: &Frame,
    scale: &Scale,
    context: &Context,
    scene: &mut Scene,
) -> Drawn {
    let (theme, plot) = (context.theme(), frame.plot);
    let width = scene.size.width;
    let color = theme.series(0);
    let mut counts: Vec<(Rect, f64)> = Vec::new();
    for (index, rows) in bins.rows.iter().enumerate() {
        let (x0, x1) = (scale.map(bins.edge(index)), scale.map(bins.edge(index + 1)));
        let count = float(rows.len());
        let rect = Rect::new(
            x0 + BETWEEN / 2.0,
            frame.scale.map(count),
            (x1 - BETWEEN / 2.0).max(x0 + BETWEEN / 2.0),
            plot.y1,
        );
        if !rows.is_empty() {
            slices::filled(context, (rows, series), rect, color, scene);
        }
        counts.push((rect, count));
        slices::answer(rows, series, rect, scene);
    }
    let font = VALUE;
    let text = |count: f64| grouped(count, 0);
    let fits = counts
        .iter()
        .all(|(rect, count)| font.width(&text(*count)) + 2.0 <= rect.width() + BETWEEN);
    let font = if fits { font } else { TICK };
    let mut free_from = f64::NEG_INFINITY;
    let mut written: Vec<Rect> = Vec::new();
    for (rect, count) in &counts {
        let (words, middle) = (text(*count), f64::midpoint(rect.x0, rect.x1));
        let left = middle - font.width(&words) / 2.0;
        if left < free_from || left < 0.0 || left + font.width(&words) > width {
            continue;
        }
        free_from = left + font.width(&words) + 1.0;
        let color = if *count > 0.0 { theme.text } else { theme.muted };
        written.push(Rect::new(left - 2.0, rect.y0 - 4.0 - font.size, free_from + 1.0, rect.y0));
        scene.text(Point::new(left, rect.y0 - 4.0), words, font, Anchor::Start, color);
    }
    Drawn { columns: counts, counts: written }
}

/// Writes the edges below the plot: all, or every second, third ... so that they keep their
/// distance.
fn edge_labels(
    bins: &Bins,
    scale: &Scale,
    plot: Rect,
    width: f64,
    context: &Context,
    scene: &mut Scene,
) {
    let theme = context.theme();
    let label = |index: usize| {
        let text = grouped(
            bins.edges.values.get(index).copied().unwrap_or(0.0),
            bins.edges.decimals_of(index),
        );
        let (x, long) = (scale.map(bins.edge(index)), TICK.width(&text));
        (x, (x - long / 2.0).min(width - long).max(0.0), long, text)
    };
    let count = bins.edges.values.len();
    let fits = |step: &usize| {
        let mut free_from = f64::NEG_INFINITY;
        (0..count).step_by(*step).all(|index| {
            let (_, left, long, _) = label(index);
            let fits = left >= free_from;
            free_from = left + long + GAP;
            fits
        })
    };
    let step = (1..count).find(fits).unwrap_or(count.max(1));
    for index in (0..count).step_by(step) {
        let (x, left, _, text) = label(index);
        scene.rule(Point::new(x, plot.y1), Point::new(x, plot.y1 + 4.0), theme.axis, 1.0);
        scene.text(Point::new(left, tick_line(plot)), text, TICK, Anchor::Start, theme.muted);
    }
}
