//! Workbooks of a spreadsheet, read by the command line as their cells show.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;
use std::process::Command;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A cell: a number with the index of its format, a text, or the index of a text that runs share.
enum Cell {
    Number(f64, usize),
    Text(&'static str),
    Shared(usize),
}

const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

fn sheet(rows: &[Vec<Cell>]) -> String {
    let mut out = format!("<worksheet {MAIN}><sheetData>");
    for (row, cells) in (1..).zip(rows) {
        write!(out, "<row r=\"{row}\">").unwrap();
        for (column, cell) in ('A'..).zip(cells) {
            match cell {
                Cell::Number(value, style) => {
                    write!(out, "<c r=\"{column}{row}\" s=\"{style}\"><v>{value}</v></c>")
                }
                Cell::Text(text) => {
                    write!(out, "<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
                }
                Cell::Shared(index) => {
                    write!(out, "<c r=\"{column}{row}\" t=\"s\"><v>{index}</v></c>")
                }
            }
            .unwrap();
        }
        out += "</row>";
    }
    out + "</sheetData></worksheet>"
}

/// A workbook as spreadsheets write them: sheets with their state, number formats, shared texts.
fn workbook(sheets: &[(&str, &str, Vec<Vec<Cell>>)], formats: &[&str], texts: &[&str]) -> Vec<u8> {
    let mut book = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        book.start_file(name, SimpleFileOptions::default()).unwrap();
        book.write_all(text.as_bytes()).unwrap();
    };
    part("[Content_Types].xml", &format!("<Types xmlns=\"{PACKAGE}/content-types\"/>"));
    let relations = |inside: &str| {
        format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{inside}</Relationships>")
    };
    let relation = |id: usize, kind: &str, target: &str| {
        format!("<Relationship Id=\"r{id}\" Type=\"{TYPES}/{kind}\" Target=\"{target}\"/>")
    };
    part("_rels/.rels", &relations(&relation(1, "officeDocument", "xl/workbook.xml")));
    let (mut listed, mut inside) = (String::new(), String::new());
    for (id, (name, state, rows)) in (1..).zip(sheets) {
        let state = format!("state=\"{state}\" sheetId=\"{id}\" r:id=\"r{id}\"");
        listed += &format!("<sheet name=\"{name}\" {state}/>");
        inside += &relation(id, "worksheet", &format!("worksheets/sheet{id}.xml"));
        part(&format!("xl/worksheets/sheet{id}.xml"), &sheet(rows));
    }
    inside += &relation(98, "styles", "styles.xml");
    inside += &relation(99, "sharedStrings", "sharedStrings.xml");
    let listed = format!("<sheets>{listed}</sheets>");
    part("xl/workbook.xml", &format!("<workbook {MAIN} xmlns:r=\"{TYPES}\">{listed}</workbook>"));
    part("xl/_rels/workbook.xml.rels", &relations(&inside));
    let codes = (164..).zip(formats).map(|(id, code)| {
        let code = code.replace('"', "&quot;");
        format!("<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>")
    });
    let used = (164..).zip(formats).map(|(id, _)| format!("<xf numFmtId=\"{id}\"/>"));
    let styles = format!(
        "<styleSheet {MAIN}><numFmts>{}</numFmts><cellXfs><xf numFmtId=\"0\"/>{}</cellXfs></styleSheet>",
        codes.collect::<String>(),
        used.collect::<String>()
    );
    part("xl/styles.xml", &styles);
    let texts: String = texts.iter().map(|text| ["<si>", text, "</si>"].concat()).collect();
    part("xl/sharedStrings.xml", &format!("<sst {MAIN}>{texts}</sst>"));
    book.finish().unwrap().into_inner()
}

/// What the command line prints of a workbook, and where it lies.
fn run(name: &str, bytes: &[u8], args: &[&str]) -> (bool, String) {
    let name = format!("duibi-{}-{name}.xlsx", std::process::id());
    let file: PathBuf = std::env::temp_dir().join(name);
    std::fs::write(&file, bytes).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_duibi"));
    let (first, rest) = args.split_first().unwrap();
    let output = command.arg(first).arg(&file).args(rest).env("LC_ALL", "en_GB.UTF-8");
    let output = output.output().unwrap();
    std::fs::remove_file(&file).unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(text).unwrap())
}

/// The figures that were understood, and the kinds of doubt.
fn understood(name: &str, bytes: &[u8], args: &[&str]) -> (Vec<String>, Vec<String>) {
    let (is_read, out) = run(name, bytes, &[&["describe", "--json"], args].concat());
    assert!(is_read, "{out}");
    let found: serde_json::Value = serde_json::from_str(&out).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let figure = |o: &serde_json::Value| {
        let names = ["entity", "metric", "period", "unit"].map(|key| text(&o[key]));
        format!("{} {}", names.join("|"), o["value"])
    };
    let figures = found["observations"].as_array().unwrap().iter().map(figure);
    let doubts = found["doubts"].as_array().unwrap().iter().map(|doubt| text(&doubt["message"]));
    (figures.collect(), doubts.collect())
}

fn texts(cells: &[&'static str]) -> Vec<Cell> {
    cells.iter().map(|text| Cell::Text(text)).collect()
}

#[test]
fn cells_are_read_as_their_formats_show_them_and_other_sheets_are_told() {
    let rows = vec![
        texts(&["各区主要指标（2022年一季度）"]),
        vec![Cell::Shared(0), Cell::Text("投资额"), Cell::Text("增速"), Cell::Text("出口")],
        vec![
            Cell::Text("甲区"),
            Cell::Number(0.1 + 0.2, 2),
            Cell::Number(0.145, 1),
            Cell::Number(1.5e6, 3),
        ],
        vec![
            Cell::Shared(1),
            Cell::Number(77.0, 2),
            Cell::Number(-0.02, 1),
            Cell::Number(250_000.0, 3),
        ],
    ];
    let book = workbook(
        &[
            ("封面", "visible", vec![texts(&["各区经济指标"])]),
            ("数据", "visible", rows),
            ("草稿", "hidden", vec![texts(&["地区", "投资额"]), texts(&["甲区", "1"])]),
            ("2021", "visible", vec![texts(&["地区", "投资额"]), texts(&["甲区", "100"])]),
        ],
        &["0%", "0.0\"亿元\"", "$#,##0,"],
        &[
            "<t>地区</t>",
            "<r><t>46号地</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>",
        ],
    );
    let (figures, doubts) = understood("data", &book, &[]);
    assert_eq!(
        figures,
        [
            "甲区|投资额|2022-Q1|亿元 0.3",
            "甲区|增速|2022-Q1|% 14.5",
            "甲区|出口|2022-Q1|$ 1500",
            "46号地¹|投资额|2022-Q1|亿元 77",
            "46号地¹|增速|2022-Q1|% -2",
            "46号地¹|出口|2022-Q1|$ 250",
        ]
    );
    assert_eq!(doubts, ["only the sheet 数据 is read; not read: 封面, 2021"]);
    // a sheet is asked for by its name, which is its title where it has none
    let (figures, doubts) = understood("sheet", &book, &["--sheet", "2021"]);
    assert_eq!(figures, ["甲区|投资额|2021| 100"]);
    assert!(doubts.is_empty(), "{doubts:?}");
    let (is_read, out) = run("none", &book, &["describe", "--sheet", "草稿"]);
    assert!(
        !is_read && out.contains("--sheet: expected one of 封面, 数据, 2021, found 草稿"),
        "{out}"
    );
}

#[test]
fn an_archive_that_is_no_workbook_is_refused_with_a_sentence() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("a.txt", SimpleFileOptions::default()).unwrap();
    let (is_read, out) = run("zip", &zip.finish().unwrap().into_inner(), &["describe"]);
    assert!(!is_read && out.contains("a ZIP archive, but no workbook (.xlsx)"), "{out}");
}
