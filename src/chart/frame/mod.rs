//! The frame of forms with an upright value axis: heading, tick labels at the left, level grid
//! rules, the line below, reference lines.

mod apart;
mod bottom;
mod domains;
mod heading;

pub(super) use self::apart::apart;
pub(super) use self::bottom::{bottom_values, tick_line, upright};
pub(super) use self::domains::{domain, ends, fitted, from_zero, kind, near_zero};
pub(super) use self::heading::{draw_heading, heading, unit_words};

use crate::chart::context::Context;
use crate::chart::hand;
use crate::chart::heading::{Heading, HeadingPiece};
use crate::chart::style::{GAP, GUTTER, HALF_CAPITAL, HEADING, LEADING, TICK};
use crate::exhibit::{PanelHead, UnitHead};
use crate::geometry::{Point, Rect, Size};
use crate::number::{clamp, float, grouped};
use crate::scale::{Kind, Scale};
use crate::scene::{Anchor, Mark, Scene};

/// One level tick for so many pixels.
const LEVEL_EVERY: f64 = 48.0;
/// From one tick label to the next, at least.
const LEVEL_LEAST: f64 = 17.0;
/// The largest share of the width that the words of reference lines may take at the right.
const WORDS_SHARE: f64 = 0.22;
/// The sample of a reference line before its words.
const SAMPLE: f64 = 16.0;

/// What a frame is planned from.
pub(super) struct Wanted<'a> {
    pub(super) heading: &'a Heading,
    /// The unit of the values.
    pub(super) unit: &'a UnitHead,
    pub(super) kind: Kind,
    /// The values at the bottom and at the top of the plot.
    pub(super) domain: (f64, f64),
    /// The top of the whole.
    pub(super) top: f64,
    /// The right end of the whole; it begins at 0.
    pub(super) width: f64,
    /// The height of the plot.
    pub(super) height: f64,
    /// Between the ends of the plot and those of the scale: room for symbols and words at the
    /// bottom and at the top.
    pub(super) inset: (f64, f64),
    /// What is kept free to the right of the plot.
    pub(super) right: f64,
    /// Reference lines with their words.
    pub(super) references: Vec<(f64, String)>,
    /// Whether their words may stand at the right of the plot, where nothing else does.
    pub(super) beside: bool,
    /// Whether values are counts, and ticks whole numbers.
    pub(super) whole: bool,
    /// A muted line below the heading; empty for none.
    pub(super) note: &'a str,
}

/// Where the words of reference lines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TickWords {
    /// Right of the plot, at their lines.
    Right,
    /// Below the heading, each with a sample of its line.
    Above,
}

/// A frame that has been laid out.
pub(super) struct Frame {
    /// Where marks go.
    pub(super) plot: Rect,
    /// From values to y.
    pub(super) scale: Scale,
    heading: Vec<HeadingPiece>,
    top: f64,
    ticks: Vec<(f64, String)>,
    references: Vec<(f64, String)>,
    words: TickWords,
    note: String,
    whole: bool,
}

impl Frame {
    /// Lays out a frame: the widest tick label decides where the plot begins.
    pub(super) fn plan(wanted: Wanted) -> Self {
        let heading = wanted.heading.pieces(wanted.width);
        let heading_lines = heading.last().map_or(0.0, |piece| float(piece.line + 1));
        let (low, high) = Scale::new(wanted.kind, wanted.domain, (0.0, 1.0)).domain();
        let inside =
            wanted.references.into_iter().filter(|(value, _)| (low..=high).contains(value));
        let references: Vec<(f64, String)> = inside.collect();
        let longest = references.iter().map(|(_, words)| TICK.width(words)).fold(0.0, f64::max);
        let words = if wanted.beside && longest + GAP <= wanted.width * WORDS_SHARE {
            TickWords::Right
        } else {
            TickWords::Above
        };
        let above = if words == TickWords::Above {
            float(references.len()) * TICK.size * LEADING
        } else {
            0.0
        };
        let beside = if words == TickWords::Right && longest > 0.0 { longest + GAP } else { 0.0 };
        let note = TICK.truncated(wanted.note, wanted.width);
        let above = above + if note.is_empty() { 0.0 } else { TICK.size * LEADING };
        // half a tick label stands above the plot
        let y0 =
            wanted.top + heading_lines * HEADING.size * LEADING + above + GAP + TICK.size / 2.0;
        let y1 = y0 + wanted.height;
        let scale =
            Scale::new(wanted.kind, wanted.domain, (y1 - wanted.inset.0, y0 + wanted.inset.1));
        let factor = if wanted.whole { 1.0 } else { wanted.unit.factor };
        let ticks = level_ticks(&scale, factor, wanted.whole);
        let column = ticks.iter().map(|(_, text)| TICK.width(text)).fold(0.0, f64::max);
        let x0 = if column > 0.0 { column.ceil() + GAP } else { 0.0 };
        let x1 = (wanted.width - wanted.right.max(beside)).max(x0 + 1.0);
        Self {
            plot: Rect::new(x0, y0, x1, y1),
            scale,
            heading,
            top: wanted.top,
            ticks,
            references,
            words,
            note,
            whole: wanted.whole,
        }
    }

    /// Where the reference lines lie.
    pub(super) fn lines(&self) -> Vec<f64> {
        self.references.iter().map(|(value, _)| self.scale.map(*value)).collect()
    }

    /// Draws heading, grid and tick labels: what lies behind the marks. `swatch` draws the sign of
    /// a series into a square.
    pub(super) fn behind(
        &self,
        context: &Context,
        swatch: &dyn Fn(usize, Rect, &mut Scene),
        scene: &mut Scene,
    ) {
        draw_heading(context, &self.heading, self.top, swatch, scene);
        let (theme, plot) = (context.theme(), self.plot);
        if !self.whole {
            hand::level(context, &self.scale, plot, scene);
        }
        let lines = self.heading.last().map_or(0.0, |piece| float(piece.line + 1));
        if !self.note.is_empty() {
            let baseline = self.top + lines * HEADING.size * LEADING + TICK.size;
            scene.text(
                Point::new(0.0, baseline),
                self.note.clone(),
                TICK,
                Anchor::Start,
                theme.muted,
            );
        }
        let (low, high) = self.scale.domain();
        let crosses = low < 0.0 && high > 0.0;
        scene.rule(
            Point::new(plot.x0, plot.y1),
            Point::new(plot.x1, plot.y1),
            if crosses { theme.grid } else { theme.axis },
            1.0,
        );
        for (y, text) in &self.ticks {
            let color = if crosses && (*y - self.scale.map(0.0)).abs() < 0.01 {
                theme.axis
            } else {
                theme.grid
            };
            if (*y - plot.y1).abs() > 0.5 {
                scene.rule(Point::new(plot.x0, *y), Point::new(plot.x1, *y), color, 1.0);
            }
            let at = Point::new(plot.x0 - GAP, y + TICK.size * HALF_CAPITAL);
            scene.text(at, text.clone(), TICK, Anchor::End, theme.muted);
        }
    }

    /// Draws the reference lines, which lie before the marks, and their words.
    pub(super) fn before(&self, context: &Context, scene: &mut Scene) {
        let (theme, plot) = (context.theme(), self.plot);
        let dashed = |x0: f64, x1: f64, y: f64| Mark::Path {
            points: vec![Point::new(x0, y), Point::new(x1, y)],
            color: theme.muted,
            width: 1.0,
            dashed: true,
        };
        let lines = self.lines();
        scene.marks.extend(lines.iter().map(|y| dashed(plot.x0, plot.x1, *y)));
        match self.words {
            TickWords::Right => {
                let places = apart(&lines, TICK.size * LEADING, (plot.y0, plot.y1));
                for ((_, words), y) in self.references.iter().zip(places) {
                    let at = Point::new(plot.x1 + GAP, y + TICK.size * HALF_CAPITAL);
                    scene.text(at, words.clone(), TICK, Anchor::Start, theme.muted);
                }
            }
            TickWords::Above => {
                let mut baseline = plot.y0 - GAP - TICK.size / 2.0 - 3.0;
                for (_, words) in self.references.iter().rev() {
                    scene.marks.push(dashed(0.0, SAMPLE, baseline - TICK.size * HALF_CAPITAL));
                    let text = TICK.truncated(words, plot.x1 - SAMPLE - GAP);
                    scene.text(
                        Point::new(SAMPLE + GAP, baseline),
                        text,
                        TICK,
                        Anchor::Start,
                        theme.muted,
                    );
                    baseline -= TICK.size * LEADING;
                }
            }
        }
    }
}

/// Draws each panel by itself, one below another.
pub(super) fn below_one_another(
    panels: &[&PanelHead],
    width: f64,
    draw: impl Fn(&PanelHead) -> Scene,
) -> Scene {
    let mut out = Scene { size: Size::new(width, 0.0), ..Scene::default() };
    for panel in panels {
        let mut scene = draw(panel);
        scene.shift(0.0, if out.size.height > 0.0 { out.size.height + GUTTER } else { 0.0 });
        out.size.height = scene.size.height;
        out.marks.append(&mut scene.marks);
        out.hotspots.append(&mut scene.hotspots);
        out.bands.append(&mut scene.bands);
    }
    out
}

/// Ticks of an upright scale, in pixels, with their labels: none nearer to another than a line.
fn level_ticks(scale: &Scale, factor: f64, whole: bool) -> Vec<(f64, String)> {
    let ((low, high), (bottom, top)) = (scale.domain(), scale.range());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a drawing is at most some thousands of pixels high"
    )]
    let count = clamp((bottom - top).abs() / LEVEL_EVERY, 2.0, 10.0) as usize;
    // chosen in the unit that the reader counts in
    let ticks = Scale::new(scale.kind(), (low * factor, high * factor), scale.range()).ticks(count);
    let mut out: Vec<(f64, String)> = Vec::new();
    for (index, value) in ticks.values.iter().enumerate() {
        if whole && value.fract() != 0.0 {
            continue;
        }
        let y = scale.map(*value / factor);
        if out.last().is_none_or(|(last, _)| last - y >= LEVEL_LEAST) {
            out.push((y, grouped(*value, if whole { 0 } else { ticks.decimals_of(index) })));
        }
    }
    out
}

/// The height of a plot in a drawing of this width, unless an editor asks for another one.
pub(super) fn plot_height(context: &Context, width: f64) -> f64 {
    asked_height(context).unwrap_or(clamp(width * 0.5, 180.0, 340.0))
}

/// The height of the plot that an editor asks for.
pub(super) fn asked_height(context: &Context) -> Option<f64> {
    context.exhibit.hand.as_ref()?.height
}
