//! Numbers that count.

/// The whole number that a double is, if it is one and below four billion.
#[inline]
pub(super) fn whole_number(number: f64) -> Option<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is whole and in range"
    )]
    (number.fract() == 0.0 && (0.0..4e9).contains(&number)).then_some(number as u32)
}
