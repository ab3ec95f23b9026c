import type { CalendarDate } from '#shared/base/calendarDate';
import type { CaseDraft, HouseholdMember } from '#shared/domain/application/index';
import { presentPersons } from '#shared/domain/application/steps/subjects';
import type { ConsumerRow, RowStatus } from './consumerRow';

/** The person whom the case is called after: the primary contact, else the first of the household. */
export function primaryPerson(draft: CaseDraft): HouseholdMember | undefined {
  const members = presentPersons(draft.application);
  const { primaryContactPersonId } = draft.application;
  return members.find(({ id }) => id === primaryContactPersonId) ?? members[0];
}

/** Of a member of the household, or of anyone else who has a name in the application. */
export function nameOf(person: Pick<HouseholdMember, 'name'> | undefined): string {
  const { firstName, middleName, lastName, singleLegalName } = person?.name ?? {};
  return [firstName, middleName, singleLegalName ? '' : lastName].filter(Boolean).join(' ');
}

/** Whom a line of the list is about; empty while nobody has a name. */
export function nameOfRow(row: Pick<ConsumerRow, 'firstName' | 'lastName'> | null): string {
  return [row?.firstName, row?.lastName].filter(Boolean).join(' ');
}

/** At most two letters, for places where a name would say too much. */
export function initialsOf(member: HouseholdMember | undefined): string {
  const { firstName, lastName } = member?.name ?? {};
  return [firstName, lastName].map((part) => part?.trim().charAt(0).toUpperCase() ?? '').join('');
}

interface RowStanding {
  readonly status?: RowStatus;
  /** The last day to send a draft; null once it was sent. */
  readonly dueOn?: CalendarDate | null;
}

/**
 * The line that the Book of Business shows of a case. The worker builds it too, where the list on the
 * disk is damaged, so nothing is imported here but types.
 */
export function rowOfCase(
  draft: CaseDraft,
  updatedAtMs: number,
  { status = 'inProgress', dueOn = null }: RowStanding = {},
): ConsumerRow {
  const { application } = draft;
  const primary = primaryPerson(draft);
  const address = application.household.homeAddress;
  const chosen = draft.planChoices[0];
  const netCents = draft.planChoices.reduce((sum, choice) => sum + choice.netCents, 0);
  return {
    id: draft.caseId,
    firstName: primary?.name?.firstName ?? '',
    lastName: primary?.name?.lastName ?? '',
    memberNames: presentPersons(application)
      .filter((member) => member !== primary)
      .map(nameOf)
      .join(', '),
    city: address?.city ?? '',
    postalCode: address?.zip ?? '',
    phone: application.contact.primaryPhone?.number ?? '',
    language: draft.language,
    status,
    coverageYear: draft.coverageYear,
    householdSize: presentPersons(application).length,
    planName: chosen?.planName ?? '',
    netPremiumCents: chosen ? netCents : null,
    dueOn,
    draftId: draft.draftId ?? draft.caseId,
    commandId: null,
    updatedAtMs,
  };
}
