//! What a table shows: a line a row with a column a series, or a line a figure with all that is
//! told of it; in the order of the chart, or sorted by one of its columns.

use std::cmp::Ordering;

use super::maker::Maker;
use super::value::Exhibit;
use crate::compare::Cell;
use crate::order::{arranged, ordered};
use crate::say::{Evidence, Later, Word, qualified};

/// What the lines of a table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableLines {
    /// Rows of the chart.
    #[default]
    Rows,
    /// Figures, one a line.
    Figures,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableColumn {
    /// Who reports.
    Name,
    /// The values of a series.
    Values(usize),
    /// The series of each figure.
    Series,
    /// The value of each figure.
    Value,
    /// Its unit.
    Unit,
    /// How exact it claims to be.
    Qualifier,
    /// The characters that were printed.
    Printed,
    /// Its period.
    Period,
    /// Its source and the place in it.
    Source,
}

/// Which way a table is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableOrder {
    /// The least first.
    Ascending,
    /// The most first.
    Descending,
}

/// The columns of a table of figures beside their names.
const OF_FIGURES: [TableColumn; 7] = [
    TableColumn::Series,
    TableColumn::Value,
    TableColumn::Unit,
    TableColumn::Qualifier,
    TableColumn::Printed,
    TableColumn::Period,
    TableColumn::Source,
];

/// What a reader has made of a table, and its lines in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// What its lines are.
    pub lines: TableLines,
    /// By what it is sorted; nothing for the order of the chart.
    pub sorted: Option<(TableColumn, TableOrder)>,
    /// The cell of each line, that of the first series where lines are rows.
    pub cells: Vec<Cell>,
}

impl TableColumn {
    /// Whether it has numbers, which are read from the highest.
    #[must_use]
    pub const fn is_value(self) -> bool {
        matches!(self, Self::Values(_) | Self::Value)
    }

    /// Whether it is left out where no figure fills it.
    const fn is_optional(self) -> bool {
        matches!(self, Self::Unit | Self::Qualifier) || self.is_told()
    }

    /// Whether what it shows has to be told first.
    const fn is_told(self) -> bool {
        matches!(self, Self::Printed | Self::Period | Self::Source)
    }
}

impl Listing {
    /// Sorts by a column: one way, then the other, then no more.
    #[inline(never)]
    pub fn press(&mut self, column: TableColumn) {
        let (first, second) = if column.is_value() {
            (TableOrder::Descending, TableOrder::Ascending)
        } else {
            (TableOrder::Ascending, TableOrder::Descending)
        };
        self.sorted = match self.sorted {
            Some((sorted, order)) if sorted == column => {
                (order == first).then_some((column, second))
            }
            _ => Some((column, first)),
        };
    }
}

/// By what a line is sorted.
#[derive(Debug)]
enum SortKey {
    /// Of values those of one unit stand together.
    Value(usize, f64),
    /// A text, and the days of a period among equal ones.
    Text(String, (i32, i32)),
    Missing,
}

impl SortKey {
    /// What is missing comes last either way, and so does one unit behind another.
    fn compare(&self, other: &Self, order: TableOrder) -> Ordering {
        let turned = |found: Ordering| match order {
            TableOrder::Ascending => found,
            TableOrder::Descending => found.reverse(),
        };
        match (self, other) {
            (Self::Value(one, a), Self::Value(two, b)) => one.cmp(two).then(turned(a.total_cmp(b))),
            (Self::Text(a, one), Self::Text(b, two)) => turned(a.cmp(b).then(one.cmp(two))),
            (a, b) => matches!(a, Self::Missing).cmp(&matches!(b, Self::Missing)),
        }
    }
}

impl Exhibit {
    /// What a column shows of a cell, if that was told.
    #[must_use]
    #[inline(never)]
    pub fn listed(&self, column: TableColumn, cell: Cell) -> String {
        let told = |of: fn(&Evidence) -> &String| self.evidence(cell).map(of).cloned();
        let series = self.series.get(cell.1);
        match column {
            TableColumn::Name => self.rows.get(cell.0).map(|row| row.name.clone()),
            TableColumn::Values(series) => Some(self.text((cell.0, series))),
            TableColumn::Series => series.map(|series| series.name.clone()),
            TableColumn::Value => Some(self.text(cell)),
            TableColumn::Unit => {
                self.datum(cell).and(series).map(|series| series.unit.name.clone())
            }
            TableColumn::Qualifier => self.datum(cell).map(|datum| {
                let word = qualified("", datum.qualifier, self.lang);
                word.trim_matches([' ', '-']).to_owned()
            }),
            TableColumn::Printed => told(|evidence| &evidence.printed),
            TableColumn::Period => told(|evidence| &evidence.period),
            TableColumn::Source => told(|evidence| &evidence.source),
        }
        .unwrap_or_default()
    }

    /// What heads a column.
    #[must_use]
    #[inline(never)]
    pub fn listed_head(&self, column: TableColumn) -> &str {
        let mut metrics = self.series.iter().map(|series| series.metric);
        let first = metrics.next();
        let word = match column {
            TableColumn::Values(series) => {
                return self.series.get(series).map_or("", |series| &series.name);
            }
            TableColumn::Name => Word::Entity,
            TableColumn::Series if metrics.any(|metric| Some(metric) != first) => Word::Metric,
            TableColumn::Series => Word::Later(Later::Series),
            TableColumn::Value => Word::Value,
            TableColumn::Unit => Word::Unit,
            TableColumn::Qualifier => Word::Later(Later::Qualifier),
            TableColumn::Printed => Word::AsPrinted,
            TableColumn::Period => Word::Period,
            TableColumn::Source => Word::Source,
        };
        self.lang.word(word)
    }
}

impl Maker<'_> {
    /// The columns of a table; those of figures leave out what none of so many figures has.
    #[must_use]
    #[inline(never)]
    pub fn columns(
        &self,
        exhibit: &mut Exhibit,
        lines: TableLines,
        most: usize,
    ) -> Vec<TableColumn> {
        let series = exhibit.series.len();
        let mut columns = vec![TableColumn::Name];
        if lines == TableLines::Rows {
            columns.extend((0..series).map(TableColumn::Values));
            return columns;
        }
        let rows = exhibit.rows.len().min(most / series.max(1));
        let mut has = [series > 1, true, false, false, false, false, false];
        for at in 0..rows * series {
            let cell = (at / series, at % series);
            self.tell(exhibit, cell);
            for (has, column) in has.iter_mut().zip(OF_FIGURES) {
                *has |= column.is_optional() && !exhibit.listed(column, cell).is_empty();
            }
        }
        columns.extend(
            OF_FIGURES.into_iter().zip(has).filter_map(|(column, has)| has.then_some(column)),
        );
        columns
    }

    /// Puts the lines of a table in order.
    #[inline(never)]
    pub fn list(&self, exhibit: &mut Exhibit, listing: &mut Listing) {
        let series = match listing.lines {
            TableLines::Rows => 1,
            TableLines::Figures => exhibit.series.len().max(1),
        };
        let count = exhibit.rows.len() * series;
        let cells: Vec<Cell> = (0..count).map(|at| (at / series, at % series)).collect();
        listing.cells = match listing.sorted {
            None => cells,
            Some((column, order)) => self.sorted(exhibit, cells, column, order),
        };
    }

    fn sorted(
        &self,
        exhibit: &mut Exhibit,
        cells: Vec<Cell>,
        column: TableColumn,
        order: TableOrder,
    ) -> Vec<Cell> {
        if column.is_told() {
            for cell in &cells {
                self.tell(exhibit, *cell);
            }
        }
        let names = if column == TableColumn::Name {
            self.comparison.sort_names(self.dataset)
        } else {
            Vec::new()
        };
        let keys: Vec<SortKey> =
            cells.iter().map(|cell| key(exhibit, &names, column, *cell)).collect();
        let compare = |a: usize, b: usize| match (keys.get(a), keys.get(b)) {
            (Some(a), Some(b)) => a.compare(b, order),
            _ => Ordering::Equal,
        };
        let order = ordered(cells.len(), &compare);
        arranged(cells, &order)
    }
}

/// By what a cell is sorted in a column; `names` are those of the rows.
fn key(
    exhibit: &Exhibit,
    names: &[(String, (i32, i32))],
    column: TableColumn,
    cell: Cell,
) -> SortKey {
    let text = |text: String, days| {
        if text.is_empty() { SortKey::Missing } else { SortKey::Text(text, days) }
    };
    let words = || exhibit.listed(column, cell);
    match column {
        TableColumn::Name => names
            .get(cell.0)
            .map_or(SortKey::Missing, |(name, days)| SortKey::Text(name.clone(), *days)),
        TableColumn::Values(series) => value(exhibit, (cell.0, series)),
        TableColumn::Value => value(exhibit, cell),
        TableColumn::Period => match exhibit.datum(cell).and_then(|datum| datum.days) {
            // time has an order of its own
            Some(days) => SortKey::Text(String::new(), days),
            None => text(words(), (0, 0)),
        },
        _ => text(words(), (0, 0)),
    }
}

fn value(exhibit: &Exhibit, cell: Cell) -> SortKey {
    let Some(datum) = exhibit.datum(cell) else { return SortKey::Missing };
    let symbol = |series: usize| exhibit.series.get(series).map(|series| &series.unit.symbol);
    let unit = (0..cell.1).find(|other| symbol(*other) == symbol(cell.1));
    SortKey::Value(unit.unwrap_or(cell.1), datum.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::data::{self, Dataset, Query};
    use crate::say::Lang;

    const TEXT: &str = r#"{ "format": "duibi/1", "id": "x",
        "entities": [{ "id": "a", "name": "A" }, { "id": "c", "name": "C" },
                     { "id": "b", "name": "B" }, { "id": "d", "name": "D" }],
        "metrics": [{ "id": "m", "unit": "个" }, { "id": "n", "unit": "亿元" }],
        "observations": [
          { "entity": "a", "metric": "m", "period": "2022", "value": 9, "unit": "个" },
          { "entity": "b", "metric": "m", "period": "2021", "value": 30, "unit": "个",
            "qualifier": "about", "printed": "约30个" },
          { "entity": "c", "metric": "m", "period": "2022", "value": 200, "unit": "个" },
          { "entity": "a", "metric": "n", "period": "2022", "value": 1.5, "unit": "亿元" },
          { "entity": "d", "metric": "n", "period": "2022", "value": 700, "unit": "亿元" }],
        "views": [{ "id": "v", "x": ["m", "n"], "form": "matrix", "sort": "document" }] }"#;

    /// The names of the lines, sorted by so many presses of a column.
    fn names(lines: TableLines, column: TableColumn, presses: usize) -> String {
        let dataset: Dataset = data::read(TEXT.as_bytes()).dataset;
        let query: Query = dataset.views[0].query.clone();
        let comparison = compare(&dataset, &query);
        let lang = Lang::from_tag("en");
        let maker =
            Maker { dataset: &dataset, comparison: &comparison, query: &query, view: None, lang };
        let mut exhibit = maker.exhibit();
        let mut listing = Listing { lines, ..Listing::default() };
        (0..presses).for_each(|_| listing.press(column));
        maker.list(&mut exhibit, &mut listing);
        let shown: Vec<String> = listing
            .cells
            .iter()
            .map(|cell| {
                let name = exhibit.listed(TableColumn::Name, *cell);
                let unit = if lines == TableLines::Rows { "" } else { ["m", "n"][cell.1] };
                name + unit
            })
            .collect();
        shown.join(" ")
    }

    #[test]
    fn figures_are_sorted_by_value_with_the_missing_last_and_the_third_press_undoes_it() {
        let of = |presses| names(TableLines::Rows, TableColumn::Values(0), presses);
        assert_eq!([of(0), of(1), of(2), of(3)], ["A C B D", "C B A D", "A B C D", "A C B D"]);
    }

    #[test]
    fn names_are_sorted_from_the_first_letter() {
        let of = |presses| names(TableLines::Rows, TableColumn::Name, presses);
        assert_eq!([of(1), of(2)], ["A B C D", "D C B A"]);
    }

    #[test]
    fn unlike_units_are_not_mixed_as_if_one() {
        let of = |presses| names(TableLines::Figures, TableColumn::Value, presses);
        assert_eq!(of(1), "Cm Bm Am Dn An Cn Bn Dm");
        assert_eq!(of(2), "Am Bm Cm An Dn Cn Bn Dm");
    }

    #[test]
    fn a_table_of_figures_has_the_columns_that_its_figures_fill() {
        let dataset = data::read(TEXT.as_bytes()).dataset;
        let query = dataset.views[0].query.clone();
        let comparison = compare(&dataset, &query);
        let lang = Lang::from_tag("en");
        let maker =
            Maker { dataset: &dataset, comparison: &comparison, query: &query, view: None, lang };
        let mut exhibit = maker.exhibit();
        let columns = maker.columns(&mut exhibit, TableLines::Figures, 100);
        assert_eq!(
            columns,
            [
                TableColumn::Name,
                TableColumn::Series,
                TableColumn::Value,
                TableColumn::Unit,
                TableColumn::Qualifier,
                TableColumn::Printed,
                TableColumn::Period,
            ]
        );
    }
}
