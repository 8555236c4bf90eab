// What holds of every page: axe-core with zero violations, nothing scrolls sideways, and no text stands upon another, light
// and dark, wide, 320 px and at 200 %; what is told apart where colours are taken away; nothing moves where that is not wanted.
import { violations } from "./axe.mjs";
import { expect, settled, test } from "./fixtures.mjs";
import { goTo, openEmpty, openUsed, PAGES, show } from "./shown.mjs";

const LEVELS = {
  "operations-management": [7, 6, 5, 4, 3],
  "system-management": [6, 5, 4, 3],
  operation: [4, 3],
  "service-desk": [4, 3],
};
const CHECKLISTS = Object.entries(LEVELS).flatMap(([id, levels]) => levels.map((level) => `#/${id}/${level}`));
const OTHERS = [
  "#/",
  "#/all",
  "#/report",
  "#/drafts",
  "#/compare",
  "#/cohort",
  "#/readings",
  "#/about",
  "#/accessibility",
];

const MODES = {
  "light, 1280 px": { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  "dark, 1280 px": { colorScheme: "dark", viewport: { width: 1280, height: 800 } },
  "light, 320 px": { colorScheme: "light", viewport: { width: 320, height: 640 } },
  "dark, 320 px": { colorScheme: "dark", viewport: { width: 320, height: 640 } },
  // What a window of 1280 × 800 is at 200 %.
  "light, 200 %": { colorScheme: "light", viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
};

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The texts in the page that stand upon others, in pairs. */
const overlaps = (page) =>
  page.evaluate(() => {
    const lines = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const within = text.parentElement;
      if (!text.data.trim() || within.closest("svg, option") || !within.checkVisibility()) continue;
      // Only heard; or where it is while one scrolls, and so upon others by design.
      const apart = (one) => {
        const { clipPath, position } = getComputedStyle(one);
        return clipPath !== "none" || /fixed|sticky/.test(position) || (one.parentElement && apart(one.parentElement));
      };
      if (apart(within)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        // Lines may come a little close to each other.
        if (right - left > 2)
          lines.push({ left, right, top: top + height / 5, bottom: bottom - height / 5, text: text.data });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    return lines.flatMap((one, place) => {
      const pairs = [];
      for (const other of lines.slice(place + 1)) {
        if (other.top >= one.bottom - 2) break;
        if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2) pairs.push([one.text, other.text]);
      }
      return pairs;
    });
  });

for (const [mode, options] of Object.entries(MODES)) {
  test(`axe finds nothing: ${mode}, before anything is entered`, async ({ browser, site }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext(options);
    const page = settled(await context.newPage());
    await openEmpty(page, site.app);
    // The checklists differ in what is filled in more than in their wording: empty, all of them are looked at once.
    for (const place of [...OTHERS, ...(mode === "light, 1280 px" ? CHECKLISTS : CHECKLISTS.slice(0, 1))]) {
      await goTo(page, place);
      expect(await violations(page), place).toEqual([]);
      expect(await sideways(page), `${place} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  test(`axe finds nothing: ${mode}, with drafts`, async ({ browser, site }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext(options);
    const page = settled(await context.newPage());
    await openUsed(page, site.app);
    for (const name of Object.keys(PAGES)) {
      await show(page, name);
      expect(await violations(page), name).toEqual([]);
      expect(await sideways(page), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
      expect(await overlaps(page), name).toEqual([]);
    }
    for (const place of CHECKLISTS) {
      await goTo(page, place);
      expect(await violations(page), place).toEqual([]);
      expect(await sideways(page), `${place} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}

test("with forced colours, states, places and the focus are still told apart", async ({ browser, site }) => {
  test.slow();
  const context = await browser.newContext({ forcedColors: "active", viewport: { width: 1280, height: 800 } });
  const page = settled(await context.newPage());
  await openUsed(page, site.app);
  expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
  const look = (locator, ...properties) =>
    locator.first().evaluate((one, properties) => {
      const style = getComputedStyle(one);
      return properties.map((property) => style[property]).join(" ");
    }, properties);
  const differ = async (one, other, ...properties) => {
    expect(await look(one, ...properties)).not.toBe(await look(other, ...properties));
  };

  await goTo(page, "#/operations-management/5");
  // Where one is: in the navigation, and among the levels.
  await differ(
    page.locator(".tsd-nav__link[aria-current]"),
    page.locator(".tsd-nav__link:not([aria-current])"),
    "borderBottomColor",
  );
  await differ(
    page.locator(".tsd-levels__link[aria-current]"),
    page.locator(".tsd-levels__link:not([aria-current])"),
    "backgroundColor",
  );
  // What is ticked and chosen.
  await differ(
    page.locator('.tsd-check__input[type="checkbox"]:checked'),
    page.locator('.tsd-check__input[type="checkbox"]:not(:checked)'),
    "backgroundColor",
  );
  await differ(
    page.locator(".tsd-scale__step:has(:checked)"),
    page.locator(".tsd-scale__step:not(:has(:checked))"),
    "backgroundColor",
    "borderTopWidth",
    "outlineStyle",
  );
  // A verdict is an icon and a word, drawn in the colour of the text.
  for (const verdict of await page.locator(".tsd-verdict").all()) {
    expect((await verdict.textContent()).trim()).not.toBe("");
    expect(await look(verdict.locator("svg"), "stroke")).toBe(await look(verdict, "color"));
  }
  // The focus: a line, not a shadow, which forced colours take away.
  for (const target of [
    page.locator(".tsd-btn").first(),
    page.locator(".tsd-nav__link").first(),
    page.locator(".tsd-levels__link").first(),
    page.locator(".tsd-check__input:enabled").first(),
  ]) {
    await target.focus();
    await page.keyboard.press("Shift");
    expect(await look(target, "outlineStyle")).toBe("solid");
    expect(Number.parseFloat(await look(target, "outlineWidth"))).toBeGreaterThanOrEqual(2);
  }
  // The map: what is reached stands out by its border.
  await goTo(page, "#/");
  await differ(
    page.locator(".tsd-map__cell--reached"),
    page.locator(".tsd-map__cell:not(.tsd-map__cell--reached, .tsd-map__cell--void)"),
    "borderTopStyle",
    "borderTopWidth",
  );
  // Pictures keep lines on the background they are on.
  await goTo(page, "#/operations-management/5");
  const lines = page.locator("svg.tsd-fig rect.tsd-fig__span");
  expect(await lines.count()).toBeGreaterThan(0);
  const background = await look(page.locator(".tsd-app"), "backgroundColor");
  for (const line of await lines.all()) {
    const [fill, stroke] = (await look(line, "fill", "stroke")).split(/ (?=rgb|none|url)/);
    expect([fill, stroke].some((colour) => colour !== "none" && colour !== background)).toBe(true);
  }
  await context.close();
});

test("where motion is not wanted nothing moves", async ({ browser, site }) => {
  /** Everything in the page that moves, with a busy button put into it, which is what moves otherwise. */
  const moving = async (reducedMotion) => {
    const context = await browser.newContext({ reducedMotion });
    const page = settled(await context.newPage());
    await openUsed(page, site.app);
    const found = [];
    for (const name of Object.keys(PAGES)) {
      await show(page, name);
      found.push(
        ...(await page.evaluate(() => {
          const busy = document.createElement("button");
          busy.className = "tsd-btn";
          busy.setAttribute("aria-busy", "true");
          document.querySelector(".tsd-main").append(busy);
          const moves = (style) =>
            style.animationName !== "none" || style.transitionDuration.split(", ").some((time) => time !== "0s");
          const all = Array.from(document.querySelectorAll(".tsd-app, .tsd-app *")).flatMap((one) =>
            [null, "::before", "::after"].filter((part) => moves(getComputedStyle(one, part))).map(() => one.className),
          );
          busy.remove();
          return all;
        })),
      );
    }
    await context.close();
    return found;
  };
  test.setTimeout(90_000);
  expect(await moving("no-preference")).toContain("tsd-btn");
  expect(await moving("reduce")).toEqual([]);
});
