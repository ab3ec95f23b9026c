/** The years that a citation says it is of: `(2026)`, `(2023-2025)`, or the year that it begins with. */
function coversYear(citation: string, year: number): boolean {
  const [, from, to = from] = /\((\d{4})(?:-(\d{4}))?\)/.exec(citation) ?? [];
  if (from !== undefined) return Number(from) <= year && year <= Number(to);
  return citation.startsWith(`${year} `);
}

/**
 * Of a source that names one publication after another, those of a plan year; the whole source where
 * none says that it is of that year.
 */
export function citationOf(source: string, planYear: number): string {
  const ofYear = source.split('; ').filter((one) => coversYear(one, planYear));
  return ofYear.length > 0 ? ofYear.join('; ') : source;
}
