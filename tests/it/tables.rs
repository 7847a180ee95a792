//! Tables as newsrooms have them: small ones with what is right, line by line, and clean ones in
//! every locale, orientation and spelling, which read back to the same figures or to a doubt.

use duibi::data::{Dataset, Observation, Period, Qualifier, ends, read};
use duibi::say::{self, Lang};
use proptest::prelude::*;

use crate::support::path;

/// A figure in one line: who, what, when, how much, and what limits it.
fn line(dataset: &Dataset, o: &Observation) -> String {
    let reads = Lang::EN.reads();
    let entity = &dataset.entities[o.entity];
    let value = match o.qualifier {
        Qualifier::Between => {
            let (low, high) = ends(o.printed).unwrap();
            format!("{low}–{high}")
        }
        _ => o.value.to_string(),
    };
    let mut fields = vec![
        entity.name.get(reads).to_owned(),
        dataset.metrics[o.metric].name.get(reads).to_owned(),
        o.period.text(),
        value + &o.unit.name,
    ];
    fields.extend(o.scope.0.iter().map(|(dimension, value)| format!("{dimension}={value}")));
    if !matches!(o.qualifier, Qualifier::Exact | Qualifier::Between) {
        fields.push(o.qualifier.word().to_owned());
    }
    fields.extend(entity.is_total.then(|| "total".to_owned()));
    fields.extend((!o.note.is_empty()).then(|| format!("({})", o.note.get(reads))));
    fields.join(" | ")
}

/// All that was understood of a table, in lines.
fn understood(table: &str) -> String {
    let reading = read(table.as_bytes());
    assert_eq!(reading.faults, [], "{table}");
    let dataset = reading.dataset;
    let reads = Lang::EN.reads();
    let mut lines = Vec::new();
    let source = dataset.sources.first().map_or("", |source| source.title.get(reads));
    for (name, text) in [
        ("title", dataset.title.get(reads)),
        ("notes", dataset.notes.get(reads)),
        ("source", source),
    ] {
        lines.extend((!text.is_empty()).then(|| format!("{name}: {text}")));
    }
    lines.extend(dataset.observations.iter().map(|o| line(&dataset, &o)));
    lines.extend(dataset.doubts.iter().map(|doubt| {
        format!("? {} {}", doubt.kind.word(), say::doubt_place(doubt, Lang::EN)).trim().to_owned()
    }));
    lines.join("\n")
}

#[test]
fn tables_of_every_kind_are_read_as_they_are_meant() {
    let text = std::fs::read_to_string(path("tests/documents/tables.txt")).unwrap();
    let all: Vec<&str> = text.split("=== ").skip(1).collect();
    assert!(all.len() >= 200, "{} tables", all.len());
    let mut wrong = Vec::new();
    for part in all {
        let (name, rest) = part.split_once('\n').unwrap();
        let (table, expected) = rest.split_once("\n--->\n").unwrap();
        let found = understood(&format!("{table}\n"));
        if found != expected.trim_end() {
            wrong.push(format!("{name}: {}\nfound:\n{found}", expected.trim_end()));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n\n"));
}

/// How a newspaper of some country writes a number with two decimals.
fn printed(value: i64, locale: usize) -> String {
    let (point, group) =
        [(".", ""), (".", ","), (",", "."), (",", "\u{A0}"), (".", "’"), (",", " ")][locale % 6];
    let (whole, decimals) = ((value.abs() / 100).to_string(), value.abs() % 100);
    let mut digits = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            digits += group;
        }
        digits.push(digit);
    }
    let sign = if value < 0 { ["-", "−", "–"][locale % 3] } else { "" };
    let text = format!("{sign}{digits}{point}{decimals:02}");
    let wide = |c: char| match c {
        '0'..='9' => char::from_u32(c as u32 - '0' as u32 + '０' as u32).unwrap(),
        c => c,
    };
    if locale >= 6 { text.chars().map(wide).collect() } else { text }
}

/// How a period is spelled, and what it is.
fn spelled(index: usize, spelling: usize) -> (String, String) {
    let (year, month) = (2020 + index, index + 1);
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
    match spelling % 9 {
        0 => (year.to_string(), year.to_string()),
        1 => (format!("{year}年"), year.to_string()),
        2 => (format!("2023年{month}月"), format!("2023-{month:02}")),
        3 => (format!("{}-23", names[index]), format!("2023-{month:02}")),
        4 => (format!("{year}年一季度"), format!("{year}-Q1")),
        5 => (
            format!("Q{} {}", index % 4 + 1, 2021 + index / 4),
            format!("{}-Q{}", 2021 + index / 4, index % 4 + 1),
        ),
        6 => (format!("2023-W{:02}", month + 9), format!("2023-W{:02}", month + 9)),
        7 => (format!("{year}年1-9月"), format!("{year}-01/{year}-09")),
        _ => (format!("民國{}年", 109 + index), year.to_string()),
    }
}

const PLACES: [&str; 6] = ["Ashby", "甲区", "Corby", "乙县", "Saint-Denis", "丙市"];

/// A clean table of places and periods.
fn table(
    values: &[Vec<i64>],
    orientation: usize,
    locale: usize,
    spelling: usize,
    mark: &str,
) -> String {
    let cell = |value: i64| {
        let text = printed(value, locale);
        if text.contains(mark) { format!("\"{text}\"") } else { text }
    };
    let periods = || (0..values[0].len()).map(|index| spelled(index, spelling).0);
    let rows: Vec<Vec<String>> = match orientation % 3 {
        0 => {
            let head = std::iter::once("地区".to_owned()).chain(periods()).collect();
            let rows = values.iter().zip(PLACES).map(|(row, place)| {
                std::iter::once(place.to_owned())
                    .chain(row.iter().map(|&value| cell(value)))
                    .collect()
            });
            std::iter::once(head).chain(rows).collect()
        }
        1 => {
            let places = PLACES.iter().take(values.len()).map(|place| (*place).to_owned());
            let head = std::iter::once("period".to_owned()).chain(places).collect();
            let rows = periods().enumerate().map(|(index, period)| {
                std::iter::once(period).chain(values.iter().map(|row| cell(row[index]))).collect()
            });
            std::iter::once(head).chain(rows).collect()
        }
        _ => {
            let head = ["place", "period", "value"].map(str::to_owned).to_vec();
            let rows = values.iter().zip(PLACES).flat_map(|(row, place)| {
                row.iter()
                    .zip(periods())
                    .map(move |(&value, period)| vec![place.to_owned(), period, cell(value)])
            });
            std::iter::once(head).chain(rows).collect()
        }
    };
    rows.iter().map(|row| row.join(mark) + "\n").collect()
}

proptest! {
    #[test]
    fn a_clean_table_reads_back_to_its_figures_or_to_a_doubt(
        values in (2..6_usize).prop_flat_map(|periods| {
            prop::collection::vec(prop::collection::vec(-99_999_999..99_999_999_i64, periods), 2..6)
        }),
        (orientation, locale, spelling, mark) in (0..3_usize, 0..12_usize, 0..9_usize, 0..3_usize),
    ) {
        let text = table(&values, orientation, locale, spelling, [",", ";", "\t"][mark]);
        let reading = read(text.as_bytes());
        prop_assert_eq!(&reading.faults, &[], "{}", text);
        let dataset = reading.dataset;
        let mut found: Vec<String> = dataset.observations.iter().map(|o| {
            format!("{} {} {}", dataset.entities[o.entity].id, o.period.text(), o.value)
        }).collect();
        let mut expected: Vec<String> = values.iter().zip(PLACES).flat_map(|(row, place)| {
            row.iter().enumerate().map(move |(index, &value)| {
                let value: f64 = format!("{}{}.{:02}", if value < 0 { "-" } else { "" }, value.abs() / 100, value.abs() % 100).parse().unwrap();
                format!("{place} {} {value}", spelled(index, spelling).1)
            })
        }).collect();
        found.sort();
        expected.sort();
        prop_assert!(found == expected || !dataset.doubts.is_empty(), "{}\n{:?}\n{:?}", text, found, expected);
    }

    #[test]
    fn a_long_clean_table_reads_as_a_short_one_does(
        values in prop::collection::vec(0..1_000_000_i64, 400..500),
        (is_json, has_decimals) in (any::<bool>(), any::<bool>()),
    ) {
        let number = |value: &i64| if has_decimals { format!("{}.{}", value / 10, value % 10) } else { value.to_string() };
        let rows = || values.iter().enumerate().map(|(row, value)| (PLACES[row % 3], 1900 + row / 3, number(value)));
        let text = if is_json {
            let rows: Vec<String> = rows().map(|(place, year, value)| format!("{{\"place\":\"{place}\",\"year\":{year},\"value\":{value}}}")).collect();
            format!("[{}]", rows.join(","))
        } else {
            let rows: Vec<String> = rows().map(|(place, year, value)| format!("{place},{year},{value}")).collect();
            format!("place,year,value\n{}\n", rows.join("\n"))
        };
        let dataset = read(text.as_bytes()).dataset;
        let expected: Vec<(&str, Period, f64)> = rows().map(|(place, year, value)| {
            (place, Period::parse(&year.to_string()).unwrap(), value.parse().unwrap())
        }).collect();
        let found: Vec<(&str, Period, f64)> = dataset.observations.iter()
            .map(|o| (&*dataset.entities[o.entity].id, o.period, o.value)).collect();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(dataset.doubts, &[]);
    }
}
