import { useEffect } from 'react';
import { newId } from '../../session/ports/ids';
import { withRetroMonths } from './retroMonths';
import { withFirstRows, withRelationshipRows } from './rows';
import type { Interview } from './useInterview';

/** Steps whose lists open with somebody's "yes". */
const listSteps: ReadonlySet<string> = new Set(['income', 'deductions', 'coverage']);

/** Rows that follow from answers are there without anybody adding them. */
export function useStepRows({ application, change, context, rules, step }: Interview): void {
  useEffect(() => {
    if (step.id === 'relationships') change(withRelationshipRows);
    if (listSteps.has(step.id)) change((current) => withFirstRows(current, newId));
    if (step.id === 'retroactive' && rules) {
      change((current) => withRetroMonths(current, rules, context.today));
    }
  }, [step.id, change, rules, context.today, application]);
}
