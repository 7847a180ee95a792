//! Why a text is not JSON, in the reader's language.

use crate::say::Lang;

/// Why a text is not JSON, or not one that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// It ends too early.
    End,
    /// No value begins here.
    Value,
    /// A comma or the end of a list is missing.
    CommaOrBracket,
    /// A comma or the end of an object is missing.
    CommaOrBrace,
    /// A colon is missing after a key.
    Colon,
    /// A key must be a text in quotation marks.
    Key,
    /// Nothing follows a comma.
    TrailingComma,
    /// Something follows the end.
    Trailing,
    /// A text holds a line break or another control character.
    Control,
    /// A backslash is followed by what it does not escape.
    Escape,
    /// A number is not written as JSON writes numbers.
    Number,
    /// A number is larger than a double holds.
    Range,
    /// A key stands twice in one object.
    Twice(String),
    /// The nesting is too deep.
    Deep,
    /// The rows of a list have too many different keys.
    TooManyKeys,
    /// Another reader's own words.
    Other(String),
}

impl Syntax {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        lang.pick(match self {
            Self::End => ["文本到此中断", "文字到此中斷", "it ends too early"],
            Self::Value => ["此处应有一个值", "此處應有一個值", "a value is missing here"],
            Self::CommaOrBracket => ["应为“,”或“]”", "應為「,」或「]」", "expected \",\" or \"]\""],
            Self::CommaOrBrace => ["应为“,”或“}”", "應為「,」或「}」", "expected \",\" or \"}\""],
            Self::Colon => ["键之后应为“:”", "鍵之後應為「:」", "expected \":\" after a key"],
            Self::Key => [
                "键应为带双引号的文字",
                "鍵應為帶雙引號的文字",
                "a key must be a text in double quotation marks",
            ],
            Self::TrailingComma => {
                ["逗号之后没有内容", "逗號之後沒有內容", "nothing follows the comma"]
            }
            Self::Trailing => {
                ["结尾之后还有内容", "結尾之後還有內容", "something follows after its end"]
            }
            Self::Control => [
                "文字中有换行或控制字符，应写作 \\n 等",
                "文字中有換行或控制字元，應寫作 \\n 等",
                "a text holds a line break or control character; write \\n",
            ],
            Self::Escape => [
                "反斜杠之后的写法不对",
                "反斜線之後的寫法不對",
                "a backslash is followed by what it does not escape",
            ],
            Self::Number => {
                ["数字的写法不对", "數字的寫法不對", "a number is not written as in JSON"]
            }
            Self::Range => ["数字太大", "數字太大", "a number is too large"],
            Self::Deep => ["嵌套超过 128 层", "嵌套超過 128 層", "it is nested more than 128 deep"],
            Self::TooManyKeys => [
                "各行的键合计超过 1000 种",
                "各行的鍵合計超過 1000 種",
                "its rows have more than 1000 different keys",
            ],
            Self::Other(words) => return words.clone(),
            Self::Twice(key) => {
                return match lang {
                    Lang::ZhHans => format!("同一对象中键“{key}”出现了两次"),
                    Lang::ZhHant => format!("同一物件中鍵「{key}」出現了兩次"),
                    Lang::En => format!("the key \"{key}\" stands twice in one object"),
                };
            }
        })
        .to_owned()
    }
}
