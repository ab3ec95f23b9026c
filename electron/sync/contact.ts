import type { KnownComputer } from '../vault';
import { needsProbe } from './gate';
import type { HubClient } from './hubClient';
import type { Link } from './link';
import type { SyncEnginePorts } from './ports';
import { isPairedHub } from './receiptCheck';

export interface Contact {
  /** Makes sure that the paired hub listens there. `regained`: after a time without it. */
  make(computer: KnownComputer): Promise<'standing' | 'regained' | 'none'>;
}

export interface ContactParts {
  readonly ports: Pick<SyncEnginePorts, 'logger' | 'pinHub'>;
  readonly client: HubClient;
  readonly link: Link;
}

/** How long the hub's identity and the difference of the clocks are taken as known. */
const believedForMs = 60 * 60_000;

/**
 * Asks who listens before work is sent: at the first contact, at a new address, after the network was
 * away, and once an hour. A hub with another id or other keys gets nothing.
 */
export function createContact(parts: ContactParts): Contact {
  const { client, link } = parts;
  let known = { url: '', hubId: '', untilElapsedMs: 0 };

  const isKnown = ({ hub }: KnownComputer): boolean =>
    known.url === hub.url &&
    known.hubId === hub.hubId &&
    known.untilElapsedMs > link.moment().elapsedMs;

  return {
    async make(computer) {
      const probing = needsProbe(link.gate());
      if (!probing && isKnown(computer)) return 'standing';
      const { url, hubId } = computer.hub;
      if (probing) {
        const health = await client.health(url);
        if (health.kind !== 'ok') {
          link.failed(health);
          return 'none';
        }
      }
      if (!(await identify(parts, computer))) return 'none';
      known = { url, hubId, untilElapsedMs: link.moment().elapsedMs + believedForMs };
      if (!probing) return 'standing';
      link.reached();
      return 'regained';
    },
  };
}

async function identify(
  { ports, client, link }: ContactParts,
  { hub }: KnownComputer,
): Promise<boolean> {
  const info = await client.hub(hub.url);
  if (info.kind !== 'ok') {
    link.failed(info);
    return false;
  }
  if (!isPairedHub(hub, info.value)) {
    ports.logger.error('sync.otherHub');
    link.pause('untrustedAnswer');
    return false;
  }
  await ports.pinHub(info.value);
  return true;
}
