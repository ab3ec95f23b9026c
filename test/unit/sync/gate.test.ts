import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngineDirective, PauseReason } from '#shared/domain/outbox/index';
import {
  gateAfter,
  gateAfterWake,
  longestProbeDelayMs,
  mayTry,
  needsProbe,
  openGate,
  statusOf,
  type Gate,
} from '../../../electron/sync/gate';
import type { SyncWake } from '../../../electron/sync';

const moment = { nowMs: 1_800_000_000_000, elapsedMs: 50_000 };
const inMs = (delayMs: number): number => moment.nowMs + delayMs;
const reasons: readonly PauseReason[] = [
  'hubBusy',
  'hubError',
  'signInNeeded',
  'untrustedAnswer',
  'tlsFailure',
];
const wakes: readonly SyncWake[] = ['start', 'pageReady', 'stored', 'unlocked', 'resume', 'person'];
const paused = (reason: PauseReason, delayMs: number): Gate =>
  gateAfter(openGate, { do: 'pauseAll', reason, untilMs: inMs(delayMs) }, moment);
const offline = (delayMs: number): Gate =>
  gateAfter(openGate, { do: 'backOff', untilMs: inMs(delayMs) }, moment);

describe('the gate', () => {
  it('stays shut for a busy hub as long as it asked for', () => {
    const gate = paused('hubBusy', 900_000);
    expect(mayTry(gate, moment.elapsedMs + 899_999)).toBe(false);
    expect(mayTry(gate, moment.elapsedMs + 900_000)).toBe(true);
  });

  it('probes a lost network at least once a minute', () => {
    for (const gate of [offline(900_000), paused('untrustedAnswer', 900_000)]) {
      expect(mayTry(gate, moment.elapsedMs + longestProbeDelayMs)).toBe(true);
      expect(needsProbe(gate)).toBe(true);
    }
    expect(needsProbe(paused('hubBusy', 1_000))).toBe(false);
  });

  it('keeps a pause when another request meanwhile finds no network', () => {
    const gate = paused('hubBusy', 60_000);
    expect(gateAfter(gate, { do: 'backOff', untilMs: inMs(2_000) }, moment)).toEqual(gate);
  });

  it('keeps a pause when a request sent before it succeeds, and opens when one after it does', () => {
    const gate = paused('hubBusy', 60_000);
    expect(gateAfter(gate, { do: 'continue' }, moment)).toEqual(gate);
    const later = { nowMs: inMs(60_000), elapsedMs: moment.elapsedMs + 60_000 };
    expect(gateAfter(gate, { do: 'continue' }, later)).toEqual(openGate);
  });

  it('opens from offline with the first answer of the hub', () => {
    expect(gateAfter(offline(60_000), { do: 'continue' }, moment)).toEqual(openGate);
  });

  it('opens for a person whatever shut it', () => {
    for (const reason of reasons) {
      const gate = gateAfterWake(paused(reason, 900_000), 'person', moment);
      expect(mayTry(gate, moment.elapsedMs)).toBe(true);
    }
  });

  it('lets a resume and an unlock try again, but not at a busy hub', () => {
    const after = (reason: PauseReason, wake: SyncWake): boolean =>
      mayTry(gateAfterWake(paused(reason, 900_000), wake, moment), moment.elapsedMs);
    expect(after('untrustedAnswer', 'resume')).toBe(true);
    expect(after('signInNeeded', 'unlocked')).toBe(true);
    expect(after('hubBusy', 'resume')).toBe(false);
    expect(after('untrustedAnswer', 'stored')).toBe(false);
  });

  it('always opens by itself in the end, and never says online while it is shut', () => {
    const directive: fc.Arbitrary<EngineDirective> = fc.oneof(
      fc.constant<EngineDirective>({ do: 'continue' }),
      fc.constant<EngineDirective>({ do: 'splitBatch' }),
      fc.nat(900_000).map((ms): EngineDirective => ({ do: 'backOff', untilMs: inMs(ms) })),
      fc
        .tuple(fc.constantFrom(...reasons), fc.nat(900_000))
        .map(([reason, ms]): EngineDirective => ({ do: 'pauseAll', reason, untilMs: inMs(ms) })),
    );
    const step = fc.oneof(directive, fc.constantFrom(...wakes));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const gate = steps.reduce<Gate>(
          (before, one) =>
            typeof one === 'string'
              ? gateAfterWake(before, one, moment)
              : gateAfter(before, one, moment),
          openGate,
        );
        expect(mayTry(gate, moment.elapsedMs + 900_000)).toBe(true);
        const status = statusOf({
          gate,
          lastSuccessAtMs: 1,
          nextAttemptAtMs: null,
          inFlight: 0,
        });
        expect(status.connection === 'online').toBe(gate.kind === 'open');
        expect(status.pauseReason !== null).toBe(status.connection === 'paused');
      }),
    );
  });

  it('says nothing about a connection that no request has proved', () => {
    const facts = { lastSuccessAtMs: null, nextAttemptAtMs: null, inFlight: 0 };
    expect(statusOf({ gate: openGate, ...facts }).connection).toBe('unknown');
  });
});
