// The thirteen levels as rules for json-logic-js, made from the tables of tests/oracle/rules.mjs.
//
// In favour of json-logic wherever there was a choice: what it has no words for (text, months, the order of roles and
// depths) is looked up beforehand, in `factsOf`, which is not timed; every fact has the shortest name there is, because
// each dot in a name costs it time; of alternatives of which one implies another only the weaker is asked, so that a rule is
// shorter than the table that it comes from; and the months of some engagements, which it cannot add up without counting
// those twice in which two overlap, are an operation in plain JavaScript.
import jsonLogic from "json-logic-js";
import { isAsked, monthNumber, startsAfter } from "../../oracle/evaluate.mjs";
import { CRITERIA, DEPTHS, KINDS, ROLES, SPECIALTIES } from "../../oracle/rules.mjs";

/** From 1, because json-logic takes what is absent for 0. */
const rank = (list, id) => list.indexOf(id) + 1;

const all = (rules) => (rules.length === 1 ? rules[0] : { and: rules });
const any = (rules) => (rules.length === 1 ? rules[0] : { or: rules });
const fact = (name) => ({ var: name });
const atLeast = (count, names) => ({ "!": { missing_some: [count, names] } });
const someEngagement = (rule) => ({ some: [fact("engagements"), rule] });

/** Those of the list that none of the others covers; of two alike the first. */
const weakest = (list, covers) =>
  list.filter((one, at) => !list.some((other, place) => other !== one && covers(other, one) && (place < at || !covers(one, other))));
const within = (list, larger) => list.every((one) => larger.includes(one));

/** What an engagement needs to have each property at some level: literally there, or at one of the higher ones. */
function properties(rows) {
  const duties = weakest(rows.map((row) => row.sustained), within);
  const complexity = weakest(
    rows,
    (one, other) =>
      one.atLeast <= other.atLeast && within(other.conditions, one.conditions) && within(one.mandatory, other.mandatory),
  );
  return {
    role: { ">=": [fact("role"), Math.min(...rows.map((row) => rank(ROLES, row.role)))] },
    duties: any(duties.map((names) => all(names.map(fact)))),
    complexity: any(complexity.map((row) => all([...row.mandatory.map(fact), atLeast(row.atLeast, row.conditions)]))),
    size: rows.some((row) => row.size === null) ? null : any(sizeLines(rows).map(sizeRule)),
  };
}

/** The lines of サイズ of some levels, those that need no conditions joined where one begins before another ends. */
function sizeLines(rows) {
  const lines = rows.flatMap((row) =>
    row.size.map((line) => ({ ...line, below: line.below ?? Number.POSITIVE_INFINITY, of: row.conditions })),
  );
  const joined = [];
  for (const line of lines.filter((line) => line.conditions === 0).sort((one, other) => one.from - other.from)) {
    const before = joined.find(({ measure, below }) => measure === line.measure && line.from <= below);
    if (before) before.below = Math.max(before.below, line.below);
    else joined.push(line);
  }
  return weakest(
    [...joined, ...lines.filter((line) => line.conditions > 0)],
    (one, other) =>
      one.measure === other.measure &&
      one.from <= other.from &&
      one.below >= other.below &&
      (one.conditions === 0 || (one.conditions <= other.conditions && within(other.of, one.of))),
  );
}

function sizeRule({ measure, from, below, conditions, of }) {
  const size = below === Number.POSITIVE_INFINITY ? [from, fact(measure)] : [from, fact(measure), below - 1];
  return all([{ "<=": size }, ...(conditions > 0 ? [atLeast(conditions, of)] : [])]);
}

/** A rule for each criterion that the level asks for. */
function criteria({ id, areas, allAreas, levels }, row) {
  const { role, duties, complexity, size } = properties(levels.filter(({ level }) => level >= row.level));
  const successful = row.successful ? [fact("successful")] : [];
  const counts = all([...successful, role, duties, complexity, ...(size ? [size] : [])]);
  const deepEnough = areas.map((area) => ({ ">=": [fact(area), rank(DEPTHS, row.depth)] }));
  const rules = {
    responsibility: all([
      { ">=": [{ months: [{ filter: [fact("engagements"), counts] }] }, row.years * 12] },
      ...row.once.map((duty) => someEngagement(fact(duty))),
    ]),
    complexity: someEngagement(all([...successful, complexity])),
    size: size && someEngagement(all([...successful, size])),
    expertise: allAreas ? all(deepEnough) : any(deepEnough),
    succession: atLeast(row.succession, KINDS),
    mentoring: fact("mentoring"),
  };
  return CRITERIA.filter((criterion) => isAsked(id, row.level, criterion)).map((criterion) => [criterion, rules[criterion]]);
}

/** The rule for the verdict of a level alone. Who meets 責任性 meets 複雑性 and サイズ: these need no look of their own. */
function verdict(level, rules) {
  const achieved = all(rules.filter(([criterion]) => !["complexity", "size"].includes(criterion)).map(([, rule]) => rule));
  return { if: [achieved, "achieved", ...(level === 3 ? [fact("ap_passed"), "deemed"] : []), "unmet"] };
}

const LEVELS = SPECIALTIES.flatMap((specialty) =>
  specialty.levels.map((row) => {
    const rules = criteria(specialty, row);
    return { id: specialty.id, level: row.level, rules, verdict: verdict(row.level, rules) };
  }),
);

/** The months of engagements that stand by their beginning: each month once, plain ones on top. */
jsonLogic.add_operation("months", (engagements) => {
  let months = 0;
  let counted = 0;
  for (const { from, to, plain } of engagements) {
    months += plain;
    if (to <= counted) continue;
    months += to - Math.max(from - 1, counted);
    counted = to;
  }
  return months;
});

/** A draft as the rules want it: for each 専門分野 an object of facts. */
export function factsOf(draft, asOf) {
  const now = monthNumber(asOf);
  const held = (names) => Object.fromEntries((names ?? []).map((name) => [name, true]));
  const engagement = ({ period, role, successful, duties, conditions, staff, annual_contract_yen, annual_users }) => ({
    from: period?.from ? monthNumber(period.from) : 0,
    to: period?.from ? Math.min(now, period.to ? monthNumber(period.to) : now) : 0,
    plain: period?.months ?? 0,
    role: rank(ROLES, role),
    successful: successful === true,
    ...held(duties),
    ...held(conditions),
    staff,
    annual_contract_yen,
    annual_users,
  });
  return Object.fromEntries(
    SPECIALTIES.map(({ id, areas }) => {
      const sheet = draft.sheets?.[id] ?? {};
      const engagements = (sheet.engagements ?? []).filter((one) => !startsAfter(one, asOf)).map(engagement);
      return [
        id,
        {
          engagements: engagements.sort((one, other) => one.from - other.from),
          ...Object.fromEntries(areas.map((area) => [area, rank(DEPTHS, sheet.expertise?.[area]?.depth)])),
          ...held((sheet.succession ?? []).map(({ kind }) => kind)),
          mentoring: sheet.mentoring?.done === true,
          ap_passed: draft.ap_passed === true,
        },
      ];
    }),
  );
}

/** The verdict of each level, and of each criterion that it asks for. */
export const byCriterion = (facts) =>
  LEVELS.map(({ id, level, rules }) => {
    const met = rules.map(([criterion, rule]) => [criterion, jsonLogic.truthy(jsonLogic.apply(rule, facts[id]))]);
    const deemed = level === 3 && facts[id].ap_passed ? "deemed" : "unmet";
    return { verdict: met.every(([, is]) => is) ? "achieved" : deemed, met };
  });

/** The verdict of each level and nothing else. */
export const byLevel = (facts) => LEVELS.map(({ id, verdict }) => jsonLogic.apply(verdict, facts[id]));
