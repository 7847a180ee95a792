//! What stands below a matrix: what the numbers of its columns and the signs of its cells mean.

use super::cells::{Tints, dash, empty_square};
use crate::chart::context::{Context, Fill};
use crate::chart::marks::fill;
use crate::chart::style::{GAP, LEADING, TICK};
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect};
use crate::number::clamp;
use crate::say::phrase::filled;
use crate::say::{Later, Word};
use crate::scene::{Anchor, Scene};

/// The side of a sign.
const SIDE: f64 = 10.0;
/// Between two entries of a line.
const BETWEEN: f64 = 16.0;
/// The steps of the ramp that are shown.
const SHARES: [f64; 5] = [0.1, 0.3, 0.5, 0.7, 0.9];

/// What an entry begins with.
#[derive(Clone, Copy)]
enum KeySign {
    Empty,
    Ramp,
    Fill(Fill),
}

/// Draws the entries from `top` on and gives the bottom.
pub(super) fn draw(
    context: &Context,
    panel: &PanelHead,
    tints: &Tints,
    numbers: &[String],
    (top, width, is_sparse): (f64, f64, bool),
    scene: &mut Scene,
) -> f64 {
    let lang = context.lang();
    let leading = TICK.size * LEADING;
    let mut pen =
        Pen { x: 0.0, baseline: numbered(context, numbers, top, width, scene) + TICK.size, width };
    let ramp = if tints.of_hundred {
        Word::Later(Later::StrongerNearHundred)
    } else {
        Word::Later(Later::StrongerNearHighest)
    };
    let mut entries: Vec<(KeySign, String)> = Vec::new();
    if tints.are_told {
        entries.push((KeySign::Ramp, lang.word(ramp).to_owned()));
    }
    let empty = context.cells(panel).find(|&target| context.datum(target).is_none());
    if let Some(target) = empty {
        let word = context.exhibit.nothing(target.series);
        entries.push((KeySign::Empty, filled(lang.word(Later::EmptyCell), &[word])));
    }
    entries
        .extend(context.sorts(panel).into_iter().map(|(fill, name)| (KeySign::Fill(fill), name)));
    for (sign, text) in entries {
        let indent = if matches!(sign, KeySign::Ramp) { SIDE * 5.0 + GAP } else { SIDE + GAP };
        if pen.x > 0.0 && pen.x + indent + TICK.width(&text) > width {
            pen = Pen { x: 0.0, baseline: pen.baseline + leading, width };
        }
        draw_sign(context, sign, is_sparse, Point::new(pen.x, pen.baseline), scene);
        pen.write(context, indent, &text, scene);
    }
    pen.baseline + TICK.size * (LEADING - 1.0)
}

/// Where the next entry goes.
struct Pen {
    x: f64,
    baseline: f64,
    width: f64,
}

impl Pen {
    /// Writes a text on as many lines as it needs; what needs several has the rest of its last line
    /// to itself.
    fn write(&mut self, context: &Context, indent: f64, text: &str, scene: &mut Scene) {
        let lines = TICK.wrapped(text, self.width - self.x - indent, 3);
        let (count, mut end) = (lines.len(), 0.0);
        for (index, line) in lines.into_iter().enumerate() {
            if index > 0 {
                self.baseline += TICK.size * LEADING;
            }
            end = TICK.width(&line);
            scene.text(
                Point::new(self.x + indent, self.baseline),
                line,
                TICK,
                Anchor::Start,
                context.theme().muted,
            );
        }
        self.x = if count > 1 { self.width } else { self.x + indent + end + BETWEEN };
    }
}

/// Draws what the numbers stand for, in columns, and gives the bottom.
fn numbered(context: &Context, names: &[String], top: f64, width: f64, scene: &mut Scene) -> f64 {
    if names.is_empty() {
        return top;
    }
    let indent = TICK.width(&names.len().to_string()) + GAP;
    let widest = names.iter().map(|name| TICK.width(name)).fold(0.0, f64::max);
    let columns = clamp(((width + BETWEEN) / (indent + widest + BETWEEN)).floor(), 1.0, 6.0);
    let each = (width + BETWEEN) / columns;
    let mut pen = Pen { x: 0.0, baseline: top + TICK.size, width };
    for (index, name) in names.iter().enumerate() {
        if pen.x > width - each + BETWEEN + 0.01 {
            pen = Pen { x: 0.0, baseline: pen.baseline + TICK.size * LEADING, width };
        }
        let number = (index + 1).to_string();
        scene.text(
            Point::new(pen.x, pen.baseline),
            number,
            TICK,
            Anchor::Start,
            context.theme().text,
        );
        let x = pen.x;
        pen.write(context, indent, name, scene);
        pen.x = x + each;
    }
    pen.baseline + TICK.size * (LEADING - 1.0) + GAP / 2.0
}

fn draw_sign(context: &Context, sign: KeySign, is_sparse: bool, at: Point, scene: &mut Scene) {
    let square = Rect::new(at.x, at.y - SIDE + 0.5, at.x + SIDE, at.y + 0.5);
    match sign {
        KeySign::Empty if is_sparse => empty_square(context, square, scene),
        KeySign::Empty => {
            dash(context, Point::new(square.x1, f64::midpoint(square.y0, square.y1)), scene);
        }
        KeySign::Ramp => {
            let mut left = square;
            for share in SHARES {
                scene.rect(left, context.theme().ramp(share));
                left = left.shifted(SIDE, 0.0);
            }
        }
        KeySign::Fill(fill) => fill::swatch(context, fill, square, scene),
    }
}
