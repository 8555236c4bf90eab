// Trunk's post_build hook. Trunk leaves index.html, the WebAssembly module and its JavaScript in a staging folder; each
// step here turns one of them into a part of the release. What comes out:
//
//   index.html, tasseido.js     names that stay the same from release to release, as do tasseido-single.html (all of it in
//                               one file), licenses.txt, sw.js (the offline copy), sw-off.js and manifest.webmanifest
//   assets/NAME-HASH.EXT        everything else, named by its content, so that it may be cached for ever
//   *.br, *.gz                  the same, compressed, for servers that send such files
//
// A later step is one more module in post-build/ and one more line below.
import { openBuild } from "./post-build/build.mjs";
import { compress } from "./post-build/compress.mjs";
import { engine } from "./post-build/engine.mjs";
import { licenses } from "./post-build/licenses.mjs";
import { page } from "./post-build/page.mjs";
import { prerender } from "./post-build/prerender.mjs";
import { boot, publicModule } from "./post-build/scripts.mjs";
import { single } from "./post-build/single.mjs";
import { icon, stylesheet } from "./post-build/style.mjs";
import { types } from "./post-build/types.mjs";
import { manifest, serviceWorker } from "./post-build/worker.mjs";

const steps = [
  engine, // wasm and its glue
  stylesheet, // the linked styles as one
  icon,
  manifest,
  licenses, // what others wrote of it, and their terms
  publicModule, // tasseido.js, which names the above
  types, // what editors read about it
  boot, // the standalone page's scripts, the first of which imports tasseido.js
  prerender, // what is there before WebAssembly is
  page, // index.html, which names them all
  single, // all of it in one file
  serviceWorker, // which keeps them
  compress, // last: whatever there is by then
];

const build = await openBuild(process.env);
for (const step of steps) await step(build);
