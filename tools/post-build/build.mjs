// One run of the hook: where things are, and how a file gets its final name.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import * as esbuild from "esbuild";

// The oldest browsers in which the styles work (light-dark() came with these) and the WebAssembly features that Rust uses.
const target = ["chrome123", "edge123", "firefox121", "safari17.5"];

export async function openBuild(env) {
  const root = env.TRUNK_SOURCE_DIR;
  const staging = env.TRUNK_STAGING_DIR;
  if (!root || !staging) throw new Error("this is Trunk's hook: run `make build`");
  const release = env.TRUNK_PROFILE === "release";

  return {
    root,
    staging,
    release,
    /** The page, as Trunk left it. Steps change it; `page` writes it. */
    html: await readFile(join(staging, "index.html"), "utf8"),
    /** Paths of the final files, relative to index.html, as steps add them: `engine`, `wasm`, `style`, … */
    files: {},

    /** A source file's text. */
    source: (path) => readFile(join(root, path), "utf8"),

    /** Writes a file under a name of its own. */
    async write(path, contents) {
      const to = join(staging, path);
      await mkdir(dirname(to), { recursive: true });
      await writeFile(to, contents);
      return path;
    },

    /** Writes a file into assets/ under a name made of its content; gives its path. */
    emit(name, contents) {
      const hash = createHash("sha256").update(contents).digest("hex").slice(0, 12);
      const ext = extname(name);
      return this.write(`assets/${name.slice(0, -ext.length)}-${hash}${ext}`, contents);
    },

    /** esbuild on text, with everything this build has in common; a warning is an error. */
    async bundle(contents, { loader, resolveDir = root, ...options }) {
      const result = await esbuild.build({
        stdin: { contents, loader, resolveDir },
        bundle: true,
        write: false,
        format: "esm",
        charset: "utf8",
        legalComments: "none",
        minify: release,
        target,
        logLevel: "silent",
        ...options,
      });
      const problems = await esbuild.formatMessages(result.warnings, { kind: "warning" });
      if (problems.length > 0) throw new Error(problems.join("\n"));
      return result.outputFiles[0].text;
    },
  };
}
