//! The commands, and what they share: arguments, files, faults.

mod args;
mod beside;
mod bundle;
mod convert;
mod decode;
mod dense;
mod describe;
mod files;
mod fonts;
mod pack;
mod raster;
mod reading;
mod sheets;
mod understood;

use std::path::Path;
use std::process::ExitCode;

use duibi::chart;
use duibi::compare::compare;
use duibi::data::{self, Dataset};
use duibi::embed;
use duibi::exhibit::Prose;
use duibi::render;
use duibi::say::{self, Later, Teller};
use duibi::scene::Scene;
use duibi::state::State;

use self::args::{Args, Stop, arguments, usage};
use self::files::{bytes, complain, print, print_bytes};
use self::reading::{packed, read, reading};

/// The usual width of a picture, and of one among words, in CSS pixels.
const PICTURE_WIDTH: f64 = 720.0;
const COLUMN_WIDTH: f64 = 640.0;

/// Runs the command that the arguments name.
pub(crate) fn run(parser: lexopt::Parser) -> ExitCode {
    match command(parser) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Wrong(words)) => {
            complain(&words);
            ExitCode::from(1)
        }
        Err(Stop::Usage(words)) => {
            complain(&format!("duibi: {words}\n{}", usage()));
            ExitCode::from(2)
        }
    }
}

fn command(mut parser: lexopt::Parser) -> Result<(), Stop> {
    use lexopt::Arg::{Long, Short, Value};
    let name = match parser.next()? {
        Some(Value(name)) => name.to_string_lossy().into_owned(),
        Some(Long("help") | Short('h')) => return print(&(usage() + "\n"), None),
        Some(Long("version") | Short('V')) => {
            return print(&format!("duibi {}\n", env!("CARGO_PKG_VERSION")), None);
        }
        Some(other) => return Err(other.unexpected().into()),
        None => return Err(Stop::Usage("a command is missing".into())),
    };
    let args = arguments(&mut parser)?;
    match name.as_str() {
        "validate" => validate(&args),
        "describe" => {
            let dataset = read(one_file(&args)?, &args)?;
            let described = if args.is_json { understood::json } else { describe::words };
            print(&described(&dataset, args.lang), args.out.as_deref())
        }
        "convert" => {
            let dataset = read(one_file(&args)?, &args)?;
            print(&convert::json(&dataset, args.lang), args.out.as_deref())
        }
        "table" => table(&args),
        "render" => draw(&args),
        "bundle" => bundle(&args),
        "embed" => embedded(&args),
        other => Err(Stop::Usage(format!("there is no command \"{other}\""))),
    }
}

fn validate(args: &Args) -> Result<(), Stop> {
    if args.files.is_empty() {
        return Err(Stop::Usage("validate: a file is missing".into()));
    }
    let mut wrong = Vec::new();
    for file in &args.files {
        let (reading, bytes) = reading(file, args)?;
        let mut doubts = reading.warnings;
        if reading.faults.is_empty() {
            // what an error leaves out would only raise false doubts
            doubts.extend(data::check(&reading.dataset, &bytes));
        }
        wrong.extend(
            reading
                .faults
                .iter()
                .map(|fault| format!("{}: {}", file.display(), say::fault(fault, args.lang))),
        );
        for doubt in &doubts {
            let (warning, said) = (args.lang.word(Later::Warning), say::fault(doubt, args.lang));
            complain(&format!("{}: {warning}: {said}", file.display()));
        }
        for doubt in &reading.dataset.doubts {
            let (place, said) = (say::doubt_place(doubt, args.lang), say::doubt(doubt, args.lang));
            let place = if place.is_empty() { place } else { place + ": " };
            let warning = args.lang.word(Later::Warning);
            complain(&format!("{}: {warning}: {place}{said}", file.display()));
        }
        let Dataset { observations, entities, metrics, views, .. } = &reading.dataset;
        let counts = [observations.len(), entities.len(), metrics.len(), views.len()]
            .map(|count| count.to_string());
        let [observations, entities, metrics, views] = counts;
        print(
            &format!(
                "{}: {} errors, {} warnings, {observations} observations, {entities} entities, \
                    {metrics} metrics, {views} views\n",
                file.display(),
                reading.faults.len(),
                doubts.len(),
            ),
            None,
        )?;
    }
    if wrong.is_empty() { Ok(()) } else { Err(Stop::Wrong(wrong.join("\n"))) }
}

fn table(args: &Args) -> Result<(), Stop> {
    let (dataset, state) = shown(one_file(args)?, args, PICTURE_WIDTH)?;
    print(
        &Teller::new(&dataset, &compare(&dataset, &state.query), args.lang).csv(),
        args.out.as_deref(),
    )
}

fn draw(args: &Args) -> Result<(), Stop> {
    let kind = args
        .out
        .as_ref()
        .map_or("svg".into(), |out| out.extension().unwrap_or_default().to_ascii_lowercase());
    if kind != "svg" && kind != "png" {
        return Err(Stop::Usage("render: only .svg and .png are written".into()));
    }
    let (dataset, state) = shown(one_file(args)?, args, PICTURE_WIDTH)?;
    let poster = Poster::new(&dataset, &state);
    if kind == "svg" {
        return print(&poster.svg(), args.out.as_deref());
    }
    let words = raster::Metadata {
        title: poster.prose.heading(),
        description: &poster.prose.summary,
        source: &poster.prose.sources,
    };
    let made = raster::png(&poster.scene, args.scale, state.lang, state.theme().background, &words);
    let (bytes, lacking) = made.map_err(|words| Stop::Wrong(format!("render: {words}")))?;
    if !lacking.is_empty() {
        complain(&format!("render: no font on this machine has {lacking}; the picture lacks them"));
    }
    print_bytes(&bytes, args.out.as_deref())
}

/// The picture of a view that stands alone, and the words that go with it.
struct Poster<'a> {
    scene: Scene,
    prose: Prose,
    state: &'a State,
}

impl<'a> Poster<'a> {
    fn new(dataset: &Dataset, state: &'a State) -> Self {
        let exhibit = state.exhibit(dataset);
        Self { scene: chart::poster(&exhibit, state), prose: exhibit.prose, state }
    }

    fn svg(&self) -> String {
        render::svg(
            &self.scene,
            self.prose.heading(),
            &self.prose.summary,
            self.state.lang,
            self.state.theme().background,
        )
    }
}

/// What every offline file has: the script, and the first module of the WebAssembly and the second
/// as one.
const WIDGET: [(&str, &str); 2] =
    [("duibi.classic.js", "duibi.classic.js"), ("duibi_bg.wasm", "offline/plain.wasm")];

fn bundle(args: &Args) -> Result<(), Stop> {
    let built = |path: &str| {
        let path = args.pkg.join(path);
        std::fs::read(&path).map_err(|error| {
            Stop::Wrong(format!("{}: {error}; `make pkg` builds it", path.display()))
        })
    };
    let widget = || {
        let all = WIDGET.iter().map(|(name, path)| Ok(((*name).to_owned(), built(path)?)));
        all.collect::<Result<Vec<_>, Stop>>()
    };
    if args.is_kit {
        let kit = bundle::kit(&widget()?).map_err(Stop::Wrong)?;
        return print(&kit, args.out.as_deref());
    }
    let Some(first) = args.files.first() else {
        return Err(Stop::Usage("expected a file, found none".into()));
    };
    let (dataset, state) = shown(first, args, PICTURE_WIDTH)?;
    let mut contents = bundle::Contents::default();
    contents.columns = args.column_attributes();
    contents.widget = widget()?;
    for file in &args.files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let document = packed(file, args)?;
        for address in data::joined_documents(&document) {
            let beside = bytes(&file.parent().unwrap_or(Path::new("")).join(&address))?;
            contents.add(address, beside).map_err(Stop::Wrong)?;
        }
        contents.add(name.clone(), document).map_err(Stop::Wrong)?;
        contents.offered.push((name, read(file, args)?));
    }
    if !contents.are_own() {
        contents.widget.push(("duibi_tables.wasm".to_owned(), built("duibi_tables.wasm")?));
    }
    let picture = Poster::new(&dataset, &state).svg();
    print(&bundle::page(&contents, &state, &picture).map_err(Stop::Wrong)?, args.out.as_deref())
}

fn embedded(args: &Args) -> Result<(), Stop> {
    let (dataset, state) = shown(one_file(args)?, args, COLUMN_WIDTH)?;
    if args.is_static {
        return print(&embed::fixed(&dataset, &state), args.out.as_deref());
    }
    let file = one_file(args)?;
    if args.src.is_none() && sheets::is_workbook(&bytes(file)?) {
        let why = "embed: a page reads no workbook: name its CSV or JSON by --src (duibi convert)";
        return Err(Stop::Usage(why.into()));
    }
    let file = file.to_string_lossy();
    let view = state.view.and_then(|index| dataset.views.get(index));
    let columns = args.column_attributes();
    let mut attributes = vec![("src", args.src.as_deref().unwrap_or(&file))];
    attributes.extend(view.map(|view| ("view", &*view.id)));
    attributes.extend(args.id.iter().map(|id| ("id", &**id)));
    attributes.extend(args.group.iter().map(|group| ("group", &**group)));
    attributes.extend(args.is_upgraded_in_view.then_some(("upgrade", "visible")));
    attributes.extend(columns.iter().map(|(name, value)| (*name, value.as_str())));
    let setup = embed::Setup {
        attributes: &attributes,
        widths: &args.widths,
        nonce: args.nonce.as_deref(),
    };
    print(&embed::snippet(&dataset, &state, &setup), args.out.as_deref())
}

/// A document that was named, and the view of it that was asked for.
fn shown(file: &Path, args: &Args, usual_width: f64) -> Result<(Dataset, State), Stop> {
    let dataset = read(file, args)?;
    let view = args.view.as_deref().map(|id| {
        let found = dataset.view(id);
        found.ok_or_else(|| Stop::Wrong(say::fault(&dataset.no_view(id, "--view"), args.lang)))
    });
    let state = State {
        width: args.width.unwrap_or(usual_width),
        mode: args.mode,
        lang: args.lang,
        ..State::of(&dataset, view.transpose()?)
    };
    Ok((dataset, state))
}

fn one_file(args: &Args) -> Result<&Path, Stop> {
    match args.files.as_slice() {
        [file] => Ok(file),
        files => Err(Stop::Usage(format!("expected one file, found {}", files.len()))),
    }
}
