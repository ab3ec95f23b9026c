import { fail, ok, type Result } from '#shared/base/result';
import {
  contract,
  type ChannelInput,
  type ChannelName,
  type ChannelOutput,
} from '#shared/desktop/contract';
import { appError, appErrorSchema, type AppError } from '#shared/desktop/errors';
import { events, type EventName, type EventPayload } from '#shared/desktop/events';
import type { DesktopBridge } from '#shared/desktop/wire';
import { z } from 'zod';

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
}

/** The main process as the page sees it: typed calls, typed events, nothing thrown. */
export interface Desktop {
  readonly call: <Name extends ChannelName>(
    name: Name,
    input: ChannelInput<Name>,
  ) => Promise<Result<ChannelOutput<Name>, AppError>>;
  /** Returns the function that ends the subscription. */
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ) => () => void;
}

const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: appErrorSchema }),
]);

/**
 * Wraps what the preload exposes. Every reply and every event is parsed again, so that a wrong pair
 * of builds shows at once instead of corrupting a screen.
 */
export function createDesktop(bridge: DesktopBridge): Desktop {
  // zod compiles schemas with `new Function` unless told not to; our content security policy forbids it.
  z.config({ jitless: true });
  return {
    call: async (name, input) => readReply(name, await bridge.call(name, input)),
    on: (name, listener) =>
      bridge.subscribe((eventName, payload) => {
        if (eventName !== name) return;
        const parsed = events[name].safeParse(payload);
        if (parsed.success) listener(parsed.data as EventPayload<typeof name>);
      }),
  };
}

let connected: Desktop | undefined;

function connection(): Desktop {
  connected ??= createDesktop(window.desktop ?? absentBridge);
  return connected;
}

/** Without the preload (a page opened outside the application) every call is answered `pageGone`. */
const absentBridge: DesktopBridge = {
  call: () => Promise.resolve(fail(appError('pageGone'))),
  subscribe: () => () => undefined,
};

/** The page's one connection to the main process, made at its first use. */
export const desktop: Desktop = {
  call: (name, input) => connection().call(name, input),
  on: (name, listener) => connection().on(name, listener),
};

function readReply<Name extends ChannelName>(
  name: Name,
  raw: unknown,
): Result<ChannelOutput<Name>, AppError> {
  const reply = replySchema.safeParse(raw);
  if (!reply.success) return fail(appError('internal'));
  if (!reply.data.ok) return fail(reply.data.error);
  const output = contract[name].output.safeParse(reply.data.value);
  if (!output.success) return fail(appError('internal'));
  return ok(output.data as ChannelOutput<Name>);
}
