//! Reads the plain form of an exhibit.

use super::form::{
    KINDS, Number, Plain, PlainBand, PlainDatum, PlainHand, PlainSeries, ROLES, TextIndex,
};
use crate::compare::Cell;
use crate::data::{Average, Curve, Form, MarkSide, Qualifier, Reference, Stretch};
use crate::exhibit::cell::Datum;
use crate::exhibit::handwriting::{Handwriting, Remark};
use crate::exhibit::head::{PanelHead, Prose, RowHead, SeriesHead, UnitHead};
use crate::exhibit::value::{Exhibit, PairWords};
use crate::say::{Evidence, Lang, Tongues};

impl Plain {
    pub(super) fn exhibit(&self) -> Option<Exhibit> {
        let text = |&index: &TextIndex| self.texts.get(index).cloned();
        let texts = |all: &[TextIndex]| all.iter().map(text).collect::<Option<Vec<String>>>();
        let flag = |bit: u8| self.flags & (1 << bit) != 0;
        let row = |(name, short, days): &(TextIndex, TextIndex, Option<(i32, i32)>)| {
            Some(RowHead { name: text(name)?, short: text(short)?, days: *days })
        };
        let panel = |(unit, facet, series): &(usize, Option<TextIndex>, Vec<usize>)| {
            let facet = facet.as_ref().map(&text);
            let (unit, series) = (self.unit(*unit)?, series.clone());
            Some(PanelHead {
                unit,
                facet: if facet.is_some() { Some(facet??) } else { None },
                series,
            })
        };
        let cell = |cell: &Option<PlainDatum>| {
            cell.as_ref().map_or(Some(None), |datum| Some(Some(self.datum(datum)?)))
        };
        let told = |told: &Option<[TextIndex; 11]>| {
            told.as_ref().map_or(Some(None), |told| Some(Some(Box::new(self.told(told)?))))
        };
        let pair =
            |(one, other, is_comparable, sentence, computed): &(_, _, _, TextIndex, Vec<_>)| {
                let (sentence, computed) = (text(sentence)?, texts(computed)?);
                Some(PairWords {
                    one: *one,
                    other: *other,
                    is_comparable: *is_comparable,
                    sentence,
                    computed,
                })
            };
        Some(Exhibit {
            lang: Lang::from_tag(&self.lang),
            form: Form::from_word(&self.form)?,
            curve: Curve::from_word(&self.curve)?,
            references: self.references.iter().map(read_reference).collect::<Option<_>>()?,
            free: flag(0),
            asks_derived: flag(1),
            lists_figures: flag(2),
            is_unranked: flag(4),
            is_mixed: flag(3),
            rows: self.rows.iter().map(row).collect::<Option<_>>()?,
            series: self.series.iter().map(|one| self.series(one)).collect::<Option<_>>()?,
            panels: self.panels.iter().map(panel).collect::<Option<_>>()?,
            bases: texts(&self.bases)?,
            prose: self.prose()?,
            tongues: Tongues::read(Lang::from_tag(&self.lang), self.tongues.clone()),
            hand: if let Some(hand) = &self.hand { Some(self.hand(hand)?) } else { None },
            cells: self.cells.iter().map(cell).collect::<Option<_>>()?,
            evidence: self.evidence.iter().map(told).collect::<Option<_>>()?,
            pairs: self.pairs.iter().map(pair).collect::<Option<_>>()?,
        })
    }

    fn text(&self, index: TextIndex) -> Option<String> {
        self.texts.get(index).cloned()
    }

    fn unit(&self, index: usize) -> Option<UnitHead> {
        let (symbol, factor, decimals, name, plain_name, is_percent) = self.units.get(index)?;
        Some(UnitHead {
            symbol: self.text(*symbol)?,
            factor: read(factor)?,
            decimals: *decimals,
            name: self.text(*name)?,
            plain_name: self.text(*plain_name)?,
            is_percent: *is_percent,
        })
    }

    fn series(&self, of: &PlainSeries) -> Option<SeriesHead> {
        let (metric_name, shown_name, definition) = of.3;
        Some(SeriesHead {
            name: self.text(of.0)?,
            metric: of.1,
            metric_id: self.text(of.2)?,
            metric_name: self.text(metric_name)?,
            shown_name: self.text(shown_name)?,
            definition: self.text(definition)?,
            key: if let Some(key) = of.4 { Some(self.text(key)?) } else { None },
            role: *ROLES.get(usize::from(of.5))?,
            unit: self.unit(of.6)?,
            nothing: self.text(of.7)?,
            color: of.8,
            is_derived: of.9,
        })
    }

    fn hand(&self, of: &PlainHand) -> Option<Box<Handwriting>> {
        let remark = |(text, cell, side): &(TextIndex, Cell, Option<u8>)| {
            let place = if let Some(side) = side {
                Some(*MarkSide::ALL.get(usize::from(*side))?)
            } else {
                None
            };
            Some(Remark { text: self.text(*text)?, cell: *cell, place })
        };
        let band = |(name, values, days): &PlainBand| {
            let stretch = match (values, days) {
                (Some((from, to)), None) => Stretch::Values(read(from)?, read(to)?),
                (None, Some((from, to))) => Stretch::Days(*from, *to),
                _ => return None,
            };
            Some((self.text(*name)?, stretch))
        };
        let line = |(value, name): &(Number, TextIndex)| Some((read(value)?, self.text(*name)?));
        Some(Box::new(Handwriting {
            remarks: of.0.iter().map(remark).collect::<Option<_>>()?,
            bands: of.1.iter().map(band).collect::<Option<_>>()?,
            lines: of.2.iter().map(line).collect::<Option<_>>()?,
            height: if let Some(height) = &of.3 { Some(read(height)?) } else { None },
        }))
    }

    fn datum(&self, of: &PlainDatum) -> Option<Datum> {
        let value = read(&of.0)?;
        let interval = match &of.3 {
            Some((low, high)) => (read(low)?, read(high)?),
            None => (value, value),
        };
        Some(Datum {
            value,
            decimals: of.1,
            qualifier: *Qualifier::ALL.get(usize::from(of.2))?,
            interval,
            kind: *KINDS.get(usize::from(of.4))?,
            basis: of.5,
            is_derived: of.6.0,
            is_unlike: of.6.1,
            is_muted: of.6.2,
            days: of.7,
            text: if let Some(text) = of.8 { Some(self.text(text)?.into()) } else { None },
        })
    }

    fn prose(&self) -> Option<Prose> {
        let (head, notes, sources, document, is_editors) = &self.prose;
        let [title, subtitle, caption, summary, name] = head;
        Some(Prose {
            title: self.text(*title)?,
            subtitle: self.text(*subtitle)?,
            caption: self.text(*caption)?,
            summary: self.text(*summary)?,
            name: self.text(*name)?,
            notes: notes.iter().map(|&note| self.text(note)).collect::<Option<_>>()?,
            sources: self.text(*sources)?,
            document: self.text(*document)?,
            is_editors: *is_editors,
            is_of_all: self.flags & (1 << 5) != 0,
        })
    }

    fn told(&self, of: &[TextIndex; 11]) -> Option<Evidence> {
        let mut texts = of.iter().map(|&text| self.text(text));
        let mut next = || texts.next().flatten();
        Some(Evidence {
            entity: next()?,
            metric: next()?,
            value: next()?,
            printed: next()?,
            derived: next()?,
            period: next()?,
            scope: next()?,
            source: next()?,
            url: next()?,
            caveat: next()?,
            note: next()?,
        })
    }
}

fn read_reference((average, value): &(String, Option<Number>)) -> Option<Reference> {
    match value {
        None => Average::from_word(average).map(Reference::Average),
        Some(value) => read(value).map(Reference::Value),
    }
}

fn read(of: &Number) -> Option<f64> {
    match of {
        Number::Short(value) => Some(*value),
        Number::Bits(digits) => u64::from_str_radix(digits, 16).ok().map(f64::from_bits),
    }
}
