//! The elements of the shadow root, built once; each has the name by which a page may style it.

use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement, ShadowRoot};

use super::dom::{add, part, text};
use super::row;
use crate::error::Fault;
use crate::say::{self, Lang, Later};

/// The elements that change.
#[derive(Debug)]
pub(super) struct Parts {
    message: HtmlElement,
    figure: HtmlElement,
    pub(super) title: HtmlElement,
    pub(super) subtitle: HtmlElement,
    pub(super) controls: HtmlElement,
    pub(super) layers: HtmlElement,
    pub(super) help: HtmlElement,
    pub(super) rest: HtmlElement,
    pub(super) tip: HtmlElement,
    pub(super) evidence: HtmlElement,
    pub(super) caption: HtmlElement,
    pub(super) notes: HtmlElement,
    pub(super) source: HtmlElement,
    pub(super) row: HtmlElement,
    pub(super) details: HtmlElement,
    pub(super) summary: HtmlElement,
    pub(super) table: HtmlElement,
    fallback: HtmlElement,
}

/// The most faults that a message lists.
const MOST_FAULTS: usize = 8;

impl Parts {
    /// Builds the elements; all but the fallback are hidden until there is something to show.
    pub(super) fn build(root: &ShadowRoot) -> Result<Self, JsValue> {
        let document = root.owner_document().ok_or("no document")?;
        let body = document.create_element("div")?;
        body.set_attribute("class", "body")?;
        let message = part(&body, "div", "message")?;
        message.set_attribute("role", "alert")?;
        let figure = part(&body, "figure", "figure")?;
        let title = part(&figure, "div", "title")?;
        title.set_id("title");
        figure.set_attribute("aria-labelledby", "title")?;
        let subtitle = part(&figure, "p", "subtitle")?;
        let layers = layers(&figure)?;
        let help = part(&figure, "div", "help")?;
        let rest = part(&figure, "p", "rest")?;
        let tip = part(&figure, "div", "tip")?;
        tip.set_attribute("role", "status")?;
        let evidence = part(&figure, "section", "evidence")?;
        evidence.set_attribute("role", "region")?;
        evidence.set_attribute("aria-live", "polite")?;
        let caption = part(&figure, "p", "caption")?;
        let notes = part(&figure, "p", "notes")?;
        let source = part(&figure, "p", "source")?;
        let row = row::build(&figure)?;
        let details = part(&figure, "details", "data")?;
        let summary = add(&details, "summary")?;
        let table = part(&details, "div", "scroll")?;
        let controls = part(&figure, "div", "controls")?;
        if row::always_chooses(root) {
            figure.insert_before(&controls, Some(&layers))?;
        }
        let fallback = add(&body, "slot")?;
        message.set_hidden(true);
        figure.set_hidden(true);
        evidence.set_hidden(true);
        rest.set_hidden(true);
        root.replace_children_with_node_1(&body);
        Ok(Self {
            message,
            figure,
            title,
            subtitle,
            controls,
            layers,
            help,
            rest,
            tip,
            evidence,
            caption,
            notes,
            source,
            row,
            details,
            summary,
            table,
            fallback,
        })
    }

    /// Shows the chart, or the faults together with the page's own fallback and the table of what
    /// is right.
    ///
    /// Of a sound document, the controls stay, so that a reader is not caught at a view that there
    /// is not.
    pub(super) fn show(
        &self,
        faults: &[Fault],
        document_is_sound: bool,
        lang: Lang,
    ) -> Result<(), JsValue> {
        let sound = faults.is_empty();
        if let Some(body) = self.figure.parent_element() {
            body.set_attribute("lang", lang.tag())?;
        }
        self.figure.set_hidden(false);
        self.figure.set_class_name(match (sound, document_is_sound) {
            (true, _) => "",
            (false, true) => "missing-view",
            (false, false) => "faulty",
        });
        self.fallback.set_hidden(sound);
        self.message.set_hidden(sound);
        self.message.set_text_content(None);
        if sound {
            return Ok(());
        }
        text(&self.message, "strong", lang.word(Later::CannotShow))?;
        let list = add(&self.message, "ul")?;
        for fault in faults.iter().take(MOST_FAULTS) {
            text(&list, "li", &say::fault(fault, lang))?;
        }
        if faults.len() > MOST_FAULTS {
            text(&list, "li", &format!("… +{}", faults.len() - MOST_FAULTS))?;
        }
        Ok(())
    }

    /// Tells whether an element is the evidence or lies in it.
    pub(super) fn is_evidence(&self, target: &Element) -> bool {
        self.evidence.contains(Some(target))
    }

    /// Tells whether an element is the button that closes the evidence.
    pub(super) fn closes_evidence(&self, target: &Element) -> bool {
        self.is_evidence(target) && target.get_attribute("part").as_deref() == Some("close")
    }

    /// Tells whether an element is the button that asks for a second figure.
    pub(super) fn asks_for_pair(&self, target: &Element) -> bool {
        self.is_evidence(target) && target.has_attribute("aria-pressed")
    }
}

/// The place of the canvases.
fn layers(figure: &HtmlElement) -> Result<HtmlElement, JsValue> {
    let layers = part(figure, "div", "stage")?;
    layers.set_tab_index(0);
    // arrow keys must reach the picture where a screen reader would keep them; the table below
    // needs no keys of ours
    layers.set_attribute("role", "application")?;
    Ok(layers)
}
