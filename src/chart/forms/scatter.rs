//! Scatters: a symbol at two values, its area a third; the names beside the symbols, the medians as
//! quadrants.

mod cloud;
mod plane;
mod words;

use self::cloud::{Cloud, Dot};
use self::plane::{Plane, around};
use crate::chart::absent;
use crate::chart::context::{Context, Fill};
use crate::chart::frame::{self};
use crate::chart::marks::coincident;
use crate::chart::marks::fill::HATCHED_POINT;
use crate::chart::marks::whisker::{Along, Whisker};
use crate::chart::rows::spot;
use crate::chart::style::{GAP, HEADING, LEADING, TICK};
use crate::color::Color;
use crate::exhibit::PanelHead;
use crate::geometry::{Point, Rect, Size};
use crate::number::clamp;
use crate::order::ordered;
use crate::say::Later;
use crate::say::phrase::filled;
use crate::scene::{Anchor, Mark, Scene, Symbol};

/// The height of a plot as a share of the width, and its bounds.
const HEIGHT: (f64, f64, f64) = (0.6, 220.0, 420.0);
/// How far around a symbol a pointer still means it, where there are not very many.
const NEAR: f64 = 12.0;
const VERY_MANY: usize = 2000;
/// Of very many symbols so many at a time are drawn color by color: a canvas fills those of one
/// color at once, and yet no color lies on all the others.
const BLOCK: usize = 256;

/// Draws panels below one another.
pub(super) fn draw(
    context: &Context,
    panels: &[&PanelHead],
    width: f64,
    domain: Option<(f64, f64)>,
) -> Scene {
    frame::below_one_another(panels, width, |panel| {
        let usual = clamp(width * HEIGHT.0, HEIGHT.1, HEIGHT.2);
        let height = frame::asked_height(context).unwrap_or(usual);
        let cloud = Cloud::of(context, panel, height);
        let plane = Plane::plan(&cloud, panel, width, height, domain.is_some());
        plane.draw(&cloud, width)
    })
}

impl Plane {
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
        let incomplete = lang.word(Later::NotAllReported);
        below = absent::list(context, incomplete, &cloud.incomplete, below, width, &mut scene);
        let no_area = filled(lang.word(Later::RowNotReported), &[&cloud.name(cloud.size)]);
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
        } else if cloud.dots.len() > VERY_MANY {
            let place = |index: usize| (index / BLOCK, cloud.dots.get(index).map(|dot| dot.color));
            ordered(cloud.dots.len(), &|a, b| place(a).cmp(&place(b)))
        } else {
            (0..cloud.dots.len()).collect()
        };
        for dot in order.into_iter().filter_map(|index| cloud.dots.get(index)) {
            let (at, radius) = (self.at(dot), cloud.radius(dot));
            let cells = cloud.cells(dot.row, dot.color);
            let color = cells.first().map_or(cloud.context.theme().muted, |&target| {
                cloud.context.color(target, dot.color)
            });
            for (&target, (scale, along)) in
                cells.iter().zip([(&self.x, Along::X), (&self.frame.scale, Along::Y)])
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
