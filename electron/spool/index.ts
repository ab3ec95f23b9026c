export { onceUntilItWorks } from './reconcileOnce';
export { reconcileSpool, type ReconcileReport } from './reconcile';
export { createSpool, type Spool, type SpoolEntry } from './spool';
export { type SpooledCommand } from './spoolFile';
