export type { EngineContext, RuleContext } from './engineContext';
export type { EngineError, EngineErrorCode } from './engineError';
export { operationNames, runOperation } from './registry';
export { recordingTrace, silentTrace, type Trace, type TraceEntry } from './trace';
