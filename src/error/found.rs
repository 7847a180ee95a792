//! What was found instead of what the format asks for.

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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_quoted_in_part() {
        let Found::Text(text) = Found::text(&"长".repeat(99)) else { unreachable!() };
        assert_eq!(text.chars().count(), 41);
    }
}
