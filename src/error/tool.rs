//! Tools whose data have shapes of their own.

/// A tool whose data are met in the shape that it takes, rather than as records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// An option of `ECharts`, or its dataset.
    ECharts,
    /// The data of a chart of Chart.js.
    ChartJs,
    /// What pandas writes where nothing else is asked for.
    Pandas,
}

impl Tool {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::ECharts, Self::ChartJs, Self::Pandas];
}
