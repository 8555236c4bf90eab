// The hand-written modules of src/embed/. In them a name in __CAPITALS__ stands for the path of another file of the
// release, relative to the module itself: __ENGINE__, __WASM__, __STYLE__, __TASSEIDO__ and so on. Where it stands for
// several, they are told apart by spaces.
import { posix } from "node:path";

async function script(build, source, folder) {
  const text = (await build.source(source)).replaceAll(/__([A-Z]+)__/g, (placeholder, name) => {
    const files = build.files[name.toLowerCase()];
    if (!files) throw new Error(`${source}: ${placeholder} is no file of the release`);
    const paths = [files].flat().map((file) => posix.relative(folder, file));
    return paths.map((path) => (path.startsWith(".") ? path : `./${path}`)).join(" ");
  });
  return build.bundle(text, { loader: "js", external: ["*.js"] });
}

/** What others import. */
export async function publicModule(build) {
  build.files.tasseido = await build.write("tasseido.js", await script(build, "src/embed/tasseido.js", "."));
}

/**
 * What starts the standalone page, and what says so where that cannot be; this one under a name that stays: an old
 * index.html, the rest of whose files are gone, finds it too.
 */
export async function boot(build) {
  build.files.boot = await build.emit("boot.js", await script(build, "src/embed/boot.js", "assets"));
  build.files.unopened = await build.write("unopened.js", await script(build, "src/embed/unopened.js", "."));
}
