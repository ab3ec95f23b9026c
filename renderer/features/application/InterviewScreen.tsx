import { useEffect } from 'react';
import { pacificDate } from '#shared/base/clock';
import { consentStanding } from '#shared/domain/application/index';
import { clock } from '../../session/ports/clock';
import { SaveLine, useCase } from '../consumer/index';
import type { PlaceProps } from '../consumer/index';
import { AnswerSourceSelect } from './AnswerSourceSelect';
import { ConsentForm } from './ConsentForm';
import { EstimatePanel } from './EstimatePanel';
import { FamilyPanel } from './FamilyPanel';
import { StepForm } from './StepForm';
import { StepMap } from './StepMap';
import { useInterview, useProgressAt } from './useInterview';
import './application.css';

/** One step in the middle, the whole family and the running estimate in sight. */
export function InterviewScreen({ params }: PlaceProps) {
  const { draft, state } = useCase();
  const interview = useInterview(params['step']);
  useEffect(() => {
    if (!interview) return;
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey) return;
      if (event.key === 'ArrowLeft') interview.goBack();
      else if (event.key === 'ArrowRight') interview.goOn();
      else return;
      event.preventDefault();
      // Here the arrows walk the steps, not the history of pages.
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [interview]);
  const standing = consentStanding(draft.consent, pacificDate(clock.nowMs()));
  useProgressAt(interview?.step.id, standing === 'given' && state === 'open');
  if (standing !== 'given' && state !== 'submitted') return <ConsentForm />;
  if (!interview) return null;
  return (
    <div className="interview">
      <StepMap interview={interview} />
      <fieldset className="interview__question" disabled={state === 'submitted'}>
        <StepForm key={interview.step.id} interview={interview} />
      </fieldset>
      <div className="interview__side">
        <FamilyPanel application={interview.application} />
        <EstimatePanel />
        <AnswerSourceSelect interview={interview} />
        <SaveLine />
      </div>
    </div>
  );
}
