import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAppState } from '../../session/start';
import type { StartProblem } from '../../session/start';
import { useSession } from '../../session/session';
import { Button } from '../../ui/Button';
import { Heading } from './Heading';
import { People } from './People';
import { Pairing } from './Pairing';
import { PracticeEntry } from './PracticeEntry';
import { PracticeStarting } from './PracticeStarting';
import { Recovery } from './Recovery';
import { SignInFrame } from './SignInFrame';
import { StartProblemScreen } from './StartProblemScreen';
import { newStartOf, offersPractice } from './steps';
import type { Step } from './steps';
import { Unlock } from './Unlock';

/** First run, unlock and recovery: everything before somebody's own desk opens. */
export function SignIn({ problem }: { readonly problem: StartProblem | null }) {
  const { t } = useTranslation();
  const app = useSession((state) => state.app);
  const firstProfile = app?.profiles.length === 1 ? app.profiles[0] : undefined;
  const [step, setStep] = useState<Step>(() =>
    firstProfile && app && !offersPractice(app)
      ? { at: 'person', profile: firstProfile }
      : { at: 'people' },
  );
  const back = () => {
    void readAppState();
    setStep({ at: 'people' });
  };
  if (problem || !app) return <SignInFrame>{<StartProblemScreen problem={problem} />}</SignInFrame>;
  const shown = step.at === 'anew' ? newStartOf(step.profile, app) : step;
  const nobody = app.profiles.length === 0 && !offersPractice(app);
  return (
    <SignInFrame>
      {shown.at === 'people' && !nobody && <People app={app} onStep={setStep} />}
      {(shown.at === 'pair' || (shown.at === 'people' && nobody)) && (
        <Pairing
          app={app}
          anewFor={shown.at === 'pair' ? shown.anewFor : undefined}
          onBack={nobody ? undefined : back}
        />
      )}
      {shown.at === 'practicePerson' && (
        <PracticeEntry person={shown.person} anew={shown.anew ?? false} onBack={back} />
      )}
      {shown.at === 'person' && (
        <Unlock
          profile={shown.profile}
          onBack={back}
          onRecover={() => setStep({ at: 'recover', profile: shown.profile })}
          onAnew={() => setStep({ at: 'anew', profile: shown.profile })}
        />
      )}
      {shown.at === 'recover' && <Recovery profile={shown.profile} onBack={back} />}
      {shown.at === 'practiceStarting' && (
        <>
          <Heading>{t('signIn.who')}</Heading>
          <PracticeStarting />
          <Button kind="quiet" onPress={back}>
            {t('signIn.someoneElse')}
          </Button>
        </>
      )}
    </SignInFrame>
  );
}
