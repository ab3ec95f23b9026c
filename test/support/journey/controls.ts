import type { Locator } from 'playwright-core';

/** One input of the form on screen, as a person would find it. */
export interface ScreenControl {
  readonly name: string;
  readonly tag: 'input' | 'select' | 'textarea';
  readonly type: string;
  /** A radio's or checkbox's own value; what stands in any other. */
  readonly value: string;
  readonly checked: boolean;
  /** The row that the question is about, by ids: `persons.<id>`. */
  readonly row: string;
}

/** Every named control of a form, in the order of the screen. */
export function controlsOf(form: Locator): Promise<readonly ScreenControl[]> {
  return form.evaluate((element) =>
    [...element.querySelectorAll<HTMLInputElement>('[name]')]
      .filter((control) => control.matches('input, select, textarea'))
      .map((control) => ({
        name: control.name,
        tag: control.tagName.toLowerCase() as 'input' | 'select' | 'textarea',
        type: control.type,
        value: control.value,
        checked: control.checked,
        row: control.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '',
      })),
  );
}

/** Brings one control to what it should say; answers whether anything had to be done. */
export async function answerControl(
  form: Locator,
  control: ScreenControl,
  wanted: string | boolean,
): Promise<boolean> {
  const byName = form.locator(`[name="${control.name}"]`);
  if (control.type === 'radio') {
    if (wanted !== control.value || control.checked) return false;
    await form.locator(`[name="${control.name}"][value="${control.value}"]`).check();
    return true;
  }
  if (control.type === 'checkbox') {
    if (wanted === control.checked) return false;
    await byName.setChecked(wanted === true);
    return true;
  }
  if (typeof wanted !== 'string' || wanted === control.value) return false;
  if (control.tag === 'select') await byName.selectOption(wanted);
  else await byName.fill(wanted);
  return true;
}
