import { describe, expect, it } from 'vitest';
import { deliveryOf, toldDelivery } from '../../../renderer/features/documents/delivery';
import type { Deliveries } from '../../../renderer/features/documents/delivery';

const waiting = {
  documentId: 'sealed',
  state: 'received',
  receiptNumber: 'R-1',
  receivedAtMs: 1,
} as const;
const read: Deliveries = new Map([['sealed', waiting]]);

const told = (deliveries: Deliveries | null, fileId: string, closed = true) =>
  toldDelivery(deliveryOf(deliveries, fileId), closed);

describe('what is said of a document on its way to the office', () => {
  it('is nothing until the deliveries were read, also of a sent application', () => {
    expect(told(null, 'sealed')).toBeNull();
    expect(told(null, 'another')).toBeNull();
  });

  it('is how far it is', () => {
    expect(told(read, 'sealed')).toBe('received');
  });

  it('is that it was not sent, of a sent application alone', () => {
    expect(told(read, 'another')).toBe('notSent');
    expect(told(read, 'another', false)).toBeNull();
  });
});
