import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Heading } from './Heading';
import { recoveryHelps } from './steps';
import type { ScreenProblem } from './steps';

export interface ProblemScreenProps {
  readonly problem: ScreenProblem;
  readonly onBack: () => void;
  readonly onRecover: () => void;
}

/** A vault that cannot be opened: what is safe first, then what happened, then what to do. */
export function ProblemScreen({ problem, onBack, onRecover }: ProblemScreenProps) {
  const { t } = useTranslation();
  return (
    <>
      <Heading>{t(`problems.${problem}.title`)}</Heading>
      <dl className="problem">
        {(['safe', 'what', 'next'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`problems.parts.${part}`)}</dt>
            <dd>{t(`problems.${problem}.${part}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="sign-in__actions">
        {recoveryHelps(problem) && (
          <Button kind="primary" onPress={onRecover}>
            {t('signIn.recover.start')}
          </Button>
        )}
        <Button kind={recoveryHelps(problem) ? 'quiet' : 'primary'} onPress={onBack}>
          {t('problems.lookAgain')}
        </Button>
      </div>
    </>
  );
}
