//! What a page loads: the exports of the crate's `web` room, linked as one module and optimised as
//! a whole.
//!
//! The main crate is also a Rust library, and beside one cargo links no WebAssembly with
//! optimisation across crates.

#[cfg(target_arch = "wasm32")]
use duibi as _;
