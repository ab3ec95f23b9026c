import { useTranslation } from 'react-i18next';
import type { StartProblem } from '../../session/start';
import type { StoreError } from '../../store';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Heading } from './Heading';

/** The application or its databases did not start: what is safe, what happened, what to do. */
export function StartProblemScreen({ problem }: { readonly problem: StartProblem | null }) {
  const { t } = useTranslation();
  const root =
    problem?.part === 'store'
      ? `errors.store.${problem.error.code}`
      : `errors.${problem?.error.code ?? 'internal'}`;
  return (
    <>
      <Heading>{t(`${root}.what`)}</Heading>
      <dl className="problem">
        {(['safe', 'next'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`problems.parts.${part}`)}</dt>
            <dd>{t(`${root}.${part}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="sign-in__actions">
        <Button kind="primary" onPress={() => window.location.reload()}>
          {t('problems.lookAgain')}
        </Button>
      </div>
    </>
  );
}

/** The vault opened and the databases did not. */
export function StoreProblemNotice({ error }: { readonly error: StoreError | null }) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <Notice kind="problem" announce="alert" heading={t(`errors.store.${error.code}.what`)}>
      <p>{t(`errors.store.${error.code}.safe`)}</p>
      <p>{t(`errors.store.${error.code}.next`)}</p>
    </Notice>
  );
}
