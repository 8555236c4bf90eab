// What every spec starts from: `import { expect, test } from "./fixtures.mjs";`
//
// The release is served below a path, as a portal would have it, beside pages of our own in another folder (pages/).
// Whatever goes wrong on the way fails the test even if it looks at something else: see `watch`.
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";

export { expect };

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What is served, and where. */
export const MOUNTS = {
  "/portal/tasseido/": process.env.DIST || here("../../dist"),
  "/elsewhere/": here("pages"),
};

/** The application is there, or cannot come; or it is not its page. */
const TAKEN_OVER =
  "#tasseido-page:not(:has(.tsd-static)), #tasseido-page > [role=alert], html:not(:has(#tasseido-page))";

/**
 * `page`, which is the application when it was opened or reloaded: what stands there before has boxes of its own. Who
 * wants to see those says until when to wait.
 */
export function settled(page) {
  for (const name of ["goto", "reload"]) {
    const open = page[name].bind(page);
    page[name] = async (...given) => {
      const response = await open(...given);
      if (!given.at(-1)?.waitUntil) await page.locator(TAKEN_OVER).first().waitFor({ state: "attached" });
      return response;
    };
  }
  return page;
}

export const test = base.extend({
  /** The server of this worker: `origin`, the `app`'s address, and `elsewhere`, a folder of other pages. */
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const server = await serve({ mounts: MOUNTS });
      await use({
        origin: server.origin,
        app: `${server.origin}/portal/tasseido/`,
        elsewhere: `${server.origin}/elsewhere/`,
      });
      await server.close();
    },
    { scope: "worker" },
  ],

  /** So that `page.goto("")` is the page, and `page.goto("#/service-desk/4")` a place in it. */
  baseURL: ({ site }, use) => use(site.app),

  page: ({ page }, use) => use(settled(page)),

  /**
   * The problems seen in any page of the test: console warnings and errors (a violation of the Content-Security-Policy is
   * one), exceptions nobody caught, answers of 400 and above, requests that failed, requests to another origin.
   * A test that expects one takes it out: `watch.take(/pattern/)` gives those that match.
   */
  watch: [
    async ({ context, site }, use) => {
      const problems = [];
      const origins = new Set([site.origin]);
      context.on("console", (message) => {
        if (["warning", "error", "assert"].includes(message.type())) {
          problems.push(`console ${message.type()}: ${message.text()}`);
        }
      });
      context.on("weberror", (error) => problems.push(`uncaught: ${error.error()}`));
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && !origins.has(url.origin)) {
          problems.push(`foreign request: ${url}`);
        }
      });
      context.on("requestfailed", (request) => {
        problems.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
      });
      context.on("response", (response) => {
        if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
      });

      await use({
        problems,
        /** Another origin of ours that may be asked, a second server for instance. */
        allow: (origin) => origins.add(origin),
        take(pattern) {
          const taken = problems.filter((problem) => pattern.test(problem));
          problems.splice(0, Infinity, ...problems.filter((problem) => !pattern.test(problem)));
          return taken;
        },
      });
      expect(problems, "problems seen by the browser").toEqual([]);
    },
    { auto: true },
  ],
});
