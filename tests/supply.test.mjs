// What comes in from others: from where, under which terms, and that it is what was looked at. Needs no network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const text = (path) => readFileSync(new URL(path, root), "utf8");

/** Terms under which code may come in; of several to choose from one is enough. */
const TERMS = new Set(["Apache-2.0", "BSL-1.0", "CC0-1.0", "MIT", "Unicode-3.0", "Unlicense", "Zlib"]);
/** And under which a tool may be used of which nothing is shipped. */
const TOOL_TERMS = new Set([...TERMS, "BSD-2-Clause", "MPL-2.0"]);
/** And under which a page may be built that `make bench` measures and throws away. */
const MEASURED_TERMS = new Set([...TOOL_TERMS, "BSD-3-Clause"]);

/** Whether an SPDX expression can be met by these terms. The older form writes `/` for OR. */
function met(expression, terms) {
  const tokens = expression.replaceAll("/", " OR ").match(/[()]|[^\s()]+/g) ?? [];
  const either = () => {
    let is = both();
    while (tokens[0] === "OR") {
      tokens.shift();
      is = both() || is;
    }
    return is;
  };
  const both = () => {
    let is = one();
    while (tokens[0] === "AND") {
      tokens.shift();
      is = one() && is;
    }
    return is;
  };
  const one = () => {
    let token = tokens.shift();
    if (token !== "(") {
      if (tokens[0] === "WITH") token += ` ${tokens.splice(0, 2).join(" ")}`;
      return terms.has(token);
    }
    const is = either();
    assert.equal(tokens.shift(), ")", expression);
    return is;
  };
  const is = either();
  return is && tokens.length === 0;
}

test("terms are understood", () => {
  for (const right of [
    "MIT",
    "GPL-3.0 OR MIT",
    "Apache-2.0 WITH LLVM-exception OR MIT",
    "Unlicense/MIT",
    "(MIT OR GPL-3.0) AND Unicode-3.0",
  ]) {
    assert.ok(met(right, TERMS), right);
  }
  for (const wrong of ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR Zlib) AND GPL-3.0", "MIT WITH something"]) {
    assert.ok(!met(wrong, TERMS), wrong);
  }
});

test("every crate comes from crates.io as it was when it was locked", () => {
  for (const [lock, own] of [
    ["Cargo.lock", ["tasseido", "tasseido-view"]],
    ["fuzz/Cargo.lock", ["tasseido", "tasseido-fuzz", "tasseido-view"]],
    ["tests/bench/Cargo.lock", ["tasseido", "tasseido-bench", "tasseido-view"]],
  ]) {
    const crates = text(lock).split("[[package]]").slice(1);
    assert.ok(crates.length > 100, lock);
    const value = (crate, name) => new RegExp(`^${name} = "(.*)"$`, "m").exec(crate)?.[1];
    const ours = crates.filter((crate) => value(crate, "source") === undefined);
    assert.deepEqual(
      ours.map((crate) => value(crate, "name")),
      own,
      lock,
    );
    for (const crate of crates.filter((crate) => !ours.includes(crate))) {
      assert.match(value(crate, "source"), /^registry\+.*\/crates\.io-index$/, crate);
      assert.match(value(crate, "checksum"), /^[0-9a-f]{64}$/, crate);
    }
  }
});

test("every crate is offered under terms of the list, and asked for by a version", () => {
  const stdout = execFileSync("cargo", ["metadata", "--locked", "--offline", "--format-version=1"], {
    cwd: fileURLToPath(root),
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  const { packages, resolve } = JSON.parse(stdout);
  for (const { name, license } of packages) assert.ok(met(license ?? "", TERMS), `${name}: ${license}`);
  const own = packages.find(({ id }) => id === resolve.root);
  for (const { name, path, req, source } of own.dependencies) {
    if (path?.startsWith(fileURLToPath(root))) continue; // our own
    assert.notEqual(req, "*", name);
    assert.match(source, /^registry\+/, name);
  }
});

test("every npm package is locked to its content and runs nothing when it is installed", () => {
  for (const [folder, terms] of [
    ["", TOOL_TERMS],
    ["tests/bench/others/", MEASURED_TERMS],
  ]) {
    const { packages } = JSON.parse(text(`${folder}package-lock.json`));
    for (const [path, { integrity, license, link, resolved }] of Object.entries(packages)) {
      if (path === "") continue;
      assert.match(integrity, /^sha512-/, path);
      assert.ok(met(license ?? "", terms), `${path}: ${license}`);
      assert.ok(!link && !resolved, path);
    }
    assert.match(text(`${folder}.npmrc`), /^ignore-scripts=true$/m);
    const { dependencies, devDependencies } = JSON.parse(text(`${folder}package.json`));
    assert.equal(dependencies, undefined, "nothing from npm is shipped");
    for (const [name, version] of Object.entries(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  }
});

test("nothing is built or installed but what is locked", () => {
  const makefile = text("Makefile");
  const commands = makefile.match(/cargo (?:build|check|clippy|doc|fetch|install|run|test)\b.*/g);
  assert.ok(commands.length >= 5);
  for (const command of commands) assert.match(command, /--locked/);
  assert.doesNotMatch(makefile, /npm (?:i|install|update)\b/);
  assert.match(text("Trunk.toml"), /^locked = true$/m);
  assert.match(text("Trunk.toml"), /^offline = true$/m);
  assert.ok(existsSync(new URL("Cargo.lock", root)) && existsSync(new URL("fuzz/Cargo.lock", root)));
});
