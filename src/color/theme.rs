//! The colors of a chart.

use super::rgb::Color;

/// The colors of a mode.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// The page behind the chart.
    pub background: Color,
    /// Names and values.
    pub text: Color,
    /// Ticks, units, what is not reported.
    pub muted: Color,
    /// Grid rules.
    pub grid: Color,
    /// The zero line.
    pub axis: Color,
    /// The ring around the mark that is pointed at or focused.
    pub ring: Color,
    /// The tip's surface.
    pub tip: Color,
    /// The tip's edge.
    pub tip_edge: Color,
    /// The part of a whole that is not itemised: no series, yet something.
    pub remainder: Color,
    /// One color a series; the same index in every mode.
    pub series: [Color; 8],
}

/// How much of a series' color is in its tint.
const TINT: f64 = 0.25;

impl Theme {
    /// Gives this theme with the colors that a page sets itself: four bytes each, red, green, blue
    /// and whether it is set, in the order of the fields.
    #[must_use]
    pub fn with(mut self, bytes: &[u8]) -> Self {
        let Self { background, text, muted, grid, axis, ring, tip, tip_edge, remainder, series } =
            &mut self;
        let own = [background, text, muted, grid, axis, ring, tip, tip_edge, remainder];
        for (slot, bytes) in own.into_iter().chain(series).zip(bytes.chunks(4)) {
            if let [red, green, blue, 1] = *bytes {
                *slot = Color(red, green, blue);
            }
        }
        self
    }

    /// Gives the color of a series; colors repeat after the last.
    #[must_use]
    pub fn series(&self, index: usize) -> Color {
        self.series.get(index % self.series.len()).copied().unwrap_or(self.text)
    }

    /// Gives a pale shade of a series' color, for bands, areas and what is planned under its hatch;
    /// 1.2 to 2.2 : 1 against the background.
    #[must_use]
    pub fn tint(&self, index: usize) -> Color {
        self.background.mix(self.series(index), TINT)
    }

    /// Gives the fill of a matrix's cell: one of five steps from near the background (a share of 0)
    /// to the first series' color (1).
    #[must_use]
    pub fn ramp(&self, share: f64) -> Color {
        // no step is so near the middle that neither ink could be read on it
        let strength = match share {
            s if s >= 0.8 => 1.0,
            s if s >= 0.6 => 0.62,
            s if s >= 0.4 => 0.44,
            s if s >= 0.2 => 0.26,
            _ => 0.08,
        };
        self.background.mix(self.series(0), strength)
    }

    /// Gives the ink for text on a color: that of the text or that of the background, whichever
    /// contrasts more.
    #[must_use]
    pub fn on(&self, color: Color) -> Color {
        if color.contrast(self.background) > color.contrast(self.text) {
            self.background
        } else {
            self.text
        }
    }
}
