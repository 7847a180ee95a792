//! All that is said: words, names, sentences. Whoever reads, compares and computes produces values; only this room turns them
//! into words of a language.

mod lang;
mod locale;
pub mod locales;
pub(crate) mod phrase;
pub(crate) mod units;
mod word;

pub use self::lang::Lang;
pub use self::locale::Locale;
pub use self::units::{Shown, shown, unit_name};
pub use self::word::Word;
