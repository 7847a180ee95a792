//! Languages, and texts that are given in several of them.

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

/// A text of a document: one wording for every reader, or one a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(Box<str>, Box<str>)>);

impl Text {
    /// Makes a text that is the same in every language.
    #[must_use]
    pub fn plain(wording: &str) -> Self {
        Self(vec![("".into(), wording.into())])
    }

    /// Makes a text from a wording for each of [`Lang::ALL`].
    #[must_use]
    pub fn languages(wordings: [&str; 3]) -> Self {
        let mut text = Self::default();
        for (lang, wording) in Lang::ALL.into_iter().zip(wordings) {
            text.push(lang.tag(), wording);
        }
        text
    }

    /// Adds the wording for a BCP 47 tag.
    pub fn push(&mut self, tag: &str, wording: &str) {
        self.0.push((tag.into(), wording.into()));
    }

    /// Tells whether there is no wording at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Gives the wording for a reader: the language itself, then the other Chinese script,
    /// then English, then whatever there is; an empty text gives `""`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let exact = |tag: &str| self.0.iter().find(|(t, _)| t.eq_ignore_ascii_case(tag));
        let chinese = || self.0.iter().find(|(t, _)| t.starts_with("zh"));
        let found = match lang {
            Lang::ZhHans | Lang::ZhHant => exact(lang.tag())
                .or_else(|| {
                    self.0.iter().find(|(t, _)| t.starts_with("zh") && Lang::from_tag(t) == lang)
                })
                .or_else(chinese),
            Lang::En => exact("en").or_else(|| self.0.iter().find(|(t, _)| t.starts_with("en-"))),
        };
        found.or_else(|| exact("en")).or_else(|| self.0.first()).map_or("", |(_, wording)| wording)
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
    fn a_missing_language_falls_back_to_the_nearest_wording() {
        let mut text = Text::default();
        text.push("zh-Hans", "签约");
        assert_eq!(text.get(Lang::ZhHant), "签约");
        assert_eq!(text.get(Lang::En), "签约");
        text.push("en", "signed");
        assert_eq!(text.get(Lang::En), "signed");
        assert_eq!(text.get(Lang::ZhHant), "签约");
        assert_eq!(Text::plain("46").get(Lang::En), "46");
        assert_eq!(Text::default().get(Lang::En), "");
    }
}
