import { useCallback, useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { withProvenance } from '#shared/domain/application/index';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { copiesOf, dittoName, dittoOf } from './copies/index';
import type { Answer } from './copies/index';
import type { Pace } from '../consumer/index';
import { questionsOf } from './interview';
import { rowKeys } from './rows';
import { setIn } from './setIn';
import type { Interview } from './useInterview';

/** Half-typed amounts stay on screen only; everything else that is typed is kept. */
function isStorable(kind: string, value: unknown): boolean {
  return (kind !== 'money' && kind !== 'number') || value === null || typeof value === 'number';
}

/** What is typed key by key shows in its own field; the rest of the screen may follow behind. */
const typedKinds: ReadonlySet<string> = new Set([
  'text',
  'longText',
  'email',
  'month',
  'date',
  'money',
  'number',
  'ssn',
  'itin',
  'atin',
  'zip',
  'phone',
]);

/** Rows that came after those that stood move no index; anything else does. */
function onlyGrew(before: readonly string[], now: readonly string[]): boolean {
  const left = now.filter((key) => before.includes(key));
  return left.length === before.length && left.every((key, index) => key === before[index]);
}

/** The form holds answers by index: when rows leave or return, it is filled anew. */
function useFormOfRows(application: ApplicationDraft, form: UseFormReturn<FieldValues>): void {
  const keys = rowKeys(application);
  const known = useRef(keys);
  const signature = keys.join();
  useEffect(() => {
    const now = signature === '' ? [] : signature.split(',');
    if (!onlyGrew(known.current, now)) form.reset(application);
    known.current = now;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the answers themselves are no reason
  }, [signature]);
}

/** Answers and what they settle elsewhere, with their origin; tells everything that was answered. */
function give(
  { change, rules, stamp }: Interview,
  answersOf: (current: ApplicationDraft) => readonly Answer[],
  pace: Pace = 'now',
): readonly Answer[] {
  let given: readonly Answer[] = [];
  change((current) => {
    given = [];
    let next = current;
    for (const answer of answersOf(current)) {
      const answered = setIn(next, answer.path, answer.value);
      const copies = copiesOf(answered, answer, rules);
      next = copies.reduce((all, copy) => setIn(all, copy.path, copy.value), answered);
      given = [...given, answer, ...copies];
    }
    const places = given.map(({ path }) => path);
    return withProvenance(next, places, stamp());
  }, pace);
  return given;
}

/** An answer opens at most so many gates behind one another. */
const dittoRounds = 4;

export interface StepAnswers {
  /** One answer, as it was given on screen. */
  readonly onAnswer: (path: string, kind: string, value: unknown) => void;
  /** "The same as the person before": what that opens is answered the same as well. */
  readonly onDitto: (rowKey: string) => void;
}

/** Takes answers into the case, with what they settle elsewhere, and keeps the form in step. */
export function useStepAnswers(
  interview: Interview,
  form: UseFormReturn<FieldValues>,
): StepAnswers {
  useFormOfRows(interview.application, form);
  // Both stay the same function, so that questions which did not change are not drawn anew.
  const latest = useRef(interview);
  useEffect(() => {
    latest.current = interview;
  });
  const show = useCallback(
    (answers: readonly Answer[]) => {
      for (const { path, value } of answers) form.setValue(path, value ?? null);
    },
    [form],
  );
  const onAnswer = useCallback<StepAnswers['onAnswer']>(
    (path, kind, value) => {
      if (form.getFieldState(path).error) form.clearErrors(path);
      if (!isStorable(kind, value)) return;
      const pace = typedKinds.has(kind) ? 'behind' : 'now';
      show(give(latest.current, () => [{ path, value }], pace).slice(1));
    },
    [form, show],
  );
  const onDitto = useCallback<StepAnswers['onDitto']>(
    (rowKey) => {
      for (let round = 0; round < dittoRounds; round += 1) {
        const { step, context } = latest.current;
        const given = give(latest.current, (current) => {
          const groups = questionsOf(step, current, context);
          return [...dittoName(current, groups, rowKey), ...dittoOf(current, groups, rowKey)];
        });
        if (given.length === 0) return;
        show(given);
      }
    },
    [show],
  );
  return { onAnswer, onDitto };
}
