import { z } from 'zod';
import { factReader } from '../../packs/rulePack';

const year = z.int();

/** Years and choices that other fact files state in words only. */
export const ruleSettings = factReader(
  'rule-settings',
  z.object({
    source: z.string(),
    ageCurve: z.object({ firstPlanYear: year, source: z.string() }),
    charging: z.object({ adultAge: z.int(), chargedChildren: z.int(), source: z.string() }),
    belowPovertyException: z.object({
      lastPlanYear: year,
      barredByDefault: z.array(z.string()),
      source: z.string(),
    }),
    creditImmigration: z.array(
      z.object({ fromPlanYear: year, eligible: z.array(z.string()), source: z.string() }),
    ),
    povertyPercent: z.object({
      ceilingMultiple: z.int(),
      aboveCeilingPercent: z.int(),
      source: z.string(),
    }),
    repayment: z.object({ uncappedFromPlanYear: year, source: z.string() }),
    zipCodes: z.object({
      californiaFirstPrefix: z.int(),
      californiaLastPrefix: z.int(),
      source: z.string(),
    }),
  }),
);
