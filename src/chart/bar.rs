//! Horizontal bars, grouped by row; series of one unit share a panel and its axis, other units get panels of their own.

use super::heading::{Heading, SWATCH};
use super::layout::{Layout, Names, PanelLayout, PanelSize, plan};
use super::style::{BAR_GAP, GAP, GUTTER, HEADING, LABEL, LEADING, TICK, VALUE};
use super::{axis, numbers};
use crate::compare::{Comparison, Panel, metric_heading, shown};
use crate::data::Dataset;
use crate::geometry::{Point, Rect, Size};
use crate::order::{arranged, ordered};
use crate::scale::Linear;
use crate::scene::{Anchor, Hotspot, Scene, Target};
use crate::view::View;
use crate::words::Word;

/// A bar of a value that is not zero never vanishes.
const LEAST_BAR: f64 = 1.0;
/// From the top of the ink of a line to its baseline, in ems: centres text on a bar.
const HALF_INK: f64 = 0.36;

/// Draws the chart; where several metrics of one entity are compared, the metrics are the rows.
pub(super) fn draw(dataset: &Dataset, comparison: &Comparison, view: &View, width: f64) -> Scene {
    if comparison.rows.len() == 1 && comparison.series.len() > 1 {
        return one_entity(dataset, comparison, view, width);
    }
    let names: Vec<String> = (0..comparison.rows.len()).map(|row| comparison.row_name(dataset, row, view.lang)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let drawing = Drawing { dataset, comparison, view, rows: Rows::Entities };
    let headings: Vec<Heading> = comparison.panels.iter().map(|panel| drawing.heading(panel)).collect();
    // a heading is as wide as its panel; side by side that is not known yet, so plan once for the widths, once for the lines
    let sizes = |lines: &[usize]| -> Vec<PanelSize> {
        comparison.panels.iter().zip(lines).map(|(panel, &lines)| PanelSize { bars: panel.series.len(), lines }).collect()
    };
    let first = plan(width, &names, &sizes(&vec![1; headings.len()]));
    let lines: Vec<usize> = headings.iter().zip(&first.panels).map(|(heading, panel)| heading.lines(panel.frame.width())).collect();
    let layout = plan(width, &names, &sizes(&lines));
    let mut scene = Scene { size: Size::new(width, layout.height), ..Scene::default() };
    for ((panel, place), heading) in comparison.panels.iter().zip(&layout.panels).zip(&headings) {
        drawing.panel(panel, place, heading, &layout, &mut scene);
    }
    // reading order: row by row, whatever the panel
    let place = |index: usize| scene.hotspots.get(index).map(|spot| (spot.target.row, spot.target.series));
    let order = ordered(scene.hotspots.len(), &|a, b| place(a).cmp(&place(b)));
    scene.hotspots = arranged(scene.hotspots, &order);
    scene
}

/// Draws the metrics of the only entity as rows, one panel a unit, below one another; what is alone in its unit comes
/// first, as a number, for there is nothing that its bar could be compared with.
fn one_entity(dataset: &Dataset, comparison: &Comparison, view: &View, width: f64) -> Scene {
    let drawing = Drawing { dataset, comparison, view, rows: Rows::Metrics };
    let (alone, panels): (Vec<&Panel>, Vec<&Panel>) = comparison.panels.iter().partition(|panel| panel.series.len() == 1);
    let series: Vec<usize> = alone.iter().flat_map(|panel| panel.series.iter().copied()).collect();
    let mut out = numbers::draw(dataset, comparison, view, &series, width);
    for panel in panels {
        let names: Vec<String> = panel.series.iter().map(|&series| drawing.metric(series)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let heading = drawing.heading(panel);
        let one_line = plan(width, &names, &[PanelSize { bars: 1, lines: 1 }]);
        let lines = one_line.panels.first().map_or(1, |place| heading.lines(place.frame.width()));
        let layout = plan(width, &names, &[PanelSize { bars: 1, lines }]);
        let mut scene = Scene { size: Size::new(width, layout.height), ..Scene::default() };
        if let Some(place) = layout.panels.first() {
            drawing.panel(panel, place, &heading, &layout, &mut scene);
        }
        let above = if out.size.height > 0.0 { out.size.height + GUTTER } else { 0.0 };
        scene.shift(0.0, above);
        out.size.height = scene.size.height;
        out.marks.extend(scene.marks);
        out.hotspots.extend(scene.hotspots);
    }
    out
}

struct Drawing<'a> {
    dataset: &'a Dataset,
    comparison: &'a Comparison,
    view: &'a View,
    rows: Rows,
}

/// What the rows of a panel are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rows {
    /// Entities, with a bar for each series.
    Entities,
    /// The metrics of one entity, with one bar each.
    Metrics,
}

impl Drawing<'_> {
    fn heading(&self, panel: &Panel) -> Heading {
        let lang = self.view.lang;
        let (metric, unit) = metric_heading(self.dataset, self.comparison, panel, lang);
        let unit = match (unit.is_empty(), lang.is_chinese()) {
            (true, _) => String::new(),
            (false, true) => format!("（{unit}）"),
            (false, false) => format!(" ({unit})"),
        };
        let items = match (self.rows, panel.series.len()) {
            (Rows::Metrics, _) => {
                vec![(None, self.comparison.row_name(self.dataset, 0, lang))]
            }
            (Rows::Entities, 1) => vec![(None, metric)],
            (Rows::Entities, _) => panel.series.iter().map(|&index| (Some(index), self.metric(index))).collect(),
        };
        Heading { items, unit }
    }

    /// The name of a series' metric.
    fn metric(&self, series: usize) -> String {
        self.comparison.series_name(self.dataset, series, self.view.lang)
    }

    /// How many bars a row of a panel has.
    fn bars(&self, panel: &Panel) -> usize {
        match self.rows {
            Rows::Entities => panel.series.len().max(1),
            Rows::Metrics => 1,
        }
    }

    fn panel(&self, panel: &Panel, place: &PanelLayout, heading: &Heading, layout: &Layout, scene: &mut Scene) {
        let theme = self.view.look.theme();
        let frame = place.frame;
        self.draw_heading(heading, place, scene);
        let labels: Vec<(Target, Option<(f64, String)>)> = self.labels(panel);
        let extent = reserve(&labels, frame);
        let values = labels.iter().filter_map(|(_, label)| label.as_ref().map(|(value, _)| *value));
        let scale = Linear::from_zero(values, extent);
        let stretches: Vec<(f64, f64)> = match layout.names {
            Names::Beside => vec![(frame.y0, frame.y1)],
            Names::Above => (0..layout.labels.len())
                .map(|row| (place.band.map(row) + place.above, place.band.map(row) + place.band.bandwidth()))
                .collect(),
        };
        axis::bottom(&scale, extent, frame, &stretches, shown(&panel.unit, self.view.lang).factor, theme, scene);
        for row in 0..layout.labels.len() {
            let top = place.band.map(row);
            if place.named {
                self.name(row, top, place, layout, scene);
            }
        }
        for (slot, (target, label)) in labels.iter().enumerate() {
            let at = (slot / self.bars(panel), slot % self.bars(panel));
            self.bar(*target, at, label.as_ref(), &scale, place, panel, scene);
        }
        self.missing(panel, &labels, &scale, place, scene);
    }

    /// The value and its words for each cell of a panel, row by row.
    fn labels(&self, panel: &Panel) -> Vec<(Target, Option<(f64, String)>)> {
        let mut out = Vec::new();
        for row in 0..self.comparison.rows.len() {
            for &series in &panel.series {
                let figure = self.comparison.figure(row, series);
                let text = || self.comparison.cell_text(self.dataset, row, series, self.view.lang);
                let label = figure.map(|figure| (figure.value, text()));
                out.push((Target { row, series }, label));
            }
        }
        out
    }

    fn draw_heading(&self, heading: &Heading, place: &PanelLayout, scene: &mut Scene) {
        let theme = self.view.look.theme();
        let indent = if heading.items.len() > 1 { SWATCH + GAP } else { 0.0 };
        for piece in heading.pieces(place.frame.width()) {
            #[expect(clippy::cast_precision_loss, reason = "a heading has a few lines")]
            let baseline = place.heading + piece.line as f64 * HEADING.size * LEADING;
            let x = place.frame.x0 + piece.x;
            if let Some(series) = piece.swatch {
                scene.rect(Rect::new(x, baseline - SWATCH, x + SWATCH, baseline), theme.series(series));
            }
            scene.text(Point::new(x + indent, baseline), piece.text, HEADING, Anchor::Start, theme.text);
        }
    }

    fn name(&self, row: usize, top: f64, place: &PanelLayout, layout: &Layout, scene: &mut Scene) {
        let ink = self.view.look.theme().text;
        let Some(lines) = layout.labels.get(row) else { return };
        match layout.names {
            Names::Above => {
                for line in lines {
                    scene.text(Point::new(place.frame.x0, top + LABEL.size), line.clone(), LABEL, Anchor::Start, ink);
                }
            }
            Names::Beside => {
                let leading = LABEL.size * LEADING;
                #[expect(clippy::cast_precision_loss, reason = "a name has at most two lines")]
                let half = (lines.len() as f64 - 1.0) / 2.0;
                let mut baseline = top + place.band.bandwidth() / 2.0 - half * leading + LABEL.size * HALF_INK;
                for line in lines {
                    scene.text(Point::new(place.frame.x0 - GAP, baseline), line.clone(), LABEL, Anchor::End, ink);
                    baseline += leading;
                }
            }
        }
    }

    /// Where the word for a missing value begins, and its width; where all bars point left, it stands left of zero too.
    fn missing_place(&self, zero: f64, place: &PanelLayout) -> (f64, f64) {
        let width = TICK.width(Word::NotReported.get(self.view.lang));
        (if zero + GAP + width <= place.frame.x1 { zero + GAP } else { zero - GAP - width }, width)
    }

    /// Writes the word for what is missing: once for a row that reports nothing, else at the place of the bar.
    fn missing(&self, panel: &Panel, labels: &[(Target, Option<(f64, String)>)], scale: &Linear, place: &PanelLayout, scene: &mut Scene) {
        let ink = self.view.look.theme().muted;
        let (x, _) = self.missing_place(scale.map(0.0), place);
        for row in labels.chunks(self.bars(panel)) {
            let all = row.iter().all(|(_, label)| label.is_none());
            for (target, _) in row.iter().filter(|(_, label)| label.is_none()).take(if all { 1 } else { row.len() }) {
                let whole = if all { row.last().map(|(target, _)| *target) } else { None };
                let spots = [Some(*target), whole].map(|target| target.and_then(|target| scene.hotspot(target)).map(|spot| spot.mark));
                let [Some(first), last] = spots else { continue };
                let middle = f64::midpoint(first.y0, last.unwrap_or(first).y1);
                let at = Point::new(x, middle + TICK.size * HALF_INK);
                scene.text(at, Word::NotReported.get(self.view.lang), TICK, Anchor::Start, ink);
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one bar meets the cell, the scale and the panel")]
    fn bar(
        &self,
        target: Target,
        (row, slot): (usize, usize),
        label: Option<&(f64, String)>,
        scale: &Linear,
        place: &PanelLayout,
        panel: &Panel,
        scene: &mut Scene,
    ) {
        let theme = self.view.look.theme();
        #[expect(clippy::cast_precision_loss, reason = "counts of series are small")]
        let (slot, bars) = (slot as f64, self.bars(panel) as f64);
        let thickness = bars * place.bar + (bars - 1.0) * BAR_GAP;
        let free = place.band.bandwidth() - place.above - thickness;
        let y0 = place.band.map(row) + place.above + free / 2.0 + slot * (place.bar + BAR_GAP);
        let y1 = y0 + place.bar;
        let baseline = f64::midpoint(y0, y1) + VALUE.size * HALF_INK;
        let zero = scale.map(0.0);
        let (rect, at) = match label {
            None => {
                let (x, width) = self.missing_place(zero, place);
                (Rect::new(x, y0, x + width, y1), Point::new(x, f64::midpoint(y0, y1)))
            }
            Some((value, text)) => {
                let mut end = scale.map(*value);
                if *value != 0.0 && (end - zero).abs() < LEAST_BAR {
                    end = zero + LEAST_BAR.copysign(*value);
                }
                let rect = Rect::new(zero, y0, end, y1);
                // one colour where the rows are named already
                let color = if self.rows == Rows::Metrics { 0 } else { target.series };
                scene.rect(rect, theme.series(color));
                // two very long numbers on both sides of zero can ask for more than there is; then they lie on their bars
                let width = VALUE.width(text);
                let x = if *value < 0.0 { (end - GAP - width).max(place.frame.x0) } else { (end + GAP).min(place.frame.x1 - width) };
                scene.text(Point::new(x, baseline), text.clone(), VALUE, Anchor::Start, theme.text);
                (rect, Point::new(end, f64::midpoint(y0, y1)))
            }
        };
        // the slots of a row share its gap, so that there is no dead pixel between rows
        let (slot_top, slot_bottom) = place.band.slot(row);
        let top = if slot == 0.0 { slot_top } else { y0 - BAR_GAP / 2.0 };
        let bottom = if slot + 1.0 >= bars { slot_bottom } else { y1 + BAR_GAP / 2.0 };
        let left = if place.named { 0.0 } else { place.frame.x0 };
        scene.hotspots.push(Hotspot { area: Rect::new(left, top, place.frame.x1, bottom), mark: rect, at, target });
    }
}

/// Keeps room for the values beyond the ends of the longest bars, on each side that has bars.
fn reserve(labels: &[(Target, Option<(f64, String)>)], frame: Rect) -> (f64, f64) {
    let room = |wanted: fn(f64) -> bool| {
        let widths = labels.iter().filter_map(|(_, label)| label.as_ref()).filter(|(value, _)| wanted(*value));
        widths.map(|(_, text)| VALUE.width(text) + GAP + 2.0).fold(0.0, f64::max)
    };
    let (left, right) = (room(|value| value < 0.0), room(|value| value >= 0.0));
    (frame.x0 + left, (frame.x1 - right).max(frame.x0 + left + 1.0))
}
