//! Prepared figures: what they tell is what the live chart tells, of every view in every language.

use std::collections::BTreeMap;

use duibi::chart;
use duibi::color::ThemeMode;
use duibi::compare::compare;
use duibi::data::Dataset;
use duibi::embed::{Setup, fixed, snippet};
use duibi::exhibit::Exhibit;
use duibi::say::Word;
use duibi::scene::{Mark, Scene, Target};
use duibi::state::{Event, Keystroke, State};
use serde_json::Value;

use crate::support::{SPELT_OUT, built_in, golden, huaian};

const WIDTHS: [f64; 5] = [320.0, 400.0, 500.0, 600.0, 692.0];

/// A prepared figure, and what it was made of.
struct Made {
    name: String,
    state: State,
    exhibit: Exhibit,
    html: String,
}

/// Every view of every document in every language, prepared.
fn all() -> Vec<Made> {
    let documents = built_in();
    let views = documents.iter().flat_map(|dataset| {
        (0..dataset.views.len()).flat_map(move |view| SPELT_OUT.map(|lang| (dataset, view, lang)))
    });
    let made: Vec<Made> = views
        .map(|(dataset, view, lang)| {
            made(dataset, State { lang, ..State::of(dataset, Some(view)) })
        })
        .collect();
    assert_eq!(made.len(), 75 * SPELT_OUT.len());
    made
}

fn made(dataset: &Dataset, state: State) -> Made {
    let view = &dataset.views[state.view.unwrap()].id;
    let attributes = [("src", "a \"b\" & c.json"), ("view", view)];
    let setup = Setup { attributes: &attributes, widths: &WIDTHS, nonce: None };
    let comparison = compare(dataset, &state.query);
    Made {
        name: format!("{} {view} {}", dataset.id, state.lang.tag()),
        exhibit: state.maker(dataset, &comparison).complete(),
        html: snippet(dataset, &state, &setup),
        state,
    }
}

impl Made {
    /// The data of the script.
    fn data(&self) -> Value {
        let (_, rest) = self.html.split_once("<script type=\"application/json\">").unwrap();
        let (json, rest) = rest.split_once("</script>").unwrap();
        assert_eq!(rest, "</template></duibi-chart>\n", "{}", self.name);
        serde_json::from_str(json).unwrap()
    }

    fn scene(&self, width: f64) -> Scene {
        chart::draw(&self.exhibit, &State { width, ..self.state.clone() })
    }
}

/// An element as it is opened: its name, its attributes, how deep it lies, and the text right
/// behind it.
#[derive(Debug)]
struct Element {
    tag: String,
    attributes: BTreeMap<String, String>,
    text: String,
}

/// The elements of a text, in order, if every one is closed where it should be.
fn elements(html: &str) -> Result<Vec<Element>, String> {
    let (mut out, mut open, mut rest) = (Vec::new(), Vec::new(), html);
    while let Some(at) = rest.find('<') {
        let (inside, after) = rest[at + 1..].split_once('>').ok_or("a tag without an end")?;
        rest = after;
        if let Some(tag) = inside.strip_prefix('/') {
            let last: Option<String> = open.pop();
            if last.as_deref() != Some(tag) {
                return Err(format!("</{tag}> closes {last:?}"));
            }
            continue;
        }
        let (inside, is_empty) =
            inside.strip_suffix('/').map_or((inside, false), |inside| (inside, true));
        let (tag, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        let text = if ["script", "style"].contains(&tag) {
            let end = rest.find(&format!("</{tag}>")).ok_or("a raw text without an end")?;
            let text;
            (text, rest) = rest.split_at(end);
            text
        } else {
            rest.split('<').next().unwrap_or_default()
        };
        out.push(Element {
            tag: tag.to_owned(),
            attributes: attributes_of(attributes)?,
            text: unescaped(text),
        });
        if !is_empty {
            open.push(tag.to_owned());
        }
    }
    if open.is_empty() { Ok(out) } else { Err(format!("{open:?} are not closed")) }
}

fn attributes_of(text: &str) -> Result<BTreeMap<String, String>, String> {
    let (mut out, mut rest) = (BTreeMap::new(), text);
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').ok_or("an attribute without an end")?,
            None => ("", after),
        };
        if name.is_empty() || out.insert(name.to_owned(), unescaped(value)).is_some() {
            return Err(format!("an attribute of {text:?}"));
        }
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    Ok(out)
}

fn unescaped(text: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    marks.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

#[test]
fn every_snippet_is_well_formed_and_its_script_ends_once() {
    for made in all() {
        let found = elements(&made.html).unwrap_or_else(|why| panic!("{}: {why}", made.name));
        assert_eq!(found[0].attributes["src"], "a \"b\" & c.json");
        assert_eq!(made.html.matches("<script").count(), 1, "{}", made.name);
        assert_eq!(made.html.matches("</script").count(), 1, "{}", made.name);
        assert!(!made.html.contains("<!--"), "{}", made.name);
        let pictures = found.iter().filter(|element| element.tag == "svg").count();
        assert_eq!(pictures, WIDTHS.len(), "{}", made.name);
        // a policy without inline styles and scripts lets all of it through but the style sheet
        let is_named = |name: &str| name == "style" || name.starts_with("on");
        assert!(!found.iter().any(|one| one.attributes.keys().any(|name| is_named(name))));
    }
}

#[test]
fn a_text_that_is_not_well_formed_is_found() {
    for wrong in ["<a>", "<a></b>", "<a b=\"c></a>", "<a b c b></a>", "<style>", "</a>", "<a"] {
        assert!(elements(wrong).is_err(), "{wrong}");
    }
    let found = elements("<a b=\"&lt;c\" d><e/>f</a>").unwrap();
    assert_eq!((found.len(), found[0].attributes["b"].as_str()), (2, "<c"));
}

/// A number of the data that counts something.
fn whole(number: &Value) -> usize {
    usize::try_from(number.as_u64().unwrap()).unwrap()
}

/// What is told of a figure in the words of the tip, put together of the data alone.
fn spoken(data: &Value, cell: &[Value]) -> String {
    let text = |place: usize| data["texts"][whole(&cell[place])].as_str().unwrap();
    let word = |name: &str| data["words"][name].as_str().unwrap();
    let mut lines = vec![text(2).to_owned(), [text(3), word("colon"), text(4)].concat()];
    let details = [
        ("same", 14),
        ("printed", 5),
        ("derived", 6),
        ("period", 7),
        ("scope", 8),
        ("caveat", 9),
        ("source", 12),
    ];
    for (name, place) in details {
        if !text(place).is_empty() {
            lines.push([word(name), word("colon"), text(place)].concat());
        }
    }
    lines.join(word("separator"))
}

/// The figure of a cell of the data.
fn target(cell: &[Value]) -> Target {
    let number = |place: usize| whole(&cell[place]);
    Target { row: number(0), series: number(1) }
}

#[test]
fn what_is_told_of_a_figure_is_what_the_live_chart_tells() {
    for made in all() {
        let data = made.data();
        let cells: Vec<&Vec<Value>> =
            data["cells"].as_array().unwrap().iter().map(|cell| cell.as_array().unwrap()).collect();
        for cell in &cells {
            assert_eq!(
                spoken(&data, cell),
                chart::spoken(&made.exhibit, target(cell), None),
                "{}",
                made.name
            );
            let target = target(cell);
            let told = made.exhibit.evidence((target.row, target.series)).unwrap();
            let text = |place: usize| &data["texts"][whole(&cell[place])];
            assert_eq!(text(10), made.exhibit.series[target.series].definition.as_str());
            assert_eq!([text(11), text(13)], [told.note.as_str(), told.url.as_str()]);
        }
        // each once, in the order of the hotspots: the first one is where the keys begin
        for width in WIDTHS {
            let mut drawn: Vec<Target> = Vec::new();
            for spot in made.scene(width).hotspots {
                drawn.extend((!drawn.contains(&spot.target)).then_some(spot.target));
            }
            let written: Vec<Target> = cells.iter().map(|cell| target(cell)).collect();
            assert_eq!(written, drawn, "{}", made.name);
            assert!(!written.is_empty(), "{}", made.name);
        }
    }
}

#[test]
fn hotspots_are_those_of_the_scene_at_each_width() {
    for made in all() {
        let data = made.data();
        for (chart, width) in data["charts"].as_array().unwrap().iter().zip(WIDTHS) {
            let scene = made.scene(width);
            let spots = chart["spots"].as_array().unwrap();
            assert_eq!(spots.len(), scene.hotspots.len(), "{}", made.name);
            assert_eq!(chart["at"].as_f64(), Some(width));
            assert!((chart["height"].as_f64().unwrap() - scene.size.height).abs() < 0.006);
            for (spot, known) in spots.iter().zip(&scene.hotspots) {
                let numbers: Vec<f64> = spot
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|number| number.as_f64().unwrap())
                    .collect();
                let cell = data["cells"][whole(&spot[0])].as_array().unwrap();
                assert_eq!(target(cell), known.target, "{}", made.name);
                let (area, mark) = (known.area, known.mark);
                let expected = [
                    area.x0, area.y0, area.x1, area.y1, mark.x0, mark.y0, mark.x1, mark.y1,
                    known.at.x, known.at.y,
                ];
                let near = numbers[1..].iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.006);
                assert!(near && numbers.len() == 11, "{}: {numbers:?} {known:?}", made.name);
            }
        }
    }
}

#[test]
fn the_keys_lead_where_the_live_chart_leads_at_every_width() {
    const KEYS: [&str; 6] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];
    for made in all() {
        let data = made.data();
        let cell = |place: &Value| target(data["cells"][whole(place)].as_array().unwrap());
        let keys = data["keys"].as_array().unwrap();
        assert_eq!(keys.len(), data["cells"].as_array().unwrap().len());
        for width in WIDTHS {
            let scene = made.scene(width);
            for (from, leads) in (0..).zip(keys) {
                let from = cell(&Value::from(from));
                for (name, to) in KEYS.iter().zip(leads.as_array().unwrap()) {
                    let mut state = State { pointed: Some(from), ..State::default() };
                    state.update(&scene, &Event::Key(Keystroke::from_name(name).unwrap()));
                    assert_eq!(state.pointed, Some(cell(to)), "{} {name} of {from:?}", made.name);
                }
            }
        }
    }
}

#[test]
fn the_words_and_the_table_are_those_of_the_exhibit() {
    for made in all() {
        let found = elements(&made.html).unwrap();
        let (exhibit, prose) = (&made.exhibit, &made.exhibit.prose);
        let part = |name: &str| {
            found
                .iter()
                .find(|one| one.attributes.get("part").is_some_and(|part| part == name))
                .unwrap()
        };
        for (name, words) in [
            ("title", prose.title.as_str()),
            ("subtitle", &prose.subtitle),
            ("caption", prose.caption_or_summary()),
            ("notes", &prose.notes_line(exhibit.lang)),
            ("source", &prose.sources_line(exhibit.lang)),
        ] {
            assert_eq!(part(name).text, words, "{} {name}", made.name);
            assert_eq!(part(name).attributes.contains_key("hidden"), words.is_empty());
        }
        let cells = found.iter().enumerate();
        let cells = cells.filter(|(_, one)| one.tag == "td" || one.tag == "th");
        // a name stands in an element of its own
        let text = |(at, one): (usize, &'_ Element)| {
            let name = found.get(at + 1).filter(|next| next.tag == "bdi");
            name.map_or(&one.text, |name| &name.text).clone()
        };
        let cells: Vec<String> = cells.skip(1 + exhibit.series.len()).map(text).collect();
        let expected = (0..exhibit.rows.len()).flat_map(|row| {
            let figures =
                (0..exhibit.series.len()).map(move |series| match exhibit.datum((row, series)) {
                    Some(_) => exhibit.text((row, series)),
                    None => exhibit.lang.word(Word::NotReported).to_owned(),
                });
            std::iter::once(exhibit.rows[row].name.clone()).chain(figures)
        });
        assert_eq!(cells, expected.collect::<Vec<_>>(), "{}", made.name);
    }
}

/// The marks of a scene without their colors.
fn uncolored(scene: Scene) -> Vec<Mark> {
    let none = duibi::color::Color(0, 0, 0);
    let mut marks = scene.marks;
    for mark in &mut marks {
        match mark {
            Mark::Rule { color, .. }
            | Mark::Rect { color, .. }
            | Mark::Frame { color, .. }
            | Mark::Hatch { color, .. }
            | Mark::Area { color, .. }
            | Mark::Path { color, .. }
            | Mark::Text { color, .. } => *color = none,
            Mark::Dot { fill, edge, .. } => (*fill, *edge) = (none, none),
        }
    }
    marks
}

#[test]
fn a_chart_has_the_same_marks_in_every_mode() {
    for made in all() {
        let drawn = |mode| {
            uncolored(chart::draw(
                &made.exhibit,
                &State { width: 480.0, mode, ..made.state.clone() },
            ))
        };
        let light = drawn(ThemeMode::Light);
        for mode in ThemeMode::ALL {
            assert_eq!(drawn(mode), light, "{} {mode:?}", made.name);
        }
    }
}

#[test]
fn every_text_of_a_chart_is_in_each_of_its_pictures() {
    for made in all() {
        let pictures: Vec<&str> = made.html.split("<svg ").skip(1).collect();
        for (picture, width) in pictures.iter().zip(WIDTHS) {
            let (picture, _) = picture.split_once("</svg>").unwrap();
            let mut written: Vec<String> = elements(&format!("<svg {picture}</svg>"))
                .unwrap()
                .into_iter()
                .filter(|one| one.tag == "text")
                .map(|one| one.text)
                .collect();
            let marks = made.scene(width).marks;
            let mut drawn: Vec<String> = marks
                .into_iter()
                .filter_map(
                    |mark| if let Mark::Text { text, .. } = mark { Some(text) } else { None },
                )
                .collect();
            written.sort();
            drawn.sort();
            assert_eq!(written, drawn, "{}", made.name);
        }
    }
}

/// What editors that sanitise let through, with its attributes.
const ALLOWED: [(&str, &[&str]); 12] = [
    ("section", &["lang", "style"]),
    ("p", &["style"]),
    (
        "svg",
        &[
            "xmlns",
            "role",
            "aria-label",
            "width",
            "height",
            "viewBox",
            "style",
            "fill",
            "font-family",
            "font-size",
            "stroke-linejoin",
        ],
    ),
    ("g", &["fill", "font-size", "font-weight", "text-anchor"]),
    ("path", &["fill", "stroke", "stroke-width", "d"]),
    ("text", &["fill", "font-size", "font-weight", "text-anchor", "x", "y"]),
    ("table", &["style"]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope", "style"]),
    ("td", &["style"]),
];

/// What of a text an editor would take out, if anything.
fn taken_out(html: &str) -> Result<(), String> {
    for Element { tag, attributes, .. } in elements(html)? {
        let known = ALLOWED.iter().find(|(name, _)| *name == tag);
        let (_, names) = known.ok_or_else(|| format!("<{tag}>"))?;
        for (name, value) in attributes {
            let lower = value.to_ascii_lowercase();
            let is_bad = ["url(", "javascript:", "expression", "var(", "position", "@"]
                .iter()
                .any(|word| lower.contains(word) && name != "aria-label");
            if !names.contains(&name.as_str()) || is_bad || value.is_empty() {
                return Err(format!("<{tag} {name}=\"{value}\">"));
            }
        }
    }
    Ok(())
}

#[test]
fn a_static_figure_has_nothing_that_an_editor_would_take_out() {
    let documents = built_in();
    let mut count = 0;
    for dataset in &documents {
        for view in 0..dataset.views.len() {
            for lang in SPELT_OUT {
                let state = State { lang, width: 640.0, ..State::of(dataset, Some(view)) };
                let html = fixed(dataset, &state);
                let name = &dataset.views[view].id;
                assert_eq!(taken_out(&html), Ok(()), "{} {name} {}", dataset.id, lang.tag());
                assert!(html.contains("<svg ") && html.contains("<td"), "{name}");
                count += 1;
            }
        }
    }
    assert_eq!(count, 75 * SPELT_OUT.len());
}

#[test]
fn what_an_editor_would_take_out_is_found() {
    let good = fixed(&huaian(), &State { width: 640.0, ..State::of(&huaian(), Some(0)) });
    assert_eq!(taken_out(&good), Ok(()));
    for (from, to) in [
        ("<p ", "<p id=\"a\" "),
        ("<p ", "<p class=\"a\" "),
        ("<td ", "<td onclick=\"a()\" "),
        ("<path fill=\"#", "<path fill=\"url(#"),
        ("<section ", "<style>p{}</style><section "),
        ("<svg ", "<svg><defs></defs></svg><svg "),
        ("<g ", "<g clip-path=\"none\" "),
        ("<text ", "<foreignObject></foreignObject><text "),
        ("<table ", "<script>a()</script><table "),
        ("</section>", ""),
        ("</td>", "</th>"),
    ] {
        assert!(good.contains(from), "{from}");
        let bad = good.replacen(from, to, 1);
        assert!(taken_out(&bad).is_err(), "{to}");
    }
    assert!(taken_out(&made(&huaian(), State::of(&huaian(), Some(0))).html).is_err());
}

/// The names of the approved figures.
pub(crate) fn goldens() -> [String; 2] {
    ["signed", "signed-static"].map(|name| format!("embed-{name}.html"))
}

#[test]
fn a_prepared_and_a_static_figure_are_as_approved() {
    let dataset = huaian();
    let state = State::of(&dataset, dataset.view("signed"));
    let at = State { width: 640.0, ..state.clone() };
    golden(goldens().into_iter().zip([made(&dataset, state).html, fixed(&dataset, &at)]));
}
