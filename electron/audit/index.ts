export { readAuditChain } from './auditChain';
export { createAuditLog, type AuditEvent, type AuditLog } from './auditLog';
