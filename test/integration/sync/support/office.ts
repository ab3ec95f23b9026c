import { expect } from 'vitest';
import { receiptSchema } from '#shared/hub/index';
import { startFaultyProxy, type FaultyProxy } from '../../../support/faultyProxy';
import type { TestComputer } from '../../hub/support/computer';
import { startTestHub, type TestHub } from '../../hub/support/testHub';
import { pairedComputer, SyncDesk } from './desk';

/** A hub, a computer paired with it, and a network between them that can be broken. */
export interface Office {
  readonly testHub: TestHub;
  readonly proxy: FaultyProxy;
  readonly rosa: TestComputer;
  /** A desk of its own at the computer, behind the breakable network. */
  desk(): Promise<SyncDesk>;
  /** Every one has its receipt from the hub, and no sealed copy is left. */
  expectEachArrivedOnce(desk: SyncDesk, saved: readonly { commandId: string }[]): Promise<void>;
  /** Ends what a test left: its desks and the faults it did not use. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

export async function openOffice(): Promise<Office> {
  const testHub = await startTestHub();
  const rosa = await pairedComputer(testHub, 'enrollmentCounselor');
  const proxy = await startFaultyProxy(testHub.hub.url);
  const desks: SyncDesk[] = [];
  return {
    ...{ testHub, proxy, rosa },
    async desk() {
      const desk = await SyncDesk.open(rosa, proxy.url);
      desks.push(desk);
      return desk;
    },
    async expectEachArrivedOnce(desk, saved) {
      const direct = await rosa.by(testHub.hub.url).signIn();
      const numbers = new Set<string>();
      for (const { commandId } of saved) {
        const { json } = await direct.call({ method: 'GET', path: `/v1/receipts/${commandId}` });
        const receipt = receiptSchema.parse(json);
        expect(desk.page.rows.get(commandId)?.receipt).toEqual(receipt);
        numbers.add(receipt.receiptNumber);
      }
      expect(numbers.size).toBe(saved.length);
      expect(await desk.spool.list()).toEqual([]);
      expect(desk.purgedTooEarly).toEqual([]);
    },
    async tidy() {
      proxy.clear();
      for (const desk of desks.splice(0)) await desk.close();
    },
    async close() {
      await proxy.close();
      await testHub.close();
    },
  };
}
