import { fail, ok } from '#shared/base/result';
import { appError } from '#shared/desktop/errors';
import { namedDocuments } from '#shared/domain/application/submission';
import { documentPartBytes } from '#shared/desktop/channels/documents';
import { encodeEnvelope, envelopeInfo } from '#shared/hub/commandEnvelope';
import { documentAad, type DocumentPlace } from '#shared/hub/documents';
import type { SealingKey } from '#shared/hub/hubInfo';
import type { DocumentStore } from '../documents';
import type { Logger } from '../log';
import { isDiskFull } from '../ports';
import { sealTo } from '../sealing';
import type { SubmissionPorts } from '../submission';
import type { Dispatch, DispatchCover } from './dispatch';

export interface SealingDocumentsPorts {
  readonly documents: Pick<DocumentStore, 'readWhole'>;
  readonly dispatch: Dispatch;
  readonly logger: Logger;
}

async function sealPart(
  { keyId, publicKey }: SealingKey,
  place: DocumentPlace,
  bytes: Uint8Array,
): Promise<Uint8Array | undefined> {
  const binding = { info: envelopeInfo.document, aad: documentAad(place) };
  const sealed = await sealTo(Buffer.from(publicKey, 'base64url'), binding, bytes);
  return sealed.ok ? encodeEnvelope({ keyId, ...sealed.value }) : undefined;
}

async function sealWhole(
  key: SealingKey,
  cover: DispatchCover,
  whole: Uint8Array,
): Promise<Uint8Array[] | undefined> {
  const partCount = Math.ceil(whole.length / documentPartBytes);
  const parts: Uint8Array[] = [];
  for (let index = 0; index < partCount; index += 1) {
    const bytes = whole.subarray(index * documentPartBytes, (index + 1) * documentPartBytes);
    const part = await sealPart(key, { ...cover, index, partCount }, bytes);
    if (!part) return undefined;
    parts.push(part);
  }
  return parts;
}

interface Sealing {
  readonly owner: Parameters<DocumentStore['readWhole']>[0];
  readonly cover: DispatchCover;
  readonly key: SealingKey;
}

/** Undefined where the document cannot be read whole, or not be sealed. Its plaintext does not stay. */
async function sealedParts(
  documents: SealingDocumentsPorts['documents'],
  { owner, cover, key }: Sealing,
): Promise<Uint8Array[] | undefined> {
  const whole = await documents.readWhole(owner, cover.documentId);
  if (!whole.ok) return undefined;
  try {
    return await sealWhole(key, cover, whole.value.bytes);
  } finally {
    whole.value.bytes.fill(0);
  }
}

/**
 * Seals the documents of a submission to the hub before the submission itself is on the disk: once it
 * is saved, its papers are saved for the way, too. One that cannot be read whole stays behind and says
 * so on its own screen; it does not hold the family up.
 */
export function createDocumentSealer(
  ports: SealingDocumentsPorts,
): Pick<SubmissionPorts, 'sealDocuments'> {
  const { documents, dispatch, logger } = ports;
  return {
    async sealDocuments({ profile, documentsKey, computerId }, submission, key) {
      const { counselorId } = profile;
      const { id: commandId, caseId, body } = submission;
      const owner = { counselorId, key: documentsKey };
      try {
        for (const documentId of namedDocuments(body).keys()) {
          // A change of a case names papers again that are on their way or received.
          if (!(await dispatch.wants(documentId))) continue;
          const cover = { documentId, caseId, commandId, counselorId, computerId };
          const parts = await sealedParts(documents, { owner, cover, key });
          if (parts) await dispatch.put(cover, parts);
          else logger.error('dispatch.notSealed', { documentId });
        }
        return ok(undefined);
      } catch (thrown) {
        logger.exception('dispatch.notWritten', thrown);
        return fail(appError(isDiskFull(thrown) ? 'diskFull' : 'documentNotSaved'));
      }
    },
  };
}
