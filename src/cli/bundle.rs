//! One HTML file that needs nothing else: document, widget and WebAssembly inside, and a picture
//! for when scripts are off.

use super::pack::{Packed, UNPACK, packed};
use duibi::data::Dataset;
use duibi::embed::{escaped, fallback};
use duibi::say::Lang;
use duibi::state::State;
use duibi::text::Text;

/// What goes into the file.
pub(super) struct Contents {
    /// The widget: its script and its WebAssembly, by their names.
    pub(super) widget: Vec<Packed>,
    /// The document, as it was read, and then those that it joins, by their addresses.
    pub(super) documents: Vec<Packed>,
    /// The attributes that name the columns of a table.
    pub(super) columns: Vec<(&'static str, String)>,
}

/// Builds the page; the picture and a table of the first view are the element's fallback.
pub(super) fn page(
    contents: &Contents,
    dataset: &Dataset,
    state: &State,
    picture: &str,
) -> Result<String, String> {
    let documents = contents.documents.iter().map(|(name, bytes)| (name.clone(), dense(bytes)));
    let files: Vec<Packed> = contents.widget.iter().cloned().chain(documents).collect();
    let source = contents.documents.first().map_or("", |(name, _)| name);
    let columns = contents
        .columns
        .iter()
        .map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)))
        .collect::<Vec<_>>()
        .concat();
    let (lang, title) = (state.lang.tag(), escaped(dataset.title.get(state.lang.reads())));
    let texts = |text: &Text| {
        let each = Lang::ALL
            .map(|lang| format!(" data-{}=\"{}\"", lang.tag(), escaped(text.get(lang.reads()))));
        (each.concat(), escaped(text.get(state.lang.reads())))
    };
    let ((titles, _), (notes_in, notes)) = (texts(&dataset.title), texts(&dataset.notes));
    let choices: Vec<String> = Lang::ALL
        .iter()
        .map(|lang| {
            let checked = if *lang == state.lang { " checked" } else { "" };
            let name = lang.locale().name();
            format!(
                "<label lang=\"{0}\"><input type=\"radio\" name=\"lang\" \
                value=\"{0}\"{checked}> {name}</label>",
                lang.tag()
            )
        })
        .collect();
    let shown = state.view.and_then(|index| dataset.views.get(index)).map_or("", |view| &view.id);
    Ok(format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n<meta \
            name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src \
         'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n\
         <header><fieldset aria-label=\"语言 \
         Language\">{choices}</fieldset><h1{titles}>{title}</h1></header>\n\
         <main><duibi-chart src=\"{source}\" view=\"{view_id}\" \
         lang=\"{lang}\"{columns}>\n{picture}{table}</duibi-chart>\n\
         <p{notes_in}>{notes}</p></main>\n\
         <script type=\"application/octet-stream\" id=\"duibi-pack\">{pack}</script>\n\
         <script>{SWITCH}</script>\n<script>{UNPACK}</script>\n</html>\n",
        choices = choices.concat(),
        view_id = escaped(shown),
        table = fallback(&state.exhibit(dataset)),
        source = escaped(source),
        pack = packed(&files)?,
    ))
}

/// The page around the chart; the chart brings its own style.
const STYLE: &str = "\
:root{color-scheme:light dark;--page:#fff;--ink:#1a1d21;--quiet:#5c626a}\
@media(prefers-color-scheme:dark){:root{--page:#16181c;--ink:#eceef1;--quiet:#a6acb4}}\
body{margin:0 auto;max-width:760px;padding:16px;background:var(--page);color:var(--ink);\
font:16px/1.6 \"Helvetica Neue\",Arial,\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\
sans-serif}\
h1{font-size:24px;line-height:1.3;margin:8px 0 16px}p{color:var(--quiet);font-size:14px}\
fieldset{border:0;padding:0;margin:0;display:flex;gap:14px;font-size:14px}\
svg{max-width:100%;height:auto}table{border-collapse:collapse}th,td{padding:2px 10px;\
text-align:right}th:first-child{text-align:left}";

/// Switches the language of page and chart.
const SWITCH: &str = "\
document.querySelector('fieldset').addEventListener('change',e=>{const lang=e.target.value;\
document.documentElement.lang=lang;\
for(const p of document.querySelectorAll('h1,main>p'))p.textContent=p.getAttribute('data-'+lang);\
document.title=document.querySelector('h1').textContent;\
document.querySelector('duibi-chart').setAttribute('lang',lang)})";

/// A document without the space between the tokens of its JSON; the same to every reader of JSON.
fn dense(bytes: &[u8]) -> Vec<u8> {
    let is_json = bytes.trim_ascii_start().first().is_some_and(|first| b"{[".contains(first));
    if !is_json {
        return bytes.to_vec();
    }
    let (mut in_string, mut escaped) = (false, false);
    let mut dense = Vec::with_capacity(bytes.len());
    for &byte in bytes {
        if in_string || !byte.is_ascii_whitespace() {
            dense.push(byte);
        }
        in_string ^= byte == b'"' && !escaped;
        escaped = in_string && byte == b'\\' && !escaped;
    }
    dense
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dense_document_is_the_same_document() {
        let json = r#"{ "a" : "</script> <!--<script>  \" \\", "b c": [ 1, 2 ] }"#;
        let out = String::from_utf8(dense(json.as_bytes())).unwrap();
        assert_eq!(out, r#"{"a":"</script> <!--<script>  \" \\","b c":[1,2]}"#);
        assert_eq!(dense(b"a, b\n1, 2\n"), b"a, b\n1, 2\n");
    }
}
