// A whole レベル5 self-assessment, from the first visit to the file that is handed in: by keyboard alone, by touch on the
// narrowest screen, and with the single file from a disk.
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, MOUNTS, settled, test } from "./fixtures.mjs";
import { expectAchieved, fillIn, handIn } from "./journey.mjs";

test.setTimeout(120_000);

/** Only keys: whatever is used is reached by Tab or arrows first. */
function keyboard(page) {
  const focused = (locator) => locator.evaluate((one) => one.getRootNode().activeElement === one);
  const reach = async (locator, stop = () => focused(locator)) => {
    await expect(locator).toBeVisible();
    // Whether it stands behind where one is decides the direction, as a person would.
    const behind = await locator.evaluate((one) => {
      const here = one.getRootNode().activeElement;
      return here ? (here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 : false;
    });
    for (let presses = 0; presses < 250; presses += 1) {
      if (await stop()) {
        const ring = await page.evaluate(() => {
          const one = document.activeElement;
          const drawn = [one, one.parentElement].map((part) => getComputedStyle(part).outlineStyle);
          return drawn.some((style) => style !== "none");
        });
        expect(ring, "what is focused shows it").toBe(true);
        return;
      }
      await page.keyboard.press(behind ? "Shift+Tab" : "Tab");
    }
    throw new Error(`not reached by Tab: ${locator}`);
  };
  return {
    async press(locator) {
      await reach(locator);
      await page.keyboard.press("Enter");
    },
    async check(locator) {
      await reach(locator);
      await page.keyboard.press("Space");
      await expect(locator).toBeChecked();
    },
    async type(locator, text) {
      await reach(locator);
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
    },
    /** A group of radios is one stop of Tab; within it one goes by arrows. */
    async choose(locator) {
      const inGroup = () =>
        locator.evaluate(({ name, form }) => {
          const at = document.activeElement;
          return at?.type === "radio" && at.name === name && at.form === form;
        });
      await reach(locator, inGroup);
      if (!(await locator.isChecked())) await page.keyboard.press("Space");
      for (let presses = 0; presses < 10 && !(await locator.isChecked()); presses += 1) {
        await page.keyboard.press("ArrowDown");
      }
      await expect(locator).toBeChecked();
    },
  };
}

const finger = (page) => ({
  press: (locator) => locator.tap(),
  async check(locator) {
    await locator.locator("xpath=ancestor::label").tap();
    await expect(locator).toBeChecked();
  },
  async choose(locator) {
    await locator.locator("xpath=ancestor::label").tap();
    await expect(locator).toBeChecked();
  },
  async type(locator, text) {
    await locator.tap();
    await expect(locator).toBeFocused();
    await page.keyboard.insertText(text);
  },
});

const mouse = () => ({
  press: (locator) => locator.click(),
  check: (locator) => locator.check(),
  choose: (locator) => locator.check(),
  type: (locator, text) => locator.fill(text),
});

const pages = (page) => page.getByRole("navigation", { name: "ページ" });

test("by keyboard alone", async ({ page }) => {
  await page.goto("#/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const hand = keyboard(page);
  await fillIn(page, hand);
  await page.reload();
  await expectAchieved(page);
  await handIn(page, hand, (name) => hand.press(pages(page).getByRole("link", { name, exact: true })));
});

test("by touch, 320 px wide", async ({ browser, site }) => {
  const context = await browser.newContext({
    baseURL: site.app,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 320, height: 640 },
  });
  const page = settled(await context.newPage());
  await page.goto("#/");
  const hand = finger(page);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await fillIn(page, hand);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.reload();
  await expectAchieved(page);
  await handIn(page, hand, async (name) => {
    await hand.press(pages(page).getByRole("button", { name: /^メニュー/ }));
    await hand.press(pages(page).getByRole("link", { name, exact: true }));
  });
  expect(await sideways()).toBeLessThanOrEqual(0);
  await context.close();
});

test("with the single file, from a disk, and nothing is asked of anyone", async ({ page, watch }) => {
  const folder = await mkdtemp(join(tmpdir(), "tasseido-"));
  await copyFile(join(MOUNTS["/portal/tasseido/"], "tasseido-single.html"), join(folder, "自己診断.html"));
  const address = pathToFileURL(join(folder, "自己診断.html")).href;
  const asked = [];
  page.on("request", (request) => asked.push(request.url().replace(/#.*/, "")));
  await page.goto(address);
  const hand = mouse();
  await fillIn(page, hand);
  await page.reload();
  await expectAchieved(page);
  const text = await handIn(page, hand, (name) => pages(page).getByRole("link", { name, exact: true }).click());

  // Taken away and brought back by file, which is the way where a browser keeps nothing for files.
  await page.getByRole("button", { name: "この下書き（JSON）" }).waitFor();
  await page.locator('input[type="file"]').setInputFiles({
    name: "自己診断.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await expect(page.getByRole("dialog")).toContainText("同じ内容");
  expect(asked.filter((url) => url !== address && !/^(data|blob):/.test(url))).toEqual([]);
  expect(watch.problems).toEqual([]);
  await rm(folder, { recursive: true });
});
