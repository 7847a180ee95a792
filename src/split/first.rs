//! The first module: the whole without the second, which it can call all the same.

use std::error::Error;

use walrus::ir::UnaryOp;
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind, Module,
    TableId, ValType, ir,
};

use crate::data;
use crate::links::Bytes;
use crate::parts::{Ordinal, Seams};
use crate::table;

/// Where the glue's imports stand.
const GLUE: &str = "./duibi_bg.js";

/// The module, made of the whole by the cut of a name: `shared` are the names of what the second
/// needs besides functions, `moved` the data that it brings.
pub(crate) fn of(
    mut module: Module,
    cut: &str,
    seams: &Seams,
    shared: &[String],
    moved: &[Bytes],
) -> Result<Module, Box<dyn Error>> {
    let Seams { lent, slots, taken } = seams;
    let functions: Vec<FunctionId> = module.funcs.iter().map(walrus::Function::id).collect();
    let find = |number: &Ordinal| functions.iter().copied().find(|id| id.index() == *number);
    let place = taken.iter().find_map(find);
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(functions) = &mut element.items {
            // the second puts its own there, and is there before what calls them
            for function in functions.iter_mut().filter(|id| lent.contains(&id.index())) {
                *function = place.ok_or("the second module calls nothing")?;
            }
        }
    }
    table::export_shared(&mut module, cut, shared);
    let table = table::of(&module)?;
    let first = table::grow(&mut module, table, slots.len() + taken.len())?;
    let load = load(&mut module, cut);
    for (slot, function) in (i32::try_from(first)?..).zip(slots) {
        let function = find(function).ok_or("a function has gone")?;
        step(&mut module, function, load, (table, slot));
    }
    // the second module finds them there
    let behind = i32::try_from(first)? + i32::try_from(slots.len())?;
    let offset = ConstExpr::Value(ir::Value::I32(behind));
    let items = ElementItems::Functions(taken.iter().filter_map(find).collect());
    let element = module.elements.add(ElementKind::Active { table, offset }, items);
    module.tables.get_mut(table).elem_segments.insert(element);
    data::leave(&mut module, &data::kept(moved))?;
    walrus::passes::gc::run(&mut module);
    Ok(module)
}

/// A function that asks for the second module unless it has done so.
fn load(module: &mut Module, cut: &str) -> FunctionId {
    let ty = module.types.add(&[], &[]);
    let (more, _) = module.add_import_func(GLUE, cut, ty);
    let zero = ConstExpr::Value(ir::Value::I32(0));
    let is_there = module.globals.add_local(ValType::I32, true, false, zero);
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.func_body().global_get(is_there).unop(UnaryOp::I32Eqz).if_else(
        None,
        |then| {
            then.call(more).i32_const(1).global_set(is_there);
        },
        |_| {},
    );
    builder.finish(Vec::new(), &mut module.funcs)
}

/// Puts a step to a slot of the table in the place of a function.
fn step(module: &mut Module, function: FunctionId, load: FunctionId, slot: (TableId, i32)) {
    let ty = module.funcs.get(function).ty();
    let (params, results) = module.types.params_results(ty);
    let (params, results) = (params.to_vec(), results.to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    let locals: Vec<_> = params.iter().map(|param| module.locals.add(*param)).collect();
    let mut body = builder.func_body();
    body.call(load);
    for local in &locals {
        body.local_get(*local);
    }
    body.i32_const(slot.1).call_indirect(ty, slot.0);
    module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(locals));
}
