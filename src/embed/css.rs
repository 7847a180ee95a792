//! The style of a prepared figure: that of the element without what only a live chart has, and
//! which of the pictures is shown.

use super::paints::Paints;
use super::picture::usual_size;
use crate::error::Doubt;

/// The element's own style, and what is added for a prepared figure.
const STYLE: &str = concat!(include_str!("../web/style.css"), include_str!("../web/rare.css"));
const PREPARED: &str = include_str!("../web/prepared.css");

/// What only a live chart has: a rule that names one of these is left out.
const LIVE: [&str; 6] = ["canvas", "overlay", "turn", "message", "faulty", "missing-view"];

/// Before a script runs, a page of a dark system is dark, unless it says otherwise.
const UNTOUCHED: &str = ":host(:not([state],[theme=light]))";

/// Writes the style of a figure with pictures of these widths, of data with these doubts.
pub(super) fn style(paints: &Paints, widths: &[f64], doubts: &[Doubt]) -> String {
    let is_used = |rule: &&str| {
        let is_live = LIVE.iter().any(|word| rule.contains(word));
        !is_live && (!doubts.is_empty() || !rule.contains("doubts"))
    };
    let mut out: String = rules(&dense(STYLE)).filter(is_used).collect();
    let [light, dark, contrast, both] = paints.declarations();
    out += &[":host{", &light, "}:host([dark]){", &dark, "}:host([contrast]){", &contrast].concat();
    out += &["}:host([dark][contrast]){", &both, "}"].concat();
    let untouched = untouched(&out);
    // a page may say so before any script has
    out = out.replace(":host([dark]){", ":host([dark]),:host([theme=dark]){");
    out += &untouched;
    out += &dense(PREPARED);
    out += &["svg{font-size:", &usual_size(), "px}"].concat();
    for (place, width) in (1..).zip(widths.iter().skip(1)) {
        out += &format!(
            "@container (min-width:{width}px){{svg:nth-of-type({place}){{display:none}}\
             svg:nth-of-type({}){{display:block}}}}",
            place + 1
        );
    }
    out
}

/// The rule of a dark system, before a script runs: all that the attribute `dark` sets.
fn untouched(css: &str) -> String {
    let set = rules(css).filter_map(|rule| rule.strip_prefix(":host([dark]){")?.strip_suffix('}'));
    let set: Vec<&str> = set.collect();
    ["@media screen and (prefers-color-scheme:dark){", UNTOUCHED, "{", &set.join(";"), "}}"]
        .concat()
}

/// A style sheet without comments and needless space; texts in quotation marks stay as they are.
fn dense(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    for (at, part) in without_comments(css).split('"').enumerate() {
        if at % 2 == 1 {
            out += &["\"", part, "\""].concat();
            continue;
        }
        for c in part.split_inclusive(char::is_whitespace) {
            let word = c.trim();
            let after = |end: &str| end.ends_with(['{', '}', ';', ',', ':', '>', ' ']);
            if word.starts_with(['{', '}', '>']) || word.starts_with(';') {
                out.truncate(out.trim_end().len());
            }
            if word.starts_with('}') {
                out.truncate(out.trim_end_matches(';').len());
            }
            out += word;
            if c.len() > word.len() && !after(&out) && !out.is_empty() {
                out.push(' ');
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default();
    let others = parts.map(|part| part.split_once("*/").map_or("", |(_, rest)| rest));
    std::iter::once(first).chain(others).collect()
}

/// The rules of a style sheet, those of a condition together.
fn rules(css: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    css.split_inclusive(move |c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == '}' && depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dense_style_says_the_same() {
        assert_eq!(
            dense(
                "/* x { */ a > b:hover [c], d {\n  e: f  g;\n h: \"I  j\", \"k\" l; }\n@m (n: 1) \
                    { o { p: q; } }\n"
            ),
            "a>b:hover [c],d{e:f g;h:\"I  j\",\"k\" l}@m (n:1){o{p:q}}"
        );
    }

    #[test]
    fn rules_of_a_condition_stay_together() {
        let found: Vec<&str> = rules("a{b:c}@d{e{f:g}h{i:j}}k{l:m}").collect();
        assert_eq!(found, ["a{b:c}", "@d{e{f:g}h{i:j}}", "k{l:m}"]);
    }
}
