import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changesPageSchema, type Change } from '#shared/hub/index';
import { type TestComputer } from './support/computer';
import { sampleSubmission } from './support/sampleSubmission';
import { startTestHub, type TestHub } from './support/testHub';

let testHub: TestHub;
beforeAll(async () => {
  testHub = await startTestHub();
});
afterAll(() => testHub.close());

async function sealedSubmission(computer: TestComputer, lastName: string) {
  const caseId = `case_${uuidv7()}`;
  const body = sampleSubmission(caseId, computer.counselorId, { lastName });
  return computer.seal({ kind: 'application.submit', caseId, caseSequence: 1, body });
}

async function page(computer: TestComputer, after: string, limit = 7) {
  const path = `/v1/changes?after=${after}&limit=${limit}`;
  return changesPageSchema.parse((await computer.call({ method: 'GET', path })).json);
}

async function wholeFeed(computer: TestComputer): Promise<Change[]> {
  const changes: Change[] = [];
  for (let cursor = '0', more = true; more;) {
    const next = await page(computer, cursor);
    changes.push(...next.changes);
    ({ cursor, more } = next);
  }
  return changes;
}

const withoutRun = ({
  id: _id,
  caseId: _case,
  commandId: _command,
  madeAt: _made,
  ...what
}: Change) => JSON.stringify(what);

test('a reader that follows the cursor misses nothing while many cases are answered at once', async () => {
  const rosa = await testHub.computerOf('enrollmentCounselor');
  const commands = await Promise.all(
    Array.from({ length: 60 }, (_, index) => sealedSubmission(rosa, `Familia${index}`)),
  );
  const read: Change[] = [];
  let cursor = '0';
  let delivered = false;
  const follow = async () => {
    while (!delivered) {
      const next = await page(rosa, cursor);
      read.push(...next.changes);
      cursor = next.cursor;
    }
  };
  const following = follow();
  await Promise.all([0, 20, 40].map((start) => rosa.deliver(...commands.slice(start, start + 20))));
  await testHub.hub.settled();
  delivered = true;
  await following;
  for (let more = true; more;) {
    const next = await page(rosa, cursor);
    read.push(...next.changes);
    ({ cursor, more } = next);
  }
  const whole = await wholeFeed(rosa);
  expect(read.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
  const answered = new Set(whole.map(({ commandId }) => commandId));
  expect(commands.filter(({ id }) => !answered.has(id))).toEqual([]);
});

test('the practice exchange answers a family the same on every day, and not every family alike', async () => {
  const minh = await testHub.computerOf('agent');
  const families = Array.from({ length: 48 }, (_, index) => `Igual${index}`);
  const answersOn = async () => {
    const commands = await Promise.all(families.map((name) => sealedSubmission(minh, name)));
    await minh.deliver(...commands);
    await testHub.hub.settled();
    const feed = await wholeFeed(minh);
    return commands.map(({ id }) =>
      feed.filter(({ commandId }) => commandId === id).map(withoutRun),
    );
  };
  const oneDay = await answersOn();
  expect(await answersOn()).toEqual(oneDay);
  const kinds = new Set(oneDay.flat().map((change) => JSON.parse(change).kind));
  expect(kinds).toEqual(
    new Set(['determination', 'notice', 'enrollmentConfirmed', 'paymentResult', 'commandRejected']),
  );
  expect(oneDay.flat().every((change) => JSON.parse(change).practice)).toBe(true);
});

test('a counselor sees nothing of another’s feed', async () => {
  const helen = await testHub.computerOf('agencyManager');
  expect(await wholeFeed(helen)).toEqual([]);
});
