/** Sizes and counts that both sides of the hub contract hold to. */
export const hubLimits = {
  /** Commands in one delivery request. */
  commandsPerBatch: 50,
  /** Bytes of one sealed envelope, before base64. */
  envelopeBytes: 1024 * 1024,
  /** Parts of one document. */
  partsPerDocument: 64,
  /** Bytes of one request body; a larger one is answered 413. */
  requestBytes: 8 * 1024 * 1024,
  /** Changes in one page of the feed. */
  changesPerPage: 200,
  /** How far the clock of a signed proof may stand from the hub's. */
  proofClockToleranceMs: 5 * 60_000,
} as const;
