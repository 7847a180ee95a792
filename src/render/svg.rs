//! A scene as an SVG text that describes itself, by a backend that writes no more than differs from
//! mark to mark.
//!
//! SVG has no greatest width of a text (`textLength` would stretch narrow fonts as well), so that
//! here, unlike on a canvas, a font that runs wider than the table of widths reaches beyond the
//! place that the layout gave it.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, FontStyle,
};

use super::paint::{Device, Never, paint};
use crate::chart::FAMILY;
use crate::color::Color;
use crate::geometry::Size;
use crate::number::shortest;
use crate::say::Lang;
use crate::scene::Scene;

/// Units a pixel of the drawing's own size.
const UNITS: f64 = 4.0;

/// Writes a scene as SVG, with a title and a description inside; nothing in the result can run.
///
/// ```
/// use duibi::color::ThemeMode;
/// use duibi::geometry::{Rect, Size};
/// use duibi::render::svg;
/// use duibi::say::Lang;
/// use duibi::scene::{Mark, Scene};
///
/// let theme = ThemeMode::Light.theme();
/// let bar = Mark::Rect { rect: Rect::new(0.0, 4.0, 60.0, 12.0), color: theme.series[0] };
/// let scene = Scene { size: Size::new(80.0, 20.0), marks: vec![bar], ..Scene::default() };
/// let text = svg(&scene, "A <bar>", "One bar.", Lang::EN, theme.background);
/// assert!(text.starts_with("<svg ") && text.contains("<title>A &lt;bar&gt;</title>"));
/// ```
#[must_use]
pub fn svg(scene: &Scene, title: &str, description: &str, lang: Lang, background: Color) -> String {
    let mut words = String::from("<title>");
    escape(title, &mut words);
    words.push_str("</title>\n<desc>");
    escape(description, &mut words);
    words.push_str("</desc>\n");
    let whole = |css: f64| (css * UNITS).ceil() / UNITS;
    let size = Size::new(whole(scene.size.width), whole(scene.size.height));
    written(scene, size, Device { scale: UNITS, grain: 1.0 }, (lang, &words), background)
}

/// Writes a scene as an SVG of `ratio` pixels a CSS pixel whose edges lie between pixels: what a
/// canvas of this device pixel ratio shows.
#[must_use]
pub fn svg_of_pixels(scene: &Scene, ratio: f64, lang: Lang, background: Color) -> String {
    let size = Size::new((scene.size.width * ratio).round(), (scene.size.height * ratio).round());
    written(scene, size, Device { scale: ratio * UNITS, grain: UNITS }, (lang, ""), background)
}

fn written(
    scene: &Scene,
    size: Size,
    device: Device,
    (lang, words): (Lang, &str),
    background: Color,
) -> String {
    let mut writer = Writer::default();
    let [width, height] = [size.width, size.height].map(shortest);
    let [wide, high] = [size.width, size.height].map(|side| shortest(side * UNITS));
    writer
        .words(&["<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" xml:lang=\"", lang.tag()]);
    writer.words(&[
        "\" width=\"",
        &width,
        "\" height=\"",
        &height,
        "\" viewBox=\"0 0 ",
        &wide,
        " ",
        &high,
    ]);
    writer.words(&["\" stroke-linejoin=\"round\" font-family=\""]);
    escape(FAMILY, &mut writer.out);
    writer.words(&["\">\n", words, "<rect width=\"", &wide, "\" height=\"", &high]);
    writer.words(&["\" fill=\"", &hex((background.0, background.1, background.2)), "\"/>\n"]);
    // a String cannot refuse to be written to
    let _ = paint(scene, &mut writer, device);
    writer.words(&["</svg>\n"]);
    writer.out
}

/// Writes elements; strokes of one style that follow one another become one path.
#[derive(Default)]
struct Writer {
    out: String,
    /// The style of the path that is still open.
    open: Option<((u8, u8, u8), u32)>,
}

impl Writer {
    fn words(&mut self, words: &[&str]) {
        for word in words {
            self.out.push_str(word);
        }
    }

    fn element(&mut self, name: &str, numbers: &[(&str, i32)], color: BackendColor) {
        self.close();
        self.words(&["<", name]);
        for (key, value) in numbers {
            self.words(&[" ", key, "=\"", &value.to_string(), "\""]);
        }
        self.words(&[" fill=\"", &hex(color.rgb), "\""]);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.words(&["\"/>\n"]);
        }
    }

    fn points(&mut self, points: impl Iterator<Item = BackendCoord>, [first, next]: [&str; 2]) {
        for (index, (x, y)) in points.enumerate() {
            self.words(&[
                if index == 0 { first } else { next },
                &x.to_string(),
                " ",
                &y.to_string(),
            ]);
        }
    }
}

impl DrawingBackend for Writer {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (0, 0)
    }

    fn ensure_prepared(&mut self) -> Result<(), Never> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), Never> {
        self.close();
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
        let (width, height) = (b.0.saturating_sub(a.0), b.1.saturating_sub(a.1));
        self.element(
            "rect",
            &[("x", a.0), ("y", a.1), ("width", width), ("height", height)],
            style.color(),
        );
        self.words(&["/>\n"]);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Never> {
        let style = (style.color().rgb, style.stroke_width());
        if self.open != Some(style) {
            self.close();
            self.open = Some(style);
            self.words(&[
                "<path fill=\"none\" stroke=\"",
                &hex(style.0),
                "\" stroke-width=\"",
                &style.1.to_string(),
                "\" d=\"",
            ]);
        }
        self.points(path.into_iter(), ["M", "L"]);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Never> {
        self.element("polygon", &[], style.color());
        self.words(&[" points=\""]);
        self.points(path.into_iter(), ["", " "]);
        self.words(&["\"/>\n"]);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Result<(), Never> {
        self.element(
            "circle",
            &[("cx", at.0), ("cy", at.1), ("r", radius.cast_signed())],
            style.color(),
        );
        self.words(&["/>\n"]);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), Never> {
        self.element("text", &[("x", at.0), ("y", at.1)], style.color());
        self.words(&[" font-size=\"", &shortest(style.size()), "\""]);
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => self.words(&[" text-anchor=\"middle\""]),
            HPos::Right => self.words(&[" text-anchor=\"end\""]),
        }
        if matches!(style.style(), FontStyle::Bold) {
            self.words(&[" font-weight=\"600\""]);
        }
        self.words(&[">"]);
        escape(text, &mut self.out);
        self.words(&["</text>\n"]);
        Ok(())
    }
}

fn hex((red, green, blue): (u8, u8, u8)) -> String {
    let digits = [red >> 4, red & 15, green >> 4, green & 15, blue >> 4, blue & 15];
    std::iter::once('#')
        .chain(digits.into_iter().filter_map(|digit| char::from_digit(digit.into(), 16)))
        .collect()
}

fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Adds a text, with the characters escaped that mean something in XML, and those replaced that it
/// does not have.
pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            c if is_forbidden(c) => out.push(char::REPLACEMENT_CHARACTER),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Point, Rect};
    use crate::measure::Font;
    use crate::scene::{Anchor, Mark, Symbol};

    const RED: Color = Color(200, 0, 16);
    const BLUE: Color = Color(0, 0, 200);

    /// The elements of one mark, behind the ground.
    fn drawn(mark: Mark, ratio: Option<f64>) -> String {
        let scene = Scene { size: Size::new(100.0, 50.0), marks: vec![mark], ..Scene::default() };
        let out = match ratio {
            None => svg(&scene, "", "", Lang::EN, Color(255, 255, 255)),
            Some(ratio) => svg_of_pixels(&scene, ratio, Lang::EN, Color(255, 255, 255)),
        };
        assert!(!out.contains("opacity") && !out.contains("rgba"), "{out}");
        let (_, marks) = out.split_once("fill=\"#ffffff\"/>\n").unwrap_or_default();
        marks.strip_suffix("</svg>\n").unwrap_or_default().to_owned()
    }

    fn line(points: &[(f64, f64)], width: f64, dashed: bool) -> Mark {
        Mark::Path {
            points: points.iter().map(|(x, y)| Point::new(*x, *y)).collect(),
            color: RED,
            width,
            dashed,
        }
    }

    #[test]
    fn a_rectangle_is_exact_to_a_quarter_or_keeps_to_the_pixels() {
        let mark = Mark::Rect { rect: Rect::new(1.3, 2.0, 10.6, 7.1), color: RED };
        assert_eq!(
            drawn(mark.clone(), None),
            "<rect x=\"5\" y=\"8\" width=\"37\" height=\"20\" fill=\"#c80010\"/>\n"
        );
        assert_eq!(
            drawn(mark.clone(), Some(1.0)),
            "<rect x=\"4\" y=\"8\" width=\"40\" height=\"20\" fill=\"#c80010\"/>\n"
        );
        assert_eq!(
            drawn(mark, Some(1.5)),
            "<rect x=\"8\" y=\"12\" width=\"56\" height=\"32\" fill=\"#c80010\"/>\n"
        );
    }

    #[test]
    fn a_level_or_upright_stroke_covers_whole_pixels_and_is_never_thinner_than_one() {
        let level = |y: f64, width: f64| Mark::Rule {
            from: Point::new(2.0, y),
            to: Point::new(9.0, y),
            color: RED,
            width,
        };
        for (width, ratio, height) in [
            (1.0, 1.0, 4),
            (0.3, 1.0, 4),
            (1.0, 2.0, 8),
            (1.5, 2.0, 12),
            (1.0, 1.25, 4),
            (2.0, 1.25, 12),
        ] {
            let out = drawn(level(5.3, width), Some(ratio));
            let numbers: Vec<i32> = out.split('"').filter_map(|word| word.parse().ok()).collect();
            assert!(numbers.iter().all(|number| number % 4 == 0), "{out}");
            assert_eq!(numbers.last(), Some(&height), "{width} at {ratio}: {out}");
        }
        // two points of a path are a stroke as well
        assert_eq!(
            drawn(line(&[(2.0, 5.0), (9.0, 5.0)], 2.0, false), None),
            drawn(level(5.0, 2.0), None)
        );
    }

    #[test]
    fn a_frame_is_four_sides_that_do_not_overlap() {
        let out = drawn(
            Mark::Frame { rect: Rect::new(10.0, 10.0, 30.0, 20.0), color: RED, width: 2.0 },
            None,
        );
        let areas = out.lines().map(|side| {
            let numbers: Vec<i32> = side.split('"').filter_map(|word| word.parse().ok()).collect();
            numbers.iter().skip(2).product::<i32>()
        });
        assert_eq!(areas.sum::<i32>(), (22 * 12 - 18 * 8) * 16);
    }

    #[test]
    fn a_hatch_is_one_path_that_stays_inside() {
        let rect = Rect::new(7.0, 3.0, 31.0, 21.0);
        let out = drawn(Mark::Hatch { rect, color: BLUE }, None);
        assert!(
            out.starts_with("<path fill=\"none\" stroke=\"#0000c8\" stroke-width=\"4\" d=\"M")
                && out.lines().count() == 1,
            "{out}"
        );
        assert_eq!(out.matches('M').count(), 7);
        let numbers: Vec<f64> =
            out.split(['M', 'L', ' ', '"']).filter_map(|word| word.parse().ok()).skip(1).collect();
        for point in numbers.chunks(2) {
            let [x, y] = point else { panic!("{out}") };
            assert!(rect.contains(Point::new(x / 4.0, y / 4.0)), "{x} {y}");
        }
        // no number makes it endless
        for huge in [f64::INFINITY, f64::NAN, 1e300] {
            assert!(
                drawn(Mark::Hatch { rect: Rect::new(0.0, 0.0, huge, 9.0), color: BLUE }, None)
                    .len()
                    < 1_000_000
            );
        }
    }

    #[test]
    fn an_area_is_one_polygon() {
        let points = vec![Point::new(0.0, 0.0), Point::new(10.0, 0.1), Point::new(5.0, 5.0)];
        assert_eq!(
            drawn(Mark::Area { points, color: RED }, None),
            "<polygon fill=\"#c80010\" points=\"0 0 40 0 20 20\"/>\n"
        );
    }

    #[test]
    fn a_path_is_one_stroke_and_its_dashes_bend_round_its_corners() {
        let corner = [(0.0, 1.0), (7.0, 2.0), (20.0, 20.0)];
        assert_eq!(
            drawn(line(&corner, 1.5, false), None),
            "<path fill=\"none\" stroke=\"#c80010\" stroke-width=\"6\" d=\"M0 4L28 8L80 80\"/>\n"
        );
        // 5 of 9 pixels are painted, wherever the corners are
        let dashed =
            drawn(line(&[(0.0, 0.0), (3.0, 4.0), (11.0, 10.0), (17.0, 18.0)], 1.0, true), None);
        assert_eq!((dashed.matches('M').count(), dashed.matches('L').count()), (3, 4), "{dashed}");
        assert_eq!(
            drawn(line(&[(0.0, 0.0), (20.0, 0.0)], 1.0, true), None)
                .matches("width=\"20\"")
                .count(),
            2
        );
        assert_eq!(drawn(line(&[(1.0, 1.0)], 1.0, true), None), "");
        for huge in [f64::INFINITY, f64::NAN, 1e300] {
            assert!(drawn(line(&[(0.0, 0.0), (huge, 3.0)], 1.0, true), None).len() < 1_000_000);
        }
    }

    #[test]
    fn a_symbol_has_an_edge_of_its_own_colour_at_a_low_ratio_as_well() {
        let dot = |symbol, edge| Mark::Dot {
            at: Point::new(10.0, 10.0),
            radius: 4.5,
            symbol,
            fill: RED,
            edge,
        };
        assert_eq!(
            drawn(dot(Symbol::Circle, BLUE), Some(1.0)),
            "<circle cx=\"40\" cy=\"40\" r=\"18\" fill=\"#0000c8\"/>\n<circle cx=\"40\" cy=\"40\" \
                r=\"12\" fill=\"#c80010\"/>\n"
        );
        for symbol in [Symbol::Square, Symbol::Diamond, Symbol::Up, Symbol::Down] {
            assert_eq!(drawn(dot(symbol, BLUE), None).matches("<polygon").count(), 2);
            assert_eq!(drawn(dot(symbol, RED), None).matches("<polygon").count(), 1);
        }
    }

    #[test]
    fn a_text_stands_on_its_baseline_and_cannot_leave_its_element() {
        let text = |text: &str, font, anchor| Mark::Text {
            at: Point::new(5.0, 20.0),
            text: text.into(),
            font,
            anchor,
            color: RED,
        };
        assert_eq!(
            drawn(text("<a href=\"x\">&\u{1}", Font::regular(13.0), Anchor::Start), None),
            "<text x=\"20\" y=\"80\" fill=\"#c80010\" font-size=\"52\">&lt;a href=&quot;x&quot;\
                &gt;&amp;\u{FFFD}</text>\n"
        );
        let bold = drawn(text("46", Font::bold(13.0), Anchor::End), Some(1.5));
        assert_eq!(
            bold,
            "<text x=\"32\" y=\"120\" fill=\"#c80010\" font-size=\"78\" text-anchor=\"end\" \
                font-weight=\"600\">46</text>\n"
        );
    }
}
