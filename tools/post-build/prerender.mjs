// Writes into index.html what the page shows before WebAssembly is there, or where scripts are off: the home page and the
// thirteen checklists as the application itself draws them for an empty draft.
//
// The application runs here, in Node, on a document of happy-dom's: so there is one set of components, and nothing
// that could come apart. A checklist, or all of them, is shown when the address names it (:target); until then it is not
// there. Its boxes are real ones: what is ticked is kept when the application takes the page over (src/embed/page.rs).
// Verdicts are not shown: whose they would be, nobody knows yet.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { GlobalRegistrator } from "@happy-dom/global-registrator";

const PAGE = '<div id="tasseido-page"></div>';

export async function prerender(build) {
  if (!build.html.includes(PAGE)) throw new Error("index.html has no place for the page");
  GlobalRegistrator.register({ url: "http://localhost/", width: 1280, height: 800 });
  // Node has one, and would wait for its messages for ever.
  const { BroadcastChannel } = globalThis;
  delete globalThis.BroadcastChannel;
  try {
    // wasm-bindgen asks whether the global object is a Window.
    Object.defineProperty(globalThis.Window, Symbol.hasInstance, { value: (one) => one === globalThis });
    document.body.innerHTML = PAGE;
    const engine = await import(pathToFileURL(join(build.staging, build.files.engine)));
    engine.parts.fetch = (name) => readFile(join(build.staging, "assets", name));
    engine.initSync({ module: await readFile(join(build.staging, build.files.wasm)) });
    const page = document.getElementById("tasseido-page");
    const { specialties } = engine.catalogue();

    await shown(() => page.querySelector(".tsd-map"));
    neutral(page);
    controls(page);
    page.querySelector("main").classList.add("tsd-main--before");
    const home = page.innerHTML;
    location.hash = "#/all";
    dispatchEvent(new HashChangeEvent("hashchange"));
    const levels = specialties.flatMap(({ id, levels }) => levels.map(({ level }) => `/${id}/${level}`));
    await shown(() => page.querySelectorAll(".tsd-crit").length === levels.length);
    const all = checklists(page.querySelector(":has(> .tsd-page)"), levels);
    const filled = clean(home.replace("</main>", () => `${all}</main>`));
    // Hidden until there are styles, which do not hide it: a browser goes to the checklist that the address names as soon
    // as the document is there, and would lay all of it out for that without them.
    build.html = build.html.replace(PAGE, () => PAGE.replace("></div>", () => ` hidden>${filled}</div>`));
  } finally {
    await GlobalRegistrator.unregister();
    globalThis.BroadcastChannel = BroadcastChannel;
  }
}

/** Waits until the application has drawn what is looked for. */
async function shown(look) {
  for (let turn = 0; turn < 200; turn += 1) {
    if (look()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the application did not draw what was expected");
}

/** Takes out what is true on the building machine only: its month, and that something is kept. */
function neutral(page) {
  for (const element of page.querySelectorAll(".tsd-small")) {
    if (element.textContent.startsWith("判定の基準月")) element.textContent = "判定の基準月：";
  }
  const save = page.querySelector(".tsd-save");
  save.className = "tsd-save";
  save.textContent = "準備中…";
}

/** Lets only that be used which works already: links, and boxes that the application will know by their names. */
function controls(within) {
  for (const control of within.querySelectorAll("button, input")) {
    // No browser puts ticks back that belong to an earlier visit.
    if (control.matches("[type=checkbox][name]")) control.setAttribute("autocomplete", "off");
    else control.disabled = true;
  }
}

/** The checklists that are shown, each by its address. */
function checklists(all, levels) {
  // Whose it is and of which month is not known yet.
  for (const head of all.querySelectorAll(".tsd-paper")) head.remove();
  for (const [place, level] of all.querySelectorAll(".tsd-crit").entries()) level.id = levels[place];
  for (const part of all.children) part.classList.add("tsd-static__part");
  controls(all);
  return `<div class="tsd-static" id="/all">${all.outerHTML}</div>`;
}

/** Without the comments in which the application marks its places. */
const clean = (html) => html.replaceAll(/<!--.*?-->/gs, "");
