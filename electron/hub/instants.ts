/** An instant in the wire's form. */
export function isoInstant(ms: number): string {
  return new Date(ms).toISOString();
}
