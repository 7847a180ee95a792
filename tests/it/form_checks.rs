//! How the tests of forms draw a document, and what holds for every drawing of one.

use duibi::chart;
use duibi::color::ThemeMode;
use duibi::compare::{Comparison, compare};
use duibi::data::Dataset;
use duibi::geometry::Rect;
use duibi::say::Lang;
use duibi::scene::{Mark, Scene};
use duibi::state::State;

use crate::support::random;

/// What is drawn of the first view of a document.
pub(crate) struct Drawn {
    pub(crate) state: State,
    pub(crate) comparison: Comparison,
    pub(crate) scene: Scene,
}

impl Drawn {
    pub(crate) fn of(dataset: &Dataset, width: f64, lang: Lang) -> Self {
        let mode = ThemeMode::Light;
        let state = State { width, mode, lang, ..State::of(dataset, Some(0)) };
        let comparison = compare(dataset, &state.query);
        let scene = chart::draw(&state.maker(dataset, &comparison).exhibit(), &state);
        Self { state, comparison, scene }
    }
}

/// All inside, finite, no text on another, every cell with its hotspot, every hotspot meant by its
/// own point.
pub(crate) fn sound(comparison: &Comparison, scene: &Scene, case: &str) {
    let frame = Rect::new(0.0, 0.0, scene.size.width, scene.size.height).grown(0.5);
    let mut texts: Vec<(Rect, &str)> = Vec::new();
    for mark in &scene.marks {
        let b = mark.bounds();
        assert!([b.x0, b.y0, b.x1, b.y1].iter().all(|x| x.is_finite()), "{case}: {mark:?}");
        assert!(
            b.x0 >= frame.x0 && b.y0 >= frame.y0 && b.x1 <= frame.x1 && b.y1 <= frame.y1,
            "{case}: {mark:?} leaves {frame:?}"
        );
        if let Mark::Text { text, font, .. } = mark {
            assert!(font.size >= 12.0);
            for (other, words) in &texts {
                assert!(
                    !other.grown(-0.01).overlaps(b),
                    "{case}: \"{text}\" {b:?} lies on \"{words}\" {other:?}"
                );
            }
            texts.push((b, text));
        }
    }
    for spot in &scene.hotspots {
        assert!(spot.area.contains(spot.at), "{case}: {spot:?}");
        assert_eq!(scene.hit(spot.at), Some(spot.target), "{case}: {spot:?}");
    }
    let mut targets: Vec<(usize, usize)> =
        scene.hotspots.iter().map(|spot| (spot.target.row, spot.target.series)).collect();
    assert!(targets.is_sorted(), "{case}");
    targets.dedup();
    assert_eq!(targets.len(), scene.hotspots.len(), "{case}: a cell with two hotspots");
    assert_eq!(
        targets.len(),
        comparison.rows.len() * comparison.series.len(),
        "{case}: cells without a hotspot"
    );
}

/// A small generator, so that a failure names the one number that repeats it.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub(crate) fn next(&mut self, below: usize) -> usize {
        random(&mut self.0) % below
    }

    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.next(of.len())]
    }
}
