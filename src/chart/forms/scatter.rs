//! Scatters: a symbol at two values, its area a third; the names beside the symbols, the medians as
//! quadrants.

mod cloud;
mod words;

use self::cloud::{Cloud, Dot};
use crate::chart::absent;
use crate::chart::context::{Context, Fill};
use crate::chart::frame::{self, Frame, Wanted};
use crate::chart::heading::{Heading, Sign};
use crate::chart::marks::coincident;
use crate::chart::marks::fill::HATCHED_POINT;
use crate::chart::marks::whisker::{Along, END, Whisker};
use crate::chart::rows::spot;
use crate::chart::style::{GAP, HEADING, LEADING, TICK};
use crate::color::Color;
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect, Size};
use crate::number::{clamp, float};
use crate::order::ordered;
use crate::say::Word;
use crate::say::phrase::filled;
use crate::scale::Scale;
use crate::scene::{Anchor, Mark, Scene, Symbol};

/// The height of a plot as a share of the width, and its bounds.
const HEIGHT: (f64, f64, f64) = (0.6, 220.0, 420.0);
/// How far around a symbol a pointer still means it, where there are not very many.
const NEAR: f64 = 12.0;
const VERY_MANY: usize = 2000;
/// The farthest that a corner of a symbol of radius 1 lies from its middle, and its edge.
const CORNER: f64 = 1.3;

/// Draws panels below one another.
pub(super) fn draw(
    context: &Context,
    panels: &[&PanelHead],
    width: f64,
    domain: Option<(f64, f64)>,
) -> Scene {
    frame::below_one_another(panels, width, |panel| {
        let height = clamp(width * HEIGHT.0, HEIGHT.1, HEIGHT.2);
        let cloud = Cloud::of(context, panel, height);
        let plane = Plane::plan(&cloud, panel, width, height, domain.is_some());
        plane.draw(&cloud, width)
    })
}

/// Two scales, and the frame around them.
struct Plane {
    frame: Frame,
    x: Scale,
    /// Upright reference lines.
    upright: Vec<(f64, String)>,
}

impl Plane {
    fn plan(cloud: &Cloud, panel: &PanelHead, width: f64, height: f64, is_shared: bool) -> Self {
        let context = cloud.context;
        let facet = panel.facet.as_ref().map(|facet| (None, facet.clone()));
        let mut items: Vec<(Option<Sign>, String)> = facet.into_iter().collect();
        items.push((None, cloud.words(cloud.y)));
        if cloud.x.len() > 1 {
            items.extend(cloud.x.iter().map(|&series| {
                (Some(Sign::Series(series)), cloud.key(series).unwrap_or_default())
            }));
        }
        let xy =
            PanelHead { series: cloud.x.iter().chain(cloud.y).copied().collect(), ..panel.clone() };
        items.extend(
            context.sorts(&xy).into_iter().map(|(fill, words)| (Some(Sign::Fill(fill)), words)),
        );
        let heading = Heading { items };
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

    fn at(&self, dot: &Dot) -> Point {
        Point::new(self.x.map(dot.x), self.frame.scale.map(dot.y))
    }

    fn draw(&self, cloud: &Cloud, width: f64) -> Scene {
        let (context, theme, plot) = (cloud.context, cloud.context.theme(), self.frame.plot);
        let mut scene = Scene { size: Size::new(width, 0.0), ..Scene::default() };
        let swatch = |series: usize, square: Rect, scene: &mut Scene| {
            let color_index = cloud.x.iter().position(|&other| other == series).unwrap_or(0);
            let at = Point::new(
                f64::midpoint(square.x0, square.x1),
                f64::midpoint(square.y0, square.y1),
            );
            let color = theme.series(color_index);
            scene.marks.push(Mark::Dot {
                at,
                radius: square.width() * 0.4,
                symbol: Symbol::of(color_index),
                fill: color,
                edge: color,
            });
        };
        self.frame.behind(context, &swatch, &mut scene);
        frame::bottom_values(&self.x, plot, cloud.factor(cloud.x), theme, &mut scene);
        let mut taken =
            frame::upright(&self.upright, &self.x, plot, theme.muted, &|_| None, &mut scene);
        self.frame.before(context, &mut scene);
        self.symbols(cloud, &mut taken, &mut scene);
        words::names(self, cloud, taken, &mut scene);
        self.spots(cloud, &mut scene);

        let mut below = frame::tick_line(plot) + TICK.size * (LEADING - 1.0);
        for line in HEADING.wrapped(&cloud.words(cloud.x), width, 2) {
            scene.text(
                Point::new(plot.x1.max(HEADING.width(&line)), below + HEADING.size),
                line,
                HEADING,
                Anchor::End,
                theme.text,
            );
            below += HEADING.size * LEADING;
        }
        below = words::areas(cloud, below, width, &mut scene);
        let lang = context.lang();
        let incomplete = lang.word(Word::NotAllReported);
        below = absent::list(context, incomplete, &cloud.incomplete, below, width, &mut scene);
        let no_area = filled(lang.word(Word::RowNotReported), &[&cloud.name(cloud.size)]);
        below = absent::list(context, &no_area, &cloud.without_area, below, width, &mut scene);
        scene.size.height = below + GAP / 2.0;
        scene.put_in_reading_order();
        scene
    }

    /// Draws the symbols, the largest first, so that none is hidden; adds what they cover.
    fn symbols(&self, cloud: &Cloud, taken: &mut Vec<Rect>, scene: &mut Scene) {
        let size =
            |index: usize| cloud.dots.get(index).and_then(|dot| dot.size).unwrap_or(0.0).abs();
        let order = if cloud.largest > 0.0 {
            ordered(cloud.dots.len(), &|a, b| size(b).total_cmp(&size(a)))
        } else {
            (0..cloud.dots.len()).collect()
        };
        for dot in order.into_iter().filter_map(|index| cloud.dots.get(index)) {
            let color = cloud.context.theme().series(dot.color);
            let (at, radius) = (self.at(dot), cloud.radius(dot));
            for (&target, (scale, along)) in cloud
                .cells(dot.row, dot.color)
                .iter()
                .zip([(&self.x, Along::X), (&self.frame.scale, Along::Y)])
            {
                let whisker = Whisker { target, at, radius, scale, along, color };
                taken.extend(whisker.draw(cloud.context, scene));
            }
            let fill = inside(cloud, dot, color);
            scene.marks.push(Mark::Dot {
                at,
                radius,
                symbol: Symbol::of(dot.color),
                fill,
                edge: color,
            });
            taken.push(around(at, radius + 1.0));
        }
    }

    /// Lets a pointer find all cells of each symbol: x at its middle, y above, the area at the
    /// right. Symbols at one place have their hotspots around it.
    fn spots(&self, cloud: &Cloud, scene: &mut Scene) {
        let places: Vec<Point> = cloud.dots.iter().map(|dot| self.at(dot)).collect();
        let own = coincident::parted(&places, &|index| {
            cloud.dots.get(index).map_or(0.0, |dot| cloud.radius(dot)) * 0.4
        });
        for ((dot, &centre), own) in cloud.dots.iter().zip(&places).zip(own) {
            let radius = cloud.radius(dot);
            // Odd numbers: with round ones, the points of two near symbols could coincide.
            let offsets = [(0.0, 0.0), (0.007_1, -radius * 0.613), (radius * 0.587, 0.003_7)];
            let near = if cloud.dots.len() <= VERY_MANY { radius.max(NEAR) } else { radius + 1.0 };
            for (&target, (dx, dy)) in cloud.cells(dot.row, dot.color).iter().zip(offsets) {
                // an area that is not reported has its hotspot in the list below
                if dot.size.is_none() && cloud.size.contains(&target.series) {
                    continue;
                }
                let at = Point::new(own.x + dx, own.y + dy);
                spot(scene, target, around(at, near), around(centre, radius), at);
            }
        }
    }
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

/// The inside of a symbol: by what sort of figures its cells are; a tint for a bubble; hollow for
/// an area below zero or unknown.
fn inside(cloud: &Cloud, dot: &Dot, color: Color) -> Color {
    let background = cloud.context.theme().background;
    let cells = cloud.cells(dot.row, dot.color);
    let is = |fill: Fill| cells.iter().take(2).any(|&target| cloud.context.fill(target) == fill);
    let is_bubble = cloud.is_bubble(dot);
    if is(Fill::Outlined)
        || dot.size.is_some_and(|size| size < 0.0)
        || cells.len() > 2 && !is_bubble
    {
        background
    } else if is(Fill::Hatched) {
        color.mix(background, HATCHED_POINT)
    } else if is_bubble {
        words::tint(color, background)
    } else {
        color
    }
}

fn around(at: Point, radius: f64) -> Rect {
    Rect::new(at.x - radius, at.y - radius, at.x + radius, at.y + radius)
}
