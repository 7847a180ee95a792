//! The style sheet repeats the colors of the theme, for what is not canvas; they must be the same.

use duibi::color::{Color, ThemeMode};

use crate::support::path;

fn hex(Color(r, g, b): Color) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[test]
fn the_style_sheet_has_the_colours_of_the_theme() {
    let css = std::fs::read_to_string(path("src/web/style.css")).unwrap();
    let name_of = |name: &str| {
        match name {
            "line" => "grid",
            "edge" => "tip-edge",
            other => other,
        }
        .to_owned()
    };
    for (selector, mode) in [
        (":host", ThemeMode::Light),
        (":host([dark])", ThemeMode::Dark),
        (":host([contrast])", ThemeMode::Contrast),
        (":host([dark][contrast])", ThemeMode::ContrastDark),
    ] {
        let (_, rest) = css.split_once(&format!("\n{selector} {{")).unwrap();
        let (part, _) = rest.split_once('}').unwrap();
        let theme = mode.theme();
        for (name, color) in [
            ("background", theme.background),
            ("text", theme.text),
            ("muted", theme.muted),
            ("line", theme.grid),
            ("edge", theme.tip_edge),
        ] {
            // the page's own color, but where a reader asks for more contrast
            let rule = if selector.contains("contrast") {
                format!("--_{name}: {};", hex(color))
            } else {
                format!("--_{name}: var(--duibi-{}, {});", name_of(name), hex(color))
            };
            assert!(part.contains(&rule), "{mode:?}: {rule}");
        }
    }
}
