// What other pages import: dist/tasseido.js. Its name stays the same from release to release; the build
// writes the names of the other files, which change with their content, into it. Importing it starts nothing visible.
import init, * as engine from "__ENGINE__";

/** Settles when the engine is loaded; until then the functions below cannot be called. */
export const ready = init().then(() => undefined);

/** The thirteen levels with their wording and ids. */
export const catalogue = () => engine.catalogue();

/** What a draft means. Throws a DraftError for a wrong one. */
export const evaluate = (draft, options) => engine.evaluate(draft, options);

/** Checks and migrates a draft's text. Throws as `evaluate` does. */
export const parseDraft = (text) => engine.parse_draft(text);
