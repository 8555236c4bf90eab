import { expect, test } from "./fixtures.mjs";

test("the page opens below a path, and the engine runs", async ({ page }) => {
  await page.goto("");
  await expect(page).toHaveTitle("tasseido — ITSS達成度セルフチェック");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("every file is asked for once, from the folder of the page", async ({ page, site }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("");
  await expect(page.getByRole("main")).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => !url.startsWith(site.app) && !url.startsWith("data:"))).toEqual([]);
  expect(asked.filter((url, index) => asked.indexOf(url) !== index)).toEqual([]);
});

test("where the engine does not load, the page says so", async ({ page, watch }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("");
  await expect(page.getByRole("alert")).toContainText("読み込めませんでした");
  expect(watch.take(/request failed: .*wasm/)).not.toEqual([]);
  expect(watch.take(/uncaught: TypeError: Failed to fetch/)).toHaveLength(1);
  watch.take(/Failed to load resource/);
});

test("without scripts there is an explanation", async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.app);
  // By its element: Playwright's texts leave <noscript> out.
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.locator("noscript p")).toContainText("JavaScript を有効にして");
  await context.close();
});

test("the guard of these tests notices what it is for", async ({ page, site, watch }) => {
  await page.goto(`${site.elsewhere}faulty.html`);
  await expect.poll(() => watch.problems.length).toBeGreaterThanOrEqual(6);
  const kinds = [
    /^console error:.*Content Security Policy/,
    /^console warning: a warning/,
    /^uncaught: .*nobody catches this/,
    /^status 404: .*missing\.png/,
    /^foreign request: .*foreign\.invalid/,
    /^request failed: .*foreign\.invalid/,
  ];
  for (const kind of kinds) expect(watch.take(kind), String(kind)).not.toEqual([]);
  watch.take(/^console error: Failed to load resource/);
});

test.describe("without an offline copy", () => {
  test.use({ serviceWorkers: "block" });

  test("a part that does not come is said to be missing, and comes when it is asked for again", async ({
    page,
    watch,
  }) => {
    let cut = true;
    await page.route(/assets\/others-[0-9a-f]+\.wasm$/, (route) => (cut ? route.abort() : route.continue()));
    await page.goto("#/report");
    const missing = page.getByRole("alert").filter({ hasText: "この画面を読み込めませんでした" });
    await expect(missing).toBeVisible();
    await page.getByRole("link", { name: "概要とマップ" }).click();
    await expect(page.locator(".tsd-map")).toBeVisible();
    await page.getByRole("navigation", { name: "ページ" }).getByRole("link", { name: "レポート", exact: true }).click();
    await expect(missing).toBeVisible();
    // Where a newer release took its place, only a new page helps.
    await Promise.all([page.waitForEvent("load"), missing.getByRole("button", { name: "ページを開き直す" }).click()]);
    await expect(missing).toBeVisible();
    cut = false;
    await page.getByRole("button", { name: "もう一度読み込む" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "レポート" })).toBeVisible();
    await expect(missing).toHaveCount(0);
    watch.take(/others-|Failed to fetch|ERR_FAILED|Service Worker registration blocked/);
  });
});
