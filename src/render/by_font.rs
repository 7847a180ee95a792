//! The order in which a canvas paints: a browser takes longer to change its font or color than to
//! draw, so texts of one font and color are painted together, after the shapes that they may lie
//! on.

use crate::geometry::Rect;
use crate::scene::Mark;

/// A text that waits, and what it covers.
type Waiting<'m> = (&'m Mark, Rect);

/// Gives the marks in the order in which they are painted. A text stays below every shape that lies
/// on it, such as the ground of what stands still above rows that are scrolled.
#[must_use]
pub(super) fn by_font(marks: &[Mark]) -> Vec<&Mark> {
    let mut out = Vec::with_capacity(marks.len());
    let mut texts: Vec<Waiting> = Vec::new();
    for mark in marks {
        let bounds = mark.bounds();
        if matches!(mark, Mark::Text { .. }) {
            texts.push((mark, bounds));
            continue;
        }
        if texts.iter().any(|(_, text)| text.overlaps(bounds)) {
            write(&mut texts, &mut out);
        }
        out.push(mark);
    }
    write(&mut texts, &mut out);
    out
}

/// Adds the texts that wait, those like the first, then those like the next.
fn write<'m>(texts: &mut Vec<Waiting<'m>>, out: &mut Vec<&'m Mark>) {
    while let Some((first, _)) = texts.first().copied() {
        texts.retain(|(text, _)| {
            let is_like = is_like(first, text);
            if is_like {
                out.push(text);
            }
            !is_like
        });
    }
}

fn is_like(one: &Mark, other: &Mark) -> bool {
    match (one, other) {
        (
            Mark::Text { font, anchor, color, .. },
            Mark::Text { font: other_font, anchor: other_anchor, color: other_color, .. },
        ) => font == other_font && color == other_color && anchor == other_anchor,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::Color;
    use crate::geometry::Point;
    use crate::measure::Font;
    use crate::scene::Anchor;

    const INK: Color = Color(0, 0, 0);

    fn text(y: f64, font: Font) -> Mark {
        let at = Point::new(0.0, y);
        Mark::Text { at, text: "text".into(), font, anchor: Anchor::Start, color: INK }
    }

    fn rect(y0: f64, y1: f64) -> Mark {
        Mark::Rect { rect: Rect::new(0.0, y0, 50.0, y1), color: INK }
    }

    #[test]
    fn texts_of_one_font_come_together_after_the_shapes_between_them() {
        let (small, large) = (Font::regular(12.0), Font::bold(20.0));
        let marks = [text(20.0, small), rect(30.0, 40.0), text(60.0, large), text(100.0, small)];
        let order = by_font(&marks);
        assert_eq!(order, [&marks[1], &marks[0], &marks[3], &marks[2]]);
    }

    #[test]
    fn a_shape_on_a_text_stays_on_it() {
        let font = Font::regular(12.0);
        let marks = [text(20.0, font), rect(0.0, 30.0), text(20.0, font)];
        assert_eq!(by_font(&marks), marks.iter().collect::<Vec<_>>());
    }
}
