//! Documents of which one thing is many, for `work.rs`.

use std::fmt::Write;

/// Makes a document of so many.
type Made = fn(usize) -> String;

/// What there can be many of: its name, and a document of so many.
pub(crate) type Shape = (&'static str, Made);

/// All of them.
pub(crate) const SHAPES: &[Shape] = &[
    ("places", places),
    ("dates", |n| figures(n, |i| format!(r#""period": "{}""#, date(i)))),
    ("metrics", metrics),
    ("periods", |n| one_place(n, r#""form": "line""#, |i| format!(r#""period": "{}""#, date(i)))),
    ("series", |n| {
        let views = r#"{"id": "v", "x": "m", "form": "line", "colour": "entity"}"#;
        let row = |i: usize| figure(i % 40, "m", &format!(r#""period": "{}""#, date(i / 40)));
        document(&numbered(40, "e"), METRIC, "", views, n, &row)
    }),
    ("parts", |n| parts(n, "stacked", |_| 0)),
    ("wholes", |n| parts(n, "stacked", |i| i / 2)),
    ("shares of wholes", |n| parts(n, "percent", |i| i / 2)),
    ("sources", sources),
    ("views", views),
    ("notes", |n| figures(n, |i| format!(r#""period": "2022", "note": "note {i}""#))),
    ("points", |n| scatter(n, "", &|i| format!(r#""period": "2022", "id": "o{i}""#))),
    ("dated points", |n| scatter(n, "", &|i| format!(r#""period": "{}""#, date(i)))),
    ("groups of points", |n| {
        scatter(n, r#", "colour": "sector""#, &|i| {
            format!(r#""period": "2022", "scope": {{"sector": "{}"}}"#, i % 20)
        })
    }),
    ("columns", columns),
    ("rows of a table", |n| {
        (0..n).fold("place,year,x,y\n".to_owned(), |mut out, i| {
            let _ = writeln!(out, "p{},{},{},{}", i / 10, 1990 + i % 10, i % 97, i % 89);
            out
        })
    }),
    ("points of a table", |n| {
        (0..n).fold("place,x,y\n".to_owned(), |mut out, i| {
            let _ = writeln!(out, "p{},{}.5,{}.25", i % 4, i * 37 % 997, i * 53 % 991);
            out
        })
    }),
    ("dimensions of scope", |n| {
        figures(n, |i| format!(r#""period": "2022", "scope": {{"d{i}": "yes"}}"#))
    }),
    ("limits of one figure", |n| {
        let limits: Vec<String> = (0..n).map(|i| format!(r#""d{i}": "yes""#)).collect();
        let limits = limits.join(", ");
        figures(2, |i| {
            let limits = if i == 0 { "" } else { &*limits };
            format!(r#""period": "2022", "scope": {{{limits}}}"#)
        })
    }),
    ("values of scope", |n| {
        one_place(n, r#""rows": "sector""#, |i| {
            format!(r#""period": "2022", "scope": {{"sector": "s{i}"}}"#)
        })
    }),
    ("kinds of basis", |n| {
        one_place(n, r#""rows": "basis""#, |i| format!(r#""period": "2022", "basis": "b{i}""#))
    }),
    ("figures one by one", |n| {
        one_place(n, r#""rows": "figure""#, |i| {
            format!(r#""period": "2022", "scope": {{"sector": "s{i}"}}"#)
        })
    }),
    ("targets", |n| targets(n, r#""form": "bullet""#)),
    ("completion", |n| targets(n, r#""show": "completion""#)),
    ("growth", |n| {
        one_place(n, r#""form": "line", "show": "growth""#, |i| {
            format!(r#""period": "{}""#, date(i))
        })
    }),
    ("ranks", |n| shown(n, "rank")),
    ("shares", |n| shown(n, "share")),
    ("quotients", |n| {
        let views = r#"{"id": "v", "x": ["m", "k"], "show": "per"}"#;
        let row = |i: usize| figure(i / 2, ["m", "k"][i % 2], PLAIN);
        document(&numbered(n, "e"), METRICS, "", views, 2 * n, &row)
    }),
    ("unknown columns", |n| {
        (0..n).fold("place,value\n".to_owned(), |out, i| out + &format!("p{i},{i}\n")).replacen(
            "place,value",
            &format!("place,value,{}", unread(300)),
            1,
        )
    }),
    ("unknown entities", |n| {
        let row = |i: usize| format!(r#"{{"entity": "x{i}", {}"#, &figure(0, "m", PLAIN)[17..]);
        document(&numbered(n, "e"), METRIC, "", "", n, &row)
    }),
    ("unknown parts", |n| {
        figures(n, |i| format!(r#""period": "2022", "id": "o{i}", "part_of": "x{i}""#))
    }),
    ("unknown keys", |n| figures(n, |i| format!(r#""period": "2022", "k{}": 1"#, i % 900))),
    ("a chain of entities", |n| chain(n, false)),
    ("a chain of figures", |n| chain(n, true)),
    ("chosen entities", |n| {
        let all: Vec<String> = (0..n).map(|i| format!(r#""e{i}""#)).collect();
        let views = format!(r#"{{"id": "v", "x": "m", "entities": [{}]}}"#, all.join(", "));
        document(&numbered(n, "e"), METRIC, "", &views, n, &|i| figure(i, "m", PLAIN))
    }),
    ("units", |n| {
        let metrics: Vec<String> =
            (0..n).map(|i| format!(r#"{{"id": "m{i}", "unit": "u{i}"}}"#)).collect();
        let names: Vec<String> = (0..n.min(60)).map(|i| format!(r#""m{i}""#)).collect();
        let views = format!(r#"{{"id": "v", "x": [{}], "form": "matrix"}}"#, names.join(", "));
        let row = |i: usize| figure(0, &format!("m{i}"), PLAIN).replace("亿元", &format!("u{i}"));
        document(&numbered(1, "e"), &metrics.join(", "), "", &views, n, &row)
    }),
    ("wrong units", |n| {
        document(&numbered(1, "e"), METRIC, "", "", n, &|i| {
            figure(0, "m", PLAIN).replace("亿元", &format!("u{i}"))
        })
    }),
    ("terms", |n| {
        let terms: Vec<String> = (0..n).map(|i| format!(r#""s{i}": {{"en": "t{i}"}}"#)).collect();
        let head = format!(r#""terms": {{{}}},"#, terms.join(", "));
        let views = r#"{"id": "v", "x": "m", "rows": "sector"}"#;
        let row = |i: usize| figure(0, "m", &format!(r#"{PLAIN}, "scope": {{"sector": "s{i}"}}"#));
        document(&numbered(1, "e"), METRIC, &head, views, n, &row)
    }),
    ("excluded values", |n| {
        let values: Vec<String> = (0..n).map(|i| format!(r#""s{i}""#)).collect();
        let text = parts(n, "stacked", |_| 0);
        text.replacen('{', &format!(r#"{{"exclusive": [[{}]],"#, values.join(", ")), 1)
    }),
    ("slopes", |n| {
        let views = r#"{"id": "v", "x": "m", "form": "slope", "colour": "period"}"#;
        let row = |i: usize| figure(i / 2, "m", &format!(r#""period": "{}""#, 2021 + i % 2));
        document(&numbered(n, "e"), METRIC, "", views, 2 * n, &row)
    }),
    ("lines of reference", |n| {
        let all: Vec<String> = (0..n).map(|i| i.to_string()).collect();
        let views = format!(r#"{{"id": "v", "x": "m", "reference": [{}]}}"#, all.join(", "));
        document(&numbered(2, "e"), METRIC, "", &views, 2, &|i| figure(i, "m", PLAIN))
    }),
    ("values of a histogram", |n| form(n, "histogram")),
    ("values of a box", |n| form(n, "box")),
    ("dots", |n| form(n, "dot")),
    ("cells of a matrix", |n| form(n, "matrix")),
    ("bars upright", |n| form(n, "column")),
];

const METRIC: &str = r#"{"id": "m", "unit": "亿元", "summable": true}"#;
const METRICS: &str = r#"{"id": "m", "unit": "亿元"}, {"id": "k", "unit": "亿元"}"#;
const PLAIN: &str = r#""period": "2022""#;

/// The `index`th of many days.
fn date(index: usize) -> String {
    let (year, day) = (1000 + index / 336, index % 336);
    format!("{year:04}-{:02}-{:02}", day / 28 + 1, day % 28 + 1)
}

/// So many things with an id each.
fn numbered(count: usize, letter: &str) -> String {
    let all: Vec<String> = (0..count).map(|i| format!(r#"{{"id": "{letter}{i}"}}"#)).collect();
    all.join(", ")
}

/// A figure of an entity and a metric, with what else it has.
fn figure(entity: usize, metric: &str, rest: &str) -> String {
    // values go up and down, and few are equal
    let value = (entity * 7919) % 10_007 + rest.len();
    format!(
        r#"{{"entity": "e{entity}", "metric": "{metric}", "value": {value}, "unit": "亿元", {rest}}}"#
    )
}

fn document(
    entities: &str,
    metrics: &str,
    head: &str,
    views: &str,
    count: usize,
    row: &dyn Fn(usize) -> String,
) -> String {
    let rows: Vec<String> = (0..count).map(row).collect();
    format!(
        r#"{{"format": "duibi/1", "id": "many", {head} "entities": [{entities}],
            "metrics": [{metrics}], "observations": [{}], "views": [{views}]}}"#,
        rows.join(",\n")
    )
}

/// A figure a place.
fn figures(count: usize, rest: impl Fn(usize) -> String) -> String {
    document(&numbered(count, "e"), METRIC, "", "", count, &|i| figure(i, "m", &rest(i)))
}

fn places(count: usize) -> String {
    figures(count, |_| PLAIN.to_owned())
}

/// All figures of one place, in a view.
fn one_place(count: usize, view: &str, rest: impl Fn(usize) -> String) -> String {
    let views = format!(r#"{{"id": "v", "x": "m", {view}}}"#);
    document(&numbered(1, "e"), METRIC, "", &views, count, &|i| figure(0, "m", &rest(i)))
}

fn form(count: usize, form: &str) -> String {
    let views = format!(r#"{{"id": "v", "x": "m", "form": "{form}"}}"#);
    document(&numbered(count, "e"), METRIC, "", &views, count, &|i| figure(i, "m", PLAIN))
}

fn shown(count: usize, show: &str) -> String {
    let views = format!(r#"{{"id": "v", "x": "m", "show": "{show}"}}"#);
    document(&numbered(count, "e"), METRIC, "", &views, count, &|i| figure(i, "m", PLAIN))
}

fn metrics(count: usize) -> String {
    let metrics: Vec<String> =
        (0..count).map(|i| format!(r#"{{"id": "m{i}", "unit": "亿元"}}"#)).collect();
    let names: Vec<String> = (0..count.min(60)).map(|i| format!(r#""m{i}""#)).collect();
    let views = format!(r#"{{"id": "v", "x": [{}], "form": "matrix"}}"#, names.join(", "));
    let row = |i: usize| figure(i / count, &format!("m{}", i % count), PLAIN);
    document(&numbered(2, "e"), &metrics.join(", "), "", &views, 2 * count, &row)
}

/// Parts of wholes; `whole` gives the whole of each.
fn parts(count: usize, form: &str, whole: impl Fn(usize) -> usize) -> String {
    let wholes = whole(count - 1) + 1;
    let views = format!(r#"{{"id": "v", "x": "m", "form": "{form}"}}"#);
    let row = |i: usize| {
        if i < wholes {
            return figure(i, "m", &format!(r#"{PLAIN}, "id": "w{i}""#))
                .replace(r#""value": "#, r#""value": 9000000"#);
        }
        let part = i - wholes;
        let own = whole(part);
        let limit = if wholes == 1 { part } else { part % 2 };
        let rest = format!(r#"{PLAIN}, "part_of": "w{own}", "scope": {{"sector": "s{limit}"}}"#);
        figure(own, "m", &rest)
    };
    document(&numbered(wholes, "e"), METRIC, "", &views, wholes + count, &row)
}

fn sources(count: usize) -> String {
    let all: Vec<String> =
        (0..count).map(|i| format!(r#"{{"id": "s{i}", "title": "title {i}"}}"#)).collect();
    let head = format!(r#""sources": [{}],"#, all.join(", "));
    let row = |i: usize| figure(i, "m", &format!(r#"{PLAIN}, "source": "s{i}""#));
    document(&numbered(count, "e"), METRIC, &head, "", count, &row)
}

fn views(count: usize) -> String {
    let all: Vec<String> = (0..count).map(|i| format!(r#"{{"id": "v{i}", "x": "m"}}"#)).collect();
    document(&numbered(3, "e"), METRIC, "", &all.join(", "), 3, &|i| figure(i, "m", PLAIN))
}

fn scatter(count: usize, view: &str, rest: &dyn Fn(usize) -> String) -> String {
    let views = format!(r#"{{"id": "v", "form": "scatter", "x": "m", "y": "k"{view}}}"#);
    let row = |i: usize| {
        figure(i / 2, ["m", "k"][i % 2], &rest(i / 2))
            .replace(r#""id": "o"#, &format!(r#""id": "{i}o"#))
    };
    document(&numbered(count, "e"), METRICS, "", &views, 2 * count, &row)
}

fn targets(count: usize, view: &str) -> String {
    let views = format!(r#"{{"id": "v", "x": "m", {view}}}"#);
    let bases = ["actual", "target"];
    let row = |i: usize| figure(i / 2, "m", &format!(r#"{PLAIN}, "basis": "{}""#, bases[i % 2]));
    document(&numbered(count, "e"), METRIC, "", &views, 2 * count, &row)
}

/// So many columns that nothing is read of.
fn unread(count: usize) -> String {
    let names: Vec<String> = (0..count).map(|i| format!("x{i}")).collect();
    names.join(",")
}

/// A table of so many columns of figures.
fn columns(count: usize) -> String {
    let names: Vec<String> = (0..count).map(|i| format!("m{i}")).collect();
    let row = |place: usize| {
        let cells: Vec<String> = (0..count).map(|i| (i * 31 % 97 + place).to_string()).collect();
        format!("p{place},{}\n", cells.join(","))
    };
    format!("place,{}\n{}{}{}", names.join(","), row(0), row(1), row(2))
}

/// Each a part of the one before it: entities, or figures.
fn chain(count: usize, of_figures: bool) -> String {
    let above = |i: usize| i.checked_sub(1);
    let entity = |i: usize| match above(i).filter(|_| !of_figures) {
        Some(whole) => format!(r#"{{"id": "e{i}", "part_of": "e{whole}"}}"#),
        None => format!(r#"{{"id": "e{i}"}}"#),
    };
    let entities: Vec<String> = (0..count).map(entity).collect();
    let row = |i: usize| match above(i).filter(|_| of_figures) {
        Some(whole) => figure(i, "m", &format!(r#"{PLAIN}, "id": "o{i}", "part_of": "o{whole}""#)),
        None => figure(i, "m", &format!(r#"{PLAIN}, "id": "o{i}""#)),
    };
    document(&entities.join(", "), METRIC, "", "", count, &row)
}
