//! What is said of one series: who reports, the highest, the lowest and how far they are apart; over time the first and the last.

use super::key::Key;
use super::spread::{Held, about_word, order, reads_like};
use super::table::Comparison;
use crate::data::{Dataset, Form, Show};
use crate::say::Lang;
use crate::say::Teller;
use crate::say::phrase::{MOST_NAMES, colon, filled, listed};

impl Comparison {
    /// What is said of a series: who reports, and the extremes.
    pub(super) fn series_parts(&self, dataset: &Dataset, series: usize, lang: Lang) -> Vec<String> {
        let needed = self.needed(series);
        let drawn: Vec<usize> = (0..self.rows.len())
            .filter(|&row| self.has_all(row, &needed) && !self.is_undivided(row, series))
            .collect();
        let mut out = Vec::new();
        if self.leaves_rest(series) {
            out.extend(self.undivided(dataset, series, lang));
        } else if self.form != Form::Scatter {
            out.push(self.coverage(
                dataset,
                series,
                &|row| self.figure(row, series).is_some(),
                lang,
            ));
        }
        let value = |row: usize| {
            Teller::new(dataset, self, lang).value_text(row, series).unwrap_or_default()
        };
        let over_time = matches!(self.rows.first(), Some(Key::Period(_)));
        let [from, .., to] = drawn.as_slice() else {
            let only =
                |row: &usize| self.row_label(dataset, *row, lang) + colon(lang) + &value(*row);
            out.extend(drawn.first().map(only));
            return out;
        };
        if over_time {
            let wording =
                lang.pick(["@0为@1，@2为@3", "@0為@1，@2為@3", "from @1 (@0) to @3 (@2)"]);
            let label = |row: usize| self.row_label(dataset, row, lang);
            out.push(filled(wording, &[&label(*from), &value(*from), &label(*to), &value(*to)]));
            if drawn.len() == 2 {
                return out;
            }
        }
        let Some((highest, lowest)) = self.extremes(dataset, &drawn, series) else { return out };
        let ((most, high), (least, low)) = (
            self.sharing(dataset, &drawn, highest, series, lang),
            self.sharing(dataset, &drawn, lowest, series, lang),
        );
        if high == low {
            let wording =
                ["均为@0", "均為@0", if drawn.len() == 2 { "both at @0" } else { "all at @0" }];
            out.push(filled(lang.pick(wording), &[&high]));
            return out;
        }
        if self.series.get(series).is_some_and(|series| series.show == Show::Rank) {
            let wording = [
                "列第@3的是@2；列第@1的是@0",
                "列第@3的是@2；列第@1的是@0",
                "ranked @3: @2; ranked @1: @0",
            ];
            out.push(filled(lang.pick(wording), &[&most, &high, &least, &low]));
            return out;
        }
        let wording = [
            "最高为@0，@1；最低为@2，@3",
            "最高為@0，@1；最低為@2，@3",
            "highest: @0, @1; lowest: @2, @3",
        ];
        let mut said = filled(lang.pick(wording), &[&most, &high, &least, &low]);
        if !over_time {
            let held = self.held(dataset, highest, series).zip(self.held(dataset, lowest, series));
            said.push_str(&held.map_or_else(String::new, |(high, low)| spread(&high, &low, lang)));
        }
        out.push(said);
        out
    }

    /// Whether a series is what parts leave of their wholes.
    pub(super) fn leaves_rest(&self, series: usize) -> bool {
        self.series.get(series).is_some_and(|series| series.key == Some(Key::Remainder))
    }

    /// Whether a cell stands for a whole of which no part is told.
    pub(super) fn is_undivided(&self, row: usize, series: usize) -> bool {
        self.leaves_rest(series)
            && self.figure(row, series).is_some_and(|figure| figure.derived.is_none())
    }

    /// Names the rows whose wholes are not divided.
    fn undivided(&self, dataset: &Dataset, series: usize, lang: Lang) -> Option<String> {
        let rows: Vec<usize> =
            (0..self.rows.len()).filter(|&row| self.is_undivided(row, series)).collect();
        let names: Vec<String> =
            rows.iter().take(MOST_NAMES).map(|&row| self.row_label(dataset, row, lang)).collect();
        let wording = ["@0未分项", "@0未分項", "not divided: @0"];
        (!rows.is_empty()).then(|| filled(lang.pick(wording), &[&listed(&names, rows.len(), lang)]))
    }

    /// The first row of the highest value and that of the lowest.
    fn extremes(
        &self,
        dataset: &Dataset,
        drawn: &[usize],
        series: usize,
    ) -> Option<(usize, usize)> {
        let above = |a: usize, b: usize| {
            let figures = self.figure(a, series).zip(self.figure(b, series));
            figures.is_some_and(|(a, b)| order(dataset, a, b).is_gt())
        };
        let (first, rest) = drawn.split_first()?;
        let highest =
            rest.iter().fold(*first, |best, &row| if above(row, best) { row } else { best });
        let lowest =
            rest.iter().fold(*first, |best, &row| if above(best, row) { row } else { best });
        Some((highest, lowest))
    }

    /// Names the rows whose cells read like that of one row, and gives what they read.
    fn sharing(
        &self,
        dataset: &Dataset,
        drawn: &[usize],
        of: usize,
        series: usize,
        lang: Lang,
    ) -> (String, String) {
        let text = Teller::new(dataset, self, lang).value_text(of, series).unwrap_or_default();
        let Some(own) = self.figure(of, series) else { return (String::new(), text) };
        let (mut names, mut all) = (Vec::new(), 0);
        for &row in drawn {
            if self.figure(row, series).is_some_and(|figure| reads_like(dataset, figure, own)) {
                all += 1;
                if names.len() < MOST_NAMES {
                    names.push(self.row_label(dataset, row, lang));
                }
            }
        }
        (listed(&names, all, lang), text)
    }
}

/// How far the highest and the lowest are apart, behind what names them.
fn spread(high: &Held, low: &Held, lang: Lang) -> String {
    let mut out = String::new();
    if let Some(difference) = high.difference(low, lang) {
        out.push_str(&filled(lang.pick(["；相差@0", "；相差@0", "; a gap of @0"]), &[&difference]));
    }
    if let Some((about, ratio)) = high.ratio(low) {
        let wording = [
            "；最高@0为最低的@1倍",
            "；最高@0為最低的@1倍",
            "; the highest is @0@1 times the lowest",
        ];
        out.push_str(&filled(lang.pick(wording), &[about_word(about, lang), &ratio]));
    }
    out
}
