// The WebAssembly module and the JavaScript that wasm-bindgen made for it. Trunk names them by the module before
// wasm-opt; here they are named by what they became, so that no two contents ever share a name.
import { readdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";

export async function engine(build) {
  const staged = await readdir(build.staging);
  const only = (pattern) => {
    const found = staged.filter((name) => pattern.test(name));
    if (found.length !== 1) throw new Error(`one ${pattern} expected, found: ${found.join(" ") || "none"}`);
    return join(build.staging, found[0]);
  };
  const wasm = only(/^tasseido-[0-9a-f]+_bg\.wasm$/);
  const glue = only(/^tasseido-[0-9a-f]+\.js$/);

  build.files.wasm = await build.emit("tasseido.wasm", await readFile(wasm));
  const text = await readFile(glue, "utf8");
  const named = text.replaceAll("tasseido_bg.wasm", basename(build.files.wasm));
  if (named === text) throw new Error("the glue no longer names tasseido_bg.wasm");
  // Bundled, so that what Rust crates bring along as snippets needs no request of its own.
  const bundled = await build.bundle(named, { loader: "js", resolveDir: build.staging });
  build.files.engine = await build.emit("engine.js", bundled);

  for (const path of [wasm, glue, join(build.staging, "snippets")]) {
    await rm(path, { recursive: true, force: true });
  }
}
