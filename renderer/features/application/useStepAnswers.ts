import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { copiesOf } from './copies/index';
import type { Answer } from './copies/index';
import { rowKeys } from './rows';
import { setIn } from './setIn';
import type { Interview } from './useInterview';

/** Half-typed amounts stay on screen only; everything else that is typed is kept. */
function isStorable(kind: string, value: unknown): boolean {
  return (kind !== 'money' && kind !== 'number') || value === null || typeof value === 'number';
}

/** Rows that came after those that stood move no index; anything else does. */
function onlyGrew(before: readonly string[], now: readonly string[]): boolean {
  const left = now.filter((key) => before.includes(key));
  return left.length === before.length && left.every((key, index) => key === before[index]);
}

/** Takes an answer into the case, with what it settles elsewhere, and keeps the form in step. */
export function useStepAnswers(interview: Interview, form: UseFormReturn<FieldValues>) {
  const { application, change, rules } = interview;
  const keys = rowKeys(application);
  const known = useRef(keys);
  const signature = keys.join();
  useEffect(() => {
    const now = signature === '' ? [] : signature.split(',');
    // The form holds answers by index: when rows leave or return, it is filled anew.
    if (!onlyGrew(known.current, now)) form.reset(application);
    known.current = now;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the answers themselves are no reason
  }, [signature]);
  return (path: string, kind: string, value: unknown) => {
    form.clearErrors(path);
    if (!isStorable(kind, value)) return;
    let copies: readonly Answer[] = [];
    change((current) => {
      const answered = setIn(current, path, value);
      copies = copiesOf(answered, { path, value }, rules);
      return copies.reduce((all, copy) => setIn(all, copy.path, copy.value), answered);
    });
    for (const copy of copies) form.setValue(copy.path, copy.value ?? null);
  };
}
