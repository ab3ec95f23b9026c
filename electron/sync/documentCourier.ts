import type { DocumentProgress } from '#shared/hub/documents';
import type { ProblemCode } from '#shared/hub/problem';
import { partsHashOf, type Dispatch, type DispatchEntry } from '../dispatch';
import type { KnownComputer } from '../vault';
import type { HubClient } from './hubClient';
import type { HubFailure } from './hubReply';
import type { Link } from './link';
import type { SyncEnginePorts } from './ports';
import { isGenuineDocumentReceipt } from './receiptCheck';

/** Sends documents after the submissions that name them, one at a time and part by part. */
export interface DocumentCourier {
  /** Starts the next document that is due, where none is under way. */
  pump(computer: KnownComputer): Promise<void>;
  /** Whether something waits that may go now. */
  due(): Promise<boolean>;
  inFlight(): number;
  /** A submission was received, or a person asked: what waited for that may go. */
  expectNews(): void;
  landed(): Promise<void>;
}

export interface DocumentCourierParts {
  readonly ports: SyncEnginePorts;
  readonly client: HubClient;
  readonly link: Link;
  readonly onLanded: () => void;
  readonly stopped: () => boolean;
}

/** Answers about this document alone: repeating it as it is changes nothing, a person has to look. */
const final: ReadonlySet<ProblemCode> = new Set([
  'badRequest',
  'requestTooLarge',
  'caseNotYours',
  'consentRevoked',
  'commandHashWrong',
  'documentPartDiffers',
  'documentInvalid',
]);

export function createDocumentCourier(parts: DocumentCourierParts): DocumentCourier {
  const { ports, link, stopped } = parts;
  /** Their submission is not at the hub yet. */
  const tooEarly = new Set<string>();
  let flight: Promise<void> | undefined;

  const next = async (): Promise<DispatchEntry | undefined> =>
    (await ports.dispatch.list()).find(
      ({ documentId, standing }) => standing.state === 'waiting' && !tooEarly.has(documentId),
    );

  async function fly(computer: KnownComputer, entry: DispatchEntry): Promise<void> {
    try {
      const outcome = await sendDocument(parts, computer, entry);
      if (outcome === 'tooEarly') tooEarly.add(entry.documentId);
    } catch (thrown) {
      ports.logger.exception('sync.documentFailed', thrown);
      link.pause('hubError');
    }
  }

  return {
    async pump(computer) {
      if (flight || stopped() || !link.mayTry()) return;
      const entry = await next();
      if (!entry || flight) return;
      flight = fly(computer, entry).then(() => {
        flight = undefined;
        parts.onLanded();
      });
    },
    due: async () => flight === undefined && (await next()) !== undefined,
    inFlight: () => (flight ? 1 : 0),
    expectNews: () => {
      tooEarly.clear();
    },
    landed: async () => flight,
  };
}

type Outcome = 'done' | 'tooEarly' | 'failed';

async function sendDocument(
  parts: DocumentCourierParts,
  computer: KnownComputer,
  entry: DispatchEntry,
): Promise<Outcome> {
  const { ports, client, link, stopped } = parts;
  const asked = await client.documentProgress(computer, entry.documentId);
  const unknown = asked.kind === 'problem' && asked.code === 'notFound';
  if (asked.kind !== 'ok' && !unknown) return failed(parts, entry, asked);
  if (asked.kind === 'ok' && asked.value.receipt)
    return settle(parts, computer, entry, asked.value);
  const standing = new Set(asked.kind === 'ok' ? asked.value.standingParts : []);
  for (const index of entry.parts.keys()) {
    if (standing.has(index)) continue;
    if (stopped() || !link.mayTry()) return 'failed';
    const bytes = await ports.dispatch.readPart(entry, index);
    if (!bytes) return lost(parts, entry);
    await ports.reach('document.beforePart');
    const reply = await client.documentPart(computer, entry, { index, bytes });
    await ports.reach('document.afterPart');
    if (reply.kind !== 'ok') return failed(parts, entry, reply);
    link.succeeded();
    if (reply.value.receipt) return settle(parts, computer, entry, reply.value);
    await noteBegun(ports.dispatch, entry);
  }
  return 'done';
}

/** From its first part on the hub knows this document by these bytes: they are not sealed anew. */
async function noteBegun(dispatch: Dispatch, { documentId }: DispatchEntry): Promise<void> {
  const now = (await dispatch.list()).find((one) => one.documentId === documentId);
  if (now?.standing.state !== 'waiting' || now.standing.begun) return;
  await dispatch.note(documentId, { state: 'waiting', begun: true });
}

/** Taken away meanwhile, or damaged on the disk: the first is no failure, the second is told. */
async function lost({ ports }: DocumentCourierParts, entry: DispatchEntry): Promise<Outcome> {
  const stands = (await ports.dispatch.list()).some(
    ({ documentId }) => documentId === entry.documentId,
  );
  if (!stands) return 'done';
  ports.logger.error('sync.documentDamaged', { documentId: entry.documentId });
  await refuse(ports, entry, 'damaged');
  return 'done';
}

/** A receipt that does not prove itself counts as no answer at all. */
async function settle(
  { ports, link }: DocumentCourierParts,
  computer: KnownComputer,
  entry: DispatchEntry,
  { receipt }: DocumentProgress,
): Promise<Outcome> {
  const { documentId, commandId } = entry;
  const expected = { documentId, commandId, partsSha256: partsHashOf(entry) };
  if (!receipt || !(await isGenuineDocumentReceipt(receipt, expected, computer.hub))) {
    link.pause('untrustedAnswer');
    return 'failed';
  }
  await ports.dispatch.note(documentId, { state: 'received', receipt });
  ports.logger.info('sync.documentReceived', { documentId });
  ports.onDocument(entry, 'received');
  return 'done';
}

/** It stays as it is until a person asks for another try. */
async function refuse(ports: SyncEnginePorts, entry: DispatchEntry, reason: string): Promise<void> {
  await ports.dispatch.note(entry.documentId, { state: 'refused', reason });
  ports.onDocument(entry, 'refused');
}

async function failed(
  { ports, link }: DocumentCourierParts,
  entry: DispatchEntry,
  failure: HubFailure,
): Promise<Outcome> {
  const { documentId } = entry;
  const code = failure.kind === 'problem' ? failure.code : null;
  ports.logger.warn('sync.documentNotSent', { documentId, outcome: failure.kind, reason: code });
  if (code === 'commandNotReceived') return 'tooEarly';
  if (code !== null && final.has(code)) {
    await refuse(ports, entry, code);
    return 'done';
  }
  link.failed(failure);
  return 'failed';
}
