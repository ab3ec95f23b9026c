import type { KeyboardEvent } from 'react';

const controls =
  'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

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

function wordsOf(radio: HTMLInputElement): string {
  return (radio.labels?.[0]?.textContent ?? '').trim().toLowerCase();
}

/**
 * A choice by one key: its number, or the first letter of its words. Typing the letter again goes
 * on to the next choice that begins with it.
 */
export function chooseByKey(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  if (event.altKey || event.ctrlKey || event.metaKey || key.length !== 1) return;
  const selector = `input[type=radio][name="${CSS.escape(target.name)}"]`;
  const radios = [...event.currentTarget.querySelectorAll<HTMLInputElement>(selector)];
  const letter = key.toLowerCase();
  const byLetter = radios.filter((radio) => wordsOf(radio).startsWith(letter));
  const checked = byLetter.findIndex((radio) => radio.checked);
  const chosen = /^[1-9]$/.test(key)
    ? radios[Number(key) - 1]
    : byLetter[(checked + 1) % Math.max(1, byLetter.length)];
  if (!chosen || key === ' ') return;
  event.preventDefault();
  chosen.focus();
  chosen.click();
}
