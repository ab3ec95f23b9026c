/** One applied rule: what it is called, where it stands, what went in and what came out. */
export interface TraceEntry {
  readonly rule: string;
  readonly source: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly result: unknown;
}

/** Collects the applied rules in order, so that every number can be explained. */
export interface Trace {
  readonly entries: readonly TraceEntry[];
  note(
    rule: string,
    source: string,
    inputs: Readonly<Record<string, unknown>>,
    result: unknown,
  ): void;
}

export function recordingTrace(): Trace {
  const entries: TraceEntry[] = [];
  return {
    entries,
    note: (rule, source, inputs, result) => {
      entries.push({ rule, source, inputs, result });
    },
  };
}

/** For callers that want the number only. */
export const silentTrace: Trace = {
  entries: [],
  note: () => undefined,
};
