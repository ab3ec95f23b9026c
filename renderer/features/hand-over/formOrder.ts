import type { TFunction, i18n as Translations } from 'i18next';
import { handOverSteps } from '#shared/domain/application/handOver/index';
import type { HandOverField } from '#shared/domain/application/handOver/index';
import type { CaseDraft } from '#shared/domain/application/index';
import { planKeyOf, printSheets } from '#shared/domain/application/officialForm/index';
import type { OffForm } from '#shared/domain/application/officialForm/index';
import type { StepContext } from '#shared/domain/application/steps/definition';
import type { ChannelInput } from '#shared/desktop/contract';
import { formatsOf } from '../../i18n/format';
import { languageOf, type Language } from '../../i18n/languages';
import { answerWriter, type AnswerText } from '../../ui/answers/answerText';
import { nameOf } from '../consumer/index';
import { fieldLabel } from './lines';

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

/** The rest is withheld on purpose: a note on the same paper would tell it all the same. */
const notedReasons: ReadonlySet<OffForm> = new Set(['noBox']);

interface Describing extends Pick<CaseDraft, 'application' | 'planChoices'> {
  readonly context: StepContext;
  readonly t: TFunction;
  readonly words: AnswerText;
}

/** Every answer and chosen plan by its key, in words; a name that the form repeats where no key is. */
function linesOf({ application, planChoices, context, t, words }: Describing) {
  const household = t('changes.table.household');
  const describe = (field: HandOverField): AnswerLine => {
    const { at, part } = field;
    const person = application.persons.find(({ id }) => id === at.personId);
    return {
      about: nameOf(person) || household,
      label: fieldLabel(t, field),
      text: words({ kind: part.kind, labelKey: at.labelKey, value: part.value }),
    };
  };
  const lines = new Map<string, AnswerLine>();
  for (const field of handOverSteps(application, context).flatMap((step) => step.fields)) {
    lines.set(field.key, describe(field));
  }
  for (const choice of planChoices) {
    const text = choice.planName ?? choice.planId;
    lines.set(planKeyOf(choice), { about: household, label: t('handOver.plan.heading'), text });
  }
  const again = { about: t('handOver.form604.again'), label: t('parts.name.firstName'), text: '' };
  return (key: string) => lines.get(key) ?? again;
}

/**
 * What the main process writes on the official form, in English whatever the language of the screen:
 * the form is an English one. What the screen tells of it is in the language of the screen.
 */
export function formOrderOf(
  { application, planChoices }: Pick<CaseDraft, 'application' | 'planChoices'>,
  context: StepContext,
  translations: Translations,
): FormOrder {
  const wordsIn = (language: Language) => {
    const t = translations.getFixedT(language);
    const words = answerWriter({ t, formats: formatsOf(language), persons: application.persons });
    return { words, lineOf: linesOf({ application, planChoices, context, t, words }) };
  };
  const english = wordsIn('en');
  const { lineOf } = wordsIn(languageOf(translations.language));
  const printed = printSheets({ application, planChoices }, context, english.words);
  const offForm = printed.offForm.map(({ field, reason }) => ({
    ...lineOf(field.key),
    key: field.key,
    reason,
  }));
  const order = {
    sheets: printed.sheets.map(({ pages, entries }) => ({
      pages: pages && [...pages],
      entries: entries.map((entry) => {
        const { about, label, text } = english.lineOf(entry.key);
        return { ...entry, about, label, ticked: text };
      }),
    })),
    notes: printed.offForm
      .filter(({ reason }) => notedReasons.has(reason))
      .map(({ field }) => english.lineOf(field.key)),
  };
  return { order, offForm, lineOf };
}
