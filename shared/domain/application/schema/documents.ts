import { z } from 'zod';
import {
  documentKinds,
  documentMediaTypes,
  evidenceStatuses,
  noticeSenders,
  submissionChannels,
  verificationStatuses,
  verificationTopics,
} from '../enumerations';
import { type FieldKit, optional } from './fieldKit';

/**
 * A document that was captured: the bytes are sealed in parts elsewhere, under `fileId`. `sha256` is
 * that of the bytes, in base64url: whoever holds a document later can tell that it is this one.
 */
export function documentSchema(kit: FieldKit) {
  return kit.object({
    id: kit.id,
    fileId: kit.id,
    ...optional({
      documentType: z.enum(documentKinds),
      personId: kit.id,
      topic: z.enum(verificationTopics),
      /** The event that it proves, where the topic is one. */
      lifeEventId: kit.id,
      mediaType: z.enum(documentMediaTypes),
      sizeBytes: kit.count,
      sha256: kit.text(43),
      capturedAt: kit.instant,
      pages: kit.count,
      note: kit.text(300),
      status: z.enum(evidenceStatuses),
      rejectionReason: kit.text(300),
      expiresOn: kit.date,
    }),
  });
}

/** S33. `dueOn` is computed only once a notice date is known, never from the application date. */
export function verificationSchema(kit: FieldKit) {
  return kit.object({
    topic: z.enum(verificationTopics),
    status: z.enum(verificationStatuses),
    ...optional({
      personId: kit.id,
      lifeEventId: kit.id,
      noticeOn: kit.date,
      noticeFrom: z.enum(noticeSenders),
      /** The day that the letter itself names; without one it is computed from the letter's date. */
      dueOn: kit.date,
      documentIds: z.array(kit.id),
      outcome: kit.text(300),
      extensionRequestedOn: kit.date,
      extensionGrantedUntil: kit.date,
    }),
  });
}

/** S34: how the finished application goes on its way, and what came back. */
export function handOverSchema(kit: FieldKit) {
  return kit.object(
    optional({
      submissionChannel: z.enum(submissionChannels),
      sentOn: kit.date,
      receivedOn: kit.date,
      tracking: kit.text(60),
      confirmationNumber: kit.text(60),
      caseNumber: kit.text(60),
      acknowledgedWarnings: z.array(kit.text(300)),
    }),
  );
}

export type DocumentItem = z.infer<ReturnType<typeof documentSchema>>;
export type Verification = z.infer<ReturnType<typeof verificationSchema>>;
export type HandOver = z.infer<ReturnType<typeof handOverSchema>>;
