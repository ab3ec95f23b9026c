import type { SealedCommand } from '#shared/desktop/channels/submission';
import { startStore, type StoreClient } from '../../../../renderer/store/storeClient';
import type { OperationInput, OperationName } from '../../../../renderer/store/operations';
import { idOf, makeHousehold, rowOfHousehold, type Household } from '../households';
import { batchSize, check, placesOf, type Adapter } from './adapter';

/** Ours: everything through the worker's messages, sealed, as the screens call it. */

const ownerId = '0190a000-0000-4000-8000-0000000000a1';
const runId = '0190a000-0000-4000-8000-00000000f001';
const nowMs = 1_790_000_000_000;

function keys() {
  return {
    records: new Uint8Array(32).fill(1),
    rows: new Uint8Array(32).fill(2),
    outboxNotes: new Uint8Array(32).fill(3),
  };
}

function commandIdOf(number: number): string {
  return `0190e000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

function hashOf(number: number): string {
  return number.toString(36).padStart(43, 'h');
}

function commandOf(number: number): SealedCommand {
  return {
    commandId: commandIdOf(number),
    caseId: idOf(number),
    caseSequence: 1,
    kind: 'application.submit',
    counselorId: ownerId,
    computerId: runId,
    sealedAtMs: nowMs + number,
    bodySha256: hashOf(number),
    envelope: new Uint8Array(6_300).fill(number),
  };
}

function receivedOf(commandId: string, bodySha256: string) {
  const receipt = {
    commandId,
    receiptNumber: 'PRACTICE-00000001-42',
    receivedAt: '2026-11-02T18:00:00.000Z',
    bodySha256,
    hubId: 'practice-hub',
    signature: `${'a'.repeat(80)}.${'b'.repeat(200)}.${'c'.repeat(86)}`,
  };
  return { commandId, event: { type: 'received' as const, receipt } };
}

const firstPage = { text: '', sort: 'name', limit: 50 } as const;

export function createDeskAdapter(): Adapter {
  let store: StoreClient;
  const must = async <Name extends OperationName>(name: Name, input: OperationInput<Name>) => {
    const result = await store.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
    return result.value;
  };
  const open = async () => {
    store = startStore();
    check((await store.open(keys(), { counselorId: ownerId, ownerId })).ok, 'open');
  };
  const showFirstPage = async (count: number) => {
    const page = await must('rows.list', firstPage);
    check(page.total === count && page.rows.length === firstPage.limit, 'rows');
    check(
      page.rows.every(({ firstName }) => firstName !== ''),
      'names',
    );
  };
  const save = async (household: Household, planName: string | undefined) => {
    const row = rowOfHousehold(household, 1);
    const updatedAtMs = nowMs + household.edited;
    await must('drafts.save', {
      id: household.id,
      caseId: household.id,
      commandId: null,
      updatedAtMs,
      contentJson: JSON.stringify(household),
      row: { ...row, updatedAtMs, planName: planName ?? row.planName },
    });
  };
  const saves = async (times: number, planNameOf: (turn: number) => string | undefined) => {
    const spent: number[] = [];
    const household = makeHousehold(1);
    await save(household, planNameOf(0));
    for (let edited = 1; edited <= times; edited += 1) {
      const draft = { ...household, edited };
      const startedAt = performance.now();
      await save(draft, planNameOf(edited));
      spent.push(performance.now() - startedAt);
    }
    return spent;
  };
  return {
    open,
    fill: async (count) => {
      await open();
      const rows = [];
      for (let first = 0; first < count; first += 1_000) {
        const households = Array.from({ length: 1_000 }, (_, place) =>
          makeHousehold(first + place),
        );
        rows.push(
          ...households.map((household, place) => rowOfHousehold(household, first + place)),
        );
        const records = households.map((household) => ({
          id: household.id,
          updatedAtMs: nowMs,
          contentJson: JSON.stringify(household),
        }));
        await must('records.put', { records });
      }
      await must('rows.put', { rows });
    },
    coldOpen: async (count) => {
      const startedAt = performance.now();
      await open();
      await showFirstPage(count);
      return performance.now() - startedAt;
    },
    unlock: async (count) => {
      store = startStore();
      check((await store.openLocked()).ok, 'open locked');
      const startedAt = performance.now();
      check((await store.open(keys(), { counselorId: ownerId, ownerId })).ok, 'open');
      await showFirstPage(count);
      return performance.now() - startedAt;
    },
    pointReads: async (count, times) => {
      const spent: number[] = [];
      for (const place of placesOf(count, times)) {
        const startedAt = performance.now();
        const { contentJson } = await must('records.get', { id: idOf(place) });
        const household = JSON.parse(contentJson) as Household;
        spent.push(performance.now() - startedAt);
        check(household.id === idOf(place), 'point read');
      }
      return spent;
    },
    strictSaves: (times) => saves(times, () => undefined),
    strictSavesWithRow: (times) => saves(times, (turn) => `Practice plan ${turn}`),
    checkSaves: async (times) => {
      const { contentJson } = await must('drafts.load', { id: idOf(1) });
      check((JSON.parse(contentJson) as Household).edited === times, 'saved draft');
    },
    enqueue: async (count) => {
      const items = Array.from({ length: count }, (_, number) => commandOf(number));
      for (let first = 0; first < count; first += batchSize) {
        await must('outbox.restore', { items: items.slice(first, first + batchSize) });
      }
    },
    drain: async (count) => {
      const startedAt = performance.now();
      let drained = 0;
      for (;;) {
        const leased = await must('outbox.lease', {
          runId,
          nowMs,
          leaseMs: 60_000,
          limit: batchSize,
        });
        if (leased.length === 0) break;
        const events = leased.map((item) => receivedOf(item.commandId, item.bodySha256));
        const settled = await must('outbox.settle', { events });
        drained += settled.filter(({ state }) => state === 'received').length;
      }
      check(drained === count, 'drained');
      return performance.now() - startedAt;
    },
    finishDrain: async () => {
      // A commit writes to the items' own table, so it folds first what was only logged.
      const household = makeHousehold(2);
      await save(household, undefined);
      const command = { ...commandOf(5_000), caseId: household.id };
      const startedAt = performance.now();
      await must('submission.commit', {
        draftId: household.id,
        sealedCommand: command,
        note: { initials: 'XX', summary: '2027' },
        row: rowOfHousehold(household, 2),
      });
      return performance.now() - startedAt;
    },
  };
}
