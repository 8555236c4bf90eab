// The engine alone, with no element on the page: a portal that has its own forms.
import { catalogue, evaluate, parseDraft, ready } from "../dist/tasseido.js";

await ready;

const draft = parseDraft('{"schema":1,"ap_passed":true}');
const report = evaluate(draft, { asOf: "2026-11" });
const names = new Map(catalogue().specialties.map(({ id, name }) => [id, name]));

document.getElementById("out").textContent = report.specialties
  .map(({ id, reached, basis }) => `${names.get(id)}：${reached ? `レベル${reached}（${basis === "deemed" ? "みなし到達" : "達成"}）` : "—"}`)
  .join("\n");
