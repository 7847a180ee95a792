//! The one error: what is wrong with a document, where it stands, what was expected and what was found.

mod syntax;
mod warning;
mod words;

pub use self::syntax::Syntax;
pub use self::warning::Warning;
use crate::near::nearest;
use crate::say::Lang;

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
    /// The text is not JSON.
    NotJson(Syntax),
    /// The text is in another encoding than UTF-8; its name, if it is known.
    Encoding(Option<&'static str>),
    /// There is nothing.
    Empty,
    /// The text is a page of HTML, as servers send where there is no file.
    Html,
    /// The JSON is no document of any shape that is read.
    NoDocument,
    /// No column can be the one that is needed; the columns that there are.
    NoColumn(Role, String),
    /// A quotation mark is opened and never closed.
    OpenQuote,
    /// A record has more or fewer cells than the header: found, expected.
    Cells(usize, usize),
    /// Something else was found than what the format asks for.
    Expected(Expected, Found),
    /// A unit that cannot be given in the unit of its metric: found, the metric's, and the known one that it resembles.
    WrongUnit(String, String, Option<String>),
    /// Something that would be a part of itself.
    OwnPart(Kind, String),
    /// A label is longer than is read, in characters: found, most.
    TooLongText(usize, usize),
    /// A joined document joins others.
    JoinsOthers,
    /// So many faults more.
    More(usize),
    /// Nothing that keeps a document from being read.
    Warning(Warning),
    /// An id that nothing in the document has, and the nearest one that it has.
    UnknownId(Kind, String, Option<String>),
    /// An id that stands twice.
    DuplicateId(Kind, String),
    /// The document could not be fetched: the address, and the status if a server answered.
    NotFetched(String, Option<u16>),
    /// The document is longer than is read, in bytes: found, most.
    TooLong(usize, usize),
}

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who reports.
    Entity,
    /// When.
    Period,
    /// What is measured.
    Metric,
    /// In which unit.
    Unit,
    /// The figures.
    Value,
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
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// `mean`, `median` or a number.
    Reference,
    /// `more`, `less` or `neither`.
    Better,
    /// An address that begins with http:// or https://.
    Url,
    /// `printed` or `inferred`.
    PeriodNote,
    /// A whole number from 1.
    Whole,
    /// A list with 1 to so many items.
    FewItems(usize),
    /// An object or a list with this many values.
    Values(usize),
    /// An address relative to this document.
    Address,
    /// The word `dataset` of JSON-stat.
    Dataset,
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
    /// A document that is joined.
    Document,
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

    /// Tells whether it only deserves a look.
    #[must_use]
    pub const fn is_warning(&self) -> bool {
        matches!(self, Self::Warning(_))
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NotJson(why) => {
                lang.pick(["不是有效的 JSON：", "不是有效的 JSON：", "this is not JSON: "]).to_owned() + &why.sentence(lang)
            }
            // no reader is told of doubts; see `data::check`
            Self::Warning(warning) if cfg!(feature = "cli") => warning.sentence(lang),
            Self::Warning(_) => String::new(),
            Self::Encoding(name) => words::encoding(*name, lang),
            Self::Empty => lang.pick(["文件是空的", "檔案是空的", "the document is empty"]).to_owned(),
            Self::Html => lang.pick(["这是网页，不是数据文件", "這是網頁，不是資料檔案", "this is a web page, not a data file"]).to_owned(),
            Self::NoDocument => lang
                .pick([
                    "应为 duibi/1 文档、记录列表、JSON-stat 2.0 数据集或带表头的 CSV",
                    "應為 duibi/1 文檔、記錄列表、JSON-stat 2.0 資料集或帶表頭的 CSV",
                    "expected a duibi/1 document, a list of records, a JSON-stat 2.0 dataset or CSV with a header",
                ])
                .to_owned(),
            Self::OpenQuote => lang
                .pick([
                    "引号没有配对，其后各行都读作一格",
                    "引號沒有配對，其後各行都讀作一格",
                    "a quotation mark is not closed, and takes in all that follows",
                ])
                .to_owned(),
            Self::NoColumn(role, columns) => words::no_column(*role, columns, lang),
            Self::Cells(found, expected) => match lang {
                Lang::ZhHans => format!("应有 {expected} 格，与表头相同，实有 {found} 格"),
                Lang::ZhHant => format!("應有 {expected} 格，與表頭相同，實有 {found} 格"),
                Lang::En => format!("expected {expected} cells, as the header has, found {found}"),
            },
            Self::OwnPart(Kind::Metric, id) => match lang {
                Lang::ZhHans => format!("指标“{id}”不能以自身为基数"),
                Lang::ZhHant => format!("指標「{id}」不能以自身為基數"),
                Lang::En => format!("the metric \"{id}\" cannot be the base of itself"),
            },
            Self::OwnPart(kind, id) => {
                let kind = kind.name(lang);
                match lang {
                    Lang::ZhHans => format!("{kind}“{id}”不能是自身的一部分"),
                    Lang::ZhHant => format!("{kind}「{id}」不能是自身的一部分"),
                    Lang::En => format!("the {kind} \"{id}\" cannot be a part of itself"),
                }
            }
            Self::TooLongText(found, most) => match lang {
                Lang::ZhHans => format!("应不超过 {most} 个字符，实有 {found} 个"),
                Lang::ZhHant => format!("應不超過 {most} 個字元，實有 {found} 個"),
                Lang::En => format!("expected at most {most} characters, found {found}"),
            },
            Self::JoinsOthers => lang
                .pick(["被合并的文档不能再合并其他文档", "被合併的文檔不能再合併其他文檔", "a document that is joined cannot join others"])
                .to_owned(),
            Self::More(count) => match lang {
                Lang::ZhHans => format!("另有 {count} 处错误未列出"),
                Lang::ZhHant => format!("另有 {count} 處錯誤未列出"),
                Lang::En => format!("{count} more faults are not listed"),
            },
            Self::Expected(expected, found) => {
                let (expected, found) = (expected.name(lang), found.name(lang));
                match lang {
                    Lang::ZhHans => format!("应为{expected}，实为{found}"),
                    Lang::ZhHant => format!("應為{expected}，實為{found}"),
                    Lang::En => format!("expected {expected}, found {found}"),
                }
            }
            Self::WrongUnit(found, metric, near) => {
                let said = match lang {
                    Lang::ZhHans => format!("应为可换算为“{metric}”的单位，实为“{found}”"),
                    Lang::ZhHant => format!("應為可換算為「{metric}」的單位，實為「{found}」"),
                    Lang::En => format!("expected a unit that can be given in \"{metric}\", found \"{found}\""),
                };
                said + &near.as_deref().map(|near| did_you_mean(near, lang)).unwrap_or_default()
            }
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
    out += &near.map(|near| did_you_mean(near, lang)).unwrap_or_default();
    out
}

fn did_you_mean(near: &str, lang: Lang) -> String {
    match lang {
        Lang::ZhHans => format!("；是不是“{near}”？"),
        Lang::ZhHant => format!("；是不是「{near}」？"),
        Lang::En => format!("; did you mean \"{near}\"?"),
    }
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
        let mut fault = Fault::new(
            "observations[12].value",
            Problem::Expected(Expected::Number, Found::text("46")),
        );
        assert_eq!(
            fault.sentence(Lang::En),
            "observations[12].value: expected a number, found the text \"46\""
        );
        fault.position = Some(Position { line: 40, column: 7 });
        assert_eq!(
            fault.sentence(Lang::En),
            "observations[12].value (line 40, column 7): expected a number, found the text \"46\""
        );
        assert_eq!(
            fault.sentence(Lang::ZhHans),
            "observations[12].value（第 40 行第 7 列）：应为数字，实为文字“46”"
        );
    }

    #[test]
    fn an_unknown_id_comes_with_the_nearest_known_one() {
        let fault = Fault::new(
            "x",
            Problem::UnknownId(Kind::Metric, "singed".into(), Some("signed".into())),
        );
        assert_eq!(
            fault.sentence(Lang::En),
            "x: expected the id of a metric of this document, found \"singed\"; did you mean \"signed\"?"
        );
    }

    #[test]
    fn a_long_text_is_quoted_in_part() {
        let Found::Text(text) = Found::text(&"长".repeat(99)) else { unreachable!() };
        assert_eq!(text.chars().count(), 41);
    }
}
