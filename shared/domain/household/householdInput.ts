import { z } from 'zod';
import { relationshipKinds } from '../application/enumerations/household';
import { ageField, flagField, idField, signedCentsField } from '../engine/inputs';

const flag = flagField.optional();

/** One listed person, as far as counting the Medi-Cal household needs it. */
export const householdPersonSchema = z.object({
  id: idField,
  age: ageField,
  annualIncomeCents: signedCentsField,
  requiredToFile: flag,
  expectedBabies: z
    .int('expected a number of babies from 0 to 10')
    .min(0, 'expected a number of babies from 0 to 10')
    .max(10, 'expected a number of babies from 0 to 10')
    .optional(),
  pregnant: flag,
  fullTimeStudent: flag,
  claimedByOutsider: flag,
});
export type HouseholdPerson = z.output<typeof householdPersonSchema>;

/** `person` is the `is` of `of`. */
const relationshipSchema = z.object({
  of: idField,
  is: z.enum(relationshipKinds, 'expected a relationship code, for example parent or spouse'),
  person: idField,
});
export type StatedRelationship = z.output<typeof relationshipSchema>;

/** The statuses under which a return is filed. */
const returnFilingStatuses = [
  'single',
  'marriedJointly',
  'marriedSeparately',
  'headOfHousehold',
  'qualifyingSurvivingSpouse',
] as const;

const oneOrTwoFilers = 'expected one filer, or the two spouses of a joint return';
const taxReturnSchema = z.object({
  filers: z.array(idField, oneOrTwoFilers).min(1, oneOrTwoFilers).max(2, oneOrTwoFilers),
  dependents: z.array(idField, 'expected a list of ids').default([]),
  filingStatus: z
    .enum(returnFilingStatuses, `expected one of ${returnFilingStatuses.join(', ')}`)
    .optional(),
  /** Married, filing separately, and excused from filing jointly (26 CFR 1.36B-2(b)(2)). */
  domesticAbuseException: flag,
});
export type TaxReturn = z.output<typeof taxReturnSchema>;

/**
 * The parent who has custody of a child, where that is known better than by who lives with whom; left
 * out, it is a parent who is not listed.
 */
const custodySchema = z.object({ child: idField, custodialParent: idField.optional() });
export type Custody = z.output<typeof custodySchema>;

const homes = 'expected lists of the ids of people who live together';

/** How the listed people are related, live and file. */
const householdTiesFields = {
  relationships: z.array(relationshipSchema, 'expected a list of {of, is, person}').default([]),
  livingTogether: z.array(z.array(idField, homes), homes).default([]),
  taxReturns: z.array(taxReturnSchema, 'expected a list of {filers, dependents}').default([]),
  custody: z.array(custodySchema, 'expected a list of {child, custodialParent}').optional(),
};

const somebody = 'expected a list of at least one person';

/** The listed people with their relationships, homes and tax returns. */
export function householdOf<Person extends z.ZodType>(person: Person) {
  return z.object({ people: z.array(person, somebody).min(1, somebody), ...householdTiesFields });
}

export interface Household {
  readonly people: readonly HouseholdPerson[];
  readonly relationships: readonly StatedRelationship[];
  readonly livingTogether: readonly (readonly string[])[];
  readonly taxReturns: readonly TaxReturn[];
  readonly custody?: readonly Custody[] | undefined;
}

/** What federal law leaves to the state; see `householdComposition` in the Medi-Cal facts. */
export interface HouseholdSettings {
  /** A child is younger than this. */
  readonly childAgeLimit: number;
  /** With the option for students: a full-time student counts as a child below this age. */
  readonly studentAgeLimit: number | null;
  /** Whether expected babies also count in the households of others. */
  readonly countUnbornForOthers: boolean;
  /** Whether two spouses on one return count in each other's household although they live apart. */
  readonly countJointFilersApart: boolean;
}

export function isChild(person: HouseholdPerson, settings: HouseholdSettings): boolean {
  if (person.age < settings.childAgeLimit) return true;
  const limit = settings.studentAgeLimit;
  return limit !== null && person.fullTimeStudent === true && person.age < limit;
}

/** How many babies a pregnant person expects; one unless told otherwise. */
export function expectedBabies(person: HouseholdPerson): number {
  if (person.pregnant === false) return 0;
  return person.expectedBabies ?? (person.pregnant === true ? 1 : 0);
}
