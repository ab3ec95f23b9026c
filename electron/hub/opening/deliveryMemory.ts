/** The memory of one delivery: its body, and room for the envelopes that are read from it. */
export interface DeliveryMemory {
  readonly body: Uint8Array;
  readonly envelopes: Uint8Array;
}

export interface DeliveryMemories {
  /** Memory with this body in it, put together from its pieces. */
  take(pieces: readonly Uint8Array[]): DeliveryMemory;
  /** Gives it back for the next delivery: nobody may look at it any more. */
  giveBack(memory: DeliveryMemory): void;
}

const memoryBytes = 2 * 1024 * 1024;

/**
 * Memory that is shared with the opening threads, so that nothing of a delivery is copied on its way
 * there and back, and that is used again: a megabyte of new memory for each delivery kept the
 * collector of garbage busier than all the rest. A delivery too large for it gets memory of its own.
 */
export function makeDeliveryMemories(keptAtMost: number): DeliveryMemories {
  const kept: SharedArrayBuffer[] = [];
  return {
    take(pieces) {
      const bytes = byteLengthOf(pieces);
      // Base64 is longer than what it stands for: the envelopes need no more room than the body.
      const spare = 2 * bytes > memoryBytes ? undefined : kept.pop();
      const memory = spare ?? new SharedArrayBuffer(Math.max(2 * bytes, memoryBytes));
      const body = new Uint8Array(memory, 0, bytes);
      let end = 0;
      for (const piece of pieces) {
        body.set(piece, end);
        end += piece.byteLength;
      }
      return { body, envelopes: new Uint8Array(memory, bytes, bytes) };
    },
    giveBack({ body: { buffer } }) {
      const isOurs = buffer instanceof SharedArrayBuffer && buffer.byteLength === memoryBytes;
      if (isOurs && kept.length < keptAtMost) kept.push(buffer);
    },
  };
}

export function byteLengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
}
