import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnsent, transition, type OutboxRow } from '#shared/domain/outbox/transition';
import type { OutboxEvent } from '#shared/domain/outbox/events';
import { outboxStates, type OutboxState } from '#shared/domain/outbox/states';
import { anyEvent, anyState, receipt, rowIn, sampleEvents } from './outboxSamples';

type Expected = OutboxState | 'same' | 'refused';

// Columns in the order of `outboxStates`.
// prettier-ignore
const table: { readonly [Type in OutboxEvent['type']]: readonly Expected[] } = {
  //           queued            sending           waiting           received     confirmed  needsAttention    rejected   conflict     withdrawn
  leased:     ['sending',        'refused',        'sending',        'refused',   'refused', 'refused',        'refused', 'refused',   'refused'],
  leaseVoid:  ['same',           'queued',         'same',           'refused',   'refused', 'refused',        'refused', 'refused',   'refused'],
  received:   ['received',       'received',       'received',       'same',      'same',    'received',       'same',    'received',  'received'],
  postponed:  ['refused',        'waiting',        'same',           'refused',   'refused', 'refused',        'refused', 'refused',   'refused'],
  refused:    ['refused',        'needsAttention', 'refused',        'refused',   'refused', 'same',           'refused', 'refused',   'refused'],
  conflicted: ['refused',        'conflict',       'refused',        'refused',   'refused', 'refused',        'refused', 'same',      'refused'],
  rejected:   ['rejected',       'rejected',       'rejected',       'rejected',  'refused', 'rejected',       'same',    'refused',   'refused'],
  confirmed:  ['confirmed',      'confirmed',      'confirmed',      'confirmed', 'same',    'confirmed',      'refused', 'refused',   'refused'],
  retried:    ['same',           'refused',        'refused',        'refused',   'refused', 'queued',         'refused', 'refused',   'refused'],
  withdrawn:  ['withdrawn',      'refused',        'withdrawn',      'refused',   'refused', 'withdrawn',      'refused', 'withdrawn', 'same'],
};

function after(row: OutboxRow, event: OutboxEvent): OutboxRow {
  const result = transition(row, event);
  return result.ok ? { ...row, ...result.value.patch } : row;
}

describe('the outbox transition table', () => {
  for (const [type, expectations] of Object.entries(table)) {
    expectations.forEach((expected, column) => {
      const state = outboxStates[column] ?? 'queued';
      it(`${state} + ${type} → ${expected}`, () => {
        const row = rowIn(state);
        const result = transition(row, sampleEvents[type as OutboxEvent['type']]);
        if (expected === 'refused') expect(result).toEqual({ ok: false, error: 'notAllowed' });
        else if (expected === 'same') expect(result).toEqual({ ok: true, value: { patch: {} } });
        else expect(result).toMatchObject({ ok: true, value: { patch: { state: expected } } });
      });
    });
  }

  it('keeps the receipt with the row', () => {
    const result = transition(rowIn('sending'), sampleEvents.received);
    expect(result).toMatchObject({
      ok: true,
      value: {
        receipt,
        patch: {
          receiptNumber: receipt.receiptNumber,
          receivedAtMs: Date.parse(receipt.receivedAt),
          leaseRunId: null,
        },
      },
    });
  });

  it('refuses a receipt for another body, whatever the state', () => {
    for (const state of outboxStates) {
      const foreign = { ...receipt, bodySha256: 'C'.repeat(43) };
      expect(transition(rowIn(state), { type: 'received', receipt: foreign }).ok).toBe(false);
    }
  });

  it('counts an attempt only where the item itself was answered', () => {
    const event = { type: 'postponed', wakeAtMs: 5, answer: 'network' } as const;
    expect(after(rowIn('sending'), { ...event, countAttempt: false }).attempts).toBe(0);
    expect(after(rowIn('sending'), { ...event, countAttempt: true }).attempts).toBe(1);
  });
});

describe('any sequence of events', () => {
  it('never makes a received item unsent again', () => {
    fc.assert(
      fc.property(anyState, fc.array(anyEvent, { maxLength: 30 }), (start, events) => {
        let row = rowIn(start);
        let promised = false;
        for (const event of events) {
          row = after(row, event);
          promised ||= row.state === 'received' || row.state === 'confirmed';
          if (promised) expect(isUnsent(row.state)).toBe(false);
          if (promised) expect(row.state).not.toBe('withdrawn');
        }
      }),
    );
  });

  it('deletes nothing: the receipt, the body hash and the attempts stay', () => {
    fc.assert(
      fc.property(anyState, fc.array(anyEvent, { maxLength: 30 }), (start, events) => {
        let row = rowIn(start);
        for (const event of events) {
          const next = after(row, event);
          expect(Object.keys(next).sort()).toEqual(Object.keys(row).sort());
          expect(next.bodySha256).toBe(row.bodySha256);
          expect(next.attempts).toBeGreaterThanOrEqual(row.attempts);
          if (row.receiptNumber !== null) expect(next.receiptNumber).toBe(row.receiptNumber);
          row = next;
        }
      }),
    );
  });

  it('is not changed by an event that comes twice', () => {
    fc.assert(
      fc.property(
        anyState,
        fc.array(anyEvent, { maxLength: 10 }),
        anyEvent,
        (start, before, event) => {
          const row = before.reduce(after, rowIn(start));
          const once = after(row, event);
          expect(after(once, event)).toEqual(once);
        },
      ),
    );
  });

  it('leaves a lease only on an item that is being sent', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const row = events.reduce(after, rowIn('queued'));
        expect(row.leaseRunId !== null).toBe(row.state === 'sending');
      }),
    );
  });
});
