// axe-core with zero violations: home, every checklist and the page of all of them, light and dark, wide and 320 px.
import { violations } from "./axe.mjs";
import { expect, test } from "./fixtures.mjs";

const LEVELS = {
  "operations-management": [7, 6, 5, 4, 3],
  "system-management": [6, 5, 4, 3],
  operation: [4, 3],
  "service-desk": [4, 3],
};
const PLACES = [
  "#/",
  "#/all",
  ...Object.entries(LEVELS).flatMap(([id, levels]) => levels.map((level) => `#/${id}/${level}`)),
];

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing: ${colorScheme}, ${width} px`, async ({ browser, site }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({ baseURL: site.app, colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto("#/");
      for (const filled of [false, true]) {
        if (filled) {
          await page.goto("#/");
          await page.getByRole("button", { name: "記入例を見る" }).click();
        }
        for (const place of PLACES) {
          await page.evaluate((place) => location.assign(place), place);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          expect(await violations(page), `${place} ${filled ? "with the example" : "empty"}`).toEqual([]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(wide, `${place} scrolls sideways`).toBeLessThanOrEqual(0);
        }
      }
      await context.close();
    });
  }
}
