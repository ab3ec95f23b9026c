import { useTranslation } from 'react-i18next';
import { pacificDate } from '#shared/base/clock';
import { useFormats } from '../../i18n/format';
import { languages } from '../../i18n/languages';
import { useNow } from '../../session/ports/clock';
import { hrefOf } from '../../ui/routing/route';
import { nameOf, primaryPerson } from './caseRow';
import { useCase, useCaseSession } from './CaseContext';
import { DraftClock } from './DraftClock';
import { casePath } from './places';
import { SaveLine } from './SaveLine';

/** Who the case is about, the coverage year and the language the family reads. */
export function CaseHeader({ withSaveLine }: { readonly withSaveLine: boolean }) {
  const { t } = useTranslation();
  const { draft, state } = useCase();
  const session = useCaseSession();
  const formats = useFormats();
  const today = pacificDate(useNow(60_000));
  const { consent } = draft;
  // What is left of a revoked case is who had given the permission.
  const name = nameOf(primaryPerson(draft)) || consent?.givenByName;
  return (
    <header className="case-header">
      <p className="case-header__name">{name || t('case.unnamed')}</p>
      <div className="case-header__facts">
        <p>{t('case.coverageYear', { year: draft.coverageYear })}</p>
        {consent && !consent.revokedAt && (
          <a href={hrefOf(casePath(draft.caseId, 'permission'))}>
            {consent.expiresOn
              ? t('permission.header.until', { date: formats.date(consent.expiresOn) })
              : t('permission.header.open')}
          </a>
        )}
        {state === 'open' && session.dueOn && (
          <p>
            {t('case.clock.sendBy')} <DraftClock dueOn={session.dueOn} today={today} />
          </p>
        )}
        <label>
          {t('case.language')}
          <select
            name="familyLanguage"
            value={draft.language}
            onChange={(event) => {
              const language = event.target.value === 'es' ? 'es' : 'en';
              session.update((current) => ({ ...current, language }));
            }}
          >
            {languages.map((language) => (
              <option key={language} value={language}>
                {t(`languages.${language}`)}
              </option>
            ))}
          </select>
        </label>
        {draft.consent && (
          <a href={hrefOf(casePath(draft.caseId, 'documents'))} data-testid="case-documents">
            {t('case.documents', { count: draft.application.documents.length })}
          </a>
        )}
      </div>
      {withSaveLine && <SaveLine />}
    </header>
  );
}
