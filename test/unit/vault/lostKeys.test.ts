import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { formatRecoveryKit } from '#shared/base/recoveryKit';
import { ok } from '#shared/base/result';
import { everyFile } from '../../support/mainPorts';
import {
  changeKeyFile,
  counselorId,
  otherPassphrase,
  outcome,
  pairedSetup,
  pairingAnswer,
  passphrase,
  recoveryKey,
} from './support';

describe('recovery by the printed kit', () => {
  const kit = formatRecoveryKit(recoveryKey.privateKey);

  it('opens the same keys under a new passphrase, also after the keyring was lost', async () => {
    const { start, safeStorage, keysAtPairing } = await pairedSetup();
    const computerBefore = await start().computers.load();
    safeStorage.lose();
    safeStorage.name = 'kwallet6';
    const recovered = await start().vault.recover(counselorId, {
      recoveryKit: kit.toLowerCase().replaceAll('-', ' '),
      newPassphrase: otherPassphrase,
    });
    expect(recovered).toMatchObject({ ok: true, value: { sessionKeys: keysAtPairing } });
    expect(outcome(await start().vault.unlock(counselorId, otherPassphrase))).toBe('ok');
    const computerAfter = await start().computers.load();
    if (!computerBefore.ok || !computerAfter.ok) throw new Error('computer record');
    expect(computerAfter.value?.computer).toEqual(computerBefore.value?.computer);
  });

  it('tells a wrong or misspelt kit, and changes nothing', async () => {
    const { start, keyFile } = await pairedSetup();
    const before = await readFile(keyFile, 'utf8');
    const wrongKit = formatRecoveryKit(Buffer.alloc(32, 7));
    const misspelt = kit.startsWith('0') ? `1${kit.slice(1)}` : `0${kit.slice(1)}`;
    for (const recoveryKit of [wrongKit, misspelt, 'x', kit.slice(0, -1)]) {
      const request = { recoveryKit, newPassphrase: otherPassphrase };
      expect(outcome(await start().vault.recover(counselorId, request))).toBe('recoveryKitWrong');
    }
    expect(await readFile(keyFile, 'utf8')).toBe(before);
  });
});

describe('recovery where the key file is lost', () => {
  const recoveryKit = formatRecoveryKit(recoveryKey.privateKey);
  const request = { recoveryKit, newPassphrase: otherPassphrase };

  it.each([
    ['missing', undefined],
    ['cut short', (text: string) => text.slice(0, 300)],
    ['damaged in its passphrase', (text: string) => text.replace('"salt": "', '"salt": "AA')],
    ['damaged in its seal', (text: string) => text.replace('"identity": "', '"identity": "AAAA')],
  ])('opens the same keys by the kit, with the key file %s', async (_how, spoil) => {
    const { start, keyFile, folder, keysAtPairing } = await pairedSetup();
    const spoiled = spoil?.(await readFile(keyFile, 'utf8'));
    if (spoiled === undefined) await rm(keyFile);
    else await writeFile(keyFile, spoiled);
    expect(await start().vault.profiles()).toMatchObject([{ kitOpens: true }]);
    const recovered = await start().vault.recover(counselorId, request);
    expect(recovered).toMatchObject({ ok: true, value: { sessionKeys: keysAtPairing } });
    const reopened = await start().vault.unlock(counselorId, otherPassphrase);
    expect(reopened).toMatchObject({ ok: true, value: { sessionKeys: keysAtPairing } });
    const kept = [...(await everyFile(`${folder}/vault`))].filter(([path]) =>
      path.includes('unreadable'),
    );
    expect(kept.map(([, bytes]) => bytes.toString())).toEqual(
      spoiled === undefined ? [] : [spoiled],
    );
  });

  it('does not offer the kit where neither copy of its part stands', async () => {
    const { start, keyFile, folder } = await pairedSetup();
    await rm(keyFile);
    await rm(`${folder}/vault/${counselorId}/profile.json`);
    await writeFile(`${folder}/vault/${counselorId}/attempts.json`, '{}');
    const { vault } = start();
    expect(await vault.profiles()).toMatchObject([{ kitOpens: false, displayName: '' }]);
    expect(outcome(await vault.recover(counselorId, request))).toBe('keyFileMissing');
  });

  it('puts the computer back where its record is gone or damaged, as soon as a desk opens', async () => {
    for (const text of [undefined, '{"version":1,"cut']) {
      const { start, folder } = await pairedSetup();
      const before = await start().computers.load();
      const file = `${folder}/computer/computer.json`;
      if (text === undefined) await rm(file);
      else await writeFile(file, text);
      expect(outcome(await start().vault.unlock(counselorId, passphrase))).toBe('ok');
      const after = await start().computers.load();
      if (!before.ok || !after.ok) throw new Error('computer record');
      expect(after.value).toEqual(before.value);
    }
  });
});

describe('a new start where the key file is lost', () => {
  const anew = { invitationCode: 'a-second-invitation', anewFor: counselorId };

  it.each([
    ['missing', undefined],
    ['damaged', '{"version":1'],
  ])('keeps everything old aside and opens an empty desk, with the file %s', async (_how, text) => {
    const { start, pair, keyFile, hub, folder, keysAtPairing } = await pairedSetup();
    if (text === undefined) await rm(keyFile);
    else await writeFile(keyFile, text);
    const before = [...(await everyFile(`${folder}/vault`)).values()].map(String);
    const computerBefore = await start().computers.load();
    hub.answer = () => ok(pairingAnswer(counselorId));
    const opened = await start().vault.pair({ ...pair(), ...anew, passphrase: otherPassphrase });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.sessionKeys).not.toEqual(keysAtPairing);
    const aside = [...(await everyFile(`${folder}/vault-set-aside`)).values()].map(String);
    expect(aside).toEqual(before);
    // The same computer for the hub, so that what waits to be sent is still taken from it.
    const computerAfter = await start().computers.load();
    if (!computerBefore.ok || !computerAfter.ok) throw new Error('computer record');
    expect(computerAfter.value?.computer).toEqual(computerBefore.value?.computer);
    const reopened = await start().vault.unlock(counselorId, otherPassphrase);
    expect(reopened).toMatchObject({ ok: true, value: { deskId: opened.value.deskId } });
  });

  it('has records of its own, beside the ones that nobody can open', async () => {
    const { start, pair, keyFile, hub, deskIdAtPairing } = await pairedSetup();
    await rm(keyFile);
    hub.answer = () => ok(pairingAnswer(counselorId));
    const opened = await start().vault.pair({ ...pair(), ...anew });
    expect(opened.ok && opened.value.deskId).not.toBe(deskIdAtPairing);
  });

  it('is refused while the key file is good or newer, and for another person’s code', async () => {
    const { start, pair, keyFile, hub, folder } = await pairedSetup();
    hub.answer = () => ok(pairingAnswer(counselorId));
    const request = { ...pair(), ...anew };
    expect(outcome(await start().vault.pair(request))).toBe('profileExists');
    await changeKeyFile(keyFile, (content) => ({ ...content, version: 2 }));
    expect(outcome(await start().vault.pair(request))).toBe('profileExists');
    await rm(keyFile);
    hub.answer = () => ok(pairingAnswer('counselor-minh'));
    expect(outcome(await start().vault.pair(request))).toBe('invitationOfAnother');
    await expect(everyFile(`${folder}/vault-set-aside`)).rejects.toThrow('ENOENT');
  });

  it('is finished by the same code where it was cut off after the old files went aside', async () => {
    const { start, pair, keyFile, hub, files } = await pairedSetup();
    await rm(keyFile);
    const request = { ...pair(), ...anew };
    hub.answer = () => {
      files.failing = { step: 'writeSynced', code: 'ENOSPC' };
      return ok(pairingAnswer(counselorId));
    };
    expect(outcome(await start().vault.pair(request))).toBe('diskFull');
    files.failing = undefined;
    hub.answer = () => ok(pairingAnswer(counselorId));
    expect(outcome(await start().vault.pair(request))).toBe('ok');
  });
});
