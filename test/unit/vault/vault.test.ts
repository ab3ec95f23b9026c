import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/base/result';
import { appError } from '#shared/desktop/errors';
import { argon2Floor } from '../../../electron/vault/keyDerivation';
import { everyFile } from '../../support/mainPorts';
import {
  changeKeyFile,
  counselorId,
  measuredArgon2,
  otherPassphrase,
  outcome,
  pairedSetup,
  pairingAnswer,
  passphrase,
  vaultSetup,
} from './support';

describe('a vault', () => {
  it('opens after a restart with the same keys as at pairing', async () => {
    const { start, keysAtPairing } = await pairedSetup();
    const opened = await start().vault.unlock(counselorId, passphrase);
    expect(opened).toMatchObject({ ok: true, value: { sessionKeys: keysAtPairing } });
    expect(
      new Set(Object.values(keysAtPairing).map((key) => Buffer.from(key).toString('hex'))).size,
    ).toBe(3);
  });

  it('derives as slowly as this computer affords, and at the floor where the passphrase is known to all', async () => {
    const passesOf = async (practice: boolean) => {
      const setup = await vaultSetup();
      setup.hub.answer = (order) => ok({ ...pairingAnswer(order.invitationCode), practice });
      expect(outcome(await setup.start().vault.pair(setup.pair()))).toBe('ok');
      const file = await readFile(`${setup.folder}/vault/${counselorId}/keyslots.json`, 'utf8');
      return /"passes":\s*(\d+)/.exec(file)?.[1];
    };
    expect(await passesOf(false)).toBe(String(measuredArgon2.passes));
    expect(await passesOf(true)).toBe(String(argon2Floor.passes));
  });

  it('takes the passphrase that everybody knows unjudged for practice, and for nobody else', async () => {
    const pairedAs = async (practice: boolean, forPractice: { readonly forPractice?: true }) => {
      const setup = await vaultSetup();
      setup.hub.answer = (order) => ok({ ...pairingAnswer(order.invitationCode), practice });
      const known = { ...setup.pair(), passphrase: 'the password of all', ...forPractice };
      return outcome(await setup.start().vault.pair(known));
    };
    expect(await pairedAs(true, { forPractice: true })).toBe('ok');
    expect(await pairedAs(false, { forPractice: true })).toBe('passphraseTooWeak');
    expect(await pairedAs(true, {})).toBe('passphraseTooWeak');
  });

  it('takes a passphrase typed in another Unicode form as the same one', async () => {
    const setup = await vaultSetup();
    const typed = { ...setup.pair(), passphrase: 'mañana café, ocho garzas'.normalize('NFD') };
    expect(outcome(await setup.start().vault.pair(typed))).toBe('ok');
    const reopened = await setup
      .start()
      .vault.unlock(counselorId, typed.passphrase.normalize('NFC'));
    expect(outcome(reopened)).toBe('ok');
  });

  it('keeps what it derived keys from out of every file', async () => {
    const { folder, keysAtPairing } = await pairedSetup();
    const secrets = [
      Buffer.from(passphrase),
      ...Object.values(keysAtPairing).map((key) => Buffer.from(key)),
    ];
    for (const bytes of (await everyFile(folder)).values()) {
      for (const secret of secrets) {
        expect(bytes.includes(secret)).toBe(false);
        expect(bytes.includes(secret.toString('base64').slice(0, 40))).toBe(false);
        expect(bytes.includes(secret.toString('hex'))).toBe(false);
      }
      expect(bytes.toString()).not.toContain('"d"');
    }
  });

  it('writes its files for their owner alone', async () => {
    const { keyFile } = await pairedSetup();
    const { stat } = await import('node:fs/promises');
    expect((await stat(keyFile)).mode & 0o077).toBe(0);
  });

  it('keeps two counselors apart: neither passphrase nor file opens the other', async () => {
    const { start, pair, folder } = await pairedSetup();
    const second = { ...pair('counselor-minh'), passphrase: otherPassphrase };
    const opened = await start().vault.pair(second);
    expect(outcome(opened)).toBe('ok');
    expect(outcome(await start().vault.unlock(counselorId, otherPassphrase))).toBe(
      'wrongPassphrase',
    );
    const minh = `${folder}/vault/counselor-minh/keyslots.json`;
    await writeFile(minh, await readFile(`${folder}/vault/${counselorId}/keyslots.json`));
    expect(outcome(await start().vault.unlock('counselor-minh', passphrase))).toBe(
      'keyFileDamaged',
    );
  });

  it('opens one desk at a time', async () => {
    const { start } = await pairedSetup();
    const { vault } = start();
    expect(outcome(await vault.unlock(counselorId, passphrase))).toBe('ok');
    expect(outcome(await vault.unlock(counselorId, passphrase))).toBe('badRequest');
    vault.forget();
    expect(vault.session()).toBeUndefined();
    expect(outcome(await vault.unlock(counselorId, passphrase))).toBe('ok');
  });

  it('gives no keys to a page that went away while it was opening', async () => {
    const { start } = await pairedSetup();
    const { vault } = start();
    const opening = vault.unlock(counselorId, passphrase);
    await Promise.resolve();
    vault.forget();
    expect(outcome(await opening)).toBe('pageGone');
    expect(vault.session()).toBeUndefined();
  });

  it('changes the passphrase around the same keys', async () => {
    const { start, keysAtPairing } = await pairedSetup();
    const { vault } = start();
    await vault.unlock(counselorId, passphrase);
    const wrong = { passphrase: otherPassphrase, newPassphrase: otherPassphrase };
    expect(outcome(await vault.changePassphrase(wrong))).toBe('wrongPassphrase');
    const weak = { passphrase, newPassphrase: 'password1234567' };
    expect(outcome(await vault.changePassphrase(weak))).toBe('passphraseTooWeak');
    expect(
      outcome(await vault.changePassphrase({ passphrase, newPassphrase: otherPassphrase })),
    ).toBe('ok');
    expect(outcome(await start().vault.unlock(counselorId, passphrase))).toBe('wrongPassphrase');
    const reopened = await start().vault.unlock(counselorId, otherPassphrase);
    expect(reopened).toMatchObject({ ok: true, value: { sessionKeys: keysAtPairing } });
  });
});

describe('what may be wrong with the files', () => {
  it('says which key file is missing, and never makes a new one in its place', async () => {
    const { start, pair, keyFile, hub } = await pairedSetup();
    await rm(keyFile);
    const { vault } = start();
    expect(await vault.profiles()).toMatchObject([
      { counselorId, displayName: 'Rosa Delgado', condition: 'keyFileMissing' },
    ]);
    expect(outcome(await vault.unlock(counselorId, passphrase))).toBe('keyFileMissing');
    hub.answer = () => ok(pairingAnswer(counselorId));
    expect(outcome(await vault.pair(pair('a-second-invitation')))).toBe('keyFileMissing');
    await expect(readFile(keyFile)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['emptied', () => ''],
    [
      'with one character changed',
      (text: string) => text.replace('"wrapped": "d', '"wrapped": "e'),
    ],
  ])('calls a key file %s damaged, and leaves it as it is', async (_how, spoil) => {
    const { start, keyFile } = await pairedSetup();
    const spoiled = spoil(await readFile(keyFile, 'utf8')).replace(
      '"memoryKiB": 65536',
      '"memoryKiB": 65537',
    );
    await writeFile(keyFile, spoiled);
    const { vault } = start();
    expect(await vault.profiles()).toMatchObject([{ condition: 'keyFileDamaged' }]);
    expect(outcome(await vault.unlock(counselorId, passphrase))).toBe('keyFileDamaged');
    expect(await readFile(keyFile, 'utf8')).toBe(spoiled);
  });

  it('refuses weakened Argon2id parameters even where the checksum was made to fit', async () => {
    const { start, keyFile } = await pairedSetup();
    await changeKeyFile(keyFile, (content) => ({
      ...content,
      passphraseSlot: {
        ...(content['passphraseSlot'] as Record<string, unknown>),
        memoryKiB: 19_456,
      },
    }));
    expect(outcome(await start().vault.unlock(counselorId, passphrase))).toBe('keyFileDamaged');
  });

  it('does not touch the file of a newer app', async () => {
    const { start, keyFile } = await pairedSetup();
    await changeKeyFile(keyFile, (content) => ({ ...content, version: 2, slots: [] }));
    const { vault } = start();
    expect(await vault.profiles()).toMatchObject([{ condition: 'keyFileNewer' }]);
    expect(outcome(await vault.unlock(counselorId, passphrase))).toBe('keyFileNewer');
  });

  it('knows nobody by an id that was never here', async () => {
    const { start } = await pairedSetup();
    expect(outcome(await start().vault.unlock('counselor-nobody', passphrase))).toBe(
      'profileMissing',
    );
  });
});

describe('what may be wrong with the keyring', () => {
  it('tells a changed keyring from a lost and an absent one', async () => {
    const { start, safeStorage } = await pairedSetup();
    safeStorage.name = 'kwallet6';
    expect(outcome(await start().vault.unlock(counselorId, passphrase))).toBe('keyringChanged');
    expect((await start().vault.keyringHealth()).condition).toBe('changed');
    safeStorage.name = 'gnome_libsecret';
    safeStorage.isAvailable = false;
    expect(outcome(await start().vault.unlock(counselorId, passphrase))).toBe('keyringUnavailable');
    expect((await start().vault.keyringHealth()).condition).toBe('unavailable');
    safeStorage.isAvailable = true;
    expect(outcome(await start().vault.unlock(counselorId, passphrase))).toBe('ok');
    safeStorage.lose();
    expect(outcome(await start().vault.unlock(counselorId, passphrase))).toBe('keyringLost');
    expect((await start().vault.keyringHealth()).condition).toBe('lost');
  });

  it('does not count as a wrong passphrase', async () => {
    const { start, safeStorage } = await pairedSetup();
    safeStorage.name = 'kwallet6';
    for (let attempt = 0; attempt < 20; attempt += 1) {
      expect(outcome(await start().vault.unlock(counselorId, passphrase))).toBe('keyringChanged');
    }
  });

  it('refuses to pair over a computer key that it cannot read', async () => {
    const { start, safeStorage, pair, folder } = await pairedSetup();
    const before = await readFile(`${folder}/computer/computer.json`, 'utf8');
    safeStorage.lose();
    expect(outcome(await start().vault.pair(pair('counselor-minh')))).toBe('keyringLost');
    expect(await readFile(`${folder}/computer/computer.json`, 'utf8')).toBe(before);
  });

  it.each(['basic_text', 'unknown'])(
    'uses the keyring "%s" only where the policy allows it',
    async (name) => {
      const setup = await vaultSetup();
      setup.safeStorage.name = name;
      expect(outcome(await setup.start().vault.pair(setup.pair()))).toBe('keyringUnprotected');
      setup.hub.answer = (order) =>
        ok(pairingAnswer(order.invitationCode, { allowUnprotectedKeyring: true }));
      const { vault } = setup.start();
      expect(outcome(await vault.pair(setup.pair()))).toBe('ok');
      expect((await vault.keyringHealth()).condition).toBe('unprotected');
    },
  );
});

describe('pairing', () => {
  it('asks the hub again with the same keys after a failure anywhere, and finishes', async () => {
    const setup = await vaultSetup();
    setup.hub.answer = () => fail(appError('hubUnreachable'));
    expect(outcome(await setup.start().vault.pair(setup.pair()))).toBe('hubUnreachable');
    setup.hub.answer = (order) => {
      setup.files.failing = { step: 'rename', code: 'ENOSPC' };
      return ok(pairingAnswer(order.invitationCode));
    };
    expect(outcome(await setup.start().vault.pair(setup.pair()))).toBe('diskFull');
    setup.files.failing = undefined;
    setup.hub.answer = (order) => ok(pairingAnswer(order.invitationCode));
    expect(outcome(await setup.start().vault.pair(setup.pair()))).toBe('ok');
    const keys = setup.hub.orders.map(({ computerId, counselorSigningJwk, computerSigner }) =>
      JSON.stringify([computerId, counselorSigningJwk, computerSigner.publicJwk]),
    );
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('keeps one computer key for everybody and one signing key for each', async () => {
    const { start, pair, hub } = await pairedSetup();
    await start().vault.pair({ ...pair('counselor-minh'), passphrase: otherPassphrase });
    const [first, second] = hub.orders;
    expect(second?.computerId).toBe(first?.computerId);
    expect(second?.computerSigner.publicJwk).toEqual(first?.computerSigner.publicJwk);
    expect(second?.counselorSigningJwk).not.toEqual(first?.counselorSigningJwk);
  });

  it.each(['short', 'password password password', 'rosa delgado rosa d'])(
    'refuses the passphrase "%s"',
    async (weak) => {
      const setup = await vaultSetup();
      const outcomeOf = await setup.start().vault.pair({ ...setup.pair(), passphrase: weak });
      expect(outcome(outcomeOf)).toBe('passphraseTooWeak');
    },
  );
});
