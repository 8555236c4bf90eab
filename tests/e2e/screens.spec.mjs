// How the pages look: each on a desktop and on a phone, light and dark, and on paper, compared with the pictures in screens/.
//
// The pictures are those of a release somebody has looked at. Where a look is meant to change: `make screens`, look at what
// changed, and commit both. They are drawn with the fonts that `make tools` installs.
import { expect, settled, test } from "./fixtures.mjs";
import { openEmpty, openUsed, PAGES, show } from "./shown.mjs";

/** Pages of text and nothing else: dark, they show nothing that the others do not. */
const TEXTS = ["readings", "about", "accessibility"];

const SCREENS = { desktop: { width: 1280, height: 520 }, phone: { width: 360, height: 560 } };

for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`screens: ${screen}, ${colorScheme}`, async ({ browser, site }) => {
      test.setTimeout(120_000);
      const context = await browser.newContext({ colorScheme, viewport, reducedMotion: "reduce" });
      const page = settled(await context.newPage());
      const look = (name) => expect.soft(page).toHaveScreenshot(`${name}-${screen}-${colorScheme}.png`);
      await openEmpty(page, site.app);
      await look("start");
      await openUsed(page, site.app);
      for (const name of Object.keys(PAGES).filter((name) => colorScheme === "light" || !TEXTS.includes(name))) {
        await show(page, name);
        await look(name);
      }
      await context.close();
    });
  }
}

test("screens: on paper", async ({ browser, site }) => {
  // A4 without its margins, at 96 dots an inch; dark on the screen, and light on paper all the same.
  const context = await browser.newContext({ colorScheme: "dark", viewport: { width: 680, height: 700 } });
  const page = settled(await context.newPage());
  await openUsed(page, site.app);
  for (const name of ["home", "facts", "report"]) {
    await show(page, name);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => scrollTo(0, 0));
    await expect.soft(page).toHaveScreenshot(`${name}-paper.png`);
    await page.emulateMedia({ media: "screen" });
  }
  await context.close();
});
