import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ApplicationDraft } from '#shared/domain/application/index';

export const householdNames = [
  'family-of-four-mixed',
  'self-employed-couple',
  'single-parent-newborn',
] as const;
export type HouseholdName = (typeof householdNames)[number];

/** What the estimate of a household has to come to, worked out by hand in the fixture. */
export interface ExpectedEstimate {
  readonly magiCents: number;
  readonly fplPercent: number;
  readonly benchmarkPlanId: string;
  readonly benchmarkMonthlyCents: number;
  readonly contributionMonthlyCents: number;
  readonly creditMonthlyCents: number;
  readonly stateSubsidyMonthlyCents: number;
  readonly benchmarkNetCents: number;
  readonly persons: Readonly<Record<string, { readonly program: string }>>;
}

/** A made-up family as it would answer. */
export interface ToldFamily {
  readonly answers: ApplicationDraft;
}

/** A family of a file, and what must come out. */
export interface Household extends ToldFamily {
  readonly name: HouseholdName;
  readonly title: string;
  readonly expected: ExpectedEstimate;
}

const folder = path.resolve(import.meta.dirname, '../../fixtures/households');

export async function readHousehold(name: HouseholdName): Promise<Household> {
  const text = await readFile(path.join(folder, `${name}.json`), 'utf8');
  return { name, ...(JSON.parse(text) as Omit<Household, 'name'>) };
}
