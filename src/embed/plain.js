// What the engine asks of objects that come from outside, in one call each.

/** Whether an object is what `{}` makes, in whichever window it was made. */
export function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}
