import { z } from 'zod';
import { factReader } from '../../packs/rulePack';

/** How often each frequency is paid in a year, and what does and does not count. */
export const incomeFacts = factReader(
  'income-counting',
  z.object({
    source: z.string(),
    toAnnualCredit: z.object({
      weekly: z.number(),
      biweekly: z.number(),
      semimonthly: z.number(),
      monthly: z.number(),
      quarterly: z.number(),
      annual: z.number(),
    }),
    toMonthlyMediCal: z.object({ weekly: z.number(), biweekly: z.number() }),
  }),
);

/** What the income facts state in words only. */
export const incomeSettings = factReader(
  'household-and-date-settings',
  z.object({
    income: z.object({
      defaultDaysPerWeek: z.number(),
      alimonyCountsBefore: z.string(),
      neverCounted: z.array(z.string()),
      neverCountedOneTime: z.array(z.string()),
      notCountedForMediCal: z.array(z.string()),
      notCountedForMediCalOneTime: z.array(z.string()),
      source: z.string(),
    }),
  }),
);
