import { useDeferredValue, useMemo } from 'react';
import type { CaseDraft } from '#shared/domain/application/index';
import { caseFindings } from '#shared/domain/application/index';
import { reviewFindings } from '#shared/domain/application/steps/index';
import type { Finding } from '#shared/domain/application/steps/index';
import type { StepContext } from '#shared/domain/application/steps/definition';
import { projectionNotes } from '#shared/domain/estimate/index';
import { useCase } from './CaseContext';
import { useStepContext } from './useStepContext';

/** What the review has to say beside the answers that are missing (S34). */
export interface Review {
  /** Has to be corrected before anybody signs. */
  readonly errors: readonly Finding[];
  /** Has to be acknowledged. */
  readonly warnings: readonly Finding[];
  /** Only told. */
  readonly notes: readonly Finding[];
}

/** The same thing about the same person is said once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map(findings.map((one) => [`${one.code} ${one.personId ?? ''}`, one]));
  return [...told.values()];
}

/** Missing answers are listed by themselves; the signatures are the review's own work. */
function isOwnWork({ code, step }: Finding): boolean {
  return code === 'answer.missing' || code === 'relationship.missing' || step === 'signatures';
}

function reviewOf(draft: CaseDraft, context: StepContext): Review {
  const { application, coverageYear } = draft;
  const { rules, today } = context;
  const projected = rules
    ? projectionNotes({ application, planYear: coverageYear, asOf: today, rules })
    : [];
  const found = distinct(
    [
      ...reviewFindings(application, context),
      ...projected,
      ...caseFindings(draft, { ...context, snapshotHash: '' }),
    ].filter((one) => !isOwnWork(one)),
  );
  const by = (severity: Finding['severity']) => found.filter((one) => one.severity === severity);
  return { errors: by('error'), warnings: by('warning'), notes: by('info') };
}

/** The review of the open case, one breath behind the answers. */
export function useReview(): Review {
  const draft = useDeferredValue(useCase().draft);
  const { context } = useStepContext();
  return useMemo(() => reviewOf(draft, context), [draft, context]);
}

/** How a warning is remembered as read: a change of what it is about asks again. */
export function warningKey({ code, key }: Finding): string {
  return key === null ? code : `${code} ${key}`;
}
