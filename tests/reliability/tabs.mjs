// Four tabs type into one draft at once, each into an 実績 of its own and all of them on one sheet. Every edit leaves a mark
// that stays in the text: at the end each tab must show, and the store must hold, all marks of all tabs.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { start } from "./browser.mjs";

/** Edits the name of the 実績 that bears `mark`, `count` times, each adding its number. */
const edit = async ({ mark, count }) => {
  const input = Array.from(document.querySelectorAll("input")).find((input) => input.value.startsWith(mark));
  for (let number = 0; number < count; number += 1) {
    input.value += `${number % 100 === 0 ? ` ${number}:` : ""}.`;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((next) => setTimeout(next, 2 + Math.random() * 6));
  }
  return input.value;
};

const saved = (page) =>
  page.waitForFunction(() => document.querySelector(".tsd-save").textContent.includes("保存済み"), null, {
    timeout: 120_000,
  });

export async function tabs({ url, edits, tabs = 4, log = () => {} }) {
  const profile = await mkdtemp(join(tmpdir(), "tasseido-tabs-"));
  const browser = await start(profile);
  try {
    const first = await browser.context.newPage();
    await first.goto(`${url}#/operation/3`);
    for (let tab = 0; tab < tabs; tab += 1) {
      await first.getByRole("button", { name: "実績を追加" }).first().click();
      await first.getByLabel("実績の名前").last().fill(`tab${tab}-`);
    }
    await saved(first);
    const pages = [first];
    while (pages.length < tabs) {
      const page = await browser.context.newPage();
      await page.goto(`${url}#/operation/3`);
      await page
        .getByText(`tab${tabs - 1}-`)
        .first()
        .waitFor();
      pages.push(page);
    }
    for (const [tab, page] of pages.entries()) {
      const name = page.getByLabel("実績の名前").nth(tab);
      // Forms are made when they are first opened.
      if (!(await name.isVisible()))
        await page
          .locator("summary")
          .filter({ hasText: `tab${tab}-` })
          .first()
          .click();
    }
    const count = Math.ceil(edits / tabs);
    log(`${tabs} tabs × ${count} edits`);
    const expected = await Promise.all(pages.map((page, tab) => page.evaluate(edit, { mark: `tab${tab}-`, count })));
    for (const page of pages) await saved(page);
    await first.waitForTimeout(1000);

    const fresh = await browser.context.newPage();
    await fresh.goto(`${url}#/operation/3`);
    await fresh.waitForTimeout(1000);
    const names = await fresh.evaluate(async () => {
      const [kept] = Object.keys(localStorage).filter((name) => name.startsWith("tasseido/draft/"));
      const draft = JSON.parse(localStorage.getItem(kept).split("\n").slice(1).join("\n"));
      return draft.sheets.operation.engagements.map(({ title }) => title);
    });
    const marks = (text) => (text.match(/\./g) ?? []).length;
    let lost = 0;
    for (const text of expected) {
      const found = names.find((name) => name.startsWith(text.slice(0, 5))) ?? "";
      if (found !== text) lost += Math.max(1, count - marks(found));
    }
    return { tabs, edits: count * tabs, lost };
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
