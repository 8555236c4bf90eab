// Which faults a draft (下書き) has by formats.md and clarifications.md, each with its JSON Pointer.
//
// For: proving that the generator's drafts are right and that every entry of wrongDrafts() is wrong where it says.
// Deliberately not: messages for users, migration, any opinion on what the texts leave open (null inside a list, ids
// under `notes` that do not exist, the form of `updated`); bundles.

import { DEPTHS, KINDS, MEASURES, ROLES, SPECIALTIES, conditionsOf, dutiesOf, specialtyOf } from "./rules.mjs";

const MAX_BYTES = 1024 * 1024;
const isObject = (v) => typeof v === "object" && v !== null && !Array.isArray(v);
const escaped = (key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1");

const isMonth = (v) => typeof v === "string" && /^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])$/.test(v);

/** YYYY-MM-DD, and a day that exists. */
const isDate = (v) => {
  if (typeof v !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(v)) return false;
  const [year, month, day] = v.split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
};

/** All faults of a draft given as a JS value or as JSON text: [{ path, why }], none when it is right. */
export function faultsOf(given) {
  const faults = [];
  const fault = (path, why) => faults.push({ path, why });

  const text = typeof given === "string" ? given : JSON.stringify(given);
  if (new TextEncoder().encode(text).length > MAX_BYTES) return [{ path: "", why: "larger than 1 MiB" }];
  let draft = given;
  if (typeof given === "string") {
    try {
      draft = JSON.parse(given);
    } catch {
      return [{ path: "", why: "not JSON" }];
    }
  }
  if (!isObject(draft)) return [{ path: "", why: "not an object" }];

  // Each check below looks at a field only when it is there; null is read as absent.
  const field = (holder, key, path, check) => {
    if (Object.hasOwn(holder, key) && holder[key] !== null) check(holder[key], `${path}/${escaped(key)}`);
  };
  const needed = (holder, key, path, check) => {
    if (!Object.hasOwn(holder, key) || holder[key] === null) fault(`${path}/${escaped(key)}`, "missing");
    else check(holder[key], `${path}/${escaped(key)}`);
  };
  const text_ = (v, path) => typeof v === "string" || fault(path, "not a text");
  const bool = (v, path) => typeof v === "boolean" || fault(path, "not true or false");
  const whole = (max) => (v, path) => (Number.isInteger(v) && v >= 0 && v <= max) || fault(path, `not a whole number 0…${max}`);
  const month = (v, path) => isMonth(v) || fault(path, "not a month");
  const oneOf = (ids) => (v, path) => ids.includes(v) || fault(path, "no such id");
  const object = (then) => (v, path) => (isObject(v) ? then(v, path) : fault(path, "not an object"));
  const list = (then) => (v, path) =>
    Array.isArray(v) ? v.forEach((item, i) => then(item, `${path}/${i}`)) : fault(path, "not a list");
  const mapOf = (ids, then) =>
    object((v, path) => {
      for (const key of Object.keys(v)) {
        if (!ids.includes(key)) fault(`${path}/${escaped(key)}`, "no such id");
        else field(v, key, path, then);
      }
    });
  const link = (v, path) => (typeof v === "string" && /^https?:\/\//i.test(v)) || fault(path, "not an http(s) link");
  const remarks = (v, path) => {
    field(v, "note", path, text_);
    field(v, "link", path, link);
    field(v, "date", path, (d, p) => isDate(d) || fault(p, "not a date"));
  };

  const period = object((v, path) => {
    const has = (key) => Object.hasOwn(v, key) && v[key] !== null;
    const form = ["from", "to", "months"].filter(has).join("+");
    if (!["from", "from+to", "months"].includes(form)) return fault(path, `not one of the three forms: ${form || "nothing"}`);
    field(v, "from", path, month);
    field(v, "to", path, month);
    field(v, "months", path, whole(1200));
    if (form === "from+to" && isMonth(v.from) && isMonth(v.to) && v.to < v.from) fault(`${path}/to`, "before from");
  });

  const engagement = (id) =>
    object((v, path) => {
      field(v, "id", path, text_);
      field(v, "title", path, text_);
      remarks(v, path);
      field(v, "notes", path, object((notes, p) => Object.keys(notes).forEach((key) => field(notes, key, p, text_))));
      field(v, "period", path, period);
      field(v, "role", path, oneOf(ROLES));
      field(v, "successful", path, bool);
      field(v, "duties", path, list(oneOf(dutiesOf(id))));
      field(v, "conditions", path, list(oneOf(conditionsOf(id))));
      for (const measure of MEASURES) {
        field(v, measure, path, (n, p) =>
          specialtyOf(id).measures.includes(measure) ? whole(Number.MAX_SAFE_INTEGER)(n, p) : fault(p, "not of this 専門分野"));
      }
    });

  const sheet = (v, path) => {
    const id = path.split("/").at(-1);
    field(v, "engagements", path, (engagements, p) => {
      list(engagement(id))(engagements, p);
      if (!Array.isArray(engagements)) return;
      const seen = new Set();
      engagements.forEach((e, i) => {
        if (!isObject(e) || typeof e.id !== "string") return;
        if (seen.has(e.id)) fault(`${p}/${i}/id`, "there already");
        seen.add(e.id);
      });
    });
    field(v, "expertise", path, mapOf(specialtyOf(id).areas, object((area, p) => {
      needed(area, "depth", p, oneOf(DEPTHS));
      remarks(area, p);
    })));
    field(v, "succession", path, list(object((entry, p) => {
      needed(entry, "kind", p, oneOf(KINDS));
      remarks(entry, p);
    })));
    field(v, "mentoring", path, object((mentoring, p) => {
      field(mentoring, "done", p, bool);
      remarks(mentoring, p);
    }));
  };

  needed(draft, "schema", "", (v, p) => v === 1 || fault(p, "not schema 1"));
  if (typeof draft.schema === "number" && draft.schema > 1) return faults; // a newer one is not read any further
  field(draft, "id", "", text_);
  field(draft, "title", "", text_);
  field(draft, "person", "", object((person, p) => {
    field(person, "name", p, text_);
    field(person, "affiliation", p, text_);
  }));
  field(draft, "ap_passed", "", bool);
  field(draft, "revision", "", whole(Number.MAX_SAFE_INTEGER));
  field(draft, "updated", "", text_);
  field(draft, "snapshot_of", "", text_);
  field(draft, "snapshot_month", "", month);
  field(draft, "sheets", "", mapOf(SPECIALTIES.map((s) => s.id), object(sheet)));
  return faults;
}
