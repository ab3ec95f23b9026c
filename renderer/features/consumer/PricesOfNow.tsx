import { useEffect } from 'react';
import { withPricesOfNow } from '#shared/domain/estimate/index';
import { useCase, useCaseSession } from './CaseContext';
import { useEstimate } from './useEstimate';

/** Keeps what the chosen plans cost in step with the answers, as long as the case is open. */
export function PricesOfNow() {
  const { draft, state } = useCase();
  const session = useCaseSession();
  const view = useEstimate();
  const estimate = view.state === 'ready' ? view.estimate : null;
  const follows = state === 'open' && draft.planChoices.length > 0;
  useEffect(() => {
    if (follows && estimate) session.update((current) => withPricesOfNow(current, estimate));
  }, [follows, estimate, session]);
  return null;
}
