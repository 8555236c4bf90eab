// The styles and the icon that index.html links to in the source tree.
const LINK = /[ \t]*<link rel="stylesheet" href="([^"]+)"\s*\/?>\n?/g;
const ICON = /(<link rel="icon"[^>]* href=")([^"]+)(")/;

/** One style sheet of all that are linked, in their order; the first link becomes the link to it. */
export async function stylesheet(build) {
  const hrefs = Array.from(build.html.matchAll(LINK), (match) => match[1]);
  if (hrefs.length === 0) throw new Error("index.html links to no style sheet");
  const imports = hrefs.map((href) => `@import ${JSON.stringify(`./${href}`)};`).join("\n");
  const css = await build.bundle(imports, { loader: "css" });
  build.files.style = await build.emit("style.css", css);
  build.html = build.html.replace(LINK, "");
}

export async function icon(build) {
  const href = ICON.exec(build.html)?.[2];
  if (!href) throw new Error("index.html has no icon");
  build.files.icon = await build.emit("icon.svg", await build.source(href));
  build.html = build.html.replace(ICON, `$1./${build.files.icon}$3`);
}
