// Beside each file its .br and .gz, for servers that send them; and what that weighs, on the screen.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTH_IT = /\.(css|html|js|json|svg|txt|wasm|webmanifest)$/;

export async function compress(build) {
  if (!build.release) return;
  const files = await readdir(build.staging, { recursive: true });
  const rows = await Promise.all(
    files
      .filter((path) => WORTH_IT.test(path))
      .sort()
      .map(one),
  );
  const table = [["", "bytes", "gzip", "brotli"], ...rows, ["all", ...[1, 2, 3].map((i) => sum(rows, i))]];
  for (const [name, ...sizes] of table) {
    console.log(name.padEnd(32) + sizes.map((size) => String(size).padStart(10)).join(""));
  }

  async function one(path) {
    const contents = await readFile(join(build.staging, path));
    const br = await promisify(brotliCompress)(contents, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
      },
    });
    const gz = await promisify(gzip)(contents, { level: 9 });
    await build.write(`${path}.br`, br);
    await build.write(`${path}.gz`, gz);
    return [path, contents.length, gz.length, br.length];
  }
}

const sum = (rows, column) => rows.reduce((total, row) => total + row[column], 0);
