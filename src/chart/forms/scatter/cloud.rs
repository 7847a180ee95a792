//! What a scatter shows: which series are x, y and area, which rows have both, and what is missing.

use crate::chart::context::Context;
use crate::chart::frame::unit_words;
use crate::chart::reference;
use crate::data::Reference;
use crate::exhibit::{PanelHead, UnitHead};
use crate::number::clamp;
use crate::say::phrase::bracketed;
use crate::scene::Target;

/// The radius of symbols that are all of one size: of few, of many, of very many.
const RADII: [(usize, f64); 3] = [(200, 4.5), (2000, 3.0), (usize::MAX, 1.5)];
/// The radius of the largest bubble, as a share of the plot's height, and its bounds.
const BUBBLE: (f64, f64, f64) = (0.075, 12.0, 24.0);
/// The least radius of a symbol: a figure that is zero has no area, and must be seen all the same.
const LEAST_RADIUS: f64 = 1.5;
/// Of so many rows it can be told whether each is of one color only.
const PARTED: usize = 12;
/// Fewer points have no line at their mean or median.
const FEW: usize = 3;

/// The symbols of a panel, and their series by metric: the first is x, the second y, the third the
/// area.
pub(super) struct Cloud<'a> {
    pub(super) context: &'a Context<'a>,
    /// One series a color, as in `y` and `size`.
    pub(super) x: &'a [usize],
    pub(super) y: &'a [usize],
    /// Of areas; empty where all symbols are equal.
    pub(super) size: &'a [usize],
    pub(super) dots: Vec<Dot>,
    /// Rows that lack x or y, by name, with all their cells.
    pub(super) incomplete: Vec<(String, Vec<Target>)>,
    /// Rows that lack only the area.
    pub(super) without_area: Vec<(String, Vec<Target>)>,
    /// The greatest area value, whatever its sign; zero where there is none.
    pub(super) largest: f64,
    /// The radius that stands for it.
    pub(super) bubble: f64,
    /// The radius of what has no area.
    plain: f64,
}

/// A symbol: its row and color, its place in values, its area.
pub(super) struct Dot {
    pub(super) row: usize,
    pub(super) color: usize,
    pub(super) x: f64,
    pub(super) y: f64,
    /// Nothing where it is not reported, or where no areas are drawn.
    pub(super) size: Option<f64>,
}

impl<'a> Cloud<'a> {
    pub(super) fn of(context: &'a Context<'a>, panel: &'a PanelHead, height: f64) -> Self {
        let metric =
            |series: &usize| context.exhibit.series.get(*series).map(|series| series.metric);
        let first = panel.series.first().and_then(metric);
        let colors = panel.series.iter().take_while(|series| metric(series) == first).count();
        let mut parts = panel.series.chunks(colors.max(1));
        let mut next = || parts.next().unwrap_or_default();
        let (x, y, size) = (next(), next(), next());
        let bubble = clamp(height * BUBBLE.0, BUBBLE.1, BUBBLE.2);
        let (dots, incomplete, without_area) = (Vec::new(), Vec::new(), Vec::new());
        let mut out = Self {
            context,
            x,
            y,
            size,
            dots,
            incomplete,
            without_area,
            largest: 0.0,
            bubble,
            plain: 0.0,
        };
        let mut lacking = Vec::new();
        for row in 0..context.exhibit.rows.len() {
            for color in 0..x.len() {
                if !out.add(row, color) {
                    lacking.push((row, color));
                }
            }
        }
        if out.colors_part_rows() {
            lacking.retain(|&(row, color)| out.has_any(row, color));
        }
        for (row, color) in lacking {
            out.incomplete.push((out.row_name(row, color), out.cells(row, color)));
        }
        out.largest = out
            .dots
            .iter()
            .filter_map(|dot| dot.size)
            .fold(0.0, |most: f64, size| most.max(size.abs()));
        out.plain = RADII
            .iter()
            .find(|(count, _)| out.dots.len() <= *count)
            .map_or(LEAST_RADIUS, |(_, radius)| *radius);
        out
    }

    /// Adds the symbol of a row and color; tells whether it has both x and y.
    fn add(&mut self, row: usize, color: usize) -> bool {
        let [x, y, size] = self.places(row, color);
        let value = |place: Option<Target>| self.context.value(place?);
        let Some((x, y)) = value(x).zip(value(y)) else { return false };
        let area = value(size);
        if let (Some(target), None) = (size, area) {
            self.without_area.push((self.row_name(row, color), vec![target]));
        }
        self.dots.push(Dot { row, color, x, y, size: area });
        true
    }

    /// Whether no row of many has figures of two colors: then each is of one, and has none of the
    /// others.
    fn colors_part_rows(&self) -> bool {
        let all = self.context.exhibit.rows.len();
        let count =
            |row: usize| (0..self.x.len()).filter(|&color| self.has_any(row, color)).count();
        self.x.len() > 1 && all >= PARTED && (0..all).all(|row| count(row) < 2)
    }

    fn has_any(&self, row: usize, color: usize) -> bool {
        let mut places = self.places(row, color).into_iter().flatten();
        places.any(|target| self.context.value(target).is_some())
    }

    fn places(&self, row: usize, color: usize) -> [Option<Target>; 3] {
        [self.x, self.y, self.size]
            .map(|part| part.get(color).map(|&series| Target { row, series }))
    }

    /// The cells of one symbol: x, y and, if there is one, area.
    pub(super) fn cells(&self, row: usize, color: usize) -> Vec<Target> {
        self.places(row, color).into_iter().flatten().collect()
    }

    /// Whether the area of a symbol stands for a value.
    pub(super) fn is_bubble(&self, dot: &Dot) -> bool {
        self.largest > 0.0 && dot.size.is_some()
    }

    /// The radius of a symbol, in CSS pixels: areas are as values.
    pub(super) fn radius(&self, dot: &Dot) -> f64 {
        match dot.size {
            Some(size) if self.largest > 0.0 => {
                (self.bubble * (size.abs() / self.largest).sqrt()).max(LEAST_RADIUS)
            }
            _ => self.plain,
        }
    }

    pub(super) fn unit(&self, part: &[usize]) -> Option<&'a UnitHead> {
        part.first()
            .and_then(|&series| self.context.exhibit.series.get(series))
            .map(|series| &series.unit)
    }

    /// What values of a part are multiplied by for the reader.
    pub(super) fn factor(&self, part: &[usize]) -> f64 {
        self.unit(part).map_or(1.0, |unit| unit.factor)
    }

    /// The name of a metric.
    pub(super) fn name(&self, part: &[usize]) -> String {
        part.first().map_or_else(String::new, |&series| self.context.metric_name(series))
    }

    /// The name of a metric and its unit.
    pub(super) fn words(&self, part: &[usize]) -> String {
        let unit = self.unit(part).map(|unit| unit_words(unit, self.context.lang()));
        self.name(part) + &unit.unwrap_or_default()
    }

    /// What tells the series of a color from the others.
    pub(super) fn key(&self, series: usize) -> Option<String> {
        self.context.exhibit.series.get(series)?.key.clone()
    }

    /// Names a symbol: by its row, and by its color where there are several.
    fn row_name(&self, row: usize, color: usize) -> String {
        let name = self.context.row_name(row);
        let key =
            self.x.get(color).filter(|_| self.x.len() > 1).and_then(|&series| self.key(series));
        match key {
            None => name,
            Some(key) => bracketed(&name, &key, self.context.lang()),
        }
    }

    /// The values that all small multiples have on one axis.
    pub(super) fn of_all_multiples(&self, part: &[usize]) -> Vec<f64> {
        let exhibit = self.context.exhibit;
        let own = part.first().and_then(|&index| exhibit.metric(index));
        let found = exhibit.data().filter(|((_, series), _)| exhibit.metric(*series) == own);
        found.map(|(_, datum)| datum.value).collect()
    }

    /// The reference lines of an axis; a value that is asked for is one of y.
    pub(super) fn references(&self, part: &[usize], with_values: bool) -> Vec<(f64, String)> {
        let Some(unit) = self.unit(part) else { return Vec::new() };
        let panel = PanelHead { unit: unit.clone(), facet: None, series: part.to_vec() };
        let asked = &self.context.exhibit.references;
        let all = reference::values(self.context, &panel);
        let fits = |kind: &Reference| {
            if matches!(kind, Reference::Value(_)) { with_values } else { self.dots.len() >= FEW }
        };
        // of no values there is neither mean nor median
        let kinds = asked.iter().filter(|_| all.len() == asked.len());
        all.iter().zip(kinds).filter(|(_, kind)| fits(kind)).map(|(line, _)| line.clone()).collect()
    }
}
