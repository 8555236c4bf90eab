// A whole working session, from the first visit to the department's table: after it has loaded the page asks nobody for
// anything, and nothing is done that the Content-Security-Policy would stop.
import { readFile } from "node:fs/promises";
import { serve } from "../../tools/serve.mjs";
import { expect, MOUNTS, test } from "./fixtures.mjs";

test("a whole session: no request after it has loaded, none elsewhere, no violation", async ({ page, watch }) => {
  test.slow();
  page.setDefaultTimeout(30_000);
  const heard = [];
  const server = await serve({ mounts: MOUNTS, heard: (path) => heard.push(path) });
  watch.allow(server.origin);
  const app = `${server.origin}/portal/tasseido/`;
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
  });
  await page.goto(app);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  // The offline copy is a part of loading.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  expect(heard.length).toBeGreaterThan(5);
  heard.length = 0;

  const nav = (name) =>
    page.getByRole("navigation", { name: "ページ" }).getByRole("link", { name, exact: true }).click();
  const press = (name) => page.getByRole("button", { name }).first().click();
  const saved = () => expect(page.locator(".tsd-save")).toHaveText("保存済み");
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press(name)]);
    return readFile(await download.path());
  };

  // Fill in, see the verdict, try what is missing.
  await nav("オペレーション");
  await press("実績を追加");
  await page.getByLabel("実績の名前").fill("センタ運用");
  await page.getByText("年月数だけ").click();
  await page.getByRole("textbox", { name: "年数" }).fill("１");
  await page.getByRole("radio", { name: /^メンバ/ }).check();
  await page.getByRole("checkbox", { name: "成功裡に遂行した" }).check();
  for (const group of ["担った業務", "当てはまる複雑性の条件"]) {
    const boxes = page.getByRole("group", { name: group }).getByRole("checkbox");
    for (let place = 0; place < 2; place += 1) await boxes.nth(place).check();
  }
  await page.locator(".tsd-scale").first().locator("label").nth(1).click();
  await expect(page.getByText("3項目すべてを満たしています").first()).toBeVisible();
  await nav("運用管理");
  await press(/試してみる|試す/);
  await expect(page.getByText("試算中").first()).toBeVisible();
  await press("やめる");
  await nav("システム管理");
  await nav("サービスデスク");
  await nav("概要とマップ");
  await press("記入例を見る");
  await press("自分の下書きに戻る");
  await page.evaluate(() => location.assign("#/all"));
  await expect(page.getByRole("heading", { level: 1, name: "全チェックリスト" })).toBeVisible();

  // Report, paper, files, a link.
  await nav("レポート");
  await page.getByRole("radio", { name: "全体" }).check();
  await page.emulateMedia({ media: "print" });
  await page.pdf();
  await page.emulateMedia({ media: "screen" });
  const draft = await save("この下書き（JSON）");
  for (const name of ["すべての下書き（JSON）", /CSV/, /Markdown/, "判定結果（JSON）", /SVG/, /PNG/]) await save(name);
  await press("リンクで渡す");
  await press("リンクを作る");
  await expect(page.getByLabel("リンク", { exact: true })).toHaveValue(/#draft=/);
  await page.keyboard.press("Escape");

  // In again, many drafts, a snapshot, the comparison.
  const own = JSON.parse(draft);
  const given = (change) => ({
    name: "draft.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ ...own, ...change })),
  });
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(given({ id: "other", title: "受け取った下書き" }));
  await press(/取り込む/);
  await nav("下書き");
  await press("記録を残す");
  await page.locator("form").getByRole("button", { name: "記録を残す" }).click();
  await press("複製");
  await press("新しい下書き");
  await saved();
  await page.evaluate(() => location.assign("#/compare"));
  await expect(page.getByRole("heading", { level: 1, name: "2つの下書きを比べる" })).toBeVisible();

  // The department.
  await nav("部門ビュー");
  const files = [given({ person: { name: "甲" } }), given({ id: "b", person: { name: "乙" } })];
  await page.locator('input[type="file"]').first().setInputFiles(files);
  await expect(page.getByText("2人中 2人を表示")).toBeVisible();
  await save(/CSV/);

  for (const name of ["判定の考え方", "このアプリについて"]) await nav(name);
  await page.getByRole("link", { name: "アクセシビリティ方針" }).click();
  await press("キー操作の一覧");
  await page.keyboard.press("Escape");
  await nav("下書き");
  await press("この端末から消去…");
  await page.getByRole("dialog").getByRole("button", { name: "消去する" }).click();
  await expect(page.getByText("この端末から消去しました")).toBeVisible();

  // As the server heard it, whoever asked: the page, its icon, its worker.
  expect(heard).toEqual([]);
  const all = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(all.filter((name) => !name.startsWith(app) && !/^(blob|data):/.test(name))).toEqual([]);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
  await server.close();
});

test("the page tells of what it is made, and under which terms", async ({ page }) => {
  await page.goto("#/about");
  const opening = page.waitForEvent("popup");
  await page.getByRole("link", { name: "一覧とライセンス" }).click();
  const list = await opening;
  await expect(list.locator("body")).toContainText("leptos");
  await expect(list.locator("body")).toContainText("独立行政法人情報処理推進機構");
  await expect(page.getByRole("heading", { level: 1, name: "このアプリについて" })).toBeVisible();
});
