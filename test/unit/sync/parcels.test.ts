import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  charactersPerParcel,
  packParcels,
  splitParcel,
  type Loaded,
} from '../../../electron/sync/parcels';

function loaded(commandId: string, characters: number): Loaded {
  const shared = { caseId: commandId, caseSequence: 1, bodySha256: 'hash' };
  const owner = { counselorId: 'counselor', computerId: 'computer' };
  return {
    item: {
      ...{ commandId, ...shared, ...owner },
      ...{ kind: 'application.submit', sealedAtMs: 0, attempts: 0 },
    },
    command: {
      ...{ id: commandId, ...shared, ...owner },
      ...{ envelope: 'x'.repeat(characters), sealedAt: '2026-11-23T18:00:00.000Z' },
    },
  };
}

const sizes = fc.array(fc.integer({ min: 1, max: charactersPerParcel }), { maxLength: 12 });

describe('parcels', () => {
  it('carry every item once, in order, within both limits', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 50 }), (lengths, itemsPerParcel) => {
        const items = lengths.map((length, index) => loaded(String(index), length));
        const parcels = packParcels(items, itemsPerParcel);
        expect(parcels.flat()).toEqual(items);
        for (const parcel of parcels) {
          const characters = parcel.reduce((sum, { command }) => sum + command.envelope.length, 0);
          expect(parcel.length).toBeGreaterThan(0);
          expect(parcel.length).toBeLessThanOrEqual(itemsPerParcel);
          expect(parcel.length === 1 || characters <= charactersPerParcel).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are split until each item goes alone, and no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
        const parcel = Array.from({ length: count }, (_, index) => loaded(String(index), 1));
        const halves = splitParcel(parcel);
        expect(halves.flat()).toEqual(parcel);
        expect(halves).toHaveLength(count === 1 ? 1 : 2);
        expect(halves.every((half) => half.length < count || count === 1)).toBe(true);
      }),
    );
  });
});
