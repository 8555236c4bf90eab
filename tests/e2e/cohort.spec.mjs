// 部門ビュー: a thousand files against the oracle, what cannot be read, what came twice, the table, the pictures, folders.
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluateOracle } from "../oracle/evaluate.mjs";
import { mulberry32, randomDraft } from "../oracle/generate.mjs";
import { SPECIALTIES } from "../oracle/rules.mjs";
import { violations } from "./axe.mjs";
import { expect, test } from "./fixtures.mjs";

const BASIS = { achieved: "達成", deemed: "みなし到達", null: "" };

/** The month that the page takes for this one: that of the browser's time zone. */
const thisMonth = (page) =>
  page.evaluate(() => {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
  });

const file = (name, content) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

/** Rows of cells of our CSV. */
function cells(text) {
  const rows = [[""]];
  for (let i = text.startsWith("\ufeff") ? 1 : 0, quoted = false; i < text.length; i++) {
    const row = rows.at(-1);
    if (text[i] === '"') {
      if (quoted && text[i + 1] === '"') row[row.length - 1] += text[i++];
      else quoted = !quoted;
    } else if (!quoted && text[i] === ",") row.push("");
    else if (!quoted && text.startsWith("\r\n", i)) {
      rows.push([""]);
      i++;
    } else row[row.length - 1] += text[i];
  }
  return rows.slice(0, -1);
}

async function open(page) {
  await page.goto("#/cohort");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("部門ビュー");
}

async function choose(page, files) {
  await page.getByLabel("ファイルを選ぶ").setInputFiles(files);
  await expect(page.locator(".tsd-drop ~ [role=status]")).toContainText(/件を読み終えました：/, { timeout: 60_000 });
}

async function csv(page) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "表示中の人をCSVで保存" }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), rows: cells(readFileSync(await download.path(), "utf8")) };
}

/** A small department whose levels are plain: レベル3 of all by ＡＰ, or nothing. */
const people = [
  { schema: 1, id: "a", revision: 1, person: { name: "運用 花子", affiliation: "基盤部" }, ap_passed: true },
  {
    schema: 1,
    id: "b",
    person: { name: "管理 太郎", affiliation: "業務部" },
    sheets: { operation: { mentoring: { done: true } } },
  },
  { schema: 1, id: "c", person: { name: "佐藤 一郎", affiliation: "基盤部" } },
];

test("a thousand drafts match the oracle, person by person", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  const asOf = await thisMonth(page);
  const rng = mulberry32(4);
  const drafts = Array.from({ length: 1000 }, (_, i) => {
    const name = `人${String(i).padStart(4, "0")}`;
    return { ...randomDraft(rng, { asOf }), id: `d${i}`, person: { name, affiliation: `部${i % 7}` } };
  });
  await choose(
    page,
    drafts.map((draft, i) => file(`${i}.json`, draft)),
  );
  await expect(page.getByText(/1,000人中 1,000人を表示/)).toBeVisible();

  const wrongAt = (asOf, rows) => {
    const wrong = [];
    for (const row of rows.slice(1)) {
      const draft = drafts[Number.parseInt(row[3], 10)];
      const expected = evaluateOracle(draft, asOf).specialties.flatMap((s) => [
        String(s.reached ?? ""),
        BASIS[s.basis],
      ]);
      const none = ["未到達", "未入力"];
      const found = row.slice(5, 13).map((cell) => (none.includes(cell) ? "" : cell));
      if (row[0] !== draft.person.name || row[4] !== asOf || JSON.stringify(found) !== JSON.stringify(expected)) {
        wrong.push({ row, expected });
      }
    }
    return wrong;
  };
  const { name, rows } = await csv(page);
  expect(name).toBe(`tasseido_部門ビュー_${asOf}.csv`);
  expect(rows).toHaveLength(1001);
  expect(wrongAt(asOf, rows)).toEqual([]);

  // The picture's numbers are those of the file.
  const levels = page.locator("section", { has: page.locator("#tsd-levels-h") }).getByRole("row");
  for (const [place, { name }] of SPECIALTIES.map((s, i) => [i, { name: rows[0][5 + 2 * i], ...s }])) {
    const shown = await levels
      .nth(place + 1)
      .getByRole("cell")
      .allInnerTexts();
    const count = (level, basis) =>
      rows.filter((row) => row[5 + 2 * place] === level && row[6 + 2 * place] === basis).length;
    const expected = ["7", "6", "5", "4", "3"].map((level) => count(level, "達成"));
    expected.push(count("3", "みなし到達"));
    const numbers = shown.slice(1, 7).map((text) => (text === "–" ? 0 : Number(text.replace(",", ""))));
    expect(numbers, name).toEqual(expected);
  }

  // A hundred rows at a time.
  const table = page.getByRole("region", { name: "一覧の表" }).getByRole("row");
  await expect(table).toHaveCount(101);
  await page.getByRole("button", { name: "次の100人" }).click();
  await expect(page.getByText("101〜200人目（全1,000人）")).toBeVisible();
  await expect(table.nth(1)).toContainText("人0100");

  // Another month judges everybody anew, without another reading.
  await page.getByLabel("基準の年").fill("2021");
  await expect(page.getByText(/^2021年\d+月の時点で判定し直しました。$/)).toBeVisible();
  const then = `2021${asOf.slice(4)}`;
  const again = await csv(page);
  expect(again.name).toBe(`tasseido_部門ビュー_${then}.csv`);
  expect(again.rows).toHaveLength(1001);
  expect(wrongAt(then, again.rows)).toEqual([]);
  expect(again.rows.map((row) => row.slice(5, 13))).not.toEqual(rows.map((row) => row.slice(5, 13)));
});

test("whoever is taken out counts nowhere, and comes back", async ({ page }) => {
  await open(page);
  const sato = { name: "佐藤 一郎", affiliation: "基盤部" };
  await choose(page, [
    ...people.map((draft, i) => file(`${i}.json`, draft)),
    file("練習.json", { schema: 1, id: "p", title: "練習", person: sato }),
  ]);
  const region = page.getByRole("region", { name: "一覧の表" });
  const out = page.locator(".tsd-out");
  await expect(page.getByText("佐藤 一郎・基盤部（2件）")).toBeVisible();
  await page.getByRole("button", { name: "練習.json（練習）を除く" }).click();
  await expect(page.getByText(/氏名と所属が同じ下書き/)).toBeHidden();
  await expect(page.getByText(/3人中 3人を表示/)).toBeVisible();
  await expect(out).toBeFocused();
  await expect(out).toContainText("1件を除いています");

  // By the person's detail, with the keyboard: the table keeps the focus. The detail can be printed, without what is behind.
  await region.getByRole("button", { name: "運用 花子" }).press("Enter");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("dialog")).toContainText("足りない項目");
  await expect(page.getByRole("heading").filter({ visible: true })).toHaveText(["運用 花子"]);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "この人を一覧から除く" }).press("Enter");
  await expect(region).toBeFocused();
  await expect(region.getByRole("rowheader")).toHaveText(["管理 太郎", "佐藤 一郎"]);
  await expect(page.getByText("みなし到達を含む人は")).toBeHidden();
  const { rows } = await csv(page);
  expect(rows.slice(1).map((row) => row[3])).toEqual(["1.json", "2.json"]);

  // What is read again stays out; what comes back counts.
  await choose(page, [file("0b.json", { ...people[0], revision: 2 })]);
  await expect(region.getByRole("rowheader")).toHaveCount(2);
  await page.getByRole("button", { name: "0b.jsonを戻す" }).click();
  await page.getByRole("button", { name: "練習.json（練習）を戻す" }).click();
  await expect(out).toBeHidden();
  await expect(region).toBeFocused();
  await expect(region.getByRole("rowheader")).toHaveCount(4);
});

test("what cannot be read is listed with path and reason, the rest counts", async ({ page }) => {
  await open(page);
  await choose(page, [
    ...people.map((draft, i) => file(`${i}.json`, draft)),
    file("broken.json", "{"),
    file("role.json", { schema: 1, sheets: { operation: { engagements: [{ role: "chief" }] } } }),
    file("future.json", { schema: 99 }),
    { name: "sjis.json", mimeType: "application/json", buffer: Buffer.from([0x7b, 0x22, 0x8e, 0x81, 0x22, 0x7d]) },
    file("bundle.json", {
      schema: 1,
      drafts: [
        { schema: 1, id: "d" },
        { schema: 1, id: 7 },
      ],
    }),
  ]);
  await expect(page.getByText("4人中 4人を表示")).toBeVisible();
  await expect(page.getByText("5件は読み込めませんでした")).toBeVisible();
  await expect(page.getByText("うち1件は、このアプリより新しい版で作られています")).toBeVisible();
  await page.getByText("ファイルと理由").click();
  const list = page.getByRole("region", { name: "読み込めなかったファイル" }).getByRole("row");
  for (const [place, ...texts] of [
    [1, "broken.json", "ファイル全体"],
    [2, "role.json", "オペレーション・実績1・役割", "chief"],
    [3, "future.json", "形式の版"],
    [4, "sjis.json", "UTF-8"],
    [5, "bundle.json（2件目）", "2件目の下書き・id"],
  ]) {
    for (const text of texts) await expect(list.nth(place)).toContainText(text);
  }
  const { rows } = await csv(page);
  expect(rows.slice(1).map((row) => row[3])).toEqual(["0.json", "1.json", "2.json", "bundle.json（1件目）"]);
});

test("of the same draft the newest is shown, and it is said which", async ({ page }) => {
  await open(page);
  const newer = { ...people[0], revision: 2, person: { name: "新 花子" } };
  await choose(page, [file("old.json", people[0]), file("new.json", newer), file("older.json", people[0])]);
  await expect(page.getByText("1人中 1人を表示")).toBeVisible();
  await page.getByText("どちらを使ったか").click();
  const list = page.getByRole("region", { name: "重複した下書き" }).getByRole("row");
  await expect(list.nth(1)).toContainText(/新 花子.*new\.json.*old\.json.*改訂番号が大きい/);
  await expect(list.nth(2)).toContainText(/new\.json.*older\.json/);
});

test("snapshots are told and may be left out, those of one name are warned of, results are no drafts", async ({
  page,
}) => {
  await open(page);
  const person = { name: "佐藤 一郎", affiliation: "基盤部" };
  await choose(page, [
    file("いま.json", { schema: 1, id: "a", title: "今期", person, ap_passed: true }),
    file("記録.json", { schema: 1, id: "s", title: "前期末", snapshot_of: "a", snapshot_month: "2026-03", person }),
    file("練習.json", { schema: 1, id: "p", title: "練習", person }),
    file("別人.json", { schema: 1, id: "b", person: { name: "鈴木", affiliation: "基盤部" } }),
    file("結果.json", { schema: 1, as_of: "2026-11", specialties: [] }),
  ]);
  await expect(page.getByText("氏名と所属が同じ下書きがあります（1組）")).toBeVisible();
  await expect(page.getByText("佐藤 一郎・基盤部（2件）")).toBeVisible();
  const table = page.getByRole("region", { name: "一覧の表" }).getByRole("row");
  await expect(table).toHaveCount(4);
  await expect(page.getByText(/3人中 3人を表示/)).toBeVisible();
  await expect(table.nth(1)).toContainText("今期");
  const records = page.getByRole("checkbox", { name: "これらの記録も数える" });
  await records.check();
  await expect(table).toHaveCount(5);
  await expect(table.nth(2)).toContainText("記録");
  await expect(table.nth(2)).toContainText("前期末");
  await expect(table.nth(1)).toContainText("今期");
  await expect(page.getByText(/4人中 4人を表示/)).toBeVisible();
  await records.uncheck();
  await expect(table).toHaveCount(4);
  // Whoever is forgotten while files are read stays forgotten.
  await page.getByRole("button", { name: "読み込んだ内容を消す" }).click();
  await page.getByRole("button", { name: "やめる" }).click();
  await expect(table).toHaveCount(4);
  await page.getByRole("button", { name: "読み込んだ内容を消す" }).click();
  await page.getByRole("button", { name: "消す", exact: true }).click();
  await expect(table).toHaveCount(0);
  await expect(page.getByLabel("ファイルを選ぶ")).toBeFocused();
  await choose(page, [
    file("記録.json", { schema: 1, id: "s", snapshot_of: "a", snapshot_month: "2026-03", person }),
    file("結果.json", { schema: 1, as_of: "2026-11", specialties: [] }),
  ]);
  await expect(table).toHaveCount(2);
  await page.getByText("ファイルと理由").click();
  await expect(page.getByText(/これは判定結果のファイルです/)).toBeVisible();
});

test("rows are ordered, filtered, and open a person's detail", async ({ page }) => {
  await open(page);
  await choose(
    page,
    people.map((draft, i) => file(`${i}.json`, draft)),
  );
  const region = page.getByRole("region", { name: "一覧の表" });
  const names = (expected) => expect(region.getByRole("rowheader")).toHaveText(expected);
  await names(["運用 花子", "管理 太郎", "佐藤 一郎"]);

  const head = region.getByRole("columnheader", { name: "オペレーション" });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await names(["運用 花子", "管理 太郎", "佐藤 一郎"]);
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await names(["管理 太郎", "佐藤 一郎", "運用 花子"]);

  await page.getByLabel(/氏名・所属/).fill("基盤");
  await names(["佐藤 一郎", "運用 花子"]);
  await expect(page.getByText("3人中 2人を表示")).toBeVisible();
  await page.getByRole("combobox", { name: "到達レベル" }).selectOption("レベル3以上");
  await names(["運用 花子"]);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("絞り込み：「基盤」、レベル3以上")).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "絞り込みを解除" }).click();
  await page.getByRole("combobox", { name: "専門分野" }).selectOption("オペレーション");
  await names(["管理 太郎", "運用 花子"]);

  await region.getByRole("button", { name: "管理 太郎" }).click();
  const dialog = page.getByRole("dialog", { name: "管理 太郎" });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator("td.tsd-map__cell:not(.tsd-map__cell--void)")).toHaveCount(13);
  await expect(dialog.getByRole("row", { name: /オペレーション.*レベル3/ })).toContainText("責任性、複雑性、専門性");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(region.getByRole("button", { name: "管理 太郎" })).toBeFocused();

  // Looking elsewhere loses nobody; forgetting does, and nothing was kept.
  await page.getByRole("link", { name: "判定の考え方" }).first().click();
  await page.goBack();
  await expect(region.getByRole("rowheader")).toHaveCount(2);
  await page.getByRole("button", { name: "読み込んだ内容を消す" }).click();
  await page.getByRole("button", { name: "消す", exact: true }).click();
  await expect(region).toBeHidden();
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).not.toContain("花子");
});

test("each picture has its sentence and its table", async ({ page }) => {
  await open(page);
  await choose(
    page,
    people.map((draft, i) => file(`${i}.json`, draft)),
  );
  await expect(
    page.getByText("最も多いのはレベル3（みなし到達）と未到達と未入力で、それぞれ1人（33%）です。"),
  ).toBeVisible();
  await expect(page.getByText(/実績などを入力した1人のうち1人（100%）に足りません/)).toBeVisible();
  await expect(page.getByText("みなし到達を含む人は1人です。")).toBeVisible();
  const tables = page.locator("section[aria-labelledby=tsd-charts-h] table");
  for (const table of await tables.all()) await expect(table.locator("caption")).not.toBeEmpty();
  // みなし到達 is told by a pattern.
  await expect(page.locator("rect[fill='url(#tsd-hatch)']").first()).toBeAttached();
  await page.getByLabel(/氏名・所属/).fill("花子");
  await expect(page.getByText("最も多いのはレベル3（みなし到達）で、1人（100%）です。")).toBeVisible();
});

test("a folder that is dropped is read to its depths", async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), "cohort-"));
  await mkdir(join(folder, "基盤部", "一課"), { recursive: true });
  await writeFile(join(folder, "基盤部", "a.json"), JSON.stringify(people[0]));
  await writeFile(join(folder, "基盤部", "一課", "b.json"), JSON.stringify(people[1]));
  await writeFile(join(folder, "基盤部", "memo.txt"), "メモ");
  await open(page);
  const box = await page.locator(".tsd-drop").boundingBox();
  const at = { x: box.x + box.width / 2, y: box.y + 20 };
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(folder, "基盤部")], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"])
    await session.send("Input.dispatchDragEvent", { type, ...at, data });
  await expect(page.getByText("2人中 2人を表示")).toBeVisible();
  const { rows } = await csv(page);
  expect(rows.slice(1).map((row) => row[3])).toEqual(["基盤部/a.json", "基盤部/一課/b.json"]);
  await page.getByText("ファイルと理由").click();
  await expect(page.getByRole("region", { name: "読み込めなかったファイル" })).toContainText("基盤部/memo.txt");
  await rm(folder, { recursive: true });
});

test("reading can be stopped, and what was read stays", async ({ page }) => {
  await open(page);
  const many = Array.from({ length: 3000 }, (_, i) => file(`${i}.json`, { schema: 1, id: `d${i}` }));
  // Stopped as soon as there is something to press.
  await page.evaluate(() => {
    const stop = () => {
      const button = [...document.querySelectorAll("button")].find((b) => b.textContent === "読み込みを中止");
      if (button) button.click();
      else setTimeout(stop);
    };
    stop();
  });
  await page.getByLabel("ファイルを選ぶ").setInputFiles(many);
  await expect(page.locator(".tsd-drop ~ [role=status]")).toContainText(
    /^ファイル3000件のうち\d+件まで読んで中止しました：/,
  );
  await expect(page.getByRole("progressbar")).toBeHidden();
});

test("axe finds nothing, with everything open", async ({ page }) => {
  await open(page);
  await choose(page, [
    ...people.map((draft, i) => file(`${i}.json`, draft)),
    file("again.json", people[0]),
    file("broken.json", "{"),
  ]);
  for (const details of await page.locator("main details").all()) await details.locator("summary").click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "管理 太郎" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
