import { createHash } from 'node:crypto';
import type { SealedCommand as StoredCommand } from '#shared/desktop/channels/submission';
import type { LeasedItem } from '#shared/desktop/rendererRequests';
import type { SealedCommand } from '#shared/hub/commands';
import type { Loaded } from './parcels';
import type { SyncEnginePorts } from './ports';

export type LoadOutcome =
  | { readonly kind: 'loaded'; readonly loaded: Loaded }
  /** Neither the spool nor the database has the bytes that were promised. */
  | { readonly kind: 'lost' }
  /** The page did not say; the lease lapses and the item is tried again. */
  | { readonly kind: 'unknown' };

type CopyPorts = Pick<SyncEnginePorts, 'spool' | 'ask' | 'logger'>;

/** The sealed bytes of an item: from the spool, else from the database, and then the spool is mended. */
export async function loadSealed(ports: CopyPorts, item: LeasedItem): Promise<LoadOutcome> {
  const entry = await ports.spool.read(item.commandId);
  if (entry.kind === 'good' && isWhole(entry.spooled.command, item)) {
    return loaded(item, entry.spooled.command);
  }
  const row = await ports.ask('outbox.envelope', { commandId: item.commandId });
  if (!row.ok) return { kind: 'unknown' };
  if (!row.value || !isWhole(row.value, item)) {
    ports.logger.error('sync.envelopeLost', { commandId: item.commandId });
    return { kind: 'lost' };
  }
  if (entry.kind !== 'good') {
    await ports.spool.write({ command: row.value, fingerprint: null, paymentRef: null });
  }
  return loaded(item, row.value);
}

function isWhole({ envelope }: StoredCommand, { bodySha256 }: LeasedItem): boolean {
  return createHash('sha256').update(envelope).digest('base64url') === bodySha256;
}

function loaded(item: LeasedItem, { envelope }: StoredCommand): LoadOutcome {
  const command: SealedCommand = {
    id: item.commandId,
    caseId: item.caseId,
    caseSequence: item.caseSequence,
    counselorId: item.counselorId,
    computerId: item.computerId,
    bodySha256: item.bodySha256,
    envelope: Buffer.from(envelope).toString('base64'),
    sealedAt: new Date(item.sealedAtMs).toISOString(),
  };
  return { kind: 'loaded', loaded: { item, command } };
}
