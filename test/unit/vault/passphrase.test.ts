import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessesLog10 } from '../../../electron/vault/guesses';
import { assessPassphrase, type PassphraseContext } from '../../../electron/vault/passphrase';

const estimate = (typed: string) => Promise.resolve(guessesLog10(typed));
const assess = (passphrase: string, context?: PassphraseContext) =>
  assessPassphrase(estimate, passphrase, context);

describe('judging a passphrase', () => {
  it.each([
    ['fourteen chars', 'tooShort'],
    ['', 'tooShort'],
    ['aaaaaaaaaaaaaaaaaaaa', 'tooRepetitive'],
    ['heron heron heron heron', 'tooRepetitive'],
    ['abababababababababab', 'tooRepetitive'],
    // A leaked password and a row of digits; with signs for letters; keys in a row.
    ['password123456789', 'tooCommon'],
    ['P@ssw0rd P@ssw0rd!x', 'tooCommon'],
    ['qwertyuiopasdfghjkl', 'tooCommon'],
    // The trade and the place, with the year.
    ['CoveredCalifornia2026', 'tooCommon'],
    ['Dodgers Lakers 2024', 'tooCommon'],
    // Famous ones, with blanks and without.
    ['correct horse battery staple', 'tooCommon'],
    ['may the force be with you', 'tooCommon'],
    // First and last names, in either language.
    ['maria guadalupe hernandez', 'tooCommon'],
    ['virgen de guadalupe', 'tooCommon'],
    ['contraseña contraseña1', 'tooCommon'],
  ] as const)('refuses "%s" as %s', async (passphrase, reason) => {
    expect(await assess(passphrase)).toMatchObject({ acceptable: false, reason });
  });

  it('refuses names with little beside them, whatever their accents and case', async () => {
    const context = { names: ['Rosa Núñez-Delgado'] };
    const named = 'ROSA nunez-delgado 77';
    expect((await assess(named, context)).reason).toBe('containsName');
    expect((await assess(named)).acceptable).toBe(true);
  });

  it.each([
    ['my dog eats shoes', 2],
    ['seven copper kettles whistle', 3],
    ['f7#Kq2!vLm9$Zt4x', 3],
    ['eleven quiet herons at noon', 4],
    ['ocho garzas bajo la lluvia', 4],
    ['七只安静的苍鹭在中午飞过河面上空', 4],
  ] as const)('accepts "%s" as %i of 4, whatever kinds of characters', async (typed, score) => {
    expect(await assess(typed)).toEqual({ acceptable: true, score, reason: null });
  });

  it('asks for as many characters as the policy, never fewer than fifteen', async () => {
    const twenty = 'nine quiet herons go';
    expect((await assess(twenty, { minimumLength: 20 })).acceptable).toBe(true);
    expect((await assess(twenty, { minimumLength: 21 })).reason).toBe('tooShort');
    expect((await assess('quiet herons 8', { minimumLength: 4 })).reason).toBe('tooShort');
  });

  it('takes a passphrase of a thousand characters in no more time than one of sixty-four', async () => {
    const long = 'k7 quiet herons fly ö'.repeat(50).slice(0, 1_000);
    expect(guessesLog10(long)).toBe(guessesLog10(long.slice(0, 64)));
  });

  it('judges both Unicode forms of a passphrase alike', async () => {
    const byLength = (typed: string) => Promise.resolve(typed.normalize('NFC').length);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (passphrase) => {
        expect(await assessPassphrase(byLength, passphrase.normalize('NFD'))).toEqual(
          await assessPassphrase(byLength, passphrase.normalize('NFC')),
        );
      }),
    );
    expect(guessesLog10('ocho piñas caían'.normalize('NFD'))).toBe(
      guessesLog10('ocho piñas caían'.normalize('NFC')),
    );
  });
});
