//! How a matrix is laid out: with its values in print where they fit, else as squares under
//! numbers; in as few blocks as the width allows.

use super::table::{Table, TableLine};
use crate::chart::context::{Context, Fill};
use crate::chart::style::{GAP, LABEL, LEADING, NARROW, TICK, VALUE};
use crate::exhibit::PanelHead;
use crate::number::{clamp, float};
use crate::say::Lang;
use crate::say::phrase::bracketed;

/// Between the edge of a cell and its value.
pub(super) const PAD: f64 = 6.0;
/// Between two blocks of one matrix.
pub(super) const BLOCK_GAP: f64 = 18.0;
/// The strip that marks a cell as planned.
pub(super) const STRIP: f64 = 7.0;
/// The least height of a row of values, and of squares.
const ROW: f64 = 24.0;
const SPARSE_ROW: f64 = 20.0;
/// What a column of squares takes: the numbers above must fit, or, where that needs several blocks,
/// every fifth of them.
const STEP: (f64, f64) = (16.0, 26.0);
const DENSE: f64 = 10.0;
/// The widest a column of values is stretched to.
const WIDEST: f64 = 132.0;
/// Where names of columns are broken first and last.
const HEAD: (f64, f64) = (30.0, 112.0);
/// What a matrix of values may grow to by being cut into more than two blocks.
const HIGHEST: f64 = 1300.0;

/// A plan.
pub(super) struct MatrixPlan {
    /// The names of the rows, broken into lines.
    pub(super) labels: Vec<Vec<String>>,
    pub(super) blocks: Vec<ColumnBlock>,
    /// Whether cells are squares without their values.
    pub(super) is_sparse: bool,
}

/// Columns that stand side by side; the rows are the same in every block.
pub(super) struct ColumnBlock {
    /// The height of the names of the columns.
    pub(super) head: f64,
    pub(super) columns: Vec<Column>,
}

/// One column.
pub(super) struct Column {
    /// Its place among those across.
    pub(super) index: usize,
    pub(super) x0: f64,
    pub(super) x1: f64,
    /// The lines of its name, and of its unit.
    pub(super) head: Vec<(String, bool)>,
}

impl MatrixPlan {
    /// The height of a row.
    pub(super) fn row_height(&self, label: &[String]) -> f64 {
        let lines = float(label.len());
        (lines * LABEL.size * LEADING + 4.0).max(if self.is_sparse { SPARSE_ROW } else { ROW })
    }

    fn height(&self) -> f64 {
        let rows: f64 = self.labels.iter().map(|label| self.row_height(label)).sum();
        self.blocks.iter().map(|block| block.head + rows + BLOCK_GAP).sum()
    }
}

/// Chooses a layout: values in one block, rows down the page or else metrics; then values in
/// several blocks, if that does not grow too high; then squares, which fit always.
pub(super) fn plan(context: &Context, panel: &PanelHead, width: f64) -> (Table, MatrixPlan) {
    let values = |is_turned: bool| {
        let table = Table::of(context, panel, is_turned);
        let plan = with_values(context, panel, &table, width)?;
        Some((table, plan))
    };
    let (usual, turned) = (values(false), values(true));
    let is_whole = |found: &(Table, MatrixPlan)| found.1.blocks.len() == 1;
    if usual.as_ref().is_some_and(is_whole) {
        return usual.unwrap_or_else(|| sparse(context, panel, width));
    }
    if turned.as_ref().is_some_and(is_whole) {
        return turned.unwrap_or_else(|| sparse(context, panel, width));
    }
    let low =
        |found: &(Table, MatrixPlan)| found.1.blocks.len() <= 2 || found.1.height() <= HIGHEST;
    lower(usual.filter(low), turned.filter(low)).unwrap_or_else(|| sparse(context, panel, width))
}

/// The lower of two layouts.
fn lower(
    a: Option<(Table, MatrixPlan)>,
    b: Option<(Table, MatrixPlan)>,
) -> Option<(Table, MatrixPlan)> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.1.height() < a.1.height() { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// A layout with the values in print; none where a value is wider than the drawing.
fn with_values(
    context: &Context,
    panel: &PanelHead,
    table: &Table,
    width: f64,
) -> Option<MatrixPlan> {
    let (names, labels) =
        labels(context, &table.down, width * if width < NARROW { 0.36 } else { 0.3 }, 3);
    let left = if names > 0.0 { names + GAP } else { 0.0 };
    let padding = width - left;
    let is_planned = context.cells(panel).any(|target| context.fill(target) == Fill::Hatched);
    let strip = if is_planned { STRIP } else { 0.0 };
    let wanted = |across: &TableLine| {
        let texts = table
            .down
            .iter()
            .map(|down| table.target(down, across))
            .filter(|&target| context.datum(target).is_some());
        let widest = texts
            .map(|target| VALUE.width(&context.text(target)) + strip)
            .fold(TICK.size, f64::max);
        (widest + 2.0 * PAD).max(head_width(across) + GAP)
    };
    let wanted: Vec<f64> = table.across.iter().map(wanted).collect();
    if wanted.iter().any(|&column| column > padding) {
        return None;
    }
    // as few blocks as there must be, and those as even as they can be
    let least = chunks(&wanted, padding).len();
    let total: f64 = wanted.iter().sum();
    let (mut even, step) = (total / float(least.max(1)), padding / 40.0);
    while even < padding && chunks(&wanted, even).len() > least {
        even += step;
    }
    let mut blocks = Vec::new();
    let mut from = 0;
    // all blocks are stretched alike
    let cut = chunks(&wanted, even.min(padding));
    let longest = cut.iter().map(|&(count, _)| count).max().unwrap_or(1).max(1);
    for (count, used) in cut {
        let more = (padding - used).max(0.0) / float(longest.max(count));
        let mut x = left;
        let column = |index: usize| {
            let own = wanted.get(index).copied().unwrap_or(0.0);
            let x0 = x;
            x += (own + more).min(own.max(WIDEST));
            let head =
                table.across.get(index).map(|line| head(line, x - x0 - GAP)).unwrap_or_default();
            Column { index, x0, x1: x, head }
        };
        let columns: Vec<Column> = (from..from + count).map(column).collect();
        let lines = float(columns.iter().map(|column| column.head.len()).max().unwrap_or(0));
        blocks.push(ColumnBlock { head: lines * TICK.size * LEADING + GAP, columns });
        from += count;
    }
    Some(MatrixPlan { labels, blocks, is_sparse: false })
}

/// Cuts columns of these widths into runs that fit: how many, and what they take.
fn chunks(wanted: &[f64], padding: f64) -> Vec<(usize, f64)> {
    let mut out: Vec<(usize, f64)> = Vec::new();
    for &column in wanted {
        match out.last_mut() {
            Some((count, used)) if *used + column <= padding + 1e-6 => {
                *count += 1;
                *used += column;
            }
            _ => out.push((1, column)),
        }
    }
    out
}

/// A layout of squares under numbers: in one block if either side fits, the one with fewer numbers
/// to look up.
fn sparse(context: &Context, panel: &PanelHead, width: f64) -> (Table, MatrixPlan) {
    let squares = |is_turned: bool| {
        let table = Table::of(context, panel, is_turned);
        let plan = with_squares(context, &table, width);
        (table, plan)
    };
    let (usual, turned) = (squares(false), squares(true));
    let rank = |found: &(Table, MatrixPlan)| {
        let rows = found.1.blocks.len() * found.0.down.len();
        if found.1.blocks.len() == 1 { (0, found.0.across.len()) } else { (1, rows) }
    };
    if rank(&turned) < rank(&usual) { turned } else { usual }
}

fn with_squares(context: &Context, table: &Table, width: f64) -> MatrixPlan {
    let count = float(table.across.len().max(1));
    let (names, labels) =
        labels(context, &table.down, (width - GAP - count * STEP.0).max(width * 0.3), 4);
    let left = if names > 0.0 { names + GAP } else { 0.0 };
    let most = |step: f64| ((width - left) / step).floor().max(1.0);
    let least = if count <= most(STEP.0) { STEP.0 } else { DENSE };
    let each = (count / (count / most(least)).ceil()).ceil();
    let step = clamp((width - left) / each, least, STEP.1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most the count of columns"
    )]
    let each = each as usize;
    let column = |index: usize| {
        let place = index % each;
        let number = index + 1;
        let is_numbered = step >= STEP.0 || place == 0 || place > 1 && number.is_multiple_of(5);
        let head = if is_numbered { vec![(number.to_string(), false)] } else { Vec::new() };
        let x0 = left + float(place) * step;
        Column { index, x0, x1: x0 + step, head }
    };
    let starts = (0..table.across.len()).step_by(each);
    let block = |from: usize| {
        let columns = (from..table.across.len().min(from + each)).map(column).collect();
        ColumnBlock { head: TICK.size * LEADING + GAP, columns }
    };
    MatrixPlan { labels, blocks: starts.map(block).collect(), is_sparse: true }
}

/// The names of rows, broken into so many lines of at most this width, and the width that they
/// take.
fn labels(
    context: &Context,
    down: &[TableLine],
    width: f64,
    most: usize,
) -> (f64, Vec<Vec<String>>) {
    let label = |line: &TableLine| {
        LABEL.wrapped(&(line.name.clone() + &in_brackets(&line.unit, context.lang())), width, most)
    };
    let labels: Vec<Vec<String>> = down.iter().map(label).collect();
    let widest = labels.iter().flatten().map(|line| LABEL.width(line)).fold(0.0, f64::max);
    (widest.ceil(), labels)
}

/// The unit behind a name: （亿元） or ` (%)`.
pub(super) fn in_brackets(unit: &str, lang: Lang) -> String {
    if unit.is_empty() { String::new() } else { bracketed("", unit, lang) }
}

/// The least width in which the name of a column and its unit are not cut.
fn head_width(line: &TableLine) -> f64 {
    let whole = |text: &str, width: f64, most: usize| {
        let lines = TICK.wrapped(text, width, most);
        text.contains('…') || lines.iter().all(|line| !line.ends_with('…'))
    };
    let mut width = HEAD.0;
    while width < HEAD.1 && !(whole(&line.name, width, 4) && whole(&line.unit, width, 2)) {
        width += 4.0;
    }
    width.min(HEAD.1)
}

/// The name of a column and its unit, broken into lines.
fn head(line: &TableLine, width: f64) -> Vec<(String, bool)> {
    let name = TICK.wrapped(&line.name, width, 4).into_iter().map(|line| (line, false));
    let unit = TICK.wrapped(&line.unit, width, 2).into_iter().map(|line| (line, true));
    name.chain(unit).filter(|(line, _)| !line.is_empty()).collect()
}
