// The check of a report's gaps: is every alternative sound, minimal and in order, and is the first one the cheapest?
//
// For: tests that hold a product's report against formats.md and clarifications.md. Nothing is predicted: each
// alternative is applied to a copy of the draft, and the literal evaluator says whether the criterion (or the whole
// level) is then met; with one change or one number less it must not be.
// Deliberately not: asking that the list be complete (it need not be), or how ties are broken "by content".

import { engagementsThatCount, engagementsThatExist, criterionMet, evaluateOracle, holds, isAsked, levelAchieved, monthsThatCount, startsAfter } from "./evaluate.mjs";
import { boundsOf, withIds } from "./generate.mjs";
import { DEPTHS, KINDS, MEASURES, READINGS, ROLES, conditionsOf, dutiesOf, levelOf, specialtyOf } from "./rules.mjs";
import { faultsOf } from "./validate.mjs";

const clone = (value) => JSON.parse(JSON.stringify(value));
const engagementsOf = (draft, specialtyId) => draft.sheets?.[specialtyId]?.engagements ?? [];

// ---------------------------------------------------------------------------------------------------------------------
// Applying

/** All ways to take `count` items out of a list. */
export function* choices(list, count) {
  if (count === 0) {
    yield [];
    return;
  }
  for (let i = 0; i + count <= list.length; i++) {
    for (const rest of choices(list.slice(i + 1), count - 1)) yield [list[i], ...rest];
  }
}

/** An alternative in all its readings: each `add-conditions` and `add-succession` narrowed to one choice out of `from`. */
export function* everyChoice(changes) {
  if (changes.length === 0) {
    yield [];
    return;
  }
  const [first, ...others] = changes;
  const firsts = first.change === "add-conditions" || first.change === "add-succession"
    ? [...choices(first.from, first.count)].map((from) => ({ ...first, from }))
    : [first];
  for (const narrowed of firsts) {
    for (const rest of everyChoice(others)) yield [narrowed, ...rest];
  }
}

/**
 * A copy of the draft (engagements with their ids) with all changes made; of a longer `from` the first `count` are taken
 * (see everyChoice). `add-months` comes last, so that the copy it appends has its engagement's other changes.
 */
export function applyAlternative(draft, specialtyId, changes, _asOf) {
  const sheet = clone(draft.sheets?.[specialtyId] ?? {});
  const engagements = (sheet.engagements ??= []);
  const out = { ...draft, sheets: { ...draft.sheets, [specialtyId]: sheet } };
  const the = (id) => {
    const found = engagements.find((e) => e.id === id);
    if (!found) throw new Error(`no engagement ${id}`);
    return found;
  };
  const append = (engagement) => {
    let n = 1;
    while (engagements.some((e) => e.id === `added-${n}`)) n++;
    engagements.push({ ...engagement, id: `added-${n}` });
  };

  const last = (c) => c.change === "add-months";
  for (const c of [...changes.filter((x) => !last(x)), ...changes.filter(last)]) {
    switch (c.change) {
      case "add-engagement": append(clone(c.engagement)); break;
      case "add-months": append({ ...clone(the(c.engagement)), period: { months: c.months } }); break;
      case "set-role": the(c.engagement).role = c.role; break;
      case "set-successful": the(c.engagement).successful = true; break;
      case "add-duty": { const e = the(c.engagement); e.duties = [...(e.duties ?? []), c.duty]; break; }
      case "add-conditions": { const e = the(c.engagement); e.conditions = [...(e.conditions ?? []), ...c.from.slice(0, c.count)]; break; }
      case "raise-size": the(c.engagement)[c.measure] = c.at_least; break;
      case "deepen": sheet.expertise = { ...sheet.expertise, [c.area]: { ...sheet.expertise?.[c.area], depth: c.depth } }; break;
      case "add-succession": sheet.succession = [...(sheet.succession ?? []), ...c.from.slice(0, c.count).map((kind) => ({ kind }))]; break;
      case "add-mentoring": sheet.mentoring = { ...sheet.mentoring, done: true }; break;
      default: throw new Error(`no such change: ${c.change}`);
    }
  }
  return out;
}

// ---------------------------------------------------------------------------------------------------------------------
// Order

const present = (value) => value !== undefined && value !== null;

/** How many facts an added engagement holds. */
const factsOf = (e) =>
  ["period", "role", "successful", ...MEASURES].filter((key) => present(e[key])).length +
  (e.duties ?? []).length + (e.conditions ?? []).length;

/** Cost of an alternative: one per fact changed. */
export const costOf = (changes) =>
  changes.reduce((sum, c) => {
    if (c.change === "add-conditions" || c.change === "add-succession") return sum + c.count;
    if (c.change === "add-engagement") return sum + factsOf(c.engagement);
    return sum + 1;
  }, 0);

/** Months that an alternative adds, those of an added engagement included. */
export const monthsOf = (changes) =>
  changes.reduce((sum, c) => sum + (c.change === "add-months" ? c.months : 0) + (c.change === "add-engagement" ? (c.engagement.period?.months ?? 0) : 0), 0);

/** What alternatives are ordered by: cost, then those without add-engagement, then months. */
export const orderOf = (changes) => [costOf(changes), changes.some((c) => c.change === "add-engagement") ? 1 : 0, monthsOf(changes)];

const compareOrder = (a, b) => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return 0;
};

// ---------------------------------------------------------------------------------------------------------------------
// Form of a change

const FIELDS = {
  "add-engagement": ["engagement"],
  "add-months": ["engagement", "months"],
  "set-role": ["engagement", "role"],
  "set-successful": ["engagement"],
  "add-duty": ["engagement", "duty"],
  "add-conditions": ["engagement", "count", "from"],
  "raise-size": ["engagement", "measure", "at_least"],
  deepen: ["area", "depth"],
  "add-succession": ["count", "from"],
  "add-mentoring": [],
};
const FACTS = ["period", "role", "successful", "duties", "conditions", ...MEASURES];
const isCount = (v, max) => Number.isInteger(v) && v >= 1 && v <= max;

/** What is wrong with the form of one change, or null. `mandatory`: conditions that must stand alone. */
function faultOfForm(draft, specialtyId, change, asOf, mandatory) {
  if (typeof change !== "object" || change === null || !Object.hasOwn(FIELDS, change.change)) return "no such change";
  const fields = FIELDS[change.change];
  for (const key of fields) if (!present(change[key])) return `no ${key}`;
  for (const key of Object.keys(change)) {
    if (key !== "change" && key !== "met_in" && !fields.includes(key)) return `unknown ${key}`;
  }
  if (present(change.met_in) && !/^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])$/.test(change.met_in)) return "met_in is no month";

  if (change.change === "add-engagement") {
    const e = change.engagement;
    for (const key of Object.keys(e)) if (!FACTS.includes(key) && key !== "id" && key !== "title") return `an added engagement with ${key}`;
    if (present(e.period) && !present(e.period.months)) return "an added engagement's period is not in plain months";
    if (present(e.successful) && e.successful !== true) return "an added engagement that is not 成功裡 says so";
    for (const key of ["duties", "conditions"]) {
      if (new Set(e[key] ?? []).size !== (e[key] ?? []).length) return `an added engagement names one of its ${key} twice`;
    }
    const [fault] = faultsOf({ schema: 1, sheets: { [specialtyId]: { engagements: [e] } } });
    return fault ? `an added engagement that is wrong: ${fault.path} ${fault.why}` : null;
  }

  let engagement;
  if (fields.includes("engagement")) {
    engagement = engagementsOf(draft, specialtyId).find((e) => e.id === change.engagement);
    if (!engagement) return `no engagement ${JSON.stringify(change.engagement)}`;
    if (startsAfter(engagement, asOf)) return `names ${change.engagement}, which starts after ${asOf}`;
  }
  const isListOf = (list, all) => Array.isArray(list) && new Set(list).size === list.length && list.every((x) => all.includes(x));
  switch (change.change) {
    case "add-months": return isCount(change.months, 1200) ? null : "months out of range";
    case "set-role": return ROLES.includes(change.role) ? null : "no such role";
    case "add-duty": return dutiesOf(specialtyId).includes(change.duty) ? null : "no such duty";
    case "add-conditions":
      if (!isListOf(change.from, conditionsOf(specialtyId))) return "from is not a list of conditions";
      if (!isCount(change.count, change.from.length)) return "count is not 1…the length of from";
      if (change.from.some((c) => (engagement.conditions ?? []).includes(c))) return "from holds a condition that is there already";
      if (change.from.length > 1 && change.from.some((c) => mandatory.includes(c))) return "a mandatory condition does not stand alone";
      return null;
    case "add-succession": {
      if (!isListOf(change.from, KINDS)) return "from is not a list of kinds";
      if (!isCount(change.count, change.from.length)) return "count is not 1…the length of from";
      const had = (draft.sheets?.[specialtyId]?.succession ?? []).map((s) => s.kind);
      return change.from.some((k) => had.includes(k)) ? "from holds a kind that is there already" : null;
    }
    case "raise-size":
      if (!specialtyOf(specialtyId).measures.includes(change.measure)) return "no such measure";
      if (!isCount(change.at_least, Number.MAX_SAFE_INTEGER)) return "at_least out of range";
      return change.at_least > (engagement[change.measure] ?? 0) ? null : "at_least raises nothing";
    case "deepen":
      if (!specialtyOf(specialtyId).areas.includes(change.area)) return "no such area";
      return DEPTHS.includes(change.depth) ? null : "no such depth";
    default: return null;
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// Soundness and minimality

/**
 * Is the goal met after the alternative, whichever way its choices are made? A lesser alternative counts as one that does
 * only when it is sound in this same sense: that a lucky choice would do with less makes no number too large.
 */
const isSound = (draft, specialtyId, changes, goal, asOf) => {
  for (const narrowed of everyChoice(changes)) {
    if (!goal(applyAlternative(draft, specialtyId, narrowed, asOf))) return false;
  }
  return true;
};

const lower = (list, value) => list[list.indexOf(value) - 1]; // undefined below the lowest

/** An added engagement with one fact left out or one number or role lower: [what, engagement]. */
function* lesserEngagements(e) {
  for (const key of ["period", "role", "successful", ...MEASURES]) {
    if (present(e[key])) yield [`without ${key}`, { ...e, [key]: undefined }];
  }
  for (const key of ["duties", "conditions"]) {
    for (const item of e[key] ?? []) yield [`without ${item}`, { ...e, [key]: e[key].filter((x) => x !== item) }];
  }
  if (present(e.period)) yield ["with a month less", { ...e, period: { months: e.period.months - 1 } }];
  if (present(e.role) && lower(ROLES, e.role)) yield ["with a lower role", { ...e, role: lower(ROLES, e.role) }];
  for (const key of MEASURES) if (present(e[key])) yield [`with ${key} one less`, { ...e, [key]: e[key] - 1 }];
}

/** Everything that is one step less than the alternative: [what, changes]. */
export function* lesserAlternatives(changes) {
  for (const [i, c] of changes.entries()) {
    const instead = (part) => changes.toSpliced(i, 1, part);
    yield [`without change ${i} (${c.change})`, changes.toSpliced(i, 1)];
    if (c.change === "add-months" && c.months > 1) yield [`with months one less in change ${i}`, instead({ ...c, months: c.months - 1 })];
    if (present(c.count) && c.count > 1) yield [`with count one less in change ${i}`, instead({ ...c, count: c.count - 1 })];
    if (c.change === "raise-size") yield [`with at_least one less in change ${i}`, instead({ ...c, at_least: c.at_least - 1 })];
    if (c.change === "set-role" && lower(ROLES, c.role)) yield [`with a lower role in change ${i}`, instead({ ...c, role: lower(ROLES, c.role) })];
    if (c.change === "deepen" && lower(DEPTHS, c.depth)) yield [`with a lower depth in change ${i}`, instead({ ...c, depth: lower(DEPTHS, c.depth) })];
    if (c.change === "add-engagement") {
      for (const [what, engagement] of lesserEngagements(c.engagement)) yield [`${what} in change ${i}`, instead({ ...c, engagement })];
    }
  }
}

/** The same alternative, however it is written. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((k) => `${k}:${canonical(value[k])}`).join()}}`;
};

/** Faults of one list of alternatives for one goal, which the draft itself does not meet. */
function faultsOfGaps(draft, specialtyId, gaps, goal, asOf, where, mandatory) {
  if (!Array.isArray(gaps)) return [`${where}: gaps is not a list`];
  if (gaps.length < 1 || gaps.length > 8) return [`${where}: ${gaps.length} alternatives`];
  const faults = [];
  const seen = new Set();
  let before = null;
  for (const [i, changes] of gaps.entries()) {
    const at = `${where} gaps[${i}] ${JSON.stringify(changes)}`;
    if (!Array.isArray(changes) || changes.length === 0) {
      faults.push(`${at}: not a list of changes`);
      continue;
    }
    const forms = changes.map((c) => faultOfForm(draft, specialtyId, c, asOf, mandatory)).filter(Boolean);
    if (forms.length > 0) {
      faults.push(...forms.map((f) => `${at}: ${f}`));
      continue;
    }
    const key = canonical(changes);
    if (seen.has(key)) faults.push(`${at}: there already`);
    seen.add(key);
    const order = orderOf(changes);
    if (before !== null && compareOrder(before, order) > 0) faults.push(`${at}: out of order, [${before}] before [${order}]`);
    before = order;
    if (!isSound(draft, specialtyId, changes, goal, asOf)) {
      faults.push(`${at}: not met after it`);
      continue;
    }
    for (const [what, lesser] of lesserAlternatives(changes)) {
      if (isSound(draft, specialtyId, lesser, goal, asOf)) faults.push(`${at}: met ${what} as well`);
    }
  }
  return faults;
}

// ---------------------------------------------------------------------------------------------------------------------
// The report

/** Faults of a report's frame and verdicts (also for a report without gaps). */
export function checkVerdicts(draft, report, asOf) {
  const faults = [];
  const same = (what, got, want) => {
    if (got !== want) faults.push(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`);
  };
  same("schema", report.schema, 1);
  same("as_of", report.as_of, asOf);
  const wanted = evaluateOracle(draft, asOf);
  same("number of specialties", report.specialties?.length, wanted.specialties.length);
  if (faults.length > 0) return faults;
  for (const [i, want] of wanted.specialties.entries()) {
    const got = report.specialties[i];
    same(`specialties[${i}].id`, got.id, want.id);
    same(`${want.id} reached`, got.reached, want.reached);
    same(`${want.id} basis`, got.basis, want.basis);
    same(`${want.id} number of levels`, got.levels?.length, want.levels.length);
    for (const [j, wantLevel] of want.levels.entries()) {
      const gotLevel = got.levels?.[j];
      const at = `${want.id} L${wantLevel.level}`;
      same(`${at} level`, gotLevel?.level, wantLevel.level);
      same(`${at} verdict`, gotLevel?.verdict, wantLevel.verdict);
      same(`${at} number of criteria`, gotLevel?.criteria?.length, wantLevel.criteria.length);
      for (const [k, wantCriterion] of wantLevel.criteria.entries()) {
        const gotCriterion = gotLevel?.criteria?.[k];
        same(`${at} criteria[${k}].id`, gotCriterion?.id, wantCriterion.id);
        same(`${at} ${wantCriterion.id} met`, gotCriterion?.met, wantCriterion.met);
        same(`${at} ${wantCriterion.id} asked`, gotCriterion?.asked ?? true, wantCriterion.asked ?? true);
      }
    }
  }
  return faults;
}

/** Faults of what a criterion says beside its verdict: have/need of 責任性, evidence, readings. */
function faultsOfDetails(draft, specialtyId, level, criterion, asOf, where) {
  const faults = [];
  if (criterion.id === "responsibility") {
    const have = monthsThatCount(draft, specialtyId, level, asOf);
    const need = levelOf(specialtyId, level).years * 12;
    if (criterion.have?.months !== have) faults.push(`${where}: have.months ${criterion.have?.months} instead of ${have}`);
    if (criterion.need?.months !== need) faults.push(`${where}: need.months ${criterion.need?.months} instead of ${need}`);
  }
  const engagementIds = engagementsThatExist(draft, specialtyId, asOf).map((e) => e.id);
  const known = { expertise: specialtyOf(specialtyId).areas, succession: KINDS }[criterion.id] ?? engagementIds;
  // What 後進の育成 names as evidence, if anything, the texts leave open.
  for (const id of criterion.id === "mentoring" ? [] : (criterion.evidence ?? [])) if (!known.includes(id)) faults.push(`${where}: evidence ${JSON.stringify(id)}, which is not there or does not count`);
  for (const id of criterion.readings ?? []) if (!READINGS.includes(id)) faults.push(`${where}: no reading ${JSON.stringify(id)}`);
  return faults;
}

/** The lowest level above what is reached by 達成 or みなし到達 (the lowest one when nothing is), or null at the top. */
export function nextLevelOf(specialtyId, reached, basis) {
  const levels = specialtyOf(specialtyId).levels.map((row) => row.level);
  const above = levels.filter((level) => reached === null || level > reached);
  return reached === Math.max(...levels) && basis === "achieved" ? null : Math.min(...above);
}

/**
 * All faults of a whole report (verdicts, details, gaps, next), as texts; none when it is right. Engagements without an
 * id are known by the id that reading the draft gives them.
 */
export function checkReport(given, report, asOf) {
  const draft = withIds(given);
  const faults = checkVerdicts(draft, report, asOf);
  if (faults.length > 0) return faults; // the rest would only repeat them
  for (const specialty of report.specialties) {
    const { id } = specialty;
    for (const { level, criteria } of specialty.levels) {
      for (const criterion of criteria) {
        const where = `${id} L${level} ${criterion.id}`;
        if (isAsked(id, level, criterion.id)) faults.push(...faultsOfDetails(draft, id, level, criterion, asOf, where));
        if (criterion.met) {
          if ((criterion.gaps ?? []).length > 0) faults.push(`${where}: met, but has gaps`);
          continue;
        }
        const goal = (d) => criterionMet(d, id, level, criterion.id, asOf);
        const mandatory = criterion.id === "size" ? [] : levelOf(id, level).mandatory;
        faults.push(...faultsOfGaps(draft, id, criterion.gaps, goal, asOf, where, mandatory));
      }
    }
    const wanted = nextLevelOf(id, specialty.reached, specialty.basis);
    if (wanted === null) {
      if (specialty.next !== null) faults.push(`${id} next: not null, but the top is 達成`);
    } else if (specialty.next?.level !== wanted) {
      faults.push(`${id} next: level ${specialty.next?.level} instead of ${wanted}`);
    } else {
      const goal = (d) => levelAchieved(d, id, wanted, asOf);
      faults.push(...faultsOfGaps(draft, id, specialty.next.gaps, goal, asOf, `${id} next L${wanted}`, levelOf(id, wanted).mandatory));
    }
  }
  return faults;
}

// ---------------------------------------------------------------------------------------------------------------------
// Exhaustive search

/** All subsets of a list, smallest first. */
function* subsets(list) {
  for (let count = 0; count <= list.length; count++) yield* choices(list, count);
}

/** Of options [{ cost, signature, … }], the first of the cheapest for each signature. */
function cheapestEach(options) {
  const best = new Map();
  for (const option of options) {
    const there = best.get(option.signature);
    if (there === undefined || option.cost < there.cost) best.set(option.signature, option);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost);
}

/**
 * All ways to change the facts (other than the period) of one engagement, or to make a new one out of {}; of ways that
 * come to the same for level N, one of the cheapest. What a way comes to is: does it show 複雑性, does it show サイズ,
 * is it in E, which once duties does it carry — the rules of criteria.md §3 ask an engagement nothing else but its
 * period. Roles and bounds are tried in ascending order, so that the first is the least.
 */
function waysToChange(engagement, specialtyId, level) {
  const row = levelOf(specialtyId, level);
  const has = (property, e) => holds(property, specialtyId, level, e);

  const roles = [];
  for (const role of [undefined, ...ROLES]) {
    const facts = role === undefined ? {} : { role };
    const e = { ...engagement, ...facts };
    roles.push({ cost: role === undefined ? 0 : 1, facts, signature: String(has("role", e)) });
  }

  const outcomes = [];
  for (const facts of [{}, { successful: true }]) {
    const e = { ...engagement, ...facts };
    outcomes.push({ cost: Object.keys(facts).length, facts, signature: String(!row.successful || e.successful === true) });
  }

  const duties = [];
  for (const added of subsets(dutiesOf(specialtyId).filter((d) => !(engagement.duties ?? []).includes(d)))) {
    const e = { ...engagement, duties: [...(engagement.duties ?? []), ...added] };
    const once = row.once.filter((d) => e.duties.includes(d));
    duties.push({ cost: added.length, added, once, signature: `${has("duties", e)} ${once}` });
  }

  const sizes = []; // each measure as it is, or raised to any bound of the 専門分野
  const raise = (facts, [measure, ...others]) => {
    if (measure === undefined) return sizes.push(facts);
    raise(facts, others);
    for (const bound of boundsOf(specialtyId, measure)) {
      if (bound > (engagement[measure] ?? 0)) raise({ ...facts, [measure]: bound }, others);
    }
  };
  raise({}, specialtyOf(specialtyId).measures);
  const shapes = [];
  for (const added of subsets(conditionsOf(specialtyId).filter((c) => !(engagement.conditions ?? []).includes(c)))) {
    for (const facts of sizes) {
      const e = { ...engagement, ...facts, conditions: [...(engagement.conditions ?? []), ...added] };
      const complexity = has("complexity", e);
      const size = has("size", e);
      shapes.push({ cost: added.length + Object.keys(facts).length, added, facts, complexity, size, signature: `${complexity} ${size}` });
    }
  }

  const ways = [];
  for (const role of cheapestEach(roles)) {
    for (const outcome of cheapestEach(outcomes)) {
      for (const duty of cheapestEach(duties)) {
        for (const shape of cheapestEach(shapes)) {
          const changed = { ...engagement, ...role.facts, ...outcome.facts, ...shape.facts };
          if (duty.added.length > 0) changed.duties = [...(engagement.duties ?? []), ...duty.added];
          if (shape.added.length > 0) changed.conditions = [...(engagement.conditions ?? []), ...shape.added];
          const good = outcome.signature === "true";
          const inE = good && role.signature === "true" && duty.signature.startsWith("true") && shape.complexity && shape.size;
          ways.push({
            cost: role.cost + outcome.cost + duty.cost + shape.cost,
            changed, role, outcome, duty, shape,
            signature: `${good && shape.complexity} ${good && shape.size} ${inE} ${duty.once}`,
          });
        }
      }
    }
  }
  return cheapestEach(ways);
}

const remembered = new Map(); // the ways depend on nothing but the engagement's facts and the level

function waysRemembered(engagement, specialtyId, level) {
  const { role, successful, duties, conditions, staff, annual_contract_yen, annual_users } = engagement;
  const facts = JSON.parse(JSON.stringify({ role, successful, duties, conditions, staff, annual_contract_yen, annual_users }));
  const key = JSON.stringify([specialtyId, level, facts]);
  if (!remembered.has(key)) {
    if (remembered.size > 2000) remembered.clear();
    remembered.set(key, waysToChange(facts, specialtyId, level));
  }
  // The changed engagement keeps its own id, period and whatever else it has.
  return remembered.get(key).map((way) => ({ ...way, changed: { ...engagement, ...way.changed } }));
}

/** A way to change an existing engagement, as changes. */
function changesOf(id, { role, outcome, duty, shape }, mandatory) {
  const alone = shape.added.filter((c) => mandatory.includes(c)).map((c) => [c]);
  const rest = shape.added.filter((c) => !mandatory.includes(c));
  return [
    ...Object.values(role.facts).map((r) => ({ change: "set-role", engagement: id, role: r })),
    ...Object.keys(outcome.facts).map(() => ({ change: "set-successful", engagement: id })),
    ...duty.added.map((d) => ({ change: "add-duty", engagement: id, duty: d })),
    ...[...alone, ...(rest.length > 0 ? [rest] : [])].map((from) => ({ change: "add-conditions", engagement: id, count: from.length, from })),
    ...Object.entries(shape.facts).map(([measure, at_least]) => ({ change: "raise-size", engagement: id, measure, at_least })),
  ];
}

/**
 * The three criteria of ビジネス貢献 (any of them, all at once), on at most two existing engagements and one new one:
 * every combination of ways, by ascending cost, with no months or with exactly those that are missing added to one of E.
 * One new engagement is enough: two could be merged into one that holds all their facts and costs no more.
 */
function cheapestBusiness(draft, specialtyId, level, criteria, asOf) {
  const row = levelOf(specialtyId, level);
  const old = engagementsThatExist(draft, specialtyId, asOf);
  if (old.length > 2) throw new RangeError("only for at most two engagements that count");
  const slots = [...old, {}].map((e) => waysRemembered(e, specialtyId, level));
  const goal = (engagements) => {
    const d = { schema: 1, sheets: { [specialtyId]: { engagements } } };
    return criteria.every((c) => criterionMet(d, specialtyId, level, c, asOf));
  };
  const asChanges = (ways, monthsOn, months) => {
    const changes = [];
    ways.forEach((way, i) => {
      if (i < old.length) {
        changes.push(...changesOf(old[i].id, way, row.mandatory));
        if (i === monthsOn) changes.push({ change: "add-months", engagement: old[i].id, months });
      } else if (way.cost > 0) {
        changes.push({ change: "add-engagement", engagement: { ...(i === monthsOn ? { period: { months } } : {}), ...way.changed } });
      }
    });
    return changes;
  };

  for (let cost = 0; cost <= 24; cost++) {
    const found = [];
    const tryAll = (ways, spent) => {
      if (ways.length < slots.length) {
        for (const way of slots[ways.length]) if (spent + way.cost <= cost) tryAll([...ways, way], spent + way.cost);
        return;
      }
      const engagements = ways.map((way) => way.changed).slice(0, ways.at(-1).cost > 0 ? undefined : -1);
      if (spent === cost && goal(engagements)) found.push(asChanges(ways, -1, 0));
      if (spent !== cost - 1) return;
      const inE = engagementsThatCount({ sheets: { [specialtyId]: { engagements } } }, specialtyId, level, asOf);
      const months = row.years * 12 - monthsThatCount({ sheets: { [specialtyId]: { engagements } } }, specialtyId, level, asOf);
      if (months <= 0) return;
      for (const e of inE) {
        const i = engagements.indexOf(e);
        const more = i < old.length ? [...engagements, { ...e, period: { months } }] : engagements.with(i, { ...e, period: { months } });
        if (goal(more)) found.push(asChanges(ways, i, months));
      }
    };
    tryAll([], 0);
    if (found.length > 0) return found.sort((a, b) => compareOrder(orderOf(a), orderOf(b)))[0];
  }
  throw new Error("nothing found: the search is wrong");
}

/** 専門性: every way to deepen ever more areas. */
function cheapestExpertise(draft, specialtyId, level, asOf) {
  const assign = function* (areas) {
    if (areas.length === 0) return yield [];
    for (const depth of DEPTHS) {
      for (const rest of assign(areas.slice(1))) yield [{ change: "deepen", area: areas[0], depth }, ...rest];
    }
  };
  for (const areas of subsets(specialtyOf(specialtyId).areas)) {
    for (const changes of assign(areas)) {
      if (criterionMet(applyAlternative(draft, specialtyId, changes, asOf), specialtyId, level, "expertise", asOf)) return changes;
    }
  }
  throw new Error("nothing found: the search is wrong");
}

/** 技術の継承: ever more kinds. */
function cheapestSuccession(draft, specialtyId, level, asOf) {
  for (const kinds of subsets(KINDS)) {
    const changes = kinds.length > 0 ? [{ change: "add-succession", count: kinds.length, from: kinds }] : [];
    if (criterionMet(applyAlternative(draft, specialtyId, changes, asOf), specialtyId, level, "succession", asOf)) return changes;
  }
  throw new Error("nothing found: the search is wrong");
}

/** 後進の育成: as it is, or added. */
const cheapestMentoring = (draft, specialtyId, level, asOf) =>
  criterionMet(draft, specialtyId, level, "mentoring", asOf) ? [] : [{ change: "add-mentoring" }];

/**
 * The cheapest set of changes that meets one criterion (or "level": the whole level), by brute force over the existing
 * engagements (at most two that count, else RangeError) and a whole new one. Returns { cost, added, months, changes }:
 * cost, whether an engagement is added (0 or 1), months added — the least by that order — and one set that is so cheap.
 * cost 0 when it is met already.
 */
export function cheapestByExhaustiveSearch(given, specialtyId, level, criterion, asOf) {
  const draft = withIds(given);
  const business = ["responsibility", "complexity", "size"];
  const others = { expertise: cheapestExpertise, succession: cheapestSuccession, mentoring: cheapestMentoring };
  let changes;
  if (criterion === "level") {
    // ビジネス貢献 and the three others look at disjoint facts, so their cheapest add up.
    changes = [
      ...cheapestBusiness(draft, specialtyId, level, business, asOf),
      ...Object.values(others).flatMap((cheapest) => cheapest(draft, specialtyId, level, asOf)),
    ];
  } else if (business.includes(criterion)) {
    changes = cheapestBusiness(draft, specialtyId, level, [criterion], asOf);
  } else {
    changes = others[criterion](draft, specialtyId, level, asOf);
  }
  const [cost, added, months] = orderOf(changes);
  return { cost, added, months, changes };
}

/** Faults of a report's first alternatives: each must be as cheap as the exhaustive search's (small drafts only). */
export function checkFirstIsCheapest(given, report, asOf) {
  const draft = withIds(given);
  const faults = [];
  const check = (id, level, criterion, gaps, where) => {
    const least = cheapestByExhaustiveSearch(draft, id, level, criterion, asOf);
    const first = gaps?.[0];
    if (!Array.isArray(first)) return faults.push(`${where}: no first alternative`);
    if (compareOrder(orderOf(first), [least.cost, least.added, least.months]) !== 0) {
      faults.push(`${where}: first is [${orderOf(first)}] ${JSON.stringify(first)}, cheapest is [${[least.cost, least.added, least.months]}] ${JSON.stringify(least.changes)}`);
    }
  };
  for (const specialty of report.specialties) {
    if (engagementsThatExist(draft, specialty.id, asOf).length > 2) continue;
    for (const { level, criteria } of specialty.levels) {
      for (const c of criteria) if (!c.met) check(specialty.id, level, c.id, c.gaps, `${specialty.id} L${level} ${c.id}`);
    }
    if (specialty.next) check(specialty.id, specialty.next.level, "level", specialty.next.gaps, `${specialty.id} next`);
  }
  return faults;
}

/** A report with one alternative per gap, the exhaustive search's: to test the checks themselves (small drafts only). */
export function referenceReport(given, asOf) {
  const draft = withIds(given);
  const verdicts = evaluateOracle(draft, asOf);
  return {
    schema: 1,
    as_of: asOf,
    specialties: verdicts.specialties.map((specialty) => {
      const gapsFor = (level, criterion) => [cheapestByExhaustiveSearch(draft, specialty.id, level, criterion, asOf).changes];
      const levels = specialty.levels.map(({ level, verdict, criteria }) => ({
        level,
        verdict,
        criteria: criteria.map((c) => ({
          ...c,
          ...(c.id === "responsibility"
            ? { have: { months: monthsThatCount(draft, specialty.id, level, asOf) }, need: { months: levelOf(specialty.id, level).years * 12 } }
            : {}),
          evidence: [],
          readings: [],
          gaps: c.met ? [] : gapsFor(level, c.id),
        })),
      }));
      const level = nextLevelOf(specialty.id, specialty.reached, specialty.basis);
      return { ...specialty, levels, next: level === null ? null : { level, gaps: gapsFor(level, "level") } };
    }),
  };
}
