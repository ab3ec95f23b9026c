import type { Control, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  californiaCounties,
  premiumFrequencies,
  nameSuffixes,
  phoneTypes,
  uspsStates,
} from '#shared/domain/application/index';
import type { ApplicationDraft } from '#shared/domain/application/index';
import type { FieldAt } from '#shared/domain/application/steps/definition';
import { readPath } from '#shared/domain/application/steps/readPath';
import { CheckField } from '../../ui/form/CheckField';
import { MaskedField } from '../../ui/form/MaskedField';
import { MoneyField } from '../../ui/form/MoneyField';
import { SelectField } from '../../ui/form/SelectField';
import { TextField } from '../../ui/form/TextField';

export interface CompoundControlProps {
  readonly at: FieldAt;
  readonly application: ApplicationDraft;
  readonly control: Control<FieldValues>;
  readonly onAnswer: (path: string, kind: string, value: unknown) => void;
}

interface Part {
  readonly name: string;
  readonly kind: 'text' | 'phone' | 'zip' | 'select' | 'flag' | 'money';
  readonly options?: readonly string[];
  readonly optional?: boolean;
  /** Shown once asked for, or once something stands in it. */
  readonly shownIf?: string;
}

const parts: Partial<Record<FieldAt['field']['kind'], readonly Part[]>> = {
  name: [
    { name: 'firstName', kind: 'text' },
    { name: 'middleName', kind: 'text', optional: true },
    { name: 'lastName', kind: 'text' },
    { name: 'suffix', kind: 'select', options: nameSuffixes, optional: true },
    { name: 'singleLegalName', kind: 'flag', optional: true },
  ],
  phone: [
    { name: 'number', kind: 'phone' },
    { name: 'type', kind: 'select', options: phoneTypes, optional: true },
    { name: 'extension', kind: 'text', optional: true },
  ],
  address: [
    { name: 'line1', kind: 'text' },
    { name: 'line2', kind: 'text', optional: true },
    { name: 'city', kind: 'text' },
    { name: 'state', kind: 'select', options: uspsStates },
    { name: 'zip', kind: 'zip' },
    { name: 'county', kind: 'select', options: californiaCounties, optional: true },
  ],
  employer: [
    { name: 'name', kind: 'text', optional: true },
    { name: 'ein', kind: 'text', optional: true },
  ],
  premium: [
    { name: 'amountCents', kind: 'money' },
    { name: 'frequency', kind: 'select', options: premiumFrequencies },
  ],
};

/** The number as the schema keeps it (E.164), from the ten digits that were typed. */
function storedPhone(value: unknown): unknown {
  return typeof value === 'string' && /^\d{10}$/.test(value) ? `+1${value}` : value;
}

/** A name, an address, a phone: several inputs under one label. */
export function CompoundControl({ at, application, control, onAnswer }: CompoundControlProps) {
  const { t } = useTranslation();
  const standing = readPath(application, at.path);
  return (
    <fieldset
      className={`compound compound--${at.field.kind}`}
      data-value={standing ? 'some' : 'none'}
    >
      <legend className="ds-c-label">{t(at.labelKey)}</legend>
      <div className="compound__parts">
        {(parts[at.field.kind] ?? []).map((part) => {
          const name = `${at.path}.${part.name}`;
          const props = {
            control,
            name,
            label: t(`parts.${at.field.kind}.${part.name}`),
            ...(part.optional || !at.required ? { optional: true } : {}),
            onAnswered: (value: unknown) =>
              onAnswer(name, part.kind, part.kind === 'phone' ? storedPhone(value) : value),
          };
          switch (part.kind) {
            case 'text':
              return <TextField key={name} {...props} />;
            case 'phone':
            case 'zip':
              return <MaskedField key={name} {...props} mask={part.kind} />;
            case 'flag':
              return <CheckField key={name} {...props} />;
            case 'money':
              return <MoneyField key={name} {...props} />;
            case 'select':
              return (
                <SelectField
                  key={name}
                  {...props}
                  options={(part.options ?? []).map((value) => ({
                    value,
                    label: t([`options.${value}`], { defaultValue: value }),
                  }))}
                />
              );
          }
        })}
      </div>
    </fieldset>
  );
}
