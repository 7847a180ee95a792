//! From cells to a dataset.

use super::grid::CellGrid;
use super::groups::spread_years;
use super::layout::SheetLayout;
use super::melt::melt;
use super::numbers::normal;
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
    Ok(melt(&shape, &layout, is_semicolon))
}
