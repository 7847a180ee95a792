//! Which function belongs to which module.

use std::collections::{BTreeMap, BTreeSet};

use walrus::ir::{Visitor, dfs_in_order};
use walrus::{ExportItem, Function, FunctionId, FunctionKind, Module};

use crate::cuts::{Cuts, plain};
use crate::table;

/// The number of a function in the module that is cut; both halves are read from the same bytes,
/// so it is the same in both.
pub(crate) type Ordinal = usize;

/// What is known of a function.
#[derive(Debug)]
struct One {
    name: String,
    /// How many instructions it has.
    size: u64,
    calls: BTreeSet<Ordinal>,
    is_import: bool,
    /// The cut that matches its name, and whether it cuts.
    cut: Option<(usize, bool)>,
}

/// What has no more instructions than this is hardly larger than the step in its place.
const SMALL: u64 = 24;

impl One {
    fn is_cut(&self) -> bool {
        !self.is_import && !self.may_be_shared() && self.cut.is_some_and(|(_, is_cut)| is_cut)
    }

    /// Whether it may be that of others too: the compiler makes one of functions that do the same,
    /// such as dropping a list of numbers, and it has the name of any of them.
    fn may_be_shared(&self) -> bool {
        let is_generic = ["duibi", "chart_", "reading_", "textbuffer_"]
            .iter()
            .all(|own| !self.name.trim_start_matches('<').starts_with(own));
        self.size <= SMALL && (is_generic || self.name.contains("{closure"))
    }
}

/// All functions, and which the first module keeps.
#[derive(Debug)]
pub(crate) struct Halves {
    all: BTreeMap<Ordinal, One>,
    roots: BTreeSet<Ordinal>,
    /// What a module that an earlier cut took away calls.
    lent: BTreeSet<Ordinal>,
    /// What is reached without passing through the second module.
    first: BTreeSet<Ordinal>,
}

/// The functions at which two modules meet.
#[derive(Debug)]
pub(crate) struct Seams {
    /// Those of the second that only what an earlier cut took away calls.
    pub(crate) lent: BTreeSet<Ordinal>,
    /// Those of the second that the first calls.
    pub(crate) slots: Vec<Ordinal>,
    /// Those of the first that the second calls.
    pub(crate) taken: Vec<Ordinal>,
}

/// Gathers the functions that one names.
struct Calls(BTreeSet<Ordinal>);

impl Visitor<'_> for Calls {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.insert(function.index());
    }
}

fn one(function: &Function, cuts: &Cuts) -> One {
    let mut calls = Calls(BTreeSet::new());
    let name = plain(function.name.as_deref().unwrap_or_default());
    let size = match &function.kind {
        FunctionKind::Local(local) => {
            dfs_in_order(&mut calls, local, local.entry_block());
            local.size()
        }
        FunctionKind::Import(_) | FunctionKind::Uninitialized(_) => 0,
    };
    let is_import = matches!(function.kind, FunctionKind::Import(_));
    One { cut: cuts.find(&name), name, size, calls: calls.0, is_import }
}

/// What is called from outside: the exports and the start.
fn roots(module: &Module) -> BTreeSet<Ordinal> {
    let exports = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(function) => Some(function),
        _ => None,
    });
    exports.chain(module.start).map(|function| function.index()).collect()
}

/// A name without the number that tells functions of one name apart: `a::b` for `a::b[1]`.
fn root(name: &str) -> &str {
    let root = name.trim_end_matches(']').trim_end_matches(|c: char| c.is_ascii_digit());
    root.strip_suffix('[').filter(|_| name.ends_with(']')).unwrap_or(name)
}

impl Halves {
    /// The parts of a module, whose table holds from `end` on what only other modules call.
    pub(crate) fn new(module: &Module, cuts: &Cuts, end: i32) -> Self {
        let all: BTreeMap<_, _> = module
            .funcs
            .iter()
            .map(|function| (function.id().index(), one(function, cuts)))
            .collect();
        let (held, lent): (Vec<_>, Vec<_>) =
            table::places(module).into_iter().partition(|(place, _)| *place < end);
        let numbers = |all: Vec<(i32, FunctionId)>| all.into_iter().map(|(_, id)| id.index());
        let roots = roots(module).into_iter().chain(numbers(held)).collect();
        let lent = numbers(lent).collect();
        let mut parts = Self { all, roots, lent, first: BTreeSet::new() };
        let is_cut = |number: &Ordinal| parts.all.get(number).is_some_and(One::is_cut);
        parts.first =
            parts.reached(parts.roots.iter().copied().filter(|root| !is_cut(root)), false);
        parts
    }

    /// What some functions reach, themselves included; through functions that are cut on request.
    fn reached(&self, from: impl Iterator<Item = Ordinal>, through_cut: bool) -> BTreeSet<Ordinal> {
        let mut open: Vec<Ordinal> = from.collect();
        let mut seen: BTreeSet<Ordinal> = open.iter().copied().collect();
        while let Some(function) = open.pop().and_then(|number| self.all.get(&number)) {
            for &call in &function.calls {
                let is_cut = self.all.get(&call).is_some_and(One::is_cut);
                if (through_cut || !is_cut) && seen.insert(call) {
                    open.push(call);
                }
            }
        }
        seen
    }

    /// Where the modules meet.
    pub(crate) fn seams(&self) -> Seams {
        Seams { lent: self.lent(), slots: self.steps(), taken: self.taken() }
    }

    fn is_first(&self, number: Ordinal) -> bool {
        self.first.contains(&number)
    }

    /// The cuts that name no function.
    pub(crate) fn unused<'c>(&self, cuts: &'c Cuts) -> Vec<&'c str> {
        let used: BTreeSet<usize> =
            self.all.values().filter_map(|one| one.cut.map(|(cut, _)| cut)).collect();
        let unused = cuts.paths().enumerate().filter(|(cut, _)| !used.contains(cut));
        unused.map(|(_, path)| path).collect()
    }

    /// The functions of the second module that an earlier cut's calls.
    fn lent(&self) -> BTreeSet<Ordinal> {
        self.lent.iter().copied().filter(|number| !self.is_first(*number)).collect()
    }

    /// The functions of the second module that the first names, in the order of their slots.
    fn steps(&self) -> Vec<Ordinal> {
        let called = self.first.iter().filter_map(|number| self.all.get(number));
        let called = called.flat_map(|one| one.calls.iter().copied());
        let all: BTreeSet<Ordinal> = called.chain(self.roots.iter().copied()).collect();
        all.into_iter().filter(|number| !self.is_first(*number)).collect()
    }

    /// The functions of the second module.
    fn second(&self) -> impl Iterator<Item = Ordinal> {
        let second = self.reached(self.steps().into_iter().chain(self.lent()), true);
        second.into_iter().filter(|number| !self.is_first(*number))
    }

    /// The names of functions that only the second module has.
    pub(crate) fn second_names(&self) -> BTreeSet<&str> {
        let name = |number: Ordinal| self.all.get(&number).map(|one| root(&one.name));
        let first: BTreeSet<&str> = self.first.iter().copied().filter_map(name).collect();
        self.second().filter_map(name).filter(|name| !first.contains(name)).collect()
    }

    /// The functions of the first module that the second names, imports among them.
    fn taken(&self) -> Vec<Ordinal> {
        let second = self.second();
        let called = second.filter_map(|number| self.all.get(&number)).flat_map(|one| &one.calls);
        let all: BTreeSet<Ordinal> = called.copied().collect();
        // an import that only the second names is nobody's in the first, but must come through it
        let is_import = |number: &Ordinal| self.all.get(number).is_some_and(|one| one.is_import);
        all.into_iter().filter(|number| self.is_first(*number) || is_import(number)).collect()
    }

    /// The functions of the second module that the first calls by name, each with one that does:
    /// where nobody meant that, the compiler has made one of functions that do the same.
    pub(crate) fn called(&self) -> impl Iterator<Item = (&str, &str)> {
        let first = self.first.iter().filter_map(|number| self.all.get(number));
        first.flat_map(|caller| {
            let calls = caller.calls.iter().filter(|number| !self.is_first(**number));
            let calls = calls.filter_map(|number| self.all.get(number));
            calls.map(|one| (&*one.name, &*caller.name))
        })
    }

    /// The functions, each with how many instructions it has, its name, and whether it is the
    /// second's.
    pub(crate) fn sizes(&self) -> impl Iterator<Item = (u64, &str, bool)> {
        self.all.iter().map(|(number, one)| (one.size, &*one.name, !self.is_first(*number)))
    }
}
