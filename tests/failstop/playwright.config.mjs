// The end-to-end tests' configuration, for the build that has buttons that panic.
import config from "../e2e/playwright.config.mjs";

export default { ...config, testDir: ".", outputDir: "../../target/failstop" };
