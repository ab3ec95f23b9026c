import type { i18n as Translations } from 'i18next';
import { handOverSteps } from '#shared/domain/application/handOver/index';
import type { HandOverField } from '#shared/domain/application/handOver/index';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { printSheets } from '#shared/domain/application/officialForm/index';
import type { OffForm } from '#shared/domain/application/officialForm/index';
import type { StepContext } from '#shared/domain/application/steps/definition';
import type { ChannelInput } from '#shared/desktop/contract';
import { formatsOf } from '../../i18n/format';
import { answerWriter } from '../../ui/answers/answerText';
import { nameOf } from '../consumer/index';

/** An answer in a person's words: whose, to what, and what it says. */
export interface AnswerLine {
  readonly about: string;
  readonly label: string;
  readonly text: string;
}

export interface FormOrder {
  readonly order: ChannelInput<'forms.save'>;
  /** What the form has no box for, and why. */
  readonly offForm: readonly (AnswerLine & { readonly key: string; readonly reason: OffForm })[];
  readonly lineOf: (key: string) => AnswerLine;
}

/** Withheld on purpose: a note on the same paper would tell it all the same. */
const notedReasons: ReadonlySet<OffForm> = new Set(['noBox']);

/**
 * What the main process writes on the official form. The form is an English one, so the words of
 * `english` are used whatever the language of the screen.
 */
export function formOrderOf(
  application: ApplicationDraft,
  context: StepContext,
  english: Translations,
): FormOrder {
  const t = english.getFixedT('en');
  const words = answerWriter({ t, formats: formatsOf('en'), persons: application.persons });
  const describe = ({ at, part }: HandOverField): AnswerLine => {
    const person = application.persons.find(({ id }) => id === at.personId);
    const partWords = part.part === null ? [] : [t(`parts.${at.field.kind}.${part.part}`)];
    return {
      about: nameOf(person) || t('changes.table.household'),
      label: [t(at.labelKey), ...partWords].join(' – '),
      text: words({ kind: part.kind, labelKey: at.labelKey, value: part.value }),
    };
  };
  const fields = handOverSteps(application, context).flatMap((step) => step.fields);
  const lines = new Map(fields.map((field) => [field.key, describe(field)]));
  const again = { about: t('handOver.form604.again'), label: t('parts.name.firstName'), text: '' };
  const lineOf = (key: string) => lines.get(key) ?? again;
  const printed = printSheets(application, context, words);
  const offForm = printed.offForm.map(({ field, reason }) => ({
    ...lineOf(field.key),
    key: field.key,
    reason,
  }));
  const order = {
    sheets: printed.sheets.map(({ pages, entries }) => ({
      pages,
      entries: entries.map((entry) => {
        const { about, label, text } = lineOf(entry.key);
        return { ...entry, about, label, ticked: text };
      }),
    })),
    notes: offForm
      .filter(({ reason }) => notedReasons.has(reason))
      .map(({ about, label, text }) => ({ about, label, text })),
  };
  return { order, offForm, lineOf };
}
