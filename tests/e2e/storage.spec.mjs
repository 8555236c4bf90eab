// Eight ways in which a browser may store, or not: in each the whole job is done, from filling in through the verdict to
// the export, and the page says truthfully what is kept.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";
import { expect, MOUNTS, test } from "./fixtures.mjs";

const TITLE = "2026年度 自己診断";

const saved = (app) => app.locator(".tsd-save");
const banner = (app) => app.locator("[data-tsd-keeping]");
const nav = (app, name) => app.getByRole("navigation", { name: "ページ" }).getByRole("link", { name, exact: true });

/** オペレーション レベル3 from nothing to 達成, by what a person clicks and types. */
async function fillIn(app) {
  await nav(app, "オペレーション").click();
  await app.getByRole("button", { name: "実績を追加" }).first().click();
  await app.getByLabel("実績の名前").fill("センタ運用");
  await app.getByText("年月数だけ").click();
  await app.getByRole("textbox", { name: "年数" }).fill("１");
  await app.getByRole("radio", { name: /^メンバ/ }).check();
  await app.getByRole("checkbox", { name: "成功裡に遂行した" }).check();
  for (const group of ["担った業務", "当てはまる複雑性の条件"]) {
    const boxes = app.getByRole("group", { name: group }).getByRole("checkbox");
    for (let place = 0; place < 2; place += 1) await boxes.nth(place).check();
  }
  await app.locator(".tsd-scale").first().locator("label").nth(1).click();
  await expect(app.getByText("3項目すべてを満たしています").first()).toBeVisible();
  await nav(app, "下書き").click();
  await app.getByLabel("題名").first().fill(TITLE);
}

const listed = (app) => app.getByRole("list", { name: "下書きの一覧" }).getByRole("listitem");

/** What the draft's own export holds. */
async function exported(app, page, byHand) {
  await nav(app, "下書き").click();
  const button = listed(app).first().getByRole("button", { name: "書き出す" });
  if (byHand) {
    await button.click();
    return JSON.parse(await app.getByRole("textbox", { name: "書き出した内容" }).inputValue());
  }
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return JSON.parse(await readFile(await download.path(), "utf8"));
}

async function job(app, page, { byHand = false } = {}) {
  await fillIn(app);
  const draft = await exported(app, page, byHand);
  expect(draft).toMatchObject({ schema: 1, title: TITLE });
  expect(draft.sheets.operation.engagements).toHaveLength(1);
  await expect(listed(app).first()).toContainText("オペレーション レベル3");
}

test("normal: kept durably, and there again", async ({ page }) => {
  await page.goto("");
  await job(page, page);
  await expect(saved(page)).toHaveText("保存済み");
  await expect(banner(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("題名").first()).toHaveValue(TITLE);
});

/** A browser of one's own with these preferences. */
async function withPreferences(preferences, use) {
  const folder = await mkdtemp(join(tmpdir(), "tasseido-preferences-"));
  await mkdir(join(folder, "Default"));
  await writeFile(join(folder, "Default", "Preferences"), JSON.stringify(preferences));
  const { executablePath, args } = test.info().project.use.launchOptions;
  const context = await chromium.launchPersistentContext(folder, { executablePath, args, locale: "ja-JP" });
  try {
    await use(context.pages()[0]);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Keeps everybody from the journal, as one that is slow would, until the returned function is called. */
async function holdJournal(page, site) {
  const holder = await page.context().newPage();
  await holder.goto(`${site.elsewhere}blank.html`);
  await holder.evaluate(
    () =>
      new Promise((held) => {
        indexedDB.open("tasseido:tasseido").onsuccess = ({ target: { result } }) => {
          const store = result.transaction("texts", "readwrite").objectStore("texts");
          const hold = () => {
            store.get("").onsuccess = hold;
          };
          hold();
          held();
        };
      }),
  );
  return async () => {
    // Longer than the page waits for it.
    await page.waitForTimeout(2500);
    await holder.close();
    await expect(saved(page)).toHaveText("保存済み");
  };
}

for (const chosen of [false, true]) {
  const what = chosen ? "a new draft that was asked for meanwhile stays" : "what was kept is opened when it comes";
  test(`a journal that is slow, where localStorage lost all: ${what}`, async ({ page, site }) => {
    await page.goto("#/drafts");
    const title = page.getByLabel("題名").first();
    await title.fill(TITLE);
    await expect(saved(page)).toHaveText("保存済み");
    await page.evaluate(() => localStorage.clear());
    await page.goto(`${site.elsewhere}blank.html`);
    const come = await holdJournal(page, site);
    await page.goto("#/drafts");
    await expect(saved(page)).toHaveText("この端末に保存");
    await expect(title).toHaveValue("");
    if (chosen) await page.getByRole("button", { name: "新しい下書き" }).click();
    await come();
    await expect(title).toHaveValue(chosen ? "" : TITLE);
    await expect(listed(page)).toHaveCount(chosen ? 2 : 1);
  });
}

for (const edits of [1, 2, 3]) {
  const what = `a journal that is slow, and newer than localStorage: ${edits} edits meanwhile are merged with it`;
  test(what, async ({ page, site }) => {
    const box = (number) => page.locator(`[name="operation/4/kinds/${number}"]`);
    await page.goto("#/all");
    await box(0).check();
    await expect(saved(page)).toHaveText("保存済み");
    const drafts = () =>
      page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith("tasseido/draft/")));
    const [[name, old]] = await drafts();
    for (const number of [1, 2]) {
      await box(number).check();
      await expect(saved(page)).toHaveText("保存済み");
    }
    await page.goto(`${site.elsewhere}blank.html`);
    // As after a crash, which takes what localStorage did not write yet.
    await page.evaluate(([name, old]) => localStorage.setItem(name, old), [name, old]);
    const come = await holdJournal(page, site);
    await page.goto("#/all");
    await expect(saved(page)).toHaveText("この端末に保存");
    await expect(box(2)).not.toBeChecked();
    for (let edit = 0; edit < edits; edit += 1) {
      await box(3).click();
      await expect(saved(page)).toHaveText("この端末に保存");
    }
    await box(4).check();
    await come();
    const expected = [0, 1, 2, 4, ...(edits % 2 ? [3] : [])];
    const checked = async () => {
      for (const number of [0, 1, 2, 3, 4])
        await expect(box(number)).toBeChecked({ checked: expected.includes(number) });
    };
    await checked();
    await expect(saved(page)).toHaveText("保存済み");
    await page.reload();
    await expect(saved(page)).toHaveText("保存済み");
    await checked();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => /\/(left|fork)\//.test(name)))).toEqual(
      [],
    );
  });
}

test("a journal that is slow, and newer than localStorage: an edit of a page that was closed before it came is kept", async ({
  page,
  site,
}) => {
  const box = (number) => page.locator(`[name="operation/4/kinds/${number}"]`);
  await page.goto("#/all");
  await box(0).check();
  await expect(saved(page)).toHaveText("保存済み");
  const kept = await page.evaluate(() => ({ ...localStorage }));
  for (const number of [1, 2, 3]) {
    await box(number).check();
    await expect(saved(page)).toHaveText("保存済み");
  }
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate((kept) => Object.assign(localStorage, kept), kept);
  const come = await holdJournal(page, site);
  await page.goto("#/all");
  await expect(saved(page)).toHaveText("この端末に保存");
  await box(4).check();
  await expect(saved(page)).toHaveText("この端末に保存");
  await page.goto(`${site.elsewhere}blank.html`);
  await page.goto("#/all");
  await come();
  for (const number of [0, 1, 2, 3, 4]) await expect(box(number)).toBeChecked();
});

test("a journal that is slow: what is erased meanwhile does not come back", async ({ page, site }) => {
  await page.goto("#/drafts");
  const title = page.getByLabel("題名").first();
  await title.fill(TITLE);
  await expect(saved(page)).toHaveText("保存済み");
  await page.goto(`${site.elsewhere}blank.html`);
  const come = await holdJournal(page, site);
  await page.goto("#/drafts");
  await expect(title).toHaveValue(TITLE);
  await page.getByRole("button", { name: "この端末から消去…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "消去する" }).click();
  await expect(title).toHaveValue("");
  await come();
  await expect(page.getByText("この端末から消去しました")).toBeVisible();
  await expect(title).toHaveValue("");
  await page.reload();
  await expect(saved(page)).toHaveText(/^保存済み/);
  await expect(title).toHaveValue("");
  await expect(listed(page)).toHaveCount(1);
});

test("denied: a browser that blocks all site data", async ({ site }) => {
  await withPreferences({ profile: { default_content_setting_values: { cookies: 2 } } }, async (page) => {
    await page.goto(site.app);
    const found = await page.evaluate(() => {
      try {
        return Boolean(window.localStorage);
      } catch {
        return "denied";
      }
    });
    expect(found).toBe("denied");
    await job(page, page);
    await expect(saved(page)).toHaveText("保存できません");
    await expect(banner(page)).toContainText("この端末には保存されません");
  });
});

test("null: localStorage is missing, the journal does alone", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => null }));
  await page.goto("");
  await job(page, page);
  await expect(saved(page)).toHaveText("保存済み");
  await page.reload();
  await expect(page.getByLabel("題名").first()).toHaveValue(TITLE);
});

test("null, and no IndexedDB either: memory, and the page says so", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "indexedDB"]) Object.defineProperty(window, name, { get: () => null });
  });
  await page.goto("");
  await job(page, page);
  await expect(saved(page)).toHaveText("保存できません");
  await expect(banner(page)).toContainText("ページを閉じると入力した内容は消えます");
});

test("no IndexedDB: kept on this device, and no more is said", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
  await page.goto("");
  await job(page, page);
  await expect(saved(page)).toHaveText("この端末に保存");
  await page.reload();
  await expect(page.getByLabel("題名").first()).toHaveValue(TITLE);
});

test("get throws", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.getItem = () => {
      throw new DOMException("no", "SecurityError");
    };
  });
  await page.goto("");
  await job(page, page);
  await expect(saved(page)).toHaveText("保存済み");
});

test("set throws: a banner that stays, with the way out", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no", "SecurityError");
    };
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
  });
  await page.goto("");
  await job(page, page);
  await expect(saved(page)).toHaveText("保存に失敗");
  await expect(banner(page)).toContainText("保存できませんでした");
  await nav(page, "概要とマップ").click();
  await expect(banner(page)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    banner(page).getByRole("button", { name: "下書きを書き出す" }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), "utf8")).title).toBe(TITLE);
});

test("set throws, with the journal: kept durably, and the banner says what failed", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no", "SecurityError");
    };
  });
  await page.goto("");
  await job(page, page);
  await expect(saved(page)).toHaveText("保存済み");
  await expect(banner(page)).toContainText("保存先の一つに書き込めません");
  await page.reload();
  await expect(page.getByLabel("題名").first()).toHaveValue(TITLE);
});

test("quota full: what was kept stays, and when there is room again the banner goes", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
  await page.goto("#/drafts");
  await page.getByLabel("題名").first().fill("前の題");
  await expect(saved(page)).toHaveText("この端末に保存");
  const kept = () =>
    page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith("tasseido/draft/")));
  const before = await kept();
  await page.evaluate(() => {
    let text = "x".repeat(5 * 1024 * 1024);
    for (let filled = ""; text; ) {
      try {
        localStorage.setItem("filler", filled + text);
        filled += text;
      } catch {
        text = text.slice(text.length / 2 + 0.5);
      }
    }
  });
  await job(page, page);
  await expect(saved(page)).toHaveText("保存に失敗");
  await expect(banner(page)).toContainText("上限");
  expect(await kept()).toEqual(before);

  await page.evaluate(() => localStorage.removeItem("filler"));
  await banner(page).getByRole("button", { name: "もう一度保存する" }).click();
  await expect(banner(page)).toHaveCount(0);
  await expect(saved(page)).toHaveText("この端末に保存");
  await page.reload();
  await expect(page.getByLabel("題名").first()).toHaveValue(TITLE);
});

/** The page in a frame of a page elsewhere. */
async function framed(page, host, address, sandbox) {
  await page.goto(host);
  await page.evaluate(
    ({ address, sandbox }) => {
      const frame = document.createElement("iframe");
      if (sandbox) frame.setAttribute("sandbox", sandbox);
      frame.src = address;
      frame.width = "1280";
      frame.height = "900";
      document.body.append(frame);
    },
    { address, sandbox },
  );
  return page.frameLocator("iframe");
}

test("sandboxed iframe: nothing is stored and nothing can be downloaded, the job is done all the same", async ({
  page,
  site,
  watch,
}) => {
  // A sandbox of its own origin asks for every file as a stranger.
  const server = await serve({ mounts: MOUNTS, cors: true });
  watch.allow(server.origin);
  const address = `${server.origin}/portal/tasseido/index.html`;
  const app = await framed(page, `${site.elsewhere}blank.html`, address, "allow-scripts");
  await job(app, page, { byHand: true });
  await expect(saved(app)).toHaveText("保存できません");
  await expect(banner(app)).toBeVisible();
  await server.close();
});

test("in a frame the text of a file stays until one is done with it, and then counts as a copy", async ({
  page,
  site,
}) => {
  const open = () => framed(page, `${site.elsewhere}blank.html`, `${site.app}index.html#/drafts`);
  let app = await open();
  await app.getByLabel("題名").first().fill(TITLE);
  await expect(saved(app)).toHaveText("保存済み");
  await app.locator("body").evaluate(() => localStorage.setItem("tasseido/backup", "2026-01-05T00:00:00.000Z written"));
  app = await open();
  const reminder = app.locator(".tsd-banner").filter({ hasText: "控えを取りましょう" });
  await reminder.getByRole("button", { name: "すべて書き出す" }).click();
  const text = reminder.getByRole("textbox", { name: "書き出した内容" });
  expect(JSON.parse(await text.inputValue()).drafts).toHaveLength(1);
  await expect(reminder).toContainText("tasseido_");
  await reminder.getByRole("button", { name: "閉じる" }).click();
  await expect(reminder).toHaveCount(0);
});

/** The job in a frame of another site's page: true where the browser lets such a frame store. */
async function asThirdParty(page, site) {
  const host = `${site.elsewhere.replace("localhost", "127.0.0.1")}blank.html`;
  const app = await framed(page, host, `${site.app}index.html`);
  await job(app, page, { byHand: true });
  const stores = await app.locator("body").evaluate(() => {
    try {
      return Boolean(localStorage);
    } catch {
      return false;
    }
  });
  await expect(saved(app)).toHaveText(stores ? "保存済み" : "保存できません");
  await expect(banner(app)).toHaveCount(stores ? 0 : 1);
  await page.reload();
  const again = await framed(page, host, `${site.app}index.html#/drafts`);
  await expect(again.getByLabel("題名").first()).toHaveValue(stores ? TITLE : "");
  return stores;
}

test("third-party iframe where the browser blocks its store: the job is done all the same", async ({
  page,
  site,
  watch,
}) => {
  watch.allow(site.origin.replace("localhost", "127.0.0.1"));
  expect(await asThirdParty(page, site)).toBe(false);
});

test("third-party iframe with a store of its own: kept durably, and there again", async ({ site }) => {
  const preferences = { profile: { cookie_controls_mode: 0 } };
  await withPreferences(preferences, async (page) => expect(await asThirdParty(page, site)).toBe(true));
});
