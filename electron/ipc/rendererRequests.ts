import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import {
  rendererRequests,
  type RendererRequestInput,
  type RendererRequestName,
  type RendererRequestOutput,
} from '#shared/desktop/rendererRequests';
import type { ChannelInput } from '#shared/desktop/contract';
import type { Logger } from '../log';
import type { Random, Timers } from '../ports';
import type { Emit } from './emitter';

/** Asks the page something and waits for the answer. */
export interface AskPage {
  <Name extends RendererRequestName>(
    name: Name,
    input: RendererRequestInput<Name>,
    options?: { readonly timeoutMs?: number },
  ): Promise<Result<RendererRequestOutput<Name>, AppError>>;
}

export interface RendererRequests {
  readonly ask: AskPage;
  /** The page can answer from now on; what waited for it is sent. */
  pageReady(): void;
  /** The page is gone: whatever it was asked is answered `pageGone`. */
  cancelAll(): void;
  settle(reply: ChannelInput<'renderer.reply'>): void;
}

export interface RendererRequestPorts {
  readonly emit: Emit;
  readonly timers: Timers;
  readonly random: Random;
  readonly logger: Logger;
}

interface Pending {
  readonly name: RendererRequestName;
  readonly send: () => void;
  sent: boolean;
  readonly settle: (answer: Result<unknown, AppError>) => void;
}

const defaultTimeoutMs = 10_000;

/** Requests to the page with an id, a time limit and an end when the page dies. */
export function createRendererRequests(ports: RendererRequestPorts): RendererRequests {
  const open = createPendingRequests(ports);
  return {
    async ask(name, input, { timeoutMs = defaultTimeoutMs } = {}) {
      const answer = await open.start(name, input, timeoutMs);
      if (!answer.ok) return answer;
      const parsed = rendererRequests[name].output.safeParse(answer.value);
      if (parsed.success) return ok(parsed.data as RendererRequestOutput<typeof name>);
      ports.logger.error('ipc.pageAnswerUnreadable', { request: name });
      return fail(appError('badRequest'));
    },
    pageReady: open.sendAll,
    cancelAll: open.cancelAll,
    settle({ requestId, outcome }) {
      const request = open.find(requestId);
      if (!request) return;
      if (outcome.ok) {
        request.settle(ok(outcome.value));
        return;
      }
      ports.logger.warn('ipc.pageRefused', { request: request.name, reason: outcome.code });
      request.settle(fail(appError(outcome.code === 'locked' ? 'locked' : 'internal')));
    },
  };
}

/** The requests that wait for the page: to be ready, or to answer. */
function createPendingRequests({ emit, timers, random }: RendererRequestPorts) {
  const pending = new Map<string, Pending>();
  let ready = false;
  return {
    find: (requestId: string) => pending.get(requestId),
    sendAll() {
      ready = true;
      for (const request of pending.values()) if (!request.sent) request.send();
    },
    cancelAll() {
      ready = false;
      for (const request of [...pending.values()]) request.settle(fail(appError('pageGone')));
    },
    start: (name: RendererRequestName, input: unknown, timeoutMs: number) =>
      new Promise<Result<unknown, AppError>>((resolve) => {
        const requestId = random.uuid();
        const cancelTimer = timers.after(timeoutMs, () => {
          request.settle(fail(appError('timedOut')));
        });
        const request: Pending = {
          name,
          sent: false,
          send() {
            request.sent = true;
            emit('renderer.request', { requestId, name, input });
          },
          settle(answer) {
            cancelTimer();
            pending.delete(requestId);
            resolve(answer);
          },
        };
        pending.set(requestId, request);
        if (ready) request.send();
      }),
  };
}
