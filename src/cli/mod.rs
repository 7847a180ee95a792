//! The commands, and what they share: arguments, files, faults.

mod bundle;
mod describe;
mod fonts;
mod raster;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use duibi::chart;
use duibi::color::ThemeMode;
use duibi::compare::compare;
use duibi::data::{self, ColumnNames, Dataset, Reading};
use duibi::exhibit::Prose;
use duibi::render;
use duibi::say::{self, Lang, Teller, Word};
use duibi::scene::Scene;
use duibi::state::State;

const USAGE: &str = "\
usage: duibi validate FILE…
       duibi describe FILE
       duibi table FILE [--view ID] [--lang TAG]
       duibi render FILE [--view ID] [--lang TAG] [--width PX] [--theme light|dark] [--scale N] [-o OUT.svg|OUT.png]
       duibi bundle FILE [--pkg DIR] [--lang TAG] [-o OUT.html]

  --view ID    a view of the document (its first)
  --lang TAG   @0 (of the environment)
  --width PX   width of the picture in CSS pixels, 240 to 4000 (720)
  --scale N    pixels of a PNG for each of them, 0.5 to 8 (2)
  --pkg DIR    where the built widget is (pkg)

Of records and CSV, where headers and values leave doubt:
  --entity-column NAME  --period-column NAME  --metric-column NAME  --unit-column NAME  --value-column NAME (more than once)";

/// How it is used, with the languages that there are.
fn usage() -> String {
    let tags = Lang::ALL.map(Lang::tag);
    let (last, others) = tags.split_last().unwrap_or((&"", &[]));
    USAGE.replace("@0", &[&others.join(", "), " or ", *last].concat())
}

/// The longest document, in bytes.
const MOST_BYTES: usize = 1 << 30;

/// What was typed, understood.
struct Args {
    files: Vec<PathBuf>,
    view: Option<String>,
    lang: Lang,
    out: Option<PathBuf>,
    pkg: PathBuf,
    width: f64,
    mode: ThemeMode,
    scale: f64,
    columns: ColumnNames,
}

/// Why a command ended early.
enum Stop {
    Usage(String),
    Wrong(String),
}

impl From<lexopt::Error> for Stop {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

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
            print(&describe::words(&read(one_file(&args)?, &args)?, args.lang), args.out.as_deref())
        }
        "table" => table(&args),
        "render" => draw(&args),
        "bundle" => bundle(&args),
        other => Err(Stop::Usage(format!("there is no command \"{other}\""))),
    }
}

fn arguments(parser: &mut lexopt::Parser) -> Result<Args, Stop> {
    use lexopt::Arg::{Long, Short, Value};
    let mut args = Args {
        files: Vec::new(),
        view: None,
        lang: language(),
        out: None,
        pkg: "pkg".into(),
        width: 720.0,
        mode: ThemeMode::Light,
        scale: 2.0,
        columns: ColumnNames::NONE,
    };
    while let Some(arg) = parser.next()? {
        match arg {
            Value(file) => args.files.push(file.into()),
            Long("view") => args.view = Some(text(parser.value()?)),
            Long("lang") => args.lang = Lang::from_tag(&text(parser.value()?)),
            Long("entity-column") => args.columns.entity = Some(text(parser.value()?)),
            Long("period-column") => args.columns.period = Some(text(parser.value()?)),
            Long("metric-column") => args.columns.metric = Some(text(parser.value()?)),
            Long("unit-column") => args.columns.unit = Some(text(parser.value()?)),
            Long("value-column") => args.columns.values.push(text(parser.value()?)),
            Long("pkg") => args.pkg = parser.value()?.into(),
            Long("theme") => {
                args.mode = match text(parser.value()?).as_str() {
                    "light" => ThemeMode::Light,
                    "dark" => ThemeMode::Dark,
                    other => {
                        return Err(Stop::Usage(format!(
                            "--theme: expected light or dark, found \"{other}\""
                        )));
                    }
                };
            }
            Long("width") => {
                args.width = number("--width", parser.value()?, chart::LEAST_WIDTH, 4000.0)?;
            }
            Long("scale") => args.scale = number("--scale", parser.value()?, 0.5, 8.0)?,
            Short('o') | Long("out") => args.out = Some(parser.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(args)
}

fn number(name: &str, value: OsString, least: f64, most: f64) -> Result<f64, Stop> {
    let typed = text(value);
    let number = typed.parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| {
        Stop::Usage(format!("{name}: expected {least} to {most}, found \"{typed}\""))
    })
}

/// The language of the environment, as other commands take it.
fn language() -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    Lang::from_tag(&set.unwrap_or_default().replace('.', "-"))
}

fn text(value: OsString) -> String {
    value.into_string().unwrap_or_else(|value| value.to_string_lossy().into_owned())
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
            let (warning, said) = (args.lang.word(Word::Warning), say::fault(doubt, args.lang));
            complain(&format!("{}: {warning}: {said}", file.display()));
        }
        let Dataset { observations, entities, metrics, views, .. } = &reading.dataset;
        let counts = [observations.len(), entities.len(), metrics.len(), views.len()]
            .map(|count| count.to_string());
        let [observations, entities, metrics, views] = counts;
        print(
            &format!(
                "{}: {} errors, {} warnings, {observations} observations, {entities} entities, {metrics} metrics, {views} views\n",
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
    let (dataset, state) = shown(args)?;
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
    let (dataset, state) = shown(args)?;
    let poster = Poster::new(&dataset, &state);
    if kind == "svg" {
        return print(&poster.svg(), args.out.as_deref());
    }
    let words = raster::Words {
        title: poster.prose.heading(),
        description: &poster.prose.summary,
        source: &poster.prose.sources,
    };
    let made =
        raster::png(&poster.scene, args.scale, state.lang, state.mode.theme().background, &words);
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
            self.state.mode.theme().background,
        )
    }
}

fn bundle(args: &Args) -> Result<(), Stop> {
    let (dataset, state) = shown(args)?;
    let file = one_file(args)?;
    let document = bytes(file)?;
    let beside = |address: String| {
        Ok((address.clone(), bytes(&file.parent().unwrap_or(Path::new("")).join(address))?))
    };
    let joined = data::joined_documents(&document)
        .into_iter()
        .map(beside)
        .collect::<Result<Vec<_>, Stop>>()?;
    let named = &args.columns;
    let one = |name: &'static str, value: &Option<String>| value.clone().map(|value| (name, value));
    let mut columns: Vec<(&str, String)> = [
        one("entity-column", &named.entity),
        one("period-column", &named.period),
        one("metric-column", &named.metric),
        one("unit-column", &named.unit),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !named.values.is_empty() {
        columns.push(("value-columns", named.values.join("|")));
    }
    let widget = |name: &str| {
        let path = args.pkg.join(name);
        std::fs::read(&path).map_err(|error| {
            Stop::Wrong(format!("{}: {error}; `make pkg` builds it", path.display()))
        })
    };
    let parts = bundle::Parts {
        script: widget("duibi.js")?,
        wasm: [
            ("duibi_bg.wasm", widget("duibi_bg.wasm")?),
            ("duibi_more.wasm", widget("duibi_more.wasm")?),
        ],
        document,
        joined,
        columns,
    };
    let page = bundle::page(&parts, &dataset, &state, &Poster::new(&dataset, &state).svg())
        .map_err(Stop::Wrong)?;
    print(&page, args.out.as_deref())
}

/// The one document that was named, and the view of it that was asked for.
fn shown(args: &Args) -> Result<(Dataset, State), Stop> {
    let dataset = read(one_file(args)?, args)?;
    let view = args.view.as_deref().map(|id| {
        let found = dataset.view(id);
        found.ok_or_else(|| Stop::Wrong(say::fault(&dataset.no_view(id, "--view"), args.lang)))
    });
    let state = State {
        width: args.width,
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

fn bytes(file: &Path) -> Result<Vec<u8>, Stop> {
    std::fs::read(file).map_err(|error| Stop::Wrong(format!("{}: {error}", file.display())))
}

/// Reads a document and those that it joins, which stand beside it.
fn reading(file: &Path, args: &Args) -> Result<(Reading, Vec<u8>), Stop> {
    let bytes = bytes(file)?;
    let joined = |address: &str| {
        std::fs::read(file.parent().unwrap_or(Path::new("")).join(address)).map_err(|_| None)
    };
    let options = data::Options {
        most_bytes: MOST_BYTES,
        columns: &args.columns,
        joined: &joined,
        is_joined: false,
    };
    Ok((data::read_with(&bytes, &options), bytes))
}

/// Reads a document that must have no fault.
fn read(file: &Path, args: &Args) -> Result<Dataset, Stop> {
    let (reading, _) = reading(file, args)?;
    if reading.faults.is_empty() {
        return Ok(reading.dataset);
    }
    let lines: Vec<String> = reading
        .faults
        .iter()
        .map(|fault| format!("{}: {}", file.display(), say::fault(fault, args.lang)))
        .collect();
    Err(Stop::Wrong(lines.join("\n")))
}

/// Writes to a file, or to the standard output.
fn print(words: &str, out: Option<&Path>) -> Result<(), Stop> {
    print_bytes(words.as_bytes(), out)
}

fn print_bytes(bytes: &[u8], out: Option<&Path>) -> Result<(), Stop> {
    let written = match out {
        Some(path) => std::fs::write(path, bytes),
        None => std::io::stdout().lock().write_all(bytes),
    };
    written.map_err(|error| {
        Stop::Wrong(format!(
            "{}: {error}",
            out.map_or_else(|| "stdout".into(), |path| path.display().to_string())
        ))
    })
}

fn complain(words: &str) {
    // nothing is left to do where even stderr is closed
    let _ = writeln!(std::io::stderr().lock(), "{words}");
}
