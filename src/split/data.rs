//! Cuts the data: bytes that only functions of the second module reach are written by it.

use std::error::Error;

use walrus::{ConstExpr, DataKind, MemoryId, Module, ir};

use crate::links::Bytes;

/// Fewer bytes than this are not worth a segment of their own: its head is as long.
const LEAST: u32 = 12;

/// What the second module alone reaches: `second` without `first`, and of it what is worth it.
pub(crate) fn moved(first: &[Bytes], second: &[Bytes]) -> Vec<Bytes> {
    let mut out = Vec::new();
    for bytes in second {
        let mut start = bytes.start;
        let over = |one: &&Bytes| one.start < bytes.end && one.end > bytes.start;
        for kept in first.iter().filter(over) {
            out.push(start..kept.start.max(start));
            start = start.max(kept.end);
        }
        out.push(start..bytes.end.max(start));
    }
    let mut out = bridged(out, first);
    out.retain(|bytes| bytes.end - bytes.start >= LEAST);
    out
}

/// Ranges made one where only padding lies between them.
fn bridged(all: Vec<Bytes>, first: &[Bytes]) -> Vec<Bytes> {
    let mut out: Vec<Bytes> = Vec::new();
    for bytes in all.into_iter().filter(|bytes| !bytes.is_empty()) {
        match out.last_mut() {
            Some(last)
                if bytes.start - last.end < LEAST
                    && !first.iter().any(|one| one.start < bytes.start && one.end > last.end) =>
            {
                last.end = bytes.end;
            }
            _ => out.push(bytes),
        }
    }
    out
}

/// An active segment of the module, and where its bytes go.
struct Active {
    memory: MemoryId,
    start: u32,
    value: Vec<u8>,
}

/// Takes the module's segments away.
fn taken(module: &mut Module) -> Result<Vec<Active>, Box<dyn Error>> {
    let mut out = Vec::new();
    for id in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        let data = module.data.get_mut(id);
        let DataKind::Active { memory, offset: ConstExpr::Value(ir::Value::I32(start)) } =
            data.kind
        else {
            return Err("a segment has no address".into());
        };
        let value = std::mem::take(&mut data.value);
        out.push(Active { memory, start: start.cast_unsigned(), value });
        module.data.delete(id);
        module.memories.get_mut(memory).data_segments.clear();
    }
    Ok(out)
}

/// Leaves the module only these bytes of its data.
pub(crate) fn leave(module: &mut Module, kept: &[Bytes]) -> Result<(), Box<dyn Error>> {
    for whole in taken(module)? {
        let end = whole.start + u32::try_from(whole.value.len())?;
        for bytes in kept {
            let (from, to) = (bytes.start.max(whole.start), bytes.end.min(end));
            let within =
                from.saturating_sub(whole.start) as usize..to.saturating_sub(whole.start) as usize;
            let Some(value) = whole.value.get(within).filter(|value| !value.is_empty()) else {
                continue;
            };
            let offset = ConstExpr::Value(ir::Value::I32(from.cast_signed()));
            let kind = DataKind::Active { memory: whole.memory, offset };
            let id = module.data.add(kind, value.to_vec());
            module.memories.get_mut(whole.memory).data_segments.insert(id);
        }
    }
    Ok(())
}

/// All of memory but what is moved.
pub(crate) fn kept(moved: &[Bytes]) -> Vec<Bytes> {
    let ends = std::iter::once(0).chain(moved.iter().map(|bytes| bytes.end));
    let starts = moved.iter().map(|bytes| bytes.start).chain(std::iter::once(u32::MAX));
    ends.zip(starts).map(|(start, end)| start..end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_first_does_not_reach_is_moved() {
        // the same bytes may be reached by both, and a piece of few bytes stays
        let moved = moved(&[100..140, 180..184], &[80..120, 130..180, 184..188, 300..340]);
        assert_eq!(moved, [80..100, 140..180, 300..340]);
        assert_eq!(kept(&moved), [0..80, 100..140, 180..300, 340..u32::MAX]);
    }

    #[test]
    fn padding_makes_no_second_piece() {
        let pieces = [100..120, 124..144, 150..170];
        assert_eq!(moved(&[], &pieces), std::slice::from_ref(&(100..170)));
        assert_eq!(moved(&[20..24, 144..148], &pieces), [100..144, 150..170]);
    }
}
