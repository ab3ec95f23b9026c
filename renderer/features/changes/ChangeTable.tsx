import { useTranslation } from 'react-i18next';
import type { AnswerChange, ChangeEntry } from '#shared/domain/application/amendment/index';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { MaskedText } from '../../ui/answers/MaskedText';
import { useAnswerText } from '../../ui/answers/answerText';
import { nameOf } from '../consumer/index';
import { rowWords } from './rowWords';

export interface ChangeTableProps {
  readonly before: ApplicationDraft;
  readonly after: ApplicationDraft;
  readonly entries: readonly ChangeEntry[];
}

/** Private answers are seen on this screen only; paper lies about on tables. */
function staysOnScreen(entry: ChangeEntry): boolean {
  const sensitivity = entry.kind === 'answer' ? entry.at.field.sensitivity : null;
  return sensitivity === 'private' || sensitivity === 'neverPrinted';
}

interface SideProps {
  readonly entry: AnswerChange;
  readonly side: 'old' | 'next';
  readonly application: ApplicationDraft;
}

/** What stood or stands; a dash where nothing was answered. */
function Side({ entry, side, application }: SideProps) {
  const { t } = useTranslation();
  const textOf = useAnswerText(application);
  const { at } = entry;
  const text = textOf({ kind: at.field.kind, labelKey: at.labelKey, value: entry[side] });
  if (text === '') {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="ds-u-visibility--screen-reader">{t('changes.notAnswered')}</span>
      </>
    );
  }
  if (at.field.sensitivity !== 'masked') return text;
  return <MaskedText text={text} label={t(at.labelKey)} />;
}

/** Before and after, answer by answer: who, what, what it was, what it is now. */
export function ChangeTable({ before, after, entries }: ChangeTableProps) {
  const { t } = useTranslation();
  const personOf = (id: string | null) =>
    nameOf([...after.persons, ...before.persons].find((person) => person.id === id));
  return (
    <table className="desk-table change-table">
      <caption className="ds-u-visibility--screen-reader">{t('changes.table.caption')}</caption>
      <thead>
        <tr>
          {(['who', 'what', 'old', 'next'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`changes.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr
            key={`${entry.kind} ${entry.key}`}
            data-change={entry.key}
            className={staysOnScreen(entry) ? 'desk-no-print' : undefined}
          >
            <th scope="row">{personOf(entry.personId) || t('changes.table.household')}</th>
            {entry.kind === 'answer' ? (
              <>
                <td>
                  {t(entry.at.labelKey)}
                  <span className="desk-muted change-table__row">
                    {rowWords(after, entry.key) || rowWords(before, entry.key)}
                  </span>
                </td>
                <td className="change-table__old">
                  <Side entry={entry} side="old" application={before} />
                </td>
                <td className="change-table__next">
                  <Side entry={entry} side="next" application={after} />
                </td>
              </>
            ) : (
              <td colSpan={3}>{t(`changes.table.${entry.kind}`)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
