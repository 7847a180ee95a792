//! One HTML file that needs nothing else: document, widget and WebAssembly inside, and a picture
//! for when scripts are off.

use std::io::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use duibi::compare::compare;
use duibi::data::Dataset;
use duibi::say::{Lang, Teller, Word, shown};
use duibi::state::State;
use duibi::text::Text;

/// What goes into the file.
pub(super) struct Parts {
    /// The element's module.
    pub(super) script: Vec<u8>,
    /// The core, in two halves, with their names.
    pub(super) wasm: [(&'static str, Vec<u8>); 2],
    /// The document, as it was read.
    pub(super) document: Vec<u8>,
    /// The documents that it joins, with their addresses.
    pub(super) joined: Vec<(String, Vec<u8>)>,
    /// The attributes that name the columns of a table.
    pub(super) columns: Vec<(&'static str, String)>,
}

/// Builds the page; the picture and a table of the first view are the element's fallback.
pub(super) fn page(
    parts: &Parts,
    dataset: &Dataset,
    state: &State,
    picture: &str,
) -> Result<String, String> {
    let script = text(&parts.script, "duibi.js")?;
    if script.to_ascii_lowercase().contains("</script") || script.contains("<!--") {
        return Err("duibi.js: holds text that would end an inline script".into());
    }
    let mut documents = data_script(&parts.document, "")?;
    for (address, bytes) in &parts.joined {
        documents += &data_script(bytes, &format!(" data-src=\"{}\"", escaped(address)))?;
    }
    let columns = parts
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
            format!("<label lang=\"{0}\"><input type=\"radio\" name=\"lang\" value=\"{0}\"{checked}> {name}</label>", lang.tag())
        })
        .collect();
    let shown = state.view.and_then(|index| dataset.views.get(index)).map_or("", |view| &view.id);
    Ok(format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n\
         <header><fieldset aria-label=\"语言 Language\">{choices}</fieldset><h1{titles}>{title}</h1></header>\n\
         <main><duibi-chart view=\"{view_id}\" lang=\"{lang}\"{columns}>\n{documents}{picture}{table}</duibi-chart>\n<p{notes_in}>{notes}</p></main>\n\
         {wasm}<script type=\"module\">{script}</script>\n\
         <script>{SWITCH}</script>\n</html>\n",
        choices = choices.concat(),
        view_id = escaped(shown),
        table = table(dataset, state),
        wasm = parts.wasm.iter().map(half).collect::<Result<String, _>>()?,
    ))
}

/// A document in a script element that no browser runs.
fn data_script(bytes: &[u8], attributes: &str) -> Result<String, String> {
    let document = text(bytes, "the document")?.trim_start_matches('\u{FEFF}');
    if document.trim_start().starts_with(['{', '[']) {
        return Ok(format!(
            "<script type=\"application/json\"{attributes}>{}</script>\n",
            inert(document)
        ));
    }
    // CSV has no way to write these characters otherwise
    let lower = document.to_ascii_lowercase();
    if lower.contains("</script") || lower.contains("<!--") {
        return Err("the document holds text that would end an inline script".into());
    }
    Ok(format!("<script type=\"text/csv\"{attributes}>{document}</script>\n"))
}

/// Half of the core in a script element that no browser runs; the element finds it by its name.
fn half((name, bytes): &(&str, Vec<u8>)) -> Result<String, String> {
    let packed = BASE64_STANDARD.encode(packed(bytes)?);
    Ok(format!("<script type=\"application/wasm\" id=\"{name}\">{packed}</script>\n"))
}

/// Packs the core: a browser unpacks it faster than it would read the longer text.
fn packed(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|error| error.to_string())
}

/// The page around the chart; the chart brings its own style.
const STYLE: &str = "\
:root{color-scheme:light dark;--page:#fff;--ink:#1a1d21;--quiet:#5c626a}\
@media(prefers-color-scheme:dark){:root{--page:#16181c;--ink:#eceef1;--quiet:#a6acb4}}\
body{margin:0 auto;max-width:760px;padding:16px;background:var(--page);color:var(--ink);\
font:16px/1.6 \"Helvetica Neue\",Arial,\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif}\
h1{font-size:24px;line-height:1.3;margin:8px 0 16px}p{color:var(--quiet);font-size:14px}\
fieldset{border:0;padding:0;margin:0;display:flex;gap:14px;font-size:14px}\
svg{max-width:100%;height:auto}table{border-collapse:collapse}th,td{padding:2px 10px;text-align:right}th:first-child{text-align:left}";

/// Switches the language of page and chart.
const SWITCH: &str = "\
document.querySelector('fieldset').addEventListener('change',e=>{const lang=e.target.value;document.documentElement.lang=lang;\
for(const p of document.querySelectorAll('h1,main>p'))p.textContent=p.getAttribute('data-'+lang);\
document.title=document.querySelector('h1').textContent;document.querySelector('duibi-chart').setAttribute('lang',lang)})";

/// The rows of a view, for a reader whose browser runs no scripts.
fn table(dataset: &Dataset, state: &State) -> String {
    let comparison = compare(dataset, &state.query);
    let teller = Teller::new(dataset, &comparison, state.lang);
    let mut out = format!("<table><tr><th scope=\"col\">{}</th>", state.lang.word(Word::Entity));
    for (index, series) in comparison.series.iter().enumerate() {
        let name = teller.series_name(index);
        out += &format!(
            "<th scope=\"col\">{} {}</th>",
            escaped(&name),
            escaped(&shown(&series.unit, state.lang).name)
        );
    }
    out += "</tr>\n";
    for index in 0..comparison.rows.len() {
        let name = teller.row_name(index);
        out += &format!("<tr><th scope=\"row\">{}</th>", escaped(&name));
        for series in 0..comparison.series.len() {
            out += &format!("<td>{}</td>", escaped(&teller.cell_text(index, series)));
        }
        out += "</tr>\n";
    }
    out + "</table>"
}

/// A JSON text that cannot end the script element around it, without the space between its tokens;
/// the same document to every reader of JSON.
fn inert(json: &str) -> String {
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn text<'a>(bytes: &'a [u8], name: &str) -> Result<&'a str, String> {
    std::str::from_utf8(bytes).map_err(|error| format!("{name}: {error}"))
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
