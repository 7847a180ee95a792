//! Colours, and the one theme from which every mark, size and space is taken.

mod palette;
#[cfg(test)]
mod vision;

use crate::number::clamp;

/// An opaque sRGB color.
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

    /// Computes the contrast ratio to another color, 1 to 21, as WCAG 2.2 defines it.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Blends a share of another color into this one, in sRGB; below 0 counts as 0, above 1 as 1.
    #[must_use]
    pub fn mix(self, other: Self, share: f64) -> Self {
        let share = clamp(share, 0.0, 1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between two bytes"
        )]
        let channel = |from: u8, to: u8| {
            (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8
        };
        Self(channel(self.0, other.0), channel(self.1, other.1), channel(self.2, other.2))
    }
}

/// Which of the looks is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeMode {
    /// Dark ink on a light page.
    #[default]
    Light,
    /// Light ink on a dark page.
    Dark,
    /// Black ink on white, for readers who ask for more contrast.
    Contrast,
    /// White ink on black, for the same readers.
    ContrastDark,
}

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

impl ThemeMode {
    /// Every mode.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Contrast, Self::ContrastDark];

    /// Gives the look for a reader or page that is dark or not, and asks for more contrast or not.
    #[must_use]
    pub const fn of(dark: bool, contrast: bool) -> Self {
        match (dark, contrast) {
            (false, false) => Self::Light,
            (true, false) => Self::Dark,
            (false, true) => Self::Contrast,
            (true, true) => Self::ContrastDark,
        }
    }

    /// Gives the colors of this mode.
    #[must_use]
    pub const fn theme(self) -> &'static Theme {
        match self {
            Self::Light => &palette::LIGHT,
            Self::Dark => &palette::DARK,
            Self::Contrast => &palette::CONTRAST,
            Self::ContrastDark => &palette::CONTRAST_DARK,
        }
    }
}

impl Theme {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_series_stand_out_from_the_background_in_every_theme() {
        for mode in ThemeMode::ALL {
            let theme = mode.theme();
            let (muted, series) = if matches!(mode, ThemeMode::Contrast | ThemeMode::ContrastDark) {
                (7.0, 4.5)
            } else {
                (4.5, 3.0)
            };
            for ground in [theme.background, theme.tip] {
                assert!(theme.text.contrast(ground) >= 7.0, "{mode:?}");
                assert!(theme.muted.contrast(ground) >= muted, "{mode:?}");
            }
            for color in theme.series {
                assert!(color.contrast(theme.background) >= series, "{mode:?} {color:?}");
            }
            assert!((1.5..2.0).contains(&theme.remainder.contrast(theme.background)), "{mode:?}");
        }
    }

    #[test]
    fn tints_are_pale_but_seen() {
        for mode in ThemeMode::ALL {
            let theme = mode.theme();
            for index in 0..theme.series.len() {
                let contrast = theme.tint(index).contrast(theme.background);
                assert!((1.2..=2.2).contains(&contrast), "{mode:?} {index}: {contrast}");
            }
        }
    }

    #[test]
    fn text_can_be_read_on_every_fill() {
        for mode in ThemeMode::ALL {
            let theme = mode.theme();
            let tints = (0..theme.series.len()).map(|index| theme.tint(index));
            let steps = (0..=100).map(|percent| theme.ramp(f64::from(percent) / 100.0));
            for fill in theme.series.into_iter().chain(tints).chain(steps).chain([theme.remainder])
            {
                assert!(theme.on(fill).contrast(fill) >= 4.5, "{mode:?} {fill:?}");
            }
        }
    }

    #[test]
    fn the_ramp_has_five_steps_away_from_the_background() {
        for mode in ThemeMode::ALL {
            let theme = mode.theme();
            let mut steps: Vec<Color> =
                (0..=100).map(|percent| theme.ramp(f64::from(percent) / 100.0)).collect();
            steps.dedup();
            assert_eq!((steps.len(), steps[4]), (5, theme.series[0]), "{mode:?}");
            assert!(
                steps.is_sorted_by(
                    |a, b| a.contrast(theme.background) < b.contrast(theme.background)
                ),
                "{mode:?}"
            );
            assert_eq!(
                [theme.ramp(-1.0), theme.ramp(f64::NAN), theme.ramp(9.0)],
                [steps[0], steps[0], steps[4]]
            );
        }
    }

    #[test]
    fn colours_blend_from_one_to_the_other() {
        let (ink, paper) = (Color(0, 10, 255), Color(255, 20, 0));
        assert_eq!(
            [-1.0, 0.5, 2.0].map(|share| ink.mix(paper, share)),
            [ink, Color(128, 15, 128), paper]
        );
    }

    #[test]
    fn black_on_white_has_the_contrast_that_wcag_states() {
        assert!((Color(0, 0, 0).contrast(Color(255, 255, 255)) - 21.0).abs() < 1e-9);
    }
}
