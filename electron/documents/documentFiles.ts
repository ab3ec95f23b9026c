import { join } from 'node:path';
import { z } from 'zod';
import { idSchema, sha256Schema } from '#shared/desktop/common';
import { documentMediaTypes } from '#shared/domain/application/enumerations/documents';
import { durableWrite, type Files, type Random } from '../ports';
import { unwrap, wrap } from '../sealing';

/** Whose documents, and the key that opens them. */
export interface DocumentOwner {
  readonly counselorId: string;
  readonly key: Uint8Array;
}

const manifestSchema = z.strictObject({
  version: z.literal(1),
  documentId: idSchema,
  draftId: idSchema,
  mediaType: z.enum(documentMediaTypes),
  sizeBytes: z.number().int().positive(),
  sha256: sha256Schema,
  partCount: z.number().int().positive(),
  state: z.enum(['open', 'complete']),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The sealed files of documents: one folder for each, with a manifest and its parts. */
export interface DocumentFiles {
  writeManifest(owner: DocumentOwner, manifest: Manifest): Promise<void>;
  /** Undefined where there is none or it does not open. */
  readManifest(owner: DocumentOwner, documentId: string): Promise<Manifest | undefined>;
  writePart(
    owner: DocumentOwner,
    manifest: Manifest,
    part: { readonly index: number; readonly bytes: Uint8Array },
  ): Promise<void>;
  /** Undefined where the part is missing or does not open. */
  readPart(owner: DocumentOwner, manifest: Manifest, index: number): Promise<Buffer | undefined>;
  /** What a removal that was cut short leaves: parts without any manifest, nobody's document. */
  isLeftover(counselorId: string, documentId: string): Promise<boolean>;
  list(counselorId: string): Promise<string[]>;
  remove(counselorId: string, documentId: string): Promise<void>;
}

const manifestName = 'manifest.sealed';
const partName = (index: number): string => `${String(index).padStart(3, '0')}.sealed`;

/** A part moved to another place, document or counselor does not open. */
function partAad({ counselorId }: DocumentOwner, manifest: Manifest, index: number): string {
  const { documentId, partCount } = manifest;
  return `enroller-desk/document-part/v1|${counselorId}|${documentId}|${index}/${partCount}`;
}

function manifestAad({ counselorId }: DocumentOwner, documentId: string): string {
  return `enroller-desk/document-manifest/v1|${counselorId}|${documentId}`;
}

interface DocumentFilePorts {
  readonly files: Files;
  readonly random: Random;
}

export function createDocumentFiles(ports: DocumentFilePorts, folder: string): DocumentFiles {
  const { files, random } = ports;
  const folderOf = (counselorId: string, documentId = ''): string =>
    join(folder, counselorId, documentId);
  return {
    ...manifestFiles(ports, folderOf),
    async writePart(owner, manifest, { index, bytes }) {
      const path = join(folderOf(owner.counselorId, manifest.documentId), partName(index));
      await durableWrite(
        files,
        path,
        wrap(owner.key, bytes, partAad(owner, manifest, index), random),
      );
    },
    async readPart(owner, manifest, index) {
      const path = join(folderOf(owner.counselorId, manifest.documentId), partName(index));
      const sealed = await files.read(path);
      return sealed && unwrap(owner.key, sealed, partAad(owner, manifest, index));
    },
    async isLeftover(counselorId, documentId) {
      const path = join(folderOf(counselorId, documentId), manifestName);
      return (await files.sizeBytes(path)) === undefined;
    },
    async list(counselorId) {
      const names = await files.list(folderOf(counselorId));
      return names.filter((name) => idSchema.safeParse(name).success).sort();
    },
    remove: (counselorId, documentId) =>
      removeDocument(files, folderOf(counselorId, documentId), folderOf(counselorId)),
  };
}

function manifestFiles(
  { files, random }: DocumentFilePorts,
  folderOf: (counselorId: string, documentId?: string) => string,
): Pick<DocumentFiles, 'writeManifest' | 'readManifest'> {
  return {
    async writeManifest(owner, manifest) {
      const own = folderOf(owner.counselorId, manifest.documentId);
      await files.ensureFolder(own);
      const aad = manifestAad(owner, manifest.documentId);
      const sealed = wrap(owner.key, Buffer.from(JSON.stringify(manifest)), aad, random);
      await durableWrite(files, join(own, manifestName), sealed);
      await files.syncFolder(folderOf(owner.counselorId));
    },
    async readManifest(owner, documentId) {
      const path = join(folderOf(owner.counselorId, documentId), manifestName);
      const sealed = await files.read(path);
      const opened = sealed && unwrap(owner.key, sealed, manifestAad(owner, documentId));
      if (!opened) return undefined;
      const manifest = manifestSchema.safeParse(JSON.parse(opened.toString('utf8')));
      return manifest.data;
    },
  };
}

/** The manifest goes first: parts without one are nobody's document, and are swept at the next start of one. */
async function removeDocument(files: Files, own: string, parent: string): Promise<void> {
  await files.remove(join(own, manifestName));
  await files.syncFolder(own).catch(() => undefined);
  for (const name of await files.list(own)) await files.remove(join(own, name));
  await files.removeFolder(own);
  await files.syncFolder(parent).catch(() => undefined);
}
