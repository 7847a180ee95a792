//! From cells to a dataset.

use super::grid::CellGrid;
use super::layout::SheetLayout;
use super::melt::melt;
use super::shape::SheetShape;
use crate::data::Dataset;
use crate::data::read::options::ColumnNames;
use crate::error::Problem;

/// Reads a table of cells; nothing where there is none among them.
pub(super) fn read(
    grid: &CellGrid,
    is_semicolon: bool,
    names: &ColumnNames,
) -> Option<Result<Dataset, Problem>> {
    Some(read_shape(&SheetShape::of(grid)?, is_semicolon, names))
}

/// Reads a table whose shape is known.
///
/// # Errors
///
/// The column that there is none of.
pub(super) fn read_shape(
    shape: &SheetShape,
    is_semicolon: bool,
    names: &ColumnNames,
) -> Result<Dataset, Problem> {
    let layout = SheetLayout::of(shape, names).map_err(|role| {
        let headers: Vec<String> =
            shape.columns.iter().map(super::shape::SheetColumn::header).collect();
        Problem::NoColumn(role, headers.join(", "))
    })?;
    Ok(melt(shape, &layout, is_semicolon))
}
