// sw.js, the service worker, made after all the files it keeps; sw-off.js, which turns it off; and the manifest.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a page shows of itself where it is installed. */
export async function manifest(build) {
  const contents = {
    name: "tasseido — ITSS達成度セルフチェック",
    short_name: "tasseido",
    description: "ITSS V3「ITサービスマネジメント」の達成度を、ブラウザの中だけで自己診断する",
    lang: "ja",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#ffffff",
    icons: [{ src: build.files.icon, sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
  build.files.manifest = await build.write("manifest.webmanifest", `${JSON.stringify(contents, null, 1)}\n`);
}

export async function serviceWorker(build) {
  if (!build.release) return;
  const { boot, engine, icon, licenses, manifest, parts, style, tasseido, unopened, wasm } = build.files;
  const files = ["index.html", tasseido, manifest, licenses, boot, unopened, engine, icon, style, wasm, ...parts];
  const source = await build.source("src/embed/worker.js");
  const hash = createHash("sha256").update(source);
  for (const file of files) hash.update(file).update(await readFile(join(build.staging, file)));
  const text = source
    .replace("__FILES__", JSON.stringify(files))
    .replace("__VERSION__", hash.digest("hex").slice(0, 12));
  await build.write("sw.js", await build.bundle(text, { loader: "js" }));
  await build.write("sw-off.js", await build.bundle(await build.source("src/embed/worker-off.js"), { loader: "js" }));
}
