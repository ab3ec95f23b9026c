import {
  type DocumentNumberField,
  fieldsOfDocument,
  immigrationDocumentTypes,
  immigrationStatuses,
} from '../enumerations';
import type { HouseholdMember } from '../schema';
import { field, section, type Scope, step } from './definition';
import type { RuleId } from './rules/ruleIds';
import { applicants } from './subjects';

type Person = Scope<HouseholdMember>;

const isNaturalized = ({ row }: Person) =>
  row.citizenship?.isUsCitizenOrNational === 'yes' &&
  row.citizenship.isNaturalizedOrDerived === 'yes';
const isNoncitizen = ({ row }: Person) => row.citizenship?.isUsCitizenOrNational === 'no';
const listsStatus = (scope: Person) =>
  isNoncitizen(scope) && scope.row.citizenship?.wantsToListImmigrationStatus === 'yes';
const hasStatus = (scope: Person) =>
  listsStatus(scope) && scope.row.citizenship?.immigrationStatus !== undefined;
const hasDocument = (scope: Person) =>
  hasStatus(scope) &&
  scope.row.citizenship?.immigrationDocumentType !== undefined &&
  scope.row.citizenship.immigrationDocumentType !== 'none';
const isPermanentResident = (scope: Person) =>
  hasStatus(scope) && scope.row.citizenship?.immigrationStatus === 'lawfulPermanentResident';

/** Shown when the document that was chosen carries the number. */
function onDocument(name: DocumentNumberField) {
  return (scope: Person): boolean => {
    const type = scope.row.citizenship?.immigrationDocumentType;
    return hasStatus(scope) && type !== undefined && fieldsOfDocument[type].includes(name);
  };
}

const isForeignPassport = ({ row }: Person) =>
  row.citizenship?.immigrationDocumentType === 'foreignPassport' ||
  row.citizenship?.immigrationDocumentType === 'i94InForeignPassport';

function documentNumber(name: DocumentNumberField, rule: RuleId) {
  return field<HouseholdMember>(`citizenship.${name}`, 'text', 'optional', {
    shownWhen: onDocument(name),
    rules: [rule],
    sensitivity: 'masked',
  });
}

/** S12. Only applicants; what a status opens or closes is the rule pack's business, never here. */
export const immigrationStep = step(12, 'citizenship', [
  section<HouseholdMember>({
    appliesTo: 'applicant',
    template: 'persons.{person}',
    rows: applicants,
    fields: [
      field('citizenship.isUsCitizenOrNational', 'tri', 'required'),
      field('citizenship.isNaturalizedOrDerived', 'tri', 'required', {
        shownWhen: ({ row }) => row.citizenship?.isUsCitizenOrNational === 'yes',
      }),
      field('citizenship.naturalizationCertificateNumber', 'text', 'optional', {
        shownWhen: isNaturalized,
        rules: ['certificateNumber'],
        sensitivity: 'masked',
      }),
      field('citizenship.citizenshipCertificateNumber', 'text', 'optional', {
        shownWhen: isNaturalized,
        rules: ['certificateNumber'],
        sensitivity: 'masked',
      }),
      field('citizenship.wantsToListImmigrationStatus', 'tri', 'whenShown', {
        shownWhen: isNoncitizen,
      }),
      field('citizenship.immigrationStatus', 'choice', 'whenShown', {
        shownWhen: listsStatus,
        options: immigrationStatuses,
        sensitivity: 'private',
      }),
      field('citizenship.immigrationDocumentType', 'choice', 'whenShown', {
        shownWhen: hasStatus,
        options: immigrationDocumentTypes,
      }),
      field('citizenship.alienNumber', 'text', 'optional', {
        shownWhen: (scope) => isNaturalized(scope) || onDocument('alienNumber')(scope),
        rules: ['alienNumber'],
        sensitivity: 'masked',
      }),
      documentNumber('cardNumber', 'cardNumber'),
      documentNumber('passportNumber', 'passportNumber'),
      field('citizenship.countryOfIssuance', 'text', 'whenShown', {
        shownWhen: onDocument('countryOfIssuance'),
        requiredWhen: isForeignPassport,
        rules: ['countryCode'],
        missing: 'warning',
      }),
      documentNumber('visaNumber', 'visaNumber'),
      documentNumber('i94Number', 'i94Number'),
      documentNumber('sevisId', 'sevisId'),
      documentNumber('receiptNumber', 'receiptNumber'),
      documentNumber('certificateNumber', 'certificateNumber'),
      documentNumber('categoryCode', 'categoryCode'),
      field('citizenship.description', 'text', 'optional', {
        shownWhen: onDocument('description'),
      }),
      field('citizenship.documentExpiresOn', 'date', 'optional', {
        shownWhen: onDocument('documentExpiresOn'),
        rules: ['expiryWarning'],
      }),
      field('citizenship.nameOnDocumentDiffers', 'tri', 'optional', { shownWhen: hasDocument }),
      field('citizenship.nameOnDocument', 'name', 'optional', {
        shownWhen: (scope) =>
          hasDocument(scope) && scope.row.citizenship?.nameOnDocumentDiffers === 'yes',
        rules: ['personName'],
      }),
      field('citizenship.statusGrantedOn', 'date', 'optional', {
        shownWhen: hasStatus,
        rules: ['dateNotFuture'],
      }),
      field('citizenship.livedInUsSinceAug1996', 'tri', 'optional', { shownWhen: hasDocument }),
      field('citizenship.isActiveDutyOrVeteranOrFamily', 'tri', 'optional', {
        shownWhen: hasDocument,
      }),
      field('citizenship.fortyQuartersQualified', 'tri', 'optional', {
        shownWhen: isPermanentResident,
      }),
      field('citizenship.sponsorExists', 'tri', 'optional', { shownWhen: isPermanentResident }),
      field('citizenship.sponsorName', 'text', 'optional', {
        shownWhen: (scope) =>
          isPermanentResident(scope) && scope.row.citizenship?.sponsorExists === 'yes',
      }),
    ],
  }),
]);
