export { createAuditLog, readAuditChain, type AuditEvent, type AuditLog } from './auditLog';
