//! Colours, and the one theme from which every mark, size and space is taken.

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(
    /// Red, 0 to 255.
    pub u8,
    /// Green, 0 to 255.
    pub u8,
    /// Blue, 0 to 255.
    pub u8,
);

impl Color {
    /// Computes the relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Blends with another colour: a share of 0 is this one, 1 the other.
    #[must_use]
    pub fn mix(self, other: Self, share: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let blend = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share.clamp(0.0, 1.0)).round() as u8;
        Self(blend(self.0, other.0), blend(self.1, other.1), blend(self.2, other.2))
    }

    /// Computes the contrast ratio to another colour, 1 to 21, as WCAG 2.2 defines it.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// Which of the two looks is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Dark ink on a light page.
    #[default]
    Light,
    /// Light ink on a dark page.
    Dark,
}

/// The colours of a look.
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
    /// One colour a series.
    pub series: [Color; 6],
}

/// Ink on paper: the series keep 3 : 1 against the background.
const LIGHT: Theme = Theme {
    background: Color(255, 255, 255),
    text: Color(26, 29, 33),
    muted: Color(92, 98, 106),
    grid: Color(226, 229, 233),
    axis: Color(92, 98, 106),
    ring: Color(26, 29, 33),
    tip: Color(255, 255, 255),
    tip_edge: Color(150, 156, 164),
    series: [Color(26, 94, 155), Color(211, 103, 27), Color(45, 138, 112), Color(118, 78, 159), Color(186, 55, 85), Color(128, 110, 60)],
};

const DARK: Theme = Theme {
    background: Color(22, 24, 28),
    text: Color(236, 238, 241),
    muted: Color(166, 172, 180),
    grid: Color(52, 56, 63),
    axis: Color(138, 144, 152),
    ring: Color(255, 255, 255),
    tip: Color(38, 41, 47),
    tip_edge: Color(110, 116, 124),
    series: [
        Color(98, 165, 226),
        Color(240, 149, 84),
        Color(92, 189, 160),
        Color(180, 147, 219),
        Color(235, 120, 146),
        Color(201, 182, 120),
    ],
};

impl Look {
    /// Gives the colours of this look.
    #[must_use]
    pub const fn theme(self) -> &'static Theme {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}

impl Theme {
    /// Gives the colour of a series; colours repeat after the last.
    #[must_use]
    pub fn series(&self, index: usize) -> Color {
        self.series.get(index % self.series.len()).copied().unwrap_or(self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_series_stand_out_from_the_background_in_both_looks() {
        for look in [Look::Light, Look::Dark] {
            let theme = look.theme();
            for ink in [theme.text, theme.muted] {
                assert!(ink.contrast(theme.background) >= 4.5, "{look:?} {ink:?}");
                assert!(ink.contrast(theme.tip) >= 4.5, "{look:?} {ink:?} on the tip");
            }
            for color in theme.series {
                assert!(color.contrast(theme.background) >= 3.0, "{look:?} {color:?}");
            }
        }
    }

    #[test]
    fn black_on_white_has_the_contrast_that_wcag_states() {
        assert!((Color(0, 0, 0).contrast(Color(255, 255, 255)) - 21.0).abs() < 1e-9);
    }
}
