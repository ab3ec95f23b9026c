import { createHash } from 'node:crypto';
import { createJobQueue } from '#shared/base/jobQueue';
import { fail, ok, type Result } from '#shared/base/result';
import { documentPartBytes, type DocumentStanding } from '#shared/desktop/channels/documents';
import type { ChannelInput, ChannelOutput } from '#shared/desktop/contract';
import { appError, type AppError } from '#shared/desktop/errors';
import type { DocumentMediaType } from '#shared/domain/application/enumerations/documents';
import type { ReachFaultPoint } from '../fault';
import type { Logger } from '../log';
import { isDiskFull } from '../ports';
import type { FreeSpaceWatch } from '../storage';
import type { DocumentFiles, DocumentOwner, Manifest } from './documentFiles';
import { inspectDocument } from './inspectDocument';

type BeginRequest = ChannelInput<'documents.begin'>;
type Begun = ChannelOutput<'documents.begin'>;
type Finished = ChannelOutput<'documents.finish'>;
type Part = { readonly index: number; readonly bytes: Uint8Array };

export interface DocumentStorePorts {
  readonly documents: DocumentFiles;
  readonly freeSpace: Pick<FreeSpaceWatch, 'measure'>;
  readonly reach: ReachFaultPoint;
  readonly logger: Logger;
}

export interface WholeDocument {
  readonly bytes: Buffer;
  readonly mediaType: DocumentMediaType;
}

/** Documents of one counselor at a time, sealed in parts; nothing of them is ever in the clear on disk. */
export interface DocumentStore {
  begin(owner: DocumentOwner, request: BeginRequest): Promise<Result<Begun, AppError>>;
  writePart(
    owner: DocumentOwner,
    documentId: string,
    part: Part,
  ): Promise<Result<undefined, AppError>>;
  finish(owner: DocumentOwner, documentId: string): Promise<Result<Finished, AppError>>;
  readPart(
    owner: DocumentOwner,
    documentId: string,
    index: number,
  ): Promise<Result<Buffer, AppError>>;
  /** All of a complete document in the clear. */
  readWhole(owner: DocumentOwner, documentId: string): Promise<Result<WholeDocument, AppError>>;
  list(owner: DocumentOwner, draftId: string): Promise<DocumentStanding[]>;
  remove(owner: DocumentOwner, documentId: string): Promise<void>;
}

export function createDocumentStore(ports: DocumentStorePorts): DocumentStore {
  const { documents } = ports;
  // A folder that is being made must not be taken for one that a removal left behind.
  const inTurn = createJobQueue();
  return {
    begin: (owner, request) => inTurn(() => onDisk(ports, () => begin(ports, owner, request))),
    writePart: (owner, documentId, part) =>
      onDisk(ports, () => writePart(ports, owner, documentId, part)),
    finish: (owner, documentId) => onDisk(ports, () => finish(ports, owner, documentId)),
    async readPart(owner, documentId, index) {
      const manifest = await documents.readManifest(owner, documentId);
      if (!manifest) return fail(appError('documentMissing'));
      const bytes = await documents.readPart(owner, manifest, index);
      return bytes ? ok(bytes) : fail(appError('documentDamaged'));
    },
    async readWhole(owner, documentId) {
      const manifest = await documents.readManifest(owner, documentId);
      if (manifest?.state !== 'complete') return fail(appError('documentMissing'));
      const bytes = await readWhole(ports, owner, manifest);
      return bytes
        ? ok({ bytes, mediaType: manifest.mediaType })
        : fail(appError('documentDamaged'));
    },
    list: (owner, draftId) => listDraft(ports, owner, draftId),
    remove: (owner, documentId) => inTurn(() => documents.remove(owner.counselorId, documentId)),
  };
}

/** A disk that says no is an expected failure; what was written before it stays. */
async function onDisk<Value>(
  { logger }: DocumentStorePorts,
  action: () => Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> {
  try {
    return await action();
  } catch (thrown) {
    logger.exception('document.notWritten', thrown);
    return fail(appError(isDiskFull(thrown) ? 'diskFull' : 'documentNotSaved'));
  }
}

async function standingParts(
  { documents }: DocumentStorePorts,
  owner: DocumentOwner,
  manifest: Manifest,
): Promise<number[]> {
  const standing: number[] = [];
  for (let index = 0; index < manifest.partCount; index += 1) {
    if (await documents.readPart(owner, manifest, index)) standing.push(index);
  }
  return standing;
}

async function begin(
  ports: DocumentStorePorts,
  owner: DocumentOwner,
  request: BeginRequest,
): Promise<Result<Begun, AppError>> {
  const { documents, freeSpace, reach } = ports;
  const interrupted = await findUnfinished(ports, owner, request);
  if (interrupted) {
    const { documentId, partCount } = interrupted;
    const standing = await standingParts(ports, owner, interrupted);
    return ok({ documentId, partCount, standingParts: standing });
  }
  if ((await freeSpace.measure()).level === 'critical') return fail(appError('diskLow'));
  const taken = await documents.readManifest(owner, request.documentId);
  if (taken) return fail(appError('badRequest'));
  const partCount = Math.ceil(request.sizeBytes / documentPartBytes);
  await documents.writeManifest(owner, { version: 1, state: 'open', partCount, ...request });
  await reach('document.begun');
  return ok({ documentId: request.documentId, partCount, standingParts: [] });
}

/** The same bytes for the same draft, begun before a crash. */
async function findUnfinished(
  { documents }: DocumentStorePorts,
  owner: DocumentOwner,
  { draftId, sha256, sizeBytes }: BeginRequest,
): Promise<Manifest | undefined> {
  for (const documentId of await documents.list(owner.counselorId)) {
    if (await documents.isLeftover(owner.counselorId, documentId)) {
      await documents.remove(owner.counselorId, documentId);
      continue;
    }
    const manifest = await documents.readManifest(owner, documentId);
    const same =
      manifest?.state === 'open' &&
      manifest.draftId === draftId &&
      manifest.sha256 === sha256 &&
      manifest.sizeBytes === sizeBytes;
    if (same) return manifest;
  }
  return undefined;
}

/** Every part but the last is full. */
function partSize({ sizeBytes, partCount }: Manifest, index: number): number {
  return index === partCount - 1
    ? sizeBytes - (partCount - 1) * documentPartBytes
    : documentPartBytes;
}

async function writePart(
  { documents, reach }: DocumentStorePorts,
  owner: DocumentOwner,
  documentId: string,
  part: Part,
): Promise<Result<undefined, AppError>> {
  const manifest = await documents.readManifest(owner, documentId);
  if (!manifest) return fail(appError('documentMissing'));
  const fits =
    manifest.state === 'open' &&
    part.index < manifest.partCount &&
    part.bytes.length === partSize(manifest, part.index);
  if (!fits) return fail(appError('badRequest'));
  await documents.writePart(owner, manifest, part);
  await reach('document.partWritten');
  return ok(undefined);
}

/** The whole document; undefined where a part is missing or does not open. */
async function readWhole(
  { documents }: DocumentStorePorts,
  owner: DocumentOwner,
  manifest: Manifest,
): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  for (let index = 0; index < manifest.partCount; index += 1) {
    const part = await documents.readPart(owner, manifest, index);
    if (!part) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function finish(
  ports: DocumentStorePorts,
  owner: DocumentOwner,
  documentId: string,
): Promise<Result<Finished, AppError>> {
  const { documents, reach } = ports;
  const manifest = await documents.readManifest(owner, documentId);
  if (!manifest) return fail(appError('documentMissing'));
  const whole = await readWhole(ports, owner, manifest);
  const { mediaType, sizeBytes, sha256 } = manifest;
  const digest = whole && createHash('sha256').update(whole).digest('base64url');
  if (!whole || digest !== sha256) return fail(appError('documentDamaged'));
  const inspected = await inspectDocument(whole, mediaType);
  whole.fill(0);
  if (!inspected.ok) {
    await documents.remove(owner.counselorId, documentId);
    return inspected;
  }
  await reach('document.verified');
  await documents.writeManifest(owner, { ...manifest, state: 'complete' });
  await reach('document.finished');
  return ok({ mediaType, sizeBytes, sha256, pages: inspected.value.pages });
}

async function listDraft(
  ports: DocumentStorePorts,
  owner: DocumentOwner,
  draftId: string,
): Promise<DocumentStanding[]> {
  const found: DocumentStanding[] = [];
  for (const documentId of await ports.documents.list(owner.counselorId)) {
    const manifest = await ports.documents.readManifest(owner, documentId);
    if (!manifest) ports.logger.error('document.damaged', { documentId });
    if (manifest?.draftId !== draftId) continue;
    const { mediaType, sizeBytes, sha256, partCount } = manifest;
    const standing = await standingParts(ports, owner, manifest);
    const whole = standing.length === partCount;
    const state = manifest.state === 'open' ? 'unfinished' : whole ? 'complete' : 'damaged';
    if (state === 'damaged') ports.logger.error('document.damaged', { documentId });
    found.push({
      documentId,
      state,
      mediaType,
      sizeBytes,
      sha256,
      partCount,
      standingParts: standing,
    });
  }
  return found;
}
