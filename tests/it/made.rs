//! Random and typical documents for the tests of forms.

use duibi::data::{Dataset, Form, read};
use serde_json::{Value, json};

use crate::support::random;

/// What is unusual about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Usual,
    Missing,
    OneRow,
    Negative,
    Huge,
    Long,
    Narrow,
    Dark,
}

impl Case {
    pub(crate) const ALL: [Self; 8] = [
        Self::Usual,
        Self::Missing,
        Self::OneRow,
        Self::Negative,
        Self::Huge,
        Self::Long,
        Self::Narrow,
        Self::Dark,
    ];
}

const NAMES: [(&str, &str); 5] = [
    ("清江浦区", "Qingjiangpu"),
    ("淮安经济技术开发区", "Huai'an ETDZ"),
    ("洪泽区", "Hongze"),
    ("盱眙县", "Xuyi"),
    ("涟水县", "Lianshui"),
];
const LONG: (&str, &str) = (
    "淮安经济技术开发区综合保税区及其周边产业配套园区（北区）",
    "Huai'an Economic and Technological Development Zone, northern part",
);

/// A document that suits a form: five entities, two metrics of one unit and one of money, over
/// three years, with targets, parts and figures that are not exact.
pub(crate) fn typical(form: Form, case: Case) -> Dataset {
    let count = if case == Case::OneRow { 1 } else { 5 };
    let rows: [[f64; 3]; 5] = [
        [46.0, 3.0, 165.93],
        [12.0, 3.0, 102.2],
        [34.0, 24.0, 291.63],
        [32.0, 21.0, 164.0],
        [31.0, 18.0, 99.4],
    ];
    let value = |row: usize, metric: usize| -> Option<f64> {
        let usual = rows[row][metric];
        match case {
            Case::Missing if (row + metric) % 3 == 1 => None,
            Case::Negative if row % 2 == 1 => Some(-usual),
            Case::Huge => Some(usual * [1e12, 1.0, 1e-6][row % 3]),
            _ => Some(usual),
        }
    };
    let mut observations = Vec::new();
    for row in 0..count {
        for (metric, unit) in
            [("signed", "个"), ("started", "个"), ("money", "亿元")].into_iter().enumerate()
        {
            let Some(value) = value(row, metric) else { continue };
            let mut o = json!({"id": format!("{row}-{metric}"), "entity": format!("e{row}"),
                "metric": unit.0, "period": "2022",
                "value": value, "unit": unit.1});
            if row % 5 == 4 {
                o["qualifier"] = json!(["over", "about", "nearly"][metric]);
            }
            if metric == 2 && row % 2 == 1 {
                o["basis"] = json!("planned");
            }
            observations.push(o);
            for (years, scale) in [(2, 0.5), (1, 0.8)] {
                let earlier = (value * scale * 100.0).round() / 100.0;
                observations.push(json!({"entity": format!("e{row}"), "metric": unit.0,
                    "period": (2022 - years).to_string(),
                    "value": if metric == 2 { earlier } else { earlier.round() }, "unit": unit.1}));
            }
        }
        if let Some(value) = value(row, 0).filter(|value| *value > 3.0 && value.fract() == 0.0) {
            let first = (value / 2.0).floor();
            for (part, share) in [("工业", first), ("农业", 1.0), ("服务业", value - first - 1.0)]
            {
                observations.push(json!({"entity": format!("e{row}"), "metric": "signed",
                    "period": "2022", "value": share, "unit": "个",
                    "scope": {"sector": part}, "part_of": format!("{row}-0")}));
            }
            if row % 3 < 2 {
                observations.push(json!({"entity": format!("e{row}"), "metric": "signed",
                    "period": "2022", "value": value + 30.0,
                    "unit": "个", "basis": "target"}));
            }
        }
    }
    document(
        count,
        &|row| if case == Case::Long && row % 2 == 0 { LONG } else { NAMES[row] },
        &observations,
        &view(form),
    )
}

/// The view by which a form shows what it is for.
fn view(form: Form) -> Value {
    let mut state =
        json!({"id": "v", "form": form.word(), "x": "signed", "period": "2022", "title": "v"});
    match form {
        Form::Bar | Form::Column | Form::Dumbbell => state["x"] = json!(["signed", "started"]),
        Form::Scatter => {
            state["y"] = json!("money");
            state["size"] = json!("started");
            state["reference"] = json!("median");
        }
        Form::Line | Form::Area | Form::Slope => {
            state.as_object_mut().unwrap().remove("period");
            if form == Form::Slope {
                state["colour"] = json!("period");
            }
            if form == Form::Area {
                state["entities"] = json!(["e0"]);
            }
        }
        Form::Matrix | Form::Box => state["x"] = json!(["signed", "started", "money"]),
        Form::Lollipop => state["reference"] = json!(["mean", "median"]),
        Form::Stacked | Form::StackedColumn | Form::Percent | Form::PercentColumn => {
            state["colour"] = json!("sector");
        }
        Form::Bullet | Form::Dot | Form::Waffle | Form::Histogram => {}
    }
    state
}

fn document(
    count: usize,
    name: &dyn Fn(usize) -> (&'static str, &'static str),
    observations: &[Value],
    state: &Value,
) -> Dataset {
    let entities: Vec<Value> = (0..count)
        .map(|row| {
            let (zh, en) = name(row);
            json!({"id": format!("e{row}"), "name": {"zh-Hans": zh, "en": en}})
        })
        .collect();
    let text = json!({
        "format": "duibi/1", "id": "made", "title": "made", "entities": entities,
        "metrics": [
            {"id": "signed", "name": {"zh-Hans": "新签约项目", "en": "Projects \
                signed"}, "unit": "个", "summable": true},
            {"id": "started", "name": {"zh-Hans": "新开工项目", "en": "Projects \
                started"}, "unit": "个", "summable": true},
            {"id": "money", "name": {"zh-Hans": "签约项目投资额", "en": "Investment agreed"}, "unit": "亿\
                元", "summable": true},
        ],
        "observations": observations,
        "exclusive": [["工业", "农业", "服务业"]],
        "views": [state],
    });
    let reading = read(text.to_string().as_bytes());
    assert_eq!(reading.faults, []);
    reading.dataset
}

/// A random document: names of all lengths, values of all sizes, anything missing.
#[expect(clippy::too_many_lines, reason = "one document, key by key")]
pub(crate) fn chance(seed: u64, form: Form) -> Dataset {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(7);
    let mut pick = |limit: usize| random(&mut state) % limit;
    let _ = pick(2);
    let most = if pick(4) == 0 { 30 } else { 9 };
    let count = 1 + pick(most);
    let names = [
        "区",
        "洪泽区",
        "淮安经济技术开发区",
        LONG.0,
        "Xuyi",
        "Huai'an Industrial Park",
        LONG.1,
        "A",
    ];
    let entities: Vec<Value> = (0..count)
        .map(|row| json!({"id": format!("e{row}"), "name": format!("{}{row}", names[pick(8)])}))
        .collect();
    let units = ["个", "亿元", "万元", "%", "亩", "万美元"];
    let metrics: Vec<(String, &str)> = (0..=pick(4))
        .map(|m| (format!("m{m}"), units[if pick(2) == 0 { 0 } else { pick(6) }]))
        .collect();
    let mut observations = Vec::new();
    let years =
        1 + pick(if matches!(form, Form::Line | Form::Area | Form::Slope) { 12 } else { 2 });
    let (sparse, signed, wild) = (pick(4), pick(4) == 0, pick(5) == 0);
    for row in 0..count {
        for (place, (metric, unit)) in metrics.iter().enumerate() {
            for year in 0..years {
                if pick(8) < sparse && row + place + year > 0 {
                    continue;
                }
                let mut value = f64::from(u32::try_from(pick(100_000)).unwrap())
                    / [1.0, 100.0, 1000.0][pick(3)];
                if place == 0 && pick(3) > 0 {
                    value = value.round() % 60.0;
                }
                if wild {
                    value *= [1e-9, 1e-3, 1.0, 1e6, 1e12][pick(5)];
                }
                if signed && pick(3) == 0 {
                    value = -value;
                }
                let mut o = json!({"id": format!("{row}-{place}-{year}"),
                    "entity": format!("e{row}"), "metric": metric,
                    "period": (2020 + year).to_string(), "value": value, "unit": unit});
                if pick(6) == 0 {
                    o["qualifier"] = json!(["over", "about", "nearly"][pick(3)]);
                }
                if pick(6) == 0 {
                    o["basis"] = json!(["planned", "target", "agreed"][pick(3)]);
                }
                if pick(6) == 0 {
                    o["scope"] = json!({"size": (["≥1亿元", "≥10亿元"][pick(2)])});
                }
                observations.push(o);
            }
        }
    }
    let x = if form == Form::Scatter {
        json!("m0")
    } else {
        json!(metrics.iter().map(|(id, _)| id).collect::<Vec<_>>())
    };
    let mut state = json!({"id": "v", "form": form.word(), "x": x, "title": "v"});
    if form == Form::Scatter {
        state["y"] = json!(metrics.last().unwrap().0);
        if pick(2) == 0 {
            state["size"] = json!("m0");
        }
    }
    let axes = ["entity", "period", "basis", "figure", "size"];
    if pick(5) == 0 {
        state["facet"] = json!(axes[pick(3)]);
    }
    if pick(4) == 0 {
        state["colour"] = json!(axes[pick(5)]);
    }
    if pick(8) == 0 {
        state["rows"] = json!("figure");
    }
    // small multiples of what the rows are is a fault
    let is_over_time = matches!(form, Form::Line | Form::Area);
    let rows = state.get("rows").cloned();
    let rows = rows.unwrap_or(json!(if is_over_time { "period" } else { "entity" }));
    if state.get("facet") == Some(&rows) {
        state.as_object_mut().unwrap().remove("facet");
    }
    if pick(4) == 0 {
        state["reference"] = json!([(["mean", "median"][pick(2)]), 5]);
    }
    if pick(4) == 0 {
        state["scale"] = json!(["log", "sqrt"][pick(2)]);
    }
    let metrics: Vec<Value> = metrics
        .iter()
        .map(|(id, unit)| {
            json!({"id": id, "name": (["签约", "规模\
        以上工业项目到位资金", "Investment"][id.as_bytes()[1] as usize % 3]), "unit": unit,
            "summable": true})
        })
        .collect();
    let text = json!({"format": "duibi/1", "id": "chance", "entities": entities,
        "metrics": metrics, "observations": observations, "views": [state]});
    let reading = read(text.to_string().as_bytes());
    assert_eq!(reading.faults, [], "{seed}");
    reading.dataset
}
