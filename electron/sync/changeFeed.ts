import type { Change } from '#shared/hub/changes';
import type { KnownComputer } from '../vault';
import type { HubClient } from './hubClient';
import type { HubFailure } from './hubReply';
import type { Link } from './link';
import type { SyncCounselor, SyncEnginePorts } from './ports';
import { isGenuineReceipt } from './receiptCheck';
import type { Settlements } from './settlements';

/**
 * `notYet`: the page has no keys for it at this moment. `refused`: the hub does not let this
 * counselor read; delivery goes on. `failed`: the way to the hub is not good.
 */
export type PullOutcome = 'upToDate' | 'notYet' | 'refused' | 'failed';

export interface ChangeFeedParts {
  readonly ports: SyncEnginePorts;
  readonly client: HubClient;
  readonly link: Link;
  readonly settlements: Settlements;
}

/** Brings the counselor's changes in, page by page; the page stores each together with its cursor. */
export async function pullChanges(
  parts: ChangeFeedParts,
  computer: KnownComputer,
  counselor: SyncCounselor,
): Promise<PullOutcome> {
  const { ports, client, link } = parts;
  const { counselorId } = counselor;
  const stored = await ports.ask('changes.cursor', { counselorId });
  if (!stored.ok) return 'notYet';
  for (let after = stored.value.cursor; ;) {
    const reply = await client.changes(computer, counselor, after);
    if (reply.kind !== 'ok') {
      if (isRefusal(reply)) return 'refused';
      link.failed(reply);
      return 'failed';
    }
    link.succeeded();
    const { changes, cursor, more } = reply.value;
    if (cursor !== after) {
      if (!(await fetchReceipts(parts, computer, changes))) return 'failed';
      const applied = await ports.ask('changes.apply', { counselorId, cursor, changes });
      if (!applied.ok) return 'notYet';
    }
    if (!more || cursor === after) return 'upToDate';
    after = cursor;
  }
}

/** Said to this reader alone, and no reason to stop delivering. */
function isRefusal(failure: HubFailure): boolean {
  return failure.kind === 'problem' && failure.status < 500 && ![408, 429].includes(failure.status);
}

/**
 * News about a command whose receipt never arrived: the receipt is fetched first, so that a row is
 * not confirmed without one.
 */
async function fetchReceipts(
  { ports, client, link, settlements }: ChangeFeedParts,
  computer: KnownComputer,
  changes: readonly Change[],
): Promise<boolean> {
  const spooled = new Set(await ports.spool.list());
  const named = new Set(changes.flatMap(({ commandId }) => commandId ?? []));
  for (const commandId of named) {
    if (!spooled.has(commandId)) continue;
    const entry = await ports.spool.read(commandId);
    if (entry.kind !== 'good') continue;
    const reply = await client.receipt(computer, commandId);
    if (reply.kind === 'problem' && reply.status === 404) continue;
    if (reply.kind !== 'ok') {
      link.failed(reply);
      return false;
    }
    const receipt = reply.value;
    if (!(await isGenuineReceipt(receipt, entry.spooled.command, computer.hub))) {
      link.pause('untrustedAnswer');
      return false;
    }
    settlements.add([{ commandId, event: { type: 'received', receipt } }]);
  }
  return settlements.flush();
}
