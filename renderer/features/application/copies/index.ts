import type { ApplicationDraft } from '#shared/domain/application/index';
import { readPath } from '#shared/domain/application/steps/readPath';
import type { RulePack } from '#shared/packs/rulePack';
import type { Answer, CopyRule } from './copy';
import { anyIncome, marriage, primaryApplies, siblings } from './family';
import { countyOfHome, countyOfZip } from './places';
import {
  claimant,
  claimantFacts,
  dependents,
  jointFiler,
  jointWithSpouse,
  primaryFiler,
} from './taxReturn';

export type { Answer } from './copy';
export { dittoName, dittoOf, earlierGroup } from './ditto';

const copyRules: readonly CopyRule[] = [
  countyOfZip,
  countyOfHome,
  marriage,
  siblings,
  primaryApplies,
  anyIncome,
  jointWithSpouse,
  jointFiler,
  dependents,
  claimant,
  claimantFacts,
  primaryFiler,
];

/**
 * What one answer settles elsewhere, so that nobody is asked twice: only what follows from it, never
 * a guess. Answers that already stand as they should are left out.
 */
export function copiesOf(
  application: ApplicationDraft,
  answer: Answer,
  rules: RulePack | null,
): readonly Answer[] {
  return copyRules
    .flatMap((rule) => rule(application, answer, rules))
    .filter(({ path, value }) => readPath(application, path) !== (value ?? undefined));
}
