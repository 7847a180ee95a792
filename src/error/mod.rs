//! The one error: what is wrong with a document, where it stands, what was expected and what was found.

mod words;

use crate::near::nearest;
use crate::text::Lang;

/// A fault of a document; its [sentence](Fault::sentence) is what the command line and the page both say.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The place as a path, such as `observations[12].value`; empty for the document as a whole.
    pub path: String,
    /// The place in the text, where it is known.
    pub position: Option<Position>,
    /// What is wrong there.
    pub problem: Problem,
}

/// A place in a text; both count from one, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The text is not JSON; the reader's own words say why.
    NotJson(String),
    /// Something else was found than what the format asks for.
    Expected(Expected, Found),
    /// A unit that cannot be given in the unit of its metric: found, the metric's.
    WrongUnit(String, String),
    /// An id that nothing in the document has, and the nearest one that it has.
    UnknownId(Kind, String, Option<String>),
    /// An id that stands twice.
    DuplicateId(Kind, String),
    /// The document could not be fetched: the address, and the status if a server answered.
    NotFetched(String, Option<u16>),
    /// The document is longer than is read, in bytes: found, most.
    TooLong(usize, usize),
}

/// What the format asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// A list with at least one item.
    SomeItems,
    /// A finite number.
    Number,
    /// A text that is not empty.
    Text,
    /// A text, or an object of language to text.
    Wording,
    /// `true` or `false`.
    Flag,
    /// The word `duibi/1`.
    Format,
    /// A period such as 2022, 2022-Q1, 2022-04 or 2022-01/2022-09.
    Period,
    /// A qualifier.
    Qualifier,
    /// A chart form.
    Form,
    /// An order of rows.
    Sort,
    /// `more`, `less` or `neither`.
    Better,
    /// An address that begins with http:// or https://.
    Url,
}

/// What was found instead.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// The key is absent.
    Nothing,
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag,
    /// A number, as written.
    Number(String),
    /// A text, shortened.
    Text(String),
    /// A list with nothing in it.
    EmptyList,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An entity.
    Entity,
    /// A metric.
    Metric,
    /// A source.
    Source,
    /// An observation.
    Observation,
    /// A view.
    View,
}

impl Fault {
    /// Makes a fault at a path.
    #[must_use]
    pub fn new(path: impl Into<String>, problem: Problem) -> Self {
        Self { path: path.into(), position: None, problem }
    }

    /// Says the fault in one sentence without a full stop: place, what was expected, what was found.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let what = self.problem.sentence(lang);
        let place = self.place(lang);
        match (place.is_empty(), lang.is_chinese()) {
            (true, _) => what,
            (false, true) => format!("{place}：{what}"),
            (false, false) => format!("{place}: {what}"),
        }
    }

    fn place(&self, lang: Lang) -> String {
        let Some(Position { line, column }) = self.position else { return self.path.clone() };
        let at = match lang {
            Lang::ZhHans | Lang::ZhHant => format!("第 {line} 行第 {column} 列"),
            Lang::En => format!("line {line}, column {column}"),
        };
        match (self.path.is_empty(), lang.is_chinese()) {
            (true, _) => at,
            (false, true) => format!("{}（{at}）", self.path),
            (false, false) => format!("{} ({at})", self.path),
        }
    }
}

impl Problem {
    /// Makes the problem of an id that is none of the known ones, and looks for the one that was meant.
    pub fn unknown_id<'a>(kind: Kind, id: &str, known: impl Iterator<Item = &'a str>) -> Self {
        Self::UnknownId(kind, id.to_owned(), nearest(id, known).map(str::to_owned))
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NotJson(why) => lang.pick(["不是有效的 JSON：", "不是有效的 JSON：", "this is not JSON: "]).to_owned() + why,
            Self::Expected(expected, found) => {
                let (expected, found) = (expected.name(lang), found.name(lang));
                match lang {
                    Lang::ZhHans => format!("应为{expected}，实为{found}"),
                    Lang::ZhHant => format!("應為{expected}，實為{found}"),
                    Lang::En => format!("expected {expected}, found {found}"),
                }
            }
            Self::WrongUnit(found, metric) => match lang {
                Lang::ZhHans => format!("应为可换算为“{metric}”的单位，实为“{found}”"),
                Lang::ZhHant => format!("應為可換算為「{metric}」的單位，實為「{found}」"),
                Lang::En => format!("expected a unit that can be given in \"{metric}\", found \"{found}\""),
            },
            Self::UnknownId(kind, id, near) => unknown_id(*kind, id, near.as_deref(), lang),
            Self::DuplicateId(kind, id) => {
                let kind = kind.name(lang);
                match lang {
                    Lang::ZhHans => format!("{kind}“{id}”出现了两次，应只有一次"),
                    Lang::ZhHant => format!("{kind}「{id}」出現了兩次，應只有一次"),
                    Lang::En => format!("expected one {kind} \"{id}\", found a second"),
                }
            }
            Self::NotFetched(address, status) => not_fetched(address, *status, lang),
            Self::TooLong(found, most) => match lang {
                Lang::ZhHans => format!("文件应不超过 {most} 字节，实有 {found} 字节"),
                Lang::ZhHant => format!("檔案應不超過 {most} 位元組，實有 {found} 位元組"),
                Lang::En => format!("expected at most {most} bytes, found {found}"),
            },
        }
    }
}

fn unknown_id(kind: Kind, id: &str, near: Option<&str>, lang: Lang) -> String {
    let kind = kind.name(lang);
    let article = if kind.starts_with(['e', 'o']) { "an" } else { "a" };
    let mut out = match lang {
        Lang::ZhHans => format!("应为本文档中某个{kind}的 id，实为“{id}”"),
        Lang::ZhHant => format!("應為本文檔中某個{kind}的 id，實為「{id}」"),
        Lang::En => format!("expected the id of {article} {kind} of this document, found \"{id}\""),
    };
    if let Some(near) = near {
        out += &match lang {
            Lang::ZhHans => format!("；是不是“{near}”？"),
            Lang::ZhHant => format!("；是不是「{near}」？"),
            Lang::En => format!("; did you mean \"{near}\"?"),
        };
    }
    out
}

fn not_fetched(address: &str, status: Option<u16>, lang: Lang) -> String {
    let why = match (status, lang) {
        (Some(status), Lang::ZhHans) => format!("服务器答复 {status}"),
        (Some(status), Lang::ZhHant) => format!("伺服器答覆 {status}"),
        (Some(status), Lang::En) => format!("the server answered {status}"),
        (None, _) => lang.pick(["没有答复", "沒有答覆", "no answer"]).to_owned(),
    };
    match lang {
        Lang::ZhHans => format!("无法取得数据文件 {address}：{why}"),
        Lang::ZhHant => format!("無法取得資料檔案 {address}：{why}"),
        Lang::En => format!("the data file {address} could not be fetched: {why}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_says_its_place_what_was_expected_and_what_was_found() {
        let mut fault = Fault::new("observations[12].value", Problem::Expected(Expected::Number, Found::text("46")));
        assert_eq!(fault.sentence(Lang::En), "observations[12].value: expected a number, found the text \"46\"");
        fault.position = Some(Position { line: 40, column: 7 });
        assert_eq!(fault.sentence(Lang::En), "observations[12].value (line 40, column 7): expected a number, found the text \"46\"");
        assert_eq!(fault.sentence(Lang::ZhHans), "observations[12].value（第 40 行第 7 列）：应为数字，实为文字“46”");
    }

    #[test]
    fn an_unknown_id_comes_with_the_nearest_known_one() {
        let fault = Fault::new("x", Problem::UnknownId(Kind::Metric, "singed".into(), Some("signed".into())));
        assert_eq!(fault.sentence(Lang::En), "x: expected the id of a metric of this document, found \"singed\"; did you mean \"signed\"?");
    }

    #[test]
    fn a_long_text_is_quoted_in_part() {
        let Found::Text(text) = Found::text(&"长".repeat(99)) else { unreachable!() };
        assert_eq!(text.chars().count(), 41);
    }
}
