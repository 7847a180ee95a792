//! The words above and below the chart: title, subtitle, caption, caveats and source.

use wasm_bindgen::JsValue;

use super::dom::{fill, set, tell};
use super::widget::Widget;
use crate::exhibit::Prose;
use crate::say::Word;

/// Writes the words.
pub(super) fn write(widget: &Widget) -> Result<(), JsValue> {
    let (parts, prose, lang) = (&widget.parts, &widget.exhibit.prose, widget.state.lang);
    let of_document = [
        (&parts.title, &*prose.title),
        (&parts.subtitle, &prose.subtitle),
        (&parts.caption, prose.caption_or_summary()),
    ];
    for (part, words) in of_document {
        fill(part, words);
        tell(part, words, &widget.exhibit.tongues)?;
    }
    let notes = prose.notes_line(lang);
    fill(&parts.notes, &notes);
    // whoever goes there by keys reads all of it
    parts.notes.set_attribute("tabindex", if Prose::is_cut(&notes) { "0" } else { "-1" })?;
    fill(&parts.source, &prose.sources_line(lang));
    // the figure has the title for its name; the layers say what the picture shows
    let named = [
        ("aria-label", &*prose.name),
        ("aria-description", prose.description()),
        ("aria-roledescription", lang.word(Word::Chart)),
    ];
    for (name, words) in named {
        if parts.layers.get_attribute(name).as_deref() != Some(words) {
            parts.layers.set_attribute(name, words)?;
        }
    }
    set(&parts.help, lang.word(Word::KeyHelp));
    Ok(())
}
