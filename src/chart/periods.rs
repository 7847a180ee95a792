//! A level axis of periods: each at the middle of its days, the ticks where years, quarters, months
//! or days begin.

use crate::calendar::civil;
use crate::chart::context::Context;
use crate::chart::frame::tick_line;
use crate::chart::style::{GAP, TICK, TICK_EVERY};
use crate::geometry::{Point, Rect};
use crate::number::{clamp, float};
use crate::order::ordered;
use crate::say::phrase::filled;
use crate::say::{Lang, Later};
use crate::scale::{TimeUnit, time_ticks};
use crate::scene::{Anchor, Scene};

/// Where the periods of a comparison lie on a line of time.
pub(super) struct Periods {
    /// One a row: the middle of its days, or its place in the order where not all have dates.
    middles: Vec<f64>,
    /// The first day of each row, where all have dates.
    starts: Vec<i32>,
    /// The rows from left to right.
    pub(super) order: Vec<usize>,
    /// The first and the last middle.
    ends: (f64, f64),
    /// From one start to the next, mostly, in days.
    usual: f64,
}

/// Periods that are not shorter than this follow one another without weekends and holidays between,
/// in days.
const REGULAR: f64 = 28.0;

impl Periods {
    pub(super) fn of(context: &Context) -> Self {
        let rows = &context.exhibit.rows;
        let days: Option<Vec<(i32, i32)>> = rows.iter().map(|row| row.days).collect();
        let middles: Vec<f64> = match &days {
            Some(days) => days
                .iter()
                .map(|(first, last)| f64::midpoint(f64::from(*first), f64::from(*last) + 1.0))
                .collect(),
            None => (0..rows.len()).map(float).collect(),
        };
        let starts: Vec<i32> =
            days.unwrap_or_default().into_iter().map(|(first, _)| first).collect();
        let middle = |row: usize| middles.get(row).copied().unwrap_or(0.0);
        let order = ordered(middles.len(), &|a, b| middle(a).total_cmp(&middle(b)));
        let at = |row: Option<&usize>| row.map_or(0.0, |&row| middle(row));
        let ends = (at(order.first()), at(order.last()));
        let steps: Vec<f64> =
            order.windows(2).map(|pair| at(pair.last()) - at(pair.first())).collect();
        let usual = crate::chart::reference::median(&steps).unwrap_or(0.0);
        Self { middles, starts, order, ends, usual }
    }

    /// Tells whether a period of an otherwise regular series is left out between two rows.
    pub(super) fn skips(&self, before: usize, after: usize) -> bool {
        let middle = |row: usize| self.middles.get(row).copied().unwrap_or(0.0);
        self.usual >= REGULAR && middle(after) - middle(before) > 1.5 * self.usual
    }

    /// The pixels of a row between two ends.
    pub(super) fn place(&self, row: usize, extent: (f64, f64)) -> f64 {
        self.pixels(self.middles.get(row).copied().unwrap_or(0.0), extent)
    }

    fn pixels(&self, middle: f64, (left, right): (f64, f64)) -> f64 {
        let length = self.ends.1 - self.ends.0;
        if length > 0.0 {
            left + (right - left) * (middle - self.ends.0) / length
        } else {
            f64::midpoint(left, right)
        }
    }

    /// The pixels of the beginning of a day between two ends; nothing where not all periods have
    /// dates.
    pub(super) fn of_day(&self, day: i32, extent: (f64, f64)) -> Option<f64> {
        (!self.starts.is_empty()).then(|| self.pixels(f64::from(day), extent))
    }

    /// Draws the ticks and their labels below a plot: every period by its name where all have room,
    /// else rounder ones.
    pub(super) fn draw(
        &self,
        context: &Context,
        extent: (f64, f64),
        plot: Rect,
        width: f64,
        scene: &mut Scene,
    ) {
        let theme = context.theme();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a drawing is at most some thousands of pixels wide"
        )]
        let most = clamp((extent.1 - extent.0) / TICK_EVERY, 1.0, 12.0) as usize;
        let all =
            if self.order.len() <= 2 * most { self.named(context, extent, 1) } else { Vec::new() };
        let ticks = if !all.is_empty() && fits(&all, width) {
            all
        } else if self.starts.is_empty() {
            self.named(context, extent, round(self.order.len().div_ceil(most)))
        } else {
            self.dated(context.lang(), extent, most)
        };
        let mut free_from = f64::NEG_INFINITY;
        for (x, text) in ticks {
            let text = TICK.truncated(&text, width);
            let (left, long) = held(x, &text, width);
            if left < free_from {
                continue;
            }
            scene.rule(Point::new(x, plot.y1), Point::new(x, plot.y1 + 4.0), theme.axis, 1.0);
            scene.text(Point::new(left, tick_line(plot)), text, TICK, Anchor::Start, theme.muted);
            free_from = left + long + GAP;
        }
    }

    /// Every so many periods by their names.
    fn named(&self, context: &Context, extent: (f64, f64), step: usize) -> Vec<(f64, String)> {
        let rows = self.order.iter().step_by(step.max(1));
        rows.map(|&row| (self.place(row, extent), context.row_name(row))).collect()
    }

    /// Round days, each at the middle of the period that begins there.
    fn dated(&self, lang: Lang, extent: (f64, f64), most: usize) -> Vec<(f64, String)> {
        let start = |row: &usize| self.starts.get(*row).copied();
        let first = self.order.iter().filter_map(start).min().unwrap_or(0);
        let last = self.order.iter().filter_map(start).max().unwrap_or(0);
        // half of most periods' length
        let half = |row: &usize| Some(self.middles.get(*row)? - f64::from(start(row)?));
        let halves: Vec<f64> = self.order.iter().filter_map(half).collect();
        let usual = crate::chart::reference::median(&halves).unwrap_or(0.0);
        let mut out: Vec<(f64, String)> = Vec::new();
        for (day, unit) in time_ticks(first, last, most) {
            let x = self.pixels(f64::from(day) + usual, extent);
            if x < extent.0 - 0.5 || x > extent.1 + 0.5 {
                continue;
            }
            // only the first label has its year: a later one begins with a label of its own
            let text = said(day, unit, lang);
            let year = civil(day).0.to_string();
            let is_first = out.is_empty() && unit != TimeUnit::Year;
            let text = if is_first {
                filled(lang.word(Later::TickWithYear), &[&text, &year])
            } else {
                text
            };
            out.push((x, text));
        }
        out
    }
}

/// Names what begins at a day; all but a year without its year.
fn said(first_day: i32, unit: TimeUnit, lang: Lang) -> String {
    let (year, month, day) = civil(first_day);
    let name = lang.locale().month(month);
    match unit {
        TimeUnit::Year => year.to_string(),
        TimeUnit::Quarter => {
            filled(lang.word(Later::TickQuarter), &[lang.locale().quarter(month / 3 + 1)])
        }
        TimeUnit::Month => name.to_owned(),
        TimeUnit::Day => filled(lang.word(Later::TickDay), &[name, &day.to_string()]),
    }
}

/// Where a label begins that is centred as far as it stays inside, and its length.
fn held(x: f64, text: &str, width: f64) -> (f64, f64) {
    let long = TICK.width(text);
    ((x - long / 2.0).min(width - long).max(0.0), long)
}

fn fits(labels: &[(f64, String)], width: f64) -> bool {
    let mut free_from = f64::NEG_INFINITY;
    labels.iter().all(|(x, text)| {
        let (left, long) = held(*x, text, width);
        let fits = left >= free_from && long <= width;
        free_from = left + long + GAP;
        fits
    })
}

/// The next of 1, 2, 5, 10, 20 ...
fn round(step: usize) -> usize {
    let mut power = 1;
    loop {
        for digit in [1, 2, 5] {
            if digit * power >= step {
                return digit * power;
            }
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_at_a_day_is_named_in_every_language() {
        // the first of October 2024
        let day = 19_997;
        let units = [TimeUnit::Year, TimeUnit::Quarter, TimeUnit::Month, TimeUnit::Day];
        let all = |lang: Lang| units.map(|unit| said(day, unit, lang));
        assert_eq!(all(Lang::ZH_HANS), ["2024", "四季度", "10月", "10月1日"]);
        assert_eq!(all(Lang::EN), ["2024", "Q4", "Oct", "Oct 1"]);
        let with_year = |lang: Lang| filled(lang.word(Later::TickWithYear), &["x", "2024"]);
        assert_eq!([Lang::ZH_HANS, Lang::EN].map(with_year), ["2024年x", "x 2024"]);
    }
}
