// axe-core on what a page shows: `expect(await violations(page)).toEqual([])`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 A and AA and its own best practices: one line for each element. */
export async function violations(page, options = {}) {
  await page.evaluate(source);
  return page.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ""}`),
    );
  }, options);
}
