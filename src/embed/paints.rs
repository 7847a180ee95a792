//! The colors of a drawing in all modes at once: its marks are the same in each but for these, so
//! that one picture with custom properties for colors serves them all.

use crate::color::{Color, Theme, ThemeMode};
use crate::scene::{Mark, Scene};

/// A color in each of the modes.
type Paint = [Color; ThemeMode::ALL.len()];

/// What a color is in a theme.
type Of = fn(&Theme) -> Color;

/// The colors that the style sheet names already, by what they are in a theme.
const NAMED: [(&str, Of); 5] = [
    ("--_text", |theme| theme.text),
    ("--_muted", |theme| theme.muted),
    ("--_line", |theme| theme.grid),
    ("--_edge", |theme| theme.tip_edge),
    ("--_background", |theme| theme.background),
];

/// What is drawn above the picture, by the names of the custom properties for its colors.
const ABOVE: [(&str, Of); 3] = [
    ("--ring", |theme| theme.ring),
    ("--tip", |theme| theme.tip),
    ("--tip-edge", |theme| theme.tip_edge),
];

/// The colors of drawings that the style sheet does not name, in the order in which they occur.
#[derive(Debug, Default)]
pub(super) struct Paints {
    own: Vec<Paint>,
}

impl Paints {
    /// The number of the color of most texts.
    pub(super) const USUAL: Color = Color(0, 0, 0);

    /// Gives a scene, drawn once in each mode, with the numbers of its colors in their place.
    pub(super) fn numbered(&mut self, scenes: [Scene; ThemeMode::ALL.len()]) -> Scene {
        let [mut light, dark, contrast, both] = scenes;
        let mut others = [dark, contrast, both].map(|scene| scene.marks.into_iter());
        for mark in &mut light.marks {
            let mut same = others.each_mut().map(Iterator::next);
            let [dark, contrast, both] =
                same.each_mut().map(|mark| mark.as_mut().map_or([None, None], colors));
            let all = colors(mark).into_iter().zip(dark).zip(contrast).zip(both);
            for (((one, dark), contrast), both) in all {
                let Some(one) = one else { continue };
                let or = |other: Option<&mut Color>| other.map_or(*one, |other| *other);
                let paint = [*one, or(dark), or(contrast), or(both)];
                *one = self.number(paint);
            }
        }
        light
    }

    /// The number of a color, as a color.
    fn number(&mut self, paint: Paint) -> Color {
        let named = NAMED.iter().position(|(_, of)| of_modes(*of) == paint);
        let place = named.unwrap_or_else(|| {
            NAMED.len()
                + self.own.iter().position(|known| *known == paint).unwrap_or_else(|| {
                    self.own.push(paint);
                    self.own.len() - 1
                })
        });
        let [.., high, low] = place.to_be_bytes();
        Color(0, high, low)
    }

    /// The custom property that has the color of a number.
    pub(super) fn property(number: Color) -> String {
        let place = usize::from(number.1) << 8 | usize::from(number.2);
        match NAMED.get(place) {
            Some((name, _)) => (*name).to_owned(),
            None => letters(place - NAMED.len()),
        }
    }

    /// What the custom properties are in each mode, as declarations.
    pub(super) fn declarations(&self) -> [String; ThemeMode::ALL.len()] {
        let own = (0..).zip(&self.own).map(|(place, paint)| (letters(place), *paint));
        let above = ABOVE.iter().map(|(name, of)| ((*name).to_owned(), of_modes(*of)));
        let all: Vec<(String, Paint)> = own.chain(above).collect();
        let mut mode = 0;
        ThemeMode::ALL.map(|_| {
            let of_mode = all.iter().filter_map(|(name, paint)| {
                let named = NAMED.iter().find(|(_, of)| of_modes(*of) == *paint);
                let value = match named {
                    // it follows the property of the style sheet
                    Some((known, _)) if mode == 0 => ["var(", known, ")"].concat(),
                    Some(_) => return None,
                    None => settable(paint, mode)?,
                };
                Some([name, ":", &value].concat())
            });
            let declarations = of_mode.collect::<Vec<_>>().join(";");
            mode += 1;
            declarations
        })
    }
}

fn of_modes(of: Of) -> Paint {
    ThemeMode::ALL.map(|mode| of(mode.theme()))
}

/// The colors of a mark.
fn colors(mark: &mut Mark) -> [Option<&mut Color>; 2] {
    match mark {
        Mark::Rule { color, .. }
        | Mark::Rect { color, .. }
        | Mark::Frame { color, .. }
        | Mark::Hatch { color, .. }
        | Mark::Area { color, .. }
        | Mark::Path { color, .. }
        | Mark::Text { color, .. } => [Some(color), None],
        Mark::Dot { fill, edge, .. } => [Some(fill), Some(edge)],
    }
}

/// `--a` to `--z`, then `--a1` and on.
fn letters(place: usize) -> String {
    let letter = u8::try_from(place % 26).map_or('a', |place| char::from(b'a' + place));
    let round = if place < 26 { String::new() } else { (place / 26).to_string() };
    format!("--{letter}{round}")
}

/// What a page may set a color to by a custom property of its own: those that the style sheet does
/// not name already.
const SET: [(&str, Of); 12] = [
    ("1", |theme| theme.series(0)),
    ("2", |theme| theme.series(1)),
    ("3", |theme| theme.series(2)),
    ("4", |theme| theme.series(3)),
    ("5", |theme| theme.series(4)),
    ("6", |theme| theme.series(5)),
    ("7", |theme| theme.series(6)),
    ("8", |theme| theme.series(7)),
    ("axis", |theme| theme.axis),
    ("ring", |theme| theme.ring),
    ("tip", |theme| theme.tip),
    ("remainder", |theme| theme.remainder),
];

/// A color in a mode: the page's own, or a shade of it, where that may be set; a reader who asks
/// for more contrast has the built-in one.
fn settable(paint: &Paint, mode: usize) -> Option<String> {
    let color = hex(*paint.get(mode)?);
    if mode > 1 {
        return Some(color);
    }
    let set = SET.iter().find(|(_, of)| of_modes(*of) == *paint);
    if let Some((name, _)) = set {
        return Some(format!("var(--duibi-{name},{color})"));
    }
    let shade = |(name, of): &(&str, Of)| {
        let whole = of_modes(*of);
        let is = |percent: &u32| {
            let mixed = ThemeMode::ALL.iter().zip(whole).map(|(mode, color)| {
                color.mix(mode.theme().background, f64::from(*percent) / 100.0)
            });
            mixed.eq(paint.iter().copied())
        };
        let percent = (1..100).find(is)?;
        let color = hex(*whole.get(mode)?);
        let own = format!("var(--duibi-{name},{color})");
        Some(format!("color-mix(in srgb,{own},var(--_background) {percent}%)"))
    };
    Some(SET.iter().find_map(shade).unwrap_or(color))
}

/// A color as style sheets write it, in as few characters.
pub(super) fn hex(Color(red, green, blue): Color) -> String {
    let is_short = [red, green, blue].iter().all(|channel| channel >> 4 == channel & 15);
    if is_short {
        return format!("#{:x}{:x}{:x}", red & 15, green & 15, blue & 15);
    }
    format!("#{red:02x}{green:02x}{blue:02x}")
}
