//! What is said below lines: the grey ones, the dashes, what is not reported.

use super::stroke::COLOURED;
use crate::chart::context::Context;
use crate::chart::style::{GAP, LEADING, TICK};
use crate::exhibit::PanelHead;
use crate::geometry::Point;
use crate::say::phrase::{bracketed, filled};
use crate::say::{Lang, Later, Word};
use crate::scene::{Anchor, Scene, Target};

/// Up to so many missing cells are listed by their names.
const LISTED: usize = 60;

/// Says from `below` on what grey lines and dashes mean, where there are any. Gives the bottom.
pub(super) fn draw(
    context: &Context,
    panel: &PanelHead,
    has_gaps: bool,
    mut below: f64,
    scene: &mut Scene,
) -> f64 {
    let lang = context.lang();
    let more = panel.series.len().saturating_sub(COLOURED);
    let dashes = has_gaps.then(|| lang.word(Later::DashedNotReported).to_owned());
    for note in (more > 0).then(|| others(more, lang)).into_iter().chain(dashes) {
        for line in TICK.wrapped(&note, scene.size.width, 2) {
            let at = Point::new(0.0, below + GAP + TICK.size);
            scene.text(at, line, TICK, Anchor::Start, context.theme().muted);
            below += TICK.size * LEADING;
        }
    }
    below
}

/// Says how many series are drawn without a name.
fn others(count: usize, lang: Lang) -> String {
    let word =
        if count == 1 { Word::Later(Later::GreyLineOne) } else { Word::Later(Later::GreyLineMany) };
    filled(lang.word(word), &[&count.to_string()])
}

/// What is not reported: by period, and by series where there are several; of very many only how
/// many a series.
pub(super) fn missing(context: &Context, panel: &PanelHead) -> Vec<(String, Vec<Target>)> {
    let cells = context.cells(panel);
    let missing: Vec<Target> = cells.filter(|&target| context.datum(target).is_none()).collect();
    let single = panel.series.len() == 1;
    if missing.len() <= LISTED {
        let name = |target: &Target| {
            let period = context.row_name(target.row);
            let series = if single { String::new() } else { context.series_name(target.series) };
            if single { period } else { bracketed(&series, &period, context.lang()) }
        };
        return missing.iter().map(|target| (name(target), vec![*target])).collect();
    }
    let of = |series: usize| {
        missing
            .iter()
            .copied()
            .filter(move |target| target.series == series)
            .collect::<Vec<Target>>()
    };
    let counted = |&series: &usize| {
        let cells = of(series);
        let name = context.series_name(series);
        let count = cells.len().to_string();
        let words = filled(context.lang().word(Later::PeriodsMissing), &[&name, &count]);
        (words, cells)
    };
    panel.series.iter().map(counted).filter(|(_, cells)| !cells.is_empty()).collect()
}
