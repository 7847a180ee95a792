//! All that is said: words, names, sentences. Whoever reads, compares and computes produces values; only this room turns them
//! into words of a language.

#[cfg(feature = "cli")]
mod doubts;
mod faults;
mod lang;
mod locale;
pub mod locales;
pub(crate) mod phrase;
mod word;

pub use self::faults::fault;
pub use self::lang::Lang;
pub use self::locale::Locale;
pub use self::word::Word;
