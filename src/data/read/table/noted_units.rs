//! Units that a note gives to a column: 注：贷款余额单位为万元。

use super::label::HeaderLabel;
use super::numbers::normal;
use super::units::names_unit;

/// Words between the name of a column and its unit.
const WORDS: [&str; 6] = ["的单位为", "单位为", "的单位是", "单位是", "的單位為", "單位為"];

/// Gives columns without a unit the one that a note names for them.
pub(super) fn take(notes: &[String], labels: &mut [HeaderLabel]) {
    for note in notes {
        for (at, word) in WORDS.iter().flat_map(|word| note.match_indices(word)) {
            let (Some(before), Some(behind)) = (note.get(..at), note.get(at + word.len()..)) else {
                continue;
            };
            let unit =
                normal(behind.split(['。', '，', '；', '、', ',', ';']).next().unwrap_or(""));
            for label in &mut *labels {
                let is_named = !label.name.is_empty() && before.ends_with(&label.name);
                if label.unit.is_empty() && is_named && names_unit(&unit) {
                    label.unit = unit.clone().into_owned();
                }
            }
        }
    }
}
