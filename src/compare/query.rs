//! Which figures a query admits, and the query that another choice of the reader makes of it.

use super::opening::opening;
use crate::data::{Axis, Basis, Brief, Dataset, Form, Query, Scope, View};

impl Query {
    /// Asks for what an editor chose.
    #[must_use]
    pub fn of_view(view: &View) -> Self {
        view.query.clone()
    }

    /// Asks for one metric of all entities.
    #[must_use]
    pub fn of_metric(metric: usize) -> Self {
        Self { metrics: vec![metric], ..Self::default() }
    }

    /// Asks for another metric of the same entities, period and scope, as plain bars. Period and
    /// scope are dropped where no figure of that metric has them.
    #[must_use]
    pub fn with_metric(&self, dataset: &Dataset, metric: usize) -> Self {
        let plain = Self {
            metrics: vec![metric],
            entities: self.entities.clone(),
            sort: self.sort,
            highlight: self.highlight.clone(),
            ..Self::default()
        };
        let asked = Self { period: self.period, scope: self.scope.clone(), ..plain.clone() };
        let fits = |query: &Self| dataset.observations.of_metric(metric).any(|o| query.admits(&o));
        if fits(&asked) { asked } else { plain }
    }

    /// Asks for another form of the same figures.
    #[must_use]
    pub fn with_form(&self, form: Form) -> Self {
        let rows = match (form.is_over_time(), self.form.is_over_time()) {
            (true, false) => Axis::Period,
            (false, true) => Axis::Entity,
            _ => self.rows.clone(),
        };
        let color = if rows == self.rows { self.color.clone() } else { None };
        Self { form, rows, color, ..self.clone() }
    }

    /// Tells whether an observation has the period, the scope and the basis that are asked for.
    #[must_use]
    pub fn admits(&self, observation: &Brief) -> bool {
        let in_period = self.period.is_none_or(|period| period == observation.period);
        let of_basis = self.bases.is_empty() || self.bases.contains(observation.basis);
        in_period
            && of_basis
            && (self.scope.0.is_empty() || observation.scope.includes(&self.scope))
    }

    /// Tells of observations whether they are admitted, and of an entity that is asked for.
    pub(super) fn taker(&self, dataset: &Dataset) -> impl Fn(&Brief) -> bool {
        let mut is_chosen = vec![self.entities.is_empty(); dataset.entities.len()];
        for &entity in &self.entities {
            is_chosen.get_mut(entity).into_iter().for_each(|slot| *slot = true);
        }
        move |o: &Brief| self.admits(o) && is_chosen.get(o.entity).copied().unwrap_or(false)
    }

    /// Tells whether an axis of the chart varies what `of` names.
    #[must_use]
    pub fn varies(&self, of: &Axis) -> bool {
        self.rows == *of || self.color.as_ref() == Some(of) || self.facet.as_ref() == Some(of)
    }

    /// Tells whether the parts of wholes are laid on end, rather than series.
    pub(super) fn stacks_parts(&self) -> bool {
        self.form.stacks() && matches!(self.color, None | Some(Axis::Part | Axis::Scope(_)))
    }

    /// Tells whether targets may stand beside what is done: the reader is told which is which.
    pub(super) fn mixes_targets(&self) -> bool {
        self.form == Form::Bullet
            || self.varies(&Axis::Basis)
            || self.varies(&Axis::Figure)
            || self.bases.contains(&Basis::Target)
    }

    /// Asks for the first view of a document, or for what its figures ask for where it has none.
    #[must_use]
    pub fn first(dataset: &Dataset) -> Self {
        dataset.views.first().map_or_else(|| opening(dataset), Self::of_view)
    }

    /// Whether nothing but entities and metrics is asked for.
    pub(super) fn is_open(&self) -> bool {
        self.period.is_none() && self.bases.is_empty() && self.scope == Scope::default()
    }
}
