import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import type { DocumentDelivery } from '#shared/desktop/channels/documents';
import type { AuditLog } from '../audit';
import type { Dispatch, DispatchEntry } from '../dispatch';
import {
  exportDocument,
  type CameraGate,
  type DocumentOwner,
  type DocumentStore,
  type ExportPorts,
} from '../documents';
import type { Handlers } from '../ipc';
import type { Vault } from '../vault';

export interface DocumentHandlerPorts {
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly documents: DocumentStore;
  readonly dispatch: Dispatch;
  readonly camera: CameraGate;
  readonly output: ExportPorts;
}

type DocumentHandlers = Pick<Handlers, Extract<keyof Handlers, `documents.${string}`>>;
type AsOwner = <Value>(
  action: (owner: DocumentOwner) => Promise<Result<Value, AppError>>,
) => Promise<Result<Value, AppError>>;

/** Answers the page about papers: only their owner's key opens them, and only while it is here. */
export function createDocumentHandlers(ports: DocumentHandlerPorts): DocumentHandlers {
  const { vault, camera } = ports;
  const asOwner: AsOwner = async (action) => {
    const session = vault.session();
    if (!session) return fail(appError('locked'));
    return action({ counselorId: session.profile.counselorId, key: session.documentsKey });
  };
  return {
    ...writingHandlers(ports, asOwner),
    ...readingHandlers(ports, asOwner),
    'documents.camera'({ wanted }) {
      if (wanted) camera.open();
      else camera.shut();
      return ok({});
    },
  };
}

type WritingChannel = `documents.${'begin' | 'part' | 'finish' | 'remove'}`;

function writingHandlers(
  { audit, documents, dispatch }: DocumentHandlerPorts,
  asOwner: AsOwner,
): Pick<DocumentHandlers, WritingChannel> {
  return {
    'documents.begin': (request) => asOwner((owner) => documents.begin(owner, request)),
    'documents.part': ({ documentId, index, bytes }) =>
      asOwner(async (owner) => {
        const written = await documents.writePart(owner, documentId, { index, bytes });
        return written.ok ? ok({}) : written;
      }),
    'documents.finish': ({ documentId }) =>
      asOwner(async (owner) => {
        const finished = await documents.finish(owner, documentId);
        const { counselorId } = owner;
        if (finished.ok) {
          await audit.record({ action: 'document.saved', counselorId, subject: documentId });
        }
        return finished;
      }),
    'documents.remove': ({ documentId }) =>
      asOwner(async (owner) => {
        // First what could still leave this computer.
        await dispatch.remove(owner.counselorId, documentId);
        await documents.remove(owner, documentId);
        const { counselorId } = owner;
        await audit.record({ action: 'document.removed', counselorId, subject: documentId });
        return ok({});
      }),
  };
}

type ReadingChannel = `documents.${'read' | 'list' | 'export' | 'deliveries'}`;

function readingHandlers(
  { audit, documents, dispatch, output }: DocumentHandlerPorts,
  asOwner: AsOwner,
): Pick<DocumentHandlers, ReadingChannel> {
  return {
    'documents.read': ({ documentId, index }, { afterReply }) =>
      asOwner(async (owner) => {
        const part = await documents.readPart(owner, documentId, index);
        if (!part.ok) return part;
        const bytes = new Uint8Array(part.value);
        part.value.fill(0);
        afterReply(() => void bytes.fill(0));
        return ok(bytes);
      }),
    'documents.list': ({ draftId }) =>
      asOwner(async (owner) => ok(await documents.list(owner, draftId))),
    'documents.deliveries': ({ caseId }) =>
      asOwner(async ({ counselorId }) => {
        const all = await dispatch.list();
        const own = all.filter((one) => one.caseId === caseId && one.counselorId === counselorId);
        return ok(own.map(deliveryOf));
      }),
    'documents.export': ({ documentId }) =>
      asOwner(async (owner) => {
        const whole = await documents.readWhole(owner, documentId);
        if (!whole.ok) return whole;
        const saved = await exportDocument(output, whole.value);
        if (!saved.ok) return saved;
        const { counselorId } = owner;
        const action = 'document.exported';
        if (saved.value) await audit.record({ action, counselorId, subject: documentId });
        return ok({ saved: saved.value });
      }),
  };
}

function deliveryOf({ documentId, standing }: DispatchEntry): DocumentDelivery {
  const { state } = standing;
  if (state !== 'received') return { documentId, state, receiptNumber: null, receivedAtMs: null };
  const { receiptNumber, receivedAt } = standing.receipt;
  return { documentId, state, receiptNumber, receivedAtMs: Date.parse(receivedAt) };
}
