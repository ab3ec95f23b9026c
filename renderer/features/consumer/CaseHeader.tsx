import { useTranslation } from 'react-i18next';
import { nameOf, primaryPerson } from './caseRow';
import { useCase, useCaseSession } from './CaseContext';
import { SaveLine } from './SaveLine';

const languages = ['en', 'es'] as const;

/** Who the case is about, the coverage year and the language the family reads. */
export function CaseHeader() {
  const { t } = useTranslation();
  const { draft } = useCase();
  const session = useCaseSession();
  const name = nameOf(primaryPerson(draft));
  return (
    <header className="case-header">
      <div>
        <p className="case-header__name">{name || t('case.unnamed')}</p>
        <p className="case-header__facts">
          {t('case.coverageYear', { year: draft.coverageYear })}
          {' · '}
          <label>
            {t('case.language')}{' '}
            <select
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
        </p>
      </div>
      <SaveLine />
    </header>
  );
}
