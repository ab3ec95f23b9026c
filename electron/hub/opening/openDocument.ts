import { createHash } from 'node:crypto';
import {
  decodeEnvelope,
  documentAad,
  envelopeInfo,
  type CommandPayload,
  type DocumentPlace,
} from '#shared/hub/index';
import { makeRecipient } from '../keys/hpkeRecipient';
import type { SealingPrivateKey } from '../keys/keyRing';

/** Opens the parts of documents with the hub's sealing keys. */
export interface DocumentOpener {
  /** SHA-256 of the whole, from its sealed parts in their order; undefined where one does not open. */
  sha256Of(place: Omit<DocumentPlace, 'index'>, parts: readonly Uint8Array[]): string | undefined;
}

const info = Buffer.from(envelopeInfo.document);

export function makeDocumentOpener(sealing: readonly SealingPrivateKey[]): DocumentOpener {
  const recipients = new Map(
    sealing.map(({ keyId, privateJwk }) => [
      keyId,
      makeRecipient(Buffer.from(privateJwk.d, 'base64url'), info),
    ]),
  );
  const openPart = (place: DocumentPlace, bytes: Uint8Array): Buffer | undefined => {
    const envelope = decodeEnvelope(bytes);
    const recipient = envelope.ok ? recipients.get(envelope.value.keyId) : undefined;
    if (!envelope.ok || !recipient) return undefined;
    const { enc, ciphertext } = envelope.value;
    try {
      return recipient.open(enc, ciphertext, Buffer.from(documentAad(place)));
    } catch {
      return undefined;
    }
  };
  return {
    sha256Of(place, parts) {
      const hash = createHash('sha256');
      for (const [index, bytes] of parts.entries()) {
        const opened = openPart({ ...place, index }, bytes);
        if (!opened) return undefined;
        hash.update(opened);
        opened.fill(0);
      }
      return hash.digest('base64url');
    },
  };
}

/** The SHA-256 that a signed submission names a document by: a proof, or a photographed signature. */
export function signedHashOf(payload: CommandPayload, documentId: string): string | undefined {
  if (payload.kind !== 'application.submit') return undefined;
  const { snapshot, signatures } = payload.body;
  const proof = snapshot.documents.find(({ fileId }) => fileId === documentId);
  const page = signatures.find(({ documentFileId }) => documentFileId === documentId);
  return proof?.sha256 ?? page?.documentSha256;
}
