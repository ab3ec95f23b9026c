import { addDays } from '#shared/base/calendarDate';
import { pacificDate } from '#shared/base/clock';
import type { Profile } from '#shared/desktop/common';
import type { Role } from '#shared/domain/access/roles';
import {
  authorizationScopes,
  withConsentPaper,
  withProvenance,
} from '#shared/domain/application/index';
import type {
  ApplicationDraft,
  authorizationGiverRoles,
  CaseDraft,
  ConsentPaper,
  enrollerTypes,
  SignatureStroke,
} from '#shared/domain/application/index';

export const consentMethods = ['verbal', 'drawn', 'written'] as const;
export type ConsentMethod = (typeof consentMethods)[number];

export interface ConsentGiven {
  readonly firstName: string;
  readonly lastName: string;
  readonly role: (typeof authorizationGiverRoles)[number];
  readonly method: ConsentMethod;
  readonly scope: readonly string[];
  readonly days: ConsentDays;
  readonly strokes: readonly SignatureStroke[];
  /** Of a permission on paper: its photograph, where it was taken already. */
  readonly paper: ConsentPaper | null;
}

/** The version of the words that are read aloud; a new wording gets a new one. */
export const consentScriptVersion = '2026-11';

/** How long a permission may last; a year by default, as the official form of a delegation says. */
export const consentDays = [30, 90, 365] as const;
export type ConsentDays = (typeof consentDays)[number];

const officialMethod = {
  verbal: 'oral',
  drawn: 'electronicSignature',
  written: 'written',
} as const;

const enrollerTypeOfRole: Partial<Record<Role, (typeof enrollerTypes)[number]>> = {
  agent: 'certifiedInsuranceAgent',
  agencyManager: 'certifiedInsuranceAgent',
  enrollmentCounselor: 'certifiedEnrollmentCounselor',
  planBasedEnroller: 'certifiedPlanBasedEnroller',
};

function enrollerOf(profile: Profile) {
  // "(practice)" is a remark on the name, not a part of it.
  const name = profile.displayName.replace(/\s*\(.*\)\s*$/, '');
  const [firstName = '', ...rest] = name.split(' ');
  const enrollerType = enrollerTypeOfRole[profile.role];
  return {
    ...(enrollerType ? { enrollerType } : {}),
    enrollerName: { firstName, lastName: rest.join(' ') || firstName },
    assistanceMode: 'inPerson' as const,
  };
}

function authorizationOf(given: ConsentGiven, profile: Profile, nowMs: number) {
  return {
    rolesExplained: true,
    freeOfChargeExplained: true,
    authorizationMethod: officialMethod[given.method],
    authorizationGivenByName: nameOfGiver(given),
    authorizationGivenByRole: given.role,
    authorizationAt: new Date(nowMs).toISOString(),
    authorizationScope: authorizationScopes.filter((one) => given.scope.includes(one)),
    authorizationExpiresOn: addDays(pacificDate(nowMs), given.days),
    followUpContactAllowed: given.scope.includes('followUpContact')
      ? ('yes' as const)
      : ('no' as const),
    ...(given.method === 'verbal' ? { oralWitnessNote: profile.displayName } : {}),
  };
}

function nameOfGiver(given: ConsentGiven) {
  return { firstName: given.firstName.trim(), lastName: given.lastName.trim() };
}

/** What the consent answers of the application: who helps, with whose permission, whose name it is. */
function givenPlaces({ enroller, authorization, persons }: ApplicationDraft): readonly string[] {
  return [
    ...Object.keys(enroller).map((name) => `enroller.${name}`),
    ...Object.keys(authorization).map((name) => `authorization.${name}`),
    ...persons.map((_, index) => `persons.${index}.name`),
  ];
}

/** The consent as the gate of the case keeps it. */
function consentOf(
  { language }: CaseDraft,
  given: ConsentGiven,
  authorization: ReturnType<typeof authorizationOf>,
): CaseDraft['consent'] {
  const { firstName, lastName } = nameOfGiver(given);
  return {
    method: given.method,
    givenByName: `${firstName} ${lastName}`,
    givenByRole: given.role,
    givenAt: authorization.authorizationAt,
    scope: authorization.authorizationScope,
    expiresOn: authorization.authorizationExpiresOn,
    scriptVersion: consentScriptVersion,
    language,
    ...(given.method === 'drawn' ? { strokes: given.strokes.map((stroke) => [...stroke]) } : {}),
  };
}

/**
 * Records the consent (10 CCR 6664: before any personal data) in the case and in the application,
 * and fills in what is known by now: who helps, and the name of the primary contact who consents.
 */
export function giveConsent(
  draft: CaseDraft,
  profile: Profile,
  given: ConsentGiven,
  nowMs: number,
): CaseDraft {
  const { application, ownerId } = draft;
  const name = nameOfGiver(given);
  const authorization = authorizationOf(given, profile, nowMs);
  const byPrimary = given.role === 'primaryContact';
  // The paper of a permission that ended is not that of this one.
  const { authorizationArtifact: _, ...standing } = application.authorization;
  const answered: ApplicationDraft = {
    ...application,
    enroller: { ...enrollerOf(profile), ...application.enroller },
    authorization: { ...standing, ...authorization },
    persons: application.persons.map((person) =>
      byPrimary && person.id === application.primaryContactPersonId && !person.name
        ? { ...person, name }
        : person,
    ),
  };
  const stamp = { source: 'consumer', at: authorization.authorizationAt, by: ownerId } as const;
  const consented: CaseDraft = {
    ...draft,
    consent: consentOf(draft, given, authorization),
    application: withProvenance(answered, givenPlaces(answered), stamp),
    // A permission that is given anew goes on where the interview stopped.
    progress: draft.progress.step === 'consent' ? { step: 'enroller' } : draft.progress,
  };
  const paper = given.method === 'written' ? given.paper : null;
  return paper ? withConsentPaper(consented, paper, stamp) : consented;
}
