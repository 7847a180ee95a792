//! Words beside a number that say how exact it claims to be.

use crate::data::Qualifier;
use Qualifier::{About, AtLeast, AtMost, Nearly, Odd, Over, Under};

/// Words before a number, the longer first where one begins with another.
const BEFORE: [(&str, Qualifier); 43] = [
    ("大约", About),
    ("约为", About),
    ("约", About),
    ("約", About),
    ("近", Nearly),
    ("接近", Nearly),
    ("超过", Over),
    ("超過", Over),
    ("超", Over),
    ("逾", Over),
    ("多于", Over),
    ("大于", Over),
    ("高于", Over),
    ("不低于", AtLeast),
    ("不少于", AtLeast),
    ("不小于", AtLeast),
    ("至少", AtLeast),
    ("不足", Under),
    ("不到", Under),
    ("少于", Under),
    ("小于", Under),
    ("低于", Under),
    ("不超过", AtMost),
    ("不多于", AtMost),
    ("不高于", AtMost),
    ("至多", AtMost),
    ("最多", AtMost),
    (">=", AtLeast),
    ("≥", AtLeast),
    ("<=", AtMost),
    ("≤", AtMost),
    (">", Over),
    ("<", Under),
    ("~", About),
    ("≈", About),
    ("c. ", About),
    ("ca. ", About),
    ("about ", About),
    ("approx. ", About),
    ("nearly ", Nearly),
    ("over ", Over),
    ("under ", Under),
    ("at least ", AtLeast),
];

/// More such words, of which none begins another.
const MORE: [(&str, Qualifier); 14] = [
    ("大致", About),
    ("未满", Under),
    ("未滿", Under),
    ("약", About),
    ("不少於", AtLeast),
    ("不低於", AtLeast),
    ("不超過", AtMost),
    ("more than ", Over),
    ("less than ", Under),
    ("fewer than ", Under),
    ("at most ", AtMost),
    ("up to ", AtMost),
    ("almost ", Nearly),
    ("around ", About),
];

/// Such words in other languages, each with a space behind it.
const ELSEWHERE: [(&str, Qualifier); 61] = [
    ("environ ", About),
    ("env. ", About),
    ("circa ", About),
    ("etwa ", About),
    ("rund ", About),
    ("ungefähr ", About),
    ("aprox. ", About),
    ("alrededor de ", About),
    ("cerca de ", About),
    ("aproximadamente ", About),
    ("unos ", About),
    ("unas ", About),
    ("około ", About),
    ("ok. ", About),
    ("asi ", About),
    ("přibližně ", About),
    ("cirka ", About),
    ("omkring ", About),
    ("noin ", About),
    ("ongeveer ", About),
    ("около ", About),
    ("примерно ", About),
    ("yaklaşık ", About),
    ("approximately ", About),
    ("roughly ", About),
    ("est. ", About),
    ("plus de ", Over),
    ("mehr als ", Over),
    ("über ", Over),
    ("más de ", Over),
    ("mais de ", Over),
    ("più di ", Over),
    ("oltre ", Over),
    ("meer dan ", Over),
    ("ponad ", Over),
    ("více než ", Over),
    ("mer än ", Over),
    ("mere end ", Over),
    ("более ", Over),
    ("свыше ", Over),
    ("above ", Over),
    ("moins de ", Under),
    ("weniger als ", Under),
    ("unter ", Under),
    ("menos de ", Under),
    ("meno di ", Under),
    ("minder dan ", Under),
    ("mniej niż ", Under),
    ("méně než ", Under),
    ("mindre än ", Under),
    ("менее ", Under),
    ("below ", Under),
    ("au moins ", AtLeast),
    ("mindestens ", AtLeast),
    ("al menos ", AtLeast),
    ("almeno ", AtLeast),
    ("pelo menos ", AtLeast),
    ("не менее ", AtLeast),
    ("au plus ", AtMost),
    ("höchstens ", AtMost),
    ("bis zu ", AtMost),
];

/// Words behind a number and its unit.
const BEHIND: [(&str, Qualifier); 16] = [
    ("及以上", AtLeast),
    ("以上", AtLeast),
    ("及以下", AtMost),
    ("以下", AtMost),
    ("以内", AtMost),
    ("以內", AtMost),
    ("左右", About),
    ("上下", About),
    ("+", AtLeast),
    ("余", Odd),
    ("餘", Odd),
    ("多", Odd),
    (" or more", AtLeast),
    (" and over", AtLeast),
    (" or less", AtMost),
    (" and under", AtMost),
];

/// The word with which a text begins, and what follows it.
pub(super) fn before(text: &str) -> Option<(Qualifier, &str)> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let elsewhere: &[_] = if text.contains(' ') { &ELSEWHERE } else { &[] };
    BEFORE.iter().chain(&MORE).chain(elsewhere).find_map(|(word, qualifier)| {
        let (start, rest) = text.split_at_checked(word.len())?;
        start.eq_ignore_ascii_case(word).then_some((*qualifier, rest.trim_start()))
    })
}

/// The word with which a text ends, and what stands before it.
pub(super) fn behind(text: &str) -> Option<(Qualifier, &str)> {
    BEHIND
        .iter()
        .find_map(|(word, qualifier)| Some((*qualifier, text.strip_suffix(word)?.trim_end())))
}

/// 余 and 多 between a number and its unit: 500余人.
pub(super) fn between(text: &str) -> Option<&str> {
    ["余", "餘", "多"].iter().find_map(|word| text.strip_prefix(word))
}
