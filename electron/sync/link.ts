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

export function createLink(ports: LinkPorts): Link {
  const { clock, monotonic } = ports;
  const state: LinkState = { gate: openGate, failuresInARow: 0, lastSuccessAtMs: null };

  const moment = (): Moment => ({ nowMs: clock.nowMs(), elapsedMs: monotonic.elapsedMs() });
  const isOpen = (): boolean => mayTry(state.gate, monotonic.elapsedMs());
  const context = (): DeliveryContext => ({
    nowMs: clock.nowMs(),
    random: () => chance(ports.random),
    // Three requests that fail together are one failure of the way.
    failuresInARow: Math.max(1, state.failuresInARow + (isOpen() ? 1 : 0)),
  });
  const follow = (directive: EngineDirective): void => {
    followDirective(state, directive, context(), moment());
  };

  return {
    gate: () => state.gate,
    mayTry: isOpen,
    moment,
    context,
    follow,
    pause(reason) {
      follow(pauseFor(reason, context()));
    },
    failed(failure) {
      follow(directiveAfter(failure, context()));
    },
    succeeded() {
      state.failuresInARow = 0;
      state.lastSuccessAtMs = clock.nowMs();
      follow({ do: 'continue' });
    },
    reached() {
      state.lastSuccessAtMs = clock.nowMs();
      state.gate = openGate;
    },
    wake(reason) {
      state.gate = gateAfterWake(state.gate, reason, moment());
    },
    status: (facts) => statusOf({ ...state, ...facts }),
  };
}

/** Evenly in [0, 1). */
function chance(random: LinkPorts['random']): number {
  return random.bytes(4).readUInt32BE() / 2 ** 32;
}

interface LinkState {
  gate: Gate;
  failuresInARow: number;
  lastSuccessAtMs: number | null;
}

function followDirective(
  state: LinkState,
  directive: EngineDirective,
  context: DeliveryContext,
  moment: Moment,
): void {
  const meant = directive.do === 'signIn' ? pauseFor('signInNeeded', context) : directive;
  if (meant.do === 'pauseAll' || meant.do === 'backOff') {
    state.failuresInARow = context.failuresInARow;
  }
  state.gate = gateAfter(state.gate, meant, moment);
}

/** Without items nobody is to blame: an answer that would blame one is the hub's own error. */
function directiveAfter(failure: HubFailure, context: DeliveryContext): EngineDirective {
  const { directive } = decideDelivery([], failure, context);
  return directive.do === 'continue' ? pauseFor('hubError', context) : directive;
}

function pauseFor(reason: PauseReason, context: DeliveryContext): EngineDirective {
  const untilMs = context.nowMs + backoffMs(context.failuresInARow, context.random);
  return { do: 'pauseAll', reason, untilMs };
}
