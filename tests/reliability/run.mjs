// The figures of docs/RELIABILITY.md: `make reliability`, an hour and more. Fewer: KILLS=20 EDITS=1000 INPUTS=10000
// FUZZ=100000; only some of the parts: PARTS="browser tabs". What was measured stays in target/reliability/, so that parts can
// be measured one by one; PARTS="" only writes the page.
import { execFileSync, spawn } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { cpus, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/serve.mjs";
import { CORPUS, FIELDS } from "../e2e/hostile.mjs";
import { cuts } from "./cuts.mjs";
import { inputs, MOUNTS } from "./inputs.mjs";
import { kills } from "./kills.mjs";
import { tabs } from "./tabs.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const number = (name, otherwise) => Number(process.env[name] ?? otherwise);
const PAGE = here("../../docs/RELIABILITY.md");
const KEPT = here("../../target/reliability/");
const [BEGIN, END] = ["<!-- figures -->", "<!-- /figures -->"];

const server = await serve({ mounts: { "/": process.env.DIST ?? here("../../dist"), ...MOUNTS } });
const given = { url: `${server.origin}/`, log: (text) => console.log(text) };

/** Runs a command, shows what it says, and gives it. */
function run(command, args, env = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: here("../.."),
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => {
        text += data;
        process.stderr.write(data);
      });
    }
    child.once("error", failed);
    child.once("exit", (code) => (code === 0 ? done(text) : failed(new Error(`${command} ended with ${code}`))));
  });
}

/** A share of the fuzzing for each target: the more, the quicker one input is. */
async function fuzz() {
  const shares = { parse: 0.8, evaluate: 0.19, gaps: 0.01 };
  const runs = {};
  for (const [target, share] of Object.entries(shares)) {
    const wanted = Math.ceil(number("FUZZ", 10_000_000) * share);
    const text = await run("make", ["fuzz", `TARGETS=${target}`, `RUNS=${wanted}`]);
    runs[target] = Number(/Done (\d+) runs/.exec(text)[1]);
  }
  return { runs, lost: 0 };
}

/** The end-to-end test of hostile texts, which fails where one of them is anything but text. */
async function hostile() {
  await run("npx", ["playwright", "test", "--config", "tests/e2e/playwright.config.mjs", "hostile"], {
    HOSTILE: "all",
  });
  return { texts: CORPUS.length, fields: Object.keys(FIELDS).length, lost: 0 };
}

const PARTS = {
  browser: () => kills({ ...given, count: number("KILLS", 200) }),
  renderer: () => kills({ ...given, count: number("KILLS", 200), renderer: true }),
  tabs: () => tabs({ ...given, edits: number("EDITS", 10_000) }),
  cuts: () => cuts(given),
  inputs: () => inputs({ ...given, count: number("INPUTS", 100_000), seed: number("SEED", 1) }),
  hostile,
  fuzz,
};

const count = (number) => number.toLocaleString("ja-JP");
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const kill = (what) => ({
  head: "| 入力中に強制終了 | 回数 | 「保存済み」と表示された編集 | 失われたもの | 表示前で失われた入力 |",
  row: ({ kills, acknowledged, lost, behind }) =>
    `| ${what} | ${count(kills)}回 | ${count(acknowledged)}件 | **${lost}件** | 中央値${median(behind)}字 |`,
});
const ROWS = {
  browser: kill("ブラウザ全体（SIGKILL）"),
  renderer: kill("ページのプロセスだけ（SIGKILL）"),
  tabs: {
    head: "| 同じ下書きを同時に編集 | 編集 | 失われたもの |",
    row: ({ tabs, edits, lost }) => `| ${tabs}つのタブ | ${count(edits)}件 | **${lost}件** |`,
  },
  cuts: {
    head: "| 途中で切れたデータ | 切った位置 | 復元できなかったもの |",
    row: ({ cuts, lost }) =>
      `| localStorage の下書きをすべての文字位置で切り、ページを開き直す | ${count(cuts)}か所 | **${lost.length}件** |`,
  },
  inputs: {
    head: "| 壊した入力 | 入力 | 読み取れたもの／断ったもの | それ以外（panic など） |",
    row: ({ inputs, taken, refused, faults, cuts }) =>
      [
        `| \`tasseido.js\` の \`parseDraft\`・\`evaluate\`（Chromium） | ${count(inputs)}件 | ${count(taken)}件／${count(refused)}件 | **${faults.length}件** |`,
        `| ファイルをすべてのバイト位置で切る（\`parseDraft\`） | ${count(cuts.cuts)}件 | ${cuts.taken.length}件／${count(cuts.cuts - cuts.taken.length)}件 | **${cuts.taken.filter((one) => typeof one === "string").length}件** |`,
      ].join("\n"),
  },
  fuzz: {
    head: "| cargo-fuzz（ネイティブ） | 入力 | panic |",
    row: ({ runs }) =>
      Object.entries(runs)
        .map(([target, runs]) => `| \`${target}\` | ${count(runs)}件 | **0件** |`)
        .join("\n"),
  },
  hostile: {
    head: "| 悪意のある文字列 | 組み合わせ | 動いたスクリプト・できた要素 |",
    row: ({ texts, fields, lost }) =>
      `| ${texts}種 × ${fields}の入力欄 × 画面・印刷・書き出し・要素 | ${count(texts * fields)}通り × 4 | **${lost}件** |`,
  },
};

try {
  await mkdir(KEPT, { recursive: true });
  for (const part of process.env.PARTS?.split(/\s+/).filter(Boolean) ?? Object.keys(PARTS)) {
    const result = await PARTS[part]();
    const { lost, faults = [], examples = [] } = result;
    const bad = (Array.isArray(lost) ? lost.length : (lost ?? 0)) + faults.length + (result.cuts?.taken?.length ?? 0);
    if (bad > 0) process.exitCode = 1;
    for (const fault of faults) console.log(fault);
    for (const { run, seen, found } of examples) {
      console.log(`lost in run ${run}: …${seen.slice(-60)} ≠ …${found.slice(-60)}`);
    }
    await writeFile(`${KEPT}${part}.json`, JSON.stringify({ ...result, on: new Date().toISOString().slice(0, 10) }));
  }

  const measured = new Map();
  for (const file of await readdir(KEPT)) {
    measured.set(file.replace(".json", ""), JSON.parse(await readFile(KEPT + file, "utf8")));
  }
  const chromium = execFileSync(process.env.CHROMIUM || "chromium", ["--version"], { encoding: "utf8" }).trim();
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}、${Math.round(totalmem() / 2 ** 30)} GiB、Linux ${release()}`;
  const days = Array.from(measured.values(), ({ on }) => on).sort();
  const figures = [`測定日：${Array.from(new Set([days[0], days.at(-1)])).join("〜")}　${chromium}　${machine}`];
  let head = "";
  for (const [part, table] of Object.entries(ROWS)) {
    if (!measured.has(part)) continue;
    if (table.head !== head) {
      head = table.head;
      figures.push("", head, head.replaceAll(/[^|]+/g, "---"));
    }
    figures.push(table.row(measured.get(part)));
  }
  console.log(figures.join("\n"));
  const page = await readFile(PAGE, "utf8");
  const [before, rest] = page.split(BEGIN);
  await writeFile(PAGE, `${before}${BEGIN}\n\n${figures.join("\n")}\n\n${END}${rest.split(END)[1]}`);
} finally {
  await server.close();
}
