//! How many of how many rows have a figure, and which have none.

use super::key::Key;
use super::table::Comparison;
use crate::data::{Dataset, Form, Show};
use crate::say::Lang;
use crate::say::phrase::{MOST_NAMES, counted, filled, listed};

impl Comparison {
    /// The series that must have a figure for one of a series to be drawn: of a scatter those of x and y as well.
    pub(super) fn needed(&self, series: usize) -> Vec<usize> {
        let found = if self.form == Form::Scatter {
            self.series.get(series).zip(self.panel_of(series))
        } else {
            None
        };
        let Some((own, panel)) = found else { return vec![series] };
        let same =
            |&other: &usize| self.series.get(other).is_some_and(|other| other.key == own.key);
        panel.series.iter().copied().filter(same).take(2).chain([series]).collect()
    }

    /// Whether a row has a figure in each of some series.
    pub(super) fn has_all(&self, row: usize, series: &[usize]) -> bool {
        series.iter().all(|&series| self.figure(row, series).is_some())
    }

    /// How many of how many rows have a figure of a series, and which have none.
    pub(super) fn coverage(
        &self,
        dataset: &Dataset,
        series: usize,
        has: &dyn Fn(usize) -> bool,
        lang: Lang,
    ) -> String {
        let computed = self
            .series
            .get(series)
            .is_some_and(|series| !matches!(series.show, Show::Value | Show::Rank));
        let (all, with) = (self.rows.len(), (0..self.rows.len()).filter(|&row| has(row)).count());
        let (all_text, with_text) = (counted(all), counted(with));
        // what is listed figure by figure misses none
        if matches!(self.rows.first(), Some(Key::Figure(..))) {
            let wording =
                ["@0个数值", "@0個數值", if with == 1 { "@0 figure" } else { "@0 figures" }];
            return filled(lang.pick(wording), &[&with_text]);
        }
        let (measure, noun) = match self.rows.first() {
            Some(Key::Period(_)) => {
                (lang.pick(["个", "個", ""]), lang.pick(["时期", "時期", " periods"]))
            }
            Some(Key::Metric(_)) => {
                (lang.pick(["项", "項", ""]), lang.pick(["指标", "指標", " metrics"]))
            }
            Some(Key::Basis(_) | Key::Done) => {
                (lang.pick(["类", "類", ""]), lang.pick(["", "", " kinds"]))
            }
            Some(Key::Limit(_) | Key::Remainder) => {
                (lang.pick(["类", "類", ""]), lang.pick(["", "", " categories"]))
            }
            // places, parks, firms and funds
            _ => (lang.pick(["项", "項", ""]), ""),
        };
        let parts = [all_text.as_str(), measure, noun, with_text.as_str()];
        if with == all {
            let wording = match (computed, all == 2) {
                (false, true) => ["@0@1@2均有数据", "@0@1@2均有數據", "figures for both@2"],
                (false, false) => ["@0@1@2均有数据", "@0@1@2均有數據", "figures for all @0@2"],
                (true, true) => ["@0@1@2均可推算", "@0@1@2均可推算", "computed for both@2"],
                (true, false) => ["@0@1@2均可推算", "@0@1@2均可推算", "computed for all @0@2"],
            };
            return filled(lang.pick(wording), &parts);
        }
        if with == 0 {
            let wording = if computed {
                ["均无从推算", "均無從推算", "cannot be computed"]
            } else {
                ["均无数据", "均無數據", "no figures"]
            };
            return lang.pick(wording).to_owned();
        }
        let wording = match (computed, with == 1) {
            (false, true) => {
                ["@0@1@2中@3@1有数据", "@0@1@2中@3@1有數據", "a figure for @3 of @0@2"]
            }
            (false, false) => {
                ["@0@1@2中@3@1有数据", "@0@1@2中@3@1有數據", "figures for @3 of @0@2"]
            }
            (true, _) => ["@0@1@2中@3@1可推算", "@0@1@2中@3@1可推算", "computed for @3 of @0@2"],
        };
        let said = filled(lang.pick(wording), &parts);
        // where nearly all are missing, the one that is not is named
        if with == 1 && all - with > MOST_NAMES && self.form != Form::Scatter {
            return said;
        }
        let missing = (0..all)
            .filter(|&row| !has(row))
            .take(MOST_NAMES)
            .map(|row| self.row_label(dataset, row, lang));
        let missing = listed(&missing.collect::<Vec<_>>(), all - with, lang);
        let wording = if computed {
            ["，@0无从推算", "，@0無從推算", ", not for @0"]
        } else {
            ["，缺@0", "，缺@0", ", none for @0"]
        };
        said + &filled(lang.pick(wording), &[&missing])
    }
}
