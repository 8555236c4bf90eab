// Trunk's post_build hook. Trunk leaves index.html, the WebAssembly module and its JavaScript in a staging folder; each
// step here turns one of them into a part of the release. What comes out:
//
//   index.html, tasseido.js     names that stay the same from release to release
//   assets/NAME-HASH.EXT        everything else, named by its content, so that it may be cached for ever
//   *.br, *.gz                  the same, compressed, for servers that send such files
//
// A later step (prerendering, single file, service worker) is one more module in post-build/ and one more line below.
import { openBuild } from "./post-build/build.mjs";
import { compress } from "./post-build/compress.mjs";
import { engine } from "./post-build/engine.mjs";
import { page } from "./post-build/page.mjs";
import { boot, publicModule } from "./post-build/scripts.mjs";
import { icon, stylesheet } from "./post-build/style.mjs";

const steps = [
  engine, // wasm and its glue
  stylesheet, // the linked styles as one
  icon,
  publicModule, // tasseido.js, which names the above
  boot, // the standalone page's script, which imports tasseido.js
  page, // index.html, which names them all
  compress, // last: whatever there is by then
];

const build = await openBuild(process.env);
for (const step of steps) await step(build);
