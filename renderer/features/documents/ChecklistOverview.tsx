import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { hrefOf } from '../../ui/routing/route';
import { casePath, useCase } from '../consumer/index';
import { groupsOf, useNeedNames } from './needNames';
import { useChecklist } from './useChecklist';
import './documents.css';

/** The checklist in short, for the step of the interview: by person, with the way to each document. */
export function ChecklistOverview() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const { needs } = useChecklist();
  const names = useNeedNames();
  if (needs.length === 0) return <p>{t('documents.empty')}</p>;
  return (
    <div className="proof-overview">
      {groupsOf(needs).map(({ key, needs: ofGroup }) => (
        <section key={key} aria-label={names.group(key)}>
          <h2>{names.group(key)}</h2>
          <ul>
            {ofGroup.map((need) => (
              <li key={need.key} data-proof={need.key}>
                <a href={hrefOf(casePath(draft.caseId, 'documents', need.key))}>
                  {t(`documents.topic.${need.topic}.title`)}
                </a>{' '}
                <span>
                  {need.documents.length > 0
                    ? t('documents.taken', { count: need.documents.length })
                    : formats.anyOf(
                        need.kinds.slice(0, 2).map((kind) => t(`documents.kind.${kind}`)),
                      )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a className="ds-c-button" href={hrefOf(casePath(draft.caseId, 'documents'))}>
          {t('documents.openAll')}
        </a>
      </p>
    </div>
  );
}
