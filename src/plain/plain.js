// Plain objects on their way in and out of the module, one crossing each. What stands on a tape, tape.rs says.

const WORD = -8;

/** The fixed words, and what makes the objects of each shape, by the numbers that tapes have for them. */
const words = [];
const makers = [];

export function tellWord(word) {
  words.push(word);
}

/**
 * The shapes that a report has most of, as literals, which are made in one go: half the time of all objects. Any other
 * is made field by field; that one is missing here costs time and nothing else.
 */
const LITERALS = {
  "id,met,have,need,evidence,readings": (value) => ({
    id: value(),
    met: value(),
    have: value(),
    need: value(),
    evidence: value(),
    readings: value(),
  }),
  "months,role,duties,once_duties": (value) => ({
    months: value(),
    role: value(),
    duties: value(),
    once_duties: value(),
  }),
  "staff,annual_contract_yen,annual_users,conditions": (value) => ({
    staff: value(),
    annual_contract_yen: value(),
    annual_users: value(),
    conditions: value(),
  }),
};

export function tellShape(joined) {
  const names = joined.split(",");
  makers.push(
    LITERALS[joined] ??
      ((value) => {
        const object = {};
        for (const name of names) object[name] = value();
        return object;
      }),
  );
}

/** The value on a tape of codes, with `text` for the texts that are no fixed words, one after another. */
export function fromTape(codes, text) {
  let at = 0;
  let read = 0;
  const written = () => text.slice(read, (read += codes[at++]));
  const value = () => {
    const code = codes[at++];
    if (code >= 0) return code;
    if (code <= WORD) return words[WORD - code];
    switch (code) {
      case -1:
        return null;
      case -2:
        return true;
      case -3:
        return false;
      case -4: {
        const list = [];
        for (let left = codes[at++]; left > 0; left--) list.push(value());
        return list;
      }
      case -5:
        return makers[codes[at++]](value);
      case -6:
        return written();
      default:
        return Number(written());
    }
  };
  return value();
}

/** Whether an object is what `{}` makes, in whichever window it was made. */
function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Texts that JSON writes as they are. */
const AS_IT_IS = /^[ !#-[\]-~]*$/;

/**
 * The JSON text of a plain value, or, as a list, what stands in it that is none, where (a JSON Pointer), and its name.
 * JSON.stringify would leave out functions, write NaN as null and a Map as {}, and ask every toJSON that a page has.
 */
export function textOf(value, longest, deepest) {
  const path = [];
  let text = "";
  // What throws of itself cannot be read.
  let fault = ["unreadable"];
  const stop = (kind, name = "") => {
    fault = [kind, "", name];
    throw fault;
  };
  const writeText = (value) => {
    if (value.length > longest) stop("long");
    text += AS_IT_IS.test(value) ? `"${value}"` : JSON.stringify(value);
  };
  const writeList = (list, deeper) => {
    text += "[";
    for (let place = 0; place < list.length; place++) {
      if (place > 0) text += ",";
      path.push(place);
      write(list[place] ?? null, deeper);
      path.pop();
    }
    text += "]";
  };
  const writeObject = (object, deeper) => {
    let before = "{";
    for (const name of Object.keys(object)) {
      path.push(name);
      const value = object[name];
      if (value !== undefined) {
        text += before;
        before = ",";
        writeText(name);
        text += ":";
        write(value, deeper);
      }
      path.pop();
    }
    text += before === "{" ? "{}" : "}";
  };
  const write = (value, deeper) => {
    if (text.length > longest) stop("long");
    switch (typeof value) {
      case "string":
        return writeText(value);
      case "number":
        text += Number.isFinite(value) ? value : stop("number", `${value}`);
        return;
      case "boolean":
        text += value;
        return;
      case "object":
        break;
      case "undefined":
        return stop("undefined");
      default:
        return stop("type", typeof value);
    }
    if (value === null) {
      text += "null";
    } else if (deeper === 0) {
      stop("deep");
    } else if (Array.isArray(value)) {
      writeList(value, deeper - 1);
    } else if (isPlain(value)) {
      writeObject(value, deeper - 1);
    } else {
      stop("instance");
    }
  };
  try {
    write(value, deepest);
    return text;
  } catch {
    fault[1] = path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    return fault;
  }
}
