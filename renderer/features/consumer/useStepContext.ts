import { useMemo } from 'react';
import { pacificDate } from '#shared/base/clock';
import type { StepContext } from '#shared/domain/application/steps/definition';
import { openEnrollmentOf } from '#shared/domain/dates/index';
import { silentTrace } from '#shared/domain/engine/trace';
import type { RulePack } from '#shared/packs/rulePack';
import { usePacks } from '../../packs/usePacks';
import { clock } from '../../session/ports/clock';
import { useCase } from './CaseContext';

export interface DatedContext {
  readonly context: StepContext;
  /** The dated facts; null while they are read. */
  readonly rules: RulePack | null;
}

function contextOf(rules: RulePack | null, coverageYear: number, today: string): StepContext {
  if (!rules) return { today };
  const period = openEnrollmentOf({ rules, trace: silentTrace }, coverageYear);
  if (!period.ok) return { today, rules };
  const { start, end } = period.value;
  return { today, rules, openEnrollment: today >= start && today <= end };
}

/** The moment and the facts by which the open case's answers are judged. */
export function useStepContext(): DatedContext {
  const { coverageYear } = useCase().draft;
  const { rules } = usePacks(coverageYear);
  const today = pacificDate(clock.nowMs());
  const context = useMemo(
    () => contextOf(rules, coverageYear, today),
    [rules, coverageYear, today],
  );
  return { context, rules };
}
