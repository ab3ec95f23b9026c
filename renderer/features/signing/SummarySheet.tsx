import { createPortal } from 'react-dom';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { useFormats } from '../../i18n/format';
import { clock } from '../../session/ports/clock';
import { useSession } from '../../session/session';
import { nameOf, primaryPerson, useCase, useFamilyWords } from '../consumer/index';
import type { OutboxItem } from '../../store';
import { CaseSummary } from './CaseSummary';

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
    <article className="summary-sheet" lang={draft.language}>
      <header>
        <h1>{t('sign.sheet.title', { year: draft.coverageYear })}</h1>
        <p>
          {t('sign.sheet.for', {
            name: nameOf(primaryPerson(draft)),
            date: formats.date(pacificDate(clock.nowMs())),
          })}
        </p>
      </header>
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
      <footer>
        <p>{t('sign.sheet.helper', { name: profile?.displayName ?? '' })}</p>
        {practice && <p className="summary-sheet__practice">{t('shell.practice')}</p>}
      </footer>
    </article>
  );
}

/** The family's page for the printer, in the family's language; never shown on screen. */
export function SummarySheet(props: SummarySheetProps) {
  const { draft } = useCase();
  const words = useFamilyWords(draft.language);
  return createPortal(
    <I18nextProvider i18n={words}>
      <Sheet {...props} />
    </I18nextProvider>,
    document.body,
  );
}
