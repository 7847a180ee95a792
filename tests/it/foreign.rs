//! Shapes that other publishers use: records, CSV and JSON-stat, on made texts of every form and,
//! where they are at hand, on real files of statistical offices (`DUIBI_FOREIGN` names their
//! folder; what they must give is in `tests/documents/foreign.json`).

use duibi::data::{ColumnNames, Dataset, Options, Period, Reading, check, read, read_with};
use duibi::say::{Lang, period};
use serde_json::{Value, json};

use crate::support::path;

/// Figures as entity, metric, period, value, unit and scope.
fn figures(dataset: &Dataset) -> Vec<String> {
    let said = |scope: &[(Box<str>, Box<str>)]| {
        scope.iter().map(|(d, v)| format!(" {d}={v}")).collect::<Vec<_>>().concat()
    };
    let figure = |o: duibi::data::Observation| {
        let period = if o.period.is_stated() { period(&o.period, Lang::EN) } else { "-".into() };
        let (entity, metric) = (&dataset.entities[o.entity].id, &dataset.metrics[o.metric].id);
        let note = if o.note.is_empty() {
            String::new()
        } else {
            format!(" ({})", o.note.get(Lang::EN.reads()))
        };
        format!("{entity} {metric} {period} {}{}{}{note}", o.value, o.unit.name, said(&o.scope.0))
    };
    dataset.observations.iter().map(figure).collect()
}

fn good(text: &str) -> Dataset {
    let Reading { dataset, faults, .. } = read(text.as_bytes());
    assert_eq!(faults, [], "{text}");
    dataset
}

#[test]
fn a_wide_list_of_records_has_a_metric_for_each_column_of_numbers() {
    let dataset = good(
        r#"[{"entity":"清江浦区","projects":42,"investment（亿元）":186.5}, {"projects":"1,018","entity":"淮阴区","investment（亿元）":null}]"#,
    );
    assert_eq!(
        figures(&dataset),
        ["清江浦区 projects - 42", "清江浦区 investment - 186.5亿元", "淮阴区 projects - 1018"]
    );
}

#[test]
fn a_long_list_of_records_names_its_metrics_units_and_limits() {
    let row = |area: &str, year: i32, sector: &str, value: f64| {
        json!({"地区": area, "年份": year, "指\
        标": "签约", "单位": "个", "行业": sector, "数值": value})
    };
    let records = json!([
        row("甲", 2021, "工业", 1.0),
        row("甲", 2022, "农业", 2.0),
        row("乙", 2021, "工业", 3.0)
    ]);
    assert_eq!(
        figures(&good(&records.to_string())),
        ["甲 签约 2021 1个 行业=工业", "甲 签约 2022 2个 行业=农业", "乙 签约 2021 3个 行业=工业"]
    );
}

#[test]
fn numbers_of_periods_that_are_no_years_are_steps() {
    let dataset = good(
        r#"[{"entity":"a","period":0,"value":1.5},{"entity":"b","period":0,"value":2},{"entity":"a","period":1,"value":3}]"#,
    );
    let periods: Vec<Period> = dataset.observations.iter().map(|o| o.period).collect();
    assert_eq!(periods, [Period::step(0), Period::step(0), Period::step(1)]);
    // one that looks like a month does not make months of the others
    let dataset = good(
        r#"[{"entity":"a","period":199999,"value":1.5},{"entity":"a","period":200001,"value":2}]"#,
    );
    assert_eq!(dataset.observations.get(1).unwrap().period, Period::step(200_001));
}

#[test]
fn csv_is_read_with_every_delimiter_and_with_and_without_a_mark() {
    let expected = ["甲 签约 2022 46个", "甲 金额 2022 1165.93亿元", "乙 签约 2022 27个"];
    for (delimiter, money, point) in
        [(",", "\"1,165.93\"", "."), (";", "1.165,93", ","), ("\t", "1165.93", ".")]
    {
        for mark in ["", "\u{FEFF}"] {
            for end in ["\n", "\r\n"] {
                let rows = [
                    "地区|时期|签约（个）|金额（亿元）",
                    &format!("甲|2022|46|{money}"),
                    &format!("\"乙\"|2022|27{point}0|-"),
                    "",
                ];
                let text = format!("{mark}{}", rows.join(end).replace('|', delimiter));
                assert_eq!(figures(&good(&text)), expected, "{text:?}");
            }
        }
    }
}

#[test]
fn what_stands_above_and_below_a_table_is_kept() {
    let dataset = good(
        "\"Data Source\",\"A bank\",\n\n\"Name\",\"Code\",\"2019\",\"2020\"\n\"X, land of\",\
            \"XX\",\"1\",\"2.5p\"\n\"Y\",\"YY\",\"\",\"..\"\nNote: p is provisional\n",
    );
    assert_eq!(figures(&dataset), ["X, land of Value 2019 1", "X, land of Value 2020 2.5 (p)"]);
    let reads = Lang::EN.reads();
    assert_eq!(dataset.notes.get(reads), "Note: p is provisional");
    assert_eq!(dataset.sources[0].title.get(reads), "A bank");
}

/// Tables as newsrooms have them, and what must come of each: nothing lost, nothing merged, nothing
/// in a wrong unit.
#[test]
fn tables_of_newsrooms_keep_their_figures_apart() {
    for (table, expected) in [
        (
            "地区,进出口（亿元）,进出口（亿美元）\n甲,120,18\n",
            &["甲 进出口 - 120亿元", "甲 进出口（亿美元） - 18亿美元"][..],
        ),
        (
            "地区,签约（一季度）,签约（二季度）\n甲,46,27\n",
            &["甲 签约（一季度） - 46", "甲 签约（二季度） - 27"],
        ),
        ("地区,税收,税收\n甲,2,3\n", &["甲 税收 - 2", "甲 税收 (2) - 3"]),
        (
            "指标,单位,本月,增长\n工业增加值,亿元,120.5,5.2\n发电量,GWh,7,-1\n",
            &[
                "– 工业增加值·本月 - 120.5亿元",
                "– 工业增加值·增长 - 5.2%",
                "– 发电量·本月 - 7GWh",
                "– 发电量·增长 - -1%",
            ],
        ),
        (
            "地区,签约数,完成率,增长\n甲,约46,61.33%,+5.2\n乙,27,42.22%,+3.1\n",
            &[
                "甲 签约数 - 46",
                "甲 完成率 - 61.33%",
                "甲 增长 - 5.2",
                "乙 签约数 - 27",
                "乙 完成率 - 42.22%",
                "乙 增长 - 3.1",
            ],
        ),
        ("地区,时间,值\n甲,2022年1-9月,120.5\n", &["甲 值 Jan–Sep 2022 120.5"]),
        (
            "地区,年份,月份,销量\n甲,2022,1,10\n甲,2022,2,20\n",
            &["甲 销量 Jan 2022 10", "甲 销量 Feb 2022 20"],
        ),
        ("地区,月份,值\n甲,202201,1\n", &["甲 值 Jan 2022 1"]),
        (
            "region,year,age,value\nA,2020,10,5\nA,2020,20,6\n",
            &["A value 2020 5 age=10", "A value 2020 6 age=20"],
        ),
        ("地区;投资额\n甲;12.345\n乙;12.5\n", &["甲 投资额 - 12.345", "乙 投资额 - 12.5"]),
        ("地区;投资额\n甲;1,234p\n乙;2,5\n", &["甲 投资额 - 1.234 (p)", "乙 投资额 - 2.5"]),
        (
            "地区,签约,投资额\n甲,46,1.52亿元\n乙,27,7595万元\n",
            &["甲 签约 - 46", "甲 投资额 - 1.52亿元", "乙 签约 - 27", "乙 投资额 - 7595万元"],
        ),
        ("地区,单位,投资额\n甲,,5\n乙,亿元,6\n", &["甲 投资额 - 5", "乙 投资额 (亿元) - 6亿元"]),
        ("地区,行政区划代码,邮编,投资额\n甲,340402,232033,5\n", &["甲 投资额 - 5"]),
    ] {
        assert_eq!(figures(&good(table)), expected, "{table}");
    }
}

#[test]
fn a_column_that_only_differs_further_down_is_seen_and_one_without_a_role_is_told() {
    let mut table = String::from("sex,region,year,value\n");
    for (sex, value) in [("Total", 100), ("Male", 60), ("Female", 40)] {
        (0..120)
            .for_each(|row| table += &format!("{sex},R{},{},{value}\n", row % 10, 2000 + row / 10));
    }
    let dataset = good(&table);
    assert_eq!((dataset.observations.len(), check(&dataset, table.as_bytes())), (360, Vec::new()));
    let reading = read("地区,面积,2021,2022\n甲,30,1,2\n乙,40,3,4\n".as_bytes());
    assert_eq!(reading.dataset.observations.len(), 6);
    let open = read("地区,值\n丙,3\n丁,4\n甲,\"1\n乙,2\n".as_bytes());
    assert!(
        open.faults[0].to_string().contains("a quotation mark is not closed"),
        "{:?}",
        open.faults
    );
}

#[test]
fn one_name_in_two_units_is_two_metrics() {
    let dataset = good("area,indicator,unit,value\nA,homes,%,53.9\nA,homes,count,7\nB,homes,%,1\n");
    assert_eq!(figures(&dataset), ["A homes - 53.9%", "A homes (count) - 7count", "B homes - 1%"]);
}

#[test]
fn columns_can_be_named() {
    let text = "code,who,when,x,y\n1,甲,2021,3,4\n2,乙,2021,5,6\n";
    let columns = ColumnNames {
        entity: Some("who".into()),
        period: Some("when".into()),
        values: vec!["y".into()],
        ..ColumnNames::NONE
    };
    let reading = read_with(text.as_bytes(), &Options { columns: &columns, ..Options::default() });
    assert_eq!(figures(&reading.dataset), ["甲 y 2021 4", "乙 y 2021 6"]);
    let columns = ColumnNames { entity: Some("nobody".into()), ..ColumnNames::NONE };
    let reading = read_with(text.as_bytes(), &Options { columns: &columns, ..Options::default() });
    let said = "no column of entities, such as places among code, who, when, x, y; name it by \
        entity-column";
    assert_eq!(reading.faults[0].to_string(), said);
}

#[expect(clippy::needless_pass_by_value, reason = "values are made where they are passed")]
fn cube(value: Value, status: Value) -> Value {
    json!({
        "version": "2.0", "class": "dataset", "label": "Homes", "source": "An \
            office", "updated": "2024-05-01",
        "id": ["area", "sex", "what", "time"], "size": [2, 1, 2, 2],
        "role": {"time": ["time"], "geo": ["area"], "metric": ["what"]},
        "dimension": {
            "area": {"label": "Area",
                "category": {"index": ["A", "B"], "label": {"A": "Aland", "B": "Bland"}}},
            "sex": {"label": "Sex", "category": {"label": {"T": "Total"}}},
            "what": {"category": {"index": {"n": 0, "r": 1}, "label": {"n": "Homes", "r": "Rate"},
                "unit": {"r": {"base": "percent", "decimals": 1}}}},
            "time": {"category": {"index": {"2014M02": 1, "2014M01": 0}}}
        },
        "value": value, "status": status, "extension": {"status": {"label": {"e": "estimated"}}}
    })
}

#[test]
fn a_cube_is_read_dense_and_sparse_with_every_form_of_status() {
    let dense = good(
        &cube(json!([1, 2, 10.5, null, 3, 4, 20, 21]), json!(["", "e", "", "", "", "", "", "x"]))
            .to_string(),
    );
    let expected = [
        "A n Jan 2014 1 Sex=Total",
        "A n Feb 2014 2 Sex=Total (estimated)",
        "A r Jan 2014 10.5percent Sex=Total",
        "B n Jan 2014 3 Sex=Total",
        "B n Feb 2014 4 Sex=Total",
        "B r Jan 2014 20percent Sex=Total",
        "B r Feb 2014 21percent Sex=Total (x)",
    ];
    assert_eq!(figures(&dense), expected);
    let sparse = json!({"0": 1, "1": 2, "2": 10.5, "4": 3, "5": 4, "6": 20, "7": 21});
    assert_eq!(figures(&good(&cube(sparse, json!({"1": "e", "7": "x"})).to_string())), expected);
    let all = good(&cube(json!({"0": 1}), json!("e")).to_string());
    assert_eq!(figures(&all), ["A n Jan 2014 1 Sex=Total (estimated)"]);
    assert_eq!(
        (dense.title.get(Lang::EN.reads()), &*dense.sources[0].published),
        ("Homes", "2024-05-01")
    );
}

#[test]
fn what_is_wrong_with_a_cube_is_told() {
    let said = |cube: Value| {
        read(cube.to_string().as_bytes())
            .faults
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert!(
        said(cube(json!([1, 2]), Value::Null))
            .ends_with("expected a list of 8 values, or an object of their numbers, found a list")
    );
    assert!(said(cube(json!({"9": 1}), Value::Null)).contains("expected a list of 8 values"));
    assert!(
        said(cube(json!([1, 2, 3, "x", 5, 6, 7, 8]), Value::Null)).starts_with("value[3] (line 1")
    );
    let mut short = cube(json!([]), Value::Null);
    short["dimension"]["area"]["category"]["index"] = json!(["A"]);
    assert!(said(short).starts_with("dimension.area.category (line 1"));
    let mut late = cube(json!([]), Value::Null);
    late["dimension"]["time"]["category"]["index"] = json!(["soon", "later"]);
    assert!(said(late).contains("found the text \"soon\""));
}

#[test]
fn real_files_of_statistical_offices_give_what_an_independent_reading_gave() {
    let facts: Vec<Value> =
        serde_json::from_slice(&std::fs::read(path("tests/documents/foreign.json")).unwrap())
            .unwrap();
    let Some(folder) = std::env::var_os("DUIBI_FOREIGN").map(std::path::PathBuf::from) else {
        println!("skipped: DUIBI_FOREIGN names no folder with the {} files", facts.len());
        return;
    };
    for fact in facts {
        let file = fact["file"].as_str().unwrap();
        let name = |key: &str| fact["columns"][key].as_str().map(str::to_owned);
        let values = fact["columns"]["values"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|value| value.as_str().unwrap().to_owned())
            .collect();
        let columns = ColumnNames {
            entity: name("entity"),
            period: name("period"),
            metric: name("metric"),
            unit: name("unit"),
            values,
            ..ColumnNames::NONE
        };
        let bytes = std::fs::read(folder.join(file)).unwrap();
        let Reading { dataset, faults, .. } =
            read_with(&bytes, &Options { columns: &columns, ..Options::default() });
        if fact["refused"] == true {
            assert!(!faults.is_empty() && dataset.observations.is_empty(), "{file}: {faults:?}");
            continue;
        }
        assert_eq!(faults, [], "{file}");
        assert_eq!(
            dataset.observations.len() as u64,
            fact["observations"].as_u64().unwrap(),
            "{file}"
        );
        let (total, expected) = (
            dataset.observations.iter().map(|o| o.value).sum::<f64>(),
            fact["total"].as_str().unwrap().parse::<f64>().unwrap(),
        );
        assert!(
            (total - expected).abs() <= expected.abs() * 1e-9,
            "{file}: {total} and {expected}"
        );
        let mut periods: Vec<Period> = dataset.observations.iter().map(|o| o.period).collect();
        periods.sort_by_key(Period::order);
        periods.dedup();
        if let Some(first) = fact["first"].as_str().and_then(Period::parse) {
            assert_eq!(
                (periods.first(), periods.last()),
                (Some(&first), fact["last"].as_str().and_then(Period::parse).as_ref()),
                "{file}"
            );
            assert_eq!(periods.len() as u64, fact["periods"].as_u64().unwrap(), "{file}");
        }
    }
}
