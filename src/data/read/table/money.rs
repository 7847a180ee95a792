//! Currencies by their signs and codes, as tables print them before numbers and in headers.

/// Whether a text is a currency, or so many of it: £m.
pub(super) fn is_currency(text: &str) -> bool {
    currency(text).is_some_and(|(_, rest)| {
        ["", "m", "mn", "bn", "k", "tn", "M", "000", "'000", "000s"].contains(&rest)
    })
}

/// The sign of a currency with which a text begins, and what follows it.
pub(super) fn currency(text: &str) -> Option<(&str, &str)> {
    const SIGNS: [&str; 30] = [
        "US$",
        "HK$",
        "NT$",
        "A$",
        "C$",
        "S$",
        "R$",
        "USD",
        "EUR",
        "GBP",
        "JPY",
        "CNY",
        "RMB",
        "HKD",
        "TWD",
        "INR",
        "CHF",
        "$",
        "€",
        "£",
        "¥",
        "￥",
        "₹",
        "₽",
        "₩",
        "人民币",
        "Rs.",
        "Rs",
        "AUD",
        "CAD",
    ];
    let sign = SIGNS.iter().find(|sign| text.starts_with(**sign))?;
    let (sign, rest) = text.split_at_checked(sign.len())?;
    Some((sign, rest.trim_start()))
}
