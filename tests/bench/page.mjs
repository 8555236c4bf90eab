// The page against a plain static page of the same content and against what else one would take, JSON Forms and SurveyJS:
// `make bench`, or fewer rounds with `make bench ROUNDS=3`.
//
// They are loaded in turn, each time by a new browser context, at full speed and on a slow PC behind a slow line. What is
// written into README.md are medians and ratios. Nothing here is a test: no time is asserted.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";
import { write } from "./figures.mjs";
import { buildPages, PAGES } from "./pages.mjs";
import { typing } from "./typing.mjs";
import { median, visit } from "./visit.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const PROFILES = {
  "そのまま": null,
  "遅いPCと回線": { cpu: 4, latency: 150, kilobits: 1600 },
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--enable-precise-memory-info"],
});
const folder = await mkdtemp(join(tmpdir(), "bench-"));
const server = await serve({ mounts: { "/app/": dist, "/": folder } });
const { origin } = server;
try {
  await buildPages({ browser, origin, dist, folder });
  const rows = [];
  for (const [name, profile] of Object.entries(PROFILES)) rows.push(...(await measure(name, profile)));
  const typed = await typing({ browser, origin, folder });
  await write({ rounds: ROUNDS, rows, typed, engines: await engines(), dist, folder });
} finally {
  await server.close();
  await browser.close();
  await rm(folder, { recursive: true });
}

/** What was seen of each page under one profile: a row for each thing measured, a value for each page. */
async function measure(name, profile) {
  const seen = PAGES.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < PAGES.length; turn += 1) {
      const which = (round + turn) % PAGES.length;
      seen[which].push(await visit({ browser, origin, page: PAGES[which], profile }));
      process.stdout.write(".");
    }
  }
  const row = (what, of) => ({ name, what, values: seen.map((visits) => of(visits.map((one) => one[what]))) });
  return [
    ...["paint", "box", "answer", "click", "blocked", "memory"].map((what) => row(what, median)),
    row("shift", (list) => Math.max(...list)),
  ];
}

/** What each engine takes for one person, in µs, on a page that has nothing else to do. */
async function engines() {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/engines/`);
    return await page.evaluate(async () => {
      const [tasseido, { compare }] = await Promise.all(["/app/tasseido.js", "/engines/engines.js"].map((url) => import(url)));
      await tasseido.ready;
      return compare(tasseido);
    });
  } finally {
    await page.close();
  }
}
