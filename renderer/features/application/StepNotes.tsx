import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { checkField, crossChecks } from '#shared/domain/application/steps/index';
import type { Finding } from '#shared/domain/application/steps/index';
import { fieldsOfStep } from '#shared/domain/application/steps/visibleFields';
import { useFindingWords } from '../consumer/index';
import type { Interview } from './useInterview';
import { useKnownElsewhere } from './useKnownElsewhere';

/** Errors wait for the way on; a missing right is the list of rights itself. */
function isNote({ severity }: Finding): boolean {
  return severity !== 'error';
}

/** What the answers of this step mean for the family: told while it can be talked about, blocking nothing. */
export function StepNotes({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation();
  const { step, context } = interview;
  const wordsOf = useFindingWords();
  const application = useDeferredValue(interview.application);
  const knownElsewhere = useKnownElsewhere(step.id === 'roster' ? application : null);
  const notes = useMemo(() => {
    const ofStep = crossChecks(application, context).filter((one) => one.step === step.id);
    const ofFields = fieldsOfStep(step, application, context)
      .filter(({ shown }) => shown)
      .flatMap((at) => checkField(application, at, context));
    return [...ofStep, ...ofFields, ...knownElsewhere].filter(isNote);
  }, [application, context, step, knownElsewhere]);
  return (
    <div aria-live="polite">
      {notes.length > 0 && (
        <section className="step-notes" aria-label={t('interview.notes')}>
          <ul>
            {notes.map((finding) => {
              const { who, text } = wordsOf(finding);
              return (
                <li key={`${finding.code} ${finding.key}`} data-finding={finding.code}>
                  {who !== '' && <strong>{who}: </strong>}
                  {text}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
