import { useEffect, useMemo, useState } from 'react';
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
import { QuestionGroup } from './QuestionGroup';
import { setIn } from './setIn';
import type { Interview } from './useInterview';
import { withRelationshipRows } from './rows';

function isStorable(kind: string, value: unknown): boolean {
  return (kind !== 'money' && kind !== 'number') || value === null || typeof value === 'number';
}

/**
 * One step as a form. Every change goes to the case at once; what a rule refuses is said beside the
 * field and once in a summary, and never keeps anybody from going on.
 */
export function StepForm({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation();
  const { application, context, step, change, goOn, goBack, first } = interview;
  const [register] = useState(() => new FieldRegister());
  const [warned, setWarned] = useState(false);
  const form = useForm<FieldValues>({ defaultValues: application, shouldUnregister: false });
  const groups = useMemo(
    () => questionsOf(step, application, context),
    [step, application, context],
  );
  useEffect(() => {
    if (step.id === 'relationships') change(withRelationshipRows);
  }, [step.id, change]);
  const answer = (path: string, kind: string, value: unknown) => {
    if (isStorable(kind, value)) change((current) => setIn(current, path, value));
    form.clearErrors(path);
  };
  const leave = () => {
    form.clearErrors();
    const findings = groups
      .flatMap(({ fields }) => fields.flatMap((at) => checkField(application, at, context)))
      .filter(({ severity, path }) => severity === 'error' && path !== null);
    for (const { path, code } of findings) if (path) form.setError(path, { message: code });
    if (findings.length === 0 || warned) return goOn();
    setWarned(true);
    const [name] = findings;
    if (name?.path) form.setFocus(name.path);
  };
  return (
    <FieldRegisterContext value={register}>
      <form
        className="step-form"
        noValidate
        data-step={step.id}
        onSubmit={(event) => {
          event.preventDefault();
          leave();
        }}
      >
        <Page
          title={t(`application.${step.id}.title`)}
          lede={t(`application.${step.id}.lede`, { defaultValue: '' })}
        >
          <ErrorSummary control={form.control} />
          {groups.map((group) => (
            <QuestionGroup
              key={group.key}
              group={group}
              stepId={step.id}
              interview={interview}
              control={form.control}
              onAnswer={answer}
            />
          ))}
          <AddRowButtons step={step} interview={interview} />
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
