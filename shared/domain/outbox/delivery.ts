import type { Random } from './backoff';

/** One item of a delivery request, as the policy sees it. */
export interface DeliveredItem {
  readonly commandId: string;
  readonly bodySha256: string;
  readonly attempts: number;
}

export interface DeliveryContext {
  readonly nowMs: number;
  readonly random: Random;
  /** Requests that failed as a whole since the last success, this one included. */
  readonly failuresInARow: number;
}
