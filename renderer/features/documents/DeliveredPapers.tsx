import { useTranslation } from 'react-i18next';
import { useDeliveries } from './useDeliveries';

export interface DeliveredPapersProps {
  readonly caseId: string;
  /** Said to the family instead of the counselor. */
  readonly toFamily: boolean;
}

/** How many of the papers that went with an application the office has; nothing where none went. */
export function DeliveredPapers({ caseId, toFamily }: DeliveredPapersProps) {
  const { t } = useTranslation();
  const all = [...(useDeliveries(caseId)?.values() ?? [])];
  if (all.length === 0) return null;
  const received = all.filter(({ state }) => state === 'received').length;
  const refused = all.filter(({ state }) => state === 'refused').length;
  const words = toFamily ? 'documents.sent.family' : 'documents.sent.count';
  return (
    <p data-testid="papers-received" data-done={received === all.length}>
      {t(words, { received, count: all.length })}{' '}
      {refused > 0 && !toFamily && t('documents.sent.refusedCount', { count: refused })}
    </p>
  );
}
