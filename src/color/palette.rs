//! The colors of each mode. The series' were found by a search: blue, ochre, wine, green, lilac,
//! olive, brick and slate, as far apart as muted colors go to eyes that lack a cone too
//! (`vision.rs` holds it), and the first four of unlike lightness for print in grey.

use super::rgb::Color;
use super::theme::Theme;

/// Ink on paper: the series keep 3 : 1 against the background.
pub(super) const LIGHT: Theme = Theme {
    background: Color(255, 255, 255),
    text: Color(26, 29, 33),
    muted: Color(92, 98, 106),
    grid: Color(226, 229, 233),
    axis: Color(92, 98, 106),
    ring: Color(26, 29, 33),
    tip: Color(255, 255, 255),
    tip_edge: Color(150, 156, 164),
    remainder: Color(178, 183, 189),
    series: [
        Color(26, 94, 155),
        Color(202, 130, 51),
        Color(105, 29, 46),
        Color(0, 134, 113),
        Color(162, 135, 189),
        Color(93, 80, 13),
        Color(181, 78, 71),
        Color(129, 150, 154),
    ],
};

/// Light ink on a dark page: the series keep 3 : 1 against the background.
pub(super) const DARK: Theme = Theme {
    background: Color(22, 24, 28),
    text: Color(236, 238, 241),
    muted: Color(166, 172, 180),
    grid: Color(52, 56, 63),
    axis: Color(138, 144, 152),
    ring: Color(255, 255, 255),
    tip: Color(38, 41, 47),
    tip_edge: Color(110, 116, 124),
    remainder: Color(75, 81, 89),
    series: [
        Color(98, 165, 226),
        Color(246, 173, 108),
        Color(171, 71, 98),
        Color(174, 230, 210),
        Color(145, 126, 168),
        Color(225, 216, 171),
        Color(221, 118, 105),
        Color(129, 143, 145),
    ],
};

/// Black on white: the series keep 4.5 : 1 against the background, quiet words 7 : 1.
pub(super) const CONTRAST: Theme = Theme {
    background: Color(255, 255, 255),
    text: Color(0, 0, 0),
    muted: Color(64, 64, 64),
    grid: Color(168, 168, 168),
    axis: Color(0, 0, 0),
    ring: Color(0, 0, 0),
    tip: Color(255, 255, 255),
    tip_edge: Color(0, 0, 0),
    remainder: Color(174, 174, 174),
    series: [
        Color(0, 62, 121),
        Color(163, 104, 27),
        Color(90, 2, 25),
        Color(0, 108, 73),
        Color(130, 107, 159),
        Color(80, 69, 0),
        Color(182, 56, 80),
        Color(99, 120, 125),
    ],
};

/// White on black: the series keep 4.5 : 1 against the background, quiet words 7 : 1.
pub(super) const CONTRAST_DARK: Theme = Theme {
    background: Color(0, 0, 0),
    text: Color(255, 255, 255),
    muted: Color(200, 200, 200),
    grid: Color(84, 84, 84),
    axis: Color(255, 255, 255),
    ring: Color(255, 255, 255),
    tip: Color(0, 0, 0),
    tip_edge: Color(255, 255, 255),
    remainder: Color(72, 72, 72),
    series: [
        Color(75, 158, 227),
        Color(244, 181, 89),
        Color(195, 79, 114),
        Color(162, 242, 215),
        Color(171, 132, 174),
        Color(243, 238, 162),
        Color(228, 123, 104),
        Color(212, 228, 247),
    ],
};
