import { describe, expect, it } from 'vitest';
import { decodeEnvelope, envelopeInfo } from '#shared/hub/commandEnvelope';
import type { ChannelInput } from '#shared/desktop/contract';
import type { PlanPack } from '#shared/packs/planPack';
import { createPaymentStore } from '../../../electron/payments/paymentStore';
import { paymentAad, sealPayment } from '../../../electron/payments/sealPayment';
import { systemRandom } from '../../../electron/ports';
import { openWith } from '../../../electron/sealing';
import { breakableFiles, everyFile, FakeTime, temporaryFolder } from '../../support/mainPorts';
import { hpkePair, outcome } from '../vault/support';

type Request = ChannelInput<'payment.seal'>;

const carrierKey = hpkePair();
const counselorId = 'counselor-rosa';
const cardNumber = '4111111111111111';
const accountNumber = '000123456789';

const card: Request['details'] = {
  method: 'card',
  cardNumber: '4111 1111-1111 1111',
  expiry: '12/29',
  holderName: ' Canaryholder Sample ',
  postalCode: '95814',
};
const bankAccount: Request['details'] = {
  method: 'bankAccount',
  routingNumber: '121000358',
  accountNumber: '0001 2345-6789',
  accountType: 'checking',
  holderName: 'Canaryholder Sample',
};

async function setUp() {
  const folder = await temporaryFolder();
  const files = breakableFiles();
  const store = createPaymentStore(files, folder);
  const carriers: PlanPack['carriers'] = [
    {
      id: 'P0001',
      name: 'Practice Health',
      fictional: true,
      paymentKey: {
        keyId: 'practice-P0001',
        kem: 'DHKEM(P-256, HKDF-SHA256)',
        publicKey: carrierKey.publicPoint,
        practice: true,
      },
    },
  ];
  const plans: PlanPack = {
    kind: 'plans',
    id: 'practice-plans-2027',
    version: 1,
    planYear: 2027,
    asOf: '2026-11-23',
    source: 'sample',
    practice: true,
    label: null,
    carriers,
    designs: [],
    serviceAreas: [],
    networks: [],
    plans: [],
    dentalPlans: [],
  };
  const packs = {
    list: () => Promise.resolve([]),
    read: () => Promise.resolve(undefined),
    planPack: (id: string) => Promise.resolve(id === plans.id ? plans : undefined),
    refresh: () => undefined,
  };
  const ports = { packs, store, clock: new FakeTime(), random: systemRandom };
  const seal = (details: Request['details'], part: Partial<Request> = {}) =>
    sealPayment(ports, counselorId, {
      planPackId: plans.id,
      carrierId: 'P0001',
      details,
      ...part,
    });
  return { folder, files, store, seal };
}

async function openAsCarrier(bytes: Buffer | undefined, paymentRef: string, carrierId = 'P0001') {
  const envelope = decodeEnvelope(bytes ?? Buffer.alloc(0));
  if (!envelope.ok) throw new Error(envelope.error);
  return openWith(
    carrierKey.privateKey,
    { info: envelopeInfo.payment, aad: paymentAad(paymentRef, carrierId) },
    envelope.value,
  );
}

describe('sealing a payment', () => {
  it('gives back reference, brand and last four of a card; the carrier alone reads the rest', async () => {
    const { seal, store } = await setUp();
    const sealed = await seal(card);
    if (!sealed.ok) throw new Error(sealed.error.code);
    const { paymentRef } = sealed.value;
    expect(sealed.value).toEqual({
      paymentRef,
      method: 'card',
      brand: 'visa',
      lastFour: '1111',
      carrierId: 'P0001',
    });
    const opened = await openAsCarrier(await store.readSealed(counselorId, paymentRef), paymentRef);
    if (!opened.ok) throw new Error(opened.error);
    expect(JSON.parse(opened.value.toString())).toEqual({
      version: 1,
      paymentRef,
      carrierId: 'P0001',
      method: 'card',
      cardNumber,
      expiry: '12/2029',
      holderName: 'Canaryholder Sample',
      postalCode: '95814',
    });
  });

  it('does the same for a bank account', async () => {
    const { seal, store } = await setUp();
    const sealed = await seal(bankAccount);
    if (!sealed.ok) throw new Error(sealed.error.code);
    expect(sealed.value).toMatchObject({ method: 'bankAccount', brand: null, lastFour: '6789' });
    const { paymentRef } = sealed.value;
    const opened = await openAsCarrier(await store.readSealed(counselorId, paymentRef), paymentRef);
    if (!opened.ok) throw new Error(opened.error);
    expect(JSON.parse(opened.value.toString())).toMatchObject({
      accountNumber,
      routingNumber: '121000358',
    });
  });

  it('binds it to its reference and its carrier', async () => {
    const { seal, store } = await setUp();
    const sealed = await seal(card);
    if (!sealed.ok) throw new Error(sealed.error.code);
    const bytes = await store.readSealed(counselorId, sealed.value.paymentRef);
    const other = '0190a000-0000-4000-8000-00000000fa15';
    expect((await openAsCarrier(bytes, other)).ok).toBe(false);
    expect((await openAsCarrier(bytes, sealed.value.paymentRef, 'P0002')).ok).toBe(false);
  });

  it('leaves no number and no name on the disk, in any encoding', async () => {
    const { seal, folder } = await setUp();
    await seal(card);
    await seal(bankAccount);
    const files = await everyFile(folder);
    expect(files.size).toBe(2);
    for (const [path, bytes] of files) {
      for (const secret of [cardNumber, accountNumber, 'Canaryholder', '12/2029']) {
        for (const encoding of ['utf8', 'utf16le'] as const) {
          expect(bytes.includes(Buffer.from(secret, encoding))).toBe(false);
        }
        for (const encoding of ['base64', 'hex'] as const) {
          const text = Buffer.from(secret).toString(encoding).slice(0, -4);
          expect(bytes.toString('latin1')).not.toContain(text);
        }
        expect(path).not.toContain(secret);
      }
    }
  });

  it.each([
    ['a wrong check digit', { ...card, cardNumber: '4111111111111112' }, 'cardNumber'],
    ['a card of last year', { ...card, expiry: '12/25' }, 'expiry'],
    ['no name', { ...card, holderName: ' ' }, 'holderName'],
    ['no ZIP', { ...card, postalCode: '9581' }, 'postalCode'],
    ['a wrong routing number', { ...bankAccount, routingNumber: '121000359' }, 'routingNumber'],
    ['an account of three digits', { ...bankAccount, accountNumber: '123' }, 'accountNumber'],
    ['an account of letters', { ...bankAccount, accountNumber: 'GB00BANK' }, 'accountNumber'],
  ] as const)('refuses %s by its field, without repeating it', async (_what, details, path) => {
    const { seal, folder } = await setUp();
    const refused = await seal(details);
    if (refused.ok) throw new Error('accepted');
    expect(refused.error.code).toBe('paymentInvalid');
    expect(refused.error.fields).toEqual([{ path, code: expect.stringMatching(/^[a-z-]+$/) }]);
    expect((await everyFile(folder)).size).toBe(0);
  });

  it('has no place for a security code', async () => {
    const { paymentDetailsSchema } = await import('#shared/desktop/channels/payment');
    for (const field of ['securityCode', 'cvv', 'cvc', 'cid']) {
      expect(paymentDetailsSchema.safeParse({ ...card, [field]: '123' }).success).toBe(false);
    }
    expect(paymentDetailsSchema.safeParse(card).success).toBe(true);
  });

  it('is refused for a pack or carrier that was not verified', async () => {
    const { seal } = await setUp();
    expect(outcome(await seal(card, { planPackId: 'elsewhere' }))).toBe('packMissing');
    expect(outcome(await seal(card, { carrierId: 'P9999' }))).toBe('packMissing');
  });

  it('leaves nothing half on a full disk', async () => {
    const { seal, files, folder } = await setUp();
    files.failing = { step: 'writeSynced', code: 'ENOSPC' };
    expect(outcome(await seal(card))).toBe('diskFull');
    expect((await everyFile(folder)).size).toBe(0);
  });

  it('belongs to the counselor who took it', async () => {
    const { seal, store } = await setUp();
    const sealed = await seal(card);
    if (!sealed.ok) throw new Error(sealed.error.code);
    const { paymentRef } = sealed.value;
    expect(await store.readSealed('counselor-minh', paymentRef)).toBeUndefined();
    await store.remove('counselor-minh', paymentRef);
    expect(await store.readSealed(counselorId, paymentRef)).toBeDefined();
    await store.remove(counselorId, paymentRef);
    expect(await store.readSealed(counselorId, paymentRef)).toBeUndefined();
  });
});
