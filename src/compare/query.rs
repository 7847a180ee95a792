//! What is to be compared.

use crate::data::{Dataset, Period, Scope, Sort, Story};

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
            period: story.period.clone(),
            scope: story.scope.clone(),
            sort: story.sort,
        }
    }

    /// Asks for one metric of all entities.
    #[must_use]
    pub fn of_metric(metric: usize) -> Self {
        Self { metrics: vec![metric], ..Self::default() }
    }

    /// Asks for the first view of a document, or for its first metric where it has none.
    #[must_use]
    pub fn first(dataset: &Dataset) -> Self {
        dataset.views.first().map_or_else(|| Self::of_metric(0), Self::of_story)
    }
}
