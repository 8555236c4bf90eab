// Where an error was raised, by its stack.

/** The folder of the WebAssembly module and of its JavaScript, which is this. */
const folder = new URL(".", import.meta.url).href;

// The innermost frame that says of which file it is. A module that was made of bytes says nothing: it may be a part of ours
// or somebody's own, and what called it tells. Frames further out say nothing either: the page's own functions may
// have been called from here.
const frame = /^(?!.*(?:wasm:\/\/|\[wasm code\]))(?: *at |.*@).*/m;

/** Whether it was raised in a file of ours. */
export const isOurs = (stack) => !!frame.exec(stack)?.[0].includes(folder);
