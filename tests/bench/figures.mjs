// The figures of README.md, between their marks.
import { execFileSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { cpus, release, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PAGES, versions } from "./pages.mjs";
import { median } from "./visit.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const README = here("../../README.md");
const MARKS = ["<!-- figures -->", "<!-- /figures -->"];

const MEASURED = {
  paint: ["最初の表示", milliseconds],
  box: ["最初のチェックボックスを付けられるまで（付けたものは残る）", milliseconds],
  answer: ["チェックに応えるまで（このページは判定、ほかは数）", milliseconds],
  click: ["クリックから表示まで", milliseconds],
  blocked: ["50 msを超えた処理の超過", milliseconds],
  memory: ["メモリ（JavaScriptとwasm）", (value) => `${(value / 2 ** 20).toFixed(1)} MiB`],
  shift: ["レイアウトのずれ（CLS、最大）", (value) => value.toFixed(3)],
};

/** By the names that others/engines.mjs gives them; µs for one person. `within` is what web.rs found. */
const ENGINES = {
  within: "判定そのもの（wasm の中で、根拠を含む報告まで）",
  verdicts: "`evaluate`（下書きの検査、根拠を含む報告まで）",
  gaps: "`evaluate`（あと何が足りないかも）",
  plain: "同じ規則を素直に書いた JavaScript（`tests/oracle`、指標ごとの判定だけ）",
  byCriterion: "json-logic-js（指標ごとの判定だけ）",
  byLevel: "json-logic-js（レベルごとの判定だけ）",
};

export async function write({ rounds, rows, typed, engines, dist, folder }) {
  const text = [
    await circumstances(rounds),
    "",
    ...speeds(rows),
    "",
    ...keys(typed),
    "",
    ...(await sizes(dist, folder)),
    "",
    ...evaluations({ ...engines, within: (await inBrowser(5)) / 1000 }),
    "",
    ...(await growth()),
  ].join("\n");
  console.log(`\n${text}`);
  const readme = await readFile(README, "utf8");
  const [before, rest] = readme.split(MARKS[0]);
  await writeFile(README, `${before}${MARKS[0]}\n\n${text}\n\n${MARKS[1]}${rest.split(MARKS[1])[1]}`);
}

async function circumstances(rounds) {
  const browser = execFileSync(process.env.CHROMIUM || "chromium", ["--version"], { encoding: "utf8" }).trim();
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}、${Math.round(totalmem() / 2 ** 30)} GiB、Linux ${release()}`;
  const date = new Date().toISOString().slice(0, 10);
  return `測定日：${date}　${browser}　${machine}　${(await versions()).join("、")}　各${rounds}回の中央値。かっこの中は、このページの何倍か`;
}

function speeds(rows) {
  const lines = rows.map(({ name, what, values: [ours, ...others] }) => {
    const [label, shown] = MEASURED[what];
    const times = (value) => (what === "shift" || Math.min(value, ours) < 1 ? "" : `（${(value / ours).toFixed(2)}倍）`);
    const cells = others.map((value) => shown(value) + times(value));
    return [name, label, shown(ours), ...cells];
  });
  return table(["条件", "測ったもの", ...PAGES.map((page) => page.name)], lines);
}

function keys({ few, many, bare }) {
  const all = [few, many, bare];
  const shown = (list) => (list.length === 0 ? "―" : `${milliseconds(median(list))}（最長 ${milliseconds(Math.max(...list))}）`);
  const longest = ({ tasks }) => (tasks.length === 0 ? "50 ms未満" : milliseconds(Math.max(...tasks)));
  return table(
    ["1文字打ってから（CPU 4分の1）", "実績3件", "実績50件", "50件の同じ画面を、字数を数えるだけのスクリプトで"],
    [
      ["字が見えるまで", ...all.map(({ typed }) => shown(typed))],
      ["判定が見えるまで", ...all.map(({ judged }) => shown(judged))],
      ["いちばん長い処理", ...all.map(longest)],
    ],
  );
}

/** What is asked for before the first page works, and all that follows, under brotli; and all of the other pages. */
async function sizes(dist, folder) {
  const assets = (await readdir(join(dist, "assets"))).filter((name) => name.endsWith(".br")).map((name) => join(dist, "assets", name));
  const weigh = async (files) => (await Promise.all(files.map((file) => readFile(file)))).reduce((sum, file) => sum + file.length, 0);
  const asset = (pattern) => assets.filter((file) => pattern.test(file));
  const parts = [
    ["`index.html`（本文、チェックリストの文言、スタイルを含む）", await weigh([join(dist, "index.html.br")])],
    ["JavaScript", await weigh([...asset(/\.js\.br$/), ...["tasseido", "unopened"].map((name) => join(dist, `${name}.js.br`))])],
    ["wasm：最初のページ（下書き、判定、マップ）", await weigh(asset(/\/tasseido-[^/]*\.wasm/))],
    ["wasm：チェックリスト（入力、理由、足りないもの）", await weigh(asset(/\/(checklists|shared)-[^/]*$/))],
    ["wasm：そのほか（レポート、下書き、部門ビュー、入出力）", await weigh(asset(/\/others-[^/]*$/))],
  ];
  const kilo = (bytes) => (bytes / 1000).toFixed(1);
  const sum = (list) => list.reduce((total, [, bytes]) => total + bytes, 0);
  const others = PAGES.slice(1).map(async ({ id, name }) => {
    const files = (await readdir(join(folder, id))).filter((file) => file.endsWith(".br")).sort();
    const kinds = files.map(async (file) => {
      const kind = { html: "HTML", js: "JavaScript", css: "スタイル" }[file.split(".").at(-2)];
      return `${kind} ${kilo(await weigh([join(folder, id, file)]))}`;
    });
    return [`${name}（${(await Promise.all(kinds)).join("、")}）`, kilo(await weigh(files.map((file) => join(folder, id, file))))];
  });
  return table(["大きさ（brotli 11）", "kB"], [
    ...parts.map(([name, bytes]) => [name, kilo(bytes)]),
    ["**最初のページが動くまで**", `**${kilo(sum(parts.slice(0, 3)))}**`],
    ["チェックリストが動くまで", kilo(sum(parts.slice(0, 4)))],
    ["すべて", kilo(sum(parts))],
    ...(await Promise.all(others)),
  ]);
}

function evaluations(engines) {
  const lines = Object.entries(ENGINES).map(([name, label]) => [label, engines[name].toFixed(1)]);
  return table(["1人（13レベル、実績5件）の判定（Chromium）", "µs"], lines);
}

/** What Criterion found; in ns. */
async function natively(name) {
  const path = here(`../../target/criterion/${name}/new/estimates.json`);
  return JSON.parse(await readFile(path, "utf8")).median.point_estimate;
}

/** What its namesake in the browser found for so many engagements; in ns. */
async function inBrowser(count) {
  return JSON.parse(await readFile(here("../../target/bench/web.json"), "utf8"))[count].estimates.median.point_estimate;
}

/** How it grows with the engagements. */
async function growth() {
  const counts = [1, 3, 10, 100, 1000, 10000];
  const shown = (time) => (time < 1e6 ? `${(time / 1e3).toFixed(1)} µs` : `${(time / 1e6).toFixed(1)} ms`);
  const line = async (where, found) => [where, ...(await Promise.all(counts.map(async (count) => shown(await found(count)))))];
  return table(
    ["13レベルの判定（実績の件数ごと）", ...counts.map((count) => `${count.toLocaleString("ja-JP")}件`)],
    [await line("ネイティブ", (count) => natively(`engagements/${count}`)), await line("Chromium", inBrowser)],
  );
}

function milliseconds(value) {
  return `${value.toFixed(0)} ms`;
}

function table(head, lines) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  return [row(head), `|${head.map(() => "---").join("|")}|`, ...lines.map(row)];
}
