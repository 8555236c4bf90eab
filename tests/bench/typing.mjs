// From a key in a field of an 実績 until the page shows it, and until it shows what follows from it, on a slow PC: with few
// 実績, with many, and in the same document without any script but a text that counts the keys, which no page of these
// contents can be ahead of. And the longest task on the main thread meanwhile.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const ROUNDS = 3;
const KEYS = 16;

/** In ms, of each: `typed` by what the browser itself says of its events, `judged`, and the `tasks` of 50 ms and more. */
export async function typing({ browser, origin, folder }) {
  const seen = Object.fromEntries(["few", "many", "bare"].map((name) => [name, { typed: [], judged: [], tasks: [] }]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, all] of Object.entries(seen)) {
      const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 1280, height: 800 } });
      try {
        const page = await context.newPage();
        await open(page, origin, name === "few" ? 3 : 50);
        if (name === "bare") await bare(page, origin, folder);
        for (const [what, list] of Object.entries(await keys(page))) all[what].push(...list);
      } finally {
        await context.close();
      }
    }
  }
  return seen;
}

/** The checklist of a draft with so many 実績, the first of them unfolded. */
async function open(page, origin, count) {
  const engagement = (number) => ({
    id: `e${number}`,
    title: `基幹システムの運用 ${number + 1}`,
    period: { from: `${2000 + (number % 20)}-04`, to: `${2003 + (number % 20)}-03` },
    role: "manager",
    successful: true,
    duties: ["sla-service"],
    conditions: ["organization", "contract", "system-risk"],
    staff: 40 + number,
    annual_contract_yen: 400_000_000,
  });
  const engagements = Array.from({ length: count }, (_, number) => engagement(number));
  const draft = { schema: 1, id: "typing", title: "入力", sheets: { "operations-management": { engagements } } };
  await page.goto(`${origin}/app/#/drafts`);
  const file = { name: "typing.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(draft)) };
  await page.locator('input[type="file"]').setInputFiles(file);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /取り込む/ }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "入力", exact: true }).click();
  await page.locator(".tsd-tools__draft", { hasText: "入力" }).waitFor();
  for (const close of await page.locator(".tsd-toast").getByRole("button", { name: "閉じる" }).all()) await close.click();
  await page.evaluate(() => location.assign("#/operations-management/5"));
  await page.locator("details.tsd-eng > summary").first().click();
  await page.getByLabel(/要員数/).first().waitFor();
}

/** What the page shows now, as a document of its own. */
async function bare(page, origin, folder) {
  const { html, style } = await page.evaluate(() => ({
    html: document.querySelector("#tasseido-page").innerHTML,
    style: document.querySelector("style").textContent,
  }));
  const script = `const out = document.createElement("output");
document.querySelector("h1").append(out);
addEventListener("input", () => (out.textContent = String(Number(out.textContent) + 1)));`;
  await mkdir(join(folder, "bare"), { recursive: true });
  await writeFile(join(folder, "bare", "count.js"), script);
  await writeFile(
    join(folder, "bare", "index.html"),
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>${style}</style><script type="module" src="count.js"></script></head><body class="tsd-document"><div id="tasseido-page">${html}</div></body></html>`,
  );
  await page.goto(`${origin}/bare/`);
}

async function keys(page) {
  await page.evaluate(() => {
    window.seen = { typed: [], judged: [], tasks: [] };
    const note = (what, list) => window.seen[what].push(...list.map(({ duration }) => duration));
    const events = (list) => note("typed", list.getEntries().filter(({ name }) => name === "input"));
    new PerformanceObserver(events).observe({ type: "event", durationThreshold: 16 });
    new PerformanceObserver((list) => note("tasks", list.getEntries())).observe({ type: "longtask" });
    // A verdict is there when the frame is painted in which its sentence changed.
    let key = null;
    addEventListener("input", ({ timeStamp }) => (key = timeStamp), true);
    const verdicts = new MutationObserver(() => {
      const from = key;
      if (from === null) return;
      key = null;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.seen.judged.push(performance.now() - from);
        channel.port2.postMessage(0);
      });
    });
    for (const sentence of document.querySelectorAll(".tsd-crit__why"))
      verdicts.observe(sentence, { childList: true, characterData: true, subtree: true });
  });
  const field = page.getByLabel(/要員数/).first();
  await field.click();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 2 ? "Backspace" : "5");
    await page.waitForTimeout(500);
    // The first ones find the code not yet compiled.
    if (key === 3) await page.evaluate(() => Object.values(window.seen).forEach((list) => list.splice(0)));
  }
  const { typed, judged, tasks } = await page.evaluate(() => window.seen);
  // The browser says nothing of what took less than a frame, and rounds to 8 ms.
  return { typed: [...typed, ...Array(Math.max(0, KEYS - 4 - typed.length)).fill(8)], judged, tasks };
}
