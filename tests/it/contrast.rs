//! The contrast of every pair that is drawn, computed from the drawings: words against what lies
//! below them, marks against the ground, in every look, and the three themes of papers.

use duibi::chart;
use duibi::color::{Color, Theme, ThemeMode};
use duibi::data::{Dataset, Form};
use duibi::exhibit::{Exhibit, SeriesRole};
use duibi::geometry::{Point, Rect};
use duibi::scene::{Hotspot, Mark, Scene};
use duibi::state::State;

use crate::support::{built_in, path};

/// What WCAG 2.2 asks of words (1.4.3) and of what has to be seen beside them (1.4.11).
const WORDS: f64 = 4.5;
const MARKS: f64 = 3.0;

/// The names of a theme's colors in style sheets, in the order of its fields.
const NAMES: &str = "background text muted grid axis ring tip tip-edge remainder 1 2 3 4 5 6 7 8";

/// The colors that a rule of a style sheet sets, on those of a mode.
fn set(mode: ThemeMode, rule: &str) -> Theme {
    let byte = |hex: &str, at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    let color = |name: &str| {
        let (_, rest) = rule.split_once(&format!("--duibi-{name}: #")).unwrap();
        [byte(rest, 0), byte(rest, 2), byte(rest, 4), 1]
    };
    mode.theme().with(&NAMES.split(' ').flat_map(color).collect::<Vec<u8>>())
}

/// Every look: the built-in modes, and the papers' themes in light and dark.
fn looks() -> Vec<(String, ThemeMode, Option<Theme>)> {
    let mut out: Vec<_> =
        ThemeMode::ALL.map(|mode| (format!("{mode:?}"), mode, None)).into_iter().collect();
    for name in ["plain", "daily", "financial"] {
        let css = std::fs::read_to_string(path(&format!("www/themes/{name}.css"))).unwrap();
        let rules: Vec<&str> = css.split('}').collect();
        for (mode, rule) in [(ThemeMode::Light, rules[0]), (ThemeMode::Dark, rules[1])] {
            out.push((format!("{name}, {mode:?}"), mode, Some(set(mode, rule))));
        }
    }
    out
}

/// Whether a filled mark covers a point, and with which color.
fn fill(mark: &Mark, at: Point) -> Option<Color> {
    match mark {
        Mark::Rect { rect, color } => rect.contains(at).then_some(*color),
        Mark::Area { points, color } => is_inside(points, at).then_some(*color),
        Mark::Dot { at: centre, radius, fill, .. } => {
            (centre.distance(at) <= *radius).then_some(*fill)
        }
        _ => None,
    }
}

/// Whether a point lies inside a polygon: a ray from it crosses an odd number of sides.
fn is_inside(points: &[Point], at: Point) -> bool {
    let ends = points.iter().zip(points.iter().cycle().skip(1));
    let crossed = ends.filter(|(a, b)| {
        (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
    });
    crossed.count() % 2 == 1
}

/// The colors below a line of words, at its ends and in its middle, half the height of its letters
/// above the line.
fn below(scene: &Scene, index: usize, ground: Color) -> Vec<Color> {
    let Mark::Text { at, font, .. } = &scene.marks[index] else { return Vec::new() };
    let bounds = scene.marks[index].bounds();
    let y = at.y - font.size * 0.35;
    let along = |share: f64| Point::new(bounds.x0 + bounds.width() * share, y);
    let under = |at: Point| scene.marks[..index].iter().rev().find_map(|mark| fill(mark, at));
    [0.08, 0.5, 0.92].map(|share| under(along(share)).unwrap_or(ground)).to_vec()
}

/// The colors with which a mark stands out.
fn inks(mark: &Mark) -> Vec<Color> {
    match mark {
        Mark::Rule { color, .. }
        | Mark::Rect { color, .. }
        | Mark::Frame { color, .. }
        | Mark::Hatch { color, .. }
        | Mark::Area { color, .. }
        | Mark::Path { color, .. }
        // a figure that is alone in its unit is a number
        | Mark::Text { color, .. } => vec![*color],
        Mark::Dot { fill, edge, .. } => vec![*fill, *edge],
    }
}

/// The strongest contrast to the ground of what is drawn of a figure: its fill, its outline, its
/// hatch or its line.
fn strongest(scene: &Scene, spot: &Hotspot, ground: Color) -> f64 {
    let own: Rect = spot.mark.grown(2.0);
    let of_it = scene.marks.iter().filter(|mark| {
        let bounds = mark.bounds();
        let is_within = bounds.x0 >= own.x0 && bounds.x1 <= own.x1;
        let is_line = matches!(mark, Mark::Path { .. } | Mark::Area { .. });
        // several figures may be of one rectangle, as in a histogram
        fill(mark, spot.at).is_some()
            || is_line && bounds.grown(1.0).contains(spot.at)
            || is_within && bounds.y0 >= own.y0 && bounds.y1 <= own.y1
    });
    // words count only where a figure is nothing else
    let (words, drawn): (Vec<&Mark>, Vec<&Mark>) =
        of_it.partition(|mark| matches!(mark, Mark::Text { .. }));
    let of_it = if drawn.is_empty() { words } else { drawn };
    of_it.into_iter().flat_map(inks).map(|ink| ink.contrast(ground)).fold(1.0, f64::max)
}

/// Faults of a drawing, in words.
fn faults(exhibit: &Exhibit, scene: &Scene, ground: Color) -> Vec<String> {
    let mut out = Vec::new();
    for (index, mark) in scene.marks.iter().enumerate() {
        let Mark::Text { text, color, .. } = mark else { continue };
        for under in below(scene, index, ground) {
            let found = color.contrast(under);
            if found < WORDS {
                out.push(format!("{text}: {color:?} on {under:?} {found:.2}"));
            }
        }
    }
    // the words in its cells say what a matrix shows; its ground is a scale of its own
    let is_of_marks = exhibit.form != Form::Matrix;
    for spot in scene.hotspots.iter().filter(|_| is_of_marks) {
        let cell = (spot.target.row, spot.target.series);
        let Some(datum) = exhibit.datum(cell) else { continue };
        let found = strongest(scene, spot, ground);
        // grey on purpose: where others stand out, and what is left of a whole, whose value is
        // written beside it
        let is_rest = exhibit.series[spot.target.series].role == SeriesRole::Remainder;
        if found < MARKS
            && !datum.is_muted
            && !is_rest
            && spot.mark.width() > 0.5
            && spot.mark.height() > 0.5
        {
            out.push(format!("{cell:?} {:?} {found:.2}", spot.mark));
        }
    }
    out
}

/// All documents whose views are drawn: those of the pages, and the gallery of all forms.
fn documents() -> Vec<Dataset> {
    let mut out = built_in();
    out.push(crate::support::load(&path("tests/documents/gallery.json")));
    out
}

#[test]
fn every_pair_that_is_drawn_contrasts_in_every_look() {
    let (looks, mut seen) = (looks(), 0);
    assert_eq!(looks.len(), 10);
    let mut wrong = Vec::new();
    for dataset in documents() {
        for view in 0..dataset.views.len() {
            let state = State::of(&dataset, Some(view));
            let exhibit = state.exhibit(&dataset);
            for (name, mode, own) in &looks {
                for width in [320.0, 720.0] {
                    let state = State { width, mode: *mode, own: *own, ..state.clone() };
                    let scene = chart::draw(&exhibit, &state);
                    seen += scene.hotspots.len();
                    let id = &dataset.views[view].id;
                    wrong.extend(
                        faults(&exhibit, &scene, state.theme().background)
                            .into_iter()
                            .map(|fault| format!("{} {id}, {name}, {width}: {fault}", dataset.id)),
                    );
                }
            }
        }
    }
    assert!(seen > 10_000, "{seen}");
    assert!(
        wrong.is_empty(),
        "{} of {seen}:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(60)].join("\n")
    );
}
