import { violations } from "./axe.mjs";
import { expect, test } from "./fixtures.mjs";
import { openEmpty } from "./shown.mjs";

/** The example person's draft, which no test has to type. */
async function showExample(page) {
  await page.goto("#/");
  await page.getByRole("button", { name: "記入例を見る" }).click();
  await expect(page.getByText("記入例を表示中")).toBeVisible();
}

/** A place in the page that is open already: nothing is loaded anew. */
const go = (page, place) => page.evaluate((place) => location.assign(place), place);

const six = (page) => page.getByRole("navigation", { name: "このレベルの6項目" });
const card = (page, name) => page.getByRole("article", { name, exact: true });

test("every checklist quotes the source verbatim, each piece once and in its place", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("#/");
  const catalogue = await page.evaluate(async () => {
    const { ready, catalogue } = await import(new URL("tasseido.js", location.href).href);
    await ready;
    return catalogue();
  });
  let levels = 0;
  for (const specialty of catalogue.specialties) {
    for (const { level, title, criteria, annotation } of specialty.levels) {
      await go(page, `#/${specialty.id}/${level}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`レベル${level} チェックリスト`);
      const heads = {
        responsibility: ["【ビジネス貢献】", "責任性"],
        complexity: ["複雑性"],
        size: ["サイズ"],
        expertise: ["【プロフェッショナル貢献】"],
      };
      const expected = [title, "専門分野", specialty.name, `レベル${"０１２３４５６７"[level]}`];
      for (const { id, text, items } of criteria) {
        // The items of 責任性 are clauses of its sentence, not pieces of their own.
        const own = id === "responsibility" ? [] : items.map((item) => item.text);
        if (text !== null || own.length > 0)
          expected.push(...(heads[id] ?? []), ...(text === null ? [] : [text]), ...own);
      }
      if (annotation) expected.push("<注釈>", annotation);
      const quoted = await page
        .locator(".tsd-source :is(p, li)")
        .evaluateAll((parts) => parts.map((part) => part.textContent.trim()));
      expect(quoted, `${specialty.name} レベル${level}`).toEqual(expected);
      levels += 1;
    }
  }
  expect(levels).toBe(13);
});

test("a level says why it is met or not, and jumps to what is missing", async ({ page }) => {
  await showExample(page);
  await go(page, "#/operations-management/5");
  await expect(page.getByText("6項目のうち3項目を満たしています")).toBeVisible();
  await expect(card(page, "責任性")).toContainText("責任者として、レベル5以上の複雑性とサイズの仕事で");
  await expect(card(page, "複雑性")).toContainText("「全社共通基盤の運用統括」は3項目");
  await expect(card(page, "技術の継承")).toContainText("3項目以上の実績が必要です");
  await six(page)
    .getByRole("link", { name: /サイズ/ })
    .click();
  await expect(card(page, "サイズ")).toBeFocused();
  await card(page, "サイズ")
    .getByRole("link", { name: /判定の考え方 R10/ })
    .last()
    .click();
  await expect(page).toHaveURL(/#\/readings\/R10$/);
});

test("a way can be tried on a copy, chosen, dropped, and taken over as one step", async ({ page }) => {
  await showExample(page);
  await go(page, "#/operations-management/5");
  const way = card(page, "サイズ").getByRole("listitem").filter({ hasText: "複雑性をあと1項目" });
  const bar = page.getByRole("region", { name: /試算中/ });
  const box = (name) => card(page, "複雑性").getByRole("checkbox", { name });

  await way.getByRole("button", { name: "試してみる" }).press("Enter");
  await expect(bar).toBeFocused();
  await expect(bar).toContainText("運用管理 レベル5の6項目のうち5項目を満たします");
  await expect(card(page, "サイズ").getByText("達成", { exact: true })).toBeVisible();
  // What it changes says that it is tried, and what it does not change does not.
  const tried = (within) => within.getByText("試算", { exact: true });
  for (const part of [six(page), card(page, "サイズ"), page.locator(".tsd-outcome__head")]) {
    await expect(tried(part)).toBeVisible();
  }
  await expect(tried(card(page, "後進の育成"))).toHaveCount(0);
  await expect(page.getByText("下書きのままの判定は未達（6項目のうち3項目）です。")).toBeVisible();
  // The draft is what it was.
  await expect(box(/高度な運用要件/)).not.toBeChecked();
  expect(await violations(page)).toEqual([]);

  await bar.getByRole("button", { name: "やめる" }).click();
  await expect(bar).toBeHidden();
  await expect(tried(page.getByRole("main"))).toHaveCount(0);
  await expect(way.getByRole("button", { name: "試してみる" })).toBeFocused();
  await expect(card(page, "サイズ").getByText("未達", { exact: true })).toBeVisible();

  await way.getByRole("button", { name: "試してみる" }).click();
  await bar.getByText("複雑性の条件を選ぶ（1項目）").click();
  await bar.getByRole("radio", { name: "高度なシステムリスク" }).check();
  await bar.getByRole("link", { name: "マップで見る" }).click();
  await expect(page.getByRole("cell", { name: "試算：3/6 → 5/6" })).toBeVisible();
  await bar.getByRole("button", { name: "反映する" }).click();
  await expect(bar).toBeHidden();
  await go(page, "#/operations-management/5");
  await expect(box(/高度なシステムリスク/)).toBeChecked();
  await expect(box(/高度な運用要件/)).not.toBeChecked();
  await expect(card(page, "サイズ").getByText("達成", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^元に戻す（Ctrl/ }).click();
  await expect(box(/高度なシステムリスク/)).not.toBeChecked();
});

test("months that only time can bring are tried, and not taken over", async ({ page }) => {
  const engagement = {
    id: "e1",
    title: "夜間運用",
    period: { from: "2025-04" },
    role: "leader",
    successful: true,
    duties: ["improvement", "unplanned-work", "stakeholder-satisfaction"],
    conditions: ["organization", "contract"],
    staff: 40,
  };
  const draft = { schema: 1, sheets: { operation: { engagements: [engagement] } } };
  await openEmpty(page);
  await go(page, "#/report");
  await page.locator('input[type="file"]').setInputFiles({
    name: "d.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(draft)),
  });
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /取り込む/ })
    .click();
  await go(page, "#/operation/4");
  const duty = card(page, "責任性");
  const way = duty.getByRole("listitem").filter({ hasText: "あと4か月続ける（2027年3月に満ちます）" });
  await way.getByRole("button", { name: "試してみる" }).click();
  await expect(duty.getByText("達成", { exact: true })).toBeVisible();
  const bar = page.getByRole("region", { name: /試算中/ });
  await expect(bar).toContainText("時間がたてば満たすものなので");
  await expect(bar.getByRole("button", { name: "反映する" })).toBeDisabled();
  await bar.getByRole("button", { name: "やめる" }).click();
  await expect(duty.getByText("未達", { exact: true })).toBeVisible();
});

/** Does `act` to a box or button, and gives what `chip` says at each frame after it, the very next one first. */
const frames = (page, act, chip) =>
  page.evaluate(
    async ([act, chip]) => {
      const said = [];
      act.click();
      for (let frame = 0; frame < 12; frame += 1) {
        await new Promise((done) => requestAnimationFrame(done));
        said.push(chip.textContent.trim());
      }
      return said;
    },
    [act, chip],
  );

test("a tick shows itself in the next frame, and its verdict after that", async ({ page }) => {
  await showExample(page);
  await go(page, "#/operations-management/5");
  const kinds = card(page, "技術の継承");
  const book = kinds.getByRole("checkbox", { name: "著書" });
  const chip = await kinds.locator(".tsd-verdict").first().elementHandle();
  const said = await frames(page, await book.elementHandle(), chip);
  await expect(book).toBeChecked();
  expect([said[0], said.at(-1)]).toEqual(["未達", "達成"]);
});

test("what was tried is never shown as not met while it is taken over", async ({ page }) => {
  await showExample(page);
  await go(page, "#/operations-management/5");
  const size = card(page, "サイズ");
  const way = size.getByRole("listitem").filter({ hasText: "複雑性をあと1項目" });
  await way.getByRole("button", { name: "試してみる" }).click();
  await expect(size.getByText("達成", { exact: true })).toBeVisible();
  const take = page.getByRole("region", { name: /試算中/ }).getByRole("button", { name: "反映する" });
  const said = await frames(page, await take.elementHandle(), await size.elementHandle());
  expect(said.filter((text) => !text.startsWith("サイズ達成"))).toEqual([]);
});

test("a verdict that changes is told once, after a rest", async ({ page }) => {
  await showExample(page);
  await go(page, "#/operations-management/5");
  const region = page.locator("main [role=status]");
  await expect(region).toHaveText("");
  const told = region.evaluate(
    (region) =>
      new Promise((done) => {
        const texts = [];
        new MutationObserver(() => texts.push(region.textContent)).observe(region, {
          characterData: true,
          childList: true,
          subtree: true,
        });
        setTimeout(() => done(texts), 2500);
      }),
  );
  const kinds = card(page, "技術の継承");
  await kinds.getByRole("checkbox", { name: "著書" }).check();
  await kinds.getByRole("checkbox", { name: "特許出願" }).check();
  await kinds.getByRole("checkbox", { name: "著書" }).uncheck();
  expect(await told).toEqual(["運用管理 レベル5：未達。6項目のうち4項目を満たしています"]);
});

test("what is drawn is drawn: the periods have their bars, and nothing in a picture is of another kind", async ({
  page,
}) => {
  await showExample(page);
  await go(page, "#/operations-management/5");
  const figure = page.locator("svg.tsd-fig").first();
  await expect(figure.locator("rect.tsd-fig__span")).toHaveCount(2);
  for (const bar of await figure.locator("rect.tsd-fig__span").all()) {
    expect((await bar.boundingBox()).width).toBeGreaterThan(20);
  }
  const strangers = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll("svg *"))
        .filter((one) => one.namespaceURI !== "http://www.w3.org/2000/svg")
        .map((one) => one.outerHTML),
    );
  for (const place of ["#/operations-management/5", "#/", "#/report", "#/compare", "#/drafts", "#/all"]) {
    await go(page, place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await strangers(), place).toEqual([]);
  }
});

test("other ways that were opened stay open while one types, and follow", async ({ page }) => {
  await showExample(page);
  await go(page, "#/operations-management/5");
  const size = card(page, "サイズ");
  await size.getByText("ほかの方法を見る").click();
  const others = size.locator("details[open]").getByRole("listitem");
  const before = await others.allInnerTexts();
  expect(before.length).toBeGreaterThan(0);
  await page.locator("summary").filter({ hasText: "全社共通基盤の運用統括" }).click();
  const staff = page.getByRole("textbox", { name: /要員数/ }).first();
  await staff.fill("61");
  await expect(size).toContainText("61人から");
  await expect(others).toHaveCount(before.length);
  await expect(others.first()).toBeVisible();
});

test("changing the level keeps the place, the focus and what is open", async ({ page }) => {
  await showExample(page);
  await go(page, "#/operations-management/5");
  const levels = page.getByRole("navigation", { name: "レベルの切り替え" });
  await card(page, "サイズ").getByText("ほかの方法を見る").click();
  await page.evaluate(() => scrollTo(0, 120));
  const before = await page.evaluate(() => scrollY);
  const four = levels.getByRole("link", { name: /レベル4/ });
  await four.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("レベル4");
  await expect(page).toHaveTitle(/運用管理 レベル4/);
  await expect(four).toBeFocused();
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(3);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("レベル5");
});

test("the way back from elsewhere leads to where one was, with what was open", async ({ page }) => {
  await showExample(page);
  await go(page, "#/operations-management/5");
  const open = page.locator(".tsd-eng").last();
  await open.locator("> summary").click();
  await open.getByText("メモと証跡").click();
  const link = card(page, "サイズ")
    .getByRole("link", { name: /^判定の考え方 R5/ })
    .last();
  await link.scrollIntoViewIfNeeded();
  const top = () => page.evaluate(() => Math.round(scrollY));
  const before = await top();
  expect(before).toBeGreaterThan(500);

  await link.click();
  await expect(page.getByRole("heading", { level: 1, name: "判定の考え方" })).toBeVisible();
  await page.goBack();
  await expect.poll(top).toBe(before);
  await expect(open).toHaveAttribute("open");
  await expect(open.getByRole("textbox", { name: "メモ" })).toBeVisible();
  await expect(page.locator(":focus")).toHaveAttribute("href", "#/readings/R5");
  await expect(link).toBeInViewport();

  // Who goes there anew begins at the top, and finds open what one left open.
  await page.getByRole("navigation", { name: "ページ" }).getByRole("link", { name: "概要とマップ" }).click();
  await expect.poll(top).toBe(0);
  await page.getByRole("navigation", { name: "ページ" }).getByRole("link", { name: "運用管理" }).click();
  await expect(open).toHaveAttribute("open");
  expect(await top()).toBe(0);
});

test("on a phone a criterion leads to where it is filled in", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("#/operations-management/5");
  for (const [name, way, form] of [
    ["サイズ", "実績の入力欄へ", page.getByRole("heading", { name: /^あなたの実績/ })],
    ["専門性", "専門性の入力欄へ", page.getByRole("heading", { name: "専門性の深さ" })],
    ["技術の継承", "継承と育成の入力欄へ", page.getByRole("group", { name: "技術の継承" })],
  ]) {
    await card(page, name).getByRole("link", { name: way }).click();
    await expect(form).toBeInViewport();
  }
  await page.setViewportSize({ width: 1280, height: 740 });
  await expect(page.getByRole("link", { name: "実績の入力欄へ" })).toHaveCount(0);
});

test("an address that names no page is said to be none", async ({ page }) => {
  for (const nowhere of ["#/nonsense", "#/operation/9", "#/readings/R99", "#/report/1"]) {
    // The first one loads the page, the others are gone to in it.
    await page.goto(nowhere);
    await expect(page.locator(".tsd-toast")).toContainText("そのアドレスのページはありません");
    await page.locator(".tsd-toast").getByRole("button", { name: "閉じる" }).click();
    await expect(page.locator(".tsd-toast")).toHaveCount(0);
    await expect(page.locator(".tsd-map")).toBeVisible();
    await expect(page).toHaveURL(/#\/$/);
  }
  await go(page, "#/operation");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("オペレーション");
  await go(page, "#/operation/8");
  await expect(page.locator(".tsd-toast")).toContainText("そのアドレスのページはありません");
});

test("レベル3 asks less, and ＡＰ lets it count as reached", async ({ page }) => {
  await page.goto("#/service-desk/3");
  await expect(card(page, "サイズ").getByText("特定せず").first()).toBeVisible();
  await expect(card(page, "後進の育成").getByText("問いません")).toBeVisible();
  await expect(six(page)).toContainText("未達");
  await page.getByRole("checkbox", { name: /応用情報技術者試験/ }).check();
  await expect(six(page)).toContainText("みなし到達");
  await go(page, "#/operation/3");
  await expect(six(page)).toContainText("みなし到達");
  await go(page, "#/operation/4");
  await expect(six(page)).toContainText("未達");
});

test("the example leaves one's own draft alone", async ({ page }) => {
  await page.goto("#/operation/4");
  await card(page, "技術の継承").getByRole("checkbox", { name: "著書" }).check();
  await go(page, "#/");
  await page.getByRole("button", { name: "記入例を見る" }).click();
  await go(page, "#/operation/4");
  await card(page, "技術の継承").getByRole("checkbox", { name: "特許出願" }).check();
  await page.getByRole("button", { name: "自分の下書きに戻る" }).click();
  const kinds = card(page, "技術の継承");
  await expect(kinds.getByRole("checkbox", { name: "著書" })).toBeChecked();
  await expect(kinds.getByRole("checkbox", { name: "特許出願" })).not.toBeChecked();
  await page.getByRole("button", { name: /^元に戻す（Ctrl/ }).click();
  await expect(kinds.getByRole("checkbox", { name: "著書" })).not.toBeChecked();
});

test("「?」 opens the list of keys, but not where it is typed", async ({ page }) => {
  await page.goto("#/operation/4");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "キー操作" });
  await expect(keys).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await keys.getByRole("checkbox", { name: /「\?」キー/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("?");
  await expect(keys).toBeHidden();
  await page.getByRole("button", { name: "キー操作の一覧" }).click();
  await expect(keys).toBeVisible();
});
