import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryKit, parseRecoveryKit } from '#shared/base/recoveryKit';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('the printed recovery kit', () => {
  it('is groups of letters and digits that read back to the same key', () => {
    fc.assert(
      fc.property(key, (privateKey) => {
        const kit = formatRecoveryKit(privateKey);
        expect(kit).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){11}$/);
        expect(parseRecoveryKit(kit)).toEqual({ ok: true, value: privateKey });
      }),
    );
  });

  it('reads what a hand makes of it: small letters, spaces, I, L and O', () => {
    fc.assert(
      fc.property(key, (privateKey) => {
        const typed = formatRecoveryKit(privateKey)
          .toLowerCase()
          .replaceAll('1', 'l')
          .replaceAll('0', 'o')
          .replaceAll('-', ' ');
        expect(parseRecoveryKit(`  ${typed} `)).toEqual({ ok: true, value: privateKey });
      }),
    );
  });

  it('notices any one wrong character and any two that changed places', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(key, fc.nat({ max: 58 }), fc.nat({ max: 31 }), (privateKey, at, digit) => {
        const plain = formatRecoveryKit(privateKey).replaceAll('-', '');
        const replaced = plain.slice(0, at) + alphabet.charAt(digit) + plain.slice(at + 1);
        if (replaced !== plain) expect(parseRecoveryKit(replaced).ok).toBe(false);
        const swapped =
          plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2);
        if (swapped !== plain) expect(parseRecoveryKit(swapped).ok).toBe(false);
      }),
    );
  });

  it('is never read from less, from more, or from anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseRecoveryKit(text).ok).toBe(false);
      }),
    );
    const kit = formatRecoveryKit(new Uint8Array(32));
    expect(parseRecoveryKit(kit.slice(0, -1)).ok).toBe(false);
    expect(parseRecoveryKit(`${kit}00000`).ok).toBe(false);
  });
});
