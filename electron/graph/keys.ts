import { app } from 'electron';
import { systemFiles as files, systemRandom as random, systemTime as clock } from '../ports';
import { createHubLauncher, createPracticeHub, practiceProgram } from '../practice';
import { createHubPairing } from '../sync';
import {
  calibrate,
  createComputerIdentity,
  createComputerRecords,
  createKeyring,
  createThrottle,
  createWorkerStrength,
  createVault,
  createWorkerDerivation,
  electronSafeStorage,
  type KnownComputer,
} from '../vault';
import type { Foundation } from './foundation';

/** Keys: vault, keyring, this computer's identity, practice hub. */
export function createKeys(foundation: Foundation, onOpened: (idleMinutes: number) => void) {
  const { paths, logger, settings } = foundation;
  const keyring = createKeyring(electronSafeStorage);
  const computers = createComputerRecords({ files, keyring, random }, paths.computer);
  const computer = createComputerIdentity(computers);
  const deriveKey = createWorkerDerivation(paths.argon2WorkerFile);
  const ports = {
    files,
    clock,
    random,
    logger,
    keyring,
    deriveKey,
    estimateGuesses: createWorkerStrength(paths.strengthWorkerFile, clock),
    computers,
    throttle: createThrottle(files, clock, paths.vault),
    pairing: createHubPairing({ fetch: globalThis.fetch, clock, random }),
    vaultFolder: paths.vault,
    async argon2Parameters() {
      const known = settings.current().argon2;
      if (known) return known;
      const argon2 = await calibrate(deriveKey, clock);
      await settings.change({ argon2 });
      return argon2;
    },
  };
  const vault = createVault(ports, {
    opened({ policy }) {
      computer.forget();
      onOpened(policy.idleLockMinutes);
    },
  });
  const launch = createHubLauncher(practiceProgram(paths), app.isPackaged);
  return { vault, computer, practice: createPracticeHub(launch, { timers: clock, logger }) };
}
export type Keys = ReturnType<typeof createKeys>;

/** Where the hub listens now: a practice hub takes another port at each start. */
export async function reachableComputer({
  computer,
  practice,
}: Keys): Promise<KnownComputer | undefined> {
  const known = await computer.current();
  if (!known?.hub.practice) return known;
  const ready = await practice.ready();
  return ready.ok ? { ...known, hub: { ...known.hub, url: ready.value.url } } : known;
}
