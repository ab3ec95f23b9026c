import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useForm } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { checkField } from '#shared/domain/application/steps/missingAnswers';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { FieldRegister, FieldRegisterContext } from '../../ui/form/labels';
import { Page } from '../../ui/Page';
import { AddRowButtons } from './AddRowButtons';
import { questionsOf } from './interview';
import { focusFirstControl, readsTheScreen } from './keyboard';
import { QuestionGroup } from './QuestionGroup';
import { StepNotes } from './StepNotes';
import type { Interview } from './useInterview';
import { rowKeys } from './rows';
import { useStepAnswers } from './useStepAnswers';
import { useStepKeys } from './useStepKeys';
import { useStepRows } from './useStepRows';

/** The focus goes where typing starts: when a step opens, and when a row is added. */
function useFocusOnQuestions(rows: readonly string[]) {
  const element = useRef<HTMLFormElement>(null);
  const known = useRef(rows);
  useEffect(() => focusFirstControl(element.current), []);
  useEffect(() => {
    const added = rows.find((key) => !known.current.includes(key));
    known.current = rows;
    // A row that came by itself, with an answer, does not take the typing away.
    const byButton = document.activeElement?.matches('input, select, textarea') !== true;
    if (added && byButton) {
      focusFirstControl(element.current?.querySelector(`[data-row="${added}"]`) ?? null);
    }
  }, [rows]);
  return element;
}

/**
 * One step as a form. Every change goes to the case at once; what a rule refuses is said beside the
 * field and once in a summary, and never keeps anybody from going on.
 */
export function StepForm({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation();
  const { application, latest, context, step, goOn, goBack, first } = interview;
  const [register] = useState(() => new FieldRegister());
  const [refused, setRefused] = useState<readonly string[]>([]);
  const form = useForm<FieldValues>({ defaultValues: application, shouldUnregister: false });
  const { onAnswer, onDitto } = useStepAnswers(interview, form);
  const element = useFocusOnQuestions(rowKeys(application));
  const groups = useMemo(
    () => questionsOf(step, application, context),
    [step, application, context],
  );
  const onKeyDown = useStepKeys(groups, onDitto);
  useStepRows(interview);
  const leave = () => {
    form.clearErrors();
    const answers = latest();
    const findings = questionsOf(step, answers, context)
      .flatMap(({ fields }) => fields.flatMap((at) => checkField(answers, at, context)))
      .filter(({ severity, path }) => severity === 'error' && path !== null);
    for (const { path, code } of findings) if (path) form.setError(path, { message: code });
    const paths = findings.map(({ path }) => path ?? '');
    // Said once: whoever goes on all the same corrects it at the review.
    if (paths.every((path) => refused.includes(path))) return goOn();
    setRefused(paths);
    if (paths[0]) form.setFocus(paths[0]);
  };
  const warned = refused.length > 0 && Object.keys(form.formState.errors).length > 0;
  return (
    <FieldRegisterContext value={register}>
      <form
        ref={element}
        className="step-form"
        noValidate
        data-step={step.id}
        onKeyDown={(event) => {
          // The next question may be one that the last key has opened: it has to stand on the page.
          if (readsTheScreen(event)) flushSync(interview.catchUp);
          onKeyDown(event);
        }}
        // A row's button works on what stands on the screen: nothing that was typed may be missing there.
        onBlur={({ target }) => {
          if (!(target instanceof HTMLButtonElement)) flushSync(interview.catchUp);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          leave();
        }}
      >
        <Page
          title={t(`application.${step.id}.title`)}
          lede={t(`application.${step.id}.lede`, { defaultValue: '' })}
        >
          <ErrorSummary control={form.control} attempted={warned} />
          {groups.map((group) => (
            <QuestionGroup
              key={group.key}
              group={group}
              stepId={step.id}
              interview={interview}
              control={form.control}
              onAnswer={onAnswer}
              groups={groups}
              onDitto={onDitto}
            />
          ))}
          <AddRowButtons step={step} interview={interview} />
          <StepNotes interview={interview} />
          <div className="desk-form__actions">
            <Button kind="primary" type="submit">
              {t(warned ? 'interview.continueAnyway' : 'interview.continue')}
            </Button>
            {!first && (
              <Button kind="quiet" onPress={goBack}>
                {t('interview.back')}
              </Button>
            )}
          </div>
        </Page>
      </form>
    </FieldRegisterContext>
  );
}
