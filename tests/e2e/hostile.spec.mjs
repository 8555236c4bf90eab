// Text stays text: whatever a draft holds, wherever it is shown, printed and exported, no script runs and no element is
// made of it. In the page, where a Content-Security-Policy stands behind, and as an element on a page that has none.
import { readFile } from "node:fs/promises";
import { CORPUS, FIELDS, hostileDraft, watchFor } from "./hostile.mjs";
import { expect, settled, test } from "./fixtures.mjs";

const PLACES = [
  "#/",
  "#/operations-management/3",
  "#/operations-management/7",
  "#/all",
  "#/report",
  "#/drafts",
  "#/compare",
  "#/cohort",
];

/** The fields whose text no page shows: names under which things are kept, and what only a newer version knows. */
const HIDDEN = new Set(["id", "updated", "an unknown field and its name", "engagement/id"]);

const file = (name, content) => ({ name, mimeType: "application/json", buffer: Buffer.from(content) });

/** All that the page shows or holds ready: texts, and what stands in boxes. */
const shown = (page) =>
  page.evaluate(() => {
    const boxes = Array.from(document.querySelectorAll("input, textarea"), (box) => box.value);
    return `${document.body.textContent}\n${boxes.join("\n")}`;
  });

const harm = (page) => page.evaluate(() => window.harm);

/** Without white space, which lines and boxes change. */
const plain = (text) => text.replaceAll(/\s/g, "");

const go = (page, place) =>
  page.evaluate(
    (place) =>
      new Promise((done) => {
        location.hash = place;
        requestAnimationFrame(() => setTimeout(done, 30));
      }),
    place,
  );

/** What the button saves. */
async function exported(page, name) {
  const button = page.getByRole("button", { name });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFile(await download.path(), "utf8");
}

async function take(page, name, content) {
  await page.locator('input[type="file"]').first().setInputFiles(file(name, content));
  const dialog = page.getByRole("dialog", { name: "読み込むと、次のようになります" });
  await dialog.getByRole("button", { name: /取り込む/ }).click();
  await expect(dialog).toBeHidden();
}

/** One of each four unless all are asked for, which takes some minutes: `make reliability` does. */
const TEXTS = process.env.HOSTILE === "all" ? CORPUS : CORPUS.filter((_, place) => place % 4 === 0);
const HALF = Math.ceil(TEXTS.length / 2);

for (const half of [0, 1]) {
  const texts = TEXTS.slice(half * HALF, (half + 1) * HALF);

  test(`text stays text on every page, on paper and in every export (${half + 1} of 2)`, async ({ browser, site }) => {
    test.setTimeout(60_000 * texts.length);
    for (const text of texts) {
      const context = await browser.newContext({ baseURL: site.app, locale: "ja-JP" });
      const problems = [];
      context.on("console", (message) => {
        if (message.type() !== "log") problems.push(message.text());
      });
      context.on("weberror", (error) => problems.push(String(error.error())));
      context.on("request", (request) => {
        if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(site.app)) problems.push(request.url());
      });
      await context.addInitScript(watchFor);
      const page = settled(await context.newPage());
      const draft = hostileDraft(text);
      const content = JSON.stringify(draft);

      await page.goto("#/report");
      await page.getByRole("radio", { name: "全体" }).check();
      // The name of a file is text as well; a browser gives it without its folders.
      await take(page, `${text.replaceAll(/[/\\\0\n]/g, "")}.json`, content);
      await go(page, "#/drafts");
      // A single draft is opened at once.
      await expect(page.getByLabel("題名").first()).toHaveValue(/【title】/);

      let seen = "";
      for (const place of PLACES) {
        await go(page, place);
        if (place === "#/report") await page.getByRole("radio", { name: "全体" }).check();
        if (place === "#/cohort")
          await page.locator('input[type="file"]').first().setInputFiles(file("a.json", content));
        // What is folded away is made when it is opened.
        for (const fold of await page.locator("details:not([open]) > summary").all()) {
          if (await fold.isVisible()) await fold.click();
        }
        seen += plain(await shown(page));
        expect(await harm(page), `${text} at ${place}`).toEqual([]);
      }
      for (const field of Object.keys(FIELDS)) {
        if (HIDDEN.has(field)) continue;
        const held = /link$/.test(field) ? `【${field}】` : `${text}【${field}】`;
        expect(seen, `${field} is shown as it is: ${text}`).toContain(plain(held));
      }

      await go(page, "#/report");
      await page.getByRole("radio", { name: "全体" }).check();
      await page.emulateMedia({ media: "print" });
      await page.pdf({ preferCSSPageSize: true });
      expect(await harm(page), `${text} on paper`).toEqual([]);
      await page.emulateMedia({ media: "screen" });

      const json = JSON.parse(await exported(page, "この下書き（JSON）"));
      const { catalogue_version, readings, revision, updated, id, ...facts } = json;
      const { id: ownId, updated: ownUpdated, ...ownFacts } = JSON.parse(content);
      expect(facts, text).toEqual(ownFacts);
      const markdown = await exported(page, /Markdown/);
      expect(markdown.replaceAll("<br>", ""), text).not.toMatch(/[<>](?!\s)|(?<!\\)\]\(|(?<!\\)`/);
      const csv = await exported(page, /CSV/);
      for (const row of csv.slice(1).split("\r\n")) expect(row, text).not.toMatch(/(^|,)"?[=+\-@\t]/);
      for (const name of ["レベルマップ（SVG）", "実績の期間（SVG）"]) {
        const picture = await context.newPage();
        const svg = await exported(page, name);
        // As somebody who opens the file: nothing stands behind it here.
        await picture.route("**/picture.svg", (route) => route.fulfill({ contentType: "image/svg+xml", body: svg }));
        await picture.goto("picture.svg");
        const made = await picture.evaluate(() => [
          document.documentElement.localName,
          document.querySelectorAll("script, image, foreignObject, use, a, animate, style").length,
          ...window.harm,
        ]);
        expect(made, `${text} in ${name}`).toEqual(["svg", 0]);
        await picture.close();
      }
      expect(problems, text).toEqual([]);
      await context.close();
    }
  });
}

test("text stays text in an element, on a page without a policy", async ({ page, site }) => {
  test.setTimeout(20_000 * TEXTS.length);
  await page.addInitScript(watchFor);
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate((app) => {
    const script = Object.assign(document.createElement("script"), { type: "module", src: `${app}tasseido.js` });
    // The one script that is meant.
    script.onload = () => window.harm.splice(0);
    document.body.append(document.createElement("tasseido-check"));
    document.body.append(script);
  }, site.app);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => window.harm.splice(0));
  for (const text of TEXTS) {
    await page.evaluate((draft) => {
      document.querySelector("tasseido-check").draft = draft;
    }, hostileDraft(text));
    for (const name of ["概要とマップ", "運用管理", "レポート", "下書き"]) {
      await page.getByRole("navigation", { name: "ページ" }).getByRole("link", { name, exact: true }).click();
    }
    await expect(page.getByLabel("題名").first()).toHaveValue(/【title】/);
    expect(await harm(page), text).toEqual([]);
  }
});

test("the guard of these tests notices what it is for", async ({ page, site, watch }) => {
  await page.addInitScript(watchFor);
  await page.goto(`${site.elsewhere}blank.html`);
  // Some lead away from the page: nowhere, so that the others can be tried.
  await page.route(/foreign\.invalid/, (route) => route.fulfill({ status: 204 }));
  let noticed = 0;
  for (const text of CORPUS) {
    await page.evaluate((text) => {
      document.body.innerHTML = `<p title="${text}">${text}</p>`;
    }, text);
    noticed += await page.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 100));
      return window.harm.splice(0).length > 0 ? 1 : 0;
    });
  }
  // The others need a reader of their own: an address, a table, a template.
  expect(noticed).toBeGreaterThanOrEqual(30);
  watch.take(/./);
});
