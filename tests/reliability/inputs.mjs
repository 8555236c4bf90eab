// Mutated inputs through dist/tasseido.js in Chromium: refused with a DraftError or taken, and nothing else.
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

export const fixture = new URL("../fixtures/rich.json", import.meta.url);

/** What must be served for it, beside the release at `/`. */
export const MOUNTS = {
  "/oracle/": new URL("../oracle", import.meta.url).pathname,
  "/reliability/": new URL(".", import.meta.url).pathname,
  "/blank/": new URL("../e2e/pages", import.meta.url).pathname,
};

export async function inputs({ url, count, seed = 1, log = () => {} }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    const uncaught = [];
    page.on("pageerror", (error) => uncaught.push(`uncaught: ${error}`));
    page.on("crash", () => uncaught.push("the page crashed"));
    await page.goto(`${url}blank/blank.html`);
    const given = { app: `${url}tasseido.js`, fixture: await readFile(fixture, "utf8") };
    const sum = { inputs: 0, taken: 0, refused: 0, faults: [] };
    for (let part = 0; sum.inputs < count; part += 1) {
      const some = { ...given, seed: seed + part, count: Math.min(5000, count - sum.inputs) };
      const found = await page.evaluate(
        (some) => import("/reliability/mutate.mjs").then(({ tryInputs }) => tryInputs(some)),
        some,
      );
      for (const name of ["inputs", "taken", "refused"]) sum[name] += found[name];
      sum.faults.push(...found.faults.map((text) => `seed ${some.seed}, ${text}`));
      log(`inputs ${sum.inputs}/${count}: ${sum.taken} taken, ${sum.refused} refused, ${sum.faults.length} faults`);
    }
    const cuts = await page.evaluate(
      (given) => import("/reliability/mutate.mjs").then(({ tryCuts }) => tryCuts(given)),
      given,
    );
    sum.faults.push(...uncaught);
    return { ...sum, cuts };
  } finally {
    await browser.close();
  }
}
