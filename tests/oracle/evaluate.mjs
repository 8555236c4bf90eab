// The verdicts, in the most literal way that criteria.md allows: sets are Sets of calendar months, a property is tested
// at each level and then "at N or at any higher level" (R5).
//
// For: comparing with the verdicts of the product's report, and for gaps.mjs.
// Deliberately not: have/need/evidence/readings/gaps, any check of the draft (see validate.mjs), any speed.

import { CRITERIA, DEPTHS, ROLES, SPECIALTIES, levelOf, specialtyOf } from "./rules.mjs";

/** "YYYY-MM" as a number of months, so that the next calendar month is one more. */
export const monthNumber = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

/** The reverse of monthNumber. */
export const monthText = (number) =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

const listOf = (value) => value ?? []; // absent and null alike: まだ答えていない
const sheetOf = (draft, specialtyId) => draft.sheets?.[specialtyId] ?? {};

/** Does the engagement start after the month of assessment? Then it counts for nothing. */
export const startsAfter = (engagement, asOf) =>
  engagement.period?.from != null && monthNumber(engagement.period.from) > monthNumber(asOf);

/** The engagements of a sheet that count at all. */
export const engagementsThatExist = (draft, specialtyId, asOf) =>
  listOf(sheetOf(draft, specialtyId).engagements).filter((e) => !startsAfter(e, asOf));

/** Months of a set of engagements (R6). */
export function monthsOfSet(engagements, asOf) {
  const now = monthNumber(asOf);
  const calendar = new Set();
  let plain = 0;
  for (const { period } of engagements) {
    if (period == null) continue; // no period at all: no months
    if (period.months != null) {
      plain += period.months;
      continue;
    }
    const last = period.to != null ? monthNumber(period.to) : now;
    for (let month = monthNumber(period.from); month <= last; month++) {
      if (month > now) break; // what lies after the month of assessment does not count
      calendar.add(month);
    }
  }
  return calendar.size + plain;
}

/** How many of the conditions listed at this level the engagement has (R4); a condition named twice is one. */
const conditionsAt = (row, engagement) => {
  const had = new Set(listOf(engagement.conditions));
  return row.conditions.filter((c) => had.has(c)).length;
};

/** The four properties of an engagement, each literally at one level: no "or higher" here. */
export const literal = {
  role(specialtyId, level, engagement) {
    if (engagement.role == null) return false; // R9
    return ROLES.indexOf(engagement.role) >= ROLES.indexOf(levelOf(specialtyId, level).role);
  },
  duties(specialtyId, level, engagement) {
    const carried = new Set(listOf(engagement.duties));
    return levelOf(specialtyId, level).sustained.every((d) => carried.has(d));
  },
  complexity(specialtyId, level, engagement) {
    const row = levelOf(specialtyId, level);
    const had = new Set(listOf(engagement.conditions));
    return conditionsAt(row, engagement) >= row.atLeast && row.mandatory.every((c) => had.has(c));
  },
  size(specialtyId, level, engagement) {
    const row = levelOf(specialtyId, level);
    if (row.size === null) return true; // 特定せず
    return row.size.some((line) => {
      const value = engagement[line.measure];
      if (value == null) return false; // R9
      if (value < line.from) return false;
      if (line.below !== null && value >= line.below) return false;
      return conditionsAt(row, engagement) >= line.conditions;
    });
  },
};

/** Does a property hold at N: literally at N or at any higher level of the 専門分野 (R5)? */
export const holds = (property, specialtyId, level, engagement) =>
  specialtyOf(specialtyId).levels
    .filter((row) => row.level >= level)
    .some((row) => literal[property](specialtyId, row.level, engagement));

const successfulWhereAsked = (row, engagement) => !row.successful || engagement.successful === true;

/** The set E of 責任性 at N. */
export const engagementsThatCount = (draft, specialtyId, level, asOf) =>
  engagementsThatExist(draft, specialtyId, asOf).filter(
    (e) =>
      successfulWhereAsked(levelOf(specialtyId, level), e) &&
      holds("role", specialtyId, level, e) &&
      holds("duties", specialtyId, level, e) &&
      holds("complexity", specialtyId, level, e) &&
      holds("size", specialtyId, level, e),
  );

/** The months of the set E: what the report gives as `have.months` of 責任性. */
export const monthsThatCount = (draft, specialtyId, level, asOf) =>
  monthsOfSet(engagementsThatCount(draft, specialtyId, level, asOf), asOf);

/** Is the criterion asked for at this level? */
export function isAsked(specialtyId, level, criterion) {
  const row = levelOf(specialtyId, level);
  if (criterion === "size") return row.size !== null;
  if (criterion === "succession") return row.succession > 0;
  if (criterion === "mentoring") return row.mentoring;
  return true;
}

const met = {
  responsibility(draft, specialtyId, level, asOf) {
    const row = levelOf(specialtyId, level);
    if (monthsThatCount(draft, specialtyId, level, asOf) < row.years * 12) return false;
    const all = engagementsThatExist(draft, specialtyId, asOf);
    return row.once.every((duty) => all.some((e) => listOf(e.duties).includes(duty))); // whatever its role or outcome
  },
  complexity(draft, specialtyId, level, asOf) {
    return engagementsThatExist(draft, specialtyId, asOf).some(
      (e) => successfulWhereAsked(levelOf(specialtyId, level), e) && holds("complexity", specialtyId, level, e),
    );
  },
  size(draft, specialtyId, level, asOf) {
    return engagementsThatExist(draft, specialtyId, asOf).some(
      (e) => successfulWhereAsked(levelOf(specialtyId, level), e) && holds("size", specialtyId, level, e),
    );
  },
  expertise(draft, specialtyId, level) {
    const specialty = specialtyOf(specialtyId);
    const expertise = sheetOf(draft, specialtyId).expertise ?? {};
    const wanted = DEPTHS.indexOf(levelOf(specialtyId, level).depth);
    const deepEnough = (area) =>
      Object.hasOwn(expertise, area) && expertise[area] != null && DEPTHS.indexOf(expertise[area].depth) >= wanted;
    return specialty.allAreas ? specialty.areas.every(deepEnough) : specialty.areas.some(deepEnough);
  },
  succession(draft, specialtyId, level) {
    const kinds = new Set(listOf(sheetOf(draft, specialtyId).succession).map((entry) => entry.kind));
    return kinds.size >= levelOf(specialtyId, level).succession;
  },
  mentoring(draft, specialtyId) {
    return sheetOf(draft, specialtyId).mentoring?.done === true;
  },
};

/** Is one criterion met at one level? What a level does not ask for is met. */
export const criterionMet = (draft, specialtyId, level, criterion, asOf) =>
  !isAsked(specialtyId, level, criterion) || met[criterion](draft, specialtyId, level, asOf);

/** Is the level 達成 (all six met)? みなし到達 is not 達成. */
export const levelAchieved = (draft, specialtyId, level, asOf) =>
  CRITERIA.every((criterion) => criterionMet(draft, specialtyId, level, criterion, asOf));

/** All verdicts of a draft, in the report's order. */
export function evaluateOracle(draft, asOf) {
  return {
    specialties: SPECIALTIES.map(({ id, levels }) => {
      const judged = levels.map(({ level }) => {
        const criteria = CRITERIA.map((criterion) =>
          isAsked(id, level, criterion)
            ? { id: criterion, met: criterionMet(draft, id, level, criterion, asOf) }
            : { id: criterion, met: true, asked: false },
        );
        let verdict = "unmet";
        if (level === 3 && draft.ap_passed === true) verdict = "deemed"; // R7
        if (criteria.every((c) => c.met)) verdict = "achieved";
        return { level, verdict, criteria };
      });
      const achieved = judged.filter((l) => l.verdict === "achieved").map((l) => l.level);
      if (achieved.length > 0) return { id, reached: Math.max(...achieved), basis: "achieved", levels: judged };
      const deemed = judged.some((l) => l.verdict === "deemed");
      return { id, reached: deemed ? 3 : null, basis: deemed ? "deemed" : null, levels: judged };
    }),
  };
}
