import { fail, ok } from '#shared/base/result';
import { appError } from '#shared/desktop/errors';
import type { Submission } from '#shared/domain/application/submission';
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

/** The documents that a submission names with their SHA-256: proofs, and a photographed signature. */
function namedDocuments({ snapshot, signatures }: Submission): readonly string[] {
  const proofs = snapshot.documents.flatMap(({ fileId, sha256 }) => (sha256 ? [fileId] : []));
  const pages = signatures.flatMap(({ documentFileId, documentSha256 }) =>
    documentFileId !== undefined && documentSha256 !== undefined ? [documentFileId] : [],
  );
  return [...new Set([...proofs, ...pages])];
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
        for (const documentId of namedDocuments(body)) {
          const cover = { documentId, caseId, commandId, counselorId, computerId };
          const whole = await documents.readWhole(owner, documentId);
          const parts = whole.ok ? await sealWhole(key, cover, whole.value.bytes) : undefined;
          if (whole.ok) whole.value.bytes.fill(0);
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
