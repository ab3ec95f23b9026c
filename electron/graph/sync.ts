import { systemRandom as random, systemTime as clock } from '../ports';
import { createSyncEngine } from '../sync';
import type { Foundation } from './foundation';
import { reachableComputer, type Keys } from './keys';
import type { Page } from './page';

/** Delivery of the outbox and news from the hub. */
export function createSync(foundation: Foundation, page: Page, keys: Keys, runId: string) {
  const { logger, reach, spool, dispatch, audit } = foundation;
  return createSyncEngine({
    clock,
    monotonic: clock,
    timers: clock,
    random,
    logger,
    reach,
    fetch: globalThis.fetch,
    runId,
    spool,
    dispatch,
    ask: page.requests.ask,
    computer: () => reachableComputer(keys),
    counselor: () => {
      const session = keys.vault.session();
      return session && { counselorId: session.profile.counselorId, signer: session.signer };
    },
    pinHub: keys.computer.pin,
    onStatus: (status) => {
      page.emit('sync.status', status);
    },
    onDocument({ caseId, documentId: subject, counselorId }, outcome) {
      page.emit('documents.delivery', { caseId });
      void audit.record({ action: `document.${outcome}`, counselorId, subject });
    },
    onPurged: (commandId) =>
      void audit.record({ action: 'submission.purged', counselorId: null, subject: commandId }),
  });
}
