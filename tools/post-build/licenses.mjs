// licenses.txt: what the release is made of, and under which terms. Made from Cargo.lock as cargo reads it: the crates
// that end up in the WebAssembly module, with the texts that they bring along; equal texts stand once.
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const LINE = "=".repeat(80);

/** What no Cargo.lock names. */
const OTHERS = [
  {
    name: "ITスキル標準 V3（達成度指標と職種の概要の文言）",
    terms: "独立行政法人情報処理推進機構（IPA）",
  },
  { name: "デジタル庁デザインシステム デザイントークン 1.1.9", terms: "MIT、デジタル庁" },
  { name: "Rust standard library", terms: "MIT OR Apache-2.0、The Rust Project Contributors" },
];

export async function licenses(build) {
  const crates = await linked(build.root);
  const texts = new Map();
  for (const crate of crates) {
    for (const text of await textsOf(crate)) {
      if (!texts.has(text)) texts.set(text, []);
      texts.get(text).push(crate);
    }
  }
  const silent = crates.filter((crate) => !Array.from(texts.values()).some((all) => all.includes(crate)));
  const own = (await build.source("LICENSE")).trim();
  const parts = [
    `tasseido\n\n${own}`,
    `使用しているもの\n\n${[
      ...OTHERS.map(({ name, terms }) => `${name}：${terms}`),
      ...crates.map(({ name, version, license }) => `${name} ${version}：${license}`),
    ].join("\n")}`,
    ...Array.from(texts, ([text, of]) => `${of.map(({ name }) => name).join(", ")}\n\n${text}`),
  ];
  if (silent.length > 0) {
    // Their authors put the terms into Cargo.toml only. All of them are offered under MIT.
    const other = silent.filter(({ license }) => !license.includes("MIT"));
    if (other.length > 0) throw new Error(`no text of the license of ${other.map(({ name }) => name).join(", ")}`);
    const by = (authors) => authors.map((author) => author.replace(/ <.*>/, "")).join(", ");
    const names = silent.map(({ name, authors }) => `${name}（${by(authors) || "著作者の記載なし"}）`);
    parts.push(`${names.join("\n")}\n\n${own.slice(own.indexOf("Permission"))}`);
  }
  build.licenses = `${parts.join(`\n\n${LINE}\n\n`)}\n`;
  build.files.licenses = await build.write("licenses.txt", build.licenses);
}

/** The crates whose code is in the module, by name. */
async function linked(root) {
  const arguments_ = ["metadata", "--locked", "--offline", "--format-version=1"];
  const { stdout } = await promisify(execFile)("cargo", [...arguments_, "--filter-platform=wasm32-unknown-unknown"], {
    cwd: root,
    maxBuffer: 64 << 20,
  });
  const { packages, resolve } = JSON.parse(stdout);
  const byId = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const isMacro = (id) => byId.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const found = new Set();
  const follow = (id) => {
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      // What only runs while building is not shipped.
      if (found.has(pkg) || isMacro(pkg) || !dep_kinds.some(({ kind }) => kind === null)) continue;
      found.add(pkg);
      follow(pkg);
    }
  };
  follow(resolve.root);
  const list = Array.from(found, (id) => byId.get(id));
  for (const { name, license } of list) if (!license) throw new Error(`${name} names no license`);
  return list.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** The texts that a crate brings along; of two to choose from, that of the MIT license. */
async function textsOf({ manifest_path, license }) {
  const folder = dirname(manifest_path);
  const names = (await readdir(folder))
    .filter((name) => /^(license|licence|copying|notice|unlicense)/i.test(name))
    .sort();
  const chosen = / OR |\//.test(license) ? names.filter((name) => /mit/i.test(name)) : names;
  const read = async (name) => (await readFile(join(folder, name), "utf8").catch(() => "")).replaceAll("\r", "").trim();
  const texts = await Promise.all((chosen.length > 0 ? chosen : names).map(read));
  return texts.filter((text) => text.length > 0);
}
