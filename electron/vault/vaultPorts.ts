import type { Clock } from '#shared/base/clock';
import type { Logger } from '../log';
import type { Files, Random } from '../ports';
import type { ComputerRecords } from './computerRecord';
import type { HubPairing } from './hubPairing';
import type { Argon2Parameters, DeriveKey } from './keyDerivation';
import type { Keyring } from './keyring';
import type { EstimateGuesses } from './strength';
import type { Throttle } from './throttle';

/** What the vault works with; each one is replaced in tests. */
export interface VaultPorts {
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly keyring: Keyring;
  readonly deriveKey: DeriveKey;
  readonly estimateGuesses: EstimateGuesses;
  /** The cost for new slots on this computer, calibrated once. */
  readonly argon2Parameters: () => Promise<Argon2Parameters>;
  readonly throttle: Throttle;
  readonly computers: ComputerRecords;
  readonly pairing: HubPairing;
  readonly vaultFolder: string;
}
