import { useTranslation } from 'react-i18next';
import { nameOf, primaryPerson } from './caseRow';
import { useCase } from './CaseContext';

/** The head of the family's side: whose application it is, and the key that turns it back. */
export function TurnedBar() {
  const { t } = useTranslation();
  const { draft } = useCase();
  const name = nameOf(primaryPerson(draft));
  return (
    <div className="case-turned__bar">
      <p className="case-turned__name">
        {name ? t('case.turned.for', { name }) : t('case.turned.forNobody')}
      </p>
      <p className="case-turned__back">
        <kbd>{t('case.turned.key')}</kbd> {t('case.turned.back')}
      </p>
    </div>
  );
}
