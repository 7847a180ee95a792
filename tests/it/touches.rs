//! No label touches a label, a foreign mark or a line, but on a ground of its own: random documents
//! in every form, at the widths of phones, columns and pages, some with an editor's hand on them.

use duibi::chart;
use duibi::color::{Color, ThemeMode};
use duibi::compare::compare;
use duibi::data::{Annotation, AxisBand, Dataset, Form, Hand, MarkSide, Stretch, Which};
use duibi::geometry::{Point, Rect};
use duibi::say::Lang;
use duibi::scene::{Mark, Scene};
use duibi::state::State;
use duibi::text::Text;

use crate::made::{Case, chance, typical};
use crate::support::{built_in, random};

/// The widths of a phone, a narrow column, a column and a page.
const WIDTHS: [f64; 4] = [320.0, 480.0, 720.0, 1200.0];

/// What a line of words inks: less than what it is laid out in.
fn ink(mark: &Mark) -> Option<Rect> {
    let Mark::Text { at, text, font, .. } = mark else { return None };
    let bounds = mark.bounds();
    let (top, bottom) = (at.y - 0.72 * font.size, at.y + 0.05 * font.size);
    (!text.trim().is_empty()).then_some(Rect { y0: top, y1: bottom, ..bounds })
}

/// Whether a stroke from one point to another runs through a rectangle.
fn runs_through(rect: Rect, from: Point, to: Point) -> bool {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    for (along, start, low, high) in
        [(dx, from.x, rect.x0, rect.x1), (dy, from.y, rect.y0, rect.y1)]
    {
        if along.abs() < 1e-9 {
            if start <= low || start >= high {
                return false;
            }
        } else {
            let (a, b) = ((low - start) / along, (high - start) / along);
            first = first.max(a.min(b));
            last = last.min(a.max(b));
        }
    }
    first < last
}

fn contains(outer: Rect, inner: Rect) -> bool {
    outer.x0 <= inner.x0 + 0.6
        && outer.y0 <= inner.y0 + 0.6
        && outer.x1 >= inner.x1 - 0.6
        && outer.y1 >= inner.y1 - 0.6
}

/// What a mark is that a label touches; nothing where it touches none.
fn touched(mark: &Mark, label: Rect, grid: Color) -> Option<&'static str> {
    let through = |points: &[Point]| points.windows(2).any(|p| runs_through(label, p[0], p[1]));
    let shape = |bounds: Rect, name| {
        (bounds.grown(-0.5).overlaps(label) && !contains(bounds, label)).then_some(name)
    };
    match mark {
        Mark::Text { .. } => None,
        Mark::Rule { from, to, color, .. } => {
            let name = if *color == grid { "a grid line" } else { "a rule" };
            runs_through(label, *from, *to).then_some(name)
        }
        Mark::Path { points, dashed, .. } => {
            through(points).then_some(if *dashed { "a dashed line" } else { "a stroke" })
        }
        Mark::Area { points, .. } => {
            let closed: Vec<Point> = points.iter().chain(points.first()).copied().collect();
            through(&closed).then_some("the edge of an area")
        }
        Mark::Frame { rect, .. } => {
            let corners = [
                Point::new(rect.x0, rect.y0),
                Point::new(rect.x1, rect.y0),
                Point::new(rect.x1, rect.y1),
                Point::new(rect.x0, rect.y1),
                Point::new(rect.x0, rect.y0),
            ];
            through(&corners).then_some("a frame")
        }
        Mark::Dot { .. } => shape(mark.bounds(), "a symbol"),
        Mark::Rect { .. } | Mark::Hatch { .. } => shape(mark.bounds(), "a bar"),
    }
}

/// Whether the middle of a label lies in a polygon.
fn holds(points: &[Point], label: Rect) -> bool {
    let at = Point::new(f64::midpoint(label.x0, label.x1), f64::midpoint(label.y0, label.y1));
    let next = points.iter().cycle().skip(1);
    let crosses = |(a, b): (&Point, &Point)| {
        (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
    };
    points.iter().zip(next).filter(|pair| crosses(*pair)).count() % 2 == 1
}

/// Whether a mark is the disc on which a number stands.
fn is_disc(mark: &Mark, label: Rect) -> bool {
    matches!(mark, Mark::Dot { at, radius, .. } if (*radius - 8.0).abs() < 0.1
        && (at.x - f64::midpoint(label.x0, label.x1)).abs() < 0.5)
}

/// What labels touch.
fn touches(scene: &Scene, mode: ThemeMode) -> Vec<(&'static str, String)> {
    let theme = mode.theme();
    let mut out = Vec::new();
    let is_ground = |mark: &Mark| {
        matches!(mark, Mark::Rect { color, .. }
        if *color == theme.background)
    };
    let is_band = |mark: &Mark| scene.bands.iter().any(|(rect, _)| *rect == mark.bounds());
    for (place, mark) in scene.marks.iter().enumerate() {
        let Some(label) = ink(mark).map(|ink| ink.grown(-0.5)) else { continue };
        let words = if let Mark::Text { text, .. } = mark { text } else { "" };
        // what is hidden below that on which it lies touches nothing
        let ground = scene.marks[..place].iter().rposition(|below| match below {
            Mark::Rect { rect, .. } => contains(*rect, label),
            Mark::Dot { .. } => is_disc(below, label),
            Mark::Area { points, .. } => contains(below.bounds(), label) && holds(points, label),
            _ => false,
        });
        for (other, what) in scene.marks.iter().enumerate().skip(ground.map_or(0, |at| at + 1)) {
            if is_ground(what) && other < place || is_band(what) {
                continue;
            }
            if let Some(kind) = touched(what, label, theme.grid) {
                out.push((kind, format!("{words:?} {label:?} touches {what:?}")));
            }
        }
    }
    out
}

/// What an editor could do to a chart of a made document.
fn hand(dataset: &Dataset, seed: u64) -> Hand {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut pick = |below: usize| random(&mut state) % below.max(1);
    let texts = [
        "共46个，最多",
        "A first in ten years",
        "这一年起口径改变，与以前不可比较，另见说明",
        "改",
    ];
    let mut annotations = Vec::new();
    for _ in 0..=pick(3) {
        let Some(one) = dataset.observations.get(pick(dataset.observations.len())) else { break };
        let at = Which {
            entity: Some(one.entity),
            metric: Some(one.metric),
            period: (pick(2) == 0).then_some(one.period),
            ..Which::default()
        };
        let place = (pick(3) == 0).then(|| MarkSide::ALL[pick(4)]);
        annotations.push(Annotation { text: Text::plain(texts[pick(4)]), at, place });
    }
    let values: Vec<f64> = dataset.observations.iter().map(|one| one.value).collect();
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut bands = Vec::new();
    if pick(2) == 0 && least < most {
        let stretch = Stretch::Values(least + (most - least) * 0.4, least + (most - least) * 0.6);
        bands.push(AxisBand { name: Text::plain("通常"), stretch });
    }
    let days = dataset.observations.get(0).and_then(|one| one.period.days());
    if let Some((first, last)) = days.filter(|_| pick(2) == 0) {
        bands
            .push(AxisBand { name: Text::plain("这一段"), stretch: Stretch::Days(first, last) });
    }
    let height = (pick(4) == 0).then(|| 160.0 + 40.0 * f64::from(u8::try_from(pick(8)).unwrap()));
    Hand { annotations, bands, height, ..Hand::default() }
}

/// What labels touch in the drawings of a document, at all widths.
fn of(dataset: &Dataset, lang: Lang, case: &str, found: &mut Vec<(&'static str, String)>) {
    for width in WIDTHS {
        let state = State { width, lang, ..State::of(dataset, None) };
        let comparison = compare(dataset, &state.query);
        if comparison.rows.len() * comparison.series.len() > 2000 {
            continue;
        }
        let scene = chart::draw(&state.maker(dataset, &comparison).exhibit(), &state);
        let form = comparison.form;
        let told = touches(&scene, state.mode).into_iter();
        found.extend(told.map(|(kind, what)| (kind, format!("{case} {form:?} {width}: {what}"))));
    }
}

#[test]
fn no_label_touches_a_mark_or_a_line_without_a_ground() {
    // 250 in `make test`; DUIBI_TOUCHES=10000 at night
    let count = std::env::var("DUIBI_TOUCHES").ok().and_then(|n| n.parse().ok()).unwrap_or(250_u64);
    let mut found = Vec::new();
    for seed in 0..count {
        let form = Form::ALL[usize::try_from(seed).unwrap() % Form::ALL.len()];
        let lang = Lang::ALL[usize::try_from(seed / 18).unwrap() % Lang::ALL.len()];
        let mut dataset = chance(seed, form);
        of(&dataset, lang, &format!("seed {seed}"), &mut found);
        let hand = hand(&dataset, seed);
        if let Some(view) = dataset.views.first_mut() {
            view.hand = Some(Box::new(hand));
            of(&dataset, lang, &format!("seed {seed} by hand"), &mut found);
        }
    }
    for form in Form::ALL {
        for case in Case::ALL {
            of(&typical(form, case), Lang::ZH_HANS, &format!("{case:?}"), &mut found);
        }
    }
    told(&found);
}

#[test]
fn no_label_of_a_built_in_view_touches_a_mark_or_a_line_without_a_ground() {
    let mut found = Vec::new();
    for dataset in built_in() {
        for (index, view) in dataset.views.iter().enumerate() {
            for lang in Lang::ALL {
                for width in WIDTHS {
                    let state = State { width, lang, ..State::of(&dataset, Some(index)) };
                    let scene = duibi::scene(&dataset, &state);
                    let told = touches(&scene, state.mode).into_iter();
                    let case = format!("{} {} {width}", view.id, lang.tag());
                    found.extend(told.map(|(kind, what)| (kind, format!("{case}: {what}"))));
                }
            }
        }
    }
    told(&found);
}

fn told(found: &[(&'static str, String)]) {
    let mut kinds: Vec<(&'static str, usize)> = Vec::new();
    for (kind, _) in found {
        match kinds.iter_mut().find(|(known, _)| known == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    let of =
        |kind: &'static str| found.iter().filter(move |(own, _)| *own == kind).step_by(7).take(7);
    let first: Vec<&String> =
        kinds.iter().flat_map(|(kind, _)| of(kind)).map(|(_, what)| what).collect();
    assert!(found.is_empty(), "{kinds:?}: {first:#?}");
}
