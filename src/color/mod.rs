//! Colours, and the one theme from which every mark, size and space is taken.

mod palette;
#[cfg(test)]
mod papers;
mod rgb;
mod theme;
#[cfg(test)]
mod vision;

pub use self::rgb::Color;
pub use self::theme::Theme;

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

#[cfg(test)]
mod tests {
    use super::papers::looks;
    use super::*;

    #[test]
    fn text_and_series_stand_out_from_the_background_in_every_theme() {
        for (mode, theme) in looks() {
            let (muted, series) =
                if mode.starts_with("Contrast") { (7.0, 4.5) } else { (4.5, 3.0) };
            for ground in [theme.background, theme.tip] {
                assert!(theme.text.contrast(ground) >= 7.0, "{mode:?}");
                assert!(theme.muted.contrast(ground) >= muted, "{mode:?}");
            }
            for color in theme.series {
                assert!(color.contrast(theme.background) >= series, "{mode:?} {color:?}");
            }
            assert!((2.0..2.4).contains(&theme.remainder.contrast(theme.background)), "{mode:?}");
        }
    }

    #[test]
    fn tints_are_pale_but_seen() {
        for (mode, theme) in looks() {
            for index in 0..theme.series.len() {
                let contrast = theme.tint(index).contrast(theme.background);
                assert!((1.2..=2.2).contains(&contrast), "{mode:?} {index}: {contrast}");
            }
        }
    }

    #[test]
    fn text_can_be_read_on_every_fill() {
        for (mode, theme) in looks() {
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
        for (mode, theme) in looks() {
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
