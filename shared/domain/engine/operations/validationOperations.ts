import { z } from 'zod';
import { ok, type Result } from '../../../base/result';
import {
  cardBrands,
  checkAbaRouting,
  checkBirthDate,
  checkCaliforniaZip,
  checkCardExpiry,
  checkCardNumber,
  checkCardSecurityCode,
  checkItin,
  checkPersonName,
  checkSsn,
  checkUsPhone,
  checkUsZip,
  checkZipCounty,
  type CardBrand,
  type FieldCheck,
} from '../../validation';
import type { EngineContext } from '../engineContext';
import { badInput, type EngineError } from '../engineError';
import { choiceField, dateField } from '../inputs';
import { defineOperation, type AnyOperation } from '../operation';

interface ValidateOptions {
  readonly asOf?: string | undefined;
  readonly brand?: CardBrand | undefined;
}

type TextCheck = (context: EngineContext, value: string, options: ValidateOptions) => FieldCheck;

const always =
  (check: (value: string) => FieldCheck): TextCheck =>
  (_context, value) =>
    check(value);

const onDay =
  (check: (value: string, asOf: string) => FieldCheck): TextCheck =>
  (context, value, { asOf }) =>
    check(value, asOf ?? context.rules.asOf);

const textChecks = {
  ssn: always(checkSsn),
  itin: always(checkItin),
  abaRouting: always(checkAbaRouting),
  cardNumber: always(checkCardNumber),
  cardSecurityCode: (_context, value, { brand }) => checkCardSecurityCode(value, brand),
  cardExpiry: onDay(checkCardExpiry),
  usPhone: always(checkUsPhone),
  usZip: always(checkUsZip),
  californiaZip: (context, value) => checkCaliforniaZip(context.rules, value),
  birthDate: onDay(checkBirthDate),
  personName: always(checkPersonName),
} as const satisfies Readonly<Record<string, TextCheck>>;

type Field = keyof typeof textChecks | 'zipCounty';

function isField(field: unknown): field is Field {
  return field === 'zipCounty' || (typeof field === 'string' && Object.hasOwn(textChecks, field));
}

const textFields = Object.keys(textChecks).join(', ');
const place = 'expected {zip, county}';
const typed = 'expected a text, or {zip, county} for zipCounty';

const validate = defineOperation({
  name: 'validate',
  input: z.object({
    field: z.custom<Field>(isField, `expected one of ${textFields}, zipCounty`),
    value: z.union([z.string(), z.object({ zip: z.string(), county: z.string() })], typed),
    /** Without it the day of the rules is taken. */
    asOf: dateField.optional(),
    brand: choiceField(cardBrands).optional(),
  }),
  run: (context, input) => {
    const check = checkField(context, input.field, input.value, input);
    if (!check.ok) return check;
    const { valid, code } = check.value;
    const inputs = { field: input.field, asOf: input.asOf ?? context.rules.asOf };
    // The value itself stays out of the trace: traces are shown and may be kept.
    context.trace.note(
      `form of ${input.field}`,
      'field rules of the engine',
      inputs,
      code ?? valid,
    );
    return check;
  },
});

function checkField(
  context: EngineContext,
  field: Field,
  value: string | { readonly zip: string; readonly county: string },
  options: ValidateOptions,
): Result<FieldCheck, EngineError> {
  if (field === 'zipCounty') {
    return typeof value === 'string'
      ? badInput('value', place)
      : ok(checkZipCounty(context.rules, value));
  }
  return typeof value === 'string'
    ? ok(textChecks[field](context, value, options))
    : badInput('value', 'expected a text');
}

export const validationOperations: readonly AnyOperation[] = [validate];
