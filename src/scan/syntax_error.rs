//! Where and why a text is not JSON.

/// Where and why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// The byte at which it stops being JSON.
    pub at: usize,
    /// The reason.
    pub kind: SyntaxErrorKind,
}

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    /// It ends too early.
    End,
    /// No value begins here.
    Value,
    /// A comma or the end of a list is missing.
    CommaOrBracket,
    /// A comma or the end of an object is missing.
    CommaOrBrace,
    /// A colon is missing.
    Colon,
    /// A key must be a text.
    Key,
    /// After the comma comes nothing.
    TrailingComma,
    /// A text holds a control character.
    Control,
    /// No number.
    Number,
    /// A key stands twice in one object; the byte is that of the second one.
    Twice,
    /// The rows have too many different keys.
    TooManyKeys,
}
