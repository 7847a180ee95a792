//! The words above and below the chart: title, subtitle, caption, caveats and source.

use wasm_bindgen::JsValue;

use super::dom::{fill as set, text};
use super::parts::Parts;
use crate::compare::Comparison;
use crate::data::Dataset;
use crate::say::{Lang, Teller, Word};
use crate::state::State;

/// The title of what is shown: the editor's, or the metric's name.
pub(super) fn title<'d>(dataset: &'d Dataset, state: &State) -> &'d str {
    let view = state
        .view
        .and_then(|index| dataset.views.get(index))
        .map(|view| view.title.get(state.lang.reads()));
    let metric = || {
        state
            .query
            .metrics
            .first()
            .and_then(|&index| dataset.metrics.get(index))
            .map(|metric| metric.name.get(state.lang.reads()))
    };
    view.filter(|words| !words.is_empty()).or_else(metric).unwrap_or_default()
}

/// Puts what limits or explains a name behind it.
pub(super) fn bracketed(name: &str, words: &str, lang: Lang) -> String {
    if lang.is_chinese() {
        [name, "（", words, "）"].concat()
    } else {
        [name, " (", words, ")"].concat()
    }
}

/// Writes the words.
pub(super) fn fill(
    parts: &Parts,
    dataset: &Dataset,
    comparison: &Comparison,
    state: &State,
) -> Result<(), JsValue> {
    let lang = state.lang;
    let colon = if lang.is_chinese() { "：" } else { ": " };
    let view = state.view.and_then(|index| dataset.views.get(index));
    let metric = state.query.metrics.first().and_then(|&index| dataset.metrics.get(index));
    set(&parts.title, title(dataset, state));
    let definition = || metric.map_or("", |metric| metric.definition.get(lang.reads()));
    set(&parts.subtitle, view.map_or_else(definition, |view| view.subtitle.get(lang.reads())));
    let summary = comparison.summary(dataset, lang);
    let caption =
        view.map(|view| view.caption.get(lang.reads())).filter(|caption| !caption.is_empty());
    set(&parts.caption, caption.unwrap_or(&summary));
    let caveats = comparison.notes(dataset, lang).join(lang.word(Word::Separator));
    set(&parts.notes, &if caveats.is_empty() { caveats } else { format!("* {caveats}") });
    let sources = Teller::new(dataset, comparison, lang).source_names();
    set(
        &parts.source,
        &if sources.is_empty() {
            sources
        } else {
            format!("{}{colon}{sources}", lang.word(Word::Source))
        },
    );
    // the figure has the title for its name; the layers says what the picture shows
    parts.layers.set_attribute("aria-label", &summary)?;
    parts.layers.set_attribute("aria-roledescription", lang.word(Word::Chart))?;
    // the help is the overlay's neighbour, so that it can be read where it is needed
    if let Some(help) = parts.layers.query_selector("[part=help]")? {
        help.set_text_content(Some(lang.word(Word::KeyHelp)));
    } else {
        let help = text(&parts.layers, "div", lang.word(Word::KeyHelp))?;
        help.set_attribute("part", "help")?;
    }
    Ok(())
}
