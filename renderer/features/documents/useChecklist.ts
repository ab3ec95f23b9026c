import { useMemo } from 'react';
import { documentChecklist } from '#shared/domain/application/documents/index';
import type { DocumentChecklist } from '#shared/domain/application/documents/index';
import { usePacks } from '../../packs/usePacks';
import { useCase } from '../consumer/index';

/** Which proof the open case may need, as its answers stand. */
export function useChecklist(): DocumentChecklist {
  const { draft } = useCase();
  const { application } = draft;
  const { rules } = usePacks(draft.coverageYear);
  return useMemo(() => documentChecklist(application, rules ?? undefined), [application, rules]);
}
