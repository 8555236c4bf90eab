//! The rules of the architecture, as tests: which module may know which, what the core does without,
//! and how files look.
//!
//! What these tests find is wrong with a file as it stands; nothing is run.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the crate, each with those it names. Dependencies point one way: a module is
/// named only by those that stand below it here.
const MODULES: &[(&str, &str)] = &[
    ("order", ""),
    ("catalogue", ""),
    ("draft", "order catalogue"),
    ("entry", "catalogue draft"),
    ("evaluation", "order catalogue draft"),
    ("explanation", "order catalogue draft entry evaluation"),
    ("exchange", "catalogue draft entry evaluation explanation"),
    ("cohort", "order catalogue draft entry evaluation exchange"),
    ("device", "draft"),
    ("store", "order draft device"),
    ("reactive", ""),
    ("session", "order catalogue draft evaluation explanation exchange device store reactive"),
    ("dom", "reactive"),
    ("plain", ""),
    (
        "ui",
        "order catalogue draft entry evaluation explanation exchange cohort device store reactive session dom plain",
    ),
    ("embed", "catalogue draft evaluation device store reactive session dom plain ui"),
];

/// Those that know no browser and no clock: they are the same natively and on any day.
const PURE: &[&str] =
    &["order", "catalogue", "draft", "entry", "evaluation", "explanation", "exchange", "cohort"];

/// What is foreign to them: the browser, the clock, the machine, and state between calls.
const FOREIGN: &[&str] = &[
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "gloo_storage",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "serde_wasm_bindgen",
    "idb",
    "any_spawner",
    "SystemTime",
    "Instant",
    "UNIX_EPOCH",
    "println",
    "eprintln",
    "thread_local",
    "Mutex",
    "RwLock",
    "OnceLock",
    "LazyLock",
    "AtomicBool",
    "AtomicU32",
    "AtomicU64",
    "AtomicUsize",
    "RefCell",
    "Cell",
];

/// What the standard library has that is foreign to them as well.
const FOREIGN_STD: &[&str] = &["time", "fs", "env", "net", "thread", "process", "io"];

/// The most lines a file of code may have.
const LINES: usize = 500;

/// A source file: its path from the root of the repository, with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The module of the crate to which it belongs: its folder in `src`.
    fn module(&self) -> &str {
        self.path.split('/').nth(1).expect("a path in src")
    }

    /// Whether it belongs to the build script, which runs on the machine that builds.
    fn builds(&self) -> bool {
        self.path.starts_with("src/catalogue/build/")
    }

    /// Its code before the tests that stand at its end, without comments that fill a line.
    fn code(&self) -> String {
        without_comments(self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default())
    }
}

fn without_comments(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder` that end with one of `ends`, in order.
fn files(folder: &str, ends: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
        for entry in entries {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if ends.iter().any(|end| path.to_string_lossy().ends_with(end)) {
                let text = fs::read_to_string(&path).expect("a text file");
                let path = path.strip_prefix(root()).expect("below the root");
                found.push(Source { path: path.to_string_lossy().replace('\\', "/"), text });
            }
        }
    }
    assert!(!found.is_empty(), "nothing in {folder}");
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn file(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The source files of the modules, the build script's apart.
fn modules() -> Vec<Source> {
    let mut all = files("src", &[".rs"]);
    all.retain(|source| source.path.matches('/').count() > 1 && !source.builds());
    all
}

/// The identifiers of some code, in order.
fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// The modules that code names after `root`, also those in braces.
fn named(code: &str, root: &str) -> Vec<String> {
    let first = |text: &str| words(text).next().unwrap_or_default().to_owned();
    let mut names = Vec::new();
    for (place, path) in code.match_indices(root) {
        // `some_crate::` is another.
        let before = code[..place].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[place + path.len()..];
        match rest.strip_prefix('{') {
            None => names.push(first(rest)),
            Some(group) => {
                // What stands at the beginning or after a comma, not in braces within.
                let mut depth = 1;
                names.push(first(group));
                for (place, character) in group.char_indices() {
                    match character {
                        '{' => depth += 1,
                        '}' if depth == 1 => break,
                        '}' => depth -= 1,
                        ',' if depth == 1 => {
                            let next = group[place + 1..].trim_start();
                            names.push(first(next.split('}').next().unwrap_or_default()));
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn names_are_found_in_every_form() {
    let code = "use crate::draft::Draft; let x = crate::ui::y(crate::store::Z);\nuse crate::{catalogue::{A, B}, evaluation, \
                session::{self, C::{D}},\n};\nmycrate::no(), no;";
    assert_eq!(
        named(code, "crate::"),
        ["draft", "ui", "store", "catalogue", "evaluation", "session"]
    );
    assert_eq!(named("use std::{fmt, fs::File};\nstd::env::var()", "std::"), ["fmt", "fs", "env"]);
    assert_eq!(without_comments("a\n  // crate::ui\n/// crate::ui\nb"), "a\nb");
}

/// What is wrong, all of it at once.
fn report(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n  {}\n", wrong.join("\n  "));
}

#[test]
fn dependencies_point_one_way() {
    let allowed: BTreeMap<_, Vec<_>> =
        MODULES.iter().map(|(module, may)| (*module, words(may).collect())).collect();
    let mut unused = allowed.clone();
    let mut wrong = Vec::new();
    for source in modules() {
        let module = source.module();
        let Some(may) = allowed.get(module) else {
            wrong.push(format!("{}: the module {module} has no place in MODULES", source.path));
            continue;
        };
        for name in named(&without_comments(&source.text), "crate::") {
            // An item of the root of the crate would be a way around.
            if name != module && !may.contains(&name.as_str()) {
                wrong.push(format!("{}: {module} names crate::{name}", source.path));
            }
            if let Some(unused) = unused.get_mut(module) {
                unused.retain(|unused| *unused != name);
            }
        }
        let code = source.code();
        let escapes = match source.path.rsplit('/').next() {
            Some("mod.rs") if source.path.matches('/').count() == 2 => code.contains("super::"),
            _ => code.matches("super::super::").count() > 0,
        };
        if escapes {
            wrong.push(format!("{}: leaves its module by super::, not crate::", source.path));
        }
    }
    for (module, unused) in unused {
        wrong.extend(unused.iter().map(|name| format!("MODULES: {module} does not name {name}")));
    }
    // A module may name only those above it, so that the table itself has no circle.
    for (place, (module, _)) in MODULES.iter().enumerate() {
        for name in &allowed[module] {
            if !MODULES[..place].iter().any(|(above, _)| above == name) {
                wrong.push(format!("MODULES: {module} may name {name}, which stands below it"));
            }
        }
    }
    report(wrong);
}

#[test]
fn every_module_is_declared_and_no_other() {
    let library = without_comments(&file("src/lib.rs"));
    let mut declared: Vec<_> = library
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    declared.sort_unstable();
    let mut listed: Vec<_> = MODULES.iter().map(|(module, _)| *module).collect();
    listed.sort_unstable();
    assert_eq!(declared, listed);
    // What knows the browser is not even there natively; of the store, its pure half is.
    let browser = |module: &str| !PURE.contains(&module) && module != "store";
    for (module, _) in MODULES.iter().filter(|(module, _)| browser(module)) {
        let guarded = format!("#[cfg(target_arch = \"wasm32\")]\npub mod {module};");
        assert!(library.contains(&guarded), "{module} is to be built for the browser alone");
    }
}

#[test]
fn the_core_knows_no_browser_no_clock_and_no_state() {
    let mut wrong = Vec::new();
    for source in modules().iter().filter(|source| PURE.contains(&source.module())) {
        let code = source.code();
        for word in words(&code).filter(|word| FOREIGN.contains(word)) {
            wrong.push(format!("{}: {word}", source.path));
        }
        for name in named(&code, "std::").iter().filter(|name| FOREIGN_STD.contains(&name.as_str()))
        {
            wrong.push(format!("{}: std::{name}", source.path));
        }
        if code.contains("static mut") || code.contains("target_arch") {
            wrong.push(format!("{}: depends on where or when it runs", source.path));
        }
    }
    report(wrong);
}

#[test]
fn no_file_of_code_is_long() {
    let mut wrong = Vec::new();
    for source in files("src", &[".rs", ".js", ".ts", ".css"]) {
        let lines = source.text.lines().count();
        if lines > LINES {
            wrong.push(format!("{}: {lines} lines, of {LINES} at most", source.path));
        }
    }
    report(wrong);
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let mut wrong = Vec::new();
    let mut all = files("src", &[".rs"]);
    all.extend(files("tests", &[".rs"]));
    for source in &all {
        if !source.text.starts_with("//! ") {
            wrong.push(format!("{}: does not open with `//!`", source.path));
        }
    }
    report(wrong);
}

/// What the comment at the beginning of a file says is deliberately absent, `None` where it does not begin a
/// sentence with that, after one of what the file is for.
fn absent(text: &str) -> Option<String> {
    let header = text.lines().map_while(|line| line.strip_prefix("//!"));
    let header = header.map(str::trim).collect::<Vec<_>>().join(" ");
    let (is_for, absent) = header.split_once("Deliberately absent: ")?;
    let is_for = is_for.trim_end();
    (is_for.ends_with('.') && absent.ends_with('.')).then(|| absent.to_owned())
}

#[test]
fn what_is_absent_is_found_where_it_is_said() {
    let said = |text: &str| absent(text).is_some();
    assert!(said("//! What it is.\n//!\n//! Deliberately absent: this\n//! and that.\n"));
    assert!(said("//! What it is. Deliberately absent: this.\n\nmod x;"));
    for unsaid in [
        "//! What it is. No rule lives here.\n",
        "//! Deliberately absent: this.\n",
        "//! What it is.\n\n//! Deliberately absent: this.\n",
        "//! What it is.\n//!\n//! Deliberately absent: \n",
        "//! What it is, and what is\n//! Deliberately absent: this.\n",
    ] {
        assert!(!said(unsaid), "{unsaid}");
    }
}

/// The library, its modules, and the modules that these have as folders.
#[test]
fn every_module_says_what_is_deliberately_absent() {
    let modules = files("src", &["/mod.rs", "/lib.rs"]);
    let near = modules.iter().filter(|source| source.path.matches('/').count() <= 3);
    let silent = near.filter(|source| absent(&source.text).is_none());
    report(silent.map(|source| source.path.clone()).collect());
}

#[test]
fn tests_stand_at_the_end_of_a_file() {
    let mut wrong = Vec::new();
    for source in files("src", &[".rs"]) {
        let mut parts = source.text.split("#[cfg(test)]\n");
        let tests: Vec<_> = parts.by_ref().skip(1).collect();
        let at_the_end = match &tests[..] {
            [] => true,
            [only] => {
                only.starts_with("mod tests {\n")
                    && only.ends_with("\n}\n")
                    && only.lines().filter(|line| *line == "}").count() == 1
            }
            _ => false,
        };
        if !at_the_end {
            wrong.push(format!("{}: `mod tests` is not one at the end", source.path));
        }
    }
    report(wrong);
}

#[test]
fn nothing_is_left_unfinished_and_no_failure_is_unexplained() {
    // In two parts, so that this file holds none of them.
    let left = [("todo", "!("), ("unimplemented", "!("), ("dbg", "!("), (".unwrap", "()")];
    let left = left.map(|(name, rest)| format!("{name}{rest}"));
    let mut wrong = Vec::new();
    for source in files("src", &[".rs"]) {
        let code = source.code();
        for left in left.iter().filter(|left| code.contains(left.as_str())) {
            wrong.push(format!("{}: {left}", source.path));
        }
        if code.contains(".expect(\"\")") {
            wrong.push(format!("{}: an `expect` without a reason", source.path));
        }
        for marker in ["TODO", "FIXME", "XXX", "HACK"] {
            if source.text.contains(marker) {
                wrong.push(format!("{}: {marker}", source.path));
            }
        }
    }
    report(wrong);
}

#[test]
fn no_place_of_one_machine_is_named() {
    let places = ["home", "root", "work", "tmp", "Users"].map(|folder| format!("/{folder}/"));
    let mut all = files("src", &[""]);
    for folder in ["tests", "style", "tools", ".ci", "docs", "examples", "view", "fuzz"] {
        all.extend(files(
            folder,
            &[".rs", ".mjs", ".js", ".json", ".css", ".html", ".toml", ".md", "run"],
        ));
    }
    for path in ["Makefile", "Cargo.toml", "Trunk.toml", "index.html", "README.md", "package.json"]
    {
        all.push(Source { path: path.to_owned(), text: file(path) });
    }
    let mut wrong = Vec::new();
    for source in all {
        for (number, line) in source.text.lines().enumerate() {
            // In an address such a name says nothing of a machine.
            let line = line.split("://").next().unwrap_or_default();
            for place in places.iter().filter(|place| line.contains(place.as_str())) {
                wrong.push(format!("{}:{}: {place}", source.path, number + 1));
            }
        }
    }
    report(wrong);
}

/// The version of a package in Cargo.lock.
fn locked(name: &str) -> String {
    let lock = file("Cargo.lock");
    let start = lock.find(&format!("name = \"{name}\"\nversion = \"")).expect("a locked package");
    lock[start..].split('"').nth(3).expect("its version").to_owned()
}

#[test]
fn versions_that_must_agree_do() {
    let cargo: toml::Table = file("Cargo.toml").parse().expect("Cargo.toml");
    let trunk: toml::Table = file("Trunk.toml").parse().expect("Trunk.toml");
    let toolchain: toml::Table = file("rust-toolchain.toml").parse().expect("rust-toolchain.toml");
    let makefile = file("Makefile");

    // The tool wasm-bindgen reads only what the crate of its own version wrote.
    let wasm = &cargo["target"]["cfg(target_arch = \"wasm32\")"]["dependencies"];
    let version = |name: &str| {
        let dependency = &wasm[name];
        let version = dependency.as_str().or_else(|| dependency["version"].as_str());
        version.expect("a version").to_owned()
    };
    for name in ["wasm-bindgen", "leptos", "gloo-storage", "serde-wasm-bindgen"] {
        assert_eq!(version(name), format!("={}", locked(name)), "{name} is pinned");
    }
    let tool = makefile.lines().find_map(|line| line.strip_prefix("WASM_BINDGEN := "));
    let tool = tool.expect("the Makefile says which wasm-bindgen it installs");
    assert!(tool.contains("Cargo.lock") || tool == locked("wasm-bindgen"), "{tool}");

    let built_with = makefile.lines().find_map(|line| line.strip_prefix("TRUNK := "));
    let asked = trunk["trunk-version"].as_str().expect("a version");
    assert_eq!(asked.strip_prefix('='), built_with, "Trunk");

    let channel = toolchain["toolchain"]["channel"].as_str().expect("a channel");
    let least = cargo["package"]["rust-version"].as_str().expect("a version");
    assert!(channel.starts_with(least), "Rust {channel}, {least} at least");
    assert_eq!(cargo["workspace"]["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
}
