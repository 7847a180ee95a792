//! What stands out keeps its color in every form, and the rest turns grey; nothing else changes.

use duibi::color::ThemeMode;
use duibi::compare::compare;
use duibi::data::{Dataset, Form, Query, read};
use duibi::render::svg;
use duibi::say::Lang;
use duibi::state::State;

use crate::support::path;

/// A picture of a query.
fn picture(dataset: &Dataset, query: Query) -> String {
    let state = State { width: 720.0, query, view: None, ..State::of(dataset, None) };
    let theme = ThemeMode::Light.theme();
    svg(&duibi::scene(dataset, &state), "", "", Lang::EN, theme.background)
}

fn hex(color: duibi::color::Color) -> String {
    format!("#{:02x}{:02x}{:02x}", color.0, color.1, color.2)
}

#[test]
fn what_stands_out_keeps_its_color_and_the_rest_turns_grey() {
    let bytes = std::fs::read(path("www/data/huaian-2022-q1.json")).unwrap();
    let dataset = read(&bytes).dataset;
    let hongze = dataset.entities.iter().position(|entity| &*entity.id == "hongze").unwrap();
    let theme = ThemeMode::Light.theme();
    let (own, grey) = (hex(theme.series(0)), hex(theme.remainder));
    let mut seen = 0;
    for form in Form::ALL {
        let plain = |query: Query| Query { highlight: Vec::new(), ..query };
        let views = dataset.views.iter().map(|view| plain(view.query.with_form(form)));
        for query in views {
            let found = compare(&dataset, &query);
            let is_of = |index: usize| {
                let of = |figure: usize| dataset.observations.get(figure).map(|o| o.entity);
                found.figures().filter(|(_, _, f)| of(f.observation) == Some(index)).count()
            };
            let (lit, all) = (is_of(hongze), found.figures().count());
            let colored = matches!(
                form,
                Form::Bar
                    | Form::Column
                    | Form::Dot
                    | Form::Lollipop
                    | Form::Dumbbell
                    | Form::Waffle
            );
            if found.form != form || !colored || lit == 0 || lit == all {
                continue;
            }
            let plain = picture(&dataset, query.clone());
            let marked = picture(&dataset, Query { highlight: vec![hongze], ..query.clone() });
            assert_ne!(plain, marked, "{form:?}");
            assert!(marked.matches(&grey).count() > plain.matches(&grey).count(), "{form:?}");
            let all = Query { highlight: (0..dataset.entities.len()).collect(), ..query };
            assert_eq!(picture(&dataset, all), plain, "{form:?}");
            seen += usize::from(plain.contains(&own) && marked.contains(&own));
        }
    }
    assert!(seen > 30, "{seen}");
}
