import { ok, type Result } from '#shared/base/result';
import {
  problemOf,
  type CommandAnswer,
  type CommandBatchAnswer,
  type Problem,
  type SealedCommand,
} from '#shared/hub/index';
import { signersOf } from '../keys/openCommand';
import { applyCommands, findReceipts, type OpenedCommand } from '../store/commandStore';
import { counselorKeys } from '../store/peopleStore';
import type { RouteInput } from './handlers';
import type { HubContext } from './hubContext';

/**
 * Takes a batch of sealed commands. Those stored before are answered from the store, without opening:
 * a repeated delivery must get its receipt even after the key it was sealed to is gone.
 */
export async function deliver(
  context: HubContext,
  { body, caller }: RouteInput<'deliver'>,
): Promise<Result<CommandBatchAnswer, Problem>> {
  const computerId = caller.subject?.computerId ?? '';
  const answers = new Map<SealedCommand, CommandAnswer>();
  const ids = body.commands.map(({ id }) => id);
  const stored = await findReceipts(context.database, context.issuer, ids);
  for (const command of body.commands) {
    const before = stored.get(command.id);
    if (command.computerId !== computerId) answers.set(command, refused(command, 'scopeMissing'));
    else if (before) answers.set(command, repeated(command, before));
  }
  const open = body.commands.filter((command) => !answers.has(command));
  for (const [command, answer] of await openAndApply(context, computerId, open)) {
    answers.set(command, answer);
  }
  const inOrder = body.commands.map(
    (command): CommandAnswer =>
      answers.get(command) ?? { kind: 'retry', id: command.id, retryAfterMs: 1000 },
  );
  logOutcome(context, computerId, inOrder);
  return ok({ answers: inOrder });
}

async function openAndApply(
  context: HubContext,
  computerId: string,
  commands: readonly SealedCommand[],
): Promise<Map<SealedCommand, CommandAnswer>> {
  const answers = new Map<SealedCommand, CommandAnswer>();
  if (commands.length === 0) return answers;
  const keys = await signersOf(await counselorKeys(context.database, [computerId]));
  const nowMs = context.ports.clock.nowMs();
  const opened: OpenedCommand[] = [];
  await Promise.all(
    commands.map(async (command) => {
      const envelope = Buffer.from(command.envelope, 'base64');
      const result = await context.opener.open(command, envelope, keys);
      if (!result.ok) {
        answers.set(command, { kind: 'refused', id: command.id, problem: result.error });
        return;
      }
      const { kind } = result.value;
      const jobsDueMs = context.adapter.stepDelaysMs(kind).map((delayMs) => nowMs + delayMs);
      opened.push({ command, kind, envelope, jobsDueMs });
    }),
  );
  // In the order of the cases, whatever the order of the request.
  opened.sort((one, other) => one.command.caseSequence - other.command.caseSequence);
  const { database, issuer } = context;
  const applied = await applyCommands({ database, issuer, nowMs }, opened);
  for (const [index, answer] of applied.entries()) {
    const command = opened[index]?.command;
    if (command) answers.set(command, answer);
  }
  if (applied.some(({ kind }) => kind === 'received')) context.adapter.wake();
  return answers;
}

function repeated(
  command: SealedCommand,
  before: { readonly bodySha256: string; readonly receipt: ReceivedReceipt },
): CommandAnswer {
  return before.bodySha256 === command.bodySha256
    ? { kind: 'received', id: command.id, receipt: before.receipt }
    : refused(command, 'commandBodyDiffers');
}

type ReceivedReceipt = Extract<CommandAnswer, { kind: 'received' }>['receipt'];

function refused(
  { id }: SealedCommand,
  code: 'scopeMissing' | 'commandBodyDiffers',
): CommandAnswer {
  return { kind: 'refused', id, problem: problemOf(code) };
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
