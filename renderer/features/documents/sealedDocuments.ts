import { fail, ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';
import { documentPartBytes } from '#shared/desktop/channels/documents';
import type { ChannelOutput } from '#shared/desktop/contract';
import { appError } from '#shared/desktop/errors';
import type { AppError } from '#shared/desktop/errors';
import { documentMaxBytes } from '#shared/domain/application/index';
import type { DocumentMediaType } from '#shared/domain/application/index';
import { desktop } from '../../bridge';
import { newId } from '../../session/ports/ids';

export interface FreshDocument {
  readonly draftId: string;
  readonly mediaType: DocumentMediaType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type SealedDocument = ChannelOutput<'documents.finish'> & { readonly documentId: string };

export interface SealingWatch {
  /** From 0 to 1. */
  readonly progress: (share: number) => void;
  /** Asked between parts. */
  readonly cancelled: () => boolean;
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/**
 * Hands a document over part by part; when this answers `ok`, it survives a power cut. Parts that a
 * crash left of the same bytes are not written again.
 */
export async function sealDocument(
  { draftId, mediaType, bytes }: FreshDocument,
  watch: SealingWatch,
): Promise<Result<SealedDocument, AppError>> {
  const sizeBytes = bytes.length;
  if (sizeBytes > documentMaxBytes) return fail(appError('documentTooLarge'));
  const sha256 = await sha256Of(bytes);
  const asked = { documentId: newId(), draftId, mediaType, sizeBytes, sha256 };
  const begun = await desktop.call('documents.begin', asked);
  if (!begun.ok) return begun;
  const { documentId, partCount, standingParts } = begun.value;
  for (let index = 0; index < partCount; index += 1) {
    if (watch.cancelled()) {
      await desktop.call('documents.remove', { documentId });
      return fail(appError('cancelled'));
    }
    watch.progress(index / partCount);
    if (standingParts.includes(index)) continue;
    const part = bytes.slice(index * documentPartBytes, (index + 1) * documentPartBytes);
    const written = await desktop.call('documents.part', { documentId, index, bytes: part });
    if (!written.ok) return written;
  }
  const finished = await desktop.call('documents.finish', { documentId });
  if (!finished.ok) return finished;
  watch.progress(1);
  return ok({ ...finished.value, documentId });
}

/** The whole document in the clear, for a preview; it lives in this page's memory alone. */
export async function openDocument(
  documentId: string,
  sizeBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, AppError>> {
  const whole = new Uint8Array(sizeBytes);
  const partCount = Math.ceil(sizeBytes / documentPartBytes);
  for (let index = 0; index < partCount; index += 1) {
    const part = await desktop.call('documents.read', { documentId, index });
    if (!part.ok) return part;
    whole.set(part.value, index * documentPartBytes);
  }
  return ok(whole);
}
