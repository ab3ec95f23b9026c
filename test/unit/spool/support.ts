import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { SealedCommand } from '#shared/desktop/channels/submission';
import { createSpool } from '../../../electron/spool/spool';
import type { SpooledCommand } from '../../../electron/spool/spoolFile';
import { breakableFiles, recordingLogger, temporaryFolder } from '../../support/mainPorts';

/** A sealed command with nothing in it that could be opened. */
export function sealedCommand(part: Partial<SealedCommand> = {}): SealedCommand {
  const envelope = part.envelope ?? new Uint8Array(randomBytes(300));
  return {
    commandId: randomUUID(),
    caseId: randomUUID(),
    caseSequence: 1,
    kind: 'application.submit',
    counselorId: 'counselor-rosa',
    computerId: randomUUID(),
    sealedAtMs: 1_795_000_000_000,
    bodySha256: createHash('sha256').update(envelope).digest('base64url'),
    ...part,
    envelope,
  };
}

export function spooled(command = sealedCommand()): SpooledCommand {
  return { command, fingerprint: 'f'.repeat(43), paymentRef: null };
}

export async function spoolSetup() {
  const folder = `${await temporaryFolder()}/spool`;
  const files = breakableFiles();
  const logger = recordingLogger();
  const reached: string[] = [];
  const spool = createSpool(
    {
      files,
      logger,
      reach: (point) => {
        reached.push(point);
        return Promise.resolve();
      },
    },
    folder,
  );
  return { folder, files, logger, spool, reached };
}
