// The pictures of the README, of the release in dist/: `make screenshots`.
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { openUsed, show } from "../tests/e2e/shown.mjs";
import { serve } from "./serve.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const PICTURES = [
  { name: "map", page: "home", width: 1200, height: 860, whole: true },
  { name: "checklist", page: "facts", width: 1200, height: 860 },
  { name: "phone", page: "home", width: 390, height: 700 },
];

const server = await serve({ mounts: { "/": here("../dist") } });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
});
for (const { name, page: which, width, height, whole } of PICTURES) {
  const context = await browser.newContext({
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    colorScheme: "light",
    reducedMotion: "reduce",
    viewport: { width, height },
  });
  const page = await context.newPage();
  await openUsed(page, `${server.origin}/`);
  await show(page, which);
  // With its header, where it is to be seen whole.
  if (whole) await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: here(`../docs/screenshots/${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
  await context.close();
}
await browser.close();
await server.close();
