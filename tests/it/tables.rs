//! Tables as newsrooms have them: small ones with what is right, line by line, which are also
//! converted.

use duibi::data::{Dataset, Observation, Qualifier, ends, read};
use duibi::say::{self, Lang};

use crate::support::path;

/// A figure in one line: who, what, when, how much, and what limits it.
fn line(dataset: &Dataset, o: &Observation) -> String {
    let reads = Lang::EN.reads();
    let entity = &dataset.entities[o.entity];
    let value = match o.qualifier {
        Qualifier::Between => {
            let (low, high) = ends(o.printed).unwrap();
            format!("{low}–{high}")
        }
        _ => o.value.to_string(),
    };
    let mut fields = vec![
        entity.name.get(reads).to_owned(),
        dataset.metrics[o.metric].name.get(reads).to_owned(),
        o.period.text(),
        value + &o.unit.name,
    ];
    fields.extend(o.scope.0.iter().map(|(dimension, value)| format!("{dimension}={value}")));
    if !matches!(o.qualifier, Qualifier::Exact | Qualifier::Between) {
        fields.push(o.qualifier.word().to_owned());
    }
    fields.extend(entity.is_total.then(|| "total".to_owned()));
    fields.extend((!o.note.is_empty()).then(|| format!("({})", o.note.get(reads))));
    fields.join(" | ")
}

/// All that was understood of a table, in lines.
fn understood(table: &str) -> String {
    let reading = read(table.as_bytes());
    assert_eq!(reading.faults, [], "{table}");
    let dataset = reading.dataset;
    let reads = Lang::EN.reads();
    let mut lines = Vec::new();
    let source = dataset.sources.first().map_or("", |source| source.title.get(reads));
    for (name, text) in [
        ("title", dataset.title.get(reads)),
        ("notes", dataset.notes.get(reads)),
        ("source", source),
    ] {
        lines.extend((!text.is_empty()).then(|| format!("{name}: {text}")));
    }
    lines.extend(dataset.observations.iter().map(|o| line(&dataset, &o)));
    lines.extend(dataset.doubts.iter().map(|doubt| {
        format!("? {} {}", doubt.kind.word(), say::doubt_place(doubt, Lang::EN)).trim().to_owned()
    }));
    lines.join("\n")
}

#[test]
fn tables_of_every_kind_are_read_as_they_are_meant() {
    // the second file's expectations were written, by figure, by who had not seen the reader
    let files = ["tests/documents/tables.txt", "tests/documents/blind.txt"];
    let texts = files.map(|file| std::fs::read_to_string(path(file)).unwrap());
    let all: Vec<&str> = texts.iter().flat_map(|text| text.split("=== ").skip(1)).collect();
    assert!(all.len() >= 800, "{} tables", all.len());
    let mut wrong = Vec::new();
    for part in all {
        let (name, rest) = part.split_once('\n').unwrap();
        let (table, expected) = rest.split_once("\n--->\n").unwrap();
        let found = understood(&format!("{table}\n"));
        if found != expected.trim_end() {
            wrong.push(format!("{name}: {}\nfound:\n{found}", expected.trim_end()));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n\n"));
}

/// The figures of a dataset by ids, as far as the format can say them.
fn figures(dataset: &Dataset) -> Vec<String> {
    let reads = Lang::EN.reads();
    let figure = |o: Observation| {
        let (entity, metric) = (&dataset.entities[o.entity], &dataset.metrics[o.metric]);
        let whole = entity.part_of.map_or("", |whole| &*dataset.entities[whole].id);
        let mut fields = vec![&*entity.id, whole, &*metric.id, &*metric.unit.name, &*o.unit.name];
        fields.extend([o.qualifier.word(), o.note.get(reads)]);
        fields.extend(o.scope.0.iter().flat_map(|(dimension, value)| [&**dimension, &**value]));
        format!("{} | {} | {:?}", fields.join(" | "), o.value, (o.period, ends(o.printed)))
    };
    dataset.observations.iter().map(figure).collect()
}

#[test]
fn a_converted_table_reads_back_to_its_figures_and_notes_every_doubt() {
    let text = std::fs::read_to_string(path("tests/documents/tables.txt")).unwrap();
    let folder = std::env::temp_dir().join(format!("duibi-convert-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("table.csv");
    for part in text.split("=== ").skip(1) {
        let (name, rest) = part.split_once('\n').unwrap();
        let table = rest.split_once("\n--->\n").unwrap().0.to_owned() + "\n";
        let dataset = read(table.as_bytes()).dataset;
        std::fs::write(&file, &table).unwrap();
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_duibi"))
            .args(["convert", "--lang", "en"])
            .arg(&file)
            .output()
            .unwrap();
        let converted = read(&run.stdout);
        assert_eq!(converted.faults, [], "{name}\n{}", String::from_utf8_lossy(&run.stdout));
        assert_eq!(figures(&converted.dataset), figures(&dataset), "{name}");
        let notes = converted.dataset.notes.get(Lang::EN.reads()).to_owned();
        for doubt in &dataset.doubts {
            assert!(notes.contains(&say::doubt(doubt, Lang::EN)), "{name}: {notes}");
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
