import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { appErrorSchema } from '#shared/desktop/errors';
import { contract, type ChannelName } from '#shared/desktop/contract';
import type { Channel } from '#shared/desktop/channel';
import { permission } from '#shared/domain/access/permissions';
import { enterPractice } from '../../support/journey';
import { validInputs } from '../../unit/ipc/validInputs';
import { expect, test } from '../desk';

const channels = (Object.keys(contract) as ChannelName[]).map((name) => ({
  name,
  channel: contract[name] as Channel,
}));

const planted = 'Wilhelmina 987-65-4321';

/** What no channel understands; none of it may come back, nor be written to the log. */
const garbage: readonly unknown[] = [
  null,
  0,
  -1.5,
  true,
  '',
  planted,
  [],
  [{}],
  { [planted]: planted },
  { __proto__: null, constructor: planted },
  { counselorId: { $ne: planted }, passphrase: [planted] },
  { nested: { nested: { nested: planted } } },
];

interface Answer {
  readonly ok: boolean;
  readonly error?: unknown;
}

/** Calls main as a page that was taken over would: around every check of our own bridge. */
const callAll = (page: Page, calls: readonly (readonly [name: unknown, input: unknown])[]) =>
  page.evaluate(async (all) => {
    const { call } = Reflect.get(window, 'desktop') as {
      call(name: unknown, input: unknown): Promise<Answer>;
    };
    return Promise.all(
      all.map(([name, input]) =>
        call(name, input).catch((error: unknown) => ({ ok: false, error: String(error) })),
      ),
    );
  }, calls);

function codeOf(answer: Answer): string {
  if (answer.ok) return 'ok';
  const error = appErrorSchema.safeParse(answer.error);
  return error.success ? error.data.code : `not an error of ours: ${String(answer.error)}`;
}

async function expectGarbageRefused(page: Page): Promise<void> {
  const calls = channels.flatMap(({ name }) => garbage.map((input) => [name, input] as const));
  const answers = await callAll(page, calls);
  const accepted = calls.filter((_, index) => codeOf(answers[index] as Answer) !== 'badRequest');
  expect(accepted).toEqual([]);
  expect(JSON.stringify(answers)).not.toContain('987-65-4321');
}

test('a locked desk refuses garbage, strangers, giants and whatever needs a key', async ({
  desk: { page, userData },
}) => {
  await test.step('garbage on every channel', () => expectGarbageRefused(page));

  await test.step('names that are no channel', async () => {
    const names = ['', 'vault', 'vault.unlock ', 'VAULT.LOCK', '__proto__', 'constructor']
      .concat(['toString', 'vault.unlock\u0000', '../vault.unlock', planted])
      .map((name) => [name, {}] as const);
    const odd = [7, null, true, ['vault.lock'], { name: 'vault.lock' }].map(
      (name) => [name, {}] as const,
    );
    const answers = await callAll(page, [...names, ...odd]);
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'unknownChannel'));
  });

  await test.step('a valid call of every channel that needs an open desk', async () => {
    const needKey = channels.filter(({ channel }) => channel.lock === 'unlocked');
    const answers = await callAll(
      page,
      needKey.map(({ name }) => [name, validInputs[name]] as const),
    );
    expect(answers.map(codeOf)).toEqual(needKey.map(() => 'locked'));
    expect(needKey.length).toBeGreaterThan(5);
  });

  await test.step('one byte more than a channel takes', async () => {
    for (const { name, channel } of channels) {
      const code = await page.evaluate(
        async ([channelName, bytes]) => {
          const { call } = Reflect.get(window, 'desktop') as {
            call(name: string, input: unknown): Promise<{ error?: { code: string } }>;
          };
          return (await call(channelName, { x: 'x'.repeat(bytes) })).error?.code;
        },
        [name, channel.maxBytes] as const,
      );
      expect(code, name).toBe('tooLarge');
    }
  });

  await test.step('nothing of it is in the log, but that it was refused', async () => {
    const log = await readFile(path.join(userData, 'logs/desk.log'), 'utf8');
    expect(log).toContain('"event":"ipc.refused"');
    expect(log).not.toContain('987-65-4321');
    expect(log).not.toContain('Wilhelmina');
  });

  await test.step('and the desk opens as if nothing had been', () =>
    enterPractice(page, 'Rosa Delgado'));
});

test('an open desk refuses garbage, and what its role may not do', async ({ desk: { page } }) => {
  // A contact of the organization: manages people, takes no applications.
  await enterPractice(page, 'Dana Whitfield');
  await expectGarbageRefused(page);

  const forbidden = channels.filter(
    ({ channel }) =>
      channel.permission && !permission('primaryContact', channel.permission).allowed,
  );
  expect(forbidden.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['submission.seal', 'payment.seal']),
  );
  const answers = await callAll(
    page,
    forbidden.map(({ name }) => [name, validInputs[name]] as const),
  );
  expect(answers.map(codeOf)).toEqual(forbidden.map(() => 'notPermitted'));

  // A second desk is not opened over the first, however right the passphrase.
  const [second] = await callAll(page, [
    ['vault.enterPractice', { personKey: 'practice-minh-tran' }],
  ]);
  expect(second && codeOf(second)).toBe('badRequest');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a frame inside the page has no way to main', async ({ desk: { page } }) => {
  const found = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow;
    const answer = { frame: inner !== null, bridge: inner !== null && 'desktop' in inner };
    frame.remove();
    return answer;
  });
  expect(found).toEqual({ frame: true, bridge: false });
});
