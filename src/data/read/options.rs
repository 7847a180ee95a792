//! How a document is to be read.

/// The longest document that is read where nothing else is asked for, in bytes.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// The bytes of a joined document, or the status of the answer if there was one.
pub type Joined = Result<Vec<u8>, Option<u16>>;

/// The names of columns, where a table leaves doubt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnNames {
    /// Who reports.
    pub entity: Option<String>,
    /// When.
    pub period: Option<String>,
    /// What is measured, where each row has one metric.
    pub metric: Option<String>,
    /// In which unit.
    pub unit: Option<String>,
    /// The figures; of several columns each is a metric.
    pub values: Vec<String>,
    /// What is said of the table beside it, as in the head of a file: `title: …`, in lines or
    /// parted by semicolons.
    pub head: String,
}

impl ColumnNames {
    /// No column is named.
    pub const NONE: Self = Self {
        entity: None,
        period: None,
        metric: None,
        unit: None,
        values: Vec::new(),
        head: String::new(),
    };
}

/// How a document is to be read.
#[derive(Clone, Copy)]
pub struct Options<'o> {
    /// The longest document, in bytes.
    pub most_bytes: usize,
    /// The names of columns, where records or CSV leave doubt.
    pub columns: &'o ColumnNames,
    /// Gives a document that is joined, by its address.
    pub joined: &'o dyn Fn(&str) -> Joined,
    /// Whether another document joins this one, which then may not join others.
    pub is_joined: bool,
}

impl std::fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("most_bytes", &self.most_bytes)
            .field("columns", &self.columns)
            .finish_non_exhaustive()
    }
}

impl Default for Options<'_> {
    fn default() -> Self {
        const NO_COLUMNS: &ColumnNames = &ColumnNames::NONE;
        Self {
            most_bytes: MOST_BYTES,
            columns: NO_COLUMNS,
            joined: &|_| Err(None),
            is_joined: false,
        }
    }
}
