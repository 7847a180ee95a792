//! Why figures may not be added or stacked, and what to show instead.

use super::super::evidence::{basis_name, scope_text, shown, with_unit};
use crate::data::{Basis, Dataset, Interval, Period, Scope, Unit};
use crate::number::{grouped, plain};
use crate::say::Lang;

/// Why figures may not be added. Figures are named by the index of their observation.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// There is nothing to add.
    TooFew,
    /// Units of two dimensions: 万美元 and 亿元.
    Units(Unit, Unit),
    /// Two metrics.
    Metrics(usize, usize),
    /// The metric, by its index, may not be added up.
    NotSummable(usize),
    /// Two periods.
    Periods(Period, Period),
    /// Two sorts of figure.
    Bases(Basis, Basis),
    /// Figures of two entities that are limited differently.
    Scopes(usize, usize),
    /// The same set twice.
    Same(usize, usize),
    /// One is inside the other.
    Within(usize, usize),
    /// Thresholds that lie in one another.
    Nested(usize, usize),
    /// Something may be in both.
    Overlap(usize, usize),
    /// Parts are more than their whole together, so that some are in several: their sum, the whole, in the unit.
    SumExceeds(Interval, f64, f64, Unit),
}

impl Refusal {
    /// Says why, in one sentence without a full stop.
    #[must_use]
    pub fn text(&self, dataset: &Dataset, lang: Lang) -> String {
        match self {
            Self::TooFew => lang
                .pick(["没有可相加的数字", "沒有可相加的數字", "there are no figures to add"])
                .to_owned(),
            Self::Units(a, b) => {
                let name = |unit: &Unit| {
                    Some(shown(unit, lang).name)
                        .filter(|name| !name.is_empty())
                        .unwrap_or_else(|| unit.name.to_string())
                };
                between(
                    &name(a),
                    &name(b),
                    ["单位不同，不能相加", "單位不同，不能相加", "are units that do not add up"],
                    lang,
                )
            }
            Self::Metrics(a, b) => {
                let name = |metric: usize| {
                    dataset.metrics.get(metric).map_or("", |metric| metric.name.get(lang.reads()))
                };
                between(
                    name(*a),
                    name(*b),
                    ["指标不同，不能相加", "指標不同，不能相加", "are two metrics"],
                    lang,
                )
            }
            Self::NotSummable(metric) => {
                let name =
                    dataset.metrics.get(*metric).map_or("", |metric| metric.name.get(lang.reads()));
                let (mut text, rest) =
                    (quoted(name, lang), ["不能相加", "不能相加", " cannot be added up"]);
                text += lang.pick(rest);
                text
            }
            Self::Periods(a, b) => between(
                &crate::say::period(a, lang),
                &crate::say::period(b, lang),
                ["时期不同，不能相加", "時期不同，不能相加", "are different periods"],
                lang,
            ),
            Self::Bases(a, b) => {
                let (a, b) = (basis_name(dataset, a, lang), basis_name(dataset, b, lang));
                between(
                    a,
                    b,
                    ["性质不同，不能相加", "性質不同，不能相加", "are different sorts of figure"],
                    lang,
                )
            }
            Self::Scopes(a, b) => figures(
                dataset,
                *a,
                *b,
                ["口径不同，不能相加", "口徑不同，不能相加", "are limited differently"],
                lang,
            ),
            Self::Same(a, b) => figures(
                dataset,
                *a,
                *b,
                [
                    "是同一数字，不能重复相加",
                    "是同一數字，不能重複相加",
                    "are the same figure twice",
                ],
                lang,
            ),
            Self::Within(a, b) => figures(
                dataset,
                *a,
                *b,
                [
                    "一个包含另一个，相加会重复计算",
                    "一個包含另一個，相加會重複計算",
                    "are one inside the other",
                ],
                lang,
            ),
            Self::Nested(a, b) => figures(
                dataset,
                *a,
                *b,
                [
                    "层层包含，相加会重复计算",
                    "層層包含，相加會重複計算",
                    "are thresholds, one inside the other",
                ],
                lang,
            ),
            Self::Overlap(a, b) => figures(
                dataset,
                *a,
                *b,
                ["可能重叠，相加会重复计算", "可能重疊，相加會重複計算", "may overlap"],
                lang,
            ),
            Self::SumExceeds(_, sum, whole, unit) => {
                // sums of decimals carry errors far behind the printed digits
                let number = |value: f64| with_unit(&shown_in(value, unit, lang), unit, lang);
                let (sum, whole) = (number(*sum), number(*whole));
                match lang {
                    Lang::ZhHans => {
                        ["各部分合计", &sum, "，多于整体的", &whole, "：彼此重叠"].concat()
                    }
                    Lang::ZhHant => {
                        ["各部分合計", &sum, "，多於整體的", &whole, "：彼此重疊"].concat()
                    }
                    Lang::En => [
                        "the parts add up to ",
                        &sum,
                        ", more than the whole of ",
                        &whole,
                        ": they overlap",
                    ]
                    .concat(),
                }
            }
        }
    }

    /// Says what may be shown instead.
    #[must_use]
    pub const fn instead(&self, lang: Lang) -> &'static str {
        match self {
            Self::Units(..) | Self::Metrics(..) => lang.pick([
                "可分面并列，各用各的轴",
                "可分面並列，各用各的軸",
                "show them in panels, each on its own axis",
            ]),
            Self::Nested(..) => lang.pick([
                "可作并列条形，标明门槛",
                "可作並列長條，標明門檻",
                "show them side by side, each with its threshold",
            ]),
            _ => lang.pick(["可并列，不堆叠", "可並列，不堆疊", "show them side by side"]),
        }
    }
}

fn shown_in(value: f64, unit: &Unit, lang: Lang) -> String {
    let shown = shown(unit, lang);
    let clean = (value * shown.factor * 1e6).round() / 1e6;
    if clean.abs() < 1e9 { plain(clean) } else { grouped(clean, 0) }
}

fn quoted(text: &str, lang: Lang) -> String {
    let [open, close] = if lang == Lang::ZhHant { ["「", "」"] } else { ["“", "”"] };
    [open, text, close].concat()
}

/// Two things and what is said of them.
fn between(one: &str, other: &str, words: [&str; 3], lang: Lang) -> String {
    let mut text = quoted(one, lang);
    text += lang.pick(["与", "與", " and "]);
    text += &quoted(other, lang);
    if lang == Lang::En {
        text.push(' ');
    }
    text += lang.pick(words);
    text
}

/// Two figures, named by what tells them apart: their scopes, or else their entities.
fn figures(dataset: &Dataset, one: usize, other: usize, words: [&str; 3], lang: Lang) -> String {
    let (Some(a), Some(b)) = (dataset.observations.get(one), dataset.observations.get(other))
    else {
        return String::new();
    };
    let name = |entity: usize| {
        dataset.entities.get(entity).map_or("", |entity| entity.name.get(lang.reads()))
    };
    let own = |scope: &Scope, other: &Scope| {
        let pairs = scope.0.iter().filter(|pair| !other.0.contains(pair)).cloned().collect();
        match scope_text(dataset, &Scope(pairs), lang) {
            text if text.is_empty() => lang.pick(["全部", "全部", "all"]).to_owned(),
            text => text,
        }
    };
    let (x, y) = (own(a.scope, b.scope), own(b.scope, a.scope));
    let colon = lang.pick(["：", "：", ": "]);
    match (a.entity == b.entity, a.scope == b.scope) {
        (true, false) => between(&x, &y, words, lang),
        (_, true) => between(name(a.entity), name(b.entity), words, lang),
        (false, false) => between(
            &[name(a.entity), colon, &x].concat(),
            &[name(b.entity), colon, &y].concat(),
            words,
            lang,
        ),
    }
}
