import {
  backoffMs,
  decideDelivery,
  type DeliveryContext,
  type EngineDirective,
  type PauseReason,
} from '#shared/domain/outbox/index';
import type { SyncStatus } from '#shared/desktop/channels/sync';
import type { HubFailure } from './hubReply';
import {
  gateAfter,
  gateAfterWake,
  mayTry,
  openGate,
  statusOf,
  type Gate,
  type Moment,
} from './gate';
import type { SyncEnginePorts, SyncWake } from './ports';

/** What the requests so far proved about the way to the hub. */
export interface Link {
  gate(): Gate;
  mayTry(): boolean;
  moment(): Moment;
  /** For the answer policy: as if the request it decides about had failed. */
  context(): DeliveryContext;
  follow(directive: EngineDirective): void;
  /** A request other than a delivery failed. */
  failed(failure: HubFailure): void;
  pause(reason: PauseReason): void;
  /** The hub answered work. */
  succeeded(): void;
  /** The hub answered a probe: work may try, but failures are still counted. */
  reached(): void;
  wake(reason: SyncWake): void;
  status(facts: Pick<SyncStatus, 'nextAttemptAtMs' | 'inFlight'>): SyncStatus;
}

type LinkPorts = Pick<SyncEnginePorts, 'clock' | 'monotonic' | 'random'>;

export function createLink({ clock, monotonic, random }: LinkPorts): Link {
  let gate: Gate = openGate;
  let failuresInARow = 0;
  let lastSuccessAtMs: number | null = null;

  const moment = (): Moment => ({ nowMs: clock.nowMs(), elapsedMs: monotonic.elapsedMs() });
  const isClosed = (): boolean => !mayTry(gate, monotonic.elapsedMs());
  const chance = (): number => random.bytes(4).readUInt32BE() / 2 ** 32;
  // Three requests that fail together are one failure of the way.
  const failures = (): number => Math.max(1, failuresInARow + (isClosed() ? 0 : 1));
  const context = (): DeliveryContext => ({
    nowMs: clock.nowMs(),
    random: chance,
    failuresInARow: failures(),
  });
  const waitMs = (): number => clock.nowMs() + backoffMs(failures(), chance);

  function follow(directive: EngineDirective): void {
    if (directive.do === 'signIn') {
      follow({ do: 'pauseAll', reason: 'signInNeeded', untilMs: waitMs() });
      return;
    }
    if (directive.do === 'pauseAll' || directive.do === 'backOff') failuresInARow = failures();
    gate = gateAfter(gate, directive, moment());
  }

  const pause = (reason: PauseReason): void => {
    follow({ do: 'pauseAll', reason, untilMs: waitMs() });
  };

  return {
    gate: () => gate,
    mayTry: () => !isClosed(),
    moment,
    context,
    follow,
    pause,
    failed(failure) {
      const { directive } = decideDelivery([], failure, context());
      // Without items nobody is to blame: an answer that would blame one is the hub's own error.
      if (directive.do === 'continue' || directive.do === 'splitBatch') pause('hubError');
      else follow(directive);
    },
    succeeded() {
      failuresInARow = 0;
      lastSuccessAtMs = clock.nowMs();
      follow({ do: 'continue' });
    },
    reached() {
      lastSuccessAtMs = clock.nowMs();
      gate = openGate;
    },
    wake(reason) {
      gate = gateAfterWake(gate, reason, moment());
    },
    status({ nextAttemptAtMs, inFlight }) {
      return statusOf({ gate, lastSuccessAtMs, nextAttemptAtMs, inFlight });
    },
  };
}
