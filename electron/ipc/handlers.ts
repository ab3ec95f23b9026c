import type { Result } from '#shared/base/result';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/desktop/contract';
import type { AppError } from '#shared/desktop/errors';

/** What a handler may ask for beside its input. */
export interface CallContext {
  /** Runs after the reply was handed to the page: the place to zero what it carried. */
  afterReply(action: () => void): void;
}

export type Reply<Output> = Result<Output, AppError> | Promise<Result<Output, AppError>>;

/** One handler for each channel of the contract. */
export type Handlers = {
  readonly [Name in ChannelName]: (
    input: ChannelInput<Name>,
    context: CallContext,
  ) => Reply<ChannelOutput<Name>>;
};

/** Refuses to start with a channel that nobody answers, or an answer to no channel. */
export function checkHandlers(channelNames: readonly string[], handlers: object): void {
  const handled = new Set(Object.keys(handlers));
  const missing = channelNames.filter((name) => !handled.has(name));
  const extra = [...handled].filter((name) => !channelNames.includes(name));
  if (missing.length + extra.length === 0) return;
  throw new Error(`IPC handlers: missing [${missing.join()}], extra [${extra.join()}]`);
}
