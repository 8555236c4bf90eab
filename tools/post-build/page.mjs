// index.html: names the files of the release that the first page takes, all of them at once, so that the browser asks for
// none of them late. What other pages take is asked for by boot.js: here it would only delay the first.
//
// The styles stand in it: nothing is shown without them, and a file of their own would come a round trip later.
//
// What is named by its content is pinned to it as well (Subresource Integrity): scripts that somebody changed on the
// server do not run. tasseido.js is not pinned: its name stays, and an index.html that a cache kept a little longer
// must work with the next one. Nor is the WebAssembly module: what loads it names no digest; nor unopened.js, which says
// that nothing can be loaded where nothing can be checked either.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { styled } from "./style.mjs";

export async function page(build) {
  const { boot, engine, manifest, tasseido, unopened, wasm } = build.files;
  const pinned = async (path) => {
    const digest = createHash("sha384").update(await readFile(join(build.staging, path)));
    return `"./${path}" integrity="sha384-${digest.digest("base64")}"`;
  };
  const links = [
    `<link rel="manifest" href="./${manifest}">`,
    // What instantiateStreaming asks for is the same request only with this `as` and `crossorigin`.
    `<link rel="preload" href="./${wasm}" as="fetch" type="application/wasm" crossorigin>`,
    `<link rel="modulepreload" href=${await pinned(engine)}>`,
    `<link rel="modulepreload" href="./${tasseido}">`,
    // Nothing of the document waits for a script: see boot.js.
    `<script async type="module" src=${await pinned(boot)}></script>`,
    `<script async src="./${unopened}"></script>`,
  ];
  const html = build.html
    .replace(/<!--.*?-->/gs, "")
    .replace("</head>", `${links.join("\n")}\n</head>`)
    .replace(/\s*\n\s*/g, "\n");
  await build.write("index.html", styled(html, build.css));
}
