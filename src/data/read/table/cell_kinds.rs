//! Cells that are almost figures.

/// Whether a text is a year and a month that a point parts.
pub(super) fn is_dotted(text: &str) -> bool {
    text.split_once('.').is_some_and(|(year, month)| {
        year.len() == 4
            && ("1900".."2100").contains(&year)
            && month.len() <= 2
            && month.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
    })
}

/// Whether a text is a number with something behind it that is no unit that is known, or a ratio.
pub(super) fn is_unknown_figure(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || " .,".contains(c);
    let behind = text.trim_start_matches(is_digit);
    let before = text.len() - behind.len();
    let is_ratio = behind.strip_prefix([':', '∶']).is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(is_digit) && (text.contains('.') || text.contains('∶'))
    });
    before > 0 && (is_ratio || behind.len() <= 5 && behind.ends_with('.'))
}
