//! What stands above slopes.

use crate::chart::context::Context;
use crate::chart::frame::unit_words;
use crate::chart::heading::{Heading, Sign};
use crate::exhibit::PanelHead;
use crate::say::Word;

/// What heads a panel: what its values are of, their unit, and the sorts of figures.
pub(super) fn heading(context: &Context, panel: &PanelHead) -> Heading {
    let lang = context.lang();
    let metric = |series: &usize| context.exhibit.series.get(*series).map(|series| series.metric);
    let unit = unit_words(&panel.unit, lang);
    let first = panel.series.first();
    let is_of_one = panel.series.iter().all(|series| Some(metric(series)) == first.map(metric));
    let name = match (&panel.facet, first) {
        (Some(facet), _) => facet.clone(),
        (None, Some(&series)) if is_of_one => context.shown_name(series),
        _ if unit.is_empty() => String::new(),
        _ => lang.word(Word::Unit).to_owned(),
    };
    let mut items = if name.is_empty() { Vec::new() } else { vec![(None, name + &unit)] };
    items.extend(
        context.sorts(panel).into_iter().map(|(fill, words)| (Some(Sign::Fill(fill)), words)),
    );
    Heading { items }
}
