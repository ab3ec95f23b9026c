import { writeFile } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  makeBatchOpener,
  type OpenedBatch,
  type SealedBatch,
} from '../../../electron/hub/opening/openBatch';
import { makeCommandOpener } from '../../../electron/hub/opening/openCommand';
import {
  startOpeningThreads,
  type OpeningThreads,
} from '../../../electron/hub/opening/openingThreads';
import { makeX25519Jwk } from '../../../electron/hub/keys/keyRing';
import { publicBytes, publicKeyId } from '../../../electron/hub/keys/publicBytes';
import { makeKeyPair } from './support/computer';
import { buildOpeningProgram, type OpeningProgram } from './support/openingProgram';
import { sampleSubmission } from './support/sampleSubmission';
import { sealCommand } from './support/sealCommand';

const computerId = 'computer-of-the-test';
const counselorId = 'counselor-of-the-test';
const privateJwk = makeX25519Jwk();
const publicKey = publicBytes(privateJwk);
const keyId = publicKeyId(publicKey);
const sealing = [{ keyId, publicKey, privateJwk, notAfterMs: Number.MAX_SAFE_INTEGER }];

/** A delivery of three: one good, one by nobody known, one of another computer. */
async function sealedBatch(): Promise<SealedBatch> {
  const [known, stranger] = [await makeKeyPair(), await makeKeyPair()];
  const seal = (key: typeof known, from = computerId) => {
    const caseId = `case_${uuidv7()}`;
    const body = sampleSubmission(caseId, counselorId);
    const wish = { kind: 'application.submit' as const, caseId, caseSequence: 1, body };
    return sealCommand({ publicKey, keyId }, { counselorId, computerId: from, key }, wish);
  };
  const commands = [await seal(known), await seal(stranger), await seal(known, 'another-computer')];
  const signer = { counselorId, computerId, role: 'enrollmentCounselor' as const };
  return {
    body: Buffer.from(JSON.stringify({ commands })),
    computerId,
    signers: [{ ...signer, thumbprint: known.thumbprint, publicJwk: known.jwk }],
  };
}

describe('the threads that open deliveries', () => {
  const opener = makeCommandOpener(sealing);
  let program: OpeningProgram;
  let batch: SealedBatch;
  let lost: string[];
  const logger = { info: () => undefined, error: (event: string) => void lost.push(event) };
  const start = (path: string, smallestBodyBytes = 0) => {
    lost = [];
    return startOpeningThreads(
      { opener, sealing, logger },
      { threads: 2, program: path, smallestBodyBytes },
    );
  };
  /** A thread's bytes are no `Buffer`: compared as what they hold. */
  const plain = (opened: OpenedBatch) =>
    opened.kind === 'read'
      ? opened.entries.map(({ envelope, ...entry }) => ({
          ...entry,
          envelope: Buffer.from(envelope).toString('base64'),
        }))
      : opened;

  /** All at once, each body in pieces as a socket gives them. */
  const openTimes = (threads: OpeningThreads, times: number) => {
    const middle = Math.floor(batch.body.byteLength / 2);
    const body = [batch.body.subarray(0, middle), batch.body.subarray(middle)];
    const openings = Array.from({ length: times }, () =>
      threads.open({ ...batch, body }, async (opened) => plain(opened)),
    );
    return Promise.all(openings);
  };

  beforeAll(async () => {
    program = await buildOpeningProgram();
    batch = await sealedBatch();
  });
  afterAll(() => program.remove());

  test('find what is found in place: the good, the forged and the foreign', async () => {
    const threads = start(program.path);
    try {
      const opened = await openTimes(threads, 6);
      const inPlace = makeBatchOpener(opener)(batch);
      for (const one of opened) expect(one).toEqual(plain(inPlace));
      expect(threads.openedBeside()).toBe(6);
      expect(inPlace).toMatchObject({
        kind: 'read',
        entries: [
          { result: { kind: 'opened', commandKind: 'application.submit' } },
          { result: { kind: 'refused', problem: { code: 'signatureInvalid' } } },
          { result: { kind: 'foreign' } },
        ],
      });
      const nonsense = Buffer.from('{"commands":[{"id":"CANARY"}]}');
      const malformed = await threads.open({ ...batch, body: [nonsense] }, async (one) => one);
      expect(malformed.kind).toBe('malformed');
      expect(JSON.stringify(malformed)).not.toContain('CANARY');
    } finally {
      await threads.close();
    }
    expect(lost).toEqual([]);
  });

  test('are not asked for a small delivery', async () => {
    const threads = start(program.path, batch.body.byteLength + 1);
    expect(await openTimes(threads, 1)).toEqual([plain(makeBatchOpener(opener)(batch))]);
    expect(threads.openedBeside()).toBe(0);
    await threads.close();
  });

  test.each([
    ['cannot start', undefined],
    ['die over a delivery', 'process.exit(1)'],
    ['throw at a delivery', 'throw new Error()'],
  ])('that %s cost nothing but speed', async (_, then) => {
    const path = `${program.path}.${then === undefined ? 'missing' : 'dying'}.mjs`;
    if (then !== undefined) {
      const listen = `parentPort.on('message', () => { ${then} })`;
      await writeFile(path, `import { parentPort } from 'node:worker_threads'; ${listen};`);
    }
    const threads = start(path);
    const inPlace = plain(makeBatchOpener(opener)(batch));
    expect(await openTimes(threads, 4)).toEqual([inPlace, inPlace, inPlace, inPlace]);
    expect(lost).toEqual(['openingThreadLost']);
    expect(threads.openedBeside()).toBe(0);
    await threads.close();
  });
});
