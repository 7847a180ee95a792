//! Forms whose rows lie below one another on a level axis: names, headings, grid and hit areas are the same for all of them.

use super::axis;
use super::context::Context;
use super::heading::{Heading, SWATCH, Sign};
use super::ink;
use super::layout::{Layout, Names, PanelLayout, PanelSize, plan};
use super::numbers;
use super::reference::{self, Lines};
use super::style::{GAP, GUTTER, HEADING, LABEL, LEADING, TICK, VALUE};
use crate::compare::{Distinct, Key, Panel, shown};
use crate::data::{Curve, Qualifier, Show};
use crate::geometry::{Point, Rect, Size};
use crate::order::{arranged, ordered};
use crate::scale::{Kind, Scale};
use crate::scene::{Anchor, Hotspot, Scene, Target};
use crate::words::Word;

/// From the top of the ink of a line to its baseline, in ems: centres text on a mark.
pub(super) const HALF_INK: f64 = 0.36;

/// A chart form of rows.
pub(super) trait Form {
    /// The rows of a panel: by default those of the comparison.
    fn lanes(&self, context: &Context, panel: &Panel) -> Vec<Lane> {
        lanes(context, panel)
    }

    /// Whether the panels of one chart have other rows each.
    fn has_own_rows(&self) -> bool {
        false
    }

    /// The height of the marks of each row, in CSS pixels.
    fn breadth(&self, context: &Context, lanes: &[Lane]) -> f64;

    /// The values that the axis must hold; zero, for a form that starts there, among them.
    fn domain(&self, context: &Context, lanes: &[Lane]) -> (f64, f64);

    /// The room that words need beyond the ends of the marks, left and right, in CSS pixels.
    fn room(&self, context: &Context, lanes: &[Lane]) -> (f64, f64);

    /// Draws the marks of one row and says where a pointer finds them, in the order of the cells.
    fn marks(&self, context: &Context, lane: &Lane, place: &Place, scale: &Scale, scene: &mut Scene);

    /// Draws the sign of a series, by the place of its colour, at the left end of its name: inside this square.
    fn swatch(&self, context: &Context, hue: usize, square: Rect, scene: &mut Scene) {
        scene.rect(square, context.theme().series(hue));
    }

    /// Other signs that the panel needs words for.
    fn signs(&self, context: &Context, panel: &Panel) -> Vec<(Sign, String)> {
        context.sorts(panel).into_iter().map(|(fill, words)| (Sign::Fill(fill), words)).collect()
    }

    /// Whether the series of a row are named in the heading.
    fn has_legend(&self) -> bool {
        true
    }

    /// Whether marks are lengths from zero.
    fn begins_at_zero(&self) -> bool {
        true
    }

    /// Whether the axis has ticks and a grid.
    fn has_axis(&self) -> bool {
        true
    }

    /// How values become lengths.
    fn kind(&self, context: &Context) -> Kind {
        value_kind(context)
    }
}

/// The kind of scale that the view asks for.
pub(super) fn value_kind(context: &Context) -> Kind {
    match context.view.query.curve {
        Curve::Linear => Kind::Linear,
        Curve::Sqrt => Kind::Sqrt,
        Curve::Log => Kind::Log,
    }
}

/// One row of a panel.
#[derive(Clone, Debug)]
pub(super) struct Lane {
    pub(super) name: String,
    pub(super) cells: Vec<Cell>,
}

/// A cell of a row, and the place of its colour and symbol.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) target: Target,
    pub(super) hue: usize,
}

/// Where one row goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Where the marks and their words go.
    pub(super) frame: Rect,
    /// The top of the marks.
    pub(super) y0: f64,
    /// Their bottom.
    pub(super) y1: f64,
    /// The row with its half gaps: where a pointer means it.
    pub(super) slot: (f64, f64),
    /// The left end of what answers to a pointer.
    pub(super) left: f64,
}

impl Place {
    pub(super) fn middle(&self) -> f64 {
        f64::midpoint(self.y0, self.y1)
    }

    /// The whole row as a surface that answers to a pointer.
    pub(super) fn area(&self) -> Rect {
        Rect::new(self.left, self.slot.0, self.frame.x1, self.slot.1)
    }
}

/// Finds the rows of a panel; where only one row has several metrics, the metrics are the rows.
pub(super) fn lanes(context: &Context, panel: &Panel) -> Vec<Lane> {
    let comparison = context.comparison;
    if context.lists_figures() {
        return listed(context, panel);
    }
    if !is_turned(context) {
        let cell = |row: usize, series: usize| Cell { target: Target { row, series }, hue: context.hue(series) };
        let lane = |row: usize| Lane { name: context.row_name(row), cells: panel.series.iter().map(|&series| cell(row, series)).collect() };
        return (0..comparison.rows.len()).map(lane).collect();
    }
    let mut out: Vec<(usize, Lane)> = Vec::new();
    for &series in &panel.series {
        let Some(of) = comparison.series.get(series) else { continue };
        let cell = |hue: usize| Cell { target: Target { row: 0, series }, hue };
        if let Some((_, lane)) = out.iter_mut().find(|(metric, _)| *metric == of.metric) {
            lane.cells.push(cell(lane.cells.len()));
        } else {
            let name = comparison.shown_metric(context.dataset, series, context.lang());
            out.push((of.metric, Lane { name, cells: vec![cell(0)] }));
        }
    }
    out.into_iter().map(|(_, lane)| lane).collect()
}

/// The figures of a panel, one a row, named by what tells them from one another.
fn listed(context: &Context, panel: &Panel) -> Vec<Lane> {
    let found: Vec<(Target, usize)> =
        context.cells(panel).into_iter().filter_map(|target| Some((target, context.figure(target)?.observation))).collect();
    let tells = Distinct::among(context.dataset, &found.iter().map(|(_, index)| *index).collect::<Vec<_>>());
    let several = panel.series.len() > 1;
    let lane = |(target, index): (Target, usize)| Lane {
        name: Key::Figure(index, tells).name(context.dataset, context.lang()),
        cells: vec![Cell { target, hue: if several { context.hue(target.series) } else { 0 } }],
    };
    found.into_iter().map(lane).collect()
}

/// Whether the metrics are the rows.
pub(super) fn is_turned(context: &Context) -> bool {
    let mut metrics = context.comparison.series.iter().map(|series| series.metric);
    let first = metrics.next();
    context.comparison.rows.len() == 1 && metrics.any(|metric| Some(metric) != first)
}

/// Draws panels of these widths side by side where there is room, else below one another.
pub(super) fn draw(context: &Context, form: &dyn Form, panels: &[&Panel], width: f64, domain: Option<(f64, f64)>) -> Scene {
    // a computed value that is alone has no scale to be read on
    let lone = context.view.query.show != Show::Value && context.comparison.figures().count() == 1 && reference::count(context) == 0;
    if lone || is_turned(context) || (context.lists_figures() || form.has_own_rows()) && panels.len() > 1 {
        return below_one_another(context, form, panels, width);
    }
    let rows = panels.first().map(|panel| form.lanes(context, panel)).unwrap_or_default();
    let names: Vec<&str> = rows.iter().map(|lane| lane.name.as_str()).collect();
    let all: Vec<(Vec<Lane>, Heading)> = panels.iter().map(|panel| (form.lanes(context, panel), heading(context, form, panel))).collect();
    // a heading is as wide as its panel; side by side that is not known yet, so plan once for the widths, once for the lines
    let references = reference::count(context);
    let least: Vec<f64> = panels.iter().map(|panel| least_width(context, form, panel)).collect();
    let sizes = |lines: &[usize]| {
        let sized = |(((lanes, _), lines), least): (((&Vec<Lane>, &Heading), &usize), &f64)| PanelSize {
            breadth: form.breadth(context, lanes),
            lines: lines + references,
            ticks: form.has_axis(),
            least: *least,
        };
        all.iter().map(|(lanes, heading)| (lanes, heading)).zip(lines).zip(&least).map(sized).collect::<Vec<_>>()
    };
    let first = plan(width, &names, &sizes(&vec![1; all.len()]));
    let lines: Vec<usize> = all.iter().zip(&first.panels).map(|((_, heading), place)| heading.lines(place.frame.width())).collect();
    let layout = plan(width, &names, &sizes(&lines));
    let mut scene = Scene { size: Size::new(width, layout.height), ..Scene::default() };
    for (((lanes, heading), panel), place) in all.iter().zip(panels).zip(&layout.panels) {
        let drawing = Drawing { context, form, panel, lanes, heading, domain };
        drawing.draw(place, &layout, &mut scene);
    }
    // reading order: row by row, whatever the panel
    let place = |index: usize| scene.hotspots.get(index).map(|spot| (spot.target.row, spot.target.series));
    let order = ordered(scene.hotspots.len(), &|a, b| place(a).cmp(&place(b)));
    scene.hotspots = arranged(scene.hotspots, &order);
    scene
}

/// Draws panels with rows of their own below one another; what is alone in its unit comes first, as a number, for there is
/// nothing that its mark could be compared with.
fn below_one_another(context: &Context, form: &dyn Form, panels: &[&Panel], width: f64) -> Scene {
    let is_single =
        |panel: &&Panel| !form.has_own_rows() && form.lanes(context, panel).iter().map(|lane| lane.cells.len()).sum::<usize>() == 1;
    let (singles, panels): (Vec<&Panel>, Vec<&Panel>) = panels.iter().copied().partition(is_single);
    let single = |panel: &&Panel| {
        let lane = form.lanes(context, panel).into_iter().next()?;
        let target = lane.cells.first()?.target;
        let metric = || context.comparison.shown_metric(context.dataset, target.series, context.lang());
        Some((target, if is_turned(context) { lane.name } else { [&*lane.name, " · ", &*metric()].concat() }))
    };
    let mut out = numbers::draw(context, &singles.iter().filter_map(single).collect::<Vec<_>>(), width);
    out.size.width = width;
    for panel in panels {
        let rows = form.lanes(context, panel);
        let names: Vec<&str> = rows.iter().map(|lane| lane.name.as_str()).collect();
        let heading = heading(context, form, panel);
        let size = |lines: usize| PanelSize { breadth: form.breadth(context, &rows), lines, ticks: form.has_axis(), least: 0.0 };
        let references = reference::count(context);
        let one_line = plan(width, &names, &[size(1)]);
        let lines = one_line.panels.first().map_or(1, |place| heading.lines(place.frame.width()));
        let layout = plan(width, &names, &[size(lines + references)]);
        let mut scene = Scene { size: Size::new(width, layout.height), ..Scene::default() };
        if let Some(place) = layout.panels.first() {
            let drawing = Drawing { context, form, panel, lanes: &rows, heading: &heading, domain: None };
            drawing.draw(place, &layout, &mut scene);
        }
        let above = if out.size.height > 0.0 { out.size.height + GUTTER } else { 0.0 };
        scene.shift(0.0, above);
        out.size.height = scene.size.height;
        out.marks.extend(scene.marks);
        out.hotspots.extend(scene.hotspots);
    }
    out
}

/// The least extent of an axis, in CSS pixels.
const LEAST_AXIS: f64 = 60.0;

/// The narrowest that a panel's marks and words allow, in CSS pixels.
pub(super) fn least_width(context: &Context, form: &dyn Form, panel: &Panel) -> f64 {
    let (left, right) = form.room(context, &form.lanes(context, panel));
    let words = reference::values(context, panel).into_iter().map(|(_, words)| TICK.width(&words)).fold(0.0, f64::max);
    (left + right + LEAST_AXIS).max(words)
}

/// What heads a panel: what it stands for, or the series of its rows, and its unit.
pub(super) fn heading(context: &Context, form: &dyn Form, panel: &Panel) -> Heading {
    let lang = context.lang();
    let unit = shown(&panel.unit, lang).name;
    let unit = match (unit.is_empty(), lang.is_chinese()) {
        (true, _) => String::new(),
        (false, true) => format!("（{unit}）"),
        (false, false) => format!(" ({unit})"),
    };
    let named = |series: &usize| (Some(Sign::Series(*series)), context.series_name(*series));
    // what one metric is parted by needs the metric's name
    let metric = panel.series.first().and_then(|&series| context.comparison.series.get(series)).map(|series| series.metric);
    let is_keyed = |series: &usize| context.comparison.series.get(*series).is_some_and(|s| s.key.is_some() && Some(s.metric) == metric);
    let parted = panel.series.iter().all(is_keyed).then(|| panel.series.first().copied()).flatten();
    let named = |series: &usize| match context.comparison.series.get(*series).and_then(|series| series.key.as_ref()) {
        Some(key) if parted.is_some() => (Some(Sign::Series(*series)), key.name(context.dataset, lang)),
        _ => named(series),
    };
    let mut items: Vec<(Option<Sign>, String)> = Vec::new();
    if let Some(facet) = &panel.facet {
        items.push((None, facet.name(context.dataset, lang)));
    } else if let Some(first) = parted.filter(|_| !is_turned(context)) {
        items.push((None, context.comparison.shown_metric(context.dataset, first, lang)));
    }
    let titled = items.len();
    let is_turned = is_turned(context);
    let keys = lanes(context, panel).iter().map(|lane| lane.cells.len()).max().unwrap_or(0);
    match panel.series.as_slice() {
        _ if is_turned && keys > 1 => {
            let first = panel.series.first().and_then(|&series| context.comparison.series.get(series)).map(|series| series.metric);
            let same = |series: &&usize| context.comparison.series.get(**series).map(|series| series.metric) == first;
            let key = |series: usize| context.comparison.series.get(series)?.key.as_ref().map(|key| key.name(context.dataset, lang));
            items.extend(panel.series.iter().filter(same).map(|&series| (Some(Sign::Series(series)), key(series).unwrap_or_default())));
        }
        _ if is_turned => items.push((None, context.row_name(0))),
        [only] if titled == 0 => items.push((None, context.series_name(*only))),
        [_] => {}
        several if form.has_legend() => items.extend(several.iter().map(named)),
        _ if titled == 0 && !unit.is_empty() => items.push((None, Word::Unit.get(lang).to_owned())),
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

struct Drawing<'a> {
    context: &'a Context<'a>,
    form: &'a dyn Form,
    panel: &'a Panel,
    lanes: &'a [Lane],
    heading: &'a Heading,
    /// The domain that small multiples share.
    domain: Option<(f64, f64)>,
}

impl Drawing<'_> {
    fn draw(&self, place: &PanelLayout, layout: &Layout, scene: &mut Scene) {
        let frame = place.frame;
        self.draw_heading(place, scene);
        let (left, right) = self.form.room(self.context, self.lanes);
        let extent = (frame.x0 + left, (frame.x1 - right).max(frame.x0 + left + 1.0));
        let domain = self.domain.unwrap_or_else(|| self.form.domain(self.context, self.lanes));
        let scale = Scale::new(self.form.kind(self.context), domain, extent);
        let stretches: Vec<(f64, f64)> = match layout.names {
            Names::Beside => vec![(frame.y0, frame.y1)],
            Names::Above => (0..layout.labels.len())
                .map(|row| (place.band.map(row) + place.above, place.band.map(row) + place.band.bandwidth()))
                .collect(),
        };
        if self.form.has_axis() {
            let factor = shown(&self.panel.unit, self.context.lang()).factor;
            let theme = self.context.theme();
            let zero = if self.form.begins_at_zero() { theme.axis } else { theme.grid };
            axis::bottom(&scale, extent, frame, &stretches, factor, (zero, theme), scene);
        }
        if self.form.has_axis() {
            let lines = Lines { top: frame.y0, bottom: frame.y1, stretches: &stretches };
            reference::upright(self.context, self.panel, &scale, frame, &lines, scene);
        }
        for row in 0..layout.labels.len() {
            if place.named {
                self.name(row, place.band.map(row), place, layout, scene);
            }
        }
        let breadth = self.form.breadth(self.context, self.lanes);
        for (row, lane) in self.lanes.iter().enumerate() {
            let free = place.band.bandwidth() - place.above - breadth;
            let y0 = place.band.map(row) + place.above + free / 2.0;
            let slot = place.band.slot(row);
            let left = if place.named { 0.0 } else { frame.x0 };
            let at = Place { frame, y0, y1: y0 + breadth, slot, left };
            self.form.marks(self.context, lane, &at, &scale, scene);
        }
    }

    fn draw_heading(&self, place: &PanelLayout, scene: &mut Scene) {
        let context = self.context;
        for piece in self.heading.pieces(place.frame.width()) {
            #[expect(clippy::cast_precision_loss, reason = "a heading has a few lines")]
            let baseline = place.heading + piece.line as f64 * HEADING.size * LEADING;
            let x = place.frame.x0 + piece.x;
            let mut indent = 0.0;
            if let Some(sign) = piece.swatch {
                indent = SWATCH + GAP;
                let square = Rect::new(x, baseline - SWATCH, x + SWATCH, baseline);
                match sign {
                    Sign::Series(series) if context.is_rest(series) => scene.rect(square, context.theme().remainder),
                    Sign::Series(series) => self.form.swatch(context, self.hue(series), square, scene),
                    Sign::Fill(fill) => ink::swatch(context, fill, square, scene),
                    Sign::Pace => ink::pace(context, f64::midpoint(square.x0, square.x1), (square.y0 - 1.0, square.y1 + 1.0), scene),
                }
            } else if piece.indented {
                indent = SWATCH + GAP;
            }
            scene.text(Point::new(x + indent, baseline), piece.text, HEADING, Anchor::Start, context.theme().text);
        }
    }

    /// The colour of a series in this panel's rows.
    fn hue(&self, series: usize) -> usize {
        let cells = self.lanes.iter().flat_map(|lane| &lane.cells);
        cells.into_iter().find(|cell| cell.target.series == series).map_or(0, |cell| cell.hue)
    }

    fn name(&self, row: usize, top: f64, place: &PanelLayout, layout: &Layout, scene: &mut Scene) {
        let ink = self.context.theme().text;
        let Some(lines) = layout.labels.get(row) else { return };
        match layout.names {
            Names::Above => {
                let mut baseline = top + place.above - LABEL.size * (LEADING - 1.0);
                for line in lines.iter().rev() {
                    scene.text(Point::new(place.frame.x0, baseline), line.clone(), LABEL, Anchor::Start, ink);
                    baseline -= LABEL.size * LEADING;
                }
            }
            Names::Beside => {
                let leading = LABEL.size * LEADING;
                #[expect(clippy::cast_precision_loss, reason = "a name has at most two lines")]
                let half = (lines.len() as f64 - 1.0) / 2.0;
                let mut baseline = top + place.band.bandwidth() / 2.0 - half * leading + LABEL.size * HALF_INK;
                for line in lines {
                    scene.text(Point::new(place.frame.x0 - GAP, baseline), line.clone(), LABEL, Anchor::End, ink);
                    baseline += leading;
                }
            }
        }
    }
}

/// Writes the word for what is missing at the zero of a row, and gives the rectangle that it fills.
pub(super) fn missing(context: &Context, zero: f64, frame: Rect, middle: f64, scene: &mut Scene) -> Rect {
    let word = context.comparison.nothing(0).get(context.lang());
    let width = TICK.width(word);
    // where all marks point left, it stands left of zero too
    let x = if zero + GAP + width <= frame.x1 { zero + GAP } else { (zero - GAP - width).max(frame.x0) };
    scene.text(Point::new(x, middle + TICK.size * HALF_INK), word, TICK, Anchor::Start, context.theme().muted);
    Rect::new(x, middle - TICK.size / 2.0, x + width, middle + TICK.size / 2.0)
}

/// The room that values need beyond the ends of marks that begin at zero, on each side that has some.
pub(super) fn room_beyond(context: &Context, lanes: &[Lane]) -> (f64, f64) {
    let cells = || lanes.iter().flat_map(|lane| &lane.cells).filter_map(|cell| Some((cell.target, context.value(cell.target)?)));
    let room = |wanted: fn(f64) -> bool| {
        let widths = cells().filter(|(_, value)| wanted(*value));
        widths.map(|(target, _)| VALUE.width(&context.text(target)) + GAP + 2.0 + beyond(context, target)).fold(0.0, f64::max)
    };
    (room(|value| value < 0.0), room(|value| value >= 0.0))
}

/// What the sign of an open end adds to a mark, in CSS pixels.
pub(super) fn beyond(context: &Context, target: Target) -> f64 {
    if context.qualifier(target) == Qualifier::Over { ink::OPEN } else { 0.0 }
}

/// Zero and all values of rows: the domain of marks that begin at zero.
pub(super) fn from_zero(context: &Context, lanes: &[Lane]) -> (f64, f64) {
    let values = lanes.iter().flat_map(|lane| &lane.cells).filter_map(|cell| context.value(cell.target));
    let (low, high) = values.filter(|v| v.is_finite()).fold((0.0_f64, 0.0_f64), |(low, high), v| (low.min(v), high.max(v)));
    if low < high { (low, high) } else { (0.0, 1.0) }
}

/// A domain without zero is allowed to positions where zero is farther than this share of the largest value.
const FAR: f64 = 0.4;
/// What is added to such a domain at either end.
const PADDING: f64 = 0.06;

/// The domain of positions: from zero where that is near or asked for, else a little more than the values.
pub(super) fn spread(context: &Context, lanes: &[Lane], with_zero: bool) -> (f64, f64) {
    let zero = from_zero(context, lanes);
    let values = || lanes.iter().flat_map(|lane| &lane.cells).filter_map(|cell| context.value(cell.target));
    let (low, high) = values().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    let is_log = value_kind(context) == Kind::Log && low > 0.0;
    if with_zero || low >= high || low.is_infinite() || !is_log && (low <= high * FAR && high >= low * FAR) {
        return zero;
    }
    if is_log {
        return (low / (high / low).powf(PADDING), high * (high / low).powf(PADDING));
    }
    let more = (high - low) * PADDING;
    (low - more, high + more)
}

/// Adds the hotspot of a cell.
pub(super) fn spot(scene: &mut Scene, target: Target, area: Rect, mark: Rect, at: Point) {
    scene.hotspots.push(Hotspot { area, mark, at, target });
}
