//! Years that headers do not repeat: of quarters behind the first of a year, of changes beside it.

use super::evidence::year_within;
use super::facts::Facts;
use super::label::HeaderLabel;
use super::periods::PeriodGrammar;
use crate::data::Period;

/// Gives quarters and months without a year that of the one before them: 112年第1季, 第2季.
pub(super) fn carry_years(labels: &mut [HeaderLabel]) {
    let mut last: Option<Period> = None;
    for label in labels {
        let year = last.and_then(year_within).filter(|_| label.period.is_none());
        let part = year.and_then(|year| PeriodGrammar::part(&label.name, year));
        if let Some(part) = part.filter(|part| {
            last.is_some_and(|last| last.order() < part.order() && last.length() < 300)
        }) {
            (label.period, label.name) = (Some(part), String::new());
        }
        last = label.period;
    }
}

/// Gives changes beside years the latest of the years under the same head: 2024, 2023, 变动率.
pub(super) fn date_changes(values: &[usize], labels: &mut [HeaderLabel]) {
    let mut latest: Option<Period> = None;
    for &column in values {
        let Some(label) = labels.get_mut(column) else { continue };
        match label.period {
            Some(period) if latest.is_none_or(|latest| latest.order() < period.order()) => {
                latest = Some(period);
            }
            Some(_) => {}
            None => label.period = latest,
        }
    }
}

/// Where rows have years of their own, a span in the name of a column is part of the name:
/// Emissions (1850-2000).
pub(super) fn keep_names(values: &[usize], facts: &[Facts], labels: &mut [HeaderLabel]) {
    for &column in values {
        let Some(label) = labels.get_mut(column) else { continue };
        let is_span = |period: &Period| period.length() > 366;
        if label.is_own && label.period.as_ref().is_some_and(is_span) {
            label.period = None;
            label.name = facts.get(column).map_or_else(String::new, |facts| facts.header.clone());
        }
    }
}
