import { useLayoutEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { RowQuestions } from './interview';
import { actAndGoOn, addRowByKey, chooseByKey, goOnByEnter } from './keyboard';
import { requiredNames } from './requiredNames';

/** What keys do in a step: Enter goes on, a letter or number chooses, Ctrl+D says "the same", Alt+A adds a row. */
export function useStepKeys(
  groups: readonly RowQuestions[],
  onDitto: (rowKey: string) => void,
): (event: KeyboardEvent<HTMLFormElement>) => void {
  const required = useMemo(() => requiredNames(groups), [groups]);
  // A key may open the very question that it goes on to: what is required is asked after the key was heard.
  const latest = useRef(required);
  useLayoutEffect(() => {
    latest.current = required;
  }, [required]);
  const isRequired = (name: string) => latest.current(name);
  return (event) => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    if (row instanceof HTMLElement && event.ctrlKey && event.key === 'd') {
      event.preventDefault();
      const ditto = () => onDitto(row.dataset['row'] ?? '');
      return actAndGoOn(event.currentTarget, row, isRequired, ditto);
    }
    if (event.altKey && event.key === 'a') {
      event.preventDefault();
      return addRowByKey(event.currentTarget);
    }
    if (!goOnByEnter(event, isRequired)) chooseByKey(event, isRequired);
  };
}
