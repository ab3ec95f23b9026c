import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answered } from './support/computer';
import { callHub, makeKeyPair, makeProof, TestComputer } from './support/computer';
import { startTestHub, type TestHub } from './support/testHub';

let testHub: TestHub;
beforeAll(async () => {
  testHub = await startTestHub();
});
afterAll(() => testHub.close());

const codeOf = (role: string) =>
  testHub.hub.invitations.find((invitation) => invitation.role === role)?.code ?? '';
const problem = ({ status, json }: Answered) => [status, (json as { code?: string }).code];
const packs = { method: 'GET', path: '/v1/packs' } as const;

describe('pairing', () => {
  test('works once for a code, and again only as the same request', async () => {
    const code = codeOf('enrollmentCounselor');
    const first = await TestComputer.make(testHub.hub.url);
    const answers = [
      await first.call(first.pairRequest(code)),
      await first.call(first.pairRequest(code.toLowerCase().replaceAll('-', ' '))),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const other = await TestComputer.make(testHub.hub.url);
    expect(problem(await other.call(other.pairRequest(code)))).toEqual([403, 'invitationInvalid']);
    expect(answers[0]?.json).toMatchObject({
      counselor: { displayName: 'Rosa Delgado (practice)', role: 'enrollmentCounselor' },
      practice: true,
      policy: { idleLockMinutes: 5 },
      organizationRecoveryKey: { publicKey: expect.stringMatching(/^[\w-]{87}$/) },
    });
  });

  test('refuses a right code after five wrong guesses at its end', async () => {
    const code = codeOf('agent');
    const computer = await TestComputer.make(testHub.hub.url);
    const guess = `${code.slice(0, 5)}${code.slice(5).replaceAll(/[0-9A-Z]/g, '0')}`;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(problem(await computer.call(computer.pairRequest(guess)))).toEqual([
        403,
        'invitationInvalid',
      ]);
    }
    expect(problem(await computer.call(computer.pairRequest(code)))).toEqual([
      403,
      'invitationInvalid',
    ]);
  });

  test('tries no more codes for a computer after ten wrong ones, and none at all after thirty from an address', async () => {
    let clockMs = Date.now();
    const hub = await startTestHub({ clock: { nowMs: () => clockMs } });
    try {
      const wrong = Array.from({ length: 12 }, (_, index) => {
        const start = index.toString(16).toUpperCase().padStart(4, 'Z');
        return `${start}${'0'.repeat(12)}`;
      });
      const guesser = () => TestComputer.make(hub.hub.url);
      const guess = async (computer: TestComputer, code: string) =>
        problem(await computer.call(computer.pairRequest(code)))[1];
      const right = hub.hub.invitations.find(({ role }) => role === 'agent')?.code ?? '';
      const first = await guesser();
      const answers = await Promise.all(wrong.map((code) => guess(first, code)));
      expect(answers.filter((code) => code === 'invitationInvalid')).toHaveLength(10);
      expect(answers.filter((code) => code === 'tooManyRequests')).toHaveLength(2);
      const refused = await first.call(first.pairRequest(right));
      expect(problem(refused)).toEqual([429, 'tooManyRequests']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);

      // Another computer at the address may still pair, and neither that nor a refused try is counted.
      const honest = await guesser();
      expect((await honest.call(honest.pairRequest(right))).status).toBe(200);
      for (const count of [9, 9, 2]) {
        const other = await guesser();
        const tried = wrong.slice(0, count).map((code) => guess(other, code));
        expect(new Set(await Promise.all(tried))).toEqual(new Set(['invitationInvalid']));
      }
      const last = await guesser();
      expect(await guess(last, right)).toBe('tooManyRequests');

      clockMs += 61 * 60_000;
      const proof = { iat: Math.floor(clockMs / 1000) };
      const later = await last.call({ ...last.pairRequest(right), proof });
      expect(problem(later)).toEqual([403, 'invitationInvalid']);
    } finally {
      await hub.close();
    }
  });

  test('refuses a computer’s id with another key', async () => {
    const known = await TestComputer.make(testHub.hub.url);
    await known.pair(codeOf('agencyManager'));
    const impostor = await TestComputer.make(testHub.hub.url, known.id);
    const refused = await impostor.call(impostor.pairRequest(codeOf('primaryContact')));
    expect(problem(refused)).toEqual([409, 'computerKeyDiffers']);
  });

  test('refuses a proof by another key than the computer’s', async () => {
    const computer = await TestComputer.make(testHub.hub.url);
    const request = computer.pairRequest(codeOf('primaryContact'));
    const refused = await callHub(testHub.hub.url, { ...request, key: await makeKeyPair() });
    expect(problem(refused)).toEqual([401, 'proofInvalid']);
  });
});

describe('signing in', () => {
  let computer: TestComputer;
  beforeAll(async () => {
    computer = await TestComputer.make(testHub.hub.url);
    await computer.pair(codeOf('planBasedEnroller'));
  });

  test('as the computer delivers, but does not read a counselor’s feed', async () => {
    await computer.signIn('deliver');
    expect((await computer.call(packs)).status).toBe(200);
    const refused = await computer.call({ method: 'GET', path: '/v1/changes' });
    expect(problem(refused)).toEqual([403, 'scopeMissing']);
  });

  test('as the counselor at the computer also reads the feed', async () => {
    await computer.signIn('read');
    const { status, json } = await computer.call({ method: 'GET', path: '/v1/changes' });
    expect([status, json]).toEqual([200, { changes: [], cursor: '0', more: false }]);
  });

  test('takes an assertion once', async () => {
    const request = await computer.tokenRequest('read');
    expect((await computer.call(request)).status).toBe(200);
    expect(problem(await computer.call(request))).toEqual([401, 'assertionInvalid']);
  });

  test.each([
    ['for another hub', { aud: 'hub_of_somebody_else' }],
    ['that has expired', { iat: 1_700_000_000, exp: 1_700_000_100 }],
    ['that is valid for too long', { exp: Math.floor(Date.now() / 1000) + 86_400 }],
    ['for another computer', { iss: 'computer_other', sub: 'computer_other' }],
  ])('refuses an assertion %s', async (_, changed) => {
    const request = await computer.tokenRequest('deliver');
    const client_assertion = await computer.assertion(computer.key, computer.id, changed);
    const body = { ...(request.body as object), client_assertion };
    expect(problem(await computer.call({ ...request, body }))).toEqual([401, 'assertionInvalid']);
  });

  test('refuses a counselor’s assertion by a key that is not theirs', async () => {
    const stranger = await computer.withColleague();
    const request = await computer.tokenRequest('deliver');
    const counselor_assertion = await stranger.assertion(
      stranger.counselorKey,
      computer.counselorId,
    );
    const body = { ...(request.body as object), counselor_assertion };
    expect(problem(await computer.call({ ...request, body }))).toEqual([401, 'assertionInvalid']);
  });
});

describe('a proof of possession', () => {
  let computer: TestComputer;
  beforeAll(async () => {
    computer = await TestComputer.make(testHub.hub.url);
    await (await computer.pair(codeOf('primaryContact'))).signIn();
  });
  const nowSeconds = () => Math.floor(Date.now() / 1000);

  test('counts once', async () => {
    const call = { ...packs, token: computer.token };
    const proofText = await makeProof(testHub.hub.url, call, computer.key);
    const used = () => callHub(testHub.hub.url, { ...call, proofText });
    expect((await used()).status).toBe(200);
    expect(problem(await used())).toEqual([401, 'proofReplayed']);
  });

  test('counts once when the same one arrives many times at once', async () => {
    const call = { ...packs, token: computer.token };
    const proofText = await makeProof(testHub.hub.url, call, computer.key);
    const all = await Promise.all(
      Array.from({ length: 10 }, () => callHub(testHub.hub.url, { ...call, proofText })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test.each([
    ['another method', { htm: 'POST' }],
    ['another path', { htu: 'http://127.0.0.1/v1/hub' }],
    ['another server', { htu: 'https://hub.example/v1/packs' }],
    ['another token', { ath: 'x'.repeat(43) }],
    ['no token', { ath: undefined }],
    ['a guessable id', { jti: 'short' }],
  ])('is refused when it names %s', async (_, proof) => {
    expect(problem(await computer.call({ ...packs, proof }))).toEqual([401, 'proofInvalid']);
  });

  test('from a clock that is too far off is told the hub’s time', async () => {
    const refused = await computer.call({ ...packs, proof: { iat: nowSeconds() - 3600 } });
    expect(problem(refused)).toEqual([401, 'clockSkew']);
    const { serverTime } = refused.json as { serverTime: string };
    expect(Math.abs(Date.parse(serverTime) - Date.now())).toBeLessThan(60_000);
  });

  test('by another key does not use a stolen token', async () => {
    const refused = await callHub(testHub.hub.url, {
      ...packs,
      token: computer.token,
      key: await makeKeyPair(),
    });
    expect(problem(refused)).toEqual([401, 'tokenInvalid']);
  });
});

describe('a token', () => {
  test('that the hub has accepted before ends at its time all the same', async () => {
    let clockMs = Date.now();
    const hub = await startTestHub({ clock: { nowMs: () => clockMs } });
    const [invitation] = hub.hub.invitations;
    const computer = await TestComputer.make(hub.hub.url);
    await (await computer.pair(invitation?.code ?? '')).signIn();
    const asked = async (afterSeconds: number) => {
      clockMs += afterSeconds * 1000;
      const proof = { iat: Math.floor(clockMs / 1000) };
      return (await computer.call({ ...packs, proof })).status;
    };
    expect([await asked(0), await asked(595), await asked(5)]).toEqual([200, 200, 401]);
    await hub.close();
  });

  test('with another signature under it is refused, also after the true one was accepted', async () => {
    const computer = await TestComputer.make(testHub.hub.url);
    await (await computer.pair(codeOf('adminStaffLevel1'))).signIn();
    expect((await computer.call(packs)).status).toBe(200);
    const [head, claims, signature = ''] = (computer.token ?? '').split('.');
    const forged = [head, claims, signature.replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))];
    const refused = await computer.call({ ...packs, token: forged.join('.') });
    expect(problem(refused)).toEqual([401, 'tokenInvalid']);
  });
});

describe('a request outside the contract', () => {
  test('is told the places that are wrong, not the values', async () => {
    const computer = await TestComputer.make(testHub.hub.url);
    const body = { invitationCode: 'CANARY!', computer: { id: '?' } };
    const refused = await computer.call({ method: 'POST', path: '/v1/pairing', body });
    expect(problem(refused)).toEqual([400, 'badRequest']);
    expect(refused.json).toMatchObject({
      fields: expect.arrayContaining(['body.invitationCode', 'body.computer.id']),
    });
    expect(JSON.stringify(refused.json)).not.toContain('CANARY');
  });

  test('is answered in problem details, whatever it is', async () => {
    const { url } = testHub.hub;
    const answers = await Promise.all([
      callHub(url, { method: 'GET', path: `/v1/${randomUUID()}` }),
      callHub(url, { method: 'GET', path: '/v1/changes' }),
      callHub(url, { method: 'POST', path: '/v1/pairing', body: 'x'.repeat(9 * 1024 * 1024) }),
    ]);
    expect(answers.map(problem)).toEqual([
      [404, 'routeUnknown'],
      [401, 'tokenMissing'],
      [413, 'requestTooLarge'],
    ]);
    for (const { headers } of answers) {
      expect(headers.get('content-type')).toMatch('application/problem+json');
    }
  });
});
