import { fail, ok, type Result } from '#shared/base/result';

/** Writes what is typed but not yet saved; answers whether it is durable now. */
export type DraftFlusher = () => Promise<boolean>;

/** The forms that are open now, so that a lock, a suspend or a quit can ask them to save first. */
export interface DraftFlushing {
  /** Returns the function that takes the flusher out again. */
  readonly register: (flusher: DraftFlusher) => () => void;
  readonly flushAll: () => Promise<Result<Record<string, never>, { readonly code: string }>>;
}

export function createDraftFlushing(): DraftFlushing {
  const flushers = new Set<DraftFlusher>();
  return {
    register: (flusher) => {
      flushers.add(flusher);
      return () => flushers.delete(flusher);
    },
    flushAll: async () => {
      const settled = await Promise.allSettled([...flushers].map((flush) => flush()));
      const allSaved = settled.every((one) => one.status === 'fulfilled' && one.value);
      return allSaved ? ok({}) : fail({ code: 'draftNotSaved' });
    },
  };
}

/** The page's one list of open forms. */
export const draftFlushing = createDraftFlushing();
