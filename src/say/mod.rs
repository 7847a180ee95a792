//! All that is said: words, names, sentences. Whoever reads, compares and computes produces values; only this room turns them
//! into words of a language.

mod across;
mod apart;
mod caveat;
mod coverage;
mod csv;
mod evidence;
mod extremes;
mod figure;
mod key;
mod labels;
mod lang;
mod locale;
pub mod locales;
mod notes;
mod pair;
mod pairs;
mod period;
pub(crate) mod phrase;
mod source;
mod summary;
mod teller;
mod word;

pub use self::caveat::caveat;
pub use self::coverage::RowKind;
pub use self::evidence::Evidence;
pub use self::key::key;
pub use self::lang::Lang;
pub use self::locale::Locale;
pub use self::period::period;
pub use self::teller::Teller;
pub use self::word::Word;
