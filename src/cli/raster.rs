//! A scene as PNG: the SVG of its pixels, filled in by resvg, with what the picture is and where
//! its numbers are from.

use duibi::color::Color;
use duibi::measure::Font;
use duibi::render;
use duibi::say::Lang;
use duibi::scene::{Mark, Scene};
use png::{BitDepth, ColorType, Encoder, EncodingError, PixelDimensions, Unit};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Group, Node, Tree};

use super::fonts::Fonts;

/// The largest picture, in pixels: 400 MB while it is made.
const MOST_PIXELS: f64 = 1e8;

/// What is written into the file beside the pixels.
pub(crate) struct Metadata<'a> {
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    pub(crate) source: &'a str,
}

/// Draws a scene at `ratio` pixels a CSS pixel; gives the file and the characters that no font of
/// the machine has.
pub(crate) fn png(
    scene: &Scene,
    ratio: f64,
    lang: Lang,
    ground: Color,
    words: &Metadata<'_>,
) -> Result<(Vec<u8>, String), String> {
    if scene.size.width * scene.size.height * ratio * ratio > MOST_PIXELS {
        return Err("the picture has more than 100 million pixels".into());
    }
    let mut fonts = Fonts::of_machine(lang);
    if fonts.are_none() {
        return Err("no font was found on this machine; an .svg needs none".into());
    }
    let options = fonts.options();
    let plain = render::svg_of_pixels(scene, ratio, lang, ground);
    let mut read = |shares: &[f64]| {
        Tree::from_str(&told(&plain, scene, &mut fonts, shares), &options)
            .map_err(|error| error.to_string())
    };
    let mut tree = read(&[])?;
    let shares = shares(scene, ratio, &tree);
    if shares.iter().any(|share| *share < 1.0) {
        tree = read(&shares)?;
    }
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("the picture has no size")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let bytes = encoded(&pixels, ratio, words).map_err(|error| error.to_string())?;
    Ok((bytes, fonts.lacking()))
}

/// How wide each text may be, of what it is: a text that runs wider than its place is narrowed
/// around its anchor, as
/// `fillText` does with its greatest width.
fn shares(scene: &Scene, ratio: f64, tree: &Tree) -> Vec<f64> {
    let mut real = Vec::new();
    widths(tree.root(), &mut real);
    let mut real = real.into_iter();
    let place = |(text, font): (&str, Font)| {
        // resvg keeps no node of a text without ink
        let real = if text.trim().is_empty() { None } else { real.next() };
        real.map_or(1.0, |real| (font.width(text) * ratio / f64::from(real)).min(1.0))
    };
    texts(scene).map(place).collect()
}

fn texts(scene: &Scene) -> impl Iterator<Item = (&str, Font)> {
    scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text { text, font, .. } => Some((text.as_str(), *font)),
        _ => None,
    })
}

/// The SVG with the face of every character told, and with each text at its share of its width.
fn told(plain: &str, scene: &Scene, fonts: &mut Fonts, shares: &[f64]) -> String {
    let mut parts = plain.split("<text ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (index, (part, (text, font))) in parts.zip(texts(scene)).enumerate() {
        let (attributes, rest) = part.split_once('>').unwrap_or_default();
        let (_, rest) = rest.split_once("</text>").unwrap_or_default();
        out.push_str("<text xml:space=\"preserve\" ");
        let x: Option<f64> = attributes.split('"').nth(1).and_then(|x| x.parse().ok());
        if let (Some(share), Some(x)) = (shares.get(index).filter(|share| **share < 1.0), x) {
            out.push_str(&format!("transform=\"matrix({share} 0 0 1 {} 0)\" ", x * (1.0 - share)));
        }
        out.push_str(attributes);
        out.push('>');
        for (face, run) in fonts.runs(text, font.weight) {
            out.push_str(&format!("<tspan font-family=\"'{face}'\">"));
            render::escape(&run, &mut out);
            out.push_str("</tspan>");
        }
        out.push_str("</text>");
        out.push_str(rest);
    }
    out
}

/// The widths of all texts, in pixels, in the order of the marks.
fn widths(group: &Group, out: &mut Vec<f32>) {
    for node in group.children() {
        match node {
            Node::Group(group) => widths(group, out),
            Node::Text(text) => out.push(text.abs_bounding_box().width()),
            _ => {}
        }
    }
}

fn encoded(pixels: &Pixmap, ratio: f64, words: &Metadata<'_>) -> Result<Vec<u8>, EncodingError> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    // 96 CSS pixels are an inch
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a ratio is at most 8"
    )]
    let per_metre = (96.0 / 0.0254 * ratio).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: Unit::Meter,
    }));
    for (key, value) in
        [("Title", words.title), ("Description", words.description), ("Source", words.source)]
    {
        if !value.is_empty() {
            encoder.add_itxt_chunk(key.into(), value.into())?;
        }
    }
    let mut writer = encoder.write_header()?;
    // the ground is opaque
    let rgb: Vec<u8> = pixels
        .pixels()
        .iter()
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(out)
}
