import { useTranslation } from 'react-i18next';
import type { Profile } from '#shared/desktop/common';
import { Button } from '../../ui/Button';
import { Heading } from './Heading';
import { newStartHelps, recoveryHelps } from './steps';
import type { ScreenProblem } from './steps';

export interface ProblemScreenProps {
  readonly problem: ScreenProblem;
  readonly profile: Profile;
  readonly onBack: () => void;
  readonly onRecover: () => void;
  readonly onAnew: () => void;
}

/** A vault that cannot be opened: what is safe first, then what happened, then what to do. */
export function ProblemScreen(props: ProblemScreenProps) {
  const { problem, profile, onBack } = props;
  const { t } = useTranslation();
  const kitHelps = recoveryHelps(problem, profile);
  const anewHelps = newStartHelps(problem);
  return (
    <>
      <Heading>{t(`problems.${problem}.title`)}</Heading>
      <dl className="problem">
        {(['safe', 'what', 'next'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`problems.parts.${part}`)}</dt>
            <dd>{t(`problems.${problem}.${part}`)}</dd>
            {part === 'next' && anewHelps && kitHelps && <dd>{t('problems.choices.kit')}</dd>}
            {part === 'next' && anewHelps && <dd>{t('problems.choices.anew')}</dd>}
          </div>
        ))}
      </dl>
      <div className="sign-in__actions">
        {kitHelps && (
          <Button kind="primary" onPress={props.onRecover}>
            {t('signIn.recover.start')}
          </Button>
        )}
        <Button kind={kitHelps ? 'secondary' : 'primary'} onPress={onBack}>
          {t('problems.lookAgain')}
        </Button>
        {anewHelps && (
          <Button kind="quiet" onPress={props.onAnew}>
            {t('signIn.anew.start')}
          </Button>
        )}
      </div>
    </>
  );
}
