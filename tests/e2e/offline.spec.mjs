// The offline copy from version to version: never a mix, never half of one, and off when the deployer says so.
//
// A second version is made from the first by changing what is in its files, and with that their names, as a build would.
import { createHash } from "node:crypto";
import { copyFile, cp, mkdtemp, readdir, readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { expect, MOUNTS, settled, test as base } from "./fixtures.mjs";

const DIST = MOUNTS["/portal/tasseido/"];

/** A folder with the release, served by itself, that can be taken to another version or cut off. */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "tasseido-"));
    await cp(DIST, folder, { recursive: true });
    // Only the files themselves: what is compressed would have to be made anew for each version.
    for (const name of await readdir(folder, { recursive: true })) {
      if (/\.(br|gz)$/.test(name)) await unlink(join(folder, name));
    }
    await use(folder);
    await rm(folder, { recursive: true });
  },
  app: async ({ folder, watch }, use) => {
    const server = await serve({ mounts: { "/t/": folder } });
    watch.allow(server.origin);
    await use(`${server.origin}/t/`);
    await server.close();
  },
});

/** Makes the release in `folder` another one, whose title says `mark`; gives the names of its files. */
async function upgrade(folder, mark) {
  const read = (name) => readFile(join(folder, name), "utf8");
  const renamed = [];
  for (const name of await readdir(join(folder, "assets"))) {
    const [, stem, hash, end] = /^([a-z-]+)-([0-9a-f]{12})\.(\w+)$/.exec(name);
    const text = await readFile(join(folder, "assets", name));
    const other = createHash("sha256").update(text).update(mark).digest("hex").slice(0, 12);
    renamed.push({ from: `${stem}-${hash}`, to: `${stem}-${other}`, end });
  }
  const files = ["index.html", "tasseido.js", "manifest.webmanifest", "sw.js"];
  for (const { from, to, end } of renamed) {
    await rename(join(folder, "assets", `${from}.${end}`), join(folder, "assets", `${to}.${end}`));
    if (end === "js") files.push(`assets/${to}.js`);
  }
  for (const name of files) {
    let text = await read(name);
    for (const { from, to } of renamed) text = text.replaceAll(from, to);
    if (name === "index.html") text = text.replace(/<title>[^<]*/, `<title>${mark}`);
    if (name === "sw.js") text = text.replace(/[0-9a-f]{12}(?=["'`])/, mark);
    await writeFile(join(folder, name), text);
  }
  // What is pinned is pinned anew.
  let html = await read("index.html");
  for (const [whole, path] of html.matchAll(/"\.\/([^"]+)" integrity="[^"]+"/g)) {
    const digest = createHash("sha384").update(await readFile(join(folder, path)));
    html = html.replace(whole, `"./${path}" integrity="sha384-${digest.digest("base64")}"`);
  }
  await writeFile(join(folder, "index.html"), html);
  return renamed.map(({ to, end }) => `assets/${to}.${end}`);
}

/** What a page is made of: every file it was loaded from. */
const parts = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name.replace(/.*\/assets\//, ""))
      .filter((name) => /^[a-z-]+-[0-9a-f]{12}\./.test(name))
      .sort(),
  );

const caches = (page) => page.evaluate(async () => (await window.caches.keys()).sort());

/** Opens the page, and waits until it is controlled by the worker. */
async function visit(page, app) {
  await page.goto(app);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
}

/** Looks for a new version, and waits for what comes of it: "installed" or "redundant". */
const update = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((done) => {
      registration.addEventListener("updatefound", () => {
        const worker = registration.installing;
        worker.addEventListener("statechange", () => {
          if (["installed", "redundant"].includes(worker.state)) done(worker.state);
        });
      });
    });
    await registration.update().catch(() => undefined);
    return found;
  });

test("a new version takes over whole, once no page of the old is open", async ({ app, context, folder, page }) => {
  await visit(page, app);
  const [first] = await caches(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const old = await parts(page);
  expect(old.length).toBeGreaterThanOrEqual(4);
  const fresh = (await upgrade(folder, "version-b")).map((name) => name.replace("assets/", ""));
  expect(await update(page)).toBe("installed");
  expect(await caches(page)).toEqual([first, `tasseido ${app} version-b`].sort());

  // While a page of the old version is open, every page is of the old version, though its files are gone from the server.
  const second = settled(await context.newPage());
  await second.goto(app);
  await expect(second.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await parts(second)).toEqual(old);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await parts(page)).toEqual(old);

  await page.close();
  await second.close();
  const third = settled(await context.newPage());
  await expect
    .poll(async () => {
      await third.goto("about:blank");
      await third.goto(app);
      await expect(third.getByRole("heading", { level: 1 })).toBeVisible();
      return (await parts(third)).filter((name) => fresh.includes(name)).length;
    })
    .toBe(old.length);
  expect((await parts(third)).filter((name) => !fresh.includes(name))).toEqual([]);
  await expect.poll(() => caches(third)).toEqual([`tasseido ${app} version-b`]);
  await context.setOffline(true);
  await third.reload();
  await expect(third.getByRole("heading", { level: 1 })).toBeVisible();
});

test("half a new version is none: the old one stays, and works without a network", async ({
  app,
  context,
  folder,
  page,
  watch,
}) => {
  await visit(page, app);
  const before = await caches(page);
  const fresh = await upgrade(folder, "version-b");
  await unlink(
    join(
      folder,
      fresh.find((name) => name.endsWith(".wasm")),
    ),
  );
  expect(await update(page)).toBe("redundant");
  expect(await page.evaluate(() => navigator.serviceWorker.ready.then(({ waiting }) => waiting))).toBeNull();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await page.goto(`${app}#/service-desk/4`);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("サービスデスク");
  expect(await caches(page)).toEqual(before);
  // Told of in its own time. The others are not waited for.
  expect(watch.take(/^status 404: .*\.wasm$/)).not.toEqual([]);
  watch.take(/^request failed: .*\/assets\/.*net::ERR_ABORTED$/);
});

test("a release that is being copied over another is none either", async ({ app, folder, page }) => {
  const [old, oldModule] = await Promise.all(
    ["index.html", "tasseido.js"].map((name) => readFile(join(folder, name), "utf8")),
  );
  await visit(page, app);
  const before = await caches(page);
  // All of the new version is there, but for the page itself, or for the module.
  await upgrade(folder, "version-b");
  for (const [name, text] of Object.entries({ "index.html": old, "tasseido.js": oldModule })) {
    const fresh = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), text);
    expect(await update(page), name).toBe("redundant");
    expect(await caches(page)).toEqual(before);
    await writeFile(join(folder, name), fresh);
  }
  expect(await update(page)).toBe("installed");
});

test("from a server that redirects index.html the copy opens as well; a page to log in is never kept", async ({
  app,
  page,
  watch,
}) => {
  let session = false;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, app);
    if (pathname === "/t/blank") return response.end();
    if (!session && !pathname.endsWith("sw.js")) {
      response.writeHead(200, { "content-type": "text/html" });
      return response.end("<!doctype html><title>社内ログイン</title><h1>ログイン</h1>");
    }
    if (pathname === "/t/index.html") {
      response.writeHead(301, { location: "./" });
      return response.end();
    }
    const { status, headers, body } = await fetch(new URL(request.url, app), { redirect: "manual" });
    response.writeHead(status, { "content-type": headers.get("content-type") ?? "text/plain" });
    if (body) for await (const chunk of body) response.write(chunk);
    response.end();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://localhost:${server.address().port}`;
  watch.allow(origin);
  try {
    // Logged out, whatever is asked for is the page to log in: of that no copy is made.
    await page.goto(`${origin}/t/blank`);
    const state = await page.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register("sw.js");
      await new Promise((done) => installing.addEventListener("statechange", done));
      return installing.state;
    });
    expect([state, await caches(page)]).toEqual(["redundant", []]);
    session = true;
    await visit(page, `${origin}/t/`);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("自分の実績から確かめる");
  } finally {
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  }
});

test("sw-off.js in the place of sw.js takes the copy away from those who have it", async ({
  app,
  context,
  folder,
  page,
}) => {
  await visit(page, app);
  expect(await caches(page)).toHaveLength(1);
  await page.evaluate(() => window.caches.open("of somebody else"));
  await copyFile(join(folder, "sw-off.js"), join(folder, "sw.js"));
  const html = await readFile(join(folder, "index.html"), "utf8");
  await writeFile(
    join(folder, "index.html"),
    html.replace("<title>", '<meta name="tasseido-offline" content="off"><title>'),
  );
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => caches(page)).toEqual(["of somebody else"]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  const later = settled(await context.newPage());
  await later.goto(app);
  await expect(later.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await later.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await later.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test("two copies of the release on one host leave each other's files alone", async ({
  app,
  context,
  folder,
  page,
  watch,
}) => {
  const host = await serve({ mounts: { "/t/": folder, "/u/": DIST } });
  watch.allow(host.origin);
  expect(app).not.toContain(host.origin);
  await visit(page, `${host.origin}/u/`);
  await upgrade(folder, "version-b");
  await visit(page, `${host.origin}/t/`);
  expect(await caches(page)).toHaveLength(2);
  await copyFile(join(folder, "sw-off.js"), join(folder, "sw.js"));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => caches(page)).toHaveLength(1);
  await page.close();
  await host.close();
  await context.setOffline(true);
  const other = settled(await context.newPage());
  await other.goto(`${host.origin}/u/`);
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
});
