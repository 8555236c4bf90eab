// One whole レベル5 self-assessment of 運用管理, done by whoever is given as `hand`: a mouse, a keyboard, a finger.
//
// A hand can `press` something (a link, a button, a summary), `check` a box, `choose` a radio and `type` into a field.
import { readFile } from "node:fs/promises";
import { expect } from "./fixtures.mjs";

/** From the opened home page to 達成. */
export async function fillIn(page, hand) {
  const levels = page.getByRole("navigation", { name: "レベルの切り替え" });
  await hand.press(
    page.getByRole("group", { name: "どの専門分野から始めますか" }).getByRole("link", { name: "運用管理" }),
  );
  await expect(page.getByRole("heading", { level: 1 })).toContainText("レベル3");
  await hand.press(levels.getByRole("link", { name: /5/ }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("レベル5");

  await hand.press(page.getByRole("button", { name: "実績を追加" }).first());
  const card = page.locator("details.tsd-eng").first();
  await hand.type(card.getByLabel("実績の名前"), "決済基盤の運用統括");
  await hand.type(card.getByLabel("開始の年"), "2019");
  await hand.type(card.getByLabel("開始の月"), "4");
  await hand.type(card.getByLabel("終了の年"), "2023");
  await hand.type(card.getByLabel("終了の月"), "3");
  await hand.choose(card.getByRole("radio", { name: /^責任者/ }));
  await hand.check(card.getByRole("checkbox", { name: "成功裡に遂行した" }));
  await hand.check(card.getByRole("checkbox", { name: /^サービスレベルアグリーメントに基づき/ }));
  await hand.check(card.getByRole("checkbox", { name: /^高度な運用要件/ }));
  await hand.check(card.getByRole("checkbox", { name: /^体制/ }));
  await hand.type(card.getByLabel(/^管理する/), "８０");

  for (const area of [
    "サービスレベル管理",
    "リスクに関する予防措置",
    "サービスの安定提供",
    "関連各機関とのネゴシエーション",
    "運用ガイドラインの策定",
  ]) {
    await hand.choose(page.getByRole("group", { name: area }).getByRole("radio", { name: /レベル5/ }));
  }
  const succession = page.getByRole("group", { name: "技術の継承" });
  for (const kind of ["著書", "社内講師", "特許出願"]) {
    await hand.check(succession.getByRole("checkbox", { name: kind }));
  }
  await hand.check(page.getByRole("group", { name: "後進の育成" }).getByRole("checkbox"));
  await expectAchieved(page);
  await expect(page.locator(".tsd-save")).toHaveText(/保存済み|この端末に保存/);
}

/** The checklist of レベル5 says 達成, in all six. */
export async function expectAchieved(page) {
  const six = page.getByRole("navigation", { name: "このレベルの6項目" });
  await expect(page.locator(".tsd-outcome")).toContainText("達成");
  await expect(six).toContainText("6/6項目");
  await expect(six.getByRole("link", { name: /達成/ })).toHaveCount(6);
}

/** From there to the map, the report on the screen, and the draft as a file. */
export async function handIn(page, hand, goTo) {
  await goTo("概要とマップ");
  await expect(page.locator(".tsd-map__foot").first()).toContainText("5");
  await goTo("レポート");
  await hand.type(page.getByLabel("氏名"), "運用 太郎");
  await hand.choose(page.getByRole("radio", { name: "全体" }));
  const sheet = page.locator(".tsd-report");
  await expect(sheet).toContainText("運用 太郎");
  await expect(sheet).toContainText("決済基盤の運用統括");
  const waiting = page.waitForEvent("download");
  await hand.press(page.getByRole("button", { name: "この下書き（JSON）" }));
  const download = await waiting;
  const text = await readFile(await download.path(), "utf8");
  expect(JSON.parse(text)).toMatchObject({
    schema: 1,
    person: { name: "運用 太郎" },
    sheets: {
      "operations-management": {
        engagements: [
          {
            title: "決済基盤の運用統括",
            period: { from: "2019-04", to: "2023-03" },
            role: "manager",
            successful: true,
            staff: 80,
          },
        ],
        mentoring: { done: true },
      },
    },
  });
  return text;
}
