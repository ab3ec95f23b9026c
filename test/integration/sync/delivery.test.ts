import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { receiptSchema } from '#shared/hub/index';
import { startFaultyProxy, type FaultyProxy } from '../../support/faultyProxy';
import type { TestComputer } from '../hub/support/computer';
import { startTestHub, type TestHub } from '../hub/support/testHub';
import { pairedComputer, SyncDesk } from './support/desk';

let testHub: TestHub;
let proxy: FaultyProxy;
let rosa: TestComputer;
let desk: SyncDesk;

beforeAll(async () => {
  testHub = await startTestHub();
  rosa = await pairedComputer(testHub, 'enrollmentCounselor');
  proxy = await startFaultyProxy(testHub.hub.url);
});
afterEach(async () => {
  proxy.clear();
  await desk.close();
});
afterAll(async () => {
  await proxy.close();
  await testHub.close();
});

type Saved = Awaited<ReturnType<SyncDesk['save']>>;

async function expectEachArrivedOnce(saved: readonly Saved[]): Promise<void> {
  const numbers = new Set<string>();
  for (const { commandId } of saved) {
    const { json } = await rosa.call({ method: 'GET', path: `/v1/receipts/${commandId}` });
    const receipt = receiptSchema.parse(json);
    expect(desk.page.rows.get(commandId)?.receipt).toEqual(receipt);
    numbers.add(receipt.receiptNumber);
  }
  expect(numbers.size).toBe(saved.length);
  expect(await desk.spool.list()).toEqual([]);
}

describe('delivery over a good network', () => {
  test('brings every saved submission to the hub, stores its receipt and then removes the sealed copy', async () => {
    desk = await SyncDesk.open(rosa, proxy.url);
    const saved = await desk.saveMany(120);
    desk.start();
    await desk.until(() => desk.purged.length === saved.length);
    await expectEachArrivedOnce(saved);
    expect(desk.page.mostLeasedAtOnce).toBe(50);
  });
});
