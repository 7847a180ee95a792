//! The second module: the functions that the first lacks, on the memory of the first.

use std::error::Error;

use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionId, FunctionKind, ImportKind, ImportedFunction,
    Module, TableId, ir,
};

use crate::data;
use crate::links::Bytes;
use crate::parts::{Ordinal, Seams};
use crate::table::{self, SHARED};

/// The module, made of the whole by the cut of a name; `moved` are the data that only it reaches.
pub(crate) fn of(
    mut module: Module,
    cut: &str,
    seams: &Seams,
    moved: &[Bytes],
) -> Result<Module, Box<dyn Error>> {
    let Seams { lent, slots, taken } = seams;
    let functions: Vec<FunctionId> = module.funcs.iter().map(walrus::Function::id).collect();
    let find = |number: &Ordinal| functions.iter().copied().find(|id| id.index() == *number);
    let table = table::of(&module)?;
    let first = table::grow(&mut module, table, slots.len() + taken.len())?;
    let own = table::places(&module);
    let own = own.into_iter().filter(|(_, function)| lent.contains(&function.index()));
    let own: Vec<(i32, FunctionId)> = own.collect();
    forget(&mut module);
    data::leave(&mut module, moved)?;
    table::import_shared(&mut module, cut);
    for (place, function) in (first + u64::try_from(slots.len())?..).zip(taken) {
        let function = find(function).ok_or("a function has gone")?;
        take(&mut module, function, &place.to_string());
    }
    hold(&mut module, table, i32::try_from(first)?, slots.iter().filter_map(find).collect());
    for run in own.chunk_by(|(one, _), (next, _)| one + 1 == *next) {
        let Some((place, _)) = run.first() else { continue };
        hold(&mut module, table, *place, run.iter().map(|(_, function)| *function).collect());
    }
    walrus::passes::gc::run(&mut module);
    Ok(module)
}

/// Puts functions into the table, from a place on.
fn hold(module: &mut Module, table: TableId, place: i32, functions: Vec<FunctionId>) {
    let offset = ConstExpr::Value(ir::Value::I32(place));
    let items = ElementItems::Functions(functions);
    let element = module.elements.add(ElementKind::Active { table, offset }, items);
    module.tables.get_mut(table).elem_segments.insert(element);
}

/// Takes away what only the first module has: exports, start, what the table holds.
fn forget(module: &mut Module) {
    module.start = None;
    for export in module.exports.iter().map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(export);
    }
    for element in module.elements.iter().map(walrus::Element::id).collect::<Vec<_>>() {
        module.elements.delete(element);
    }
    for table in module.tables.iter_mut() {
        table.elem_segments.clear();
    }
}

/// Takes a function from the place in the table that is its name.
fn take(module: &mut Module, function: FunctionId, place: &str) {
    let ty = module.funcs.get(function).ty();
    let found = module.imports.iter().find(|import| import.kind == ImportKind::Function(function));
    if let Some(old) = found.map(walrus::Import::id) {
        module.imports.delete(old);
    }
    let import = module.imports.add(SHARED, place, function);
    module.funcs.get_mut(function).kind = FunctionKind::Import(ImportedFunction { import, ty });
}
