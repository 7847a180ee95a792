//! A table as cells of text in rows, before anything is known of it.

/// Cells of text in rows: one text for all cells, and where each ends.
#[derive(Debug, Default)]
pub(super) struct CellGrid {
    text: String,
    ends: Vec<u32>,
    /// The first cell of each row.
    rows: Vec<u32>,
    /// The line of the text at which each row begins, from 1.
    pub(super) lines: Vec<u32>,
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl CellGrid {
    /// Begins a row.
    pub(super) fn begin(&mut self, line: usize) {
        self.rows.push(small(self.ends.len()));
        self.lines.push(small(line));
    }

    /// Adds a cell to the row that was begun last.
    pub(super) fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(small(self.text.len()));
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// How many cells a row has.
    pub(super) fn width(&self, row: usize) -> usize {
        let (from, to) = self.cells(row);
        to.saturating_sub(from)
    }

    fn cells(&self, row: usize) -> (usize, usize) {
        let at = |row: usize| self.rows.get(row).map(|&cell| cell as usize);
        (at(row).unwrap_or(0), at(row + 1).unwrap_or(self.ends.len()))
    }

    /// A cell as it stands; an empty text where the row ends before.
    pub(super) fn raw(&self, row: usize, column: usize) -> &str {
        let (first, end) = self.cells(row);
        let index = first + column;
        if index >= end || row >= self.len() {
            return "";
        }
        let to = |index: usize| self.ends.get(index).map_or(0, |&end| end as usize);
        let from = index.checked_sub(1).map_or(0, to);
        self.text.get(from..to(index)).unwrap_or_default()
    }

    /// A cell without the space around it.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        self.raw(row, column).trim()
    }

    /// The columns of a row in which something stands.
    pub(super) fn filled(&self, row: usize) -> Vec<usize> {
        (0..self.width(row)).filter(|&column| !self.cell(row, column).is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_may_be_of_any_length() {
        let mut grid = CellGrid::default();
        for (line, row) in [&["a", " b "][..], &[], &["", "c", ""]].iter().enumerate() {
            grid.begin(line + 1);
            row.iter().for_each(|cell| grid.push(cell));
        }
        assert_eq!((grid.len(), grid.width(0), grid.width(1), grid.width(2)), (3, 2, 0, 3));
        assert_eq!(
            (grid.raw(0, 1), grid.cell(0, 1), grid.cell(1, 0), grid.cell(2, 1)),
            (" b ", "b", "", "c")
        );
        assert_eq!(grid.filled(2), [1]);
    }
}
