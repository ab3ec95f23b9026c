import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

const controls =
  'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** Whether a control waits for an answer; a box to tick never does, because blank may be meant. */
function isOpen(control: HTMLInputElement): boolean {
  if (control.closest('details:not([open])')) return false;
  if (control.type === 'checkbox') return false;
  if (control.type !== 'radio') return control.value === '';
  return !control.form?.querySelector(`[name="${CSS.escape(control.name)}"]:checked`);
}

/** Where typing starts: the first question that is open, else the first of all. */
export function focusFirstControl(within: Element | null): void {
  const all = [...(within?.querySelectorAll<HTMLInputElement>(controls) ?? [])];
  const open = all.find(isOpen);
  // Where nothing is open the page stays at its head.
  (open ?? all[0])?.focus({ preventScroll: open === undefined });
}

/** The group of boxes that are one question together, such as the parts of Medicare. */
function boxesOf(control: HTMLInputElement): readonly HTMLInputElement[] {
  const group = control.closest('fieldset.multi');
  return [...(group?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
}

function isOpenQuestion(control: HTMLInputElement): boolean {
  if (control.type !== 'checkbox') return isOpen(control);
  // A right is accepted by itself; the boxes of one question are open while none is ticked.
  const boxes = control.closest('.rights') ? [control] : boxesOf(control);
  return boxes.length > 0 && boxes.every((box) => !box.checked);
}

/**
 * The next question from a place on that has to be answered and is open; undefined where none is left.
 * What lies within the place, such as a row, is looked at as well.
 */
function nextOpen(
  form: HTMLFormElement,
  from: Element,
  isRequired: (name: string) => boolean,
): HTMLElement | undefined {
  const all = [...form.querySelectorAll<HTMLInputElement>(controls)];
  const own = from instanceof HTMLInputElement ? from.name : '';
  return all.find(
    (control) =>
      Boolean(from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) &&
      control.name !== own &&
      isRequired(control.name) &&
      isOpenQuestion(control),
  );
}

/** Whatever the action changes is on screen before the focus moves on. */
export function actAndGoOn(
  form: HTMLFormElement,
  from: Element,
  isRequired: (name: string) => boolean,
  act: () => void,
): void {
  flushSync(act);
  nextOpen(form, from, isRequired)?.focus();
}

/** Adds a row as the step's first button does, and goes into it. */
export function addRowByKey(form: HTMLFormElement): void {
  const button = [...form.querySelectorAll<HTMLElement>('[data-testid^="add-"]')].find(
    (one) => !one.closest('details:not([open])'),
  );
  const known = new Set(form.querySelectorAll('[data-row]'));
  flushSync(() => button?.click());
  const added = [...form.querySelectorAll('[data-row]')].find((row) => !known.has(row));
  focusFirstControl(added ?? null);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey'>;

/**
 * Whether a key acts on what stands on the screen: Enter and Tab go on from there, and so do the keys of
 * a step. Both modifiers at once are AltGr, which types.
 */
export function readsTheScreen({ key, altKey, ctrlKey }: Pressed): boolean {
  return key === 'Enter' || key === 'Tab' || (altKey !== ctrlKey && key.length === 1);
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

/** What Enter is for already: it presses, opens, or begins a new line. */
const ownEnter = 'button, a, summary, textarea';

/**
 * Enter goes on: to the next question that has to be answered, past those that may stay blank; where
 * none is left it leaves the step, as the button does. From the heading as well, where the focus lies while
 * every question of the step is folded away.
 */
export function goOnByEnter(
  event: KeyboardEvent<HTMLFormElement>,
  isRequired: (name: string) => boolean,
): boolean {
  const { target, currentTarget: form } = event;
  if (event.key !== 'Enter' || !isPlain(event) || !(target instanceof Element)) return false;
  if (target.closest(ownEnter)) return false;
  event.preventDefault();
  const next = nextOpen(form, target, isRequired);
  if (next) next.focus();
  else form.requestSubmit();
  return true;
}

function wordsOf(choice: HTMLInputElement): string {
  const words = choice.labels?.[0]?.textContent ?? '';
  return words.trim().toLowerCase();
}

/** The choice that a key means: its number, or the first letter of its words. */
function chosenBy(
  key: string,
  choices: readonly HTMLInputElement[],
): { readonly choice: HTMLInputElement | undefined; readonly isSure: boolean } {
  if (/^[1-9]$/.test(key)) return { choice: choices[Number(key) - 1], isSure: true };
  const byLetter = choices.filter((one) => wordsOf(one).startsWith(key.toLowerCase()));
  const checked = byLetter.findIndex((one) => one.checked);
  return {
    choice: byLetter[(checked + 1) % Math.max(1, byLetter.length)],
    isSure: byLetter.length === 1,
  };
}

/** Keys that accept a right that was read aloud: "yes" in the languages of the desk. */
const acceptKeys = new Set(['y', 's']);

/**
 * A choice by one key, which goes on to the next question where the key can mean nothing else. A
 * letter that several choices begin with walks through them, and a set of boxes stays open until
 * Enter, except for "none".
 */
export function chooseByKey(
  event: KeyboardEvent<HTMLFormElement>,
  isRequired: (name: string) => boolean,
): void {
  const { target, key, currentTarget: form } = event;
  if (!(target instanceof HTMLInputElement) || !isPlain(event)) return;
  if (key.length !== 1 || key === ' ') return;
  if (target.type === 'checkbox') return chooseBox(event, target, isRequired);
  if (target.type !== 'radio') return;
  const selector = `input[type=radio][name="${CSS.escape(target.name)}"]`;
  const radios = [...form.querySelectorAll<HTMLInputElement>(selector)];
  const { choice, isSure } = chosenBy(key, radios);
  if (!choice) return;
  event.preventDefault();
  const wasOpen = isOpen(target);
  choice.focus();
  const act = () => choice.click();
  if (isSure && wasOpen) actAndGoOn(form, choice, isRequired, act);
  else act();
}

function chooseBox(
  event: KeyboardEvent<HTMLFormElement>,
  target: HTMLInputElement,
  isRequired: (name: string) => boolean,
): void {
  const form = event.currentTarget;
  const isRight = target.closest('.rights') !== null;
  const accepts = isRight && acceptKeys.has(event.key.toLowerCase()) && !target.checked;
  const choice = isRight ? target : chosenBy(event.key, boxesOf(target)).choice;
  if (!choice || (isRight && !accepts)) return;
  event.preventDefault();
  choice.focus();
  const act = () => choice.click();
  const endsQuestion = accepts || (choice.name.endsWith('.none') && !choice.checked);
  if (endsQuestion) actAndGoOn(form, choice, isRequired, act);
  else act();
}
