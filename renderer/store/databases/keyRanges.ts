/** Every compound key that begins with these parts: an array sorts after every number and text. */
export function beginningWith(...parts: readonly (string | number)[]): [unknown[], unknown[]] {
  return [[...parts], [...parts, []]];
}
