//! Lines to read values against: mean, median, a value.

use crate::chart::context::Context;
use crate::chart::style::{LEADING, TICK};
use crate::data::{Average, Reference};
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect};
use crate::number::{decimals, float, grouped};
use crate::order::sorted;
use crate::say::Word;
use crate::say::phrase::bracketed;
use crate::scale::Scale;
use crate::scene::{Anchor, Mark, Scene};

/// Where upright lines go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lines<'a> {
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// The parts of the height that are drawn: row by row where names stand between.
    pub(super) stretches: &'a [(f64, f64)],
}

/// How many lines of words the reference lines need above the rows.
pub(super) fn count(context: &Context) -> usize {
    context.exhibit.references.len()
}

/// The values of the reference lines of a panel, with their words.
pub(super) fn values(context: &Context, panel: &PanelHead) -> Vec<(f64, String)> {
    if count(context) == 0 { Vec::new() } else { worded(context, panel) }
}

#[inline(never)]
fn worded(context: &Context, panel: &PanelHead) -> Vec<(f64, String)> {
    // of all rows, also where only the first are drawn
    let context = &Context { rows: context.exhibit.rows.len(), ..*context };
    let values = context.alike(panel);
    let shown = &panel.unit;
    // how many are averaged, where not all that are shown
    let all = context.values(panel).len();
    let of = |word: Word| {
        let name = context.lang().word(word);
        if values.len() == all {
            name.to_owned()
        } else {
            bracketed(name, &["n = ", &values.len().to_string()].concat(), context.lang())
        }
    };
    // a mean is as exact as what it is made of; of whole numbers one decimal more
    let most = context
        .cells(panel)
        .filter_map(|target| context.datum(target))
        .map(|figure| figure.decimals)
        .max()
        .unwrap_or(0);
    let said = |word: &str, value: f64, decimals: usize| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between zero and a few hundred"
        )]
        let small = (4.0 - value.abs().max(1e-300).log10().floor()).max(0.0) as usize;
        let decimals = shown.places(decimals.min(small));
        let text = grouped(value * shown.factor, decimals);
        // no zeros that only the rounding brings
        let number = if text.bytes().any(|byte| byte == b'.') {
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            text
        };
        if word.is_empty() { number } else { format!("{word} {number}") }
    };
    let line = |reference: &Reference| {
        match reference {
            Reference::Average(Average::Mean) => {
                // rates have denominators of their own
                let summable = !shown.is_percent && values.len() > 1;
                let mean = mean(&values).filter(|_| summable);
                mean.map(|v| (v, said(&of(Word::Mean), v, most.max(1))))
            }
            Reference::Average(Average::Median) => {
                let median = median(&values).filter(|_| values.len() > 1);
                median.map(|v| (v, said(&of(Word::Median), v, most.max(1))))
            }
            Reference::Value(v) => {
                let name = context.exhibit.line_name(*v);
                Some((*v, said(name, *v, decimals(*v))))
            }
        }
    };
    context.exhibit.references.iter().filter_map(line).collect()
}

/// Draws upright lines across a panel, their words above it, one line of words each.
pub(super) fn upright(
    context: &Context,
    panel: &PanelHead,
    scale: &Scale,
    frame: Rect,
    lines: &Lines,
    scene: &mut Scene,
) {
    let theme = context.theme();
    let (low, high) = scale.domain();
    for (index, (value, words)) in values(context, panel).into_iter().enumerate() {
        if !(low..=high).contains(&value) {
            continue;
        }
        let x = scale.map(value);
        for (from, to) in lines.stretches {
            let points =
                vec![Point::new(x, from.max(lines.top)), Point::new(x, to.min(lines.bottom))];
            scene.marks.push(Mark::Path { points, color: theme.muted, width: 1.0, dashed: true });
        }
        let width = TICK.width(&words);
        let left = (x - width / 2.0).min(frame.x1 - width).max(frame.x0);
        let baseline = frame.y0 - 4.0 - float(index) * TICK.size * LEADING;
        scene.text(Point::new(left, baseline), words, TICK, Anchor::Start, theme.muted);
    }
}

/// The arithmetic mean.
pub(super) fn mean(values: &[f64]) -> Option<f64> {
    let count = float(values.len());
    // each is divided first, so that no sum overflows
    (!values.is_empty()).then(|| values.iter().map(|value| value / count).sum())
}

/// The value in the middle, or halfway between the two there.
pub(super) fn median(values: &[f64]) -> Option<f64> {
    let places: Vec<usize> = (0..values.len()).collect();
    let order = sorted(&places, &|place| values.get(place).copied().unwrap_or_default());
    let at = |place: usize| order.get(place).and_then(|&index| values.get(index)).copied();
    let upper = at(values.len() / 2)?;
    if values.len() % 2 == 1 {
        Some(upper)
    } else {
        at(values.len() / 2 - 1).map(|lower| f64::midpoint(lower, upper))
    }
}
