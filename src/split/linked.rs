//! What the linker tells of its output with `--emit-relocs`: where functions and data stand in the
//! file, and which places hold the address of which symbol.

use std::collections::BTreeMap;
use std::error::Error;
use std::ops::Range;

use wasmparser::{
    Data, DataKind, KnownCustom, Linking, Name, Operator, Parser, Payload, RelocSectionReader,
    RelocationType, SymbolInfo, TypeRef,
};

use crate::cuts::plain;

/// A place in the file, and the number of the symbol whose address it holds.
type Mention = (usize, usize);

/// The sections of a file that are read together.
#[derive(Debug, Default)]
pub(crate) struct Linked {
    /// Where each function's body stands in the file; those that are imported have none.
    pub(crate) bodies: Vec<Range<usize>>,
    pub(crate) imported: usize,
    /// The names of functions, by their numbers.
    pub(crate) names: BTreeMap<usize, String>,
    /// Where each segment's bytes stand in the file, and its address.
    pub(crate) segments: Vec<(Range<usize>, u32)>,
    /// The segment of each symbol and its bytes there, where it means data.
    pub(crate) symbols: Vec<Option<(usize, Range<u32>)>>,
    /// The places of the code and of the data, in the file.
    pub(crate) in_code: Vec<Mention>,
    pub(crate) in_data: Vec<Mention>,
}

impl Linked {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Box<dyn Error>> {
        let mut all = Self::default();
        let (mut code, mut data) = (0, 0);
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let is_function = matches!(import?.ty, TypeRef::Func(_));
                        all.imported += usize::from(is_function);
                    }
                }
                Payload::CodeSectionStart { range, .. } => code = range.start,
                Payload::CodeSectionEntry(body) => all.bodies.push(body.range()),
                Payload::DataSection(segments) => {
                    data = segments.range().start;
                    for segment in segments {
                        all.segments.push(placed(&segment?)?);
                    }
                }
                Payload::CustomSection(section) => match (section.name(), section.as_known()) {
                    ("reloc.CODE", KnownCustom::Reloc(found)) => {
                        all.in_code = places(&found, code)?;
                    }
                    ("reloc.DATA", KnownCustom::Reloc(found)) => {
                        all.in_data = places(&found, data)?;
                    }
                    (_, known) => all.named(known)?,
                },
                _ => {}
            }
        }
        Ok(all)
    }

    /// Takes the names of functions, and the symbols.
    fn named(&mut self, section: KnownCustom) -> Result<(), Box<dyn Error>> {
        match section {
            KnownCustom::Name(names) => {
                for name in names {
                    let Name::Function(functions) = name? else { continue };
                    for function in functions {
                        let function = function?;
                        let name = rustc_demangle::demangle(function.name).to_string();
                        self.names.insert(function.index as usize, plain(&name));
                    }
                }
            }
            KnownCustom::Linking(linking) => {
                for part in linking.subsections() {
                    let Linking::SymbolTable(symbols) = part? else { continue };
                    for symbol in symbols {
                        self.symbols.push(meant(&symbol?));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Where a segment's bytes stand in the file, and its address.
fn placed(segment: &Data) -> Result<(Range<usize>, u32), Box<dyn Error>> {
    let DataKind::Active { offset_expr, .. } = &segment.kind else {
        return Err("a segment has no address".into());
    };
    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
        return Err("a segment's address is computed".into());
    };
    let end = segment.range.end;
    Ok((end - segment.data.len()..end, value.cast_unsigned()))
}

/// The segment and the bytes that a symbol means.
fn meant(symbol: &SymbolInfo) -> Option<(usize, Range<u32>)> {
    match symbol {
        SymbolInfo::Data { symbol: Some(of), .. } => {
            Some((of.index as usize, of.offset..of.offset + of.size))
        }
        _ => None,
    }
}

/// The places that hold addresses of data, in a file whose section begins at `start`.
fn places(found: &RelocSectionReader, start: usize) -> Result<Vec<Mention>, Box<dyn Error>> {
    use RelocationType::{
        MemoryAddrI32, MemoryAddrLeb, MemoryAddrLocrelI32, MemoryAddrRelSleb, MemoryAddrSleb,
    };
    let mut all = Vec::new();
    for place in found.entries() {
        let place = place?;
        if let MemoryAddrI32 | MemoryAddrLeb | MemoryAddrLocrelI32 | MemoryAddrRelSleb
        | MemoryAddrSleb = place.ty
        {
            all.push((start + place.offset as usize, place.index as usize));
        }
    }
    Ok(all)
}
