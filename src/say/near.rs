//! Asks whether something near to what was written was meant.

use super::phrase::filled;
use super::{Lang, Later};

/// Asks whether a word that is known was meant, if one is near.
pub(super) fn did_you_mean(near: Option<&str>, lang: Lang) -> String {
    near.map(|near| filled(lang.word(Later::DidYouMean), &[near])).unwrap_or_default()
}
