import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, traceOf, type Refusal } from '../../fixtures/engineAnswers';

interface Check extends Refusal {
  readonly valid: boolean;
  readonly code?: string;
  readonly normalized?: string;
  readonly brand?: string;
  readonly warning?: string;
}

const asOf = '2026-11-23';
const check = (field: string, value: unknown, more: object = {}) =>
  ask<Check>('validate', { field, value, asOf, ...more });

/** Field, what is typed, and what it becomes: all of them valid. */
const good: readonly (readonly [string, string, string])[] = [
  ['ssn', '219-09-9998', '219099998'],
  ['ssn', ' 219 09 9998 ', '219099998'],
  ['ssn', '899991234', '899991234'],
  ['itin', '912-50-1234', '912501234'],
  ['itin', '900 99 0000', '900990000'],
  ['abaRouting', '021000021', '021000021'],
  ['abaRouting', ' 121000358 ', '121000358'],
  ['abaRouting', '322271627', '322271627'],
  ['cardNumber', '4111 1111 1111 1111', '4111111111111111'],
  ['cardNumber', '5555-5555-5555-4444', '5555555555554444'],
  ['cardNumber', '2221000000000009', '2221000000000009'],
  ['cardNumber', '378282246310005', '378282246310005'],
  ['cardNumber', '6011111111111117', '6011111111111117'],
  ['cardNumber', '30569309025904', '30569309025904'],
  ['cardNumber', '3530111333300000', '3530111333300000'],
  ['cardNumber', '6200000000000005', '6200000000000005'],
  ['cardExpiry', '11/26', '11/2026'],
  ['cardExpiry', '1/27', '01/2027'],
  ['cardExpiry', '11/2046', '11/2046'],
  ['usPhone', '(415) 555-2671', '+14155552671'],
  ['usPhone', '+1 415.555.2671', '+14155552671'],
  ['usPhone', '1-415-555-2671', '+14155552671'],
  ['usPhone', '9165550100', '+19165550100'],
  ['usZip', '94110', '94110'],
  ['usZip', '94110-1234', '94110-1234'],
  ['usZip', '941101234', '94110-1234'],
  ['usZip', '00501', '00501'],
  ['californiaZip', '90001', '90001'],
  ['californiaZip', '95899', '95899'],
  ['californiaZip', '89439', '89439'],
  ['birthDate', '2026-11-23', '2026-11-23'],
  ['birthDate', '1906-11-23', '1906-11-23'],
  ['birthDate', '2024-02-29', '2024-02-29'],
  ['personName', 'María José Núñez-Vega', 'María José Núñez-Vega'],
  ['personName', 'O’Connor', 'O’Connor'],
  ['personName', "D'Angelo Jr.", "D'Angelo Jr."],
  ['personName', '李', '李'],
  ['personName', 'Nguyễn', 'Nguyễn'],
  ['personName', 'Jose\u0301', 'José'],
  ['personName', 'محمد', 'محمد'],
];

/** Field, what is typed, and why it is not valid. */
const bad: readonly (readonly [string, string, string])[] = [
  ['ssn', '000-12-3456', 'invalid-area'],
  ['ssn', '666-12-3456', 'invalid-area'],
  ['ssn', '900-12-3456', 'invalid-area'],
  ['ssn', '219-00-9998', 'invalid-group'],
  ['ssn', '219-09-0000', 'invalid-serial'],
  ['ssn', '078-05-1120', 'never-issued'],
  ['ssn', '219099999', 'never-issued'],
  ['ssn', '457 55 5462', 'never-issued'],
  ['ssn', '12345678', 'wrong-format'],
  ['ssn', '219-099998', 'wrong-format'],
  ['ssn', '219-09 9998', 'wrong-format'],
  ['itin', '812-50-1234', 'not-an-itin'],
  ['itin', '912-49-1234', 'invalid-group'],
  ['itin', '912-66-1234', 'invalid-group'],
  ['itin', '912-69-1234', 'invalid-group'],
  ['itin', '912-89-1234', 'invalid-group'],
  ['itin', '912-93-1234', 'invalid-group'],
  ['abaRouting', '021000022', 'wrong-checksum'],
  ['abaRouting', '000000000', 'invalid-prefix'],
  ['abaRouting', '131000000', 'invalid-prefix'],
  ['abaRouting', '02100 0021', 'wrong-format'],
  ['cardNumber', '4111111111111112', 'wrong-checksum'],
  ['cardNumber', '5018000000000009', 'unknown-brand'],
  ['cardNumber', '411111111111116', 'wrong-length'],
  ['cardNumber', '4111.1111.1111.1111', 'wrong-format'],
  ['cardExpiry', '10/26', 'expired'],
  ['cardExpiry', '12/2046', 'too-far-ahead'],
  ['cardExpiry', '13/27', 'wrong-format'],
  ['cardExpiry', '00/27', 'wrong-format'],
  ['cardExpiry', '1/2027', 'wrong-format'],
  ['usPhone', '115-555-2671', 'invalid-area-code'],
  ['usPhone', '911-555-2671', 'invalid-area-code'],
  ['usPhone', '415-155-2671', 'invalid-exchange'],
  ['usPhone', '415-411-2671', 'invalid-exchange'],
  ['usPhone', '555-2671', 'wrong-length'],
  ['usPhone', '2 415 555 2671', 'wrong-length'],
  ['usPhone', '415-555-CARE', 'wrong-format'],
  ['usZip', '00000', 'wrong-format'],
  ['usZip', '9411', 'wrong-format'],
  ['usZip', '94110-12', 'wrong-format'],
  ['californiaZip', '90000', 'unknown-zip'],
  ['californiaZip', '10001', 'not-california'],
  ['birthDate', '2026-11-24', 'in-the-future'],
  ['birthDate', '1906-11-22', 'too-long-ago'],
  ['birthDate', '2023-02-29', 'not-a-real-day'],
  ['birthDate', '2/1/1990', 'wrong-format'],
  ['personName', '', 'empty'],
  ['personName', '. -', 'no-letter'],
  ['personName', 'R2D2', 'unexpected-character'],
  ['personName', 'Ana <b>', 'unexpected-character'],
];

describe('validate', () => {
  it.each(good)('%s accepts %s', (field, value, normalized) => {
    expect(check(field, value)).toMatchObject({ valid: true, normalized });
  });

  it.each(bad)('%s refuses %s', (field, value, code) => {
    expect(check(field, value)).toMatchObject({ valid: false, code });
  });

  it('warns of an SSN that looks made up, and accepts it', () => {
    expect(check('ssn', '123-45-6789')).toMatchObject({ valid: true, warning: 'placeholder' });
    expect(check('ssn', '111-11-1111')).toMatchObject({ valid: true, warning: 'placeholder' });
    expect(check('ssn', '219-09-9998').warning).toBeUndefined();
  });

  it('asks four digits of American Express and three of the others', () => {
    expect(check('cardSecurityCode', '1234', { brand: 'amex' }).valid).toBe(true);
    expect(check('cardSecurityCode', '123', { brand: 'amex' }).valid).toBe(false);
    expect(check('cardSecurityCode', '123', { brand: 'visa' }).valid).toBe(true);
    expect(check('cardSecurityCode', '123').valid).toBe(true);
    expect(check('cardSecurityCode', '1234').valid).toBe(false);
    expect(check('cardSecurityCode', '12a', { brand: 'visa' }).code).toBe('wrong-format');
  });

  it('knows the counties of a ZIP, whatever their share, in any spelling', () => {
    expect(check('zipCounty', { zip: '89019', county: 'inyo county' }).valid).toBe(true);
    expect(check('zipCounty', { zip: '89019-0001', county: '06071' }).valid).toBe(true);
    expect(check('zipCounty', { zip: '90001', county: 'Orange' }).code).toBe('county-not-listed');
    expect(check('zipCounty', { zip: '90001', county: 'Atlantis' }).code).toBe('unknown-county');
    expect(check('zipCounty', { zip: '90000', county: 'Los Angeles' }).code).toBe('unknown-zip');
    expect(check('zipCounty', { zip: '10001', county: 'Los Angeles' }).code).toBe('not-california');
    expect(check('zipCounty', '90001').error).toMatchObject({ path: 'value' });
  });

  it('counts a name’s characters, not its bytes', () => {
    expect(check('personName', '李'.repeat(60)).valid).toBe(true);
    expect(check('personName', '李'.repeat(61)).code).toBe('too-long');
    expect(check('personName', 'e\u0301'.repeat(60)).valid).toBe(true);
  });

  it('never puts the value into the trace', () => {
    const trace = JSON.stringify(traceOf('validate', { field: 'ssn', value: '219-09-9998' }));
    expect(trace).not.toMatch(/9998/);
  });

  it('names a field it does not know', () => {
    expect(check('shoeSize', '43').error).toMatchObject({ code: 'bad-input', path: 'field' });
  });

  it('notices any single wrong digit of a card or routing number', () => {
    const at = fc.nat();
    const change = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(
        at,
        change,
        fc.constantFrom('4111111111111111', '378282246310005'),
        (where, by, number) => {
          expect(check('cardNumber', withDigitChanged(number, where, by)).valid).toBe(false);
        },
      ),
    );
    fc.assert(
      fc.property(at, change, (where, by) => {
        expect(check('abaRouting', withDigitChanged('021000021', where, by)).valid).toBe(false);
      }),
    );
  });

  it('answers anything typed without failing', () => {
    const fields = fc.constantFrom(...new Set([...good, ...bad].map(([field]) => field)));
    fc.assert(
      fc.property(fields, fc.string({ unit: 'binary' }), (field, value) => {
        expect(typeof check(field, value).valid).toBe('boolean');
      }),
    );
  });
});

function withDigitChanged(number: string, where: number, by: number): string {
  const index = where % number.length;
  const digit = (Number(number[index]) + by) % 10;
  return number.slice(0, index) + String(digit) + number.slice(index + 1);
}
