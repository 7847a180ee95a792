//! Columns that cost nothing while all rows have the default, and pools of what many rows share.

/// Values of rows; empty as long as all are the default.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SparseColumn<T>(Vec<T>);

impl<T: Copy + Default + PartialEq> SparseColumn<T> {
    pub(super) fn get(&self, row: usize) -> T {
        self.0.get(row).copied().unwrap_or_default()
    }

    /// Tells whether every row has the default.
    pub(super) fn is_default(&self) -> bool {
        self.0.is_empty()
    }

    /// Sets the value of a row; rows before it that were never set have the default.
    pub(super) fn set(&mut self, row: usize, value: T) {
        if row < self.0.len() {
            if let Some(slot) = self.0.get_mut(row) {
                *slot = value;
            }
        } else if value != T::default() {
            self.0.resize(row, T::default());
            self.0.push(value);
        }
    }
}

/// Things that rows name by number; the number 0 is the default, such as an empty text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pool<T> {
    default: T,
    others: Vec<T>,
}

impl<T> Pool<T> {
    pub(super) fn get(&self, number: u32) -> &T {
        (number as usize)
            .checked_sub(1)
            .and_then(|index| self.others.get(index))
            .unwrap_or(&self.default)
    }

    /// Keeps one more and gives its number.
    pub(super) fn add(&mut self, item: T) -> u32 {
        self.others.push(item);
        u32::try_from(self.others.len()).unwrap_or_default()
    }

    /// All but the default.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.others.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_empty_until_a_row_differs() {
        let mut column = SparseColumn::default();
        column.set(0, 0_u32);
        column.set(1, 0);
        assert_eq!(column, SparseColumn(Vec::new()));
        column.set(3, 7);
        column.set(1, 5);
        assert_eq!((0..5).map(|row| column.get(row)).collect::<Vec<_>>(), [0, 5, 0, 7, 0]);
    }

    #[test]
    fn a_pool_gives_the_default_for_zero_and_for_numbers_that_it_never_gave() {
        let mut pool = Pool::<String>::default();
        let number = pool.add("one".into());
        assert_eq!(
            (pool.get(number).as_str(), pool.get(0).as_str(), pool.get(9).as_str()),
            ("one", "", "")
        );
    }
}
