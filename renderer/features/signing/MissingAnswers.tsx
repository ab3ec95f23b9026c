import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice';
import { hrefOf } from '../../ui/routing/route';
import { casePath } from '../consumer/index';
import type { Missing } from '../consumer/index';

export interface MissingAnswersProps {
  readonly missing: Missing;
  readonly caseId: string;
}

/** So many are named in each step; the step itself shows all of them. */
const namedAtMost = 3;

/** What is still to be asked, with the way to each place; signing waits, saving never does. */
export function MissingAnswers({ missing, caseId }: MissingAnswersProps) {
  const { t } = useTranslation();
  if (missing.errors === 0) return null;
  return (
    <Notice kind="attention" heading={t('sign.missing.heading', { count: missing.errors })}>
      <ul className="sign-missing">
        {missing.steps
          .filter(({ errors }) => errors.length > 0)
          .map(({ step, errors }) => (
            <li key={step}>
              <a href={hrefOf(casePath(caseId, 'interview', step))}>
                {t(`application.${step}.title`)}
              </a>
              {': '}
              {errors.slice(0, namedAtMost).map(({ labelKey, path }) => (
                <span key={path} className="sign-missing__field">
                  {t(labelKey)}
                </span>
              ))}
              {errors.length > namedAtMost && (
                <span className="sign-missing__count">
                  {t('sign.missing.more', { count: errors.length - namedAtMost })}
                </span>
              )}
            </li>
          ))}
      </ul>
    </Notice>
  );
}
