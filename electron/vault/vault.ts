import { createJobQueue } from '#shared/base/jobQueue';
import { fail, ok, type Result } from '#shared/base/result';
import type { KeyringHealth } from '#shared/desktop/channels/app';
import type { OpenedVault, PassphraseAssessment } from '#shared/desktop/channels/vault';
import type { Profile } from '#shared/desktop/common';
import { appError, type AppError } from '#shared/desktop/errors';
import { isDiskFull } from '../ports';
import type { Opened, OpenSession } from './openedSession';
import { pairCounselor, type PairRequest } from './pairCounselor';
import { assessPassphrase, type PassphraseContext } from './passphrase';
import { findProfiles, shownProfile } from './profiles';
import { recoverCounselor, type RecoveryRequest } from './recoverCounselor';
import { changePassphrase, unlockCounselor } from './unlockCounselor';
import type { VaultPorts } from './vaultPorts';

type Opening = Promise<Result<OpenedVault, AppError>>;

/** Keys of the counselors of this computer: pairing, opening, locking. One vault is open at a time. */
export interface Vault {
  profiles(): Promise<Profile[]>;
  assess(passphrase: string): Promise<PassphraseAssessment>;
  pair(request: PairRequest): Opening;
  unlock(counselorId: string, passphrase: string): Opening;
  recover(counselorId: string, request: RecoveryRequest): Opening;
  changePassphrase(request: {
    readonly passphrase: string;
    readonly newPassphrase: string;
  }): Promise<Result<undefined, AppError>>;
  /** The open session; undefined while locked. */
  session(): OpenSession | undefined;
  /** Locks: what main knew of the session is let go. */
  forget(): void;
  keyringHealth(): Promise<KeyringHealth>;
}

export interface VaultEvents {
  readonly opened: (session: OpenSession) => void;
}

export function createVault(ports: VaultPorts, events: VaultEvents): Vault {
  const desk = createDesk(events);
  return {
    profiles: async () => (await findProfiles(ports.files, ports.vaultFolder)).map(shownProfile),
    assess: (passphrase) =>
      assessPassphrase(ports.estimateGuesses, passphrase, contextOf(desk.session())),
    pair: (request) => desk.open(() => pairCounselor(ports, request)),
    unlock: (counselorId, passphrase) =>
      desk.open(() => unlockCounselor(ports, counselorId, passphrase)),
    recover: (counselorId, request) =>
      desk.open(() => recoverCounselor(ports, counselorId, request)),
    changePassphrase: (request) =>
      desk.whileOpen(({ profile }) => changePassphrase(ports, profile.counselorId, request)),
    session: desk.session,
    forget: desk.forget,
    keyringHealth: () => keyringHealth(ports),
  };
}

type Outcome<Value> = Promise<Result<Value, AppError>>;

/** The one place at the desk: who has it, and the turns in which it is taken and left. */
function createDesk(events: VaultEvents) {
  let session: OpenSession | undefined;
  let forgotten = 0;
  // One after another: two attempts at once would share one place in the throttle.
  const inTurn = createJobQueue();

  function open(action: () => Outcome<Opened>): Opening {
    return inTurn(async () => {
      // The page of an open session still holds its records: lock it first.
      if (session) return fail(appError('badRequest'));
      const before = forgotten;
      const opened = await refusingFullDisk(action);
      if (!opened.ok) return opened;
      // The page that asked is gone; nobody is there to hold the keys.
      if (forgotten !== before) return fail(appError('pageGone'));
      session = opened.value.session;
      events.opened(session);
      return ok(opened.value.forPage);
    });
  }

  return {
    open,
    whileOpen: <Value>(action: (session: OpenSession) => Outcome<Value>): Outcome<Value> =>
      inTurn(async () => {
        const opened = session;
        return opened ? refusingFullDisk(() => action(opened)) : fail(appError('locked'));
      }),
    session: () => session,
    forget() {
      session?.fingerprintKey.fill(0);
      session?.documentsKey.fill(0);
      session = undefined;
      forgotten += 1;
    },
  };
}

/** Every file is written whole or not at all: a full disk leaves what stood before. */
async function refusingFullDisk<Value>(action: () => Outcome<Value>): Outcome<Value> {
  try {
    return await action();
  } catch (thrown) {
    if (isDiskFull(thrown)) return fail(appError('diskFull'));
    throw thrown;
  }
}

function contextOf(session: OpenSession | undefined): PassphraseContext {
  if (!session) return {};
  const { minimumPassphraseLength, profile } = session;
  return { minimumLength: minimumPassphraseLength, names: [profile.displayName] };
}

async function keyringHealth({ keyring, computers }: VaultPorts): Promise<KeyringHealth> {
  const backend = keyring.backend();
  if (!(await keyring.available())) return { backend, condition: 'unavailable' };
  const record = await computers.load();
  if (!record.ok && record.error.code === 'keyringChanged')
    return { backend, condition: 'changed' };
  if (!record.ok && record.error.code === 'keyringLost') return { backend, condition: 'lost' };
  return { backend, condition: keyring.protects() ? 'protected' : 'unprotected' };
}
