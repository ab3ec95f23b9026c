/** What the families of the model's hardest cases have in common: every plain question answered. */
import {
  attestationCodes,
  type ApplicationDraft,
  type HouseholdMember,
} from '#shared/domain/application/index';
import { household, today } from '../../unit/application/applicationBuilder';
import type { ToldFamily } from '../journey';

/** What every family answers besides what makes its case hard. */
export function told(
  persons: readonly HouseholdMember[],
  more: Partial<ApplicationDraft> = {},
): ToldFamily {
  const { household: home, ...rest } = more;
  const base = household(persons, rest);
  const [first] = persons;
  return {
    answers: withIds(persons, {
      ...base,
      enroller: { certificationNumber: 'CEC-000001', entityName: 'Clinic', entityId: 'ENT-0001' },
      authorization: {
        authorizationGivenByName: { firstName: first?.id ?? '', lastName: 'Sample' },
        authorizationGivenByRole: 'primaryContact',
      },
      screening: {
        existingMediCalOrCoveredCaMember: 'no',
        priorApplicationInPast12Months: 'no',
        infantUnderOneMotherHadMediCal: 'no',
        formerFosterYouthOnly: 'no',
        onlyNonMagiRequested: 'no',
        wantsFinancialHelp: 'yes',
        ...more.screening,
      },
      contact: {
        bestContactMethod: 'phone',
        primaryPhone: { number: '+19165550123', type: 'cell' },
      },
      household: {
        ...base.household,
        mailingSameAsHome: true,
        primaryTaxFiler: { personId: first?.id ?? '' },
        ...home,
      },
      attestations: everyRight(first?.id ?? ''),
      wantsAuthorizedRepresentative: 'no',
      renewalConsentYears: 5,
      primaryContactIsApplicant: first?.isApplicant ?? null,
    }),
  };
}

/** A first name is no id: on screen the one is typed, the other chosen. */
function withIds(persons: readonly HouseholdMember[], answers: ApplicationDraft): ApplicationDraft {
  const text = persons.reduce(
    (all, { id }) => all.replaceAll(`"${id}"`, `"id-${id}"`),
    JSON.stringify(answers),
  );
  const renamed = JSON.parse(text) as ApplicationDraft;
  return {
    ...renamed,
    authorization: answers.authorization,
    persons: renamed.persons.map((person, index) => ({
      ...person,
      name: { firstName: persons[index]?.id ?? '', lastName: 'Sample' },
    })),
  };
}

/** Whatever rights the step shows are accepted: the journey ticks those that the list holds. */
function everyRight(acceptedByPersonId: string): ApplicationDraft['attestations'] {
  return attestationCodes.map((code) => ({
    code,
    textVersion: 'any',
    languageUsed: 'english',
    acceptedByPersonId,
    acceptedAt: `${today}T18:00:00Z`,
    mode: 'readAloud',
  }));
}
