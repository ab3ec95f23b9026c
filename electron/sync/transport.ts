import type { Timers } from '../ports';
import type { RawReply } from './hubReply';

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
}

export type Sent =
  | { readonly kind: 'replied'; readonly reply: RawReply }
  | { readonly kind: 'network' }
  | { readonly kind: 'tls' };

/** Sends requests with a time limit over the whole exchange; `abortAll` ends those under way. */
export interface Transport {
  send(request: OutgoingRequest): Promise<Sent>;
  abortAll(): void;
}

/** The largest answer in the contract, a page of 200 changes, stays far below this. */
const longestReplyCharacters = 16 * 1024 * 1024;

export function createTransport(ports: {
  readonly fetch: typeof globalThis.fetch;
  readonly timers: Timers;
}): Transport {
  const underWay = new Set<AbortController>();

  async function exchange(request: OutgoingRequest, signal: AbortSignal): Promise<Sent> {
    const { url, method, headers, body } = request;
    const response = await ports.fetch(url, {
      method,
      headers,
      signal,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    if (text.length > longestReplyCharacters) return { kind: 'network' };
    const retryAfter = response.headers.get('retry-after');
    return { kind: 'replied', reply: { status: response.status, retryAfter, text } };
  }

  return {
    async send(request) {
      const controller = new AbortController();
      underWay.add(controller);
      const cancelTimer = ports.timers.after(request.timeoutMs, () => {
        controller.abort();
      });
      try {
        return await exchange(request, controller.signal);
      } catch (thrown) {
        return { kind: isTlsFailure(thrown) ? 'tls' : 'network' };
      } finally {
        cancelTimer();
        underWay.delete(controller);
      }
    },
    abortAll() {
      for (const controller of underWay) controller.abort();
    },
  };
}

const tlsCode =
  /^(ERR_TLS|ERR_SSL|CERT_|EPROTO$|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** Whether the other side could not prove who it is: Node tells it by the code of the cause. */
export function isTlsFailure(thrown: unknown): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string' && tlsCode.test(error.code)) return true;
  }
  return false;
}
