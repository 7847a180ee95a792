//! Several files in one compressed text, and the script by which a page unpacks them.

use std::io::Write as _;
use std::num::NonZeroU64;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

/// A file of a pack: its name and its bytes.
pub(super) type Packed = (String, Vec<u8>);

/// How hard the compression tries; more gains less than a tenth of a percent.
const EFFORT: u64 = 5;

/// Packs files: a line with the length and the name of each, an empty line, then the bytes of each,
/// all of it compressed by zopfli into gzip, which every browser unpacks, and written in base64.
pub(super) fn packed(files: &[Packed]) -> Result<String, String> {
    let lines = files.iter().map(|(name, bytes)| format!("{} {name}\n", bytes.len()));
    let mut all = (lines.collect::<String>() + "\n").into_bytes();
    for (_, bytes) in files {
        all.extend_from_slice(bytes);
    }
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
const text=u=>new TextDecoder().decode(u);let at=a.findIndex((c,i)=>c==10&&a[i+1]==10)+2;\
globalThis.duibiPack=new Map(text(a.subarray(0,at)).trim().split('\\n').map(l=>{\
const i=l.indexOf(' '),n=+l.slice(0,i);return[l.slice(i+1),a.subarray(at,at+=n)]}));\
const s=document.createElement('script');s.textContent=text(duibiPack.get('duibi.classic.js'));\
document.head.append(s)})()";
