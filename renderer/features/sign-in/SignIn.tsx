import { useState } from 'react';
import { readAppState } from '../../session/start';
import type { StartProblem } from '../../session/start';
import { useSession } from '../../session/session';
import { People } from './People';
import { Pairing } from './Pairing';
import { PracticeEntry } from './PracticeEntry';
import { Recovery } from './Recovery';
import { SignInFrame } from './SignInFrame';
import { StartProblemScreen } from './StartProblemScreen';
import { newStartOf, offersPractice } from './steps';
import type { Step } from './steps';
import { Unlock } from './Unlock';

/** First run, unlock and recovery: everything before somebody's own desk opens. */
export function SignIn({ problem }: { readonly problem: StartProblem | null }) {
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
  const nobody = app.profiles.length === 0 && !offersPractice(app);
  return (
    <SignInFrame>
      {step.at === 'people' && !nobody && <People app={app} onStep={setStep} />}
      {(step.at === 'pair' || (step.at === 'people' && nobody)) && (
        <Pairing
          app={app}
          anewFor={step.at === 'pair' ? step.anewFor : undefined}
          onBack={nobody ? undefined : back}
        />
      )}
      {step.at === 'practicePerson' && (
        <PracticeEntry person={step.person} anew={step.anew ?? false} onBack={back} />
      )}
      {step.at === 'person' && (
        <Unlock
          profile={step.profile}
          onBack={back}
          onRecover={() => setStep({ at: 'recover', profile: step.profile })}
          onAnew={() => setStep(newStartOf(step.profile, app))}
        />
      )}
      {step.at === 'recover' && <Recovery profile={step.profile} onBack={back} />}
    </SignInFrame>
  );
}
