import type { DocumentProgress } from '#shared/hub/documents';
import type { ProblemCode } from '#shared/hub/problem';
import { partsHashOf, type DispatchEntry } from '../dispatch';
import type { KnownComputer } from '../vault';
import type { HubClient } from './hubClient';
import type { HubFailure, HubReply } from './hubReply';
import type { Link } from './link';
import type { SyncEnginePorts } from './ports';
import { isGenuineDocumentReceipt } from './receiptCheck';

/** Sends documents after the submissions that name them, one at a time and part by part. */
export interface DocumentCourier {
  /** Starts the next document that is due, where none is under way. */
  pump(computer: KnownComputer): Promise<void>;
  /** Whether something waits that may go now. */
  due(computer: KnownComputer): Promise<boolean>;
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
  /** Their submission is not at the hub yet, or this computer's own disk is in the way. */
  const waitsForNews = new Set<string>();
  let flight: Promise<void> | undefined;

  const next = async ({ computerId }: KnownComputer): Promise<DispatchEntry | undefined> =>
    (await waiting(ports, computerId)).find((entry) => !waitsForNews.has(entry.documentId));

  async function fly(computer: KnownComputer, entry: DispatchEntry): Promise<void> {
    try {
      const outcome = await sendDocument(parts, computer, entry);
      if (outcome === 'tooEarly') waitsForNews.add(entry.documentId);
    } catch (thrown) {
      ports.logger.exception('sync.documentFailed', thrown);
      waitsForNews.add(entry.documentId);
    }
  }

  return {
    async pump(computer) {
      if (flight || stopped() || !link.mayTry()) return;
      const entry = await next(computer);
      if (!entry || flight) return;
      flight = fly(computer, entry).then(() => {
        flight = undefined;
        parts.onLanded();
      });
    },
    due: async (computer) => flight === undefined && (await next(computer)) !== undefined,
    inFlight: () => (flight ? 1 : 0),
    expectNews: () => {
      waitsForNews.clear();
    },
    landed: async () => flight,
  };
}

/** Sealed by this computer as the hub knows it: it takes nothing from another in its name. */
async function waiting(
  { dispatch, logger }: SyncEnginePorts,
  computerId: string,
): Promise<readonly DispatchEntry[]> {
  const all = await dispatch.list().catch((thrown: unknown) => {
    // Papers that cannot be read keep no command from going.
    logger.exception('sync.dispatchUnreadable', thrown);
    return [];
  });
  return all.filter(
    (entry) => entry.standing.state === 'waiting' && entry.computerId === computerId,
  );
}

type Outcome = 'done' | 'tooEarly' | 'failed';

const isUnknown = (reply: HubReply<unknown>): boolean =>
  reply.kind === 'problem' && reply.code === 'notFound';

async function sendDocument(
  parts: DocumentCourierParts,
  computer: KnownComputer,
  due: DispatchEntry,
): Promise<Outcome> {
  const { ports, client } = parts;
  const asked = await client.documentProgress(computer, due.documentId);
  if (asked.kind !== 'ok' && !isUnknown(asked)) return failed(parts, due, asked);
  if (asked.kind === 'ok' && asked.value.receipt) return settle(parts, computer, due, asked.value);
  // Asked before a first part goes over what may be a telephone's line.
  if (asked.kind !== 'ok' && isUnknown(await client.receipt(computer, due.commandId)))
    return 'tooEarly';
  const entry = await ports.dispatch.begin(due.documentId);
  if (!entry) return 'done';
  const standing = new Set(asked.kind === 'ok' ? asked.value.standingParts : []);
  return sendParts(parts, computer, { entry, standing });
}

interface Rest {
  readonly entry: DispatchEntry;
  /** What the hub holds already. */
  readonly standing: ReadonlySet<number>;
}

async function sendParts(
  parts: DocumentCourierParts,
  computer: KnownComputer,
  { entry, standing }: Rest,
): Promise<Outcome> {
  const { ports, client, link, stopped } = parts;
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
  }
  // The hub holds every part and gives no receipt: asking again would change nothing.
  await refuse(ports, entry, 'documentInvalid');
  return 'done';
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
