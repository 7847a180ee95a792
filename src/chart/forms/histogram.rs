//! Histograms: how many values lie in each of equal steps.

use crate::chart::absent;
use crate::chart::context::Context;
use crate::chart::frame::{self, Frame, Wanted, tick_line};
use crate::chart::heading::{Heading, Sign};
use crate::chart::reference;
use crate::chart::rows::spot;
use crate::chart::style::{GAP, LEADING, TICK, VALUE};
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect, Size};
use crate::number::{float, grouped};
use crate::order::ordered;
use crate::say::Word;
use crate::scale::{Kind, Scale, Ticks};
use crate::scene::{Anchor, Mark, Scene, Target};

/// The least and the greatest count of steps.
const STEPS: (usize, usize) = (4, 20);
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

/// Equal steps of values.
struct Bins {
    /// The edges, in the unit that the reader counts in.
    edges: Ticks,
    factor: f64,
    /// The rows of each step, by rising value.
    rows: Vec<Vec<usize>>,
}

impl Bins {
    /// Puts values, each with its row, into steps between edges in the unit of the reader.
    fn of(values: &[(usize, f64)], edges: Ticks, factor: f64) -> Self {
        let shown: Vec<f64> = values.iter().map(|(_, value)| value * factor).collect();
        let count = edges.values.len().saturating_sub(1).max(1);
        let mut rows = vec![Vec::new(); count];
        let at = |index: usize| shown.get(index).copied().unwrap_or(0.0);
        let step = edges
            .values
            .windows(2)
            .map(|pair| pair.iter().rev().copied().reduce(|a, b| a - b).unwrap_or(0.0))
            .fold(0.0, f64::max);
        for index in ordered(values.len(), &|a, b| at(a).total_cmp(&at(b))) {
            // a value at an edge belongs to the step above, whatever its conversion lost
            let above =
                edges.values.iter().filter(|edge| **edge <= at(index) + step * 1e-9).count();
            let place = above.saturating_sub(1).min(count - 1);
            if let (Some(bin), Some((row, _))) = (rows.get_mut(place), values.get(index)) {
                bin.push(*row);
            }
        }
        Self { edges, factor, rows }
    }

    fn edge(&self, index: usize) -> f64 {
        self.edges.values.get(index).map_or(0.0, |edge| edge / self.factor)
    }

    fn most(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }
}

/// Edges at round values that cut a domain into steps of about the width that Freedman and Diaconis
/// (1981, "On the histogram as a density estimator") give: twice the distance of the quartiles, by
/// the cube root of the count.
fn edges(values: &[f64], (low, high): (f64, f64)) -> Ticks {
    let order = ordered(values.len(), &|a, b| {
        values.get(a).zip(values.get(b)).map_or(std::cmp::Ordering::Equal, |(a, b)| a.total_cmp(b))
    });
    let quartile = |quarter: usize| {
        order
            .get((order.len() * quarter / 4).min(order.len().saturating_sub(1)))
            .and_then(|&i| values.get(i))
            .copied()
    };
    let between = quartile(3).zip(quartile(1)).map_or(0.0, |(third, first)| third - first);
    let thickness = 2.0 * between / float(values.len().max(1)).cbrt();
    let steps = (high - low) / thickness;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held between two small numbers"
    )]
    let wanted =
        if steps.is_finite() { (steps.ceil() as usize).clamp(STEPS.0, STEPS.1) } else { STEPS.0 };
    let wide = if low < high { (low, high) } else { around(low) };
    let cut = |count: usize| Scale::new(Kind::Linear, wide, (0.0, 1.0)).nice(count).ticks(count);
    let fits = |ticks: &Ticks| (STEPS.0 + 1..=STEPS.1 + 1).contains(&ticks.values.len());
    // round steps are about as many as were asked for: the nearest count that keeps the bounds
    let tries = (0..STEPS.1)
        .flat_map(|off| [wanted.checked_sub(off), Some(wanted + off)])
        .flatten()
        .filter(|count| *count > 0);
    let found = tries.map(cut).find(fits);
    found.unwrap_or_else(|| {
        let mut ticks = cut(STEPS.0);
        if ticks.values.len() < 2 {
            ticks.values = vec![wide.0, wide.1];
        }
        ticks
    })
}

/// Some room around a value that all have.
fn around(value: f64) -> (f64, f64) {
    let more = if value == 0.0 { 1.0 } else { value.abs() / 10.0 };
    let wide = (value - more, value + more);
    if wide.0.is_finite() && wide.1.is_finite() && wide.0 < wide.1 {
        wide
    } else {
        (value.min(0.0), value.max(1.0))
    }
}

fn one(context: &Context, panel: &PanelHead, width: f64, domain: Option<(f64, f64)>) -> Scene {
    let (theme, lang) = (context.theme(), context.lang());
    let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    let Some(&series) = panel.series.first() else { return scene };
    let factor = panel.unit.factor;
    let reported = |series: usize| {
        let value = |row: usize| context.value(Target { row, series }).map(|value| (row, value));
        (0..context.exhibit.rows.len()).filter_map(value).collect::<Vec<(usize, f64)>>()
    };
    let values = reported(series);
    // small multiples share edges and counts
    let alike = context
        .exhibit
        .panels
        .iter()
        .filter(|other| domain.is_some() && other.unit == panel.unit)
        .flat_map(|other| &other.series);
    let mut all: Vec<Vec<(usize, f64)>> = alike.map(|&series| reported(series)).collect();
    all.push(values.clone());
    let shown_values: Vec<f64> = all.iter().flatten().map(|(_, value)| value * factor).collect();
    let edges = edges(&shown_values, frame::ends(&shown_values).unwrap_or((0.0, 1.0)));
    let bins = Bins::of(&values, edges.clone(), factor);
    let most =
        all.iter().map(|values| Bins::of(values, edges.clone(), factor).most()).max().unwrap_or(0);

    let facet = panel.facet.as_ref().map(|facet| (None, facet.clone()));
    let mut items: Vec<(Option<Sign>, String)> = facet.into_iter().collect();
    if items.is_empty()
        || context.exhibit.series.iter().any(|other| Some(other.metric) != metric(context, series))
    {
        items.push((None, context.series_name(series)));
    }
    if let Some((_, last)) = items.last_mut() {
        last.push_str(&frame::unit_words(&panel.unit, lang));
    }
    let heading = Heading { items };
    let references = reference::values(context, panel);
    let words_above = float(references.len()) * TICK.size * LEADING;
    let highest = float(most.max(1));
    let frame = Frame::plan(Wanted {
        heading: &heading,
        unit: &panel.unit,
        kind: Kind::Linear,
        domain: (0.0, highest),
        top: 0.0,
        width,
        height: frame::plot_height(width),
        inset: (0.0, VALUE.size * LEADING + words_above),
        right: 0.0,
        references: Vec::new(),
        beside: false,
        whole: true,
        note: lang.word(Word::NumberInRange),
    });
    let plot = frame.plot;
    let last = bins.edges.values.len().saturating_sub(1);
    let scale = Scale::new(
        Kind::Linear,
        (bins.edge(0), bins.edge(last)),
        (plot.x0 + GAP, (plot.x1 - GAP).max(plot.x0 + GAP + 1.0)),
    );
    frame.behind(context, &|_, _, _| {}, &mut scene);
    let (counts, written) = columns(&bins, series, &frame, &scale, context, &mut scene);
    // a line gives way to a count, and goes on in the color of the page on a column
    let broken = |x: f64| {
        let count = written.iter().find(|rect| rect.x0 <= x && x <= rect.x1);
        let column = counts
            .iter()
            .map(|(rect, _)| rect)
            .find(|rect| rect.x0 <= x && x <= rect.x1 && rect.y0 < rect.y1);
        let from = count.into_iter().chain(column).map(|rect| rect.y0).reduce(f64::min)?;
        Some((from, column.or(count)?.y1))
    };
    let _ = frame::upright(&references, &scale, plot, theme.text, &broken, &mut scene);
    for x in references.iter().map(|(value, _)| scale.map(*value)) {
        for (rect, _) in counts.iter().filter(|(rect, _)| rect.x0 <= x && x <= rect.x1) {
            let points = vec![Point::new(x, rect.y0), Point::new(x, rect.y1)];
            scene.marks.push(Mark::Path {
                points,
                color: theme.background,
                width: 1.0,
                dashed: true,
            });
        }
    }
    edge_labels(&bins, &scale, plot, width, context, &mut scene);

    let missing: Vec<(String, Vec<Target>)> = (0..context.exhibit.rows.len())
        .map(|row| Target { row, series })
        .filter(|&target| context.datum(target).is_none())
        .map(|target| (context.row_name(target.row), vec![target]))
        .collect();
    let below = tick_line(plot) + TICK.size * (LEADING - 1.0);
    scene.size.height =
        absent::list(context, context.exhibit.nothing(series), &missing, below, width, &mut scene)
            + GAP / 2.0;
    scene.put_in_reading_order();
    scene
}

fn metric(context: &Context, series: usize) -> Option<usize> {
    context.exhibit.series.get(series).map(|series| series.metric)
}

/// Draws the columns, each with its count above; gives the columns, and what the counts cover.
fn columns(
    bins: &Bins,
    series: usize,
    frame: &Frame,
    scale: &Scale,
    context: &Context,
    scene: &mut Scene,
) -> (Vec<(Rect, f64)>, Vec<Rect>) {
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
            scene.rect(rect, color);
        }
        counts.push((rect, count));
        slices(rows, series, rect, scene);
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
    (counts, written)
}

/// Cuts a column into a slice for each of its rows, the least at the bottom.
fn slices(rows: &[usize], series: usize, rect: Rect, scene: &mut Scene) {
    let edge = |index: usize| rect.y1 - rect.height() * float(index) / float(rows.len());
    for (index, &row) in rows.iter().enumerate() {
        let slice = Rect::new(rect.x0, edge(index + 1), rect.x1, edge(index));
        let middle =
            Point::new(f64::midpoint(slice.x0, slice.x1), f64::midpoint(slice.y0, slice.y1));
        spot(scene, Target { row, series }, slice, slice, middle);
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_neither_few_nor_many() {
        let values: Vec<f64> = (0..500).map(|i| f64::from(i * i % 997)).collect();
        for (values, domain) in [
            (values.as_slice(), (0.0, 996.0)),
            (&[1.0, 2.0, 3.0, 4.0, 5.0], (1.0, 5.0)),
            (&[7.0; 9], (7.0, 7.0)),
            (&[0.0; 9], (0.0, 0.0)),
            (&[-1e15, 1e-6, 1e15, 4.0, 5.0], (-1e15, 1e15)),
        ] {
            let steps = edges(values, domain).values;
            assert!((5..=21).contains(&steps.len()), "{steps:?}");
            assert!(steps[0] <= domain.0 && steps[steps.len() - 1] >= domain.1, "{steps:?}");
        }
    }

    #[test]
    fn a_value_at_an_edge_is_in_the_step_above() {
        let values: Vec<(usize, f64)> =
            [0.0, 10.0, 10.0, 19.9, 40.0].into_iter().enumerate().collect();
        let bins = Bins::of(&values, edges(&[0.0, 10.0, 10.0, 19.9, 40.0], (0.0, 40.0)), 1.0);
        assert_eq!(bins.edges.values, [0.0, 10.0, 20.0, 30.0, 40.0]);
        assert_eq!(bins.rows, [vec![0], vec![1, 2, 3], vec![], vec![4]]);
    }
}
