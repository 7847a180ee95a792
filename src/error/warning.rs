//! What is doubtful in a document that can be read, in the reader's language.

use super::Kind;
use crate::say::Lang;

/// What is doubtful. Figures are given as they are printed in a sentence: value and unit.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// A part is greater than its whole: part, whole.
    PartExceeds(String, String),
    /// Parts of one whole, told apart by a dimension of scope, do not reach it: dimension, count, sum, whole, remainder.
    Remainder(String, usize, String, String, String),
    /// Such parts, or the parts of an entity where no dimension is named, are more than the whole: dimension, count, sum, whole.
    Excess(String, usize, String, String),
    /// No whole number of the base prints as this rate: rate, base.
    NoWholeNumber(String, String),
    /// The same figure is given with another value before: this one, that one.
    Contradiction(String, String),
    /// It is not said what a rate is a rate of.
    NoBase(String),
    /// What a rate is a rate of is not reported for the same entity and period: the metric.
    BaseMissing(String),
    /// Columns of a table that are neither names nor figures nor limits.
    Unread(String),
    /// Nothing uses it.
    Unused(Kind, String),
    /// The format has no such key; the one that may be meant.
    UnknownKey(String, Option<String>),
    /// What a view parts its figures by is neither an axis nor a dimension of any scope; the one that may be meant.
    NoAxis(String, Option<String>),
    /// No known unit, but nearly one.
    Misspelt(String, String),
}

impl Warning {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::PartExceeds(part, whole) => match lang {
                Lang::ZhHans => format!("部分（{part}）大于整体（{whole}）"),
                Lang::ZhHant => format!("部分（{part}）大於整體（{whole}）"),
                Lang::En => format!("a part ({part}) is greater than its whole ({whole})"),
            },
            Self::Remainder(dimension, count, sum, whole, rest) => match lang {
                Lang::ZhHans => format!(
                    "按“{dimension}”分出的 {count} 个部分合计 {sum}，比整体 {whole} 少 {rest}：未列全，或彼此重叠"
                ),
                Lang::ZhHant => format!(
                    "按「{dimension}」分出的 {count} 個部分合計 {sum}，比整體 {whole} 少 {rest}：未列全，或彼此重疊"
                ),
                Lang::En => format!(
                    "the {count} parts by \"{dimension}\" add up to {sum}, which leaves {rest} of the whole {whole}: some are not itemised, or they overlap"
                ),
            },
            Self::Excess(dimension, count, sum, whole) if dimension.is_empty() => match lang {
                Lang::ZhHans => format!("下属 {count} 个实体合计 {sum}，多于整体 {whole}"),
                Lang::ZhHant => format!("下屬 {count} 個實體合計 {sum}，多於整體 {whole}"),
                Lang::En => format!(
                    "{count} entities that belong to it report {sum} together, more than its own {whole}"
                ),
            },
            Self::Excess(dimension, count, sum, whole) => match lang {
                Lang::ZhHans => format!(
                    "按“{dimension}”分出的 {count} 个部分合计 {sum}，多于整体 {whole}：彼此重叠，或有误"
                ),
                Lang::ZhHant => format!(
                    "按「{dimension}」分出的 {count} 個部分合計 {sum}，多於整體 {whole}：彼此重疊，或有誤"
                ),
                Lang::En => {
                    format!(
                        "the {count} parts by \"{dimension}\" add up to {sum}, more than the whole {whole}: they overlap, or are wrong"
                    )
                }
            },
            Self::NoWholeNumber(rate, base) => match lang {
                Lang::ZhHans => format!("没有整数能与 {base} 得出 {rate}：比率所指或许另有其数"),
                Lang::ZhHant => format!("沒有整數能與 {base} 得出 {rate}：比率所指或許另有其數"),
                Lang::En => format!(
                    "no whole number gives {rate} with {base}: the rate may refer to another figure"
                ),
            },
            Self::Contradiction(one, other) => match lang {
                Lang::ZhHans => format!("同一数字前面记为 {other}，此处为 {one}"),
                Lang::ZhHant => format!("同一數字前面記為 {other}，此處為 {one}"),
                Lang::En => format!("the same figure was given before as {other}, here as {one}"),
            },
            Self::NoBase(metric) => match lang {
                Lang::ZhHans => {
                    format!("比率“{metric}”未写明以何为基数（numerator、denominator 或 growth_of）")
                }
                Lang::ZhHant => format!(
                    "比率「{metric}」未寫明以何為基數（numerator、denominator 或 growth_of）"
                ),
                Lang::En => format!(
                    "the rate \"{metric}\" does not say what it is a rate of (numerator, denominator or growth_of)"
                ),
            },
            Self::BaseMissing(metric) => match lang {
                Lang::ZhHans => format!("比率的基数“{metric}”没有同一实体、时期和口径的数字"),
                Lang::ZhHant => format!("比率的基數「{metric}」沒有同一實體、時期和口徑的數字"),
                Lang::En => format!(
                    "the base of this rate, \"{metric}\", is not reported for the same entity, period and scope"
                ),
            },
            Self::Unread(columns) => match lang {
                Lang::ZhHans => format!("未读取的列：{columns}"),
                Lang::ZhHant => format!("未讀取的列：{columns}"),
                Lang::En => format!("these columns are not read: {columns}"),
            },
            Self::Unused(kind, id) => {
                let kind = kind.name(lang);
                match lang {
                    Lang::ZhHans => format!("没有任何数字用到{kind}“{id}”"),
                    Lang::ZhHant => format!("沒有任何數字用到{kind}「{id}」"),
                    Lang::En => format!("no figure uses the {kind} \"{id}\""),
                }
            }
            Self::UnknownKey(key, near) => {
                let said = match lang {
                    Lang::ZhHans => format!("格式中没有键“{key}”，未读取"),
                    Lang::ZhHant => format!("格式中沒有鍵「{key}」，未讀取"),
                    Lang::En => format!("the format has no key \"{key}\"; it is not read"),
                };
                said + &near
                    .as_deref()
                    .map(|near| super::did_you_mean(near, lang))
                    .unwrap_or_default()
            }
            Self::NoAxis(word, near) => {
                let said = match lang {
                    Lang::ZhHans => format!("“{word}”既不是轴的名称，也不是任何口径的维度"),
                    Lang::ZhHant => format!("「{word}」既不是軸的名稱，也不是任何口徑的維度"),
                    Lang::En => {
                        format!("\"{word}\" is neither an axis nor a dimension of any scope")
                    }
                };
                said + &near
                    .as_deref()
                    .map(|near| super::did_you_mean(near, lang))
                    .unwrap_or_default()
            }
            Self::Misspelt(unit, near) => {
                let said = match lang {
                    Lang::ZhHans => format!("不认识单位“{unit}”"),
                    Lang::ZhHant => format!("不認識單位「{unit}」"),
                    Lang::En => format!("the unit \"{unit}\" is not known"),
                };
                said + &super::did_you_mean(near, lang)
            }
        }
    }
}
