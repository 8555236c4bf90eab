// The engines side by side, in the browser: the release's own through its JavaScript API, the oracle of the tests, which
// is the same rules in the plainest JavaScript, and json-logic-js. First they have to agree.
import { evaluateOracle } from "../../oracle/evaluate.mjs";
import { AS_OF, mulberry32, randomDraft } from "../../oracle/generate.mjs";
import { byCriterion, byLevel, factsOf } from "./json-logic.mjs";

const PEOPLE = 1000;
const ROUNDS = 5;

/** How long each takes for the thirteen levels of one person, in µs: the median of some rounds, all taking turns. */
export function compare({ evaluate, parseDraft }) {
  agree(evaluate);
  const people = Array.from({ length: PEOPLE }, (_, number) => parseDraft(JSON.stringify(person(number))));
  const facts = people.map((draft) => factsOf(draft, AS_OF));
  const engines = {
    verdicts: () => people.forEach((draft) => evaluate(draft, { asOf: AS_OF, gaps: false })),
    gaps: () => people.forEach((draft) => evaluate(draft, { asOf: AS_OF })),
    plain: () => people.forEach((draft) => evaluateOracle(draft, AS_OF)),
    byCriterion: () => facts.forEach(byCriterion),
    byLevel: () => facts.forEach(byLevel),
  };
  const times = Object.fromEntries(Object.keys(engines).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, engine] of Object.entries(engines)) {
      const start = performance.now();
      engine();
      if (round > 0) times[name].push(((performance.now() - start) * 1000) / PEOPLE);
    }
  }
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

/** Throws unless all say the same of random drafts, criterion by criterion. */
function agree(evaluate) {
  const rng = mulberry32(13);
  const levels = (report) =>
    report.specialties.flatMap(({ levels }) =>
      levels.map(({ verdict, criteria }) => ({
        verdict,
        met: criteria.filter(({ asked }) => asked !== false).map(({ id, met }) => [id, met]),
      })),
    );
  for (let count = 0; count < 300; count += 1) {
    const draft = randomDraft(rng);
    const ours = levels(evaluate(draft, { asOf: AS_OF, gaps: false }));
    const facts = factsOf(draft, AS_OF);
    for (const theirs of [levels(evaluateOracle(draft, AS_OF)), byCriterion(facts)]) same(theirs, ours, draft);
    same(byLevel(facts), ours.map(({ verdict }) => verdict), draft);
  }
}

function same(theirs, ours, draft) {
  if (JSON.stringify(theirs) !== JSON.stringify(ours)) throw new Error(`the engines differ on ${JSON.stringify(draft)}`);
}

/** Somebody with five engagements. */
function person(number) {
  const engagement = (place) => ({
    id: `e${place}`,
    period: { from: `${2012 + place}-04`, to: `${2014 + place}-03` },
    role: "manager",
    successful: true,
    duties: ["sla-service"],
    conditions: ["organization", "contract", "system-risk"],
    staff: 40 + place,
    annual_contract_yen: 400_000_000,
  });
  return {
    schema: 1,
    id: `p${number}`,
    sheets: { "operations-management": { engagements: [0, 1, 2, 3, 4].map(engagement) } },
  };
}
