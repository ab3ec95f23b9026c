import { z } from 'zod';
import { factReader } from '../../packs/rulePack';

const age = z.int();
const groupShape = z.object({
  id: z.string(),
  ageMin: age.optional(),
  ageMax: age.optional(),
  ageMaxExclusive: age.optional(),
  maxFplPct: z.number().nullable(),
  counties: z.array(z.string()).optional(),
});
export type MediCalGroup = z.output<typeof groupShape>;

const dated = z.object({ from: z.string() });

/** Levels, dates and choices of Medi-Cal. */
export const mediCalFacts = factReader(
  'medi-cal-thresholds',
  z.object({
    source: z.string(),
    groups: z.array(groupShape),
    hr1: z.object({
      workRequirement: z.object({ from: z.string(), ages: z.tuple([age, age]) }),
    }),
    immigration: z.object({
      enrollmentFreeze: dated,
      federalNarrowing: dated,
      stateFundedFullScope: z.object({ since: z.string() }),
    }),
  }),
);

const statuses = z.array(z.string());

/** Which immigration statuses stand where, and the range that is called the credit's. */
export const mediCalSettings = factReader(
  'household-and-date-settings',
  z.object({
    mediCalGuidelines: z.object({
      carryOverThrough: z.string().regex(/^\d{2}-\d{2}$/),
      source: z.string(),
    }),
    mediCalImmigration: z.object({
      federal: statuses,
      federalUntilNarrowing: statuses,
      stateFunded: statuses,
      unsettledAfterNarrowing: statuses,
      source: z.string(),
    }),
    creditRange: z.object({ lowestFplPct: z.number(), highestFplPct: z.number() }),
  }),
);
