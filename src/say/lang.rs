//! The language in which a chart speaks.

use std::fmt;

use super::Word;
use super::locale::Locale;
use super::locales::{self, En, ZhHans, ZhHant};

/// A language that the widget speaks: a locale, of which there is one for each tag.
///
/// ```
/// use duibi::say::{Lang, Word};
///
/// let lang = Lang::from_tag("zh-TW");
/// assert_eq!(lang.tag(), "zh-Hant");
/// assert_eq!(lang.word(Word::NotReported), "未公布");
/// ```
#[derive(Clone, Copy)]
pub struct Lang(&'static dyn Locale);

impl Lang {
    /// 简体中文.
    pub const ZH_HANS: Self = Self(&ZhHans);
    /// 繁體中文.
    pub const ZH_HANT: Self = Self(&ZhHant);
    /// English.
    pub const EN: Self = Self(&En);

    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; locales::ALL.len()] = {
        let (mut all, mut index) = ([Self::EN; locales::ALL.len()], 0);
        #[expect(clippy::indexing_slicing, reason = "checked when it is compiled")]
        while index < all.len() {
            all[index] = Self(locales::ALL[index]);
            index += 1;
        }
        all
    };

    /// The languages whose words the tests spell out.
    #[cfg(test)]
    pub(crate) const SPELT_OUT: [Self; 3] = [Self::ZH_HANS, Self::ZH_HANT, Self::EN];

    /// The language of a locale, also of one that is not offered.
    #[must_use]
    pub const fn new(locale: &'static dyn Locale) -> Self {
        Self(locale)
    }

    /// Reads a BCP 47 tag such as `zh-TW` or `en-GB`: the language whose readers read it best; an
    /// unknown language becomes English.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let tag = tag.replace('_', "-");
        let reads = |known: &&str| {
            let start = tag.get(..known.len());
            let is_end = matches!(tag.as_bytes().get(known.len()), None | Some(b'-'));
            is_end && start.is_some_and(|start| start.eq_ignore_ascii_case(known))
        };
        let place = |lang: &Self| lang.reads().iter().position(reads);
        let found = Self::ALL.into_iter().filter_map(|lang| Some((place(&lang)?, lang)));
        found.min_by_key(|(place, _)| *place).map_or(Self::EN, |(_, lang)| lang)
    }

    /// Gives its words and its grammar.
    #[must_use]
    pub const fn locale(self) -> &'static dyn Locale {
        self.0
    }

    /// Gives a word, or a wording with gaps.
    #[must_use]
    pub fn word(self, word: impl Into<Word>) -> &'static str {
        self.0.word(word.into())
    }

    /// Gives the tags of texts that its readers can read, the best first.
    #[must_use]
    pub fn reads(self) -> &'static [&'static str] {
        self.0.reads()
    }

    /// Tells whether words stand apart.
    #[must_use]
    pub fn is_spaced(self) -> bool {
        self.0.is_spaced()
    }

    /// Gives the BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.0.tag()
    }
}

impl Default for Lang {
    /// The first that is offered.
    fn default() -> Self {
        Self::ALL.first().copied().unwrap_or(Self::EN)
    }
}

impl PartialEq for Lang {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Lang {}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_of_taiwan_or_hong_kong_means_traditional_characters() {
        assert_eq!(Lang::from_tag("zh-TW"), Lang::ZH_HANT);
        assert_eq!(Lang::from_tag("zh-Hant-HK"), Lang::ZH_HANT);
        assert_eq!(Lang::from_tag("zh-CN"), Lang::ZH_HANS);
        assert_eq!(Lang::from_tag("zh"), Lang::ZH_HANS);
        assert_eq!(Lang::from_tag("fr"), Lang::EN);
    }

    #[test]
    fn a_text_falls_back_to_the_nearest_wording_that_a_reader_can_read() {
        let mut text = crate::text::Text::default();
        text.push("zh-Hans", "签约");
        assert_eq!(text.get(Lang::ZH_HANT.reads()), "签约");
        assert_eq!(text.get(Lang::EN.reads()), "签约");
        text.push("en", "signed");
        assert_eq!(text.get(Lang::EN.reads()), "signed");
        assert_eq!(text.get(Lang::ZH_HANT.reads()), "签约");
        text.push("zh-TW", "簽約");
        assert_eq!(text.get(Lang::ZH_HANT.reads()), "簽約");
    }
}
