import {
  assistanceModes,
  authorizationGiverRoles,
  authorizationMethods,
  authorizationScopes,
  californiaCounties,
  enrollerTypes,
  spokenLanguages,
  urgentNeeds,
  yesNoNotSure,
} from '../enumerations';
import type { ApplicationDraft } from '../schema';
import { field, section, type Scope, step } from './definition';
import { root } from './subjects';

type Root = Scope<ApplicationDraft>;

const isAgent = ({ row }: Root) => row.enroller.enrollerType === 'certifiedInsuranceAgent';
const isCounselor = ({ row }: Root) =>
  row.enroller.enrollerType === 'certifiedEnrollmentCounselor' ||
  row.enroller.enrollerType === 'certifiedApplicationCounselor';
const isPlanEmployed = ({ row }: Root) =>
  row.enroller.enrollerType === 'certifiedPlanBasedEnroller' ||
  row.enroller.enrollerType === 'certifiedMediCalManagedCarePlanEnroller';

/** S1: Part 12 of the official form. The statement is accepted with the signatures, S32. */
export const enrollerStep = step(1, 'enroller', [
  section<ApplicationDraft>({
    appliesTo: 'enroller',
    template: '',
    rows: root,
    fields: [
      field('enroller.enrollerType', 'choice', 'required', { options: enrollerTypes }),
      field('enroller.enrollerName', 'name', 'required', { rules: ['personName'] }),
      field('enroller.certificationNumber', 'text', 'required', { rules: ['certificationNumber'] }),
      field('enroller.agentLicenseNumber', 'text', 'whenShown', {
        shownWhen: isAgent,
        rules: ['agentLicense'],
      }),
      field('enroller.nationalProducerNumber', 'text', 'optional', {
        shownWhen: isAgent,
        rules: ['producerNumber'],
      }),
      field('enroller.planName', 'text', 'whenShown', { shownWhen: isPlanEmployed }),
      field('enroller.entityName', 'text', 'whenShown', { shownWhen: isCounselor }),
      field('enroller.entityId', 'text', 'whenShown', { shownWhen: isCounselor }),
      field('enroller.certificationExpiresOn', 'date', 'optional', {
        rules: ['certificationExpiry'],
      }),
      field('enroller.expiredCertificationOverriddenBy', 'text', 'optional', {
        shownWhen: ({ row, today }) =>
          row.enroller.certificationExpiresOn !== undefined &&
          row.enroller.certificationExpiresOn < today,
      }),
      field('enroller.eventName', 'text', 'optional'),
      field('enroller.eventSiteCounty', 'choice', 'optional', { options: californiaCounties }),
      field('enroller.eventDate', 'date', 'optional', { rules: ['realDate'] }),
      field('enroller.assistanceMode', 'choice', 'required', { options: assistanceModes }),
    ],
  }),
]);

const isOral = ({ row }: Root) => row.authorization.authorizationMethod === 'oral';
const isRevoked = ({ row }: Root) => Boolean(row.authorization.revokedAt);
const usesInterpreter = ({ row }: Root) => row.authorization.interpreterUsed === 'yes';

/** S2: 10 CCR 6664. Every later step waits for it. */
export const authorizationStep = step(
  2,
  'authorization',
  [
    section<ApplicationDraft>({
      appliesTo: 'application',
      template: '',
      rows: root,
      fields: [
        field('authorization.rolesExplained', 'flag', 'required', { rules: ['mustBeTrue'] }),
        field('authorization.freeOfChargeExplained', 'flag', 'whenShown', {
          shownWhen: isCounselor,
          rules: ['mustBeTrue'],
        }),
        field('authorization.authorizationMethod', 'choice', 'required', {
          options: authorizationMethods,
        }),
        field('authorization.authorizationGivenByName', 'name', 'required', {
          rules: ['personName'],
        }),
        field('authorization.authorizationGivenByRole', 'choice', 'required', {
          options: authorizationGiverRoles,
        }),
        field('authorization.authorizationAt', 'instant', 'required', {
          rules: ['instantNotFuture'],
        }),
        field('authorization.oralWitnessNote', 'longText', 'whenShown', { shownWhen: isOral }),
        field('authorization.authorizationScope', 'multi', 'required', {
          options: authorizationScopes,
          rules: ['atLeastOne'],
        }),
        field('authorization.followUpContactAllowed', 'tri', 'required'),
        field('authorization.authorizationExpiresOn', 'date', 'optional', { rules: ['realDate'] }),
        field('authorization.revokedAt', 'instant', 'optional', { shownWhen: isRevoked }),
        field('authorization.revocationReason', 'text', 'optional', { shownWhen: isRevoked }),
        field('authorization.interpreterUsed', 'tri', 'optional'),
        field('authorization.interpreterName', 'text', 'whenShown', { shownWhen: usesInterpreter }),
        field('authorization.interpreterLanguage', 'choice', 'whenShown', {
          shownWhen: usesInterpreter,
          options: spokenLanguages,
        }),
        field('authorization.authorizationArtifact', 'file', 'optional', {
          shownWhen: (scope) =>
            scope.row.authorization.authorizationMethod !== undefined && !isOral(scope),
        }),
      ],
    }),
  ],
  ['consent'],
);

/** S3: routes away from the form before anything is typed. */
export const screeningStep = step(3, 'screening', [
  section<ApplicationDraft>({
    appliesTo: 'application',
    template: '',
    rows: root,
    fields: [
      field('coverageYear', 'number', 'required', { rules: ['coverageYear'] }),
      field('screening.existingMediCalOrCoveredCaMember', 'tri', 'required'),
      field('screening.priorApplicationInPast12Months', 'tri', 'required'),
      field('screening.priorCaseNumber', 'text', 'optional', {
        shownWhen: ({ row }) => row.screening.priorApplicationInPast12Months === 'yes',
      }),
      field('screening.infantUnderOneMotherHadMediCal', 'tri', 'required'),
      field('screening.formerFosterYouthOnly', 'tri', 'required'),
      field('screening.onlyNonMagiRequested', 'tri', 'required'),
      field('screening.wantsFinancialHelp', 'choice', 'required', { options: yesNoNotSure }),
      field('screening.urgentNeed', 'multi', 'optional', { options: urgentNeeds }),
    ],
  }),
]);
