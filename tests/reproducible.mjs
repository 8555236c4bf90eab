// Whether the release follows from the source alone: two copies of it, in folders of different names and lengths, each
// built from nothing, must give the same bytes. `make reproducible`; twice the time of a first build.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const run = (command, args, options) => execFileSync(command, args, { encoding: "utf8", ...options });
// As it stands, committed or not.
const sources = run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root })
  .split("\0")
  .filter(Boolean);

async function build(folder) {
  for (const path of sources) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    // With their times, by which make knows that what the tools were installed from has not changed.
    await cp(join(root, path), join(folder, path), { preserveTimestamps: true }).catch((error) => {
      if (error.code !== "ENOENT") throw error; // taken away, and not yet committed
    });
  }
  // The tools are the same; only the source moves.
  for (const tools of [".tools", "node_modules"]) await symlink(join(root, tools), join(folder, tools));
  run("make", ["build"], {
    cwd: folder,
    env: { ...process.env, CARGO_TARGET_DIR: join(folder, "target"), MAKEFLAGS: "", MAKELEVEL: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const files = await readdir(join(folder, "dist"), { recursive: true, withFileTypes: true });
  const hashes = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      return [
        path.slice(folder.length + 1),
        createHash("sha256")
          .update(await readFile(path))
          .digest("hex"),
      ];
    });
  return new Map((await Promise.all(hashes)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const top = await mkdtemp(join(tmpdir(), "tasseido-reproducible-"));
try {
  const first = await build(join(top, "a"));
  await rm(join(top, "a"), { recursive: true });
  const second = await build(join(top, "another folder, deeper".replaceAll(/\W+/g, "-"), "down"));
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
    (path) => first.get(path) !== second.get(path),
  );
  for (const path of differing) console.error(`differs: ${path}`);
  if (differing.length > 0 || first.size === 0) process.exitCode = 1;
  else console.log(`${first.size} files, the same byte for byte:`);
  for (const [path, hash] of first) if (!/\.(br|gz)$/.test(path)) console.log(`${hash}  ${path}`);
} finally {
  await rm(top, { recursive: true, force: true });
}
