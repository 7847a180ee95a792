//! The decimal mark of a column, by the evidence of all its cells and of the table around.

use super::digits::reading;
use super::mark::DecimalMark;

/// How many cells of a column, or of a table, speak for a mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::data::read::table) struct MarkEvidence {
    /// Cells that can be read by a decimal point only.
    point: usize,
    /// Cells that can be read by a decimal comma only.
    comma: usize,
    /// Cells that mean something else by each mark, as 8.215 does; with a point, with a comma.
    open: [usize; 2],
    /// Those of a comma with more than three digits behind it.
    slips: usize,
    /// Whole numbers of three digits: where others have groups, they need none.
    small: usize,
    /// Whole numbers of more digits without groups.
    large: usize,
    /// Those of other columns of the table.
    ungrouped: usize,
}

/// The mark of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::data::read::table) struct Decided {
    pub(in crate::data::read::table) mark: DecimalMark,
    /// Whether the other mark gives other numbers, and nothing speaks against it.
    pub(in crate::data::read::table) is_open: bool,
}

impl MarkEvidence {
    /// Takes the digits of one cell.
    pub(in crate::data::read::table) fn take(&mut self, run: &str) {
        match (reading(run, DecimalMark::Point), reading(run, DecimalMark::Comma)) {
            (Some(_), None) => self.point += 1,
            (None, Some(_)) => {
                self.comma += 1;
                let is_long = |(_, decimals): (&str, &str)| decimals.len() > 3;
                self.slips += usize::from(run.split_once(',').is_some_and(is_long));
            }
            (Some(point), Some(comma)) if point != comma => {
                let [with_point, with_comma] = &mut self.open;
                *if run.contains('.') { with_point } else { with_comma } += 1;
            }
            (Some(digits), Some(_)) if run.len() == digits.len() => {
                self.small += usize::from(digits.len() == 3);
                self.large += usize::from(digits.len() > 3);
            }
            _ => {}
        }
    }

    /// Adds the evidence of another column.
    pub(in crate::data::read::table) fn add(&mut self, other: &Self) {
        self.point += other.point;
        self.comma += other.comma;
    }

    /// Notes that whole numbers of another column have no groups.
    pub(in crate::data::read::table) fn add_large(&mut self, other: &Self) {
        self.ungrouped += other.large;
    }

    /// Joins the evidence of a column of the same metric, which is printed alike.
    pub(in crate::data::read::table) fn join(&mut self, other: &Self) {
        self.add(other);
        self.slips += other.slips;
        self.small += other.small;
        self.large += other.large;
        for (own, of) in self.open.iter_mut().zip(other.open) {
            *own += of;
        }
    }

    /// Decides the mark of this column by its own evidence, the table's, and its script.
    pub(in crate::data::read::table) fn decide(&self, table: &Self, script: Script) -> Decided {
        use DecimalMark::{Comma, Point};
        let sure = |mark| Decided { mark, is_open: false };
        if self.point + self.comma > 0 {
            let mark = if self.comma > self.point { Comma } else { Point };
            // 1,2345 among many 1,234 may be a slip, and they groups
            let is_slip = self.comma > 0 && self.slips == self.comma && self.open[1] > self.comma;
            // beside both 12,5 and 13.1 nobody knows what 1,250 is
            let is_open = is_slip || self.point > 0 && self.comma > 0;
            return Decided { mark, is_open };
        }
        let of_table = (table.point != table.comma).then_some(if table.comma > table.point {
            Comma
        } else {
            Point
        });
        let [with_point, with_comma] = self.open;
        if with_point + with_comma == 0 {
            return sure(of_table.unwrap_or_default());
        }
        // by which mark the open ones are groups
        let groups = if with_point > with_comma { Comma } else { Point };
        if with_point == 0 || with_comma == 0 {
            if self.small > 0 && self.large == 0 {
                // Chinese never groups by points, but copies those who do
                return Decided { mark: groups, is_open: script.has_han && groups == Comma };
            }
            if self.large > 0 && self.small == 0 {
                return sure(groups.other());
            }
            if let Some(mark) = of_table.or(script.has_han.then_some(Point)) {
                return sure(mark);
            }
        }
        let usual = if script.is_semicolon { Comma } else { Point };
        // who writes 1000 without a group does not group 15.263
        let usual = if table.ungrouped > 0 { groups.other() } else { usual };
        let mark = of_table.unwrap_or(usual);
        Decided { mark, is_open: true }
    }
}

/// What speaks for a mark beside the numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::data::read::table) struct Script {
    /// Whether a semicolon parts the cells, as where numbers have a decimal comma.
    pub(in crate::data::read::table) is_semicolon: bool,
    /// Whether the table is in Chinese characters.
    pub(in crate::data::read::table) has_han: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalMark::{Comma, Point};

    fn decided(cells: &[&str]) -> (DecimalMark, bool) {
        let mut own = MarkEvidence::default();
        for cell in cells {
            own.take(cell);
        }
        let Decided { mark, is_open } = own.decide(&MarkEvidence::default(), Script::default());
        (mark, is_open)
    }

    #[test]
    fn the_whole_column_decides_and_what_it_leaves_open_is_told() {
        assert_eq!(decided(&["8.215", "12.940", "3.407", "975"]), (Comma, false));
        assert_eq!(decided(&["8.215", "12.94"]), (Point, false));
        assert_eq!(decided(&["1.234", "5,5"]), (Comma, false));
        assert_eq!(decided(&["1,085", "7,823"]), (Point, true));
        assert_eq!(decided(&["1.085", "7.823"]), (Point, true));
        assert_eq!(decided(&["1.085", "0.823"]), (Point, false));
        assert_eq!(decided(&["1.085", "12345"]), (Point, false));
        assert_eq!(decided(&["46", "27"]), (Point, false));
        assert_eq!(decided(&["1,234", "12,345", "1,2345"]), (Comma, true));
    }
}
