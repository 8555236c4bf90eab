// What stands on the page before WebAssembly is there, and that the application takes it over without losing anything.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, MOUNTS, test } from "./fixtures.mjs";

test.use({ serviceWorkers: "block" });

const level = (page, name) => page.getByRole("article", { name, exact: true });
const box = (page, name) => page.locator(`[name="${name}"]`);
const there = (page) => expect(page.locator(".tsd-static")).toHaveCount(0);

/** Opens `address` as on a slow line: WebAssembly comes when the returned function is called. */
async function slowly(page, address) {
  let come;
  const coming = new Promise((resolve) => {
    come = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "domcontentloaded" });
  return come;
}

test.afterEach(({ watch }) => {
  watch.take(/Service Worker registration blocked/);
});

test("without scripts the checklists are documents, and say no verdict", async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.app}#/all`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("全チェックリスト");
  await expect(page.getByRole("article")).toHaveCount(13);
  await expect(page.locator("main").getByText("未達", { exact: true }).filter({ visible: true })).toHaveCount(0);
  // 67 conditions, 65 areas, 63 kinds, 9 後進の育成 and ＡＰ may be ticked; 19 lines of サイズ follow from numbers.
  await expect(page.locator(".tsd-static input:enabled")).toHaveCount(205);
  await expect(page.locator(".tsd-static input:disabled")).toHaveCount(19);

  await page.goto("about:blank");
  await page.goto(`${site.app}#/service-desk/4`);
  await expect(level(page, "サービスデスク レベル4")).toBeInViewport();
  await expect(page.locator("article").filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("サービスデスク");
  await expect(page.locator(".tsd-map")).toBeHidden();
  await context.close();
});

for (const [address, name] of [
  ["#/all", "システム管理 レベル6"],
  ["#/operation/3", "オペレーション レベル3"],
]) {
  test(`nothing else is seen before what the address names: ${address}`, async ({ page }) => {
    let come;
    const coming = new Promise((resolve) => {
      come = resolve;
    });
    await page.route("**/assets/*.{js,wasm}", async (route) => {
      await coming;
      await route.continue();
    });
    await page.goto(address, { waitUntil: "commit" });
    await expect(level(page, name)).toBeVisible();
    await expect(page.locator(".tsd-map")).toBeHidden();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    come();
    await there(page);
    await expect(page.locator(".tsd-map")).toHaveCount(0);
  });
}

test("what fills in a checklist is asked for beside the first part where one begins there, and each part once", async ({
  page,
}) => {
  const asked = [];
  const arrived = [];
  const note = (names) => (request) => {
    const [, name] = request.url().match(/(\w+)-\w+\.wasm$/) ?? [];
    if (name) names.push(name);
  };
  page.on("request", note(asked));
  page.on("requestfinished", note(arrived));
  /** All parts are there, and each was asked for once. */
  const all = async () => {
    const parts = ["checklists", "others", "shared", "tasseido"];
    await expect.poll(() => [...arrived].sort()).toEqual(parts);
    expect([...asked].sort()).toEqual(parts);
  };
  const come = await slowly(page, "#/operations-management/5");
  await expect.poll(() => [...asked].sort()).toEqual(["checklists", "shared", "tasseido"]);
  come();
  await there(page);
  await all();

  // The first page has the line to itself.
  await page.goto("about:blank");
  asked.length = 0;
  arrived.length = 0;
  await page.goto("#/");
  await all();
  expect(asked[0]).toBe("tasseido");
});

for (const address of ["#/all", "#/operations-management/5"]) {
  test(`what is ticked before the application is there is kept, and where one is: ${address}`, async ({ page }) => {
    const come = await slowly(page, address);
    const names = ["conditions/1", "conditions/3", "kinds/0", "areas/2"].map(
      (name) => `operations-management/5/${name}`,
    );
    for (const name of names) await box(page, name).check();
    await box(page, "operations-management/5/areas/4").check();
    await box(page, "operations-management/5/areas/4").uncheck();
    await box(page, names.at(-1)).focus();
    const top = () => box(page, names.at(-1)).evaluate((input) => Math.round(input.getBoundingClientRect().y));
    const before = await top();
    come();
    await there(page);
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    await expect(box(page, names.at(-1))).toBeFocused();
    for (const name of names) await expect(box(page, name)).toBeChecked();
    await expect(box(page, "operations-management/5/areas/4")).not.toBeChecked();
    // They are one 実績, and one step back.
    await expect(page.getByText("読み込み中に付けたチェックを下書きに反映しました。")).toBeVisible();
    await page.getByRole("button", { name: "元に戻す", exact: true }).last().click();
    for (const name of names) await expect(box(page, name)).not.toBeChecked();
    await page.keyboard.press("Control+Shift+Z");
    for (const name of names) await expect(box(page, name)).toBeChecked();
    await expect(page.getByText(/^保存済み/)).toBeVisible();
    await page.reload();
    await there(page);
    for (const name of names) await expect(box(page, name)).toBeChecked();
  });
}

test("what is ticked early is added to the draft that is there", async ({ page }) => {
  await page.goto("#/all");
  await there(page);
  await box(page, "operation/4/conditions/0").check();
  await box(page, "operation/4/kinds/0").check();
  await expect(page.getByText(/^保存済み/)).toBeVisible();
  const come = await slowly(page, "about:blank");
  await page.goto("#/all", { waitUntil: "domcontentloaded" });
  await box(page, "operation/4/conditions/1").check();
  await page.locator("input[name=ap_passed]").filter({ visible: true }).check();
  come();
  await there(page);
  for (const name of ["conditions/0", "conditions/1", "kinds/0"]) {
    await expect(box(page, `operation/4/${name}`)).toBeChecked();
  }
  await expect(page.locator("input[name=ap_passed]")).toBeChecked();
  await expect(page.getByRole("region", { name: "オペレーション" }).getByRole("option")).toHaveCount(1);
});

test("where the draft may only be looked at, it is said that nothing was ticked", async ({ page }) => {
  await page.goto("#/drafts");
  const newer = JSON.stringify({ schema: 2, id: "newer", title: "先の版の下書き" });
  await page.evaluate((newer) => localStorage.setItem("tasseido/draft/newer", newer), newer);
  await page.reload();
  await page
    .getByRole("button", { name: /先の版の下書き/ })
    .first()
    .click();
  await expect(page.getByText("新しい版で作られた下書きです（読み取り専用）")).toBeVisible();
  const come = await slowly(page, "about:blank");
  await page.goto("#/all", { waitUntil: "domcontentloaded" });
  await box(page, "operation/4/kinds/0").check();
  come();
  await there(page);
  await expect(page.getByText("読み込み中に付けたチェックは反映していません")).toBeVisible();
  await expect(box(page, "operation/4/kinds/0")).not.toBeChecked();
});

test("what stood there on an earlier visit is not ticked again", async ({ page }) => {
  // A browser that goes back fills fields in as they were left: here with what belongs to a person who does not exist.
  await page.goto("");
  await page.getByRole("button", { name: "記入例を見る" }).click();
  await page.evaluate(() => location.assign("#/all"));
  await expect(page.locator("main input:checked")).not.toHaveCount(0);
  await page.goto("licenses.txt");
  await page.goBack();
  await there(page);
  await expect(page.getByText(/^保存済み|^この端末に保存/)).toBeVisible();
  await expect(page.locator("main article")).toHaveCount(13);
  await expect(page.locator("main input:checked")).toHaveCount(0);
});

test("where the engine does not come, the checklist can still be read", async ({ page, watch }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("#/operation/3");
  await expect(page.getByRole("alert")).toContainText("読み込めませんでした");
  await expect(level(page, "オペレーション レベル3")).toBeVisible();
  watch.take(/request failed: .*wasm|uncaught: TypeError: Failed to fetch|Failed to load resource/);
});

test("where what the document names is not there any more, it says so by itself", async ({ page, watch }) => {
  const said = page.getByRole("alert").getByText("新しい版に入れ替わっていることがあります");
  await page.goto("");
  await expect(said).toBeHidden();
  await page.route("**/assets/**", (route) => route.fulfill({ status: 404 }));
  await page.goto("?old", { waitUntil: "load" });
  await expect(said).toBeVisible();
  expect(watch.take(/./).length).toBeGreaterThan(0);
});

test("where a server's policy forbids styles in the document, they come as a file", async ({ page, watch }) => {
  // The document arrives with a policy of the server's own beside that in it.
  await page.route(/\/tasseido\/(\?strict)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), "content-security-policy": "style-src 'self'" },
    });
  });
  await page.goto("?strict");
  await there(page);
  await expect(page.locator(".tsd-unstyled")).toBeHidden();
  expect(watch.take(/style-src|Content Security Policy/).length).toBeGreaterThan(0);
});

test("opened as a file, the page says what to open instead", async ({ page, watch }) => {
  await page.goto(pathToFileURL(join(MOUNTS["/portal/tasseido/"], "index.html")).href, { waitUntil: "load" });
  const message = page.getByRole("alert");
  await expect(message).toContainText("ファイルを直接開いても動きません");
  await expect(message.getByRole("link")).toHaveAttribute("href", "tasseido-single.html");
  await expect(page.locator("input:enabled")).toHaveCount(0);
  watch.take(/file:|origin 'null'|ERR_FAILED|integrity/);
  await page.goto(pathToFileURL(join(MOUNTS["/portal/tasseido/"], "tasseido-single.html")).href);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
