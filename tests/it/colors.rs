//! Colors belong to things: what has one in a view has the same in all views of a document.

use std::collections::BTreeMap;

use duibi::compare::{Key, compare};

use crate::support::built_in;

#[test]
fn the_same_category_has_the_same_color_in_all_views_of_a_document() {
    let mut seen = 0;
    for dataset in built_in() {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for view in &dataset.views {
            let found = compare(&dataset, &view.query);
            for series in &found.series {
                let thing = match &series.key {
                    Some(Key::Limit(scope)) => format!("{scope:?}"),
                    Some(Key::Entity(index)) => format!("entity {index}"),
                    _ => continue,
                };
                seen += 1;
                let color = *known.entry(thing.clone()).or_insert(series.color);
                assert_eq!(color, series.color, "{}, {}: {thing}", dataset.id, view.id);
            }
        }
    }
    assert!(seen >= 20, "{seen}");
}
