// Out of the browser and back: the report on paper, files, what an import does and refuses, the shared link.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { deflateRawSync } from "node:zlib";
import { expect, settled, test } from "./fixtures.mjs";

const run = promisify(execFile);

/** What is typed by people who mean harm, and must be shown as it is. */
const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;

const draft = (fields) => ({
  schema: 1,
  id: "given",
  title: "2026年度 自己診断",
  person: { name: "運用 花子", affiliation: "基盤運用部" },
  ap_passed: true,
  sheets: {
    "operations-management": {
      engagements: [
        {
          id: "e1",
          title: "基幹系運用",
          note: "高可用の基盤を担当",
          link: "https://example.com/a",
          period: { from: "2019-04", to: "2023-03" },
          role: "leader",
          successful: true,
          duties: ["sla-service"],
          conditions: ["organization", "contract"],
          staff: 40,
          annual_contract_yen: 400000000,
        },
      ],
      expertise: { "service-level": { depth: "guides-juniors" } },
    },
  },
  未知の項目: { deep: [1.5, null, "そのまま"] },
  ...fields,
});

const file = (name, content) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

const link = (app, content) =>
  `${app}#draft=${deflateRawSync(typeof content === "string" ? content : JSON.stringify(content)).toString("base64url")}`;

/** The report page, where files go in and out. */
const open = async (page) => {
  await page.goto("#/report");
  await expect(page.getByRole("heading", { name: "レポート", exact: true })).toBeVisible();
};

const choose = (page, ...files) => page.locator('input[type="file"]').setInputFiles(files);

/** A draft of a newer version, with what this one cannot read beside what it can. */
const beyond = (title) => ({
  schema: 9,
  title,
  ap_passed: { year: 2030 },
  sheets: {
    未来: {},
    "operations-management": {
      engagements: [{ title: "基幹系運用", role: "chief", period: { from: "2020-04-01" }, duties: ["new"], staff: 40 }],
      expertise: { service: "deep" },
    },
  },
});
const dialog = (page) => page.getByRole("dialog", { name: "読み込むと、次のようになります" });

const item = (page, text) => dialog(page).getByRole("listitem").filter({ hasText: text });

const take = async (page) => {
  await dialog(page)
    .getByRole("button", { name: /取り込む/ })
    .click();
  await expect(dialog(page)).toBeHidden();
};

/** What a button saves: the name of the file, and its bytes. */
const saved = async (page, button) => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

const all = async (page) => JSON.parse((await saved(page, "すべての下書き（JSON）")).bytes).drafts;

const facts = ({ catalogue_version, readings, revision, updated, id, ...rest }) => JSON.stringify(rest);

const titles = async (page) => (await all(page)).map(({ title }) => title ?? "").sort();

test("what is exported comes back the same, byte for byte in the facts", async ({ page, browser, site }) => {
  await open(page);
  await choose(page, file("a.json", draft()));
  await expect(item(page, "新しい下書き")).toContainText("a.json");
  await take(page);
  await expect.poll(() => titles(page)).toContain("2026年度 自己診断");
  const first = (await all(page)).find(({ title }) => title);
  expect(facts(first)).toBe(facts(draft()));
  expect(first.catalogue_version).toMatch(/./);
  expect(first.readings).toHaveLength(10);

  const context = await browser.newContext();
  const other = settled(await context.newPage());
  await other.goto(`${site.app}#/report`);
  await choose(other, file("b.json", { schema: 1, drafts: [first] }));
  await take(other);
  await expect.poll(() => titles(other)).toContain("2026年度 自己診断");
  expect(facts((await all(other)).find(({ title }) => title))).toBe(facts(draft()));
  await context.close();
});

test("an import tells what it would do, and does nothing before it is told to", async ({ page }) => {
  await open(page);
  await choose(page, file("a.json", draft()));
  await take(page);
  await expect.poll(() => titles(page)).toContain("2026年度 自己診断");

  await choose(page, file("same.json", draft()), file("other.json", draft({ title: "別の内容" })));
  await expect(item(page, "同じ内容")).toContainText("何もしません");
  await expect(item(page, "食い違っています")).toBeVisible();
  await dialog(page).getByRole("button", { name: "やめる" }).click();
  await expect(dialog(page)).toBeHidden();
  expect(await titles(page)).not.toContain("別の内容");

  // Both are kept unless something else is chosen.
  await choose(page, file("other.json", draft({ title: "別の内容" })));
  await take(page);
  await expect.poll(() => titles(page)).toEqual(expect.arrayContaining(["2026年度 自己診断", "別の内容"]));
  const ids = (await all(page)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);

  await choose(page, file("theirs.json", draft({ title: "替えた内容" })));
  await item(page, "食い違っています").getByRole("combobox").selectOption({ label: "ファイルの内容に替える" });
  await take(page);
  await expect.poll(() => titles(page)).toContain("替えた内容");
  expect(await titles(page)).not.toContain("2026年度 自己診断");

  await choose(page, file("mine.json", draft({ title: "読み込まない内容" })));
  await item(page, "食い違っています").getByRole("combobox").selectOption({ label: "読み込まない" });
  await expect(dialog(page).getByRole("button", { name: "取り込む" })).toBeDisabled();
});

test("what cannot be read is told with place and reason, and the rest is taken", async ({ page, watch }) => {
  await open(page);
  const before = await titles(page);
  const wrong = draft({ id: "wrong" });
  wrong.sheets["operations-management"].engagements[0].role = "chief";
  await choose(
    page,
    file("broken.json", "{"),
    file("wrong.json", wrong),
    file("huge.json", `{"schema":1,"title":"${"a".repeat(1 << 20)}"}`),
    file("deep.json", "[".repeat(100_000)),
    file("proto.json", `{"schema":1,"id":"proto","title":"原型","__proto__":{"polluted":true}}`),
    file("future.json", draft({ schema: 9, id: "future", title: "未来の下書き" })),
    file("hostile.json", draft({ id: "hostile", title: HOSTILE, person: { name: HOSTILE } })),
    { name: "sjis.json", mimeType: "application/json", buffer: Buffer.from([0x7b, 0x82, 0xa0, 0x7d]) },
  );
  await expect(item(page, "broken.json")).toContainText("読み込めません");
  await expect(item(page, "wrong.json")).toContainText("/sheets/operations-management/engagements/0/role");
  await expect(item(page, "huge.json")).toContainText("1 MiB");
  await expect(item(page, "deep.json")).toContainText("読み込めません");
  await expect(item(page, "sjis.json")).toContainText("UTF-8");
  await expect(item(page, HOSTILE)).toContainText("新しい下書き");

  await item(page, "future.json").getByRole("button", { name: "読み取り専用で見る" }).click();
  const newer = page.getByRole("dialog", { name: "新しい版の下書き（読み取り専用）" });
  await expect(newer).toContainText("未来の下書き");
  await newer.getByRole("button", { name: "一覧に戻る" }).click();

  await take(page);
  await expect.poll(() => titles(page)).toEqual([...before, HOSTILE, "原型"].sort());
  expect(await page.evaluate(() => ({}).polluted)).toBeUndefined();
  expect(watch.problems).toEqual([]);
});

test("of what a newer version wrote, all is shown that is understood, draft by draft, and nothing is kept", async ({
  page,
}) => {
  await open(page);
  const before = await all(page);
  await choose(page, file("newer.json", { schema: 2, drafts: [beyond("甲の下書き"), beyond("乙の下書き")] }));
  const nothing = page.getByRole("dialog", { name: "読み込める下書きがありません" });
  await expect(nothing.getByRole("listitem")).toHaveCount(2);
  const second = nothing
    .getByRole("listitem")
    .filter({ hasText: "「newer.json」の「乙の下書き」は新しい版の下書きです" });
  await second.getByRole("button", { name: "読み取り専用で見る" }).click();
  const newer = page.getByRole("dialog", { name: "新しい版の下書き（読み取り専用）" });
  await expect(newer).toContainText("乙の下書き");
  await expect(newer).toContainText("基幹系運用");
  await expect(newer).toContainText("新しい版では判定が変わることがあります");
  await newer.getByRole("button", { name: "一覧に戻る" }).click();
  await nothing.getByRole("button", { name: "閉じる" }).first().click();
  expect(await all(page)).toEqual(before);
});

test("a newer version's draft goes to paper in place of the page behind it", async ({ page }, info) => {
  await open(page);
  await choose(page, file("newer.json", beyond("甲の下書き")));
  const paper = async (name) => {
    const path = info.outputPath(name);
    await writeFile(path, await page.pdf({ preferCSSPageSize: true }));
    return (await run("pdftotext", ["-layout", path, "-"])).stdout.replaceAll(/[ \n]/g, "");
  };
  // The list of an import does not: the page behind it is the report of one's own draft.
  const own = await paper("own.pdf");
  expect(own).toContain("達成度自己診断レポート");
  expect(own).not.toContain("newer.json");
  await page.getByRole("button", { name: "読み取り専用で見る" }).click();
  await page.evaluate(() => {
    window.print = () => document.body.append("印刷へ");
  });
  await page.getByRole("dialog").getByRole("button", { name: "印刷 / PDF" }).click();
  await expect(page.getByText("印刷へ")).toBeAttached();
  const newer = await paper("newer.pdf");
  for (const part of [
    "新しい版の下書き（読み取り専用）",
    "甲の下書き",
    "基幹系運用",
    "運用管理レベル7",
    "運用管理レベル3",
  ]) {
    expect(newer).toContain(part);
  }
  expect(newer.split("達成度自己診断レポート")).toHaveLength(2);
  for (const part of ["一覧に戻る", "ファイルを選ぶ", "無題の下書き"]) expect(newer).not.toContain(part);
});

test("where nothing can be read there is nothing to take in, and that is said", async ({ page }) => {
  await open(page);
  await choose(page, file("empty.json", ""), file("broken.json", "{"));
  const nothing = page.getByRole("dialog", { name: "読み込める下書きがありません" });
  await expect(nothing.getByRole("listitem").filter({ hasText: "empty.json" })).toContainText("ファイルが空です");
  await expect(nothing.getByRole("button", { name: /取り込む/ })).toHaveCount(0);
  await nothing.getByRole("button", { name: "閉じる" }).first().click();
  await expect(nothing).toBeHidden();
});

test("a file takes the place of the open draft, also behind the example, and undo brings it back", async ({ page }) => {
  const drafts = page.getByRole("navigation", { name: "ページ" }).getByRole("link", { name: "下書き", exact: true });
  const title = page.getByLabel("題名").first();
  await page.goto("#/drafts");
  await choose(page, file("a.json", { schema: 1, id: "mine", revision: 1, title: "前の内容" }));
  await take(page);
  await expect(title).toHaveValue("前の内容");
  await page.getByRole("link", { name: "概要とマップ" }).click();
  await page.getByRole("button", { name: "記入例を見る" }).first().click();
  await drafts.click();
  await choose(page, file("b.json", { schema: 1, id: "mine", revision: 99, title: "新しい内容" }));
  await take(page);
  await expect(title).toHaveValue("新しい内容");
  await page.locator(".tsd-toast", { hasText: "ファイルの内容に替えました" }).getByText("元に戻す").click();
  await expect(title).toHaveValue("前の内容");
});

test("files can be dropped anywhere on the page", async ({ page }) => {
  await open(page);
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.json", { type: "application/json" }));
    return data;
  }, JSON.stringify(draft()));
  await page.dispatchEvent("article", "dragover", { dataTransfer: dropped });
  await page.dispatchEvent("article", "drop", { dataTransfer: dropped });
  await expect(item(page, "dropped.json")).toContainText("新しい下書き");
});

test("exports: named and dated, CSV as Excel reads it, pictures that stand on their own", async ({ page, site }) => {
  await page.goto(link(site.app, draft({ title: "=1+1", person: { name: "=HYPERLINK(1)", affiliation: "甲,乙" } })));
  await page.getByRole("button", { name: "この下書きとして保存" }).click();
  await expect(page.getByRole("link", { name: "=1+1" })).toBeVisible();
  await open(page);

  const csv = await saved(page, /CSV/);
  expect(csv.name).toMatch(/^tasseido_HYPERLINK1_判定結果_\d{4}-\d{2}\.csv$/);
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = csv.bytes.toString().slice(1).split("\r\n");
  expect(rows).toHaveLength(1 + 13 + 1);
  expect(csv.bytes.toString().replaceAll("\r\n", "")).not.toContain("\n");
  for (const row of rows.slice(1, 14)) expect(row).toMatch(/^"'=HYPERLINK\(1\)","甲,乙","'=1\+1",/);

  const markdown = (await saved(page, /Markdown/)).bytes.toString();
  expect(markdown).toContain("- 氏名：\\=HYPERLINK(1)");
  expect(markdown.match(/^### レベル/gm)).toHaveLength(13);

  const report = JSON.parse((await saved(page, "判定結果（JSON）")).bytes);
  expect(report.specialties.map(({ levels }) => levels.length)).toEqual([5, 4, 2, 2]);
  expect(report.specialties[0].next.level).toBeGreaterThan(2);

  // Our own page lets nobody parse text into a document.
  const blank = await page.context().newPage();
  await blank.goto(`${site.elsewhere}blank.html`);
  for (const picture of ["レベルマップ", "実績の期間"]) {
    const svg = await saved(page, `${picture}（SVG）`);
    expect(svg.name).toContain(picture);
    const parsed = await blank.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
      return [
        root.nodeName,
        root.querySelectorAll("title, desc").length,
        root.querySelectorAll("script, image, use, style").length,
      ];
    }, svg.bytes.toString());
    expect(parsed).toEqual(["svg", 2, 0]);
    const png = await saved(page, `${picture}（PNG）`);
    expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
    expect(png.bytes.length).toBeGreaterThan(5_000);
  }
});

test("what is exported says what was entered last, however short ago", async ({ page }) => {
  await page.goto("#/service-desk/4");
  await page.getByRole("group", { name: "技術の継承" }).getByRole("checkbox", { name: "著書" }).check();
  await page.getByRole("link", { name: "レポート", exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "レポート", exact: true })).toBeVisible();
  const undo = await page.getByRole("button", { name: "元に戻す" }).elementHandle();
  const results = await page.getByRole("button", { name: "判定結果（JSON）" }).elementHandle();
  const kinds = async (actions) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.evaluate((actions) => actions.forEach((one) => one.click()), actions),
    ]);
    const { specialties } = JSON.parse(await readFile(await download.path()));
    const { levels } = specialties.find(({ id }) => id === "service-desk");
    return levels[0].criteria.find(({ id }) => id === "succession").evidence;
  };
  expect(await kinds([results])).toEqual(["book"]);
  expect(await kinds([undo, results])).toEqual([]);
});

test("the report on paper: a page as a summary, all of it in full", async ({ page, site }, info) => {
  await page.goto(link(site.app, draft()));
  await page.getByRole("button", { name: "この下書きとして保存" }).click();
  await expect(page.getByRole("link", { name: "2026年度 自己診断" })).toBeVisible();
  await open(page);
  const paper = async (name) => {
    const path = info.outputPath(name);
    await writeFile(path, await page.pdf({ preferCSSPageSize: true }));
    const { stdout } = await run("pdftotext", ["-layout", path, "-"]);
    return stdout.split("\f").slice(0, -1);
  };
  const squeezed = (text) => text.replaceAll(/\s/g, "");

  const summary = await paper("summary.pdf");
  expect(summary).toHaveLength(1);
  for (const text of [
    "運用 花子",
    "基盤運用部",
    "レベルマップ",
    "到達レベルと次の一歩",
    "みなし",
    "1 / 1",
    "自己診断です",
  ]) {
    expect(squeezed(summary[0])).toContain(squeezed(text));
  }

  await page.getByRole("radio", { name: "全体" }).check();
  const full = await paper("full.pdf");
  const text = squeezed(full.join(""));
  for (const part of [
    "基幹系運用",
    "高可用の基盤を担当",
    "https://example.com/a",
    "年間契約金額",
    "4億円",
    "以下の２項目以上の条件に該当する運用管理を成功裡に遂行した経験と実績を有する",
    "あと必要",
    "判定の考え方",
    "年数は月単位で合計し、重なりは一度だけ数える",
    "独立行政法人情報処理推進機構",
    `${full.length}/${full.length}`,
  ]) {
    expect(text).toContain(squeezed(part));
  }
  for (const control of ["ファイルに書き出す", "印刷/PDF", "ファイルを選ぶ", "くわしく載せる"]) {
    expect(text).not.toContain(control);
  }
});

test("on paper every value stands beside its name, however long the name is", async ({ page, site }) => {
  const note = "稼働率99.99%";
  const engagement = {
    ...draft().sheets["operations-management"].engagements[0],
    notes: { "sla-service": note, organization: note, contract: note },
  };
  await page.goto(link(site.app, draft({ sheets: { "operations-management": { engagements: [engagement] } } })));
  await page.getByRole("button", { name: "この下書きとして保存" }).click();
  await open(page);
  await page.getByRole("radio", { name: "全体" }).check();
  await page.emulateMedia({ media: "print" });
  // As wide as the paper between its margins.
  await page.setViewportSize({ width: 680, height: 1000 });
  const pairs = await page.locator("article .tsd-rc .tsd-dl > dt").evaluateAll((names) =>
    names.map((name) => {
      const [own, value] = [name, name.nextElementSibling].map((one) => one.getBoundingClientRect());
      return { name: name.textContent, lines: own.height, apart: Math.abs(own.top - value.top) };
    }),
  );
  expect(pairs.length).toBeGreaterThan(20);
  expect(pairs.some(({ lines }) => lines > 30)).toBe(true);
  expect(pairs.filter(({ apart }) => apart > 3)).toEqual([]);
});

test("no printed page ends with a heading, nor with the source's words before what is said of them", async ({
  page,
}, info) => {
  test.slow();
  const squeezed = (text) => text.replaceAll(/\s/g, "");
  const ends = async (name) => {
    const path = info.outputPath(name);
    await writeFile(path, await page.pdf({ preferCSSPageSize: true }));
    const { stdout } = await run("pdftotext", ["-layout", path, "-"]);
    const pages = stdout.split("\f").slice(0, -1);
    // The last line is the number of the page.
    return pages
      .slice(0, -1)
      .map((text) => squeezed(text.trimEnd().split("\n").slice(0, -1).join("\n").trimEnd().split("\n").at(-1)));
  };
  const openers = (selector) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent.replaceAll(/\s/g, "")));

  await page.goto("#/");
  const home = await openers("h1, h2, h3, h2 + p");
  for (const end of await ends("home.pdf")) expect(home).not.toContain(end);

  await page.getByRole("button", { name: "記入例を見る" }).click();
  await page.getByRole("link", { name: "レポート", exact: true }).first().click();
  await page.getByRole("radio", { name: "全体" }).check();
  const report = await openers("article :is(h3, h4, h5, blockquote > ul > li:last-child)");
  const last = await ends("report.pdf");
  expect(last.length).toBeGreaterThan(20);
  for (const end of last) expect(report).not.toContain(end.replace(/^[□☑]/, ""));
});

test("a shared link: warned of, opened to look at, kept only when asked", async ({ page, context, site }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await choose(page, file("a.json", draft({ id: undefined, title: "渡す下書き", note: HOSTILE })));
  await take(page);
  await page.goto(link(site.app, draft({ title: "渡す下書き" })));
  await page.getByRole("button", { name: "この下書きとして保存" }).click();
  await open(page);
  await page.getByRole("button", { name: "リンクで渡す" }).click();
  await expect(page.getByText("リンクには個人情報が入ります")).toBeVisible();
  await page.getByRole("button", { name: "リンクを作る" }).click();
  const made = await page.getByLabel("リンク", { exact: true }).inputValue();
  expect(made.length).toBeLessThanOrEqual(8000);
  expect(made).toMatch(/#draft=[\w-]+$/);

  const other = await context.browser().newContext();
  const theirs = settled(await other.newPage());
  await theirs.goto(made);
  await expect(theirs.getByText("リンクの下書きを表示中")).toBeVisible();
  await expect(theirs.getByRole("article")).toContainText("高可用の基盤を担当");
  await theirs.getByRole("button", { name: "閉じる" }).click();
  expect(theirs.url()).not.toContain("draft=");
  await theirs.goto(`${site.app}#/report`);
  expect(await titles(theirs)).not.toContain("渡す下書き");

  await theirs.goto(made);
  await theirs.getByRole("button", { name: "この下書きとして保存" }).click();
  await theirs.goto(`${site.app}#/report`);
  await expect.poll(() => titles(theirs)).toContain("渡す下書き");
  expect(facts((await all(theirs)).find(({ title }) => title === "渡す下書き"))).toBe(
    facts(draft({ title: "渡す下書き" })),
  );
  await other.close();
});

test("a link that is made in a frame leads to the page itself, and its dialog says that it is copied", async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(link(site.app, draft({ title: "渡す下書き" })));
  await page.getByRole("button", { name: "この下書きとして保存" }).click();
  await expect(page.locator(".tsd-save")).toHaveText("保存済み");
  await page.goto(`${site.app}?embed&portal=1#/report`);
  await page.getByRole("button", { name: "リンクで渡す" }).click();
  await page.getByRole("button", { name: "リンクを作る" }).click();
  const dialog = page.getByRole("dialog", { name: "この下書きをリンクで渡す" });
  const made = await dialog.getByLabel("リンク", { exact: true }).inputValue();
  expect(made.split("#")[0]).toBe(`${site.app}?portal=1`);
  await dialog.getByRole("button", { name: "コピー" }).click();
  const message = dialog.getByRole("status");
  await expect(message).toHaveText("リンクをコピーしました。");
  await message.getByRole("button", { name: "閉じる" }).click();
  await expect(message).toHaveText("");
  // What is still told when the dialog is closed goes on in the page.
  await dialog.getByRole("button", { name: "コピー" }).click();
  await expect(message).toHaveText("リンクをコピーしました。");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.locator(".tsd-dock").getByText("リンクをコピーしました。")).toBeVisible();
});

test("a link that is broken, huge, hostile or of the future is told, and does no harm", async ({ page, site }) => {
  const whole = link(site.app, draft());
  for (const [address, reason] of [
    [whole.slice(0, -40), "途中で切れている"],
    [`${site.app}#draft=%%%`, "途中で切れている"],
    [link(site.app, `{"schema":1,"title":"${"a".repeat(2 << 20)}"}`), "大きすぎます"],
    [link(site.app, { schema: 1, ap_passed: "はい" }), "ap_passed"],
  ]) {
    await page.goto(address);
    await expect(page.getByRole("alert")).toContainText(reason);
  }
  await page.goto(link(site.app, beyond("未来の下書き")));
  await expect(page.getByRole("article")).toContainText("未来の下書き");
  await expect(page.getByRole("article")).toContainText("基幹系運用");
  await expect(page.getByText("保存はできません")).toBeVisible();
  await expect(page.getByRole("button", { name: "この下書きとして保存" })).toHaveCount(0);
  await page.goto(link(site.app, draft({ title: HOSTILE, person: { name: HOSTILE } })));
  await expect(page.getByRole("article")).toContainText(HOSTILE);
});

test("a draft that is too long for a link goes by file", async ({ page, site }) => {
  const noise = Array.from({ length: 30_000 }, (_, index) =>
    String.fromCharCode(0x4e00 + ((index * 7919) % 20_000)),
  ).join("");
  // Longer than the links that are made; one that comes is opened all the same.
  await page.goto(link(site.app, draft({ id: "long", title: "長い下書き", noise })));
  await page.getByRole("button", { name: "この下書きとして保存" }).click();
  await expect(page.getByRole("link", { name: "長い下書き" })).toBeVisible();
  await open(page);
  await page.getByRole("button", { name: "リンクで渡す" }).click();
  await page.getByRole("button", { name: "リンクを作る" }).click();
  await expect(page.getByRole("alert")).toContainText("8,000文字までの制限");
});
