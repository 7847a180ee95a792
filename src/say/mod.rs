//! All that is said: words, names, sentences. Whoever reads, compares and computes produces values;
//! only this room turns them into words of a language.

mod correlation;
mod derived;
mod forms;
mod formula;
mod lang;
mod locale;
pub mod locales;
mod names;
pub(crate) mod phrase;
mod refusal;
mod word;

pub use self::correlation::correlation;
pub use self::derived::{derived, derived_number, derived_range, derived_value};
pub use self::forms::{form_name, form_title, why};
pub use self::formula::{formula, term};
pub use self::lang::Lang;
pub use self::locale::Locale;
pub use self::names::{basis_name, qualified, scope_text, shown_name};
pub use self::refusal::{instead, refusal};
pub use self::word::Word;
