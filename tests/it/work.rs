//! No quadratic path: what a document takes, from its bytes to all that is shown of it, grows no
//! faster than n log n, whatever there are many of.
//!
//! Work is counted, not timed: valgrind counts the instructions of one document, which are the same
//! on a machine that is idle and on one that is not, and sees every loop, also one that nobody
//! thought of when this was written. Without valgrind nothing can be counted; `make test` has it.
//! `DUIBI_SHAPE=part` counts only the shapes that have this in their names.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use duibi::chart;
use duibi::compare::{compare, offered};
use duibi::data::{Query, read};
use duibi::say::{Lang, Teller, fault};
use duibi::state::{Change, Event, State};

use crate::shapes::{SHAPES, Shape};

/// How much more than n log n the larger document may take: a table of hashes that grows, a row of
/// labels that wraps.
const SLACK: f64 = 1.3;
/// The file of the document that is worked through under valgrind.
const DOCUMENT: &str = "DUIBI_WORK";
/// Set where valgrind has to be there.
const NEEDED: &str = "DUIBI_COUNTS";

/// Does with a document all that a page does with it: reads it, compares what each of its views
/// asks for, finds the forms and metrics that are offered, makes the words, draws, and tells of
/// figures.
fn worked(bytes: &[u8]) -> usize {
    let reading = read(bytes);
    let dataset = reading.dataset;
    let mut done = reading.faults.iter().map(|found| fault(found, Lang::EN).len()).sum();
    let mut states: Vec<State> =
        (0..dataset.views.len().min(2)).map(|view| State::of(&dataset, Some(view))).collect();
    if states.is_empty() {
        states.push(State::of(&dataset, None));
    }
    done += duibi::state::offered(&dataset).len();
    for mut state in states {
        (state.width, state.lang) = (640.0, Lang::EN);
        let comparison = compare(&dataset, &state.query);
        done += offered(&dataset, &state.query, &comparison).len();
        let maker = state.maker(&dataset, &comparison);
        let mut exhibit = maker.with_prose();
        maker.tell(&mut exhibit, (0, 0));
        let last = (comparison.rows.len().saturating_sub(1), 0);
        maker.tell(&mut exhibit, last);
        maker.tell_pair(&mut exhibit, (0, 0), last);
        done += Teller::new(&dataset, &comparison, Lang::EN).csv().len();
        let scene = chart::draw(&exhibit, &state);
        done += scene.marks.len();
        let middle = scene.hotspots.get(scene.hotspots.len() / 2).map(|spot| spot.at);
        if let Some(at) = middle {
            let Change { .. } = state.apply(&dataset, &scene, &Event::Move(at));
            done += usize::from(state.pointed.is_some());
        }
        done += usize::from(Query::first(&dataset) == state.query);
    }
    done
}

#[test]
#[ignore = "is run by the others, under valgrind"]
fn one_document() {
    let file = std::env::var_os(DOCUMENT).unwrap();
    assert!(worked(&std::fs::read(file).unwrap()) > 0);
}

/// Where valgrind is, if it is there.
fn valgrind() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join("valgrind")).find(|file| file.is_file())
}

/// Counts the instructions that a document takes.
fn instructions(valgrind: &Path, name: &str, document: &str) -> f64 {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("work-{name}"));
    std::fs::write(&file, document).unwrap();
    let out = Command::new(valgrind)
        .args(["--tool=exp-bbv", "--instr-count-only=yes", "--bb-out-file=/dev/null"])
        .arg(std::env::current_exe().unwrap())
        .args(["work::one_document", "--exact", "--ignored", "--test-threads=1"])
        .env(DOCUMENT, &file)
        .output()
        .unwrap();
    std::fs::remove_file(&file).unwrap();
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{name}: {said}{}", String::from_utf8_lossy(&out.stdout));
    let counts = said.lines().filter_map(|line| line.split_once("Total instructions: "));
    counts.map(|(_, count)| count.trim().parse::<f64>().unwrap()).sum()
}

/// Holds each shape at the larger size to n log n of what it takes at the smaller one.
fn hold(sizes: &[u32], wanted: impl Fn(&str) -> bool) {
    let Some(valgrind) = valgrind() else {
        assert!(std::env::var_os(NEEDED).is_none(), "valgrind is not installed");
        eprintln!("valgrind is not installed: nothing was counted");
        return;
    };
    let asked = std::env::var("DUIBI_SHAPE").unwrap_or_default();
    let shapes: Vec<&Shape> = SHAPES
        .iter()
        .filter(|(name, _)| if asked.is_empty() { wanted(name) } else { name.contains(&asked) })
        .collect();
    assert!(!shapes.is_empty());
    let (next, wrong) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(shape) = shapes.get(next.fetch_add(1, Ordering::Relaxed)) {
                    wrong.lock().unwrap().extend(grown_too_much(&valgrind, shape, sizes));
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a shape takes at each size and the next, where that is too much.
fn grown_too_much(valgrind: &Path, (name, made): &Shape, sizes: &[u32]) -> Vec<String> {
    let own = |n: u32| instructions(valgrind, &format!("{name}-{n}"), &made(n as usize));
    // what the harness and an empty chart take is no part of the growth
    let nothing = own(8);
    let counts: Vec<f64> = sizes.iter().map(|&n| own(n) - nothing).collect();
    let mut wrong = Vec::new();
    for (sizes, counts) in sizes.windows(2).zip(counts.windows(2)) {
        let [small, large] = [sizes[0], sizes[1]].map(f64::from);
        let most = large * large.ln() / (small * small.ln()) * SLACK;
        let grown = counts[1] / counts[0].max(1.0);
        let told = format!(
            "{name}: {:.1} million instructions for {small}, {:.1} for {large}: {grown:.1} times, \
             at most {most:.1}",
            counts[0] / 1e6,
            counts[1] / 1e6
        );
        eprintln!("{told}");
        wrong.extend(Some(told).filter(|_| grown > most));
    }
    wrong
}

/// The shapes that were quadratic before, a few of which are counted each day.
const DAILY: [&str; 6] = ["places", "dates", "growth", "targets", "unknown entities", "wholes"];

#[test]
fn work_grows_no_faster_than_n_log_n_where_it_once_did() {
    hold(&[250, 1000], |name| DAILY.contains(&name));
}

#[test]
#[ignore = "takes minutes; the nightly runs it"]
fn work_grows_no_faster_than_n_log_n_in_any_shape() {
    hold(&[250, 2000], |_| true);
}

#[test]
#[ignore = "takes many minutes; the nightly runs it"]
fn work_grows_no_faster_than_n_log_n_up_to_a_hundred_thousand() {
    hold(&[1000, 10_000, 100_000], |_| true);
}
