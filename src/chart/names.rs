//! Where a drawing writes names that answer to nothing else: those of its legend and its panels. A
//! reader chooses what stands out by them.

use super::heading::SWATCH;
use super::style::GAP;
use crate::geometry::{Point, Rect};
use crate::scene::{Mark, Scene};

/// Finds which of these names a drawing writes, and where, with the sign before it; not those that
/// lie where a pointer lands on a figure.
#[must_use]
#[inline(never)]
pub fn names(scene: &Scene, all: &[&str]) -> Vec<(usize, Rect)> {
    let find = |text: &str| {
        let is_it = |name: &&str| {
            // the unit ends the last of them
            let rest = text.strip_prefix(*name).filter(|_| !name.is_empty());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['（', '(', ' ']))
        };
        let fit = all.iter().enumerate().filter(|(_, name)| is_it(name));
        fit.max_by_key(|(_, name)| name.len()).map(|(place, _)| place)
    };
    let written = scene.marks.iter().filter_map(|mark| {
        let Mark::Text { text, .. } = mark else { return None };
        let place = find(text)?;
        let Rect { x0, y0, x1, y1 } = mark.bounds();
        let middle = Point::new(f64::midpoint(x0, x1), f64::midpoint(y0, y1));
        let rect = Rect { x0: (x0 - SWATCH - GAP).max(0.0), y0, x1, y1 };
        scene.hit(middle).is_none().then_some((place, rect))
    });
    written.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::Color;
    use crate::measure::{Font, Weight};
    use crate::scene::{Anchor, Hotspot, Target};

    #[test]
    fn names_of_a_legend_are_found_and_those_at_figures_are_not() {
        let font = Font { size: 12.0, weight: Weight::Regular };
        let mut scene = Scene::default();
        for (x, y, text) in [
            (20.0, 15.0, "Ab"),
            (80.0, 15.0, "Ab Cd (km)"),
            (20.0, 60.0, "Ab"),
            (20.0, 30.0, "Abc"),
        ] {
            scene.text(Point::new(x, y), text, font, Anchor::Start, Color(0, 0, 0));
        }
        let area = Rect::new(0.0, 40.0, 200.0, 80.0);
        let target = Target { row: 0, series: 0 };
        scene.hotspots.push(Hotspot { area, mark: area, at: Point::new(50.0, 60.0), target });
        let found = names(&scene, &["", "Ab", "Ab Cd"]);
        let places: Vec<usize> = found.iter().map(|(place, _)| *place).collect();
        assert_eq!(places, [1, 2], "the longest name that fits, and none that only begins so");
        assert!(found.iter().all(|(_, rect)| rect.y1 < 40.0 && rect.x0 < 70.0), "{found:?}");
    }
}
