//! What a choice makes of the state, given the document: the one place of this room that knows it.

use super::State;
use super::event::{Change, Choice, Event, Redo};
use crate::compare::{Comparison, compare, query_of_points};
use crate::data::{Dataset, Form, Query, View};
use crate::exhibit::{Exhibit, Maker};
use crate::scene::Scene;

impl State {
    /// Shows a document's view by its index, or its first.
    ///
    /// ```
    /// use duibi::state::State;
    ///
    /// let text = br#"{"format": "duibi/1", "entities": [{"id": "a"}],
    ///     "metrics": [{"id": "m", "unit": "%"}], "observations":
    ///     [{"entity": "a", "metric": "m", "period": "2022", "value": 7, "unit": "%"}]}"#;
    /// let reading = duibi::data::read(text);
    /// let state = State { width: 320.0, ..State::of(&reading.dataset, None) };
    /// assert_eq!((state.view, state.query.metrics), (None, vec![0]));
    /// ```
    #[must_use]
    pub fn of(dataset: &Dataset, view: Option<usize>) -> Self {
        let view = view.or_else(|| (!dataset.views.is_empty()).then_some(0));
        let query = view
            .and_then(|index| dataset.views.get(index))
            .map_or_else(|| Query::first(dataset), Query::of_view);
        Self { view, query, ..Self::default() }
    }

    /// What an exhibit of this state is made of, given the comparison that it asks for.
    #[must_use]
    pub const fn maker<'a>(
        &'a self,
        dataset: &'a Dataset,
        comparison: &'a Comparison,
    ) -> Maker<'a> {
        Maker { dataset, comparison, query: &self.query, view: self.view, lang: self.lang }
    }

    /// Compares what is asked for, and makes the exhibit with the words around the chart.
    #[must_use]
    pub fn exhibit(&self, dataset: &Dataset) -> Exhibit {
        self.maker(dataset, &compare(dataset, &self.query)).with_prose()
    }

    /// Shows another document, by the id of one of its views or by its first; how the chart looks
    /// stays.
    pub fn open(&mut self, dataset: &Dataset, id: Option<&str>) {
        let view = id.and_then(|id| dataset.view(id));
        let Self { width, most_rows, mode, own, lang, form, choosing, .. } = *self;
        *self =
            Self { form, width, most_rows, mode, own, lang, choosing, ..Self::of(dataset, view) };
        self.missing = id.filter(|_| view.is_none()).map(Into::into);
        if let Some(form) = form {
            let missing = self.missing.take();
            let _ = self.resolve(dataset, Choice::Form(form));
            self.missing = missing;
        }
    }

    /// Shows the view with this id; where the document has none, that is kept in `missing`.
    pub fn show(&mut self, dataset: &Dataset, id: &str) -> Change {
        if let Some(index) = dataset.view(id) {
            return self.resolve(dataset, Choice::View(index));
        }
        self.missing = Some(id.into());
        Change::only(Redo::Comparison)
    }

    /// Takes the form that the page asks for, or that it no longer asks for one.
    pub fn wish(&mut self, dataset: &Dataset, form: Option<Form>) -> Change {
        if self.form == form {
            return Change::only(Redo::Nothing);
        }
        self.form = form;
        let form = form.unwrap_or_else(|| self.asked(dataset).form);
        self.resolve(dataset, Choice::Form(form))
    }

    /// Takes in an event, and looks up in the document what was chosen, if anything was.
    pub fn apply(&mut self, dataset: &Dataset, scene: &Scene, event: &Event) -> Change {
        let change = self.update(scene, event);
        change.choice.map_or(change, |choice| self.resolve(dataset, choice))
    }

    /// Compares what a reader put together; where that is an editor's view, whatever stands out in
    /// it, its words stand there.
    pub fn take(&mut self, dataset: &Dataset, asked: Query) -> Change {
        let plain = |query: &Query| Query { highlight: Vec::new(), ..query.clone() };
        let wanted = plain(&asked);
        let view = dataset.views.iter().position(|view| plain(&view.query) == wanted);
        self.ask(asked, view)
    }

    /// Compares what was chosen.
    pub fn resolve(&mut self, dataset: &Dataset, choice: Choice) -> Change {
        match choice {
            Choice::View(index) => match dataset.views.get(index) {
                Some(view) => self.ask(Query::of_view(view), Some(index)),
                None => Change::only(Redo::Nothing),
            },
            Choice::Metric(metric) => {
                let asked = self.query.with_metric(dataset, metric);
                // of the figures of a view the editor said whether they may be ranked
                let is_asked = |view: &View| {
                    let (sort, unranked) = (asked.sort, asked.unranked);
                    Query { sort, unranked, ..Query::of_view(view) } == asked
                };
                let view = dataset.views.iter().position(is_asked);
                let found = view.and_then(|index| dataset.views.get(index));
                let unranked = found.is_some_and(|view| view.query.unranked);
                self.ask(Query { unranked, ..asked }, view)
            }
            Choice::Form(form) => {
                let asked = self.asked(dataset);
                // what neither a view nor a reader lays out is points
                let is_open = dataset.views.is_empty() && asked.metrics.len() < 2;
                let points =
                    (form == Form::Scatter && is_open).then(|| query_of_points(dataset)).flatten();
                let asked = match points {
                    Some(points) => Query { sort: asked.sort, ..points },
                    None if asked.form == form => asked,
                    None => asked.with_form(form),
                };
                self.ask(asked, self.view)
            }
        }
    }

    /// What is asked for, in the form of the editor's view where it is still that one: forms are
    /// chosen from there, so that the way back leads to what the editor chose.
    #[must_use]
    pub fn asked(&self, dataset: &Dataset) -> Query {
        let view = self.view.and_then(|index| dataset.views.get(index));
        view.map_or_else(
            || self.query.clone(),
            |view| Query { sort: self.query.sort, ..Query::of_view(view) },
        )
    }
}
