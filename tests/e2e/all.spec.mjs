// #/all: the thirteen checklists on one page, every item a real box.
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.mjs";

const level = (page, name) => page.getByRole("article", { name, exact: true });

test("all thirteen stand on one page with their boxes", async ({ page }) => {
  await page.goto("#/all");
  await expect(page.locator("main article")).toHaveCount(13);
  // 67 conditions, 19 lines of サイズ, 65 areas, 63 kinds, 9 後進の育成; and ＡＰ.
  await expect(page.locator("main input[type=checkbox]")).toHaveCount(224);
  await expect(page.locator("main input[aria-disabled=true]")).toHaveCount(19);
});

test("an area ticked at a level is ticked below, and cleared it falls to the level below", async ({ page }) => {
  await page.goto("#/all");
  const box = (n) => level(page, `運用管理 レベル${n}`).getByRole("checkbox", { name: "サービスの安定提供" });
  const states = async () => Promise.all([7, 6, 5, 4, 3].map((n) => box(n).isChecked()));
  await box(6).check();
  expect(await states()).toEqual([false, true, true, true, true]);
  await box(5).uncheck();
  expect(await states()).toEqual([false, false, false, true, true]);
  await box(3).uncheck();
  expect(await states()).toEqual([false, false, false, false, false]);
});

test("a condition is ticked for the 実績 chosen, and makes one where there is none", async ({ page }) => {
  await page.goto("#/all");
  const part = page.getByRole("region", { name: "サービスデスク" });
  const box = (n) => level(page, `サービスデスク レベル${n}`).getByRole("checkbox", { name: /^体制/ });
  await expect(part.getByRole("combobox")).toContainText("新しい実績");
  await box(4).check();
  await expect(box(3)).toBeChecked();
  await expect(part.getByRole("combobox")).toContainText("実績1");
  // A kind belongs to the sheet, whatever the level.
  const kind = (n) => level(page, `運用管理 レベル${n}`).getByRole("checkbox", { name: "著書" });
  await kind(7).check();
  await expect(kind(4)).toBeChecked();
  await kind(4).uncheck();
  await expect(kind(7)).not.toBeChecked();
});

test("a 実績 that a tick makes bears an id that no other tab gives", async ({ page }) => {
  await page.goto("#/all");
  await level(page, "サービスデスク レベル4").getByRole("checkbox", { name: /^体制/ }).check();
  await page.goto("#/drafts");
  const list = page.getByRole("list", { name: "下書きの一覧" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("button", { name: "書き出す" }).click(),
  ]);
  const draft = JSON.parse(await readFile(await download.path(), "utf8"));
  const [made, ...others] = draft.sheets["service-desk"].engagements;
  expect([made.id, others]).toEqual([expect.stringMatching(/^e-[0-9a-f]{12}$/), []]);
});

test("boxes of サイズ follow from numbers and cannot be ticked", async ({ page }) => {
  await page.goto("#/");
  await page.getByRole("button", { name: "記入例を見る" }).click();
  await page.evaluate(() => location.assign("#/all"));
  const four = level(page, "運用管理 レベル4");
  const line = four.getByRole("checkbox", { name: /３５人以上または/ });
  await expect(line).toBeChecked();
  await line.click({ force: true });
  await expect(line).toBeChecked();
  const other = four.getByRole("checkbox", { name: /１５人以上３５人未満/ });
  await other.click({ force: true });
  await expect(other).not.toBeChecked();
  await expect(page.locator(".tsd-toast")).toContainText("手では付けられません");
  await four.getByRole("link", { name: "チェックリストの「あなたの実績」" }).click();
  await expect(page).toHaveURL(/#\/operations-management\/4$/);
});

test("a click is painted in a frame", async ({ page }) => {
  await page.goto("#/");
  await page.getByRole("button", { name: "記入例を見る" }).click();
  await page.evaluate(() => location.assign("#/all"));
  const box = level(page, "運用管理 レベル5").getByRole("checkbox", { name: "著書" });
  await box.scrollIntoViewIfNeeded();
  const changed = await box.evaluate((box) => {
    let changed = 0;
    const observer = new MutationObserver((records) => (changed += records.length));
    observer.observe(document.body, { attributes: true, childList: true, characterData: true, subtree: true });
    box.click();
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(changed))));
  });
  // Properties of boxes are no mutations; verdicts, their icons and the state of saving are few.
  expect(changed).toBeLessThan(60);
});
