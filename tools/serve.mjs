// Serves folders of this machine to its own browser: `make serve` (dist/ at http://localhost:8080/) and the end-to-end
// tests, which put dist/ below a path. Listens on the loopback address only.
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { argv, env } from "node:process";
import { pathToFileURL } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * Serves each folder of `mounts` ({ "/path/": "folder" }) below its path.
 * `headers` go with every answer; `cors` lets pages of other origins in; `rewrite` may change the text of pages and scripts;
 * `heard` is told the path of every request.
 * Gives the origin and a `close` that also ends what is still open.
 */
export async function serve({ mounts, port = 0, headers = {}, cors = false, rewrite, heard = () => {} }) {
  const roots = Object.entries(mounts).sort(([a], [b]) => b.length - a.length);
  const common = { ...(cors && { "access-control-allow-origin": "*" }), ...headers };

  async function answer(request, response) {
    const send = (status, more = {}, body = "") => {
      response.writeHead(status, { ...common, ...more });
      response.end(body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return send(405, { allow: "GET, HEAD" });

    const { pathname, search } = new URL(request.url, "http://localhost");
    const path = decodeURIComponent(pathname);
    const mount = roots.find(([prefix]) => path.startsWith(prefix));
    if (!mount) {
      // Browsers ask for it on pages that name no icon.
      if (path === "/favicon.ico") return send(204);
      const folder = roots.some(([prefix]) => prefix === `${path}/`);
      return folder ? send(301, { location: `${pathname}/${search}` }) : send(404);
    }
    const root = resolve(mount[1]);
    let file = resolve(join(root, path.slice(mount[0].length)));
    if (file !== root && !file.startsWith(root + sep)) return send(404);
    let found = await stat(file).catch(() => null);
    if (found?.isDirectory()) {
      if (!path.endsWith("/")) return send(301, { location: `${pathname}/${search}` });
      file = join(file, "index.html");
      found = await stat(file).catch(() => null);
    }
    if (!found?.isFile()) return send(404);

    const type = TYPES[extname(file)] ?? "application/octet-stream";
    if (rewrite && /^text\/(html|javascript)/.test(type)) {
      return send(200, { "content-type": type, "cache-control": "no-store" }, rewrite(await readFile(file, "utf8")));
    }
    let encoding = {};
    if (/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      const compressed = await stat(`${file}.br`).catch(() => null);
      if (compressed) {
        file = `${file}.br`;
        found = compressed;
        encoding = { "content-encoding": "br" };
      }
    }
    response.writeHead(200, {
      "content-type": type,
      "content-length": found.size,
      // As the deployment notes advise: what is named by its content never changes.
      "cache-control": path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
      ...encoding,
      ...common,
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file).pipe(response);
  }

  const server = createServer((request, response) => {
    heard(request.url);
    answer(request, response).catch((error) => {
      response.statusCode = error instanceof URIError ? 400 : 500;
      response.end();
    });
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
  const port = Number(env.PORT ?? 8080);
  try {
    // The examples name the release as it stands beside them.
    const { origin } = await serve({ mounts: { "/": "dist", "/dist/": "dist", "/examples/": "examples" }, port });
    console.log(`tasseido: ${origin}/ (end with Ctrl-C; another port: PORT=8081 make serve)`);
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`port ${port} is taken; another one: PORT=${port + 1} make serve`);
    process.exitCode = 1;
  }
}
