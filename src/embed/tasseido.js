// What other pages import: dist/tasseido.js. Its name stays the same from release to release; the build
// writes the names of the other files, which change with their content, into it. Importing it starts nothing visible;
// it only makes <tasseido-check> known to the page.
import init, * as engine from "__ENGINE__";

/** Settles when the engine is loaded; until then the functions below cannot be called. */
export const ready = init().then(() => {
  loaded = true;
});
let loaded = false;

/** All levels with their wording and ids. */
export const catalogue = () => engine.catalogue();

/** What a draft means. Throws a DraftError for a wrong one. */
export const evaluate = (draft, options) => engine.evaluate(draft, options);

/** Checks and migrates a draft's text. Throws as `evaluate` does. */
export const parseDraft = (text) => engine.parse_draft(text);

/**
 * `<tasseido-check>`: the application inside its own open shadow root.
 *
 * Attributes, all optional and followed at run time: `specialty`, `level` (where to start), `storage-key` (whose drafts),
 * `theme` (`light`, `dark`, `auto`), `readonly`. Property `draft`. Event `tasseido-change`, bubbling and composed, with
 * `detail` = `{ draft, report }`.
 */
export class TasseidoCheck extends HTMLElement {
  static observedAttributes = ["specialty", "level", "storage-key", "theme", "readonly"];

  /** The engine's view while the element is shown. */
  #view;
  /** A draft that was set before there was a view. */
  #given;
  /** The draft that was open when the element was last shown. */
  #last = null;
  #stylesheet;

  connectedCallback() {
    // First, as it waits for the engine: a wrong draft does not keep the element from being shown.
    this.#show();
    // A dialog that was open while the element was moved is no longer modal.
    for (const dialog of this.shadowRoot?.querySelectorAll("dialog[open]:not(:modal)") ?? []) {
      dialog.open = false;
      dialog.showModal();
    }
    // A draft that a page set before it loaded this script.
    if (Object.hasOwn(this, "draft")) {
      const { draft } = this;
      delete this.draft;
      this.draft = draft;
    }
  }

  disconnectedCallback() {
    // A move takes the element out and puts it in again: only one that stays out is taken back.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#view) return;
    if (name === "storage-key") {
      this.#close();
      // It was another shelf's.
      this.#last = null;
      this.#given = undefined;
      this.#show().then(() => this.#changed());
    } else if (name === "theme") {
      this.#view.theme(now ?? "auto");
    } else if (name === "readonly") {
      this.#view.readonly(now !== null);
    } else {
      this.#go();
    }
  }

  /** The open draft; while the element is not shown, the one that was set or was open. */
  get draft() {
    return this.#view ? this.#view.draft() : (this.#given ?? this.#last);
  }

  /** Opens a draft. Throws a DraftError for a wrong one: at once where the engine is loaded, else when it is shown. */
  set draft(draft) {
    if (this.#view) {
      this.#view.setDraft(draft);
    } else {
      if (loaded) engine.check_draft(draft);
      this.#given = draft;
    }
  }

  async #show() {
    try {
      await Promise.all([ready, this.#styled()]);
    } catch (error) {
      this.#sayThatItFailed();
      throw error;
    }
    if (!this.isConnected || this.#view) return;
    // It may have failed before.
    this.shadowRoot.querySelector("[role=alert]")?.remove();
    const place = document.createElement("div");
    this.shadowRoot.append(place);
    this.#view = new engine.View(place, this.getAttribute("storage-key") || "tasseido", () => this.#changed());
    this.#view.theme(this.getAttribute("theme") ?? "auto");
    this.#view.readonly(this.hasAttribute("readonly"));
    if (this.hasAttribute("specialty")) this.#go();
    const given = this.#given;
    this.#given = undefined;
    if (given !== undefined) this.#view.setDraft(given);
  }

  /** What stands in the element where the engine cannot be had. */
  #sayThatItFailed() {
    if (!this.isConnected || this.shadowRoot.querySelector("[role=alert]")) return;
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent =
      "ITSS達成度セルフチェックを読み込めませんでした。通信の状態を確かめて、ページを開き直してください。WebAssembly を使えないブラウザや、使わせない設定（CSP）のページでは動きません。";
    this.shadowRoot.append(message);
  }

  /** The shadow root with its style sheet, loaded before anything is shown unstyled. */
  #styled() {
    this.#stylesheet ??= new Promise((resolve, reject) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      // From another origin as the modules come, so that a page which lets in only what says so (COEP) has it as well.
      link.crossOrigin = "";
      link.href = new URL("__STYLE__", import.meta.url).href;
      link.onload = resolve;
      link.onerror = () => {
        // Asked for again when the element is put in again.
        link.remove();
        this.#stylesheet = undefined;
        reject(new Error(`${link.href} could not be loaded`));
      };
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.append(link);
    });
    return this.#stylesheet;
  }

  #go() {
    this.#view.go(this.getAttribute("specialty") ?? undefined, this.getAttribute("level") ?? undefined);
  }

  #close() {
    const view = this.#view;
    if (!view) return;
    this.#last = view.draft();
    // What is kept nowhere is given once more when the element is shown again.
    if (view.isShownOnly()) this.#given = this.#last;
    this.#view = undefined;
    view.free();
    this.shadowRoot?.querySelector("div")?.remove();
  }

  #changed() {
    // Not from within the engine, which calls this: what a listener of the page does wrong is no fault of ours.
    queueMicrotask(() => {
      if (!this.#view) return;
      const options = { asOf: this.#view.asOf() };
      const draft = this.#view.draft();
      // What cannot be given is not told of.
      if (draft === null) return;
      const own = this.#view.judged();
      let report;
      // The report is made when somebody reads it, of a draft that nobody else has.
      const detail = {
        draft,
        get report() {
          report ??= evaluate(own, options);
          return report;
        },
      };
      this.dispatchEvent(new CustomEvent("tasseido-change", { bubbles: true, composed: true, detail }));
    });
  }
}

if (!customElements.get("tasseido-check")) customElements.define("tasseido-check", TasseidoCheck);
