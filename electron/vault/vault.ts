import { fail, ok, type Result } from '#shared/base/result';
import type { KeyringHealth } from '#shared/desktop/channels/app';
import type { OpenedVault, PassphraseAssessment } from '#shared/desktop/channels/vault';
import type { Profile } from '#shared/desktop/common';
import { appError, type AppError } from '#shared/desktop/errors';
import type { Opened, OpenSession } from './openedSession';
import { pairCounselor, type PairRequest } from './pairCounselor';
import { assessPassphrase } from './passphrase';
import { findProfiles, shownProfile } from './profiles';
import { changePassphrase, recoverCounselor, unlockCounselor } from './unlockCounselor';
import type { VaultPorts } from './vaultPorts';

type Opening = Promise<Result<OpenedVault, AppError>>;

/** Keys of the counselors of this computer: pairing, opening, locking. One vault is open at a time. */
export interface Vault {
  profiles(): Promise<Profile[]>;
  assess(passphrase: string): PassphraseAssessment;
  pair(request: PairRequest): Opening;
  unlock(counselorId: string, passphrase: string): Opening;
  recover(
    counselorId: string,
    request: { readonly recoveryKit: string; readonly newPassphrase: string },
  ): Opening;
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
  let session: OpenSession | undefined;
  // One after another: two attempts at once would share one place in the throttle.
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(action: () => Promise<Value>): Promise<Value> {
    const next = last.then(action, action);
    last = next.catch(() => undefined);
    return next;
  }

  function open(action: () => Promise<Result<Opened, AppError>>): Opening {
    return inTurn(async () => {
      // The page of an open session still holds its records: lock it first.
      if (session) return fail(appError('badRequest'));
      const opened = await action();
      if (!opened.ok) return opened;
      session = opened.value.session;
      events.opened(session);
      return ok(opened.value.forPage);
    });
  }

  return {
    profiles: async () =>
      (await findProfiles(ports.files, ports.vaultFolder)).map((found) => shownProfile(found)),
    assess: (passphrase) =>
      assessPassphrase(passphrase, {
        ...(session && { minimumLength: session.minimumPassphraseLength }),
        names: session ? [session.profile.displayName] : [],
      }),
    pair: (request) => open(() => pairCounselor(ports, request)),
    unlock: (counselorId, passphrase) =>
      open(() => unlockCounselor(ports, counselorId, passphrase)),
    recover: (counselorId, request) => open(() => recoverCounselor(ports, counselorId, request)),
    changePassphrase: (request) =>
      inTurn(async () =>
        session
          ? changePassphrase(ports, session.profile.counselorId, request)
          : fail(appError('locked')),
      ),
    session: () => session,
    forget() {
      session?.fingerprintKey.fill(0);
      session = undefined;
    },
    keyringHealth: () => keyringHealth(ports),
  };
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
