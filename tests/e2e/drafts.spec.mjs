// Many drafts: made, named, copied, deleted and had back, fixed as snapshots, compared; and what cannot be read.
import { readFile } from "node:fs/promises";
import { violations } from "./axe.mjs";
import { expect, test } from "./fixtures.mjs";

const saved = (page) => page.locator(".tsd-save");
const title = (page) => page.getByLabel("題名").first();
const list = (page) => page.getByRole("list", { name: "下書きの一覧" });
const item = (page, name) => list(page).getByRole("listitem").filter({ hasText: name });
/** The card of an 実績, which a page that is come to anew shows folded. */
const unfold = (page, name) => page.locator("details.tsd-eng > summary").filter({ hasText: name }).click();
const kept = (page) => expect(saved(page)).toHaveText("保存済み");

async function begin(page, name = "2026年度 自己診断") {
  await page.goto("#/drafts");
  await title(page).fill(name);
  await kept(page);
}

test("new, open, rename, duplicate, delete and have back", async ({ page }) => {
  await begin(page, "一つ目");
  await page.getByRole("button", { name: "新しい下書き" }).click();
  await expect(title(page)).toHaveValue("");
  await title(page).fill("二つ目");
  await kept(page);
  await expect(list(page).getByRole("listitem")).toHaveCount(2);
  await expect(item(page, "二つ目")).toContainText("編集中");

  await item(page, "一つ目").getByRole("button", { name: "名前を変える" }).click();
  const form = item(page, "一つ目").locator("form");
  await expect(form.getByLabel("題名")).toBeFocused();
  await form.getByLabel("題名").fill("改めた題");
  await form.getByLabel("氏名").fill("運用 花子");
  await form.getByLabel("氏名").press("Enter");
  await expect(item(page, "改めた題")).toContainText("運用 花子");
  await expect(title(page)).toHaveValue("二つ目");

  await item(page, "改めた題").getByRole("button", { name: "改めた題" }).click();
  await expect(title(page)).toHaveValue("改めた題");
  await item(page, "二つ目").getByRole("button", { name: "複製" }).click();
  await expect(title(page)).toHaveValue("二つ目（複製）");
  await expect(list(page).getByRole("listitem")).toHaveCount(3);

  await item(page, "改めた題").getByRole("button", { name: "削除" }).click();
  await expect(item(page, "改めた題")).toHaveCount(0);
  await page.getByRole("button", { name: "元に戻す", exact: true }).click();
  await expect(item(page, "改めた題")).toContainText("運用 花子");
  await page.reload();
  await expect(list(page).getByRole("listitem")).toHaveCount(3);
  await expect(title(page)).toHaveValue("二つ目（複製）");
  expect(await violations(page)).toEqual([]);
});

test("the focus comes back from forms, and stays in the list when a draft goes", async ({ page }) => {
  await page.goto("#/drafts");
  const first = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "名前を変える" }) })
    .first();
  const rename = first.getByRole("button", { name: "名前を変える" });
  for (const leave of [() => page.keyboard.press("Escape"), () => page.keyboard.press("Enter")]) {
    await rename.click();
    await expect(first.getByLabel("題名")).toBeFocused();
    await leave();
    await expect(rename).toBeFocused();
  }
  await first.getByRole("button", { name: "複製" }).click();
  const copy = page.getByRole("listitem").filter({ hasText: "（複製）" });
  await copy.getByRole("button", { name: "削除" }).click();
  await expect(copy).toHaveCount(0);
  await expect(page.getByRole("list", { name: "下書きの一覧" }).getByRole("button").first()).toBeFocused();
});

test("a snapshot stays as it was, assessed for its month, and the comparison tells what changed", async ({ page }) => {
  await begin(page);
  await page.goto("#/operation/3");
  await page.getByRole("button", { name: "実績を追加" }).first().click();
  await page.getByLabel("実績の名前").fill("センタ運用");
  await page.getByLabel("要員数").fill("12");
  await kept(page);
  await page.goto("#/drafts");
  await item(page, "自己診断").getByRole("button", { name: "記録を残す" }).click();
  const form = page.locator("form").filter({ hasText: "記録の名前" });
  await form.getByLabel("記録の名前").fill("2026年度上期");
  await form.getByLabel("判定の基準月").fill("2026年9月");
  await form.getByRole("button", { name: "記録を残す" }).click();
  await expect(item(page, "2026年度上期")).toContainText("2026年9月時点の判定に固定");

  // The form is open as one left it.
  await page.goto("#/operation/3");
  await page.getByLabel("要員数").fill("30");
  await page.getByLabel("実績の名前").fill("大阪センタ運用");
  await kept(page);
  await page.goto("#/");
  await page.getByRole("checkbox", { name: /応用情報技術者試験/ }).check();
  await kept(page);

  await page.goto("#/compare");
  const table = (name) => page.getByRole("region", { name });
  await expect(table("判定の比較")).toContainText("オペレーション 到達レベル");
  await expect(
    table("判定の比較")
      .getByRole("row", { name: /オペレーション レベル3/ })
      .first(),
  ).toContainText("みなし");
  const row = table("事実（オペレーション）").getByRole("row", { name: /要員数/ });
  await expect(row.locator("del")).toHaveText("12人");
  await expect(row.locator("ins")).toHaveText("30人");
  const name = table("事実（オペレーション）")
    .getByRole("row", { name: /^実績：大阪センタ運用 / })
    .first();
  await expect(name.locator("del")).toHaveText("センタ運用");
  await expect(name.locator("ins")).toHaveText("大阪センタ運用");
  // The other way round it stays so, also after a look elsewhere.
  const [left, right] = [page.getByLabel("左"), page.getByLabel("右")];
  const [record, open] = await Promise.all([left.inputValue(), right.inputValue()]);
  await left.selectOption(open);
  await right.selectOption(record);
  await page.goto("#/drafts");
  await page.goBack();
  await expect(left).toHaveValue(open);
  await expect(right).toHaveValue(record);
  await left.selectOption(record);
  await right.selectOption(open);
  // What is the same on both sides is not listed.
  await expect(table("事実（オペレーション）").getByRole("row", { name: /実績の名前|専門性/ })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);

  await page.goto("#/drafts");
  await item(page, "2026年度上期").getByRole("button", { name: "2026年度上期" }).click();
  await expect(page.getByText("固定した記録です（読み取り専用）")).toBeVisible();
  await expect(title(page)).not.toBeEditable();
  await expect(page.getByLabel("基準の年")).toHaveValue("2026");
  await expect(page.getByLabel("基準の月")).toHaveValue("9");
  await page.goto("#/operation/3");
  await unfold(page, "センタ運用");
  await expect(page.getByLabel("要員数")).toHaveValue("12");
  await expect(page.getByLabel("要員数")).not.toBeEditable();
  await page.getByRole("button", { name: "写しを作って編集する" }).click();
  await expect(page.getByText("固定した記録です（読み取り専用）")).toHaveCount(0);
  await unfold(page, "センタ運用");
  await expect(page.getByLabel("要員数")).toBeEditable();
});

/** What is kept of the open draft once nothing is unsaved, without its stamps. */
async function facts(page) {
  await kept(page);
  return page.evaluate(() => {
    const [name] = Object.keys(localStorage).filter((name) => name.startsWith("tasseido/draft/"));
    const text = localStorage.getItem(name);
    const { revision, updated, ...facts } = JSON.parse(text.slice(text.indexOf("\n") + 1));
    return JSON.stringify(facts);
  });
}

test("undo and redo go through a whole session, by keys and by buttons", async ({ page }) => {
  test.slow();
  await begin(page);
  const add = (place) => page.getByRole("button", { name: "実績を追加" }).nth(place).click();
  const go = (place) => page.evaluate((place) => location.assign(place), place);
  const steps = [
    async () => {
      // A field that was left and is typed in again is another step.
      await title(page).blur();
      await title(page).fill("改めた題");
    },
    () => page.getByLabel("氏名").first().fill("運用 花子"),
    async () => {
      await go("#/operation/3");
      await add(0);
    },
    () => page.getByLabel("実績の名前").fill("センタ運用"),
    () => page.getByRole("radio", { name: /^メンバ/ }).check(),
    () => page.getByRole("checkbox", { name: "成功裡に遂行した" }).check(),
    () => page.getByRole("group", { name: "担った業務" }).getByRole("checkbox").first().check(),
    () => page.getByLabel("要員数").fill("12"),
    () => page.locator(".tsd-scale").first().locator("label").nth(1).click(),
    () => add(0),
    async () => {
      await go("#/");
      await page.getByRole("checkbox", { name: /応用情報技術者試験/ }).check();
    },
  ];
  const states = [await facts(page)];
  for (const step of steps) {
    const before = states.at(-1);
    await step();
    await expect.poll(() => facts(page)).not.toBe(before);
    states.push(await facts(page));
  }
  const button = (name) => page.getByRole("button", { name });
  const [undo, redo] = [button("元に戻す（Ctrl+Z）"), button("やり直す（Ctrl+Y）")];
  const press = (keys) => async () => {
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press(keys);
  };
  const ways = { undo: [press("Control+z"), () => undo.click()] };
  ways.redo = [press("Control+Shift+z"), () => redo.click(), press("Control+y")];
  const back = states.toReversed().slice(1);
  for (const [place, state] of back.entries()) {
    await ways.undo[place % 2]();
    await expect.poll(() => facts(page), `step ${place} back`).toBe(state);
  }
  // What stood there before the session's own steps is one more.
  await undo.click();
  await expect.poll(() => facts(page)).not.toBe(states[0]);
  await expect(undo).toHaveAttribute("aria-disabled", "true");
  for (const [place, state] of states.entries()) {
    await ways.redo[place % 3]();
    await expect.poll(() => facts(page), `step ${place} forth`).toBe(state);
  }
  await expect(redo).toHaveAttribute("aria-disabled", "true");

  // What is done after going back takes the place of what was undone.
  await undo.click();
  await go("#/drafts");
  await title(page).fill("別の題");
  await expect(redo).toHaveAttribute("aria-disabled", "true");
  // In a field of text the keys are the field's own.
  await title(page).press("Control+z");
  await expect(page.getByLabel("氏名").first()).toHaveValue("運用 花子");
});

test("the month of assessment is chosen, and a wrong one says what would be right", async ({ page }) => {
  await begin(page);
  const year = page.getByLabel("基準の年");
  // Year and month are read together, when both are left.
  const leave = () => page.getByLabel("基準の月").press("Tab");
  await year.fill("２０２７");
  await leave();
  await expect(year).toHaveValue("2027");
  await year.fill("来年");
  await leave();
  await expect(year).toHaveAttribute("aria-invalid", "true");
});

const storage = (page) => page.evaluate(() => ({ ...localStorage }));

test("erasing takes all of ours from this device, and only ours", async ({ page }) => {
  await begin(page);
  await page.evaluate(() => localStorage.setItem("others", "他のアプリのもの"));
  await page.getByRole("button", { name: "この端末から消去…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("下書きと記録 1件");
  await dialog.getByRole("button", { name: "やめる" }).click();
  await expect(title(page)).toHaveValue("2026年度 自己診断");
  await page.getByRole("button", { name: "この端末から消去…" }).click();
  await dialog.getByRole("button", { name: "消去する" }).click();
  await expect(page.getByText("この端末から消去しました")).toBeVisible();
  expect(await storage(page)).toEqual({ others: "他のアプリのもの" });
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.reload();
  await expect(title(page)).toHaveValue("");
});

test("what cannot be read is put aside, listed with its reason, and handed out exactly", async ({ page }) => {
  await begin(page);
  const broken = "tasseido 1 r9 n400 c0000000000000000\n{壊れた";
  await page.evaluate((broken) => {
    localStorage.setItem("tasseido/draft/broken", broken);
    localStorage.setItem("tasseido/draft/wrong", '{"schema":1,"title":7}');
  }, broken);
  await page.reload();
  const section = page.getByRole("region", { name: "読み取れなかったデータ" });
  await expect(section.getByRole("listitem")).toHaveCount(2);
  await expect(section).toContainText("検査値の不一致");
  await expect(section).toContainText("/title");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    section.getByRole("listitem").filter({ hasText: "検査値" }).getByRole("button", { name: "取り出す" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toBe(broken);
  await expect(title(page)).toHaveValue("2026年度 自己診断");
  await page.reload();
  await expect(section.getByRole("listitem")).toHaveCount(2);
});

test("what a newer version wrote is shown as far as it is understood, and stays as it is", async ({ page }) => {
  await begin(page);
  const newer = JSON.stringify({ schema: 2, id: "newer", title: "先の版の下書き", beyond: [1] });
  await page.evaluate((newer) => localStorage.setItem("tasseido/draft/newer", newer), newer);
  await page.reload();
  await item(page, "先の版の下書き").getByRole("button", { name: "先の版の下書き" }).click();
  await expect(page.getByText("新しい版で作られた下書きです（読み取り専用）")).toBeVisible();
  await expect(title(page)).toHaveValue("先の版の下書き");
  await expect(title(page)).not.toBeEditable();
  await expect(item(page, "先の版の下書き").getByRole("button", { name: "削除" })).toHaveCount(0);
  expect((await storage(page))["tasseido/draft/newer"]).toBe(newer);
});

test("when the last export is old, the page reminds of it", async ({ page }) => {
  await begin(page);
  await expect(page.getByText("控えを取りましょう")).toHaveCount(0);
  await page.evaluate(() => localStorage.setItem("tasseido/backup", "2026-01-05T00:00:00.000Z written"));
  await page.reload();
  const banner = page.locator(".tsd-banner").filter({ hasText: "控えを取りましょう" });
  await expect(banner).toContainText("最後の書き出しから");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    banner.getByRole("button", { name: "すべて書き出す" }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), "utf8")).drafts).toHaveLength(1);
  await expect(banner).toHaveCount(0);
});

test("a file that leaves a draft out is no copy of all", async ({ page }) => {
  await begin(page);
  await page.evaluate(() => {
    localStorage.setItem("tasseido/draft/newer", '{"schema":2,"id":"newer","title":"先の版の下書き"}');
    localStorage.setItem("tasseido/backup", "2026-01-05T00:00:00.000Z written");
  });
  await page.reload();
  const banner = page.locator(".tsd-banner").filter({ hasText: "控えを取りましょう" });
  await Promise.all([page.waitForEvent("download"), banner.getByRole("button", { name: "すべて書き出す" }).click()]);
  await expect(page.getByText("下書き1件は、このファイルに入っていません")).toBeVisible();
  await expect(banner).toBeVisible();
});
