//! The heading of a panel with an upright value axis: what it says, and how it is drawn.

use crate::chart::context::Context;
use crate::chart::heading::{Heading, HeadingPiece, SWATCH, Sign};
use crate::chart::marks::fill;
use crate::chart::style::{GAP, HEADING, LEADING};
use crate::exhibit::{PanelHead, UnitHead};
use crate::geometry::{Point, Rect};
use crate::number::float;
use crate::say::Lang;
use crate::say::phrase::bracketed;
use crate::scene::{Anchor, Scene};

/// Draws the pieces of a heading whose first line begins at `top`.
pub(in crate::chart) fn draw_heading(
    context: &Context,
    pieces: &[HeadingPiece],
    top: f64,
    swatch: &dyn Fn(usize, Rect, &mut Scene),
    scene: &mut Scene,
) {
    for piece in pieces {
        let baseline = top + HEADING.size + float(piece.line) * HEADING.size * LEADING;
        let square = Rect::new(piece.x, baseline - SWATCH, piece.x + SWATCH, baseline);
        match piece.swatch {
            Some(Sign::Series(series)) => swatch(series, square, scene),
            Some(Sign::Fill(fill)) => fill::swatch(context, fill, square, scene),
            Some(Sign::Pace) | None => {}
        }
        let indent = if piece.swatch.is_some() || piece.indented { SWATCH + GAP } else { 0.0 };
        scene.text(
            Point::new(piece.x + indent, baseline),
            piece.text.clone(),
            HEADING,
            Anchor::Start,
            context.theme().text,
        );
    }
}

/// What heads a panel: the facet, the name of its only series, or, where they are not named at
/// their marks, all of them; then the unit.
pub(in crate::chart) fn heading(context: &Context, panel: &PanelHead, legend: bool) -> Heading {
    let lang = context.lang();
    let facet = panel.facet.as_ref().map(|facet| (None, facet.clone()));
    let mut items: Vec<(Option<Sign>, String)> = facet.into_iter().collect();
    match panel.series.as_slice() {
        [only] if items.is_empty() => items.push((None, context.series_name(*only))),
        [_] => {}
        several if legend => items.extend(
            several.iter().map(|&series| (Some(Sign::Series(series)), context.series_name(series))),
        ),
        // what they are all of, if they are all of one metric
        [first, rest @ ..] if items.is_empty() => {
            let metric =
                |series: &usize| context.exhibit.series.get(*series).map(|series| series.metric);
            if rest.iter().all(|series| metric(series) == metric(first)) {
                items.push((None, context.metric_name(*first)));
            }
        }
        _ => {}
    }
    let unit = unit_words(&panel.unit, lang);
    if items.is_empty() && !unit.is_empty() {
        items.push((None, String::new()));
    }
    // the unit ends what it is the unit of
    if let Some((_, last)) = items.last_mut() {
        last.push_str(&unit);
    }
    items.extend(
        context.sorts(panel).into_iter().map(|(fill, words)| (Some(Sign::Fill(fill)), words)),
    );
    Heading { items }
}

/// The unit behind a name: （亿元）, ` (billion yuan)`; nothing for a count in English.
pub(in crate::chart) fn unit_words(unit: &UnitHead, lang: Lang) -> String {
    if unit.name.is_empty() { String::new() } else { bracketed("", &unit.name, lang) }
}
