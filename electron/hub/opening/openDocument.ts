import { createHash } from 'node:crypto';
import { documentAad, envelopeInfo, type DocumentPlace } from '#shared/hub/index';
import type { SealingPrivateKey } from '../keys/keyRing';
import { makeUnsealer } from './unsealer';

/** Opens the parts of documents with the hub's sealing keys. */
export interface DocumentOpener {
  /** SHA-256 of the whole, from its sealed parts in their order; undefined where one does not open. */
  sha256Of(place: Omit<DocumentPlace, 'index'>, parts: readonly Uint8Array[]): string | undefined;
}

export function makeDocumentOpener(sealing: readonly SealingPrivateKey[]): DocumentOpener {
  const unseal = makeUnsealer(sealing, envelopeInfo.document);
  return {
    sha256Of(place, parts) {
      const hash = createHash('sha256');
      for (const [index, bytes] of parts.entries()) {
        const opened = unseal(documentAad({ ...place, index }), bytes);
        if (!opened.ok) return undefined;
        hash.update(opened.value);
        opened.value.fill(0);
      }
      return hash.digest('base64url');
    },
  };
}
