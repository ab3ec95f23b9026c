import { expect } from 'vitest';
import type { ApplicationDraft, PlanChoice } from '#shared/domain/application/index';
import {
  expectedFields,
  printSheets,
  type PrintedForm,
  type Words,
} from '#shared/domain/application/officialForm/index';

export const context = { today: '2026-11-23' };
const words: Words = ({ value }) => (Array.isArray(value) ? value.join(', ') : String(value));

/** Prints, and holds every field to those that the form has. */
export function print(application: ApplicationDraft, planChoices: readonly PlanChoice[] = []) {
  const form = printSheets({ application, planChoices }, context, words);
  const known = expectedFields();
  const fields = form.sheets.flatMap(({ entries }) => entries.map(({ field }) => field));
  expect(fields.filter((field) => !known.has(field))).toEqual([]);
  return form;
}

/** What stands in the fields of a sheet. */
export const written = ({ sheets }: PrintedForm, sheet = 0) =>
  Object.fromEntries((sheets[sheet]?.entries ?? []).map(({ field, text }) => [field, text]));

/** The answers that go to the notes, for want of a box. */
export const noted = ({ offForm }: PrintedForm) =>
  offForm.filter(({ reason }) => reason === 'noBox').map(({ field }) => field.key);

export const pagesOf = ({ sheets }: PrintedForm) =>
  sheets.map(({ pages }) => (pages ?? []).map(({ from, to }) => `${from}-${to}`).join());

export const choice = (
  groupId: string,
  memberIds: string[],
  more: Partial<PlanChoice> = {},
): PlanChoice => ({
  groupId,
  planId: `plan-${groupId}`,
  planPackId: 'practice',
  memberIds,
  grossCents: 50_000,
  creditCents: 0,
  stateSubsidyCents: 0,
  netCents: 50_000,
  planName: 'Silver 70 of the Valley',
  metal: 'silver',
  network: 'PPO',
  ...more,
});
