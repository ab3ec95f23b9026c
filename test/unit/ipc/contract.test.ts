import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/base/result';
import { contract, type ChannelName } from '#shared/desktop/contract';
import { appError } from '#shared/desktop/errors';
import type { Channel } from '#shared/desktop/channel';
import { permission } from '#shared/domain/access/permissions';
import { roles, type Role } from '#shared/domain/access/roles';
import { createDispatcher } from '../../../electron/ipc/dispatcher';
import type { CallContext, Handlers } from '../../../electron/ipc/handlers';
import type { Sender } from '../../../electron/ipc/sender';
import { systemRandom } from '../../../electron/ports';
import { recordingLogger } from '../../support/mainPorts';
import { validInputs } from './validInputs';

const channelNames = Object.keys(contract) as ChannelName[];
const channels = channelNames.map((name) => ({ name, channel: contract[name] as Channel }));
const origin = 'app://desk';
const context: CallContext = { afterReply: () => undefined };

const topFrame = { url: `${origin}/index.html` };
const ourPage: Sender = { webContentsId: 7, frame: topFrame, topFrame };

/** A dispatcher over handlers that only note that they were reached. */
function dispatcherFor(
  role: Role | undefined,
  answers: Partial<Record<ChannelName, () => unknown>> = {},
) {
  const reached: string[] = [];
  const logger = recordingLogger();
  const handlers = Object.fromEntries(
    channelNames.map((name) => [
      name,
      () => {
        reached.push(name);
        return answers[name]?.() ?? fail(appError('cancelled'));
      },
    ]),
  ) as unknown as Handlers;
  const dispatch = createDispatcher(handlers, {
    senderRule: { origin, currentWebContentsId: () => 7 },
    unlockedRole: () => role,
    logger,
    random: systemRandom,
  });
  const codeOf = async (sender: Sender, name: unknown, input: unknown): Promise<string> => {
    const reply = await dispatch(sender, name, input, context);
    return reply.ok ? 'ok' : reply.error.code;
  };
  return { dispatch, codeOf, reached, logger, handlers };
}

const garbage: readonly unknown[] = [
  undefined,
  null,
  0,
  'garbage',
  true,
  [],
  [{}],
  new Uint8Array(4),
  { unexpected: 'field' },
  { __proto__: null, toString: 'x' },
];

const strangers: readonly (readonly [string, Sender])[] = [
  ['a subframe', { ...ourPage, frame: { url: `${origin}/index.html` } }],
  ['a frame that is gone', { ...ourPage, frame: null }],
  ['another window', { ...ourPage, webContentsId: 8 }],
  ...[
    'https://desk/index.html',
    'app://desk.evil/index.html',
    'app://evil/desk',
    'app://desk:1/index.html',
    'about:blank',
    'data:text/html,x',
    'file:///index.html',
    'https://desk.app.localhost.evil/',
    '',
  ].map((url): readonly [string, Sender] => {
    const frame = { url };
    return [`a page at "${url}"`, { webContentsId: 7, frame, topFrame: frame }];
  }),
];

describe.each(channels)('$name', ({ name, channel }) => {
  it('reaches its handler from our page with a good input and a role that may', async () => {
    const { codeOf, reached } = dispatcherFor('agencyManager');
    expect(await codeOf(ourPage, name, validInputs[name])).toBe('cancelled');
    expect(reached).toEqual([name]);
  });

  it.each(strangers)('answers nothing to %s', async (_who, sender) => {
    const { codeOf, reached } = dispatcherFor('agencyManager');
    expect(await codeOf(sender, name, validInputs[name])).toBe('forbiddenSender');
    expect(reached).toEqual([]);
  });

  it('refuses garbage, and every good input with one field too many', async () => {
    const { codeOf, reached } = dispatcherFor('agencyManager');
    for (const input of [...garbage, { ...validInputs[name], surplus: 1 }]) {
      expect(await codeOf(ourPage, name, input)).toBe('badRequest');
    }
    expect(reached).toEqual([]);
  });

  it('refuses an input above its size before looking at it', async () => {
    const { codeOf, reached } = dispatcherFor('agencyManager');
    const bytes = { padding: new Uint8Array(channel.maxBytes + 1) };
    const text = { padding: 'á'.repeat(channel.maxBytes / 2 + 1) };
    expect(await codeOf(ourPage, name, bytes)).toBe('tooLarge');
    expect(await codeOf(ourPage, name, text)).toBe('tooLarge');
    expect(reached).toEqual([]);
  });

  it('refuses a call while locked, unless the contract says `any`', async () => {
    const { codeOf } = dispatcherFor(undefined);
    const expected = channel.lock === 'any' ? 'cancelled' : 'locked';
    expect(await codeOf(ourPage, name, validInputs[name])).toBe(expected);
  });

  it('is answered to exactly the roles of its permission', async () => {
    for (const role of roles) {
      const { codeOf } = dispatcherFor(role);
      const allowed = !channel.permission || permission(role, channel.permission).allowed;
      expect(await codeOf(ourPage, name, validInputs[name])).toBe(
        allowed ? 'cancelled' : 'notPermitted',
      );
    }
  });
});

describe('the dispatcher', () => {
  it.each([['x'], ['__proto__'], ['constructor'], ['toString'], [''], [7], [null], [{}]])(
    'knows no channel called %j',
    async (name) => {
      expect(await dispatcherFor('agent').codeOf(ourPage, name, {})).toBe('unknownChannel');
    },
  );

  it('looks at the sender before anything that the sender sent', async () => {
    const { codeOf } = dispatcherFor(undefined);
    const stranger = { ...ourPage, webContentsId: 8 };
    const tooMuch = new Uint8Array(64 * 1024 * 1024);
    expect(await codeOf(stranger, 'app.touch', tooMuch)).toBe('forbiddenSender');
  });

  it('answers a thrown value with an incident, and tells the log nothing that was in it', async () => {
    const { dispatch, logger } = dispatcherFor('agent', {
      'app.touch': () => {
        throw new Error('SSN 900-12-3456 of Canary Person');
      },
    });
    const reply = await dispatch(ourPage, 'app.touch', {}, context);
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'internal', incidentId: expect.any(String) },
    });
    expect(JSON.stringify(reply) + logger.lines.join()).not.toMatch(/900|Canary/);
  });

  it('turns an answer that breaks the contract into an incident', async () => {
    const { codeOf } = dispatcherFor('agent', { 'app.touch': () => ok({ leaked: 'more' }) });
    expect(await codeOf(ourPage, 'app.touch', {})).toBe('internal');
  });

  it('names refused fields by their place, never by a key or a value that was sent', async () => {
    const { dispatch } = dispatcherFor('agent');
    const reply = await dispatch(
      ourPage,
      'payment.discard',
      { paymentRef: '4111111111111111', '900-12-3456': 1 },
      context,
    );
    expect(reply).toMatchObject({ ok: false, error: { fields: [{ path: 'paymentRef' }, {}] } });
    expect(JSON.stringify(reply)).not.toMatch(/4111|900-12/);
  });

  it('does not start with a handler missing or one too many', () => {
    const { handlers } = dispatcherFor('agent');
    const { 'app.touch': _left, ...missing } = handlers;
    const ports = {
      senderRule: { origin, currentWebContentsId: () => 7 },
      unlockedRole: () => undefined,
      logger: recordingLogger(),
      random: systemRandom,
    };
    expect(() => createDispatcher(missing as Handlers, ports)).toThrow('missing [app.touch]');
    const extra = { ...handlers, 'app.openAnything': () => ok({}) };
    expect(() => createDispatcher(extra, ports)).toThrow('extra [app.openAnything]');
  });
});
