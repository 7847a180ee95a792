//! The languages: one file and one line each.

use super::locale::Locale;

/// Declares the languages in the order in which they are offered.
macro_rules! languages {
    ($($file:ident :: $locale:ident),+ $(,)?) => {
        $(mod $file;)+
        $(pub use self::$file::$locale;)+

        /// All that are offered.
        pub(super) const ALL: &[&dyn Locale] = &[$(&$locale),+];
    };
}

languages! {
    zh_hans::ZhHans,
    zh_hant::ZhHant,
    en::En,
}
