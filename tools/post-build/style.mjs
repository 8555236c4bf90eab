// The styles and the icon that index.html links to in the source tree.
import { createHash } from "node:crypto";

const LINK = /[ \t]*<link rel="stylesheet" href="([^"]+)"\s*\/?>\n?/g;
const ICON = /(<link rel="icon"[^>]* href=")([^"]+)(")/;

/** One style sheet of all that are linked, in their order: a file for the element, and the text of it for the pages. */
export async function stylesheet(build) {
  const hrefs = Array.from(build.html.matchAll(LINK), (match) => match[1]);
  if (hrefs.length === 0) throw new Error("index.html links to no style sheet");
  const imports = hrefs.map((href) => `@import ${JSON.stringify(`./${href}`)};`).join("\n");
  const css = await build.bundle(imports, { loader: "css" });
  build.files.style = await build.emit("style.css", css);
  build.css = css;
  build.html = build.html.replace(LINK, "");
}

/**
 * `html` with the styles in its head: what is asked for by itself comes a round trip later. Its policy allows these alone
 * by their digest.
 */
export function styled(html, css) {
  const policy = /(http-equiv="Content-Security-Policy"\s+content="[^"]*style-src[^;"]*)/;
  if (!policy.test(html) || /<\/style/i.test(css)) throw new Error("the styles cannot stand in the document");
  return html.replace(policy, `$1 ${digest(css)}`).replace("</head>", () => `<style>${css}</style>\n</head>`);
}

/** What a policy names a script or a style by that stands in the document. */
export const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

export async function icon(build) {
  const href = ICON.exec(build.html)?.[2];
  if (!href) throw new Error("index.html has no icon");
  build.files.icon = await build.emit("icon.svg", await build.source(href));
  build.html = build.html.replace(ICON, `$1./${build.files.icon}$3`);
}
