//! What the reader changes of a chart: what is compared, how it looks, and what is pointed at. A gesture is an event.

use crate::color::ThemeMode;
use crate::compare::Query;
use crate::data::{Dataset, Form, Sort};
use crate::geometry::Point;
use crate::say::Lang;
use crate::scene::{Scene, Target};

/// The state of one chart.
///
/// ```
/// use duibi::state::{Change, Event, State};
/// use duibi::{chart, data};
///
/// let reading = data::read(br#"{"format": "duibi/1", "entities": [{"id": "a"}],
///     "metrics": [{"id": "m", "unit": "%"}], "observations":
///     [{"entity": "a", "metric": "m", "period": "2022", "value": 7, "unit": "%"}]}"#);
/// let mut state = State { width: 320.0, ..State::of(&reading.dataset, None) };
/// let scene = chart::scene(&reading.dataset, &state);
///
/// // a pointer over the bar: only the overlay is to be painted again
/// let event = Event::Move(scene.hotspots[0].at);
/// assert_eq!(state.update(&reading.dataset, &scene, &event), Change::Overlay);
/// assert_eq!(state.pointed, Some(scene.hotspots[0].target));
/// // and a click opens its evidence
/// let event = Event::Tap(scene.hotspots[0].at);
/// assert_eq!(state.update(&reading.dataset, &scene, &event), Change::Evidence);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Index of the editor's view, while its title and caption still fit what is shown.
    pub view: Option<usize>,
    /// What is compared.
    pub query: Query,
    /// The width of the drawing, in CSS pixels.
    pub width: f64,
    /// Light or dark, and how much contrast.
    pub mode: ThemeMode,
    /// The reader's language.
    pub lang: Lang,
    /// The figure under the pointer or the keys.
    pub pointed: Option<Target>,
    /// The figure whose evidence is open.
    pub pinned: Option<Target>,
    /// The figure that is held against the pinned one.
    pub paired: Option<Target>,
    /// Whether the next figure that is chosen is held against the pinned one.
    pub pairing: bool,
}

/// What a reader or the page does.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The pointer is at this point of the drawing.
    Move(Point),
    /// The pointer or the focus has left.
    Leave,
    /// A click, or a finger put down and lifted.
    Tap(Point),
    /// A click with Shift held: a second figure beside the pinned one.
    Pair(Point),
    /// The next figure that is chosen is to be held against the pinned one, or no longer.
    Pairing,
    /// A key, while the drawing has the focus.
    Key(Key),
    /// The evidence was closed.
    Close,
    /// An editor's view was chosen.
    View(usize),
    /// A metric was chosen.
    Metric(usize),
    /// A form was chosen.
    Form(Form),
    /// An order was chosen.
    Sort(Sort),
    /// The drawing has another width, in CSS pixels.
    Width(f64),
    /// The page turned light or dark, or the reader asked for more contrast.
    ThemeMode(ThemeMode),
    /// Another language was chosen.
    Lang(Lang),
}

/// A key that the drawing answers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The row above.
    Up,
    /// The row below.
    Down,
    /// The series before.
    Left,
    /// The series after.
    Right,
    /// The first row.
    Home,
    /// The last row.
    End,
    /// Opens the evidence.
    Enter,
    /// Holds a second figure against the one whose evidence is open.
    Pair,
    /// Closes what is open, then leaves the marks.
    Escape,
}

impl Key {
    /// Reads the name that browsers give a key.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "Home" => Self::Home,
            "End" => Self::End,
            "Enter" | " " => Self::Enter,
            "Escape" => Self::Escape,
            _ => return None,
        })
    }
}

/// What an event asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    Nothing,
    /// The overlay is to be repainted.
    Overlay,
    /// The overlay is to be repainted and the evidence shown or closed.
    Evidence,
    /// The chart is to be built again from the same comparison.
    Scene,
    /// The comparison is to be made again, and all that follows from it.
    Comparison,
}

impl State {
    /// Shows a document's view by its index, or its first.
    #[must_use]
    pub fn of(dataset: &Dataset, view: Option<usize>) -> Self {
        let view = view.or_else(|| (!dataset.views.is_empty()).then_some(0));
        let query = view
            .and_then(|index| dataset.views.get(index))
            .map_or_else(|| Query::first(dataset), Query::of_view);
        Self { view, query, ..Self::default() }
    }

    /// Takes in an event; says what has to be done for it to be seen.
    pub fn update(&mut self, dataset: &Dataset, scene: &Scene, event: &Event) -> Change {
        match event {
            Event::Move(point) => self.point(scene.hit(*point)),
            Event::Leave => self.point(None),
            Event::Tap(point) => {
                self.pointed = scene.hit(*point);
                self.choose(self.pointed, self.pairing)
            }
            Event::Pair(point) => {
                self.pointed = scene.hit(*point);
                self.choose(self.pointed, true)
            }
            Event::Pairing => {
                // the keys go on from the figure that another one is to be held against
                self.pointed = self.pinned.or(self.pointed);
                self.pairing = !self.pairing && self.pinned.is_some();
                Change::Evidence
            }
            Event::Key(key) => self.key(*key, scene),
            Event::Close => {
                // the keys go on from the figure whose evidence it was
                self.pointed = self.pinned.or(self.pointed);
                self.pin(None)
            }
            Event::View(index) => self.tell(dataset, *index),
            Event::Metric(metric) => {
                let asked = self.query.with_metric(dataset, *metric);
                let view = dataset
                    .views
                    .iter()
                    .position(|view| Query { sort: asked.sort, ..Query::of_view(view) } == asked);
                self.ask(asked, view)
            }
            Event::Form(form) => {
                let asked = self.asked(dataset);
                self.ask(
                    if asked.form == *form { asked } else { asked.with_form(*form) },
                    self.view,
                )
            }
            Event::Sort(sort) => self.ask(Query { sort: *sort, ..self.query.clone() }, self.view),
            Event::Width(width) => self.set(|state| &mut state.width, *width),
            Event::ThemeMode(mode) => self.set(|state| &mut state.mode, *mode),
            Event::Lang(lang) => self.set(|state| &mut state.lang, *lang),
        }
    }

    fn point(&mut self, target: Option<Target>) -> Change {
        if self.pointed == target {
            return Change::Nothing;
        }
        self.pointed = target;
        Change::Overlay
    }

    /// What is asked for, in the form of the editor's view where it is still that one: forms are chosen from there, so
    /// that the way back leads to what the editor chose.
    #[must_use]
    pub fn asked(&self, dataset: &Dataset) -> Query {
        let view = self.view.and_then(|index| dataset.views.get(index));
        view.map_or_else(
            || self.query.clone(),
            |view| Query { sort: self.query.sort, ..Query::of_view(view) },
        )
    }

    fn pin(&mut self, target: Option<Target>) -> Change {
        self.pinned = target;
        self.paired = None;
        self.pairing = false;
        Change::Evidence
    }

    /// Opens the evidence of a figure, or holds it against the one whose evidence is open; the second time, closes it.
    fn choose(&mut self, target: Option<Target>, beside: bool) -> Change {
        if !beside || self.pinned.is_none() {
            return self.pin(if target == self.pinned { None } else { target });
        }
        // beside nothing, and beside itself, there is no pair
        self.paired = target.filter(|_| target != self.paired && target != self.pinned);
        self.pairing = self.pairing && target.is_none();
        Change::Evidence
    }

    fn key(&mut self, key: Key, scene: &Scene) -> Change {
        match (key, self.pointed) {
            (Key::Escape, _) if self.pairing => {
                self.pairing = false;
                Change::Evidence
            }
            (Key::Escape, _) if self.pinned.is_some() => self.pin(None),
            (Key::Escape, _) => self.point(None),
            (Key::Enter, Some(_)) => self.choose(self.pointed, self.pairing),
            (Key::Pair, Some(_)) => self.choose(self.pointed, true),
            (_, None) => self.point(scene.hotspots.first().map(|spot| spot.target)),
            (_, Some(from)) => self.point(Some(step(scene, from, key))),
        }
    }

    fn tell(&mut self, dataset: &Dataset, index: usize) -> Change {
        let Some(view) = dataset.views.get(index) else { return Change::Nothing };
        self.ask(Query::of_view(view), Some(index))
    }

    fn ask(&mut self, query: Query, view: Option<usize>) -> Change {
        if self.query == query && self.view == view {
            return Change::Nothing;
        }
        self.query = query;
        self.view = view;
        self.pointed = None;
        self.pin(None);
        Change::Comparison
    }

    fn set<T: PartialEq>(&mut self, field: impl Fn(&mut Self) -> &mut T, value: T) -> Change {
        let field = field(self);
        if *field == value {
            return Change::Nothing;
        }
        *field = value;
        Change::Scene
    }
}

/// Finds the figure that a key leads to, the nearest one that way; at an edge it stays.
fn step(scene: &Scene, from: Target, key: Key) -> Target {
    let all = || scene.hotspots.iter().map(|spot| spot.target);
    let one_row = all().all(|spot| spot.row == 0);
    let beside = |to: &Target| to.row == from.row;
    let apart = |to: &Target| (to.row.abs_diff(from.row), to.series.abs_diff(from.series));
    let to = match key {
        // the metrics of one entity stand below one another
        Key::Up if one_row => all().filter(|to| to.series < from.series).max_by_key(|to| to.series),
        Key::Down if one_row => {
            all().filter(|to| to.series > from.series).min_by_key(|to| to.series)
        }
        Key::Up => all().filter(|to| to.row < from.row).min_by_key(apart),
        Key::Down => all().filter(|to| to.row > from.row).min_by_key(apart),
        Key::Home => all().min_by_key(|to| (to.row, to.series.abs_diff(from.series))),
        Key::End => {
            all().max_by_key(|to| (to.row, std::cmp::Reverse(to.series.abs_diff(from.series))))
        }
        Key::Left => {
            all().filter(|to| beside(to) && to.series < from.series).max_by_key(|to| to.series)
        }
        Key::Right => {
            all().filter(|to| beside(to) && to.series > from.series).min_by_key(|to| to.series)
        }
        Key::Enter | Key::Pair | Key::Escape => None,
    };
    to.unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Rect;
    use crate::scene::Hotspot;

    fn scene() -> Scene {
        let spot = |row: u8, series: u8| {
            let (x, y) = (f64::from(series) * 100.0, f64::from(row) * 20.0);
            let area = Rect::new(x, y, x + 100.0, y + 20.0);
            let target = Target { row: row.into(), series: series.into() };
            Hotspot { area, mark: area, at: Point::new(x + 50.0, y + 10.0), target }
        };
        Scene {
            hotspots: vec![spot(0, 0), spot(0, 1), spot(1, 0), spot(1, 1), spot(2, 0), spot(2, 1)],
            ..Scene::default()
        }
    }

    fn run(events: &[Event]) -> (State, Change) {
        let (mut state, mut change) = (State::default(), Change::Nothing);
        for event in events {
            change = state.update(&Dataset::default(), &scene(), event);
        }
        (state, change)
    }

    #[test]
    fn a_move_inside_the_same_figure_asks_for_nothing() {
        let (state, change) = run(&[Event::Move(Point::new(10.0, 5.0))]);
        assert_eq!((state.pointed, change), (Some(Target { row: 0, series: 0 }), Change::Overlay));
        let (_, change) =
            run(&[Event::Move(Point::new(10.0, 5.0)), Event::Move(Point::new(11.0, 6.0))]);
        assert_eq!(change, Change::Nothing);
    }

    #[test]
    fn a_tap_opens_the_evidence_and_a_second_one_closes_it() {
        let tap = Event::Tap(Point::new(150.0, 25.0));
        let (state, change) = run(std::slice::from_ref(&tap));
        assert_eq!((state.pinned, change), (Some(Target { row: 1, series: 1 }), Change::Evidence));
        assert_eq!(run(&[tap.clone(), tap]).0.pinned, None);
    }

    #[test]
    fn a_second_figure_is_held_against_the_first_until_either_is_closed() {
        let (one, other) = (Point::new(10.0, 5.0), Point::new(110.0, 25.0));
        let ends = |events: &[Event]| {
            let state = run(events).0;
            (
                state.pinned.map(|t| (t.row, t.series)),
                state.paired.map(|t| (t.row, t.series)),
                state.pairing,
            )
        };
        let both = (Some((0, 0)), Some((1, 1)), false);
        assert_eq!(ends(&[Event::Tap(one), Event::Pair(other)]), both);
        assert_eq!(ends(&[Event::Tap(one), Event::Pairing, Event::Tap(other)]), both);
        assert_eq!(
            ends(&[
                Event::Tap(one),
                Event::Pairing,
                Event::Tap(Point::new(900.0, 5.0)),
                Event::Tap(other)
            ]),
            both
        );
        let keys = [Key::Down, Key::Enter, Key::Down, Key::Right, Key::Pair].map(Event::Key);
        assert_eq!(ends(&keys), both);
        assert_eq!(ends(&[Event::Pair(one)]), (Some((0, 0)), None, false));
        assert_eq!(ends(&[Event::Tap(one), Event::Pair(one)]), (Some((0, 0)), None, false));
        assert_eq!(
            ends(&[Event::Tap(one), Event::Pair(other), Event::Pair(other)]),
            (Some((0, 0)), None, false)
        );
        assert_eq!(
            ends(&[Event::Tap(one), Event::Pair(other), Event::Tap(other)]),
            (Some((1, 1)), None, false)
        );
        assert_eq!(ends(&[Event::Tap(one), Event::Pair(other), Event::Close]), (None, None, false));
        assert_eq!(
            ends(&[Event::Tap(one), Event::Pairing, Event::Key(Key::Escape)]),
            (Some((0, 0)), None, false)
        );
        assert_eq!(ends(&[Event::Pairing]), (None, None, false));
    }

    #[test]
    fn another_form_keeps_the_story_and_the_way_back_leads_to_its_own() {
        let text = br#"{"format": "duibi/1", "entities": [{"id": "a"}, {"id": "b"}], "metrics": [{"id": "m", "unit": "%"}],
          "observations": [{"entity": "a", "metric": "m", "period": "2021", "value": 7, "unit": "%"}],
          "views": [{"id": "v", "x": "m", "form": "line", "colour": "entity"}]}"#;
        let dataset = crate::data::read(text).dataset;
        let mut state = State::of(&dataset, None);
        let before = state.clone();
        assert_eq!(
            state.update(&dataset, &Scene::default(), &Event::Form(Form::Bar)),
            Change::Comparison
        );
        assert_eq!(
            (state.view, state.query.form, state.query.color.clone()),
            (Some(0), Form::Bar, None)
        );
        assert_eq!(
            state.update(&dataset, &Scene::default(), &Event::Form(Form::Line)),
            Change::Comparison
        );
        assert_eq!(state, before);
    }

    #[test]
    fn the_arrow_keys_reach_every_figure_and_stop_at_the_edges() {
        let keys = |keys: &[Key]| {
            let events: Vec<Event> = keys.iter().map(|&key| Event::Key(key)).collect();
            run(&events).0.pointed.map(|t| (t.row, t.series))
        };
        assert_eq!(keys(&[Key::Down]), Some((0, 0)));
        assert_eq!(keys(&[Key::Down, Key::Down, Key::Right]), Some((1, 1)));
        assert_eq!(keys(&[Key::Down, Key::End, Key::Down, Key::Left]), Some((2, 0)));
        assert_eq!(keys(&[Key::Down, Key::End, Key::Home, Key::Up]), Some((0, 0)));
        assert_eq!(keys(&[Key::Down, Key::Escape]), None);
    }

    #[test]
    fn the_keys_leap_over_what_is_not_drawn() {
        let mut sparse = scene();
        sparse.hotspots.retain(|spot| spot.target.row != 1 || spot.target.series == 1);
        let at = |row: usize, series: usize| Target { row, series };
        assert_eq!(step(&sparse, at(0, 0), Key::Down), at(1, 1));
        assert_eq!(step(&sparse, at(1, 1), Key::Left), at(1, 1));
        assert_eq!(step(&sparse, at(1, 1), Key::Up), at(0, 1));
        sparse.hotspots.retain(|spot| spot.target.row != 1);
        assert_eq!(step(&sparse, at(0, 0), Key::Down), at(2, 0));
        assert_eq!(step(&sparse, at(2, 1), Key::Home), at(0, 1));
    }

    #[test]
    fn escape_closes_the_evidence_before_it_leaves_the_figure() {
        let (state, _) =
            run(&[Event::Key(Key::Down), Event::Key(Key::Enter), Event::Key(Key::Escape)]);
        assert_eq!((state.pinned, state.pointed), (None, Some(Target { row: 0, series: 0 })));
    }

    #[test]
    fn another_order_asks_for_a_new_comparison_and_the_same_order_for_nothing() {
        let (state, change) = run(&[Event::Sort(Sort::Ascending)]);
        assert_eq!((state.query.sort, change), (Sort::Ascending, Change::Comparison));
        assert_eq!(
            run(&[Event::Sort(Sort::Ascending), Event::Sort(Sort::Ascending)]).1,
            Change::Nothing
        );
    }
}
