import { join } from 'node:path';
import { app, clipboard } from 'electron';
import { trustedPackKeys } from '#shared/packs/packTrust';
import { createAuditLog } from '../audit';
import { createDispatch } from '../dispatch';
import { createCameraGate } from '../documents';
import { createFaultPoints } from '../fault';
import { createLogger } from '../log';
import { createClipboard } from '../output';
import { createPackStore, packVerifier } from '../packs';
import { pathsOf } from '../paths';
import { createPaymentStore } from '../payments';
import { systemFiles as files, systemTime as clock } from '../ports';
import { openSettings } from '../settings';
import { createSpool } from '../spool';

/** Set by the build: a release refuses packs signed with the development key. */
declare const __RELEASE__: boolean;

/** What needs no window: log, faults, settings, files of the work. */
export async function createFoundation() {
  const paths = pathsOf(join(import.meta.dirname, '..'), app.getPath('userData'));
  const logger = createLogger(
    { files, clock },
    { folder: paths.logs, maxFileBytes: 1_000_000, keptFiles: 5 },
  );
  const reach = createFaultPoints(process.env, {
    kill: () => process.kill(process.pid, 'SIGKILL'),
    announce: (point) => process.stderr.write(`fault point ${point}\n`),
  });
  const settings = await openSettings(files, paths.userData);
  const audit = createAuditLog({ files, clock, logger }, paths.audit);
  const spool = createSpool({ files, logger, reach }, paths.spool);
  const payments = createPaymentStore(files, paths.payments);
  const copies = createClipboard({ clipboard, timers: clock });
  const policy = {
    verifier: packVerifier,
    trustedKeys: trustedPackKeys,
    allowDevelopmentKeys: !__RELEASE__,
  };
  const packs = createPackStore({ files, logger, policy }, [
    paths.shippedPacks,
    paths.receivedPacks,
  ]);
  const camera = createCameraGate();
  const dispatch = createDispatch({ files, logger }, paths.dispatch);
  const kept = { spool, payments, dispatch };
  return { paths, logger, reach, settings, audit, ...kept, copies, packs, camera };
}
export type Foundation = Awaited<ReturnType<typeof createFoundation>>;
