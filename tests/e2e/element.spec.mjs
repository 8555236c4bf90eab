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
  await element.getByRole("link", { name: "下書き", exact: true }).press("Control+z");
  await expect(element.getByRole("button", { name: "元に戻す" })).toBeDisabled();
  expect(await kinds(element)).toEqual(["book"]);
  // The page around it may still say what is shown, and that is kept nowhere.
  await element.evaluate((element) => {
    element.draft = { schema: 1, id: "shown", sheets: { "service-desk": { succession: [{ kind: "patent" }] } } };
  });
  await expect(book(element)).not.toBeChecked();
  await expect(element.locator(".tsd-save")).toHaveText("表示のみ");
  expect(await kinds(element)).toEqual(["patent"]);
  await element.evaluate(async (element) => {
    element.remove();
    await new Promise((done) => setTimeout(done, 500));
    document.body.append(element);
  });
  await expect(book(element)).not.toBeChecked();
  expect(await kinds(element)).toEqual(["patent"]);
  const kept = () => page.evaluate(() => localStorage.getItem("looked-at/draft/shown"));
  expect(await kept()).toBeNull();

  await set(false);
  await expect.poll(kept).toContain("patent");
  await expect(element.locator(".tsd-save")).toHaveText("保存済み");
  await book(element).check();
  expect((await kinds(element)).sort()).toEqual(["book", "patent"]);
});

test("what may only be looked at cannot be deleted, erased or added to", async ({ page, site }) => {
  const element = await put(page, site, { ...LEVEL4, "storage-key": "kept" });
  await book(element).check();
  await expect(element.locator(".tsd-save")).toHaveText("保存済み");
  const stored = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("kept/draft/")));
  expect(await stored()).toHaveLength(1);
  await element.getByRole("link", { name: "下書き", exact: true }).click();
  const verbs = ["新しい下書き", "名前を変える", "記録を残す", "複製", "削除", "この端末から消去…"];
  for (const name of verbs) await expect(element.getByRole("button", { name, exact: true })).toBeVisible();
  await element.evaluate((element) => element.toggleAttribute("readonly", true));
  for (const name of verbs) await expect(element.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expect(element.locator("input[type=file]")).toHaveCount(0);
  await expect(element.getByRole("button", { name: "書き出す", exact: true })).toBeVisible();
  expect(await stored()).toHaveLength(1);
});

test("no verdict of another draft is shown beside what a draft says", async ({ page, site }) => {
  const element = await put(page, site, { ...LEVEL4, "storage-key": "judged" });
  const draft = (id, ...all) => ({
    schema: 1,
    id,
    sheets: { "service-desk": { succession: all.map((kind) => ({ kind })) } },
  });
  const chip = element.getByRole("article", { name: "技術の継承", exact: true }).locator(".tsd-verdict").first();
  /** What stands there in the very next frame. */
  const set = async (draft) =>
    element.evaluate(
      async (element, [chip, draft]) => {
        element.draft = draft;
        await new Promise((done) => requestAnimationFrame(done));
        return chip.textContent;
      },
      [await chip.elementHandle(), draft],
    );
  expect(await set(draft("one", "book", "patent", "internal-lecturer"))).toBe("達成");
  expect(await set(draft("other"))).toBe("未達");
});

test("a wrong draft that was set too early is told, and takes nothing else with it", async ({ page, site, watch }) => {
  await page.goto(`${site.elsewhere}blank.html`);
  const problem = page.waitForEvent("pageerror");
  await page.evaluate((app) => {
    document.body.innerHTML = "<tasseido-check specialty=service-desk level=4 readonly></tasseido-check>";
    document.querySelector("tasseido-check").draft = { schema: 1, id: 7 };
    return import(`${app}tasseido.js`);
  }, site.app);
  expect((await problem).message).toContain("/id");
  watch.take(/DraftError/);
  const element = page.locator("tasseido-check");
  await expect(book(element)).toBeDisabled();
  // When the engine is there, one hears of it at once, shown or not.
  const caught = await page.evaluate(() => {
    const names = [];
    for (const draft of [{ schema: 1, id: 7 }, null]) {
      try {
        document.createElement("tasseido-check").draft = draft;
      } catch ({ name }) {
        names.push(name);
      }
    }
    return names;
  });
  expect(caught).toEqual(["DraftError", "DraftError"]);
});

test("a change is told once it is one, with the report that is shown, and a listener's fault is its own", async ({
  page,
  site,
  watch,
}) => {
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate((app) => {
    window.told = [];
    document.addEventListener("tasseido-change", ({ detail }) => {
      const { draft, report } = detail;
      draft.title = "変えられた";
      window.told.push([draft.id, report.as_of, detail.report.specialties[3].reached]);
      new Date(Number.NaN).toISOString();
    });
    document.body.innerHTML = "<tasseido-check specialty=service-desk level=4></tasseido-check>";
    return import(`${app}tasseido.js`).then(({ ready }) => ready);
  }, site.app);
  const element = page.locator("tasseido-check");
  await expect(book(element)).toBeVisible();
  await page.waitForTimeout(2000);
  expect(await page.evaluate(() => window.told)).toEqual([]);
  await element.evaluate((element) => {
    element.draft = { schema: 1, id: "given", ap_passed: true };
  });
  await expect.poll(() => page.evaluate(() => window.told.length)).toBe(1);
  await element.getByRole("link", { name: "レポート", exact: true }).click();
  const month = element.getByRole("group", { name: /基準月/ });
  await month.getByRole("textbox").first().fill("2031");
  await month.getByRole("textbox").first().press("Enter");
  await expect.poll(() => page.evaluate(() => window.told.at(-1)[1].slice(0, 4))).toBe("2031");
  expect((await page.evaluate(() => window.told)).every(([id, , reached]) => id === "given" && reached === 3)).toBe(
    true,
  );
  expect(await element.evaluate((element) => element.draft.title)).toBeUndefined();
  await expect(element.getByRole("alert")).toHaveCount(0);
  expect(watch.take(/Invalid time value/).length).toBeGreaterThan(1);
});

test("what was given before the element was shown, and what another shelf holds, is told as well", async ({
  page,
  site,
}) => {
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate((app) => {
    window.told = [];
    document.addEventListener("tasseido-change", ({ detail }) =>
      window.told.push([detail.draft.id, detail.report.as_of]),
    );
    document.body.innerHTML = "<tasseido-check storage-key=first></tasseido-check>";
    document.querySelector("tasseido-check").draft = { schema: 1, id: "early", ap_passed: true };
    return import(`${app}tasseido.js`);
  }, site.app);
  const told = () => page.evaluate(() => window.told.map(([id]) => id));
  await expect.poll(told).toEqual(["early"]);
  const element = page.locator("tasseido-check");
  await expect(element.locator(".tsd-save")).toHaveText("保存済み");
  await element.evaluate((element) => element.setAttribute("storage-key", "second"));
  await expect.poll(async () => (await told()).length).toBe(2);
  await element.evaluate((element) => element.setAttribute("storage-key", "first"));
  await expect.poll(async () => (await told()).at(-1)).toBe("early");
  expect(await told()).toHaveLength(3);
});

test("a draft that was given only to be looked at, before the element was shown, is judged", async ({ page, site }) => {
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate((app) => {
    document.body.innerHTML = "<tasseido-check readonly specialty=service-desk level=4></tasseido-check>";
    const succession = ["book", "patent", "internal-lecturer"].map((kind) => ({ kind }));
    document.querySelector("tasseido-check").draft = { schema: 1, sheets: { "service-desk": { succession } } };
    return import(`${app}tasseido.js`);
  }, site.app);
  const element = page.locator("tasseido-check");
  const card = element.getByRole("article", { name: "技術の継承", exact: true });
  await expect(card.locator(".tsd-verdict").first()).toHaveText("達成");
  await expect(element.getByText("まだ何も入力されていません")).toHaveCount(0);
});

test("the last one that is taken out leaves no listener of the page", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.listening = new Map();
    for (const target of [window, document]) {
      const { addEventListener, removeEventListener } = target;
      const key = (name, listener) =>
        `${target.constructor.name} ${name} ${Object.entries(names).find(([, one]) => one === listener)?.[0]}`;
      const names = {};
      target.addEventListener = function (name, listener, ...rest) {
        // The tests' own tools listen as well.
        if (new Error().stack.includes("/assets/")) {
          names[Object.keys(names).length] = listener;
          window.listening.set(key(name, listener), name);
        }
        return addEventListener.call(this, name, listener, ...rest);
      };
      target.removeEventListener = function (name, listener, ...rest) {
        window.listening.delete(key(name, listener));
        return removeEventListener.call(this, name, listener, ...rest);
      };
    }
  });
  const elements = await put(page, site, { "storage-key": "one" }, { "storage-key": "other" });
  const listening = () => page.evaluate(() => [...window.listening.values()]);
  const take = (element) => element.evaluate((element) => element.remove());
  expect(await listening()).toContain("error");
  await take(elements.first());
  expect(await listening()).toContain("error");
  await take(elements.first());
  await expect.poll(listening).toEqual([]);
});

test("a draft that is given again is the same one; taken out, an element still says what it held", async ({
  page,
  site,
}) => {
  const element = await put(page, site, { "storage-key": "again" });
  const given = { schema: 1, title: "甲", ap_passed: true };
  const held = await element.evaluate(async (element, given) => {
    const saved = () => new Promise((done) => setTimeout(done, 1200));
    for (let time = 0; time < 3; time += 1) {
      element.draft = given;
      await saved();
    }
    element.remove();
    await Promise.resolve();
    return element.draft.title;
  }, given);
  expect(held).toBe("甲");
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("again/draft/")));
  expect(kept).toHaveLength(1);
});

test("a draft that a newer version wrote is given as it wrote it", async ({ page, site }) => {
  const newer = { schema: 2, id: "newer", title: "先の版の下書き", beyond: { kept: [1] } };
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate((text) => localStorage.setItem("beyond/draft/newer", text), JSON.stringify(newer));
  const element = await put(page, site, { "storage-key": "beyond" });
  await element.evaluate((element) => {
    element.draft = { schema: 1, id: "one", title: "今の版の下書き", ap_passed: true };
    window.told = [];
    element.addEventListener("tasseido-change", ({ detail }) => window.told.push([detail.draft, detail.report.schema]));
  });
  await element.getByRole("link", { name: "下書き", exact: true }).click();
  await element
    .getByRole("button", { name: /先の版の下書き/ })
    .first()
    .click();
  await expect(element.getByText("新しい版で作られた下書きです")).toBeVisible();
  const given = () => element.evaluate((element) => element.draft);
  expect(await given()).toEqual(newer);
  await expect.poll(() => page.evaluate(() => window.told.at(-1))).toEqual([newer, 1]);
  const held = await element.evaluate(async (element) => {
    element.remove();
    await Promise.resolve();
    return element.draft;
  });
  expect(held).toEqual(newer);
});

test("an empty draft keeps the id that it was given", async ({ page, site }) => {
  const element = await put(page, site, { ...LEVEL4, "storage-key": "empty" });
  const id = await element.evaluate((element) => {
    window.told = [];
    element.addEventListener("tasseido-change", ({ detail }) => window.told.push(detail.draft.id));
    element.draft = { schema: 1, id: "given" };
    return element.draft.id;
  });
  expect(id).toBe("given");
  // Nobody gives it once more: it is found again where it was kept.
  await element.evaluate(async (element) => {
    element.remove();
    await Promise.resolve();
    document.body.append(element);
  });
  await book(element).check();
  await expect(element.locator(".tsd-save")).toHaveText("保存済み");
  expect(await page.evaluate(() => [...new Set(window.told)])).toEqual(["given"]);
  expect(await element.evaluate((element) => element.draft.id)).toBe("given");
});

test("where the browser keeps nothing, what was entered is there as long as the page is", async ({ page, site }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "indexedDB"]) Object.defineProperty(window, name, { get: () => null });
  });
  const element = await put(page, site, { ...LEVEL4, "storage-key": "nowhere" });
  await book(element).check();
  await element.evaluate(async (element) => {
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    document.body.append(element);
  });
  await expect(book(element)).toBeChecked();
  expect(await kinds(element)).toEqual(["book"]);
});

test("a link leads to its place within the element, however it is followed", async ({ context, page, site }) => {
  const element = await put(page, site, LEVEL4);
  const address = page.url();
  const heading = (name) => element.getByRole("heading", { level: 1, name });
  const link = (name) => element.getByRole("navigation", { name: "ページ" }).getByRole("link", { name, exact: true });
  await link("レポート").click({ modifiers: ["Control"] });
  await expect(heading("レポート")).toBeVisible();
  await link("下書き").click({ button: "middle" });
  await link("下書き").press("Enter");
  await expect(heading("下書き")).toBeVisible();
  await expect(element.getByRole("region", { name: "下書き", exact: true })).toBeFocused();
  const skip = element.getByRole("link", { name: "本文へ移動" });
  await skip.focus();
  await page.keyboard.press("Tab");
  await expect(skip).not.toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(skip).toBeFocused();
  // A menu of the browser offers no address either.
  for (const [name, title] of [
    ["サービスデスク", /サービスデスク/],
    ["レポート", "レポート"],
  ]) {
    await link(name).press("Enter");
    await expect(heading(title)).toBeVisible();
    const links = await element.locator("a").evaluateAll((all) => all.map(({ href, tabIndex }) => [href, tabIndex]));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(([href, stop]) => href !== "" || stop !== 0)).toEqual([]);
  }
  expect([page.url(), context.pages().length]).toEqual([address, 1]);
});

test("an element is as wide as it may be in every sort of box", async ({ page, site }) => {
  await put(page, site, LEVEL4);
  await page.setViewportSize({ width: 1000, height: 700 });
  const widths = await page.evaluate(() => {
    const element = document.querySelector("tasseido-check");
    const boxes = {
      row: "display:flex",
      column: "display:flex;flex-direction:column;align-items:center",
      grid: "display:grid;grid-template-columns:auto",
      float: "float:left",
      absolute: "position:absolute",
      inline: "display:inline-block",
      cell: "display:table-cell",
    };
    return Object.entries(boxes).map(([name, style]) => {
      const box = document.createElement("div");
      box.style.cssText = style;
      document.body.append(box);
      box.append(element);
      const { width } = element.getBoundingClientRect();
      return [name, width > 800 && width <= 1000];
    });
  });
  expect(widths.filter(([, fits]) => !fits)).toEqual([]);
});

test("an element whose engine cannot be had says so", async ({ page, site, watch }) => {
  await page.route("**/assets/tasseido-*.wasm", (route) => route.abort());
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate((app) => {
    document.body.append(document.createElement("tasseido-check"));
    return import(`${app}tasseido.js`);
  }, site.app);
  await expect(page.locator("tasseido-check").getByRole("alert")).toContainText("読み込めませんでした");
  expect(watch.take(/./).length).toBeGreaterThan(0);
});

test("one engine, however many addresses tasseido.js has in a page", async ({ page, site }) => {
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate(async (app) => {
    document.body.innerHTML = "<tasseido-check specialty=service-desk level=4 storage-key=twice></tasseido-check>";
    const all = await Promise.all(["", "?v=2", "?v=3"].map((version) => import(`${app}tasseido.js${version}`)));
    await Promise.all(all.map(({ ready }) => ready));
    for (const { evaluate } of all) evaluate({ schema: 1, ap_passed: true });
  }, site.app);
  const element = page.locator("tasseido-check");
  await book(element).check();
  await expect(element.locator(".tsd-save")).toHaveText("保存済み");
  expect(await kinds(element)).toEqual(["book"]);
});

test("an element that could not be shown at first says so no more when it is", async ({ page, site, watch }) => {
  let asked = 0;
  await page.route("**/assets/style-*.css", (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate((app) => {
    document.body.append(document.createElement("tasseido-check"));
    return import(`${app}tasseido.js`);
  }, site.app);
  const element = page.locator("tasseido-check");
  await expect(element.getByRole("alert")).toContainText("読み込めませんでした");
  await element.evaluate(async (element) => {
    element.remove();
    await Promise.resolve();
    document.body.append(element);
  });
  await expect(element.locator("h1")).toBeVisible();
  await expect(element.getByRole("alert")).toHaveCount(0);
  expect(watch.take(/./).length).toBeGreaterThan(0);
});

test("in a pane of its page an element stays within it, and a link leads to its top", async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  const element = await put(page, site, { specialty: "operations-management", level: "5" });
  await element.evaluate((element) => {
    const pane = document.createElement("div");
    pane.style.cssText = "height: 600px; overflow: auto; margin-top: 40px";
    const before = document.createElement("div");
    before.style.height = "300px";
    element.style.setProperty("--tsd-top", "50px");
    document.body.append(pane);
    pane.append(before, element);
    pane.scrollTo(0, 1e6);
  });
  const down = () => page.evaluate(() => [document.documentElement.scrollHeight, innerHeight, scrollY]);
  expect(await down()).toEqual([700, 700, 0]);
  await element.getByRole("link", { name: "アクセシビリティ方針" }).click();
  await expect(element.getByRole("heading", { level: 1, name: "アクセシビリティ方針" })).toBeInViewport();
  // Below what a header of the page covers.
  const top = () =>
    element.evaluate((element) => {
      const pane = element.parentElement.getBoundingClientRect().top;
      return element.getBoundingClientRect().top - pane;
    });
  expect(Math.round(await top())).toBeGreaterThanOrEqual(50);
  // In sight, it stays where it is.
  await page.evaluate(() => document.querySelector("tasseido-check").parentElement.scrollTo(0, 100));
  await element.getByRole("link", { name: "レポート", exact: true }).click();
  await expect(element.getByRole("heading", { level: 1, name: "レポート" })).toBeVisible();
  expect(Math.round(await top())).toBeGreaterThanOrEqual(200);
});

test("what one jumps or steps back to is not behind a header of the page, nor behind the bar of the six", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const element = await put(page, site, LEVEL4);
  await element.evaluate((element) => {
    const header = document.createElement("header");
    header.style.cssText = "position: fixed; inset: 0 0 auto 0; height: 96px; background: #ccc; z-index: 9";
    document.body.append(header);
    element.style.setProperty("--tsd-top", "96px");
  });
  /** How far below the bar that what has the focus ends. */
  const below = () =>
    element.evaluate(({ shadowRoot }) => {
      const { bottom } = shadowRoot.activeElement.getBoundingClientRect();
      return bottom - shadowRoot.querySelector(".tsd-six").getBoundingClientRect().bottom;
    });
  const links = element.locator(".tsd-six__link");
  for (let place = 0; place < 6; place += 1) {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight * 0.6));
    await links.nth(place).click();
    const top = await element.evaluate(({ shadowRoot }) => {
      const { top } = shadowRoot.activeElement.getBoundingClientRect();
      return top - shadowRoot.querySelector(".tsd-six").getBoundingClientRect().bottom;
    });
    expect(top, `jump ${place}`).toBeGreaterThanOrEqual(-1);
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await element.getByRole("button", { name: "キー操作の一覧" }).focus();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Shift+Tab");
    if (await element.evaluate(({ shadowRoot }) => shadowRoot.activeElement.closest(".tsd-six") !== null)) break;
    expect(await below(), `step ${presses}`).toBeGreaterThan(0);
  }
});

test("an element leaves the main part, the header and the footer to its page", async ({ page, site }) => {
  const element = await put(page, site, LEVEL4);
  await expect(element.getByRole("region", { name: /^サービスデスク/ })).toHaveClass("tsd-main");
  for (const role of ["main", "banner", "contentinfo"]) await expect(element.getByRole(role)).toHaveCount(0);
});

test("a dialog that is open is still one when the element is moved", async ({ page, site }) => {
  const element = await put(page, site, LEVEL4);
  await element.getByRole("button", { name: "キー操作の一覧" }).click();
  const dialog = element.getByRole("dialog", { name: "キー操作" });
  await expect(dialog).toBeVisible();
  await element.evaluate((element) => {
    const place = document.createElement("section");
    document.body.append(place);
    place.append(element);
  });
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((dialog) => dialog.matches(":modal"))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("links and what is pointed at follow the accent that the page gives", async ({ page, site }) => {
  const element = await put(page, site, LEVEL4);
  await element.evaluate((element) =>
    element.style.setProperty("--tsd-accent", "light-dark(rgb(200, 0, 0), rgb(255, 200, 200))"),
  );
  const link = element.locator(".tsd-tools__draft");
  const color = () =>
    link.evaluate((link) =>
      getComputedStyle(link)
        .color.match(/[\d.]+/g)
        .map(Number),
    );
  for (const theme of ["light", "dark"]) {
    await element.evaluate((element, theme) => element.setAttribute("theme", theme), theme);
    const [red, green, blue] = await color();
    expect([red > blue, green === blue], theme).toEqual([true, true]);
  }
});

test("a page that leads an element elsewhere keeps its focus", async ({ page, site }) => {
  const element = await put(page, site, LEVEL4);
  await page.evaluate(() => {
    const input = document.createElement("input");
    document.body.prepend(input);
    input.focus();
  });
  await element.evaluate((element) => element.setAttribute("specialty", "operation"));
  await expect(element.getByRole("heading", { level: 1 })).toContainText("オペレーション");
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => document.activeElement.localName)).toBe("input");
  await element.getByRole("link", { name: "下書き", exact: true }).click();
  await expect(element.locator(".tsd-main")).toBeFocused();
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

/** The engine traps, as when memory runs out, in a part of it; told of it is what the browser would tell. */
const trap = (frame) =>
  frame.evaluate(() => {
    const { name } = performance.getEntriesByType("resource").find(({ name }) => /\/engine-\w+\.js$/.test(name));
    const error = new WebAssembly.RuntimeError("unreachable");
    error.stack = `RuntimeError: unreachable\n    at wasm://wasm/0a1b:wasm-function[1]:0x2\n    at r (${name}:1:2)`;
    dispatchEvent(new ErrorEvent("error", { error, message: "unreachable" }));
  });

test("a trap of the page's own WebAssembly is its own", async ({ page, site, watch }) => {
  const element = await put(page, site, LEVEL4);
  await element.evaluate((element) => {
    window.stopped = 0;
    element.addEventListener("tasseido-error", () => {
      window.stopped += 1;
    });
    // () => unreachable
    const bytes = [
      ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0],
      ...[7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11],
    ];
    element.addEventListener("tasseido-change", () =>
      new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.f(),
    );
  });
  await book(element).check();
  await expect(element.locator(".tsd-save")).toHaveText("保存済み");
  expect(watch.take(/unreachable/).length).toBeGreaterThan(0);
  await expect(book(element)).toBeChecked();
  expect(await page.evaluate(() => window.stopped)).toBe(0);
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
  await element.evaluate((element) => {
    const main = document.createElement("main");
    element.replaceWith(main);
    main.append(element);
  });
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
        "--tsd-top": read(".tsd-six", "top"),
      }[name];
    }, name);
  const values = { "--tsd-rem": "20px", "--tsd-accent": "rgb(1, 2, 3)", "--tsd-font": "serif", "--tsd-top": "48px" };
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
  // Where a draft may hold fields that nobody knows, a type says so.
  for (const name of ["Draft", "Person", "Sheet", "Evidence"]) {
    expect(types, name).toMatch(
      new RegExp(`interface ${name} \\{\n(?: .*\n)+? {2}\\[unknown: string\\]: unknown;\n\\}`),
    );
  }
  expect(types).toMatch(/interface Engagement extends Evidence /);
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
