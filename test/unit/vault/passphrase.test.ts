import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessPassphrase } from '../../../electron/vault/passphrase';

describe('judging a passphrase', () => {
  it.each([
    ['fourteen chars', 'tooShort'],
    ['', 'tooShort'],
    ['aaaaaaaaaaaaaaaaaaaa', 'tooRepetitive'],
    ['heron heron heron heron', 'tooRepetitive'],
    ['abababababababababab', 'tooRepetitive'],
    ['password123456789', 'tooCommon'],
    ['P@ssw0rd P@ssw0rd!x', 'tooCommon'],
    ['CoveredCalifornia2026', 'tooCommon'],
    ['correct horse battery staple', 'tooCommon'],
    ['qwertyuiopasdfghjkl', 'tooCommon'],
  ] as const)('refuses "%s" as %s', (passphrase, reason) => {
    expect(assessPassphrase(passphrase)).toMatchObject({ acceptable: false, reason });
  });

  it('refuses names with little beside them, whatever their accents and case', () => {
    const context = { names: ['Rosa Núñez-Delgado'] };
    const named = 'ROSA nunez-delgado 77';
    expect(assessPassphrase(named, context).reason).toBe('containsName');
    expect(assessPassphrase(named).acceptable).toBe(true);
  });

  it.each([
    'eleven quiet herons at noon',
    'ocho garzas bajo la lluvia',
    '七只安静的苍鹭在中午飞过河面上空',
    'f7#Kq2!vLm9$Zt4x',
  ])('accepts "%s" without asking for kinds of characters', (passphrase) => {
    expect(assessPassphrase(passphrase).acceptable).toBe(true);
  });

  it('asks for as many characters as the policy, never fewer than fifteen', () => {
    const twenty = 'eleven quiet herons!';
    expect(assessPassphrase(twenty, { minimumLength: 20 }).acceptable).toBe(true);
    expect(assessPassphrase(twenty, { minimumLength: 21 }).reason).toBe('tooShort');
    expect(assessPassphrase('quiet herons 8', { minimumLength: 4 }).reason).toBe('tooShort');
  });

  it('judges both Unicode forms of a passphrase alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (passphrase) => {
        expect(assessPassphrase(passphrase.normalize('NFD'))).toEqual(
          assessPassphrase(passphrase.normalize('NFC')),
        );
      }),
    );
  });
});
