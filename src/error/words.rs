//! What can be expected and found, in the reader's language.

use super::{Expected, Found, Kind, Role};
use crate::say::Lang;

impl Expected {
    pub(super) fn name(self, lang: Lang) -> String {
        if let Self::Values(count) = self {
            return match lang {
                Lang::ZhHans => format!("共 {count} 个值的列表，或以序号为键的对象"),
                Lang::ZhHant => format!("共 {count} 個值的列表，或以序號為鍵的物件"),
                Lang::En => format!("a list of {count} values, or an object of their numbers"),
            };
        }
        if let Self::FewItems(most) = self {
            return match lang {
                Lang::ZhHans => format!("有 1 至 {most} 项的列表"),
                Lang::ZhHant => format!("有 1 至 {most} 項的列表"),
                Lang::En => format!("a list with 1 to {most} items"),
            };
        }
        lang.pick(match self {
            Self::Object => ["对象", "物件", "an object"],
            Self::List => ["列表", "列表", "a list"],
            Self::SomeItems | Self::FewItems(_) | Self::Values(_) => {
                ["至少有一项的列表", "至少有一項的列表", "a list with at least one item"]
            }
            Self::Number => ["数字", "數字", "a number"],
            Self::Text => ["非空的文字", "非空的文字", "a text that is not empty"],
            Self::Wording => [
                "文字，或“语言: 文字”的对象",
                "文字，或「語言: 文字」的物件",
                "a text, or an object of language to text",
            ],
            Self::Flag => ["true 或 false", "true 或 false", "true or false"],
            Self::Format => ["“duibi/1”", "「duibi/1」", "\"duibi/1\""],
            Self::Period => [
                "时期，如 2022、2022-Q1、2022-04 或 2022-01/2022-09",
                "時期，如 2022、2022-Q1、2022-04 或 2022-01/2022-09",
                "a period such as 2022, 2022-Q1, 2022-04 or 2022-01/2022-09",
            ],
            Self::Qualifier => [
                "exact、about、nearly 或 over",
                "exact、about、nearly 或 over",
                "exact, about, nearly or over",
            ],
            Self::OneOf(words) => return listed(words, lang),
            Self::Reference => {
                ["mean、median 或数字", "mean、median 或數字", "mean, median or a number"]
            }
            Self::Better => {
                ["more、less 或 neither", "more、less 或 neither", "more, less or neither"]
            }
            Self::Url => [
                "以 http:// 或 https:// 开头的网址",
                "以 http:// 或 https:// 開頭的網址",
                "an address that begins with http:// or https://",
            ],
            Self::PeriodNote => {
                ["printed 或 inferred", "printed 或 inferred", "printed or inferred"]
            }
            Self::Whole => ["不小于 1 的整数", "不小於 1 的整數", "a whole number from 1"],
            Self::Dataset => [
                "JSON-stat 2.0 的“dataset”",
                "JSON-stat 2.0 的「dataset」",
                "the \"dataset\" of JSON-stat 2.0",
            ],
            Self::Address => {
                ["相对于本文档的地址", "相對於本文檔的地址", "an address relative to this document"]
            }
        })
        .to_owned()
    }
}

/// Lists words: a, b or c.
fn listed(words: &[&str], lang: Lang) -> String {
    let mut out = String::new();
    for (i, word) in words.iter().enumerate() {
        if i > 0 {
            let last = i + 1 == words.len();
            out.push_str(match (last, lang) {
                (true, Lang::En) => " or ",
                (true, _) => " 或 ",
                (false, Lang::En) => ", ",
                (false, _) => "、",
            });
        }
        out.push_str(word);
    }
    out
}

/// The longest piece of a found text that a sentence repeats, in characters.
const QUOTED: usize = 40;

impl Found {
    /// Describes a text, shortened so that a sentence stays one.
    #[must_use]
    pub fn text(text: &str) -> Self {
        if text.chars().nth(QUOTED).is_some() {
            Self::Text(text.chars().take(QUOTED).chain(['…']).collect())
        } else {
            Self::Text(text.to_owned())
        }
    }

    pub(super) fn name(&self, lang: Lang) -> String {
        match self {
            Self::Nothing => lang.pick(["空缺", "空缺", "nothing"]).to_owned(),
            Self::Null => "null".to_owned(),
            Self::Flag => lang.pick(["真假值", "真假值", "true or false"]).to_owned(),
            Self::Number(number) => {
                lang.pick(["数字 ", "數字 ", "the number "]).to_owned() + number
            }
            Self::Text(text) => match lang {
                Lang::ZhHans => format!("文字“{text}”"),
                Lang::ZhHant => format!("文字「{text}」"),
                Lang::En => format!("the text \"{text}\""),
            },
            Self::EmptyList => lang.pick(["空列表", "空列表", "an empty list"]).to_owned(),
            Self::List => lang.pick(["列表", "列表", "a list"]).to_owned(),
            Self::Object => lang.pick(["对象", "物件", "an object"]).to_owned(),
        }
    }
}

impl Kind {
    pub(super) fn name(self, lang: Lang) -> &'static str {
        lang.pick(match self {
            Self::Entity => ["实体", "實體", "entity"],
            Self::Metric => ["指标", "指標", "metric"],
            Self::Source => ["来源", "來源", "source"],
            Self::Observation => ["观测值", "觀測值", "observation"],
            Self::View => ["视图", "視圖", "view"],
            Self::Document => ["文档", "文檔", "document"],
        })
    }
}

impl Role {
    fn name(self, lang: Lang) -> &'static str {
        lang.pick(match self {
            Self::Entity => ["地区等实体", "地區等實體", "entities, such as places"],
            Self::Period => ["时期", "時期", "periods"],
            Self::Metric => ["指标", "指標", "metrics"],
            Self::Unit => ["单位", "單位", "units"],
            Self::Value => ["数值", "數值", "numbers"],
        })
    }

    /// The attribute that names the column.
    const fn attribute(self) -> &'static str {
        match self {
            Self::Entity => "entity-column",
            Self::Period => "period-column",
            Self::Metric => "metric-column",
            Self::Unit => "unit-column",
            Self::Value => "value-columns",
        }
    }
}

/// Says which column is missing, which there are, and how to name one.
pub(super) fn no_column(role: Role, columns: &str, lang: Lang) -> String {
    let (name, attribute) = (role.name(lang), role.attribute());
    match lang {
        Lang::ZhHans => format!("找不到“{name}”一列，已有的列：{columns}；可用 {attribute} 指明"),
        Lang::ZhHant => format!("找不到「{name}」一列，已有的列：{columns}；可用 {attribute} 指明"),
        Lang::En => format!("no column of {name} among {columns}; name it by {attribute}"),
    }
}

/// Says which encoding a text seems to have.
pub(super) fn encoding(name: Option<&str>, lang: Lang) -> String {
    match (name, lang) {
        (Some(name), Lang::ZhHans) => format!("应为 UTF-8 编码，此文件像是 {name}"),
        (Some(name), Lang::ZhHant) => format!("應為 UTF-8 編碼，此檔案像是 {name}"),
        (Some(name), Lang::En) => format!("expected UTF-8, this looks like {name}"),
        (None, _) => lang.pick(["应为 UTF-8 编码", "應為 UTF-8 編碼", "expected UTF-8"]).to_owned(),
    }
}
