// Drafts (下書き) for tests: random right ones, random changes that must not matter or must only help, and a table of
// wrong ones.
//
// For: comparing the product with the oracle on many drafts; the six properties of criteria.md §4; the refusals.
// Everything follows from the seed. Right drafts are right by formats.md; about half of them lie near some level, with
// each number at a boundary −1/0/+1, so that verdicts go both ways.
// Deliberately not: drafts about which the texts leave open whether they are right (see validate.mjs).

import { monthNumber, monthText, startsAfter } from "./evaluate.mjs";
import { DEPTHS, KINDS, ROLES, SPECIALTIES, conditionsOf, dutiesOf, specialtyOf } from "./rules.mjs";

/** The month of assessment that the generator's periods lie around, unless told otherwise. */
export const AS_OF = "2026-11";

/** A seeded generator of numbers in [0, 1). */
export function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const chance = (rng, p) => rng() < p;
const int = (rng, low, high) => low + Math.floor(rng() * (high - low + 1)); // both ends included
const pick = (rng, list) => list[Math.floor(rng() * list.length)];
const subset = (rng, list, p) => list.filter(() => chance(rng, p));
const clone = (value) => JSON.parse(JSON.stringify(value));

function shuffle(rng, list) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = int(rng, 0, i);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** `count` of the list (fewer when it is shorter), in random order. */
const some = (rng, list, count) => shuffle(rng, list).slice(0, Math.max(0, count));

/** Every bound that any level of the 専門分野 sets on this measure. */
export const boundsOf = (specialtyId, measure) =>
  [...new Set(specialtyOf(specialtyId).levels
    .flatMap((row) => row.size ?? [])
    .filter((line) => line.measure === measure)
    .flatMap((line) => (line.below === null ? [line.from] : [line.from, line.below])))].sort((a, b) => a - b);

// ---------------------------------------------------------------------------------------------------------------------
// Periods

const MIN = monthNumber("1900-01");
const MAX = monthNumber("2999-12");
const month = (number) => monthText(Math.min(MAX, Math.max(MIN, number)));

/** A period (or undefined) that gives `length` months by itself at asOf; length ≥ 1. */
function periodOf(rng, asOf, length) {
  const now = monthNumber(asOf);
  const form = int(rng, 0, 4);
  if (form === 0) return { months: length };
  if (form === 1) return { from: month(now - length + 1) }; // 継続中
  if (form === 2) return { from: month(now - length + 1), to: month(now + int(rng, 0, 30)) }; // ends at or after asOf
  const end = now - pick(rng, [0, 1, 7, 10, 11, 12, 30]);
  return { from: month(end - length + 1), to: month(end) };
}

/** Any period at all, edges and oddities included. */
function anyPeriod(rng, asOf) {
  const now = monthNumber(asOf);
  switch (int(rng, 0, 11)) {
    case 0: return undefined;
    case 1: return { months: pick(rng, [0, 1, 11, 12, 13, 23, 24, 25, 35, 36, 37, 1200]) };
    case 2: return { from: month(now) }; // one month
    case 3: return { from: month(now + 1) }; // starts after
    case 4: { const from = now + int(rng, 1, 24); return { from: month(from), to: month(from + int(rng, 0, 24)) }; }
    case 5: return { from: month(now - int(rng, 0, 48)), to: month(now + int(rng, 0, 24)) };
    case 6: { const year = int(rng, 2015, 2025); return { from: `${year}-12`, to: `${year + 1}-01` }; } // a year's edge
    case 7: { const at = month(now - int(rng, 0, 40)); return { from: at, to: at }; } // a single month
    case 8: return pick(rng, [{ from: "1900-01", to: "1900-01" }, { from: "1900-01" }, { from: "1999-12", to: "2999-12" }, { from: "2999-12" }]);
    case 9: return { from: month(now - int(rng, 0, 60)) };
    default: { const from = now - int(rng, 0, 72); return { from: month(from), to: month(from + int(rng, 0, 40)) }; }
  }
}

/** Periods for `count` engagements that come to `total` months, or nearly (some overlap by design). */
function periodsTogether(rng, asOf, total, count) {
  const now = monthNumber(asOf);
  if (count === 1 || chance(rng, 0.4)) return Array.from({ length: count }, () => periodOf(rng, asOf, total));
  const cuts = Array.from({ length: count }, (_, i) => Math.floor((total * (i + 1)) / count));
  const overlap = pick(rng, [0, 0, 0, 1, 6]); // months by which a dated piece reaches back into the one before it
  const gap = pick(rng, [0, 0, 1, 12]); // months between pieces: continuity is not asked for
  const start = now - total + 1 - gap * (count - 1);
  return cuts.map((cut, i) => {
    const done = i === 0 ? 0 : cuts[i - 1];
    if (cut === done) return undefined; // nothing left for this one
    if (chance(rng, 0.25)) return { months: cut - done };
    const from = start + done + gap * i;
    const to = start + cut - 1 + gap * i;
    return to === now && chance(rng, 0.5)
      ? { from: month(from - (i > 0 ? overlap : 0)) }
      : { from: month(from - (i > 0 ? overlap : 0)), to: month(to) };
  });
}

// ---------------------------------------------------------------------------------------------------------------------
// Engagements

/** A size for this measure: mostly at a bound, −1/0/+1. */
function anySize(rng, specialtyId, measure) {
  if (chance(rng, 0.8)) return Math.max(0, pick(rng, boundsOf(specialtyId, measure)) + int(rng, -1, 1));
  return pick(rng, [0, 1, int(rng, 0, 400), 40_000_000, Number.MAX_SAFE_INTEGER]);
}

function wildEngagement(rng, specialtyId, asOf) {
  const e = {};
  const period = anyPeriod(rng, asOf);
  if (period !== undefined) e.period = period;
  if (chance(rng, 0.85)) e.role = pick(rng, ROLES);
  if (chance(rng, 0.85)) e.successful = chance(rng, 0.75);
  if (chance(rng, 0.9)) e.duties = subset(rng, dutiesOf(specialtyId), 0.6);
  if (chance(rng, 0.9)) e.conditions = subset(rng, conditionsOf(specialtyId), 0.5);
  for (const measure of specialtyOf(specialtyId).measures) {
    if (chance(rng, 0.45)) e[measure] = anySize(rng, specialtyId, measure);
  }
  return e;
}

/** An engagement near what `row` asks for; each fact is right with probability p. */
function nearEngagement(rng, specialtyId, row, p, period) {
  const e = {};
  if (period !== undefined) e.period = period;

  const role = ROLES.indexOf(row.role) + (chance(rng, p) ? pick(rng, [0, 0, 0, 1]) : -1);
  if (role >= 0) e.role = ROLES[Math.min(role, ROLES.length - 1)];
  if (chance(rng, p)) e.successful = true;
  else if (chance(rng, 0.5)) e.successful = false;

  e.duties = dutiesOf(specialtyId).filter((duty) => {
    if (row.sustained.includes(duty)) return chance(rng, p);
    if (row.once.includes(duty)) return chance(rng, 0.6);
    return chance(rng, 0.1);
  });

  // Size first, because a line of it may ask for more conditions.
  let wanted = row.atLeast;
  if (row.size === null) {
    if (chance(rng, 0.3)) e.staff = anySize(rng, specialtyId, "staff");
  } else {
    const line = pick(rng, row.size);
    const bound = line.below !== null && chance(rng, 0.4) ? line.below : line.from;
    const inside = bound === line.from ? int(rng, 0, 1) : -1;
    e[line.measure] = bound + (chance(rng, p) ? inside : int(rng, -1, 1));
    wanted = Math.max(wanted, line.conditions);
    if (chance(rng, 0.25)) {
      const other = pick(rng, specialtyOf(specialtyId).measures);
      e[other] ??= anySize(rng, specialtyId, other);
    }
  }
  const count = wanted + (chance(rng, p) ? pick(rng, [0, 0, 0, 1, 2]) : -1);
  const must = row.mandatory.filter(() => chance(rng, p));
  const from = row.conditions.filter((c) => !row.mandatory.includes(c));
  e.conditions = [...must, ...some(rng, from, count - must.length)];
  if (chance(rng, 0.1)) { // a condition of another level of the 専門分野
    const more = pick(rng, conditionsOf(specialtyId));
    if (!e.conditions.includes(more)) e.conditions.push(more);
  }
  return e;
}

const NOTES = ["", "メモ", "改行\nと \"引用符\" と \\ と </script>", "絵文字 🧭 と 漢字 𠮷", "１２３"];

/** Facts that bear on nothing: titles, notes, links, unknown fields, nulls; all allowed. */
function decorate(rng, e, specialtyId) {
  if (chance(rng, 0.3)) e.title = pick(rng, NOTES);
  if (chance(rng, 0.2)) e.note = pick(rng, NOTES);
  if (chance(rng, 0.1)) e.link = pick(rng, ["https://example.com/a?b=c#d", "http://example.com/"]);
  if (chance(rng, 0.1)) e.date = pick(rng, ["2024-02-29", "2000-02-29", "2026-12-31"]);
  if (chance(rng, 0.1)) e.notes = { [pick(rng, [...dutiesOf(specialtyId), ...conditionsOf(specialtyId)])]: pick(rng, NOTES) };
  if (chance(rng, 0.1)) e[pick(rng, ["future_field", "x/y~z", "constructor", "レベル"])] = pick(rng, [1, "a", [1, [2]], { from: "x" }, false, null]);
  for (const key of ["role", "period", "successful", "duties", "conditions", "staff", "note"]) {
    if (!(key in e) && chance(rng, 0.05)) e[key] = null; // null is read as absent
  }
  if (e.period?.from && !("to" in e.period) && chance(rng, 0.1)) e.period.to = null;
  if (e.conditions?.length && chance(rng, 0.05)) e.conditions.push(e.conditions[0]); // named twice, counted once
  if (specialtyId !== "service-desk" && chance(rng, 0.02)) e.annual_users = null;
  return e;
}

/** Ids: mostly e1, e2…; some odd ones, some missing. */
function giveSomeIds(rng, engagements) {
  const style = int(rng, 0, 5);
  engagements.forEach((e, i) => {
    if (style === 0) return; // none has one
    if (style === 1 && chance(rng, 0.5)) return; // some have none
    e.id = style === 2 ? `id/${i}~${pick(rng, ["α", "x", ""])}` : `e${style === 3 ? engagements.length - i : i + 1}`;
  });
}

// ---------------------------------------------------------------------------------------------------------------------
// Sheets and drafts

function randomSheet(rng, specialtyId, asOf, maxEngagements) {
  const { areas, allAreas, levels } = specialtyOf(specialtyId);
  const sheet = {};
  const wild = chance(rng, 0.15);
  const row = chance(rng, 0.25) ? levels[0] : pick(rng, levels); // high ones are hard to meet by chance
  const p = pick(rng, [0.75, 0.95, 0.98, 1]); // how near

  if (chance(rng, 0.95)) {
    const count = Math.min(maxEngagements, wild ? int(rng, 0, 6) : pick(rng, [1, 1, 1, 2, 2, 3, 4, 5, 6]));
    const total = row.years * 12 + (chance(rng, p) ? pick(rng, [0, 0, 1, 12]) : pick(rng, [-1, -1, -11]));
    const periods = periodsTogether(rng, asOf, total, Math.max(1, count));
    sheet.engagements = Array.from({ length: count }, (_, i) => {
      if (wild || chance(rng, 0.1)) return decorate(rng, wildEngagement(rng, specialtyId, asOf), specialtyId);
      const period = chance(rng, 0.93) ? periods[i] : anyPeriod(rng, asOf);
      return decorate(rng, nearEngagement(rng, specialtyId, row, p, period), specialtyId);
    });
    giveSomeIds(rng, sheet.engagements);
  }

  const depth = DEPTHS.indexOf(row.depth);
  if (chance(rng, 0.95)) {
    sheet.expertise = {};
    const chosen = pick(rng, areas);
    for (const area of shuffle(rng, areas)) {
      let at = -1; // no entry
      if (wild) at = int(rng, -1, DEPTHS.length - 1);
      else if (allAreas) at = chance(rng, Math.sqrt(Math.sqrt(p))) ? Math.min(depth + pick(rng, [0, 0, 1]), 4) : depth - 1;
      else if (area === chosen) at = chance(rng, p) ? depth : depth - 1;
      else at = int(rng, -1, depth - 1);
      if (at < 0) {
        if (chance(rng, 0.05)) sheet.expertise[area] = null;
        continue;
      }
      sheet.expertise[area] = { depth: DEPTHS[at], ...(chance(rng, 0.1) ? { note: pick(rng, NOTES) } : {}) };
    }
  }
  if (chance(rng, 0.95)) {
    const count = wild ? int(rng, 0, 7) : row.succession + (chance(rng, p) ? pick(rng, [0, 0, 1]) : -1);
    sheet.succession = some(rng, KINDS, count).map((kind) => ({ kind }));
    for (const entry of [...sheet.succession]) {
      if (chance(rng, 0.1)) sheet.succession.push({ ...entry, note: pick(rng, NOTES), date: "2020-02-29" }); // once only
    }
  }
  if (wild ? chance(rng, 0.5) : chance(rng, p)) sheet.mentoring = { done: true };
  else sheet.mentoring = pick(rng, [undefined, {}, null, { done: false }, { done: null }, { note: "予定" }]);
  if (sheet.mentoring === undefined) delete sheet.mentoring;
  if (chance(rng, 0.05)) sheet.future_part = { anything: [1, 2] };
  return sheet;
}

/** A random right draft. Options: asOf, the month that its periods lie around; maxEngagements a sheet. */
export function randomDraft(rng, { asOf = AS_OF, maxEngagements = 6 } = {}) {
  const draft = { schema: 1 };
  if (chance(rng, 0.7)) draft.id = `draft-${int(rng, 0, 1e9)}`;
  if (chance(rng, 0.7)) draft.title = pick(rng, NOTES);
  if (chance(rng, 0.3)) draft.person = { name: "試験 太郎", ...(chance(rng, 0.5) ? { affiliation: null } : {}) };
  if (chance(rng, 0.5)) draft.ap_passed = pick(rng, [true, true, false, null]);
  if (chance(rng, 0.2)) draft.revision = int(rng, 0, 50);
  if (chance(rng, 0.1)) Object.assign(draft, { snapshot_of: "draft-1", snapshot_month: "2025-03" });
  if (chance(rng, 0.1)) draft.unknown_field = { kept: ["as", "it", "was", 1.5, null] };
  if (chance(rng, 0.02)) return chance(rng, 0.5) ? draft : { ...draft, sheets: null };
  draft.sheets = {};
  for (const { id } of shuffle(rng, SPECIALTIES)) {
    const fate = rng();
    if (fate < 0.8) draft.sheets[id] = randomSheet(rng, id, asOf, maxEngagements);
    else if (fate < 0.84) draft.sheets[id] = {};
    else if (fate < 0.87) draft.sheets[id] = null;
  }
  return draft;
}

// ---------------------------------------------------------------------------------------------------------------------
// Changes for the properties of criteria.md §4 (each returns a changed copy)

/** Property 2: one fact more. Every kind of addition occurs; none is closed, replaced or moved past asOf. */
export function withOneFactMore(rng, draft, asOf = AS_OF) {
  const out = clone(draft);
  if (chance(rng, 0.05)) {
    out.ap_passed = true;
    return out;
  }
  out.sheets ??= {};
  const { id, areas, measures } = pick(rng, SPECIALTIES);
  const sheet = (out.sheets[id] ??= {});
  const now = monthNumber(asOf);
  const kind = int(rng, 0, 11);
  if (kind === 0) {
    const area = pick(rng, areas);
    sheet.expertise ??= {};
    const at = DEPTHS.indexOf(sheet.expertise[area]?.depth); // −1 when there is none
    sheet.expertise[area] = { ...sheet.expertise[area], depth: DEPTHS[Math.min(at + 1, DEPTHS.length - 1)] };
  } else if (kind === 1) {
    sheet.succession = [...(sheet.succession ?? []), { kind: pick(rng, KINDS) }];
  } else if (kind === 2) {
    sheet.mentoring = { ...sheet.mentoring, done: true };
  } else if (kind === 3 || !sheet.engagements?.length) {
    sheet.engagements = [...(sheet.engagements ?? []), wildEngagement(rng, id, asOf)];
  } else {
    const e = pick(rng, sheet.engagements);
    if (kind === 4) e.role = ROLES[Math.min(ROLES.indexOf(e.role) + 1, ROLES.length - 1)];
    else if (kind === 5) e.successful = true;
    else if (kind === 6) e.duties = [...new Set([...(e.duties ?? []), pick(rng, dutiesOf(id))])];
    else if (kind === 7) e.conditions = [...new Set([...(e.conditions ?? []), pick(rng, conditionsOf(id))])];
    else if (kind <= 9) {
      const measure = pick(rng, measures);
      const more = pick(rng, [1, 1, ...boundsOf(id, measure)]);
      e[measure] = Math.min(Number.MAX_SAFE_INTEGER, (e[measure] ?? 0) + more);
    } else if (e.period == null) e.period = chance(rng, 0.5) ? { months: int(rng, 0, 36) } : { from: month(now - int(rng, 0, 36)) };
    else if (e.period.months != null) e.period.months = Math.min(1200, e.period.months + int(rng, 1, 12));
    else if (e.period.to != null && chance(rng, 0.5)) e.period.to = month(monthNumber(e.period.to) + int(rng, 1, 12));
    else e.period.from = month(monthNumber(e.period.from) - int(rng, 1, 12));
  }
  return out;
}

/** Property 3: the same draft with every list and every object's keys in another order (ids stay with their engagement). */
export function shuffled(rng, draft) {
  const mix = (value) => {
    if (Array.isArray(value)) return shuffle(rng, value).map(mix);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(shuffle(rng, Object.entries(value)).map(([k, v]) => [k, mix(v)]));
  };
  return mix(draft);
}

/** Property 5: one dated period of more than one month split in two adjoining ones with the same facts; or null. */
export function withOnePeriodSplit(rng, draft, asOf = AS_OF) {
  const out = clone(draft);
  const splittable = Object.values(out.sheets ?? {}).flatMap((sheet) =>
    (sheet?.engagements ?? []).filter((e) => e.period?.from != null && e.period.to !== e.period.from).map((e) => ({ sheet, e })));
  if (splittable.length === 0) return null;
  const { sheet, e } = pick(rng, splittable);
  const first = monthNumber(e.period.from);
  const last = e.period.to != null ? monthNumber(e.period.to) : Math.max(first + 1, monthNumber(asOf));
  if (last > MAX) return null;
  const cut = int(rng, first, Math.min(last - 1, first + 48)); // the last month of the first part
  const rest = clone(e);
  delete rest.id;
  rest.period.from = monthText(cut + 1);
  e.period.to = monthText(cut);
  sheet.engagements.splice(int(rng, 0, sheet.engagements.length), 0, rest);
  return out;
}

/** Does any sheet hold an engagement that starts after asOf? (Such a one must never be named in a gap.) */
export const hasFutureEngagement = (draft, asOf = AS_OF) =>
  Object.values(draft.sheets ?? {}).some((sheet) => (sheet?.engagements ?? []).some((e) => startsAfter(e, asOf)));

/** The draft with an id for every engagement: e1, e2… in order, each the first one not used anywhere in the sheet. */
export function withIds(draft) {
  const out = clone(draft);
  for (const sheet of Object.values(out.sheets ?? {})) {
    const used = new Set((sheet?.engagements ?? []).map((e) => e.id).filter((id) => id != null));
    for (const e of sheet?.engagements ?? []) {
      if (e.id != null) continue;
      let n = 1;
      while (used.has(`e${n}`)) n++;
      e.id = `e${n}`;
      used.add(e.id);
    }
  }
  return out;
}

// ---------------------------------------------------------------------------------------------------------------------
// Wrong drafts

/**
 * [name, wrong draft, path, otherPaths?]: the draft is a JS value or JSON text (a string is always text); `path` is the
 * JSON Pointer by the natural reading. Where the texts leave open whether the fault lies with a field or with the object
 * that holds it, `otherPaths` holds what is right as well.
 */
export function wrongDrafts() {
  const table = [];
  const wrong = (name, draft, path, ...others) => table.push(others.length ? [name, draft, path, others] : [name, draft, path]);

  const om = "/sheets/operations-management";
  const inSheet = (id, part) => ({ schema: 1, sheets: { [id]: part } });
  const sheet = (part) => inSheet("operations-management", part);
  const one = (engagement) => sheet({ engagements: [engagement] });
  const e0 = `${om}/engagements/0`;
  const period = (p) => one({ id: "e1", period: p });
  const p0 = `${e0}/period`;

  // The whole
  wrong("empty text", "", "");
  wrong("blank text", "  \n", "");
  wrong("not JSON", "{ schema: 1 }", "");
  wrong("cut short", '{"schema":1,"sheets":{', "");
  wrong("trailing comma", '{"schema":1,}', "");
  wrong("something after it", '{"schema":1} x', "");
  wrong("two values", '{"schema":1}{"schema":1}', "");
  wrong("null as text", "null", "");
  wrong("list as text", "[]", "");
  wrong("number as text", "1", "");
  wrong("string as text", '"{}"', "");
  wrong("list", [], "");
  wrong("list of a draft", [{ schema: 1 }], "");
  wrong("larger than 1 MiB, ASCII", { schema: 1, title: "x".repeat(1024 * 1024) }, "");
  wrong("larger than 1 MiB in UTF-8, not in characters", { schema: 1, title: "漢".repeat(400_000) }, "");
  wrong("larger than 1 MiB by an unknown field", { schema: 1, later: Array(300_000).fill("abc") }, "");
  wrong("larger than 1 MiB as text", `{"schema":1,"title":"${"x".repeat(1024 * 1024)}"}`, "");

  // schema
  wrong("no schema", {}, "/schema");
  wrong("no schema, the rest right", { title: "診断", sheets: {} }, "/schema");
  wrong("schema null", { schema: null }, "/schema");
  wrong("schema 0", { schema: 0 }, "/schema");
  wrong("schema −1", { schema: -1 }, "/schema");
  wrong("schema 1.5", { schema: 1.5 }, "/schema");
  wrong("schema as text", { schema: "1" }, "/schema");
  wrong("schema true", { schema: true }, "/schema");
  wrong("schema as a list", { schema: [1] }, "/schema");
  wrong("newer schema", { schema: 2 }, "/schema");
  wrong("much newer schema", { schema: 999 }, "/schema");
  wrong("newer schema with things of its own", { schema: 2, sheets: { "project-management": {} } }, "/schema");
  wrong("newer schema with another shape", { schema: 2, sheets: [] }, "/schema");

  // The draft's own fields
  wrong("id a number", { schema: 1, id: 1 }, "/id");
  wrong("title a number", { schema: 1, title: 2026 }, "/title");
  wrong("title a list", { schema: 1, title: ["診断"] }, "/title");
  wrong("person text", { schema: 1, person: "太郎" }, "/person");
  wrong("person []", { schema: 1, person: [] }, "/person");
  wrong("person.name a number", { schema: 1, person: { name: 1 } }, "/person/name");
  wrong("person.affiliation an object", { schema: 1, person: { affiliation: {} } }, "/person/affiliation");
  wrong("ap_passed text", { schema: 1, ap_passed: "true" }, "/ap_passed");
  wrong("ap_passed 1", { schema: 1, ap_passed: 1 }, "/ap_passed");
  wrong("ap_passed {}", { schema: 1, ap_passed: {} }, "/ap_passed");
  wrong("revision −1", { schema: 1, revision: -1 }, "/revision");
  wrong("revision 1.5", { schema: 1, revision: 1.5 }, "/revision");
  wrong("revision text", { schema: 1, revision: "3" }, "/revision");
  wrong("updated a number", { schema: 1, updated: 1700000000 }, "/updated");
  wrong("snapshot_of a number", { schema: 1, snapshot_of: 5 }, "/snapshot_of");
  wrong("snapshot_month a number", { schema: 1, snapshot_month: 202611 }, "/snapshot_month");

  // Sheets
  wrong("sheets []", { schema: 1, sheets: [] }, "/sheets");
  wrong("sheets text", { schema: 1, sheets: "operations-management" }, "/sheets");
  wrong("a sheet that does not exist", inSheet("project-management", {}), "/sheets/project-management");
  wrong("a sheet in Japanese", inSheet("運用管理", {}), "/sheets/運用管理");
  wrong("a sheet in another case", inSheet("Operation", {}), "/sheets/Operation");
  wrong("a sheet with an empty id", inSheet("", {}), "/sheets/");
  wrong("a sheet named like a built-in", inSheet("constructor", {}), "/sheets/constructor");
  wrong("a sheet named __proto__", '{"schema":1,"sheets":{"__proto__":{}}}', "/sheets/__proto__");
  wrong("a sheet whose id needs escaping", inSheet("a/b~c", {}), "/sheets/a~1b~0c");
  wrong("a sheet []", sheet([]), om);
  wrong("a sheet text", sheet("x"), om);
  wrong("a sheet true", sheet(true), om);
  wrong("engagements {}", sheet({ engagements: {} }), `${om}/engagements`);
  wrong("engagements text", sheet({ engagements: "e1" }), `${om}/engagements`);
  wrong("an engagement []", one([]), e0);
  wrong("an engagement text", one("e1"), e0);
  wrong("an engagement a number", sheet({ engagements: [{ id: "e1" }, 2] }), `${om}/engagements/1`);

  // Engagements
  wrong("duplicate ids", sheet({ engagements: [{ id: "e1" }, { id: "e1" }] }), `${om}/engagements/1/id`, `${om}/engagements/1`, `${om}/engagements`);
  wrong("duplicate ids, apart", sheet({ engagements: [{ id: "a" }, { id: "b" }, {}, { id: "a" }] }), `${om}/engagements/3/id`, `${om}/engagements/3`, `${om}/engagements`);
  wrong("engagement id a number", one({ id: 1 }), `${e0}/id`);
  wrong("engagement title a number", one({ title: 1 }), `${e0}/title`);
  wrong("engagement note a list", one({ note: [] }), `${e0}/note`);
  wrong("notes []", one({ notes: [] }), `${e0}/notes`);
  wrong("notes text", one({ notes: "メモ" }), `${e0}/notes`);
  wrong("a note under notes a number", one({ notes: { contract: 1 } }), `${e0}/notes/contract`);
  wrong("link javascript:", one({ link: "javascript:alert(1)" }), `${e0}/link`);
  wrong("link data:", one({ link: "data:text/html,x" }), `${e0}/link`);
  wrong("link ftp:", one({ link: "ftp://example.com/" }), `${e0}/link`);
  wrong("link mailto:", one({ link: "mailto:a@example.com" }), `${e0}/link`);
  wrong("link without a scheme", one({ link: "example.com" }), `${e0}/link`);
  wrong("link relative to the scheme", one({ link: "//example.com/" }), `${e0}/link`);
  wrong("link a path", one({ link: "/evidence.pdf" }), `${e0}/link`);
  wrong("link with http in its midst", one({ link: "javascript:'https://example.com'" }), `${e0}/link`);
  wrong("link httpx:", one({ link: "httpx://example.com" }), `${e0}/link`);
  wrong("link a number", one({ link: 1 }), `${e0}/link`);
  for (const date of ["2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32", "2024-1-1", "2024/01/01", "20240101", "2024-01", "2024-01-01T00:00:00Z", " 2024-01-01", "２０２４-０１-０１", "令和6年", ""]) {
    wrong(`date ${JSON.stringify(date)}`, one({ date }), `${e0}/date`);
  }
  wrong("date a number", one({ date: 20240101 }), `${e0}/date`);

  wrong("a role that does not exist", one({ role: "director" }), `${e0}/role`);
  wrong("a role in Japanese", one({ role: "リーダ" }), `${e0}/role`);
  wrong("a role in another case", one({ role: "Leader" }), `${e0}/role`);
  wrong("an empty role", one({ role: "" }), `${e0}/role`);
  wrong("a role a number", one({ role: 1 }), `${e0}/role`);
  wrong("a role a list", one({ role: ["leader"] }), `${e0}/role`);
  wrong("successful text", one({ successful: "true" }), `${e0}/successful`);
  wrong("successful 1", one({ successful: 1 }), `${e0}/successful`);
  wrong("successful []", one({ successful: [] }), `${e0}/successful`);

  wrong("duties text", one({ duties: "sla-service" }), `${e0}/duties`);
  wrong("duties {}", one({ duties: { "sla-service": true } }), `${e0}/duties`);
  wrong("a duty that does not exist", one({ duties: ["sla-service", "sla"] }), `${e0}/duties/1`);
  wrong("a duty of another 専門分野", one({ duties: ["maintenance"] }), `${e0}/duties/0`);
  wrong("a duty of システム管理 in オペレーション", inSheet("operation", { engagements: [{ duties: ["procedures"] }] }), "/sheets/operation/engagements/0/duties/0");
  wrong("an area as a duty", inSheet("service-desk", { engagements: [{ duties: ["management"] }] }), "/sheets/service-desk/engagements/0/duties/0");
  wrong("a duty a number", one({ duties: [1] }), `${e0}/duties/0`);
  wrong("a duty named like a built-in", one({ duties: ["toString"] }), `${e0}/duties/0`);
  wrong("conditions {}", one({ conditions: {} }), `${e0}/conditions`);
  wrong("conditions text", one({ conditions: "contract" }), `${e0}/conditions`);
  wrong("a condition that does not exist", one({ conditions: ["contract", "organization", "x"] }), `${e0}/conditions/2`);
  wrong("a condition of another 専門分野", one({ conditions: ["operating-environment"] }), `${e0}/conditions/0`);
  wrong("international in システム管理", inSheet("system-management", { engagements: [{ conditions: ["international"] }] }), "/sheets/system-management/engagements/0/conditions/0");
  wrong("supported-systems in オペレーション", inSheet("operation", { engagements: [{ conditions: ["supported-systems"] }] }), "/sheets/operation/engagements/0/conditions/0");
  wrong("a condition an object", one({ conditions: [{ id: "contract" }] }), `${e0}/conditions/0`);

  for (const measure of ["staff", "annual_contract_yen"]) {
    for (const [name, value] of [["−1", -1], ["1.5", 1.5], ["text", "40"], ["true", true], ["[]", []], ["{}", {}], ["2^53", 9_007_199_254_740_992], ["1e300", 1e300]]) {
      wrong(`${measure} ${name}`, one({ [measure]: value }), `${e0}/${measure}`);
    }
  }
  wrong("staff 2^53 as text", '{"schema":1,"sheets":{"operation":{"engagements":[{"staff":9007199254740992}]}}}', "/sheets/operation/engagements/0/staff");
  wrong("staff of 20 digits as text", '{"schema":1,"sheets":{"operation":{"engagements":[{"staff":99999999999999999999}]}}}', "/sheets/operation/engagements/0/staff");
  wrong("annual_users −1", inSheet("service-desk", { engagements: [{ annual_users: -1 }] }), "/sheets/service-desk/engagements/0/annual_users");
  wrong("annual_users 2999.5", inSheet("service-desk", { engagements: [{ annual_users: 2999.5 }] }), "/sheets/service-desk/engagements/0/annual_users");
  for (const id of ["operations-management", "system-management", "operation"]) {
    wrong(`annual_users in ${id}`, inSheet(id, { engagements: [{ annual_users: 3000 }] }), `/sheets/${id}/engagements/0/annual_users`);
  }
  wrong("annual_users 0 outside サービスデスク", one({ annual_users: 0 }), `${e0}/annual_users`);

  // Periods
  wrong("period text", period("2019-04"), p0);
  wrong("period []", period([]), p0);
  wrong("period a number", period(12), p0);
  wrong("period {}", period({}), p0, `${p0}/from`);
  wrong("period {to}", period({ to: "2020-01" }), p0, `${p0}/from`);
  wrong("period {from, months}", period({ from: "2020-01", months: 12 }), p0, `${p0}/months`);
  wrong("period {to, months}", period({ to: "2020-01", months: 12 }), p0, `${p0}/months`, `${p0}/to`, `${p0}/from`);
  wrong("period {from, to, months}", period({ from: "2020-01", to: "2020-12", months: 12 }), p0, `${p0}/months`);
  wrong("period of nulls only", period({ from: null, to: null, months: null }), p0, `${p0}/from`);
  wrong("period with an unknown field only", period({ since: "2020-01" }), p0, `${p0}/from`);
  wrong("to before from", period({ from: "2020-02", to: "2020-01" }), `${p0}/to`, p0);
  wrong("to before from across years", period({ from: "2021-01", to: "2020-12" }), `${p0}/to`, p0);
  for (const bad of ["2024-13", "2024-00", "1899-12", "3000-01", "2024-1", "24-01", "202401", "2024/01", "2024-01-01", "2024-01 ", "２０２４-０１", "0000-01", "-2024-01", "2024年1月", ""]) {
    wrong(`from ${JSON.stringify(bad)}`, period({ from: bad }), `${p0}/from`);
  }
  for (const bad of ["2024-13", "3000-01", "2024-1", ""]) {
    wrong(`to ${JSON.stringify(bad)}`, period({ from: "2020-01", to: bad }), `${p0}/to`);
  }
  wrong("from a number", period({ from: 2024 }), `${p0}/from`);
  wrong("to a list", period({ from: "2020-01", to: ["2021-01"] }), `${p0}/to`);
  for (const [name, value] of [["−1", -1], ["1201", 1201], ["1.5", 1.5], ["text", "12"], ["true", true], ["[]", []]]) {
    wrong(`months ${name}`, period({ months: value }), `${p0}/months`);
  }

  // 専門性
  const area = (id, value) => sheet({ expertise: { [id]: value } });
  const ex = `${om}/expertise`;
  wrong("expertise []", sheet({ expertise: [] }), ex);
  wrong("expertise text", sheet({ expertise: "x" }), ex);
  wrong("an area that does not exist", area("cooking", { depth: "practises" }), `${ex}/cooking`);
  wrong("an area of another 専門分野", area("database", { depth: "practises" }), `${ex}/database`);
  wrong("an area whose id needs escaping", area("~/", { depth: "practises" }), `${ex}/~0~1`);
  wrong("an area named like a built-in", area("hasOwnProperty", { depth: "practises" }), `${ex}/hasOwnProperty`);
  wrong("operations-management as an area of 運用管理", area("operations-management", { depth: "practises" }), `${ex}/operations-management`);
  wrong("an area text", area("guidelines", "practises"), `${ex}/guidelines`);
  wrong("an area []", area("guidelines", []), `${ex}/guidelines`);
  wrong("an area without depth", area("guidelines", { note: "メモ" }), `${ex}/guidelines/depth`, `${ex}/guidelines`);
  wrong("depth null", area("guidelines", { depth: null }), `${ex}/guidelines/depth`, `${ex}/guidelines`);
  wrong("a depth that does not exist", area("guidelines", { depth: "expert" }), `${ex}/guidelines/depth`);
  wrong("a depth as a level", area("guidelines", { depth: 4 }), `${ex}/guidelines/depth`);
  wrong("an area's note a number", area("guidelines", { depth: "practises", note: 1 }), `${ex}/guidelines/note`);
  wrong("an area's link javascript:", area("guidelines", { depth: "practises", link: "javascript:0" }), `${ex}/guidelines/link`);
  wrong("an area's date that does not exist", area("guidelines", { depth: "practises", date: "2023-02-29" }), `${ex}/guidelines/date`);

  // 技術の継承
  const su = `${om}/succession`;
  wrong("succession {}", sheet({ succession: {} }), su);
  wrong("succession text", sheet({ succession: "book" }), su);
  wrong("a succession entry text", sheet({ succession: ["book"] }), `${su}/0`);
  wrong("a succession entry []", sheet({ succession: [[]] }), `${su}/0`);
  wrong("a succession entry without kind", sheet({ succession: [{ kind: "book" }, { note: "?" }] }), `${su}/1/kind`, `${su}/1`);
  wrong("kind null", sheet({ succession: [{ kind: null }] }), `${su}/0/kind`, `${su}/0`);
  wrong("a kind that does not exist", sheet({ succession: [{ kind: "blog" }] }), `${su}/0/kind`);
  wrong("mentoring as a kind", sheet({ succession: [{ kind: "mentoring" }] }), `${su}/0/kind`);
  wrong("a kind a number", sheet({ succession: [{ kind: 1 }] }), `${su}/0/kind`);
  wrong("a succession link ftp:", sheet({ succession: [{ kind: "book", link: "ftp://x/" }] }), `${su}/0/link`);
  wrong("a succession date that does not exist", sheet({ succession: [{ kind: "book", date: "2024-06-31" }] }), `${su}/0/date`);

  // 後進の育成
  const me = `${om}/mentoring`;
  wrong("mentoring true", sheet({ mentoring: true }), me);
  wrong("mentoring []", sheet({ mentoring: [] }), me);
  wrong("mentoring.done text", sheet({ mentoring: { done: "yes" } }), `${me}/done`);
  wrong("mentoring.done 1", sheet({ mentoring: { done: 1 } }), `${me}/done`);
  wrong("mentoring.note a number", sheet({ mentoring: { done: true, note: 1 } }), `${me}/note`);
  wrong("mentoring.link javascript:", sheet({ mentoring: { done: true, link: "javascript:0" } }), `${me}/link`);
  wrong("mentoring.date that does not exist", sheet({ mentoring: { done: true, date: "2024-02-31" } }), `${me}/date`);

  return table;
}
