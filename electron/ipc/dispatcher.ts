import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result';
import { contract, isChannelName, type ChannelName } from '#shared/desktop/contract';
import type { Channel } from '#shared/desktop/channel';
import { appError, type AppError } from '#shared/desktop/errors';
import { permission } from '#shared/domain/access/permissions';
import type { Role } from '#shared/domain/access/roles';
import type { Logger } from '../log';
import type { Random } from '../ports';
import { checkHandlers, type CallContext, type Handlers } from './handlers';
import { fitsWithin } from './measure';
import { isOurPage, type Sender, type SenderRule } from './sender';

export interface DispatcherPorts {
  readonly senderRule: SenderRule;
  /** Whose vault is open now. */
  readonly unlockedRole: () => Role | undefined;
  readonly logger: Logger;
  readonly random: Random;
}

export type Dispatch = (
  sender: Sender,
  name: unknown,
  input: unknown,
  context: CallContext,
) => Promise<Result<unknown, AppError>>;

/** The handler of one channel as the dispatcher sees it: the input was parsed just before. */
type AnyHandler = (input: unknown, context: CallContext) => unknown;

/**
 * Answers a call from the page. Checks in this order: known channel, our page, size, schema, lock,
 * permission. Whatever happens the answer is a `Result`.
 */
export function createDispatcher(handlers: Handlers, ports: DispatcherPorts): Dispatch {
  checkHandlers(Object.keys(contract), handlers);

  function refused(name: string, error: AppError): Result<never, AppError> {
    ports.logger.warn('ipc.refused', { channel: name, reason: error.code });
    return fail(error);
  }

  async function answer(name: ChannelName, input: unknown, context: CallContext) {
    const channel: Channel = contract[name];
    const handler = handlers[name] as AnyHandler;
    const reply = (await handler(input, context)) as Result<unknown, AppError>;
    return reply.ok ? ok(channel.output.parse(reply.value)) : reply;
  }

  return async (sender, name, input, context) => {
    if (typeof name !== 'string' || !isChannelName(name)) {
      return refused('unknown', appError('unknownChannel'));
    }
    const admitted = admit(contract[name], sender, input, ports);
    if (!admitted.ok) return refused(name, admitted.error);
    try {
      return await answer(name, admitted.value, context);
    } catch (thrown) {
      const incidentId = ports.random.uuid();
      ports.logger.exception('ipc.failed', thrown, { channel: name, incidentId });
      return fail(appError('internal', { incidentId }));
    }
  };
}

function admit(
  channel: Channel,
  sender: Sender,
  input: unknown,
  { senderRule, unlockedRole }: DispatcherPorts,
): Result<unknown, AppError> {
  if (!isOurPage(sender, senderRule)) return fail(appError('forbiddenSender'));
  if (!fitsWithin(input, channel.maxBytes)) return fail(appError('tooLarge'));
  const parsed = channel.input.safeParse(input);
  if (!parsed.success) return fail(appError('badRequest', { fields: refusedFields(parsed.error) }));
  const role = unlockedRole();
  if (channel.lock === 'unlocked' && !role) return fail(appError('locked'));
  if (channel.permission && (!role || !permission(role, channel.permission).allowed)) {
    return fail(appError('notPermitted'));
  }
  return ok(parsed.data);
}

/** Where the input was refused and why, without what stood there: keys may be values too. */
function refusedFields(error: z.ZodError): { path: string; code: string }[] {
  return error.issues.slice(0, 20).map(({ path, code }) => ({
    path: path
      .map((part) => (/^[a-zA-Z]{1,40}$|^\d{1,3}$/.test(String(part)) ? String(part) : '?'))
      .join('.'),
    code: code,
  }));
}
