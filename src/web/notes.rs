//! The words above and below the chart: title, subtitle, caption, caveats and source.

use wasm_bindgen::JsValue;

use super::dom::{fill as set, text};
use super::widget::Widget;
use crate::say::Word;

/// Writes the words.
pub(super) fn fill(widget: &Widget) -> Result<(), JsValue> {
    let (parts, prose, lang) = (&widget.parts, &widget.exhibit.prose, widget.state.lang);
    set(&parts.title, &prose.title);
    set(&parts.subtitle, &prose.subtitle);
    set(&parts.caption, prose.caption_or_summary());
    set(&parts.notes, &prose.notes_line(lang));
    set(&parts.source, &prose.sources_line(lang));
    // the figure has the title for its name; the layers say what the picture shows
    parts.layers.set_attribute("aria-label", &prose.summary)?;
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
