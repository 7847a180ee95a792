//! The gallery, `www/gallery.html`: every form as it is drawn today, with the view that makes it,
//! and a view that is refused. It is made of `tests/documents/gallery.json`, whose figures are made
//! up; `UPDATE_GOLDEN=1` writes it anew, and a picture that changed is a failure here.

use std::fmt::Write as _;

use duibi::color::ThemeMode;
use duibi::compare::compare;
use duibi::data::{Dataset, Form, read};
use duibi::render::svg;
use duibi::say::{Lang, Teller, form_name};
use duibi::state::State;

use crate::support::path;

const DOCUMENT: &str = "tests/documents/gallery.json";
const PAGE: &str = "www/gallery.html";
/// The widths of the pictures: of a column beside another, and of what is drawn instead.
const WIDTH: f64 = 420.0;

const HEAD: &str = r#"<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:">
<title>Duibi 对比 · 图形样例 Gallery</title>
<link rel="stylesheet" href="style.css">
<link rel="icon" href="data:,">
<header>
  <strong>Duibi 对比</strong>
  <a href="index.html">自己比较 <span lang="en">The explorer</span></a>
  <a href="format.html">文档格式 <span lang="en">The format</span></a>
</header>
<main class="gallery">
<h1>图形样例 <span lang="en">Gallery of forms</span></h1>
<p>每种图形一幅合适的、一幅不合适的，附上画出它的视图。地名和数字都是编的。把视图抄进自己的文档，换上自己的 id 即可。</p>
<p lang="en">Each form once where it fits and once where it does not, with the view that makes it. Places and figures are made up. Copy a view into a document of your own and put in your own ids.</p>
"#;

/// A view as it stands in the document: a key a line.
fn broken(view: &str) -> String {
    let (mut out, mut depth, mut is_text, mut last) = (String::new(), 0, false, ' ');
    for letter in view.trim().trim_end_matches(',').chars() {
        is_text ^= letter == '"' && last != '\\';
        depth += match letter {
            '{' | '[' if !is_text => 1,
            '}' | ']' if !is_text => -1,
            _ => 0,
        };
        match letter {
            '{' if depth == 1 && !is_text => out.push_str("{\n  "),
            '}' if depth == 0 && !is_text => out.push_str("\n}"),
            ',' if depth == 1 && !is_text => out.push_str(",\n "),
            _ => out.push(letter),
        }
        last = letter;
    }
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A view drawn in a mode, with its title above.
fn figure(dataset: &Dataset, view: usize, mode: ThemeMode, lang: Lang) -> String {
    let state = State { width: WIDTH, mode, lang, ..State::of(dataset, Some(view)) };
    let title = dataset.views[view].title.get(lang.reads());
    let scene = duibi::scene(dataset, &state);
    let picture = svg(&scene, title, "", lang, mode.theme().background);
    let class = if mode == ThemeMode::Dark { "dark" } else { "light" };
    format!("<figure class=\"{class}\">\n<figcaption>{title}</figcaption>\n{picture}</figure>\n")
}

/// Why the form that a view asks for is not drawn, and what is instead; nothing where it is.
fn refusal(dataset: &Dataset, view: usize, lang: Lang) -> Option<String> {
    let comparison = compare(dataset, &dataset.views[view].query);
    Teller::new(dataset, &comparison, lang).refusal()
}

fn section(form: Form, dataset: &Dataset, views: &[&str]) -> String {
    let word = form.word();
    let find = |id: &str| {
        let found = dataset.views.iter().position(|view| *view.id == *id);
        found.unwrap_or_else(|| panic!("{DOCUMENT} has no view {id}"))
    };
    let (good, bad) = (find(word), find(&format!("no-{word}")));
    let (zh, en) = (form_name(form, Lang::ZH_HANS), form_name(form, Lang::EN));
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<section id=\"{word}\">\n<h2>{zh} <span lang=\"en\">{en}</span> <code>{word}</code></h2>"
    );
    assert_eq!(refusal(dataset, good, Lang::EN), None, "{word}");
    out.push_str("<div class=\"pair\">\n");
    out.push_str(&figure(dataset, good, ThemeMode::Light, Lang::ZH_HANS));
    out.push_str(&figure(dataset, good, ThemeMode::Dark, Lang::EN));
    let _ = writeln!(out, "</div>\n<pre>{}</pre>", escaped(&broken(views[good])));
    let reasons = [Lang::ZH_HANS, Lang::EN].map(|lang| refusal(dataset, bad, lang));
    if let [Some(zh), Some(en)] = reasons {
        let _ = writeln!(
            out,
            "<h3>不合适 <span lang=\"en\">Does not fit</span></h3>\n<p>{}</p>\n<p \
                lang=\"en\">{}</p>\n<div class=\"pair\">\n<pre>{}</pre>\n{}</div>",
            escaped(&zh),
            escaped(&en),
            escaped(&broken(views[bad])),
            figure(dataset, bad, ThemeMode::Light, Lang::ZH_HANS)
        );
    } else {
        let _ = writeln!(
            out,
            "<p class=\"quiet\">什么数字都画得出，没有不合适的。 <span lang=\"en\">It draws any \
                figures; none are refused.</span></p>"
        );
    }
    out + "</section>\n"
}

fn page() -> String {
    let text = std::fs::read_to_string(path(DOCUMENT)).unwrap();
    let reading = read(text.as_bytes());
    assert_eq!((reading.faults, reading.warnings), (vec![], vec![]), "{DOCUMENT}");
    let rows = text.split("\"views\": [").nth(1).unwrap().lines().filter(|row| row.contains("id"));
    let views: Vec<&str> = rows.collect();
    assert_eq!(views.len(), reading.dataset.views.len());
    let mut out = HEAD.to_owned();
    out.push_str("<nav aria-label=\"图形 Forms\"><ul>");
    for form in Form::ALL {
        let (word, name) = (form.word(), form_name(form, Lang::ZH_HANS));
        let _ = write!(out, "<li><a href=\"#{word}\">{name} <code>{word}</code></a></li>");
    }
    out.push_str("</ul></nav>\n");
    for form in Form::ALL {
        out.push_str(&section(form, &reading.dataset, &views));
    }
    let document = text.split("  \"views\"").next().unwrap();
    let _ = write!(
        out,
        "<section id=\"document\">\n<h2>文档 <span lang=\"en\">The document</span></h2>\n\
            <details><summary>所有视图的数字 <span lang=\"en\">The figures of all views</span>\
            </summary>\n<pre>{}  \"views\": [ … ]\n}}</pre>\n</details>\n</section>\n</main>\n</html>\n",
        escaped(document)
    );
    out
}

#[test]
fn the_gallery_shows_every_form_as_it_is_drawn() {
    let page = page();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path(PAGE), &page).unwrap();
    }
    let known = std::fs::read_to_string(path(PAGE)).unwrap_or_default();
    let first = known.lines().zip(page.lines()).find(|(a, b)| a != b);
    assert!(known == page, "{PAGE} is out of date, UPDATE_GOLDEN=1 writes it anew: {first:?}");
}

#[test]
fn a_view_is_broken_key_by_key() {
    let view = r#"    {"id": "a", "x": ["b", "c"], "title": {"en": "d, {e}"}},"#;
    let lines =
        "{\n  \"id\": \"a\",\n  \"x\": [\"b\", \"c\"],\n  \"title\": {\"en\": \"d, {e}\"}\n}";
    assert_eq!(broken(view), lines);
}
