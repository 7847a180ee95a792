//! Box plots: median, quartiles and range of each series, and a symbol for each value (Tukey 1977;
//! whiskers reach the ends).

use super::dot::around;
use crate::chart::context::Context;
use crate::chart::rows::{Row, RowCell, RowForm, RowPlace, missing, spot, spread};
use crate::chart::style::{GAP, HALF_CAPITAL, TICK};
use crate::compare::derive::quantile;
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect};
use crate::number::grouped;
use crate::say::phrase::filled;
use crate::say::{Later, Word};
use crate::scale::Scale;
use crate::scene::{Anchor, Mark, Scene, Symbol, Target};

/// The height of a box; below it lie the symbols, above it the words of the median.
const BOX: f64 = 18.0;
const SYMBOLS: f64 = 14.0;
const WORDS: f64 = 16.0;
/// The radius of a value's symbol.
const DOT: f64 = 3.5;

/// The form.
#[derive(Debug)]
pub(super) struct Boxes;

impl RowForm for Boxes {
    /// One row a series, whose cells are the values of all rows.
    fn rows(&self, context: &Context, panel: &PanelHead) -> Vec<Row> {
        let cells = |series: usize| {
            let cell = |row: usize| RowCell {
                target: Target { row, series },
                color_index: context.color_index(series),
            };
            (0..context.exhibit.rows.len()).map(cell).collect()
        };
        panel
            .series
            .iter()
            .map(|&series| Row { name: context.series_name(series), cells: cells(series) })
            .collect()
    }

    fn has_own_rows(&self) -> bool {
        true
    }

    fn thickness(&self, _: &Context, _: &[Row]) -> f64 {
        WORDS + BOX + SYMBOLS
    }

    fn domain(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        spread(context, rows, false)
    }

    fn begins_at_zero(&self) -> bool {
        false
    }

    fn padding(&self, context: &Context, rows: &[Row]) -> (f64, f64) {
        let width = |row: &Row, at: usize| {
            let ends = ends(context, row);
            let words =
                [ends.map(|ends| ends.0), ends.map(|ends| ends.1)].get(at).copied().flatten();
            words.map_or(0.0, |cell| TICK.width(&context.text(cell.target)) + GAP + 2.0)
        };
        rows.iter().fold((DOT, DOT), |(left, right), row| {
            (left.max(width(row, 0)), right.max(width(row, 1)))
        })
    }

    fn has_legend(&self) -> bool {
        false
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
        let values: Vec<f64> = alike(context, row).map(|(_, value)| value).collect();
        let (top, bottom) = (place.y0 + WORDS, place.y0 + WORDS + BOX);
        let middle = f64::midpoint(top, bottom);
        let Some((low, high)) = ends(context, row) else {
            let mark = missing(context, place.frame.x0, place.frame, middle, scene);
            for cell in &row.cells {
                spot(scene, cell.target, place.area(), mark, Point::new(mark.x0, middle));
            }
            return;
        };
        let color_index = row.cells.first().map_or(0, |cell| cell.color_index);
        let color = theme.series(color_index);
        let quartile = |share: f64| quantile(&values, share);
        if let (Some(first), Some(median), Some(third)) =
            (quartile(0.25), quartile(0.5), quartile(0.75))
        {
            let x = |value: f64| scale.map(value);
            let end = |cell: &RowCell| context.value(cell.target).map_or(0.0, x);
            for (from, to) in [(end(low), x(first)), (x(third), end(high))] {
                scene.rule(Point::new(from, middle), Point::new(to, middle), theme.axis, 1.5);
            }
            for at in [end(low), end(high)] {
                scene.rule(
                    Point::new(at, middle - BOX / 4.0),
                    Point::new(at, middle + BOX / 4.0),
                    theme.axis,
                    1.5,
                );
            }
            let rect = Rect::new(x(first), top, x(third), bottom);
            scene.rect(rect, color.mix(theme.background, 0.75));
            scene.marks.push(Mark::Frame { rect, color, width: 1.5 });
            scene.rect(Rect::new(x(median) - 1.5, top, x(median) + 1.5, bottom), color);
            let words = median_words(context, row, median, values.len());
            let width = TICK.width(&words);
            let left = (x(median) - width / 2.0).min(place.frame.x1 - width).max(place.frame.x0);
            scene.text(Point::new(left, top - 4.0), words, TICK, Anchor::Start, theme.text);
            write_ends(context, [(low, end(low)), (high, end(high))], middle, scene);
        }
        self.symbols(context, row, place, scale, scene);
    }
}

impl Boxes {
    /// Draws each value below the box, and lists what is missing at the left end, where a pointer
    /// rarely is.
    #[expect(clippy::unused_self, reason = "a part of the form")]
    fn symbols(
        &self,
        context: &Context,
        row: &Row,
        place: &RowPlace,
        scale: &Scale,
        scene: &mut Scene,
    ) {
        let y = place.y1 - SYMBOLS / 2.0 + 2.0;
        for cell in &row.cells {
            let Some(value) = context.value(cell.target) else {
                let at = Point::new(place.frame.x0, place.slot.1 - 1.0);
                spot(
                    scene,
                    cell.target,
                    Rect::new(at.x, at.y, at.x, at.y),
                    Rect::new(at.x, at.y - 2.0, at.x + 2.0, at.y),
                    at,
                );
                continue;
            };
            let at = Point::new(scale.map(value), y);
            let color = context.color(cell.target, cell.color_index);
            let fill = color.mix(context.theme().background, 0.6);
            scene.marks.push(Mark::Dot {
                at,
                radius: DOT,
                symbol: Symbol::Circle,
                fill,
                edge: color,
            });
            spot(scene, cell.target, place.area(), around(at, DOT), at);
        }
    }
}

/// Writes the least and the greatest value beside their whiskers, which end at these places; one
/// value that is both is written once.
fn write_ends(
    context: &Context,
    [(low, low_x), (high, high_x)]: [(&RowCell, f64); 2],
    middle: f64,
    scene: &mut Scene,
) {
    let color = context.theme().muted;
    let baseline = middle + TICK.size * HALF_CAPITAL;
    let at = Point::new(low_x - GAP, baseline);
    scene.text(at, context.text(low.target), TICK, Anchor::End, color);
    if low.target != high.target {
        let at = Point::new(high_x + GAP, baseline);
        scene.text(at, context.text(high.target), TICK, Anchor::Start, color);
    }
}

/// The cells that make a box: those whose figures are like most.
fn alike<'l>(context: &Context, row: &'l Row) -> impl Iterator<Item = (&'l RowCell, f64)> {
    let value = |cell: &'l RowCell| {
        let datum = context.datum(cell.target).filter(|datum| !datum.is_unlike)?;
        datum.value.is_finite().then_some((cell, datum.value))
    };
    row.cells.iter().filter_map(value)
}

/// The cells of the least and of the greatest value.
fn ends<'l>(context: &Context, row: &'l Row) -> Option<(&'l RowCell, &'l RowCell)> {
    let mut found = alike(context, row);
    let first = found.next()?;
    let (low, high) = found.fold((first, first), |(low, high), next| {
        (if next.1 < low.1 { next } else { low }, if next.1 > high.1 { next } else { high })
    });
    Some((low.0, high.0))
}

fn median_words(context: &Context, row: &Row, median: f64, count: usize) -> String {
    let lang = context.lang();
    let series = row.cells.first().and_then(|cell| context.exhibit.series.get(cell.target.series));
    let shown = series.map(|series| &series.unit);
    let decimals = row
        .cells
        .iter()
        .filter_map(|cell| context.datum(cell.target))
        .map(|figure| figure.decimals)
        .max()
        .unwrap_or(0);
    let (factor, places) =
        shown.map_or((1.0, decimals), |shown| (shown.factor, shown.places(decimals)));
    let number = grouped(median * factor, places + usize::from(count.is_multiple_of(2)));
    let words = [lang.word(Word::Median), &number, &count.to_string()];
    filled(lang.word(Later::MedianOfMany), &words)
}
