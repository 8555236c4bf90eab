// tasseido.js as a page of another folder uses it, against the independent evaluator of tests/oracle/.
import { evaluateOracle } from "../oracle/evaluate.mjs";
import { checkReport } from "../oracle/gaps.mjs";
import { AS_OF, mulberry32, randomDraft, wrongDrafts } from "../oracle/generate.mjs";
import { expect, test } from "./fixtures.mjs";

test.beforeEach(async ({ page, site }) => {
  await page.goto(`${site.elsewhere}blank.html`);
  await page.evaluate(async (url) => {
    window.tasseido = await import(url);
    await window.tasseido.ready;
  }, `${site.app}tasseido.js`);
});

/** What the oracle says of a report, and nothing else. */
const verdicts = (report) =>
  report.specialties.map(({ id, reached, basis, levels }) => ({
    id,
    reached,
    basis,
    levels: levels.map(({ level, verdict, criteria }) => ({
      level,
      verdict,
      criteria: criteria.map(({ id, met, asked }) => ({ id, met, asked: asked ?? true })),
    })),
  }));

test("2,000 random drafts: every criterion and verdict as the oracle says", async ({ page }) => {
  test.slow();
  const rng = mulberry32(20_000);
  const drafts = Array.from({ length: 2000 }, () => randomDraft(rng));
  // As text, because Playwright takes a minute over that many objects.
  const reports = JSON.parse(
    await page.evaluate(
      ([text, asOf]) =>
        JSON.stringify(JSON.parse(text).map((draft) => window.tasseido.evaluate(draft, { asOf, gaps: false }))),
      [JSON.stringify(drafts), AS_OF],
    ),
  );
  const text = (report) => JSON.stringify(verdicts(report));
  const disagreements = drafts
    .map((draft, index) => ({ draft, ours: text(reports[index]), oracle: text(evaluateOracle(draft, AS_OF)) }))
    .filter(({ ours, oracle }) => ours !== oracle);
  expect(disagreements.slice(0, 3)).toEqual([]);
  expect(reports.every((report) => report.schema === 1 && report.as_of === AS_OF)).toBe(true);
});

test("objects are as large as their text is, to the byte", async ({ page }) => {
  const faults = await page.evaluate(() => {
    const shapes = {
      texts: {},
      truths: { x: Array(150_000).fill(true) },
      lists: { x: Array.from({ length: 150_000 }, () => [1]) },
      objects: { x: Array.from({ length: 100_000 }, () => ({ a: 1 })) },
      "what JSON leaves out": { x: Array.from({ length: 200_000 }, () => ({ a: undefined })) },
      "what JSON writes as null": { x: Array(150_000).fill(null), y: [undefined] },
      escapes: { 'あ"\\': '\n\u0001"\\😀' },
      numbers: { x: [0, -1, 0.1, 1e21, 1e-7, 2 ** 53, -0] },
      engagements: {
        sheets: {
          operation: {
            engagements: Array.from({ length: 5000 }, (_, index) => ({
              id: `e${index}`,
              title: "センタ運用",
              period: { from: "2020-01", to: null },
              successful: false,
              conditions: ["organization"],
              staff: 40,
            })),
          },
        },
      },
    };
    const refused = (draft) => {
      const outcomes = [
        () => tasseido.evaluate(draft, { gaps: false }),
        () => tasseido.parseDraft(JSON.stringify(draft)),
      ];
      return outcomes.map((call) => {
        try {
          call();
          return "";
        } catch (error) {
          return error.message;
        }
      });
    };
    const size = (draft) => new TextEncoder().encode(JSON.stringify(draft)).length;
    return Object.entries(shapes).flatMap(([name, shape]) => {
      const draft = { schema: 1, ...shape, title: "" };
      const room = 1_048_576 - size(draft);
      draft.title = "a".repeat(room);
      const right = refused(draft);
      draft.title += "a";
      const wrong = refused(draft);
      return right.every((message) => message === "") && wrong.every((message) => message.includes("1 MiB"))
        ? []
        : [{ name, room, right, wrong }];
    });
  });
  expect(faults).toEqual([]);
});

test("500 random drafts: every alternative offered is enough, and with less of it is not", async ({ page }) => {
  test.slow();
  const rng = mulberry32(500_003);
  const drafts = Array.from({ length: 500 }, () => randomDraft(rng));
  const reports = JSON.parse(
    await page.evaluate(
      ([text, asOf]) => JSON.stringify(JSON.parse(text).map((draft) => window.tasseido.evaluate(draft, { asOf }))),
      [JSON.stringify(drafts), AS_OF],
    ),
  );
  let offered = 0;
  for (const [index, report] of reports.entries()) {
    expect(checkReport(drafts[index], report, AS_OF), JSON.stringify(drafts[index])).toEqual([]);
    for (const { levels } of report.specialties)
      for (const { criteria } of levels) for (const { gaps } of criteria) offered += gaps.length;
  }
  expect(offered).toBeGreaterThan(10_000);
});

test("a wrong draft of any kind: a DraftError with path and a Japanese message", async ({ page }) => {
  test.slow();
  const table = wrongDrafts();
  const answers = await page.evaluate(
    (drafts) =>
      drafts.map((draft) => {
        try {
          if (typeof draft === "string") window.tasseido.parseDraft(draft);
          else window.tasseido.evaluate(draft);
          return "no error";
        } catch (error) {
          const { name, path, message } = error;
          return { isError: error instanceof Error, name, path, message };
        }
      }),
    table.map(([, draft]) => draft),
  );
  for (const [index, [name, , path, others = []]] of table.entries()) {
    const answer = answers[index];
    expect.soft(answer, name).toMatchObject({ isError: true, name: "DraftError" });
    expect.soft([path, ...others], name).toContain(answer.path);
    expect.soft(answer.message, name).toMatch(/[ぁ-んァ-ン一-龠]/);
  }
});

test("what JSON would not hold is refused, whatever the object it comes in", async ({ page }) => {
  const answers = await page.evaluate(() => {
    class Facts {
      get sheets() {
        return {};
      }
    }
    const revoked = (target) => {
      const { proxy, revoke } = Proxy.revocable(target, {});
      revoke();
      return proxy;
    };
    const { evaluate, parseDraft } = window.tasseido;
    const tries = {
      map: () => evaluate({ schema: 1, sheets: new Map([["operation", {}]]) }),
      date: () => evaluate({ schema: 1, sheets: { operation: { mentoring: new Date() } } }),
      promise: () => evaluate({ schema: 1, person: Promise.resolve() }),
      instance: () => evaluate(Object.assign(new Facts(), { schema: 1 })),
      bigint: () => evaluate({ schema: 1, revision: 1n }),
      undefined: () => evaluate(),
      revoked: () => evaluate({ schema: 1, sheets: revoked({}) }),
      revokedList: () => evaluate({ schema: 1, sheets: { operation: { engagements: revoked([]) } } }),
      surrogate: () => parseDraft('{"schema":1,"title":"\ud800"}'),
      escaped: () => parseDraft('{"schema":1,"title":"\\ud800"}'),
      month: () => evaluate({ schema: 1 }, { asOf: "2026-13" }),
      noMonth: () => evaluate({ schema: 1 }, { asOf: null }),
      notOptions: () => evaluate({ schema: 1 }, "2026-11"),
      getter: () =>
        evaluate(
          { schema: 1 },
          {
            get asOf() {
              throw new Error("いまは答えられない");
            },
          },
        ),
    };
    return Object.entries(tries).map(([name, run]) => {
      try {
        run();
        return [name, "no error"];
      } catch ({ name: error, path, message }) {
        return [name, error, path, message];
      }
    });
  });
  const paths = Object.fromEntries(answers.map(([name, , path]) => [name, path]));
  expect(answers.filter(([, error]) => error !== "DraftError")).toEqual([]);
  expect(paths).toEqual({
    map: "/sheets",
    date: "/sheets/operation/mentoring",
    promise: "/person",
    instance: "",
    bigint: "/revision",
    undefined: "",
    revoked: "/sheets",
    revokedList: "/sheets/operation/engagements",
    surrogate: "",
    escaped: "/title",
    month: "/asOf",
    noMonth: "/asOf",
    notOptions: "",
    getter: "/asOf",
  });
  const messages = Object.fromEntries(answers.map(([name, , , message]) => [name, message]));
  expect(messages.month).toBe("オプションの asOf に文字列「2026-13」があります。「2026-11」の形の年月にしてください。");
  expect(messages.bigint).toContain("bigint");
});

test("plain objects of another window, without a prototype, or behind a proxy are plain", async ({ page }) => {
  const answers = await page.evaluate(() => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const bare = Object.assign(Object.create(null), { schema: 1, sheets: {} });
    const all = [
      frame.contentWindow.JSON.parse('{"schema":1,"sheets":{"operation":{}}}'),
      bare,
      new Proxy({ schema: 1 }, {}),
    ];
    return all.map((draft) => window.tasseido.evaluate(draft).specialties.length);
  });
  expect(answers).toEqual([4, 4, 4]);
});

test("the catalogue: four 専門分野, thirteen levels, ten readings", async ({ page }) => {
  const catalogue = await page.evaluate(() => window.tasseido.catalogue());
  expect(catalogue.specialties.map(({ name }) => name)).toEqual([
    "運用管理",
    "システム管理",
    "オペレーション",
    "サービスデスク",
  ]);
  expect(catalogue.specialties.flatMap(({ levels }) => levels.map(({ level }) => level))).toEqual([
    7, 6, 5, 4, 3, 6, 5, 4, 3, 4, 3, 4, 3,
  ]);
  expect(catalogue.readings.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `R${index + 1}`));
});

test("what comes out is plain, and importing shows nothing", async ({ page }) => {
  const plain = await page.evaluate(() => {
    const isPlain = (value) =>
      value === null ||
      ["string", "number", "boolean"].includes(typeof value) ||
      (Array.isArray(value) && value.every(isPlain)) ||
      (Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain));
    const { catalogue, evaluate, parseDraft } = window.tasseido;
    return [catalogue(), evaluate({ schema: 1 }), parseDraft('{"schema":1}')].map(isPlain);
  });
  expect(plain).toEqual([true, true, true]);
  await expect(page.locator("body > *")).toHaveCount(0);
});
