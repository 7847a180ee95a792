//! What is to be compared.

use crate::data::{Brief, Dataset, Period, Scope, Sort, Story};

/// Which figures a chart compares, and in which order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Indices of metrics, one series each.
    pub metrics: Vec<usize>,
    /// Indices of entities; empty for all that report and their siblings.
    pub entities: Vec<usize>,
    /// The only period, if one is chosen.
    pub period: Option<Period>,
    /// What each figure must at least be limited to.
    pub scope: Scope,
    /// The order of the rows.
    pub sort: Sort,
}

impl Query {
    /// Asks for what an editor chose.
    #[must_use]
    pub fn of_story(story: &Story) -> Self {
        Self {
            metrics: story.metrics.clone(),
            entities: story.entities.clone(),
            period: story.period,
            scope: story.scope.clone(),
            sort: story.sort,
        }
    }

    /// Asks for one metric of all entities.
    #[must_use]
    pub fn of_metric(metric: usize) -> Self {
        Self { metrics: vec![metric], ..Self::default() }
    }

    /// Asks for another metric of the same entities, period and scope; what nothing of that metric fits is dropped.
    #[must_use]
    pub fn with_metric(&self, dataset: &Dataset, metric: usize) -> Self {
        let asked = Self { metrics: vec![metric], ..self.clone() };
        let fits = |query: &Self| dataset.observations.of_metric(metric).any(|o| query.fits(&o));
        if fits(&asked) { asked } else { Self { period: None, scope: Scope::default(), ..asked } }
    }

    /// Tells whether an observation has the period and the scope that are asked for.
    #[must_use]
    pub fn fits(&self, observation: &Brief) -> bool {
        let in_period = self.period.is_none_or(|period| period == observation.period);
        in_period && observation.scope.includes(&self.scope)
    }

    /// Asks for the first view of a document, or for its first metric where it has none.
    #[must_use]
    pub fn first(dataset: &Dataset) -> Self {
        dataset.views.first().map_or_else(|| Self::of_metric(0), Self::of_story)
    }
}
