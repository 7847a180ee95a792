//! Colors belong to things: a place, or a value of a dimension, has one color in all views of a
//! document.

use super::column::SeriesColumn;
use super::key::{Key, beyond_whole};
use crate::data::Dataset;

/// How many colors a theme has.
pub(crate) const COLORS: usize = 8;

/// Colors the series of one metric by what they stand for: by its place in the document. Where two
/// would have one color, the later one takes the next that is free.
#[inline(never)]
pub(super) fn color(dataset: &Dataset, columns: &mut [SeriesColumn]) {
    let Some(metric) = columns.first().map(|column| column.series.metric) else { return };
    let mut keys: Vec<(usize, Key)> = Vec::new();
    for column in columns.iter() {
        let Some(key) = &column.series.key else { return };
        if column.series.metric != metric {
            return;
        }
        if keys.iter().any(|(_, known)| known == key) {
            continue;
        }
        match place(dataset, key) {
            Some(place) if keys.len() < COLORS => keys.push((place, key.clone())),
            // the grey of what is left is no color
            None if *key == Key::Remainder => {}
            _ => return,
        }
    }
    // the earlier one keeps its color, wherever it stands in this view
    keys.sort_by_key(|(place, _)| *place);
    let mut taken: Vec<(usize, Key)> = Vec::new();
    for (place, key) in keys {
        let is_free = |color: &usize| taken.iter().all(|(other, _)| other != color);
        let color = (place..place + COLORS).map(|at| at % COLORS).find(is_free);
        taken.push((color.unwrap_or(place), key));
    }
    for column in columns {
        let own = taken.iter().find(|(_, key)| Some(key) == column.series.key.as_ref());
        column.series.color = own.map_or(COLORS, |(color, _)| *color);
    }
}

/// The place of what a series stands for among its like in the document.
fn place(dataset: &Dataset, key: &Key) -> Option<usize> {
    match key {
        Key::Entity(index) => Some(*index),
        Key::Limit(scope) => {
            let (dimension, value) = scope.0.first()?;
            let all = (0..dataset.observations.len()).filter_map(|at| dataset.observations.get(at));
            let parts = all.filter(|o| o.part_of.is_some()).map(|o| beyond_whole(dataset, &o));
            let mut values: Vec<Box<str>> = Vec::new();
            for found in parts.chain(dataset.observations.scopes().cloned()) {
                let Some(found) = found.get(dimension) else { continue };
                if found == &**value || values.len() == COLORS * COLORS {
                    break;
                }
                if !values.iter().any(|known| &**known == found) {
                    values.push(found.into());
                }
            }
            Some(values.len())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::COLORS;
    use crate::compare::compare;
    use crate::data::read;

    /// The colors of the series of each view, by what the series stand for.
    fn colors(views: &str) -> Vec<Vec<(String, usize)>> {
        let entities: Vec<String> = (0..12).map(|at| format!(r#"{{"id": "e{at}"}}"#)).collect();
        let figures: Vec<String> = (0..12)
            .flat_map(|at| {
                ["2020", "2021"].map(|year| {
                    format!(
                        r#"{{"entity": "e{at}", "metric": "m", "period": "{year}", "value": {at}}}"#
                    )
                })
            })
            .collect();
        let text = format!(
            r#"{{"format": "duibi/1", "entities": [{}], "metrics": [{{"id": "m", "unit": "个"}}],
            "observations": [{}], "views": [{views}]}}"#,
            entities.join(","),
            figures.join(",")
        );
        let dataset = read(text.as_bytes()).dataset;
        let named = |index: usize| {
            let found = compare(&dataset, &dataset.views[index].query);
            let named = found.series.iter().map(|series| {
                let entity = series.key.as_ref().and_then(|key| key.entity(&dataset));
                let id = entity.map_or_else(String::new, |at| dataset.entities[at].id.to_string());
                (id, series.color)
            });
            named.collect()
        };
        (0..dataset.views.len()).map(named).collect()
    }

    #[test]
    fn a_place_keeps_its_color_whatever_stands_beside_it() {
        let view = |id: &str, entities: &str| {
            format!(r#"{{"id": "{id}", "form": "line", "x": "m", "entities": [{entities}]}}"#)
        };
        let views = [
            view("a", r#""e1", "e2", "e3""#),
            view("b", r#""e3", "e5""#),
            view("c", r#""e9", "e1""#),
        ];
        let found = colors(&views.join(","));
        let of = |view: usize, id: &str| {
            found[view].iter().find(|(name, _)| name == id).map(|(_, color)| *color)
        };
        assert_eq!(of(0, "e3"), of(1, "e3"), "{found:?}");
        assert_eq!(of(0, "e1"), of(2, "e1"), "{found:?}");
        // the ninth has the color of the first, which is taken
        assert_eq!([of(2, "e1"), of(2, "e9")], [Some(1), Some(9 % COLORS + 1)], "{found:?}");
    }
}
