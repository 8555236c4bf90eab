// The page against a plain static page of the same content: `make bench`, or fewer rounds with `make bench ROUNDS=3`.
//
// Both are `#/all`, the thirteen checklists with their boxes. The static one is what the application has drawn there,
// with the same styles, served from the same server, and the fewest lines of JavaScript that count ticked boxes. They are
// loaded in turn, each time by a new browser context, at full speed and on a slow PC behind a slow line. What is written
// into README.md are medians and ratios. Nothing here is a test: no time is asserted.
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 9);
const DIST = process.env.DIST ?? here("../../dist");
const README = here("../../README.md");
const MARKS = ["<!-- figures -->", "<!-- /figures -->"];
const PROFILES = {
  "そのまま": null,
  "遅いPCと回線": { cpu: 4, latency: 150, kilobits: 1600 },
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--enable-precise-memory-info"],
});
const folder = await mkdtemp(join(tmpdir(), "bench-"));
const server = await serve({ mounts: { "/app/": DIST, "/static/": folder } });
try {
  await plain();
  const rows = [];
  for (const [name, profile] of Object.entries(PROFILES)) {
    const all = { app: [], static: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const which of round % 2 === 0 ? ["app", "static"] : ["static", "app"]) {
        all[which].push(await visit(which, profile));
        process.stdout.write(".");
      }
    }
    for (const what of ["paint", "box", "answer", "click", "blocked", "memory"]) {
      const [app, plain] = ["app", "static"].map((which) => median(all[which].map((seen) => seen[what])));
      rows.push({ name, what, app, plain });
    }
    rows.push({ name, what: "shift", app: Math.max(...all.app.map((seen) => seen.shift)), plain: 0 });
  }
  const engine = await evaluations();
  await write(rows, engine);
} finally {
  await server.close();
  await browser.close();
  await rm(folder, { recursive: true });
}

/** The static page: what the application draws at #/all for an empty draft, with boxes that count. */
async function plain() {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/app/#/all`);
  await page.locator(".tsd-static").waitFor({ state: "detached" });
  const html = await page.evaluate(() => document.querySelector("#tasseido-page").innerHTML);
  const style = (await readdir(join(DIST, "assets"))).find((name) => /^style-.*\.css$/.test(name));
  await cp(join(DIST, "assets", style), join(folder, "style.css"));
  await writeFile(
    join(folder, "count.js"),
    `const out = document.createElement("output");
document.querySelector("h1").after(out);
addEventListener("change", () => {
  const ticked = document.querySelectorAll("input[type=checkbox]:checked").length;
  out.textContent = String(ticked);
});`,
  );
  const page_ = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>静的なページ</title><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"><script type="module" src="count.js"></script></head><body class="tsd-document"><div id="tasseido-page">${html}</div></body></html>`;
  await writeFile(join(folder, "index.html"), page_);
  for (const name of ["index.html", "style.css", "count.js"]) {
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(await readFile(join(folder, name))));
  }
  await page.close();
}

/** One visit by a browser that was never there. */
async function visit(which, profile) {
  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    if (profile) {
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: profile.cpu });
      await devtools.send("Network.enable");
      const throughput = (profile.kilobits * 1000) / 8;
      await devtools.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: profile.latency,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    }
    await page.addInitScript(() => {
      window.seen = { blocked: 0, shift: 0 };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.seen.blocked += Math.max(0, entry.duration - 50);
      }).observe({ type: "longtask", buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.seen.shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
      // The first box of a checklist that one can see and tick, and whose tick is kept; and from when on a tick is answered:
      // by verdicts on the one page, by a number on the other.
      const look = setInterval(() => {
        const box = document.querySelector(".tsd-crit .tsd-source input[type=checkbox]:enabled");
        const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
        if (!painted || !box?.checkVisibility()) return;
        window.seen.box ??= Math.max(painted, performance.now());
        if (document.querySelector(location.pathname.startsWith("/app/") ? ".tsd-static" : "body:not(:has(output))")) return;
        clearInterval(look);
        window.seen.answer = performance.now();
      }, 4);
    });
    await page.goto(`${server.origin}/${which}/${which === "app" ? "#/all" : ""}`);
    await page.waitForFunction(() => window.seen.answer);
    await page.waitForLoadState("networkidle");
    const box = page.locator(".tsd-crit .tsd-source input[type=checkbox]:not(:disabled)").first();
    const clicks = [];
    for (let click = 0; click < 7; click += 1) {
      clicks.push(
        await box.evaluate(
          (input) =>
            new Promise((done) => {
              requestAnimationFrame(() => {
                const start = performance.now();
                input.click();
                requestAnimationFrame(() => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = () => done(performance.now() - start);
                  channel.port2.postMessage(0);
                });
              });
            }),
        ),
      );
    }
    await devtools.send("HeapProfiler.enable");
    await devtools.send("HeapProfiler.collectGarbage");
    const { seen, paint, heap } = await page.evaluate(async () => ({
      seen: window.seen,
      paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      heap: performance.memory.usedJSHeapSize,
    }));
    const wasm = which === "app" ? await page.evaluate(wasmBytes) : 0;
    return { paint, box: seen.box, answer: seen.answer, click: median(clicks), blocked: seen.blocked, shift: seen.shift, memory: heap + wasm };
  } finally {
    await context.close();
  }
}

/** The memory of the engine on this page. */
async function wasmBytes() {
  const engine = document.querySelector('link[rel=modulepreload][href*="engine"]').href;
  const { initSync } = await import(engine);
  return initSync().memory.buffer.byteLength;
}

/** A thousand people with five engagements each, through the JavaScript API's own evaluation. */
async function evaluations() {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/app/licenses.txt`);
  await page.goto(`${server.origin}/app/`);
  const seen = await page.evaluate(async () => {
    const { ready, evaluate, parseDraft } = await import(new URL("tasseido.js", document.baseURI).href);
    await ready;
    const engagement = (number) => ({
      id: `e${number}`,
      period: { from: `${2012 + number}-04`, to: `${2014 + number}-03` },
      role: "manager",
      successful: true,
      duties: ["sla-service"],
      conditions: ["organization", "contract", "system-risk"],
      staff: 40 + number,
      annual_contract_yen: 400_000_000,
    });
    const person = (number) =>
      parseDraft(
        JSON.stringify({
          schema: 1,
          id: `p${number}`,
          sheets: { "operations-management": { engagements: [0, 1, 2, 3, 4].map(engagement) } },
        }),
      );
    const people = Array.from({ length: 1000 }, (_, number) => person(number));
    const time = (options) => {
      const start = performance.now();
      for (const draft of people) evaluate(draft, options);
      return performance.now() - start;
    };
    const options = { asOf: "2026-11", gaps: false };
    time(options);
    return [0, 1, 2, 3, 4].map(() => time(options));
  });
  await page.close();
  return median(seen);
}

async function write(rows, engine) {
  const names = {
    paint: ["最初の表示", "ms"],
    box: ["最初のチェックボックスを付けられるまで（付けたものは残る）", "ms"],
    answer: ["チェックに応えるまで（このページは判定、静的なページは数）", "ms"],
    click: ["クリックから表示まで", "ms"],
    blocked: ["50 msを超えた処理の超過", "ms"],
    memory: ["メモリ（JavaScriptとwasm）", "MiB"],
    shift: ["レイアウトのずれ（CLS、最大）", ""],
  };
  const shown = (what, value) =>
    what === "memory" ? (value / 2 ** 20).toFixed(1) : what === "shift" ? value.toFixed(3) : value.toFixed(0);
  const lines = rows.map(({ name, what, app, plain }) => {
    const [label, unit] = names[what];
    const ratio = what === "shift" || plain === 0 ? "—" : `${(app / plain).toFixed(2)}倍`;
    return `| ${name} | ${label} | ${shown(what, app)} ${unit} | ${shown(what, plain)} ${unit} | ${ratio} |`;
  });
  const version = execFileSync(process.env.CHROMIUM || "chromium", ["--version"], { encoding: "utf8" }).trim();
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}、${Math.round(totalmem() / 2 ** 30)} GiB、Linux ${release()}`;
  const text = [
    `測定日：${new Date().toISOString().slice(0, 10)}　${version}　${machine}　各${ROUNDS}回の中央値`,
    "",
    "| 条件 | 測ったもの | このページ | 静的なページ | 比 |",
    "|---|---|---|---|---|",
    ...lines,
    "",
    ...(await sizes()),
    "",
    ...(await native()),
    `- JavaScript から1,000人 × 実績5件（\`evaluate\`、Chromium、報告をオブジェクトで受け取るまで）：${engine.toFixed(0)} ms`,
  ].join("\n");
  console.log(`\n${text}`);
  const readme = await readFile(README, "utf8");
  const [before, rest] = readme.split(MARKS[0]);
  await writeFile(README, `${before}${MARKS[0]}\n\n${text}\n\n${MARKS[1]}${rest.split(MARKS[1])[1]}`);
}

/** What is asked for before the first page works, and all that follows, under brotli. */
async function sizes() {
  const assets = (await readdir(join(DIST, "assets"))).filter((name) => name.endsWith(".br"));
  const weigh = async (pattern, folder = "assets") => {
    const names = folder === "assets" ? assets.filter((name) => pattern.test(name)) : [`${pattern}.br`];
    const files = await Promise.all(names.map((name) => readFile(join(DIST, folder, name))));
    return files.reduce((sum, file) => sum + file.length, 0);
  };
  const parts = [
    ["`index.html`（本文とチェックリストの文言を含む）", await weigh("index.html", ".")],
    ["スタイル", await weigh(/^style-/)],
    ["JavaScript", (await weigh(/\.js\.br$/)) + (await weigh("tasseido.js", "."))],
    ["wasm：最初のページ（下書き、判定、マップ）", await weigh(/^tasseido-.*\.wasm/)],
    ["wasm：チェックリスト（入力、理由、足りないもの）", (await weigh(/^(checklists|shared)-/))],
    ["wasm：そのほか（レポート、下書き、部門ビュー、入出力）", await weigh(/^others-/)],
  ];
  const plain = (await Promise.all(["index.html", "style.css", "count.js"].map((name) => readFile(join(folder, `${name}.br`)))))
    .reduce((sum, file) => sum + file.length, 0);
  const kilo = (bytes) => (bytes / 1000).toFixed(1);
  const sum = (list) => list.reduce((total, [, bytes]) => total + bytes, 0);
  return [
    "| 大きさ（brotli 11） | kB |",
    "|---|---|",
    ...parts.map(([name, bytes]) => `| ${name} | ${kilo(bytes)} |`),
    `| **最初のページが動くまで** | **${kilo(sum(parts.slice(0, 4)))}** |`,
    `| チェックリストが動くまで | ${kilo(sum(parts.slice(0, 5)))} |`,
    `| すべて | ${kilo(sum(parts))} |`,
    `| 静的なページ | ${kilo(plain)} |`,
  ];
}

/** What Criterion found, where it was run. */
async function native() {
  const found = async (name) => {
    const path = here(`../../target/criterion/${name}/new/estimates.json`);
    return JSON.parse(await readFile(path, "utf8")).median.point_estimate / 1000;
  };
  const counts = [1, 10, 100, 1000, 10000];
  const times = await Promise.all(counts.map((count) => found(`engagements/${count}`)));
  const typical = await found("typical_ thirteen levels, 3 engagements");
  const shown = (time) => (time < 1000 ? `${time.toFixed(1)} µs` : `${(time / 1000).toFixed(1)} ms`);
  return [
    `- 13レベルすべての判定（実績3件、ネイティブ、Criterion）：${shown(typical)}`,
    `- 実績の件数に対して：${counts.map((count, place) => `${count.toLocaleString("ja-JP")}件 ${shown(times[place])}`).join("、")}`,
  ];
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}
