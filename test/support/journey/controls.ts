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
  /** Behind a disclosure that is still closed. */
  readonly folded: boolean;
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
        folded: control.closest('details:not([open])') !== null,
      })),
  );
}

/** Brings one control to what it should say, by keyboard; answers whether anything had to be done. */
export async function answerControl(
  form: Locator,
  control: ScreenControl,
  wanted: string | boolean,
): Promise<boolean> {
  if (!differs(control, wanted)) return false;
  const byName = form.locator(`[name="${control.name}"]`);
  if (control.folded) await unfold(form, control.name);
  if (control.type === 'radio') {
    await form.locator(`[name="${control.name}"][value="${control.value}"]`).press('Space');
  } else if (control.type === 'checkbox') {
    await byName.press('Space');
  } else if (control.tag === 'select') {
    await byName.selectOption(String(wanted));
  } else {
    await byName.fill(String(wanted));
  }
  return true;
}

function yesOrNo(wanted: boolean): string {
  return wanted ? 'yes' : 'no';
}

function differs({ type, value, checked }: ScreenControl, wanted: string | boolean): boolean {
  if (type === 'radio')
    return !checked && value === (typeof wanted === 'boolean' ? yesOrNo(wanted) : wanted);
  return wanted !== (type === 'checkbox' ? checked : value);
}

/** Opens the disclosure around a control; an earlier answer may have opened it already. */
async function unfold(form: Locator, name: string): Promise<void> {
  const has = form.page().locator(`[name="${name}"]`);
  const closed = form.locator('details:not([open])', { has });
  if ((await closed.count()) > 0) await closed.locator('> summary').click();
}
