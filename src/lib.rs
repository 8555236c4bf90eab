//! `tasseido`: ITSS達成度セルフチェック — the criteria of ITSS V3 ITサービスマネジメント, evaluated exactly
//! and explained, in the browser.
//!
//! Dependencies point one way:
//! `order ← catalogue ← draft ← entry, evaluation ← explanation ← exchange ← cohort ← store ← session ← ui ← embed ← main`;
//! `reactive` (signals) and `dom` (nodes), of which `session` and `ui` are made, and `plain` (JavaScript's objects) know none
//! of them; `device` is the time and chance.
//! All up to `cohort` know no browser and no clock; the month of assessment is an argument.
//!
//! Deliberately absent: a backend, accounts, requests to anyone.

pub mod catalogue;
pub mod cohort;
pub mod draft;
pub mod entry;
pub mod evaluation;
pub mod exchange;
pub mod explanation;
pub mod order;
pub mod store;

#[cfg(target_arch = "wasm32")]
pub mod device;
#[cfg(target_arch = "wasm32")]
pub mod dom;
#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(target_arch = "wasm32")]
pub mod plain;
#[cfg(target_arch = "wasm32")]
pub mod reactive;
#[cfg(target_arch = "wasm32")]
pub mod session;
#[cfg(target_arch = "wasm32")]
pub mod ui;
