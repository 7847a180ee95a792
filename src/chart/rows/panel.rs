//! One panel of rows: heading, axis, reference lines, names, and the marks of each row.

use super::form::{AxisParts, RowForm, RowPlace};
use super::row::Row;
use crate::chart::axis::{self, BottomAxis};
use crate::chart::context::Context;
use crate::chart::hand;
use crate::chart::heading::{Heading, SWATCH, Sign};
use crate::chart::layout::{Layout, NamePlace, PanelLayout};
use crate::chart::marks::fill;
use crate::chart::reference::{self, Lines};
use crate::chart::style::{GAP, HALF_CAPITAL, HEADING, LABEL, LEADING};
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect};
use crate::number::float;
use crate::scale::Scale;
use crate::scene::{Anchor, Scene};

/// What is drawn in one panel.
pub(super) struct Drawing<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) form: &'a dyn RowForm,
    pub(super) panel: &'a PanelHead,
    pub(super) rows: &'a [Row],
    pub(super) heading: &'a Heading,
    /// The domain that small multiples share.
    pub(super) domain: Option<(f64, f64)>,
}

impl Drawing<'_> {
    pub(super) fn draw(&self, place: &PanelLayout, layout: &Layout, scene: &mut Scene) {
        let frame = place.frame;
        self.draw_heading(place, scene);
        let (left, right) = self.form.padding(self.context, self.rows);
        let extent = (frame.x0 + left, (frame.x1 - right).max(frame.x0 + left + 1.0));
        let domain = self.domain.unwrap_or_else(|| self.form.domain(self.context, self.rows));
        let scale = Scale::new(self.form.kind(self.context), domain, extent);
        let stretches = stretches(place, layout);
        let theme = self.context.theme();
        let parts = self.form.axis(self.context);
        if self.context.exhibit.hand.is_some() {
            hand::upright(self.context, &scale, frame, scene);
        }
        match parts {
            AxisParts::Whole => {
                let axis = BottomAxis {
                    scale: &scale,
                    extent,
                    frame,
                    stretches: &stretches,
                    unit_factor: self.panel.unit.factor,
                    zero: if self.form.begins_at_zero() { theme.axis } else { theme.grid },
                    theme,
                };
                axis::bottom(&axis, scene);
            }
            AxisParts::Zero => {
                let zero = scale.map(0.0);
                for (from, to) in &stretches {
                    scene.rule(Point::new(zero, *from), Point::new(zero, *to), theme.axis, 1.0);
                }
            }
            AxisParts::Nothing => {}
        }
        if parts != AxisParts::Nothing {
            let lines = Lines { top: frame.y0, bottom: frame.y1, stretches: &stretches };
            reference::upright(self.context, self.panel, &scale, frame, &lines, scene);
        }
        for row in 0..layout.labels.len() {
            if place.named {
                self.name(row, place.band.map(row), place, layout, scene);
            }
        }
        let thickness = self.form.thickness(self.context, self.rows);
        for (index, row) in self.rows.iter().enumerate() {
            let free = place.band.bandwidth() - place.above - thickness;
            let y0 = place.band.map(index) + place.above + free / 2.0;
            let slot = place.band.slot(index);
            let left = if place.named { 0.0 } else { frame.x0 };
            let at = RowPlace { frame, y0, y1: y0 + thickness, slot, left };
            self.form.marks(self.context, row, &at, &scale, scene);
        }
    }

    fn draw_heading(&self, place: &PanelLayout, scene: &mut Scene) {
        let context = self.context;
        for piece in self.heading.pieces(place.frame.width()) {
            let baseline = place.heading + float(piece.line) * HEADING.size * LEADING;
            let x = place.frame.x0 + piece.x;
            let mut indent = 0.0;
            if let Some(sign) = piece.swatch {
                indent = SWATCH + GAP;
                let square = Rect::new(x, baseline - SWATCH, x + SWATCH, baseline);
                match sign {
                    Sign::Series(series) if context.is_rest(series) => {
                        scene.rect(square, context.theme().remainder);
                    }
                    Sign::Series(series) => {
                        self.form.swatch(context, self.color_index(series), square, scene);
                    }
                    Sign::Fill(fill) => fill::swatch(context, fill, square, scene),
                    Sign::Pace => fill::pace(
                        context,
                        f64::midpoint(square.x0, square.x1),
                        (square.y0 - 1.0, square.y1 + 1.0),
                        scene,
                    ),
                }
            } else if piece.indented {
                indent = SWATCH + GAP;
            }
            scene.text(
                Point::new(x + indent, baseline),
                piece.text,
                HEADING,
                Anchor::Start,
                context.theme().text,
            );
        }
    }

    /// The color of a series in this panel's rows.
    fn color_index(&self, series: usize) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells
            .into_iter()
            .find(|cell| cell.target.series == series)
            .map_or(0, |cell| cell.color_index)
    }

    fn name(&self, row: usize, top: f64, place: &PanelLayout, layout: &Layout, scene: &mut Scene) {
        let color = self.context.theme().text;
        let Some(lines) = layout.labels.get(row) else { return };
        match layout.names {
            NamePlace::Above => {
                let mut baseline = top + place.above - LABEL.size * (LEADING - 1.0);
                for line in lines.iter().rev() {
                    scene.text(
                        Point::new(place.frame.x0, baseline),
                        line.clone(),
                        LABEL,
                        Anchor::Start,
                        color,
                    );
                    baseline -= LABEL.size * LEADING;
                }
            }
            NamePlace::Beside => {
                let leading = LABEL.size * LEADING;
                let half = (float(lines.len()) - 1.0) / 2.0;
                let mut baseline =
                    top + place.band.bandwidth() / 2.0 - half * leading + LABEL.size * HALF_CAPITAL;
                for line in lines {
                    scene.text(
                        Point::new(place.frame.x0 - GAP, baseline),
                        line.clone(),
                        LABEL,
                        Anchor::End,
                        color,
                    );
                    baseline += leading;
                }
            }
        }
    }
}

/// From where to where the grid goes: row by row where names stand between.
fn stretches(place: &PanelLayout, layout: &Layout) -> Vec<(f64, f64)> {
    let frame = place.frame;
    match layout.names {
        NamePlace::Beside => vec![(frame.y0, frame.y1)],
        NamePlace::Above => (0..layout.labels.len())
            .map(|row| {
                (place.band.map(row) + place.above, place.band.map(row) + place.band.bandwidth())
            })
            .collect(),
    }
}
