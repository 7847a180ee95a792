//! A scene as an SVG text that describes itself.

use plotters::backend::SVGBackend;
use plotters_backend::DrawingBackend as _;

use super::paint::{Device, paint};
use crate::color::Color;
use crate::scene::Scene;
use crate::text::Lang;

/// Whole numbers are all that plotters writes; at this scale they are quarters of a CSS pixel.
const SCALE: f64 = 4.0;

/// plotters-svg divides font sizes by 1.24, and sets a text that hangs from its top at 0.76 em above the baseline.
const DEVICE: Device = Device { scale: SCALE, text_scale: 1.24, ascent: 0.76 };

/// Writes a scene as SVG, with a title and a description inside; nothing in the result can run.
#[must_use]
pub fn svg(scene: &Scene, title: &str, description: &str, lang: Lang, background: Color) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a drawing is at most some thousands of pixels, and the cast saturates"
    )]
    let size = ((scene.size.width * SCALE).ceil() as u32, (scene.size.height * SCALE).ceil() as u32);
    let mut body = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut body, size);
        let style = plotters::style::RGBColor(background.0, background.1, background.2);
        let (width, height) = (i32::try_from(size.0).unwrap_or(i32::MAX), i32::try_from(size.1).unwrap_or(i32::MAX));
        // a String cannot refuse to be written to
        let _ = backend.draw_rect((0, 0), (width, height), &style, true);
        let _ = paint(scene, &mut backend, DEVICE);
    }
    let (_, marks) = body.split_once('\n').unwrap_or_default();
    let (width, height) = (f64::from(size.0) / SCALE, f64::from(size.1) / SCALE);
    let out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" xml:lang=\"{}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\">\n<title>{}</title>\n<desc>{}</desc>\n{marks}",
        lang.tag(),
        size.0,
        size.1,
        escaped(title),
        escaped(description),
    );
    // XML 1.0 has no such characters, and plotters passes them on
    if out.contains(is_forbidden) { out.replace(is_forbidden, "\u{FFFD}") } else { out }
}

fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Escapes the characters that mean something in XML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}
