//! What a descriptor says of a table and its columns.

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum CellType {
    Number,
    /// A year, a month or a day.
    Time,
    /// A text, though it may look like a number.
    Text,
    #[default]
    Unsaid,
}

/// What a descriptor says of a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct DescribedColumn {
    /// As in the table's header.
    pub(super) name: String,
    /// What readers see.
    pub(super) title: String,
    pub(super) unit: String,
    pub(super) cell: CellType,
    /// How dates are written, in the letters of CSVW: d/M/yyyy.
    pub(super) format: String,
    /// What stands where there is no figure.
    pub(super) missing: Vec<String>,
    pub(super) decimal: Option<char>,
    pub(super) group: Option<char>,
}

/// What a descriptor says of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Described {
    pub(super) title: String,
    pub(super) source: String,
    pub(super) columns: Vec<DescribedColumn>,
    pub(super) has_header: bool,
    pub(super) delimiter: Option<char>,
}

impl DescribedColumn {
    /// The header that the column gets: its title, else its name, with its unit.
    pub(super) fn header(&self) -> String {
        let title = if self.title.is_empty() { &self.name } else { &self.title };
        if self.unit.is_empty() || title.ends_with(')') {
            title.clone()
        } else {
            format!("{title} ({})", self.unit)
        }
    }
}

impl Described {
    /// The headers of the columns of figures; years and codes are numbers, too.
    pub(super) fn figures(&self) -> Vec<String> {
        let is_key = |name: &str| {
            let name = name.to_ascii_lowercase();
            ["year", "date", "month", "quarter", "年份", "id", "code", "rank"].contains(&&*name)
                || [" id", "_id", " code", "_code"].iter().any(|end| name.ends_with(end))
        };
        let figures = self.columns.iter().filter(|column| column.cell == CellType::Number);
        figures.filter(|column| !is_key(&column.name)).map(DescribedColumn::header).collect()
    }

    /// The header of the one column of times.
    pub(super) fn period(&self) -> Option<String> {
        let times = self.columns.iter().filter(|column| column.cell == CellType::Time);
        let times: Vec<String> = times.map(DescribedColumn::header).collect();
        if let [one] = times.as_slice() { Some(one.clone()) } else { None }
    }
}
