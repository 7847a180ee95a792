//! Descriptors that lie beside a table, Data Package and CSVW, are read with it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder of files of its own, which goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn of(name: &str, files: &[(&str, &str)]) -> Self {
        let path = std::env::temp_dir().join(format!("duibi-{name}-{}", std::process::id()));
        for (file, text) in files {
            let file = path.join(file);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The figures that were understood of a file, and its title, source and doubts.
fn understood(file: &Path) -> (Vec<String>, [String; 2], usize) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_duibi"));
    let output = command.arg("describe").arg(file).arg("--json").output().unwrap();
    let out = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(output.status.success(), "{out}");
    let found: serde_json::Value = serde_json::from_str(&out).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let figure = |o: &serde_json::Value| {
        let names = ["entity", "metric", "period", "unit"].map(|key| text(&o[key]));
        format!("{} {}", names.join("|"), o["value"])
    };
    let figures = found["observations"].as_array().unwrap().iter().map(figure).collect();
    let doubts = found["doubts"].as_array().unwrap().len();
    (figures, ["title", "source"].map(|key| text(&found[key])), doubts)
}

#[test]
fn a_data_package_says_what_is_missing_what_is_a_code_and_how_numbers_and_days_are_written() {
    let package = r#"{"title": "Incomes", "sources": [{"title": "An office; its census"}],
      "resources": [{"path": "data/a.csv", "dialect": {"delimiter": ";"}, "schema": {
        "missingValues": ["", "-99"], "fields": [
          {"name": "fips", "type": "string"}, {"name": "county", "type": "string"},
          {"name": "day", "type": "date", "format": "%d/%m/%Y"},
          {"name": "inc", "title": "Median income", "unit": "USD", "type": "number",
           "decimalChar": ",", "groupChar": "."},
          {"name": "pov", "title": "Poverty", "unit": "%", "type": "number"}]}}]}"#;
    let table = "fips;county;day;inc;pov\n1129;Ashby;05/04/2023;46.982;17.4\n\
        41067;Corby;05/04/2023;-99;-99\n6037;Derby;06/04/2023;9.121,5;13.9\n";
    let folder = Folder::of("package", &[("datapackage.json", package), ("data/a.csv", table)]);
    let (figures, said, doubts) = understood(&folder.0.join("data/a.csv"));
    assert_eq!(
        figures,
        [
            "Ashby|Median income|2023-04-05|USD 46982",
            "Ashby|Poverty|2023-04-05|% 17.4",
            "Derby|Median income|2023-04-06|USD 9121.5",
            "Derby|Poverty|2023-04-06|% 13.9",
        ]
    );
    assert_eq!((said, doubts), (["Incomes", "An office, its census"].map(str::to_owned), 0));
}

#[test]
fn metadata_of_csv_on_the_web_say_it_too() {
    let metadata = r#"{"@context": "http://www.w3.org/ns/csvw", "url": "b.csv",
      "dc:title": "Homes", "dc:publisher": "The office", "tableSchema": {"columns": [
        {"titles": "Place", "datatype": "string"},
        {"titles": "Day", "datatype": {"base": "date", "format": "M/d/yyyy"}},
        {"titles": "Homes", "null": "N", "datatype": {"base": "decimal", "format":
          {"decimalChar": ",", "groupChar": "."}}}]}}"#;
    let table = "Place,Day,Homes\nAshby,4/5/2023,1.204\nCorby,4/5/2023,N\nDerby,4/6/2023,\"2,5\"\n";
    for name in ["b.csv-metadata.json", "csv-metadata.json"] {
        let folder = Folder::of(name, &[(name, metadata), ("b.csv", table)]);
        let (figures, said, doubts) = understood(&folder.0.join("b.csv"));
        assert_eq!(
            figures,
            ["Ashby|Homes|2023-04-05| 1204", "Derby|Homes|2023-04-06| 2.5"],
            "{name}"
        );
        assert_eq!((said, doubts), (["Homes", "The office"].map(str::to_owned), 0));
    }
}

#[test]
fn a_descriptor_of_another_file_or_of_other_columns_says_nothing() {
    let metadata = r#"{"url": "b.csv", "dc:title": "Homes", "tableSchema": {"columns": [
        {"titles": "One"}, {"titles": "Other"}]}}"#;
    let table = "Place,Homes\nAshby,1204\nCorby,980\n";
    for (name, file) in [("b.csv", "other.csv"), ("csv", "b.csv")] {
        let files = [("csv-metadata.json", metadata), (file, table)];
        let folder = Folder::of(name, &files);
        let (figures, said, _) = understood(&folder.0.join(file));
        assert_eq!(figures, ["Ashby|Homes|| 1204", "Corby|Homes|| 980"]);
        assert_eq!(said[0], "");
    }
}
