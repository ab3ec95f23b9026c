import { useTranslation } from 'react-i18next';
import type { Estimate } from '#shared/domain/estimate/index';
import { stepById, applicationSteps } from '#shared/domain/application/steps/allSteps';
import { Notice } from '../../ui/Notice';
import { hrefOf } from '../../ui/routing/route';
import { casePath, nameOf, useCase } from '../consumer/index';

/** `S18` and `income` name the same step. */
function stepIdOf(step: string): string {
  if (stepById(step)) return step;
  return applicationSteps.find(({ number }) => `S${number}` === step)?.id ?? step;
}

/** The questions that the estimate still waits for, each with the way there. */
export function NeededAnswers({ estimate }: { readonly estimate: Estimate }) {
  const { t } = useTranslation();
  const { draft } = useCase();
  if (estimate.missing.length === 0) return null;
  const personName = (id: string | null) =>
    nameOf(draft.application.persons.find((person) => person.id === id));
  return (
    <Notice
      kind="information"
      heading={t('eligibility.missing.heading', { count: estimate.missing.length })}
    >
      <ul className="eligibility__missing">
        {estimate.missing.map(({ path, step, labelKey, personId }) => (
          <li key={path}>
            <a href={hrefOf(casePath(draft.caseId, 'interview', stepIdOf(step)))}>
              {[personName(personId), t(labelKey)].filter(Boolean).join(': ')}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
