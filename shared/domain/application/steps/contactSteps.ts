import {
  alternativeFormats,
  bestContactMethods,
  californiaCounties,
  spokenLanguages,
  writtenLanguages,
} from '../enumerations';
import type { ApplicationDraft, HouseholdMember } from '../schema';
import { field, section, type Scope, step } from './definition';
import { members, root } from './subjects';

type Root = Scope<ApplicationDraft>;

/** S4: the primary contact's name lies in the roster; here is how to reach them. */
export const primaryContactStep = step(4, 'primaryContact', [
  section<ApplicationDraft>({
    appliesTo: 'household',
    template: '',
    rows: root,
    fields: [
      field('primaryContactPersonId', 'person', 'required', { rules: ['existingPerson'] }),
      field('contact.bestContactMethod', 'choice', 'required', { options: bestContactMethods }),
      field('contact.email', 'email', 'required', {
        requiredWhen: ({ row }) => row.contact.bestContactMethod === 'email',
        rules: ['email'],
      }),
      field('contact.primaryPhone', 'phone', 'required', {
        requiredWhen: ({ row }) => row.contact.noPhone !== true,
        shownWhen: ({ row }) => row.contact.noPhone !== true,
        rules: ['phone'],
      }),
      field('contact.alternatePhone', 'phone', 'optional', {
        shownWhen: ({ row }) => row.contact.noPhone !== true,
        rules: ['phone', 'alternatePhoneDiffers'],
      }),
      field('contact.noPhone', 'flag', 'optional'),
      field('primaryContactIsApplicant', 'tri', 'required'),
    ],
  }),
]);

const isHomeless = ({ row }: Root) => row.household.isHomeless === 'yes';
const moved = ({ row }: Root) => row.household.movedInPast60Days === 'yes';
const mailsElsewhere = ({ row }: Root) =>
  row.household.mailingSameAsHome === false || row.household.isHomeless === 'yes';

const householdAddress = section<ApplicationDraft>({
  appliesTo: 'household',
  template: '',
  rows: root,
  fields: [
    field('household.isHomeless', 'tri', 'required'),
    field('household.homeAddress', 'address', 'required', {
      requiredWhen: (scope) => !isHomeless(scope),
      rules: ['homeAddress'],
    }),
    field('household.county', 'choice', 'required', { options: californiaCounties }),
    field('household.mailingSameAsHome', 'flag', 'required', {
      shownWhen: (scope) => !isHomeless(scope),
    }),
    field('household.mailingAddress', 'address', 'whenShown', {
      shownWhen: mailsElsewhere,
      rules: ['mailingAddress'],
    }),
    field('household.isAddressConfidential', 'flag', 'optional', { sensitivity: 'private' }),
    field('household.movedInPast60Days', 'tri', 'optional'),
    field('household.previousCounty', 'choice', 'optional', {
      shownWhen: moved,
      options: californiaCounties,
    }),
    field('household.movedOn', 'date', 'optional', { shownWhen: moved, rules: ['dateNotFuture'] }),
    field('household.addressHistory', 'rows', 'optional'),
  ],
});

/** S5: the household's own place; where each person lives is asked once everyone is known, with the roster. */
export const addressStep = step(5, 'addresses', [householdAddress]);

/** S6: the household's, and each person's own languages. */
export const languageStep = step(6, 'language', [
  section<ApplicationDraft>({
    appliesTo: 'household',
    template: '',
    rows: root,
    fields: [
      field('contact.preferredWrittenLanguage', 'choice', 'optional', {
        options: writtenLanguages,
      }),
      field('contact.otherWrittenLanguage', 'text', 'whenShown', {
        shownWhen: ({ row }) => row.contact.preferredWrittenLanguage === 'other',
      }),
      field('contact.preferredSpokenLanguage', 'choice', 'optional', { options: spokenLanguages }),
      field('contact.otherSpokenLanguage', 'text', 'whenShown', {
        shownWhen: ({ row }) => row.contact.preferredSpokenLanguage === 'other',
      }),
      field('contact.alternativeFormat', 'choice', 'optional', { options: alternativeFormats }),
      field('contact.needsInterpreter', 'tri', 'optional'),
      field('contact.autodialConsent', 'tri', 'optional'),
      field('contact.textMessageConsent', 'tri', 'optional'),
      field('contact.paperlessNotices', 'tri', 'optional'),
      field('contact.optOutAt', 'instant', 'optional', {
        shownWhen: ({ row }) => Boolean(row.contact.optOutAt),
      }),
    ],
  }),
  section<HouseholdMember>({
    appliesTo: 'person',
    template: 'persons.{person}',
    rows: members,
    fields: [
      field('preferredWrittenLanguage', 'choice', 'optional', {
        id: 'personWrittenLanguage',
        options: writtenLanguages,
      }),
      field('preferredSpokenLanguage', 'choice', 'optional', {
        id: 'personSpokenLanguage',
        options: spokenLanguages,
      }),
    ],
  }),
]);
