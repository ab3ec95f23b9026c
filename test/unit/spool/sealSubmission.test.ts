import { createHash } from 'node:crypto';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import { commandAad, decodeEnvelope, envelopeInfo } from '#shared/hub/commandEnvelope';
import { commandJwsType, commandPayloadSchema } from '#shared/hub/commandPayload';
import { createPaymentStore } from '../../../electron/payments/paymentStore';
import { openWith } from '../../../electron/sealing';
import { createFreeSpaceWatch } from '../../../electron/storage';
import { sealSubmission, type SealRequest } from '../../../electron/submission';
import type { PinnedHub } from '../../../electron/vault/identity';
import { sampleSubmission } from '../../integration/hub/support/sampleSubmission';
import { everyFile, temporaryFolder } from '../../support/mainPorts';
import { counselorId, hubKey, outcome, vaultSetup } from '../vault/support';
import { spoolSetup } from './support';

const commandId = '0190a000-0000-7000-8000-00000000c001';
const caseId = '0190a000-0000-7000-8000-00000000ca5e';
const paymentRef = '0190a000-0000-4000-8000-00000000fa15';

const request = (part: Partial<SealRequest> = {}): SealRequest => ({
  commandId,
  caseId,
  caseSequence: 1,
  kind: 'application.submit',
  body: sampleSubmission(caseId, counselorId, { lastName: 'Canaryname' }),
  ...part,
});

async function setUp() {
  const vaultSide = await vaultSetup();
  const { vault } = vaultSide.start();
  await vault.pair(vaultSide.pair());
  const session = vault.session();
  if (!session) throw new Error('not open');
  const spoolSide = await spoolSetup();
  const disk = { freeBytes: 5e9 };
  const papers: { outcome: Result<undefined, AppError> } = { outcome: ok(undefined) };
  const published: { hub: PinnedHub | undefined } = { hub: undefined };
  const paymentsFolder = await temporaryFolder();
  const payments = createPaymentStore(spoolSide.files, paymentsFolder);
  const freeSpace = createFreeSpaceWatch(
    {
      files: { ...spoolSide.files, freeBytes: () => Promise.resolve(disk.freeBytes) },
      timers: vaultSide.time,
    },
    '/',
    () => undefined,
  );
  const ports = {
    clock: vaultSide.time,
    spool: spoolSide.spool,
    payments,
    freeSpace,
    reach: () => Promise.resolve(),
    hub: () => Promise.resolve(published.hub),
    sealDocuments: () => Promise.resolve(papers.outcome),
  };
  const seal = (part?: Partial<SealRequest>) => sealSubmission(ports, session, request(part));
  return { ...spoolSide, session, seal, disk, papers, published, payments, time: vaultSide.time };
}

/** Opens a command as the hub does, and checks who signed it. */
async function openAsHub(envelopeBytes: Uint8Array, publicJwk: Parameters<typeof importJWK>[0]) {
  const envelope = decodeEnvelope(envelopeBytes);
  if (!envelope.ok) throw new Error(envelope.error);
  const opened = await openWith(
    hubKey.privateKey,
    { info: envelopeInfo.command, aad: commandAad({ id: commandId, caseId, counselorId }) },
    envelope.value,
  );
  if (!opened.ok) throw new Error(opened.error);
  const { payload, protectedHeader } = await compactVerify(
    opened.value.toString(),
    await importJWK({ ...publicJwk }, 'ES256'),
  );
  return {
    protectedHeader,
    payload: commandPayloadSchema.parse(JSON.parse(Buffer.from(payload).toString())),
  };
}

describe('sealing a submission', () => {
  it('signs as the counselor and seals to the hub, which reads exactly what was submitted', async () => {
    const { seal, session } = await setUp();
    const sealed = await seal();
    if (!sealed.ok) throw new Error(sealed.error.code);
    const { envelope, bodySha256, computerId } = sealed.value;
    expect(bodySha256).toBe(createHash('sha256').update(envelope).digest('base64url'));
    const { payload, protectedHeader } = await openAsHub(envelope, session.signer.publicJwk);
    expect(protectedHeader).toEqual({
      alg: 'ES256',
      typ: commandJwsType,
      kid: session.signer.thumbprint,
    });
    expect(payload).toEqual({
      id: commandId,
      caseId,
      caseSequence: 1,
      counselorId,
      computerId,
      kind: 'application.submit',
      madeAt: '2026-11-23T18:00:00.000Z',
      body: request().body,
    });
  });

  it('leaves nothing readable of it on the disk', async () => {
    const { seal, folder } = await setUp();
    await seal();
    const files = [...(await everyFile(folder)).values()];
    expect(files).toHaveLength(1);
    for (const bytes of files) expect(bytes.toString('latin1')).not.toMatch(/Canaryname|Ana|1988/);
  });

  it('answers a repeated call with the command that stands, whatever the order of its keys', async () => {
    const { seal } = await setUp();
    const first = await seal();
    const turned = Object.fromEntries(Object.entries(request().body).reverse());
    expect(await seal({ body: turned })).toEqual(first);
  });

  it('refuses another body, case or number under the same id, and keeps the first', async () => {
    const { seal, spool } = await setUp();
    const first = await seal();
    if (!first.ok) throw new Error(first.error.code);
    const otherBody = { ...request().body, language: 'en' };
    expect(outcome(await seal({ body: otherBody }))).toBe('commandDiffers');
    expect(outcome(await seal({ caseSequence: 2 }))).toBe('commandDiffers');
    expect(outcome(await seal({ kind: 'case.withdraw', body: { reason: 'other' } }))).toBe(
      'commandDiffers',
    );
    expect(await spool.read(commandId)).toMatchObject({ spooled: { command: first.value } });
  });

  it('seals nothing for a family that took its permission back or whose permission ran out', async () => {
    const { seal, spool, time } = await setUp();
    const { consent, ...rest } = sampleSubmission(caseId, counselorId);
    const under = (part: Partial<typeof consent>) => ({
      ...rest,
      consent: { ...consent, ...part },
    });
    const revoked = under({ revokedAt: '2026-11-23T17:00:00Z' });
    expect(outcome(await seal({ body: revoked }))).toBe('consentEnded');
    expect(outcome(await seal({ body: under({ expiresOn: '2026-11-22' }) }))).toBe('consentEnded');
    // The page's word on the day of signing does not count, this computer's clock does.
    const body = under({ expiresOn: '2026-11-23' });
    time.pass(2 * 86_400_000);
    expect(outcome(await seal({ body }))).toBe('consentEnded');
    expect(await spool.read(commandId)).not.toMatchObject({ kind: 'good' });
    const news = { kind: 'consent.revoke', body: { revokedAt: '2026-11-23T17:00:00Z' } } as const;
    expect(outcome(await seal(news))).toBe('ok');
  });

  it('takes the payment along that the body names, as the carrier alone can open it', async () => {
    const { seal, session, payments } = await setUp();
    const payment = { paymentRef, method: 'card', lastFour: '1111', carrierId: 'P0001' };
    const body = { ...request().body, payment };
    expect(outcome(await seal({ body }))).toBe('paymentMissing');
    const blob = Buffer.concat([
      Buffer.from('EDH1'),
      Buffer.from([1, 0x6b, 0, 2, 1, 2]),
      Buffer.from('sealed'),
    ]);
    await payments.write(counselorId, paymentRef, blob);
    const sealed = await seal({ body });
    if (!sealed.ok) throw new Error(sealed.error.code);
    const opened = await openAsHub(sealed.value.envelope, session.signer.publicJwk);
    expect(opened.payload.body).toMatchObject({ payment, sealedPayment: blob.toString('base64') });
  });

  it.each(['../../vault/counselor-rosa/keyslots', 'x', ''])(
    'takes no payment from a place called "%s"',
    async (strange) => {
      const { seal } = await setUp();
      const payment = { paymentRef: strange, method: 'card', lastFour: '1111', carrierId: 'P0001' };
      const refused = outcome(await seal({ body: { ...request().body, payment } }));
      expect(['paymentMissing', 'badRequest']).toContain(refused);
    },
  );

  it('names the places of a body that the contract refuses, and no value', async () => {
    const { seal, folder } = await setUp();
    const refused = await seal({ body: { ...request().body, language: 'Canaryname' } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'badRequest' } });
    expect(JSON.stringify(refused)).toContain('body.language');
    expect(JSON.stringify(refused)).not.toContain('Canaryname');
    expect((await everyFile(folder).catch(() => new Map())).size).toBe(0);
  });

  it('is refused where nothing new may begin: too little room, or no hub key in force', async () => {
    const { seal, disk, time } = await setUp();
    disk.freeBytes = 100_000_000;
    expect(outcome(await seal())).toBe('diskLow');
    disk.freeBytes = 5e9;
    time.setWall(400 * 86_400_000);
    expect(outcome(await seal())).toBe('hubKeyMissing');
  });

  it('seals to the hub’s newer key once its pinned one has ended, never to another hub’s', async () => {
    const { seal, session, time, published } = await setUp();
    time.setWall(400 * 86_400_000);
    const newer = {
      keyId: 'n'.repeat(16),
      publicKey: hubKey.publicPoint,
      notAfter: '2029-01-01T00:00:00Z',
    };
    published.hub = { ...session.hub, hubId: 'hub_of-somebody', sealingKeys: [newer] };
    expect(outcome(await seal())).toBe('hubKeyMissing');
    published.hub = { ...session.hub, sealingKeys: [newer] };
    const sealed = await seal();
    if (!sealed.ok) throw new Error(sealed.error.code);
    expect(decodeEnvelope(sealed.value.envelope)).toMatchObject({ value: { keyId: newer.keyId } });
  });

  it('is not saved where its documents could not be, and is once they can', async () => {
    const { seal, papers, spool } = await setUp();
    papers.outcome = fail(appError('diskFull'));
    expect(outcome(await seal())).toBe('diskFull');
    expect(await spool.list()).toEqual([]);
    papers.outcome = ok(undefined);
    expect(outcome(await seal())).toBe('ok');
  });

  it('still answers what stands while the disk is low', async () => {
    const { seal, disk } = await setUp();
    const first = await seal();
    disk.freeBytes = 0;
    expect(await seal()).toEqual(first);
  });

  it('says that the disk is full, leaves nothing, and works again after room was made', async () => {
    const { seal, files, folder } = await setUp();
    files.failing = { step: 'writeSynced', code: 'ENOSPC' };
    expect(outcome(await seal())).toBe('diskFull');
    expect((await everyFile(folder)).size).toBe(0);
    files.failing = undefined;
    expect(outcome(await seal())).toBe('ok');
  });
});
