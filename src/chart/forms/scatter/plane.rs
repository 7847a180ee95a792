//! The plane of a scatter: two scales, and the frame around them.

use super::cloud::{Cloud, Dot};
use crate::chart::frame::{self, Frame, Wanted};
use crate::chart::heading::{Heading, Sign};
use crate::chart::marks::whisker::END;
use crate::chart::style::{LEADING, TICK};
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect};
use crate::number::float;
use crate::scale::Scale;

/// The farthest that a corner of a symbol of radius 1 lies from its middle, and its edge.
pub(super) const CORNER: f64 = 1.3;

/// Two scales, and the frame around them.
pub(super) struct Plane {
    pub(super) frame: Frame,
    pub(super) x: Scale,
    /// Upright reference lines.
    pub(super) upright: Vec<(f64, String)>,
}

impl Plane {
    pub(super) fn plan(
        cloud: &Cloud,
        panel: &PanelHead,
        width: f64,
        height: f64,
        is_shared: bool,
    ) -> Self {
        let context = cloud.context;
        let heading = heading(cloud, panel);
        let kind = frame::kind(context);
        let (upright, level) = (cloud.references(cloud.x, false), cloud.references(cloud.y, true));
        let domain_of = |part: &[usize], value: fn(&Dot) -> f64, references: &[(f64, String)]| {
            let mut values: Vec<f64> = cloud.dots.iter().map(value).collect();
            if is_shared {
                values.extend(cloud.of_all_multiples(part));
            }
            values.extend(references.iter().map(|(value, _)| *value));
            frame::fitted(kind, frame::ends(&values).unwrap_or((0.0, 1.0)))
        };
        let (x_domain, y_domain) =
            (domain_of(cloud.x, |dot| dot.x, &upright), domain_of(cloud.y, |dot| dot.y, &level));
        // the words of upright lines stand in the plot, above all symbols
        let words_above = float(upright.len()) * TICK.size * LEADING;
        let (bottom, top) =
            insets(cloud, |dot| dot.y, &Scale::new(kind, y_domain, (0.0, height - words_above)));
        let wanted = Wanted {
            heading: &heading,
            unit: cloud.unit(cloud.y).unwrap_or(&panel.unit),
            kind,
            domain: y_domain,
            top: 0.0,
            width,
            height,
            inset: (bottom, top + words_above),
            right: 0.0,
            references: level,
            beside: true,
            whole: false,
            note: "",
        };
        let frame = Frame::plan(wanted);
        let plot = frame.plot;
        let (left, right) =
            insets(cloud, |dot| dot.x, &Scale::new(kind, x_domain, (0.0, plot.width())));
        let x = Scale::new(
            kind,
            x_domain,
            (plot.x0 + left, (plot.x1 - right).max(plot.x0 + left + 1.0)),
        );
        Self { frame, x, upright }
    }

    pub(super) fn at(&self, dot: &Dot) -> Point {
        Point::new(self.x.map(dot.x), self.frame.scale.map(dot.y))
    }
}

/// What stands above: the metric of y, the parts of x, and the sorts of figures.
fn heading(cloud: &Cloud, panel: &PanelHead) -> Heading {
    let facet = panel.facet.as_ref().map(|facet| (None, facet.clone()));
    let mut items: Vec<(Option<Sign>, String)> = facet.into_iter().collect();
    items.push((None, cloud.words(cloud.y)));
    if cloud.x.len() > 1 {
        items.extend(
            cloud
                .x
                .iter()
                .map(|&series| (Some(Sign::Series(series)), cloud.key(series).unwrap_or_default())),
        );
    }
    let xy =
        PanelHead { series: cloud.x.iter().chain(cloud.y).copied().collect(), ..panel.clone() };
    items.extend(
        cloud.context.sorts(&xy).into_iter().map(|(fill, words)| (Some(Sign::Fill(fill)), words)),
    );
    Heading { items }
}

/// What must stay free at both ends of a scale so that no symbol leaves it: the greatest radius
/// where one would.
fn insets(cloud: &Cloud, value: fn(&Dot) -> f64, scale: &Scale) -> (f64, f64) {
    let length = scale.range().1;
    let reach = |dot: &Dot| (cloud.radius(dot) * CORNER).max(END) + 1.0;
    let most = cloud.dots.iter().map(reach).fold(0.0, f64::max).min(length / 3.0);
    let below = cloud.dots.iter().any(|dot| scale.map(value(dot)) < reach(dot));
    let above = cloud.dots.iter().any(|dot| scale.map(value(dot)) > length - reach(dot));
    (if below { most } else { 0.0 }, if above { most } else { 0.0 })
}

pub(super) fn around(at: Point, radius: f64) -> Rect {
    Rect::new(at.x - radius, at.y - radius, at.x + radius, at.y + radius)
}
