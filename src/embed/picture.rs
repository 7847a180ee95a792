//! A drawing as few elements: what is painted alike is one path, or one group of texts, wherever
//! nothing that lies between is touched by it.

use super::html::{Attributes, Html};
use crate::color::Color;
use crate::geometry::{Point, Rect};
use crate::measure::{Font, Weight};
use crate::render::{Outline, Shape, shapes};
use crate::scene::{Anchor, Scene};

/// Units a CSS pixel: positions are exact to a quarter.
const UNITS: f64 = 4.0;

/// How far a text may reach beyond its place, in CSS pixels, as other fonts run wider than the
/// table of widths.
const REACH: f64 = 3.0;

/// The font of most texts, which is inherited and not written.
const USUAL: Font = Font::regular(13.0);

/// How a color is written.
type Colored<'a> = &'a dyn Fn(Color) -> String;

/// How shapes are painted alike.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Manner {
    Fill(Color),
    Stroke(Color, i32),
    Text(Color, Font, Anchor),
}

/// Shapes that are painted alike, and where they lie.
struct Group {
    manner: Manner,
    outlines: Vec<Outline>,
    places: Vec<Rect>,
}

/// Writes what is drawn of a scene, back to front; of the texts and fills without a color of their
/// own, the color is `usual`.
pub(super) fn content(scene: &Scene, usual: Color, colored: Colored<'_>, out: &mut Html) {
    for group in groups(shapes(scene, UNITS)) {
        let color = |color: Color| if color == usual { String::new() } else { colored(color) };
        match group.manner {
            Manner::Fill(own) => {
                let path = group.outlines.iter().fold(Path::default(), Path::with);
                paint(&[("fill", &color(own)), ("d", &path.out)], out);
            }
            Manner::Stroke(own, width) => {
                let path = group.outlines.iter().fold(Path::default(), Path::with);
                let (own, width) = (colored(own), pixels(width));
                let stroke: Attributes<'_> =
                    &[("fill", "none"), ("stroke", &own), ("stroke-width", &width)];
                paint(&[stroke, &[("d", &path.out)]].concat(), out);
            }
            Manner::Text(own, font, anchor) => {
                texts(&group.outlines, &color(own), (font, anchor), out);
            }
        }
    }
}

/// The size of a scene, the height in whole pixels as a canvas has it: `0 0 320 240`.
pub(super) fn view_box(scene: &Scene) -> String {
    format!("0 0 {} {}", scene.size.width, scene.size.height.round())
}

/// The size of the font of most texts, in CSS pixels.
pub(super) fn usual_size() -> String {
    USUAL.size.to_string()
}

/// Units as CSS pixels, in as few characters: `12`, `.5`, `-3.25`.
fn pixels(units: i32) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let (whole, part) = (units.unsigned_abs() / 4, units.unsigned_abs() % 4);
    let part = ["", ".25", ".5", ".75"].get(part as usize).copied().unwrap_or_default();
    let whole = if whole == 0 && !part.is_empty() { String::new() } else { whole.to_string() };
    [sign, &whole, part].concat()
}

fn paint(attributes: Attributes<'_>, out: &mut Html) {
    let own: Vec<(&str, &str)> =
        attributes.iter().copied().filter(|(_, value)| !value.is_empty()).collect();
    out.empty("path", &own);
}

fn texts(outlines: &[Outline], color: &str, (font, anchor): (Font, Anchor), out: &mut Html) {
    let size = if font.size.total_cmp(&(USUAL.size * UNITS)).is_eq() {
        String::new()
    } else {
        (font.size / UNITS).to_string()
    };
    let weight = if font.weight == Weight::Bold { "600" } else { "" };
    let anchor = match anchor {
        Anchor::Start => "",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let mut own = vec![
        ("fill", color),
        ("font-size", size.as_str()),
        ("font-weight", weight),
        ("text-anchor", anchor),
    ];
    own.retain(|(_, value)| !value.is_empty());
    let is_group = outlines.len() > 1 && !own.is_empty();
    if is_group {
        out.open("g", &own);
        own.clear();
    }
    for outline in outlines {
        let Outline::Text((x, y), text, ..) = outline else { continue };
        let place = [("x", pixels(*x)), ("y", pixels(*y))];
        let place = place.iter().filter(|(_, value)| value != "0");
        let place: Vec<(&str, &str)> = place.map(|(name, value)| (*name, value.as_str())).collect();
        out.leaf("text", &[&own[..], &place].concat(), text);
    }
    if is_group {
        out.close("g");
    }
}

/// Puts shapes that are painted alike together.
fn groups(shapes: Vec<Shape>) -> Vec<Group> {
    let mut out: Vec<Group> = Vec::new();
    for Shape { outline, color } in shapes {
        let (manner, place) = (manner(&outline, color), place(&outline));
        let is_free = |group: &Group| !group.places.iter().any(|other| other.overlaps(place));
        // two polygons of one path could undo each other where they meet
        let joins = |group: &Group| {
            group.manner == manner && (!matches!(outline, Outline::Polygon(_)) || is_free(group))
        };
        let behind = out.iter().rposition(|group| joins(group) || !is_free(group));
        match behind.and_then(|at| out.get_mut(at)).filter(|group| joins(group)) {
            Some(group) => {
                group.outlines.push(outline);
                group.places.push(place);
            }
            None => out.push(Group { manner, outlines: vec![outline], places: vec![place] }),
        }
    }
    out
}

fn manner(outline: &Outline, color: Color) -> Manner {
    match outline {
        Outline::Rect(..) | Outline::Polygon(_) | Outline::Disc(..) => Manner::Fill(color),
        Outline::Stroke(_, width) => Manner::Stroke(color, *width),
        Outline::Text(_, _, font, anchor) => Manner::Text(color, *font, *anchor),
    }
}

/// Where a shape lies, in units.
fn place(outline: &Outline) -> Rect {
    let point = |(x, y): &(i32, i32)| Point::new(f64::from(*x), f64::from(*y));
    let around =
        |points: &[(i32, i32)]| Rect::around(&points.iter().map(point).collect::<Vec<_>>());
    match outline {
        Outline::Rect(from, to) => around(&[*from, *to]),
        Outline::Polygon(points) => around(points),
        Outline::Disc(at, radius) => around(&[*at]).grown(f64::from(*radius)),
        Outline::Stroke(points, width) => around(points).grown(f64::from(*width)),
        Outline::Text(at, text, font, anchor) => {
            let place = font.bounds(text, point(at));
            let back = match anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => place.width() / 2.0,
                Anchor::End => place.width(),
            };
            place.shifted(-back, 0.0).grown(REACH * UNITS)
        }
    }
}

/// The data of a path: every point by its way from the last one.
#[derive(Default)]
struct Path {
    out: String,
    at: (i32, i32),
}

impl Path {
    fn with(mut self, outline: &Outline) -> Self {
        match outline {
            Outline::Rect((x0, y0), (x1, y1)) => {
                self.start((*x0, *y0));
                self.step('h', &[x1 - x0]);
                self.step('v', &[y1 - y0]);
                self.step('h', &[x0 - x1]);
                self.out.push('z');
            }
            Outline::Polygon(points) => {
                // all the same way round, so that no two of a path make a hole
                let mut points = points.clone();
                if is_leftward(&points) {
                    points.reverse();
                }
                self.line(&points);
                self.out.push('z');
                self.at = points.first().copied().unwrap_or(self.at);
            }
            Outline::Disc((x, y), radius) => {
                self.start((x - radius, *y));
                // the flags are no lengths: one unit of them is a whole
                self.step('a', &[*radius, *radius, 0, 0, 4, 2 * radius, 0]);
                self.step(' ', &[*radius, *radius, 0, 0, 4, -2 * radius, 0]);
                self.out.push('z');
            }
            Outline::Stroke(points, _) => self.line(points),
            Outline::Text(..) => {}
        }
        self
    }

    fn start(&mut self, (x, y): (i32, i32)) {
        let letter = if self.out.is_empty() { 'M' } else { 'm' };
        self.step(letter, &[x - self.at.0, y - self.at.1]);
        self.at = (x, y);
    }

    fn line(&mut self, points: &[(i32, i32)]) {
        let mut points = points.iter();
        points.next().into_iter().for_each(|first| self.start(*first));
        let mut last = ' ';
        for &(x, y) in points {
            let way = (x - self.at.0, y - self.at.1);
            let (letter, numbers) = match way {
                (0, 0) => continue,
                (dx, 0) => ('h', vec![dx]),
                (0, dy) => ('v', vec![dy]),
                (dx, dy) => ('l', vec![dx, dy]),
            };
            self.step(if letter == last { ' ' } else { letter }, &numbers);
            (last, self.at) = (letter, (x, y));
        }
    }

    /// Adds a command, or a space for the last one again, and its numbers, with no more between
    /// than they need.
    fn step(&mut self, letter: char, numbers: &[i32]) {
        if letter != ' ' {
            self.out.push(letter);
        }
        for number in numbers {
            if self.out.ends_with(|c: char| c.is_ascii_digit()) && *number >= 0 {
                self.out.push(' ');
            }
            self.out += &pixels(*number);
        }
    }
}

/// Whether a polygon goes round against the clock, on a screen.
fn is_leftward(points: &[(i32, i32)]) -> bool {
    let next = points.iter().cycle().skip(1);
    let area = points.iter().zip(next).map(|((x0, y0), (x1, y1))| {
        i64::from(*x0) * i64::from(*y1) - i64::from(*x1) * i64::from(*y0)
    });
    area.sum::<i64>() < 0
}
