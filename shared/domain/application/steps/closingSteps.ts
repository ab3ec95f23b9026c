import {
  lifeEventTypes,
  lostCoverageKinds,
  representativeContactPreferences,
  representativeKinds,
  submissionChannels,
  uspsStates,
} from '../enumerations';
import type { ApplicationDraft, LifeEvent, Representative } from '../schema';
import { field, section, type Scope, step } from './definition';
import { attestationsOpen } from './checks/closingChecks';
import { lifeEvents, representatives, root, wantsHelp } from './subjects';

type Event = Scope<LifeEvent>;

const isLoss = ({ row }: Event) => row.eventType === 'lostCoverage';
const isMove = ({ row }: Event) => row.eventType === 'movedWithinOrToCalifornia';
const needsDate = ({ row }: Event) =>
  row.eventType !== 'tribalMember' && row.eventType !== 'noEventContinueForMediCal';
const isPrivate = { sensitivity: 'private' } as const;

/** S25: Attachment A. Tribe members need no date; Medi-Cal needs no event at all. */
export const lifeEventStep = step(25, 'lifeEvents', [
  section<LifeEvent>({
    appliesTo: 'lifeEvent',
    template: 'lifeEvents.{lifeEvent}',
    structure: ['id'],
    rows: lifeEvents,
    fields: [
      field('eventType', 'choice', 'required', { options: lifeEventTypes, ...isPrivate }),
      field('personIds', 'people', 'required', {
        requiredWhen: needsDate,
        rules: ['existingPerson'],
      }),
      field('eventDate', 'date', 'whenShown', { shownWhen: needsDate, rules: ['eventDate'] }),
      field('reportedOn', 'date', 'optional', { rules: ['dateNotFuture'] }),
      field('proofType', 'text', 'optional'),
      field('note', 'longText', 'optional', {
        shownWhen: ({ row }) => row.eventType !== undefined,
      }),
      field('lostCoverageKind', 'choice', 'whenShown', {
        shownWhen: isLoss,
        options: lostCoverageKinds,
      }),
      field('lastDayCovered', 'date', 'whenShown', { shownWhen: isLoss, rules: ['realDate'] }),
      field('reason', 'text', 'optional', { shownWhen: isLoss }),
      field('previousZip', 'zip', 'optional', { shownWhen: isMove, rules: ['zip'] }),
      field('previousState', 'choice', 'optional', { shownWhen: isMove, options: uspsStates }),
      field('movedFromAbroad', 'tri', 'optional', { shownWhen: isMove }),
      field('hadPriorMec60Days', 'tri', 'whenShown', {
        shownWhen: (scope) =>
          (isMove(scope) && scope.row.movedFromAbroad !== 'yes') ||
          scope.row.eventType === 'marriageOrDomesticPartnership',
      }),
      field('childPersonId', 'person', 'whenShown', {
        shownWhen: ({ row }) => row.eventType === 'birthAdoptionFosterPlacement',
        rules: ['existingPerson'],
      }),
    ],
  }),
]);

type Helper = Scope<Representative>;
const isOrganization = ({ row }: Helper) => row.representativeKind === 'organization';

/** S26. */
export const representativeStep = step(26, 'representatives', [
  section<ApplicationDraft>({
    appliesTo: 'application',
    template: '',
    rows: root,
    fields: [field('wantsAuthorizedRepresentative', 'tri', 'required')],
  }),
  section<Representative>({
    appliesTo: 'representative',
    template: 'representatives.{representative}',
    structure: ['id'],
    rows: representatives,
    fields: [
      field('representativeKind', 'choice', 'required', { options: representativeKinds }),
      field('organizationName', 'text', 'whenShown', { shownWhen: isOrganization }),
      field('agreesToConfidentiality', 'flag', 'whenShown', {
        shownWhen: isOrganization,
        rules: ['mustBeTrue'],
      }),
      field('name', 'name', 'required', { rules: ['personName'] }),
      field('phone', 'phone', 'required', { rules: ['phone'] }),
      field('email', 'email', 'required', {
        requiredWhen: ({ row }) => row.contactPreference === 'email',
        rules: ['email'],
      }),
      field('mailingAddress', 'address', 'required', { rules: ['mailingAddress'] }),
      field('contactPreference', 'choice', 'optional', {
        options: representativeContactPreferences,
      }),
      field('authorityLimitsMediCal', 'longText', 'optional'),
      field('receivesCoveredCaNotices', 'tri', 'required'),
      field('receivesMediCalNotices', 'tri', 'required'),
      field('noticeLimits', 'longText', 'optional'),
      field('canSignApplication', 'tri', 'required'),
      field('signedOn', 'date', 'optional', { rules: ['dateNotFuture'] }),
    ],
  }),
]);

/** S27. */
export const otherProgramsStep = step(27, 'otherPrograms', [
  section<ApplicationDraft>({
    appliesTo: 'household',
    template: '',
    rows: root,
    fields: [
      field('otherPrograms.calFresh', 'tri', 'optional'),
      field('otherPrograms.calWorks', 'tri', 'optional'),
      field('otherPrograms.otherMediCalPrograms', 'tri', 'optional'),
    ],
  }),
]);

/** S28: offered to everyone and filtered by nothing; a blank is a decision. */
export const voterStep = step(28, 'voter', [
  section<ApplicationDraft>({
    appliesTo: 'application',
    template: '',
    rows: root,
    fields: [field('voter', 'rows', 'optional')],
  }),
]);

/** S29: chosen from priced plans; a bank or card number is never part of the application. */
export const planChoiceStep = step(29, 'planChoice', [], ['planChoices', 'payment']);

/** S30: which ones are due depends on the programs in scope; see `attestationsDue`. */
export const rightsStep = step(30, 'rights', [
  section<ApplicationDraft>({
    appliesTo: 'application',
    template: '',
    rows: root,
    fields: [
      field('attestations', 'rows', 'required', {
        openWhen: ({ application }) => attestationsOpen(application).length > 0,
      }),
    ],
  }),
]);

/** S31: none preselected. */
export const renewalConsentStep = step(31, 'renewalConsent', [
  section<ApplicationDraft>({
    appliesTo: 'application',
    template: '',
    rows: (application) => (wantsHelp(application) ? root(application) : []),
    fields: [
      // A number that is picked from the options.
      field('renewalConsentYears', 'number', 'required', {
        options: ['5', '4', '3', '2', '1', '0'],
        missing: 'warning',
      }),
    ],
  }),
]);

/** S32: the signatures themselves lie beside the application, each naming the snapshot's hash. */
export const signatureStep = step(
  32,
  'signatures',
  [
    section<ApplicationDraft>({
      appliesTo: 'enroller',
      template: '',
      rows: root,
      fields: [
        field('enroller.enrollerStatementAccepted', 'flag', 'required', { rules: ['mustBeTrue'] }),
      ],
    }),
  ],
  ['signatures'],
);

/** S33. */
export const documentStep = step(33, 'documents', [
  section<ApplicationDraft>({
    appliesTo: 'application',
    template: '',
    rows: root,
    fields: [field('documents', 'rows', 'optional'), field('verifications', 'rows', 'optional')],
  }),
]);

/** S34: the only place where what is required is judged. */
export const reviewStep = step(34, 'review', [
  section<ApplicationDraft>({
    appliesTo: 'application',
    template: '',
    rows: root,
    fields: [
      field('handOver.submissionChannel', 'choice', 'optional', { options: submissionChannels }),
      field('handOver.sentOn', 'date', 'optional', { rules: ['realDate'] }),
      field('handOver.receivedOn', 'date', 'optional', { rules: ['realDate'] }),
      field('handOver.tracking', 'text', 'optional'),
      field('handOver.confirmationNumber', 'text', 'optional'),
      field('handOver.caseNumber', 'text', 'optional'),
      field('handOver.acknowledgedWarnings', 'rows', 'optional'),
    ],
  }),
]);
