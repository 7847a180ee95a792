//! The faults and warnings that were found so far, and their places in the text.

use super::locate::{PathStep, offset, written};
use super::position::Counter;
use super::text::Split;
use crate::error::{Fault, Position, Problem};
use crate::order::{arranged, ordered};

/// The most faults that are listed; a million rows can all be wrong in the same way.
const MOST: usize = 200;

/// Where a fault is.
#[derive(Debug)]
enum FaultPlace<'n> {
    /// At a value of the document without its rows, by its path.
    Path(Vec<PathStep<'n>>),
    /// At a byte of the text.
    Byte(usize, String),
    /// Somewhere else, such as in another document.
    Elsewhere(String, Option<Position>),
}

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Faults<'n> {
    found: Vec<(FaultPlace<'n>, Problem)>,
    errors: usize,
    warnings: usize,
}

impl<'n> Faults<'n> {
    /// Tells whether no more errors are listed, so that their words need not be found.
    pub(super) fn is_full(&self) -> bool {
        self.errors >= MOST
    }

    /// Takes what is found in a part of the document: where no more errors are listed, none of them
    /// needs words.
    pub(super) fn of_part<'p>(&self) -> Faults<'p> {
        Faults { errors: if self.is_full() { MOST } else { 0 }, ..Faults::default() }
    }

    /// Counts the errors of a part that are not listed.
    pub(super) fn skip_those_of(&mut self, part: &Faults<'_>) {
        self.errors += if self.is_full() { part.errors - MOST } else { 0 };
    }

    /// Counts an error that is not listed.
    pub(super) fn skip(&mut self) {
        self.errors += 1;
    }

    /// Notes what is wrong with a value, by its path.
    pub(super) fn push(&mut self, path: &[PathStep<'n>], problem: Problem) {
        self.add(|| FaultPlace::Path(path.to_vec()), problem);
    }

    /// Notes what is wrong at a byte of the text.
    pub(super) fn push_at(&mut self, byte: usize, path: impl FnOnce() -> String, problem: Problem) {
        self.add(|| FaultPlace::Byte(byte, path()), problem);
    }

    /// Notes a fault that has its place already.
    pub(super) fn push_elsewhere(
        &mut self,
        path: String,
        position: Option<Position>,
        problem: Problem,
    ) {
        self.add(|| FaultPlace::Elsewhere(path, position), problem);
    }

    fn add(&mut self, place: impl FnOnce() -> FaultPlace<'n>, problem: Problem) {
        let count = if problem.is_warning() { &mut self.warnings } else { &mut self.errors };
        *count += 1;
        if *count <= MOST {
            self.found.push((place(), problem));
        }
    }

    /// Gives what was found in one value: the byte from its beginning, the path inside it, and the
    /// problem.
    pub(super) fn inside(self, raw: &[u8]) -> Vec<(usize, String, Problem)> {
        let place = |place: FaultPlace| match place {
            FaultPlace::Path(path) => (offset(raw, &path), written(&path)),
            FaultPlace::Byte(byte, path) => (byte, path),
            FaultPlace::Elsewhere(path, _) => (0, path),
        };
        self.found
            .into_iter()
            .map(|(found, problem)| {
                let (byte, path) = place(found);
                (byte, path, problem)
            })
            .collect()
    }

    /// Gives faults and warnings with lines and columns, each in the order of the text.
    pub(super) fn placed(self, text: &Split) -> (Vec<Fault>, Vec<Fault>) {
        if self.found.is_empty() && self.errors == 0 {
            return (Vec::new(), Vec::new());
        }
        self.all_placed(text)
    }

    #[inline(never)]
    fn all_placed(self, text: &Split) -> (Vec<Fault>, Vec<Fault>) {
        let more = self.errors.saturating_sub(MOST);
        let all: Vec<(usize, Fault)> =
            self.found.into_iter().map(|(place, problem)| fault(place, problem, text)).collect();
        let byte = |index: usize| all.get(index).map(|(byte, _)| *byte);
        let order = ordered(all.len(), &|a, b| byte(a).cmp(&byte(b)));
        let mut all = arranged(all, &order);
        let mut count = Counter::default();
        for (byte, fault) in &mut all {
            if *byte < usize::MAX {
                fault.position = Some(count.position(text.bytes, *byte));
            }
        }
        let (mut faults, mut warnings) = (Vec::new(), Vec::new());
        for (_, fault) in all {
            if fault.problem.is_warning() { warnings.push(fault) } else { faults.push(fault) }
        }
        if more > 0 {
            faults.push(Fault::new("", Problem::More(more)));
        }
        (faults, warnings)
    }
}

/// A fault and its byte; what is elsewhere comes last.
#[inline(never)]
fn fault(place: FaultPlace, problem: Problem, text: &Split) -> (usize, Fault) {
    match place {
        FaultPlace::Path(path) => (text.byte(&path), Fault::new(written(&path), problem)),
        FaultPlace::Byte(byte, path) => (byte, Fault::new(path, problem)),
        FaultPlace::Elsewhere(path, position) => (usize::MAX, Fault { path, position, problem }),
    }
}
