import { type CalendarDate, firstOfMonth } from '../../../base/calendarDate';
import type { RulePack } from '../../../packs/rulePack';
import type { ApplicationDraft } from '../schema';
import type { RuleId } from './rules/ruleIds';

/** The four blocks that the official online application uses. */
export type StepBlock = 'introduction' | 'household' | 'individual' | 'closing';

/** What one row of a section stands for, and so how often its questions are asked. */
export type AppliesTo =
  | 'application'
  | 'enroller'
  | 'household'
  | 'person'
  | 'applicant'
  | 'relationship'
  | 'income'
  | 'deduction'
  | 'coverage'
  | 'employerOffer'
  | 'lifeEvent'
  | 'representative'
  | 'item';

/** How a field is asked and kept. `name`, `phone`, `address`, `employer` are compound values. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'name'
  | 'date'
  | 'instant'
  | 'month'
  | 'money'
  | 'number'
  | 'choice'
  | 'multi'
  | 'tri'
  | 'declinableTri'
  | 'flag'
  | 'ssn'
  | 'itin'
  | 'atin'
  | 'phone'
  | 'email'
  | 'address'
  | 'zip'
  | 'employer'
  | 'premium'
  | 'person'
  | 'people'
  | 'years'
  | 'file'
  | 'rows';

/**
 * `required` to submit; `whenShown`: required as soon as it is shown; `optional`: blank is fine;
 * `declinable`: "prefer not to answer" is an answer of its own.
 */
export type Requiredness = 'required' | 'whenShown' | 'optional' | 'declinable';

/** `masked` after entry, revealed by holding; `neverPrinted` stays in the product. */
export type Sensitivity = 'masked' | 'neverPrinted' | 'private';

/** The moment that ages, windows and bounds are judged at. */
export interface StepContext {
  /** Today in California. */
  readonly today: CalendarDate;
  /** Whether open enrollment runs today, by the dates of the rule pack; unknown if absent. */
  readonly openEnrollment?: boolean | undefined;
  /** For checks against dated facts, such as a ZIP's counties; left out if absent. */
  readonly rules?: RulePack | undefined;
}

/** What a condition sees: the whole application and the row that the question is about. */
export interface Scope<Row> extends StepContext {
  readonly application: ApplicationDraft;
  readonly row: Row;
  /** The day on which ages count: the first day of coverage. */
  readonly coverageStart: CalendarDate;
}

/** A field as data, without its row type: what forms, prints and checks need to know of it. */
export interface FieldInfo {
  /** Unique in its step; the words are `application.<step>.<id>`. */
  readonly id: string;
  /** Below the row, such as `name` or `residence.address`. */
  readonly path: string;
  readonly kind: FieldKind;
  readonly options: readonly string[];
  readonly requiredness: Requiredness;
  readonly rules: readonly RuleId[];
  readonly sensitivity: Sensitivity | null;
  /** How a missing answer weighs at review. */
  readonly missing: 'error' | 'warning';
}

export interface FieldDefinition<Row> extends FieldInfo {
  readonly shownWhen: (scope: Scope<Row>) => boolean;
  /** Narrows `required` and `whenShown`: not required where this says so. */
  readonly requiredWhen: (scope: Scope<Row>) => boolean;
  /** An answer that stands may still not be all that is asked for. */
  readonly openWhen: (scope: Scope<Row>) => boolean;
}

interface FieldOptions<Row> {
  readonly id?: string;
  readonly options?: readonly string[];
  readonly shownWhen?: (scope: Scope<Row>) => boolean;
  readonly requiredWhen?: (scope: Scope<Row>) => boolean;
  readonly openWhen?: (scope: Scope<Row>) => boolean;
  readonly rules?: readonly RuleId[];
  readonly sensitivity?: Sensitivity;
  readonly missing?: 'error' | 'warning';
}

/** Writes one field down; the id is the last part of the path unless given. */
export function field<Row>(
  path: string,
  kind: FieldKind,
  requiredness: Requiredness,
  options: FieldOptions<Row> = {},
): FieldDefinition<Row> {
  return {
    id: options.id ?? path.slice(path.lastIndexOf('.') + 1),
    path,
    kind,
    options: options.options ?? [],
    requiredness,
    rules: options.rules ?? [],
    sensitivity: options.sensitivity ?? null,
    missing: options.missing ?? 'error',
    shownWhen: options.shownWhen ?? (() => true),
    requiredWhen: options.requiredWhen ?? (() => true),
    openWhen: options.openWhen ?? (() => false),
  };
}

/** One row of a section: where it lies and which person it is about. */
export interface RowAt<Row> {
  /** Index path for forms: `persons.0`, empty for the root. */
  readonly path: string;
  /** The same place by ids, stable when rows come and go: `persons.<id>`. */
  readonly key: string;
  readonly personId: string | null;
  readonly row: Row;
}

/** A field of one row with the answers to "shown?" and "required?". */
export interface FieldAt {
  readonly field: FieldInfo;
  readonly step: string;
  readonly labelKey: string;
  readonly path: string;
  readonly key: string;
  readonly personId: string | null;
  /** The row that the field belongs to, for rules that compare it with its neighbours. */
  readonly row: unknown;
  readonly shown: boolean;
  readonly required: boolean;
  /** Required, and not all there yet whatever stands. */
  readonly open: boolean;
}

/** Rows of one kind with their fields; the row's type is closed in. */
export interface Section {
  readonly appliesTo: AppliesTo;
  /** `persons.{person}`; empty for the root. */
  readonly template: string;
  readonly fields: readonly FieldInfo[];
  /** Keys of a row that are structure rather than answers, kept with every visible row. */
  readonly structure: readonly string[];
  rows(application: ApplicationDraft, context: StepContext): readonly RowAt<unknown>[];
  /** `isWanted` narrows to some fields, so that whoever needs a few of them does not judge them all. */
  fieldsAt(
    step: string,
    application: ApplicationDraft,
    context: StepContext,
    isWanted?: (fieldId: string) => boolean,
  ): readonly FieldAt[];
}

interface SectionDefinition<Row> {
  readonly appliesTo: AppliesTo;
  readonly template: string;
  readonly structure?: readonly string[];
  readonly rows: (application: ApplicationDraft, context: StepContext) => readonly RowAt<Row>[];
  readonly fields: readonly FieldDefinition<Row>[];
}

function join(prefix: string, path: string): string {
  return prefix === '' ? path : `${prefix}.${path}`;
}

/** Closes the row's type into a section, so that steps of every kind stand in one list. */
export function section<Row>(definition: SectionDefinition<Row>): Section {
  const { appliesTo, template, fields, rows, structure = [] } = definition;
  return {
    appliesTo,
    template,
    fields,
    structure,
    rows,
    fieldsAt: (step, application, context, isWanted) => {
      const wanted = isWanted ? fields.filter(({ id }) => isWanted(id)) : fields;
      if (wanted.length === 0) return [];
      const coverageStart = coverageStartOf(application.coverageYear, context.today);
      return rows(application, context).flatMap((at) => {
        const scope: Scope<Row> = { ...context, application, row: at.row, coverageStart };
        return wanted.map((definition) => fieldAt(step, definition, at, scope));
      });
    },
  };
}

function fieldAt<Row>(
  step: string,
  definition: FieldDefinition<Row>,
  at: RowAt<Row>,
  scope: Scope<Row>,
): FieldAt {
  const { requiredness } = definition;
  const shown = definition.shownWhen(scope);
  const asked = requiredness === 'required' || requiredness === 'whenShown';
  const required = shown && asked && definition.requiredWhen(scope);
  return {
    field: definition,
    step,
    labelKey: `application.${step}.${definition.id}`,
    path: join(at.path, definition.path),
    key: join(at.key, definition.path),
    personId: at.personId,
    row: at.row,
    shown,
    required,
    open: required && definition.openWhen(scope),
  };
}

/** One of the 34 steps of the interview. */
export interface StepDefinition {
  /** `roster`; part of every key of its words. */
  readonly id: string;
  /** 1 to 34, as the model and the print map number them. */
  readonly number: number;
  readonly block: StepBlock;
  readonly sections: readonly Section[];
  /** Parts of the case, beside the application, that the step works on. */
  readonly caseParts: readonly ('consent' | 'planChoices' | 'payment' | 'signatures')[];
}

function blockOf(number: number): StepBlock {
  if (number <= 6) return 'introduction';
  if (number <= 9) return 'household';
  return number <= 24 ? 'individual' : 'closing';
}

export function step(
  number: number,
  id: string,
  sections: readonly Section[],
  caseParts: StepDefinition['caseParts'] = [],
): StepDefinition {
  return { id, number, block: blockOf(number), sections, caseParts };
}

/**
 * The first day of coverage that an application of `today` can reach: January 1, and once the year
 * runs the first of the next month.
 */
export function coverageStartOf(coverageYear: number, today: CalendarDate): CalendarDate {
  const january = `${coverageYear}-01-01`;
  if (today < january) return january;
  return firstOfMonth(today, 1);
}
