// The end-to-end tests: the release in dist/, in the Chromium of this machine. `make test-e2e` builds and runs them.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../target/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Slow machines take their time; nothing here measures it.
  timeout: 60_000,
  forbidOnly: true,
  reporter: "list",
  snapshotPathTemplate: "{testDir}/screens/{arg}{ext}",
  // A picture that is not there yet is a failure; `make screens` makes it.
  updateSnapshots: "none",
  expect: {
    timeout: 15_000,
    toHaveScreenshot: { animations: "disabled", caret: "hide", scale: "css", maxDiffPixelRatio: 0.005 },
  },
  use: {
    browserName: "chromium",
    headless: true,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: [
        "--no-sandbox", // Chromium as root needs it
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-quic",
        "--disable-sync",
        // Nothing outside this machine has a name.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
      ],
    },
  },
});
