//! Clean tables in every locale, orientation and spelling, which read back to the same figures or to
//! a doubt.

use duibi::data::{Period, read};
use proptest::prelude::*;

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

/// In how many ways periods are spelled.
const SPELLINGS: usize = 18;

/// How a period is spelled, and what it is.
fn spelled(index: usize, spelling: usize) -> (String, String) {
    let (year, month) = (2020 + index, index + 1);
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
    match spelling % SPELLINGS {
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
        8 => (format!("民國{}年", 109 + index), year.to_string()),
        9 => (format!("{}年{month}月", 109 + index), format!("{year}-{month:02}")),
        10 => (format!("{year}年末"), format!("{year}-12-31")),
        11 => (format!("{year}年上半年"), format!("{year}-01/{year}-06")),
        12 => (format!("{}-{}", year % 100, (year + 1) % 100), format!("{year}/{}", year + 1)),
        13 => (format!("{year}/{:02}", (year + 1) % 100), format!("{year}/{}", year + 1)),
        14 => (format!("{year} [YR{year}]"), year.to_string()),
        15 => {
            (format!("{month:02}/{}/2023", 20 + index), format!("2023-{month:02}-{}", 20 + index))
        }
        16 => (
            format!("{}.{month:02}.{year}", 10 + index),
            format!("{year}-{month:02}-{}", 10 + index),
        ),
        _ => (format!("{year}年前三季度"), format!("{year}-01/{year}-09")),
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

/// A table with what offices put around it.
fn framed(table: &str, frame: usize, mark: &str) -> String {
    match frame % 6 {
        0 => table.to_owned(),
        1 => format!("各区主要指标{mark}{mark}\n{mark}单位：万元{mark}\n{table}"),
        2 => format!("Table 3: Output by district\n\n{table}\nSource: An office\n"),
        3 => format!("# title: 各区产值\n# unit: 亿元\n{table}"),
        4 => format!("{table}{mark}{mark}\n注：部分数据为初步统计。\n"),
        _ => format!("\u{FEFF}{}", table.replace('\n', "\r\n")),
    }
}

/// How many random tables are tried: 2,000, and more where the environment says so.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(2000)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn a_clean_table_reads_back_to_its_figures_or_to_a_doubt(
        values in (2..6_usize).prop_flat_map(|periods| {
            prop::collection::vec(prop::collection::vec(-99_999_999..99_999_999_i64, periods), 2..6)
        }),
        (orientation, locale, spelling) in (0..3_usize, 0..12_usize, 0..SPELLINGS),
        (mark, frame) in (0..3_usize, 0..6_usize),
    ) {
        let mark = [",", ";", "\t"][mark];
        let text = framed(&table(&values, orientation, locale, spelling, mark), frame, mark);
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
}

proptest! {
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
