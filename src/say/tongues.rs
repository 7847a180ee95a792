//! In which language the names of a document are written, where that is not the reader's.

use super::Lang;
use crate::data::Dataset;
use crate::text::Text;

/// The texts of a document that readers of a language see in another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tongues {
    reader: Lang,
    /// The texts with the tags of their languages, sorted.
    foreign: Vec<(Box<str>, Box<str>)>,
}

impl Tongues {
    /// Finds the texts of a document that are given in other languages only.
    #[must_use]
    pub fn of(dataset: &Dataset, reader: Lang) -> Self {
        let mut out = Self { reader, foreign: Vec::new() };
        for entity in &dataset.entities {
            out.add(&entity.name);
        }
        for metric in &dataset.metrics {
            for text in [&metric.name, &metric.definition] {
                out.add(text);
            }
        }
        for view in &dataset.views {
            for text in [&view.title, &view.subtitle, &view.caption] {
                out.add(text);
            }
        }
        for source in &dataset.sources {
            for text in [&source.title, &source.publisher] {
                out.add(text);
            }
        }
        for (_, term) in &dataset.terms {
            out.add(term);
        }
        out.foreign.sort_unstable();
        out
    }

    fn add(&mut self, text: &Text) {
        let (tag, wording) = text.found(self.reader.reads());
        if !tag.is_empty() && !is_of(tag, self.reader) {
            self.foreign.push((wording.into(), tag.into()));
        }
    }

    /// Gives the tag of the language of a text that is not the reader's: as the document has it, or
    /// as its first letter tells.
    #[must_use]
    pub fn tag(&self, words: &str) -> Option<&str> {
        let place = self.foreign.partition_point(|(known, _)| **known < *words);
        match self.foreign.get(place) {
            Some((known, tag)) if **known == *words => Some(tag),
            _ => by_script(words).filter(|tag| primary(tag) != primary(self.reader.tag())),
        }
    }

    /// The texts and their tags, to be written down.
    #[must_use]
    pub fn written(&self) -> &[(Box<str>, Box<str>)] {
        &self.foreign
    }

    /// Takes texts and their tags that were written down.
    #[must_use]
    pub fn read(reader: Lang, foreign: Vec<(Box<str>, Box<str>)>) -> Self {
        Self { reader, foreign }
    }
}

/// Whether a text of this tag is in the reader's language and script.
fn is_of(tag: &str, reader: Lang) -> bool {
    tag == reader.tag() || primary(tag) == primary(reader.tag()) && Lang::from_tag(tag) == reader
}

/// The language of a tag, without script and region.
fn primary(tag: &str) -> &str {
    tag.split_once('-').map_or(tag, |(language, _)| language)
}

/// The language that most often writes so; nothing of Latin letters, which serve too many.
fn by_script(words: &str) -> Option<&'static str> {
    let tag = words.chars().find_map(|letter| match u32::from(letter) {
        0x41..=0x5A | 0x61..=0x7A | 0xC0..=0x24F => Some(""),
        0x370..=0x3FF => Some("el"),
        0x400..=0x52F => Some("ru"),
        0x590..=0x5FF => Some("he"),
        0x600..=0x6FF => Some("ar"),
        0x900..=0x97F => Some("hi"),
        0xE00..=0xE7F => Some("th"),
        0x3041..=0x30FF => Some("ja"),
        0xAC00..=0xD7A3 => Some("ko"),
        0x3400..=0x9FFF => Some("zh"),
        _ => None,
    })?;
    let is_kana = |letter: char| matches!(u32::from(letter), 0x3041..=0x30FA);
    match tag {
        "" => None,
        "zh" if words.chars().any(is_kana) => Some("ja"),
        tag => Some(tag),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Dataset {
        let text = r#"{"format": "duibi/1", "entities": [
            {"id": "a", "name": {"zh-Hans": "清江浦区", "en": "Qingjiangpu"}},
            {"id": "b", "name": {"zh-TW": "臺北"}}, {"id": "c", "name": {"fr": "Lyon"}},
            {"id": "d", "name": "القاهرة"}, {"id": "e", "name": "Berlin"}],
            "metrics": [{"id": "m", "name": {"en": "signed"}, "unit": "%"}], "observations": []}"#;
        crate::data::read(text.as_bytes()).dataset
    }

    #[test]
    fn a_name_in_the_readers_language_has_no_tag_and_any_other_has_its_own() {
        let dataset = document();
        let tags = |lang: Lang| {
            let tongues = Tongues::of(&dataset, lang);
            let reads = lang.reads();
            let names = dataset.entities.iter().map(|entity| entity.name.get(reads));
            let names = names.chain(dataset.metrics.iter().map(|metric| metric.name.get(reads)));
            names.map(|name| tongues.tag(name).map(str::to_owned)).collect::<Vec<_>>()
        };
        let tag = |tag: &str| Some(tag.to_owned());
        assert_eq!(tags(Lang::EN), [None, tag("zh-TW"), tag("fr"), tag("ar"), None, None]);
        let found = tags(Lang::ZH_HANS);
        assert_eq!(found, [None, tag("zh-TW"), tag("fr"), tag("ar"), None, tag("en")]);
        let found = tags(Lang::ZH_HANT);
        assert_eq!(found, [tag("zh-Hans"), None, tag("fr"), tag("ar"), None, tag("en")]);
    }

    #[test]
    fn a_text_without_a_tag_is_told_by_its_first_letter() {
        let tongues = Tongues::of(&Dataset::default(), Lang::EN);
        let tag = |words| tongues.tag(words);
        assert_eq!([tag("《淮安日报》"), tag("2022 東京タワー")], [Some("zh"), Some("ja")]);
        assert_eq!(
            [tag("Москва"), tag("서울"), tag("दिल्ली")],
            [Some("ru"), Some("ko"), Some("hi")]
        );
        assert_eq!([tag("Huai'an 淮安"), tag("1,164"), tag("")], [None; 3]);
    }
}
