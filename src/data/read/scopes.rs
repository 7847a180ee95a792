//! Scopes of figures that are limited by columns or dimensions, each made once.

use duibi_scan::Interner;

use crate::data::{Observations, Scope};

/// The pairs of a scope, dimension and value.
pub(super) type Pairs = Vec<(Box<str>, Box<str>)>;

/// The scopes that were made so far, by what they are made of.
#[derive(Debug, Default)]
pub(super) struct ScopeNumbers {
    /// What scopes are made of, as bytes.
    keys: Interner,
    /// By the symbol of a key: the number of the scope.
    numbers: Vec<u32>,
}

impl ScopeNumbers {
    /// The number of the scope that is made of a key; its pairs are asked for only if it is new.
    pub(super) fn number(
        &mut self,
        key: &[u8],
        pairs: impl FnOnce() -> Pairs,
        observations: &mut Observations,
    ) -> u32 {
        let symbol = self.keys.intern(key) as usize;
        if let Some(&number) = self.numbers.get(symbol) {
            return number;
        }
        let pairs = pairs();
        // the number 0 is the scope without limits
        let number = if pairs.is_empty() { 0 } else { observations.add_scope(Scope::of(pairs)) };
        self.numbers.push(number);
        number
    }
}
