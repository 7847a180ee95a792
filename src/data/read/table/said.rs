//! What is said of a table beside it: `# title: …` in lines at the head of its file, and in the
//! attribute `head` of the element where the file cannot say it.

use std::borrow::Cow;

use super::around::Around;
use super::numbers::normal;
use super::periods::PeriodGrammar;
use crate::data::read::document::wished_node;
use crate::data::read::node::Node;
use crate::data::read::options::ColumnNames;
use crate::data::read::reading::Reading;
use crate::data::{Dataset, Period, Source, View};
use crate::error::{Doubt, DoubtKind, Expected, Fault, Found, Position, Problem};
use crate::text::Text;

/// Words of a head, and the key that each stands for: of a document, a view, or a column.
const KEYS: [(&str, &str); 55] = [
    ("title", "title"),
    ("标题", "title"),
    ("標題", "title"),
    ("subtitle", "subtitle"),
    ("副标题", "subtitle"),
    ("副標題", "subtitle"),
    ("caption", "caption"),
    ("说明", "caption"),
    ("說明", "caption"),
    ("notes", "notes"),
    ("note", "notes"),
    ("备注", "notes"),
    ("備註", "notes"),
    ("source", "source"),
    ("来源", "source"),
    ("來源", "source"),
    ("数据来源", "source"),
    ("資料來源", "source"),
    ("unit", "unit"),
    ("单位", "unit"),
    ("單位", "unit"),
    ("period", "period"),
    ("时期", "period"),
    ("時期", "period"),
    ("form", "form"),
    ("metrics", "x"),
    ("x", "x"),
    ("y", "y"),
    ("size", "size"),
    ("entities", "entities"),
    ("rows", "rows"),
    ("colour", "colour"),
    ("color", "colour"),
    ("facet", "facet"),
    ("axes", "axes"),
    ("show", "show"),
    ("scale", "scale"),
    ("reference", "reference"),
    ("order", "sort"),
    ("sort", "sort"),
    ("ranking", "ranking"),
    ("basis", "basis"),
    ("encoding", "encoding"),
    ("emphasis", "highlight"),
    ("highlight", "highlight"),
    ("entity-column", "entity-column"),
    ("period-column", "period-column"),
    ("metric-column", "metric-column"),
    ("unit-column", "unit-column"),
    ("value-columns", "value-columns"),
    ("地区列", "entity-column"),
    ("时期列", "period-column"),
    ("指标列", "metric-column"),
    ("单位列", "unit-column"),
    ("数值列", "value-columns"),
];

/// Keys of a view that hold a list, whose items stand apart by `|`.
const LISTS: [&str; 5] = ["x", "entities", "reference", "basis", "highlight"];

/// Keys that say something of the table rather than of how it is drawn.
const OF_TABLE: [&str; 11] = [
    "title",
    "notes",
    "source",
    "unit",
    "period",
    "entity-column",
    "period-column",
    "metric-column",
    "unit-column",
    "value-columns",
    "encoding",
];

/// What is said of a table: key, words, and the line of the file, or 0.
#[derive(Debug, Default)]
pub(super) struct Said(Vec<(&'static str, String, usize)>);

impl Said {
    /// Takes the head off a file: the lines at its beginning that begin with `#`, of which the
    /// first says something. The rest keeps its lines; nothing where there is no head.
    pub(super) fn of(bytes: &[u8]) -> Option<(Self, Vec<u8>)> {
        let mut out = Self::default();
        let mut rest = bytes;
        let mut lines = 0;
        while let Some((line, after)) = first_line(rest) {
            let text = std::str::from_utf8(line).ok()?;
            let inside = text.trim().trim_matches('"').strip_prefix('#').unwrap_or_default();
            let is_said = !inside.is_empty() && out.take(inside, lines + 1);
            if !(is_said || lines > 0 && text.starts_with("# ")) {
                break;
            }
            (rest, lines) = (after, lines + 1);
        }
        (lines > 0).then(|| (out, [&vec![b'\n'; lines], rest].concat()))
    }

    /// Takes what a page says, in lines or parted by semicolons, where nothing is said yet.
    pub(super) fn add(&mut self, head: &str) {
        let known: Vec<&str> = self.0.iter().map(|(key, ..)| *key).collect();
        let mut more = Self::default();
        for line in head.split(['\n', ';']) {
            more.take(line.trim_start().trim_start_matches('#'), 0);
        }
        more.0.retain(|(key, ..)| !known.contains(key));
        self.0.extend(more.0);
    }

    /// Takes a line, and tells whether it says something.
    fn take(&mut self, line: &str, number: usize) -> bool {
        let Some((word, said)) = line.split_once([':', '：']) else { return false };
        let word = word.trim().to_ascii_lowercase();
        let Some((_, key)) = KEYS.iter().find(|(known, _)| *known == word) else { return false };
        // a spreadsheet fills the line with empty cells
        let said = said.trim_end_matches([',', ';', '\t', ' ', '\r', '"']).trim();
        if !said.is_empty() {
            self.0.push((key, said.to_owned(), number));
        }
        true
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(known, ..)| *known == key).map(|(_, said, _)| &**said)
    }

    /// The names of columns, where nothing else names them.
    pub(super) fn names(&self, given: &ColumnNames) -> ColumnNames {
        let or = |given: &Option<String>, key: &str| {
            given.clone().or_else(|| self.get(key).map(str::to_owned))
        };
        let values = self.get("value-columns").unwrap_or_default();
        let values = values.split('|').map(str::trim).filter(|name| !name.is_empty());
        ColumnNames {
            entity: or(&given.entity, "entity-column"),
            period: or(&given.period, "period-column"),
            metric: or(&given.metric, "metric-column"),
            unit: or(&given.unit, "unit-column"),
            values: if given.values.is_empty() {
                values.map(str::to_owned).collect()
            } else {
                given.values.clone()
            },
            head: String::new(),
        }
    }

    /// Whether it says what figures are, so that the quick way does not do.
    pub(super) fn tells_figures(&self) -> bool {
        ["unit", "period"].iter().any(|key| self.get(key).is_some())
    }

    /// Adds what is said to what stands around the table, which it overrules.
    pub(super) fn around(&self, around: &mut Around) {
        for (key, text) in [("title", &mut around.title), ("source", &mut around.source)] {
            if let Some(said) = self.get(key) {
                said.clone_into(text);
            }
        }
        if let Some(unit) = self.get("unit") {
            normal(unit).as_ref().clone_into(&mut around.unit);
        }
        around.notes.extend(self.get("notes").map(str::to_owned));
        around.period = self.get("period").and_then(period);
    }

    /// Gives what was read the words that are said of it, and the view that is asked for.
    pub(super) fn finish(&self, reading: &mut Reading) {
        let dataset = &mut reading.dataset;
        if let Some(title) = self.get("title") {
            dataset.title = Text::plain(title);
        }
        if let Some(notes) = self.get("notes").filter(|_| dataset.notes.is_empty()) {
            dataset.notes = Text::plain(notes);
        }
        if let Some(source) = self.get("source").filter(|_| dataset.sources.is_empty()) {
            let title = Text::plain(source);
            dataset.sources = vec![Source { id: "source".into(), title, ..Source::default() }];
            dataset.observations.set_source();
        }
        // who decoded the text says so; what a file says of itself is no guess
        if let Some((.., name, 0)) = self.0.iter().find(|(key, ..)| *key == "encoding") {
            let kind = DoubtKind::Encoding(name.clone());
            dataset.doubts.insert(0, Doubt { line: 0, column: String::new(), kind });
        }
        let wrong = |key: &str, problem: Problem| Fault {
            path: ["# ", key].concat(),
            position: self
                .0
                .iter()
                .find(|(known, _, line)| *known == key && *line > 0)
                .map(|(.., line)| Position { line: *line, column: 1 }),
            problem,
        };
        if let Some(said) = self.get("period").filter(|said| period(said).is_none()) {
            let problem = Problem::Expected(Expected::Period, Found::text(said));
            reading.faults.push(wrong("period", problem));
        }
        match self.view(dataset) {
            Some(Ok(view)) => dataset.views = vec![view],
            Some(Err(faults)) => {
                reading.faults.extend(faults.into_iter().map(|fault| {
                    let key = fault.path.split(['[', '.']).next().unwrap_or_default();
                    wrong(key, fault.problem)
                }));
            }
            None => {}
        }
    }

    /// The view that is asked for; nothing where nothing is said of one.
    fn view(&self, dataset: &Dataset) -> Option<Result<View, Vec<Fault>>> {
        self.0.iter().find(|(key, ..)| !OF_TABLE.contains(key))?;
        let words = ["title", "subtitle", "caption"];
        let asked =
            self.0.iter().filter(|(key, ..)| !OF_TABLE.contains(key) && !words.contains(key));
        let mut entries: Vec<(Cow<str>, Node)> =
            asked.map(|(key, said, _)| (Cow::Borrowed(*key), node(key, said))).collect();
        if self.get("x").is_none() {
            entries.push(("x".into(), first_metrics(dataset)));
        }
        let text = |key: &str| self.get(key).map(Text::plain).unwrap_or_default();
        Some(wished_node(&Node::Object(entries), dataset).map(|query| View {
            id: "head".into(),
            title: text("title"),
            subtitle: text("subtitle"),
            caption: text("caption"),
            query,
            hand: None,
        }))
    }
}

/// What a key of a view holds, as JSON has it.
fn node<'s>(key: &str, said: &'s str) -> Node<'s> {
    let one = |said: &'s str| {
        let number = duibi_scan::number(said.as_bytes()).filter(|_| key == "reference");
        number.map_or(Node::Text(said.into()), |(number, _)| Node::Number(number))
    };
    if key == "ranking" {
        return match said {
            "true" => Node::Flag(true),
            "false" => Node::Flag(false),
            _ => one(said),
        };
    }
    if LISTS.contains(&key) && said.contains('|') {
        return Node::List(said.split('|').map(|item| one(item.trim())).collect());
    }
    // a list of one
    if key == "entities" { Node::List(vec![one(said)]) } else { one(said) }
}

/// The metrics that can be on one axis with the first.
fn first_metrics(dataset: &Dataset) -> Node<'_> {
    const MOST: usize = 8;
    let first = dataset.metrics.first().map(|metric| &metric.unit);
    let alike =
        dataset.metrics.iter().filter(|m| first.is_some_and(|unit| m.unit.converts_to(unit)));
    Node::List(alike.take(MOST).map(|metric| Node::Text((*metric.id).into())).collect())
}

/// The period that a head names, in the words of the format or of a table.
fn period(said: &str) -> Option<Period> {
    let grammar = || PeriodGrammar::of(&[said], None, "period").filter(|g| g.open.is_none());
    Period::parse(said).or_else(|| grammar()?.read(said))
}

/// The first line of a text, without its end, and what follows.
fn first_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = bytes.split_at_checked(end)?;
    Some((line, rest.get(1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::read::read;
    use crate::data::{Form, Sort};

    #[test]
    fn a_head_says_what_the_rows_do_not() {
        let text = "# title: 各区签约（月报）,,\n# 单位：亿元\n# period: 2022年一季度\n# source: 市投促局\n\
            # form: column\n# order: document\n# emphasis: 乙区\n地区,投资额\n甲区,12\n乙区,8\n";
        let reading = read(text.as_bytes());
        assert_eq!(reading.faults, []);
        let dataset = reading.dataset;
        let o = dataset.observations.get(1).unwrap();
        assert_eq!((&*o.unit.name, o.period.text()), ("亿元", "2022-Q1".to_owned()));
        assert_eq!(dataset.title.get(&[]), "各区签约（月报）");
        assert_eq!(dataset.sources[0].title.get(&[]), "市投促局");
        let query = &dataset.views[0].query;
        assert_eq!((query.form, query.sort), (Form::Column, Sort::Document));
        assert_eq!((query.highlight.as_slice(), dataset.doubts.as_slice()), (&[1][..], &[][..]));
    }

    #[test]
    fn a_wrong_word_of_a_head_is_a_fault_with_its_line() {
        let reading = read("# title: x\n# form: pie\n# period: soon\na,b\nc,1\n".as_bytes());
        let places: Vec<(&str, usize)> = reading
            .faults
            .iter()
            .map(|fault| (fault.path.as_str(), fault.position.map_or(0, |at| at.line)))
            .collect();
        assert_eq!(places, [("# period", 3), ("# form", 2)]);
    }

    #[test]
    fn a_column_of_numbers_is_no_head() {
        for text in ["#,name,value\n1,a,2\n2,b,3\n", "# of homes,town\n3,a\n4,b\n"] {
            assert!(Said::of(text.as_bytes()).is_none(), "{text}");
        }
    }
}
