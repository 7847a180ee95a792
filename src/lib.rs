//! Duibi
pub mod chart;
pub mod color;
pub mod compare;
pub mod data;
pub mod error;
pub mod geometry;
pub mod measure;
pub mod number;
pub mod render;
pub mod scale;
pub mod scene;
pub mod text;
pub mod view;
#[cfg(target_arch = "wasm32")]
mod web;
pub mod words;
