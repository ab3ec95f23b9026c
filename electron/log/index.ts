export { createLogger, type Logger, type LoggerPorts, type LoggerSettings } from './logger';
export { describeException, redact, type LogDetail } from './redact';
