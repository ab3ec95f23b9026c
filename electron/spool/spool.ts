import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result';
import { idSchema } from '#shared/desktop/common';
import { appError, type AppError } from '#shared/desktop/errors';
import type { ReachFaultPoint } from '../fault';
import type { Logger } from '../log';
import { durableWrite, isDiskFull, temporaryEnding, type Files } from '../ports';
import { decodeSpoolFile, encodeSpoolFile, type SpooledCommand } from './spoolFile';

export type SpoolEntry =
  | { readonly kind: 'good'; readonly spooled: SpooledCommand }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' };

/** The durable copies of sealed commands, outside the database: the second leg of every submission. */
export interface Spool {
  /** Resolves when the file would survive a power cut. On failure nothing of it is left. */
  write(spooled: SpooledCommand): Promise<Result<undefined, AppError>>;
  read(commandId: string): Promise<SpoolEntry>;
  /** The ids of all files, whole or damaged. */
  list(): Promise<string[]>;
  /** Only for a command whose receipt is stored in the database: nothing else is proof of arrival. */
  removeReceived(commandId: string): Promise<void>;
  /** Takes away what a crash left half written; such a file was never promised to anybody. */
  removeUnfinished(): Promise<void>;
}

export interface SpoolPorts {
  readonly files: Files;
  readonly logger: Logger;
  readonly reach: ReachFaultPoint;
}

const ending = '.sealed';

export function createSpool(ports: SpoolPorts, folder: string): Spool {
  const { files, logger, reach } = ports;
  const pathOf = (commandId: string): string => join(folder, `${commandId}${ending}`);
  return {
    write: (spooled) => writeCommand(ports, pathOf(spooled.command.commandId), spooled),
    async read(commandId) {
      const bytes = await files.read(pathOf(commandId));
      if (!bytes) return { kind: 'missing' };
      const spooled = decodeSpoolFile(bytes);
      const intact = spooled.ok && spooled.value.command.commandId === commandId;
      return intact ? { kind: 'good', spooled: spooled.value } : { kind: 'damaged' };
    },
    async list() {
      const names = await files.list(folder);
      return names
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, -ending.length))
        .filter((id) => idSchema.safeParse(id).success)
        .sort();
    },
    async removeReceived(commandId) {
      await reach('purge.before');
      await files.remove(pathOf(commandId));
      await files.syncFolder(folder);
      logger.info('spool.removed', { commandId });
    },
    async removeUnfinished() {
      const names = await files.list(folder);
      for (const name of names.filter((each) => each.endsWith(temporaryEnding))) {
        await files.remove(join(folder, name));
      }
    },
  };
}

async function writeCommand(
  { files, logger, reach }: SpoolPorts,
  path: string,
  spooled: SpooledCommand,
): Promise<Result<undefined, AppError>> {
  let placed = false;
  try {
    await files.ensureFolder(dirname(path));
    await durableWrite(files, path, encodeSpoolFile(spooled), {
      tempWritten: () => reach('spool.tempWritten'),
      renamed() {
        placed = true;
        return reach('spool.renamed');
      },
    });
    await reach('spool.synced');
    return ok(undefined);
  } catch (thrown) {
    logger.exception('spool.writeFailed', thrown, { commandId: spooled.command.commandId });
    // A file that may not survive a power cut was never promised: the caller says "not saved".
    if (placed) await files.remove(path).catch(() => undefined);
    return fail(appError(isDiskFull(thrown) ? 'diskFull' : 'spoolFailed'));
  }
}
