// The text of a kept draft cut after each of its characters, as a write that broke off would leave it: the page must show
// the draft as it was, put the kept text right again, and keep the broken one exactly as it was found.
import { chromium } from "@playwright/test";

const QUARANTINE = "tasseido/quarantine/";

export async function cuts({ url, log = () => {} }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${url}#/drafts`);
    const fields = { 題名: "2026年度 自己診断「運用」", 氏名: "運用 花子", 所属: "基盤運用部 🗾" };
    for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).first().fill(text);
    await page.waitForFunction(() => document.querySelector(".tsd-save").textContent.includes("保存済み"));
    const name = await page.evaluate(() =>
      Object.keys(localStorage).find((name) => name.startsWith("tasseido/draft/")),
    );
    const read = (name) => page.evaluate((name) => localStorage.getItem(name), name);
    const whole = await read(name);
    if (!whole.includes(fields.所属)) throw new Error("not kept yet");

    const texts = Object.values(fields);
    /** Waits until all of it is shown again and kept as it was; how long that takes is not what is asked here. */
    const recovered = () =>
      page
        .waitForFunction(
          ([texts, name, whole]) => {
            const shown = Array.from(document.querySelectorAll('.tsd-app input[type="text"]'), (box) => box.value);
            return texts.every((text) => shown.includes(text)) && localStorage.getItem(name) === whole;
          },
          [texts, name, whole],
        )
        .catch(() => {});
    const result = { cuts: 0, lost: [] };
    for (let end = 0; end < whole.length; end += 1) {
      // Cut and compared in the page: half of a character does not come through from here.
      await page.evaluate(([name, whole, end]) => localStorage.setItem(name, whole.slice(0, end)), [name, whole, end]);
      await page.reload();
      await recovered();
      const right = await page.evaluate(
        ([texts, name, whole, end, prefix]) => {
          const shown = Array.from(document.querySelectorAll('.tsd-app input[type="text"]'), (box) => box.value);
          const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
          const aside = names.map((name) => localStorage.getItem(name));
          return (
            texts.every((text) => shown.includes(text)) &&
            localStorage.getItem(name) === whole &&
            aside.includes(whole.slice(0, end))
          );
        },
        [texts, name, whole, end, QUARANTINE],
      );
      if (!right) result.lost.push(end);
      result.cuts += 1;
      await page.evaluate((prefix) => {
        for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
      }, QUARANTINE);
      if (result.cuts % 50 === 0) log(`cuts ${result.cuts}/${whole.length}: ${result.lost.length} lost`);
    }
    return result;
  } finally {
    await browser.close();
  }
}
