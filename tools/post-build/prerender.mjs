// Writes into index.html what the page shows before WebAssembly is there, or where scripts are off: the home page as the
// application itself draws it for an empty draft, and the wording of the thirteen checklists as a document.
//
// The application runs here, in Node, on a document of happy-dom's: so there is one set of components, and nothing
// that could come apart. A checklist is shown when the address names it (:target); until then it is not there.
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
    const home = page.innerHTML;
    const checklists = [];
    for (const specialty of specialties) {
      for (const { level } of specialty.levels) {
        const address = `/${specialty.id}/${level}`;
        location.hash = `#${address}`;
        dispatchEvent(new HashChangeEvent("hashchange"));
        const heading = `${specialty.name}レベル${level}`;
        await shown(() => page.querySelector("h1")?.textContent.replaceAll(/\s/g, "").startsWith(heading));
        checklists.push(checklist(page, address, `${specialty.name} レベル${level}`));
      }
    }
    const filled = clean(home.replace("</main>", () => `${checklists.join("")}</main>`));
    build.html = build.html.replace(PAGE, () => PAGE.replace("</div>", () => `${filled}</div>`));
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

/** The source's wording of the checklist that is shown, without its controls. */
function checklist(page, address, title) {
  const blocks = Array.from(page.querySelectorAll(".tsd-source"), (block) => {
    const copy = block.cloneNode(true);
    for (const control of copy.querySelectorAll("input, select, button, svg, .tsd-vh")) control.remove();
    for (const label of copy.querySelectorAll("label")) label.replaceWith(...label.childNodes);
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    return copy.outerHTML;
  });
  if (blocks.length === 0) throw new Error(`${title} shows no wording`);
  return `<section class="tsd-static tsd-stack" id="${address}"><h1 class="tsd-h1">${title}</h1>${blocks.join("")}</section>`;
}

/** Without the comments in which the application marks its places. */
const clean = (html) => html.replaceAll(/<!--.*?-->/gs, "");
