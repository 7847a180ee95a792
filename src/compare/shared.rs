//! What all figures of a comparison share, where no name tells it.

use super::caveat::Caveat;
use super::key::Key;
use super::table::{Comparison, Figure};
use crate::data::{Dataset, Observation, Period};

/// What the figures of a comparison have for a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum SharedPeriod {
    /// All have this one.
    All(Period),
    /// Most have this one.
    Most(Period),
    /// No period is that of most.
    None,
}

impl Comparison {
    /// Whether the name of a row, a series or a small multiple tells something of each figure.
    pub(crate) fn names_tell(&self, tells: fn(&Key) -> bool) -> bool {
        let keys = self.series.first().and_then(|series| series.key.as_ref());
        let facets = self.panels.first().and_then(|panel| panel.facet.as_ref());
        self.rows.first().into_iter().chain(keys).chain(facets).any(tells)
    }

    /// Whether series have names besides those of their metrics.
    pub(crate) fn names_tell_series(&self) -> bool {
        self.series.first().is_some_and(|series| series.key.is_some())
            || self.panels.first().is_some_and(|panel| panel.facet.is_some())
    }

    /// The index of the entity of all figures, where no name tells it.
    pub(crate) fn shared_entity(&self, dataset: &Dataset) -> Option<usize> {
        if self.names_tell(Key::tells_entity) {
            return None;
        }
        if dataset.entities.len() == 1 {
            return Some(0);
        }
        let mut entities = self.observations(dataset).map(|o| o.entity);
        let first = entities.next()?;
        entities.all(|entity| entity == first).then_some(first)
    }

    /// The period of all or of most figures; nothing where names tell it, and of no figures.
    pub(crate) fn shared_period(&self, dataset: &Dataset) -> Option<SharedPeriod> {
        if self.names_tell(Key::tells_period) {
            return None;
        }
        // the norm of each series is known, and who differs from it says so
        let norm = self.series.iter().find_map(|series| series.norm.period).filter(|norm| {
            let with_figures =
                |series: usize| (0..self.rows.len()).any(|row| self.figure(row, series).is_some());
            self.series
                .iter()
                .enumerate()
                .all(|(index, series)| series.norm.period == Some(*norm) || !with_figures(index))
        });
        if let Some(norm) = norm {
            let differs = |figure: &Figure| {
                figure.caveats.iter().any(|caveat| matches!(caveat, Caveat::Period(..)))
            };
            let is_mixed = self.figures().any(|(_, _, figure)| differs(figure));
            return Some(if is_mixed { SharedPeriod::Most(norm) } else { SharedPeriod::All(norm) });
        }
        let mut periods = self.observations(dataset).map(|o| o.period);
        let first = periods.next()?;
        let is_shared = periods.all(|period| period == first);
        Some(if is_shared { SharedPeriod::All(first) } else { SharedPeriod::None })
    }

    fn observations<'d>(&self, dataset: &'d Dataset) -> impl Iterator<Item = Observation<'d>> {
        self.figures().filter_map(|(_, _, figure)| dataset.observations.get(figure.observation))
    }
}
