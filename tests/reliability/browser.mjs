// A Chromium of one's own that can be killed: a profile that outlives it, and its processes by number.
import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const EXECUTABLE = process.env.CHROMIUM || "/usr/bin/chromium";

/** Starts Chromium with this profile and connects to it. */
export async function start(profile) {
  const args = [
    "--headless=new",
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "about:blank",
  ];
  // A process group of its own, so that all of it dies at once.
  const child = spawn(EXECUTABLE, args, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const endpoint = await new Promise((found, failed) => {
    let text = "";
    child.stderr.on("data", (data) => {
      text += data;
      const match = /DevTools listening on (ws:\/\/\S+)/.exec(text);
      if (match) found(match[1]);
    });
    child.once("exit", (code) => failed(new Error(`Chromium ended with ${code}: ${text}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  const ended = new Promise((done) => child.once("exit", done));
  return {
    context,
    /** Kills every process of it at once, as when the machine takes it away. */
    async kill() {
      process.kill(-child.pid, "SIGKILL");
      await ended;
      await browser.close().catch(() => {});
    },
    /** Kills the processes that run pages, and none else. */
    async killRenderers() {
      let killed = 0;
      for (const pid of await readdir("/proc")) {
        if (!/^\d+$/.test(pid)) continue;
        const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
        if (line.includes("--type=renderer") && line.includes(profile)) {
          process.kill(Number(pid), "SIGKILL");
          killed += 1;
        }
      }
      return killed;
    },
    /** Ends it as a person does. */
    async close() {
      await browser.close().catch(() => {});
      try {
        process.kill(-child.pid, "SIGTERM");
      } catch {
        return;
      }
      await ended;
    },
  };
}
