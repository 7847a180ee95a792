//! Sentences.

use duibi::compare::{Query, compare};
use duibi::text::Lang;

use crate::support::built_in;

#[test]
fn print_all() {
    for dataset in built_in() {
        for view in &dataset.views {
            let c = compare(&dataset, &Query::of_story(view));
            for lang in Lang::ALL {
                println!("{}/{} {}", dataset.id, view.id, c.summary(&dataset, lang));
                for (r, s, _) in c.figures().take(3) {
                    for (r2, s2, _) in c.figures().skip(3).take(2) {
                        if let Some(p) = c.pair(&dataset, (r, s), (r2, s2), lang) {
                            println!("      {p}");
                        }
                    }
                }
            }
        }
    }
}
