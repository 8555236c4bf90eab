// The WebAssembly module and the JavaScript that wasm-bindgen made for it, named by what they became, so that no two
// contents ever share a name.
//
// In a release the module is split where the source says so (src/ui/later.rs): the first part opens the page, the others
// are fetched after it. Trunk knows nothing of that: so the parts are made here, from what the compiler left. Otherwise
// Trunk's own are taken.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { renamed, shared, wanted, withoutClasses } from "./names.mjs";

const run = promisify(execFile);

// The features that Rust turns on by default, by name: all would let wasm-opt use what browsers do not have.
const features = [
  "bulk-memory",
  "bulk-memory-opt",
  "call-indirect-overlong",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
].map((name) => `--enable-${name}`);

export async function engine(build) {
  const staged = (await readdir(build.staging)).filter((name) =>
    /^(tasseido-[0-9a-f]+(_bg\.wasm|\.js)|snippets)$/.test(name),
  );
  await (build.release ? split(build) : whole(build, staged));
  // Those without which nothing can be filled in.
  build.files.forms = build.files.parts.filter((path) => !path.includes("others"));
  for (const name of staged) await rm(join(build.staging, name), { recursive: true });
}

/** What Trunk made. */
async function whole(build, staged) {
  const one = (end) =>
    join(
      build.staging,
      staged.find((name) => name.endsWith(end)),
    );
  build.files.wasm = await build.emit("tasseido.wasm", await readFile(one("_bg.wasm")));
  build.files.parts = [];
  const glue = named(await readFile(one(".js"), "utf8"), "tasseido_bg.wasm", basename(build.files.wasm));
  await bundle(build, "export const parts = {};", { "./main.js": glue }, build.staging);
}

/** The module in parts. */
async function split(build) {
  const compiled = join(
    resolve(build.root, process.env.CARGO_TARGET_DIR ?? "target"),
    "wasm32-unknown-unknown/release",
  );
  const made = await mkdtemp(join(tmpdir(), "tasseido-"));
  try {
    await run("wasm-split-cli", [join(compiled, "tasseido.wasm"), made, "--target=web"]);
    // In an order of their own: that of the folder differs from machine to machine.
    const parts = (await readdir(made)).filter((name) => /^(chunk|split)_.*\.wasm$/.test(name)).sort();
    if (parts.length === 0) throw new Error("the module has no parts: build it with --features split");
    await run("wasm-bindgen", [
      "--target=web",
      "--no-typescript",
      "--keep-lld-exports",
      "--out-name=main",
      `--out-dir=${made}`,
      join(made, "main.wasm"),
    ]);

    // How the parts are fetched is ours: from a server that does not know the type too, and from within one file.
    let loader = await readFile(join(made, "__wasm_split.js"), "utf8");
    loader = named(loader, "WebAssembly.instantiateStreaming(", "instantiate(");
    build.files.parts = [];
    for (const part of parts) {
      const path = await build.emit(
        part.replace(/^(split_|chunk(?=_))/, (start) => (start === "chunk" ? "shared" : "")).replace(/_\d+/, ""),
        (await optimized(join(made, part))).wasm,
      );
      loader = named(loader, `fetch(new URL("./${part}", import.meta.url))`, `parts.fetch("./${basename(path)}")`);
      build.files.parts.push(path);
    }
    const fetching = join(build.root, "src/embed/parts.js");
    loader = `import { instantiate, parts } from ${JSON.stringify(fetching)};\n${loader}`;

    // wasm-bindgen names the loader once for each part; one is enough.
    const written = (await readFile(join(made, "main.js"), "utf8")).replace(
      /^ *"\.\/__wasm_split\.js": import(?!1,)\d+,\n/gm,
      "",
    );
    const used = withoutClasses(written, ["View"]);
    await writeFile(join(made, "wanted.json"), wanted(used, shared(loader)));
    await run("wasm-metadce", [
      join(made, "main_bg.wasm"),
      ...features,
      "-g", // by their names functions are put in order
      `--graph-file=${join(made, "wanted.json")}`,
      `--output=${join(made, "used.wasm")}`,
    ]);
    const { wasm, names } = await optimized(join(made, "used.wasm"), "--minify-imports-and-exports-and-modules");
    build.files.wasm = await build.emit("tasseido.wasm", wasm);
    const [short, loading] = renamed(used, loader, JSON.parse(names));
    const glue = named(short, "main_bg.wasm", basename(build.files.wasm));
    const modules = { "./main.js": glue, "./__wasm_split.js": loading };
    await bundle(build, `export { parts } from ${JSON.stringify(fetching)};`, modules, made);
  } finally {
    await rm(made, { recursive: true });
  }
}

// What wasm-bindgen made holds the state of one instance, and would start another one where it is asked again before the
// first is there. So the start is kept: a page may have tasseido.js under two addresses, which share this module.
const start = `import init from "./main.js";
export * from "./main.js";
let started;
export default (from) => (started ??= init(from).catch((error) => {
  started = undefined;
  throw error;
}));`;

/** The module's JavaScript in one file, so that what Rust crates bring along as snippets needs no request of its own. */
async function bundle(build, more, modules, resolveDir) {
  const plugins = [texts(modules, resolveDir)];
  const bundled = await build.bundle(`${start}\n${more}`, { loader: "js", resolveDir, plugins });
  build.files.engine = await build.emit("engine.js", bundled);
}

// What makes it smaller once it is compressed as well: nothing of Rust's lies below 1 kB; few calls are written out where
// they stand; what is alike stands together; and no instruction says how its address is aligned, which no engine asks.
const smallest = [
  "--low-memory-unused",
  "-Oz",
  "--one-caller-inline-max-function-size=10",
  "--reorder-functions-by-name",
  "--dealign",
];

/** A module as small as wasm-opt makes it, and what it says. */
async function optimized(path, ...passes) {
  const smaller = `${path}.opt`;
  const { stdout } = await run("wasm-opt", [...smallest, ...passes, ...features, path, "-o", smaller]);
  return { wasm: await readFile(smaller), names: stdout };
}

/** `text` with `now` in place of `before`, which stands in it. */
function named(text, before, now) {
  if (!text.includes(before)) throw new Error(`the glue no longer has ${before}`);
  return text.replaceAll(before, now);
}

/** esbuild reads these modules from here, and not from the disk. */
const texts = (modules, resolveDir) => ({
  name: "texts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/(main|__wasm_split)\.js$/ }, ({ path }) => ({ path, namespace: "texts" }));
    onLoad({ filter: /.*/, namespace: "texts" }, ({ path }) => ({ contents: modules[path], loader: "js", resolveDir }));
  },
});
