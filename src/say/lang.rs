//! The language in which a chart speaks.

use super::Word;
use super::locale::Locale;
use super::locales::{En, ZhHans, ZhHant};

/// A language that the widget speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// 简体中文.
    #[default]
    ZhHans,
    /// 繁體中文.
    ZhHant,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// Reads a BCP 47 tag such as `zh-TW` or `en-GB`; an unknown language becomes English.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        if parts.next() != Some("zh") {
            return Self::En;
        }
        if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) {
            Self::ZhHant
        } else {
            Self::ZhHans
        }
    }

    /// Gives its words and its grammar.
    #[must_use]
    pub fn locale(self) -> &'static dyn Locale {
        match self {
            Self::ZhHans => &ZhHans,
            Self::ZhHant => &ZhHant,
            Self::En => &En,
        }
    }

    /// Gives a word, or a wording with gaps.
    #[must_use]
    pub fn word(self, word: Word) -> &'static str {
        self.locale().word(word)
    }

    /// Gives the tags of texts that its readers can read, the best first.
    #[must_use]
    pub fn reads(self) -> &'static [&'static str] {
        self.locale().reads()
    }

    /// Tells whether words stand apart.
    #[must_use]
    pub fn is_spaced(self) -> bool {
        self.locale().is_spaced()
    }

    /// Gives the BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// Chooses among three wordings, in the order of [`Lang::ALL`].
    #[must_use]
    pub const fn pick(self, wordings: [&str; 3]) -> &str {
        let [simplified, traditional, english] = wordings;
        match self {
            Self::ZhHans => simplified,
            Self::ZhHant => traditional,
            Self::En => english,
        }
    }

    /// Tells whether this is one of the two Chinese scripts.
    #[must_use]
    pub const fn is_chinese(self) -> bool {
        matches!(self, Self::ZhHans | Self::ZhHant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_of_taiwan_or_hong_kong_means_traditional_characters() {
        assert_eq!(Lang::from_tag("zh-TW"), Lang::ZhHant);
        assert_eq!(Lang::from_tag("zh-Hant-HK"), Lang::ZhHant);
        assert_eq!(Lang::from_tag("zh-CN"), Lang::ZhHans);
        assert_eq!(Lang::from_tag("zh"), Lang::ZhHans);
        assert_eq!(Lang::from_tag("fr"), Lang::En);
    }

    #[test]
    fn a_text_falls_back_to_the_nearest_wording_that_a_reader_can_read() {
        let mut text = crate::text::Text::default();
        text.push("zh-Hans", "签约");
        assert_eq!(text.get(Lang::ZhHant.reads()), "签约");
        assert_eq!(text.get(Lang::En.reads()), "签约");
        text.push("en", "signed");
        assert_eq!(text.get(Lang::En.reads()), "signed");
        assert_eq!(text.get(Lang::ZhHant.reads()), "签约");
        text.push("zh-TW", "簽約");
        assert_eq!(text.get(Lang::ZhHant.reads()), "簽約");
    }
}
