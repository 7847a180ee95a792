//! A scene as a list of shapes in whole units, for whoever writes them down in a way of its own.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, FontStyle,
};

use super::paint::{Device, Never, paint};
use crate::color::Color;
use crate::measure::{Font, Weight};
use crate::scene::{Anchor, Scene};

/// One shape of one color, in whole units.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// What it is.
    pub outline: Outline,
    /// Its color.
    pub color: Color,
}

/// What a shape is.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// A filled rectangle, by its least and its greatest corner.
    Rect((i32, i32), (i32, i32)),
    /// A filled polygon.
    Polygon(Vec<(i32, i32)>),
    /// A disc, by its centre and its radius.
    Disc((i32, i32), i32),
    /// A stroke of a thickness.
    Stroke(Vec<(i32, i32)>, i32),
    /// A line of text: its anchor, what it says, how it is set (the size in units), and what of it
    /// lies at the anchor.
    Text((i32, i32), String, Font, Anchor),
}

/// Takes a scene apart as it is painted, back to front, with so many units a CSS pixel; level and
/// upright edges and baselines keep to whole pixels, so that they are sharp on every screen.
#[must_use]
pub fn shapes(scene: &Scene, units: f64) -> Vec<Shape> {
    let mut recorder = Recorder::default();
    // a list cannot refuse what is added
    let _ = paint(scene, &mut recorder, Device { scale: units, grain: units });
    recorder.shapes
}

#[derive(Default)]
struct Recorder {
    shapes: Vec<Shape>,
}

impl Recorder {
    fn add(&mut self, outline: Outline, color: BackendColor) {
        let (red, green, blue) = color.rgb;
        self.shapes.push(Shape { outline, color: Color(red, green, blue) });
    }
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (0, 0)
    }

    fn ensure_prepared(&mut self) -> Result<(), Never> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), Never> {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Result<(), Never> {
        self.draw_rect(at, (at.0.saturating_add(1), at.1.saturating_add(1)), &color, true)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), Never> {
        if !fill {
            return self.draw_path([a, (b.0, a.1), b, (a.0, b.1), a], style);
        }
        let least = (a.0.min(b.0), a.1.min(b.1));
        self.add(Outline::Rect(least, (a.0.max(b.0), a.1.max(b.1))), style.color());
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Never> {
        let width = style.stroke_width().cast_signed();
        self.add(Outline::Stroke(path.into_iter().collect(), width), style.color());
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Never> {
        self.add(Outline::Polygon(path.into_iter().collect()), style.color());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Result<(), Never> {
        self.add(Outline::Disc(at, radius.cast_signed()), style.color());
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), Never> {
        let is_bold = matches!(style.style(), FontStyle::Bold);
        let weight = if is_bold { Weight::Bold } else { Weight::Regular };
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let font = Font { size: style.size(), weight };
        self.add(Outline::Text(at, text.to_owned(), font, anchor), style.color());
        Ok(())
    }
}
