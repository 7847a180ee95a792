//! The names of the months that do not begin as those of other European languages do.

/// The names and abbreviations of each month, in Polish, Czech, Turkish, Finnish, Hungarian,
/// Romanian and the Nordic languages, parted by spaces.
const NAMES: [&str; 12] = [
    "styczeń stycznia sty leden ledna led ocak tammikuu tammi január ianuarie janv",
    "luty lutego lut únor února úno şubat helmikuu helmi február févr febr",
    "marzec marca březen března bře maaliskuu maalis március martie marts maart mart märz",
    "kwiecień kwietnia kwi duben dubna dub nisan huhtikuu huhti április aprilie",
    "maja květen května kvě mayıs toukokuu touko május",
    "czerwiec czerwca cze červen června čvn haziran kesäkuu kesä június iunie",
    "lipiec lipca lip červenec července čvc temmuz heinäkuu heinä július iulie",
    "sierpień sierpnia sie srpen srpna srp ağustos elokuu elo augusztus augusti augustus",
    "wrzesień września wrz září zář eylül syyskuu syys szeptember septembrie",
    "październik października paź říjen října říj ekim lokakuu loka október octombrie",
    "listopad listopadu kasım marraskuu marras noiembrie",
    "grudzień grudnia gru prosinec prosince aralık joulukuu joulu decembrie",
];

/// The number of a month by such a name, in small letters.
pub(super) fn month_named(word: &str) -> Option<u8> {
    let place = NAMES.iter().position(|names| names.split(' ').any(|name| name == word))?;
    u8::try_from(place + 1).ok()
}
