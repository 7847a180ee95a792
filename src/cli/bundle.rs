//! One HTML file that needs nothing else: document, widget and WebAssembly inside, and a picture
//! for when scripts are off.

use super::dense::{dense, without};
use super::pack::{Packed, packed, unpack};
use duibi::data::{Dataset, is_own};
use duibi::embed::{escaped, fallback};
use duibi::say::{Lang, Word};
use duibi::state::State;
use duibi::text::Text;

/// What goes into the file.
#[derive(Default)]
pub(super) struct Contents {
    /// The widget: its script and its WebAssembly, by their names.
    pub(super) widget: Vec<Packed>,
    /// The documents as they were read, and those that they join, by their addresses.
    documents: Vec<Packed>,
    /// The documents that a reader may choose from, by their addresses.
    pub(super) offered: Vec<(String, Dataset)>,
    /// The attributes that name the columns of a table.
    pub(super) columns: Vec<(&'static str, String)>,
}

impl Contents {
    /// Adds a document; one that is there already is not there twice.
    ///
    /// # Errors
    ///
    /// Where another one has the same address.
    pub(super) fn add(&mut self, address: String, bytes: Vec<u8>) -> Result<(), String> {
        match self.documents.iter().find(|(known, _)| *known == address) {
            None => self.documents.push((address, bytes)),
            Some((_, known)) if *known == bytes => {}
            Some(_) => return Err(format!("two documents are called {address}")),
        }
        Ok(())
    }

    /// Whether all documents are of our own format: what reads tables is not needed then.
    pub(super) fn are_own(&self) -> bool {
        self.documents.iter().all(|(_, bytes)| is_own(bytes))
    }
}

/// What is the same in every file whose documents are of our own format: a line with the packed
/// widget, then the script that unpacks it. A page that has it makes files without packing.
pub(super) fn kit(widget: &[Packed]) -> Result<String, String> {
    Ok([packed(widget)?, unpack()].join("\n"))
}

/// Builds the page; the picture and a table of the first document's view are the element's
/// fallback.
pub(super) fn page(contents: &Contents, state: &State, picture: &str) -> Result<String, String> {
    let Some((source, dataset)) = contents.offered.first() else { return Ok(String::new()) };
    let documents = contents.documents.iter().map(|(name, bytes)| {
        let is_offered = contents.offered.iter().any(|(offered, _)| offered == name);
        let dense = dense(bytes);
        // of a document that is only joined nobody asks for the views
        (name.clone(), if is_offered { dense } else { without(dense, b"views") })
    });
    let files: Vec<Packed> = contents.widget.iter().cloned().chain(documents).collect();
    let columns =
        contents.columns.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
    let (lang, title) = (state.lang.tag(), escaped(dataset.title.get(state.lang.reads())));
    let shown = state.view.and_then(|index| dataset.views.get(index)).map_or("", |view| &view.id);
    Ok(format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
         img-src data: blob:\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n\
         <header><fieldset aria-label=\"语言 Language\">{languages}</fieldset>{menu}{heads}\
         </header>\n\
         <main><duibi-chart src=\"{source}\" view=\"{view}\" lang=\"{lang}\" controls{columns}>\n\
         {picture}{table}</duibi-chart>\n{notes}</main>\n\
         <script type=\"application/octet-stream\" id=\"duibi-pack\">{pack}</script>\n\
         <script>{SWITCH}</script>\n<script>{unpack}</script>\n</html>\n",
        languages = languages(state.lang),
        menu = menu(contents, state.lang),
        heads = each(contents, "h1", state.lang, |dataset| &dataset.title),
        notes = each(contents, "p", state.lang, |dataset| &dataset.notes),
        columns = columns.collect::<String>(),
        view = escaped(shown),
        table = fallback(&state.exhibit(dataset)),
        source = escaped(source),
        pack = packed(&files)?,
        unpack = unpack(),
    ))
}

/// The languages that a reader may choose from.
fn languages(now: Lang) -> String {
    let choice = |lang: &Lang| {
        let (tag, name) = (lang.tag(), lang.locale().name());
        let checked = if *lang == now { " checked" } else { "" };
        format!(
            "<label lang=\"{tag}\"><input type=\"radio\" name=\"lang\" \
             value=\"{tag}\"{checked}> {name}</label>"
        )
    };
    Lang::ALL.iter().map(choice).collect()
}

/// The documents that a reader may choose from, where there are several.
fn menu(contents: &Contents, lang: Lang) -> String {
    if contents.offered.len() < 2 {
        return String::new();
    }
    let option = |(address, dataset): &(String, Dataset)| {
        let (texts, title) = texts(&dataset.title, lang);
        format!("<option value=\"{}\"{texts}>{title}</option>", escaped(address))
    };
    let options: String = contents.offered.iter().map(option).collect();
    let label = escaped(lang.word(Word::Source));
    format!("<select aria-label=\"{label}\">{options}</select>")
}

/// An element with a text of each document, of which the first one's is shown.
fn each(contents: &Contents, tag: &str, lang: Lang, of: fn(&Dataset) -> &Text) -> String {
    let one = |(place, (address, dataset)): (usize, &(String, Dataset))| {
        let (texts, text) = texts(of(dataset), lang);
        let hidden = if place > 0 { " hidden" } else { "" };
        format!("<{tag} data-of=\"{}\"{texts}{hidden}>{text}</{tag}>", escaped(address))
    };
    contents.offered.iter().enumerate().map(one).collect()
}

/// A text in every language as attributes, and in one of them.
fn texts(text: &Text, lang: Lang) -> (String, String) {
    let one = |lang: Lang| format!(" data-{}=\"{}\"", lang.tag(), escaped(text.get(lang.reads())));
    (Lang::ALL.map(one).concat(), escaped(text.get(lang.reads())))
}

/// The page around the chart; the chart brings its own style.
const STYLE: &str = "\
:root{color-scheme:light dark;--page:#fff;--ink:#1a1d21;--quiet:#5c626a}\
@media(prefers-color-scheme:dark){:root{--page:#16181c;--ink:#eceef1;--quiet:#a6acb4}}\
body{margin:0 auto;max-width:760px;padding:16px;background:var(--page);color:var(--ink);\
font:16px/1.6 \"Helvetica Neue\",Arial,\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\
sans-serif}\
h1{font-size:24px;line-height:1.3;margin:8px 0 16px}p{color:var(--quiet);font-size:14px}\
duibi-chart{margin:0 -14px}select{font:inherit;max-width:100%;margin-top:8px;min-height:32px}\
fieldset{border:0;padding:0;margin:0;display:flex;gap:14px;font-size:14px}\
svg{max-width:100%;height:auto}table{border-collapse:collapse}th,td{padding:2px 10px;\
text-align:right}th:first-child{text-align:left}";

/// Switches the language of page and chart, and the document.
const SWITCH: &str = "\
{const all=q=>document.querySelectorAll(q),chart=all('duibi-chart')[0],menu=all('select')[0];\
const name=()=>{document.title=all('h1:not([hidden])')[0].textContent};\
all('fieldset')[0].addEventListener('change',e=>{const lang=e.target.value;\
document.documentElement.lang=lang;chart.setAttribute('lang',lang);\
for(const p of all('h1,main>p,option'))p.textContent=p.getAttribute('data-'+lang);name()});\
if(menu)menu.addEventListener('change',()=>{\
for(const p of all('[data-of]'))p.hidden=p.dataset.of!==menu.value;\
chart.removeAttribute('view');chart.setAttribute('src',menu.value);name()})}";
