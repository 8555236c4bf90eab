//! Turns `catalogue/data/*.toml` into the statics of the module `catalogue`.
//!
//! Everything that can be wrong with the data is found here, so that a mistake in it is a failed
//! build and never a failed page: `model` is what the files may hold, `check` whether they fit each
//! other, `emit` the Rust source they become. The wording against the original document is proved
//! by `tests/catalogue_source.rs`, not here.

mod check;
mod emit;
mod model;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use serde::de::DeserializeOwned;

const DATA: &str = "src/catalogue/data";

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed={DATA}");
    println!("cargo:rerun-if-changed=src/catalogue/build");
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // What takes parts out of the module has to find everything that refers to what it moves.
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                eprintln!("error: {problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<String>> {
    let rules = read("rules.toml")?;
    let wording = read("wording.toml")?;
    let problems = check::check(&rules, &wording).into_inner();
    if !problems.is_empty() {
        return Err(problems);
    }
    let directory = env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set".into()])?;
    let path = Path::new(&directory).join("catalogue.rs");
    fs::write(path, emit::catalogue(&rules, &wording))
        .map_err(|error| vec![format!("catalogue.rs: {error}")])
}

fn read<T: DeserializeOwned>(name: &str) -> Result<T, Vec<String>> {
    let path = Path::new(DATA).join(name);
    let text =
        fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    toml::from_str(&text).map_err(|error| vec![format!("{}: {error}", path.display())])
}
