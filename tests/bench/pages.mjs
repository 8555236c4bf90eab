// The pages that are measured, each with the thirteen checklists and their boxes: the application at `#/all`; a plain
// static page, which is what the application has drawn there, with the same styles and the fewest lines of JavaScript that
// count ticked boxes; and what one would otherwise take for such a page, JSON Forms and SurveyJS, bundled for production.
//
// The words of the others come from `catalogue()`. They have a box for whatever can be ticked on a level; what follows from
// numbers (サイズ) or is said only once (応用情報技術者試験) is text there, or left out, so theirs are some twenty boxes fewer.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const OTHERS = fileURLToPath(new URL("others", import.meta.url));
const OUR_BOX = ".tsd-crit .tsd-source input[type=checkbox]:enabled";

/**
 * In a page, `box` is the first box that can be ticked, and while `deaf` is there a tick is kept but not answered yet:
 * by verdicts on the first page, by a number on the others. Where a framework draws the boxes they are never deaf.
 */
export const PAGES = [
  { id: "app", name: "このページ", path: "app/#/all", box: OUR_BOX, deaf: ".tsd-static" },
  { id: "static", name: "静的なページ", path: "static/", box: OUR_BOX, deaf: "body:not(:has(output))" },
  { id: "jsonforms", name: "JSON Forms", path: "jsonforms/", box: "input[type=checkbox]" },
  { id: "surveyjs", name: "SurveyJS", path: "surveyjs/", box: "input[type=checkbox]" },
];

/** The packages that are measured, with their versions. */
export async function versions() {
  const { devDependencies } = JSON.parse(await readFile(join(OTHERS, "package.json"), "utf8"));
  const shown = { "@jsonforms/react": "JSON Forms", react: "React", "survey-core": "SurveyJS", "json-logic-js": "json-logic-js" };
  return Object.entries(shown).map(([name, label]) => `${label} ${devDependencies[name]}`);
}

/** Builds all but the application, each into a folder of its own, and what compares the engines. */
export async function buildPages({ browser, origin, dist, folder }) {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/app/#/all`);
    await page.locator(".tsd-static").waitFor({ state: "detached" });
    const drawn = await page.evaluate(() => document.querySelector("#tasseido-page").innerHTML);
    const catalogue = await page.evaluate(async () => {
      const { ready, catalogue } = await import(new URL("tasseido.js", document.baseURI).href);
      await ready;
      return catalogue();
    });
    await plain(folder, dist, drawn);
    const words = join(folder, "checklists.json");
    await writeFile(words, JSON.stringify(checklists(catalogue)));
    const bundled = (name) => bundle(join(OTHERS, `${name}.mjs`), { alias: { checklists: words } });
    await form(folder, "jsonforms", { "page.js": await bundled("jsonforms") });
    const style = await readFile(join(OTHERS, "node_modules/survey-core/survey-core.fontless.min.css"));
    await form(folder, "surveyjs", { "page.js": await bundled("surveyjs"), "style.css": style });
    await put(folder, "engines", { "index.html": html("", ""), "engines.js": await bundle(join(OTHERS, "engines.mjs")) });
  } finally {
    await page.close();
  }
}

async function plain(folder, dist, drawn) {
  const style = (await readdir(join(dist, "assets"))).find((name) => /^style-.*\.css$/.test(name));
  const count = `const out = document.createElement("output");
document.querySelector("h1").append(out);
addEventListener("change", () => {
  const ticked = document.querySelectorAll("input[type=checkbox]:checked").length;
  out.textContent = String(ticked);
});`;
  await put(folder, "static", {
    "index.html": html(
      '<link rel="stylesheet" href="style.css"><script type="module" src="count.js"></script>',
      `<div id="tasseido-page">${drawn}</div>`,
      ' class="tsd-document"',
    ),
    "style.css": await readFile(join(dist, "assets", style)),
    "count.js": count,
  });
}

/** A page that is empty until its script has drawn the form, as the introductions to these frameworks have it. */
async function form(folder, name, files) {
  const style = files["style.css"] ? '<link rel="stylesheet" href="style.css">' : "";
  const count = '<output style="position:fixed;top:0;right:1em"></output>';
  await put(folder, name, {
    "index.html": html(`${style}<script type="module" src="page.js"></script>`, `<main></main>${count}`),
    ...files,
  });
}

const html = (head, body, attributes = "") =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>チェックリスト</title><link rel="icon" href="data:,">${head}</head><body${attributes}>${body}</body></html>`;

async function put(folder, name, files) {
  await mkdir(join(folder, name));
  for (const [file, content] of Object.entries(files)) {
    await writeFile(join(folder, name, file), content);
    await writeFile(join(folder, name, `${file}.br`), brotliCompressSync(content));
  }
}

async function bundle(entry, more = {}) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
    ...more,
  });
  return outputFiles[0].contents;
}

/** The catalogue as the forms want it: for each criterion its texts, and its boxes with an id and a text each. */
function checklists(catalogue) {
  const criterion = ({ id, name, text, items }) => {
    const texts = text ? [text] : [];
    if (id === "mentoring") return { id, name, texts: [], boxes: text ? [{ id: "done", text }] : [] };
    if (id === "responsibility") return { id, name, texts, boxes: [] }; // its items are cut out of the text
    if (id === "size") return { id, name, texts: [...texts, ...items.map((item) => item.text)], boxes: [] };
    return { id, name, texts, boxes: items };
  };
  return catalogue.specialties.map(({ id, name, levels }) => ({
    id,
    name,
    levels: levels.map(({ level, title, criteria, annotation }) => ({
      id: `level-${level}`,
      name: `${name} レベル${level}`,
      title,
      criteria: criteria.map(criterion).filter(({ texts, boxes }) => texts.length + boxes.length > 0),
      notes: annotation ? [annotation] : [],
    })),
  }));
}
