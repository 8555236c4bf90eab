// Mutated drafts, made and tried inside the page: what tasseido.js must refuse with a DraftError or take, and never
// anything else. Everything follows from the seed.
import { mulberry32, randomDraft, withIds, wrongDrafts } from "/oracle/generate.mjs";

const WORDS = [
  ...[
    "null",
    "true",
    "[]",
    "{}",
    "-1",
    "1.5",
    "1e309",
    "4e1",
    "9007199254740993",
    '""',
    '"\\ud800"',
    "\u0000",
    "\ufeff",
    "💥",
  ],
  ...['"schema":1', '"schema":2', '"__proto__":{"polluted":true}', '"constructor":{"prototype":{}}', '"id":"e1"'],
  ...['"period":{"months":12}', '"from":"2999-12"', '"to":"1900-01"', '"link":"javascript:0"', '"date":"2024-02-30"'],
  ...[
    '"service-desk":{',
    '"engagements":[',
    '"expertise":{',
    '"succession":[{"kind":"book"}]',
    '"mentoring":{"done":true}',
  ],
  ...'{}[],:"\\'.split(""),
];
const VALUES = [
  null,
  undefined,
  true,
  "",
  "\ud800",
  "javascript:0",
  Number.NaN,
  -0,
  -1,
  1.5,
  2 ** 53,
  Infinity,
  [],
  {},
];

/** Texts and objects around right and wrong drafts, one after another without end. */
function* inputs(seed, fixture) {
  const rng = mulberry32(seed);
  const int = (bound) => Math.floor(rng() * bound);
  const pick = (list) => list[int(list.length)];
  const wrong = wrongDrafts()
    .map(([, draft]) => (typeof draft === "string" ? draft : JSON.stringify(draft)))
    .filter((text) => text !== undefined && text.length < 20_000);

  const changes = [
    (text, at) => text.slice(0, at),
    (text, at) => text.slice(0, at) + text.slice(at + 1 + int(8)),
    (text, at) => text.slice(0, at) + pick(WORDS) + text.slice(at),
    (text, at) => text.slice(0, at) + pick(WORDS) + text.slice(at + 1 + int(8)),
    (text, at) => text.slice(0, at) + String.fromCharCode(int(rng() < 0.5 ? 128 : 65_536)) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + text.slice(at, at + int(200)).repeat(1 + int(3)) + text.slice(at),
    (text, at) => text.slice(0, at) + text.slice(at).replace(/\d+/, () => String(int(1e6))),
    (text, at) =>
      text.slice(0, at) + text.slice(at).replace(/"[a-z_-]+"/, () => pick(text.match(/"[a-z_-]+"/g) ?? ['""'])),
  ];
  const text = (from) => {
    let now = from;
    for (let times = 1 + int(4); times > 0; times -= 1) now = pick(changes)(now, int(now.length + 1));
    return now;
  };
  /** A draft with one value of it, at any depth, exchanged for another. */
  const object = (draft) => {
    let at = draft;
    for (;;) {
      const keys = Object.keys(at);
      if (keys.length === 0) return draft;
      const key = pick(keys);
      if (at[key] !== null && typeof at[key] === "object" && rng() < 0.8) at = at[key];
      else {
        at[key] =
          rng() < 0.9
            ? pick(VALUES)
            : pick([Symbol("s"), 10n, () => 1, new Date(Number.NaN), new Map([[1, 2]]), draft]);
        return draft;
      }
    }
  };
  for (;;) {
    const draft = rng() < 0.5 ? randomDraft(rng) : withIds(randomDraft(rng));
    if (rng() < 0.3) yield object(draft);
    else yield text(rng() < 0.1 ? fixture : rng() < 0.2 ? pick(wrong) : JSON.stringify(draft));
  }
}

/** Tries `count` inputs; what became of them, and the first that did anything but what it may. */
export async function tryInputs({ app, fixture, seed, count }) {
  const { ready, evaluate, parseDraft } = await import(app);
  await ready;
  const sample = JSON.stringify(evaluate(JSON.parse(fixture), { asOf: "2026-11" }));
  const result = { inputs: 0, taken: 0, refused: 0, faults: [] };
  const fault = (input, what) => {
    if (result.faults.length < 20) result.faults.push(`${what}: ${typeof input === "string" ? input : "an object"}`);
  };
  const refused = (error) => error instanceof Error && error.name === "DraftError" && typeof error.path === "string";
  for (const input of inputs(seed, fixture)) {
    if (result.inputs >= count) break;
    result.inputs += 1;
    try {
      const draft = typeof input === "string" ? parseDraft(input) : input;
      // Every tenth with what is missing, which takes longer.
      const report = evaluate(draft, { asOf: "2026-11", gaps: result.inputs % 10 === 0 });
      if (report.specialties.length !== 4) fault(input, "no report");
      result.taken += 1;
    } catch (error) {
      if (refused(error)) result.refused += 1;
      else fault(input, String(error));
    }
    if (result.inputs % 500 === 0) await new Promise((next) => setTimeout(next));
  }
  if ({}.polluted !== undefined) fault("", "the prototype was changed");
  // The engine is as it was before.
  if (JSON.stringify(evaluate(JSON.parse(fixture), { asOf: "2026-11" })) !== sample)
    fault("", "another report than before");
  return result;
}

/** The text cut after each of its bytes: how many cuts, and which were not refused. */
export async function tryCuts({ app, fixture }) {
  const { ready, parseDraft } = await import(app);
  await ready;
  const bytes = new TextEncoder().encode(fixture.trimEnd());
  const taken = [];
  for (let end = 0; end < bytes.length; end += 1) {
    try {
      parseDraft(new TextDecoder().decode(bytes.subarray(0, end)));
      taken.push(end);
    } catch (error) {
      if (error.name !== "DraftError") taken.push(`${end}: ${error}`);
    }
  }
  return { cuts: bytes.length, taken };
}
