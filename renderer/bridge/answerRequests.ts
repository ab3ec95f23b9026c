import type { Result } from '#shared/base/result';
import {
  rendererRequests,
  type RendererRequestInput,
  type RendererRequestName,
  type RendererRequestOutput,
} from '#shared/desktop/rendererRequests';
import type { Desktop } from './desktop';

/** What the page does for each request of the main process. A failure carries a stable code only. */
export type RequestHandlers = {
  readonly [Name in RendererRequestName]: (
    input: RendererRequestInput<Name>,
  ) => Promise<Result<RendererRequestOutput<Name>, { readonly code: string }>>;
};

type Outcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string };

/**
 * Answers the main process from now on and tells it so. Returns the function that stops answering.
 * An exception in a handler is answered as `internal`: the main process never waits for nothing.
 */
export function answerRequests(desktop: Desktop, handlers: RequestHandlers): () => void {
  const stop = desktop.on('renderer.request', ({ requestId, name, input }) => {
    void outcomeOf(handlers, name, input).then((outcome) =>
      desktop.call('renderer.reply', { requestId, outcome }),
    );
  });
  void desktop.call('renderer.ready', {});
  return stop;
}

async function outcomeOf(
  handlers: RequestHandlers,
  name: string,
  input: unknown,
): Promise<Outcome> {
  if (!isRequestName(name)) return { ok: false, code: 'unknownRequest' };
  const parsed = rendererRequests[name].input.safeParse(input);
  if (!parsed.success) return { ok: false, code: 'badRequest' };
  try {
    const handle = handlers[name] as (
      input: unknown,
    ) => Promise<Result<unknown, { readonly code: string }>>;
    const result = await handle(parsed.data);
    return result.ok ? { ok: true, value: result.value } : { ok: false, code: result.error.code };
  } catch {
    return { ok: false, code: 'internal' };
  }
}

function isRequestName(name: string): name is RendererRequestName {
  return Object.hasOwn(rendererRequests, name);
}
