// What a person says of themselves, through the real page: 実績, 専門性, 技術の継承, 後進の育成, by keyboard and mouse.
import { expect, test } from "./fixtures.mjs";

const PLACE = "#/operations-management/5";

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-15T12:00:00+09:00"));
});

/** The card of an engagement by its title, and what is in it. */
function card(page, title) {
  const root = page.locator("details.tsd-eng", { has: page.locator("summary", { hasText: title }) }).first();
  return {
    root,
    summary: root.locator("> summary"),
    title: root.getByLabel("実績の名前"),
    staff: root.getByLabel(/^管理する/),
    contract: root.getByLabel("年間契約金額"),
    year: (which) => root.getByLabel(`${which}の年`),
    month: (which) => root.getByLabel(`${which}の月`),
    count: (name) => root.getByRole("textbox", { name }),
    button: (name) => root.getByRole("button", { name, exact: true }),
    check: (name) => root.getByRole("checkbox", { name }),
    radio: (name) => root.getByRole("radio", { name }),
  };
}

const titles = (page) => page.locator(".tsd-eng__title");

/** Adds an engagement of that title, and gives its card. */
async function add(page, title) {
  await page.getByRole("button", { name: "実績を追加" }).first().click();
  await expect(page.getByLabel("実績の名前").and(page.locator(":focus"))).toBeVisible();
  await page.keyboard.type(title);
  return card(page, title);
}

async function reload(page) {
  await expect(page.locator(".tsd-save")).toContainText("保存済み");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

test("an engagement by keyboard alone, and it is still there after a reload", async ({ page }) => {
  await page.goto(PLACE);
  await page.getByRole("button", { name: "実績を追加" }).focus();
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text) => page.keyboard.insertText(text);
  await press("Enter");
  await expect(page.getByLabel("実績の名前")).toBeFocused();
  await type("基幹系システムの運用");
  await press("Tab", "Tab");
  await expect(page.getByLabel("開始の年")).toBeFocused();
  await type("２０１９");
  await press("Tab");
  await type("４");
  await press("Tab");
  await type("2023");
  await press("Tab");
  await type("3");
  await press("Tab", "Space");
  const it = card(page, "基幹系システムの運用");
  await expect(it.radio(/^メンバ/)).toBeChecked();
  await press("ArrowDown", "ArrowDown");
  await expect(it.radio(/^責任者/)).toBeChecked();
  await press("Tab", "Space", "Tab", "Space");
  await expect(it.check("成功裡に遂行した")).toBeChecked();
  await expect(it.check(/^サービスレベルアグリーメントに基づき/)).toBeChecked();

  await expect(it.year("開始")).toHaveValue("2019");
  await expect(it.month("開始")).toHaveValue("4");
  await expect(it.root).toContainText("平成31年4月");
  await expect(it.root).toContainText("令和5年3月・計48か月");
  await expect(it.summary).toContainText("2019年4月〜2023年3月（48か月）");
  await expect(it.summary).toContainText("責任者");
  await expect(it.summary).toContainText("レベル5には数えません：複雑性・サイズ");

  await reload(page);
  await it.summary.focus();
  await press("Enter");
  await expect(it.title).toHaveValue("基幹系システムの運用");
  await expect(it.month("終了")).toHaveValue("3");
  await expect(it.radio(/^責任者/)).toBeChecked();
  await expect(it.check("成功裡に遂行した")).toBeChecked();
  await expect(it.check(/^指定された管理体制/)).not.toBeChecked();
});

test("numbers: 全角, 億, our own form, what cannot be read", async ({ page }) => {
  await page.goto(PLACE);
  const it = await add(page, "規模");
  await it.staff.fill("１，２００人");
  await expect(it.root).toContainText("= 1,200人");
  await expect(it.summary).toContainText("1,200人");
  await it.staff.blur();
  await expect(it.staff).toHaveValue("1,200");

  await it.contract.fill("7.5億");
  await expect(it.root).toContainText("= 7億5,000万円（750,000,000円）");
  await it.contract.press("Enter");
  await expect(it.contract).toHaveValue("7億5,000万");
  await it.contract.blur();
  await expect(it.summary).toContainText("要員1,200人・年間7億5,000万円");

  // While one types, the last fact stands; what cannot be read in the end is no fact, and stays as it was typed.
  await it.contract.fill("７．５億かな");
  await expect(it.summary).toContainText("7億5,000万円");
  await expect(it.contract).not.toHaveAttribute("aria-invalid");
  await it.contract.blur();
  await expect(it.contract).toHaveValue("７．５億かな");
  await expect(it.contract).toHaveAttribute("aria-invalid", "true");
  await expect(it.contract).toHaveAccessibleDescription(
    /「７．５億かな」を読み取れませんでした。.*「7\.5億」「3,000万円」/,
  );
  await expect(it.summary).not.toContainText("億");
  // A right one clears the message at once.
  await it.contract.fill("３，０００万");
  await expect(it.contract).not.toHaveAttribute("aria-invalid");
  await expect(it.summary).toContainText("要員1,200人・年間3,000万円");
  await it.contract.fill("");
  await it.contract.blur();
  await expect(it.summary).not.toContainText("円");

  // Undo shows in the field what it brings back.
  await it.summary.focus();
  await page.keyboard.press("Control+z");
  await expect(it.contract).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(it.contract).toHaveValue("7億5,000万");
  await expect(it.summary).toContainText("7億5,000万円");
});

test("a message that appears does not take away the click that leaves the field", async ({ page }) => {
  await page.goto(PLACE);
  const it = await add(page, "逃げない");
  await it.staff.fill("多数");
  await it.button("複製").hover();
  await page.mouse.down();
  await expect(it.summary).toContainText("役割は未入力");
  await expect(it.root.getByRole("alert")).toHaveCount(0);
  await page.mouse.up();
  await expect(titles(page)).toHaveText(["逃げない", "逃げない（複製）"]);
  await expect(it.root.getByRole("alert").first()).toContainText("「多数」を読み取れませんでした");
});

test("nothing is read while an IME composes", async ({ page, context }) => {
  await page.goto(PLACE);
  const it = await add(page, "変換");
  await it.staff.fill("40");
  const keys = await context.newCDPSession(page);
  const compose = (text) =>
    keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await it.staff.press("End");
  await compose("５");
  await expect(it.staff).toHaveValue("40５");
  await expect(it.summary).toContainText("40人");
  // The Enter that ends a composition in Safari is told by its key code alone.
  await it.staff.evaluate((input) => {
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true }));
  });
  await expect(it.staff).toHaveValue("40５");
  await keys.send("Input.insertText", { text: "５" });
  await expect(it.summary).toContainText("405人");
  await it.staff.press("Enter");
  await expect(it.staff).toHaveValue("405");
});

test("the period in three forms, each keeping what was typed", async ({ page }) => {
  await page.goto(PLACE);
  const it = await add(page, "期間");
  const paste = (field, text) =>
    field.evaluate((input, text) => {
      input.focus();
      input.select();
      input.dispatchEvent(new ClipboardEvent("paste", { bubbles: true }));
      document.execCommand("insertText", false, text);
    }, text);
  await paste(it.year("開始"), "H31.4");
  await expect(it.year("開始")).toHaveValue("2019");
  await expect(it.month("開始")).toHaveValue("4");
  await it.year("終了").fill("２０１８年３月");
  await it.month("終了").focus();
  await expect(it.root.getByRole("alert")).toHaveCount(0);
  await it.title.focus();
  await expect(it.year("終了")).toHaveValue("2018");
  await expect(it.year("終了")).toHaveAccessibleDescription(
    "終了（2018年3月）が開始（2019年4月）より前です。開始以降の年月を入力してください。",
  );
  await expect(it.summary).toContainText("期間は未入力");
  await it.year("終了").fill("2020");
  await expect(it.year("終了")).not.toHaveAttribute("aria-invalid");
  await expect(it.summary).toContainText("2019年4月〜2020年3月（12か月）");
  await it.year("終了").fill("2027");
  await expect(it.root).toContainText("計96か月・判定の月より後に終わるため、それまでの92か月を数えます");
  await expect(it.summary).toContainText("2019年4月〜2027年3月（判定の月まで92か月）");
  await it.year("終了").fill("２０２０");
  await it.month("終了").fill("１３");
  await it.title.focus();
  await expect(it.year("終了")).toHaveAccessibleDescription(/「２０２０年１３月」はありません/);
  await it.year("終了").fill("2020");
  await it.month("終了").fill("3");

  await it.radio("継続中").check();
  await expect(it.summary).toContainText("2019年4月〜継続中（92か月）");
  await it.radio("年月数だけ").check();
  await expect(it.summary).toContainText("期間は未入力");
  await it.count("月数").fill("30");
  await it.title.focus();
  await expect(it.count("年数")).toHaveValue("2");
  await expect(it.count("月数")).toHaveValue("6");
  await expect(it.summary).toContainText("2年6か月");
  await it.radio("開始と終了").check();
  await expect(it.summary).toContainText("2019年4月〜2020年3月（12か月）");
  await it.radio("年月数だけ").check();
  await expect(it.summary).toContainText("2年6か月");

  // Half a month is no month, and is told when one leaves.
  await it.radio("継続中").check();
  await it.month("開始").fill("");
  await it.title.focus();
  await expect(it.root.getByRole("alert")).toContainText("「2019」だけでは足りません。");
  await expect(it.year("開始")).toHaveValue("2019");

  // A whole month in the box of the year is wrong by itself, and is seen whole.
  await it.month("開始").fill("4");
  await it.year("開始").fill("２０２４年１３月");
  await it.title.focus();
  await expect(it.root.getByRole("alert")).toContainText("「２０２４年１３月」はありません。");
  const hidden = (box) => box.scrollWidth - box.clientWidth;
  expect(await it.year("開始").evaluate(hidden)).toBe(0);
  // So is what is right, while it is typed.
  await it.year("開始").fill("２０２４");
  await expect(it.year("開始")).toBeFocused();
  expect(await it.year("開始").evaluate((box) => [box.value, box.scrollWidth - box.clientWidth])).toEqual([
    "２０２４",
    0,
  ]);

  // What has not begun yet is not told in months.
  await it.year("開始").fill("2030年1月");
  await it.title.focus();
  await expect(it.summary).toContainText("2030年1月〜継続中（まだ始まっていません）");
});

test("add, duplicate, reorder, delete and undo: the focus stays with what was acted on", async ({ page }) => {
  await page.goto(PLACE);
  const first = await add(page, "一つ目");
  await first.staff.fill("35");
  await add(page, "二つ目");
  await expect(titles(page)).toHaveText(["一つ目", "二つ目"]);
  const focused = page.locator(":focus");

  await first.button("上へ").focus();
  await expect(first.button("上へ")).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Enter");
  await expect(titles(page)).toHaveText(["一つ目", "二つ目"]);
  await first.button("下へ").click();
  await expect(titles(page)).toHaveText(["二つ目", "一つ目"]);
  await expect(first.button("下へ")).toBeFocused();
  await expect(page.locator(".tsd-toast")).toContainText("「一つ目」を2番目に移しました");
  await first.button("上へ").click();
  await first.button("下へ").click();
  await expect(page.locator(".tsd-toast")).toHaveText(["「一つ目」を2番目に移しました"]);

  await first.button("複製").click();
  await expect(titles(page)).toHaveText(["二つ目", "一つ目", "一つ目（複製）"]);
  await expect(focused).toHaveValue("一つ目（複製）");
  const copy = card(page, "一つ目（複製）");
  await expect(copy.staff).toHaveValue("35");
  await copy.staff.fill("36");
  await expect(first.staff).toHaveValue("35");
  await copy.button("たたむ").click();
  await expect(copy.root).not.toHaveAttribute("open");
  await expect(copy.summary).toBeFocused();

  const second = card(page, "二つ目");
  await second.button("削除").click();
  await expect(titles(page)).toHaveText(["一つ目", "一つ目（複製）"]);
  await expect(first.summary).toBeFocused();
  await page.locator(".tsd-toast", { hasText: "「二つ目」を削除しました" }).getByText("元に戻す").click();
  await expect(titles(page)).toHaveText(["二つ目", "一つ目", "一つ目（複製）"]);

  // The way back is offered as long as it leads back to this.
  await second.summary.click();
  await second.button("削除").click();
  const message = page.locator(".tsd-toast", { hasText: "「二つ目」を削除しました" });
  await expect(message.getByText("元に戻す")).toBeVisible();
  await first.staff.fill("37");
  await expect(message).toBeVisible();
  await expect(message.getByText("元に戻す")).toHaveCount(0);
  await page.getByRole("button", { name: /^元に戻す（/ }).click();
  await expect(first.staff).toHaveValue("35");
  await page.getByRole("button", { name: /^元に戻す（/ }).click();
  await expect(titles(page)).toHaveText(["二つ目", "一つ目", "一つ目（複製）"]);

  await reload(page);
  await expect(titles(page)).toHaveText(["二つ目", "一つ目", "一つ目（複製）"]);
  for (const title of ["二つ目", "一つ目（複製）", "一つ目"]) {
    const it = card(page, title);
    await it.summary.click();
    await it.button("削除").click();
    await expect(page.locator(".tsd-toast", { hasText: `「${title}」を削除しました` })).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "実績を追加" })).toBeFocused();
  await expect(page.getByText("運用管理の実績はまだありません")).toBeVisible();
});

test("where an undo or a message takes away what has the focus, the focus stays near", async ({ page }) => {
  await page.goto(PLACE);
  const add = page.getByRole("button", { name: "実績を追加" });
  // What was just made takes the focus in a moment.
  const title = page.getByLabel("実績の名前").last();
  await add.press("Enter");
  await expect(title).toBeFocused();
  await page.keyboard.type("一つ目");
  await add.press("Enter");
  await expect(page.getByLabel("実績の名前")).toHaveCount(2);
  await expect(title).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+z");
  await expect(titles(page)).toHaveText(["一つ目"]);
  await expect(add).toBeFocused();

  const it = card(page, "一つ目");
  await it.button("削除").press("Enter");
  await expect(add).toBeFocused();
  const undo = page.locator(".tsd-toast").getByText("元に戻す");
  await undo.press("Enter");
  await expect(titles(page)).toHaveText(["一つ目"]);
  await expect(page.locator(":focus")).toBeVisible();

  await page.locator(".tsd-eng > summary").press("Enter");
  await it.button("下へ").focus();
  await it.button("複製").press("Enter");
  await expect(title).toHaveValue("一つ目（複製）");
  await expect(title).toBeFocused();
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: /^元に戻す（/ }).click();
  await it.button("下へ").focus();
  await it.button("削除").press("Enter");
  await page.getByRole("button", { name: "閉じる" }).last().press("Enter");
  await expect(page.locator(":focus")).toBeVisible();
});

test("a copy in another 専門分野 has what exists there, and conditions only once confirmed", async ({ page }) => {
  await page.goto("#/service-desk/4");
  const it = await add(page, "窓口の統括");
  await it.radio("年月数だけ").check();
  await it.count("年数").fill("2");
  await it.radio(/^リーダ/).check();
  await it.check("成功裡に遂行した").check();
  await it.check(/^体制/).check();
  await it.check(/^複雑な契約条件/).check();
  await it.staff.fill("25");
  await it.root.getByLabel("対応するユーザ数").fill("3千");
  await it.button("別の専門分野へ写す").click();
  const dialog = page.getByRole("dialog", { name: "「窓口の統括」を別の専門分野へ写す" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("radio")).toHaveCount(3);
  await dialog.getByRole("radio", { name: "オペレーション" }).check();
  await expect(dialog.getByRole("checkbox")).toHaveCount(2);
  await dialog.getByRole("checkbox", { name: /^体制/ }).check();
  await dialog.getByRole("button", { name: "写す", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(it.button("別の専門分野へ写す")).toBeFocused();
  await expect(page.locator(".tsd-toast")).toContainText("「窓口の統括」をオペレーションへ写しました");

  await page.getByRole("navigation", { name: "ページ" }).getByRole("link", { name: "オペレーション" }).click();
  await expect(titles(page)).toHaveText(["窓口の統括"]);
  const copy = card(page, "窓口の統括");
  await expect(copy.summary).toContainText("2年");
  await expect(copy.summary).toContainText("25人");
  await expect(copy.summary).toContainText("複雑性 1項目");
  await copy.summary.click();
  await expect(copy.radio(/^リーダ/)).toBeChecked();
  await expect(copy.check("成功裡に遂行した")).not.toBeChecked();
  await expect(copy.check(/^体制/)).toBeChecked();
  await expect(copy.check(/^複雑な契約条件/)).not.toBeChecked();
});

test("words follow the level; conditions of higher levels are folded away, not lost", async ({ page }) => {
  await page.goto("#/operations-management/7");
  const it = await add(page, "海外拠点");
  await expect(it.check(/^国際的な運用管理/)).toHaveAccessibleName(/レベル7で必須/);
  await it.check(/^国際的な運用管理/).check();
  await it.root.getByText("メモを付ける：国際的な運用管理").click();
  await it.root.getByLabel("メモ", { exact: true }).first().fill("三か国");
  await page.getByRole("navigation", { name: "レベルの切り替え" }).getByRole("link", { name: /5/ }).click();
  await expect(it.check(/^国際的な運用管理/)).toBeHidden();
  await it.root.getByText("レベル6・7だけの条件（2項目・1項目に該当）").click();
  await expect(it.check(/^国際的な運用管理/)).toBeChecked();
  await expect(it.summary).toContainText("複雑性 1項目");
  await expect(it.root.getByText("メモ（1件）")).toBeVisible();
});

test("専門性 by arrow keys, with evidence that can be had back", async ({ page }) => {
  await page.goto(PLACE);
  const scale = page.getByRole("group", { name: "サービスの安定提供" });
  await expect(scale.getByRole("radio")).toHaveCount(6);
  await expect(scale.getByRole("radio", { name: "まだ" })).toBeChecked();
  await scale.getByRole("radio", { name: "まだ" }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  await expect(scale.getByRole("radio", { name: /社内に貢献.*レベル5/ })).toBeChecked();
  await expect(scale.getByRole("radio", { name: /社内に貢献/ })).toBeFocused();
  await scale.getByText(/メモと証跡を付ける/).click();
  await scale.getByLabel("メモ").fill("第3版の主査");
  await scale.getByLabel("リンク").fill("wiki.example/guide");
  await scale.getByLabel("日付").fill("令和元年５月１日");
  await scale.getByLabel("日付").blur();
  await expect(scale.getByLabel("日付")).toHaveValue("2019-05-01");
  await expect(scale.getByLabel("リンク")).toHaveAccessibleDescription(/「https:\/\/」か「http:\/\/」で始まる/);
  await scale.getByLabel("リンク").fill("https://wiki.example/guide");
  await expect(scale.getByText("メモと証跡（3件）")).toBeVisible();

  await scale.getByRole("radio", { name: "まだ" }).check();
  await expect(scale.getByText(/メモと証跡/)).toBeHidden();
  await page.locator(".tsd-toast").getByText("元に戻す").click();
  await reload(page);
  await expect(scale.getByRole("radio", { name: /社内に貢献/ })).toBeChecked();
  await scale.getByText("メモと証跡（3件）").click();
  await expect(scale.getByLabel("メモ")).toHaveValue("第3版の主査");
  await expect(scale.getByLabel("リンク")).toHaveValue("https://wiki.example/guide");
});

test("技術の継承 with several entries of a kind, and 後進の育成", async ({ page }) => {
  await page.goto(PLACE);
  const form = page.getByRole("group", { name: "技術の継承" });
  const lecturer = form.getByRole("checkbox", { name: "社内講師" });
  await lecturer.check();
  await form.getByRole("button", { name: "社内講師をもう1件" }).click();
  await expect(form.getByLabel("メモ")).toBeFocused();
  await page.keyboard.type("障害対応演習");
  await form.getByLabel("日付").fill("2024/6/10");
  await form.getByRole("button", { name: /^閉じる/ }).click();
  const entries = form.locator(".tsd-entry");
  await expect(entries).toHaveCount(2);
  await expect(entries.nth(1)).toContainText("障害対応演習");
  await expect(entries.nth(1)).toContainText("2024年6月10日");
  await form.getByRole("button", { name: /^編集.*社内講師（メモなし）/ }).click();
  await form.getByRole("button", { name: "この1件を削除" }).click();
  await expect(entries).toHaveText(/障害対応演習/);
  await expect(lecturer).toBeFocused();

  await lecturer.uncheck();
  await expect(entries).toHaveCount(0);
  await page.locator(".tsd-toast", { hasText: "のメモと証跡も消しました" }).getByText("元に戻す").click();
  await expect(entries).toHaveCount(1);

  const mentoring = page.getByRole("group", { name: "後進の育成" });
  await mentoring.getByRole("checkbox").check();
  await mentoring.getByText(/メモと証跡を付ける/).click();
  await mentoring.getByLabel("メモ").fill("月1回");
  await reload(page);
  await expect(lecturer).toBeChecked();
  await expect(entries).toContainText("障害対応演習");
  await expect(mentoring.getByRole("checkbox")).toBeChecked();
  await expect(mentoring.getByText("メモと証跡（1件）")).toBeVisible();
});

test("the picture of the periods says what its table says", async ({ page }) => {
  await page.goto(PLACE);
  await page.getByRole("button", { name: "記入例を見る" }).first().click();
  await page.getByRole("navigation", { name: "レベルの切り替え" }).getByRole("link", { name: /4/ }).click();
  const figure = page.getByRole("figure");
  await expect(figure.getByRole("img")).toHaveAccessibleName(/^2件の実績の期間。数える月 = 92か月（必要 24か月）/);
  await expect(figure).toContainText("年月数だけの実績：「拠点ネットワーク更改の運用受入」8か月（数えない）");
  await figure.getByText("表で見る").click();
  const row = (name) => figure.getByRole("row", { name });
  await expect(row(/^全社共通基盤/)).toContainText("2022年10月〜継続中");
  await expect(row(/^全社共通基盤/)).toContainText("数える（うち6か月は重なり）");
  await expect(row(/^拠点ネットワーク/)).toContainText("数えない（");
  await expect(row(/^数える月/)).toContainText("2019年4月〜2026年11月");
  await expect(row(/^数える月/)).toContainText("92");
  // Two bars of engagements, one band of what counts, one strip where they overlap.
  await expect(figure.locator("svg.tsd-fig rect.tsd-fig__span")).toHaveCount(2);
  await expect(figure.locator("svg.tsd-fig rect.tsd-fig__over")).toHaveCount(1);
});

test("a key among fifty engagements changes what it is about", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(PLACE);
  const it = await add(page, "多数");
  await it.staff.fill("40");
  for (let count = 1; count < 50; count += 1) await it.button("複製").click();
  await expect(titles(page)).toHaveCount(50);
  await reload(page);
  await expect(page.locator("details.tsd-eng .tsd-eng__body")).toHaveCount(0);
  await it.summary.click();
  await expect(page.locator("details.tsd-eng .tsd-eng__body")).toHaveCount(1);
  await it.staff.focus();
  // What follows from a key is this engagement's and the verdicts': it does not grow with the number of the others.
  const changed = await it.staff.evaluate(async (input) => {
    let changed = 0;
    const observer = new MutationObserver((records) => (changed += records.length));
    const all = { attributes: true, childList: true, characterData: true, subtree: true };
    observer.observe(document.body, all);
    for (let number = 0; number < 20; number += 1) {
      input.value = String(100 + number);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      // The verdicts come after the next paint, and what is costly to say of them after the one that follows.
      for (let paint = 0; paint < 3; paint += 1)
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
    return changed / 20;
  });
  console.log(`changes in the page for a key among fifty engagements: ${changed}`);
  expect(changed).toBeLessThan(50);
  await expect(it.summary).toContainText("119人");
});

test("the ring of the focus is seen around a folded card", async ({ page }) => {
  await page.goto(PLACE);
  const it = await add(page, "たたむ");
  await it.summary.click();
  await it.summary.evaluate((summary) => summary.blur());
  const card = page.locator("details.tsd-eng");
  // What is not painted when it is out of sight is cut off at its edge.
  await expect(card).toHaveCSS("content-visibility", "auto");
  await page.keyboard.press("Tab");
  await it.summary.focus();
  await expect(it.summary).not.toHaveCSS("outline-style", "none");
  await expect(card).toHaveCSS("content-visibility", "visible");
  await expect(card).toHaveCSS("overflow", "visible");
});

test("a page is left from within any of its fields, and the next one opens", async ({ page }) => {
  test.slow();
  await page.goto(PLACE);
  await add(page, "基幹系運用");
  const fields = page.locator('main input[type="text"]:visible, main textarea:visible');
  const count = await fields.count();
  expect(count).toBeGreaterThan(5);
  for (let place = 0; place < count; place += 1) {
    await fields.nth(place).focus();
    await page.keyboard.insertText("１");
    await page.evaluate(() => location.assign("#/drafts"));
    await expect(page.getByRole("heading", { name: "下書き", exact: true })).toBeVisible();
    await page.getByLabel("基準の年").focus();
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: /運用管理/ })).toBeVisible();
    const folded = page.locator("details.tsd-eng:not([open]) > summary");
    while ((await folded.count()) > 0) await folded.first().click();
  }
});

test("what cannot be read, or is half a period, stays where it was typed until it is mended", async ({ page }) => {
  await page.goto("#/service-desk/4");
  const it = await add(page, "社内の窓口");
  await it.year("開始").fill("2020");
  await it.month("開始").fill("4");
  await it.staff.fill("約20");
  await it.contract.fill("8000万くらい");
  await it.button("メモと証跡を付ける").or(it.root.getByText("メモと証跡を付ける")).first().click();
  await it.root.getByLabel("リンク").fill("www.example.jp");
  await it.title.click();
  const count = page.getByText(/^未確定 /);
  await expect(count).toHaveText("未確定 4件");
  await page.getByRole("link", { name: "レポート", exact: true }).click();
  await expect(count).toHaveText("未確定 4件");
  // After another checklist this one is made anew.
  await page.getByRole("navigation").getByRole("link", { name: "オペレーション", exact: true }).click();
  await page.getByRole("navigation").getByRole("link", { name: "サービスデスク", exact: true }).click();
  await it.summary.click();
  await expect(it.year("開始")).toHaveValue("2020");
  await expect(it.month("開始")).toHaveValue("4");
  await expect(it.staff).toHaveValue("約20");
  await expect(it.contract).toHaveValue("8000万くらい");
  await expect(it.root.getByText(/「約20」/)).toBeVisible();
  // Mended, one after the other, they are facts.
  await it.year("終了").fill("2023");
  await it.month("終了").fill("3");
  await it.title.click();
  await expect(count).toHaveText("未確定 3件");
  await it.staff.fill("20");
  await it.contract.fill("");
  await it.title.click();
  await expect(count).toHaveText("未確定 1件");
  await it.root.getByText("メモと証跡を付ける").click();
  await expect(it.root.getByLabel("リンク")).toHaveValue("www.example.jp");
  await it.root.getByLabel("リンク").fill("https://www.example.jp");
  await it.title.click();
  await expect(count).toHaveCount(0);
  // One that is deleted counts no more, and does when it comes back.
  await it.staff.fill("いろいろ");
  await it.title.click();
  await expect(count).toHaveText("未確定 1件");
  await it.button("削除").click();
  await expect(count).toHaveCount(0);
  await page.getByRole("button", { name: "元に戻す" }).last().click();
  await expect(count).toHaveText("未確定 1件");
  await it.summary.click();
  await expect(it.staff).toHaveValue("いろいろ");
});

test("what was left in a field gives way to what the draft says, and belongs to its draft", async ({ page }) => {
  await page.goto(PLACE);
  const it = await add(page, "夜間の当番");
  const count = page.getByText(/^未確定 /);
  const away = async () => {
    await page.getByRole("link", { name: "レポート", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("レポート");
  };
  const back = async () => {
    // After another checklist this one is made anew.
    await page.getByRole("navigation").getByRole("link", { name: "システム管理", exact: true }).click();
    await page.getByRole("navigation").getByRole("link", { name: "運用管理", exact: true }).click();
    await it.summary.click();
  };
  await it.staff.fill("19");
  await it.title.click();
  await it.staff.fill("約");
  await it.title.click();
  await expect(count).toHaveText("未確定 1件");
  await away();
  await page.locator("h1").click();
  await page.keyboard.press("Control+z");
  await expect(count).toHaveCount(0);
  await back();
  await expect(it.staff).toHaveValue("19");

  // A period the wrong way round comes back as it was left, with what is wrong with it.
  await it.year("開始").fill("2020");
  await it.month("開始").fill("5");
  await it.year("終了").fill("2019");
  await it.month("終了").fill("1");
  await it.title.click();
  const wrong = it.root.getByText(/開始（2020年5月）より前です/);
  await expect(wrong).toBeVisible();
  await away();
  await back();
  await expect(it.year("開始")).toHaveValue("2020");
  await expect(it.year("終了")).toHaveValue("2019");
  await expect(wrong).toBeVisible();
  // So does the form in which it is told.
  await it.root.getByText("年月数だけ").click();
  await away();
  await back();
  await expect(it.radio("年月数だけ")).toBeChecked();
  await it.root.getByText("開始と終了").click();
  await expect(it.year("開始")).toHaveValue("2020");

  // Another draft has none of it.
  await page.getByRole("link", { name: "下書き", exact: true }).click();
  await page.getByRole("button", { name: "新しい下書き" }).click();
  await expect(count).toHaveCount(0);
});
