//! How many of how many rows have a figure, and which have none.

use super::key::Key;
use super::phrase::{MOST_NAMES, counted, filled, listed};
use super::table::Comparison;
use crate::data::{Dataset, Form};
use crate::text::Lang;

impl Comparison {
    /// The series that must have a figure for one of a series to be drawn: of a scatter those of x and y as well.
    pub(super) fn needed(&self, series: usize) -> Vec<usize> {
        let found = if self.form == Form::Scatter { self.series.get(series).zip(self.panel_of(series)) } else { None };
        let Some((own, panel)) = found else { return vec![series] };
        let same = |&other: &usize| self.series.get(other).is_some_and(|other| other.key == own.key);
        panel.series.iter().copied().filter(same).take(2).chain([series]).collect()
    }

    /// Whether a row has a figure in each of some series.
    pub(super) fn has_all(&self, row: usize, series: &[usize]) -> bool {
        series.iter().all(|&series| self.figure(row, series).is_some())
    }

    /// How many rows of a scatter have both metrics; of several groups how many pairs there are.
    pub(super) fn pairs(&self, dataset: &Dataset, lang: Lang) -> String {
        let firsts = (0..self.series.len()).map(|series| (series, self.needed(series)));
        let groups: Vec<Vec<usize>> = firsts.filter(|(series, needed)| needed.first() == Some(series)).map(|(_, needed)| needed).collect();
        if let [only] = groups.as_slice() {
            let both = lang.pick(["两个指标：", "兩個指標：", "both metrics: "]);
            return both.to_owned() + &self.coverage(dataset, &|row| self.has_all(row, only), lang);
        }
        let pairs: usize = groups.iter().map(|group| (0..self.rows.len()).filter(|&row| self.has_all(row, group)).count()).sum();
        let wording = ["共@0对数值", "共@0對數值", if pairs == 1 { "@0 pair of figures" } else { "@0 pairs of figures" }];
        filled(lang.pick(wording), &[&counted(pairs)])
    }

    /// How many of how many rows have a figure, and which have none.
    pub(super) fn coverage(&self, dataset: &Dataset, has: &dyn Fn(usize) -> bool, lang: Lang) -> String {
        let (all, with) = (self.rows.len(), (0..self.rows.len()).filter(|&row| has(row)).count());
        let (all_text, with_text) = (counted(all), counted(with));
        // what is listed figure by figure misses none
        if matches!(self.rows.first(), Some(Key::Figure(..))) {
            let wording = ["@0个数值", "@0個數值", if with == 1 { "@0 figure" } else { "@0 figures" }];
            return filled(lang.pick(wording), &[&with_text]);
        }
        let (measure, noun) = match self.rows.first() {
            Some(Key::Period(_)) => (lang.pick(["个", "個", ""]), lang.pick(["时期", "時期", " periods"])),
            Some(Key::Metric(_)) => (lang.pick(["项", "項", ""]), lang.pick(["指标", "指標", " metrics"])),
            Some(Key::Basis(_) | Key::Done) => (lang.pick(["类", "類", ""]), lang.pick(["", "", " kinds"])),
            Some(Key::Limit(_) | Key::Remainder) => (lang.pick(["类", "類", ""]), lang.pick(["", "", " categories"])),
            // places, parks, firms and funds
            _ => (lang.pick(["项", "項", ""]), ""),
        };
        let parts = [all_text.as_str(), measure, noun, with_text.as_str()];
        if with == all {
            let english = if all == 2 { "figures for both@2" } else { "figures for all @0@2" };
            return filled(lang.pick(["@0@1@2均有数据", "@0@1@2均有數據", english]), &parts);
        }
        if with == 0 {
            return lang.pick(["均无数据", "均無數據", "no figures"]).to_owned();
        }
        let english = if with == 1 { "a figure for @3 of @0@2" } else { "figures for @3 of @0@2" };
        let said = filled(lang.pick(["@0@1@2中@3@1有数据", "@0@1@2中@3@1有數據", english]), &parts);
        // where nearly all are missing, the one that is not is named
        if with == 1 && all - with > MOST_NAMES && self.form != Form::Scatter {
            return said;
        }
        let missing = (0..all).filter(|&row| !has(row)).take(MOST_NAMES).map(|row| self.row_label(dataset, row, lang));
        let missing = listed(&missing.collect::<Vec<_>>(), all - with, lang);
        said + &filled(lang.pick(["，缺@0", "，缺@0", ", none for @0"]), &[&missing])
    }
}
