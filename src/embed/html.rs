//! HTML as text: elements that close, attributes and texts that cannot leave their place.

use crate::render::escape;
use crate::say::Tongues;

/// HTML that is being written.
#[derive(Debug, Default)]
pub(super) struct Html(pub(super) String);

/// The attributes of an element; one without a value stands alone.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Html {
    /// Opens an element.
    pub(super) fn open(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.start(tag, attributes);
        self.0.push('>');
    }

    /// Closes an element.
    pub(super) fn close(&mut self, tag: &str) {
        self.0 += &["</", tag, ">"].concat();
    }

    /// Writes a text.
    pub(super) fn text(&mut self, words: &str) {
        escape(words, &mut self.0);
    }

    /// Writes an element that holds one text.
    pub(super) fn leaf(&mut self, tag: &str, attributes: Attributes<'_>, words: &str) {
        self.open(tag, attributes);
        self.text(words);
        self.close(tag);
    }

    /// Writes a name of the document: it says in which language it is where that is not the
    /// reader's, and does not turn what stands around it.
    pub(super) fn name(&mut self, words: &str, tongues: &Tongues) {
        let lang = tongues.tag(words).map(|tag| ("lang", tag));
        self.leaf("bdi", lang.as_slice(), words);
    }

    /// Writes an element of a drawing that holds nothing.
    pub(super) fn empty(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.start(tag, attributes);
        self.0.push_str("/>");
    }

    fn start(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.0 += &["<", tag].concat();
        for (name, value) in attributes {
            self.0 += &[" ", name].concat();
            if !value.is_empty() {
                self.0.push_str("=\"");
                escape(value, &mut self.0);
                self.0.push('"');
            }
        }
    }
}

/// A text with the characters escaped that mean something in HTML.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(text, &mut out);
    out
}

/// A JSON text that cannot end the script element around it, without the space between its tokens;
/// the same document to every reader of JSON.
#[must_use]
pub fn inert(json: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    let mut dense = String::with_capacity(json.len());
    for c in json.chars() {
        if in_string || !c.is_ascii_whitespace() {
            dense.push(c);
        }
        in_string ^= c == '"' && !escaped;
        escaped = in_string && c == '\\' && !escaped;
    }
    // outside a string neither can occur in JSON
    dense.replace("</", "<\\/").replace("<!--", "\\u003c!--").replace("<script", "\\u003cscript")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_cannot_break_out_of_its_script() {
        let json = r#"{ "a" : "</script> <!--<script>  \" \\", "b c": [ 1, 2 ] }"#;
        let out = inert(json);
        assert!(!out.contains("</script") && !out.contains("<!--") && !out.contains("<script"));
        let same = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(same(&out), same(json));
        assert!(out.ends_with(",\"b c\":[1,2]}"), "{out}");
    }
}
