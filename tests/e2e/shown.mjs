// The pages as a person has them who has used the application for a while, the same on every day and machine: for pictures
// (screens.spec.mjs, tools/screenshots.mjs) and for what must hold of every page (a11y.spec.mjs).
import { readFileSync } from "node:fs";

const example = JSON.parse(readFileSync(new URL("../../src/session/example.json", import.meta.url), "utf8"));

/** This year's draft, and last year's, in which less was done. */
export const DRAFTS = [
  { ...example, id: "this-year", title: "2026年度 自己診断", updated: "2026-11-02T09:30:00Z" },
  {
    ...example,
    id: "last-year",
    title: "2025年度 自己診断",
    updated: "2025-11-04T09:30:00Z",
    sheets: {
      ...example.sheets,
      "operations-management": {
        ...example.sheets["operations-management"],
        succession: [{ kind: "internal-lecturer", note: "運用管理基礎研修（年2回）" }],
        mentoring: {},
      },
    },
  },
];

/** A small department. */
const person = (id, name, affiliation, more) => ({ ...example, id, person: { name, affiliation }, ...more });
export const DEPARTMENT = [
  person("d1", "運用 花子", "基盤運用部 第2グループ"),
  person("d2", "佐藤 一郎", "基盤運用部 第1グループ", { ap_passed: false }),
  person("d3", "鈴木 さくら", "サービスデスク部", {
    sheets: { operation: example.sheets.operation, "system-management": example.sheets["system-management"] },
  }),
  person("d4", "高橋 健", "サービスデスク部", { sheets: {} }),
  person("d5", "田中 美咲", "基盤運用部 第2グループ", {
    sheets: { "operations-management": example.sheets["operations-management"] },
  }),
];

/** Scrolls until `locator` is at the top, below what stays there. */
const top = (locator) =>
  locator.evaluate((one) => {
    const staying = document.querySelector(".tsd-six")?.offsetHeight ?? 0;
    scrollTo(0, one.getBoundingClientRect().top + scrollY - staying - 12);
  });

/** Every page, by name: its address, and what is done there before it is looked at. */
export const PAGES = {
  home: { address: "#/", before: (page) => top(page.getByRole("heading", { name: "レベルマップ" })) },
  level: { address: "#/operations-management/5" },
  facts: {
    address: "#/operations-management/5",
    async before(page) {
      await page.locator("details.tsd-eng > summary").first().click();
      await page.locator("details.tsd-eng .tsd-eng__body").first().waitFor();
      await top(page.getByRole("heading", { name: "ビジネス貢献" }));
    },
  },
  all: { address: "#/all", before: (page) => top(page.locator("main article").first()) },
  report: {
    address: "#/report",
    before: (page) => top(page.locator(".tsd-report")),
  },
  drafts: { address: "#/drafts" },
  compare: {
    address: "#/compare",
    async before(page) {
      await page.getByLabel("左").selectOption("last-year");
      await page.getByLabel("右").selectOption("this-year");
      await page.getByRole("table").first().waitFor();
    },
  },
  cohort: {
    address: "#/cohort",
    async before(page) {
      await page.getByLabel("ファイルを選ぶ").setInputFiles(DEPARTMENT.map((draft) => file(draft.person.name, draft)));
      await page.getByText(/5人中 5人を表示/).waitFor();
      await top(page.getByRole("heading", { name: "一覧" }));
    },
  },
  readings: { address: "#/readings" },
  about: { address: "#/about" },
  accessibility: { address: "#/accessibility" },
};

const file = (name, content) => ({
  name: `${name}.json`,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(content)),
});

/** Opens the application on a day that stays, with nothing entered. */
export async function openEmpty(page, app = "") {
  await page.clock.setFixedTime(new Date("2026-11-15T12:00:00+09:00"));
  await page.goto(`${app}#/`);
  await page.locator(".tsd-save--ok").waitFor();
}

/** Opens it with the two drafts, this year's being open. */
export async function openUsed(page, app = "") {
  await openEmpty(page, app);
  await goTo(page, "#/report");
  await page.locator('input[type="file"]').setInputFiles(DRAFTS.map((draft) => file(draft.title, draft)));
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /取り込む/ }).click();
  await dialog.waitFor({ state: "hidden" });
  await goTo(page, "#/drafts");
  const open = page.getByRole("button", { name: "2026年度 自己診断", exact: true });
  await open.click();
  await page.locator(".tsd-tools__draft", { hasText: "2026年度 自己診断" }).waitFor();
  // Messages would stand over what is looked at.
  for (const close of await page.locator(".tsd-toast").getByRole("button", { name: "閉じる" }).all())
    await close.click();
}

/** A place in the page that is open already, as it is after its first picture. */
export async function goTo(page, address) {
  await page.evaluate((address) => location.assign(address), address);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** One of PAGES, ready to be looked at. */
export async function show(page, name) {
  const { address, before } = PAGES[name];
  await goTo(page, address);
  await page.evaluate(() => scrollTo(0, 0));
  await before?.(page);
  await page.mouse.move(0, 0);
  await page.locator(".tsd-save--ok").waitFor();
}
