//! Texts that occur again and again, each kept once and given a number, its symbol, in the order of
//! appearance.

use crate::cell::RawCell;

/// A set of byte strings with their symbols.
#[derive(Clone, Debug, Default)]
pub struct Interner {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// Open addressing with linear probing; a symbol plus one, or zero for a free place. Its length
    /// is a power of two.
    table: Vec<u32>,
    /// The symbol that was given last: neighbouring rows often share a text.
    last: u32,
    /// By symbol: the one that was given after it the last time, as texts of tables often come in
    /// turns.
    after: Vec<u32>,
}

impl Interner {
    /// Counts the texts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Tells whether there is no text yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Gives a text by its symbol; an unknown symbol has an empty text.
    #[must_use]
    pub fn get(&self, symbol: u32) -> &[u8] {
        let index = symbol as usize;
        let start = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |&end| end as usize);
        let end = self.ends.get(index).map_or(start, |&end| end as usize);
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// The text of a cell of a column with these symbols, if the column has any.
    #[inline(never)]
    pub(crate) fn raw(symbols: Option<&Self>, cell: RawCell) -> &[u8] {
        symbols.map_or(&[][..], |symbols| symbols.get(cell.symbol))
    }

    /// Gives the symbol of a text that is known.
    #[must_use]
    pub fn find(&self, text: &[u8]) -> Option<u32> {
        self.place(text).ok()
    }

    /// The symbol of a text, or the free place in the table for it.
    fn place(&self, text: &[u8]) -> Result<u32, usize> {
        let mask = self.table.len().wrapping_sub(1);
        let mut place = hash(text) & mask;
        loop {
            match self.table.get(place) {
                Some(&taken) if taken > 0 => {
                    if self.get(taken - 1) == text {
                        return Ok(taken - 1);
                    }
                    place = (place + 1) & mask;
                }
                _ => return Err(place),
            }
        }
    }

    /// Gives the symbol of a text, a new one if it is new.
    pub fn intern(&mut self, text: &[u8]) -> u32 {
        if !self.ends.is_empty() {
            if self.get(self.last) == text {
                return self.last;
            }
            let guess = self.after.get(self.last as usize).copied().unwrap_or(0);
            if self.get(guess) == text {
                self.last = guess;
                return guess;
            }
        }
        let before = self.last as usize;
        if self.ends.len() * 2 >= self.table.len() {
            self.grow();
        }
        match self.place(text) {
            Ok(symbol) => self.last = symbol,
            Err(place) => {
                let symbol = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
                if let Some(free) = self.table.get_mut(place) {
                    *free = symbol + 1;
                }
                self.bytes.extend_from_slice(text);
                self.ends.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
                self.after.push(0);
                self.last = symbol;
            }
        }
        if let Some(after) = self.after.get_mut(before) {
            *after = self.last;
        }
        self.last
    }

    /// Doubles the table.
    fn grow(&mut self) {
        let size = (self.table.len() * 2).max(16);
        let mask = size - 1;
        let mut table = vec![0_u32; size];
        for symbol in 0..u32::try_from(self.ends.len()).unwrap_or(u32::MAX) {
            let mut place = hash(self.get(symbol)) & mask;
            while table.get(place).is_some_and(|&taken| taken > 0) {
                place = (place + 1) & mask;
            }
            if let Some(free) = table.get_mut(place) {
                *free = symbol + 1;
            }
        }
        self.table = table;
    }
}

/// Mixes eight bytes at a time by multiplication, as Firefox' hash does; folded, as the low bits
/// are used.
fn hash(text: &[u8]) -> usize {
    const MULTIPLIER: u64 = 0x517c_c1b7_2722_0a95;
    let mut state = text.len() as u64;
    let mut mix = |word: u64| state = (state.rotate_left(5) ^ word).wrapping_mul(MULTIPLIER);
    let (words, rest) = text.as_chunks::<8>();
    for word in words {
        mix(u64::from_le_bytes(*word));
    }
    let mut last = [0_u8; 8];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    mix(u64::from_le_bytes(last));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a hash may lose its high half on 32 bits; it is folded in before"
    )]
    let folded = (state ^ (state >> 32)) as usize;
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_share_a_symbol_and_others_do_not() {
        let mut texts = Interner::default();
        let made: Vec<u32> =
            (0..5000).map(|i| texts.intern(format!("text {}", i % 1000).as_bytes())).collect();
        assert_eq!(texts.len(), 1000);
        assert_eq!(made[1234], made[234]);
        assert_eq!(texts.get(made[234]), b"text 234");
        assert_eq!(texts.get(99_999), b"");
        assert_eq!(texts.intern(b""), 1000);
        assert_eq!(texts.intern(b""), 1000);
    }
}
