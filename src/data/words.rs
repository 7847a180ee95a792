//! Closed sets of the format: an enum is written once, as a list of variants with their words.

/// Declares an enum by the words of the format; `ALL`, `WORDS`, `word` and `from_word` follow from
/// the list, so that what is in the list is read, written, offered and tested. With
/// `else { Variant }`, any other word is that variant's, and `KNOWN` are those with a word.
macro_rules! words {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal,)+ }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name { $($(#[$of])* $variant,)+ }

        impl $name {
            /// All, in the order of the format.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$variant),+];

            /// Their words in the format.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// Gives the word of the format.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Reads the word of the format.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|known| known.word() == word)
            }
        }
    };
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal,)+ }
        else { $(#[$of_other:meta])* $other:ident }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub enum $name {
            $($(#[$of])* $variant,)+
            $(#[$of_other])* $other(Box<str>),
        }

        impl $name {
            /// All that have a word of their own, in the order of the format.
            pub const KNOWN: [Self; [$($word),+].len()] = [$(Self::$variant),+];

            /// Their words in the format.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// Gives the word of the format.
            #[must_use]
            pub fn word(&self) -> &str {
                match self { $(Self::$variant => $word,)+ Self::$other(word) => word }
            }

            /// Reads the word of the format; another word stands for itself.
            #[must_use]
            pub fn from_word(word: &str) -> Self {
                let mut known = Self::KNOWN.into_iter();
known
                    .find(|known| known.word() == word)
                    .unwrap_or_else(|| Self::$other(word.into()))
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use crate::data::{Axis, Basis, Form, Qualifier};

    #[test]
    fn a_set_and_its_words_are_one_list() {
        assert_eq!(Form::ALL.map(Form::word), Form::WORDS);
        assert!(
            Form::WORDS.iter().zip(Form::ALL).all(|(w, form)| Form::from_word(w) == Some(form))
        );
        assert_eq!(Form::from_word("pie"), None);
        assert_eq!(Qualifier::ALL.map(|qualifier| qualifier as usize), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn another_word_of_an_open_set_stands_for_itself() {
        assert_eq!(Basis::from_word("growth rate"), Basis::GrowthRate);
        assert_eq!(Basis::from_word("申报"), Basis::Other("申报".into()));
        assert_eq!(Basis::from_word("申报").word(), "申报");
        assert_eq!(Axis::KNOWN.map(|axis| axis.word().to_owned()), Axis::WORDS);
    }
}
