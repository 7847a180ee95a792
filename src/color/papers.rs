//! The themes that a paper could take, `www/themes/*.css`: their colors, light and dark, held to
//! what holds for the built-in ones.

use super::{Theme, ThemeMode};

/// The names of a theme's colors, in the order of its fields.
const NAMES: [&str; 17] = [
    "background",
    "text",
    "muted",
    "grid",
    "axis",
    "ring",
    "tip",
    "tip-edge",
    "remainder",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
];

const PLAIN: &str = include_str!("../../www/themes/plain.css");
const DAILY: &str = include_str!("../../www/themes/daily.css");
const FINANCIAL: &str = include_str!("../../www/themes/financial.css");

/// Every look: the built-in modes, and the papers' themes in light and dark.
pub(super) fn looks() -> Vec<(String, Theme)> {
    let built_in = ThemeMode::ALL.map(|mode| (format!("{mode:?}"), *mode.theme()));
    let mut out: Vec<(String, Theme)> = built_in.into_iter().collect();
    for (name, css) in [("plain", PLAIN), ("daily", DAILY), ("financial", FINANCIAL)] {
        let [light, dark, _] = set(css);
        out.push((format!("{name}, light"), light));
        out.push((format!("{name}, dark"), dark));
    }
    out
}

/// The themes that a style sheet sets: light, dark, and dark before a script runs.
fn set(css: &str) -> [Theme; 3] {
    let mut blocks = css.split('{').skip(1).filter(|block| block.contains("--"));
    [ThemeMode::Light, ThemeMode::Dark, ThemeMode::Dark].map(|mode| {
        let block = blocks.next().unwrap_or_default();
        let all: Vec<u8> = NAMES.iter().flat_map(|name| bytes(block, name)).collect();
        mode.theme().with(&all)
    })
}

fn bytes(block: &str, name: &str) -> [u8; 4] {
    let (_, rest) = block.split_once(&format!("--duibi-{name}: #")).expect(name);
    let byte = |at: usize| u8::from_str_radix(&rest[at..at + 2], 16).expect(name);
    [byte(0), byte(2), byte(4), 1]
}

#[test]
fn a_paper_is_as_dark_before_the_script_as_after_it() {
    for css in [PLAIN, DAILY, FINANCIAL] {
        let [_, dark, before] = set(css);
        assert_eq!(dark, before);
    }
}

#[test]
fn the_plain_theme_has_the_built_in_colors() {
    let [light, dark, _] = set(PLAIN);
    assert_eq!([light, dark], [ThemeMode::Light, ThemeMode::Dark].map(|mode| *mode.theme()));
}

#[test]
fn the_script_names_the_colors_in_the_order_of_the_theme() {
    let script = include_str!("../web/live.js");
    assert!(script.contains(&format!("const OWN = '{}';", NAMES.join(" "))));
}

#[test]
fn what_a_page_does_not_set_stays() {
    let theme = ThemeMode::Light.theme();
    assert_eq!(theme.with(&[1, 2, 3, 0, 4, 5, 6]), *theme);
    assert_eq!(theme.with(&[1, 2, 3, 1]).background, super::Color(1, 2, 3));
}
