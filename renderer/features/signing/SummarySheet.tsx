import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { useSession } from '../../session/session';
import { useCase } from '../consumer/index';
import type { OutboxItem } from '../../store';
import { CaseSummary } from './CaseSummary';
import { ForThePrinter, PrintedSheet } from './PrintedSheet';

/** Handed over by the page, which knows them already: a print waits for nothing. */
export interface SummarySheetProps {
  readonly item: OutboxItem | null;
  readonly practice: boolean;
}

/** What the family takes home, on one sheet. */
function Sheet({ item, practice }: SummarySheetProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const profile = useSession((state) => state.profile);
  return (
    <PrintedSheet
      title={t('sign.sheet.title', { year: draft.coverageYear })}
      footer={t('sign.sheet.helper', { name: profile?.displayName ?? '' })}
      practice={practice}
    >
      <CaseSummary />
      {item && (
        <p>
          {item.receiptNumber
            ? t('sign.sheet.receipt', { number: item.receiptNumber })
            : t('sign.sheet.signed', { when: formats.moment(item.createdAtMs) })}
        </p>
      )}
      <section>
        <h2>{t('sign.sheet.next.heading')}</h2>
        <ul>
          <li>{t('sign.sheet.next.decision')}</li>
          {draft.planChoices.length > 0 && <li>{t('sign.sheet.next.premium')}</li>}
          <li>{t('sign.sheet.next.changes')}</li>
        </ul>
      </section>
    </PrintedSheet>
  );
}

/** The family's page for the printer. */
export function SummarySheet(props: SummarySheetProps) {
  return (
    <ForThePrinter>
      <Sheet {...props} />
    </ForThePrinter>
  );
}
