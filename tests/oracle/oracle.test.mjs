// Tests of the oracle itself: cases written by hand from criteria.md, the six properties of its §4 on random drafts, the
// generator's balance, and that the checks of gaps.mjs find what they are for.
//
// For: trusting the oracle before it is used to judge the product. Run with `node --test tests/oracle/`.
// Deliberately not: anything about the product; nothing here loads it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { criterionMet, evaluateOracle, holds, literal, monthsOfSet, monthsThatCount } from "./evaluate.mjs";
import { applyAlternative, checkFirstIsCheapest, checkReport, checkVerdicts, cheapestByExhaustiveSearch, choices, costOf, everyChoice, lesserAlternatives, orderOf, referenceReport } from "./gaps.mjs";
import { AS_OF, boundsOf, hasFutureEngagement, mulberry32, randomDraft, shuffled, withIds, withOneFactMore, withOnePeriodSplit, wrongDrafts } from "./generate.mjs";
import { CRITERIA, DEPTHS, KINDS, ROLES, SPECIALTIES, conditionsOf, dutiesOf } from "./rules.mjs";
import { faultsOf } from "./validate.mjs";

const clone = (value) => JSON.parse(JSON.stringify(value));
const OM = "operations-management";
const SM = "system-management";
const OP = "operation";
const SD = "service-desk";

/** A draft with one sheet. */
const draftOf = (id, sheet, more = {}) => ({ schema: 1, ...more, sheets: { [id]: sheet } });
const withEngagements = (id, ...engagements) => draftOf(id, { engagements });
const isMet = (draft, id, level, criterion, asOf = AS_OF) => {
  const found = evaluateOracle(draft, asOf).specialties.find((s) => s.id === id).levels.find((l) => l.level === level);
  return found.criteria.find((c) => c.id === criterion).met;
};
const verdict = (draft, id, level, asOf = AS_OF) =>
  evaluateOracle(draft, asOf).specialties.find((s) => s.id === id).levels.find((l) => l.level === level).verdict;
const reached = (draft, id, asOf = AS_OF) => {
  const s = evaluateOracle(draft, asOf).specialties.find((x) => x.id === id);
  return [s.reached, s.basis];
};

/** Engagements that meet ビジネス貢献 of a level exactly, written out by hand. */
const GOOD = {
  [`${OM} 7`]: { period: { months: 36 }, role: "overall-manager", successful: true, duties: ["sla-service"], conditions: ["international", "organization", "contract"], staff: 250 },
  [`${OM} 6`]: { period: { months: 36 }, role: "customer-manager", successful: true, duties: ["sla-service"], conditions: ["international", "world-leading"], annual_contract_yen: 1_500_000_000 },
  [`${OM} 5`]: { period: { months: 36 }, role: "manager", successful: true, duties: ["sla-service"], conditions: ["organization", "contract"], staff: 75 },
  [`${OM} 4`]: { period: { months: 24 }, role: "leader", successful: true, duties: ["sla-service"], conditions: ["organization", "contract"], staff: 35 },
  [`${OM} 3`]: { period: { months: 12 }, role: "member", duties: ["procedures"], conditions: ["organization", "contract"] },
  [`${SM} 6`]: { period: { months: 36 }, role: "manager", successful: true, duties: ["maintenance", "platform-design", "acceptance"], conditions: ["organization", "contract"], staff: 150 },
  [`${SM} 5`]: { period: { months: 36 }, role: "manager", successful: true, duties: ["maintenance", "platform-design", "acceptance"], conditions: ["organization", "contract"], staff: 75 },
  [`${SM} 4`]: { period: { months: 24 }, role: "leader", successful: true, duties: ["maintenance", "platform-design", "acceptance"], conditions: ["organization", "contract"], staff: 35 },
  [`${SM} 3`]: { period: { months: 12 }, role: "member", duties: ["procedures"], conditions: ["organization", "contract"] },
  [`${OP} 4`]: { period: { months: 24 }, role: "leader", successful: true, duties: ["improvement", "unplanned-work", "stakeholder-satisfaction"], conditions: ["organization", "contract"], staff: 30 },
  [`${OP} 3`]: { period: { months: 12 }, role: "member", successful: true, duties: ["improvement", "unplanned-work"], conditions: ["organization", "contract"] },
  [`${SD} 4`]: { period: { months: 24 }, role: "leader", successful: true, duties: ["service-level", "satisfaction-efficiency"], conditions: ["organization", "contract"], staff: 20 },
  [`${SD} 3`]: { period: { months: 24 }, role: "member", successful: true, duties: ["service-level", "satisfaction-efficiency"], conditions: ["organization", "contract"] },
};
const LEVELS = SPECIALTIES.flatMap((s) => s.levels.map((row) => ({ id: s.id, level: row.level, row })));
const good = (id, level, more = {}) => ({ ...clone(GOOD[`${id} ${level}`]), ...more });

/** A sheet that is 達成 at a level exactly. */
const DEPTH_AT = { 3: "practises", 4: "guides-juniors", 5: "contributes-in-company", 6: "contributes-to-industry", 7: "leads-industry" };
const KINDS_AT = { 3: 0, 4: 1, 5: 3, 6: 4, 7: 5 };
const AREAS_ASKED = { [OM]: ["service-level", "risk-prevention", "stable-service", "negotiation", "guidelines"], [SM]: ["security"], [OP]: ["hardware"], [SD]: ["technology"] };
const goodSheet = (id, level) => ({
  engagements: [good(id, level)],
  expertise: Object.fromEntries(AREAS_ASKED[id].map((a) => [a, { depth: DEPTH_AT[level] }])),
  succession: KINDS.slice(0, KINDS_AT[level]).map((kind) => ({ kind })),
  ...(level >= 4 ? { mentoring: { done: true } } : {}),
});

// ---------------------------------------------------------------------------------------------------------------------
// The tables

test("thirteen levels, in the source's order", () => {
  assert.deepEqual(LEVELS.map((l) => `${l.id} ${l.level}`), Object.keys(GOOD));
});

const SOURCE = new URL("../fixtures/source.txt", import.meta.url);
test("the numbers of the tables stand in the source", () => {
  const plain = readFileSync(SOURCE, "utf8").replace(/[０-９．]/g, (c) => (c === "．" ? "." : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
  const sections = plain.split("ＩＴサービスマネジメントの達成度指標").slice(1);
  assert.equal(sections.length, 13);
  for (const [i, { id, level, row }] of LEVELS.entries()) {
    const at = `${id} ${level}`;
    const section = sections[i];
    assert.equal(Number(section.match(/レベル(\d)/)[1]), level, at);
    const [, responsibility, complexity, size, rest] = section.match(/●責任性(.*?)●複雑性(.*?)●サイズ(.*?)【プロフェッショナル貢献】(.*?)(?:<注釈>|$)/s);
    assert.equal(Number(responsibility.match(/(\d)年以上/)[1]), row.years, at);
    assert.equal(responsibility.includes("成功裡"), row.successful, at);
    assert.equal(complexity.includes("成功裡"), row.successful, at);
    assert.equal(Number(complexity.match(/以下の(\d)項目以上/)[1]), row.atLeast, at);
    assert.equal(complexity.match(/□/g).length, row.conditions.length, at);
    assert.equal(complexity.includes("必須"), row.mandatory.length > 0, at);
    assert.equal(size.includes("特定せず"), row.size === null, at);
    // Every number of サイズ, in the order of the text, line by line.
    const inText = size.split(/□|·/).slice(1).map((line) => [
      ...[...line.matchAll(/([\d.]+)(億円|人|千人)(以上|未満)/g)].map(([, n, unit]) => Number(n) * { 億円: 1e8, 人: 1, 千人: 1000 }[unit]),
      Number(line.match(/条件の(\d)項目/)?.[1] ?? 0),
    ]);
    if (row.size !== null) {
      const inTable = id === SD
        ? row.size.map((line) => [line.from, line.conditions])
        : [row.size.slice(0, 2), row.size.slice(2)].map((pair) => [...pair.flatMap((line) => (line.below === null ? [line.from] : [line.from, line.below])), pair[0].conditions]);
      assert.deepEqual(inText, inTable, at);
      if (id !== SD) for (const pair of [row.size.slice(0, 2), row.size.slice(2)]) assert.equal(pair[0].conditions, pair[1].conditions, at); // R10
    }
    assert.equal(Number(rest.match(/次の(\d)項目以上/)?.[1] ?? 0), row.succession, at);
    assert.equal(rest.includes("後進の育成"), row.mentoring, at);
    assert.equal(rest.includes("いずれか"), !SPECIALTIES.find((s) => s.id === id).allAreas, at);
    if (level === 3) assert.ok(section.includes("応用情報技術者試験（ＡＰ）"), at);
    assert.equal(row.depth, DEPTHS[level - 3], at);
  }
});

// ---------------------------------------------------------------------------------------------------------------------
// サイズ: the literal predicates at every boundary

const CONDITIONS = {
  [OM]: ["operational-requirements", "platform-requirements", "system-risk", "organization", "contract", "international", "world-leading"],
  [SM]: ["operational-requirements", "operating-environment", "application-requirements", "organization", "contract"],
  [OP]: ["operating-environment", "business-requirements", "organization", "contract"],
  [SD]: ["supported-systems", "network-requirements", "application-requirements", "organization", "contract"],
};
const Y = 100_000_000;

// [専門分野, level, measure, conditions, values at which it is literally true, values at which it is not]
const SIZES = [
  [OM, 7, "staff", 0, [250, 251, 9007199254740991], [0, 149, 150, 200, 249]],
  [OM, 7, "staff", 4, [250], [150, 249]],
  [OM, 7, "staff", 5, [150, 151, 249, 250], [149]],
  [OM, 7, "annual_contract_yen", 0, [25 * Y, 25 * Y + 1], [15 * Y, 25 * Y - 1]],
  [OM, 7, "annual_contract_yen", 4, [25 * Y], [15 * Y, 25 * Y - 1]],
  [OM, 7, "annual_contract_yen", 5, [15 * Y, 25 * Y - 1, 25 * Y], [15 * Y - 1]],
  [OM, 6, "staff", 0, [150, 151], [75, 149]],
  [OM, 6, "staff", 3, [150], [75, 149]],
  [OM, 6, "staff", 4, [75, 149, 150], [74]],
  [OM, 6, "annual_contract_yen", 3, [15 * Y], [7.5 * Y, 15 * Y - 1]],
  [OM, 6, "annual_contract_yen", 4, [7.5 * Y, 15 * Y - 1], [7.5 * Y - 1]],
  [OM, 5, "staff", 0, [75, 150, 10000], [35, 74]],
  [OM, 5, "staff", 3, [75], [35, 74]],
  [OM, 5, "staff", 4, [35, 74, 75], [34]],
  [OM, 5, "annual_contract_yen", 3, [7.5 * Y], [3.5 * Y, 7.5 * Y - 1]],
  [OM, 5, "annual_contract_yen", 4, [3.5 * Y, 7.5 * Y - 1], [3.5 * Y - 1]],
  [OM, 4, "staff", 0, [35], [15, 34]],
  [OM, 4, "staff", 3, [35], [15, 34]],
  [OM, 4, "staff", 4, [15, 34, 35], [14]],
  [OM, 4, "annual_contract_yen", 3, [3.5 * Y], [1.5 * Y, 3.5 * Y - 1]],
  [OM, 4, "annual_contract_yen", 4, [1.5 * Y, 3.5 * Y - 1], [1.5 * Y - 1]],
  [SM, 6, "staff", 3, [150, 100000], [75, 149]],
  [SM, 6, "staff", 4, [75, 149, 150], [74]],
  [SM, 6, "annual_contract_yen", 3, [15 * Y], [7.5 * Y, 15 * Y - 1]],
  [SM, 6, "annual_contract_yen", 4, [7.5 * Y, 15 * Y - 1], [7.5 * Y - 1]],
  [SM, 5, "staff", 3, [75, 149], [35, 74, 150, 151]], // the upper bound is literal
  [SM, 5, "staff", 4, [35, 74, 75, 149], [34, 150]],
  [SM, 5, "annual_contract_yen", 3, [7.5 * Y, 15 * Y - 1], [3.5 * Y, 7.5 * Y - 1, 15 * Y]],
  [SM, 5, "annual_contract_yen", 4, [3.5 * Y, 7.5 * Y - 1], [3.5 * Y - 1, 15 * Y]],
  [SM, 4, "staff", 3, [35, 74], [15, 34, 75, 150]],
  [SM, 4, "staff", 4, [15, 34, 35, 74], [14, 75]],
  [SM, 4, "annual_contract_yen", 3, [3.5 * Y, 7.5 * Y - 1], [1.5 * Y, 3.5 * Y - 1, 7.5 * Y]],
  [SM, 4, "annual_contract_yen", 4, [1.5 * Y, 3.5 * Y - 1], [1.5 * Y - 1, 7.5 * Y]],
  [OP, 4, "staff", 3, [30, 31], [15, 29]],
  [OP, 4, "staff", 4, [15, 29, 30], [14]],
  [OP, 4, "annual_contract_yen", 3, [3 * Y], [1.5 * Y, 3 * Y - 1]],
  [OP, 4, "annual_contract_yen", 4, [1.5 * Y, 3 * Y - 1], [1.5 * Y - 1]],
  [SD, 4, "staff", 0, [20, 21], [19]],
  [SD, 4, "staff", 5, [20], [19, 15]],
  [SD, 4, "annual_contract_yen", 0, [Y, Y + 1], [Y - 1]],
  [SD, 4, "annual_users", 0, [3000, 3001], [2999, 0]],
];

test("サイズ: literal at every boundary", () => {
  for (const [id, level, measure, count, yes, no] of SIZES) {
    const conditions = CONDITIONS[id].slice(0, count);
    for (const value of yes) assert.equal(literal.size(id, level, { [measure]: value, conditions }), true, `${id} ${level} ${measure} ${value} with ${count}`);
    for (const value of no) assert.equal(literal.size(id, level, { [measure]: value, conditions }), false, `${id} ${level} ${measure} ${value} with ${count}`);
  }
});

test("サイズ: every bound of the tables is tested on both sides", () => {
  for (const { id, level, row } of LEVELS) {
    for (const line of row.size ?? []) {
      for (const bound of [line.from, ...(line.below === null ? [] : [line.below])]) {
        for (const value of [bound - 1, bound]) {
          assert.ok(SIZES.some((s) => s[0] === id && s[1] === level && s[2] === line.measure && [...s[4], ...s[5]].includes(value)), `${id} ${level} ${line.measure} ${value}`);
        }
      }
    }
  }
});

test("サイズ: the conditions are those listed at that level, of the same engagement (R4)", () => {
  const e = { staff: 40, conditions: ["international", "world-leading", "organization", "contract"] };
  assert.equal(literal.size(OM, 5, e), false); // two of レベル5's five
  assert.equal(literal.size(OM, 5, { ...e, conditions: ["system-risk", "platform-requirements", "organization", "contract"] }), true);
  assert.equal(literal.size(OM, 6, { ...e, staff: 80 }), true); // four of レベル6's seven
  const split = withEngagements(OM, { successful: true, staff: 40, conditions: ["organization", "contract"] }, { successful: true, conditions: ["system-risk", "platform-requirements"] });
  assert.equal(isMet(split, OM, 5, "size"), false);
  assert.equal(literal.size(OM, 5, { staff: 40, conditions: ["contract", "contract", "contract", "contract"] }), false);
});

test("サイズ: nothing said is nothing had, 特定せず needs nothing (R9)", () => {
  for (const { id, level, row } of LEVELS) {
    assert.equal(literal.size(id, level, {}), row.size === null, `${id} ${level}`);
    assert.equal(literal.size(id, level, { staff: null, annual_contract_yen: null }), row.size === null);
  }
  assert.equal(literal.size(OP, 4, { annual_users: 1e6, conditions: CONDITIONS[OP] }), false);
  for (const { id, level, row } of LEVELS) assert.equal(isMet({ schema: 1 }, id, level, "size"), row.size === null);
});

test("サイズ: above an upper bound it holds by the next level (R5)", () => {
  for (const value of [75, 150, 5000]) assert.equal(holds("size", SM, 4, { staff: value }), true);
  assert.equal(literal.size(SM, 5, { staff: 150 }), false);
  assert.equal(holds("size", SM, 5, { staff: 150 }), true);
  assert.equal(holds("size", SM, 6, { staff: 149 }), false);
  // Between the ranges of L4 there is no hole: 34 with few conditions is the last that fails.
  assert.equal(holds("size", SM, 4, { staff: 34 }), false);
  assert.equal(holds("size", SM, 4, { staff: 34, annual_contract_yen: 3.5 * Y }), true); // または
  // 運用管理 L5 through L6's second line: four of seven, though only two of L5's five.
  assert.equal(literal.size(OM, 5, { staff: 74, conditions: ["international", "world-leading", "organization", "contract"] }), false);
  assert.equal(holds("size", OM, 5, { staff: 75, conditions: [] }), true);
});

// ---------------------------------------------------------------------------------------------------------------------
// 複雑性

test("複雑性: literal, two of those listed, three with international at 運用管理 L7", () => {
  for (const { id, level, row } of LEVELS) {
    const listed = row.conditions;
    for (const pair of choices(listed, 2)) assert.equal(literal.complexity(id, level, { conditions: pair }), level !== 7, `${id} ${level} ${pair}`);
    for (const alone of listed) assert.equal(literal.complexity(id, level, { conditions: [alone] }), false);
    assert.equal(literal.complexity(id, level, {}), false);
    assert.equal(literal.complexity(id, level, { conditions: ["contract", "contract", "contract"] }), false);
  }
  assert.equal(literal.complexity(OM, 7, { conditions: ["international", "organization", "contract"] }), true);
  assert.equal(literal.complexity(OM, 7, { conditions: ["world-leading", "system-risk", "organization", "contract"] }), false);
  assert.equal(literal.complexity(OM, 7, { conditions: ["international", "contract"] }), false);
});

test("複雑性: international and world-leading give L3–L6 through L6 (R5), though not literally L5", () => {
  const e = { successful: true, conditions: ["international", "world-leading"] };
  assert.deepEqual([7, 6, 5, 4, 3].map((level) => literal.complexity(OM, level, e)), [false, true, false, false, false]);
  assert.deepEqual([7, 6, 5, 4, 3].map((level) => isMet(withEngagements(OM, e), OM, level, "complexity")), [false, true, true, true, true]);
  assert.equal(isMet(withEngagements(OM, { successful: true, conditions: ["international"] }, { successful: true, conditions: ["contract"] }), OM, 3, "complexity"), false); // of one engagement
});

test("成功裡: asked for everywhere but 運用管理 L3 and システム管理 L3", () => {
  for (const { id, level } of LEVELS) {
    const free = level === 3 && (id === OM || id === SM);
    for (const successful of [false, undefined, null]) {
      const d = withEngagements(id, good(id, level, { successful }));
      assert.equal(isMet(d, id, level, "responsibility"), free, `${id} ${level}`);
      assert.equal(isMet(d, id, level, "complexity"), free, `${id} ${level}`);
      assert.equal(isMet(d, id, level, "size"), level === 3, `${id} ${level}`);
    }
  }
});

// ---------------------------------------------------------------------------------------------------------------------
// 責任性

test("責任性: just enough is enough, a month less is not", () => {
  for (const { id, level } of LEVELS) {
    const e = good(id, level);
    assert.equal(isMet(withEngagements(id, e), id, level, "responsibility"), true, `${id} ${level}`);
    e.period.months -= 1;
    assert.equal(isMet(withEngagements(id, e), id, level, "responsibility"), false, `${id} ${level}`);
  }
  assert.deepEqual(LEVELS.map(({ id, level }) => GOOD[`${id} ${level}`].period.months), [36, 36, 36, 24, 12, 36, 36, 24, 12, 24, 12, 24, 24]);
});

test("責任性: every fact of the engagement is needed", () => {
  for (const { id, level, row } of LEVELS) {
    const fails = (what, e) => assert.equal(isMet(withEngagements(id, e), id, level, "responsibility"), false, `${id} ${level} ${what}`);
    fails("no role", good(id, level, { role: undefined }));
    fails("no period", good(id, level, { period: undefined }));
    for (const duty of [...row.sustained, ...row.once]) fails(`no ${duty}`, good(id, level, { duties: GOOD[`${id} ${level}`].duties.filter((d) => d !== duty) }));
    fails("a condition less", good(id, level, { conditions: GOOD[`${id} ${level}`].conditions.slice(1) }));
    if (level > 3) {
      fails("no size", good(id, level, { staff: undefined, annual_contract_yen: undefined }));
      fails("a lower role", good(id, level, { role: ROLES[ROLES.indexOf(row.role) - 1] }));
    }
  }
});

test("責任性: roles", () => {
  const asked = { [OM]: { 3: "member", 4: "leader", 5: "manager", 6: "customer-manager", 7: "overall-manager" }, [SM]: { 3: "member", 4: "leader", 5: "manager", 6: "manager" }, [OP]: { 3: "member", 4: "leader" }, [SD]: { 3: "member", 4: "leader" } };
  const order = ["member", "leader", "manager", "customer-manager", "overall-manager"];
  for (const { id, level } of LEVELS) {
    for (const role of order) assert.equal(literal.role(id, level, { role }), order.indexOf(role) >= order.indexOf(asked[id][level]), `${id} ${level} ${role}`);
    assert.equal(literal.role(id, level, {}), false);
  }
});

test("責任性: a duty of a higher level does for a lower one (R5), not the reverse", () => {
  assert.equal(holds("duties", OM, 3, { duties: ["sla-service"] }), true);
  assert.equal(literal.duties(OM, 3, { duties: ["sla-service"] }), false);
  assert.equal(holds("duties", OM, 4, { duties: ["procedures"] }), false);
  assert.equal(holds("duties", SM, 3, { duties: ["maintenance"] }), true);
  assert.equal(holds("duties", SM, 3, { duties: ["platform-design", "acceptance"] }), false);
  assert.equal(holds("duties", OP, 4, { duties: ["improvement", "unplanned-work"] }), false);
  assert.equal(holds("duties", OP, 3, { duties: ["improvement", "unplanned-work"] }), true);
});

test("責任性: once duties may lie anywhere on the sheet, whatever the role or outcome", () => {
  const main = good(SM, 4, { duties: ["maintenance"] });
  const on = (...more) => isMet(withEngagements(SM, main, ...more), SM, 4, "responsibility");
  assert.equal(on(), false);
  assert.equal(on({ duties: ["platform-design"] }), false);
  assert.equal(on({ duties: ["platform-design"] }, { duties: ["acceptance"] }), true);
  assert.equal(on({ duties: ["platform-design", "acceptance"], successful: false, role: "member" }), true);
  assert.equal(on({ duties: ["platform-design", "acceptance"], period: { from: "2026-12" } }), false); // starts after
  assert.equal(on({ duties: ["platform-design", "acceptance"], period: { from: "2026-11" } }), true);
  assert.equal(isMet(withEngagements(SM, main), SM, 3, "responsibility"), true); // not asked for at L3
  const other = { ...withEngagements(SM, main) };
  other.sheets[OM] = { engagements: [{ duties: ["sla-service"] }] };
  assert.equal(isMet(other, SM, 4, "responsibility"), false); // another sheet does not help
});

test("責任性: only engagements of E count towards the months", () => {
  const half = (more) => good(OM, 4, { period: { months: 12 }, ...more });
  const d = (second) => withEngagements(OM, half(), second);
  assert.equal(monthsThatCount(d(half()), OM, 4, AS_OF), 24);
  for (const less of [{ role: "member" }, { successful: false }, { duties: ["procedures"] }, { conditions: ["contract"] }, { staff: 34 }]) {
    assert.equal(monthsThatCount(d(half(less)), OM, 4, AS_OF), 12, JSON.stringify(less));
  }
  // Each property on its own at N or above: staff 35 with L4's conditions, a role of L7, conditions of L6.
  assert.equal(monthsThatCount(d(half({ role: "overall-manager", conditions: ["international", "world-leading"] })), OM, 4, AS_OF), 24);
});

test("months of a set (R6)", () => {
  const months = (asOf, ...periods) => monthsOfSet(periods.map((period) => ({ period })), asOf);
  assert.equal(months("2026-11", { from: "2019-04", to: "2023-03" }), 48);
  assert.equal(months("2026-11", { from: "2019-04", to: "2019-04" }), 1);
  assert.equal(months("2026-11", { from: "2019-12", to: "2020-01" }), 2);
  assert.equal(months("2026-11", { from: "2019-04", to: "2020-03" }, { from: "2019-04", to: "2020-03" }), 12); // once
  assert.equal(months("2026-11", { from: "2019-04", to: "2020-03" }, { from: "2020-03", to: "2020-04" }), 13);
  assert.equal(months("2026-11", { from: "2019-01", to: "2019-06" }, { from: "2021-01", to: "2021-06" }), 12); // not adjoining
  assert.equal(months("2026-11", { from: "2026-01" }), 11); // 継続中: to the month of assessment
  assert.equal(months("2026-11", { from: "2026-11" }), 1);
  assert.equal(months("2026-11", { from: "2026-12" }), 0);
  assert.equal(months("2026-11", { from: "2026-01", to: null }), 11);
  assert.equal(months("2026-11", { from: "2026-10", to: "2030-12" }), 2); // what lies after does not count
  assert.equal(months("2026-11", { from: "2026-10", to: "2026-11" }), 2);
  assert.equal(months("2026-12", { from: "2026-10", to: "2030-12" }), 3);
  assert.equal(months("2026-11", { months: 7 }, { months: 7 }), 14); // on top
  assert.equal(months("2026-11", { months: 7 }, { from: "2026-11" }), 8);
  assert.equal(months("2026-11", { months: 0 }), 0);
  assert.equal(months("2026-11", undefined, null), 0);
  assert.equal(months("2999-12", { from: "1900-01" }), 13200);
  assert.equal(months("2026-11", { from: "1900-01", to: "2999-12" }), 1523);
});

test("a period, or its absence, and what else counts", () => {
  const e = (period) => withEngagements(OM, good(OM, 4, { period }));
  for (const [period, counts] of [[undefined, true], [{ months: 0 }, true], [{ from: "2026-11" }, true], [{ from: "2026-12" }, false], [{ from: "2026-12", to: "2027-12" }, false]]) {
    assert.equal(isMet(e(period), OM, 4, "complexity"), counts, JSON.stringify(period));
    assert.equal(isMet(e(period), OM, 4, "size"), counts, JSON.stringify(period));
    assert.equal(isMet(e(period), OM, 4, "responsibility"), false);
  }
  assert.equal(isMet(e({ from: "2024-12" }), OM, 4, "responsibility", "2026-11"), true); // 24 months
  assert.equal(isMet(e({ from: "2025-01" }), OM, 4, "responsibility", "2026-11"), false); // 23
  assert.equal(isMet(e({ from: "2025-01" }), OM, 4, "responsibility", "2026-12"), true);
});

// ---------------------------------------------------------------------------------------------------------------------
// プロフェッショナル貢献

test("専門性: all five of 運用管理 (R1), any one of the others", () => {
  for (const { id, level, row } of LEVELS) {
    const { areas } = SPECIALTIES.find((s) => s.id === id);
    const at = DEPTHS.indexOf(DEPTH_AT[level]);
    const sheetWith = (entries) => draftOf(id, { expertise: Object.fromEntries(entries) });
    const all = (depth) => areas.map((a) => [a, { depth }]);
    assert.equal(isMet(sheetWith(all(row.depth)), id, level, "expertise"), true);
    assert.equal(isMet(sheetWith(all(DEPTHS[4])), id, level, "expertise"), true);
    if (at > 0) assert.equal(isMet(sheetWith(all(DEPTHS[at - 1])), id, level, "expertise"), false);
    for (const area of areas) {
      assert.equal(isMet(sheetWith([[area, { depth: DEPTHS[at] }]]), id, level, "expertise"), id !== OM, `${id} ${level} ${area}`);
      const but = all(DEPTHS[4]).filter(([a]) => a !== area);
      assert.equal(isMet(sheetWith(but), id, level, "expertise"), id !== OM);
    }
    assert.equal(isMet(sheetWith([]), id, level, "expertise"), false);
  }
});

test("技術の継承: five, four, three, one, none; a kind counts once; 後進の育成 is not among them (R2)", () => {
  for (const { id, level } of LEVELS) {
    for (let count = 0; count <= 7; count++) {
      const d = draftOf(id, { succession: KINDS.slice(0, count).map((kind) => ({ kind })) });
      assert.equal(isMet(d, id, level, "succession"), count >= KINDS_AT[level], `${id} ${level} ${count}`);
      assert.equal(isMet(d, id, level, "mentoring"), level === 3);
    }
    const twice = draftOf(id, { succession: [{ kind: "book" }, { kind: "book", note: "二冊目" }, { kind: "book" }, { kind: "book" }, { kind: "book" }], mentoring: { done: true } });
    assert.equal(isMet(twice, id, level, "succession"), KINDS_AT[level] <= 1, `${id} ${level}`);
    assert.equal(isMet(twice, id, level, "mentoring"), true);
    for (const mentoring of [undefined, null, {}, { done: false }, { done: null }]) assert.equal(isMet(draftOf(id, { mentoring }), id, level, "mentoring"), level === 3);
  }
});

// ---------------------------------------------------------------------------------------------------------------------
// Verdicts

test("each level is 達成 by just what it asks for, and by nothing less", () => {
  for (const { id, level } of LEVELS) {
    const d = draftOf(id, goodSheet(id, level));
    assert.equal(verdict(d, id, level), "achieved", `${id} ${level}`);
    assert.deepEqual(reached(d, id), [level, "achieved"]); // and no higher
    for (const other of SPECIALTIES) if (other.id !== id) assert.deepEqual(reached(d, other.id), [null, null]);
    for (const part of Object.keys(goodSheet(id, level))) {
      const less = clone(d);
      delete less.sheets[id][part];
      const notAsked = level === 3 && part === "succession";
      assert.equal(verdict(less, id, level), notAsked ? "achieved" : "unmet", `${id} ${level} without ${part}`);
    }
  }
});

test("what is not asked for: サイズ, 技術の継承 and 後進の育成 at L3, nothing else", () => {
  for (const specialty of evaluateOracle({ schema: 1 }, AS_OF).specialties) {
    for (const { level, verdict: v, criteria } of specialty.levels) {
      assert.equal(v, "unmet");
      assert.deepEqual(criteria.map((c) => c.id), ["responsibility", "complexity", "size", "expertise", "succession", "mentoring"]);
      assert.deepEqual(criteria.filter((c) => c.asked === false).map((c) => c.id), level === 3 ? ["size", "succession", "mentoring"] : []);
      assert.deepEqual(criteria.filter((c) => c.met).map((c) => c.id), level === 3 ? ["size", "succession", "mentoring"] : []);
    }
  }
});

test("ＡＰ (R7): L3 of all four is みなし到達, never 達成; 達成 by 実績 stands; no criterion changes", () => {
  for (const d of [{ schema: 1, ap_passed: true }, { schema: 1, ap_passed: true, sheets: {} }]) {
    for (const s of evaluateOracle(d, AS_OF).specialties) {
      assert.deepEqual([s.reached, s.basis], [3, "deemed"]);
      assert.deepEqual(s.levels.map((l) => l.verdict), s.levels.map((l) => (l.level === 3 ? "deemed" : "unmet")));
      assert.equal(s.levels.at(-1).criteria.find((c) => c.id === "responsibility").met, false);
    }
  }
  for (const ap_passed of [false, null, undefined]) assert.deepEqual(reached({ schema: 1, ap_passed }, OP), [null, null]);
  for (const { id, level } of LEVELS) {
    const d = draftOf(id, goodSheet(id, level), { ap_passed: true });
    assert.deepEqual(reached(d, id), [level, "achieved"]);
    assert.equal(verdict(d, id, 3), "achieved");
  }
});

test("there is no オペレーション L5", () => {
  const sheet = goodSheet(OP, 4);
  Object.assign(sheet.engagements[0], { role: "overall-manager", staff: 10_000, period: { months: 1200 } });
  sheet.expertise.hardware.depth = "leads-industry";
  sheet.succession = KINDS.map((kind) => ({ kind }));
  assert.deepEqual(reached(draftOf(OP, sheet), OP), [4, "achieved"]);
});

// ---------------------------------------------------------------------------------------------------------------------
// The generator

test("mulberry32 gives what it always gave", () => {
  const rng = mulberry32(42);
  assert.deepEqual([rng(), rng(), rng()].map((x) => Math.floor(x * 1e9)), [601103751, 448290558, 852465793]);
  assert.deepEqual(randomDraft(mulberry32(5)), randomDraft(mulberry32(5)));
});

test("random drafts are right, varied and balanced", (t) => {
  const rng = mulberry32(2026);
  const total = 2000;
  const counts = new Map(LEVELS.map(({ id, level }) => [`${id} L${level}`, { achieved: 0, deemed: 0, met: {} }]));
  const seen = new Set();
  for (let i = 0; i < total; i++) {
    const d = randomDraft(rng);
    if (faultsOf(d).length > 0) assert.deepEqual(faultsOf(d), [], JSON.stringify(d));
    for (const s of evaluateOracle(d, AS_OF).specialties) {
      for (const { level, verdict: v, criteria } of s.levels) {
        const c = counts.get(`${s.id} L${level}`);
        if (v !== "unmet") c[v]++;
        for (const { id, met, asked } of criteria) if (asked !== false) c.met[id] = (c.met[id] ?? 0) + Number(met);
      }
    }
    if (d.sheets == null) seen.add("no sheets");
    if (hasFutureEngagement(d)) seen.add("a future start");
    for (const [id, sheet] of Object.entries(d.sheets ?? {})) {
      if (sheet === null) { seen.add("sheet null"); continue; }
      seen.add(`${sheet.engagements?.length ?? "no"} engagements`);
      if (new Set((sheet.succession ?? []).map((s) => s.kind)).size < (sheet.succession ?? []).length) seen.add("a kind twice");
      for (const e of sheet.engagements ?? []) {
        seen.add(`period ${e.period == null ? "none" : Object.keys(e.period).filter((k) => e.period[k] !== null).sort().join("+")}`);
        if (e.period?.to > AS_OF && e.period.from <= AS_OF) seen.add("ends after");
        if (e.id === undefined) seen.add("no id");
        if (!("role" in e)) seen.add("no role");
        if (!("successful" in e)) seen.add("no outcome");
        for (const measure of ["staff", "annual_contract_yen", "annual_users"]) {
          for (const bound of boundsOf(id, measure)) for (const by of [-1, 0, 1]) if (e[measure] === bound + by) seen.add(`${id} ${measure} ${bound + by}`);
        }
      }
    }
  }
  const bounds = SPECIALTIES.flatMap(({ id, measures }) => measures.flatMap((m) => boundsOf(id, m).flatMap((b) => [-1, 0, 1].map((by) => `${id} ${m} ${b + by}`))));
  const wanted = ["no sheets", "a future start", "sheet null", "no engagements", "0 engagements", "1 engagements", "6 engagements", "a kind twice", "period none", "period from", "period from+to", "period months", "ends after", "no id", "no role", "no outcome", ...bounds];
  assert.deepEqual(wanted.filter((w) => !seen.has(w)), []);
  for (const [name, { achieved, deemed, met }] of counts) {
    const percent = (n) => `${((100 * n) / total).toFixed(0)}%`;
    t.diagnostic(`${name}: 達成 ${percent(achieved)}, みなし ${percent(deemed)}; met: ${Object.entries(met).map(([id, n]) => `${id} ${percent(n)}`).join(", ")}`);
    assert.ok(achieved > total * 0.04, `${name} is 達成 too seldom: ${achieved}`);
    for (const [id, n] of Object.entries(met)) assert.ok(n > total * 0.08 && n < total * 0.85, `${name} ${id} is met ${n} times of ${total}`);
  }
});

test("wrong drafts are wrong where they say", (t) => {
  const table = wrongDrafts();
  assert.ok(table.length >= 80);
  t.diagnostic(`${table.length} wrong drafts`);
  assert.equal(new Set(table.map(([name]) => name)).size, table.length);
  for (const [name, draft, path] of table) assert.deepEqual(faultsOf(draft).map((f) => f.path), [path], name);
});

test("missing ids are the first not used", () => {
  const d = withIds(withEngagements(OP, {}, { id: "e1" }, { id: null }, { id: "e4" }, {}));
  assert.deepEqual(d.sheets[OP].engagements.map((e) => e.id), ["e2", "e1", "e3", "e4", "e5"]);
});

// ---------------------------------------------------------------------------------------------------------------------
// What always holds (criteria.md §4)

const RANK = { unmet: 0, deemed: 1, achieved: 2 };

/** assert.deepEqual for evaluations, much faster (their keys come in a fixed order). */
const assertSame = (a, b, say) => JSON.stringify(a) === JSON.stringify(b) || assert.fail(say());

/** Asserts that nothing met before is unmet after. */
function assertNoLoss(before, after, say) {
  const must = (fine) => fine || assert.fail(say()); // the text is costly
  before.specialties.forEach((s, i) => {
    const s2 = after.specialties[i];
    must((s2.reached ?? 0) >= (s.reached ?? 0));
    s.levels.forEach((l, j) => {
      const l2 = s2.levels[j];
      must(RANK[l2.verdict] >= RANK[l.verdict]);
      l.criteria.forEach((c, k) => must(!c.met || l2.criteria[k].met));
    });
  });
}

test("the six properties, on random drafts", (t) => {
  const rng = mulberry32(4);
  const total = 2000;
  let gained = 0;
  let splits = 0;
  let later = 0;
  for (let i = 0; i < total; i++) {
    const d = randomDraft(rng);
    const before = evaluateOracle(d, AS_OF);
    const say = (what, other) => () => `${what}: ${JSON.stringify(d)} → ${JSON.stringify(other)}`;

    // 1. 達成 at N implies 達成 below.
    for (const { levels } of before.specialties) {
      levels.forEach((l, j) => {
        if (l.verdict === "achieved") for (const lower of levels.slice(j)) assertSame(lower.verdict, "achieved", say("1", lower));
      });
    }

    // 2. A fact more never turns met into unmet.
    const more = withOneFactMore(rng, d);
    if (i % 10 === 0) assert.deepEqual(faultsOf(more), [], JSON.stringify(more));
    const afterMore = evaluateOracle(more, AS_OF);
    assertNoLoss(before, afterMore, say("2", more));
    if (JSON.stringify(before) !== JSON.stringify(afterMore)) gained++;

    // 3. Order changes nothing.
    const mixed = shuffled(rng, d);
    assertSame(evaluateOracle(mixed, AS_OF), before, say("3", mixed));

    // 4. One sheet does not touch another; the ＡＰ pass touches L3 only.
    const { id } = SPECIALTIES[i % 4];
    const other = randomDraft(rng);
    const swapped = evaluateOracle({ ...d, sheets: { ...d.sheets, [id]: other.sheets?.[id] } }, AS_OF);
    before.specialties.forEach((s, j) => { if (s.id !== id) assertSame(swapped.specialties[j], s, say("4", other)); });
    const passed = evaluateOracle({ ...d, ap_passed: true }, AS_OF);
    const notPassed = evaluateOracle({ ...d, ap_passed: false }, AS_OF);
    passed.specialties.forEach((s, j) => {
      s.levels.forEach((l, k) => {
        const l2 = notPassed.specialties[j].levels[k];
        assertSame(l.criteria, l2.criteria, say("4", "ＡＰ"));
        if (l.level !== 3) assertSame(l, l2, say("4", "ＡＰ"));
      });
    });

    // 5. Splitting a period changes nothing.
    const split = withOnePeriodSplit(rng, d);
    if (split !== null) {
      if (i % 10 === 0) assert.deepEqual(faultsOf(split), [], JSON.stringify(split));
      splits++;
      assertSame(evaluateOracle(split, AS_OF), before, say("5", split));
    }

    // 6. A later month never turns met into unmet.
    const month = i % 50 === 0 ? "2999-12" : ["2026-12", "2027-01", "2028-06"][i % 3];
    const afterLater = evaluateOracle(d, month);
    assertNoLoss(before, afterLater, say("6", month));
    if (JSON.stringify(before) !== JSON.stringify(afterLater)) later++;
  }
  t.diagnostic(`of ${total}: a fact more changed ${gained}, a period could be split in ${splits}, a later month changed ${later}`);
  assert.ok(gained > total * 0.1 && splits > total * 0.5 && later > total * 0.05);
});

// ---------------------------------------------------------------------------------------------------------------------
// Gaps: the search

const search = (draft, id, level, criterion) => {
  const { cost, added, months } = cheapestByExhaustiveSearch(draft, id, level, criterion, AS_OF);
  return [cost, added, months];
};

test("exhaustive search: costs counted by hand", () => {
  const empty = { schema: 1 };
  assert.deepEqual(search(empty, OM, 7, "responsibility"), [8, 1, 36]); // period role 成功裡 duty 3 conditions size
  assert.deepEqual(search(empty, SM, 6, "responsibility"), [9, 1, 36]); // period role 成功裡 3 duties 2 conditions size
  assert.deepEqual(search(empty, OP, 3, "responsibility"), [7, 1, 12]); // period role 成功裡 2 duties 2 conditions
  assert.deepEqual(search(empty, OM, 3, "responsibility"), [5, 1, 12]); // period role duty 2 conditions
  assert.deepEqual(search(empty, SD, 3, "responsibility"), [7, 1, 24]);
  assert.deepEqual(search(empty, OM, 7, "complexity"), [4, 1, 0]);
  assert.deepEqual(search(empty, OM, 3, "complexity"), [2, 1, 0]);
  assert.deepEqual(search(empty, SD, 4, "size"), [2, 1, 0]);
  assert.deepEqual(search(empty, OM, 4, "expertise"), [5, 0, 0]);
  assert.deepEqual(search(empty, SM, 6, "expertise"), [1, 0, 0]);
  assert.deepEqual(search(empty, OM, 7, "succession"), [5, 0, 0]);
  assert.deepEqual(search(empty, OM, 4, "mentoring"), [1, 0, 0]);
  assert.deepEqual(search(empty, SM, 4, "level"), [9 + 1 + 1 + 1, 1, 24]);
  assert.deepEqual(search(empty, SM, 3, "size"), [0, 0, 0]);

  const d = (...e) => withEngagements(OM, ...e);
  assert.deepEqual(search(d(good(OM, 4)), OM, 4, "responsibility"), [0, 0, 0]);
  assert.deepEqual(search(d(good(OM, 4, { period: { months: 20 } })), OM, 4, "responsibility"), [1, 0, 4]);
  assert.deepEqual(search(d(good(OM, 4, { staff: 30, role: "member" })), OM, 4, "responsibility"), [2, 0, 0]); // role, staff ≥ 35
  assert.deepEqual(search(d(good(OM, 4, { staff: 10 })), OM, 4, "size"), [1, 0, 0]);
  assert.deepEqual(search(d(good(OM, 4, { period: { from: "2026-12" } })), OM, 4, "complexity"), [3, 1, 0]); // a future one is never named
  // Two engagements: mending the second (one fact, twelve months of its own) costs less months than adding to the first.
  assert.deepEqual(search(d(good(OM, 4, { period: { months: 12 } }), good(OM, 4, { period: { months: 12 }, successful: false })), OM, 4, "responsibility"), [1, 0, 0]);
  // A once duty is cheapest on whatever is there.
  assert.deepEqual(search(withEngagements(SM, good(SM, 4, { duties: ["maintenance", "acceptance"] })), SM, 4, "responsibility"), [1, 0, 0]);
  // The same cost with and without a new engagement: two facts on e1 or two of a new one.
  assert.deepEqual(search(d({ staff: 5 }), OM, 3, "complexity"), [2, 0, 0]);
});

test("exhaustive search: no cheaper set among all of at most two single facts", (t) => {
  // A second search with another idea: every single fact of every engagement and of a new one, in every pair.
  const rng = mulberry32(77);
  let compared = 0;
  let sets = 0;
  while (compared < 40) {
    const d = withIds(randomDraft(rng, { maxEngagements: 2 }));
    const { id, level } = LEVELS[Math.floor(rng() * LEVELS.length)];
    const criterion = ["responsibility", "complexity", "size"][Math.floor(rng() * 3)];
    if (d.sheets == null || criterionMet(d, id, level, criterion, AS_OF)) continue;
    const found = cheapestByExhaustiveSearch(d, id, level, criterion, AS_OF);
    if (found.cost > 5 && rng() < 0.7) continue; // dear ones say little here
    compared++;
    const old = (d.sheets[id]?.engagements ?? []).filter((e) => !(e.period?.from > AS_OF));
    const single = (e) => [
      ...ROLES.map((role) => (x) => { x.role = role; }),
      (x) => { x.successful = true; },
      ...dutiesOf(id).map((duty) => (x) => { x.duties = [...(x.duties ?? []), duty]; }),
      ...conditionsOf(id).map((c) => (x) => { x.conditions = [...(x.conditions ?? []), c]; }),
      ...SPECIALTIES.find((s) => s.id === id).measures.flatMap((m) => boundsOf(id, m).map((b) => (x) => { x[m] = Math.max(x[m] ?? 0, b); })),
      (x, all) => { if (e === null) x.period = { months: 36 }; else all.push(x); },
    ];
    const atoms = [...old, null].flatMap((e, i) => single(e).map((change) => ({ i, change, isMonths: change.length === 2 })));
    const works = (chosen) => {
      sets++;
      const engagements = [...old.map(clone), {}];
      const more = [];
      for (const { i, change } of [...chosen].sort((a, b) => a.isMonths - b.isMonths)) change(engagements[i], more);
      engagements.push(...more.map((e) => ({ ...e, period: { months: 36 } })));
      return criterionMet(draftOf(id, { engagements }), id, level, criterion, AS_OF);
    };
    const say = `${id} ${level} ${criterion} ${JSON.stringify(found)} ${JSON.stringify(d.sheets[id])}`;
    const one = atoms.some((a) => works([a]));
    const two = one || found.cost === 1 || atoms.some((a, n) => atoms.slice(n + 1).some((b) => works([a, b])));
    assert.equal(one, found.cost <= 1, say);
    assert.equal(two, found.cost <= 2, say);
  }
  t.diagnostic(`${compared} gaps, ${sets} sets tried`);
});

// ---------------------------------------------------------------------------------------------------------------------
// Gaps: the checks

test("a report made by the search has no fault", (t) => {
  const rng = mulberry32(99);
  let gaps = 0;
  for (let i = 0; i < 16; i++) {
    const d = randomDraft(rng, { maxEngagements: 2 });
    const report = referenceReport(d, AS_OF);
    gaps += report.specialties.flatMap((s) => s.levels.flatMap((l) => l.criteria)).filter((c) => !c.met).length;
    assert.deepEqual(checkReport(d, report, AS_OF), [], JSON.stringify(d));
    if (i % 4 === 0) assert.deepEqual(checkFirstIsCheapest(d, report, AS_OF), []);
  }
  t.diagnostic(`${gaps} gaps`);
  assert.ok(gaps > 300);
});

test("choices, costs, lesser alternatives", () => {
  const a = [
    { change: "add-conditions", engagement: "e1", count: 2, from: ["organization", "contract", "system-risk"] },
    { change: "add-succession", count: 1, from: ["book", "patent"] },
    { change: "add-months", engagement: "e1", months: 3 },
  ];
  assert.equal([...everyChoice(a)].length, 6);
  assert.equal(costOf(a), 4);
  assert.deepEqual(orderOf(a), [4, 0, 3]);
  assert.equal(costOf([{ change: "add-engagement", engagement: GOOD[`${SM} 6`] }]), 9);
  assert.deepEqual(orderOf([{ change: "add-engagement", engagement: GOOD[`${SM} 6`] }]), [9, 1, 36]);
  assert.equal(costOf([{ change: "add-engagement", engagement: { duties: [], successful: true, staff: null } }]), 1);
  assert.equal([...lesserAlternatives(a)].length, 3 + 2); // each left out; count and months one less
  assert.equal([...lesserAlternatives([{ change: "add-engagement", engagement: GOOD[`${OM} 4`] }])].length, 1 + 4 + 3 + 3);
  assert.equal([...lesserAlternatives([{ change: "set-role", engagement: "e1", role: "member" }])].length, 1);
});

test("applying: add-months copies the engagement after its other changes, and changes nothing else", () => {
  const d = withIds(withEngagements(OM, good(OM, 4, { period: { from: "2020-01", to: "2020-12" }, role: "member", conditions: null })));
  const before = JSON.stringify(d);
  const changes = [
    { change: "add-months", engagement: "e1", months: 12 },
    { change: "set-role", engagement: "e1", role: "leader" },
    { change: "add-conditions", engagement: "e1", count: 2, from: ["contract", "organization", "system-risk"] },
  ];
  const [e1, copy, ...none] = applyAlternative(d, OM, changes, AS_OF).sheets[OM].engagements;
  assert.equal(JSON.stringify(d), before);
  assert.deepEqual(none, []);
  assert.deepEqual(e1, { ...good(OM, 4), id: "e1", period: { from: "2020-01", to: "2020-12" }, conditions: ["contract", "organization"] });
  assert.deepEqual(copy, { ...e1, id: copy.id, period: { months: 12 } });
  assert.notEqual(copy.id, "e1");
});

test("a report that is not right has the fault that it has", () => {
  // 運用管理 with a leader's twenty months at staff 30; a second engagement that starts after.
  const draft = draftOf(OM, {
    engagements: [
      good(OM, 4, { id: "e1", period: { months: 20 }, staff: 30 }),
      good(OM, 7, { id: "later", period: { from: "2027-01" } }),
    ],
    expertise: { guidelines: { depth: "guides-juniors" } },
    succession: [{ kind: "book" }],
    mentoring: { done: true },
  });
  const right = referenceReport(draft, AS_OF);
  assert.deepEqual(checkReport(draft, right, AS_OF), []);
  const criterion = (report, level, id) => report.specialties[0].levels.find((l) => l.level === level).criteria.find((c) => c.id === id);
  const l4 = [{ change: "add-months", engagement: "e1", months: 4 }, { change: "raise-size", engagement: "e1", measure: "staff", at_least: 35 }];
  const l4b = [{ change: "add-months", engagement: "e1", months: 4 }, { change: "add-conditions", engagement: "e1", count: 2, from: ["operational-requirements", "platform-requirements", "system-risk"] }];
  const l4new = [{ change: "add-engagement", engagement: good(OM, 4) }];

  const faultsWith = (level, id, gaps, more) => {
    const report = clone(right);
    Object.assign(criterion(report, level, id), { gaps, ...more });
    return checkReport(draft, report, AS_OF);
  };
  const R = "responsibility";
  for (const gaps of [[l4], [l4, l4b], [l4, l4b, l4new], [l4new]]) assert.deepEqual(faultsWith(4, R, gaps), []);

  const wrong = (pattern, level, id, gaps, more) => {
    const faults = faultsWith(level, id, gaps, more);
    assert.ok(faults.some((f) => pattern.test(f)), `${pattern} in ${JSON.stringify(faults)}`);
  };
  const edit = (alternative, i, part) => alternative.map((c, j) => (j === i ? { ...c, ...part } : c));
  const newWith = (part) => [{ change: "add-engagement", engagement: { ...good(OM, 4), ...part } }];
  wrong(/0 alternatives/, 4, R, []);
  wrong(/9 alternatives/, 4, R, Array(9).fill(l4));
  wrong(/gaps is not a list/, 4, R, undefined);
  wrong(/not a list of changes/, 4, R, [[]]);
  wrong(/there already/, 4, R, [l4, [...l4].reverse()]);
  wrong(/out of order/, 4, R, [l4b, l4]);
  wrong(/not met after it/, 4, R, [edit(l4, 0, { months: 3 })]);
  wrong(/met with months one less/, 4, R, [edit(l4, 0, { months: 5 })]);
  wrong(/not met after it/, 4, R, [edit(l4, 1, { at_least: 34 })]);
  wrong(/met with at_least one less/, 4, R, [edit(l4, 1, { at_least: 36 })]);
  wrong(/not met after it/, 4, R, [l4.slice(1)]);
  wrong(/met without change 2/, 4, R, [[...l4, { change: "set-role", engagement: "e1", role: "manager" }]]);
  wrong(/not met after it/, 4, R, [edit(l4b, 1, { count: 1 })]);
  wrong(/met with count one less/, 4, R, [edit(l4b, 1, { count: 3 })]);
  wrong(/not met after it/, 4, R, [edit(l4b, 1, { from: ["operational-requirements", "platform-requirements", "international"] })]); // not every choice
  wrong(/there already/, 4, R, [edit(l4b, 1, { from: ["operational-requirements", "platform-requirements", "contract"] })]);
  wrong(/starts after/, 4, R, [[{ change: "add-months", engagement: "later", months: 24 }]]);
  wrong(/no engagement/, 4, R, [edit(l4, 0, { engagement: "e9" })]);
  wrong(/no such change/, 4, R, [[{ change: "wait" }]]);
  wrong(/no months/, 4, R, [[{ change: "add-months", engagement: "e1" }]]);
  wrong(/unknown until/, 4, R, [edit(l4, 0, { until: "2027-01" })]);
  wrong(/met_in is no month/, 4, R, [edit(l4, 0, { met_in: "2027-13" })]);
  assert.deepEqual(faultsWith(4, R, [edit(l4, 0, { met_in: "2027-03" })]), []);
  wrong(/months out of range/, 4, R, [edit(l4, 0, { months: "4" })]);
  wrong(/raises nothing/, 4, R, [edit(l4, 1, { at_least: 30 })]);
  wrong(/no such measure/, 4, R, [edit(l4, 1, { measure: "annual_users" })]);
  wrong(/met with a month less/, 4, R, [newWith({ period: { months: 25 } })]);
  wrong(/not met after it/, 4, R, [newWith({ period: { months: 23 } })]);
  wrong(/plain months/, 4, R, [newWith({ period: { from: "2020-01", to: "2021-12" } })]);
  wrong(/met with a lower role/, 4, R, [newWith({ role: "manager" })]);
  wrong(/met with staff one less/, 4, R, [newWith({ staff: 36 })]);
  wrong(/met without annual_contract_yen/, 4, R, [newWith({ annual_contract_yen: 1 })]);
  wrong(/met without procedures/, 4, R, [newWith({ duties: ["sla-service", "procedures"] })]);
  wrong(/met without system-risk/, 4, R, [newWith({ conditions: ["organization", "contract", "system-risk"] })]);
  wrong(/says so/, 4, R, [newWith({ successful: false })]);
  wrong(/wrong: .*duties/, 4, R, [newWith({ duties: ["maintenance"] })]);
  wrong(/with colour/, 4, R, [newWith({ colour: 1 })]);
  wrong(/met without change 1/, 4, R, [[...l4new, l4[1]]]);
  wrong(/met without period/, 7, "complexity", [[{ change: "add-engagement", engagement: { period: { months: 1 }, successful: true, conditions: ["international", "organization", "contract"] } }]]);
  wrong(/does not stand alone/, 7, "complexity", [[{ change: "add-conditions", engagement: "e1", count: 1, from: ["international", "world-leading"] }]]);
  assert.deepEqual(faultsWith(7, "complexity", [[{ change: "add-conditions", engagement: "e1", count: 1, from: ["international"] }]]), []);
  wrong(/met with a lower depth/, 4, "expertise", [["service-level", "risk-prevention", "stable-service", "negotiation"].map((area, i) => ({ change: "deepen", area, depth: i === 0 ? "leads-industry" : "guides-juniors" }))]);
  wrong(/there already/, 5, "succession", [[{ change: "add-succession", count: 2, from: ["book", "patent", "community"] }]]);
  wrong(/met with count one less/, 5, "succession", [[{ change: "add-succession", count: 3, from: ["external-paper", "patent", "community"] }]]);
  wrong(/met, but has gaps/, 4, "complexity", [l4]);
  wrong(/instead of/, 4, R, [l4], { met: true });
  wrong(/have.months 20 instead of 0/, 4, R, [l4], { have: { months: 20 } });
  wrong(/need.months/, 4, R, [l4], { need: { months: 36 } });
  wrong(/evidence "later"/, 4, R, [l4], { evidence: ["later"] });
  wrong(/no reading/, 4, R, [l4], { readings: ["R11"] });

  const tampered = (pattern, change) => {
    const report = clone(right);
    change(report, report.specialties[0]);
    const faults = checkReport(draft, report, AS_OF);
    assert.ok(faults.some((f) => pattern.test(f)), `${pattern} in ${JSON.stringify(faults)}`);
  };
  tampered(/as_of/, (r) => { r.as_of = "2026-12"; });
  tampered(/reached/, (_, s) => { s.reached = 3; });
  tampered(/basis/, (_, s) => { s.basis = "deemed"; });
  tampered(/verdict/, (_, s) => { s.levels[0].verdict = "achieved"; });
  tampered(/number of levels/, (_, s) => { s.levels.pop(); });
  tampered(/criteria\[0\]/, (_, s) => { s.levels[0].criteria.reverse(); });
  tampered(/asked/, (_, s) => { s.levels[4].criteria[2].asked = true; });
  tampered(/next: level/, (_, s) => { s.next = null; });
  tampered(/next: level/, (_, s) => { s.next.level = 5; });
  tampered(/next L3 .*not met after it/, (_, s) => { s.next.gaps = [[{ change: "add-mentoring" }]]; });
  tampered(/specialties/, (r) => { r.specialties.pop(); });

  const dear = clone(right);
  criterion(dear, 4, R).gaps = [l4new];
  assert.ok(checkFirstIsCheapest(draft, dear, AS_OF).some((f) => /L4 responsibility/.test(f)));
  assert.deepEqual(checkFirstIsCheapest(draft, right, AS_OF), []);
});

test("next: null at the top, the lowest level above what is reached, or the lowest", () => {
  const at = (sheet, more) => referenceReport(draftOf(OP, sheet, more), AS_OF).specialties[2].next;
  assert.equal(at(goodSheet(OP, 4)), null);
  assert.equal(at(goodSheet(OP, 3)).level, 4);
  assert.equal(at({}).level, 3);
  assert.equal(at({}, { ap_passed: true }).level, 4); // only deemed
});

test("verdicts alone can be checked for a report without gaps", () => {
  const rng = mulberry32(3);
  for (let i = 0; i < 50; i++) {
    const d = randomDraft(rng);
    assert.deepEqual(checkVerdicts(d, { schema: 1, as_of: AS_OF, ...evaluateOracle(d, AS_OF) }, AS_OF), []);
  }
  assert.equal(CRITERIA.length, 6);
});
