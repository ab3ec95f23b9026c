import type { HubInfo } from '#shared/hub/hubInfo';
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
  /** Keeps the keys that the same hub publishes now. Another hub's are not taken. */
  pin(info: HubInfo): Promise<void>;
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
    async pin({ hubId, name, sealingKeys, signingKeys }) {
      const record = await records.load();
      if (!record.ok || !record.value?.hub || record.value.hub.hubId !== hubId) return;
      const hub = { ...record.value.hub, name, sealingKeys, signingKeys };
      if (JSON.stringify(hub) === JSON.stringify(record.value.hub)) return;
      await records.save({ ...record.value, hub });
      known = undefined;
    },
  };
}
