//! A cell in words, and where the figures come from.

use super::evidence::figure_text;
use super::table::Comparison;
use crate::data::Dataset;
use crate::say::Lang;
use crate::say::Word;
use crate::say::phrase::comma;
use crate::say::units::with_unit;

/// Marks a figure that the notes speak of.
const BADGE: &str = " *";

impl Comparison {
    /// Writes a cell as the chart does: value, qualifier and the mark of a caveat, or the word for nothing.
    #[must_use]
    pub fn cell_text(&self, dataset: &Dataset, row: usize, series: usize, lang: Lang) -> String {
        let badge = self
            .figure(row, series)
            .map_or("", |figure| if figure.caveats.is_empty() { "" } else { BADGE });
        self.number_text(dataset, row, series, lang)
            .map_or_else(|| lang.word(self.nothing(series)).to_owned(), |text| text + badge)
    }

    /// Writes the figure of a cell with its qualifier and its unit; nothing where nothing is reported.
    pub(super) fn value_text(
        &self,
        dataset: &Dataset,
        row: usize,
        series: usize,
        lang: Lang,
    ) -> Option<String> {
        let text = self.number_text(dataset, row, series, lang)?;
        Some(with_unit(&text, &self.series.get(series)?.unit, lang))
    }

    fn number_text(
        &self,
        dataset: &Dataset,
        row: usize,
        series: usize,
        lang: Lang,
    ) -> Option<String> {
        let figure = self.figure(row, series)?;
        Some(figure_text(
            &dataset.observations.get(figure.observation)?,
            figure,
            &self.series.get(series)?.unit,
            lang,
        ))
    }

    /// Names the sources of all figures that are shown, each once.
    #[must_use]
    pub fn source_names(&self, dataset: &Dataset, lang: Lang) -> String {
        let mut names: Vec<String> = Vec::new();
        for (_, _, figure) in self.figures() {
            let source = dataset
                .observations
                .get(figure.observation)
                .and_then(|o| o.source)
                .and_then(|index| dataset.sources.get(index));
            let Some(source) = source else { continue };
            let title = source.title.get(lang.reads());
            let parts = [
                if lang.is_chinese() { format!("《{title}》") } else { format!("“{title}”") },
                source.publisher.get(lang.reads()).to_owned(),
                source.published.to_string(),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let name = parts.join(comma(lang));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(lang.word(Word::Separator))
    }
}
