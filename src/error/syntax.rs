//! Why a text is not JSON.

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
