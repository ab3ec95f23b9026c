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
import { partWords } from '#shared/domain/application/handOver/index';
import type { FieldAt } from '#shared/domain/application/steps/definition';
import { isUnanswered, readPath } from '#shared/domain/application/steps/readPath';
import { CheckField } from '../../ui/form/CheckField';
import { MaskedField } from '../../ui/form/MaskedField';
import { MoneyField } from '../../ui/form/MoneyField';
import { SelectField } from '../../ui/form/SelectField';
import { TextField } from '../../ui/form/TextField';
import { Fold } from './Fold';

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
  /** What few need: behind the disclosure of the compound. */
  readonly rare?: boolean;
  readonly size?: 'whole';
}

const parts: Partial<Record<FieldAt['field']['kind'], readonly Part[]>> = {
  name: [
    { name: 'firstName', kind: 'text' },
    { name: 'middleName', kind: 'text', optional: true, rare: true },
    { name: 'lastName', kind: 'text' },
    { name: 'suffix', kind: 'select', options: nameSuffixes, optional: true, rare: true },
    { name: 'singleLegalName', kind: 'flag', optional: true, rare: true },
  ],
  phone: [
    { name: 'number', kind: 'phone' },
    { name: 'type', kind: 'select', options: phoneTypes },
    { name: 'extension', kind: 'text', optional: true, rare: true },
  ],
  address: [
    { name: 'line1', kind: 'text', size: 'whole' },
    { name: 'line2', kind: 'text', optional: true, rare: true },
    { name: 'city', kind: 'text' },
    { name: 'zip', kind: 'zip' },
    { name: 'state', kind: 'select', options: uspsStates },
    { name: 'county', kind: 'select', options: californiaCounties, optional: true },
  ],
  employer: [
    { name: 'name', kind: 'text' },
    { name: 'ein', kind: 'text', optional: true },
    { name: 'contactName', kind: 'text', rare: true, size: 'whole' },
    { name: 'phone.number', kind: 'phone', rare: true },
    { name: 'phone.type', kind: 'select', options: phoneTypes, rare: true },
    { name: 'address.line1', kind: 'text', rare: true, size: 'whole' },
    { name: 'address.city', kind: 'text', rare: true },
    { name: 'address.zip', kind: 'zip', rare: true },
    { name: 'address.state', kind: 'select', options: uspsStates, rare: true },
    { name: 'isForeignAddress', kind: 'flag', rare: true, size: 'whole' },
    { name: 'foreignProvince', kind: 'text', rare: true },
    { name: 'foreignPostalCode', kind: 'text', rare: true },
    { name: 'country', kind: 'text', rare: true },
  ],
  premium: [
    { name: 'amountCents', kind: 'money' },
    { name: 'frequency', kind: 'select', options: premiumFrequencies },
  ],
};

/** The parts of a compound that have to be there for it to be an answer; none for any other kind. */
export function requiredParts(kind: FieldAt['field']['kind']): readonly string[] {
  return (parts[kind] ?? [])
    .filter(({ optional, rare }) => !optional && !rare)
    .map(({ name }) => name);
}

/** The number as the schema keeps it (E.164), from the ten digits that were typed. */
function storedPhone(value: unknown): unknown {
  return typeof value === 'string' && /^\d{10}$/.test(value) ? `+1${value}` : value;
}

interface PartControlProps extends CompoundControlProps {
  readonly part: Part;
}

/** One input of a compound. */
function PartControl({ at, part, control, onAnswer }: PartControlProps) {
  const { t } = useTranslation();
  const name = `${at.path}.${part.name}`;
  const props = {
    control,
    name,
    label: t(partWords(at.field.kind, part.name)),
    ...(part.optional && !part.rare ? { optional: true } : {}),
    onAnswered: (value: unknown) =>
      onAnswer(name, part.kind, part.kind === 'phone' ? storedPhone(value) : value),
  };
  switch (part.kind) {
    case 'text':
      return <TextField {...props} />;
    case 'phone':
    case 'zip':
      return <MaskedField {...props} mask={part.kind} />;
    case 'flag':
      return <CheckField {...props} />;
    case 'money':
      return <MoneyField {...props} />;
    case 'select':
      return (
        <SelectField
          {...props}
          options={(part.options ?? []).map((value) => ({
            value,
            label: t([`options.${value}`], { defaultValue: value }),
          }))}
        />
      );
  }
}

/** A name, an address, a phone: several inputs under one label. */
export function CompoundControl(props: CompoundControlProps) {
  const { at, application } = props;
  const { t } = useTranslation();
  const all = parts[at.field.kind] ?? [];
  const rare = all.filter((part) => part.rare);
  const standing = (part: Part) => readPath(application, `${at.path}.${part.name}`);
  const controls = (some: readonly Part[]) => (
    <div className="compound__parts">
      {some.map((part) => (
        <div key={part.name} className={part.size === 'whole' ? 'compound__whole' : undefined}>
          <PartControl {...props} part={part} />
        </div>
      ))}
    </div>
  );
  return (
    <fieldset className={`compound compound--${at.field.kind}`}>
      <legend className="ds-c-label">
        {t(at.labelKey)}
        {!at.required && <span className="compound__optional"> {t('form.optional')}</span>}
      </legend>
      {controls(all.filter((part) => !part.rare))}
      {rare.length > 0 && (
        <Fold
          label={t(`interview.morePart.${at.field.kind}`)}
          open={rare.some((part) => !isUnanswered(standing(part)))}
        >
          {controls(rare)}
        </Fold>
      )}
    </fieldset>
  );
}
