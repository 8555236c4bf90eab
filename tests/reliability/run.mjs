// The figures of docs/RELIABILITY.md: `make reliability`, or fewer with `make reliability KILLS=20 EDITS=1000`.
import { cpus, release, totalmem } from "node:os";
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/serve.mjs";
import { kills } from "./kills.mjs";
import { tabs } from "./tabs.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const KILLS = Number(process.env.KILLS ?? 200);
const EDITS = Number(process.env.EDITS ?? 10_000);
const PAGE = here("../../docs/RELIABILITY.md");
const BEGIN = "<!-- figures -->";
const END = "<!-- /figures -->";

const log = (text) => console.log(text);
const server = await serve({ mounts: { "/": process.env.DIST ?? here("../../dist") } });
const url = `${server.origin}/`;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
try {
  const browser = await kills({ url, count: KILLS, log });
  const renderer = await kills({ url, count: KILLS, renderer: true, log });
  const shared = await tabs({ url, edits: EDITS, log });

  const chromium = execFileSync(process.env.CHROMIUM ?? "chromium", ["--version"], { encoding: "utf8" }).trim();
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}、${Math.round(totalmem() / 2 ** 30)} GiB、Linux ${release()}`;
  const kill = (what, { kills, acknowledged, lost, behind }) =>
    `| ${what} | ${kills}回 | ${acknowledged.toLocaleString("ja-JP")}件 | **${lost}件** | 中央値${median(behind)}字 |`;
  const figures = [
    `測定日：${new Date().toISOString().slice(0, 10)}　${chromium}　${machine}`,
    "",
    "| 入力中に強制終了 | 回数 | 「保存済み」と表示された編集 | 失われたもの | 表示前で失われた入力 |",
    "|---|---|---|---|---|",
    kill("ブラウザ全体（SIGKILL）", browser),
    kill("ページのプロセスだけ（SIGKILL）", renderer),
    "",
    "| 同じ下書きを同時に編集 | 編集 | 失われたもの |",
    "|---|---|---|",
    `| ${shared.tabs}つのタブ | ${shared.edits.toLocaleString("ja-JP")}件 | **${shared.lost}件** |`,
  ].join("\n");
  log(figures);
  for (const { run, seen, found } of [...browser.examples, ...renderer.examples]) {
    log(`lost in run ${run}: …${seen.slice(-60)} ≠ …${found.slice(-60)}`);
  }
  const page = await readFile(PAGE, "utf8");
  const [before, rest] = page.split(BEGIN);
  await writeFile(PAGE, `${before}${BEGIN}\n\n${figures}\n\n${END}${rest.split(END)[1]}`);
  if (browser.lost + renderer.lost + shared.lost > 0) process.exitCode = 1;
} finally {
  await server.close();
}
