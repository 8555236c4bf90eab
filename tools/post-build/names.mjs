// The names by which the module and its glue know each other. wasm-bindgen's are long, and end in sixteen digits each; as
// both sides are made together, short ones do. And what only one side has is taken out: classes of a crate that comes
// with Leptos and that nobody here uses, and all that they alone need.

/** What the glue asks the module for, as the graph from which wasm-metadce goes out: text for its file. */
export function wanted(glue, others) {
  const names = new Set([...Array.from(glue.matchAll(/\bwasm\.(\w+)/g), ([, name]) => name), ...others]);
  const nodes = Array.from(names, (name) => ({ name, export: name, root: true }));
  return JSON.stringify(nodes);
}

/** `glue` without the classes that are in no `used`. */
export function withoutClasses(glue, used) {
  const found = Array.from(glue.matchAll(/^export class (\w+) \{$/gm), ([, name]) => name);
  const unused = found.filter((name) => !used.includes(name));
  if (unused.length + used.length !== found.length) throw new Error(`the glue has the classes ${found.join(", ")}`);
  return unused.reduce(
    (text, name) =>
      cut(
        cut(text, new RegExp(`^export class ${name} \\{\\n[\\s\\S]*?^\\}\\nif \\(Symbol\\.dispose\\).*\\n`, "m")),
        new RegExp(`^const ${name}Finalization = [\\s\\S]*?;\\n`, "m"),
      ),
    glue,
  );
}

function cut(text, pattern) {
  if (!pattern.test(text)) throw new Error(`the glue no longer has ${pattern}`);
  return text.replace(pattern, "");
}

/**
 * `glue`, and `loader` of the parts, with the names that wasm-opt gave: `[module, name, now]` of what the module imports
 * and `[name, now]` of what it exports.
 */
export function renamed(glue, loader, { imports, exports }) {
  const given = new Map(imports.map(([, name, now]) => [name, now]));
  const own = new Map(exports);
  const export_ = (name) => {
    if (!own.has(name)) throw new Error(`the module no longer has ${name}`);
    return own.get(name);
  };

  // What the module is given is one object, each entry of it a line that begins eight columns in.
  const object = /^ {4}const import0 = \{\n {8}__proto__: null,\n([\s\S]*?)^ {4}\};\n {4}return \{[\s\S]*?^ {4}\};\n/m;
  if (!object.test(glue)) throw new Error("the glue's imports look otherwise");
  const short = glue
    .replace(object, (_, entries) => {
      const kept = entries.split(/^(?= {8}\w+: )/m).flatMap((entry) => {
        const [, name] = /^ {8}(\w+): /.exec(entry);
        // By a function: a name may begin with $.
        return given.has(name) ? [entry.replace(name, () => JSON.stringify(given.get(name)))] : [];
      });
      const loads = imports.filter(([module]) => module !== "./main_bg.js");
      if (kept.length + loads.length !== imports.length) throw new Error("the glue lacks what the module imports");
      const rest = loads.map(([, name, now]) => `${JSON.stringify(now)}: import1.${name},\n`);
      return `    return { a: {\n${kept.join("")}${rest.join("")}} };\n`;
    })
    .replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${export_(name)}`);

  const pairs = shared(loader).map((name) => `${export_(name)}: ${name}`);
  return [short, loader.replace(TAKEN, () => `const { ${pairs.join(", ")} } = initSync`)];
}

const TAKEN = /const \{ ([\w, ]+?),? *\} = initSync/;

/** What the loader of the parts takes of the module. */
export function shared(loader) {
  const taken = TAKEN.exec(loader);
  if (!taken) throw new Error("the parts' loader looks otherwise");
  return taken[1].split(/, */);
}
