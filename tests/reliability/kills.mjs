// Kills the browser, or only the page's process, in the middle of typing; what was acknowledged as 保存済み must be there.
//
// An edit is acknowledged when the page shows 保存済み with that text in the field, and this program heard of it before
// the kill. What is found afterwards must be that text or a later one: each begins with all those before it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { start } from "./browser.mjs";

const field = (page) => page.getByLabel("題名").first();

/** Reports to `acknowledged` what stands in the field whenever the page says that it is kept. */
const listen = () => {
  const mark = document.querySelector(".tsd-save");
  const label = Array.from(document.querySelectorAll("label")).find((label) => label.textContent.trim() === "題名");
  const input = label.control;
  window.typed = input;
  const look = () => {
    if (mark.textContent.includes("保存済み")) window.acknowledged(input.value);
  };
  new MutationObserver(look).observe(mark, { childList: true, characterData: true, subtree: true, attributes: true });
};

/** Types without end: a letter every few milliseconds, with a rest now and then. */
const type = (run) => {
  const input = window.typed;
  let count = 0;
  const step = () => {
    input.value = `${input.value}${count % 10 === 0 ? ` ${run}.${count}:` : "字"}`;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    count += 1;
    setTimeout(step, count % 40 === 0 ? 400 : 5 + Math.random() * 40);
  };
  step();
};

async function opened(context, url, again = true) {
  let page;
  try {
    page = await context.newPage();
    await page.goto(`${url}#/drafts`);
    await field(page).waitFor();
  } catch (error) {
    // The browser may give it a process that was just killed.
    if (!again || !/crashed/i.test(error.message)) throw error;
    await page?.close().catch(() => {});
    return opened(context, url, false);
  }
  // What was kept is there, and not only the page.
  await page.locator(".tsd-save", { hasText: "保存済み" }).waitFor();
  return page;
}

/** `count` kills; what was acknowledged, what was lost. */
export async function kills({ url, count, renderer = false, log = () => {} }) {
  const profile = await mkdtemp(join(tmpdir(), "tasseido-kill-"));
  const result = { kills: 0, acknowledged: 0, lost: 0, behind: [], examples: [] };
  let browser = await start(profile);
  try {
    for (let run = 0; run < count; run += 1) {
      const page = await opened(browser.context, url);
      let last = "";
      let acknowledged = 0;
      await page.exposeFunction("acknowledged", (text) => {
        if (text !== last) acknowledged += 1;
        last = text;
      });
      await field(page).fill(`r${run}`);
      await page.evaluate(listen);
      await page.evaluate(type, run);
      await page.waitForTimeout(300 + Math.random() * 1700);
      const typed = await Promise.race([field(page).inputValue(), page.waitForTimeout(200).then(() => "")]);
      const seen = last;
      if (renderer) {
        await browser.killRenderers();
        await page.close().catch(() => {});
      } else {
        await browser.kill();
        browser = await start(profile);
      }
      result.kills += 1;
      result.acknowledged += acknowledged;

      const after = await opened(browser.context, url);
      const found = await field(after).inputValue();
      if (!found.startsWith(seen)) {
        result.lost += 1;
        result.examples.push({ run, seen, found });
      }
      if (typed) result.behind.push(Math.max(0, typed.length - found.length));
      await after.close();
      log(
        `${renderer ? "renderer" : "browser"} ${run + 1}/${count}: ${acknowledged} acknowledged, ${result.lost} lost`,
      );
    }
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return result;
}
