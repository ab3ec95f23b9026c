export * from './events';
export * from './states';
export { isUnsent, transition, type OutboxChange, type OutboxRow } from './transition';
export { backoffMs, firstDelayMs, longestDelayMs, parseRetryAfterMs, type Random } from './backoff';
export {
  decideDelivery,
  type DeliveryAnswer,
  type DeliveryDecision,
  type EngineDirective,
  type PauseReason,
} from './answerPolicy';
export type { DeliveredItem, DeliveryContext } from './delivery';
