//! What an editor does to a chart, as it is drawn: in one language, at cells.

use super::handwriting::{Handwriting, Remark};
use super::maker::Maker;
use super::value::Exhibit;
use crate::compare::Cell;
use crate::data::{Annotation, Hand, Which};
use crate::say::phrase::{colon, comma, sentence};
use crate::text::Text;

impl Maker<'_> {
    /// Adds what an editor does to the chart.
    #[inline(never)]
    pub(super) fn write_by_hand(&self, hand: &Hand, exhibit: &mut Exhibit) {
        let reads = self.lang.reads();
        let remark = |annotation: &Annotation| {
            let text = annotation.text.get(reads).trim().to_owned();
            let cell = self.cell_of(&annotation.at, exhibit).filter(|_| !text.is_empty())?;
            Some(Remark { text, cell, place: annotation.place })
        };
        let name = |text: &Text| text.get(reads).trim().to_owned();
        let writing = Handwriting {
            remarks: hand.annotations.iter().filter_map(remark).collect(),
            bands: hand.bands.iter().map(|band| (name(&band.name), band.stretch)).collect(),
            lines: hand.lines.iter().map(|(value, text)| (*value, name(text))).collect(),
            height: hand.height,
        };
        self.accent(&hand.accents, exhibit);
        exhibit.hand = Some(Box::new(writing));
    }

    /// The first cell whose figure is meant.
    fn cell_of(&self, which: &Which, exhibit: &Exhibit) -> Option<Cell> {
        let found = exhibit.data().find(|(cell, datum)| self.is_meant(which, *cell, datum.value));
        found.map(|(cell, _)| cell)
    }

    fn is_meant(&self, which: &Which, (row, series): Cell, value: f64) -> bool {
        let figure = self.comparison.figure(row, series);
        let figure = figure.and_then(|figure| self.dataset.observations.get(figure.observation));
        figure.is_some_and(|figure| which.means(&figure, value))
    }

    /// Lets the figures that are meant stand out, besides those of the entities that do.
    fn accent(&self, accents: &[Which], exhibit: &mut Exhibit) {
        if accents.is_empty() {
            return;
        }
        let all: Vec<(Cell, bool)> = exhibit
            .data()
            .map(|(cell, datum)| {
                let is_lit = !self.query.highlight.is_empty() && !datum.is_muted;
                let is_meant = |which: &Which| self.is_meant(which, cell, datum.value);
                (cell, is_lit || accents.iter().any(is_meant))
            })
            .collect();
        for (cell, is_lit) in all {
            let index = exhibit.index(cell);
            let datum = index.and_then(|index| exhibit.cells.get_mut(index)?.as_mut());
            if let Some(datum) = datum {
                datum.is_muted = !is_lit;
            }
        }
    }

    /// What is written at marks, for those who do not see it: after what the figure is of, which is
    /// its row and its series where there are several of them.
    #[inline(never)]
    pub(super) fn said_by_hand(&self, exhibit: &mut Exhibit) {
        let mut summary = std::mem::take(&mut exhibit.prose.summary);
        for remark in exhibit.hand.iter().flat_map(|hand| &hand.remarks) {
            let (row, series) = remark.cell;
            let row = exhibit.rows.get(row).filter(|_| exhibit.rows.len() > 1);
            let series = exhibit.series.get(series).filter(|_| exhibit.series.len() > 1);
            let names = [row.map(|row| &*row.name), series.map(|series| &*series.name)];
            let names: Vec<&str> = names.into_iter().flatten().filter(|n| !n.is_empty()).collect();
            let mut said = names.join(comma(self.lang));
            if !said.is_empty() {
                said.push_str(colon(self.lang));
            }
            said.push_str(&remark.text);
            // between sentences a language with spaces has one, as after its colons
            if colon(self.lang).ends_with(' ') {
                summary.push(' ');
            }
            summary.push_str(&sentence(&said, self.lang));
        }
        exhibit.prose.summary = summary;
    }
}
