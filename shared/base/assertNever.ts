/** Reached only if a union grew and a switch did not; the compiler reports it first. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled variant: ${typeof value}`);
}
