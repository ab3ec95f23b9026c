import {
  fieldsOfDocument,
  type ImmigrationDocumentType,
  type ImmigrationStatus,
} from '../../enumerations';
import type { ApplicationDraft } from '../../schema';
import { finding, type Finding } from '../finding';
import { isApplicant } from '../subjects';

const permanentResidentDocuments: readonly ImmigrationDocumentType[] = [
  'i551PermanentResidentCard',
  'temporaryI551Stamp',
  'machineReadableImmigrantVisa',
  'i327ReentryPermit',
  'otherWithAlienNumber',
  'none',
];
const visitDocuments: readonly ImmigrationDocumentType[] = [
  'i20StudentCertificate',
  'ds2019ExchangeVisitor',
];

function isUnlikely(status: ImmigrationStatus, document: ImmigrationDocumentType): boolean {
  if (status === 'lawfulPermanentResident') return !permanentResidentDocuments.includes(document);
  const isProtected = status === 'refugee' || status === 'asylee';
  return isProtected && visitDocuments.includes(document);
}

/** Warnings only: an unlikely pair, or a document none of whose numbers is known. */
export function immigrationChecks(application: ApplicationDraft): readonly Finding[] {
  return application.persons.flatMap((person, index) => {
    const { citizenship } = person;
    const status = citizenship?.immigrationStatus;
    const document = citizenship?.immigrationDocumentType;
    const listed =
      citizenship?.isUsCitizenOrNational === 'no' &&
      citizenship.wantsToListImmigrationStatus === 'yes';
    if (!isApplicant(person) || !listed || !status || !document) return [];
    const place = {
      path: `persons.${index}.citizenship.immigrationDocumentType`,
      key: `persons.${person.id}.citizenship.immigrationDocumentType`,
      personId: person.id,
    };
    const asked = fieldsOfDocument[document];
    const hasNumber = asked.some((name) => Boolean(citizenship[name]));
    return [
      ...(isUnlikely(status, document)
        ? [finding('warning', 'immigration.unlikely-document', 'citizenship', place)]
        : []),
      ...(asked.length > 0 && !hasNumber
        ? [finding('warning', 'immigration.numbers-empty', 'citizenship', place)]
        : []),
    ];
  });
}
