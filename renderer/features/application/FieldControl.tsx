import type { Control, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ApplicationDraft } from '#shared/domain/application/index';
import { pacificDate } from '#shared/base/clock';
import type { FieldAt } from '#shared/domain/application/steps/definition';
import { clock } from '../../session/ports/clock';
import { CheckField } from '../../ui/form/CheckField';
import { ChoiceField, YesNoField } from '../../ui/form/ChoiceField';
import { DateField } from '../../ui/form/DateField';
import { MaskedField } from '../../ui/form/MaskedField';
import { MoneyField } from '../../ui/form/MoneyField';
import { SelectField } from '../../ui/form/SelectField';
import { TextField } from '../../ui/form/TextField';
import { CountChoice } from './CountChoice';
import { ListControl } from './ListControl';
import { MultiControl } from './MultiControl';
import { NumberControl } from './NumberControl';
import { PersonSelect } from './PersonSelect';
import { PrimaryFilerControl } from './PrimaryFilerControl';
import { useOptions } from './useOptions';

export interface FieldControlProps {
  readonly at: FieldAt;
  readonly application: ApplicationDraft;
  /** The answers with the last key, which the screen may not show yet. */
  readonly latest: () => ApplicationDraft;
  readonly control: Control<FieldValues>;
  readonly onAnswer: (path: string, kind: string, value: unknown) => void;
}

/** So many choices are all shown; more become a list to choose from. */
const choicesInSight = 6;

/** This year and the next, and the year of an older draft as long as it stands. */
function coverageYears(standing: number) {
  const current = Number(pacificDate(clock.nowMs()).slice(0, 4));
  return [...new Set([standing, current, current + 1])]
    .sort((a, b) => a - b)
    .map((year) => ({ value: String(year), label: String(year) }));
}

/** One question in the form that its kind asks for; the words come from its key. */
export function FieldControl({ at, ...given }: FieldControlProps) {
  const { application, control, onAnswer } = given;
  const { t } = useTranslation();
  const { field, path, labelKey } = at;
  const options = useOptions(at);
  const hint = t(`${labelKey}Hint`, { defaultValue: '' });
  const props = {
    control,
    name: path,
    label: t(labelKey),
    ...(hint ? { hint } : {}),
    ...(at.required ? {} : { optional: true }),
    onAnswered: (value: unknown) => onAnswer(path, field.kind, value),
  };
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'month':
      return <TextField {...props} />;
    case 'longText':
      return <TextField {...props} multiline />;
    case 'date':
      return <DateField {...props} />;
    case 'money':
      return <MoneyField {...props} />;
    case 'number':
      if (path === 'coverageYear') {
        return <CountChoice {...props} options={coverageYears(application.coverageYear)} />;
      }
      return options.length > 0 ? (
        <CountChoice {...props} options={options} />
      ) : (
        <NumberControl {...props} />
      );
    case 'ssn':
    case 'itin':
    case 'atin':
      return <MaskedField {...props} mask="ssn" />;
    case 'zip':
      return <MaskedField {...props} mask="zip" />;
    case 'flag':
      return at.required && !field.rules.includes('mustBeTrue') ? (
        <YesNoField {...props} />
      ) : (
        <CheckField {...props} />
      );
    case 'tri':
    case 'declinableTri':
      return <ChoiceField {...props} options={options} inline />;
    case 'choice':
      return options.length > choicesInSight ? (
        <SelectField {...props} options={options} />
      ) : (
        <ChoiceField {...props} options={options} />
      );
    case 'person':
      return path === 'household.primaryTaxFiler' ? (
        <PrimaryFilerControl {...props} application={application} />
      ) : (
        <PersonSelect {...props} application={application} />
      );
    case 'multi':
    case 'people':
      return <MultiControl {...props} at={at} application={application} />;
    case 'name':
    case 'phone':
    case 'address':
    case 'employer':
    case 'premium':
    case 'years':
    case 'rows':
      return <ListControl at={at} {...given} />;
    // Instants are stamped by what happens, files come through the document step: neither is typed.
    case 'instant':
    case 'file':
      return null;
  }
}
