import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/base/result';
import type { SealedCommand } from '#shared/desktop/channels/submission';
import { appError } from '#shared/desktop/errors';
import type { OutboxState } from '#shared/domain/outbox/states';
import type { AskPage } from '../../../electron/ipc/rendererRequests';
import { reconcileSpool } from '../../../electron/spool/reconcile';
import { sealedCommand, spooled, spoolSetup } from './support';

interface Row {
  readonly command: SealedCommand;
  readonly state: OutboxState;
  /** The database lost the bytes though it kept the row. */
  readonly emptied?: boolean;
}

/** The page's side: an outbox in memory that answers as the real one does. */
function outbox(rows: Row[]) {
  const settled: string[] = [];
  const state = { down: false };
  const answers: Record<string, (input: never) => unknown> = {
    'outbox.inventory': () =>
      rows.map(({ command: { commandId, bodySha256 }, state }) => ({
        commandId,
        bodySha256,
        state,
      })),
    'outbox.restore': ({ items }: { items: SealedCommand[] }) => {
      for (const command of items) rows.push({ command, state: 'queued' });
      return {};
    },
    'outbox.envelope': ({ commandId }: { commandId: string }) => {
      const row = rows.find(({ command }) => command.commandId === commandId);
      return row && !row.emptied ? row.command : null;
    },
    'outbox.settle': ({ events }: { events: { commandId: string; event: { type: string } }[] }) => {
      settled.push(...events.map(({ commandId, event }) => `${event.type} ${commandId}`));
      return [];
    },
  };
  const ask = ((name: string, input: never) => {
    const answer = answers[name];
    if (state.down || !answer) return Promise.resolve(fail(appError('pageGone')));
    return Promise.resolve(ok(answer(input)));
  }) as AskPage;
  return { ask, rows, settled, state };
}

async function setUp(rows: Row[] = []) {
  const spoolSide = await spoolSetup();
  const pageSide = outbox(rows);
  const reconcile = () =>
    reconcileSpool({ spool: spoolSide.spool, ask: pageSide.ask, logger: spoolSide.logger });
  return { ...spoolSide, ...pageSide, reconcile };
}

const nothingDone = { restoredRows: 0, rewrittenFiles: 0, damagedFiles: 0, lostEnvelopes: 0 };

describe('reconciling spool and database', () => {
  it('brings back rows that the database lost, all of them, once', async () => {
    const { spool, reconcile, rows } = await setUp();
    const commands = Array.from({ length: 23 }, () => sealedCommand());
    for (const command of commands) await spool.write(spooled(command));
    expect(await reconcile()).toEqual({ ok: true, value: { ...nothingDone, restoredRows: 23 } });
    const byId = (all: SealedCommand[]) =>
      [...all].sort((left, right) => (left.commandId < right.commandId ? -1 : 1));
    expect(byId(rows.map(({ command }) => command))).toEqual(byId(commands));
    expect(await reconcile()).toEqual({ ok: true, value: nothingDone });
  });

  it.each(['queued', 'sending', 'waiting', 'needsAttention'] as const)(
    'writes the file of a %s row anew where it is missing or damaged',
    async (state) => {
      const [missing, damaged] = [sealedCommand(), sealedCommand()];
      const { spool, folder, reconcile } = await setUp([
        { command: missing, state },
        { command: damaged, state },
      ]);
      await spool.write(spooled(damaged));
      await writeFile(`${folder}/${damaged.commandId}.sealed`, 'torn');
      expect(await reconcile()).toEqual({ ok: true, value: { ...nothingDone, rewrittenFiles: 2 } });
      for (const command of [missing, damaged]) {
        expect(await spool.read(command.commandId)).toMatchObject({
          kind: 'good',
          spooled: { command },
        });
      }
    },
  );

  it('keeps a damaged file whose row is gone, and reports it', async () => {
    const { spool, folder, reconcile } = await setUp();
    const command = sealedCommand();
    await spool.write(spooled(command));
    await writeFile(`${folder}/${command.commandId}.sealed`, 'torn');
    expect(await reconcile()).toEqual({ ok: true, value: { ...nothingDone, damagedFiles: 1 } });
    expect(await spool.list()).toEqual([command.commandId]);
  });

  it('brings a row whose bytes are nowhere to somebody’s attention', async () => {
    const command = sealedCommand();
    const { reconcile, settled } = await setUp([{ command, state: 'queued', emptied: true }]);
    expect(await reconcile()).toEqual({ ok: true, value: { ...nothingDone, lostEnvelopes: 1 } });
    expect(settled).toEqual([`refused ${command.commandId}`]);
  });

  it('finishes a purge that was cut off: only where the receipt is stored', async () => {
    const states: OutboxState[] = [
      'queued',
      'sending',
      'waiting',
      'needsAttention',
      'rejected',
      'conflict',
      'withdrawn',
      'received',
      'confirmed',
    ];
    const rows = states.map((state) => ({ command: sealedCommand(), state }));
    const { spool, reconcile } = await setUp([...rows]);
    for (const { command } of rows) await spool.write(spooled(command));
    await reconcile();
    const left = await spool.list();
    const kept = rows.filter(({ command }) => left.includes(command.commandId));
    expect(kept.map(({ state }) => state)).toEqual(states.slice(0, 7));
  });

  it('deletes nothing and fails when the page does not answer', async () => {
    const { spool, reconcile, state } = await setUp();
    await spool.write(spooled());
    state.down = true;
    expect(await reconcile()).toMatchObject({ ok: false, error: { code: 'pageGone' } });
    expect(await spool.list()).toHaveLength(1);
  });

  it('starts from an empty folder as well', async () => {
    const { folder, reconcile } = await setUp();
    await rm(folder, { recursive: true, force: true });
    expect(await reconcile()).toEqual({ ok: true, value: nothingDone });
  });
});
