// The tables of criteria.md (達成度指標), transcribed by hand as plain data for the oracle.
//
// For: evaluate.mjs, generate.mjs, validate.mjs, gaps.mjs. Every level is written out in full, with no sharing between
// levels, so that a slip in one row cannot hide in another.
// Deliberately not: any logic, any wording for users, anything taken from the product's own sources.

/** Roles (役割), lowest first; global. */
export const ROLES = ["member", "leader", "manager", "customer-manager", "overall-manager"];

/** Depths of 専門性, shallowest first; global. */
export const DEPTHS = ["practises", "guides-juniors", "contributes-in-company", "contributes-to-industry", "leads-industry"];

/** The seven kinds of 技術の継承; the same everywhere. 後進の育成 is not among them (R2). */
export const KINDS = ["community", "book", "external-paper", "internal-paper", "external-lecturer", "internal-lecturer", "patent"];

/** The six criteria, in the report's order: 責任性 複雑性 サイズ 専門性 技術の継承 後進の育成. */
export const CRITERIA = ["responsibility", "complexity", "size", "expertise", "succession", "mentoring"];

/** The readings R1…R10. */
export const READINGS = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10"];

/** The measures of サイズ: 要員数, 年間契約金額 (円), 年間ユーザ数 (サービスデスク only). */
export const MEASURES = ["staff", "annual_contract_yen", "annual_users"];

// One line of サイズ. `from` is 以上, `below` is 未満 (null: no upper bound), `conditions` is how many 上記複雑性の条件
// must apply as well (0: none). Any one line of a level is enough. 億 = 100 000 000.
const staff = (from, below, conditions) => ({ measure: "staff", from, below, conditions });
const yen = (from, below, conditions) => ({ measure: "annual_contract_yen", from, below, conditions });
const users = (from, below, conditions) => ({ measure: "annual_users", from, below, conditions });

/**
 * The four 専門分野 in the source's order, each with its levels, highest first. In a level:
 *   years       責任性: years asked for
 *   role        責任性: the lowest role that does
 *   successful  成功裡 asked for?
 *   sustained   duties that every engagement that counts towards the years must carry
 *   once        duties that any one engagement of the sheet must carry
 *   conditions  複雑性: the conditions listed at this level; `atLeast` of them, all of `mandatory` among them
 *   size        サイズ: alternatives; null is 特定せず
 *   depth       専門性: how deep; `allAreas` of the 専門分野 says whether in all areas or in any one
 *   succession  技術の継承: how many of the seven (0: not asked for)
 *   mentoring   後進の育成 asked for?
 */
export const SPECIALTIES = [
  {
    id: "operations-management", // 運用管理
    areas: ["service-level", "risk-prevention", "stable-service", "negotiation", "guidelines"],
    allAreas: true, // R1
    measures: ["staff", "annual_contract_yen"],
    levels: [
      {
        level: 7, years: 3, role: "overall-manager", successful: true,
        sustained: ["sla-service"], once: [],
        conditions: ["international", "world-leading", "operational-requirements", "platform-requirements", "system-risk", "organization", "contract"],
        atLeast: 3, mandatory: ["international"],
        size: [
          staff(250, null, 0), yen(2_500_000_000, null, 0),
          staff(150, 250, 5), yen(1_500_000_000, 2_500_000_000, 5),
        ],
        depth: "leads-industry", succession: 5, mentoring: true,
      },
      {
        level: 6, years: 3, role: "customer-manager", successful: true,
        sustained: ["sla-service"], once: [],
        conditions: ["international", "world-leading", "operational-requirements", "platform-requirements", "system-risk", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: [
          staff(150, null, 0), yen(1_500_000_000, null, 0),
          staff(75, 150, 4), yen(750_000_000, 1_500_000_000, 4),
        ],
        depth: "contributes-to-industry", succession: 4, mentoring: true,
      },
      {
        level: 5, years: 3, role: "manager", successful: true,
        sustained: ["sla-service"], once: [],
        conditions: ["operational-requirements", "platform-requirements", "system-risk", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: [
          staff(75, null, 0), yen(750_000_000, null, 0),
          staff(35, 75, 4), yen(350_000_000, 750_000_000, 4),
        ],
        depth: "contributes-in-company", succession: 3, mentoring: true,
      },
      {
        level: 4, years: 2, role: "leader", successful: true,
        sustained: ["sla-service"], once: [],
        conditions: ["operational-requirements", "platform-requirements", "system-risk", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: [
          staff(35, null, 0), yen(350_000_000, null, 0),
          staff(15, 35, 4), yen(150_000_000, 350_000_000, 4),
        ],
        depth: "guides-juniors", succession: 1, mentoring: true,
      },
      {
        level: 3, years: 1, role: "member", successful: false,
        sustained: ["procedures"], once: [],
        conditions: ["operational-requirements", "platform-requirements", "system-risk", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: null,
        depth: "practises", succession: 0, mentoring: false,
      },
    ],
  },
  {
    id: "system-management", // システム管理
    areas: ["service-management", "application", "platform", "database", "network", "security"],
    allAreas: false,
    measures: ["staff", "annual_contract_yen"],
    levels: [
      {
        level: 6, years: 3, role: "manager", successful: true,
        sustained: ["maintenance"], once: ["platform-design", "acceptance"],
        conditions: ["operational-requirements", "operating-environment", "application-requirements", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: [
          staff(150, null, 0), yen(1_500_000_000, null, 0),
          staff(75, 150, 4), yen(750_000_000, 1_500_000_000, 4),
        ],
        depth: "contributes-to-industry", succession: 4, mentoring: true,
      },
      {
        level: 5, years: 3, role: "manager", successful: true,
        sustained: ["maintenance"], once: ["platform-design", "acceptance"],
        conditions: ["operational-requirements", "operating-environment", "application-requirements", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: [
          staff(75, 150, 0), yen(750_000_000, 1_500_000_000, 0),
          staff(35, 75, 4), yen(350_000_000, 750_000_000, 4),
        ],
        depth: "contributes-in-company", succession: 3, mentoring: true,
      },
      {
        level: 4, years: 2, role: "leader", successful: true,
        sustained: ["maintenance"], once: ["platform-design", "acceptance"],
        conditions: ["operational-requirements", "operating-environment", "application-requirements", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: [
          staff(35, 75, 0), yen(350_000_000, 750_000_000, 0),
          staff(15, 35, 4), yen(150_000_000, 350_000_000, 4),
        ],
        depth: "guides-juniors", succession: 1, mentoring: true,
      },
      {
        level: 3, years: 1, role: "member", successful: false,
        sustained: ["procedures"], once: [],
        conditions: ["operational-requirements", "operating-environment", "application-requirements", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: null,
        depth: "practises", succession: 0, mentoring: false,
      },
    ],
  },
  {
    id: "operation", // オペレーション
    areas: ["software", "hardware", "business-knowledge", "administration"],
    allAreas: false,
    measures: ["staff", "annual_contract_yen"],
    levels: [
      {
        level: 4, years: 2, role: "leader", successful: true,
        sustained: ["improvement", "unplanned-work", "stakeholder-satisfaction"], once: [],
        conditions: ["operating-environment", "business-requirements", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: [
          staff(30, null, 0), yen(300_000_000, null, 0),
          staff(15, 30, 4), yen(150_000_000, 300_000_000, 4),
        ],
        depth: "guides-juniors", succession: 1, mentoring: true,
      },
      {
        level: 3, years: 1, role: "member", successful: true,
        sustained: ["improvement", "unplanned-work"], once: [],
        conditions: ["operating-environment", "business-requirements", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: null,
        depth: "practises", succession: 0, mentoring: false,
      },
    ],
  },
  {
    id: "service-desk", // サービスデスク
    areas: ["management", "customer-satisfaction", "technology", "operations-management"],
    allAreas: false,
    measures: ["staff", "annual_contract_yen", "annual_users"],
    levels: [
      {
        level: 4, years: 2, role: "leader", successful: true,
        sustained: ["service-level", "satisfaction-efficiency"], once: [],
        conditions: ["supported-systems", "network-requirements", "application-requirements", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: [staff(20, null, 0), yen(100_000_000, null, 0), users(3_000, null, 0)],
        depth: "guides-juniors", succession: 1, mentoring: true,
      },
      {
        level: 3, years: 2, role: "member", successful: true, // two years at レベル3 too: so the source
        sustained: ["service-level", "satisfaction-efficiency"], once: [],
        conditions: ["supported-systems", "network-requirements", "application-requirements", "organization", "contract"],
        atLeast: 2, mandatory: [],
        size: null,
        depth: "practises", succession: 0, mentoring: false,
      },
    ],
  },
];

/** The 専門分野 with this id. */
export const specialtyOf = (id) => SPECIALTIES.find((s) => s.id === id);

/** The row of one level of one 専門分野. */
export const levelOf = (id, level) => specialtyOf(id).levels.find((row) => row.level === level);

/** All duties of a 専門分野, at any of its levels (what a draft may name). */
export const dutiesOf = (id) => [...new Set(specialtyOf(id).levels.flatMap((row) => [...row.sustained, ...row.once]))];

/** All conditions of a 専門分野, at any of its levels (what a draft may name). */
export const conditionsOf = (id) => [...new Set(specialtyOf(id).levels.flatMap((row) => row.conditions))];
