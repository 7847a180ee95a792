//! Several files in one compressed text, and the script by which a page unpacks them.

use std::io::Write as _;
use std::num::NonZeroU64;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

/// A file of a pack: its name and its bytes.
pub(super) type Packed = (String, Vec<u8>);

/// How hard the compression tries; more gains less than a tenth of a percent.
const EFFORT: u64 = 5;

/// Packs files: a line of JSON with names and lengths, then the bytes of each, all of it
/// compressed by zopfli into gzip, which every browser unpacks, and written in base64.
pub(super) fn packed(files: &[Packed]) -> Result<String, String> {
    let index: Vec<(&str, usize)> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.len())).collect();
    let mut all = serde_json::to_vec(&index).map_err(|error| error.to_string())?;
    all.push(b'\n');
    files.iter().for_each(|(_, bytes)| all.extend_from_slice(bytes));
    let options = zopfli::Options {
        iteration_count: NonZeroU64::new(EFFORT).unwrap_or(NonZeroU64::MIN),
        ..zopfli::Options::default()
    };
    let mut encoder =
        zopfli::GzipEncoder::new_buffered(options, zopfli::BlockType::Dynamic, Vec::new())
            .map_err(|error| error.to_string())?;
    let written = encoder.write_all(&all).and_then(|()| encoder.into_inner()?.finish());
    written.map(|bytes| BASE64_STANDARD.encode(bytes)).map_err(|error| error.to_string())
}

/// Unpacks the element `duibi-pack` into `duibiPack`, by names, and runs the widget that is in it.
pub(super) const UNPACK: &str = "\
(async()=>{const t=document.getElementById('duibi-pack').textContent.trim();\
const b=new Blob([Uint8Array.from(atob(t),c=>c.charCodeAt(0))]);\
const a=new Uint8Array(await new Response(b.stream().pipeThrough(\
new DecompressionStream('gzip'))).arrayBuffer());\
let at=a.indexOf(10)+1;const text=u=>new TextDecoder().decode(u);\
globalThis.duibiPack=new Map(JSON.parse(text(a.subarray(0,at))).map(([n,l])=>[n,a.subarray(at,at+=l)]));\
const s=document.createElement('script');s.textContent=text(duibiPack.get('duibi.classic.js'));\
document.head.append(s)})()";
