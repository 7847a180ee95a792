//! Metrics that rows name, where 其中 makes some of them parts of the one above.

use super::headers::names_rate;
use super::label::{name_and_unit, part_name};

/// Metrics of rows, as far as they were read.
#[derive(Debug, Default)]
pub(super) struct RowMetrics {
    /// The metric of which the next 其中 or indented row is a part, and its unit.
    whole: Option<(String, String)>,
    /// Whether 其中 stood before a part of it, and not only space.
    has_said: bool,
    /// Indented rows by their names, and of what they are parts.
    parts: Vec<(String, String)>,
}

impl RowMetrics {
    /// The name and the unit of the metric that a row names: a part has its whole's where it names
    /// none, and its name before its own where that alone could be of another.
    pub(super) fn take(&mut self, raw: &str) -> (String, String) {
        let (name, is_part) = part_name(raw);
        let (name, mut unit) = name_and_unit(name);
        let Some((whole, of_whole)) = self.whole.clone().filter(|_| is_part) else {
            self.has_said = false;
            self.whole = Some((name.to_owned(), unit.clone()));
            return (name.to_owned(), unit);
        };
        let is_said = name.len() < raw.trim().len() && !raw.trim().starts_with(name);
        self.has_said |= is_said;
        if unit.is_empty() && self.has_said && !names_rate(name) {
            unit.clone_from(&of_whole);
        }
        let known = self.parts.iter().find(|(part, _)| part == name).map(|(_, of)| *of == whole);
        if known.is_none() {
            self.parts.push((name.to_owned(), whole.clone()));
        }
        if is_said || known == Some(false) {
            return ([&whole, "·", name].concat(), unit);
        }
        (name.to_owned(), unit)
    }
}
