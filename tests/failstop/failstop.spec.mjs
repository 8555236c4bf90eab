// The fail-stop: a panic anywhere takes the application away, visibly, and hands out what was kept last.
//
// Drives a build of its own, which has buttons that panic (`make test-fail`); no release has them.
import { readFile } from "node:fs/promises";
import { expect, test } from "../e2e/fixtures.mjs";

const saved = (page) => page.locator(".tsd-save");

// A development build has no offline copy, and its page would ask for one.
test.beforeEach(({ context }) => context.addInitScript(() => delete Navigator.prototype.serviceWorker));

async function begin(page, address = "#/drafts") {
  await page.goto(address);
  await page.getByLabel("題名").first().fill("止まる前の下書き");
  await expect(saved(page)).toHaveText("保存済み");
  await page.evaluate(() => {
    window.told = [];
    addEventListener("tasseido-error", (event) => window.told.push(event.composed && event.bubbles));
  });
}

/** Ends the page, and takes out the traps that stopped it. */
async function end(page, watch) {
  await page.close();
  expect(watch.take(/uncaught: RuntimeError: unreachable/)).not.toEqual([]);
}

for (const place of ["handler", "effect", "memo"]) {
  test(`a panic in a ${place} stops the application, and nothing of it stays`, async ({ page, watch }) => {
    await begin(page);
    await page.locator("[data-tsd-probe]").getByRole("button", { name: place }).click();
    const panel = page.getByRole("alert");
    await expect(panel).toContainText("判定を停止しました");
    await expect(page.locator(".tsd-main, .tsd-nav, .tsd-header, .tsd-verdict, .tsd-map")).toHaveCount(0);
    await expect(page.locator(".tsd-app")).toHaveCount(1);
    expect(await page.evaluate(() => window.told)).toEqual([true]);

    await panel.getByText("技術的な内容").click();
    await expect(panel.locator("pre").last()).toContainText(new RegExp(`a panic in an? ${place}`));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByRole("link", { name: "下書きを書き出す" }).click(),
    ]);
    expect(JSON.parse(await readFile(await download.path(), "utf8"))).toMatchObject({ title: "止まる前の下書き" });

    // What is left of the application does not come back, whatever happens.
    await page.evaluate(() => location.assign("#/operation/3"));
    await page.evaluate(() => dispatchEvent(new Event("pagehide")));
    await expect(panel).toBeVisible();
    await expect(page.locator(".tsd-main")).toHaveCount(0);
    await page.evaluate(() => location.assign("#/drafts"));
    await panel.getByRole("button", { name: "読み込み直す" }).click();
    await expect(page.getByLabel("題名").first()).toHaveValue("止まる前の下書き");
    await end(page, watch);
  });
}

test("the page around an element hears of it, and keeps its own", async ({ page, site, watch }) => {
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate(async (app) => {
    const heading = document.createElement("h1");
    heading.textContent = "ポータル";
    const element = document.createElement("tasseido-check");
    window.told = new Promise((done) => element.addEventListener("tasseido-error", () => done("told")));
    document.body.append(heading, element);
    await import(`${app}tasseido.js`);
  }, site.app);
  await page.locator("[data-tsd-probe]").getByRole("button", { name: "memo" }).click();
  expect(await page.evaluate(() => window.told)).toBe("told");
  await expect(page.getByRole("alert")).toContainText("判定を停止しました");
  await expect(page.getByRole("button", { name: "読み込み直す" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "ポータル" })).toBeVisible();
  await end(page, watch);
});

test("the page around a frame is told by a message", async ({ page, site, watch }) => {
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate((app) => {
    window.told = new Promise((done) =>
      addEventListener("message", ({ data }) => data?.type === "tasseido-error" && done(data)),
    );
    const frame = document.createElement("iframe");
    frame.src = `${app}index.html?embed`;
    frame.width = "1000";
    frame.height = "800";
    document.body.append(frame);
  }, site.app);
  const app = page.frameLocator("iframe");
  await app.locator("[data-tsd-probe]").getByRole("button", { name: "effect" }).click();
  expect(await page.evaluate(() => window.told)).toEqual({ type: "tasseido-error" });
  await expect(app.getByRole("alert")).toContainText("判定を停止しました");
  await end(page, watch);
});
