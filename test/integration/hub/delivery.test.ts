import { v7 as uuidv7 } from 'uuid';
import { compactVerify, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandAnswer } from '#shared/hub/index';
import { startFaultyProxy } from '../../support/faultyProxy';
import { type TestComputer } from './support/computer';
import { buildOpeningProgram, type OpeningProgram } from './support/openingProgram';
import { sampleSubmission } from './support/sampleSubmission';
import { startTestHub, type TestHub } from './support/testHub';

describe.each(['embedded', 'ownServer'] as const)('on the database %s:', (place) => {
  let testHub: TestHub;
  let rosa: TestComputer;

  let program: OpeningProgram;

  // On one of the two every delivery is opened in a thread, on the other all in place.
  beforeAll(async () => {
    program = await buildOpeningProgram();
    const threads = { threads: 2, program: program.path, smallestBodyBytes: 0 };
    const opening = place === 'ownServer' ? threads : { threads: 0 };
    testHub = await startTestHub({ opening }, place);
    rosa = await testHub.computerOf('enrollmentCounselor');
  });
  afterAll(async () => {
    await testHub.close();
    await program.remove();
  });

  const newCaseId = () => `case_${uuidv7()}`;
  const submit = (caseId: string, caseSequence = 1, lastName = 'Muestra') => ({
    kind: 'application.submit' as const,
    caseId,
    caseSequence,
    body: sampleSubmission(caseId, rosa.counselorId, { lastName }),
  });
  const withdraw = (caseId: string, caseSequence: number) => ({
    kind: 'case.withdraw' as const,
    caseId,
    caseSequence,
    body: { reason: 'consumerRequest' as const },
  });
  const revokedAt = '2026-11-24T18:00:00.000Z';
  const revoke = (caseId: string, caseSequence: number) => ({
    kind: 'consent.revoke' as const,
    caseId,
    caseSequence,
    body: { revokedAt },
  });
  const problemOf = (answer: CommandAnswer | undefined) =>
    answer?.kind === 'refused' ? answer.problem.code : answer?.kind;

  describe('a delivered command', () => {
    test('is answered with a receipt that the hub signed over its own words', async () => {
      const command = await rosa.seal(submit(newCaseId()));
      const [answer] = await rosa.deliver(command);
      if (answer?.kind !== 'received') throw new Error(`answered ${answer?.kind}`);
      const { signature, ...claims } = answer.receipt;
      const [key] = rosa.hub.signingKeys;
      const { payload } = await compactVerify(signature, await importJWK({ ...key }, 'ES256'));
      expect(JSON.parse(Buffer.from(payload).toString())).toEqual(claims);
      expect(claims).toMatchObject({
        commandId: command.id,
        bodySha256: command.bodySha256,
        hubId: rosa.hub.hubId,
        receiptNumber: expect.stringMatching(/^PRACTICE-\d{8}-\d{2}$/),
      });
    });

    test('is refused where the family no longer allowed it, and the news of that is received', async () => {
      const caseId = newCaseId();
      const allowed = submit(caseId);
      const { consent } = allowed.body;
      const revoked = { ...allowed.body, consent: { ...consent, revokedAt } };
      const expired = { ...allowed.body, consent: { ...consent, expiresOn: '2026-11-01' } };
      for (const body of [revoked, expired]) {
        const [answer] = await rosa.deliver(await rosa.seal({ ...allowed, body }));
        if (answer?.kind !== 'refused') throw new Error(`answered ${answer?.kind}`);
        expect(answer.problem).toMatchObject({ code: 'commandInvalid', fields: ['body.consent'] });
      }
      const [answer] = await rosa.deliver(await rosa.seal(revoke(caseId, 1)));
      expect(answer?.kind).toBe('received');
    });

    test('gets the same receipt however often it is delivered, alone, doubled or at once', async () => {
      const command = await rosa.seal(submit(newCaseId()));
      const [first] = await rosa.deliver(command);
      const answers = await Promise.all([
        rosa.deliver(command, command),
        ...Array.from({ length: 8 }, () => rosa.deliver(command)),
      ]);
      for (const answer of answers.flat()) expect(answer).toEqual(first);
    });

    test('is stored once when many deliveries race before the first answer', async () => {
      const command = await rosa.seal(submit(newCaseId()));
      const answers = await Promise.all(Array.from({ length: 12 }, () => rosa.deliver(command)));
      const receipts = answers.flat().map((answer) => JSON.stringify(answer));
      expect(new Set(receipts).size).toBe(1);
      expect(answers[0]?.[0]?.kind).toBe('received');
    });

    test('gets its receipt again after the reply was lost', async () => {
      const proxy = await startFaultyProxy(testHub.hub.url);
      try {
        const throughProxy = rosa.by(proxy.url);
        const command = await rosa.seal(submit(newCaseId()));
        proxy.inject({ kind: 'dropReply' });
        await expect(throughProxy.deliver(command)).rejects.toThrow('fetch failed');
        expect(proxy.seen[0]?.hubStatus).toBe(200);
        const [again] = await throughProxy.deliver(command);
        const { json } = await rosa.call({ method: 'GET', path: `/v1/receipts/${command.id}` });
        expect(again).toMatchObject({ kind: 'received', receipt: json });
      } finally {
        await proxy.close();
      }
    });

    test('is refused with another body under the same id, and the first stays', async () => {
      const caseId = newCaseId();
      const first = await rosa.seal(submit(caseId));
      const other = await rosa.seal({ ...submit(caseId, 1, 'Otro'), id: first.id });
      const [received] = await rosa.deliver(first);
      expect(problemOf((await rosa.deliver(other))[0])).toBe('commandBodyDiffers');
      expect(await rosa.deliver(first)).toEqual([received]);
    });
  });

  describe('the commands of one case', () => {
    test('wait for an earlier one that has not arrived, and go through once it has', async () => {
      const caseId = newCaseId();
      const first = await rosa.seal(submit(caseId));
      const second = await rosa.seal(withdraw(caseId, 2));
      expect(await rosa.deliver(second)).toEqual([
        { kind: 'outOfOrder', id: second.id, expectedCaseSequence: 1 },
      ]);
      expect((await rosa.deliver(first))[0]?.kind).toBe('received');
      expect((await rosa.deliver(second))[0]?.kind).toBe('received');
    });

    test('are applied in their order whatever the order in the batch', async () => {
      const caseId = newCaseId();
      const first = await rosa.seal(submit(caseId));
      const second = await rosa.seal(withdraw(caseId, 2));
      const answers = await rosa.deliver(second, first);
      expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
        [second.id, 'received'],
        [first.id, 'received'],
      ]);
    });

    test('conflict when another command took the number', async () => {
      const caseId = newCaseId();
      await rosa.deliver(await rosa.seal(submit(caseId)));
      const late = await rosa.seal(submit(caseId));
      expect(await rosa.deliver(late)).toEqual([
        { kind: 'conflict', id: late.id, expectedCaseSequence: 2 },
      ]);
    });

    test('do not lose a number to a refused one', async () => {
      const caseId = newCaseId();
      const refused = await rosa.seal(submit(caseId), { body: { nothing: 'of the kind' } });
      expect(problemOf((await rosa.deliver(refused))[0])).toBe('commandInvalid');
      expect((await rosa.deliver(await rosa.seal(submit(caseId))))[0]?.kind).toBe('received');
    });

    test('end where the family took its permission back: what came before keeps its receipt', async () => {
      const caseId = newCaseId();
      const first = await rosa.seal(submit(caseId));
      const [received] = await rosa.deliver(first);
      const revocation = await rosa.seal(revoke(caseId, 2));
      const [toldOf] = await rosa.deliver(revocation);
      expect([received?.kind, toldOf?.kind]).toEqual(['received', 'received']);
      const later = [await rosa.seal(submit(caseId, 3)), await rosa.seal(withdraw(caseId, 3))];
      for (const command of later) {
        expect(problemOf((await rosa.deliver(command))[0])).toBe('consentRevoked');
      }
      expect(await rosa.deliver(first, revocation)).toEqual([received, toldOf]);
    });

    test('end in the very batch that tells of it, for this case alone', async () => {
      const [caseId, other] = [newCaseId(), newCaseId()];
      const answers = await rosa.deliver(
        await rosa.seal(submit(caseId, 2)),
        await rosa.seal(submit(other)),
        await rosa.seal(revoke(caseId, 1)),
      );
      expect(answers.map(problemOf)).toEqual(['consentRevoked', 'received', 'received']);
    });

    test('may only come from the counselor whose case it is', async () => {
      const minh = await testHub.computerOf('agent');
      const caseId = newCaseId();
      await rosa.deliver(await rosa.seal(submit(caseId)));
      const foreign = await minh.seal(withdraw(caseId, 2));
      expect(problemOf((await minh.deliver(foreign))[0])).toBe('caseNotYours');
    });
  });

  describe('a command is refused', () => {
    test('when its bytes are not those of its hash', async () => {
      const command = await rosa.seal(submit(newCaseId()));
      const other = await rosa.seal(submit(newCaseId()));
      const answer = await rosa.deliver({ ...command, envelope: other.envelope });
      expect(problemOf(answer[0])).toBe('commandHashWrong');
    });

    test('when its cover was changed after sealing', async () => {
      const command = await rosa.seal(submit(newCaseId()));
      const [answer] = await rosa.deliver({ ...command, caseId: newCaseId() });
      expect(problemOf(answer)).toBe('envelopeUnreadable');
      const [moved] = await rosa.deliver({ ...command, caseSequence: 2 });
      expect(problemOf(moved)).toBe('commandMismatch');
    });

    test('when a colleague at the same computer signed it in the counselor’s name', async () => {
      const colleague = await rosa.withColleague();
      const helen = testHub.hub.invitations.find(({ role }) => role === 'agencyManager');
      await colleague.pair(helen?.code ?? '');
      const forged = await rosa.seal(submit(newCaseId()), {}, colleague.counselorKey);
      expect(problemOf((await rosa.deliver(forged))[0])).toBe('signatureInvalid');
    });

    test('when the role may not submit', async () => {
      const luis = await testHub.computerOf('adminStaffLevel1');
      const caseId = newCaseId();
      const body = sampleSubmission(caseId, luis.counselorId);
      const command = await luis.seal({ ...submit(caseId), body });
      expect(problemOf((await luis.deliver(command))[0])).toBe('notPermitted');
    });

    test('with the places that are wrong and never what stood there', async () => {
      const caseId = newCaseId();
      const body = { ...sampleSubmission(caseId, rosa.counselorId), language: 'CANARY-language' };
      const command = await rosa.seal(submit(caseId), { body });
      const [answer] = await rosa.deliver(command);
      expect(answer).toMatchObject({
        problem: { code: 'commandInvalid', fields: ['body.language'] },
      });
      expect(JSON.stringify(answer)).not.toContain('CANARY');
    });
  });

  test('another counselor’s sealed command may be delivered from the same computer', async () => {
    const colleague = await rosa.withColleague();
    const grace = testHub.hub.invitations.find(({ role }) => role === 'planBasedEnroller');
    await colleague.pair(grace?.code ?? '');
    const caseId = newCaseId();
    const body = sampleSubmission(caseId, colleague.counselorId);
    const command = await colleague.seal({ ...submit(caseId), body });
    expect((await rosa.deliver(command))[0]?.kind).toBe('received');
  });

  test('nothing of a consumer is written to the log', async () => {
    const caseId = newCaseId();
    await rosa.deliver(await rosa.seal(submit(caseId, 1, 'CANARYNAME')));
    await testHub.hub.settled();
    expect(testHub.log.length).toBeGreaterThan(0);
    expect(testHub.log.join('\n')).not.toMatch(/CANARYNAME|Muestra|1988-04-02/);
  });
});
