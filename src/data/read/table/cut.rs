//! Cuts a CSV text into cells: tells its delimiter by the first records.

use duibi_scan::{CsvRecords, Delimiter};

use super::grid::CellGrid;

/// How many records are looked at to tell the delimiter.
const FEW: usize = 100;

/// A CSV text in cells.
pub(super) struct CutText {
    pub(super) grid: CellGrid,
    pub(super) delimiter: Delimiter,
    /// The byte of a record in which a quotation mark is opened and never closed, and its number.
    pub(super) open: Option<(usize, usize)>,
}

/// Cuts so many records of a text; nothing where it has no two cells beside each other.
pub(super) fn cut(bytes: &[u8], most: usize) -> Option<CutText> {
    // Excel's own word for the delimiter stands before the table
    let named = bytes.strip_prefix(b"sep=").and_then(|rest| rest.first());
    let named = named.and_then(|sign| Delimiter::ALL.into_iter().find(|d| d.byte() == *sign));
    let delimiter = named.or_else(|| delimiter(bytes))?;
    let mut records = CsvRecords::new(bytes, delimiter);
    records.skip(usize::from(named.is_some()));
    let mut out = CutText { grid: CellGrid::default(), delimiter, open: None };
    let (mut line, mut at) = (1, 0);
    while let Some(count) = records.next_record() {
        if out.grid.len() >= most {
            break;
        }
        let start = records.record();
        let between = bytes.get(at..start).unwrap_or_default();
        let ends = between.split(|&byte| byte == b'\n').count() - 1;
        // lines with nothing in them part what is above from what is below
        let empty = ends.saturating_sub(usize::from(out.grid.len() > 0) + last_lines(&out.grid));
        if empty > 0 && out.grid.len() > 0 {
            out.grid.begin(line + ends - 1);
        }
        (line, at) = (line + ends, start);
        if delimiter == Delimiter::Bar && (0..count).all(|column| is_rule(records.cell(column))) {
            continue;
        }
        out.grid.begin(line);
        for column in 0..count {
            out.grid.push(&String::from_utf8_lossy(records.cell(column)));
        }
        if records.is_open() {
            out.open = Some((start, out.grid.len()));
        }
    }
    Some(out)
}

/// Whether a cell draws the line below a header, as in Markdown: `:---:`.
fn is_rule(cell: &[u8]) -> bool {
    cell.trim_ascii().iter().all(|byte| b"-:".contains(byte))
}

/// How many line ends the cells of the last row hold.
fn last_lines(grid: &CellGrid) -> usize {
    let Some(row) = grid.len().checked_sub(1) else { return 0 };
    (0..grid.width(row)).map(|c| grid.raw(row, c).bytes().filter(|b| *b == b'\n').count()).sum()
}

/// The delimiter that gives the most cells to most of the first records.
fn delimiter(bytes: &[u8]) -> Option<Delimiter> {
    // keys that commas part stand in one cell: freq,unit,geo\TIME_PERIOD
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if first.contains(&b'\t') && first.contains(&b'\\') {
        return Some(Delimiter::Tab);
    }
    let mut best: Option<(usize, Delimiter)> = None;
    for delimiter in Delimiter::ALL {
        let mut records = CsvRecords::new(bytes, delimiter);
        let mut lengths: Vec<usize> = Vec::new();
        while let Some(count) = records.next_record().filter(|_| lengths.len() < FEW) {
            lengths.push(count);
        }
        // how many records share the commonest count of cells, weighed by the cells
        let alike = |&length: &usize| {
            let others = lengths.iter().filter(|other| **other == length);
            if length > 1 { others.count() * length } else { 0 }
        };
        let score = lengths.iter().map(alike).max()?;
        // of two that cut alike a tab is meant: it stands in no number
        let is_better = |most| score > most || score == most && delimiter == Delimiter::Tab;
        if score > 0 && best.is_none_or(|(most, _)| is_better(most)) {
            best = Some((score, delimiter));
        }
    }
    best.map(|(_, delimiter)| delimiter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_by_the_delimiter_that_it_has() {
        let text = "sep=;\nRegion;Wert\n\n\nNord;1.234,5\n\"a\nb\";2\nc;3\n";
        let CutText { grid, delimiter, open } = cut(text.as_bytes(), 99).unwrap();
        assert_eq!((delimiter, open, grid.len()), (Delimiter::Semicolon, None, 5));
        assert_eq!(
            (grid.cell(2, 1), grid.cell(3, 0), grid.filled(1).len()),
            ("1.234,5", "a\nb", 0)
        );
        assert_eq!(grid.lines, [2, 4, 5, 6, 8]);
        assert!(cut(b"no table", 99).is_none());
        assert_eq!(cut(b"a\t1,5\nb\t2,5\n", 99).unwrap().delimiter, Delimiter::Tab);
    }
}
