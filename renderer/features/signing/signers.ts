import type { CalendarDate } from '#shared/base/calendarDate';
import { ageOf, signingRepresentatives } from '#shared/domain/application/index';
import type { CaseDraft, Representative } from '#shared/domain/application/index';
import { nameOf, primaryPerson } from '../consumer/index';

export type Signer =
  | { readonly role: 'primaryContact'; readonly personId: string; readonly name: string }
  | {
      readonly role: 'authorizedRepresentative';
      readonly representativeId: string;
      readonly name: string;
      /** For whom a representative speaks who is not a person alone. */
      readonly organization: string | null;
      readonly contact: string;
    };

/** The signature of the application is made by somebody of age, S32. */
const ageToSign = 18;

function representativeOf(representative: Representative, contact: string): Signer {
  const { id, representativeKind, organizationName = '' } = representative;
  const isOrganization = representativeKind === 'organization' && organizationName !== '';
  return {
    role: 'authorizedRepresentative',
    representativeId: id,
    name: nameOf(representative),
    organization: isOrganization ? organizationName : null,
    contact,
  };
}

/** Who may sign the application: the primary contact of age, and whoever may sign in the household's name. */
export function signersOf(draft: CaseDraft, today: CalendarDate): readonly Signer[] {
  const person = primaryPerson(draft);
  if (!person) return [];
  const name = nameOf(person);
  const age = ageOf(person, today);
  const contact: Signer = { role: 'primaryContact', personId: person.id, name };
  const representatives = signingRepresentatives(draft.application).map((one) =>
    representativeOf(one, name),
  );
  return age !== null && age < ageToSign ? representatives : [contact, ...representatives];
}

/** One of a case's signers from another. */
export function signerKey(signer: Signer): string {
  return signer.role === 'primaryContact' ? signer.personId : signer.representativeId;
}
