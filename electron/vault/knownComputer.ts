import type { ComputerRecord, ComputerRecords } from './computerRecord';
import { createSigner, type Signer } from './signingKeys';

export interface KnownComputer {
  readonly computerId: string;
  readonly signer: Signer;
  readonly hub: NonNullable<ComputerRecord['hub']>;
}

/** This computer's key and hub, read through the keyring once and kept until `forget`. */
export interface ComputerIdentity {
  current(): Promise<KnownComputer | undefined>;
  /** After a pairing or a recovery: the record may have changed. */
  forget(): void;
}

export function createComputerIdentity(records: ComputerRecords): ComputerIdentity {
  let known: Promise<KnownComputer | undefined> | undefined;

  async function read(): Promise<KnownComputer | undefined> {
    const record = await records.load();
    if (!record.ok || !record.value?.hub) {
      known = undefined;
      return undefined;
    }
    const { computer, hub } = record.value;
    const signer = await createSigner(computer.privateJwk);
    return { computerId: computer.computerId, signer, hub };
  }

  return {
    current() {
      known ??= read();
      return known;
    },
    forget() {
      known = undefined;
    },
  };
}
