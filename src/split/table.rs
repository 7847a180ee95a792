//! What both modules share: the table of functions, other tables, memories and globals.

use std::error::Error;

use walrus::ir::Value;
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, GlobalKind, ImportKind, Module,
    RefType, TableId,
};

/// The namespace from which the second module imports all of it.
pub(crate) const SHARED: &str = "m";

/// The table of functions.
pub(crate) fn of(module: &Module) -> Result<TableId, Box<dyn Error>> {
    module.tables.main_function_table()?.ok_or_else(|| "the module has no table".into())
}

/// Makes the table longer, and gives where the new places begin.
pub(crate) fn grow(module: &mut Module, table: TableId, by: usize) -> Result<u64, Box<dyn Error>> {
    let table = module.tables.get_mut(table);
    let before = table.initial;
    table.initial += u64::try_from(by)?;
    table.maximum = Some(table.initial);
    Ok(before)
}

/// What the table of functions holds, and where.
pub(crate) fn places(module: &Module) -> Vec<(i32, FunctionId)> {
    let mut out = Vec::new();
    for element in module.elements.iter() {
        let ElementKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. } = element.kind
        else {
            continue;
        };
        match &element.items {
            ElementItems::Functions(functions) => out.extend((first..).zip(functions.clone())),
            ElementItems::Expressions(_, all) => {
                let function = |(place, one): (i32, &ConstExpr)| match one {
                    ConstExpr::RefFunc(id) => Some((place, *id)),
                    _ => None,
                };
                out.extend((first..).zip(all).filter_map(function));
            }
        }
    }
    out
}

/// All that is shared but functions, and its name, which begins with that of the cut: but `table`
/// for that of functions and `stack` for the stack pointer, which a page puts back where it leaves
/// a call in its midst.
fn shared(module: &Module, cut: &str) -> Vec<(String, ExportItem)> {
    let tables = module.tables.iter().map(|table| {
        let is_of_functions = table.element_ty == RefType::FUNCREF;
        (if is_of_functions { "table" } else { "t" }, table.id().into())
    });
    let memories = module.memories.iter().map(|memory| ("m", memory.id().into()));
    let globals =
        module.globals.iter().filter(|global| matches!(global.kind, GlobalKind::Local(_)));
    let globals = globals.map(|global| {
        let is_stack = global.name.as_deref() == Some("__stack_pointer");
        (if is_stack { "stack" } else { "g" }, global.id().into())
    });
    let all: Vec<(&str, ExportItem)> = tables.chain(memories).chain(globals).collect();
    let name = |(at, (name, item)): (usize, (&str, ExportItem))| match name {
        "table" | "stack" => (name.to_owned(), item),
        kind => (format!("{cut}{kind}{at}"), item),
    };
    all.into_iter().enumerate().map(name).collect()
}

/// Lets the second module use what the first has and `used` names.
pub(crate) fn export_shared(module: &mut Module, cut: &str, used: &[String]) {
    for (name, item) in shared(module, cut) {
        // an earlier cut may have let another module use it
        let is_there = module.exports.iter().any(|export| export.name == name);
        if used.contains(&name) && !is_there {
            module.exports.add(&name, item);
        }
    }
}

/// Takes all that is shared from the first module.
pub(crate) fn import_shared(module: &mut Module, cut: &str) {
    for (name, item) in shared(module, cut) {
        match item {
            ExportItem::Table(id) => {
                let import = module.imports.add(SHARED, &name, ImportKind::Table(id));
                let table = module.tables.get_mut(id);
                table.import = Some(import);
                // that of the first module may be longer: a later cut adds to it
                table.maximum = None;
            }
            ExportItem::Memory(id) => {
                let import = module.imports.add(SHARED, &name, ImportKind::Memory(id));
                module.memories.get_mut(id).import = Some(import);
            }
            ExportItem::Global(id) => {
                let import = module.imports.add(SHARED, &name, ImportKind::Global(id));
                module.globals.get_mut(id).kind = GlobalKind::Import(import);
            }
            ExportItem::Function(_) | ExportItem::Tag(_) => {}
        }
    }
}

/// The names of what the module still takes from the first, its functions apart.
pub(crate) fn imported(module: &Module) -> Vec<String> {
    let shared = module.imports.iter().filter(|import| {
        import.module == SHARED && !matches!(import.kind, ImportKind::Function(_))
    });
    shared.map(|import| import.name.clone()).collect()
}
