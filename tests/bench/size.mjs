// What the bytes of the module are: `make size` writes it into docs/SIZE.md. Read from what the compiler left, before it is
// split and made smaller, because only there do functions have names: so these are shares of the code, not of the release.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? here("../../target");
const PAGE = here("../../docs/SIZE.md");
const MARKS = ["<!-- shares -->", "<!-- /shares -->"];

const NAMES = {
  evaluation: "判定と「あと何が足りないか」（`evaluation`）",
  draft: "下書きの読み書きと統合（`draft`）",
  explanation: "理由の文（`explanation`）",
  "ui::parts": "画面の部品（`ui::parts`）",
  ui: "ページと枠（`ui` のほか）",
  dom: "画面の部品を組み立てる層（`dom`）",
  reactive: "信号を一つの型で持つ層（`reactive`。そこに埋め込まれた画面の部品を含む）",
  leptos: "Leptos（信号のグラフ、コンポーネント。そこに埋め込まれた画面の部品を含む）",
  session: "開いている下書き（`session`）",
  store: "保存（`store`、idb）",
  exchange: "書き出しと読み込み（`exchange`）",
  cohort: "部門ビューの集計（`cohort`）",
  embed: "要素と JavaScript API（`embed`、serde）",
  entry: "全角・億円・和暦の読み取り（`entry`）",
  catalogue: "指標（`catalogue`。文言はデータ側）",
  std: "Rust の標準ライブラリ（そこに埋め込まれたクロージャを含む）",
  js: "ブラウザとの橋渡し（web-sys、js-sys、wasm-bindgen）",
  other: "そのほか",
};
const CRATES = {
  leptos: /reactive_graph|any_spawner|leptos|tachys|slotmap|guardian|or_poisoned|throw_error|send_wrapper/,
  store: /\bidb\b|gloo_storage/,
  embed: /serde|wasm_split/,
  js: /web_sys|js_sys|wasm_bindgen|gloo/,
  std: /^(core|alloc|std|dlmalloc|hashbrown|rustc_hash|compiler_builtins|indexmap)\b|^__(rust|rdl|rg|udiv|multi)|^mem(cpy|cmp|set|move)/,
};

/** To which part of the product a function belongs. */
function area(name) {
  const module = /tasseido(?:_view)?::(\w+)(?:::(\w+))?/.exec(name);
  if (module) {
    const [, first, second] = module;
    if (first === "ui" && second === "parts") return "ui::parts";
    return first in NAMES ? first : "other";
  }
  return Object.keys(CRATES).find((crate) => CRATES[crate].test(name)) ?? "other";
}

/** The name that the compiler made of a path, roughly undone: enough to see whose it is. */
function readable(mangled) {
  if (mangled.startsWith("_R")) {
    const crates = Array.from(mangled.matchAll(/Cs[0-9A-Za-z]+_(\d+)/g), (match) => {
      const from = match.index + match[0].length;
      return mangled.slice(from, from + Number(match[1]));
    });
    return crates[0] ?? mangled;
  }
  if (!mangled.startsWith("_ZN")) return mangled;
  const parts = [];
  for (let rest = mangled.slice(3); /^\d/.test(rest); ) {
    const length = Number.parseInt(rest, 10);
    const from = String(length).length;
    parts.push(rest.slice(from, from + length));
    rest = rest.slice(from + length);
  }
  return parts.join("::").replaceAll("..", "::").replaceAll("$LT$", "<").replace(/^_?<[&*]?/, "").replace(/^\$RF\$/, "");
}

const module = await readFile(`${target}/wasm32-unknown-unknown/release/tasseido.wasm`);
let at = 8;
const number = () => {
  let value = 0;
  for (let shift = 1; ; shift *= 128) {
    const byte = module[at++];
    value += (byte & 127) * shift;
    if (byte < 128) return value;
  }
};
const text = () => {
  const length = number();
  at += length;
  return module.toString("utf8", at - length, at);
};
const sections = {};
const names = new Map();
while (at < module.length) {
  const id = module[at++];
  const length = number();
  const end = at + length;
  if (id !== 0) sections[id] = at;
  else if (text() === "name") {
    while (at < end) {
      const kind = module[at++];
      const until = number() + at;
      if (kind === 1) for (let left = number(); left > 0; left -= 1) names.set(number(), text());
      at = until;
    }
  }
  at = end;
}
at = sections[2];
let place = 0;
for (let left = number(); left > 0; left -= 1) {
  text();
  text();
  if (module[at++] !== 0) throw new Error("only functions are expected to be imported");
  number();
  place += 1;
}
at = sections[10];
const sizes = {};
let all = 0;
for (let left = number(); left > 0; left -= 1, place += 1) {
  const size = number();
  at += size;
  const name = readable(names.get(place) ?? "");
  // What only tells wasm-bindgen of types is not in the release.
  if (/describe/i.test(name)) continue;
  sizes[area(name)] = (sizes[area(name)] ?? 0) + size;
  all += size;
}
const rows = Object.entries(sizes)
  .sort(([, a], [, b]) => b - a)
  .map(([area, size]) => `| ${NAMES[area]} | ${((100 * size) / all).toFixed(1)}% |`);
const table = ["| コードのうち | 割合 |", "|---|---|", ...rows].join("\n");
console.log(table);
const page = await readFile(PAGE, "utf8");
const [before, rest] = page.split(MARKS[0]);
await writeFile(PAGE, `${before}${MARKS[0]}\n\n${table}\n\n${MARKS[1]}${rest.split(MARKS[1])[1]}`);
