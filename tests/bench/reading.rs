//! How long a million observations take to read, and how much memory: printed, never asserted.
//!
//! `cargo bench --bench reading`; each case runs in a process of its own, so that its peak is its own.

#![expect(clippy::indexing_slicing, clippy::cast_precision_loss, reason = "a bench of made rows")]

use std::fmt::Write as _;
use std::process::Command;
use std::time::Instant;

use duibi::data::{Options, read_with};

const NAMES: [&str; 9] = [
    "清江浦区",
    "淮阴区",
    "淮安区",
    "洪泽区",
    "涟水县",
    "盱眙县",
    "金湖县",
    "经济技术开发区",
    "生态文旅区",
];

/// A cheap source of chance (xorshift).
fn chance(state: &mut u64) -> f64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    f64::from(u32::try_from(*state >> 40).unwrap_or_default()) / f64::from(1_u32 << 24)
}

/// Records as the bench of the peers has them: four entities, a counted period, a value.
fn records(rows: usize) -> String {
    let mut state = 7;
    let mut text = String::from("[");
    for row in 0..rows {
        let comma = if row == 0 { "" } else { "," };
        let value = 120.0 + 400.0 * chance(&mut state);
        let _ = write!(
            text,
            "{comma}{{\"entity\":\"{}\",\"period\":{},\"value\":{value:.2}}}",
            NAMES[row % 4],
            row / 4
        );
    }
    text + "]"
}

/// The same many observations as a document of the format: nine entities, three metrics, months.
fn document(rows: usize) -> String {
    let mut state = 11;
    let mut text = String::from("{\"format\": \"duibi/1\", \"id\": \"made\", \"entities\": [");
    for (index, name) in NAMES.iter().enumerate() {
        let _ = write!(
            text,
            "{}{{\"id\": \"e{index}\", \"name\": \"{name}\"}}",
            if index == 0 { "" } else { ", " }
        );
    }
    text += "], \"metrics\": [{\"id\": \"signed\", \"unit\": \"个\"}, {\"id\": \"money\", \"unit\": \"亿元\"}, {\"id\": \"rate\", \"unit\": \"%\"}], \"observations\": [\n";
    for row in 0..rows {
        let comma = if row == 0 { "" } else { ",\n" };
        let (metric, unit) = [("signed", "个"), ("money", "万元"), ("rate", "%")][row % 3];
        let (year, month) = (1900 + row / 27 / 12 % 200, 1 + row / 27 % 12);
        let value = 1000.0 * chance(&mut state);
        let _ = write!(
            text,
            "{comma}{{\"entity\": \"e{}\", \"metric\": \"{metric}\", \"period\": \"{year}-{month:02}\", \"value\": {value:.2}, \"unit\": \"{unit}\"}}",
            row / 3 % 9
        );
    }
    text + "\n]}"
}

/// The most memory that this process has used, in MB.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1024.0
}

#[expect(clippy::print_stdout, reason = "a bench prints")]
fn case(shape: &str, rows: usize) {
    let text = if shape == "records" { records(rows) } else { document(rows) };
    let before = peak();
    let started = Instant::now();
    let reading =
        read_with(text.as_bytes(), &Options { most_bytes: usize::MAX, ..Options::default() });
    let time = started.elapsed().as_secs_f64() * 1000.0;
    assert!(
        reading.faults.is_empty() && reading.dataset.observations.len() == rows,
        "{:?}",
        reading.faults.first()
    );
    let megabytes = text.len() as f64 / 1e6;
    let used = peak() - before;
    println!(
        "{shape:9} {rows:>9} rows {megabytes:>7.1} MB {time:>8.1} ms {used:>7.1} MB more than the text ({:.2} × the text in all)",
        (used + megabytes) / megabytes
    );
}

fn main() {
    let mut args = std::env::args().skip(1).filter(|arg| !arg.starts_with("--"));
    if let Some((shape, rows)) = args.next().zip(args.next()) {
        case(&shape, rows.parse().unwrap_or(1000));
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    for shape in ["records", "document"] {
        for rows in ["10000", "100000", "1000000"] {
            let _ = Command::new(&program).args([shape, rows]).status();
        }
    }
}
