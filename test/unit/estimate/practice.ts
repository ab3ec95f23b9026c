import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { applicationDraftSchema, type ApplicationDraft } from '#shared/domain/application/index';
import {
  type Estimate,
  estimateApplication,
  type PersonEstimate,
} from '#shared/domain/estimate/index';
import { context, repositoryRoot } from '../engine/engineFixture';

export const asOf = '2026-11-23';

export const householdNames = [
  'family-of-four-mixed',
  'self-employed-couple',
  'single-parent-newborn',
] as const;

export interface HouseholdFile {
  readonly planYear: number;
  readonly asOf: string;
  readonly answers: ApplicationDraft;
  readonly expected: Readonly<Record<string, unknown>> & {
    readonly persons: Readonly<Record<string, object>>;
    readonly groups: readonly (readonly string[])[];
  };
}

export async function readHousehold(name: string): Promise<HouseholdFile> {
  const path = join(repositoryRoot, `test/fixtures/households/${name}.json`);
  const file = JSON.parse(await readFile(path, 'utf8')) as HouseholdFile;
  return { ...file, answers: applicationDraftSchema.parse(file.answers) };
}

/** An estimate that must come, on the packs that the product ships. */
export function estimate(
  application: ApplicationDraft,
  more: Partial<Parameters<typeof estimateApplication>[0]> = {},
): Estimate {
  const planYear = more.planYear ?? application.coverageYear;
  const result = estimateApplication({
    application,
    planYear,
    asOf,
    rules: context.rules,
    planPack: context.planPack(planYear),
    ...more,
  });
  expect(result, JSON.stringify(result).slice(0, 300)).toMatchObject({ ok: true });
  if (!result.ok) throw new Error('unreachable');
  return result.value;
}

/** The estimate of one person, who must be in it. */
export function personOf(
  application: ApplicationDraft,
  id: string,
  more: Parameters<typeof estimate>[1] = {},
): PersonEstimate {
  const found = estimate(application, more).persons.find(({ personId }) => personId === id);
  if (!found) throw new Error(`There is nobody called ${id}.`);
  return found;
}
