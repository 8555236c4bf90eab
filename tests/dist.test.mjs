// What dist/ must be, whatever the page shows: looks at the files, after the build, without a browser.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
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
  assert.deepEqual(files.filter((path) => !path.startsWith("assets/")).sort(), [
    "custom-elements.json",
    "index.html",
    "licenses.txt",
    "manifest.webmanifest",
    "sw-off.js",
    "sw.js",
    "tasseido-single.html",
    "tasseido.d.ts",
    "tasseido.js",
    "unopened.js",
  ]);
  for (const path of files.filter((path) => path.startsWith("assets/"))) {
    assert.match(path, /^assets\/[a-z-]+-[0-9a-f]{12}\.[a-z0-9]+$/);
  }
});

test("no absolute address: the folder works wherever it is copied to", () => {
  // Names of XML namespaces are no addresses: nobody asks for them. A host has a dot or a port; what is compared with has none.
  const namespace = /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1999\/xhtml|1998\/Math\/MathML|2000\/xmlns\/)/;
  // Nor are those in the texts of licenses.
  const own = (path) => text(path).replace(/<pre id="tasseido-licenses"[\s\S]*?<\/pre>/, "");
  for (const path of files.filter((path) => path !== "licenses.txt")) {
    const found = (own(path).match(/\b(?:https?|wss?):\/\/[\w-]+[.:][\w.-]+[^\s"'`<>)\\]*/g) ?? []).filter(
      (url) => !namespace.test(url),
    );
    assert.deepEqual(found, [], path);
  }
  assert.doesNotMatch(html, /(?:href|src)="\//);
});

test("nothing of the machine that built it", () => {
  const folders = ["root", "home", "tmp"].map((folder) => `/${folder}/`);
  const traces = [homedir(), fileURLToPath(root), ".cargo", "registry/src", "rustlib", ...folders];
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
  const visited = files.filter((path) => path.startsWith("assets/") || /^(tasseido|unopened)\.js$/.test(path));
  // All but the parts that come after the first, and the styles as a file: index.html has them in it.
  const later = visited.filter((path) => !named.includes(path));
  assert.deepEqual(
    later.map((path) => path.replace(/-\w+\.(wasm|css)$/, "")),
    ["assets/checklists", "assets/others", "assets/shared", "assets/style"],
  );
  // Those in which one fills in are named by what starts the page: for where that begins with a checklist.
  const boot = text(named.find((path) => path.startsWith("assets/boot-")));
  const ahead = later.filter((path) => path.endsWith(".wasm") && boot.includes(posix.basename(path)));
  assert.deepEqual(
    ahead,
    later.filter((path) => /^assets\/(checklists|shared)-/.test(path)),
  );
});

test("what index.html names by its content is pinned to it", () => {
  const pins = Array.from(html.matchAll(/(?:href|src)="\.\/([^"]+)"\s+integrity="sha384-([^"]+)"/g));
  for (const [, path, digest] of pins) {
    const bytes = readFileSync(new URL(path, dist));
    assert.equal(createHash("sha384").update(bytes).digest("base64"), digest, path);
  }
  const runs = files.filter((path) => /^assets\/.*\.js$/.test(path));
  assert.deepEqual(pins.map(([, path]) => path).sort(), runs.sort());
});

test("licenses.txt names every crate of the module, and the single file holds it too", () => {
  const list = text("licenses.txt");
  for (const crate of ["leptos", "serde_json", "wasm-bindgen", "idb", "gloo-storage"]) {
    assert.match(list, new RegExp(`^${crate} \\d[^：]*：.*MIT`, "m"));
  }
  assert.ok(list.match(/Permission is hereby granted/g).length > 10);
  const single = /<pre id="tasseido-licenses" hidden>([\s\S]*?)<\/pre>/.exec(text("tasseido-single.html"))[1];
  assert.equal(single.replaceAll("&lt;", "<").replaceAll("&amp;", "&"), `${list.trim()}\n`);
});

test("every style sheet is linked from index.html", () => {
  const source = readFileSync(new URL("index.html", root), "utf8");
  const parts = readdirSync(new URL("style/parts/", root)).map((name) => `style/parts/${name}`);
  for (const path of ["style/tokens.css", "style/base.css", ...parts, "style/print.css"]) {
    assert.ok(source.includes(`<link rel="stylesheet" href="${path}" />`), path);
  }
});

test("nothing for which the Content-Security-Policy would have to be loosened", () => {
  assert.doesNotMatch(html, /<script(?![^>]* src=)|<style[^>]|\sstyle=|\son[a-z]+=|'unsafe-/);
  const [[, style], ...others] = html.matchAll(/<style>([\s\S]*?)<\/style>/g);
  assert.deepEqual(others, []);
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)[1];
  assert.ok(policy.includes(`; style-src 'self' 'sha256-${hash}';`), policy);
  for (const path of files.filter((path) => path.endsWith(".js"))) {
    assert.doesNotMatch(
      text(path),
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|new Function)\b/,
      path,
    );
  }
});

test("the single file asks for nothing and runs only what is in it", () => {
  const single = text("tasseido-single.html");
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(single)[1];
  for (const [, tag, contents] of single.matchAll(/<(script|style)[^>]*>([\s\S]*?)<\/\1>/g)) {
    const hash = createHash("sha256").update(contents).digest("base64");
    assert.ok(policy.includes(`'sha256-${hash}'`), tag);
  }
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|'self'/);
  assert.doesNotMatch(single, /<(?:script|link|img)[^>]*(?:src|href)="(?!data:)/);
});

test("the offline copy holds all that the page needs", () => {
  const kept = JSON.parse(/\[[^\]]*"index\.html"[^\]]*\]/.exec(text("sw.js"))[0]);
  for (const path of kept) assert.ok(files.includes(path), path);
  for (const path of files.filter((path) => path.startsWith("assets/"))) assert.ok(kept.includes(path), path);
});

test("the manifest and the types name what the element has", () => {
  const source = readFileSync(new URL("src/embed/tasseido.js", root), "utf8");
  const observed = JSON.parse(/observedAttributes = (\[[^\]]*\])/.exec(source)[1]);
  const declared = JSON.parse(text("custom-elements.json")).modules[0].declarations[0];
  assert.deepEqual(
    declared.attributes.map(({ name }) => name),
    observed,
  );
  assert.ok(source.includes(`customElements.define("${declared.tagName}", ${declared.name})`));
  const exported = Array.from(source.matchAll(/^export (?:const|class) (\w+)/gm), ([, name]) => name);
  const typed = Array.from(
    text("tasseido.d.ts").matchAll(/^export (?:const|function|class) (\w+)/gm),
    ([, name]) => name,
  );
  assert.deepEqual(exported.sort(), typed.sort());
  for (const { name } of declared.events) assert.ok(text("tasseido.d.ts").includes(`"${name}"`), name);
  const tokens = readFileSync(new URL("style/tokens.css", root), "utf8");
  for (const { name } of declared.cssProperties) assert.ok(tokens.includes(`${name}:`), name);
});

test("the types name the ids of the catalogue, in its order", () => {
  const rules = readFileSync(new URL("src/catalogue/data/rules.toml", root), "utf8");
  const types = text("tasseido.d.ts");
  const ids = (source, pattern) => Array.from(source.matchAll(pattern), ([, id]) => id);
  const listed = (name) => ids(new RegExp(`^${name} = \\[$([\\s\\S]*?)^\\]$`, "m").exec(rules)[1], /id = "([^"]+)"/g);
  const typed = (name) => ids(new RegExp(`^export type ${name} =([^;]*);`, "m").exec(types)[1], /"([^"]+)"/g);
  assert.deepEqual(typed("SpecialtyId"), ids(rules, /^\[\[specialty\]\]\nid = "([^"]+)"/gm));
  assert.deepEqual(typed("Role"), listed("roles"));
  assert.deepEqual(typed("Depth"), listed("depths"));
  assert.deepEqual(typed("SuccessionKind"), listed("successions"));
});

test("compressed siblings hold the same", () => {
  const compressed = all.filter((path) => path.endsWith(".br"));
  assert.ok(compressed.length >= 5);
  for (const path of compressed) assert.ok(files.includes(path.slice(0, -3)), path);
});

test("what opens the page, and all that follows it, stays within the budget of budget.json", () => {
  // The parts of the module that are fetched after the first, and the styles that index.html has in it.
  const later = files.filter((path) => /\.(wasm|css)$/.test(path) && !path.startsWith("assets/tasseido-"));
  const all = files.filter(
    (path) => path.startsWith("assets/") || /^(index\.html|tasseido\.js|unopened\.js)$/.test(path),
  );
  const first = all.filter((path) => !later.includes(path));
  assert.ok(later.length > 0 && first.length < all.length);
  const visits = { first, all };
  for (const [visit, limits] of Object.entries(budget.brotli)) {
    for (const [extensions, limit] of Object.entries(limits)) {
      const counted = visits[visit].filter((path) => new RegExp(`\\.(${extensions})$`).test(path));
      const size = counted.reduce((sum, path) => sum + brotliCompressSync(readFileSync(new URL(path, dist))).length, 0);
      assert.ok(size <= limit, `${visit}, ${extensions}: ${size} of ${limit} bytes`);
    }
  }
});
