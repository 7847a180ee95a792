//! From cells to a dataset.

use super::grid::CellGrid;
use super::groups::spread_years;
use super::layout::SheetLayout;
use super::melt::melt;
use super::money::currency;
use super::numbers::{DecimalMark, figure, normal, times};
use super::periods::PeriodGrammar;
use super::said::Said;
use super::shape::SheetShape;
use super::units::names_unit;
use crate::data::Dataset;
use crate::data::read::options::ColumnNames;
use crate::error::Problem;

/// Reads a table of cells; nothing where there is none among them.
pub(super) fn read(
    grid: &CellGrid,
    is_semicolon: bool,
    names: &ColumnNames,
    said: &Said,
) -> Option<Result<Dataset, Problem>> {
    Some(read_shape(SheetShape::of(grid)?, is_semicolon, names, said))
}

/// Takes rows between header and figures that describe the series for notes, as INSEE has them:
/// idBank, 000436391 above rows of months.
fn drop_preamble(shape: &mut SheetShape) {
    const MOST: usize = 40;
    const FEWEST: usize = 3;
    let Some(first) = shape.columns.first() else { return };
    let is_period = |cell: &str| {
        let read = PeriodGrammar::of(&[cell], None, "").and_then(|grammar| grammar.read(cell));
        read.is_some() && !cell.trim().is_empty()
    };
    let count = first.cells.iter().take(MOST + 1).take_while(|cell| !is_period(cell)).count();
    let rest = first.cells.get(count..).unwrap_or_default();
    if count == 0 || count > MOST || rest.len() < FEWEST || !rest.iter().all(|cell| is_period(cell))
    {
        return;
    }
    for row in 0..count {
        let said = shape.columns.iter().filter_map(|column| column.cells.get(row));
        let said: Vec<&str> =
            said.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        if said.len() > 1 {
            shape.around.notes.push(said.join(": "));
        }
    }
    let is_unit = |row: &usize| {
        let word = first.cells.get(*row).map_or("", |cell| cell.trim());
        let mut others = shape.columns.iter().skip(1).filter_map(|column| column.cells.get(*row));
        ["单位", "單位", "unit", "units"].contains(&&*word.to_lowercase())
            || others.all(|cell| names_unit(&normal(cell)))
    };
    let unit = (0..count).find(is_unit);
    for column in &mut shape.columns {
        if let Some(unit) = unit.and_then(|row| column.cells.get(row)).map(|cell| cell.trim())
            && names_unit(&normal(unit))
            && let Some(head) = column.heads.last_mut()
        {
            *head = [&*head, " (", unit, ")"].concat();
        }
        column.cells.drain(..count);
    }
    shape.lines.drain(..count);
}

/// The unit of the table, with the currency that its cells have where it only multiplies: In
/// millions above $ 298,085.
fn of_money(shape: &SheetShape, layout: &SheetLayout) -> String {
    let unit = &shape.around.unit;
    let is_multiple = times(unit).is_some() || times(&unit.to_lowercase()).is_some();
    let columns = layout.roles.values.iter().filter_map(|&column| shape.columns.get(column));
    let sign = columns.flat_map(|column| &column.cells).find_map(|cell| {
        let sign = currency(cell.trim())?.0;
        figure(&normal(cell), DecimalMark::Point).map(|_| sign)
    });
    match sign.filter(|_| is_multiple && !unit.is_empty()) {
        Some(sign) => [sign, " ", &unit.to_lowercase()].concat(),
        None => unit.clone(),
    }
}

/// Reads a table whose shape is known.
///
/// # Errors
///
/// The column that there is none of.
pub(super) fn read_shape(
    mut shape: SheetShape,
    is_semicolon: bool,
    names: &ColumnNames,
    said: &Said,
) -> Result<Dataset, Problem> {
    said.around(&mut shape.around);
    drop_preamble(&mut shape);
    spread_years(&mut shape);
    let layout = SheetLayout::of(&shape, names).map_err(|role| {
        let headers: Vec<String> =
            shape.columns.iter().map(super::shape::SheetColumn::header).collect();
        Problem::NoColumn(role, headers.join(", "))
    })?;
    // £'000 in the corner is the unit of all
    let corner = layout.roles.entity.or(layout.roles.metric);
    let corner = corner.and_then(|column| layout.facts.get(column)).map_or("", |f| &f.header);
    if shape.around.unit.is_empty() && names_unit(&normal(corner)) {
        normal(corner).as_ref().clone_into(&mut shape.around.unit);
    }
    let heads = layout.roles.entity.and_then(|column| shape.columns.get(column)).map(|c| &*c.heads);
    let below =
        heads.and_then(|heads| heads.get(1..)?.iter().find(|head| names_unit(&normal(head))));
    if let Some(unit) = below.filter(|_| shape.around.unit.is_empty()) {
        shape.around.unit = normal(unit).into_owned();
    }
    shape.around.unit = of_money(&shape, &layout);
    Ok(melt(&shape, &layout, is_semicolon))
}
