import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideDelivery,
  transition,
  type DeliveryAnswer,
  type DeliveryContext,
} from '#shared/domain/outbox/index';
import { problemOf, problemTable, type ProblemCode } from '#shared/hub/problem';
import { bodySha256, receipt, rowIn } from './outboxSamples';

const context: DeliveryContext = { nowMs: 1_000_000, random: () => 0.5, failuresInARow: 1 };
const id = receipt.commandId;
const other = '0190a000-0000-7000-8000-000000000002';
const one = [{ commandId: id, bodySha256, attempts: 0 }];
const two = [...one, { commandId: other, bodySha256, attempts: 3 }];

function problem(status: number, code: ProblemCode | null = null, retryAfterMs?: number) {
  return {
    kind: 'problem' as const,
    status,
    code,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

describe('the answer to a request as a whole', () => {
  // prettier-ignore
  const cases: readonly [string, DeliveryAnswer, object, object][] = [
    ['no network', { kind: 'network' }, { do: 'backOff', untilMs: 1_002_000 }, { wakeAtMs: 1_002_000, countAttempt: false }],
    ['a TLS failure', { kind: 'tls' }, { do: 'pauseAll', reason: 'tlsFailure' }, { answer: 'tls' }],
    ['a captive portal’s page', { kind: 'notOurs', status: 200 }, { do: 'pauseAll', reason: 'untrustedAnswer' }, { answer: 'notOurs' }],
    ['401', problem(401, 'tokenInvalid'), { do: 'signIn' }, { wakeAtMs: 1_000_000, countAttempt: false }],
    ['a revoked computer', problem(403, 'computerRevoked'), { do: 'pauseAll', reason: 'signInNeeded' }, { type: 'postponed' }],
    ['404 of the route', problem(404, 'routeUnknown'), { do: 'pauseAll', reason: 'hubError' }, { type: 'postponed' }],
    ['408', problem(408), { do: 'backOff' }, { answer: 'http.408' }],
    ['413 for many', problem(413, 'requestTooLarge'), { do: 'splitBatch' }, { wakeAtMs: 1_000_000 }],
    ['400 for many', problem(400, 'badRequest'), { do: 'splitBatch' }, { countAttempt: false }],
    ['429 with Retry-After', problem(429, 'tooManyRequests', 60_000), { do: 'pauseAll', reason: 'hubBusy', untilMs: 1_060_000 }, { wakeAtMs: 1_060_000 }],
    ['500', problem(500, 'internal'), { do: 'backOff' }, { answer: 'hub.internal' }],
    ['503', problem(503, 'unavailable'), { do: 'pauseAll', reason: 'hubBusy' }, { type: 'postponed' }],
    ['a status nobody foresaw', problem(418), { do: 'backOff' }, { answer: 'http.418' }],
  ];
  it.each(cases)('%s', (_name, answer, directive, event) => {
    const decision = decideDelivery(two, answer, context);
    expect(decision.directive).toMatchObject(directive);
    expect(decision.events.map(({ commandId }) => commandId)).toEqual([id, other]);
    for (const item of decision.events) expect(item.event).toMatchObject(event);
  });

  const alone: readonly [number, ProblemCode, string][] = [
    [413, 'requestTooLarge', 'tooLarge'],
    [400, 'badRequest', 'fieldsRefused'],
    [422, 'commandInvalid', 'fieldsRefused'],
    [403, 'caseNotYours', 'notPermitted'],
    [409, 'commandBodyDiffers', 'differsFromEarlier'],
    [409, 'consentRevoked', 'permissionTakenBack'],
  ];
  it.each(alone)('%d for a single item needs a person', (status, code, reason) => {
    const decision = decideDelivery(one, problem(status, code), context);
    expect(decision).toMatchObject({
      events: [{ commandId: id, event: { type: 'refused', reason } }],
      directive: { do: 'continue' },
    });
  });
});

describe('the answer to one item', () => {
  it('with a receipt for this body is received', () => {
    const answers = [{ kind: 'received' as const, id, receipt }];
    expect(decideDelivery(one, { kind: 'answers', answers }, context).events).toEqual([
      { commandId: id, event: { type: 'received', receipt } },
    ]);
  });

  it('with a receipt for something else stays waiting', () => {
    for (const wrong of [{ bodySha256: 'X'.repeat(43) }, { commandId: other }]) {
      const answers = [{ kind: 'received' as const, id, receipt: { ...receipt, ...wrong } }];
      expect(decideDelivery(one, { kind: 'answers', answers }, context).events).toMatchObject([
        { event: { type: 'postponed', answer: 'receiptMismatch' } },
      ]);
    }
  });

  it('is told apart by the code of its refusal', () => {
    const eventFor = (code: ProblemCode) =>
      decideDelivery(
        one,
        { kind: 'answers', answers: [{ kind: 'refused', id, problem: problemOf(code) }] },
        context,
      ).events[0]?.event;
    expect(eventFor('commandInvalid')).toMatchObject({ type: 'refused', reason: 'fieldsRefused' });
    expect(eventFor('caseNotYours')).toMatchObject({ type: 'refused', reason: 'notPermitted' });
    expect(eventFor('consentRevoked')).toMatchObject({ reason: 'permissionTakenBack' });
    expect(eventFor('signatureInvalid')).toMatchObject({ reason: 'refusedByHub' });
    expect(eventFor('unavailable')).toMatchObject({ type: 'postponed', countAttempt: true });
  });

  it('of a taken number is a conflict; of a gap, a wait; of no word, a wait', () => {
    const answers = [
      { kind: 'conflict' as const, id, expectedCaseSequence: 2 },
      { kind: 'outOfOrder' as const, id: other, expectedCaseSequence: 1 },
    ];
    const three = [...two, { commandId: receipt.hubId, bodySha256, attempts: 0 }];
    const { events } = decideDelivery(three, { kind: 'answers', answers }, context);
    expect(events.map(({ event }) => event.type)).toEqual(['conflicted', 'postponed', 'postponed']);
    // The second item failed three times before, so it waits 2 s · 2³.
    expect(events[1]?.event).toMatchObject({ wakeAtMs: 1_016_000 });
    expect(events[2]?.event).toMatchObject({ answer: 'noAnswer' });
  });
});

describe('whatever the hub or the network does', () => {
  const anyAnswer: fc.Arbitrary<DeliveryAnswer> = fc.oneof(
    fc.constant<DeliveryAnswer>({ kind: 'network' }),
    fc.constant<DeliveryAnswer>({ kind: 'tls' }),
    fc.record({
      kind: fc.constant('notOurs' as const),
      status: fc.integer({ min: 100, max: 599 }),
    }),
    fc.record({
      kind: fc.constant('problem' as const),
      status: fc.integer({ min: 300, max: 599 }),
      code: fc.constantFrom(null, ...(Object.keys(problemTable) as ProblemCode[])),
    }),
    fc.constant<DeliveryAnswer>({ kind: 'answers', answers: [] }),
  );

  it('gives every leased item an event that its state allows, and never a receipt', () => {
    fc.assert(
      fc.property(anyAnswer, fc.integer({ min: 1, max: 40 }), (answer, failuresInARow) => {
        const { events } = decideDelivery(two, answer, { ...context, failuresInARow });
        expect(events).toHaveLength(two.length);
        for (const { event } of events) {
          expect(transition(rowIn('sending'), event).ok).toBe(true);
          expect(event.type).not.toBe('received');
        }
      }),
    );
  });
});
