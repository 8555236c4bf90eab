// What <tasseido-check> promises to the page around it, beyond being shown: readonly at run time, drafts by storage key, the
// event of a fault, nothing left in the page's own world, and that its manifest and types say what it is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { violations } from "./axe.mjs";
import { expect, MOUNTS, test } from "./fixtures.mjs";

const dist = (name) => readFileSync(join(MOUNTS["/portal/tasseido/"], name), "utf8");

/** Puts elements with these attributes into a page of another folder. */
async function put(page, site, ...all) {
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate(
    async ({ app, all }) => {
      await (await import(`${app}tasseido.js`)).ready;
      for (const attributes of all) {
        const element = document.createElement("tasseido-check");
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.body.append(element);
      }
    },
    { app: site.app, all },
  );
  await expect(page.locator("tasseido-check h1")).toHaveCount(all.length);
  return page.locator("tasseido-check");
}

const LEVEL4 = { specialty: "service-desk", level: "4" };
const book = (element) =>
  element.getByRole("group", { name: "技術の継承" }).getByRole("checkbox", { name: "著書", exact: true });
const kinds = (element) =>
  element.evaluate((element) => (element.draft.sheets?.["service-desk"]?.succession ?? []).map(({ kind }) => kind));

test("readonly is followed at run time: looked at, changed, looked at", async ({ page, site }) => {
  const element = await put(page, site, { ...LEVEL4, "storage-key": "looked-at" });
  const set = (readonly) =>
    element.evaluate((element, readonly) => element.toggleAttribute("readonly", readonly), readonly);
  await book(element).check();
  expect(await kinds(element)).toEqual(["book"]);

  await set(true);
  await expect(element.getByText("読み取り専用").first()).toBeVisible();
  await expect(book(element)).toBeDisabled();
  await expect(element.getByRole("button", { name: "実績を追加" }).first()).toBeDisabled();
  await book(element).dispatchEvent("click");
  await page.keyboard.press("Control+z");
  expect(await kinds(element)).toEqual(["book"]);
  // The page around it may still say what is shown.
  await element.evaluate((element) => {
    element.draft = { schema: 1, id: "shown", sheets: { "service-desk": { succession: [{ kind: "patent" }] } } };
  });
  await expect(book(element)).not.toBeChecked();
  expect(await kinds(element)).toEqual(["patent"]);

  await set(false);
  await book(element).check();
  expect((await kinds(element)).sort()).toEqual(["book", "patent"]);
});

test("one storage key, one set of drafts; another key, another", async ({ page, site }) => {
  const all = await put(page, site, { ...LEVEL4, "storage-key": "team" }, { ...LEVEL4, "storage-key": "other" });
  const add = () =>
    page.evaluate(
      (attributes) => {
        const element = document.createElement("tasseido-check");
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.body.append(element);
      },
      { ...LEVEL4, "storage-key": "team" },
    );
  const [first, other] = [all.nth(0), all.nth(1)];
  await book(first).check();
  await expect(first.locator(".tsd-save")).toHaveText("保存済み");
  await add();
  const second = all.nth(2);
  await expect(book(second)).toBeChecked();
  // What is done in one is seen in the other, both ways, and nowhere else.
  const patent = (element) =>
    element.getByRole("group", { name: "技術の継承" }).getByRole("checkbox", { name: "特許出願" });
  await patent(second).check();
  await expect(patent(first)).toBeChecked();
  await book(first).uncheck();
  await expect(book(second)).not.toBeChecked();
  expect(await kinds(second)).toEqual(["patent"]);
  expect(await kinds(other)).toEqual([]);
  await book(other).check();
  await expect(other.locator(".tsd-save")).toHaveText("保存済み");
  await expect(book(first)).not.toBeChecked();

  // The key is followed at run time as well.
  await second.evaluate((element) => element.setAttribute("storage-key", "other"));
  await expect(book(second)).toBeChecked();
  expect(await kinds(second)).toEqual(["book"]);
  expect(await kinds(first)).toEqual(["patent"]);
});

/** The engine traps, as when memory runs out; told of it is what the browser would tell. */
const trap = (frame) =>
  frame.evaluate(() => {
    const error = new WebAssembly.RuntimeError("unreachable");
    error.stack = "RuntimeError: unreachable\n    at wasm://tasseido.wasm";
    dispatchEvent(new ErrorEvent("error", { error, message: "unreachable" }));
  });

test("a trap of the engine stops every element, and each tells its page", async ({ page, site }) => {
  const elements = await put(page, site, { "storage-key": "a" }, { "storage-key": "b" });
  await page.evaluate(() => {
    window.told = [];
    document.addEventListener("tasseido-error", ({ target, bubbles, composed, detail }) => {
      window.told.push([target.localName, target.getAttribute("storage-key"), bubbles, composed, detail]);
    });
    const heading = document.createElement("h2");
    heading.textContent = "ポータル";
    document.body.append(heading);
  });
  await trap(page);
  await expect(elements.getByRole("alert")).toHaveCount(2);
  await expect.poll(() => page.evaluate(() => window.told.length)).toBe(2);
  expect(await page.evaluate(() => window.told.sort())).toEqual([
    ["tasseido-check", "a", true, true, null],
    ["tasseido-check", "b", true, true, null],
  ]);
  await expect(page.getByRole("heading", { name: "ポータル" })).toBeVisible();
  expect(
    await violations(page, {
      rules: {
        region: { enabled: false },
        "heading-order": { enabled: false },
        "landmark-one-main": { enabled: false },
      },
    }),
  ).toEqual([]);
  // Nobody else's error stops it, so the listener is no wider than it must be.
  await put(page, site, { "storage-key": "a" });
  await page.evaluate(() =>
    dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("of another engine") })),
  );
  await expect(elements.getByRole("alert")).toHaveCount(0);
});

test("in a frame a trap is posted to the parent, and nothing but heights before", async ({ page, site }) => {
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate((app) => {
    window.told = [];
    addEventListener("message", ({ data, origin }) => window.told.push({ ...data, mine: origin === location.origin }));
    const frame = document.createElement("iframe");
    frame.src = `${app}index.html?embed#/operation/4`;
    document.body.append(frame);
  }, site.app);
  await expect(page.frameLocator("iframe").locator(".tsd-save--ok")).toBeVisible();
  const told = () => page.evaluate(() => window.told);
  await expect.poll(async () => (await told()).length).toBeGreaterThan(0);
  for (const { height, ...rest } of await told()) {
    expect(rest).toEqual({ type: "tasseido-height", mine: true });
    expect(Number.isInteger(height)).toBe(true);
  }
  await trap(page.frames()[1]);
  await expect
    .poll(async () => (await told()).filter(({ type }) => type !== "tasseido-height"))
    .toEqual([{ type: "tasseido-error", mine: true }]);
});

test("nothing is left in the page's own world: no global, no style, no element", async ({ page, site }) => {
  await page.goto(`${site.elsewhere}blank.html`);
  const world = () =>
    page.evaluate(() => ({
      globals: Object.getOwnPropertyNames(window).sort(),
      head: document.head.outerHTML,
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      html: document.documentElement.getAttributeNames(),
      body: [document.body.getAttributeNames(), Array.from(document.body.children, ({ localName }) => localName)],
      title: document.title,
      address: location.href,
    }));
  const before = await world();
  await page.evaluate(async (app) => {
    await (await import(`${app}tasseido.js`)).ready;
    document.body.append(document.createElement("tasseido-check"));
  }, site.app);
  const element = page.locator("tasseido-check");
  await element.getByRole("link", { name: "レポート" }).click();
  await expect(element.getByRole("heading", { level: 1, name: "レポート" })).toBeVisible();
  await element.evaluate((element) => element.remove());
  const after = await world();
  // The body of `blank.html` is empty again, and everything else is as it was.
  expect(after).toEqual(before);
});

test("inside an element axe finds nothing, and what a dialog holds keeps the focus", async ({ page, site }) => {
  const element = await put(page, site, { specialty: "operations-management", level: "5", theme: "dark" });
  // A skip link stands outside of landmarks: axe lets the first of a document do so, and not that of an element in it.
  const rules = { region: { enabled: false } };
  expect(await violations(page, { rules })).toEqual([]);
  await element.getByRole("button", { name: "記入例を見る" }).first().click();
  await expect(element.getByText("記入例を表示中")).toBeVisible();
  await element.evaluate((element) => element.setAttribute("theme", "light"));
  expect(await violations(page, { rules })).toEqual([]);
  const keys = element.getByRole("button", { name: "キー操作の一覧" });
  await keys.focus();
  await page.keyboard.press("Enter");
  const dialog = element.getByRole("dialog", { name: "キー操作" });
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press("Tab");
    const outside = await element.evaluate(({ shadowRoot }) => {
      const at = shadowRoot.activeElement;
      return at !== null && at.closest("dialog") === null;
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(keys).toBeFocused();
});

test("the manifest says what the element is", async ({ page, site }) => {
  const element = await put(page, site, { specialty: "operation", level: "3" });
  const { modules } = JSON.parse(dist("custom-elements.json"));
  const [declared] = modules[0].declarations;
  const real = await element.evaluate((element) => {
    const type = customElements.get("tasseido-check");
    const own = Object.getOwnPropertyDescriptors(type.prototype);
    return {
      name: type.name,
      superclass: Object.getPrototypeOf(type).name,
      attributes: type.observedAttributes,
      fields: Object.keys(own).filter((name) => own[name].get),
      parts: Array.from(element.shadowRoot.querySelectorAll("[part]"), ({ part }) => [...part]).flat(),
    };
  });
  const names = (all) => all.map(({ name }) => name);
  // The build shortens the class's own name; what counts is what it is exported as.
  expect(real.superclass).toBe(declared.superclass.name);
  expect(real.attributes).toEqual(names(declared.attributes));
  expect(real.fields).toEqual(names(declared.members));
  expect([...new Set(real.parts)]).toEqual(names(declared.cssParts));
  const exported = await page.evaluate(async (app) => Object.keys(await import(`${app}tasseido.js`)).sort(), site.app);
  expect(exported).toContain(declared.name);

  // Each custom property does something.
  const style = (name) =>
    element.evaluate(({ shadowRoot }, name) => {
      const read = (selector, property) => getComputedStyle(shadowRoot.querySelector(selector))[property];
      return {
        "--tsd-rem": read(".tsd-app", "fontSize"),
        "--tsd-accent": read(".tsd-levels__link[aria-current]", "backgroundColor"),
        "--tsd-font": read(".tsd-app", "fontFamily"),
      }[name];
    }, name);
  const values = { "--tsd-rem": "20px", "--tsd-accent": "rgb(1, 2, 3)", "--tsd-font": "serif" };
  expect(Object.keys(values).sort()).toEqual(names(declared.cssProperties).sort());
  for (const [name, value] of Object.entries(values)) {
    expect(await style(name)).not.toBe(value);
    await element.evaluate((element, [name, value]) => element.style.setProperty(name, value), [name, value]);
    expect(await style(name), name).toBe(value);
  }
});

test("the types name what the functions give, no more and no less", async ({ page, site }) => {
  await page.goto(`${site.elsewhere}blank.html`);
  const given = await page.evaluate(async (app) => {
    const { catalogue, evaluate, ready } = await import(`${app}tasseido.js`);
    await ready;
    const draft = {
      schema: 1,
      sheets: { operation: { engagements: [{ id: "e1", period: { months: 3 }, role: "member" }] } },
    };
    return { catalogue: catalogue(), report: evaluate(draft, { asOf: "2026-11" }) };
  }, site.app);
  const types = dist("tasseido.d.ts").replaceAll(/\/\*\*.*?\*\//gs, "");
  /** The fields of an interface at its own depth: name → whether it may be left out. */
  const fields = (name) => {
    const body = new RegExp(`export interface ${name}[^{]*\\{\\n(.*?)\\n\\}`, "s").exec(types)[1];
    return new Map(Array.from(body.matchAll(/^ {2}(\w+)(\??):/gm), ([, field, optional]) => [field, optional === "?"]));
  };
  const check = (name, object) => {
    const declared = fields(name);
    expect(declared.size).toBeGreaterThan(2);
    for (const key of Object.keys(object)) expect([...declared.keys()], `${name} has ${key}`).toContain(key);
    for (const [key, optional] of declared) {
      if (!optional) expect(Object.keys(object), `${name} promises ${key}`).toContain(key);
    }
  };
  check("Catalogue", given.catalogue);
  check("Report", given.report);
  for (const specialty of given.report.specialties) {
    check("SpecialtyReport", specialty);
    for (const level of specialty.levels) {
      check("LevelReport", level);
      for (const criterion of level.criteria) check("CriterionReport", criterion);
    }
  }
  const changes = given.report.specialties.flatMap(({ levels, next }) => [
    ...(next?.gaps ?? []).flat(),
    ...levels.flatMap(({ criteria }) => criteria.flatMap(({ gaps }) => gaps.flat())),
  ]);
  const known = new Map(
    Array.from(types.matchAll(/\| \{ change: "([a-z-]+)"(.*?) \}/g), ([, change, rest]) => [
      change,
      Array.from(rest.matchAll(/; (\w+)(\??):/g), ([, field, optional]) => [field, optional === "?"]),
    ]),
  );
  expect(known.size).toBe(10);
  expect(changes.length).toBeGreaterThan(0);
  for (const { change, ...rest } of changes) {
    const declared = known.get(change);
    expect(declared, change).toBeDefined();
    for (const key of Object.keys(rest))
      expect(
        declared.map(([field]) => field),
        change,
      ).toContain(key);
    for (const [field, optional] of declared) if (!optional) expect(Object.keys(rest), change).toContain(field);
  }
});
