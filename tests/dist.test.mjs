// What dist/ must be, whatever the page shows: looks at the files, after the build, without a browser.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { posix } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const root = new URL("../", import.meta.url);
const dist = new URL("dist/", root);
const budget = JSON.parse(readFileSync(new URL("budget.json", root), "utf8"));

const all = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => posix.relative(fileURLToPath(dist), posix.join(entry.parentPath, entry.name)));
const files = all.filter((path) => !/\.(br|gz)$/.test(path));
// Latin-1 keeps every byte, and so finds what stands between the others in the WebAssembly module.
const text = (path) => readFileSync(new URL(path, dist), path.endsWith(".wasm") ? "latin1" : "utf8");
const html = text("index.html");

test("few stable names; everything else is in assets/, named by its content", () => {
  assert.deepEqual(files.filter((path) => !path.startsWith("assets/")).sort(), ["index.html", "tasseido.js"]);
  for (const path of files.filter((path) => path.startsWith("assets/"))) {
    assert.match(path, /^assets\/[a-z-]+-[0-9a-f]{12}\.[a-z0-9]+$/);
  }
});

test("no absolute address: the folder works wherever it is copied to", () => {
  // Names of XML namespaces are no addresses: nobody asks for them.
  const namespace = /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1999\/xhtml|1998\/Math\/MathML|2000\/xmlns\/)/;
  for (const path of files) {
    const found = (text(path).match(/\b(?:https?|wss?):\/\/[\w.-]+[^\s"'`<>)\\]*/g) ?? []).filter(
      (url) => !namespace.test(url),
    );
    assert.deepEqual(found, [], path);
  }
  assert.doesNotMatch(html, /(?:href|src)="\//);
});

test("nothing of the machine that built it", () => {
  const traces = [homedir(), fileURLToPath(root), ".cargo", "registry/src", "rustlib"];
  for (const path of files) {
    for (const trace of traces) assert.ok(!text(path).includes(trace), `${path} holds ${trace}`);
  }
});

test("index.html names files that are there, and all that the first visit needs", () => {
  const named = Array.from(html.matchAll(/(?:href|src)="([^"#]+)"/g), (match) => posix.normalize(match[1]));
  assert.deepEqual(
    named.filter((path) => !files.includes(path)),
    [],
  );
  assert.deepEqual(
    files.filter((path) => path !== "index.html" && !named.includes(path)),
    [],
  );
});

test("every style sheet is linked from index.html", () => {
  const source = readFileSync(new URL("index.html", root), "utf8");
  const parts = readdirSync(new URL("style/parts/", root)).map((name) => `style/parts/${name}`);
  for (const path of ["style/tokens.css", "style/base.css", ...parts, "style/print.css"]) {
    assert.ok(source.includes(`<link rel="stylesheet" href="${path}" />`), path);
  }
});

test("nothing for which the Content-Security-Policy would have to be loosened", () => {
  assert.match(html, /http-equiv="Content-Security-Policy"/);
  assert.doesNotMatch(html, /<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=|'unsafe-/);
  for (const path of files.filter((path) => path.endsWith(".js"))) {
    // `innerHTML` comes from Leptos when a view holds an element that is all literals (`<p>"text"</p>` inside another),
    // and require-trusted-types-for stops it in the browser. Braces make it an element like others: `<p>{"text"}</p>`.
    assert.doesNotMatch(
      text(path),
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|new Function)\b/,
      path,
    );
  }
});

test("compressed siblings hold the same", () => {
  const compressed = all.filter((path) => path.endsWith(".br"));
  assert.ok(compressed.length >= 5);
  for (const path of compressed) assert.ok(files.includes(path.slice(0, -3)), path);
});

test("the first visit stays within the budget of budget.json", () => {
  const brotli = (pattern) =>
    files
      .filter((path) => pattern.test(path))
      .reduce((sum, path) => sum + brotliCompressSync(readFileSync(new URL(path, dist))).length, 0);
  for (const [extensions, limit] of Object.entries(budget.brotli)) {
    const size = brotli(new RegExp(`\\.(${extensions})$`));
    assert.ok(size <= limit, `${extensions}: ${size} of ${limit} bytes`);
  }
});
