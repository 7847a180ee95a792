//! What heads a panel of rows.

use super::form::RowForm;
use super::row::{is_turned, rows};
use crate::chart::context::Context;
use crate::chart::frame::unit_words;
use crate::chart::heading::{Heading, Sign};
use crate::exhibit::PanelHead;
use crate::say::Word;

/// What heads a panel: what it stands for, or the series of its rows, and its unit.
pub(in crate::chart) fn heading(
    context: &Context,
    form: &dyn RowForm,
    panel: &PanelHead,
) -> Heading {
    let lang = context.lang();
    let unit = unit_words(&panel.unit, lang);
    let parted = parted(context, panel);
    let mut items: Vec<(Option<Sign>, String)> = Vec::new();
    if let Some(facet) = &panel.facet {
        items.push((None, facet.clone()));
    } else if let Some(first) = parted.filter(|_| !is_turned(context)) {
        items.push((None, context.shown_name(first)));
    }
    let titled = items.len();
    let is_turned = is_turned(context);
    let keys = rows(context, panel).iter().map(|row| row.cells.len()).max().unwrap_or(0);
    match panel.series.as_slice() {
        _ if is_turned && keys > 1 => {
            items.extend(keys_of_first(context, panel));
        }
        _ if is_turned => items.push((None, context.row_name(0))),
        [only] if titled == 0 => items.push((None, context.series_name(*only))),
        [_] => {}
        several if form.has_legend() => {
            items.extend(several.iter().map(|&one| named(context, one, parted.is_some())));
        }
        _ if titled == 0 && !unit.is_empty() => {
            items.push((None, lang.word(Word::Unit).to_owned()));
        }
        _ => {}
    }
    // the unit ends what it is the unit of
    let place = if titled > 0 { titled - 1 } else { items.len().saturating_sub(1) };
    if let Some((_, named)) = items.get_mut(place) {
        named.push_str(&unit);
    }
    items.extend(form.signs(context, panel).into_iter().map(|(sign, words)| (Some(sign), words)));
    Heading { items }
}

/// The first series of a panel whose series part one metric: what they are parted by needs the
/// metric's name.
fn parted(context: &Context, panel: &PanelHead) -> Option<usize> {
    let series = |index: &usize| context.exhibit.series.get(*index);
    let first = panel.series.first().copied()?;
    let metric = series(&first).map(|series| series.metric);
    let is_keyed = |index: &usize| {
        series(index).is_some_and(|one| one.key.is_some() && Some(one.metric) == metric)
    };
    panel.series.iter().all(is_keyed).then_some(first)
}

/// A series with its sign: by what parts its metric where that stands above, else by its name.
fn named(context: &Context, series: usize, is_parted: bool) -> (Option<Sign>, String) {
    let key = context.exhibit.series.get(series).and_then(|series| series.key.clone());
    let name = key.filter(|_| is_parted).unwrap_or_else(|| context.series_name(series));
    (Some(Sign::Series(series)), name)
}

/// The names of the parts of the first metric of a panel.
fn keys_of_first(context: &Context, panel: &PanelHead) -> Vec<(Option<Sign>, String)> {
    let series = |index: usize| context.exhibit.series.get(index);
    let first = panel.series.first().and_then(|&index| series(index)).map(|one| one.metric);
    let same = panel.series.iter().filter(|&&index| series(index).map(|one| one.metric) == first);
    let key = |index: usize| series(index)?.key.clone();
    same.map(|&index| (Some(Sign::Series(index)), key(index).unwrap_or_default())).collect()
}
