import { fail, ok, type Result } from '#shared/base/result';
import {
  problemOf,
  type CommandAnswer,
  type CommandBatchAnswer,
  type Problem,
} from '#shared/hub/index';
import {
  malformedBody,
  type CommandCover,
  type OpenedBatch,
  type OpenedEntry,
} from '../opening/openBatch';
import {
  applyCommands,
  findReceipts,
  type OpenedCommand,
  type StoredReceipt,
} from '../store/commandStore';
import { counselorKeys } from '../store/peopleStore';
import type { RouteInput } from './handlers';
import type { HubContext } from './hubContext';

/**
 * Takes a batch of sealed commands. One that was stored before is answered from the store, whatever
 * came of opening it: a repeated delivery must get its receipt even after the key it was sealed to is
 * gone.
 */
export async function deliver(
  context: HubContext,
  { body, caller }: RouteInput<'deliver'>,
): Promise<Result<CommandBatchAnswer, Problem>> {
  const computerId = caller.subject?.computerId ?? '';
  const signers = await counselorKeys(context.database, [computerId]);
  return context.opening.open({ body, computerId, signers }, async (batch) => {
    if (batch.kind === 'malformed') return fail(malformedBody(batch.fields));
    const answers = await answerBatch(context, batch);
    logOutcome(context, computerId, answers);
    return ok({ answers });
  });
}

type ReadBatch = Extract<OpenedBatch, { kind: 'read' }>;
type Answers = Map<OpenedEntry, CommandAnswer>;

/** The answers in the order of the request. */
async function answerBatch(context: HubContext, batch: ReadBatch): Promise<CommandAnswer[]> {
  const answers = new Map([
    ...(await answerUnopened(context, batch)),
    ...(await applyOpened(context, batch)),
  ]);
  return batch.entries.map(
    (entry): CommandAnswer =>
      answers.get(entry) ?? { kind: 'retry', id: entry.command.id, retryAfterMs: 1000 },
  );
}

async function answerUnopened(context: HubContext, { entries }: ReadBatch): Promise<Answers> {
  const answers: Answers = new Map();
  const unopened = entries.filter(({ result }) => result.kind !== 'opened');
  if (unopened.length === 0) return answers;
  const ids = unopened.map(({ command }) => command.id);
  const stored = await findReceipts(context.database, context.issuer, ids);
  for (const entry of unopened) {
    const { command, result } = entry;
    const before = stored.get(command.id);
    if (result.kind === 'foreign') answers.set(entry, refused(command, problemOf('scopeMissing')));
    else if (before) answers.set(entry, repeated(command, before));
    else if (result.kind === 'refused') answers.set(entry, refused(command, result.problem));
  }
  return answers;
}

async function applyOpened(context: HubContext, { entries }: ReadBatch): Promise<Answers> {
  const nowMs = context.ports.clock.nowMs();
  const opened: (OpenedCommand & { entry: OpenedEntry })[] = entries.flatMap((entry) => {
    const { command, envelope, result } = entry;
    if (result.kind !== 'opened') return [];
    const delayMs = context.adapter.firstStepDelayMs(result.commandKind);
    const jobDueMs = delayMs === undefined ? undefined : nowMs + delayMs;
    return [{ entry, command, envelope, kind: result.commandKind, jobDueMs }];
  });
  // In the order of the cases, whatever the order of the request.
  opened.sort((one, other) => one.command.caseSequence - other.command.caseSequence);
  const { database, issuer } = context;
  const applied = await applyCommands({ database, issuer, nowMs }, opened);
  const dueMs = Math.min(...opened.map(({ jobDueMs = Infinity }) => jobDueMs));
  if (applied.some(({ kind }) => kind === 'received') && dueMs < Infinity) {
    context.adapter.wakeAt(dueMs);
  }
  const answers: Answers = new Map();
  for (const [index, answer] of applied.entries()) {
    const entry = opened[index]?.entry;
    if (entry) answers.set(entry, answer);
  }
  return answers;
}

function repeated(command: CommandCover, before: StoredReceipt): CommandAnswer {
  return before.bodySha256 === command.bodySha256
    ? { kind: 'received', id: command.id, receipt: before.receipt }
    : refused(command, problemOf('commandBodyDiffers'));
}

function refused({ id }: CommandCover, problem: Problem): CommandAnswer {
  return { kind: 'refused', id, problem };
}

function logOutcome(
  { ports }: HubContext,
  computerId: string,
  answers: readonly CommandAnswer[],
): void {
  const counts: Record<string, number> = {};
  for (const { kind } of answers) counts[kind] = (counts[kind] ?? 0) + 1;
  ports.logger.info('delivered', { computerId, ...counts });
}
