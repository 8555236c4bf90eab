// dist/tasseido-single.html: the whole page in one file, which opens with a double click, from a share or from a disk.
// A page at file:// may not load modules or fetch: so everything stands in it, the WebAssembly module packed as text.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { digest, styled } from "./style.mjs";

export async function single(build) {
  if (!build.release) return;
  const read = (path) => readFile(join(build.staging, path));
  const pack = async (path) => [
    `./${basename(path)}`,
    (await promisify(gzip)(await read(path), { level: 9 })).toString("base64"),
  ];
  const packed = Object.fromEntries(await Promise.all([build.files.wasm, ...build.files.parts].map(pack)));
  const entry = (await build.source("src/embed/single.js"))
    .replace("__ENGINE__", `./${build.files.engine}`)
    .replace("__WASM__", `./${basename(build.files.wasm)}`);
  // The module is put in after bundling: no tool need look through it.
  const bundled = await build.bundle(entry, { loader: "js", resolveDir: build.staging });
  const script = bundled.replace("__PACKED__", JSON.stringify(packed));
  if (/<\/script/i.test(script)) throw new Error("the single file would end too early");
  const icon = (await read(build.files.icon)).toString("base64");

  const csp =
    `default-src 'none'; script-src ${digest(script)} 'wasm-unsafe-eval'; style-src; img-src data: blob:; ` +
    "base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const html = build.html
    .replace(/<!--.*?-->/gs, "")
    .replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, `$1${csp}`)
    .replace(/(<link rel="icon"[^>]* href=")[^"]*/, `$1data:image/svg+xml;base64,${icon}`)
    .replace(/<link rel="manifest"[^>]*>/, "")
    .replace(/\s*\n\s*/g, "\n")
    .replace("</body>", () => `<pre id="tasseido-licenses" hidden>${escaped(build.licenses)}</pre>\n</body>`)
    // Not by a string: `$` in it would be read.
    .replace("</head>", () => `<script type="module">${script}</script>\n</head>`);
  build.files.single = await build.write("tasseido-single.html", styled(html, build.css));
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
