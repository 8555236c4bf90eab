// Several tabs on one draft: each follows the others live, and no edit of any is lost.
import { expect, settled, test } from "./fixtures.mjs";

const saved = (page) => page.locator(".tsd-save");
const title = (page) => page.getByLabel("題名").first();
const name = (page) => page.getByLabel("氏名").first();
const affiliation = (page) => page.getByLabel("所属").first();

async function open(context, count, place = "#/drafts") {
  const pages = [];
  for (let number = 0; number < count; number += 1) {
    const page = settled(await context.newPage());
    await page.goto(place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    pages.push(page);
    if (number === 0) {
      // The others find a draft that is there.
      await title(page).fill("共有の下書き");
      await expect(saved(page)).toHaveText("保存済み");
    }
  }
  return pages;
}

test("what one tab types, the other shows", async ({ context }) => {
  const [first, second] = await open(context, 2);
  await expect(title(second)).toHaveValue("共有の下書き");
  await title(first).fill("一つ目から");
  await expect(title(second)).toHaveValue("一つ目から");
  await name(second).fill("運用 花子");
  await expect(name(first)).toHaveValue("運用 花子");
  await expect(title(first)).toHaveValue("一つ目から");
});

test("tabs that type at once, in different fields, keep every stroke", async ({ context }) => {
  const pages = await open(context, 3);
  const fields = [title, name, affiliation];
  const texts = ["題".repeat(40), "名".repeat(40), "部".repeat(40)];
  await Promise.all(
    pages.map(async (page, place) => {
      await fields[place](page).fill("");
      await fields[place](page).pressSequentially(texts[place], { delay: 5 });
    }),
  );
  for (const page of pages) {
    for (const [place, field] of fields.entries()) await expect(field(page)).toHaveValue(texts[place]);
    await expect(saved(page)).toHaveText("保存済み");
  }
  await pages[0].reload();
  for (const [place, field] of fields.entries()) await expect(field(pages[0])).toHaveValue(texts[place]);
});

test("実績 added in four tabs at once are all there", async ({ context }) => {
  const pages = await open(context, 4);
  for (const page of pages) await page.goto("#/operation/3");
  await Promise.all(
    pages.map(async (page, place) => {
      await page.getByRole("button", { name: "実績を追加" }).first().click();
      const box = page.getByLabel("実績の名前").and(page.locator(":focus"));
      await box.pressSequentially(`実績その${place}`, { delay: 20 });
    }),
  );
  for (const page of pages) {
    for (let place = 0; place < 4; place += 1) {
      await expect(page.getByText(`実績その${place}`).first()).toBeVisible();
    }
    await expect(saved(page)).toHaveText("保存済み");
  }
});

test("undo takes back one's own edit, not what another tab entered meanwhile", async ({ context }) => {
  const [first, second] = await open(context, 2);
  await name(first).fill("運用 花子");
  await expect(name(second)).toHaveValue("運用 花子");
  await affiliation(second).fill("基盤運用部");
  await expect(affiliation(first)).toHaveValue("基盤運用部");
  await first
    .getByRole("button", { name: /^元に戻す/ })
    .first()
    .click();
  await expect(name(first)).toHaveValue("");
  await expect(affiliation(first)).toHaveValue("基盤運用部");
  await expect(name(second)).toHaveValue("");
  await first.getByRole("button", { name: /^やり直す/ }).click();
  await expect(name(second)).toHaveValue("運用 花子");
  await expect(affiliation(second)).toHaveValue("基盤運用部");
});

test("without IndexedDB the tabs find together as well", async ({ context }) => {
  await context.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
  const first = settled(await context.newPage());
  await first.goto("#/drafts");
  await title(first).fill("共有の下書き");
  await expect(saved(first)).toHaveText("この端末に保存");
  const second = settled(await context.newPage());
  await second.goto("#/drafts");
  await Promise.all([
    name(first).pressSequentially("なまえ".repeat(8), { delay: 7 }),
    affiliation(second).pressSequentially("ぶしょ".repeat(8), { delay: 5 }),
  ]);
  for (const page of [first, second]) {
    await expect(name(page)).toHaveValue("なまえ".repeat(8));
    await expect(affiliation(page)).toHaveValue("ぶしょ".repeat(8));
    await expect(saved(page)).toHaveText("この端末に保存");
  }
  await first.reload();
  await expect(name(first)).toHaveValue("なまえ".repeat(8));
  await expect(affiliation(first)).toHaveValue("ぶしょ".repeat(8));
});

test("a draft deleted in one tab is closed in the other", async ({ context }) => {
  const [first, second] = await open(context, 2);
  await first.getByRole("button", { name: "削除" }).first().click();
  await expect(second.getByText("別のタブで削除されました")).toBeVisible();
  await expect(title(second)).toHaveValue("");
  await first.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(title(first)).toHaveValue("共有の下書き");
  await expect(second.getByRole("list", { name: "下書きの一覧" })).toContainText("共有の下書き");
});

test("closing a tab in the middle of a word keeps the word", async ({ context }) => {
  const [first] = await open(context, 1);
  await title(first).fill("閉じる直前の題");
  await first.close({ runBeforeUnload: true });
  const second = settled(await context.newPage());
  await second.goto("#/drafts");
  await expect(title(second)).toHaveValue("閉じる直前の題");
});
