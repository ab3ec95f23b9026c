import { z } from 'zod';
import { dividedBy, exact, minus, plus, roundHalfUp, times } from '../../base/ratio';

export const bandSchema = z.object({
  fplPctMin: z.number(),
  fplPctMax: z.number().nullable(),
  initial: z.number(),
  final: z.number(),
});

/** A stretch of the income scale in which a rate rises in a straight line. */
export type PercentageBand = z.output<typeof bandSchema>;

/** The band of a percentage: the lower edge belongs to it; the last band also owns its upper edge. */
export function bandAt(
  bands: readonly PercentageBand[],
  fplPercent: number,
): PercentageBand | undefined {
  const inside = bands.find(
    ({ fplPctMin, fplPctMax }) =>
      fplPercent >= fplPctMin && (fplPctMax === null || fplPercent < fplPctMax),
  );
  if (inside) return inside;
  const last = bands.at(-1);
  return last?.fplPctMax === fplPercent ? last : undefined;
}

/** The rate at a percentage, rounded to 0.01 point once. */
export function rateInBand(band: PercentageBand, fplPercent: number): number {
  const { fplPctMin, fplPctMax, initial, final } = band;
  if (fplPctMax === null || initial === final) return initial;
  const width = minus(exact(fplPctMax), exact(fplPctMin));
  const position = dividedBy(minus(exact(fplPercent), exact(fplPctMin)), width);
  const rise = times(minus(exact(final), exact(initial)), position);
  return roundHalfUp(plus(exact(initial), rise), 2);
}
