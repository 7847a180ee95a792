//! What was typed: the commands' arguments, understood.

use std::ffi::OsString;
use std::path::PathBuf;

use duibi::chart;
use duibi::color::ThemeMode;
use duibi::data::ColumnNames;
use duibi::say::Lang;

const USAGE: &str = "\
usage: duibi validate FILE…
       duibi describe FILE [--json]
       duibi convert FILE [--lang TAG] [-o OUT.json]
       duibi table FILE [--view ID] [--lang TAG]
       duibi render FILE [--view ID] [--lang TAG] [--width PX] [--theme light|dark] [--scale N] \
       [-o OUT.svg|OUT.png]
       duibi bundle FILE… [--pkg DIR] [--lang TAG] [-o OUT.html]
       duibi bundle --kit [--pkg DIR] [-o OUT.txt]
       duibi embed FILE [--view ID] [--lang TAG] [--widths PX,…] [--src URL] [--upgrade \
       intent|visible] [--id ID] [--group NAME] [--nonce X] [-o OUT.html]
       duibi embed --static FILE [--view ID] [--lang TAG] [--width PX] [--theme light|dark] [-o \
       OUT.html]

  --view ID    a view of the document (its first)
  --lang TAG   @0 (of the environment)
  --width PX   width of the picture in CSS pixels, 240 to 4000 (720; 640 of embed)
  --scale N    pixels of a PNG for each of them, 0.5 to 8 (2)
  --pkg DIR    where the built widget is (pkg)
  --kit        the widget alone as it is packed, and what unpacks it: pages make files of it
  --widths     widths at which a figure is prepared (320,400,500,600,692)
  --src URL    where the page finds the document (FILE)
  --upgrade    when the live chart takes over: as a reader asks for it, or as it comes into view \
  (intent)
  --id ID      of the element, for prose that speaks of its figures
  --group NAME of charts that light up together: what is pointed at in one is shown in all
  --nonce X    of the page's policy, for the figure's styles
  --json       what was understood, for programs: figures, doubts, title, notes, source
  --static     a figure without script, style sheet or names, for places that let none through

Of records and CSV, where headers and values leave doubt:
  --entity-column NAME  --period-column NAME  --metric-column NAME  --unit-column NAME  \
  --value-column NAME (more than once)
  --sheet NAME  of a workbook (.xlsx); else its first with a table
  --head \"title: …; unit: …\"  what is said of the table, as in lines `# title: …` at its head";

/// How it is used, with the languages that there are.
pub(super) fn usage() -> String {
    let tags = Lang::ALL.map(Lang::tag);
    let (last, others) = tags.split_last().unwrap_or((&"", &[]));
    USAGE.replace("@0", &[&others.join(", "), " or ", *last].concat())
}

/// What was typed, understood.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag as it was typed")]
pub(super) struct Args {
    pub(super) files: Vec<PathBuf>,
    pub(super) view: Option<String>,
    pub(super) lang: Lang,
    pub(super) out: Option<PathBuf>,
    pub(super) pkg: PathBuf,
    pub(super) width: Option<f64>,
    pub(super) mode: ThemeMode,
    pub(super) scale: f64,
    pub(super) columns: ColumnNames,
    /// The sheet of a workbook.
    pub(super) sheet: Option<String>,
    pub(super) widths: Vec<f64>,
    pub(super) src: Option<String>,
    pub(super) is_upgraded_in_view: bool,
    /// The id of the element, by which prose names it.
    pub(super) id: Option<String>,
    /// Of the charts of a page that light up together.
    pub(super) group: Option<String>,
    pub(super) nonce: Option<String>,
    pub(super) is_static: bool,
    /// Of an offline file only what is the same in each.
    pub(super) is_kit: bool,
    pub(super) is_json: bool,
}

impl Args {
    /// The attributes that name the columns of a table.
    pub(super) fn column_attributes(&self) -> Vec<(&'static str, String)> {
        let named = &self.columns;
        let one =
            |name: &'static str, value: &Option<String>| value.clone().map(|value| (name, value));
        let mut columns: Vec<(&'static str, String)> = [
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
        if !named.head.is_empty() {
            columns.push(("head", named.head.clone()));
        }
        columns
    }
}

/// Why a command ended early.
pub(super) enum Stop {
    Usage(String),
    Wrong(String),
}

impl From<lexopt::Error> for Stop {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

/// What holds where nothing is typed.
fn usual() -> Args {
    Args {
        files: Vec::new(),
        view: None,
        lang: language(),
        out: None,
        pkg: "pkg".into(),
        width: None,
        mode: ThemeMode::Light,
        scale: 2.0,
        columns: ColumnNames::NONE,
        sheet: None,
        widths: vec![320.0, 400.0, 500.0, 600.0, 692.0],
        src: None,
        is_upgraded_in_view: false,
        id: None,
        group: None,
        nonce: None,
        is_static: false,
        is_kit: false,
        is_json: false,
    }
}

pub(super) fn arguments(parser: &mut lexopt::Parser) -> Result<Args, Stop> {
    use lexopt::Arg::{Long, Short, Value};
    let mut args = usual();
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
            Long("sheet") => args.sheet = Some(text(parser.value()?)),
            Long("head") => args.columns.head = text(parser.value()?),
            Long("pkg") => args.pkg = parser.value()?.into(),
            Long("theme") => {
                let modes = [("light", ThemeMode::Light), ("dark", ThemeMode::Dark)];
                args.mode = one_of("--theme", parser.value()?, modes)?;
            }
            Long("widths") => args.widths = widths(parser.value()?)?,
            Long("src") => args.src = Some(text(parser.value()?)),
            Long("upgrade") => {
                let times = [("intent", false), ("visible", true)];
                args.is_upgraded_in_view = one_of("--upgrade", parser.value()?, times)?;
            }
            Long("id") => args.id = Some(text(parser.value()?)),
            Long("group") => args.group = Some(text(parser.value()?)),
            Long("nonce") => args.nonce = Some(text(parser.value()?)),
            Long("json") => args.is_json = true,
            Long("kit") => args.is_kit = true,
            Long("static") => args.is_static = true,
            Long("width") => {
                args.width = Some(number("--width", parser.value()?, chart::LEAST_WIDTH, 4000.0)?);
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

/// One of two words, and what it means.
fn one_of<T: Copy>(name: &str, value: OsString, known: [(&str, T); 2]) -> Result<T, Stop> {
    let typed = text(value);
    let found = known.into_iter().find(|(word, _)| *word == typed);
    let [(one, _), (other, _)] = known;
    found
        .map(|(_, meant)| meant)
        .ok_or_else(|| Stop::Usage(format!("{name}: expected {one} or {other}, found \"{typed}\"")))
}

/// Widths parted by commas, as a list from the least.
fn widths(value: OsString) -> Result<Vec<f64>, Stop> {
    let each = text(value);
    let each = each.split(',').map(|width| {
        number("--widths", width.trim().into(), chart::LEAST_WIDTH, 4000.0).map(f64::round)
    });
    let mut widths = each.collect::<Result<Vec<f64>, Stop>>()?;
    widths.sort_by(f64::total_cmp);
    widths.dedup();
    Ok(widths)
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
