//! What is doubtful in a document that can be read. Only the command line says it: none of it is in
//! the WebAssembly.

use super::Lang;
use super::near::did_you_mean;
use super::phrase::filled;
use crate::error::Warning;

/// Says a doubt in one sentence without a full stop.
pub(super) fn warning(warning: &Warning, lang: Lang) -> String {
    let wording = lang.locale().warning(warning);
    let said = |parts: &[&str]| filled(wording, parts);
    let guessed =
        |word: &str, near: &Option<String>| said(&[word]) + &did_you_mean(near.as_deref(), lang);
    match warning {
        Warning::PartExceeds(one, other)
        | Warning::NoWholeNumber(one, other)
        | Warning::Contradiction(one, other) => said(&[one, other]),
        Warning::Remainder(dimension, count, sum, whole, rest) => {
            said(&[dimension, &count.to_string(), sum, whole, rest])
        }
        Warning::Excess(dimension, count, sum, whole) => {
            said(&[dimension, &count.to_string(), sum, whole])
        }
        Warning::EntityExcess(count, sum, whole) => said(&[&count.to_string(), sum, whole]),
        Warning::NoBase(name)
        | Warning::BaseMissing(name)
        | Warning::Unread(name)
        | Warning::NoMark(name) => said(&[name]),
        Warning::Unused(kind, id) => said(&[lang.locale().item(*kind), id]),
        Warning::UnknownKey(word, near) | Warning::NoAxis(word, near) => guessed(word, near),
        Warning::Misspelt(word, near) => said(&[word]) + &did_you_mean(Some(near), lang),
    }
}
