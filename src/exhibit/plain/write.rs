//! Writes the plain form of an exhibit.

use std::cell::RefCell;
use std::collections::HashMap;

use super::form::{
    KINDS, Number, Plain, PlainDatum, PlainHand, PlainProse, PlainSeries, ROLES, TextIndex, VERSION,
};
use crate::data::{MarkSide, Qualifier, Reference, Stretch};
use crate::exhibit::cell::Datum;
use crate::exhibit::handwriting::{Handwriting, Remark};
use crate::exhibit::head::{PanelHead, Prose, RowHead, SeriesHead, UnitHead};
use crate::exhibit::value::{Exhibit, PairWords};
use crate::say::Evidence;

/// Collects the texts and the units that occur, each once.
#[derive(Default)]
pub(super) struct PlainWriter {
    texts: RefCell<HashMap<String, TextIndex>>,
    units: RefCell<Vec<UnitHead>>,
}

impl PlainWriter {
    fn text(&self, text: &str) -> TextIndex {
        let mut texts = self.texts.borrow_mut();
        let next = texts.len();
        *texts.entry(text.to_owned()).or_insert(next)
    }

    fn unit(&self, unit: &UnitHead) -> usize {
        let mut units = self.units.borrow_mut();
        units.iter().position(|known| known == unit).unwrap_or_else(|| {
            units.push(unit.clone());
            units.len() - 1
        })
    }

    pub(super) fn plain(&self, of: &Exhibit) -> Plain {
        let texts = |all: &[String]| all.iter().map(|text| self.text(text)).collect::<Vec<_>>();
        let flags = [
            of.free,
            of.asks_derived,
            of.lists_figures,
            of.is_mixed,
            of.is_unranked,
            of.prose.is_of_all,
        ];
        let panel = |panel: &PanelHead| {
            let facet = panel.facet.as_deref().map(|facet| self.text(facet));
            (self.unit(&panel.unit), facet, panel.series.clone())
        };
        let row = |row: &RowHead| (self.text(&row.name), self.text(&row.short), row.days);
        let pair = |pair: &PairWords| {
            let sentence = self.text(&pair.sentence);
            (pair.one, pair.other, pair.is_comparable, sentence, texts(&pair.computed))
        };
        let mut plain = Plain {
            duibi: VERSION,
            lang: of.lang.tag().to_owned(),
            form: of.form.word().to_owned(),
            curve: of.curve.word().to_owned(),
            references: of.references.iter().map(reference).collect(),
            flags: (0_u8..).zip(flags).map(|(bit, flag)| u8::from(flag) << bit).sum(),
            rows: of.rows.iter().map(row).collect(),
            units: Vec::new(),
            series: of.series.iter().map(|series| self.series(series)).collect(),
            panels: of.panels.iter().map(panel).collect(),
            bases: texts(&of.bases),
            prose: self.prose(&of.prose),
            tongues: of.tongues.written().to_vec(),
            cells: of.cells.iter().map(|cell| Some(self.datum(cell.as_ref()?))).collect(),
            evidence: of.evidence.iter().map(|told| Some(self.evidence(told.as_ref()?))).collect(),
            pairs: of.pairs.iter().map(pair).collect(),
            texts: Vec::new(),
            hand: of.hand.as_ref().map(|hand| self.hand(hand)),
        };
        let units = self.units.take();
        plain.units = units.iter().map(|unit| self.unit_parts(unit)).collect();
        let texts = self.texts.take();
        plain.texts = vec![String::new(); texts.len()];
        for (text, place) in texts {
            if let Some(slot) = plain.texts.get_mut(place) {
                *slot = text;
            }
        }
        plain
    }

    fn unit_parts(&self, of: &UnitHead) -> (TextIndex, Number, i32, TextIndex, TextIndex, bool) {
        let (symbol, name) = (self.text(&of.symbol), self.text(&of.name));
        let plain_name = self.text(&of.plain_name);
        (symbol, number(of.factor), of.decimals, name, plain_name, of.is_percent)
    }

    fn hand(&self, of: &Handwriting) -> PlainHand {
        let remark = |remark: &Remark| {
            let side = remark.place.map(|side| place(&MarkSide::ALL, &side));
            (self.text(&remark.text), remark.cell, side)
        };
        let band = |(name, stretch): &(String, Stretch)| {
            let name = self.text(name);
            match *stretch {
                Stretch::Values(from, to) => (name, Some((number(from), number(to))), None),
                Stretch::Days(from, to) => (name, None, Some((from, to))),
            }
        };
        PlainHand(
            of.remarks.iter().map(remark).collect(),
            of.bands.iter().map(band).collect(),
            of.lines.iter().map(|(value, name)| (number(*value), self.text(name))).collect(),
            of.height.map(number),
        )
    }

    fn series(&self, of: &SeriesHead) -> PlainSeries {
        let names = [&of.metric_name, &of.shown_name, &of.definition].map(|text| self.text(text));
        PlainSeries(
            self.text(&of.name),
            of.metric,
            self.text(&of.metric_id),
            names.into(),
            of.key.as_deref().map(|key| self.text(key)),
            place(&ROLES, &of.role),
            self.unit(&of.unit),
            self.text(&of.nothing),
            of.color,
            of.is_derived,
        )
    }

    fn datum(&self, of: &Datum) -> PlainDatum {
        let is_point = [of.interval.0, of.interval.1].map(f64::to_bits) == [of.value.to_bits(); 2];
        let interval = (!is_point).then(|| (number(of.interval.0), number(of.interval.1)));
        PlainDatum(
            number(of.value),
            of.decimals,
            place(&Qualifier::ALL, &of.qualifier),
            interval,
            place(&KINDS, &of.kind),
            of.basis,
            (of.is_derived, of.is_unlike, of.is_muted),
            of.days,
            of.text.as_deref().map(|text| self.text(text)),
        )
    }

    fn prose(&self, of: &Prose) -> PlainProse {
        let text = |text: &str| self.text(text);
        let notes = of.notes.iter().map(|note| text(note)).collect();
        let head = [&of.title, &of.subtitle, &of.caption, &of.summary, &of.name];
        let (sources, document) = (text(&of.sources), text(&of.document));
        (head.map(|words| text(words)), notes, sources, document, of.is_editors)
    }

    fn evidence(&self, of: &Evidence) -> [TextIndex; 11] {
        [
            &of.entity,
            &of.metric,
            &of.value,
            &of.printed,
            &of.derived,
            &of.period,
            &of.scope,
            &of.source,
            &of.url,
            &of.caveat,
            &of.note,
        ]
        .map(|text| self.text(text))
    }
}

/// The place of a member in a closed set of a few.
fn place<T: PartialEq>(all: &[T], of: &T) -> u8 {
    let place = all.iter().position(|known| known == of).unwrap_or(0);
    u8::try_from(place).unwrap_or(0)
}

/// The word of an average, or an empty one and a value.
fn reference(of: &Reference) -> (String, Option<Number>) {
    match of {
        Reference::Average(average) => (average.word().to_owned(), None),
        Reference::Value(value) => (String::new(), Some(number(*value))),
    }
}

/// Writes a number: short ones as JSON has them, which every reader gives back to the last bit.
fn number(value: f64) -> Number {
    let digits = value.to_string();
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    if value.is_finite() && count <= 15 && (value != 0.0 || value.is_sign_positive()) {
        Number::Short(value)
    } else {
        Number::Bits(format!("{:016x}", value.to_bits()))
    }
}
