//! The state of a chart: what is compared, how it looks, and what is pointed at; a gesture is an
//! event that changes it.

mod event;
mod offered;
mod resolve;
mod step;

pub use self::event::{Change, Choice, Event, Keystroke, Redo, Rewrite};
pub use self::offered::offered;
use self::step::step;
use crate::color::{Theme, ThemeMode};
use crate::data::{Form, Query};
use crate::say::Lang;
use crate::scene::{Scene, Target};

/// The state of one chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Index of the editor's view, while its title and caption still fit what is shown.
    pub view: Option<usize>,
    /// The id of a view that was asked for and that the document does not have.
    pub missing: Option<Box<str>>,
    /// The form that the page asks for, whatever the view.
    pub form: Option<Form>,
    /// What is compared.
    pub query: Query,
    /// The width of the drawing, in CSS pixels.
    pub width: f64,
    /// The most rows of a chart of rows that are drawn; none draws all.
    pub most_rows: Option<usize>,
    /// Light or dark, and how much contrast.
    pub mode: ThemeMode,
    /// The colors of that look where the page sets its own.
    pub own: Option<Theme>,
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
    /// Whether the menus are shown, by which something else is chosen.
    pub choosing: bool,
}

impl State {
    /// Takes in an event; says what has to be done for it to be seen.
    ///
    /// ```
    /// use duibi::state::{Event, Redo, Rewrite, State};
    ///
    /// let text = br#"{"format": "duibi/1", "entities": [{"id": "a"}],
    ///     "metrics": [{"id": "m", "unit": "%"}], "observations":
    ///     [{"entity": "a", "metric": "m", "period": "2022", "value": 7, "unit": "%"}]}"#;
    /// let dataset = duibi::data::read(text).dataset;
    /// let mut state = State { width: 320.0, ..State::of(&dataset, None) };
    /// let scene = duibi::scene(&dataset, &state);
    ///
    /// // a pointer on the bar: only the overlay is to be painted again
    /// let change = state.update(&scene, &Event::Move(scene.hotspots[0].at));
    /// assert_eq!(change.redo, Redo::Overlay);
    /// assert_eq!(state.pointed, Some(scene.hotspots[0].target));
    /// // and a click opens its evidence
    /// let change = state.update(&scene, &Event::Tap(scene.hotspots[0].at));
    /// assert_eq!(change.evidence, Rewrite::Whole);
    /// ```
    pub fn update(&mut self, scene: &Scene, event: &Event) -> Change {
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
                Change { takes_focus: true, ..self.chosen(self.pinned) }
            }
            Event::Key(key) => self.key(*key, scene),
            Event::Close => {
                // the keys go on from the figure whose evidence it was
                self.pointed = self.pinned.or(self.pointed);
                Change { takes_focus: true, ..self.pin(None) }
            }
            Event::Choosing => {
                self.choosing = !self.choosing;
                Change::only(Redo::Words)
            }
            Event::Choose(choice) => {
                Change { choice: Some(*choice), ..Change::only(Redo::Nothing) }
            }
            Event::Sort(sort) => self.ask(Query { sort: *sort, ..self.query.clone() }, self.view),
            Event::Width(width) => self.set(|state| &mut state.width, *width),
            Event::Rows(most) => self.set(|state| &mut state.most_rows, *most),
            Event::ThemeMode(mode, own) => {
                if (self.mode, self.own) == (*mode, *own) {
                    return Change::only(Redo::Nothing);
                }
                (self.mode, self.own) = (*mode, *own);
                Change::only(Redo::Scene)
            }
            Event::Lang(lang) if self.lang == *lang => Change::only(Redo::Nothing),
            Event::Lang(lang) => {
                self.lang = *lang;
                Change::only(Redo::Words)
            }
        }
    }

    /// Goes on where another picture of the same figures was left: with what was pointed at there,
    /// what was pinned and what was held against it.
    pub fn resume(
        &mut self,
        pointed: Option<Target>,
        pinned: Option<Target>,
        paired: Option<Target>,
        pairing: bool,
    ) -> Change {
        self.pointed = pointed;
        self.pinned = pinned;
        self.paired = paired.filter(|_| pinned.is_some() && paired != pinned);
        self.pairing = pairing && pinned.is_some();
        Change { evidence: Rewrite::Whole, ..Change::only(Redo::Overlay) }
    }

    /// Gives the colors of the drawing.
    #[must_use]
    pub fn theme(&self) -> &Theme {
        self.own.as_ref().unwrap_or(self.mode.theme())
    }

    fn point(&mut self, target: Option<Target>) -> Change {
        if self.pointed == target {
            return Change::only(Redo::Nothing);
        }
        self.pointed = target;
        let beside = self.pinned.is_some() && self.paired.is_none();
        Change {
            evidence: if beside { Rewrite::Pair } else { Rewrite::Nothing },
            ..Change::only(Redo::Overlay)
        }
    }

    fn pin(&mut self, target: Option<Target>) -> Change {
        let before = std::mem::replace(&mut self.pinned, target);
        self.paired = None;
        self.pairing = false;
        self.chosen(before)
    }

    /// Opens the evidence of a figure, or holds it against the one whose evidence is open; the
    /// second time, closes it.
    fn choose(&mut self, target: Option<Target>, beside: bool) -> Change {
        if !beside || self.pinned.is_none() {
            return self.pin(if target == self.pinned { None } else { target });
        }
        // beside nothing, and beside itself, there is no pair
        self.paired = target.filter(|_| target != self.paired && target != self.pinned);
        self.pairing = self.pairing && target.is_none();
        self.chosen(self.pinned)
    }

    /// What a choice of figures asks for; `before` is the figure that was pinned.
    fn chosen(&self, before: Option<Target>) -> Change {
        let is_same = before.is_some() && before == self.pinned;
        Change {
            evidence: if is_same { Rewrite::Pair } else { Rewrite::Whole },
            is_chosen: true,
            ..Change::only(Redo::Overlay)
        }
    }

    fn key(&mut self, key: Keystroke, scene: &Scene) -> Change {
        match (key, self.pointed) {
            (Keystroke::Escape, _) if self.pairing => {
                self.pairing = false;
                self.chosen(self.pinned)
            }
            (Keystroke::Escape, _) if self.pinned.is_some() => self.pin(None),
            (Keystroke::Escape, _) => self.point(None),
            (Keystroke::Enter, Some(_)) => self.choose(self.pointed, self.pairing),
            (Keystroke::Pair, Some(_)) => self.choose(self.pointed, true),
            (_, None) => self.point(scene.hotspots.first().map(|spot| spot.target)),
            (_, Some(from)) => self.point(Some(step(scene, from, key))),
        }
    }

    fn ask(&mut self, query: Query, view: Option<usize>) -> Change {
        if self.query == query && self.view == view && self.missing.is_none() {
            return Change::only(Redo::Nothing);
        }
        self.query = query;
        self.view = view;
        self.missing = None;
        self.pointed = None;
        self.pin(None);
        Change::only(Redo::Comparison)
    }

    fn set<T: PartialEq>(&mut self, field: impl Fn(&mut Self) -> &mut T, value: T) -> Change {
        let field = field(self);
        if *field == value {
            return Change::only(Redo::Nothing);
        }
        *field = value;
        Change::only(Redo::Scene)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Sort;
    use crate::geometry::{Point, Rect};
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

    fn run(events: &[Event]) -> (State, Redo) {
        let (mut state, mut change) = (State::default(), Redo::Nothing);
        for event in events {
            change = state.update(&scene(), event).redo;
        }
        (state, change)
    }

    #[test]
    fn a_move_inside_the_same_figure_asks_for_nothing() {
        let (state, change) = run(&[Event::Move(Point::new(10.0, 5.0))]);
        assert_eq!((state.pointed, change), (Some(Target { row: 0, series: 0 }), Redo::Overlay));
        let (_, change) =
            run(&[Event::Move(Point::new(10.0, 5.0)), Event::Move(Point::new(11.0, 6.0))]);
        assert_eq!(change, Redo::Nothing);
    }

    #[test]
    fn a_tap_opens_the_evidence_and_a_second_one_closes_it() {
        let tap = Event::Tap(Point::new(150.0, 25.0));
        let (state, change) = run(std::slice::from_ref(&tap));
        assert_eq!((state.pinned, change), (Some(Target { row: 1, series: 1 }), Redo::Overlay));
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
        let keys =
            [Keystroke::Down, Keystroke::Enter, Keystroke::Down, Keystroke::Right, Keystroke::Pair]
                .map(Event::Key);
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
            ends(&[Event::Tap(one), Event::Pairing, Event::Key(Keystroke::Escape)]),
            (Some((0, 0)), None, false)
        );
        assert_eq!(ends(&[Event::Pairing]), (None, None, false));
    }

    #[test]
    fn another_form_keeps_the_story_and_the_way_back_leads_to_its_own() {
        let text = br#"{"format": "duibi/1",
          "entities": [{"id": "a"}, {"id": "b"}], "metrics": [{"id": "m", "unit": "%"}],
          "observations":
            [{"entity": "a", "metric": "m", "period": "2021", "value": 7, "unit": "%"}],
          "views": [{"id": "v", "x": "m", "form": "line", "colour": "entity"}]}"#;
        let dataset = crate::data::read(text).dataset;
        let mut state = State::of(&dataset, None);
        let before = state.clone();
        assert_eq!(state.resolve(&dataset, Choice::Form(Form::Bar)).redo, Redo::Comparison);
        assert_eq!(
            (state.view, state.query.form, state.query.color.clone()),
            (Some(0), Form::Bar, None)
        );
        assert_eq!(state.resolve(&dataset, Choice::Form(Form::Line)).redo, Redo::Comparison);
        assert_eq!(state, before);
    }

    #[test]
    fn the_arrow_keys_reach_every_figure_and_stop_at_the_edges() {
        let keys = |keys: &[Keystroke]| {
            let events: Vec<Event> = keys.iter().map(|&key| Event::Key(key)).collect();
            run(&events).0.pointed.map(|t| (t.row, t.series))
        };
        assert_eq!(keys(&[Keystroke::Down]), Some((0, 0)));
        assert_eq!(keys(&[Keystroke::Down, Keystroke::Down, Keystroke::Right]), Some((1, 1)));
        assert_eq!(
            keys(&[Keystroke::Down, Keystroke::End, Keystroke::Down, Keystroke::Left]),
            Some((2, 0))
        );
        assert_eq!(
            keys(&[Keystroke::Down, Keystroke::End, Keystroke::Home, Keystroke::Up]),
            Some((0, 0))
        );
        assert_eq!(keys(&[Keystroke::Down, Keystroke::Escape]), None);
    }

    #[test]
    fn the_keys_leap_over_what_is_not_drawn() {
        let mut sparse = scene();
        sparse.hotspots.retain(|spot| spot.target.row != 1 || spot.target.series == 1);
        let at = |row: usize, series: usize| Target { row, series };
        assert_eq!(step(&sparse, at(0, 0), Keystroke::Down), at(1, 1));
        assert_eq!(step(&sparse, at(1, 1), Keystroke::Left), at(1, 1));
        assert_eq!(step(&sparse, at(1, 1), Keystroke::Up), at(0, 1));
        sparse.hotspots.retain(|spot| spot.target.row != 1);
        assert_eq!(step(&sparse, at(0, 0), Keystroke::Down), at(2, 0));
        assert_eq!(step(&sparse, at(2, 1), Keystroke::Home), at(0, 1));
    }

    #[test]
    fn escape_closes_the_evidence_before_it_leaves_the_figure() {
        let (state, _) = run(&[
            Event::Key(Keystroke::Down),
            Event::Key(Keystroke::Enter),
            Event::Key(Keystroke::Escape),
        ]);
        assert_eq!((state.pinned, state.pointed), (None, Some(Target { row: 0, series: 0 })));
    }

    #[test]
    fn another_order_asks_for_a_new_comparison_and_the_same_order_for_nothing() {
        let (state, change) = run(&[Event::Sort(Sort::Ascending)]);
        assert_eq!((state.query.sort, change), (Sort::Ascending, Redo::Comparison));
        assert_eq!(
            run(&[Event::Sort(Sort::Ascending), Event::Sort(Sort::Ascending)]).1,
            Redo::Nothing
        );
    }
}
