//! From cells to a dataset.

use super::grid::Grid;
use super::layout::Layout;
use super::melt::melt;
use super::shape::Shape;
use crate::data::Dataset;
use crate::data::read::options::ColumnNames;
use crate::error::Problem;

/// Reads a table of cells; nothing where there is none among them.
pub(super) fn read(
    grid: &Grid,
    is_semicolon: bool,
    names: &ColumnNames,
) -> Option<Result<Dataset, Problem>> {
    Some(read_shape(&Shape::of(grid)?, is_semicolon, names))
}

/// Reads a table whose shape is known.
///
/// # Errors
///
/// The column that there is none of.
pub(super) fn read_shape(
    shape: &Shape,
    is_semicolon: bool,
    names: &ColumnNames,
) -> Result<Dataset, Problem> {
    let layout = Layout::of(shape, names).map_err(|role| {
        let headers: Vec<String> = shape.columns.iter().map(super::shape::Column::header).collect();
        Problem::NoColumn(role, headers.join(", "))
    })?;
    Ok(melt(shape, &layout, is_semicolon))
}
