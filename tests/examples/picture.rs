//! Draws a view of a document as SVG, without a browser.
//!
//!     cargo run --example picture -- www/data/huaian-2022-q1.json signed-and-money picture.svg

use std::error::Error;
use std::path::Path;

use duibi::data::{Options, read_with};
use duibi::render;
use duibi::say::Lang;
use duibi::state::State;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [file, view, out] = args.as_slice() else {
        return Err("usage: picture DOCUMENT.json VIEW OUT.svg".into());
    };
    std::fs::write(out, picture(Path::new(file), view)?)?;
    Ok(())
}

fn picture(file: &Path, id: &str) -> Result<String, Box<dyn Error>> {
    // documents that this one joins stand beside it
    let joined = |address: &str| std::fs::read(file.with_file_name(address)).map_err(|_| None);
    let options = Options { joined: &joined, ..Options::default() };
    let reading = read_with(&std::fs::read(file)?, &options);
    if let Some(fault) = reading.faults.first() {
        return Err(fault.clone().into());
    }
    let dataset = reading.dataset;

    // a state is an editor's view, and what a reader changes of it
    let view = dataset.view(id).ok_or("the document has no such view")?;
    let state = State { width: 640.0, lang: Lang::EN, ..State::of(&dataset, Some(view)) };

    let scene = duibi::scene(&dataset, &state);
    let title = dataset.views.get(view).map_or("", |view| view.title.get(state.lang.reads()));
    let paper = state.mode.theme().background;
    Ok(render::svg(&scene, title, "", state.lang, paper))
}
