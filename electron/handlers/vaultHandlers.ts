import { fail, ok, type Result } from '#shared/base/result';
import type { OpenedVault } from '#shared/desktop/channels/vault';
import { appError, type AppError } from '#shared/desktop/errors';
import type { AuditEvent, AuditLog } from '../audit';
import type { CallContext, Emit, Handlers } from '../ipc';
import { practicePassphrase, type PracticeHub } from '../practice';
import type { SettingsStore } from '../settings';
import { zeroSessionKeys, type Lock, type Vault } from '../vault';

export interface VaultHandlerPorts {
  readonly vault: Vault;
  readonly lock: Lock;
  readonly practice: PracticeHub;
  readonly settings: SettingsStore;
  readonly audit: AuditLog;
  readonly emit: Emit;
}

type VaultHandlers = Pick<Handlers, Extract<keyof Handlers, `vault.${string}`>>;
type Opening = Promise<Result<OpenedVault, AppError>>;

/** Answers the page about keys: pairing, opening, locking. */
export function createVaultHandlers(ports: VaultHandlerPorts): VaultHandlers {
  const { vault, lock, audit } = ports;
  return {
    ...openingHandlers(ports),
    'vault.assessPassphrase': async ({ passphrase }) => ok(await vault.assess(passphrase)),
    async 'vault.changePassphrase'(request) {
      const changed = await vault.changePassphrase(request);
      if (!changed.ok) return changed;
      const counselorId = vault.session()?.profile.counselorId ?? null;
      await audit.record({ action: 'vault.passphraseChanged', counselorId });
      return ok({});
    },
    'vault.lock'(_input, { afterReply }) {
      // The page gets its answer before it is destroyed.
      afterReply(() => void lock('command'));
      return ok({});
    },
  };
}

type OpeningChannel = 'vault.pair' | 'vault.enterPractice' | 'vault.unlock' | 'vault.recover';

function openingHandlers(ports: VaultHandlerPorts): Pick<Handlers, OpeningChannel> {
  const { vault, settings } = ports;
  const handOver = createHandOver(ports);
  return {
    async 'vault.pair'({ hubUrl: typedUrl, ...typed }, context) {
      const hubUrl = await chosenHub(ports, typedUrl);
      if (hubUrl === undefined) return fail(appError('hubUnreachable'));
      const action = typed.anewFor === undefined ? 'vault.paired' : 'vault.pairedAnew';
      const opened = await handOver(vault.pair({ hubUrl, ...typed }), action, context);
      if (opened.ok && typedUrl !== undefined) await settings.change({ hubUrl: typedUrl });
      return opened;
    },
    'vault.enterPractice': ({ personKey, anew = false }, context) =>
      handOver(
        enterPractice(ports, personKey, anew),
        anew ? 'vault.pairedAnew' : 'vault.unlocked',
        context,
      ),
    'vault.unlock': ({ counselorId, passphrase }, context) =>
      handOver(vault.unlock(counselorId, passphrase), 'vault.unlocked', context),
    'vault.recover'({ counselorId, recoveryKit, newPassphrase }, context) {
      const opening = vault.recover(counselorId, { recoveryKit, newPassphrase });
      return handOver(opening, 'vault.recovered', context);
    },
  };
}

/** Hands the keys over once: main's copy is zeroed when the reply is on its way. */
function createHandOver({ audit, vault, emit }: VaultHandlerPorts) {
  return async (
    opening: Opening,
    action: AuditEvent['action'],
    { afterReply }: CallContext,
  ): Opening => {
    const opened = await opening;
    if (!opened.ok) {
      const subject = opened.error.code;
      await audit.record({ action: 'vault.refused', counselorId: null, subject });
      if (subject.startsWith('keyring')) emit('keyring.health', await vault.keyringHealth());
      return opened;
    }
    const { profile, sessionKeys } = opened.value;
    afterReply(() => {
      zeroSessionKeys(sessionKeys);
    });
    await audit.record({ action, counselorId: profile.counselorId });
    return opened;
  };
}

async function chosenHub(
  { settings, practice }: VaultHandlerPorts,
  typedUrl: string | undefined,
): Promise<string | undefined> {
  const chosen = typedUrl ?? settings.current().hubUrl;
  if (chosen !== null) return chosen;
  const ready = await practice.ready();
  return ready.ok ? ready.value.url : undefined;
}

/** Opens a practice person's desk, and pairs them the first time. */
async function enterPractice(
  { vault, practice }: VaultHandlerPorts,
  personKey: string,
  anew: boolean,
): Opening {
  const profiles = await vault.profiles();
  if (!anew && profiles.some(({ counselorId }) => counselorId === personKey)) {
    return vault.unlock(personKey, practicePassphrase);
  }
  const ready = await practice.ready();
  if (!ready.ok) return ready;
  const person = ready.value.invitations.find(({ id }) => id === personKey);
  if (!person) return fail(appError('profileMissing'));
  return vault.pair({
    hubUrl: ready.value.url,
    invitationCode: person.code,
    passphrase: practicePassphrase,
    forPractice: true,
    ...(anew && { anewFor: personKey }),
  });
}
